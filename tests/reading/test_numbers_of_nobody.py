"""Hours, rooms, ages, distances and wounds beside one person are no number of people, in seven languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON


def _sentences() -> list[str]:
    files = sorted((Path(__file__).parent / "numbers_of_nobody").glob("*.txt"))
    return [line for file in files for line in file.read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize("text", _sentences())
def test_a_number_beside_one_person_counts_no_people(text: str) -> None:
    counts = [c.count for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES and c.count is not None]
    assert [c.text for c in counts if (c.minimum, c.maximum) != (1, 1)] == []
