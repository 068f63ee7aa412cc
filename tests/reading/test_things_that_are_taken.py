"""Things in number that somebody takes, keeps or loses, engines that are killed and films that are shot are nobody."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short

THINGS = """
He killed the engine and got out.
They killed the power to the camp.
She shot two films about the war.
He shot 12 photos of the bridge.
Они захватили 12 машин.
Они удерживают 12 домов.
Мы потеряли сигнал в полдень.
Вони захопили 12 машин.
Вони утримують 12 будинків.
Ми втратили сигнал опівдні.
Він загубив телефон і документи.
Նրանք պահում են 12 մեքենա։
Onlar 12 inək saxlayırlar.
12 ev itkin düşüb.
მათ 12 მანქანა დაკარგეს.
خسروا 12 شاحنة.
""".strip().splitlines()


@pytest.mark.parametrize("text", THINGS)
def test_a_thing_that_is_taken_or_lost_is_nobody(text: str) -> None:
    assert in_short(text) == "-"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Они удерживают 12 солдат.", "held 12"),
        ("Они захватили 12 наших.", "captured 12"),
        ("Он пропал 12 дней назад.", "missing"),
        ("Two soldiers got out of the car and were shot.", "killed 2"),
        ("Onlar 12 əsgər saxlayırlar.", "held 12"),
        ("Նրանք պահում են 12 զինվոր։", "held 12"),
    ],
)
def test_people_who_are_taken_are_counted_all_the_same(text: str, told: str) -> None:
    assert in_short(text) == told
