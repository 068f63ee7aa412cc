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
from lastcontact.core.payloads.records import Enquirer
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk import invented


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
    assert "still name this person, or concern them" in done and not rows.Record.objects.filter(id=davo).exists()


def test_whoever_is_named_nowhere_else_is_erased_without_a_further_tick(bureau: Bureau, custodian: Client) -> None:
    davo = bureau.record("Davo Sorvalen")
    bureau.record("Petr Halvorin")
    page = custodian.get(reverse("desk:erase", args=[davo])).content.decode()
    assert "None was found in this incident" in page
    done = custodian.post(reverse("desk:erase", args=[davo]), {"ground": "asked for", "sure": "yes"})
    assert done.status_code == 200 and "The record is erased" in done.content.decode()


def call(client: Client, bureau: Bureau, words: str, **changes: object) -> str:
    """A call note that names nobody; its page."""
    form = {"caller": "", "relation": "", "telephone": "", "person": "", "says": "", "how_known": "", "sure": ""}
    form |= {"when": "", "words": words, **changes}
    done = client.post(reverse("desk:call", args=[bureau.incident]), invented.call(**form))
    assert done.status_code == 302, done.content.decode()
    return str(done["Location"])


def test_calls_about_a_person_or_from_their_family_are_listed_though_they_do_not_name_them(
    bureau: Bureau, custodian: Client
) -> None:
    whom = Enquirer("Oda Tarvelin", "sister", "+000 55 010 203")
    davo, again = bureau.record("Davo Sorvalen", enquirer=whom), bureau.record("Sorvalen D.")
    other = bureau.record("Petr Halvorin", phone="+000 77 999 888")
    bureau.same(davo, again)
    bureau.ask(davo, other)
    label = rows.Enquiry.objects.get().label
    about = call(custodian, bureau, "Is he cold there?", person="Davo Sorvalen", chosen_person=again)
    number = call(custodian, bureau, "Please ring me.", telephone="8 (55) 010-203")
    kin = call(custodian, bureau, "Has anything come?", caller="Tarvelin Oda", relation="a sister")
    asked = call(custodian, bureau, f"What of {label}? She gave no name.")
    stranger = call(custodian, bureau, "I was born on 12.03.1999.", caller="Bela Ostrin", telephone="+000 77 999 888")
    page = " ".join(custodian.get(reverse("desk:erase", args=[davo])).content.decode().split())
    for address, why in (
        (about, "a call about this person"),
        (number, "holds a number of theirs or of their family"),
        (kin, "a call by somebody of their family"),
        (asked, "a call that names an enquiry about them"),
    ):
        assert why in page.split(f'href="{address}"')[1].split("</li>")[0], why
        assert page.count(f'href="{address}"') == 1, "each once"
    assert f'href="{stranger}"' not in page and "Is he cold there?" in page
    done = custodian.post(reverse("desk:erase", args=[davo]), {"ground": "asked for", "sure": "yes"})
    assert done.status_code == 422 and "Look at each of the words elsewhere" in done.content.decode()


def test_the_call_that_opened_the_record_is_listed_with_the_name_blackened(bureau: Bureau, custodian: Client) -> None:
    address = call(custodian, bureau, "Davo Sorvalen limps and laughs.", person="Davo Sorvalen", new_person="on")
    davo = rows.Record.objects.get().id
    listed = custodian.get(reverse("desk:erase", args=[davo])).content.decode().split(f'href="{address}"')[1]
    assert "limps and laughs" in listed.split("</li>")[0] and "Sorvalen" not in listed.split("</li>")[0]
