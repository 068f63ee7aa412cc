"""Surnames before given names in any case, the unit of somebody by name, who only saw it, and who was shot and died."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, in_short, rows


@pytest.mark.parametrize(
    "text",
    [
        "Погибли пятеро, включая рядового Гарвича Остапа.",
        "Опознали рядового Гарвича Остапа.",
        "Сообщили о гибели рядового Гарвича Остапа.",
        "Встретились с рядовым Гарвичем Остапом, который вернулся из плена.",
        "Рядовому Гарвичу Остапу оторвало ногу.",
        "Загинули п'ятеро, включно з рядовим Гарвичем Остапом.",
        "Опізнали рядового Гарвича Остапа.",
        "Про рядового Гарвича Остапа нічого не відомо.",
        "Рядовому Гарвичу Остапу відірвало ногу.",
    ],
)
def test_a_surname_before_a_given_name_stays_with_it_in_any_case(text: str) -> None:
    reading = read(text, published_on=ON)
    assert [p.name for p in reading.persons] == ["Гарвич Остап"]
    assert "Гарвич Остап" in [c.subject for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Private Lukas Varn of the same company was captured.", "Lukas Varn"),
        ("Lukas Varn, of the same company, was killed.", "Lukas Varn"),
        ("Из той же роты пропал Лукас Варн.", "Лукас Варн"),
        ("З тієї ж роти зник Лукас Варн.", "Лукас Варн"),
        ("Joran Hemm was hit in the leg.", "Joran Hemm"),
        ("Lukas Varn was struck in the face by a guard.", "Lukas Varn"),
    ],
)
def test_whoever_is_named_is_told_of_and_not_his_unit(text: str, who: str) -> None:
    assert [c.subject for c in read(text, published_on=ON).claims] == [who]


TOLD = """
Погибли двое: Анна Дорвик видела их.
  killed 2
Загинули двоє: Анна Дорвік бачила їх.
  killed 2
Анна Дорвик видела, как двоих увели.
  captured 2 Дорвик
Joran Hemm was shot in the chest and died.
  killed
Two soldiers were shot in the chest and died.
  killed 2
He was shot in the head and survived.
  wounded
Two were beaten and died.
  killed 2
Old Mill was hit in the morning.
  -
"""


@pytest.mark.parametrize(("text", "told"), rows(TOLD))
def test_what_became_of_them_is_told_once_and_by_nobody_who_only_saw_it(text: str, told: str) -> None:
    assert in_short(text) == told
