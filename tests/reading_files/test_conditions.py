"""Which words of a cell say what became of somebody, and which column holds them. Everybody here is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.columns import propose
from lastcontact.reading.conditions import condition_of

NAMES = ("Vahagn Sarnetsyan", "Suren Dornatsyan", "Artak Khorasaryan", "Mher Lusahatyan")


@pytest.mark.parametrize(
    ("cell", "condition"),
    [
        ("Held", "held"),
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
        ("в плену или погиб", "?"),
        ("believed held", "?"),
    ],
)
def test_a_cell_is_understood_whole_or_not_at_all(cell: str, condition: str) -> None:
    assert condition_of(cell) == condition


@pytest.mark.parametrize(
    ("header", "cells", "proposed"),
    [
        ("Статус", ("в плену", "погиб", "ждём вестей", "слышно о нём"), True),
        ("Remark", ("held", "killed", "held", "tall"), True),
        ("Status", ("married", "single", "married", "single"), False),
        ("Remark", ("scar", "held", "tall", "fair"), False),
    ],
)
def test_a_column_is_of_conditions_by_what_stands_in_it(header: str, cells: tuple[str, ...], proposed: bool) -> None:
    found = propose(("Name", header), tuple(zip(NAMES, cells, strict=True)))
    assert (found.get(header) == "condition") is proposed
