"""Numbers that nobody gives, and what nobody has said; all is invented."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import in_short, rows

SILENT = """
Neither capital has given a figure for the missing.
missing unknown
The ministry has not given a figure for the dead.
killed unknown ministry
No figure for the wounded has been given.
wounded unknown
None of the three ministries has published a number of the wounded.
wounded unknown
Neither the army nor the rebels have said how many prisoners they hold.
held unknown
Nobody has said how many were captured.
captured unknown
Neither government has disclosed how many soldiers it lost.
killed unknown
Neither side has said how many of its men are missing.
missing unknown
No party has said where the nine are held.
held unknown 9
No ministry has said where the 12 captured soldiers are.
captured unknown 12
No one has told the families where the bodies are.
killed unknown
No official has commented on the fate of the crew.
missing unknown
Neither command has acknowledged the loss of 14 men.
killed not unknown 14
No official has confirmed that 12 soldiers were captured.
captured not unknown 12
Nobody has claimed that 12 were captured.
captured unknown 12
The army said no more than 12 men were captured.
captured -12 army
No side has won.
-
"""


@pytest.mark.parametrize(("text", "told"), rows(SILENT))
def test_a_number_that_nobody_gives_is_told_as_unknown_and_by_nobody(text: str, told: str) -> None:
    assert in_short(text) == told
