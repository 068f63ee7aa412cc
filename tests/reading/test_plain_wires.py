"""Plain agency English over two or three sentences, and what it tells; every person, body and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read
from tests.reading.plain_telling import on_people, rows

FRIDAY = date(2031, 3, 14)


def _kind(claim: Claim) -> str:
    return claim.type.value + ("-" if claim.polarity.value == "negated" else "")


_PAPERS = """
Fourteen soldiers were captured near Arvel, the Kestrel Brigade said. Two more died, its statement says.
    Kestrel Brigade; Kestrel Brigade
The Interior Ministry has opened an inquiry. Six guards are missing, its statement said.
    Ministry of Interior
The Interior Ministry has opened an inquiry. Six guards are missing, the ministry's statement said.
    Ministry of Interior
According to its statement, the Defence Ministry lost contact with nine men.
    Ministry of Defence
The Kestrel Brigade took the town. Eleven men surrendered, according to its statement.
    Kestrel Brigade
The Kestrel Brigade has lost four men near Arvel, its statement says.
    Kestrel Brigade
Fourteen soldiers were captured near Arvel, the Kestrel Brigade said. Two more died, according to their statement.
    Kestrel Brigade; Kestrel Brigade
Governor Lia Benga visited Arvel. Six men are missing, her statement said.
    Lia Benga
The Kestrel Brigade took the town. Nine men were captured, says a statement on its website.
    Kestrel Brigade
The Kestrel Brigade took the town. Nine men were captured, according to a post on its channel.
    Kestrel Brigade
The General Staff spoke to the press. Its latest report says six men are missing.
    General Staff
The Kestrel Brigade took the town on Monday. In its latest bulletin it said nine men had been captured.
    Kestrel Brigade
"""


@pytest.mark.parametrize(("text", "speakers"), rows(_PAPERS))
def test_a_paper_is_the_word_of_whoever_its_is(text: str, speakers: str) -> None:
    assert "; ".join(str(c.speaker) for c in on_people(text)) == speakers


_AMONG = """
The mayor was among the prisoners released on Friday.
    returned mayor
Her brother was among the hostages killed in Arvel.
    killed brother
The teacher was among those killed on Monday.
    killed teacher
Captain Rolm was among the soldiers captured at Arvel on Monday.
    captured Rolm
A priest was among those freed, the ministry said.
    returned priest
The body of Captain Rolm was among those identified on Friday.
    identified Rolm
Her son was not among the prisoners released on Friday.
    returned- son
Among the prisoners released on Friday was the mayor of Arvel.
    returned mayor
Among the dead were two nurses.
    killed two nurses
Among the wounded is the commander, Colonel Ilan Mosk.
    wounded Ilan Mosk
Captain Rolm was among the 12 prisoners released on Friday.
    returned Rolm; returned 12
Captain Rolm was not among the 12 prisoners released on Friday.
    returned- Rolm; returned 12
Three medics were among the 40 soldiers taken prisoner.
    captured Three medics; captured 40 soldiers
"""


def _of_whom(claim: Claim) -> str:
    return " ".join(filter(None, [_kind(claim), claim.count.text if claim.count else "", claim.subject]))


@pytest.mark.parametrize(("text", "told"), rows(_AMONG))
def test_who_is_among_those_told_of_is_whom_the_claim_is_about(text: str, told: str) -> None:
    assert "; ".join(map(_of_whom, on_people(text))) == told


_ONESELF = """
Forty fighters agreed to surrender.
    surrendered planned Forty fighters by None
Twelve soldiers decided to lay down their arms, the army said.
    surrendered asserted Twelve soldiers by army
Nineteen men were forced to surrender near Arvel.
    surrendered asserted Nineteen men by None
About 30 soldiers offered to surrender, the rebels said.
    surrendered planned About 30 soldiers by rebels
Nine men refused to surrender and were killed.
    surrendered- asserted Nine men by None; killed asserted Nine men by None
The defenders of Merin agreed to give themselves up.
    surrendered planned defenders by None
