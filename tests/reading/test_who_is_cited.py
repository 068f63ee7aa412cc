"""Whose word it is where one cites another, or nobody speaks; every person, body and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read

FRIDAY = date(2031, 3, 14)


def _rows(table: str) -> list[tuple[str, str]]:
    lines = table.strip("\n").split("\n")
    return [(text, told.strip()) for text, told in zip(lines[::2], lines[1::2], strict=True)]


def _told(text: str) -> list[Claim]:
    return [c for c in read(text, published_on=FRIDAY).claims if c.type in PEOPLE_TYPES]


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


@pytest.mark.parametrize(("text", "told"), _rows(_CITED))
def test_the_word_is_that_of_whoever_is_cited(text: str, told: str) -> None:
    claims = [c for c in _told(text) if c.type.value != "identified"]
    assert "; ".join(f"{c.type.value} by {c.speaker}" for c in claims) == told


def test_he_is_not_she_who_tells_of_him() -> None:
    text = "Dara Venn's husband was captured in March. She said he had called her from a prison in Arvel on Monday."
    assert [(c.speaker, c.subject) for c in _told(text)] == [(None, "husband"), ("Dara Venn", "husband")]
