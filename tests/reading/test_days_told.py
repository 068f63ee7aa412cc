"""Days as agencies and services tell them, in seven languages; the table is in the folder `plain`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lastcontact.core.dates import Interval
from lastcontact.reading.reader import read

ON = date(2031, 5, 14)
TABLE = [line.split("\t") for line in (Path(__file__).parent / "plain" / "days.tsv").read_text("utf-8").splitlines()]


def _in_short(interval: Interval) -> str:
    """ "05-03..05-07": without the year where it is the year of publication, and one day once."""
    low, high = (on.isoformat().removeprefix(f"{ON.year}-") for on in (interval.start_on, interval.end_on))
    return low if low == high else f"{low}..{high}"


@pytest.mark.parametrize(("days", "text"), TABLE, ids=[text for _, text in TABLE])
def test_an_expression_of_time_means_these_days(days: str, text: str) -> None:
    assert ";".join(_in_short(d.interval) for d in read(text, published_on=ON).dates) == days


def test_a_day_counted_on_where_nothing_was_named_is_no_day() -> None:
    assert read("На следующий день его нашли.", published_on=ON).dates == ()


def test_weeks_are_not_counted_on_from_a_year() -> None:
    read_dates = read("В 2021 году заставу окружали. Через девять дней вышли 18 бойцов.", published_on=ON).dates
    assert [_in_short(d.interval) for d in read_dates] == ["2021-01-01..2021-12-31"]
