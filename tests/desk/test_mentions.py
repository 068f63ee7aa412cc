"""Before an erasure the custodian reads where else the name stands; compacting claims no more than it does."""

from __future__ import annotations

import dataclasses

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import enquiring, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.enquiries import Answered, Outcome
from tests.bureau.acts import Bureau, Clock, hand_of


@pytest.fixture
def custodian(alma: Officer, bureau: Bureau, signed_in_client) -> Client:
    alma.roles = [*alma.roles, Role.CUSTODIAN]
    alma.save()
    bureau.hand = hand_of(alma, Clock())
    return signed_in_client(alma)


def test_every_free_word_that_names_a_person_is_listed_before_they_are_erased(
    bureau: Bureau, custodian: Client
) -> None:
    davo, other = bureau.record("Davo Sorvalen"), bureau.record("Petr Halvorin")
    bureau.says(other, ClaimType.HELD, note="seen with Sorvalen at the bridge")
    asked = bureau.ask(davo, other)
    silent = {davo: Answered(Outcome.DENIED, "no")}
    reply = enquiring.Reply(asked, bureau.hand.at.date().replace(day=15), silent, words="We do not hold D. Sorvalen.")
    enquiring.answer(by=dataclasses.replace(bureau.hand), reply=reply)
    report = bureau.report("Sarn Agency", "Сорвален was seen alive, a comrade said.")
    reviewing.make(by=bureau.hand, report=report, body=Claim(ClaimType.HELD, subject="comrades of Davo Sorvalen"))
    relative = bureau.enrol(other)
    bureau.tell(relative, with_whom="the mother of Davo Sorvalen")
    address = reverse("desk:erase", args=[davo])
    page = custodian.get(address).content.decode()
    for words in (
        "We do not hold D. Sorvalen.",
        "Сорвален was seen",
        "seen with Sorvalen",
        "comrades of Davo Sorvalen",
    ):
        assert words in page, words
    assert "the mother of Davo Sorvalen" in page and reverse("desk:enquiry", args=[bureau.incident, asked]) in page
    sure = {"ground": "asked for by the family", "sure": "yes"}
    refused = custodian.post(address, sure)
    assert refused.status_code == 422 and "Look at each of the words elsewhere" in refused.content.decode()
    assert rows.Record.objects.filter(id=davo).exists()
    done = custodian.post(address, {**sure, "looked": "yes"}).content.decode()
    assert "The name still stands in" in done and not rows.Record.objects.filter(id=davo).exists()


def test_whoever_is_named_nowhere_else_is_erased_without_a_further_tick(bureau: Bureau, custodian: Client) -> None:
    davo = bureau.record("Davo Sorvalen")
    bureau.record("Petr Halvorin")
    page = custodian.get(reverse("desk:erase", args=[davo])).content.decode()
    assert "None was found in this incident" in page
    done = custodian.post(reverse("desk:erase", args=[davo]), {"ground": "asked for", "sure": "yes"})
    assert done.status_code == 200 and "The record is erased" in done.content.decode()
