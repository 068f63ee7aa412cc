"""What a bad scan says is typed beside it, read as a text, and erased as one. Everybody here is invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import erasing, intake
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_report_page import act, page_of
from tests.reading_files.test_pictures import install, picture

TEXT = "The army said on 12 March 2026 that 40 of its soldiers had been captured."


def scan(bureau: Bureau) -> str:
    """A report whose file holds no text."""
    return bureau.report("Sarn Agency", "", language="en", media_type="image/png", filename="scan.png")


def test_what_is_typed_of_a_scan_is_read_and_says_who_typed_it(bureau: Bureau, alma_at_desk: Client) -> None:
    report = scan(bureau)
    assert "Type what it says" in page_of(alma_at_desk, report)
    address = reverse("desk:report-transcribe", args=[report])
    assert alma_at_desk.post(address, {"text": f" {TEXT}\n"})["Location"].endswith("#rd")
    page = page_of(alma_at_desk, report)
    assert "Captured: 40 soldiers" in page and "Typed by <bdi>Alma Verin" in page
    assert [p["claim"]["speaker"] for p in rows.Report.objects.get(id=report).proposals] == ["army"]


LINES = "Surname\tGiven name\tBorn\nHalvorin\tPetr\t1991\nDornev\tIlia\t1988"


def test_a_list_on_a_picture_is_typed_from_its_page_and_its_lines_become_records(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    picture = {"media_type": "image/png", "filename": "list.png"}
    report = bureau.report("Sarn Agency", "", ReportKind.LIST, language="en", **picture)
    page = page_of(alma_at_desk, report)
    assert "nothing in it could be read here" in page and 'href="#ty"' in page and "Type what it says" in page
    assert "Go to its columns" not in page
    typed = alma_at_desk.post(reverse("desk:report-transcribe", args=[report]), {"text": LINES}, follow=True)
    assert "2 rows under the header." in typed.content.decode()
    assert "Go to its columns" in page_of(alma_at_desk, report)
    fields = {"column-0": "family_name", "column-1": "given_name", "column-2": "birth_date"}
    terms = {"says": "missing", "sought": "yes", "when": "2026-03-12", "language": "en"}
    alma_at_desk.post(reverse("desk:map-columns", args=[report]), {**fields, **terms})
    page = page_of(alma_at_desk, report)
    assert "Halvorin Petr" in page and "Dornev Ilia" in page and "Go to its columns" not in page
    again = alma_at_desk.post(reverse("desk:report-transcribe", args=[report]), {"text": LINES.replace("1988", "1989")})
    assert again.status_code == 422 and "Rows were taken in from the words" in again.content.decode()


def test_a_list_that_was_read_is_not_typed(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", "", ReportKind.LIST, media_type="text/csv", filename="list.csv")
    page = page_of(alma_at_desk, report)
    assert "Go to its columns" in page and "Type what it says" not in page


def test_it_is_typed_anew_until_a_claim_rests_on_it_and_what_was_typed_comes_back(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    report = scan(bureau)
    address = reverse("desk:report-transcribe", args=[report])
    empty = alma_at_desk.post(address, {"text": "  "})
    assert empty.status_code == 422 and "Type what it says, in its own words" in empty.content.decode()
    for number in ("40", "41"):
        alma_at_desk.post(address, {"text": TEXT.replace("40", number)})
    act(alma_at_desk, "accept", report, proposal=rows.Report.objects.get(id=report).proposals[0]["key"])
    refused = alma_at_desk.post(address, {"text": "Quite another text."})
    assert refused.status_code == 422 and "Quite another text." in refused.content.decode()
    assert "41 of its soldiers" in rows.Report.objects.get(id=report).file.text


def test_a_report_with_a_text_of_its_own_is_not_typed_over(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", TEXT, language="en")
    assert "Type what it says" not in page_of(alma_at_desk, report)
    answer = alma_at_desk.post(reverse("desk:report-transcribe", args=[report]), {"text": "Another."})
    assert answer.status_code == 422 and rows.Report.objects.get(id=report).file.text == TEXT


def test_what_a_machine_read_off_a_picture_is_mended_until_a_claim_rests_on_it(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    seen = TEXT.replace("40", "4O")
    report = bureau.report("Sarn Agency", seen, language="en", media_type="image/jpeg", filename="paper.jpg")
    page = page_of(alma_at_desk, report)
    assert "read by machine off a picture" in page and "Mend it" in page and "Typed by" not in page
    address = reverse("desk:report-transcribe", args=[report])
    alma_at_desk.post(address, {"text": TEXT})
    page = page_of(alma_at_desk, report)
    assert "Captured: 40 soldiers" in page and "Typed by <bdi>Alma Verin" in page
    act(alma_at_desk, "accept", report, proposal=rows.Report.objects.get(id=report).proposals[0]["key"])
    assert alma_at_desk.post(address, {"text": seen}).status_code == 422


def test_what_a_machine_read_off_the_pages_of_a_scanned_pdf_is_mended_too(
    bureau: Bureau, alma_at_desk: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, "The arny said that 40 of its soldiers had been captued.")
    file = SimpleUploadedFile("scan.pdf", picture("PDF"), "application/pdf")
    form = invented.upload(bureau.sources["Sarn Agency"], file, kind="statement", language="en")
    alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form)
    report = rows.Report.objects.get().id
    page = page_of(alma_at_desk, report)
    assert "Pages of it were read by machine off pictures" in page and "page 1" in page and "Mend it" in page
    mended = alma_at_desk.post(reverse("desk:report-transcribe", args=[report]), {"text": TEXT})
    assert mended.status_code == 302 and rows.Report.objects.get().file.text == TEXT
    assert "Typed by <bdi>Alma Verin" in page_of(alma_at_desk, report)


def test_a_scanned_list_says_what_to_do_and_nothing_of_columns_until_its_text_is_mended(
    bureau: Bureau, alma_at_desk: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(
        tmp_path, monkeypatch, "List of captives 1\nKovalenko Ostap 0000000000 held\n2. Orlavyan Aram 31.02.1999 held"
    )
    file = SimpleUploadedFile("scan.png", picture("PNG"), "image/png")
    form = invented.upload(bureau.sources["Sarn Agency"], file, kind="list", language="en")
    alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form)
    report = rows.Report.objects.get().id
    page = page_of(alma_at_desk, report)
    assert "a picture has no columns" in page and 'href="#ty">Mend its text' in page
    assert "Say which column holds what" not in page and "Held: 1" not in page
    assert "These figures cannot be right: 0000000000, 31.02.1999." in page
    typed = {"text": "Name, Born, State\nKovalenko Ostap, 14.03.2001, held\nOrlavyan Aram, 28.02.1999, held"}
    alma_at_desk.post(reverse("desk:report-transcribe", args=[report]), typed)
    page = page_of(alma_at_desk, report)
    assert "a picture has no columns" not in page and "Say which column holds what" in page
    columns = alma_at_desk.get(reverse("desk:map-columns", args=[report])).content.decode()
    assert "No table was found" not in columns and "Kovalenko Ostap" in columns


def test_a_pdf_with_words_of_its_own_is_not_typed_over(bureau: Bureau, alma_at_desk: Client) -> None:
    pdf = {"media_type": "application/pdf", "filename": "statement.pdf"}
    report = bureau.report("Sarn Agency", TEXT, language="en", **pdf)
    assert "Mend it" not in page_of(alma_at_desk, report)
    refused = alma_at_desk.post(reverse("desk:report-transcribe", args=[report]), {"text": "Nobody was captured."})
    assert refused.status_code == 422 and rows.Report.objects.get().file.text == TEXT


def test_whoever_is_erased_leaves_what_was_typed_as_well(bureau: Bureau, alma_at_desk: Client) -> None:
    report = scan(bureau)
    typed = "Petr Halvorin was captured near Dorna."
    alma_at_desk.post(reverse("desk:report-transcribe", args=[report]), {"text": typed})
    person = intake.Person(report=report, described=Described(name="Petr Halvorin"), locator="the scan")
    record = intake.open_record(by=bureau.hand, person=person)
    custodian = replace(bureau.hand, roles=bureau.hand.roles | {"custodian"})
    erasing.erase(by=custodian, record=record, ground="asked for by the family")
    assert "Halvorin" not in rows.Report.objects.get(id=report).file.text


def test_a_language_that_the_machine_lacks_is_said_at_the_top_and_read_again_once_it_is_there(
    bureau: Bureau, alma_at_desk: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, "CNUCOK BoeHHocnykawux Halvorin Dornev")
    file = SimpleUploadedFile("spisok.png", picture("PNG"), "image/png")
    form = invented.upload(bureau.sources["Sarn Agency"], file, kind="list", language="ru")
    columns = alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form)["Location"]
    report = rows.Report.objects.get().id
    for page in (page_of(alma_at_desk, report), alma_at_desk.get(columns).content.decode()):
        note = page.partition("You chose ")[2].partition("</div>")[0]
        assert (
            "Русский" in note and "(eng, kat)" in note and "tesseract-ocr-rus" in note and "again</button>" not in note
        )
    none = alma_at_desk.get(reverse("desk:map-columns", args=[report])).content.decode()
    assert "under “Mend it”" in none and f"{reverse('desk:report', args=[report])}#ty" in none
    install(tmp_path, monkeypatch, "СПИСОК военнослужащих: Халворин, Дорнев")
    program = tmp_path / "tesseract"
    program.write_text(program.read_text().replace("kat", "rus"))
    address = reverse("desk:report-read-again", args=[report])
    assert f'action="{address}"' in page_of(alma_at_desk, report)
    read = alma_at_desk.post(address).content.decode()
    assert "СПИСОК военнослужащих: Халворин, Дорнев</textarea>" in read
    assert "CNUCOK" in rows.Report.objects.get().file.text, "nothing is kept until somebody keeps it"
    alma_at_desk.post(reverse("desk:report-transcribe", args=[report]), {"text": "Имя;Год\nХалворин Пётр;1991"})
    assert "You chose" not in page_of(alma_at_desk, report)


def test_a_paper_read_in_its_own_language_or_in_no_language_said_has_no_note(
    bureau: Bureau, alma_at_desk: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, TEXT)
    for language in ("en", ""):
        file = SimpleUploadedFile(f"paper{language}.png", picture("PNG", 1) + language.encode(), "image/png")
        form = invented.upload(bureau.sources["Sarn Agency"], file, kind="statement", language=language)
        alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form)
    for report in rows.Report.objects.values_list("id", flat=True):
        assert "You chose" not in page_of(alma_at_desk, report)


def test_the_form_of_a_file_says_that_a_photographed_paper_may_be_brought_in(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    page = alma_at_desk.get(reverse("desk:receive", args=[bureau.incident])).content.decode()
    assert "scanned or photographed as jpg, png, tif or webp" in page
