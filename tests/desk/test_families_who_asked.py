"""How many families turned to an office is printed with whose word it is, under a heading of its own. All invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import publishing, reviewing
from lastcontact.bureau.public_words import MayTell
from lastcontact.bureau.quoting import SAID, quoted
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

OFFICE = "Ombudsman of Norhat"


def asked(bureau: Bureau, subject: str = "families", number: int = 23, day: int = 12, speaker: str = OFFICE) -> str:
    report = bureau.report("Sarn Agency", f"{len(bureau.reports)}: {number}", published_on=date(2026, 3, day))
    count = Quantity(Form.EXACT, number, number, str(number))
    body = Claim(ClaimType.REGISTERED, count=count, subject=subject, speaker=speaker)
    return reviewing.make(by=bureau.hand, report=report, body=body)


def publish(bureau: Bureau, *claims: str, harmless: tuple[str, ...] = ()) -> None:
    keys = [f"{SAID}{claim}" for claim in claims]
    wording = publishing.Wording("Missing above Dorna", keys, sideless=keys, harmless=harmless)
    publishing.publish(by=bureau.hand, incident=bureau.incident, wording=wording)


def figures(bureau: Bureau) -> tuple[Figure, ...]:
    return quoted(bureau.incident).figures


@pytest.mark.parametrize(
    ("subject", "printed"),
    [
        ("families", "23 families who asked about somebody"),
        ("relatives", "23 relatives who asked about somebody"),
        ("families of soldiers", "23 families of soldiers"),
        ("семьи", "23 families who asked about somebody"),
        ("родини", "23 families who asked about somebody"),
        ("ընտանիք", "23 families who asked about somebody"),
        ("ailə", "23 families who asked about somebody"),
        ("ოჯახმა", "23 families who asked about somebody"),
        ("عائلة", "23 families who asked about somebody"),
    ],
)
def test_families_of_an_office_are_offered_and_printed_under_a_heading_of_their_own(
    bureau: Bureau, publisher: Client, client: Client, subject: str, printed: str
) -> None:
    claim = asked(bureau, subject)
    page = unescape(publisher.get(reverse("desk:publish", args=[bureau.incident])).content.decode())
    assert "Families who asked" in page and printed.removeprefix("23 ") in page
    bureau.hand = replace(bureau.hand, roles=bureau.hand.roles | {"publisher"})
    publish(bureau, claim)
    edition = unescape(client.get(reverse("bulletin:edition", args=[1])).content.decode())
    assert "Families who asked" in edition and OFFICE in edition and ">23<" in edition
    (told,) = client.get("/api/editions/1").json()["figures"]
    assert (told["section"], told["value"], told["what"]) == ("asked", "23", printed.removeprefix("23 "))
    assert "asked,23," in client.get(reverse("bulletin:csv", args=[1])).content.decode()


@pytest.mark.parametrize("subject", ["appeals", "letters", "requests"])
def test_papers_are_no_families(bureau: Bureau, subject: str) -> None:
    asked(bureau, subject)
    assert not figures(bureau)


def test_names_on_a_list_neither_bear_families_out_nor_put_them_right(bureau: Bureau) -> None:
    asked(bureau)
    asked(bureau, "soldiers", 23, speaker="Joint Monitoring Mission")
    asked(bureau, "names", 40, 14)
    assert [(f.section, f.value, f.level, f.of_day) for f in figures(bureau)] == [
        ("asked", "23", "reported", ""),
        ("listed", "23", "reported", ""),
        ("listed", "40", "reported", ""),
    ]


def test_of_two_counts_of_one_office_the_earlier_is_as_of_its_day(bureau: Bureau) -> None:
    asked(bureau, number=15, day=11)
    asked(bureau, number=23, day=14)
    assert [bool(f.of_day) for f in figures(bureau)] == [True, False]


@pytest.mark.parametrize("subject", ["families", "семьи", "families of the village"])
def test_so_few_families_are_looked_at_before_they_are_printed(bureau: Bureau, publisher: Client, subject: str) -> None:
    claim = asked(bureau, subject, 3)
    bureau.hand = replace(bureau.hand, roles=bureau.hand.roles | {"publisher"})
    with pytest.raises(MayTell) as told:
        publish(bureau, claim)
    assert figures(bureau)[0].told in told.value.words
    publish(bureau, claim, harmless=(figures(bureau)[0].told,))
