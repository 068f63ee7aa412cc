"""Bad input at the door: kept as received, what could not be read is said in plain words, the rest is taken."""

from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import originals
from lastcontact.casefile import models as rows
from lastcontact.reading.formats.armscii import TABLE
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.reading_files import makers
from tests.reading_files.test_pfif import PEOPLE

NAMED = {"column-0": "name", "column-1": "birth_date", "sought": "yes", "leave_out": "on"}


def bring(
    bureau: Bureau, browser: Client, name: str, data: bytes, kind: str = "list", source: str = "5th Company"
) -> str:
    """Brings a file in and gives the address it led to; the original is there, byte for byte."""
    form = invented.upload(bureau.sources[source], SimpleUploadedFile(name, data), kind=kind)
    answer = browser.post(reverse("desk:receive", args=[bureau.incident]), form)
    assert answer.status_code == 302, answer.content.decode()
    report = rows.Report.objects.order_by("-number")[0]
    assert b"".join(originals.take_copy(by=bureau.hand, report=report.id).pieces) == data
    return answer["Location"]


def text_of(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize(
    ("name", "make", "said"),
    [
        ("statement.pdf", lambda: b"%PDF-1.7 not much more", "damaged"),
        ("statement.pdf", makers.encrypted_pdf, "password"),
        ("statement.pdf", makers.scanned_pdf, "picture"),
        ("article.docx", lambda: makers.word(["Nobody was heard of."])[:-400], "whole file"),
        ("picture.jpg", lambda: b"\xff\xd8\xff\xe0 rest of a picture", "evidence item"),
        ("archive.zip", lambda: makers.with_member(makers.word(["x"]), "inner/[Content].txt", b"x"), "whole file"),
    ],
)
def test_what_cannot_be_read_is_kept_and_said(
    bureau: Bureau, alma_at_desk: Client, name: str, make: Callable[[], bytes], said: str
) -> None:
    page = text_of(alma_at_desk, bring(bureau, alma_at_desk, name, make(), kind="statement"))
    if name != "archive.zip":
        assert said in page
        assert "kept as received, and whatever could be read was taken" in page


@pytest.mark.parametrize(("name", "data"), [("nothing.txt", b""), ("roll.csv", b"\xef\xbb\xbf,,,\r\n,,,\r\n")])
def test_a_file_in_which_nothing_stands_becomes_no_report(
    bureau: Bureau, alma_at_desk: Client, name: str, data: bytes
) -> None:
    door = reverse("desk:receive", args=[bureau.incident])
    form = invented.upload(bureau.sources["5th Company"], SimpleUploadedFile(name, data))
    answer = alma_at_desk.post(door, form)
    assert answer.status_code == 422 and "Nothing stands in it" in answer.content.decode()
    assert not rows.Report.objects.exists()
    form = invented.upload(bureau.sources["5th Company"], SimpleUploadedFile(name, data + b"Name,Born"))
    assert alma_at_desk.post(door, form).status_code == 302, "a header alone is something"


@pytest.mark.parametrize(
    ("name", "make", "part"),
    [
        ("bomb.xlsx", lambda: makers.workbook(lambda sheet: sheet.append(["Name"])), "xl/worksheets/sheet1.xml"),
        ("bomb.docx", lambda: makers.word(["Words"]), "word/document.xml"),
    ],
)
def test_a_file_that_unpacks_to_far_more_than_it_weighs_is_not_opened(
    bureau: Bureau, alma_at_desk: Client, name: str, make: Callable[[], bytes], part: str
) -> None:
    bomb = makers.with_member(make(), part, b" " * (30 << 20))
    page = text_of(alma_at_desk, bring(bureau, alma_at_desk, name, bomb))
    assert "kept as received" in page and "unpack" in page


def test_a_file_over_what_is_read_is_kept_unread(bureau: Bureau, alma_at_desk: Client, settings: object) -> None:
    settings.LASTCONTACT_READ_MAX_BYTES = 2000  # type: ignore[attr-defined]
    address = bring(bureau, alma_at_desk, "long.txt", b"word " * 1000, kind="article")
    page = text_of(alma_at_desk, address)
    assert "more than the 2 KB that are read here" in page and "LASTCONTACT_READ_MAX_BYTES" in page


def test_a_file_over_what_is_kept_is_refused_while_it_streams_in(
    bureau: Bureau, alma_at_desk: Client, settings: object
) -> None:
    settings.LASTCONTACT_UPLOAD_MAX_BYTES = 100_000  # type: ignore[attr-defined]
    form = invented.upload(bureau.sources["5th Company"], SimpleUploadedFile("roll.csv", b"x" * 300_000))
    answer = alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "nothing of it was kept" in page and "LASTCONTACT_UPLOAD_MAX_BYTES" in page
    assert not rows.Report.objects.exists()


def test_three_header_rows_and_merged_cells_are_read_as_a_person_would(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = bring(bureau, alma_at_desk, "roll.xlsx", makers.roll_with_three_header_rows())
    page = text_of(alma_at_desk, columns)
    assert "The header was found in rows" in page
    assert "proposed, by its header" in page


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "windows-1251"])
def test_a_list_in_another_encoding_is_read_and_a_guess_is_said(
    bureau: Bureau, alma_at_desk: Client, encoding: str
) -> None:
    table = "Фамилия и имя;Дата рождения\n" + "Сарнецян Ваагн;14.05.2006\nХорасарян Артак;01.02.1999\n" * 6
    columns = bring(bureau, alma_at_desk, "roll.csv", table.encode(encoding))
    page = text_of(alma_at_desk, columns)
    assert "Сарнецян Ваагн" in page
    alma_at_desk.post(columns, NAMED)
    assert rows.Record.objects.filter(search__contains="сарнецян ваагн").count() == 6


