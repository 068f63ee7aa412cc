"""Plain sentences as agencies, bulletins and notes write them; every person, body and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.contradictions import contradictions
from lastcontact.reading.reader import read

THURSDAY = date(2024, 5, 16)

_PRESS = """
Officer Petr Holl was seen among the captives by a neighbour.
    held
Seventeen soldiers who had been considered missing turned out to be in captivity, the office said.
    held Seventeen
Ten of the 14 killed have been identified.
    identified Ten
Four of the 11 wounded died in hospital.
    killed Four
Two soldiers who strayed across the line were killed.
    killed Two
Fourteen fishermen travelling by bus were exchanged.
    returned Fourteen
Nine soldiers have been declared dead.
    killed Nine
Nine men accused of spying were arrested.
    detained Nine
Seven refugees from the village were killed.
    killed Seven
Of the 78 soldiers at the post, 47 were there when it fell; nothing is known of 31.
    missing 31
Security services arrested a network of 12 informants.
    detained 12
Two soldiers escaped from captivity and made their way back to their unit.
    returned Two
Doctors were unable to save three of the injured.
    killed three
Four people were killed and 13 wounded, the regional hospital said, revising its earlier figure of six dead.
    killed Four by regional hospital; wounded 13 by regional hospital; killed six by regional hospital
The number of dead has risen to 14, with 20 still missing.
    killed 14; missing 20
The number of missing has fallen from 71 to 54 after 17 people were located.
    missing 54; found 17
The burial place of 17 prisoners has been established, prosecutors said.
    found 17 by prosecutors
The bodies of 22 climbers have never been recovered.
    found- 22
There were no casualties, the governor said.
    killed- by governor
He did not see any bodies.
    found-
By then the list held 61 names.
    registered 61
My office holds signed applications from the families of 47.
    registered 47
Do not believe the number of 60 captives that is going round.
    captured- 60
The navigator is listed as missing, presumed dead.
    missing; killed
The FLT abducted the group from a bus near Rutan on Tuesday.
    captured
The ministry replied that it does not hold any member of our Armed Forces.
    held- by ministry
The minister said his forces had taken nobody out of the water.
    captured- by minister
Both armies said they had lost no men.
    killed- by armies
A second exchange was planned for 3 October.
    returned
Identification will be carried out by an institute in Hallen.
    identified
A man who was freed in February said he had seen nobody.
    returned
Five Crew Still Missing After Trawler Seized Off Talmo, Owner Says
    missing Five
Police denied that its sailors had detained any Sarren fishermen.
    detained-
No one from the village has been freed.
    returned-
Two hostages were rescued and a third was killed, police said.
    found Two by police; killed by police
The commander said it will release "all women and minors" before June.
    returned by commander
Contact with the crew of a vehicle (three servicemen) was interrupted at noon.
    contact_lost three
She did not have confirmation of the reported capture of seven teachers in Tigu.
    captured- seven
The ministry told us that it has no connection with 48 soldiers.
    contact_lost 48
Buses carrying 62 freed prisoners arrived at the border.
    returned 62
None of the nine has been seen since.
    missing
Body of the missing nurse found near the bridge
    found
I bow my head before the families of the eleven who fell at Orvan.
    killed eleven
Four soldiers, said the general, were killed.
    killed Four by general
Kalmar says four prisoners were freed; Ostgard says there were six.
    returned four by Kalmar; returned six by Ostgard
Two climbers were brought down alive.
    found Two
The post was found empty on Tuesday.
    found
In exchange Kalmar freed 21 convicts.
    returned 21
Fourteen of the villagers have never come back.
    missing Fourteen
Hospital staff said 40 of the wounded had been transferred to the capital.
    wounded 40 by Hospital staff
Another convoy of freed prisoners is expected tomorrow.
    returned
"They are being treated as prisoners of war," Tarn Osk told the paper.
    held by Tarn Osk
Masked men forced 14 passengers off a bus.
    captured 14
He said they were surrounded. Since then, nothing.
    contact_lost
Husband Leo Marn, driver, taken at Kelle checkpoint w/ 3 others.
    captured 3
Not 12 but 21 soldiers were captured, the ministry said in a correction.
    captured- 12 by ministry; captured 21 by ministry
It was 21 soldiers, not 12, who were captured.
    captured 21; captured- 12
