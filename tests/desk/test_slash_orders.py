"""Which figure is the day in a list's days with a slash: shown by its column, chosen by the officer. All invented."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import left_rows, meaning_words
from lastcontact.casefile import models as rows
from lastcontact.core.dates import PartialDate
from tests.bureau.acts import Bureau
from tests.desk.test_columns_in_doubt import bring, columns
from tests.desk.test_intake import text_of

ROLL = "Name;Born\nAron Velt;14/08/1999\nIsak Grann;25/12/1988\nTimo Raske;3/11/2001\nMika Orr;04/07/1995\n"
AMERICAN = ROLL.replace("14/08", "08/14").replace("25/12", "12/25")
MIXED = ROLL.replace("25/12", "12/25")
SILENT = "Name;Born\nTimo Raske;3/11/2001\nMika Orr;04/07/1995\n"
ASKS = "Ask which one is the day."


def births() -> dict[str, str]:
    return {r.file.described.full_name: r.file.described.birth for r in rows.Record.objects.all()}


def chosen(page: str) -> str:
    select = page.split('name="slash-1"')[1].split("</select>")[0]
    return re.findall(r'value="(\w*)" selected', select)[0]


@pytest.mark.parametrize(
    ("roll", "proposed", "says"),
    [
        (ROLL, "day", "In 14/08/1999, 25/12/1988 of this column the day stands first."),
        (AMERICAN, "month", "In 08/14/1999, 12/25/1988 of this column the month stands first."),
        (MIXED, "", "This column is mixed: in 14/08/1999 the day stands first, in 12/25/1988 the month."),
        (SILENT, "", "No other day of this column shows which figure is the day."),
        (ROLL.replace("25/12", "12.12"), "", "In 14/08/1999 of this column the day stands first."),
    ],
)
def test_the_page_says_what_the_column_shows_and_proposes_only_what_nothing_in_it_contradicts(
    bureau: Bureau, alma_at_desk: Client, roll: str, proposed: str, says: str
) -> None:
    page = text_of(alma_at_desk.get(bring(bureau, alma_at_desk, roll)))
    assert says in page and "2 days may each be two (3/11/2001, 04/07/1995)." in page
    assert chosen(page) == proposed and ("(proposed)" in page) == bool(proposed)


@pytest.mark.parametrize(
    "roll", ["Name;Born\nAron Velt;14/08/1999\nIsak Grann;25/12/1988\n", "Name;Unit\nAron V;3/11\n"]
)
def test_nothing_is_asked_where_no_day_may_be_two_or_the_column_holds_no_days(
    bureau: Bureau, alma_at_desk: Client, roll: str
) -> None:
    page = text_of(alma_at_desk.get(bring(bureau, alma_at_desk, roll)))
    assert "Days with a slash" not in page


@pytest.mark.parametrize(
    ("first", "born", "asks"),
    [("day", date(2001, 11, 3), False), ("month", date(2001, 3, 11), False), ("", None, True)],
)
def test_days_are_read_as_the_officer_said_and_stay_beside_as_they_were_written(
    bureau: Bureau, alma_at_desk: Client, first: str, born: date | None, asks: bool
) -> None:
    address = bring(bureau, alma_at_desk, ROLL)
    assert alma_at_desk.post(address, columns("name", "birth_date", **{"slash-1": first})).status_code == 302
    timo = next(r for r in rows.Record.objects.all() if r.file.described.full_name == "Timo Raske")
    if born:
        assert PartialDate.read(timo.file.described.birth).exact == born
        assert timo.file.described.other == {"Born": "3/11/2001"}
    assert births()["Aron Velt"] == "14/08/1999", "what can be read in one way stands as it was written"
    page = alma_at_desk.get(reverse("desk:person", args=[timo.id])).content.decode()
    assert (ASKS in page) == asks and "3/11/2001" in page


def test_a_link_is_weighed_by_the_birth_as_it_was_read(bureau: Bureau, alma_at_desk: Client) -> None:
    address = bring(bureau, alma_at_desk, AMERICAN)
    alma_at_desk.post(address, columns("name", "birth_date", **{"slash-1": "month"}))
    timo = next(r.id for r in rows.Record.objects.all() if r.file.described.full_name == "Timo Raske")
    same = bureau.record("Timo Raske", source="State Commission of Duravan", birth="11.03.2001")
    pair = alma_at_desk.get(reverse("desk:pair", args=[timo, same])).content.decode()
    assert "11.3.2001" in pair and "11.03.2001" in pair and ASKS not in pair


def test_the_days_beside_words_of_condition_follow_their_own_column(bureau: Bureau, alma_at_desk: Client) -> None:
    roll = "Name;Born;What became of him\nAron Velt;12/25/1999;killed 14/03\nIsak Grann;11/23/1988;killed 15/03\n"
    address = bring(bureau, alma_at_desk, roll + "Timo Raske;3/11/2001;captured 10/03\n")
    asked = columns("name", "birth_date", "condition", **{"slash-1": "month", "slash-2": "day", "says": ""})
    looked = text_of(alma_at_desk.post(address, asked))
    seen = looked.split('name="seen" value="')[1].split('"')[0]
    assert alma_at_desk.post(address, {**asked, "seen": seen, "early": "keep"}).status_code == 302
    timo = next(r.file for r in rows.Record.objects.all() if r.file.described.full_name == "Timo Raske")
    assert timo.described.birth == "11.3.2001" and timo.described.other["What became of him"] == "captured 10/03"
    assert [c.body.when.start_on for c in timo.claims if c.body.when] == [date(2026, 3, 10)]


def test_a_row_taken_in_later_is_read_in_the_order_that_was_said(bureau: Bureau, alma_at_desk: Client) -> None:
    roll = ROLL + "private;5/6/1990\n"
    address = bring(bureau, alma_at_desk, roll)
    alma_at_desk.post(address, columns("name", "birth_date", **{"slash-1": "month"}))
    report = rows.Report.objects.get(id=rows.Record.objects.first().report)  # type: ignore[union-attr]
    assert report.file.batches[-1].slashes == {"Born": "month"}
    left = report.file.left_out("")
    record = left_rows.take_in(by=bureau.hand, report=report.id, table="", number=left[0])
    assert rows.Record.objects.get(id=record).file.described.birth == "6.5.1990"


def test_a_word_given_its_meaning_later_has_its_day_read_in_the_order_that_was_said(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    roll = "Name;What became of him\nAron Velt;captured 14/03\nIsak Grann;captured 15/03\nTimo Raske;zork 10/03\n"
    address = bring(bureau, alma_at_desk, roll)
    asked = columns("name", "condition", **{"slash-1": "day", "says": ""})
    seen = text_of(alma_at_desk.post(address, asked)).split('name="seen" value="')[1].split('"')[0]
    assert alma_at_desk.post(address, {**asked, "seen": seen, "early": "keep"}).status_code == 302
    timo = next(r for r in rows.Record.objects.all() if r.file.described.full_name == "Timo Raske")
    meaning_words.give(by=bureau.hand, report=timo.report, meanings={"zork 10/03": "captured"})
    claims = rows.Record.objects.get(id=timo.id).file.claims
    assert [c.body.when.start_on for c in claims if c.body.when] == [date(2026, 3, 10)]
