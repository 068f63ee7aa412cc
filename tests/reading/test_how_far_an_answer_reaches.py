"""Denials, doubts and answers, and how far each reaches; every person, body and place is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

_CITED = """
It is untrue that, as the rebels claim, 40 have surrendered.
    surrendered not denied 40; surrendered claimed 40 rebels
It is not true that, as the army says, nine civilians were killed.
    killed not denied 9; killed claimed 9 army
It is false that 40 soldiers surrendered, as the rebels claim.
    surrendered not denied 40; surrendered claimed 40 rebels
It is a lie that, as Radio Torn reported, 12 were captured.
    captured not denied 12; captured claimed 12 Torn
The ministry said it was untrue that, as the rebels claim, 40 soldiers have surrendered.
    surrendered not denied 40 ministry; surrendered claimed 40 rebels
It is not the case that, as the Front maintains, 30 soldiers were taken.
    captured not denied 30; captured claimed 30 Front
"It is untrue that, as the rebels claim, 40 of our men have surrendered," the colonel said.
    surrendered not denied 40 colonel; surrendered claimed 40 rebels
It is not correct that, as the ministry stated, two nuns were freed.
    returned not denied 2; returned claimed 2 ministry
The army denied that, as the rebels claim, 40 had surrendered.
    surrendered not denied 40 army; surrendered claimed 40 rebels
It is wrong that, as was claimed by the rebels, 40 surrendered.
    surrendered not denied 40; surrendered claimed 40 rebels
The claim that 40 surrendered, as the rebels say, is untrue.
    surrendered not denied 40; surrendered claimed 40 rebels
It is untrue, as the rebels claim, that 40 have surrendered.
    surrendered not denied 40; surrendered claimed 40 rebels
"""


@pytest.mark.parametrize(("text", "told"), rows(_CITED))
def test_whoever_is_cited_within_a_denial_claims_and_does_not_deny(text: str, told: str) -> None:
    assert in_short(text) == told


_LAST = """
Three drivers are missing, the union said. The front said it had taken Sarn. The army denied this.
    missing 3 union
Three drivers are missing, the union said. The front said the bridge at Sarn had been mined. The army denied this.
    missing 3 union
Three drivers are missing, the union said. The front said talks had begun. The army denied this.
    missing 3 union
The mayor said nine drivers were freed. The front said the army had fired on an ambulance. The army denied this.
    returned 9 mayor
Nine drivers were killed, the ministry said. The front accused the army of using gas. The army denied this.
    killed 9 ministry
Three drivers were captured, the union said. Norvia says the road was closed on Friday. Velmar denied this.
    captured 3 union
Two drivers were detained, the police said. The league says the men were beaten. The police denied this.
    detained 2 police; wounded league; wounded not denied police
The union said two drivers had disappeared. Residents said soldiers had looted the depot. The army denied it.
    missing 2 union
The front says it freed two drivers. The ministry says the list of captives was handed over. The front denies this.
    returned 2 front
Three drivers are missing. The front claims that the army is preparing an attack. The army denied this.
    missing 3
The army said 12 drivers were killed. The rebels captured two nuns, the ministry said. The rebels denied this.
    killed 12 army; captured 2 ministry; captured not denied rebels
The rebels said they captured 40 soldiers. Nine drivers were killed in Torn, the mayor said. The army denied this.
    captured 40 rebels; killed 9 mayor; killed not denied army
The mayor said nine drivers were freed on Monday. The rebels said they had captured 40 soldiers. The army denied this.
    returned 9 mayor; captured 40 rebels; captured not denied army
Three drivers are missing, the union said. The army shelled Sarn, killing two, residents said. The army denied this.
    missing 3 union; killed 2 residents; killed not denied army
The ombudsman said two nuns were abducted. The police said five drivers were arrested. The ministry denied this.
    captured 2 ombudsman; detained 5 police; detained not denied ministry
The rebels said they captured 40 soldiers. Three drivers returned home on Friday. The army denied this.
    captured 40 rebels; returned 3; captured not denied army
"""


@pytest.mark.parametrize(("text", "told"), rows(_LAST))
def test_a_denial_answers_the_last_word_of_another_voice_or_nothing(text: str, told: str) -> None:
    assert in_short(text) == told


_EITHER = """
The army said 12 were killed, the rebels said 40. Two drivers were freed. The bureau could not confirm either figure.
    killed 12 army; killed 40 rebels; returned 2; killed not unknown bureau
