"""How surely agency English tells, and where and when over sentences; every person, body and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from tests.reading.plain_telling import on_people, rows


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


@pytest.mark.parametrize(("text", "told"), rows(_SURELY))
def test_a_report_tells_it_as_surely_as_its_words_do(text: str, told: str) -> None:
    assert "; ".join(map(_whose, on_people(text))) == told


_WHEN = """
Nine men were abducted in Lesk on 10 March. Two days earlier, four women had been taken from the same village.
    lesk 10; lesk 8
Four soldiers were captured at Orvan on Sunday. The previous day three had been killed in the same place.
    orvan 9; orvan 8
Yesterday 14 people were killed in Arvel. The day before, six had been wounded in the same district.
    arvel 13; arvel 12
A week earlier, on 3 March, nine men had been taken from Lesk.
    lesk 3
Nine men were arrested in Lesk on Monday and three in Merin the next day.
    lesk 10; merin 11
Rebels attacked the town of Merin on Monday. Nine civilians were killed there.
    merin 10
The convoy was attacked near Arvel on Monday morning. Later that day, six drivers were killed.
    arvel 10
Two days earlier, four women had been taken from Lesk.
    lesk 12
"""


@pytest.mark.parametrize(("text", "told"), rows(_WHEN))
def test_a_day_before_is_counted_from_the_day_told_last_in_the_paragraph(text: str, told: str) -> None:
    written = (
        f"{' '.join(c.places)} {c.when.start_on.day if c.when and c.when.start_on else '-'}" for c in on_people(text)
    )
    assert "; ".join(written) == told


def test_a_day_before_in_a_new_paragraph_is_counted_from_the_texts_own_day() -> None:
    claims = on_people("Nine people were killed in Arvel on 3 March.\n\nThe previous day six had been wounded in Lesk.")
    assert [c.when and c.when.start_on for c in claims] == [date(2031, 3, 3), date(2031, 3, 13)]


def test_the_day_of_a_description_is_not_the_day_of_the_news() -> None:
    claims = on_people("Nine aid workers kidnapped last month in the north were freed in a military operation.")
    assert [(c.type.value, c.when and c.when.start_on) for c in claims] == [
        ("captured", date(2031, 2, 1)),
        ("returned", None),
    ]


def test_pilots_who_are_shot_down_are_not_told_dead() -> None:
    claims = on_people("Two pilots shot down over Lesk on Monday were captured.")
    assert [(c.type.value, c.count and c.count.text) for c in claims] == [("captured", "Two")]
