"""What "it was confirmed that" reaches, and what may be, in the languages with endings; everything is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

_CONFIRMED = """
Подтвердилось, что двое живы и находятся в плену, а пятеро погибли, добавила омбудсмен.
    held confirmed 2 омбудсмен; killed confirmed 5 омбудсмен
Подтвердилось, что двое погибли, но троих считают пропавшими.
    killed confirmed 2; missing 3
Не подтвердилось, что двое погибли.
    killed not unknown 2
Підтвердилося, що шестеро бійців перебувають у полоні, а двоє загинули.
    held confirmed 6; killed confirmed 2
Не підтвердилося, що двоє загинули.
    killed not unknown 2
Հաստատվել է, որ ինը մարդ գերության մեջ է, իսկ հինգը զոհվել է։
    held confirmed 9; killed confirmed 5
დადასტურდა, რომ ცხრა ადამიანი ტყვედაა, ხუთი კი დაიღუპა.
    held confirmed 9; killed confirmed 5
Под завалами могут оставаться до шести человек.
    missing possible -6
Под завалами остаются шесть человек.
    missing 6
Під завалами можуть залишатися до шести людей.
    missing possible -6
Звонит брат, Рубен К. Он пропал 3 мая.
    missing К.
Զանգում է եղբայրը՝ Ռուբեն Կ.։ Ծառայակիցն ասել է, որ Արսենը վիրավորվել է ուսից։
    wounded ծառայակից
"""


@pytest.mark.parametrize(("text", "told"), rows(_CONFIRMED))
def test_how_far_a_confirmation_reaches_and_what_may_be(text: str, told: str) -> None:
    assert in_short(text) == told
