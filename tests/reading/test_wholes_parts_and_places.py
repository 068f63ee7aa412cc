"""Whom of several a verb is about: a part, the kin of the counted, each at his own place."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, in_short, rows

_TOLD = rows("""
Three wounded drivers sat by the road, and one of them died.
    wounded 3; killed 1
Three wounded drivers sat by the road and one later died.
    wounded 3; killed 1
Three wounded drivers were brought in to the clinic; one died on the way.
    wounded 3; killed 1
Twelve freed prisoners reached the border, and two of them were detained again.
    returned 12; detained 2
Two captured pilots were shown on television and one of them has been freed.
    captured 2; returned 1
Three soldiers from Torn and two from Arvik were killed.
    killed 3; killed 2
Nine fishermen were wounded; all but one survived.
    wounded 9; found 8
Nine fishermen were captured, and all but two have since been freed.
    captured 9; returned 7
Three wounded drivers were admitted to the clinic and a fourth died.
    wounded 3; killed
A second group of seven prisoners was freed.
    returned 7
The clinic received 14 wounded soldiers.
    wounded 14
Norvia received 14 wounded soldiers in the exchange.
    returned 14
The brigade lost nobody on Monday and two on Tuesday.
    killed not; killed 2
Nobody was wounded in Torn and three in Arvik.
    wounded not; wounded 3
Two men whose sons were killed spoke to the bureau.
    killed
Two women whose brothers disappeared in May were arrested.
    detained 2; missing
Six men whose names are not known were killed.
    killed unknown 6
Of the 23 taken on Friday, 17 had been released and six were still in the theatre.
    captured 23; returned 17
Twelve were freed and two were not.
    returned 12; returned not 2
The five medics we reported as abducted this morning have been found.
    captured reported 5; found 5
Two of the nine have since been seen in Kastorin.
    found 2
Twelve were captured at dawn. Residents spoke of a dozen soldiers sitting in the school yard under guard.
    captured 12; held 12 Residents
He told him that Levan was in the second cell.
    held
The police have freed 30 of the 41 people they arrested at the funeral.
    returned 30; detained
They freed 40 people they captured in May.
    returned 40; captured 40
Two of his cousins taken off the bus on Monday.
    captured 2
""")


@pytest.mark.parametrize(("text", "told"), _TOLD)
def test_a_verb_tells_of_those_it_is_about(text: str, told: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Gunmen killed a priest in Torn and two nuns in Arvik.", ["torn", "arvik"]),
        ("A priest in Torn and two nuns in Arvik were killed.", ["torn", "arvik"]),
        ("Six fishermen at Dorn and a nurse near Kell are missing.", ["dorn", "kell"]),
        ("Five soldiers in Torn and two in Arvik surrendered.", ["torn", "arvik"]),
    ],
)
def test_each_of_two_has_the_place_told_behind_him(text: str, where: list[str]) -> None:
    assert [c.places for c in read(text, published_on=ON).claims] == [(place,) for place in where]


def test_a_place_is_called_with_the_noun_that_makes_it_another() -> None:
    named = [
        [p.name for p in read(text, published_on=ON).places]
        for text in (
            "Twelve soldiers were killed near the Arpana bridge.",
            "Twelve soldiers were killed near the Arpana bridge. Shells fell in Arpana.",
            "Twelve soldiers were killed in Dorn village.",
        )
    ]
    assert named == [["Arpana bridge"], ["Arpana"], ["Dorn"]]
