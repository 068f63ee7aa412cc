"""What notes of a People Finder file say of a person's state is proposed as a claim, for an officer to judge."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType, Modality
from tests.bureau.acts import Bureau
from tests.desk import invented

NOTE = """<pfif:note><pfif:note_record_id>v.example/{n}</pfif:note_record_id><pfif:author_name>{by}</pfif:author_name>
<pfif:source_date>2026-03-{n}T10:00:00Z</pfif:source_date><pfif:status>{status}</pfif:status></pfif:note>"""
FILE = """<?xml version="1.0" encoding="UTF-8"?><pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4"><pfif:person>
<pfif:person_record_id>v.example/1</pfif:person_record_id><pfif:full_name>Levon Khorasaryan</pfif:full_name>{notes}
</pfif:person></pfif:pfif>"""


@pytest.fixture
def listed(bureau: Bureau, alma_at_desk: Client) -> rows.Report:
    notes = NOTE.format(n=11, by="A neighbour", status="believed_dead")
    notes += NOTE.format(n=12, by="His aunt / godmother", status="is_note_author")
    notes += NOTE.format(n=13, by="Nobody", status="something_else")
    file = SimpleUploadedFile("people.xml", FILE.format(notes=notes).encode())
    brought = alma_at_desk.post(
        reverse("desk:receive", args=[bureau.incident]), invented.upload(bureau.sources["Sarn Agency"], file)
    )
    answer = alma_at_desk.post(
        brought["Location"], invented.columns(**{f"column-{n}": "beside" for n in range(1, 8)}, **{"column-0": "name"})
    )
    assert answer.status_code == 302, answer.content.decode()
    return rows.Report.objects.get()


def shown(client: Client, report: rows.Report, **query: str) -> str:
    page = client.get(reverse("desk:report", args=[report.id]), query).content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def keys(client: Client, report: rows.Report) -> list[str]:
    page = client.get(reverse("desk:report", args=[report.id])).content.decode()
    return list(dict.fromkeys(re.findall(r'name="proposal" value="(note-[^"]+)"', page)))


def test_each_state_is_proposed_and_none_is_a_claim_by_itself(listed: rows.Report, alma_at_desk: Client) -> None:
    page = shown(alma_at_desk, listed)
    assert len(keys(alma_at_desk, listed)) == 2
    assert "Levon Khorasaryan" in page and "A neighbour" in page and "His aunt, godmother" in page
    record = rows.Record.objects.get().file
    assert not [c for c in record.claims if c.body.type in (ClaimType.KILLED, ClaimType.FOUND)]


def test_one_accepted_is_a_claim_on_that_person_and_one_rejected_is_none(
    listed: rows.Report, alma_at_desk: Client
) -> None:
    dead, found = keys(alma_at_desk, listed)
    alma_at_desk.post(reverse("desk:claim-accept", args=[listed.id]), {"proposal": dead})
    alma_at_desk.post(reverse("desk:claim-reject", args=[listed.id]), {"proposal": found, "why": "not he"})
    record = rows.Record.objects.get().file
    (claim,) = [c for c in record.claims if not c.id.endswith(".0")]
    assert (claim.body.type, claim.body.modality, claim.body.speaker) == (
        ClaimType.KILLED,
        Modality.APPARENT,
        "A neighbour",
    )
    assert not keys(alma_at_desk, listed)
    assert "Rejected" in shown(alma_at_desk, listed)


def test_a_page_set_back_to_before_the_rows_proposes_nothing(listed: rows.Report, alma_at_desk: Client) -> None:
    page = shown(alma_at_desk, listed, known=str(listed.file.act.seq))
    assert "Levon Khorasaryan" not in page
