"""Whoever decides that somebody is held is offered the holder, where what is ticked is its own word. All invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import enquiring
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.enquiries import Answered, Outcome
from tests.bureau.acts import Bureau

ALIVE_HELD = {"fate": "alive", "whereabouts": "held", "words": "on their list", "knowing": "yes"}


def pressed(client: Client, record: str, *claims: str) -> tuple[int, str]:
    answer = client.post(reverse("desk:decide", args=[record]), {**ALIVE_HELD, "claims": list(claims)})
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize("kind", [ClaimType.HELD, ClaimType.CAPTURED])
def test_the_holder_is_filled_in_from_its_own_list_and_a_second_press_decides(
    bureau: Bureau, alma_at_desk: Client, kind: ClaimType
) -> None:
    record = bureau.record("Arat Senk")
    own = bureau.says(record, kind, evidence_kind="holding_party_list")
    form = alma_at_desk.get(reverse("desk:decide", args=[record])).content.decode()
    assert "By its own word: <b><bdi>Duravan</bdi></b>" in form
    assert 'name="holder" aria-describedby="hh" list="holders" value=""' in form, "nothing is chosen beforehand"
    status, page = pressed(alma_at_desk, record, own)
    assert status == 422 and 'list="holders" value="Duravan"' in page and "is its own word: Duravan" in page
    assert not bureau.person(record).decided
    asked = {**ALIVE_HELD, "claims": [own], "holder": "Duravan"}
    assert alma_at_desk.post(reverse("desk:decide", args=[record]), asked).status_code == 302


def test_the_holder_s_answer_proposes_it_too(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Arat Senk")
    reply = enquiring.Reply(
        enquiry=bureau.ask(record),
        answered_on=date(2026, 3, 14),
        by="State Commission of Duravan",
        answers={record: Answered(Outcome.ACKNOWLEDGED, "in good health")},
    )
    bureau.hand = replace(bureau.hand, at=bureau.hand.at + timedelta(days=5))
    enquiring.answer(by=bureau.hand, reply=reply)
    (answer,) = (a for a in bureau.person(record).answers if a.outcome)
    status, page = pressed(alma_at_desk, record, answer.id)
    assert status == 422 and 'list="holders" value="Duravan"' in page


def test_nobody_is_proposed_by_what_others_say(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Arat Senk")
    told = bureau.says(record, ClaimType.HELD, "Sarn Agency", actor="Duravan")
    bureau.says(record, ClaimType.HELD, evidence_kind="holding_party_list")
    status, page = pressed(alma_at_desk, record, told)
    assert status == 422 and "Say who is said to hold the person." in page and "is its own word" not in page
    assert 'list="holders" value=""' in page
