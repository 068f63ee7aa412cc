"""Where somebody is from or lives is not where he was taken; every person, body and place is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import on_people, rows

_HOMES = """
Marek Tolan, a father of two from Halm, was captured on Monday.
    -
Lea Orn, mother of three from the village of Torn, was killed at Sarn.
    sarn
A soldier of the village of Torn was captured near Sarn.
    sarn
Private Ivo Marsh, of the village of Torn, was killed on Friday.
    -
Sergeant Pavo Lund, 34, from Halm, is missing since 4 March.
    -
Anna Lund, 61, of the village of Halm, died in Sarn.
    sarn
Petr Olin, born in Torn, was captured on Monday.
    -
Petr Olin, who lives in Torn, was captured at Sarn bridge.
    sarn
Two brothers from the village of Orvan were captured near Sarn.
    sarn
Ana Brest, a nurse from Halm, was abducted on Tuesday.
    -
Three residents of Torn village were taken prisoner on Sunday.
    torn
Six men were killed in the village of Torn.
    torn
Two drivers were wounded near Sarn and brought to the hospital in Torn.
    sarn
"""


@pytest.mark.parametrize(("text", "where"), rows(_HOMES))
def test_where_somebody_is_from_is_not_where_it_happened(text: str, where: str) -> None:
    assert ", ".join(dict.fromkeys(p for c in on_people(text) for p in c.places)) == where.replace("-", "")
