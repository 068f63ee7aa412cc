"""Sites: places told by a number, an owner, a street or the noun they are called with, and words that are no places."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

DAY = date(2031, 5, 14)

NAMED = [
    ("Twelve soldiers were captured at Outpost No. 9 on Monday.", ["Outpost No. 9"]),
    ("Twelve soldiers were killed at Post 14 before dawn.", ["Post 14"]),
    ("Three of the drivers were wounded on Route 7 by shelling.", ["Route 7"]),
    ("Two nurses died when a shell hit School No. 3 in Orlo.", ["School No. 3", "Orlo"]),
    ("Twelve soldiers were captured at Miller's Ford on Monday.", ["Miller's Ford"]),
    ("Diggers found five bodies at Saddler's Gate in the spring.", ["Saddler's Gate"]),
    ("The five men are being held at the Two Pines checkpoint.", ["Two Pines checkpoint"]),
    ("Twelve soldiers were captured at Copper Post on Monday.", ["Copper Post"]),
    ("Three civilians were killed in Weir Street on Monday.", ["Weir Street"]),
    ("Five men were detained in Al-Sahr Hospital on Sunday.", ["Al-Sahr Hospital"]),
    ("Five of the men were captured on the Plains of Arn.", ["Plains of Arn"]),
    ("Five of the men were captured in the Vale of Tarn.", ["Vale of Tarn"]),
    ("Five of the men were wounded near St. Brenna on Monday.", ["St. Brenna"]),
    ("Five of the men were captured at Ag. Marina on Monday.", ["Ag. Marina"]),
    ('Five of the guards were captured at frontier post "Sarin".', ["Sarin"]),
]
NO_PLACES = [
    "Five of the men were detained in Febuary by the police.",
    "Five of the men were interrogated and beaten in Room 4.",
    "Five of the men were wounded in Phase 2 of the operation.",
    "Five prisoners were wounded in Block 3, their lawyer said.",
    "Five of the men were named in Article 7 of the statute as missing.",
    "Four soldiers are missing, the Harbour Post reported on Monday.",
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_site_is_called_by_its_whole_name(text: str, names: list[str]) -> None:
    found = read(text, published_on=DAY)
    called = {place.id: place.name for place in found.places}
    assert [[called[p] for p in claim.places] for claim in found.claims[:1]] == [names]


@pytest.mark.parametrize("text", NO_PLACES)
def test_a_month_a_room_or_a_paper_is_no_place(text: str) -> None:
    assert read(text, published_on=DAY).places == ()
