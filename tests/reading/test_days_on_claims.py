"""Which day a claim has; every person, body and place is invented. "-" is none; 16 May 2024 is the text's own day."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read
from tests.reading.plain_telling import dated, rows

THURSDAY = date(2024, 5, 16)

_DAYS = """
Police detained a man born in 2001 on Monday.
    detained 2024-05-13
On 3 May, police detained a man born in 1999.
    detained 2024-05-03
Our letter of 30 April listed nine sailors as missing.
    missing -
Yesterday's bulletin listed nine soldiers as missing.
    missing -
Of the 26 marines cut off on Tuesday, nine were captured and six are unaccounted for.
    captured -; missing -
Nine soldiers were freed on Wednesday in the first exchange since January.
    returned 2024-05-15
It has been disputed since 1987, when 30 sailors drowned there.
    killed 1987-01-01..1987-12-31
Since January, 11 members of the group have surrendered.
    surrendered 2024-01-01..2024-05-16
One of them has been home since Saturday, and he is well.
    returned 2024-05-11
Her son is dead since Monday, a neighbour said.
    killed 2024-05-13
At least eleven aid workers have been abducted since January.
    captured 2024-01-01..2024-05-16
The court today convicted an officer of the unlawful detention of civilians in Tams in the summer of 2019.
    detained 2019-06-01..2019-08-31
Thirty sailors vanished in 2011. Eight years later the remains of 26 sailors were found.
    missing 2011-01-01..2011-12-31; found 2019-01-01..2019-12-31
Twelve men were seized near Sefra on 3 March. A month later five of them were released.
    captured 2024-03-03; returned 2024-04-01..2024-04-30
Nine shepherds were seized near Sefra on Tuesday. Three were freed an hour later.
    captured 2024-05-14; returned 2024-05-14
The mayor of Lesk, who was abducted in March, has been released.
    captured 2024-03-01..2024-03-31; returned -
The army freed 23 civilians held there since March.
    returned -; held 2024-03-01..2024-03-31
Taken off the bus at Checkpoint 9, 9/5 approx noon.
    captured 2024-05-09
"""


@pytest.mark.parametrize(("text", "told"), rows(_DAYS))
def test_a_claim_has_its_own_day_and_none_of_something_else(text: str, told: str) -> None:
    claims = read(text, published_on=THURSDAY).claims
    assert "; ".join(dated(c) for c in claims if c.type in PEOPLE_TYPES) == told
