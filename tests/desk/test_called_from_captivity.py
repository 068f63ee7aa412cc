"""A captive who calls home: his own words, under the control of whoever holds him. Everybody here is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_called import shown


def test_that_somebody_heard_from_him_held_is_weighed_as_his_own_words_in_custody(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Davo Orsevan")
    door = reverse("desk:call", args=[bureau.incident])
    form = alma_at_desk.get(door).content.decode()
    assert "heard from himself or herself, held" in form and "whoever holds a captive controls the call" in form
    words = {"person": "Orsevan", "chosen_person": record, "how_known": "statement_in_custody"}
    assert alma_at_desk.post(door, invented.call(**words)).status_code == 302
    (claim,) = (c for c in bureau.person(record).claims if c.evidence_kind)
    assert (claim.body.type, claim.evidence_kind) == (ClaimType.HELD, "statement_in_custody")
    assert (claim.body.speaker, claim.body.channel) == ("Davo Orsevan", "brother")
    weighed = shown(alma_at_desk, "desk:assessment", record)
    assert "own words, in custody" in weighed and "What a captive says of others" not in weighed
    assert bureau.person(record).standing is None, "no status is made of it"


def test_a_captive_for_whom_a_record_is_opened_speaks_for_himself_too(bureau: Bureau, alma_at_desk: Client) -> None:
    words = {"person": "Petr Halvorin", "new_person": "on", "how_known": "statement_in_custody"}
    door = reverse("desk:call", args=[bureau.incident])
    taken = alma_at_desk.post(door, invented.call(**words), follow=True)
    assert taken.status_code == 200 and "own words, in custody" in taken.content.decode()
