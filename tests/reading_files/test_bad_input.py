"""Nothing that is sent to the bureau makes it stumble: what fails is said in plain words, with a remedy."""

from __future__ import annotations

import zipfile
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lastcontact.reading.files import Limits, open_document
from lastcontact.reading.formats.kinds import BY_ENDING
from tests.reading_files import makers

ENDINGS = sorted(BY_ENDING)


def only_problem(name: str, data: bytes, limits: Limits | None = None) -> str:
    document = open_document(name, data, limits or Limits())
    assert document.text == ""
    assert document.problems[0].remedy
    return document.problems[0].what


def test_a_file_over_the_limit_is_refused_by_its_size_in_plain_words() -> None:
    data = b"%PDF-1.4" + bytes(300 * 1024 * 1024)
    assert only_problem("film.pdf", data) == "it has 300 MB, more than the 64 MB that are read here"


def test_an_encrypted_pdf_asks_for_a_copy_without_password() -> None:
    assert "password" in only_problem("reply.pdf", makers.encrypted_pdf())


def test_a_corrupt_pdf_says_that_it_is_damaged() -> None:
    assert "damaged" in only_problem("reply.pdf", b"%PDF-1.7\n" + b"\x00garbage" * 50)


def test_a_pdf_of_pictures_says_how_to_have_it_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    document = open_document("scan.pdf", makers.scanned_pdf())
    assert document.problems[0].where == "page 1"
    assert "picture" in document.problems[0].what
    assert "tesseract" in document.problems[0].remedy


@pytest.mark.parametrize("name", ["bomb.xlsx", "bomb.docx"])
def test_a_part_that_unpacks_to_far_more_than_its_size_is_not_opened(name: str) -> None:
    whole = makers.roll_with_three_header_rows() if name.endswith("xlsx") else makers.word(["x"])
    member = "xl/worksheets/sheet1.xml" if name.endswith("xlsx") else "word/document.xml"
    bomb = makers.with_member(whole, member, b" " * 50_000_000)
    assert "not opened" in only_problem(name, bomb)


def test_an_archive_that_unpacks_to_more_than_the_limit_in_total_is_not_opened() -> None:
    limits = replace(Limits(), unpacked_bytes=5_000)
    assert "would unpack" in only_problem("a.xlsx", makers.roll_with_three_header_rows(), limits)


def test_a_directory_that_lies_about_a_size_is_found_out() -> None:
    data = bytearray(makers.with_member(makers.word(["x"]), "word/document.xml", b"<a>" + b" " * 500_000))
    at = data.rindex(b"word/document.xml") - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 24 : at + 28] = (1_000).to_bytes(4, "little")
    assert "larger than its directory says" in only_problem("a.docx", bytes(data))


def test_an_archive_inside_a_file_is_named_and_not_opened() -> None:
    data = makers.with_member(makers.word(["Words."]), "word/embeddings/list.xlsx", b"PK\x03\x04")
    document = open_document("a.docx", data)
    assert "Words." in document.text
    assert document.problems[0].where == "part word/embeddings/list.xlsx"


def test_a_zip_archive_is_to_be_unpacked_by_hand(tmp_path: object) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")
    assert "archive" in only_problem("all.zip", path.read_bytes())


def test_a_password_on_an_office_file_is_recognised() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    assert "password" in only_problem("roll.xlsx", data)


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [("a.txt", b"", "empty"), ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(9), "picture"), ("a.xyz", bytes(range(32)), "kind"),
     ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "old Word")],
)  # fmt: skip
def test_what_is_not_read_here_says_so(name: str, data: bytes, word: str) -> None:
    assert word in only_problem(name, data)


