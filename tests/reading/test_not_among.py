"""Who is not among those a word names, and what nobody met, is told as a "not"; everything in it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "Среди опознанных его нет.",
        "Серед упізнаних його немає.",
        "ამოცნობილთა შორის ის არ არის.",
        "ტყვეების სიებში მისი სახელი არ არის.",
        "ტყვედ არავინ ჩავარდნილა.",
        "ليس اسمه بين من تم التعرف عليهم.",
        "اسمه غير موجود في قوائم الأسرى.",
        "Никто в плен не попадал.",
        "Ніхто в полон не потрапляв.",
        "Опознать их пока не удалось.",
        "İki meyitdən biri tanınmayıb.",
        "Судовладелец не располагает подтверждением того, что экипаж захвачен.",
        "Я не стверджую, що їх немає в живих.",
    ],
)
def test_a_not_beside_a_list_or_nobody_is_kept(text: str) -> None:
    claims = [c for c in read(text, published_on=date(2031, 5, 14)).claims if c.type.value != "other"]
    assert claims
    assert {c.polarity.value for c in claims} == {"negated"}
