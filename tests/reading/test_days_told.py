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


@pytest.mark.parametrize(("days", "text"), TABLE)
def test_an_expression_of_time_means_these_days(days: str, text: str) -> None:
    assert ";".join(_in_short(d.interval) for d in read(text, published_on=ON).dates) == days


def test_a_day_counted_on_where_nothing_was_named_is_no_day() -> None:
    assert read("На следующий день его нашли.", published_on=ON).dates == ()


def test_weeks_are_not_counted_on_from_a_year() -> None:
    read_dates = read("В 2021 году заставу окружали. Через девять дней вышли 18 бойцов.", published_on=ON).dates
    assert [_in_short(d.interval) for d in read_dates] == ["2021-01-01..2021-12-31"]


def _whens(text: str) -> dict[str, str | None]:
    claims = read(text, published_on=ON).claims
    return {c.type.value: _in_short(c.when) if c.when is not None else None for c in claims}


@pytest.mark.parametrize(
    "text",
    [
        "Երկուշաբթի Ռեմիան ազատ է արձակել մարտին ձերբակալված երեք ձկնորսի։",
        "Bazar ertəsi Remiya martda saxlanılmış üç balıqçını azad edib.",
        "ორშაბათს რემიამ გაათავისუფლა მარტში დაკავებული სამი მეთევზე.",
    ],
)
def test_the_day_before_a_participle_is_not_that_of_the_main_verb(text: str) -> None:
    assert _whens(text) == {"returned": "05-12", "detained": "03-01..03-31"}


def test_a_sum_since_a_day_runs_to_the_day_of_publication_and_a_span_does_not() -> None:
    assert _whens("Mayın 1-dən əsirlikdən 230 nəfər qayıdıb.") == {"returned": "05-01..05-14"}
    assert _whens("Mayın 3-dən 12-dək 47 nəfər qayıdıb.") == {"returned": "05-03..05-12"}
