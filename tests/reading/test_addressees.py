"""To whom a request, a duty or a promise is, and by when; all is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import ClaimType
from lastcontact.reading.reader import read

CASES = [
    ("Marhen must tell the Court by 15 December where the 12 are.", "Court", date(2031, 12, 15)),
    ("Orlavia urged the Red Cross to visit the prisoners.", "Red Cross", None),
    ("The Defender called on Marhen to free all 46 medics.", "Marhen", None),
    ("The ministry promised the families to publish a list by Friday.", "families", date(2031, 11, 28)),
    ("The families appealed to President Goran Velt to return their sons.", "Goran Velt", None),
    ("The Court ordered Marhen to free the 12.", "Marhen", None),
    ("The families demand that Marhen free the 12.", "Marhen", None),
    ("The mother asked for help.", None, None),
    ("The army must publish the list by 1 December.", None, date(2031, 12, 1)),
]


@pytest.mark.parametrize(("text", "to", "due"), CASES)
def test_a_duty_tells_to_whom_it_is_and_by_when(text: str, to: str | None, due: date | None) -> None:
    reading = read(text, published_on=date(2031, 11, 25))
    duties = (ClaimType.REQUEST, ClaimType.OBLIGATION)
    claim = next(claim for claim in reading.claims if claim.type in duties)
    assert claim.to == to and (claim.due.start_on if claim.due else None) == due
    told = next(one for one in reading.as_json()["claims"] if one["type"] == claim.type.value)
    assert told["to"] == to and (told["due"] or {}).get("from") == (due and due.isoformat())
    if to:
        assert told["rules"]["to"]["text"] in text