Twelve soldiers and half a dozen civilians were killed.
    killed Twelve; killed half a dozen
"They have nobody of ours," the general said.
    held- by general
Neither the army nor the rebels would say how many men they had lost.
    killed
Pls share, my husband Oren Dahl, 34, hasnt called since the 3rd
    contact_lost
"""
"""A sentence, and under it what is read of it: type (with "-" where it is denied), count, "by" the speaker."""


def _pairs() -> list[tuple[str, str]]:
    lines = [line for line in _PRESS.splitlines() if line]
    return [(text, told.strip()) for text, told in zip(lines[::2], lines[1::2], strict=True)]


def _read(text: str) -> tuple[Claim, ...]:
    return read(text, published_on=THURSDAY).claims


def _told(claim: Claim) -> set[str]:
    kind = claim.type.value + ("-" if claim.polarity.value == "negated" else "")
    counted = f"{kind} {claim.count.text}" if claim.count else kind
    return {kind, counted, f"{kind} by {claim.speaker}", f"{counted} by {claim.speaker}"}


@pytest.mark.parametrize(("text", "told"), _pairs())
def test_a_plain_sentence_is_read_as_it_is_meant(text: str, told: str) -> None:
    found = set().union(*(_told(claim) for claim in _read(text)))
    assert {part.strip() for part in told.split(";")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "My son was nineteen.",
        "The Transmo Agency withdraws its report of noon.",
        "Had they surrendered, they would have been spared.",
        "It emerged on Tuesday that the bridge was closed.",
        "Asked whether soldiers had been captured, the minister left the room.",
    ],
)
def test_what_only_sounds_like_it_tells_nothing_of_people(text: str) -> None:
    assert [c.type.value for c in _read(text) if c.type in PEOPLE_TYPES] == []


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("Upd 10:20: four, not five.", [("captured", "affirmed", 4), ("captured", "negated", 5)]),
        ("Officially there are 148.", [("captured", "affirmed", 148)]),
        ("The league puts it at 57.", [("captured", "affirmed", 57)]),
        ('"Not 31."', [("captured", "negated", 31)]),
        ("At the worst, about forty.", [("captured", "affirmed", 40)]),
    ],
)
def test_a_bare_number_takes_up_what_was_told_before(answer: str, told: list[tuple[str, str, int]]) -> None:
    claims = _read(f"The rebels captured 17 men on Monday.\n\n{answer}")[1:]
    assert [(c.type.value, c.polarity.value, c.count and c.count.minimum) for c in claims] == told


def test_a_lie_is_named_beside_the_claim_it_answers_and_turns_nothing_round() -> None:
    claim, denial = _read("The enemy says that it captured 40 of our men, it is a big lie.")
    assert (claim.polarity.value, claim.speaker) == ("affirmed", "enemy")
    assert (denial.type.value, denial.polarity.value, denial.modality.value) == ("captured", "negated", "denied")


def test_a_body_speaks_in_its_own_text_with_its_own_voice() -> None:
    text = "The Ministry of Defence of Abren said on Monday that two soldiers had been killed."
    own, other = (read(text, published_on=THURSDAY, outlet=o).claims for o in ("Abren Ministry of Defence", "Wire"))
    assert [c.speaker for c in own] == [None] != [c.speaker for c in other]


def test_a_figure_that_its_own_voice_puts_right_differs_from_it() -> None:
    claims = _read("Four people were killed, the clinic said, revising its earlier figure of six dead.")
    assert [made.kind for made in contradictions((str(n), c) for n, c in enumerate(claims))] == ["number"]


def test_who_is_said_to_hold_a_place_and_to_be_surrounded_in_it_differs() -> None:
    held, hemmed = "claim to have control of Lesk", "Premier Ida Kolm said the Dorvian peacekeepers were surrounded"
    claims = _read(f"The Dorvian peacekeepers {held}. {hemmed}.")
    assert "control" in [made.kind for made in contradictions((str(n), c) for n, c in enumerate(claims))]


def test_a_day_without_a_year_is_of_the_year_its_paragraph_tells() -> None:
    claims = _read("On 24 May 1992 the police detained 39 men. On 27 May 31 of those men were shot.")
    assert [c.when and c.when.start_on.year for c in claims] == [1992, 1992]
