"""Lines of a typed list under a heading that tells a fate, or with one of their own: each is of the person it names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from lastcontact.reading.hits import Hits
from lastcontact.reading.lexicon import LANGUAGES
from lastcontact.reading.person_rows import PersonRow
from lastcontact.reading.row_days import every_day, parted
from lastcontact.reading.row_parts import Row
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.typed_lists import Line, TypedList
from lastcontact.reading.unread import ListLines

_MOST_OTHERS = 6
"""Words beside the parts of a line: more may tell something else of whoever it names."""
_TELLS = frozenset(("cue", "negation", "pronoun", "trigger", "none", "hedge"))
_LATEST_BIRTH = 2019


def rows_in_lists(sheet: Sheet, hits: Sequence[Hits], lists: Sequence[TypedList]) -> Iterator[PersonRow]:
    """The lines that tell one thing of one person, by their own word or by that of the heading, and nothing else."""
    for one in lists:
        heading = bisect_left(sheet.starts, one.heading_start) if one.fate else -1
        for line in one.lines:
            condition = line.row.condition or one.fate
            if not line.named or not condition:
                continue
            first, last = _tokens(sheet, sheet.plain.text.rfind("\n", 0, line.start) + 1, line.end)
            number = next((n for n, s in enumerate(sheet.sentences) if s.first <= first < s.last), None)
            if number is None or sheet.sentences[number].language not in LANGUAGES:
                continue
            name = _tokens(sheet, line.start + line.row.name[0], line.start + line.row.name[1])
            if name[1] > name[0] and not _tells_more(sheet, hits[number:], line):
                yield PersonRow(first, last, name, Row(line.row.name, condition, _day(line)), heading)


def lists_as_lines(sheet: Sheet, lists: Sequence[TypedList], rows: Sequence[PersonRow]) -> ListLines:
    """The tokens of every line of the lists, and the headings that tell what became of some of `rows`."""
    lines = tuple(_tokens(sheet, line.start, line.end) for one in lists for line in one.lines)
    return ListLines(lines, frozenset(row.heading for row in rows if row.heading >= 0))


def _tokens(sheet: Sheet, start: int, end: int) -> tuple[int, int]:
    starts, of = sheet.starts, len(sheet.words) - 4
    return bisect_left(starts, start, 0, of), bisect_left(starts, end, 0, of)


def _day(line: Line) -> str:
    """The day beside the fate of a line, as written."""
    told = parted(line.text[slice(*line.row.fate)])[1] if line.row.condition else ""
    return "" if any(year and year <= _LATEST_BIRTH for _, (year, _, _) in every_day(told)) else told


def _tells_more(sheet: Sheet, hits: Sequence[Hits], line: Line) -> bool:
    """Whether the rest of a line may tell something else than a rank, a unit or a place."""
    others = [_tokens(sheet, line.start + a, line.start + b) for a, b in line.row.others]
    if sum(b - a for a, b in others) > _MOST_OTHERS:
        return True
    low, high = bisect_right(sheet.starts, line.start) - 1, bisect_left(sheet.starts, line.end)
    for own, sentence in zip(hits, sheet.sentences[len(sheet.sentences) - len(hits) :], strict=True):
        if sentence.first >= high:
            break
        telling = [h for h in own if h.entry.category in _TELLS and low <= h.first]
        if any(a <= h.first < b for h in telling for a, b in others):
            return True
    return False
