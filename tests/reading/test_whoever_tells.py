"""Ranks, offices, trades, kin and bodies without a name are heard as whoever tells something, in six languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from lastcontact.core.claim import ClaimType
from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON


def _sentences() -> list[str]:
    made = []
    for file in sorted((Path(__file__).parent / "tellers").glob("*.txt")):
        _, frame, *tellers = file.read_text(encoding="utf-8").splitlines()
        made += [frame.format(teller) for teller in tellers]
    return made


@pytest.mark.parametrize("text", _sentences())
def test_whoever_tells_something_is_its_speaker(text: str) -> None:
    told = [c for c in read(text, published_on=ON).claims if c.type is ClaimType.KILLED]
    assert told != []
    assert all(c.speaker for c in told)
