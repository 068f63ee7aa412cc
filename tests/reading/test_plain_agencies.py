"""Plain sentences of agencies, courts and hotlines, and what they tell; every person, body and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim, ClaimType
from lastcontact.reading.reader import read
from tests.reading.plain_telling import rows

THURSDAY = date(2024, 5, 16)

_TOLD = """
The tracing service registered 27 new persons as missing.
    registered 27
In 2011 the Free Ports held 12 sailors for fifty days.
    held 12
We will not stop until all four are found.
    -
On Monday she published her fourth report on persons missing in the conflict.
    -
The enemy lost up to 60 men killed and wounded.
    killed up to 60
The raiders took three others alive.
    captured three
A guard had seen six of the men alive at Fort Sarn.
    held six
The video shows thirteen of our men alive.
    held thirteen
The commander shook hands with all six.
    -
The ministry's press office did not answer calls.
    -
The liaison office did not answer calls on 5 and 6 March.
    -
The crew did not answer calls.
    contact_lost
He has not answered his phone since Monday.
    contact_lost
A hundred and four men were released.
    returned A hundred and four
Two hundred and seventy-one people were killed.
    killed Two hundred and seventy-one
Four prisoners and two medics were released.
    returned Four; returned two
Thirty men were released. Among them is the commander of the garrison, Colonel Piers Aumont.
    returned Thirty; returned
Thirty men were released. Captain Yusuf Farole is among them.
    returned Thirty; returned
Thirty men were released. Captain Farole is not among them.
    returned Thirty; returned-
Thirty men were captured. Nine foreigners are among the thirty.
    captured Thirty; captured Nine
Nine guards were captured. Monitors saw at least ten men still in the yard.
    captured Nine; held at least ten by Monitors
The men are held in a sawmill. A monk counted thirty-one men in the yard on 2 September.
    held; held thirty-one
Nine guards were captured. The mayor met with 40 relatives.
    captured Nine
Nine guards were captured. She saw three bodies by the road.
    captured Nine; killed three
A body was found. It could be him, his father said.
    found; identified by father
A body was found. The mother said it was her son.
    found; identified by mother
A body was found. "It is not him," his wife said.
    found; identified- by wife
It was her son who rang us.
    -
The parish priest reports that nine boys were taken.
    captured nine by parish priest
As of 6 p.m. on 15 May, 1,204 persons are considered missing.
    missing 1,204
All the wounded have been taken to the military hospital in Sarn.
    wounded
The army said it had freed 23 civilians held there since March.
    returned 23 by army; held 23 by army
The court sentenced the commander to 18 years in prison for the killing of four prisoners.
    killed four
The five men were sentenced to death by a military court in April.
    -
Neighbour says both sons were led away, one came back beaten.
    captured both by Neighbour; returned one by Neighbour
Caller withdrew his request: husband is home.
    returned
The man in the video is not Corporal Rook, his wife said.
    identified- by wife
DNA tests confirmed that the remains were those of Captain Ilan Mosk.
    identified
Three servicemen considered missing have returned to their unit.
    missing Three; returned Three
Five families have been told that their sons are dead, but no bodies have been handed over.
    killed Five; remains_returned-
The fishermen were detained on 2 May and released two weeks later.
    detained; returned
An earlier report that the minister had been killed was wrong.
    killed-
The mayor of Lesk, who was abducted in March, has been released.
    captured; returned
The army confirmed the loss of the aircraft.
    -
The army confirmed the loss of 14 men.
    killed 14 by army
A patrol boat picked up 19 survivors.
    found 19
A list of 312 prisoners was handed over to the Red Cross.
    registered 312
The men were driven away in two vans.
    captured
Contact with the crew of two boats was lost.
    contact_lost
The number of detainees has doubled, to 340.
    held 340
The kidnapped priest was found dead on Friday. His body bore gunshot wounds.
    killed; killed
Caller's husband went to fetch water and did not come back.
    missing
Brother of file 1183 phoned: has recognised him on TV.
    identified by Brother of file
Relatives identified the body on Monday.
    identified
Nineteen people were rescued; the search for the others continues.
    found Nineteen
Two of the hostages have been freed, but four others remain in captivity, their families said.
    returned Two by families; held four by families
The rebels claimed to have killed 25 soldiers; the army put its losses at four.
    killed 25 by rebels; killed four by army
