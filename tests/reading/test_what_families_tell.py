"""What wives, mothers and brothers say and write. Everybody and everything is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, in_short, rows

TOLD = """
My husband, Petro Lanko, 41, was taken from our house on 3 March by men in uniform.
captured
Her sons were taken from their beds at dawn.
captured
They came at night and took my son.
captured
Nothing was taken from the house.
-
He was taken from the field to a hospital.
-
We have not seen him since.
missing
I have not seen my son since.
missing
She hasn't seen her son since May.
missing
They returned his things but not his body.
-
They returned the 14 bodies.
remains_returned 14
My brother went to buy bread on 4 March and never came back.
missing
The Red Cross confirmed to us that he is a prisoner of war.
held confirmed Cross
"""


@pytest.mark.parametrize(("text", "told"), rows(TOLD))
def test_a_sentence_of_a_family_tells_this(text: str, told: str) -> None:
    assert in_short(text) == told


def test_a_year_of_birth_is_not_the_year_of_what_befell() -> None:
    text = "I am looking for my son, Ilya Tem, born 1999, last seen near Volk on 3 March."
    seen = [c.when.start_on.year for c in read(text, published_on=ON).claims if c.when is not None]
    assert set(seen) == {ON.year}
