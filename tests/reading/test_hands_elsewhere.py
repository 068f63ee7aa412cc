"""In whose hands people are and who took, held or let them go, in languages with endings; the tables are in `hands`."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import tables
from tests.reading.told_fields import missing


@pytest.mark.parametrize(("text", "told"), tables("hands"))
def test_a_sentence_tells_what_stands_under_it(text: str, told: str) -> None:
    assert missing(text, told) == []
