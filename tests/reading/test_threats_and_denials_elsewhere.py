"""A death that only threatens or would have been is none, and what did not happen is denied in every tense."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

TOLD = """
من بين 12 جنديا قُتل خمسة.
  killed 5
قُتل خمسة من بين 12 جنديا.
  killed 5
12 солдатам грозит смертная казнь.
  -
12 солдатам загрожує смерть.
  -
12 զինվորի մահ է սպառնում։
  -
12 əsgərə ölüm təhlükəsi var.
  -
12 ჯარისკაცს სიკვდილით დასჯა ელის.
  -
Twelve soldiers were in danger of death.
  -
12 جنديا مهددون بالموت.
  killed possible 12
12 ჯარისკაცი დაიღუპებოდა, რომ არა ექიმები.
  killed possible 12
12 զինվոր կզոհվեր, եթե չլինեին բժիշկները։
  killed possible 12
12 əsgər öldürülməmişdi.
  killed not 12
12 əsgər yaralanmamışdı.
  wounded not 12
Əsirlər qaytarılmamışdı.
  returned not
12 nəfər həlak ola bilərdi.
  killed possible 12
12 nəfər həlak ola bilər.
  killed possible 12
12 ჯარისკაცი არასოდეს ყოფილა ტყვედ.
  captured not 12
12 солдат умерли от ран.
  killed 12
قُتل كريم الحداد ومحمد السالم وأُصيب سامي الخطيب.
  killed; wounded
"""


@pytest.mark.parametrize(("text", "told"), rows(TOLD))
def test_what_only_threatens_or_did_not_happen_is_not_told_as_done(text: str, told: str) -> None:
    assert in_short(text) == told
