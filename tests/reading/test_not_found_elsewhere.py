"""Who cannot be found, who came out, who fell, and offices that do not answer; everything is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

_TOLD = """
Погибли хотя бы пятеро.
    killed 5+
Загинули хоча б п'ятеро.
    killed 5+
Найти 28 человек мы не можем.
    missing 28
Решение найти не могут.
    -
Знайти дванадцятьох бійців не можемо.
    missing 12
Քսանութ հոգու գտնել չենք կարողանում։
    missing 28
Երեք հոգու գտել են ողջ։
    found 3
К своим вышли девять бойцов.
    returned 9
До своїх вийшли дев'ятеро бійців.
    returned 9
Տասնվեց հոգի մերոնց մոտ դուրս եկավ։
    returned 16
Под Толмином полсотни наших легли, ещё человек 20 взяли.
    killed 50; captured 20
Пятеро ребят легли спать.
    -
Десять человек легли в госпиталь.
    -
Двенадцать человек взяли на работу.
    -
Двоє бійців лягли спати.
    -
В комендатуре, телефон 1-15, трубку не берут.
    -
Позвонили в комендатуру, брат трубку не берёт.
    contact_lost
"""


@pytest.mark.parametrize(("text", "told"), rows(_TOLD))
def test_who_is_not_found_who_came_out_and_who_fell(text: str, told: str) -> None:
    assert in_short(text) == told
