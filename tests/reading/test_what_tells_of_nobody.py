"""Telling words said of words, papers, rooms and figures, and what stays a claim beside them; English.

Every person, body and place is invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read

FRIDAY = date(2031, 5, 16)


def told(text: str) -> list[tuple[str, str]]:
    """The types of the claims of a text and the words each stands on."""
    return [(c.type.value, c.evidence.text) for c in claims(text)]


def claims(text: str) -> tuple[Claim, ...]:
    return read(text, published_on=FRIDAY, outlet="Tarn Gazette").claims


def types(text: str) -> list[str]:
    return [kind for kind, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The pit of Sorne held 40 captives (last count 38).",
        "The mayor has a register of 90 captives, the harbour one of 70.",
        "Wounded: 14 (yesterday 9).",
        "The clinic lists 14 wounded, against nine.",
    ],
)
def test_no_claim_stands_on_a_number_alone(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Twelve were captured, and four killed.", [12, 4]),
        ("Three were killed and two wounded.", [3, 2]),
        ("The army says 41 were captured; the rebels say 60.", [41, 60]),
        ("Killed: 16", [16]),
    ],
)
def test_a_number_with_its_word_stays(text: str, counts: list[int]) -> None:
    assert [c.count and c.count.minimum for c in claims(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "Let me repeat the question.",
        "Let us begin with the weather, the governor said.",
        "Let me be honest.",
        "The senator withdrew his second proposal.",
        "She later withdrew that sentence.",
        "The office withdrew its apology on Monday.",
        "Two attempts were repelled before noon.",
        "The visit lasted an hour.",
        "His visits were short.",
        "A visit, and no more.",
        "The stadium holds 9,000.",
        "The barn was built to hold 400.",
        "The cellar can hold 30 people.",
        "Orders for sleeping bags are coming in.",
        "The old man mends nets.",
        "A clerk reads out 12 names every morning.",
        "The stone has room for 200 names.",
        "The council declined to comment.",
        "The ministry refused to say more.",
        "Forty farmers have arrived in the town.",
        "A wedding with 40 guests was held in Orvan.",
        "The governor was held to his word.",
        "Roads have been freed of snow.",
        "The clerk handed over a copy.",
        "The envoy handed across the papers.",
        "The photographer was captured on camera.",
        "The drone captures them at the gate.",
        "The report found nothing wrong.",
        "He found his hat.",
        "The commission identified three reasons.",
        "Forty former captives met in Orvan.",
        "The paper writes about prisoners.",
        "A fund pays the mothers of prisoners.",
        "He represents the ministry in the search for the missing.",
        "The lorry struck a mine.",
        "He left behind two sons.",
        "The swap list is long.",
        "About 300 people have arrived at the camp.",
    ],
)
def test_words_papers_rooms_and_guests_make_no_claim(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Let us see our sons.", "request"),
        ("Let the Red Cross see them.", "request"),
        ("Let them go home.", "request"),
        ("The general withdrew his troops from Merin.", "withdrew"),
        ("Two companies withdrew at dusk.", "withdrew"),
        ("The column was repelled at the ford.", "withdrew"),
        ("The delegates will visit the camp at Orvan on Monday.", "visit"),
        ("A delegation visits the prison of Sorne.", "visit"),
        ("The fort holds 31 prisoners.", "held"),
        ("The militia can free or hold the drivers: it holds nine.", "held"),
        ("The constable bags two deserters at Lesk.", "captured"),
        ("There are 63 names on the list of the missing.", "missing"),
        ("Sixteen names are on both lists.", "registered"),
        ("Nine miners were held in the town hall.", "held"),
        ("The rebels handed over the pilot.", "returned"),
        ("The army released two prisoners.", "returned"),
        ("A company of drivers was captured on the bridge.", "captured"),
        ("Rescuers found her in the snow.", "found"),
        ("She found her son in the hospital.", "found"),
        ("The laboratory identified three soldiers.", "identified"),
        ("The forty captives met the delegates.", "held"),
        ("There are no prisoners in our camps.", "held"),
        ("Divers began the search for the missing men.", "search"),
        ("He left without trace.", "missing"),
        ("The swap freed 40.", "returned"),
        ("They say the cook was hit, his mate killed 1st minute, and two taken.", "killed"),
        ("Two hundred soldiers have arrived in the valley.", "deployed"),
        ("A battalion has arrived in Merin.", "deployed"),
        ("Troops patrol the market, and a unit patrols the bridge.", "deployed"),
    ],
)
def test_people_beside_the_same_words_stay(text: str, kind: str) -> None:
    assert kind in types(text)


def test_an_assault_that_is_thrown_back_is_no_retreat() -> None:
    assert types("The assault was repelled.") == ["attacked"]


@pytest.mark.parametrize(
    "text",
    [
        "Patrols searched the valley for the missing men.",
        "Patrols combed the forest for two boys.",
    ],
)
def test_a_patrol_that_searches_is_not_deployed_besides(text: str) -> None:
    assert "deployed" not in types(text)
    assert "search" in types(text)


@pytest.mark.parametrize("verb", ["captured", "seized", "found", "identified", "released", "detained", "registered"])
@pytest.mark.parametrize("thing", ["a rifle", "the report", "several trees", "its second proposal", "an old letter"])
def test_what_is_done_to_things_is_done_to_nobody(verb: str, thing: str) -> None:
    assert told(f"Villagers {verb} {thing}.") == []
    assert told(f"{thing.capitalize()} {'were' if thing.endswith('s') else 'was'} {verb} on Monday.") == []


@pytest.mark.parametrize("verb", ["captured", "seized", "found", "identified", "released", "detained", "registered"])
@pytest.mark.parametrize(
    "people", ["several herders", "the monks", "two widows", "a boatload of fishermen", "natives", "the potters"]
)
def test_what_is_done_to_people_of_any_trade_stays(verb: str, people: str) -> None:
    assert len(told(f"Soldiers {verb} {people}.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "No one may be held without a charge for more than two days.",
        "The ministry reminded editors that captives may not be photographed.",
        "A soldier who surrenders may not be shot.",
        "Any captive can be exchanged.",
        "Samples from 40 relatives have been taken.",
        "Statements of nine drivers were taken by the prosecutor.",
        "Nine men counted twice have been taken off the list.",
    ],
)
def test_what_may_be_done_to_anybody_and_what_is_taken_of_people_tells_of_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("No one has been held.", "held"),
        ("He may be held in the fort.", "held"),
        ("Two soldiers may be held in Lesk.", "held"),
        ("The prisoners may not be returned before spring.", "returned"),
        ("Forty drivers were taken from their homes.", "detained"),
        ("Perhaps the gendarmes took them away.", "detained"),
        ("Soldiers took them away.", "captured"),
        ("The enemy's losses can not be established.", "killed"),
    ],
)
def test_what_is_done_to_somebody_stays(text: str, kind: str) -> None:
    assert types(text) == [kind]


@pytest.mark.parametrize(
    "said",
    [
        "I was drunk when I signed that",
        "I know the ears of my boy",
        "That's what I tell the mothers here",
    ],
)
def test_who_speaks_of_himself_or_of_his_words_makes_no_remark(said: str) -> None:
    assert told(f'"{said}," Vera Dolm told the Gazette.') == []


@pytest.mark.parametrize(
    "said",
    [
        "They did not go anywhere at all",
        "There is bread for only four days",
        "We will not forget anyone of this village",
    ],
)
def test_a_remark_on_others_stays(said: str) -> None:
    assert types(f'"{said}," Vera Dolm told the Gazette.') == ["other"]


@pytest.mark.parametrize(
    "then",
    [
        "There were eleven of them in that cellar.",
        "Four were carried in on doors.",
        "Seventeen are on the board in the tent.",
        "Five are still known only by a number.",
    ],
)
def test_news_of_a_part_is_not_what_was_told_of_all(then: str) -> None:
    assert types(f"Forty guards were captured at Lesk. {then}") == ["captured"]


@pytest.mark.parametrize(
    "then",
    ["Nineteen of the 40 are women.", "Sixty-three went in.", "There were fifty-three."],
)
def test_who_or_how_many_they_are_goes_on(then: str) -> None:
    assert types(f"Forty guards were captured at Lesk. {then}") == ["captured", "captured"]
