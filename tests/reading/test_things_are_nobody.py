"""Forty-three reports, bridges or bottles that are found, held, lost or handed over are nobody, in six languages.

The frames and the nouns are in the folder `things_counted`, a file for each language.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON


def _sentences() -> list[str]:
    made = []
    for file in sorted((Path(__file__).parent / "things_counted").glob("*.txt")):
        _, frames, nouns = (part.splitlines()[1:] for part in f"\n{file.read_text(encoding='utf-8')}".split("\n#"))
        made += [frame.format(noun) for noun in nouns for frame in frames]
    return made


@pytest.mark.parametrize("text", _sentences())
def test_a_number_of_things_counts_nobody(text: str) -> None:
    assert [c.type.value for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES] == []
