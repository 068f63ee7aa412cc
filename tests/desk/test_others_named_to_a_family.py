"""Whoever else is on file is named to a family by two officers only. Everybody here is invented."""

from __future__ import annotations

import pytest

from lastcontact.bureau.others_words import names_others
from tests.bureau.acts import Bureau


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Karen Melkonavan from Lornak is held in the same place as your son.", True),
        ("Мелконаван Карен видел вашего сына.", True),
        ("Your son is held near Lornak, and we asked after his health.", False),
    ],
)
def test_somebody_on_several_lists_is_named_to_no_other_family_by_one_officer(
    bureau: Bureau, written: str, named: bool
) -> None:
    sought = bureau.record("Aram Velkanyan")
    for name in ("Karen Melkonavan", "Мелконаван Карен", "Karen Melkonavan"):
        bureau.record(name)
    assert names_others(bureau.person(sought), written) is named
