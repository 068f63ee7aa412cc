"""The number of its row before a name is no part of the name. Everybody is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.columns import apply
from lastcontact.reading.tables import Table


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("1. ტარვენიკი ლორენ", "ტარვენიკი ლორენ"),
        ("12) Тарвеник Лорен", "Тарвеник Лорен"),
        (" (3) Tarvenik Loren", "Tarvenik Loren"),
        ("4.سامر الكشتلي", "سامر الكشتلي"),
        ("Tarvenik Loren 2nd", "Tarvenik Loren 2nd"),
        ("2006", "2006"),
        ("14.03.2001", "14.03.2001"),
        ("1. ", "1. "),
        ("1) Levon Khorasaryan 2) Hrayr Arpanyan", "1) Levon Khorasaryan 2) Hrayr Arpanyan"),
        ("7 Tarvenik", "7 Tarvenik"),
    ],
)
def test_a_name_is_read_without_the_number_of_its_row(cell: str, name: str) -> None:
    table = Table("list", ((cell, "1. company"),), ("who", "unit"), 2)
    [row] = apply({"who": "name", "unit": "unit"}, table)
    assert row.fields == {"name": name, "unit": "1. company"}
