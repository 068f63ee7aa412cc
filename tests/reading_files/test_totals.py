"""Rows that add a list up are nobody, in every language; whoever is called nearly so is somebody. All people are
invented.
"""

import re

import pytest

from lastcontact.reading.totals import is_total, openings

TOTALS = (
    *("Total", "TOTAL", "Grand total", "Sum", "Sub-total", "Итого", "ИТОГО", "И Т О Г О", "Всего", "Сумма", "Всього"),
    *("Усього", "Разом", "Загалом", "Ընդամենը", "ԸՆԴԱՄԵՆԸ", "Ընդհանուր", "Cəmi", "CƏMİ", "Yekun", "Toplam", "სულ"),
    *("ჯამი", "ჯამში", "المجموع", "المجمـــوع", "الإجمالي", "الاجمالي", "إجمالي", "Всего по списку", "Total persons"),
    *("Итого / Total", "Total général", "Suma"),
)
FOLLOWED = (
    *("Total: 25", "Итого 12 чел.", "Всего: 12 человек, из них 3 ранены", "Всего пропавших без вести: 12"),
    *("Всього – 12 осіб", "Cəmi 12 nəfər", "Ընդամենը՝ 12 մարդ", "المجموع: ١٢ شخصا", "Разом=12", "12 total", "Total:"),
    *("Total missing as of today: 25", "Итого:12", "სულ 12 კაცი"),
)
PEOPLE = (
    *(["Sum Li", "25"], ["Sum", "Li", "25"], ["Total Ahmed", "12"], ["Totalov", "12"], ["Разумов", "12"]),
    *(["Cəmilov", "25"], ["Cəmil", "25"], ["სულხან", "25"], ["სულაქველიძე სულ", "25"], ["Сумароков", "25"]),
    *(
        ["Sum", "14.05.2006"],
        ["Sum", "Dorna", "25"],
        ["Summers", "5"],
        ["Итогов Иван", "1"],
    ),
    *(["Sum", "private"], ["Sum"], ["25 Sum Li", "1"], ["", "12"]),
    *(["المجموعي", "25"], ["Ընդամենյան", "25"], ["Yekunov", "25"], ["Sum", "0921 234 567"]),
    *(["Sum Li, 1999", "3"], ["Sum Li: 1999", "3"], ["человек", "12"]),
)


@pytest.mark.parametrize("word", TOTALS)
def test_a_word_for_a_total_beside_a_number_in_any_cell_is_nobody(word: str) -> None:
    for cells in ([word, "12"], ["12", word], ["", word, "", "", "12"], [f"{word}:", "", "12"], [word, word, "", "12"]):
        assert is_total(cells), cells
    for number in ("12.0", "1 250", "١٢", "=COUNTA(A2:A13)", "12 чел.", "100%"):
        assert is_total([word, number]), number
    assert is_total([f"{word} 12"]) and is_total([f"{word}: 12", ""]) and is_total([f"{word}:", ""])


@pytest.mark.parametrize("words", FOLLOWED)
def test_the_number_may_stand_in_the_same_cell(words: str) -> None:
    assert is_total([words, "", ""])


@pytest.mark.parametrize("cells", PEOPLE, ids=" | ".join)
def test_whoever_is_called_nearly_so_is_somebody(cells: list[str]) -> None:
    assert not is_total(cells)


def test_who_is_called_so_and_was_born_in_a_year_is_somebody() -> None:
    assert not is_total(["Sum", "1999"], born="1999")


@pytest.mark.parametrize("words", (*TOTALS, *FOLLOWED))
def test_every_row_that_adds_up_is_looked_at(words: str) -> None:
    assert re.search(openings(), words)
