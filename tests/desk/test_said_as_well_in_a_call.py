"""A caller who tells several things of several people is written down whole. Everybody here is invented."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk import invented

SAID = {"says": "wounded", "how_known": "hearsay", "sure": "reported", "when": "2026-03-11", "caller": "brother"}


@pytest.fixture
def note(bureau: Bureau, alma_at_desk: Client) -> str:
    """A call about one of two people known here."""
    record = bureau.record("Joran Hemm")
    form = invented.call(person="Joran Hemm", chosen_person=record, words="Joran is held. Lukas was wounded, too.")
    assert alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), form).status_code == 302
    report: str = rows.Report.objects.get(of_kind="call_note").id
    return report


def more(client: Client, note: str, **said: object) -> Any:
    return client.post(reverse("desk:call-more", args=[note]), {**SAID, **said})


def claims(note: str) -> list[tuple[str, str, str]]:
    """Type, whom it is about and by whom, of each claim of the note."""
    found = [row.folded for row in rows.Claim.objects.filter(report=note).order_by("seq")]
    names = {r.id: r.file.described.full_name for r in rows.Record.objects.all()}
    return [(f["body"]["type"], names.get(f["record"], ""), f["body"].get("speaker") or "") for f in found]


def test_one_more_claim_is_made_of_another_and_of_somebody_to_open_a_record_for(
    bureau: Bureau, alma_at_desk: Client, note: str
) -> None:
    bureau.record("Lukas Hemm")
    page = alma_at_desk.get(reverse("desk:report", args=[note])).content.decode()
    assert reverse("desk:call-more", args=[note]) in page
    form = alma_at_desk.get(reverse("desk:call-more", args=[note])).content.decode()
    assert "Lukas was wounded, too." in form, "the words of the call stand over the form"
    assert 'value="brother"' in form, "and who says so is filled in"
    assert more(alma_at_desk, note, person="Lukas Hemm").status_code == 302
    assert more(alma_at_desk, note, person="Timo Raske", new_person="on", says="held").status_code == 302
    assert claims(note)[-2:] == [("wounded", "Lukas Hemm", "brother"), ("held", "Timo Raske", "brother")]
    received = rows.Report.objects.get(id=note).file.received
    about = rows.Record.objects.get(id=received.about)
    assert about.file.described.full_name == "Joran Hemm", "the call stays about whom it was about"


def test_who_looks_at_the_words_of_a_call_here_has_looked_at_whom_it_opened(
    bureau: Bureau, alma_at_desk: Client, note: str
) -> None:
    more(alma_at_desk, note, person="Timo Raske", new_person="on")
    timo = next(r for r in rows.Record.objects.all() if r.file.described.full_name == "Timo Raske")
    before = len(timo.file.views)
    alma_at_desk.get(reverse("desk:call-more", args=[note]))
    assert len(rows.Record.objects.get(id=timo.id).file.views) == before + 1


def test_who_bears_a_name_like_it_is_chosen_first(bureau: Bureau, alma_at_desk: Client, note: str) -> None:
    two = [bureau.record("Lukas Hemm"), bureau.record("Lukas Hemm", birth="1999")]
    page = more(alma_at_desk, note, person="Lukas Hemm")
    assert page.status_code == 422 and all(f'value="{id}"' in page.content.decode() for id in two)
    assert more(alma_at_desk, note, person="Lukas Hemm", chosen_person=two[1]).status_code == 302


@pytest.mark.parametrize("missing", ["person", "says", "how_known", "sure"])
def test_nothing_is_claimed_without_whom_what_and_how_it_is_known(
    bureau: Bureau, alma_at_desk: Client, note: str, missing: str
) -> None:
    before = claims(note)
    assert more(alma_at_desk, note, **{"person": "Joran Hemm", missing: ""}).status_code == 422
    assert claims(note) == before


def test_no_other_report_has_it_and_no_other_officer(
    bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client, note: str
) -> None:
    article = bureau.report("Sarn Agency", "Rain.")
    assert alma_at_desk.get(reverse("desk:call-more", args=[article])).status_code == 404
    assert boris_at_desk.get(reverse("desk:call-more", args=[note])).status_code == 404
    assert more(boris_at_desk, note, person="Joran Hemm").status_code == 404
