"""The day that a list says it stands on, in the lines above its header ("as of 14 Nov"), and the one that it is dated
("dated 15 Nov"); the words are data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from lastcontact.core.dates import Interval
from lastcontact.reading.row_days import day_of, every_day

_AROUND = 36
"""Letters before a day, and behind it, in which the word may stand."""
_CLOCK = r"(?:\s+\d{1,2}[:.]?\d{2}(?:\s*(?:hrs|hours|h|ч|год|uhr)\b\.?)?,?(?:\s+(?:on|of))?)?"
"""The hour that may stand between the word and the day: "as of 06:00 on 15 November"."""
_LATELY = 60
"""Days back at the most of a report's day without a year: what is further back may be still to come."""
_SHORTEST = 5
"""Letters of the shortest word that tells by itself as of when a report speaks: "на 15 ноября" may be put off to it."""


def standing_on(lines: Sequence[str], latest: date) -> Interval | None:
    """None where no line says it, or several say it of different days. `latest`: the last day that it can be, by which
    a day without its year is read. The interval has the day in the words of the line.

    >>> standing_on(["B Coy, not returned as of 14 Nov (draft)"], date(2026, 11, 30)).start_on
    datetime.date(2026, 11, 14)
    >>> standing_on(["Missing after the attack of 11 Nov"], date(2026, 11, 30))
    """
    return _one_day(lines, latest, ("before", "behind"))


def speaks_as_of(lines: Sequence[str], latest: date) -> Interval | None:
    """The day as of which a report says in its first lines that it speaks, by words that tell nothing else. None as for
    `standing_on`.

    >>> speaks_as_of(["Сводка потерь к утру 15 ноября"], date(2026, 11, 30)).original
    'к утру 15 ноября'
    >>> speaks_as_of(["Обмен перенесён на 15 ноября"], date(2026, 11, 30))
    """
    found = _one_day(lines, latest, ("before", "behind"), shortest=_SHORTEST)
    if found is None or re.search(r"\d{4}", found.original) is not None:
        return found
    return found if (latest - found.start_on).days <= _LATELY else None


def dated_on(lines: Sequence[str], latest: date) -> Interval | None:
    """The day on which the list says that it was drawn up, dated or published: by a word for that, alone in a line, or
    set off behind words that call it a list; else the day it stands on. None as for `standing_on`.

    >>> dated_on(["Список пропавших от 15.11.2026, по состоянию на 14.11"], date(2026, 11, 30)).original
    'от 15.11.2026'
    >>> dated_on(["ტყვეთა სია, 18.11.2026, სულმეთი"], date(2026, 11, 30)).start_on
    datetime.date(2026, 11, 18)
    >>> dated_on(["Missing after the attack of 11 Nov"], date(2026, 11, 30))
    """
    alone = {found for line in lines for found in _alone(line, latest)}
    if len(alone) == 1:
        return alone.pop()
    said = _one_day(lines, latest, ("dated before", "dated behind")) or standing_on(lines, latest)
    behind = {found for line in lines for found in _behind_a_list(line, latest)}
    return said or (behind.pop() if len(behind) == 1 else None)


def _behind_a_list(line: str, latest: date) -> Iterator[Interval]:
    """A whole day that stands by itself behind words for a list: "List of captives (Sarn, 18.11.2026)"."""
    for hit, (year, month, day) in every_day(line):
        before, behind = hit.string[: hit.start()].rstrip(), hit.string[hit.end() :].lstrip()
        set_off = before[-1:] in _PARTS and (not behind or behind[0] in _PARTS)
        part = re.split(f"[{_PARTS}]", before[:-1])[-1]
        if inside := _IN_BRACKETS.search(before) if behind.startswith(")") else None:
            part = re.split(f"[{_PARTS}]", before[: inside.start()].rstrip())[-1]
        if year and month and day and set_off and _list_word().search(part):
            found = day_of(hit.group().strip(), Interval.day(latest))
            if found and found.start_on.year >= latest.year - _LIST_YEARS:
                yield found


_IN_BRACKETS = re.compile(r"\([^()\d]*,\Z")
"""A bracket with a place in it before a day: "List of captives (Sarn, 18.11.2026)"; without one the day may be that of
what happened there."""
_PARTS = ",;:()|–—،؛՝։"
_LIST_YEARS = 8
"""A list is at most so many years old; a day before is that of a birth."""


@cache
def _list_word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('list')})(?!\w)", re.IGNORECASE)


def _alone(line: str, latest: date) -> Iterator[Interval]:
    """The day in a line that holds nothing else."""
    for hit, (year, month, day) in every_day(line):
        if year and month and day and hit.group().strip() == line.strip(" .,:;()"):
            found = day_of(hit.group().strip(), Interval.day(latest))
            if found:
                yield found


def _one_day(lines: Sequence[str], latest: date, where: tuple[str, str], shortest: int = 0) -> Interval | None:
    found: dict[date, Interval] = {}
    for line in lines:
        for hit, (_year, month, day) in every_day(line):
            if month and day and (words := _said(hit, *where, shortest)):
                if (on := day_of(hit.group().strip(), Interval.day(latest))) is None:
                    return None
                found.setdefault(on.start_on, Interval(on.start_on, on.end_on, words))
    return next(iter(found.values())) if len(found) == 1 else None


def _said(hit: re.Match[str], before: str, behind: str, shortest: int) -> str:
    """The day with the word beside it that says what it is; "" where none does."""
    text, start, end = hit.string, hit.end("on") if hit["on"] else hit.start(), hit.end()
    opening = max(start - _AROUND, 0)
    if found := _pattern(before, shortest).search(text[opening:start]):
        return text[opening + found.start() : end].strip()
    found = _pattern(behind, shortest).match(text[end:][:_AROUND])
    return text[start : end + found.end()].strip() if found else ""


@cache
def _pattern(where: str, shortest: int) -> re.Pattern[str]:
    either = _words(where, shortest)
    if where.endswith("before"):
        return re.compile(rf"(?<!\w)(?:{either}){_CLOCK}[\s:]*\Z", re.IGNORECASE)
    return re.compile(rf"\W*(?:{either})(?!\w)", re.IGNORECASE)


def _words(where: str, shortest: int = 0) -> str:
    text = files("lastcontact.reading").joinpath("list_day_words.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines()[1:])
    said = (word for place, _, row in lines if place == where for word in row.split("|"))
    words = [re.escape(word) for word in said if len(word) >= shortest]
    return "|".join(sorted(words, key=len, reverse=True))
