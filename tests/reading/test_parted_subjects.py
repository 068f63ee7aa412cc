"""Counted people whom an aside or a clause of its own parts from the verb that tells of them; all is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

PARTED = """
Three national staff members who were detained by the Army at the Kovil checkpoint on 14 March have been released.
detained 3; returned 3
Two others seized with them, the driver and his assistant, were killed the same day.
captured 2; killed 2
The five schoolboys caught with a homemade drone were sent back to their parents.
detained 5; returned 5
Four soldiers wounded in the raid on Friday have died in hospital.
wounded 4; killed 4
The nine, their lawyers say, are still in their cells.
held 9 lawyers
Several dozen of our boys, I will not give you a number, are in the hands of the militia.
held 36-96
Four, I am very sorry to say, are dead.
killed 4
In May, 14 soldiers, the army said, were captured at Torn.
captured 14 army
Twelve men, the mayor among them, were freed.
returned 12
One, the cook, washed ashore within the week.
found 1
One, Corporal Sam Lethbridge, was released on 12 March.
returned 1
One of their number, a dentist, had been kept behind at the last moment.
held 1
One, a former colonel, is under house arrest.
detained 1
Both were freed on Friday.
returned 2
Both died of their wounds.
killed 2
Both, they say, are dead.
killed 2
Two brothers, both listed as missing, have been recognised by their father.
missing 2; identified 2
About 70-odd passengers were captured.
captured 70
Sixty-odd men were arrested.
detained 60
Close on 2,000 displaced persons have gone home.
returned 2000
Both sides lost men.
-
Both have denied it.
-
One thing, the mayor said, is clear.
-
One, he says, is enough.
-
"""


@pytest.mark.parametrize(("text", "told"), rows(PARTED))
def test_the_verb_behind_an_aside_tells_of_the_counted_before_it(text: str, told: str) -> None:
    assert in_short(text) == told


DESCRIBED = """
70 are, according to the Government, not identified among the captives.
identified not 70 Government
The army also put its own dead at 22.
killed 22 army
Two of the nine men in his charge did not live to see the exchange.
held 9; killed 2
Twelve soldiers in captivity have been freed.
held 12; returned 12
There is a list of 71 inhabitants of the islands whose whereabouts are unknown.
registered 71; missing unknown 71
She sent a list of 67 people she believes are in captivity in Haldor.
registered 67; held apparent 67
The Realm holds 318 Lysian prisoners of war in four declared places of internment.
held 318
Two denied the charges.
-
One said to be wounded.
wounded reported 1
The mayor said to be careful.
-
"""


@pytest.mark.parametrize(("text", "told"), rows(DESCRIBED))
def test_the_verb_behind_what_describes_the_counted_tells_of_them_too(text: str, told: str) -> None:
    assert in_short(text) == told
