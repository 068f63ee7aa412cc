"""What waits for an officer leads to everybody it is about. Everybody here is invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import enquiring, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.enquiries import Answered, Outcome
from tests.bureau.acts import Bureau
from tests.desk.test_two_figures import COMMISSION, counted


def waits(client: Client, bureau: Bureau) -> str:
    board = client.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    return " ".join(board.split("Waiting for you")[1].split("</aside>")[0].split())


def test_words_against_decisions_lead_to_each_person(bureau: Bureau, alma_at_desk: Client) -> None:
    people = {name: bureau.record(name) for name in ("Aram Aramyan", "Levon Lusats")}
    for record in people.values():
        bureau.decide(record)
        bureau.says(record, ClaimType.KILLED)
    shown = waits(alma_at_desk, bureau)
    assert "<b>2</b>" in shown and "Decisions with which later claims disagree" in shown
    for name, record in people.items():
        assert f'<a href="{reverse("desk:person", args=[record])}"><bdi>{name}</bdi></a>' in shown


def test_one_alone_is_where_the_task_leads(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Aram Aramyan")
    bureau.decide(record)
    bureau.says(record, ClaimType.KILLED)
    shown = waits(alma_at_desk, bureau)
    assert (
        f'<a href="{reverse("desk:person", args=[record])}"><bdi>Decision and a later claim disagree</bdi></a>' in shown
    )
    assert "Aram" not in shown


def test_somebody_of_several_records_waits_once_and_by_name(bureau: Bureau, alma_at_desk: Client) -> None:
    faceless, named = bureau.record(""), bureau.record("Aram Aramyan")
    bureau.same(faceless, named)
    bureau.decide(faceless)
    bureau.says(faceless, ClaimType.KILLED, "Sarn Agency")
    bureau.says(named, ClaimType.KILLED, "Sarn Agency")
    levon = bureau.record("Levon Lusats")
    bureau.decide(levon)
    bureau.says(levon, ClaimType.KILLED, "Sarn Agency")
    shown = waits(alma_at_desk, bureau)
    assert "<b>2</b>" in shown and shown.count("Aram Aramyan") == 1 and "no name given" not in shown


def test_two_figures_of_one_speaker_for_one_day_wait_with_where_it_is_settled(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    first, _later = counted(bureau, 9, 3), counted(bureau, 14, 5)
    counted(bureau, 11, 3, COMMISSION)
    assert "Two figures" not in waits(alma_at_desk, bureau), "of another day, and by another speaker"
    second = counted(bureau, 7, 3)
    shown = waits(alma_at_desk, bureau)
    address = reverse("desk:claim-puts-right", args=[second]) + f"?earlier={first}"
    assert "<strong>Two figures of one speaker for one day</strong>" in shown
    assert f'<a href="{address}"><bdi>Killed: 9 soldiers' in shown and "Killed: 7 soldiers" in shown
    assert f'value="{first}" id="pr-{first}" checked' in alma_at_desk.get(address).content.decode()
    alma_at_desk.post(reverse("desk:claim-puts-right", args=[second]), {"earlier": first})
    assert "Two figures" not in waits(alma_at_desk, bureau)


def test_the_one_that_was_read_wrongly_is_taken_back_and_nothing_waits(bureau: Bureau, alma_at_desk: Client) -> None:
    counted(bureau, 9, 3)
    second = counted(bureau, 7, 3)
    reviewing.take_back(by=bureau.hand, claim=second)
    assert rows.Claim.objects.filter(state="accepted").count() == 1
    assert "Two figures" not in waits(alma_at_desk, bureau)


def reply(bureau: Bureau, person: str, enquiry: str, outcome: Outcome, day: int) -> None:
    given = enquiring.Reply(enquiry, date(2026, 3, day), {person: Answered(outcome)})
    enquiring.answer(by=bureau.hand, reply=given)


@pytest.mark.parametrize("outcome", [Outcome.NOT_IDENTIFIED, Outcome.DENIED])
def test_whoever_was_acknowledged_and_is_not_any_more_waits_until_asked_about_again_or_decided_on(
    bureau: Bureau, alma_at_desk: Client, outcome: Outcome
) -> None:
    record = bureau.record("Aram Aramyan")
    enquiry = bureau.ask(record)
    reply(bureau, record, enquiry, outcome, 15)
    assert "no longer" not in waits(alma_at_desk, bureau), "never acknowledged"
    reply(bureau, record, enquiry, Outcome.ACKNOWLEDGED, 16)
    assert "no longer" not in waits(alma_at_desk, bureau)
    reply(bureau, record, enquiry, outcome, 20)
    shown = waits(alma_at_desk, bureau)
    assert (
        f'<a href="{reverse("desk:person", args=[record])}"><bdi>Acknowledged before, and no longer</bdi></a>' in shown
    )
    bureau.ask(record, label="E-2", asked_on=date(2026, 3, 22), due_on=None)
    assert "no longer" not in waits(alma_at_desk, bureau), "asked about again"


def test_a_list_of_the_holders_own_counts_as_acknowledged_before(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Aram Aramyan")
    bureau.says(record, ClaimType.HELD, evidence_kind="holding_party_list")
    reply(bureau, record, bureau.ask(record), Outcome.NOT_IDENTIFIED, 20)
    assert "Acknowledged before, and no longer" in waits(alma_at_desk, bureau)
    bureau.decide(record)
    assert "no longer" not in waits(alma_at_desk, bureau), "decided on since"
