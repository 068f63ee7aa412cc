"""Wholes and kin's kin that a second verb does not count, in languages with endings."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Полиция освободила двух из трёх инженеров и задержала пятерых подозреваемых.", [2, 5]),
        ("Поліція звільнила двох із трьох інженерів і затримала п'ятьох підозрюваних.", [2, 5]),
        ("6 из 11, взятых в плен, вернулись.", [6, 11]),
        ("Мать одного из пленных узнала его по шраму.", [None]),
        ("Сын одного из солдат погиб.", [None]),
    ],
)
def test_who_is_counted(text: str, counts: list[int | None]) -> None:
    assert [c.count.maximum if c.count else None for c in read(text).claims] == counts
