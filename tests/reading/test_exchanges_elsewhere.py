"""Exchanges by a formula, and those that did not take place, in languages with endings."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


def _returned(text: str) -> list[tuple[str, int | None]]:
    told = [c for c in read(text).claims if c.type.value == "returned"]
    return [(c.polarity.value, c.count.minimum if c.count else None) for c in told]


@pytest.mark.parametrize(
    "text",
    [
        "Стороны провели обмен 60 на 60.",
        "Состоялся обмен пленными по формуле «60 на 60».",
        "Відбувся обмін полоненими у форматі «60 на 60».",
        "Կողմերն իրականացրել են գերիների փոխանակում՝ 60-ը 60-ի դիմաց։",
        "Tərəflər 60-ın 60-a dəyişdirilməsi üzrə əsir mübadiləsi keçirib.",
        "მხარეებმა ტყვეების გაცვლა ჩაატარეს ფორმულით 60 60-ზე.",
        "أجرى الطرفان تبادلاً للأسرى بواقع 60 مقابل 60.",
    ],
)
def test_as_many_for_as_many_counts_them_once(text: str) -> None:
    assert _returned(text) == [("affirmed", 60)]


def test_two_figures_of_an_exchange_count_two_groups() -> None:
    assert _returned("Обмен прошёл по формуле 32 на 28.") == [("affirmed", 32), ("affirmed", 28)]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Обмен пленными 60 на 60 не состоялся.", "negated"),
        ("Обмін полоненими 60 на 60 не відбувся.", "negated"),
        ("Əsir mübadiləsi baş tutub.", "affirmed"),
        ("Əsir mübadiləsi baş tutmayıb.", "negated"),
        ("لم تتم عملية تبادل الأسرى.", "negated"),
    ],
)
def test_an_exchange_took_place_or_not_as_its_verb_says(text: str, polarity: str) -> None:
    assert {told for told, _ in _returned(text)} == {polarity}


def test_an_exchange_that_took_place_tells_of_people_though_it_names_none() -> None:
    assert _returned("Mübadilə çərşənbə axşamı səhər Ağqaya keçidində baş tutub.") == [("affirmed", None)]


def test_children_of_ten_who_are_ten_are_ten() -> None:
    told = read("В ходе обмена 10 10-летних детей вернулись домой.", published_on=date(2031, 5, 14)).claims
    assert [c.count and (c.count.minimum, c.count.maximum) for c in told] == [(10, 10)]


def test_a_third_meeting_is_no_third_man() -> None:
    told = read("عُقد اجتماع ثالث بعد مقتل 12 جنديا.", published_on=date(2031, 5, 14)).claims
    assert [c.count.minimum for c in told if c.type.value == "killed" and c.count] == [12]
