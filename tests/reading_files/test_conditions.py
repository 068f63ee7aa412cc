"""Which words of a cell say what became of somebody, and which column holds them. Everybody here is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.dates import Interval
from lastcontact.reading.columns import propose
from lastcontact.reading.conditions import condition_of, perhaps
from lastcontact.reading.row_days import day_of, parted

NAMES = ("Vahagn Sarnetsyan", "Suren Dornatsyan", "Artak Khorasaryan", "Mher Lusahatyan")


@pytest.mark.parametrize(
    ("cell", "condition"),
    [
        ("Held", "held"),
        ("died in hospital", "killed"),
        ("умер в госпитале 11.11", "killed"),
        ("توفي في المستشفى", "killed"),
        ("xəstəxanada ölüb", "killed"),
        ("მე-3 კვირა დაკარგულია", "?"),
        ("დაკარგულია", "missing"),
        ("վիրավոր է", "wounded"),
        ("ПОГИБ 03.10.2020", "killed"),
        ("вернулся из плена", "returned"),
        ("освобождён", "returned"),
        ("у полоні", "held"),
        ("зниклий безвісти", "missing"),
        ("զոհված", "killed"),
        ("ƏSİRLİKDƏDİR", "held"),
        ("qayıdıb", "returned"),
        ("დაღუპულია", "killed"),
        ("أسيرٌ", "held"),
        ("أُفرج عنه", "returned"),
        ("blessée", "wounded"),
        ("no information", "unknown"),
        ("—", ""),
        ("killed?", "?"),
        ("not killed", "?"),
        ("أسير جريح", "held"),
        ("prisoner (wounded)", "held"),
        ("not held, wounded", "?"),
        ("held not wounded", "?"),
        ("captive killed", "?"),
        ("в плену или погиб", "?"),
        ("believed held", "?"),
        ("200", "?"),
        ("300", "?"),
        ("груз 200", "killed"),
    ],
)
def test_a_cell_is_understood_whole_or_not_at_all(cell: str, condition: str) -> None:
    assert condition_of(cell) == condition


@pytest.mark.parametrize(
    ("cell", "word", "days"),
    [
        ("killed 3 May", "killed", "2025-05-03"),
        ("killed on 1 March", "killed", "2026-03-01"),
        ("пленён 12.04", "пленён", "2025-04-12"),
        ("զոհվել է մայիսի 3-ին", "զոհվել է", "2025-05-03"),
        ("həlak olub 9 may 2024", "həlak olub", "2024-05-09"),
        ("دخل الأسر 3 أبريل 2025", "دخل الأسر", "2025-04-03"),
        ("tué (3 mai 2024)", "tué", "2024-05-03"),
        ("killed 2024", "killed", "2024-01-01"),
        ("killed 29 February", "killed", "2024-02-29"),
        ("killed 03/04/2025", "killed", ""),
        ("killed 31.02", "killed", ""),
        ("killed 1 April 2026", "killed", ""),
        ("held 12.04.2020 03.05.2020", "held", ""),
        ("200", "200", ""),
        ("killed in 2nd battle", "killed in 2nd battle", ""),
    ],
)
def test_a_day_beside_a_word_is_read_where_it_is_one_day_that_the_list_can_know_of(
    cell: str, word: str, days: str
) -> None:
    bare, written = parted(cell)
    found = day_of(written, Interval.day(date(2026, 3, 12)))
    assert (bare, found.start_on.isoformat() if found else "") == (word, days)


def test_a_number_that_soldiers_write_for_a_word_is_asked_about() -> None:
    assert (perhaps("200"), perhaps("300"), perhaps("killed?"), perhaps("held")) == ("killed", "wounded", "", "")


@pytest.mark.parametrize(
    ("header", "cells", "proposed"),
    [
        ("Статус", ("в плену", "погиб", "ждём вестей", "слышно о нём"), True),
        ("Remark", ("held", "killed", "held", "tall"), True),
        ("Status", ("married", "single", "married", "single"), False),
        ("Статус", ("200", "300", "200", "дома"), True),
        ("Remark", ("200", "300", "200", "300"), False),
        ("Remark", ("scar", "held", "tall", "fair"), False),
    ],
)
def test_a_column_is_of_conditions_by_what_stands_in_it(header: str, cells: tuple[str, ...], proposed: bool) -> None:
    found = propose(("Name", header), tuple(zip(NAMES, cells, strict=True)))
    assert (found.get(header) == "condition") is proposed