The rebels began to withdraw from Arvel on Monday.
    withdrew asserted rebels by None
Thirty soldiers began to withdraw from Arvel on Monday.
    withdrew asserted Thirty soldiers by None
The rebels refused to withdraw.
    withdrew- asserted rebels by None
The rebels agreed to withdraw from Arvel.
    withdrew planned rebels by None
"""


@pytest.mark.parametrize(("text", "told"), rows(_ONESELF))
def test_what_people_set_about_or_agree_to_is_told_of_them(text: str, told: str) -> None:
    written = (
        " ".join(filter(None, [_kind(c), c.modality.value, c.count and c.count.text, c.subject, f"by {c.speaker}"]))
        for c in read(text, published_on=FRIDAY).claims
    )
    assert "; ".join(written) == told


_THOSE_OF = """
The government returned the remains of nine soldiers and received those of five fighters.
    remains_returned nine soldiers: returned the remains of nine soldiers; remains_returned five fighters: received those of five fighters
Arvel received the bodies of nine soldiers and Merin those of four rebels.
    remains_returned nine soldiers: Arvel received the bodies of nine soldiers; remains_returned four rebels: Merin those of four rebels
The bodies of nine men were found, and those of two women.
    found nine men: The bodies of nine men were found; found two women: those of two women
"""  # noqa: E501


@pytest.mark.parametrize(("text", "told"), rows(_THOSE_OF))
def test_those_of_so_many_are_what_was_named_before(text: str, told: str) -> None:
    assert (
        "; ".join(f"{_of_whom(c)}: {c.evidence.text.removeprefix('The government ')}" for c in on_people(text)) == told
    )


_HEARD_FROM = """
Private Ilan Sarou, 21, listed as missing since Monday, called his mother from a hospital in Merin.
    missing Ilan Sarou; found Ilan Sarou
Sergeant Piers Aumont, missing since 5 March, phoned his wife on Thursday.
    missing Piers Aumont; found Piers Aumont
Ilan Sarou, 21, who had been listed as missing, called his mother on Thursday.
    missing Ilan Sarou; found Ilan Sarou
Private Ilan Sarou, 21, telephoned his family from captivity, his mother said.
    held Ilan Sarou
"""


@pytest.mark.parametrize(("text", "told"), rows(_HEARD_FROM))
def test_who_is_heard_from_again_keeps_the_name(text: str, told: str) -> None:
    assert "; ".join(map(_of_whom, on_people(text))) == told


def test_a_call_from_a_hospital_is_told_of_the_hospitals_town() -> None:
    text = "Private Ilan Sarou, 21, listed as missing since Monday, called his mother from a hospital in Merin."
    assert [c.places for c in on_people(text)] == [(), ("merin",)]


_BY_NAME = """
Six men were captured, among them Ilan Mosk and Piers Aumont.
    captured Six men; captured Ilan Mosk; captured Piers Aumont
Six men were captured, among them Captain Ilan Mosk and Sergeant Piers Aumont.
    captured Six men; captured Ilan Mosk; captured Piers Aumont
Thirty people were killed, among them Ilan Mosk, a nurse, and Dara Venn, a teacher.
    killed Thirty people; killed Ilan Mosk; killed Dara Venn
Thirty people were killed, including Ilan Mosk and Dara Venn.
    killed Thirty people; killed Ilan Mosk; killed Dara Venn
Nine hostages were freed. Among them were Ilan Mosk, 34, Dara Venn, 21, and Oren Tal, 19.
    returned Nine hostages; returned Ilan Mosk; returned Dara Venn; returned Oren Tal
Nine hostages, among them Ilan Mosk and Dara Venn, were freed on Friday.
    returned Nine hostages; returned Ilan Mosk; returned Dara Venn
Among the dead are Ilan Mosk and Dara Venn.
    killed Ilan Mosk; killed Dara Venn
Among the released prisoners was Ilan Mosk.
    returned Ilan Mosk
