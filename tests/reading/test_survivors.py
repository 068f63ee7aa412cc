"""Who came through and who did not; all is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import in_short, rows

SURVIVED = """
Only one man survived.
found 1
Only three of the crew survived, the navy said.
found 3 navy
Twelve miners survived the collapse of the shaft.
found 12
Of the 14 men in the lorry, two survived.
found 2
Ilya Tem survived.
found
The police said that only five of the 30 passengers had survived.
found 5 police
All but two survived the crossing.
found
He was the only survivor of the ambush.
found
There were three survivors.
found 3
The only survivors were two boys.
found 2
Ten villagers survived by hiding in a cellar.
found 10
There were no survivors.
killed
Nobody survived the shelling of the ferry.
killed
None of the ten on board survived.
killed 10
Neither of the two pilots survived.
killed 2
The crew did not survive.
killed
Four of the wounded did not survive the night.
killed 4
"""
NO_NEWS = """
She survived three wars and two husbands.
-
He is survived by his wife and two sons.
-
The government survived a vote of no confidence.
-
The tradition survived the war.
-
The ceasefire survived its first night.
-
Survivors said the boat sank within minutes.
-
Could anyone have survived?
-
The bill survived two votes.
-
Nobody survived the audition.
-
There were no survivors of the merger.
-
Two of the four candidates did not survive the first round.
-
None of the old shops survived.
-
"""


@pytest.mark.parametrize(("text", "told"), rows(SURVIVED))
def test_whoever_survives_is_found_and_whoever_does_not_is_dead(text: str, told: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(("text", "told"), rows(NO_NEWS))
def test_what_outlives_a_war_or_a_husband_is_no_news_of_people(text: str, told: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("text", "figure"),
    [("Nine of them are alive.", 9), ("All 14 are alive and in good health, the consul said.", 14)],
)
def test_so_many_of_them_who_are_alive_are_told_of(text: str, figure: int) -> None:
    told = [(c.type.value, c.count and c.count.minimum) for c in read(text).claims]
    assert told == [("other", figure)]