def test_a_list_in_armscii_is_read(bureau: Bureau, alma_at_desk: Client) -> None:
    table = "Ազգանուն Անուն;Ծննդյան տարի\n" + "Սարնեցյան Վահագն;2006\nԽորասարյան Արտակ;1999\n" * 8
    data = bytes(TABLE.index(sign) for sign in table)
    page = text_of(alma_at_desk, bring(bureau, alma_at_desk, "roll.csv", data))
    assert "Սարնեցյան Վահագն" in page


DOUBTFUL = {
    "Sarnetsyan Vahagn and Khorasaryan Artak;14.05.2006": "two people",
    "Dornatsyan Garegin;31.02.1999": "no such day",
    "Lusahatyan Mher;about 20": "an age where a date of birth should be",
}


def test_doubtful_cells_are_taken_as_written_and_marked_in_their_row(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ("Name;Date of birth\n" + "\n".join(DOUBTFUL)).encode())
    page = text_of(alma_at_desk, alma_at_desk.post(columns, NAMED)["Location"].partition("#")[0])
    described = {row.locator: row.file for row in rows.Record.objects.all()}
    for number, (line, said) in enumerate(DOUBTFUL.items(), start=2):
        name, born = line.split(";")
        file = described[f"row {number}"]
        assert (file.described.name, file.described.birth) == (name, born)
        assert any(said in trouble.what for trouble in file.opened.troubles), file.opened.troubles
        assert said in page


def test_formula_cells_are_said(bureau: Bureau, alma_at_desk: Client) -> None:
    def fill(sheet: object) -> None:
        sheet.append(["Name", "Date of birth", "Age"])  # type: ignore[attr-defined]
        sheet.append(["Sarnetsyan Vahagn", "14.05.2006", "=2026-2006"])  # type: ignore[attr-defined]

    columns = bring(bureau, alma_at_desk, "roll.xlsx", makers.workbook(fill))
    form = {**NAMED, "column-2": "age"}
    page = text_of(alma_at_desk, alma_at_desk.post(columns, form)["Location"].partition("#")[0])
    assert "formula" in page


def test_nul_bytes_and_signs_that_turn_the_order_of_letters_are_shown_for_what_they_are(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    table = "Name;Date of birth\nSarnet\x00syan Vahagn;14.05.2006\n\u202engahaV nayrasarohK;01.02.1999\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", table.encode())
    page = text_of(alma_at_desk, alma_at_desk.post(columns, NAMED)["Location"].partition("#")[0])
    names = {row.file.described.name for row in rows.Record.objects.all()}
    assert names == {"Sarnet\u2400syan Vahagn", "\u202engahaV nayrasarohK"}
    assert "⟨U+202E⟩ngahaV nayrasarohK" in page and "\u202e" not in page
    assert "\x00" not in page


def test_a_text_with_such_signs_keeps_its_offsets(bureau: Bureau, alma_at_desk: Client) -> None:
    text = "At least 20 were captured\x00 near Dorna.\n\u202eMore than 70 are missing, the Ombudsman said.\n"
    page = text_of(alma_at_desk, bring(bureau, alma_at_desk, "a.txt", text.encode(), kind="article"))
    report = rows.Report.objects.get().file
    assert len(report.text) == len(text)
    assert "⟨U+202E⟩" in page and "\x00" not in page


def test_headings_and_totals_are_no_people_and_which_rows_were_left_out_is_said(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    table = "Name;Date of birth;Rank\nSarnetsyan Vahagn;14.05.2006;private\nFrom Lusahat;;\nTotal: 1;;\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", table.encode())
    page = text_of(alma_at_desk, alma_at_desk.post(columns, NAMED)["Location"].partition("#")[0])
    assert rows.Record.objects.count() == 1
    assert "row 3, row 4" in page and "and for no person" in page