The Front says it is holding 87 soldiers, not 120 as reported by the media.
    held 87 by Front; held- 120 by Front; held 120 by media
Seven of the nine abducted teachers have been freed; the two others were killed by their captors.
    returned Seven; killed two
Twelve soldiers are reported missing.
    missing Twelve
The general said that not a single soldier had been captured.
    captured- by general
Unit confirms captured, not dead.
    captured by Unit; killed- by Unit
Says 12 people are still in the cellar of the school, four of them children.
    held 12; held four
The Government of Telmar acknowledges the captivity of 63 persons.
    held 63 by Government of Telmar
She learned from a released prisoner that her husband had died in June.
    killed by released prisoner
The deserter, who asked not to be named, said that nobody was left.
    -
"""


def _written(claim: Claim) -> str:
    made = claim.type.value + ("-" if claim.polarity.value == "negated" else "")
    made += f" {claim.count.text}" if claim.count else ""
    return made + (f" by {claim.speaker}" if claim.speaker else "")


@pytest.mark.parametrize(("text", "told"), rows(_TOLD))
def test_a_sentence_tells_this_of_people_and_nothing_besides(text: str, told: str) -> None:
    claims = read(text, published_on=THURSDAY).claims
    assert ("; ".join(_written(c) for c in claims if c.type in PEOPLE_TYPES) or "-") == told


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "We demand from the other side to stop lies and to publish the list.",
            ["We demand from the other side to stop lies", "to publish the list"],
        ),
        (
            "The court calls on them to submit the lists and to admit visitors.",
            ["calls on them to submit the lists", "to admit visitors"],
        ),
        ("We ask for three things.", []),
        ("I ask the newspapers not to print the names.", ["the newspapers not to print the names"]),
        ("“I ask everyone to wait for the facts,” said Governor Lia Benga.", ["everyone to wait for the facts"]),
        ("If you saw anybody from the list, call us.", ["If you saw anybody from the list, call us"]),
        ("If you have information, please ring the office.", ["If you have information, please ring the office"]),
        ("If you are hungry, you eat.", []),
    ],
)
def test_the_bare_words_of_asking_go_on_to_what_is_asked(text: str, asked: list[str]) -> None:
    claims = read(text, published_on=THURSDAY).claims
    assert [c.evidence.text for c in claims if c.type is ClaimType.REQUEST] == asked


def test_the_second_of_two_counted_side_by_side_stands_on_its_own_words() -> None:
    claims = read("Forty-four miners and 12 soldiers were led out on Saturday.", published_on=THURSDAY).claims
    assert claims[1].evidence.text == "12 soldiers were led out on Saturday"


def test_two_thousand_three_hundred_is_one_number() -> None:
    (claim,) = read("Two thousand three hundred people fled the valley.", published_on=THURSDAY).claims
    assert claim.count is not None
    assert (claim.count.minimum, claim.count.maximum) == (2300, 2300)


_SURELY = """
The agency could not verify the authenticity of the video.
    authentic- unknown
Five days ago the so-called People's Column attacked our garrison at Orvan.
    attacked asserted
Talks due to open on Monday have been put off.
    talks asserted
Five suspects were arrested, the police said.
    detained asserted by police
A body was found. It could be him, his father said.
    identified possible by father
It was not immediately clear who was behind the attack.
    responsible unknown
Police said they had arrested two men suspected of theft.
    detained asserted by Police
Nine prisoners believed dead were released on Monday.
    returned asserted
It is highly probable that the men in the footage are from this unit.
    identified apparent
We are hearing that five medics were taken last night.
    captured reported
Two men are missing and four were killed. "My constables were not captured," the inspector said.
    captured- denied by inspector
Two men are missing and four were killed. His forces had taken nobody, the minister said.
    captured- denied by minister
His forces had taken nobody, the minister said.
    captured- asserted by minister
"""


def _sure(claim: Claim) -> str:
    kind = claim.type.value + ("-" if claim.polarity.value == "negated" else "")
    return f"{kind} {claim.modality.value}" + (f" by {claim.speaker}" if claim.speaker else "")


@pytest.mark.parametrize(("text", "told"), rows(_SURELY))
def test_a_sentence_tells_it_as_surely_as_this(text: str, told: str) -> None:
    assert told in [_sure(c) for c in read(text, published_on=THURSDAY).claims]
