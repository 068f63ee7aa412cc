"""Who is put on a register, and what may or is to happen, in Russian and Ukrainian. All people are invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, on_people


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("21 марта рядовой Климов внесён в реестр военнопленных.", "registered"),
        ("Рядовой Иван Белов поставлен на учёт.", "registered"),
        ("На учёте в комитете остаются 870 человек.", "registered 870"),
        ("На учёте состоит 38 пропавших.", "registered 38"),
        ("Гната Лозового поставлено на облік.", "registered"),
        ("Пропал сын, 24 г., водитель.", "missing"),
        ("Вивезено з прифронтових хуторів 62 особи.", "-"),
        ("Вывезено из обстреливаемых сёл 62 человека.", "-"),
        ("318: отбиты три атаки, потери противника до 15 убитыми.", "killed -15"),
        ("У мене один двохсотий, евак буде за 30 хв.", "killed 1"),
        ("На обліку в штабі залишаються 52 зниклих.", "registered 52"),
        ("У неділю мають відпустити трьох полонених лікарів.", "returned planned 3"),
        ("Завтра мають звільнити дев'ятьох рибалок.", "returned planned 9"),
        ("Від холоду могло загинути щонайменше 20 людей.", "killed possible 20+"),
        ("От голода могло погибнуть не менее 20 человек.", "killed possible 20+"),
    ],
)
def test_registers_and_what_may_or_is_to_happen(text: str, told: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize("text", ["Автомобиль поставлен на учёт.", "Записала Дарина Лозова."])
def test_a_car_and_a_writer_are_not_registered(text: str) -> None:
    assert on_people(text) == []