def two_sheets() -> bytes:
    """A workbook of an empty sheet and two with one person each."""
    book = openpyxl.Workbook()
    for title, name in (("North", "Sarnetsyan Vahagn"), ("South", "Khorasaryan Artak")):
        sheet = book.create_sheet(title)
        sheet.append(["Name", "Date of birth"])
        sheet.append([name, "14.05.2006"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_each_sheet_of_a_workbook_is_taken_in_by_itself(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = bring(bureau, alma_at_desk, "roll.xlsx", two_sheets())
    for title in ("sheet 2 (North)", "sheet 3 (South)", "sheet 3 (South)"):
        alma_at_desk.post(columns, {**NAMED, "table": title})
    found = sorted(row.locator for row in rows.Record.objects.all())
    assert found == ["sheet 2 (North), row 2", "sheet 3 (South), row 2"]


def test_a_list_without_any_table_says_so(bureau: Bureau, alma_at_desk: Client) -> None:
    bring(bureau, alma_at_desk, "list.txt", b"Only words.", kind="list")
    report = rows.Report.objects.get()
    assert "No table was found" in text_of(alma_at_desk, reverse("desk:map-columns", args=[report.id]))


def test_a_pfif_file_is_a_list_and_its_columns_are_neither_text_nor_row_0(bureau: Bureau, alma_at_desk: Client) -> None:
    bring(bureau, alma_at_desk, "people.xml", PEOPLE.encode())
    report = rows.Report.objects.get()
    assert not report.file.text and not report.unread
    page = text_of(alma_at_desk, reverse("desk:map-columns", args=[report.id]))
    assert "The format itself names the columns." in page and "row 0" not in page and "believed alive" in page


UNKNOWN = "Wer;Extra\nAram Aramyan;x\nDavo Orsevan;y\n"


def test_an_officer_says_that_the_first_row_names_the_columns_where_no_header_was_found(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    bring(bureau, alma_at_desk, "list.csv", UNKNOWN.encode())
    columns = reverse("desk:map-columns", args=[rows.Report.objects.get().id])
    page = text_of(alma_at_desk, columns)
    assert "3 rows. No header was found" in page and "or it becomes a person" in page
    assert "2 rows under the header" in text_of(alma_at_desk, columns + "?header=1")
    form = {"column-0": "name", "column-1": "", "sought": "yes", "language": "en", "leave_out": "on", "header": "1"}
    alma_at_desk.post(columns, form)
    named = {row.file.described.name: row.locator for row in rows.Record.objects.all()}
    assert named == {"Aram Aramyan": "row 2", "Davo Orsevan": "row 3"}


def test_a_birth_that_cannot_be_of_a_man_on_the_list_is_marked(bureau: Bureau, alma_at_desk: Client) -> None:
    data = "Name;Birth date;Birth year\nAram Aramyan;12.03.2026;1999\nDavo Orsevan;2004/05/06;2004\n"
    bring(bureau, alma_at_desk, "list.csv", data.encode())
    form = {"column-0": "name", "column-1": "birth_date", "column-2": "birth_year"}
    says = {"says": "missing", "when": "2026-03-24", "sought": "yes", "language": "en", "leave_out": "on"}
    alma_at_desk.post(reverse("desk:map-columns", args=[rows.Report.objects.get().id]), {**form, **says})
    doubted, sure = rows.Record.objects.order_by("seq")
    said = [doubt.what for doubt in doubted.file.opened.troubles]
    assert any("two births that disagree" in what for what in said)
    assert not sure.file.opened.troubles


@pytest.mark.parametrize(
    ("head", "total"),
    [
        ("სახელი, გვარი;დაბადების თარიღი;წოდება", "სულ;12;"),
        ("ФИО;Дата рождения;Звание", "Итого;;12"),
        ("ПІБ;Дата народження;Звання", ";Всього:;12"),
        ("Ազգանուն Անուն;Ծննդյան ամսաթիվ;Կոչում", "Ընդամենը 12 մարդ;;"),
        ("Soyadı, adı;Doğum tarixi;Rütbə", "Cəmi;12;"),
        ("الاسم الكامل;تاريخ الميلاد;الرتبة", "المجموع;;١٢"),
        ("Name;Date of birth;Rank", "Grand total:;12;persons"),
    ],
)
def test_a_total_in_any_language_is_nobody_and_that_is_said(
    bureau: Bureau, alma_at_desk: Client, head: str, total: str
) -> None:
    table = f"{head}\nSum Li;14.05.2006;private\nTotal Ahmed;;private\n{total}\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", table.encode())
    page = text_of(alma_at_desk, alma_at_desk.post(columns, NAMED)["Location"].partition("#")[0])
    assert [row.file.described.name for row in rows.Record.objects.order_by("seq")] == ["Sum Li", "Total Ahmed"]
    assert "row 4" in page and "a word for a total beside a number" in page
