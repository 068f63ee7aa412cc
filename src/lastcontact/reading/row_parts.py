"""The parts of one line of a typed list: its number, the name, the birth, what became of them, and when that was."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from lastcontact.core.frozen import frozen
from lastcontact.reading.conditions import CLAIMS, condition_of
from lastcontact.reading.row_days import every_day, parted

LONGEST = 140
"""Signs of the longest line that is looked at."""
_BORN = re.compile(r"(?<!\d)(?:19[3-9]\d|20[01]\d)(?!\d)")
"""A year in which somebody who is sought may have been born."""
ENDING = re.compile(r"(?<=\d{4})-(?=[^\W\d_])")
"""What joins a year and its ending: "1998-ci"."""
_EARLIEST, _LATEST = 1930, 2019
MARK = re.compile(
    r"\s*(?:(?:№|No\.?|Nr\.?|N)\s*\d{1,4}\s*[.):]?|[\[(]?\d{1,4}\s*[.)\]:|/]|\d{1,3}(?=\s)|[-•*–—●▪·])\s*"
)
_WORD = r"[^\W\d_](?:['’ʼ.-]?[^\W\d_])*\.?"
_HEAD = re.compile(rf"{_WORD}(?:\s+{_WORD}){{0,6}}")
_SPLIT = re.compile(r"[,;:|/()\[\]\t،؛՝]|\s[-–—]+(?:\s|$)|^[-–—]+\s|[–—]|\.\s|\.$")
_FATE_COLON = re.compile(r"\s*[:՝–—-]\s*[^\d():]+\(\s*")
"""What stands between a name and a birth in brackets: "Tolvan Marek: captured (1998)"."""
_NO_LETTERS = re.compile(r"[\W\d_]*")
_LIMITS = (2, 4)
"""Words of the shortest and of the longest name."""
_MOST_PLACE = 4
_WITHOUT_CAPITALS = "ءابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئؤ"
_GEORGIAN = "".join(map(chr, range(0x10D0, 0x10F1)))


@frozen
class Row:
    """Where the name stands in the line, what the line says became of them, and the day of that as written."""

    name: tuple[int, int]
    condition: str
    day: str


@frozen
class Words:
    """What a language tells of the words of a line: ranks, given names, what stands in no name or in no list."""

    rank: Callable[[str], bool]
    given: Callable[[str], bool]
    no_name: Callable[[str], bool]
    tells: Callable[[str], bool]
    of_father: Callable[[str], bool] = lambda word: False
    """Words for a child between a father's name and the end of one's own: "oğlu"."""
    ends: Callable[[str], bool] = lambda word: False
    """What ends a name though nothing parts it, in scripts without capitals."""


def holds_a_birth(line: str) -> bool:
    """Whether a line holds a year in which somebody may have been born."""
    return _BORN.search(line) is not None


def row_of(line: str, words: Words) -> Row | None:
    """The parts of a line that names one person, the birth and what became of them, and tells nothing else.

    >>> plain = Words(lambda w: w == "Sgt", lambda w: w == "Aram", lambda w: False, lambda w: w == "said")
    >>> row_of("2. Sgt Aram Orlavyan, 1998, killed 12 November", plain)
    Row(name=(7, 20), condition='killed', day='12 November')
    >>> [row_of(t, plain) for t in ("In all 1998 men were killed", "Aram Orlavyan was killed in 1998")]
    [None, None]
    """
    if len(line) > LONGEST or not holds_a_birth(line):
        return None
    line = ENDING.sub(" ", line)
    mark = MARK.match(line)
    at = mark.end() if mark else 0
    label = _label(line, at)
    if label is not None:
        at, told = label
    else:
        told = ""
    name = name_at(line, at, words)
    if name is None:
        return None
    rest = _without_birth(line[name[1] :], fate_before=False) or _without_birth(line[name[1] :], fate_before=True)
    if rest is None:
        return None
    found = (
        _told(rest, words, loose=mark is not None) if not told else ((told, "") if _only_ranks(rest, words) else None)
    )
    return Row(name, *found) if found is not None else None


def _label(line: str, at: int) -> tuple[int, str] | None:
    """Where a line goes on behind what became of somebody and a colon: "Killed: Aram Orlavyan, 1998"."""
    before, colon, _ = line[at:].partition(":")
    condition = condition_of(before) if colon and len(before) < LONGEST // 4 else ""
    return (at + len(before) + 1, condition) if condition in CLAIMS else None


def name_at(line: str, at: int, words: Words) -> tuple[int, int] | None:
    """Where the name stands, past ranks before it: two to four words, each with a capital where its script has them."""
    at += len(line[at:]) - len(line[at:].lstrip())
    head = _HEAD.match(line, at)
    found = list(re.finditer(_WORD, head.group())) if head else []
    while found and _is_rank(found[0].group(), words):
        del found[0]
    kept: list[re.Match[str]] = []
    for word in found:
        bare = word.group()
        if len(kept) > 1 and words.of_father(bare):
            kept.append(word)
            continue
        if len(kept) > 1 and bare[0] in _WITHOUT_CAPITALS + _GEORGIAN and words.ends(bare):
            break
        if not _may_be_named(bare) or _is_rank(bare, words) or is_of("born", bare.strip(".")):
            break
        kept.append(word)
    if not _LIMITS[0] <= len(kept) <= _LIMITS[1] or not any(len(w.group().strip(".")) > 2 for w in kept):
        return None
    said = [w.group().strip(".") for w in kept]
    if any(words.no_name(w) for w in said) and not any(words.given(w) for w in said):
        return None
    last = kept[-1]
    ends = last.end() - (last.group().endswith(".") and len(last.group()) > 3)
    return at + kept[0].start(), at + ends


def _may_be_named(word: str) -> bool:
    return word[0].isupper() or word[0] in _WITHOUT_CAPITALS + _GEORGIAN


def _without_birth(rest: str, *, fate_before: bool) -> str | None:
    """What stands behind the name, without the first day of a birth and the words for one; None where there is none.

    A bare year is a birth where nothing else stands between it and the name, else only beside a word for a birth.
    """
    for found, (year, month, _) in every_day(rest):
        if not _EARLIEST <= year <= _LATEST:
            continue
        before, after = rest[: found.start()], rest[found.end() :]
        before, told_before = cut_birth_words(before, ends=True)
        after, told_after = cut_birth_words(after, ends=False)
        bare = _NO_LETTERS.fullmatch(before) is not None
        closed = _FATE_COLON.fullmatch(before) is not None and _NO_LETTERS.fullmatch(after) is not None
        if bare or (fate_before and (told_before or told_after or month or closed)):
            return f"{before} , {after}"
        return f"{before} , {after}" if _only_words(before) else None
    return None


def _only_words(before: str) -> bool:
    """Whether what stands between a name and a year is parted from both by a mark: a rank, a town."""
    stripped = before.strip()
    return bool(stripped) and stripped[0] in ",;|(/" and stripped[-1] in ",;|/" and condition_of(stripped) == "?"


def cut_birth_words(text: str, *, ends: bool) -> tuple[str, bool]:
    """A text without words for a birth at its end or its beginning, and whether there were any."""
    words = list(re.finditer(r"[^\W\d_]+", text))
    for size in range(min(4, len(words)), 0, -1):
        some = words[-size:] if ends else words[:size]
        said = " ".join(w.group() for w in some)
        near = text[some[-1].end() :] if ends else text[: some[0].start()]
        if is_of("born", said) and not re.search(r"\d", near):
            return (text[: some[0].start()] if ends else text[some[-1].end() :]), True
    return text, False


def _told(rest: str, words: Words, *, loose: bool) -> tuple[str, str] | None:
    """What became of them and the day of it; None where the words say more than that, but for ranks, and a place
    where a number or a dot opens the line."""
    parts = [p.strip() for p in _SPLIT.split(rest)]
    parts = [p for p in parts if re.search(r"\w", p) and not _is_rank(p, words)]
    whole = ", ".join(parts)
    bare, day = parted(whole)
    if condition_of(bare) in CLAIMS:
        return condition_of(bare), day
    found = [(condition_of(parted(p)[0]), p) for p in parts]
    told = [(condition, p) for condition, p in found if condition in CLAIMS]
    others = [p for condition, p in found if condition not in CLAIMS and re.search(r"[^\W\d_]", parted(p)[0])]
    sure = loose or (len(others) == 1 and others[0][0].isupper() and len(others[0].split()) <= _LIMITS[0])
    if len(told) == 1 and sure and all(_is_aside(p, words) for p in others):
        return told[0][0], day
    return _before_a_place(parts, words) if loose and len(parts) == 1 else None


def _before_a_place(parts: list[str], words: Words) -> tuple[str, str] | None:
    """What became of them where a few words that tell nothing stand behind it: "wounded near Sarn"."""
    bare, day = parted(parts[0])
    said = bare.split()
    for size in range(min(4, len(said) - 1), 0, -1):
        condition = condition_of(" ".join(said[:size]))
        if condition in CLAIMS and _is_aside(" ".join(said[size:]), words):
            return condition, day
    return None


def _is_aside(part: str, words: Words) -> bool:
    said = re.findall(r"[^\W\d_]+", part)
    return len(said) <= _MOST_PLACE and not any(words.tells(w) for w in said)


def _only_ranks(rest: str, words: Words) -> bool:
    parts = [p.strip() for p in _SPLIT.split(rest)]
    return all(not re.search(r"[^\W\d_]", p) or _is_rank(p, words) for p in parts)


def _is_rank(part: str, words: Words) -> bool:
    said = part.strip(". ")
    return words.rank(said) or is_of("rank", said)


def is_of(kind: str, said: str) -> bool:
    """Whether words of a line are of a kind that the list of such words names: born, place, rank."""
    return " ".join(said.casefold().split()) in _kinds()[kind]


@cache
def _kinds() -> dict[str, frozenset[str]]:
    text = files("lastcontact.reading").joinpath("row_words.tsv").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for line in text.splitlines()[1:]:
        kind, _, words = line.split("\t")
        found.setdefault(kind, set()).update(word.casefold() for word in words.split("|"))
    return {kind: frozenset(words) for kind, words in found.items()}
