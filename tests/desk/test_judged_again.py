"""A judgement that changes nothing is answered with who recorded it, and writes no entry. Everybody is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.person import Verdict
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn
from tests.desk.test_link_page import heard, page_of
from tests.desk.test_person_page import let_in


@pytest.fixture
def two(bureau: Bureau) -> tuple[str, str]:
    one = bureau.record("Levon Lusats", birth="03.08.2001")
    other = bureau.record("Levon Lusatz", "State Commission of Duravan", ClaimType.HELD, birth="3.8.2001")
    first, second = sorted((one, other))
    return first, second


def test_a_judgement_pressed_twice_is_recorded_once(bureau: Bureau, two: tuple[str, str], alma_at_desk: Client) -> None:
    said = {"verdict": "different", "because": "shown"}
    assert "Recorded." in alma_at_desk.post(page_of(two), said, follow=True).content.decode()
    heard(bureau, two[0])
    again = alma_at_desk.post(page_of(two), said, follow=True).content.decode()
    assert "That was recorded already by Alma Verin on" in again and "Nothing was added." in again
    link = rows.Link.objects.get().file
    assert [j.judged.verdict for j in link.judgements] == [Verdict.DIFFERENT]
    alma_at_desk.post(page_of(two), {"verdict": "different", "why": "another father"})
    assert len(rows.Link.objects.get().file.judgements) == 2, "with a reason it says more"


def test_same_after_same_writes_nothing_and_same_after_an_undoing_does(
    bureau: Bureau, two: tuple[str, str], alma_at_desk: Client
) -> None:
    said = {"verdict": "same", "why": "his mother told us"}
    for _ in range(3):
        alma_at_desk.post(page_of(two), said)
    alma_at_desk.post(reverse("desk:undo-link", args=two))
    assert "Recorded." in alma_at_desk.post(page_of(two), said, follow=True).content.decode()
    verdicts = [j.judged.verdict for j in rows.Link.objects.get().file.judgements]
    assert verdicts == [Verdict.SAME, Verdict.UNDONE, Verdict.SAME]


def test_another_officers_same_is_a_second_opinion_and_is_kept(
    bureau: Bureau,
    two: tuple[str, str],
    alma_at_desk: Client,
    davit: Officer,
    boris: Officer,
    signed_in_client: SignedIn,
) -> None:
    said = {"verdict": "same", "why": "his mother told us"}
    let_in(bureau, davit, boris)
    Officer.objects.filter(id=davit.id).update(roles=[Role.OFFICER])
    davit_at_desk = signed_in_client(davit)
    for client in (alma_at_desk, davit_at_desk, davit_at_desk):
        client.post(page_of(two), said)
    assert [j.judged.verdict for j in rows.Link.objects.get().file.judgements] == [Verdict.SAME, Verdict.SAME]
