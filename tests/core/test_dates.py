"""Dates as lists have them: what can be known is kept, what cannot be is said."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.dates import PartialDate


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("1991-11-18", "1991-11-18", "1991-11-18"),
        ("18.11.1991", "1991-11-18", "1991-11-18"),
        ("11/18/1991", "1991-11-18", "1991-11-18"),
        ("03/04/1990", "1990-04-03", "1990-04-03"),
        ("19911118", "1991-11-18", "1991-11-18"),
        ("1991-11-18 00:00:00", "1991-11-18", "1991-11-18"),
        ("1991-11-18T00:00:00Z", "1991-11-18", "1991-11-18"),
        ("00.00.1999", "1999-01-01", "1999-12-31"),
        ("00.03.1999", "1999-03-01", "1999-03-31"),
        ("1999-00-00", "1999-01-01", "1999-12-31"),
        ("1999 г.р.", "1999-01-01", "1999-12-31"),
        ("١٨/١١/١٩٩١", "1991-11-18", "1991-11-18"),
        ("about 1990", "1988-01-01", "1992-12-31"),
    ],
)
def test_what_is_known_of_a_date_is_kept(written, earliest, latest):
    read = PartialDate.read(written)
    assert (read.earliest_on, read.latest_on) == (date.fromisoformat(earliest), date.fromisoformat(latest))
    assert read.original == written


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("31.02.1999", "there is no such day"),
        ("13/14/1990", "there is no such month"),
        ("00.00.0000", "no such year"),
        ("about 20", "not a date"),
        ("", "empty"),
    ],
)
def test_what_is_no_date_says_why_and_keeps_what_was_written(written, problem):
    read = PartialDate.read(written)
    assert (read.problem, read.known, read.original) == (problem, False, written)
