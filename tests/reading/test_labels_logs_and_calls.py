"""What a form says of one person, lines of a log, second halves, questions and calls that bid and do not tell."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

FORMS = """
Status: missing
  missing
Status: captured on 4 May
  captured
Condition: wounded in the leg
  wounded
KIA: 2, WIA: 5, POW: 1
  killed 2; wounded 5; held 1
Status: married
  -
Статус: в плену
  held
Состояние: ранен
  wounded
Статус: у полоні
  held
Status: əsir
  held
Vəziyyət: itkin
  missing
სტატუსი: ტყვე
  held
Կարգավիճակ՝ գերի
  held
الحالة: مفقود
  missing
Կորուստներ՝ 3 զոհ, 5 վիրավոր
  killed 3; wounded 5
الخسائر: 3 قتلى و5 جرحى
  killed 3; wounded 5
07:30 — nurse captured
  captured
07:30 - медсестра попала в плен
  captured
07:30 - tibb bacısı əsir düşüb
  captured
14:10 wife of Oren Tal: phone off since Tuesday
  contact_lost Tal
"""
HALVES = """
12-ը զոհվել են, 30-ը՝ վիրավորվել։
  killed 12; wounded 30
Հինգը գերեվարվել են, երկուսը՝ սպանվել։
  captured 5; killed 2
Երեքը զոհվել են, հինգը՝ գերեվարվել։
  killed 3; captured 5
"""
QUESTIONS = """
Ո՞վ է գերեվարել երեք զինվորի։
Ե՞րբ է զոհվել 12 զինվորը։
Ինչո՞ւ է գերեվարվել երեք զինվոր։
Ճի՞շտ է, որ երեք զինվոր գերեվարվել է։
Իսկապե՞ս երեք զինվոր է զոհվել։
Kim üç əsgəri əsir götürüb?
""".strip().splitlines()
CALLS = """
أطلقوا سراح 12 أسيرا!
  returned demanded 12
أطلقوا سراح أبنائنا!
  -
أفرجوا عن المعتقلين فورا!
  -
سلموا جثامين شهدائنا
  remains_returned demanded
أطلقوا سراح 12 أسيرا أمس.
  returned 12
قالوا إنهم أطلقوا سراح ثلاثة أسرى.
  returned 3
بحوزتهم ثلاثة أسرى.
  held 3
بحوزتهم أسلحة.
  -
بحوزتهم ثلاث بنادق.
  -
ثلاثة جنود بحوزتهم وثائق.
  -
"""


@pytest.mark.parametrize(("text", "told"), [*rows(FORMS), *rows(HALVES), *rows(CALLS)])
def test_a_label_a_half_and_a_call_tell_what_they_say(text: str, told: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_about_a_number_tells_nothing(text: str) -> None:
    assert in_short(text) == "-"
