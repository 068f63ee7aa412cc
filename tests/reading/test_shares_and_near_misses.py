"""Shares of a whole, those who are excepted, and what all but happened.

Everybody and everything is invented.
"""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import in_short, rows

TOLD = """
Half of the 90 prisoners were freed on Monday.
returned 45
About half of the 16 hostages died.
killed 8
More than half of the 30 hostages were freed.
returned 16+
Two thirds of the 90 prisoners were freed.
returned 60
Half of the 16 captured soldiers were conscripts.
captured 16
One in three of the 90 prisoners is wounded.
wounded 30
One in five of the 90 prisoners is wounded.
wounded 18
Most of the 31 detainees were released.
returned 16+
Some of the 31 detainees were released.
returned
The rebels freed all but two of the 90 prisoners.
returned 88
All but three of the 40 hostages have been released.
returned 37
All the prisoners except two wounded officers have been released.
returned
With the exception of two officers, all the prisoners have been released.
returned
Apart from two wounded men, all of the prisoners were returned.
returned
None of the prisoners was returned except for six women.
returned not
Excluding the 14 still missing, the battalion lost 60 men killed.
missing 14; killed 60
In addition to the 14 soldiers captured on Monday, six border guards are missing.
captured 14; missing 6
The ministry confirmed the capture of 12 soldiers as well as two medics.
captured confirmed 12 ministry; captured confirmed 2 ministry
Rather than free the hostages, the group killed two of them.
returned not; killed 2
Instead of exchanging the 20 prisoners, the army put them on trial.
returned not 20
The group killed two hostages rather than free them.
killed 2; returned not
The rebels stopped short of freeing the 12 hostages.
returned not 12
The 12 hostages were almost killed in the shelling.
killed not 12
Nearly 40 people were killed.
killed 40
The 12 hostages narrowly escaped death.
killed not 12
The pilot avoided being captured.
captured not
Four men escaped unhurt.
-
Two soldiers pretended to be dead.
killed not 2
The commander left the wounded for dead.
-
The court refused to declare him dead.
killed not
A court set aside the ruling that had declared him dead.
killed not
He is no longer listed as missing.
missing not
He is no longer among the missing.
missing not
The soldiers are no longer held in Sarn.
returned
The pilot is no longer alive.
killed
The 12 men were not captured but killed.
captured not 12; killed 12
The rebels threatened to kill the 12 hostages unless 30 prisoners were freed.
killed planned 12; returned possible 30
No talks will be held before the 12 are released.
returned possible 12
They were held until 30 rebels were freed in May.
held; returned 30
"""
THINGS = """
laboratories notebooks ridges refineries orchards books banners helmets transmitters satellites routers batteries
canisters ferries samples bricks doors towers craters pits rivers suburbs ministries embassies locomotives bulldozers
keys phones emails maps camels donkeys elephants songs contracts viruses
"""
"""Plurals that no list of people has, some of them with the ending of those who do something."""


@pytest.mark.parametrize(("text", "told"), rows(TOLD))
def test_a_sentence_tells_this_of_people(text: str, told: str) -> None:
    assert in_short(text) == told


def test_what_as_well_as_joins_is_one_place_more() -> None:
    text = "The rebels shelled the villages of Sarn and Tolm, as well as Berdan, on Monday, killing four soldiers."
    reading = read(text)
    names = {place.id: place.name for place in reading.places}
    killed = next(c for c in reading.claims if c.type == "killed")
    assert [names[p] for p in killed.places] == ["Sarn", "Tolm", "Berdan"]
    assert killed.evidence.text == "killing four soldiers"


@pytest.mark.parametrize("things", THINGS.split())
def test_a_counted_thing_is_no_people(things: str) -> None:
    told = (f"The rebels destroyed 14 {things}.", f"The army seized 14 {things}.", f"Fourteen {things} were returned.")
    assert [in_short(text) for text in told if "14" in in_short(text)] == []


ASIDES = """
Three members of the National Guard (NG) were killed near Volk on Monday.
killed 3
Ilya Tem (34) was captured near Volk.
captured
Fourteen soldiers (four officers and ten conscripts) were captured near Volk.
captured 14; captured 4; captured 10
Fourteen soldiers (all of them conscripts) were captured near Volk.
captured 14
The rescued victims were identified as Rogelio Tan, 47; Junjun Abel, 29; and Noel Cant, 19.
identified
Captain Ilya Tem, who commanded the post, was captured near Volk.
captured
Fourteen soldiers who had been holding the post since May were captured.
captured 14
The 14 captured in May were freed on Monday.
captured 14; returned 14
Two died at the scene and three in hospital.
killed 2; killed 3
The rebels say 15 soldiers were killed. The army recognises three.
killed 15 rebels; killed 3 army
The applicants say that 12 men were arrested. The Government denied it. They say that four are held.
detained 12 applicants; detained not denied Government; held 4 Government
"""


@pytest.mark.parametrize(("text", "told"), rows(ASIDES))
def test_what_stands_between_a_subject_and_its_verb_hides_neither(text: str, told: str) -> None:
    assert in_short(text) == told
