"""Who denies to have, to keep or to have taken whom."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

_TOLD = rows("""
The rebels denied that they hold Captain Marek.
    held not denied rebels
The rebels deny keeping anyone.
    held not denied rebels
The rebels denied having Captain Marek.
    held not denied rebels
The ministry denied that it ever had any of them.
    held not denied ministry
The army denied that it had the two teachers.
    held not denied 2 army
The front denied having taken Captain Marek.
    captured not denied front
The front denied taking the two teachers.
    captured not denied 2 front
"We have never had Captain Brun," said Colonel Ost.
    held not Ost
The team does not have Captain Marek available for Sunday.
    -
The party denied having any of the votes it needs.
    -
""")


@pytest.mark.parametrize(("text", "told"), _TOLD)
def test_whom_somebody_denies_to_have_he_denies_to_hold(text: str, told: str) -> None:
    assert in_short(text) == told
