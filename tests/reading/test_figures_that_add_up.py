"""Figures that come to one told just before; everybody here is invented."""

from __future__ import annotations

import pytest

from tests.reading.test_what_a_verb_is_told_of import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("173 people have not come back: 121 Tolmari and 52 Vesheri.", "missing 173, missing 121, missing 52"),
        ("Deaths in the quarter: 417. East Shore 301, West Shore 116.", "killed 417, killed 301, killed 116"),
        ("The figure of 22 missing comprises 13 children and 9 adults.", "missing 22, missing 13, missing 9"),
        ("Killed: 12 (8 military, 4 civilian). Wounded: 30.", "killed 12, killed 8, killed 4, wounded 30"),
        ("Погибли 17 человек: 9 в Торне, 8 в Мирне.", "killed 17, killed 9, killed 8"),
        ("44 people are missing. They left in 30 cars and 14 carts.", "missing 44"),
        ("12 people were killed. The army sent 7 medics and 5 sappers.", "killed 12"),
        ("12 people were killed. Seven went home, five stayed.", "killed 12"),
        ("Twelve men were killed. On the bus were 7 women and 5 children, all unharmed.", "killed 12"),
        ("Погибли 12 человек. На место прибыли 7 врачей и 5 сапёров.", "killed 12"),
        ("21 soldiers were killed, among them a signaller of nineteen and two medics.", "killed 21, killed 2"),
        ("The four, two doctors and two drivers, were seized by gunmen.", "captured 4"),
    ],
)
def test_figures_that_come_to_a_whole_are_its_parts(text: str, claims: str) -> None:
    assert told(text) == claims.split(", ")
