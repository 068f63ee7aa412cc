"""Tellers in words that no list has, named last, in brackets or by their figures; and verbs that tell of things."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim, ClaimType
from lastcontact.reading.reader import read

ON = date(2031, 5, 14)


def on_people(text: str) -> list[Claim]:
    return [c for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Seven sailors were captured, the shipowners' union said.", "shipowners' union"),
        ("Eight bodies have been found since New Year, says the coastguard.", "coastguard"),
        ("Seven deacons are in custody, the diocese said, among them Father Klemens Aust.", "diocese"),
        ("Forty bodies could be identified, the head of the laboratory, Dr. Niva Choudal, believes.", "Niva Choudal"),
        ("Fourteen men have died, the families' lawyer Ada Brenn told the court.", "Ada Brenn"),
        ("Fourteen soldiers were captured, acknowledged Defence Minister Elin Marr.", "Elin Marr"),
        ("Three men are in the basement of the old bank, the charity Free Ladle insists.", "Free Ladle"),
        ("Eleven villagers have been killed since January 1, by the council's count.", "council"),
        ("We know from the Red Cross that 19 of our men have been registered.", "Red Cross"),
        ("By its own account, the army has lost 14 men.", "army"),
        ("Ministry figures show 14 men missing.", "Ministry"),
        ("Elin Marr has confirmed that 14 soldiers are missing.", "Elin Marr"),
        ("Elin Marr of the Helsin Group said 14 soldiers were missing.", "Elin Marr"),
        ("1,118 prisoners returned since the new year (Coordination Staff data).", "Coordination Staff"),
        ("Osk's chief of staff reported to the president that 230 troops were taken prisoner.", "chief of staff"),
    ],
)
def test_whoever_tells_is_named_in_whatever_words(text: str, speaker: str) -> None:
    told = on_people(text)
    assert told and all(speaker in (c.speaker or "") for c in told)


@pytest.mark.parametrize(
    "text",
    [
        "Radovan Stojic, a former guard, told a court in 2011 that the last six were shot.",
        "Radovan Stojic, a former officer, said the six were shot.",
    ],
)
def test_who_is_told_it_does_not_tell_it(text: str) -> None:
    assert {c.speaker for c in on_people(text)} == {"Radovan Stojic"}


@pytest.mark.parametrize(
    "text",
    [
        "Parliament returns to the bill on 14 January.",
        "Weapons were recovered from the cellar.",
        "The minister returned on Friday.",
        "Schools returned to normal.",
        "Elections were held in May.",
        "Positions held. Ammunition low.",
        "Its 900 defenders held out for seven weeks.",
        "Charges have been brought against 9 suspects in absentia.",
    ],
)
def test_what_is_told_of_things_is_no_claim_on_people(text: str) -> None:
    assert on_people(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rescue workers have taken 16 bodies from the rubble.", ClaimType.FOUND),
        ("Engineers have carried 28 dead out of the tunnels so far.", ClaimType.FOUND),
        ("The ambulance service brought out 37 casualties from the cement works.", ClaimType.WOUNDED),
        ("Thirty-five prisoners from each side are to go home on Friday.", ClaimType.RETURNED),
        ("The camp commandant said he had 260 men in his charge.", ClaimType.HELD),
        ("Three of them died: there were three deaths in hospital.", ClaimType.KILLED),
    ],
)
def test_the_place_and_the_dead_tell_what_a_verb_of_moving_means(text: str, told: ClaimType) -> None:
    assert told in {c.type for c in on_people(text)}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Thirty-five prisoners from each side are to go home on Friday.", "planned"),
        ("Under the protocol, forty bodies are to be handed over on the 25th.", "planned"),
        ("No soldier of the brigade has been captured, the press officer answered.", "denied"),
        ("The other four are presumed dead, the navy said.", "apparent"),
        ("Four soldiers were captured, the rebels claim.", "claimed"),
    ],
)
def test_what_is_to_come_or_answers_a_charge_is_said_as_that(text: str, modality: str) -> None:
    assert [c.modality.value for c in on_people(text)] == [modality]


def test_what_stands_behind_a_denial_is_not_denied() -> None:
    killed, missing = on_people("The ministry denied that Private Saverin had been killed: he is listed as missing.")
    assert (killed.polarity.value, missing.polarity.value) == ("negated", "affirmed")
    _killed, held = on_people("The army denied that Private Ignat Saverin had been killed, saying he is held in Brask.")
    assert (held.speaker, held.modality.value) == ("army", "asserted")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A mother and her daughter of fourteen are missing.", 2),
        ("A father of six is missing.", None),
        ("Children under 12 were sent home.", None),
    ],
)
def test_ages_and_children_count_nobody(text: str, count: int | None) -> None:
    assert [c.count and c.count.minimum for c in on_people(text)] == [count]
