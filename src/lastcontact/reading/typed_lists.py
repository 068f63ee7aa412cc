"""Lists of names that stand in a text as lines: which lines they are, under which heading, and what each line holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lastcontact.core.frozen import frozen
from lastcontact.reading.list_headings import fate_of, heads_a_list, tells_of_fates
from lastcontact.reading.lone_names import tells_saying
from lastcontact.reading.plain import Plain
from lastcontact.reading.row_parts import LONGEST
from lastcontact.reading.totals import is_total
from lastcontact.reading.typed_rows import TypedRow, known_name, names_somebody, other_row, typed_row

FEWEST, FEWEST_TOLD = 3, 2
"""Lines of the shortest list, and of the shortest whose heading tells the fate of whoever is on it."""
_DATED, _KNOWN = 0.5, 0.34
"""Which part of the lines tells a birth or an age, or has a name that the rules know, under no heading."""
_NAMES_ALONE = 0.8
"""Which part of the lines must be names for lines of nothing else to be a list."""
LONGEST_TEXT = 400_000
"""Signs of the longest text that is looked through."""
_STOPS = (".", "!", "?")


@frozen
class Line:
    """One line of a list: its number in the text from 0, where it stands in the folded text, and its parts.

    `row`: its spans are of the line, from its first sign. `named`: False where no rule could tell whom it names.
    """

    index: int
    start: int
    text: str
    row: TypedRow
    named: bool = True

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@frozen
class TypedList:
    """The lines of one list. `heading`: the line above, "" for none, at `heading_start`; `fate`: what it tells."""

    lines: tuple[Line, ...]
    heading: str = ""
    heading_start: int = -1
    fate: str = ""
    surely: bool = True
    """Whether it is of people: False for lines that may be names and nothing else, under no heading that says so."""

    @property
    def named(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.named)


def typed_lists(plain: Plain, fewest: int = FEWEST) -> tuple[TypedList, ...]:
    """The lists of people in a text, in its order, and those that may be such; a list of what was said is none.

    `fewest`: lines of the shortest, less where somebody says that the text is a list.

    >>> one, = typed_lists(Plain.of("Captives:\\n1. Loren Tarvenik, 2006\\n2. Pavo Drelin\\n\\nThey are in Sarn."))
    >>> [line.text for line in one.lines], one.fate
    (['1. Loren Tarvenik, 2006', '2. Pavo Drelin'], 'held')
    """
    if len(plain.text) > LONGEST_TEXT or (fewest > 1 and "\n" not in plain.text):
        return ()
    lines = _numbered(plain.text)
    rows = [_row(text) for _, text in lines]
    sure = [row is not None and _is_sure(row, text) for row, (_, text) in zip(rows, lines, strict=True)]
    found, at = [], 0
    while at < len(lines):
        if rows[at] is None or heads_a_list(lines[at][1]):
            at += 1
            continue
        last = _last(lines, rows, at)
        if (made := _list(lines, rows, sure, (at, last), fewest)) is not None:
            found.append(made)
        at = last
    return tuple(found)


def _numbered(text: str) -> list[tuple[int, str]]:
    """Each line with where it begins in the text, behind the marks of a letter that is quoted in another."""
    lines, at = [], 0
    for line in text.split("\n"):
        quoted = _QUOTED.match(line)
        cut = quoted.end() if quoted else 0
        lines.append((at + cut, line[cut:]))
        at += len(line) + 1
    return lines


_QUOTED = re.compile(r"[ \t]*(?:>[ \t]*)+")


def _row(text: str) -> TypedRow | None:
    row = typed_row(text) if text.strip() else None
    if row is None or any(tells_saying(word) for span in row.others for word in text[slice(*span)].split()):
        return None
    return row if names_somebody(text[slice(*row.name)], surely=False) else None


def _is_sure(row: TypedRow, text: str) -> bool:
    """Whether a row by itself is of a person: by what it tells, or by a name of which no word may be another."""
    told = row.dated or row.rank[1] > 0 or bool(row.condition)
    return told or names_somebody(text[slice(*row.name)], surely=True)


def _last(lines: Sequence[tuple[int, str]], rows: Sequence[TypedRow | None], first: int) -> int:
    """The line after the last of a list that begins at a line."""
    last, odd = first + 1, 0
    marked = _is_marked(rows[first])
    for at in range(first + 1, len(lines)):
        text = lines[at][1]
        if not text.strip():
            if at - last >= _MOST_BLANK:
                break
            continue
        if heads_a_list(text) and not _is_total(text):
            break
        if marked and rows[at] is not None and not _is_marked(rows[at]):
            break
        if rows[at] is not None or _counts(text):
            last, odd = at + 1, 0
        elif odd < _MOST_ODD and _may_be_misread(text):
            odd += 1
        else:
            break
    return last


_MOST_BLANK, _MOST_ODD = 2, 2
"""Empty lines, and lines that are no row, in a row between two of a list."""


def _is_marked(row: TypedRow | None) -> bool:
    return row is not None and row.number[1] > 0


def _counts(text: str) -> bool:
    """Whether a line that names nobody is one of a list by its number, or its sum."""
    return (len(text) <= LONGEST and other_row(text).number[1] > 0) or _is_total(text)


def _may_be_misread(text: str) -> bool:
    """Whether a short line may be one of a list, as one that a machine misread, or of two people."""
    written = text.strip()
    sentence = written.endswith((*_STOPS, ":")) and not any(map(str.isdigit, written))
    return len(written) <= LONGEST // 2 and not sentence


def _is_total(text: str) -> bool:
    return is_total([text.strip()])


def _list(
    lines: Sequence[tuple[int, str]],
    rows: Sequence[TypedRow | None],
    sure: Sequence[bool],
    span: tuple[int, int],
    fewest: int,
) -> TypedList | None:
    """The list of these lines; None where they are no list of people."""
    heading, start = _heading(lines, span[0])
    fate = fate_of(heading)
    made = tuple(_lines(lines, rows, *span))
    named = [line for line in made if line.named]
    surely = [line for line in named if sure[line.index]]
    people = _are_people(surely, heading, fate, fewest)
    fewest = min(fewest, FEWEST_TOLD) if tells_of_fates(heading) else fewest
    if len(surely) * 2 < len(made) or not (people or len(surely) >= max(fewest, _NAMES_ALONE * len(made))):
        return None
    return TypedList(made, heading if fate or heads_a_list(heading) else "", start, fate, people)


def _are_people(named: Sequence[Line], heading: str, fate: str, fewest: int) -> bool:
    if fate or len(named) < fewest:
        return bool(fate) and len(named) >= min(fewest, FEWEST_TOLD)
    told = sum(line.row.dated or bool(line.row.condition) for line in named)
    known = sum(known_name(line.text[slice(*line.row.name)]) for line in named)
    if told >= _DATED * len(named) or (known and heads_a_list(heading)):
        return True
    return known >= (_KNOWN if all(map(_is_marked, (line.row for line in named))) else _DATED) * len(named)


def _lines(lines: Sequence[tuple[int, str]], rows: Sequence[TypedRow | None], first: int, last: int) -> Iterator[Line]:
    for at in range(first, last):
        start, text = lines[at]
        row = rows[at]
        if text.strip() and not _is_total(text):
            yield Line(at, start, text, row or other_row(text), row is not None)


def _heading(lines: Sequence[tuple[int, str]], first: int) -> tuple[str, int]:
    """The words that stand above a list: the line, or its last sentence where a colon closes that."""
    for at in range(first - 1, max(first - 3, -1), -1):
        start, text = lines[at]
        if not text.strip():
            continue
        cut = max(text.rfind(f"{stop} ", 0, len(text) - 1) for stop in _STOPS) + 1 if text.rstrip().endswith(":") else 0
        return text[cut:].strip(), start + cut + len(text[cut:]) - len(text[cut:].lstrip())
    return "", -1
