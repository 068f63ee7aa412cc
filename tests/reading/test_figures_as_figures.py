"""A figure that is given as a figure, and tells of whom was told of before; all is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

FIGURES = """
The ministry said 30 soldiers were captured. There is another figure, 38.
captured 30 ministry; captured 38
The army says 40 men were killed. The ministry's own figure is 38.
killed 40 army; killed 38 ministry
Twelve people were killed in the blast. That number has since risen to 52.
killed 12; killed 52
The governor said nine people were missing. The union put the number at 19.
missing 9 governor; missing 19 union
Five were wounded, according to the police. The hospital's figure is nine.
wounded 5 police; wounded 9 hospital
The mayor said 14 people had been detained. Lawyers give a higher figure, 23.
detained 14 mayor; detained 23 Lawyers
On Monday the army spoke of six dead. The figure now stands at 11.
killed 6 army; killed 11
The ministry said 30 soldiers were captured. A second estimate, of 45, comes from the rebels.
captured 30 ministry; captured 45 rebels
The army said 12 were killed. The tally has climbed to 17.
killed 12 army; killed 17
The army said 30 were missing. The Red Cross gave its own figure: 44.
missing 30 army; missing 44 Cross
Two men died. Yesterday you heard another figure, 38, from the Ministry of Defence.
killed 2; killed 38 Defence
Our list of the missing has 31 names. The other list has 41 names.
missing 31; registered 41
The army holds 48 men. The Foreign Ministry gave 50 on Thursday.
held 48; held 50 Affairs
The army holds 48 men. He gave 50 on Thursday to the poor.
held 48
The army says 19 were hurt. Hospital gives 26 injured.
wounded 19 army; wounded 26 Hospital
The ministry has given a figure of 14 for the dead.
killed 14 ministry
The army says 40 men were killed. The road is 38 kilometres long.
killed 40 army
The army says 40 men were killed. The ministry's new number is 112 44 55.
killed 40 army
Two men died. We estimate, 38 times a day, the risk.
killed 2
"""


@pytest.mark.parametrize(("text", "told"), rows(FIGURES))
def test_a_figure_tells_of_whom_was_told_of_last(text: str, told: str) -> None:
    assert in_short(text) == told
