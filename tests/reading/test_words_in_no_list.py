"""Trades, bodies and people that stand in no list, and voices that speak around them; everybody here is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, in_short, rows

_TABLE = r"""
300 people were killed in the war, said archivist Nils Aberan.
  killed 300 Aberan
300 people were killed, said the xylophonist.
  killed 300 xylophonist
Twelve soldiers, said the army, were killed.
  killed 12 army
Security forces detained 26 people, the rights group Open Cell said. Nineteen were released, it said.
  detained 26 group; returned 19 group
The Defence Ministry in Terhan said five were killed. The Defence Ministry in Ostrel said two were.
  killed 5 Defence; killed 2 Defence
The colonel said he "cannot confirm that 12 were captured".
  captured not unknown 12 colonel
Ten fathers came to the gate, and they said their sons were missing.
  missing fathers
The head of the clinic, Dr. Ana Pell, spoke to us.\n\n"Twelve were wounded."\n\n"Three are missing," she said.
  wounded 12 Pell; missing 3 Pell
A Courier reporter at the site counted at least 90 prisoners.
  held 90+ site
3 killed, 12 wounded, 5 missing (Lantern House).
  killed 3 House; wounded 12 House; missing 5 House
Seven mummers had been arrested near Kwelm.
  detained 7
Gunmen abducted four jongleurs near Kwelm.
  captured 4
At least five mummers, including Mbali Ngozwe, were abducted on Sunday.
  captured 5+
The ministry registered the deaths of 12 mummers.
  killed 12
Of 60 weavers captured at Kwelm, 12 have been released.
  captured 60; returned 12
The shelling killed 12 horses.
  -
Interned for 14 moons.
  detained
The army executed 12 strikes.
  -
The army captured Nils Aberan, a toxicologist, at Kwelm.
  captured
The army captured Zhimm Pool, a hamlet, on Monday.
  -
It is feared that Mbali Ngozwe, a wheelwright, was killed in Kwelm.
  killed apparent
The Front claims to hold Captain Oren Vale.
  held claimed Front
The army claims to hold Kesh.
  -
"Open Cell" denies that it holds 20 people.
  held not denied 20 Cell
“Open Cell” denied holding 20 people.
  held not denied 20 Cell
It is denied that 20 people are held.
  held not denied 20
It cannot be denied that 20 people are held.
  held 20
Free Mirror returned the bodies of two men on Monday.
  remains_returned 2
The four left at a quarter to six and have been missing since half past eleven.
  missing 4
"""


@pytest.mark.parametrize(("text", "told"), rows(_TABLE))
def test_a_word_in_no_list_loses_no_claim(text: str, told: str) -> None:
    assert in_short(text.replace("\\n", "\n")) == told


def test_speech_over_paragraphs_is_his_who_is_named_where_it_ends() -> None:
    text = (
        "The commander of the Seventh Sector, Gen. Arvo Tremain, met the families.\n\n"
        '"We lost contact with two posts at half past nine.\n\n'
        '"Another twenty-eight we cannot find," he said.'
    )
    assert in_short(text) == "contact_lost 2 Tremain; missing 28 Tremain"


def test_a_mother_who_rings_speaks_and_not_the_son_she_rings_about() -> None:
    text = "Caller: mother of Kasim Oruneth. She says a comrade saw her son being led away."
    assert {claim.speaker for claim in read(text, published_on=ON).claims} == {"mother of Kasim Oruneth"}


def test_two_ministries_of_one_name_are_told_apart_by_their_seats() -> None:
    text = (
        "The Defence Ministry in Terhan said it had found five bodies. The Defence Ministry in Ostrel denied that "
        "its units had killed anyone. The ministry in Terhan later said that one was a shepherd."
    )
    spoke = [claim.speaker for claim in read(text, published_on=ON).claims if claim.speaker]
    assert spoke[0] == "Terhan Ministry of Defence"
    assert set(spoke) == {"Terhan Ministry of Defence", "Ostrel Ministry of Defence"}
    assert spoke[-1] == spoke[0]


def test_two_ministries_of_one_country_are_told_apart_by_their_seats() -> None:
    text = (
        "The Ministry of Defence of Norhat in Arpan said that 14 men had been captured. The Ministry of Defence of "
        "Norhat in Veshkar denied this."
    )
    spoke = [claim.speaker for claim in read(text, published_on=ON).claims]
    assert spoke == ["Norhat Ministry of Defence in Arpan", "Norhat Ministry of Defence in Veshkar"]


def test_one_ministry_with_one_seat_keeps_its_plain_name() -> None:
    text = "The Defence Ministry in Terhan said five were killed. The ministry said two are missing."
    assert {claim.speaker for claim in read(text, published_on=ON).claims} == {"Ministry of Defence"}
