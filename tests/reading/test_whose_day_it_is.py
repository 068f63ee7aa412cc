"""A day of the telling, of another verb, or of a plan: which claim has it.

Every person, body and place is invented. "-" is no day; 16 May 2024 is the text's own day, a Thursday.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read

THURSDAY = date(2024, 5, 16)

_TOLD = """
The council's envoy had written on 9 May that eleven farmers had been abducted.
    captured -
The court found in 2019, by six votes to one, that the army had killed twelve prisoners.
    killed -
The announcement on Tuesday that five more bodies had been recovered reopened a wound.
    found -
It was on Monday that nine soldiers were captured.
    captured 2024-05-13
The raid on Monday that killed nine sailors was the third this year.
    attacked 2024-05-13; killed 2024-05-13
State television showed footage late on Sunday of about a dozen bound prisoners sitting in a truck.
    held -
State television on Tuesday showed nine captured soldiers.
    captured -
A clip posted on Monday by a militia shows at least nine captured guards.
    footage 2024-05-13; captured -
Three of the eight guards shown on a channel on 6 May have been identified.
    identified -
He phoned on Friday night and said two of his friends were dead.
    killed -
In its reply of 7 May the Government of Orvan:/- stated that nine persons had been killed;/- acknowledged that it was holding 68 persons.
    killed -; held -
14 civilians were killed in shelling on 8 May (source: Orvan hospital).
    killed 2024-05-08
On 4 March 2023, it says, a patrol came under fire and ten guardsmen were killed.
    attacked 2023-03-04; killed 2023-03-04
A brief statement issued by the ministry in Orvan on Tuesday put the number of missing at 27.
    missing -
In observations received on 9 May the government acknowledged holding 31 villagers.
    held -
A spokesman, reached by telephone on Tuesday, said the figure of thirteen dead was final.
    killed -
Police have detained a woman over last week's attack on a bridge.
    detained -
Their families were told this morning.
    other 2024-05-16
The release of the two nurses was promised for Monday by Mr Odek.
    returned 2024-05-20
"""  # noqa: E501

_OTHERS = """
The bodies of 18 soldiers killed in the fighting for the ridge were returned on Monday.
    killed -; remains_returned 2024-05-13
Thirty people formerly detained by the militia returned home on Saturday.
    detained -; returned 2024-05-11
Today our office handed the envoy a list of 87 people who disappeared during the offensive.
    registered 2024-05-16; missing -
On Tuesday the rebels freed 12 soldiers captured at Orvan.
    returned 2024-05-14; captured -
Rescuers recovered the bodies of three men killed in March.
    found -; killed 2024-03-01..2024-03-31
Eleven soldiers came back on Tuesday, three of them wounded.
    returned 2024-05-14; wounded -
Nine soldiers were captured on Tuesday, three of them wounded.
    captured 2024-05-14; wounded 2024-05-14
Nine soldiers were killed and two captured on Monday.
    killed 2024-05-13; captured 2024-05-13
It would be the first exchange since 2 February, when 45 prisoners were brought home.
    returned 2024-02-02
The site was searched between 6 and 10 May, during which the remains of two soldiers were recovered.
    found 2024-05-06..2024-05-10
The siege of 2019, in which thousands of people died, is remembered.
    killed 2019-01-01..2019-12-31
"""

_UNTIL = """
At least nine civilians have been killed by shelling in the town of Orvan since Sunday, officials said.
    killed 2024-05-12..2024-05-16; attacked 2024-05-12..2024-05-16
Volunteers had pulled out three people alive by Monday noon.
    found 2024-05-13
By Monday morning twenty-nine people were dead.
    killed 2024-05-13
By Monday 31 of the fishermen had come home.
    returned -
The commander has pledged to free the remaining eight prisoners by Friday.
    obligation -; returned 2024-05-17
Sixteen soldiers were missing as at 30 April.
    missing 2024-04-30
"""

_COUNTED_ON = """
Two soldiers were killed on 3 March last year.
    killed 2023-03-03
Two soldiers were killed in March of last year.
    killed 2023-03-01..2023-03-31
Two soldiers were killed in April the year before last.
    killed 2022-04-01..2022-04-30
He was captured on 3 June 2019 and died that autumn.
    captured 2019-06-03; killed 2019-09-01..2019-11-30
He was captured in June 2019. The following spring his body was found.
    captured 2019-06-01..2019-06-30; found 2020-03-01..2020-05-31
The convoy was ambushed on 3 May. The following week its drivers were released.
    attacked 2024-05-03; returned 2024-05-06..2024-05-12
On 8 and 9 March 2020 soldiers rounded up 50 villagers. Thirty were released the same evening.
    detained 2020-03-08..2020-03-09; returned 2020-03-08..2020-03-09
The report covers the period from 1 March to 31 March. In that period 67 persons were found alive.
    found 2024-03-01..2024-03-31
The prisoners were freed a year after their capture in May 2019.
    returned -
"""


def _rows(table: str) -> list[tuple[str, str]]:
    lines = table.strip("\n").split("\n")
    return [(s, told.strip()) for s, told in zip(lines[::2], lines[1::2], strict=True)]


def _written(claim: Claim) -> str:
    when = claim.when or claim.due
    if when is None:
        return f"{claim.type.value} -"
    return f"{claim.type.value} {when.start_on}" + (f"..{when.end_on}" if when.start_on != when.end_on else "")


def _days(text: str) -> str:
    return "; ".join(_written(c) for c in read(text.replace(":/- ", ":\n\n- "), published_on=THURSDAY).claims)


@pytest.mark.parametrize(("text", "told"), _rows(_TOLD))
def test_a_day_of_the_telling_is_no_day_of_what_is_told(text: str, told: str) -> None:
    assert _days(text.replace(";/- ", ";\n\n- ")) == told


@pytest.mark.parametrize(("text", "told"), _rows(_OTHERS))
def test_a_day_is_of_the_verb_that_it_stands_with(text: str, told: str) -> None:
    assert _days(text) == told


@pytest.mark.parametrize(("text", "told"), _rows(_UNTIL))
def test_a_day_up_to_which_or_since_which_it_was(text: str, told: str) -> None:
    assert _days(text) == told


@pytest.mark.parametrize(("text", "told"), _rows(_COUNTED_ON))
def test_a_day_is_told_by_the_year_beside_it_or_by_what_was_named_before(text: str, told: str) -> None:
    assert _days(text) == told
