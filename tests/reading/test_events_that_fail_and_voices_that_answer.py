"""What did not come about, what is not concluded, verbs left out, and whose word an aside makes it."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, in_short, rows

_TOLD = rows("""
The exchange announced for 10 February did not take place.
    returned not
A swap planned for Monday fell through.
    returned not planned
The exchange lasted ten minutes.
    -
No news does not mean that he is dead.
    -
I am not saying nobody was caught.
    -
The Guard did not answer our questions.
    -
Rescuers pulled five people alive from under the ruins.
    found 5
The men were handed over to a rebel band.
    captured
The two drivers were handed over to their families.
    returned 2
Twelve captured fighters were handed over to the rebels.
    returned 12
The bodies will be compared with samples that 60 relatives have given.
    killed planned
They offered to free 40 fighters in return for 25 soldiers and the remains of six more.
    returned planned 40; returned planned 25; remains_returned planned 6
The list has 46 names: 15 who were freed and 11 of whom nobody knows anything.
    registered 46; returned 15; missing unknown 11
Reports on their capture are false.
    captured not denied
The army says ten were captured; the rebels say forty were.
    captured 10 army; captured 40 rebels
The army denied that anyone had surrendered. A prisoner said nine had.
    surrendered not denied army; surrendered 9 prisoner
Nine men who, according to the army, were captured at Torn are on the list.
    captured 9 army
The families of 33 men who, they say, were abducted by the army protested.
    captured 33
The families wrote to the court. In their account, nine men were beaten.
    wounded 9 families
7 civilians killed, 31 injured in shelling of the market (hospital data).
    killed 7 hospital; wounded 31 hospital
Nine men who are believed to have been tortured were released on Monday.
    returned 9
The four who were feared dead have been found alive.
    killed not denied 4; found 4
The hospital counted 26 wounded on Monday, not 62 as was reported.
    wounded 26 hospital; wounded not denied 62 hospital
No one has claimed to hold the three engineers, and no ransom has been asked.
    held not 3
The army, which on Monday called the reports "idle talk", on Thursday admitted that 17 of its men had been captured.
    captured confirmed 17 army
President Tollard called last night. He gave me his word that the wounded will be returned first.
    returned planned Tollard
""")


@pytest.mark.parametrize(("text", "told"), _TOLD)
def test_what_is_told_and_by_whom(text: str, told: str) -> None:
    assert in_short(text) == told


def test_an_answer_to_a_capture_has_the_place_of_the_capture() -> None:
    text = "The rebels said 40 soldiers had been captured at Orvan. The army said 12 had been captured."
    assert [c.places for c in read(text, published_on=ON).claims] == [("orvan",), ("orvan",)]


def test_a_denial_behind_a_semicolon_answers_what_is_nearer() -> None:
    text = "Two miners were killed; the families say 12 were wounded, which the army denies."
    told = [c.type.value for c in read(text, published_on=ON).claims if c.speaker == "army"]
    assert told == ["wounded"]


_DENIED = rows("""
Reports on social networks that 5 rescuers were captured are not true.
    captured not denied 5; captured claimed 5 networks
Reports in the foreign media that 12 soldiers were captured are false.
    captured not denied 12; captured claimed 12 media
It is not true that 40 were captured, as the ministry stated yesterday.
    captured not denied 40; captured claimed 40 ministry
Enemy claims that two hundred sailors were taken are an invention.
    captured not denied 200; captured claimed 200 Enemy
The news about the capture of 16 gendarmes, which was spread yesterday by Radio Halm, is an invention.
    captured not denied 16; captured claimed 16 Halm
The ministry accused the army of abducting 37 dock workers, a charge the army rejected within hours.
    captured claimed 37 ministry; captured not denied 37 army
""")


@pytest.mark.parametrize(("text", "told"), _DENIED)
def test_whose_claim_is_denied_stands_beside_the_denial(text: str, told: str) -> None:
    assert in_short(text) == told


def test_whoever_rings_without_a_name_tells_his_note() -> None:
    text = """08:10 Mother of Pte Rudi Pellick. Phone off since Sunday.
08:55 Man, wont give name. Says he saw 5 of ours led away near the mill.
09:10 Unknown male. Says 9 killed at Torn.
10:05 Journalist asks is it true 40 missing from 2nd Coy.
10:20 Man from Kell, refuses name: saw two bodies by the road."""
    told = [(c.type.value, c.speaker, c.modality.value) for c in read(text, published_on=ON).claims]
    assert told[1:] == [
        ("captured", "Man", "asserted"),
        ("killed", "man", "asserted"),
        ("missing", "Journalist", "unknown"),
        ("killed", "Man from Kell", "asserted"),
    ]
