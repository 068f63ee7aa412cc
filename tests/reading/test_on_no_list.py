"""Who is on no list is not said to be free, alive or held by nobody: only that no list names him. All invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "Aram Vosk's name is not on the list of prisoners that the other side handed over.",
        "Карена Мелконавана нет в списках пленных, переданных другой стороной.",
        "В списках пленных его нет.",
        "Сестра сообщила, что брата нет ни в одном списке.",
        "Карена Мінчука немає у списках полонених.",
        "У списку полонених його нема.",
        "Կարեն Դորյանի անունը գերիների ցուցակում չկա:",
        "Karim Dorvanovun adı əsirlərin siyahısında yoxdur.",
        "ლევან კაპანაძის სახელი ტყვეთა სიაში არ არის.",
        "اسم كريم الدرواني غير موجود في قوائم الأسرى.",
        "Его исключили из списка пленных.",
        "Onu siyahıdan çıxarıblar.",
        "Aram Vosk was struck off the list of prisoners.",
        "Three names were removed from the list.",
    ],
)
def test_it_tells_of_the_list_and_of_no_captivity(text: str) -> None:
    claims = read(text, published_on=date(2026, 11, 13)).claims
    assert [(c.type.value, c.polarity.value, c.modality.value) for c in claims] == [
        ("registered", "negated", "asserted")
    ]


@pytest.mark.parametrize(
    "text",
    ["Двенадцать моряков исключены из списка пропавших.", "He was removed from the list of the missing on Monday."],
)
def test_who_is_struck_off_the_list_of_the_missing_is_missing_no_more(text: str) -> None:
    (claim,) = read(text, published_on=date(2026, 11, 13)).claims
    assert (claim.type.value, claim.polarity.value) == ("missing", "negated")
