"""What turned the news of a newcomer round, class by class, in seven languages; the tables are in `turned_again`."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import tables
from tests.reading.told_fields import missing


@pytest.mark.parametrize(("text", "told"), tables("turned_again"))
def test_a_sentence_tells_what_stands_under_it(text: str, told: str) -> None:
    assert missing(text, told) == []
