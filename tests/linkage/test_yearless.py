"""Births told by day and month alone weigh a little, for or against, alike in both engines. All people are invented."""

from __future__ import annotations

import polars as pl
import pytest

from lastcontact.core.dates import PartialDate
from lastcontact.core.yearless import day_of_year
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.columns import match_columns
from lastcontact.linkage.levels import BIRTH_CODES, birth_levels
from lastcontact.linkage.records import read_records
from lastcontact.linkage.scorer import explain
from lastcontact.linkage.weights import weights


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3 Aug", (8, 3)),
        ("3rd August", (8, 3)),
        ("August 3", (8, 3)),
        ("03.08", (8, 3)),
        ("3.8.", (8, 3)),
        ("03.08.0000", (8, 3)),
        ("03.08.??", (8, 3)),
        ("3 серпня", (8, 3)),
        ("3 августа", (8, 3)),
        ("օգոստոսի 3", (8, 3)),
        ("3 avqust", (8, 3)),
        ("٣ أغسطس", (8, 3)),
        ("born 3 Aug", (8, 3)),
        ("29.02", (2, 29)),
        ("13/8", (8, 13)),
        ("8/13", (8, 13)),
        ("3/8", None),
        ("31.02", None),
        ("0.8", None),
        ("3 Aug 2003", None),
        ("3 Aug 03", None),
        ("Aug 03", None),
        ("Aug", None),
        ("3.8.03", None),
        ("2003", None),
        ("22", None),
        ("in August, 3 of them", None),
        ("", None),
    ],
)
def test_a_day_of_the_year_is_read_where_nothing_else_is_told(text: str, found: tuple[int, int] | None) -> None:
    assert day_of_year(text) == found


PAIRS = [
    ("3 Aug", "03.08.2003", "anniversary_same"),
    ("3 серпня", "3 Aug", "anniversary_same"),
    ("03.08.", "2003-08-04", "anniversary_differs"),
    ("4 Aug", "3 августа", "anniversary_differs"),
    ("3 Aug", "2003", ""),
    ("3 Aug", "", ""),
    ("3/8", "03.08.2003", ""),
    ("3 Aug", "31.02.1999", ""),
    ("3 Aug", "08.2003", ""),
    ("03.08.2003", "03.08.2003", "day_same"),
]


@pytest.mark.parametrize(("one", "other", "code"), PAIRS)
def test_births_of_which_one_names_no_year_agree_or_differ_by_their_day(one: str, other: str, code: str) -> None:
    def line(a: str, b: str) -> str:
        explained = explain(_candidate("a", a), _candidate("b", b))
        return next((found.code for found in explained.lines if found.field == "birth"), "")

    expected = f"birth.{code}" if code else ""
    assert line(one, other) == line(other, one) == expected
    frame = pl.DataFrame({"name": ["Ruvan Orben"] * 2, "birth_date": [one, other]})
    births = read_records(frame, match_columns(frame.columns, {}, ())).births
    levels = [birth_levels(births, *(pl.Series([x]).to_numpy() for x in pair))[0] for pair in ((0, 1), (1, 0))]
    assert levels == [1 + BIRTH_CODES.index(code) if code else 0] * 2


def _candidate(id: str, birth: str) -> Candidate:
    read = PartialDate.read(birth)
    return Candidate(id, name="Ruvan Orben", birth=(read.earliest_on, read.latest_on), birth_original=birth)


def test_a_day_without_a_year_weighs_far_less_than_a_year() -> None:
    told = {code: weights()[f"birth.{code}"].weight_log2 for code in ("anniversary_same", "anniversary_differs")}
    assert 0 < told["anniversary_same"] < weights()["birth.year_same"].weight_log2
    assert 0 > told["anniversary_differs"] > weights()["birth.years_off"].weight_log2
