"""Which places a claim has: its own, and none of another verb, of a hospital or of where people are from.

Every person, body and place is invented. "-" is no place; a place is written by its id.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read

THURSDAY = date(2024, 5, 16)

_OWN = """
Nine soldiers were captured at Torn and were being held in Orvan.
    captured torn; held orvan
Nine soldiers were captured at Torn and taken to Orvan.
    captured torn
Two drivers seized near Torn were freed in Sarn.
    captured torn; returned sarn
Three drivers who were detained at the Torn checkpoint on 4 May have been released.
    detained torn; returned -
Nine men have been in captivity since the fall of Torn in March.
    held -; controls torn
Four people were killed in Torn and wounded in Sarn.
    killed torn; wounded sarn
The commandant wrote that nobody from Torn is in its custody.
    held -
The siege of Torn, in which thousands of people died, ended in 2018.
    killed torn
14 people were killed in shelling of Torn on 8 May (source: Sarn hospital).
    killed torn
"""

_HOSPITALS = """
A doctor at Torn hospital spoke of four bodies brought in around noon.
    killed torn
Torn hospital said it had admitted 14 wounded.
    wounded torn
The hospital in Torn said nine men were killed at the front.
    killed -
A drone struck a bus near Torn on Tuesday. Four passengers died and seven were taken to hospital in Orvan.
    attacked torn; killed torn; wounded torn
"""

_SITES = """
Shells hit the maternity clinic, where four patients lost their lives.
    attacked maternity_clinic; killed maternity_clinic
Soldiers rounded up some fifty inhabitants in the market hall.
    detained market_hall
He was held at Camp Torn. Two prisoners died in the camp in the winter.
    held camp_torn; killed camp_torn
Prisoner Swap Under Way At Torn Crossing
    returned torn_crossing
"""

_SCENES = """
Fighters raided the post at Torn on Monday. Nine guards were captured.
    attacked torn; captured torn
Fighters raided the post at Torn on Monday. The army denied that nine guards were captured.
    attacked torn; captured -
Consequences of the shelling of the Torn district (12-13 May):- Killed: 7 civilians:- Wounded: 31:- Freed: 3
    attacked torn; killed torn; wounded torn; returned -
"""


def _rows(table: str) -> list[tuple[str, str]]:
    lines = table.strip("\n").split("\n")
    return [(s, told.strip()) for s, told in zip(lines[::2], lines[1::2], strict=True)]


def _written(claim: Claim) -> str:
    return f"{claim.type.value} {','.join(claim.places) or '-'}"


def _places(text: str) -> str:
    return "; ".join(_written(c) for c in read(text.replace(":- ", "\n\n- "), published_on=THURSDAY).claims)


@pytest.mark.parametrize(("text", "told"), _rows(_OWN))
def test_a_claim_has_its_own_place_and_none_of_another_verb(text: str, told: str) -> None:
    assert _places(text) == told


@pytest.mark.parametrize(("text", "told"), _rows(_HOSPITALS))
def test_a_hospital_is_the_place_of_those_it_took_in_and_not_of_where_they_were_hit(text: str, told: str) -> None:
    assert _places(text) == told


@pytest.mark.parametrize(("text", "told"), _rows(_SITES))
def test_a_bare_noun_is_the_site_it_tells_or_points_back_to(text: str, told: str) -> None:
    assert _places(text) == told


@pytest.mark.parametrize(("text", "told"), _rows(_SCENES))
def test_what_is_told_right_behind_an_attack_was_there(text: str, told: str) -> None:
    assert _places(text) == told