The ministry puts the dead at 12, the rebels at 40. Nine returned. The mission was unable to verify the numbers.
    killed 12 ministry; killed 40 rebels; returned 9; killed not unknown mission
The army said 12 were killed. The rebels said 40. The mayor said nine had been freed. We could not confirm either toll.
    killed 12 army; killed 40 rebels; returned 9 mayor; killed not unknown
Norvia reported 12 dead and Velmar 31. Thirty prisoners were exchanged. Lakes News could not confirm either figure.
    killed 12 Norvia; returned 30; killed not unknown News
The rebels claim 40 missing, the army 22. It freed nine. The Red Cross was unable to verify both numbers.
    missing claimed 40 rebels; missing claimed 22 army; returned 9; missing not unknown Cross
The army said 12 soldiers were killed. The mission was unable to verify the number.
    killed 12 army; killed not unknown mission
The governor says 30 were taken, the families say 44. Four came home. The bureau could not confirm either figure.
    captured 30 governor; captured 44 families; returned 4; captured not unknown bureau
The bureau could not confirm either figure.
    -
Nine prisoners returned, four of them wounded. The bureau was unable to verify the figures.
    returned 9; wounded 4
The army reported 12 dead, the Front 40. It freed two. Neither figure could be verified by the mission.
    killed 12 army; killed reported 40 Front; returned 2; killed not unknown mission
The rebels say 40 prisoners were returned, the army says 12. Neither figure could be confirmed.
    returned 40 rebels; returned 12 army; returned not unknown
Norvia said 30 prisoners had been handed over, Velmar said 28. Observers could verify neither figure.
    returned 30 Norvia; returned 28 Velmar
Agencies were unable to confirm either toll independently.
    -
"""


@pytest.mark.parametrize(("text", "told"), rows(_EITHER))
def test_either_figure_is_one_that_another_is_told_beside(text: str, told: str) -> None:
    assert in_short(text) == told


_RUMOURS = """
Rumours that Colonel Marek was killed and Captain Rolm captured spread on Monday.
    killed reported; captured reported
Reports that Private Olin was killed and Sergeant Lund captured could not be confirmed.
    killed not unknown; captured not unknown
There are rumours that Colonel Marek was killed and that Captain Rolm was captured.
    killed reported; captured reported
Unconfirmed reports said Colonel Marek was wounded and Captain Rolm taken prisoner.
    wounded reported; captured reported
Rumours that nine men were killed and four captured spread in Torn.
    killed reported 9; captured reported 4
Talk in the market that the mayor was killed and his driver captured was not confirmed.
    killed not unknown; captured not unknown
Rumours of the death of Colonel Marek and the capture of Captain Rolm spread on Monday.
    killed reported; captured reported
The army denied rumours that Colonel Marek was killed and Captain Rolm captured.
    killed not denied army; captured not denied army
It was rumoured that Colonel Marek had been killed and Captain Rolm captured.
    killed reported; captured reported
Rumours that two drivers were freed and three nuns abducted are going round in Halm.
    returned reported 2; captured reported 3
The rumour that Ivo Marsh was dead and Petr Olin held in Torn reached the families.
    killed reported; held reported
"""


@pytest.mark.parametrize(("text", "told"), rows(_RUMOURS))
def test_a_rumour_reaches_its_second_half(text: str, told: str) -> None:
    assert in_short(text) == told


_ASKED = """
How many are held? Sixteen, the spokesman said.
    held 16 spokesman
How many prisoners do you hold? Sixteen.
    held 16
"How many are missing?" "Sixteen," the colonel said.
    missing 16 colonel
How many were killed? Nine, according to the ministry.
    killed 9 ministry
How many soldiers were captured? At least 40, the rebels say.
    captured 40+ rebels
Q: How many were wounded? A: Seven.
    wounded 7
And how many were freed? Twelve.
    returned 12
How many of the men are still missing? Eleven, the mother of one says.
    missing 11 one
How many have surrendered? About 30, the commander said.
    surrendered 30 commander
How many wounded? Sixteen.
    wounded 16
How many people did you see taken? Two.
    captured 2
How many buses were there? Three.
    -
How many years did he serve? Four.
    -
How many were taken? I do not know.
    -
The police arrested 40 miners. How many buses were there? Three.
    detained 40
"""


@pytest.mark.parametrize(("text", "told"), rows(_ASKED))
def test_a_figure_that_answers_tells_of_what_was_asked(text: str, told: str) -> None:
    assert in_short(text) == told
