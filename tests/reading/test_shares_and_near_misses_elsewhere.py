"""Shares, those who are excepted, near misses, threats and conditions, in languages with endings.

The sentences are in turned/, a language a file.
"""

from __future__ import annotations

import pytest

from tests.reading.batches import batches
from tests.reading.plain_telling import in_short, tables


@pytest.mark.parametrize("some", batches(tables("turned")))
def test_a_sentence_tells_this_of_people(some: list[tuple[str, str]]) -> None:
    assert [(text, in_short(text)) for text, _ in some] == some
