"""Plain sentences of agencies, courts and hotlines, and what they tell; every person, body and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim, ClaimType
from lastcontact.reading.reader import read

THURSDAY = date(2024, 5, 16)

_TOLD = """
The tracing service registered 27 new persons as missing.
    registered 27
In 2011 the Free Ports held 12 sailors for fifty days.
    held 12
We will not stop until all four are found.
    -
On Monday she published her fourth report on persons missing in the conflict.
    -
The enemy lost up to 60 men killed and wounded.
    killed up to 60
The raiders took three others alive.
    captured three
A guard had seen six of the men alive at Fort Sarn.
    held six
The video shows thirteen of our men alive.
    held thirteen
The commander shook hands with all six.
    -
The ministry's press office did not answer calls.
    -
The liaison office did not answer calls on 5 and 6 March.
    -
The crew did not answer calls.
    contact_lost
He has not answered his phone since Monday.
    contact_lost
A hundred and four men were released.
    returned A hundred and four
Two hundred and seventy-one people were killed.
    killed Two hundred and seventy-one
"""


def _rows(table: str) -> list[tuple[str, str]]:
    lines = table.strip("\n").split("\n")
    return [(s, told.strip()) for s, told in zip(lines[::2], lines[1::2], strict=True)]


def _written(claim: Claim) -> str:
    made = claim.type.value + ("-" if claim.polarity.value == "negated" else "")
    made += f" {claim.count.text}" if claim.count else ""
    return made + (f" by {claim.speaker}" if claim.speaker else "")


@pytest.mark.parametrize(("text", "told"), _rows(_TOLD))
def test_a_sentence_tells_this_of_people_and_nothing_besides(text: str, told: str) -> None:
    claims = read(text, published_on=THURSDAY).claims
    assert ("; ".join(_written(c) for c in claims if c.type in PEOPLE_TYPES) or "-") == told


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "We demand from the other side to stop lies and to publish the list.",
            ["We demand from the other side to stop lies", "to publish the list"],
        ),
        (
            "The court calls on them to submit the lists and to admit visitors.",
            ["calls on them to submit the lists", "to admit visitors"],
        ),
        ("We ask for three things.", []),
    ],
)
def test_the_bare_words_of_asking_go_on_to_what_is_asked(text: str, asked: list[str]) -> None:
    claims = read(text, published_on=THURSDAY).claims
    assert [c.evidence.text for c in claims if c.type is ClaimType.REQUEST] == asked


def test_two_thousand_three_hundred_is_one_number() -> None:
    (claim,) = read("Two thousand three hundred people fled the valley.", published_on=THURSDAY).claims
    assert claim.count is not None
    assert (claim.count.minimum, claim.count.maximum) == (2300, 2300)
