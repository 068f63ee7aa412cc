"""Turns of phrase of dispatches, letters and calls, and what they tell of people; all is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import FRIDAY, dated, in_short, on_people, rows

TOLD = """
They took my husband in front of the children.
captured
They took my son to the hospital.
-
We do not have these people, the envoy said.
held not envoy
They don't have your men, he told them.
held not
"Mum, we are holding on."
-
They are holding on to 12 prisoners.
held 12
A military court sentenced four captured soldiers to between 12 and 18 years in prison.
-
The number of prisoners rose to 60.
held 60
The ministry's list of the missing grew to 89 names on Thursday, up from 70 a week earlier.
missing 89; missing 70
Sarvian television showed footage of what it said were 30 captured Drevian soldiers.
captured claimed 30 television
The channel published a video of what it described as 14 captured soldiers.
captured claimed 14 channel
The ministry released photographs of men it said were prisoners.
held claimed ministry
No one has heard from the platoon since it crossed the river at dawn.
missing
Nine sailors were captured by an irregular unit, a medic said by radio.
captured 9 medic
Jan Torvel was captured near Lom.
captured
The mother of June Halvard said he had not called since Friday.
contact_lost Halvard
As of 1800: own losses 3 KIA, 11 WIA, 2 MIA.
killed 3; wounded 11; missing 2
The mayor, abducted on 2 March, was released on Tuesday in exchange for nine conscripts.
captured; returned; returned 9
Tavland returned 21 captives, including 4 officers, in exchange for 17 of its own, the mediators said.
returned 21 mediators; returned 4 mediators; returned 17 mediators
The army denied losing anyone, but villagers buried nine men on Sunday.
killed 9
The ministry denied that anyone had been detained, but lawyers named eight people who have not come home.
detained not denied ministry; missing 8
The Front denied holding civilians, while the council lists 40 people taken since May.
held not denied Front; captured 40
The ministry did not confirm that 12 were captured, but a photograph shows nine in handcuffs.
captured not unknown 12 ministry; detained 9
The army denied that 30 soldiers had been killed, but said that three were missing.
killed not denied 30 army; missing 3 army
He was spotted among a group of prisoners near Lom.
held
My car was hit. It burned.
-
Of the 58 who were to be freed on Monday, only 41 crossed the bridge.
returned planned 58; returned 41
Four days after the storm, rescuers had given up hope of finding the remaining nine.
missing 9
In March they took Anton and Rados out and they never came back.
captured; missing
We ask you to tell us (1) whether our sons are on any list of prisoners, (2) why no search was made.
-
Father is diabetic, 71, taken from our house with his bad foot on 4 March.
captured
Commander just called. Pavel is WOUNDED.
wounded
We appeal to the International Committee of the Red Cross to visit the 23 sailors without delay.
-
"""


@pytest.mark.parametrize(("text", "told"), rows(TOLD))
def test_what_a_turn_of_phrase_tells(text: str, told: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The exchange, the ninth since January, brought home 75 soldiers.", "returned -"),
        ("In the largest exchange since 2022, 90 prisoners came home.", "returned -"),
        ("Since January 75 soldiers have come home.", "returned 2031-01-01..2031-03-14"),
    ],
)
def test_since_when_there_was_none_like_it_is_no_day_of_it(text: str, told: str) -> None:
    assert [dated(c) for c in on_people(text)] == [told]


@pytest.mark.parametrize("given", ["Jan", "June", "Kwame", "Priya", "Hiroshi", "Lucia", "Tesfaye"])
def test_who_bears_a_name_of_any_country_is_somebody(given: str) -> None:
    (claim,) = on_people(f"{given} Torvel was captured near Lom.")
    assert (claim.subject, claim.when) == (f"{given} Torvel", None)


def test_a_birth_and_a_day_with_a_dot() -> None:
    assert [dated(c) for c in on_people("Missing: DAVO STERN, b. 12/05/1998, Sgt, 3rd Coy.")] == ["missing -"]
    assert [dated(c) for c in on_people("Private Ilan Mosk was last seen 03.03 at the mill.")] == ["missing 2031-03-03"]


def test_what_a_visit_has_risen_from_were_visited() -> None:
    told = read("The Red Cross has visited 112 detainees, up from 60 in June.", published_on=FRIDAY).claims
    assert [(c.type.value, c.count and c.count.minimum, c.subject) for c in told] == [
        ("visit", 112, "detainees"),
        ("visit", 60, "detainees"),
    ]