def test_a_truncated_spreadsheet_is_a_problem() -> None:
    data = makers.roll_with_three_header_rows()
    assert "damaged" in only_problem("a.xlsx", data[: len(data) // 2])


def test_formula_cells_are_marked_in_the_sheet() -> None:
    def fill(sheet: object) -> None:
        sheet.append(["Name", "Age"])
        sheet.append(["Levon Khorasaryan", "=2026-2005"])

    document = open_document("roll.xlsx", makers.workbook(fill))
    assert document.problems[0].where == "sheet 1, row 2"
    assert "formula" in document.problems[0].what


def test_more_rows_than_the_limit_are_said_and_the_rest_is_read() -> None:
    data = ("Name,Age\n" + "Levon Khorasaryan,20\n" * 50).encode()
    document = open_document("a.csv", data, replace(Limits(), rows=11))
    assert len(document.tables[0].rows) == 10
    assert any("51 rows" in problem.what for problem in document.problems)


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_list() -> None:
    data = 'Name,Village\nLevon "Lev Khorasaryan,Khorasar\n"Narek,Lusahat\n' + "Hrayr Arpanyan,Arpan\n" * 60
    document = open_document("a.csv", data.encode())
    assert len(document.tables[0].rows) == 62
    assert any("not closed" in problem.what for problem in document.problems)


def test_a_page_nested_ten_thousand_deep_is_read_or_said() -> None:
    document = open_document("a.html", b"<div>" * 10_000 + b"deep" + b"</div>" * 10_000)
    assert document.text or document.problems


def test_problems_are_listed_up_to_a_limit() -> None:
    data = "\n".join(f"line {n} \x00" for n in range(500)).encode()
    document = open_document("a.txt", data, replace(Limits(), problems=5))
    assert len(document.problems) == 6


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ending=st.sampled_from(ENDINGS), data=st.binary(max_size=600))
def test_random_bytes_under_any_name_never_raise(ending: str, data: bytes) -> None:
    document = open_document("x" + ending, data)
    assert all(problem.where and problem.what and problem.remedy for problem in document.problems)


@pytest.fixture(scope="module")
def whole_files() -> dict[str, bytes]:
    return {
        "a.xlsx": makers.roll_with_three_header_rows(),
        "a.docx": makers.word(["Words."], [("Name", "Born"), ("Levon Khorasaryan", "2005")]),
        "a.pdf": makers.pdf(["Of 62 persons 29 are held."]),
        "a.eml": makers.message("Words.", [("a.txt", b"inside")]),
        "a.html": b"<html><body><table><tr><td>Name</td><td>Age</td></tr></table><p>Words</p></body></html>",
        "a.csv": b'Name,Born\nLevon,2005\n"x",\n',
    }


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pick=st.integers(0, 5), at=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12))
def test_real_files_with_damaged_bytes_never_raise(whole_files: dict[str, bytes], pick: int, at: list) -> None:
    name = sorted(whole_files)[pick]
    data = bytearray(whole_files[name])
    for place, byte in at:
        data[min(int(place * len(data)), len(data) - 1)] = byte
    open_document(name, bytes(data))


def test_a_damaged_pdf_leaves_none_of_its_words_in_the_logs(caplog: pytest.LogCaptureFixture) -> None:
    data = makers.pdf(["Levon Khorasaryan"]).replace(b"00000 n", b"Khora n")
    with caplog.at_level(0):
        open_document("a.pdf", data)
    assert caplog.text == ""


def test_formulas_that_were_never_worked_out_are_told_apart_from_those_that_were() -> None:
    def fill(sheet: object) -> None:
        sheet.append(["Name", "Age"])
        sheet.append(["Sarnetsyan Vahagn", "=2020-2001"])

    document = open_document("roll.xlsx", makers.workbook(fill))  # openpyxl writes formulas without a value
    assert [p.what for p in document.problems] == ["1 cell holds a formula without a value, read as empty"]


def test_what_cannot_be_opened_is_not_said_to_be_kept() -> None:
    bomb = makers.with_member(makers.workbook(lambda _: None), "xl/bomb.bin", b"\0" * 20_000_000)
    (problem,) = open_document("bomb.xlsx", bomb).problems
    assert "kept" not in problem.remedy
