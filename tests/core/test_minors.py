"""Who was a child when contact was lost, by whatever the records tell. Everybody is invented."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lastcontact.core.fold.facts import Act
from lastcontact.core.fold.minors import minor_of
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.records import Described, RecordOpened
from lastcontact.desk.minors import in_words

BEGAN = date(2026, 3, 12)


def record(birth: str = "", age: str = "", reported: date = date(2026, 11, 30)) -> RecordFile:
    opened = RecordOpened(record="r", incident="i", report="p", described=Described(birth=birth, age=age))
    at = datetime(reported.year, reported.month, reported.day, tzinfo=UTC)
    return RecordFile("r", opened, Act(1, at, at, "alma"))


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ([("14.05.2009", "")], "a child, 16"),
        ([("12.03.2008", "")], ""),
        ([("13.03.2008", "")], "a child, 17"),
        ([("2009", "")], "a child, 16 or 17"),
        ([("2008", "")], "may be a child, 17 or 18"),
        ([("2007", "")], ""),
        ([("", "16")], "a child, 16"),
        ([("", "шестнадцать")], "a child, 16"),
        ([("", "18")], "may be a child, 17 or 18"),
        ([("", "about 18")], "may be a child, 15 to 20"),
        ([("", "child")], "a child"),
        ([("", "ребёнок")], "a child"),
        ([("3 Aug", "15")], "a child, 15"),
        ([("01.03.2026", "")], "a child, under one year"),
        ([("", "")], ""),
        ([("1990", ""), ("", "")], ""),
        ([("14.05.2009", ""), ("1990", "")], "may be a child, 16"),
        ([("", "child"), ("1990", "")], "may be a child"),
        ([("14.05.2009", ""), ("2009", "")], "a child, 16 or 17"),
    ],
)
def test_a_child_is_who_was_under_eighteen_when_contact_was_lost(records: list[tuple[str, str]], words: str) -> None:
    assert in_words(minor_of([record(*told) for told in records], BEGAN)) == words


def test_without_a_day_of_the_incident_the_day_of_the_report_counts_and_an_earlier_report_as_well() -> None:
    assert in_words(minor_of([record("01.06.2008")], None)) == ""
    assert in_words(minor_of([record("01.06.2008")], BEGAN)) == "a child, 17"
    early = record("", "17", date(2020, 1, 1))
    assert in_words(minor_of([early], BEGAN)) == "a child, 17"


@pytest.mark.parametrize(("birth", "under"), [("13.03.2011", True), ("12.03.2011", False), ("2011", True)])
def test_who_is_under_fifteen_is_told(birth: str, under: bool) -> None:
    minor = minor_of([record(birth)], BEGAN)
    assert minor is not None and minor.under_fifteen is under
