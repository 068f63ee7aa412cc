"""The day that a list is dated, or stands on, by the lines above its header. All invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.list_days import dated_on, standing_on

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("line", "words", "day"),
    [
        ("C Coy, pers. not returned, as of 14 Nov (draft)", "as of 14 Nov", 14),
        ("Nominal roll dated 15.11.2026", "dated 15.11.2026", 15),
        ("Missing persons. Updated: 16 November 2026", "Updated: 16 November 2026", 16),
        ("Список пропавших без вести от 15.11.2026", "от 15.11.2026", 15),
        ("Список станом на 14.11.2026, складено 17.11.2026", "складено 17.11.2026", 17),
        ("Itkinlərin siyahısı, 15 noyabr 2026 tarixli", "15 noyabr 2026 tarixli", 15),
        ("قائمة المفقودين المؤرخة 15 نوفمبر 2026", "المؤرخة 15 نوفمبر 2026", 15),
        ("Liste des disparus établie le 15 novembre 2026", "établie le 15 novembre 2026", 15),
        ("15.11.2026", "15.11.2026", 15),
        ("Strength as on 14 Nov 2026", "as on 14 Nov 2026", 14),
        ("Missing after the attack of 11 Nov", "", 0),
        ("Пропали после боя 11 ноября", "", 0),
        ("Captured 11 Nov 2026 near Dorna", "", 0),
        ("Dated 15.12.2031", "", 0),
        ("Company roll", "", 0),
    ],
)
def test_the_day_of_a_list_is_read_from_its_title_in_the_titles_words(line: str, words: str, day: int) -> None:
    found = dated_on([line], TODAY)
    assert (found.original if found else "") == words
    assert (found.start_on if found else None) == (date(2026, 11, day) if day else None)


def test_two_days_are_no_day_and_a_date_of_paper_is_not_the_day_it_speaks_of() -> None:
    assert dated_on(["Dated 14.11.2026", "Dated 15.11.2026"], TODAY) is None
    assert standing_on(["Roll dated 15.11.2026"], TODAY) is None
