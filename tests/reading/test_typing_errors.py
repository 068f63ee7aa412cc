"""Notes typed in haste: a slip in a long telling word is read as what was meant, and the claim's rule says so."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from lastcontact.reading.slips import slips
from tests.reading.plain_telling import ON, in_short, rows

SLIPS = """
He is kiled.
  killed
3 soldiers were kiled.
  killed 3
12 were taken prisonr
  captured 12
my son was woundd in the leg
  wounded
two men misisng since Tuesday
  missing 2
3 captred near Torn
  captured 3
five were arested
  detained 5
They were relaesed yesterday
  returned
Трое погбили.
  killed 3
Двое раенны.
  wounded 2
Двоє пораенні.
  wounded 2
"""


@pytest.mark.parametrize(("text", "told"), rows(SLIPS))
def test_a_slip_in_a_telling_word_is_read_as_it_was_meant(text: str, told: str) -> None:
    assert in_short(text) == told
    assert all(c.rules["type"].endswith("/typing-error") for c in read(text, published_on=ON).claims)


def test_what_is_typed_rightly_says_nothing_of_errors() -> None:
    assert not any("typing-error" in c.rules["type"] for c in read("Three were killed.", published_on=ON).claims)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "classes strange scoring patent careers ranges runway escapes solder refuges contactor kills prison"),
        ("ru", "запрета казенного окружной реактор соседу отравлен погибать раны"),
        ("uk", "зарано передні випила вбирали реактор"),
        ("ar", "الايسر ولادته مهتمين نشاطات"),
    ],
)
def test_another_word_that_people_use_is_no_slip(language: str, words: str) -> None:
    assert [w for w in words.split() if slips(language).meant(w)] == []


def test_a_name_is_never_mended() -> None:
    reading = read("Private Jan Kiled was captured near Torn.", published_on=ON)
    assert [c.type.value for c in reading.claims] == ["captured"]
