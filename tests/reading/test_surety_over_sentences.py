"""How surely agency English tells, and where and when over sentences; every person, body and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read

FRIDAY = date(2031, 3, 14)


def _rows(table: str) -> list[tuple[str, str]]:
    lines = table.strip("\n").split("\n")
    return [(text, told.strip()) for text, told in zip(lines[::2], lines[1::2], strict=True)]


def _told(text: str) -> list[Claim]:
    return [c for c in read(text, published_on=FRIDAY).claims if c.type in PEOPLE_TYPES]


def _whose(claim: Claim) -> str:
    kind = claim.type.value + ("-" if claim.polarity.value == "negated" else "")
    about = [kind, claim.modality.value, claim.count and claim.count.text, claim.subject, f"by {claim.speaker}"]
    return " ".join(filter(None, about))


_SURELY = """
Nine soldiers are said to have surrendered near Arvel.
    surrendered reported Nine soldiers by None
Captain Rolm is said to have been captured on Monday.
    captured reported Rolm by None
Six villagers were allegedly abducted by the militia.
    captured claimed Six villagers by None
The army insisted it had lost only four men.
    killed claimed four men by army
A purported rebel statement said 14 soldiers had been captured.
    captured claimed 14 soldiers by purported rebel statement
There were unconfirmed reports that six people had been killed.
    killed reported six people by None
The general is understood to have been killed in Merin.
    killed apparent general by None
If confirmed, the deaths of the nine soldiers would be the heaviest loss this year.
    killed possible nine soldiers by None
The rebels said they had killed 14 soldiers. The claim could not be independently verified.
    killed claimed 14 soldiers by rebels
The Kestrel Brigade said nine men had surrendered. It was not immediately possible to verify the claim.
    surrendered claimed nine men by Kestrel Brigade
The army said it had killed 20 rebels. There was no independent confirmation.
    killed claimed 20 rebels by army
The rebels threatened to execute nine hostages.
    killed planned nine hostages by None
The army said it was checking reports that 14 soldiers had been captured.
    captured unknown 14 soldiers by army
Relatives say that 11 men were taken from the village. They say the men are being held in a school.
    captured asserted 11 men by Relatives; held asserted men by Relatives
"""


@pytest.mark.parametrize(("text", "told"), _rows(_SURELY))
def test_a_report_tells_it_as_surely_as_its_words_do(text: str, told: str) -> None:
    assert "; ".join(map(_whose, _told(text))) == told
