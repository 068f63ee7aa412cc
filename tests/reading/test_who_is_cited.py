"""Whose word it is where one cites another, or nobody speaks; every person, body and place is invented."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import Claim
from tests.reading.plain_telling import on_people, rows

_CITED = """
Lakes News quoted a hospital doctor as saying that 11 people had been wounded.
    wounded by hospital doctor
The human rights commissioner said that, according to released prisoners, 30 men were still held at the mill.
    held by released prisoners
Released prisoners told the commissioner that 30 men were still held at the mill.
    held by Released prisoners
There was no immediate comment from the army on the rebels' claim that they had captured 14 soldiers.
    captured by rebels
No group claimed responsibility for the abduction of the nine engineers.
    captured by None
A statement from the presidency said 14 soldiers had died.
    killed by presidency
"Fourteen of them are still held," the rebel commander, who calls himself Falcon, said of the soldiers.
    held by rebel commander
The Navy Command reported the loss of contact with a patrol boat carrying nine sailors.
    contact_lost by Navy Command
Lakes News, citing the defence minister, reported that 14 soldiers had been captured.
    captured by defence minister
The rebels said nine soldiers had been killed, a figure the army disputed.
    killed by rebels; killed by army
"""


@pytest.mark.parametrize(("text", "told"), rows(_CITED))
def test_the_word_is_that_of_whoever_is_cited(text: str, told: str) -> None:
    claims = [c for c in on_people(text) if c.type.value != "identified"]
    assert "; ".join(f"{c.type.value} by {c.speaker}" for c in claims) == told


def test_he_is_not_she_who_tells_of_him() -> None:
    text = "Dara Venn's husband was captured in March. She said he had called her from a prison in Arvel on Monday."
    assert [(c.speaker, c.subject) for c in on_people(text)] == [(None, "husband"), ("Dara Venn", "husband")]


_NAMED = """
Colonel Aumont, who was captured in January, was among 40 officers exchanged on Friday.
    captured Aumont; returned Aumont; returned 40 officers
Ilan Mosk, 34, a teacher from Merin, has not been seen since Monday, his sister said.
    missing Ilan Mosk
The commander of the garrison, Major Oren Tal, and 30 of his men were taken prisoner, the rebels said.
    captured Oren Tal; captured 30 men
General Oren Tal and two aides said nine men were missing.
    missing nine men
The bodies of six of the eight climbers missing since Sunday were recovered on Wednesday.
    missing climbers; found six eight climbers
"""


def _of_whom(claim: Claim) -> str:
    return " ".join(filter(None, [claim.type.value, claim.count and claim.count.text, claim.subject]))


@pytest.mark.parametrize(("text", "told"), rows(_NAMED))
def test_who_is_named_beside_a_number_or_an_office_is_told_of(text: str, told: str) -> None:
    assert "; ".join(map(_of_whom, on_people(text))) == told


def test_the_teller_behind_a_list_is_not_in_it_nor_is_who_has_a_brother_there() -> None:
    named = [c.subject for c in on_people("Nine people were captured, including Ilan Mosk, Dara Venn said.")]
    assert "Ilan Mosk" in named and "Dara Venn" not in named
    kin = on_people("Nine people were captured, including the brother of Ilan Mosk and Dara Venn.")
    assert not {"Ilan Mosk", "Dara Venn"} & {c.subject for c in kin}


def test_who_calls_from_a_hospital_to_tell_of_others_has_not_been_found() -> None:
    told = on_people("The spokesman called us from the hospital and said 12 men were killed.")
    assert [(c.type.value, c.speaker) for c in told] == [("killed", "spokesman")]
