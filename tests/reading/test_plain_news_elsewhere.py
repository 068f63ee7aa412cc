"""Plain sentences as agencies write them in languages with endings; the tables are in the folder `plain`."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, tables


@pytest.mark.parametrize(("text", "told"), tables())
def test_a_plain_sentence_tells_this_much_and_no_more_of_people(text: str, told: str) -> None:
    assert in_short(text) == told
