"""Plain English of dispatches, and what it tells; every person, body and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read
from tests.reading.plain_telling import rows

FRIDAY = date(2031, 3, 14)


def _claims(text: str) -> tuple[Claim, ...]:
    return read(text, published_on=FRIDAY).claims


def _whose(claim: Claim) -> str:
    kind = claim.type.value + ("-" if claim.polarity.value == "negated" else "")
    by = f"by {claim.speaker}"
    return " ".join(filter(None, [kind, claim.modality.value, claim.count and claim.count.text, claim.subject, by]))


def _told(text: str) -> str:
    return "; ".join(map(_whose, _claims(text)))


_WHILE = """
Two journalists who went missing while covering the fighting have been found safe.
    missing asserted Two journalists by None; found asserted Two journalists by None
Nine fishermen abducted while mending their nets were freed on Friday.
    captured asserted Nine fishermen by None; returned asserted Nine fishermen by None
"""


@pytest.mark.parametrize(("text", "told"), rows(_WHILE))
def test_what_they_were_doing_parts_nobody_from_the_news(text: str, told: str) -> None:
    assert _told(text) == told


_ALIVE = """
The two pilots are alive, the ministry said.
    other asserted two pilots by ministry
The four are believed to be alive.
    other apparent four by None
The nine miners are still alive, their families say.
    other asserted nine miners by families
All nine are alive and held in Arvel.
    other asserted nine by None; held asserted nine by None
Nobody knows whether the nine are alive.
    missing unknown nine by None
"""


@pytest.mark.parametrize(("text", "told"), rows(_ALIVE))
def test_so_many_who_are_alive_are_a_claim_with_its_voice(text: str, told: str) -> None:
    assert _told(text) == told


_CHARGES = """
A court sentenced three men for abducting a nurse.
    other asserted three men of court
The rebels were accused of killing nine prisoners.
    killed claimed nine of rebels
The army accused the rebels of executing nine.
    killed claimed nine of rebels
The army accused the rebels of having executed nine prisoners.
    killed claimed nine of rebels
The army accused Captain Ilan Mosk of killing two nurses.
    killed claimed two nurses of Ilan Mosk
Three men were convicted of killing nine villagers.
    other asserted Three men of None; killed asserted nine villagers of Three men
The rebels denied killing nine men.
    killed- denied nine men of rebels
"""


def _whose_deed(claim: Claim) -> str:
    return f"{_whose(claim).rpartition(' by ')[0]} of {claim.actor}"


@pytest.mark.parametrize(("text", "told"), rows(_CHARGES))
def test_whoever_is_charged_with_it_did_it_and_no_court_that_tries_him(text: str, told: str) -> None:
    assert "; ".join(map(_whose_deed, _claims(text))) == told


_SETTING_OUT = """
Twelve defenders agreed on Monday to lay down their arms.
    surrendered planned Twelve defenders by None
Nine men tried to surrender.
    surrendered asserted Nine men by None
Two hundred fighters started to leave Arvel.
    withdrew asserted Two hundred fighters by None
Forty families began leaving Arvel on Monday.
    displaced asserted Forty families by None
"""


@pytest.mark.parametrize(("text", "told"), rows(_SETTING_OUT))
def test_what_so_many_agree_to_is_planned_and_what_they_start_is_done(text: str, told: str) -> None:
    assert _told(text).removeprefix("agreement asserted defenders by None; ") == told


_ITS_OWN = """
The Interior Ministry has opened an inquiry. A statement said six guards were missing.
    Ministry of Interior
The Interior Ministry has opened an inquiry. Its spokesman said six guards were missing.
    Ministry of Interior spokesman
The Kestrel Brigade took the town. Nine men were captured, according to its commander.
    Kestrel Brigade commander
The Kestrel Brigade took the town. A statement on Monday said nine men had been captured.
    Kestrel Brigade
The Kestrel Brigade took the town. A statement by the army said nine men had been captured.
    army
The Kestrel Brigade took the town. Nine men were captured, its spokeswoman, Dara Venn, said.
    Dara Venn
"""


@pytest.mark.parametrize(("text", "speaker"), rows(_ITS_OWN))
def test_a_statement_and_a_spokesman_are_of_the_body_named_before(text: str, speaker: str) -> None:
    assert str(_claims(text)[-1].speaker) == speaker


_ONE_OF_THEM = """
Private Sarou was among the men whom the rebels freed.
    returned asserted Sarou of rebels
The mayor is one of the hostages freed.
    returned asserted mayor of None
The mayor was one of nine hostages freed on Friday.
    returned asserted mayor of None; returned asserted nine hostages of None
Her son is one of those captured at Arvel.
    captured asserted son of None
The nine men whom the rebels freed are in Merin.
    returned asserted nine men of rebels
Nine were captured and one of them was killed.
    captured asserted Nine of None; killed asserted one of None
"""


@pytest.mark.parametrize(("text", "told"), rows(_ONE_OF_THEM))
def test_who_is_one_of_those_told_of_is_whom_it_is_about(text: str, told: str) -> None:
    assert "; ".join(map(_whose_deed, _claims(text))) == told


_IN_WHO = """
Captain Rolm, whom the army presumed dead, walked into Merin on Friday.
    killed apparent Rolm by army; found asserted Rolm by None
The pilot, who the navy says was killed, is alive, his wife said.
    killed asserted pilot by navy; found asserted pilot by wife
Nine men, who the army said had been captured, were killed, the rebels said.
    captured asserted Nine men by army; killed asserted Nine men by rebels
Captain Rolm, who had been considered dead, has returned.
    returned asserted Rolm by None
"""


@pytest.mark.parametrize(("text", "told"), rows(_IN_WHO))
def test_who_presumes_or_says_it_in_a_clause_with_who_is_its_voice(text: str, told: str) -> None:
    assert _told(text) == told


_COMPARED = """
The ministry put the number of missing at 71, up from 54 a week earlier.
    71: None; 54: 2031-03-07
The ministry put the number of missing at 71 on Thursday, up from 54 on Monday.
    71: 2031-03-13; 54: 2031-03-10
"""


@pytest.mark.parametrize(("text", "told"), rows(_COMPARED))
def test_the_day_of_the_figure_before_is_not_that_of_the_new_one(text: str, told: str) -> None:
    days = (f"{c.count.text if c.count else None}: {c.when.start_on if c.when else None}" for c in _claims(text))
    assert "; ".join(days) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Register copy to be handed to the committee on Sunday.", [("planned", "2031-03-16")]),
        ("He was found to be alive on Sunday.", [("asserted", "2031-03-09")]),
    ],
)
def test_a_note_of_what_is_to_be_done_is_of_the_day_to_come(text: str, told: list[tuple[str, str]]) -> None:
    assert [(c.modality.value, str(c.when and c.when.start_on)) for c in _claims(text)] == told


_STILL_TO_COME = """
Kalmar handed over the remains of 40; those of another 12 are expected on Friday.
    40 asserted None; 12 planned 2031-03-14
Kalmar handed over the remains of 40 soldiers; those of another 12 are expected on Monday.
    40 asserted None; 12 planned 2031-03-17
"""


@pytest.mark.parametrize(("text", "told"), rows(_STILL_TO_COME))
def test_those_who_are_expected_have_not_come_yet(text: str, told: str) -> None:
    rows = ((c.count.text if c.count else None, c.modality.value, c.when and c.when.start_on) for c in _claims(text))
    assert "; ".join(" ".join(map(str, row)) for row in rows) == told
