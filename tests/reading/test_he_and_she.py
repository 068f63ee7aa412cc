""" "He" and "she" who tell are those of their gender who were named before, and not whoever was named last."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, rows

SPEAKERS = """
Anna Dorvik met Captain Lukas Hemm on Friday. "Twelve were captured," she said.
  Anna Dorvik
Captain Lukas Hemm met Anna Dorvik on Friday. "Twelve were captured," he said.
  Lukas Hemm
Spokeswoman Anna Dorvik denied it. General Lukas Hemm spoke too. She said nobody was captured.
  Anna Dorvik
Anna Dorvik is a nurse. Her brother Tomas Dorvik lived in Torn. She said he was captured there.
  Anna Dorvik
Анна Дорвик встретилась с капитаном Лукасом Хеммом. «Двенадцать попали в плен», - сказала она.
  Анна Дорвик
Капитан Лукас Хемм встретился с мэром Анной Дорвик. «Двенадцать попали в плен», - сказала она.
  Анна Дорвик
Анна Дорвик - медсестра. Она сказала, что брата держат в Торне.
  Анна Дорвик
Капітан Іван Гемм зустрівся з Анною Дорвік. «Дванадцять потрапили в полон», - сказав він.
  Іван Гемм
التقت فاطمة الحداد بالعقيد محمد السالم. وقالت إن 12 جنديا أُسروا.
  فاطمة الحداد
التقى العقيد محمد السالم بفاطمة الحداد. وقال إن 12 جنديا أُسروا.
  محمد السالم
التقى العقيد محمد السالم برئيسة البلدية فاطمة الحداد. وقالت إن 12 جنديا أُسروا.
  فاطمة الحداد
قالت الوزارة إن 12 جنديا قتلوا. وأضافت أن 15 أصيبوا.
  الوزارة
"""


@pytest.mark.parametrize(("text", "speaker"), rows(SPEAKERS))
def test_he_and_she_are_of_their_gender(text: str, speaker: str) -> None:
    told = [c for c in read(text, published_on=ON).claims if c.type.value in ("captured", "held", "wounded")]
    assert [c.speaker for c in told[-1:]] == [speaker]
