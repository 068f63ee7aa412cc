"""One article in several files: the page says that they read alike, and an officer says that one repeats the other."""

from __future__ import annotations

import re
from email.message import EmailMessage

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.reading_files import makers

PARAGRAPHS = [p for p in invented.ARTICLE.split("\n") if p.strip()]


def bring(bureau: Bureau, client: Client, name: str, data: bytes) -> str:
    """Uploads a file as an article; gives the words of its page."""
    form = invented.upload(bureau.sources["Sarn Agency"], SimpleUploadedFile(name, data), kind="article")
    answer = client.post(reverse("desk:receive", args=[bureau.incident]), form)
    assert answer.status_code == 302
    return words_of(client.get(answer["Location"]).content.decode())


def words_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def message(text: str) -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "An article", "reader@example.org"
    mail.set_content(text)
    return mail.as_bytes()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "a.html",
            f"<html><body><article>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article></body></html>".encode(),
        ),
        ("a.eml", message(invented.ARTICLE)),
        ("a.docx", makers.word(PARAGRAPHS)),
    ],
)
def test_the_same_words_in_another_file_are_seen_and_marked(
    bureau: Bureau, alma_at_desk: Client, name: str, data: bytes
) -> None:
    assert "none found" in bring(bureau, alma_at_desk, "a.txt", invented.ARTICLE.encode())
    page = bring(bureau, alma_at_desk, name, data)
    share = re.search(r"Reads like report 1: (\d+) % of its words", page)
    assert share and int(share[1]) > 90
    first, copy = rows.Report.objects.order_by("number")
    alma_at_desk.post(reverse("desk:report-repeats", args=[copy.id]), {"of": first.id, "why": "the same words"})
    for report in (first, copy):
        shown = words_of(alma_at_desk.get(reverse("desk:report", args=[report.id])).content.decode())
        assert "Reads like" not in shown


def test_other_words_and_other_incidents_are_no_copies(bureau: Bureau, alma_at_desk: Client) -> None:
    bureau.report("Sarn Agency", invented.ARTICLE)
    other = bureau.report("Sarn Agency", "The lower road to Lusahat was opened again on Monday for trucks with bread.")
    assert "Reads like" not in words_of(alma_at_desk.get(reverse("desk:report", args=[other])).content.decode())


def test_a_page_set_back_knows_no_later_copy(bureau: Bureau, alma_at_desk: Client) -> None:
    first = bureau.report("Sarn Agency", invented.ARTICLE)
    then = rows.Report.objects.get(id=first).file.act.seq
    bureau.report("Sarn Agency", f"Shared: {invented.ARTICLE}")
    address = reverse("desk:report", args=[first])
    assert "Reads like report 2" in words_of(alma_at_desk.get(address).content.decode())
    assert "Reads like" not in words_of(alma_at_desk.get(address, {"known": str(then)}).content.decode())
