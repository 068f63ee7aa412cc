"""Births that a spreadsheet or a short year makes doubtful: said with what they may be, and never mended."""

from __future__ import annotations

import pytest

from lastcontact.reading.columns import apply
from lastcontact.reading.tables import Table

SHORT, EITHER = "the year has two digits only", "day and month may be the other way round"


def doubts_of(cell: str) -> list[str]:
    table = Table("sheet 1", (("Levon", cell),), ("first", "other"), 2)
    row = apply({"first": "given_name", "other": "birth_date"}, table)[0]
    assert row.fields["birth_date"] == cell
    return [problem.what for problem in row.problems]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("44621", "1 March 2022"),
        ("33310.0", "13 March 1991"),
        ("36526", "1 January 2000"),
        ("32142,5", "31 December 1987"),
    ],
)
def test_a_spreadsheets_number_of_a_day_is_said_with_its_day(cell: str, day: str) -> None:
    assert doubts_of(cell) == [f"a spreadsheet’s number of a day, it seems: that of {day}"]


def test_a_number_that_is_the_day_of_nobodys_birth_is_a_number() -> None:
    assert doubts_of("99999") == ["a number where a date of birth should be"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [("3/7/92", [SHORT, EITHER]), ("25/7/92", [SHORT]), ("7/25/92", [SHORT]), ("7/7/92", [SHORT]), ("3.7.92", [SHORT])],
)
def test_a_short_year_says_also_which_may_be_the_day(cell: str, said: list[str]) -> None:
    assert doubts_of(cell) == said