"""


@pytest.mark.parametrize(("text", "told"), rows(_BY_NAME))
def test_each_one_named_among_them_is_a_person_and_a_claim(text: str, told: str) -> None:
    reading = read(text, published_on=FRIDAY)
    assert "; ".join(map(_of_whom, reading.claims)) == told
    named = [c.subject for c in reading.claims if c.count is None]
    assert sorted(p.name for p in reading.persons) == sorted(filter(None, named))


@pytest.mark.parametrize(
    "text",
    [
        "Five towns were shelled, among them Port Sarn and New Merin.",
        "Thirty people fled from towns including Port Sarn and New Merin.",
        "Seven villagers were killed in villages including New Arvel.",
    ],
)
def test_towns_named_among_others_are_no_persons(text: str) -> None:
    assert read(text, published_on=FRIDAY).persons == ()


_WHOM = """
Dara Venn, who lives in Merin, said her husband was killed on Monday.
    killed asserted husband by Dara Venn
Captain Rolm, who leads the brigade, said his men were captured.
    captured asserted men by Rolm
The woman, who asked not to be named, said her son was captured.
    captured asserted son by woman
Corporal Rook was shown in a video. His mother, who recognised him in the footage, asked the ministry for help.
    identified asserted Rook by mother
Captain Ilan Mosk was captured in March. His mother recognised him in the video.
    captured asserted Ilan Mosk by None; identified asserted Ilan Mosk by mother
The mother of Corporal Rook recognised him in the video.
    identified asserted Rook by None
The men, whom the ministry believes dead, were last seen near Arvel on Monday.
    killed apparent men by ministry; missing asserted men by None
Eight men, whom the army believes captured, were last seen near Arvel.
    captured apparent Eight men by army; missing asserted Eight men by None
Captain Rolm, who was believed dead, walked into Merin on Friday.
    found asserted Rolm by None
The mayor, whom police arrested on Monday, was freed on Friday.
    detained asserted mayor by None; returned asserted mayor by None
Twelve soldiers, whom the rebels say they captured near Arvel, are missing.
    captured asserted Twelve soldiers by rebels; missing asserted Twelve soldiers by None
The nine fishermen, who the ministry believes are alive, have not been heard from since Monday.
    contact_lost asserted nine fishermen by None
"""


def _whose(claim: Claim) -> str:
    about = [_kind(claim), claim.modality.value, claim.count and claim.count.text, claim.subject, f"by {claim.speaker}"]
    return " ".join(filter(None, about))


@pytest.mark.parametrize(("text", "told"), rows(_WHOM))
def test_a_clause_with_who_is_of_the_one_before_it_and_its_voice_ends_with_it(text: str, told: str) -> None:
    assert "; ".join(map(_whose, on_people(text))) == told


_VOICES = """
An official of the Red Lantern group said 12 men had been freed. The official said another 30 were still held.
    Red Lantern official; Red Lantern official
A source in the army told Lakes News that 14 soldiers were missing. The same source said two had been captured.
    army source; army source
The mayor of Arvel said nine people were missing. The mayor said three of them were children.
    Arvel mayor; Arvel mayor
State television reported that 14 rebels had surrendered, quoting the regional commander.
    regional commander
Fourteen soldiers had been captured, the agency reported, citing an unnamed official.
    unnamed official
In a post on Telegram, the Kestrel Brigade wrote that it had taken nine prisoners.
    Kestrel Brigade
Forty soldiers are being held in Arvel, said a rebel commander who spoke on condition of anonymity.
    rebel commander
The rebels said they had captured 40 soldiers. The army rejected the claim.
    rebels; army
Governor Lia Benga was quoted as saying that 14 villagers had been abducted.
    Lia Benga
"They came at night and took my two sons," said Dara Venn, 51.\\n\\n"They also took four of our neighbours," she said.
    Dara Venn; Dara Venn
"""


@pytest.mark.parametrize(("text", "speakers"), rows(_VOICES))
def test_a_voice_goes_on_over_sentences_by_its_office(text: str, speakers: str) -> None:
    assert "; ".join(str(c.speaker) for c in on_people(text.replace("\\n", "\n"))) == speakers
