"""Halves without a verb of their own, "Norvia freed 12 prisoners and Sarnia 15"; all is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import on_people, rows

HALVES = """
Norvia freed 12 prisoners and Sarnia 15.
returned 12 Norvia; returned 15 Sarnia
The army lost 12 men, the militia three.
killed 12 army; killed 3 militia
Norvia handed over 31 prisoners of war and Sarnia 28.
returned 31 Norvia; returned 28 Sarnia
The northern command released 20 captives; the southern command, eight.
returned 20 northern command; returned 8 southern command
The police arrested 30 people on Monday and the army another 12 on Tuesday.
detained 30 police 03-10; detained 12 army 03-11
Three were killed on Monday, two on Tuesday, and one on Wednesday.
killed 3 03-10; killed 2 03-11; killed 1 03-12
In Arvik 12 people are missing, in Torn seven.
missing 12 arvik; missing 7 torn
Near Karsk four soldiers were killed and near Torn two.
killed 4 karsk; killed 2 torn
12 soldiers were captured in Arvik, 7 in Torn.
captured 12 arvik; captured 7 torn
On Monday three bodies were found, on Tuesday five.
found 3 03-10; found 5 03-11
The militia freed seven hostages on 4 March and another five on 9 March.
returned 7 militia 03-04; returned 5 militia 03-09
Six villagers were abducted in December, eleven in January and four in February.
captured 6 12-01; captured 11 01-01; captured 4 02-01
On Monday Norvia freed 12 prisoners, on Tuesday another nine.
returned 12 03-10; returned 9 03-11
Twelve were seized by rebels and nine by the army.
captured 12 rebels; captured 9 army
Police detained 23 protesters in the capital and 9 in Arvik.
detained 23 Police arvik; detained 9 Police arvik
Of the 40 prisoners 12 were freed in January, nine in February and the rest are still held.
returned 12 01-01; returned 9 02-01; held 02-01
"""
NO_HALVES = """
Norvia freed 12 prisoners and 15 trucks.
returned 12 Norvia
Norvia freed 12 prisoners and built 15 houses.
returned 12 Norvia
The army lost 12 men and two tanks, the militia three trucks.
killed 12 army
Three were killed on Monday, two days before the truce.
killed 3 03-10
The gunmen killed Ilya Tem, 34, and Oren Pall, 27.
killed gunmen
The army captured 14 men and Hill 203.
captured 14 army hill_203
They detained 12 men on Monday and 3 trucks on Tuesday.
detained 12 03-10
Rebels killed four policemen and captured two.
killed 4 Rebels; captured 2
Five soldiers were killed in Arvik on 3 March, the 40th day of the siege.
killed 5 arvik 03-03
"""


def _told(text: str) -> str:
    """Each claim on people: type, count, who did it, places, and the first day."""
    made = []
    for claim in on_people(text):
        figure = str(claim.count.minimum) if claim.count else ""
        day = claim.when.start_on.isoformat()[5:] if claim.when else ""
        made.append(" ".join(filter(None, [claim.type.value, figure, claim.actor or "", *claim.places, day])))
    return "; ".join(made)


@pytest.mark.parametrize(("text", "told"), rows(HALVES))
def test_a_half_without_a_verb_has_its_own_doer_place_and_day(text: str, told: str) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(("text", "told"), rows(NO_HALVES))
def test_what_only_looks_like_a_second_half_is_none(text: str, told: str) -> None:
    assert _told(text) == told


def test_the_second_of_two_who_say_what_they_hold_speaks_for_itself() -> None:
    told = [(c.speaker, c.count and c.count.minimum) for c in on_people("Sudan says it holds 40, Chad 25.")]
    assert told == [("Sudan", 40), ("Chad", 25)]
