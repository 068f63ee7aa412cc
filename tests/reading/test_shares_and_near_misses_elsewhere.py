"""Shares, those who are excepted, near misses, threats and conditions, in languages with endings.

The sentences are in turned/, a language a file.
"""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, tables


@pytest.mark.parametrize(("text", "told"), tables("turned"))
def test_a_sentence_tells_this_of_people(text: str, told: str) -> None:
    assert in_short(text) == told
