"""One line of a typed list, whatever it tells: its number, the name, the birth or the age, a rank, the fate, more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from lastcontact.core.dates import PartialDate
from lastcontact.core.frozen import frozen
from lastcontact.names.nicknames import nickname_classes
from lastcontact.names.parts import PATRONYMIC, child_words, parts_of
from lastcontact.names.sounds import sounded
from lastcontact.names.unsaid import is_a_rank, says_nothing
from lastcontact.reading.conditions import CLAIMS, condition_of
from lastcontact.reading.lone_names import is_other_word, is_somebody
from lastcontact.reading.row_days import every_day, parted
from lastcontact.reading.row_parts import ENDING, LONGEST, MARK, Words, cut_birth_words, is_of, name_at

Span = tuple[int, int]
NOTHING: Span = (0, 0)
_BETWEEN = re.compile(r"[,;|()\[\]\t]|\s-+(?:\s|$)|^-+\s|\.\s*$")
_SURNAME_FIRST = re.compile(
    r"(?P<one>[^\W\d_][\w'’-]+),\s+(?P<other>[^\W\d_][\w'’-]+\.?(?:\s+[^\W\d_][\w'’-]*\.?)?)\s*(?=$|[,;|(])"
)
_EARLIEST, _LATEST = 1900, 2020
_LONG_REST = 10
"""More words beside a name, a birth, a rank and a fate make the line a sentence."""
_ANY_DAY = date(2026, 1, 1)
_BARE_AGE = re.compile(r"\d{1,2}(?=\s|$)")
_HEAD_WORDS = re.compile(r"\S+(?=\s)")
_UNIT = re.compile(r"\d[\w-]*\s+[^\W\d_]+\s+")
"""The number of a unit and the word for it: the only words that may stand before a fate without a mark."""
_MOST_OF_RANK = 3
_NEAR = 70
"""Signs behind a name within which a birth without a mark before it is over."""


@frozen
class TypedRow:
    """Where in the line the parts of a row stand: (0, 0) for what it does not hold. `others`: what says more."""

    number: Span
    name: Span
    birth: Span = NOTHING
    age: Span = NOTHING
    rank: Span = NOTHING
    fate: Span = NOTHING
    condition: str = ""
    """What the words of fate say, one of the conditions that make a claim."""
    others: tuple[Span, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether it tells a birth or an age."""
        return NOTHING not in (self.birth, self.age) or self.birth != self.age


def typed_row(line: str) -> TypedRow | None:
    """The parts of a line, in folded text, that names one person and tells no sentence; None for any other.

    A name in small letters is one only with a birth or an age, and where no language knows a word of it.

    >>> row = typed_row("2. Дрелін Паво, 2002 р. н., поранений")
    >>> "2. Дрелін Паво, 2002 р. н., поранений"[slice(*row.birth)], row.condition
    ('2002 р. н', 'wounded')
    >>> [typed_row(t) for t in ("Loren Tarvenik said that 24 were held.", "Тарвенік: живий", "20 March 2026")]
    [None, None, None]
    """
    if not 3 < len(line) <= LONGEST:
        return None
    line, small = ENDING.sub(" ", line), ""
    if line == line.lower() and len(line.title()) == len(line) and line.title() != line:
        line, small = line.title(), line  # typed in small letters: a name only with a birth or an age behind it
    mark = MARK.match(line)
    at = mark.end() if mark else 0
    number = mark.span() if mark else NOTHING
    name = name_at(line, at, _plain_words()) or _surname_first(line, at)
    if name is None:
        return None
    rank = _rank_before(line, at, name[0])
    rest = line[name[1] :]
    if rest.strip(" .") and not _BETWEEN.match(rest.lstrip()) and not _goes_on_bare(rest):
        return None
    row = _with_rest(TypedRow(number, name, rank=rank), line, name[1])
    if small and (not row.dated or any(is_other_word(word) for word in small[slice(*name)].split())):
        return None
    return row if sum(len(line[a:b].split()) for a, b in row.others) <= _LONG_REST else None


def other_row(line: str) -> TypedRow:
    """A line of a list that names nobody whom the rules can tell: all up to its first mark stands where the name would.

    >>> line = "6. უცნობი, დაახლოებით 20 წლის"
    >>> line[slice(*other_row(line).name)], line[slice(*other_row(line).age)]
    ('უცნობი', 'დაახლოებით 20 წლის')
    """
    mark = MARK.match(line)
    at = mark.end() if mark and mark.end() < len(line.rstrip()) else 0
    found = next(((a, b) for a, b in _pieces(line, at)), (at, len(line)))
    return _with_rest(TypedRow((0, at), found), line, found[1])


def names_somebody(name: str, *, surely: bool) -> bool:
    """Whether words of a line are somebody's name, and no heading, place or sum. `surely`: nothing else in the line
    tells that it is of a person; else one word that no language knows as another is enough: "Орсен Як".
    """
    if says_nothing(name) or any(is_of("place", word) for word in name.split()):
        return False
    return is_somebody(name) or (not surely and not all(is_other_word(word) for word in name.lower().split()))


@lru_cache(maxsize=4096)
def known_name(name: str) -> bool:
    """Whether a part of a name is a given name or a patronymic that the rules know."""
    return any(p.role == PATRONYMIC or p.sound.sounds in nickname_classes() for p in parts_of(name).names)


def _with_rest(row: TypedRow, line: str, start: int) -> TypedRow:
    """The row with what stands behind its name."""
    others: list[Span] = []
    for piece in _pieces(line, start):
        left = [piece]
        if row.birth == row.age == NOTHING:
            row, left = _birth(row, line, piece)
        for span in left:
            row, rest = _told(row, line, span)
            others += [rest] if rest[1] > rest[0] else []
    return replace(row, others=tuple(others))


