"""A body answers that somebody died or returned: its word, of which no status is made. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.answers import Acknowledgement
from tests.bureau.acts import Bureau
from tests.desk.test_answered import COMMISSION, page


@pytest.mark.parametrize(
    ("outcome", "words", "standing", "asserts"),
    [
        ("said_dead", "died, it says", "dead by a body’s word alone", "dead"),
        ("said_returned", "returned, it says", "returned by a body’s word alone", "returned"),
    ],
)
def test_it_is_entered_in_the_reply_and_stands_in_the_list_against_answers(
    bureau: Bureau, alma_at_desk: Client, outcome: str, words: str, standing: str, asserts: str
) -> None:
    record = bureau.record("Davo Orsevan", says=ClaimType.CAPTURED)
    enquiry = bureau.ask(record)
    asked = reverse("desk:enquiry", args=[bureau.incident, enquiry])
    assert f'<option value="{outcome}">{words}</option>' in alma_at_desk.get(asked).content.decode()
    said = "He died, the body was handed over." if asserts == "dead" else "He went home."
    typed = {"by": COMMISSION, "answered_on": "2026-03-16", f"outcome-{record}": outcome, f"words-{record}": said}
    assert alma_at_desk.post(reverse("desk:reply", args=[bureau.incident, enquiry]), typed).status_code == 302
    shown = alma_at_desk.get(asked).content.decode()
    assert f"<b>{words}</b>" in shown and said in shown
    against = alma_at_desk.get(page(bureau)).content.decode()
    assert f"1 {standing}" in against
    person = bureau.person(record)
    assert person.standing is None, "no status is made of it"
    row = rows.Record.objects.get(id=record)
    assert (row.acknowledgement, row.fate) == (Acknowledgement(outcome), "unknown")
    for door in ("desk:person", "desk:decide", "desk:assessment"):
        assert words in alma_at_desk.get(reverse(door, args=[record])).content.decode()
    people = alma_at_desk.get(reverse("desk:people", args=[bureau.incident])).content.decode()
    assert f"holder says: {words.partition(',')[0]}" in people


def test_a_death_that_a_body_answers_is_told_against_a_decision_that_he_is_held(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Davo Orsevan", says=ClaimType.CAPTURED)
    enquiry = bureau.ask(record)
    bureau.decide(record)
    typed = {"by": COMMISSION, "answered_on": "2026-03-16", f"outcome-{record}": "said_dead"}
    alma_at_desk.post(reverse("desk:reply", args=[bureau.incident, enquiry]), typed)
    shown = alma_at_desk.get(reverse("desk:person", args=[record])).content.decode()
    assert "The decision and a later claim disagree" in shown
    assert bureau.person(record).standing is not None, "the decision stands until an officer decides anew"
