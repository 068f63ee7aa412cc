"""What nobody has confirmed, what is to come, what is asked for and what is not so is never told flatly as having been.

The sentences are in the folder `unsure`, a file for each language.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON

_FLAT = (Modality.ASSERTED, Modality.CONFIRMED)
_CAME_ABOUT = (
    ClaimType.CAPTURED, ClaimType.KILLED, ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.SURRENDERED,
    ClaimType.IDENTIFIED, ClaimType.DETAINED,
)  # fmt: skip
"""What such a sentence might wrongly say has happened; it may well tell that somebody is held, missing or hurt."""


def _sentences() -> list[str]:
    files = sorted((Path(__file__).parent / "unsure").glob("*.txt"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("text", _sentences())
def test_nothing_is_told_more_surely_than_the_sentence_tells_it(text: str) -> None:
    claims = read(text, published_on=ON).claims
    flat = [c for c in claims if c.polarity is Polarity.AFFIRMED and c.modality in _FLAT]
    assert [c.type.value for c in flat if c.type in _CAME_ABOUT] == []