def _birth(row: TypedRow, line: str, piece: Span) -> tuple[TypedRow, list[Span]]:
    """With the birth or the age in a piece of the line, and what of it is left."""
    text = line[slice(*piece)]
    if PartialDate.of_spoken_age(text, _ANY_DAY).known and not _is_year(text):
        return replace(row, age=piece), []
    for end in (word.end() for word in _HEAD_WORDS.finditer(text) if not _is_year(text)):
        if PartialDate.of_spoken_age(text[:end], _ANY_DAY).known and condition_of(text[end:]) in CLAIMS:
            return replace(row, age=(piece[0], piece[0] + end)), list(_pieces(line, piece[0] + end, piece[1]))
    for found, (year, _, _) in every_day(text):
        if not _EARLIEST <= year <= _LATEST:
            continue
        before, said_before = cut_birth_words(text[: found.start()], ends=True)
        after, said_after = cut_birth_words(text[found.end() :].removeprefix("-"), ends=False)
        if before.strip(" .,") and not (said_before or said_after):
            continue
        low = (
            len(before.rstrip()) if before.strip() else len(text[: found.start()]) - len(text[: found.start()].lstrip())
        )
        low += len(text[low:]) - len(text[low:].lstrip()) if before.strip() else 0
        high = len(text) - len(after.lstrip(" .")) if after.strip(" .") else len(text)
        birth = _trimmed(line, (piece[0] + (low if said_before else found.start()), piece[0] + high))
        left = [_trimmed(line, (piece[0], piece[0] + len(before))), _trimmed(line, (piece[0] + high, piece[1]))]
        return replace(row, birth=birth), [span for span in left if span[1] > span[0]]
    return row, [piece]


def _told(row: TypedRow, line: str, span: Span) -> tuple[TypedRow, Span]:
    """With the rank and the fate that a piece tells, where they were not told yet, and what of the piece is left."""
    words = [(span[0] + word.start(), span[0] + word.end()) for word in re.finditer(r"\S+", line[slice(*span)])]
    for size in range(min(_MOST_OF_RANK, len(words)) if row.rank == NOTHING else 0, 0, -1):
        text = line[words[0][0] : words[size - 1][1]]
        if is_of("rank", text.strip(". ")) or (is_a_rank(text) and not any(map(str.isdigit, text))):
            row = replace(row, rank=(words[0][0], words[size - 1][1]))
            words = words[size:]
            break
    for at in range(len(words)) if row.fate == NOTHING else ():
        text, before = line[words[at][0] : words[-1][1]], line[words[0][0] : words[at][0]]
        if (not at or _UNIT.fullmatch(before)) and (condition := condition_of(parted(text)[0])) in CLAIMS:
            row = replace(row, fate=(words[at][0], words[-1][1]), condition=condition)
            words = words[:at]
            break
    return row, _trimmed(line, (words[0][0], words[-1][1])) if words else NOTHING


def _goes_on_bare(rest: str) -> bool:
    """Whether a birth, an age, a rank or a fate follows a name without a mark between."""
    if not rest[:1].isspace():
        return False
    text = rest.strip(" .")
    opens = next((found.start() for found, _ in every_day(text[:_NEAR])), -1)
    if opens == 0 or cut_birth_words(text[: max(opens, 0)], ends=True) == ("", True):
        return True
    head = _BETWEEN.split(text, maxsplit=1)[0].strip()
    aged = PartialDate.of_spoken_age(head, _ANY_DAY).known or (_BARE_AGE.match(head) is not None)
    return aged or is_a_rank(head) or condition_of(parted(head)[0]) in CLAIMS


def _pieces(line: str, start: int, end: int | None = None) -> Iterator[Span]:
    """What the marks of a line part, without the blanks around it."""
    last = len(line) if end is None else end
    at = start
    for mark in (*_BETWEEN.finditer(line, start, last), None):
        piece = _trimmed(line, (at, mark.start() if mark else last))
        if piece[1] > piece[0] and any(sign.isalnum() for sign in line[slice(*piece)]):
            yield piece
        at = mark.end() if mark else last


def _trimmed(line: str, span: Span) -> Span:
    low, high = span
    while low < high and line[low] in " \t.":
        low += 1
    while low < high and line[high - 1] in " \t.":
        high -= 1
    return low, high


def _is_year(text: str) -> bool:
    return re.search(r"\d{4}", text) is not None


def _surname_first(line: str, at: int) -> Span | None:
    """ "Tarvenik, Loren": a surname, a comma and the given names, with a capital each."""
    at += len(line[at:]) - len(line[at:].lstrip())
    found = _SURNAME_FIRST.match(line, at)
    if found is None or not (found["one"][0].isupper() and all(w[0].isupper() for w in found["other"].split())):
        return None
    if is_a_rank(found["other"]) or condition_of(found["other"]) in CLAIMS or not known_name(found["other"]):
        return None
    return found.start(), found.end("other")


def _rank_before(line: str, low: int, high: int) -> Span:
    span = _trimmed(line, (low, high))
    return span if span[1] > span[0] else NOTHING


@lru_cache(maxsize=1)
def _plain_words() -> Words:
    children = {*child_words()}
    return Words(
        rank=is_a_rank,
        given=lambda word: sounded(word).sounds in nickname_classes(),
        no_name=lambda word: False,
        tells=lambda word: False,
        of_father=lambda word: word.lower() in children,
        ends=lambda word: condition_of(word) in CLAIMS,
    )
