"""Rows of a list that were taken for headings: read with their words, taken in as people, and lost by nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Role
from lastcontact.bureau import erasing, left_rows, originals
from lastcontact.bureau.acting import Hand
from lastcontact.bureau.originals import OriginalGone
from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import NAMED, bring, text_of, two_sheets

ROLL = (
    "Name;Date of birth;Rank\n"
    "Sarnetsyan Vahagn;14.05.2006;private\n"
    "Second Company;;\n"
    "дорнаци сурен;;\n"
    "Khorasaryan Artak;12.03.1999;sergeant\n"
    "Total: 2;;\n"
)
SAYS = {**NAMED, "says": "held", "voice": "the Ministry", "when": "2026-03-12"}


def custodian(bureau: Bureau) -> Hand:
    return replace(bureau.hand, roles=frozenset({Role.CUSTODIAN}))


def take(bureau: Bureau, browser: Client, table: str = ROLL) -> tuple[rows.Report, str]:
    columns = bring(bureau, browser, "roll.csv", table.encode())
    browser.post(columns, SAYS)
    report = rows.Report.objects.get()
    return report, reverse("desk:left-rows", args=[report.id])


@pytest.mark.parametrize(
    ("alone", "somebody"),
    [
        ("Дарбинуни Левон", True),
        ("Brandek Osh", True),
        ("Գրաչիկ Բրանդեք", True),
        ("Second Company", False),
        ("Первая Рота", False),
        ("İkinci Tabor", False),
        ("Hospital Lusahat", False),
        ("მეორე ასეული", False),
        ("الكتيبة الثانية", False),
    ],
)
def test_a_name_that_no_list_knows_is_somebody_and_a_heading_is_not(
    bureau: Bureau, alma_at_desk: Client, alone: str, somebody: bool
) -> None:
    take(bureau, alma_at_desk, ROLL + f"{alone};;\n")
    assert rows.Record.objects.count() == 2 + somebody


def test_every_row_that_was_left_out_is_shown_with_its_words(bureau: Bureau, alma_at_desk: Client) -> None:
    report, address = take(bureau, alma_at_desk)
    assert address in text_of(alma_at_desk, reverse("desk:report", args=[report.id]))
    page = text_of(alma_at_desk, address)
    assert all(words in page for words in ("Second Company", "дорнаци сурен", "Total: 2", "row 3", "3 rows"))


def test_a_row_is_taken_in_as_the_lists_others_were_and_once(bureau: Bureau, alma_at_desk: Client) -> None:
    report, address = take(bureau, alma_at_desk)
    for _twice in range(2):
        page = alma_at_desk.post(address, {"table": "", "row": "4"}, follow=True)
    assert "is taken in already" in page.content.decode()
    record = rows.Record.objects.get(locator="row 4").file
    assert record.described.full_name == "дорнаци сурен"
    assert record.opened.says and record.opened.says.speaker == "the Ministry"
    assert rows.Record.objects.count() == 3
    assert "дорнаци сурен" in text_of(alma_at_desk, reverse("desk:report", args=[report.id]))
    assert [row.number for row in left_rows.left_out(by=bureau.hand, report=report.id)] == [3, 6]
    answer = alma_at_desk.post(reverse("desk:seek", args=[record.id]), {"no_more": "1", "why": "a heading"})
    assert answer.status_code == 302 and "Not sought" in text_of(alma_at_desk, address)


def test_a_name_under_no_naming_column_is_the_name_all_the_same(bureau: Bureau, alma_at_desk: Client) -> None:
    table = "Rank;Surname and name;Born\nprivate;Sarnetsyan Vahagn;2006\nBrandek Osh;;\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", table.encode())
    alma_at_desk.post(columns, {"column-0": "rank", "column-1": "name", "sought": "yes", "leave_out": "on"})
    report = rows.Report.objects.get()
    alma_at_desk.post(reverse("desk:left-rows", args=[report.id]), {"table": "", "row": "3"})
    assert rows.Record.objects.get(locator="row 3").file.described.full_name == "Brandek Osh"


@pytest.mark.parametrize("number", ["2", "77", "x", "", "9" * 30])
def test_what_was_not_left_out_is_not_taken_in(bureau: Bureau, alma_at_desk: Client, number: str) -> None:
    _report, address = take(bureau, alma_at_desk)
    assert alma_at_desk.post(address, {"row": number}).status_code == 302
    assert rows.Record.objects.count() == 2


def test_whoever_is_on_no_team_sees_none_of_it(bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client) -> None:
    _report, address = take(bureau, alma_at_desk)
    assert boris_at_desk.get(address).status_code == 404
    assert boris_at_desk.post(address, {"row": "4"}).status_code == 404


def test_an_erasure_leaves_the_rows_that_are_no_record(bureau: Bureau, alma_at_desk: Client) -> None:
    _report, address = take(bureau, alma_at_desk, ROLL + "Total; Sarnetsyan Vahagn; 1\n")
    records = {row.locator: row.id for row in rows.Record.objects.all()}
    done = erasing.erase(by=custodian(bureau), record=records["row 2"], ground="asked by himself")
    assert "rows" in done.original
    page = text_of(alma_at_desk, address)
    assert "дорнаци сурен" in page and "Second Company" in page
    assert "Sarnetsyan" not in page and "Vahagn" not in page and "Khorasaryan" not in page
    alma_at_desk.post(address, {"table": "", "row": "4"})
    taken = rows.Record.objects.get(locator="row 4")
    assert taken.file.described.full_name == "дорнаци сурен"
    erasing.erase(by=custodian(bureau), record=taken.id, ground="asked by his family")
    assert "дорнаци" not in text_of(alma_at_desk, address)
    assert "Second Company" in text_of(alma_at_desk, address)


def test_an_erasure_leaves_the_tables_that_are_not_taken_in_yet(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = bring(bureau, alma_at_desk, "roll.xlsx", two_sheets())
    alma_at_desk.post(columns, {**NAMED, "table": "sheet 2 (North)"})
    record = rows.Record.objects.get()
    erasing.erase(by=custodian(bureau), record=record.id, ground="asked by himself")
    alma_at_desk.post(columns, {**NAMED, "table": "sheet 3 (South)"})
    assert rows.Record.objects.get().file.described.full_name == "Khorasaryan Artak"


def test_without_rows_that_wait_nothing_is_kept(bureau: Bureau, alma_at_desk: Client) -> None:
    table = "Name;Date of birth\nSarnetsyan Vahagn;14.05.2006\n"
    report, _address = take(bureau, alma_at_desk, table)
    erasing.erase(by=custodian(bureau), record=rows.Record.objects.get().id, ground="asked by himself")
    report.refresh_from_db()
    assert not report.file.text and not any(kept.rows for kept in report.file.tables)
    with pytest.raises(OriginalGone):
        originals.take_copy(by=bureau.hand, report=report.id)


SHIFTED = {"column-0": "name", "column-1": "birth_date", "column-2": "rank", "sought": "yes", "leave_out": "on"}


@pytest.mark.parametrize(
    "rank",
    ["лейтенант", "Ст. лейтенант", "Sergeant", "Sgt.", "Warrant Officer", "սերժանտ", "капітан", "სერჟანტი", "baş çavuş",
     "ملازم أول"],
)  # fmt: skip
def test_a_rank_where_the_name_should_be_is_nobody_and_is_set_aside_with_its_words(
    bureau: Bureau, alma_at_desk: Client, rank: str
) -> None:
    roll = f"Name;Born;Rank\nSarnetsyan Vahagn;14.05.2006;private\n{rank};12.03.1999;Khorasaryan Artak\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    alma_at_desk.post(columns, SHIFTED)
    report = rows.Report.objects.get()
    assert [row.file.described.full_name for row in rows.Record.objects.all()] == ["Sarnetsyan Vahagn"]
    assert "row 3</bdi>: a rank and no name." in text_of(alma_at_desk, reverse("desk:report", args=[report.id]))
    left = reverse("desk:left-rows", args=[report.id])
    page = text_of(alma_at_desk, left)
    assert all(words in page for words in (rank, "Khorasaryan Artak", "A rank and no name"))
    alma_at_desk.post(left, {"table": "", "row": "3"})
    assert rows.Record.objects.get(locator="row 3").file.described.name == f"{rank} Khorasaryan Artak"


@pytest.mark.parametrize(
    ("name", "rank"),
    [("Major", "private"), ("Marshall", ""), ("Major Vance", ""), ("Sergeant Levon Rot", ""), ("Генералов", ""),
     ("رائد", "")],
)  # fmt: skip
def test_a_word_for_a_rank_may_be_a_surname_beside_a_rank_or_a_name(
    bureau: Bureau, alma_at_desk: Client, name: str, rank: str
) -> None:
    roll = f"Name;Born;Rank\nSarnetsyan Vahagn;14.05.2006;private\n{name};12.03.1999;{rank}\n"
    alma_at_desk.post(bring(bureau, alma_at_desk, "roll.csv", roll.encode()), SHIFTED)
    assert name in [row.file.described.full_name for row in rows.Record.objects.all()]


def test_a_surname_that_is_a_rank_stands_with_its_given_name_in_the_next_column(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    roll = "Surname;First name;Rank\nSarnetsyan;Vahagn;private\nMajor;Levon;\nlieutenant;;1999\n"
    named = {"column-0": "family_name", "column-1": "given_name", "column-2": "rank"}
    alma_at_desk.post(bring(bureau, alma_at_desk, "roll.csv", roll.encode()), {**SHIFTED, **named})
    assert [row.file.described.full_name for row in rows.Record.objects.order_by("seq")] == [
        "Sarnetsyan Vahagn",
        "Major Levon",
    ]


def test_rows_with_a_rank_alone_are_taken_in_where_the_officer_leaves_nothing_out(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    roll = "Name;Born;Rank\nSarnetsyan Vahagn;14.05.2006;private\nMajor;12.03.1999;\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    alma_at_desk.post(columns, {name: value for name, value in SHIFTED.items() if name != "leave_out"})
    assert rows.Record.objects.count() == 2


CREW = "Surname;First name;Born;Svc no.;Remarks\nDravic;Ilan;1998;B-20417;KIA\nKelvash;Toma;1999;B-20931;MIA\n"
CREW_SAYS = {
    "column-0": "family_name",
    "column-1": "given_name",
    "column-2": "birth_year",
    "column-3": "service_number",
    "column-4": "condition",
    "voice": "the Ministry",
    "sought": "yes",
    "says": "missing",
    "when": "2026-03-12",
}


@pytest.mark.parametrize(
    "last",
    [
        "TOTAL 11;;;;4 KIA",
        "TOTAL 14;;;;3 KIA 1 rtn 10 MIA",
        "Total: 11;;;;see overleaf",
        "ИТОГО 11;;;;4 убитых",
        "РАЗОМ: 11;;;;4 загинуло",
        "CƏMİ 11;;;;4 həlak olub",
        "ԸՆԴԱՄԵՆԸ 11;;;;4 զոհ",
        "სულ 11;;;;4 დაღუპული",
        "المجموع: 11;;;;4 قتلى",
    ],
)
def test_a_total_is_no_person_whatever_stands_beside_it_and_is_said_to_be_left_out_before(
    bureau: Bureau, alma_at_desk: Client, last: str
) -> None:
    columns = bring(bureau, alma_at_desk, "crew.csv", f"{CREW}{last}\n".encode())
    page = text_of(alma_at_desk, columns)
    assert "1 row will be left out" in page and last.split(";")[0] in page.partition("will be left out")[2]
    assert rows.Record.objects.count() == 0
    _take_seen(alma_at_desk, columns)
    assert sorted(row.file.described.family_name for row in rows.Record.objects.all()) == ["Dravic", "Kelvash"]


@pytest.mark.parametrize(
    "unnamed",
    ["(driver, name unknown)", "unknown driver", "водитель, имя неизвестно", "naməlum sürücü", "անհայտ վարորդ"],
)
def test_a_row_that_reports_somebody_unnamed_is_a_person_without_a_name_and_says_so(
    bureau: Bureau, alma_at_desk: Client, unnamed: str
) -> None:
    columns = bring(bureau, alma_at_desk, "crew.csv", f"{CREW}{unnamed};;;att.;KIA? burnt vehicle\n".encode())
    assert "will be left out" not in text_of(alma_at_desk, columns)
    _take_seen(alma_at_desk, columns)
    record = rows.Record.objects.get(locator="row 4").file
    assert not record.described.full_name and unnamed in record.described.other.values()
    report = text_of(alma_at_desk, reverse("desk:report", args=[rows.Report.objects.get().id]))
    assert "somebody whose name is not known" in report


def test_whoever_is_called_unknown_or_total_keeps_the_name(bureau: Bureau, alma_at_desk: Client) -> None:
    more = "Unknown Petrosyan;;2001;B-3;MIA\nTotal;Ahmed;2002;B-4;MIA\n"
    columns = bring(bureau, alma_at_desk, "crew.csv", f"{CREW}{more}".encode())
    assert "will be left out" not in text_of(alma_at_desk, columns)


def _take_seen(browser: Client, columns: str) -> None:
    shown = browser.post(columns, {**CREW_SAYS, "leave_out": "on", "look": "1"}).context["preview"]
    assert browser.post(columns, {**CREW_SAYS, "leave_out": "on", "seen": shown.seen}).status_code == 302
