"""The day that a list says it stands on, in the lines above its header ("as of 14 Nov"); the words are data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from lastcontact.core.dates import Interval
from lastcontact.reading.row_days import day_of, every_day

_AROUND = 24
"""Letters before a day, and behind it, in which the word may stand."""


def standing_on(lines: Sequence[str], latest: date) -> Interval | None:
    """None where no line says it, or several say it of different days. `latest`: the last day that it can be, by which
    a day without its year is read.

    >>> standing_on(["B Coy, not returned as of 14 Nov (draft)"], date(2026, 11, 30)).start_on
    datetime.date(2026, 11, 14)
    >>> standing_on(["Missing after the attack of 11 Nov"], date(2026, 11, 30))
    """
    found = {}
    for line in lines:
        for hit, (_year, month, day) in every_day(line):
            if month and day and _says(hit):
                if (on := day_of(hit.group().strip(), Interval.day(latest))) is None:
                    return None
                found[on.start_on] = on
    return next(iter(found.values())) if len(found) == 1 else None


def _says(hit: re.Match[str]) -> bool:
    before, behind = hit.string[max(hit.start() - _AROUND, 0) : hit.start()], hit.string[hit.end() :][:_AROUND]
    return bool(_pattern("before").search(before) or _pattern("behind").match(behind))


@cache
def _pattern(where: str) -> re.Pattern[str]:
    text = files("lastcontact.reading").joinpath("list_day_words.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines()[1:])
    words = [re.escape(word) for place, _, said in lines if place == where for word in said.split("|")]
    either = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:{either})[\s:]*\Z" if where == "before" else rf"\W*(?:{either})(?!\w)", re.IGNORECASE
    )
