"""Two voices and two figures in one sentence, and who only passes on what another says.

Everybody and everything is invented, but for names of countries.
"""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import in_short, rows

DIFFER = """
Sudan says it holds 40 prisoners, Chad that it is 65.
held 40 Sudan; held 65 Chad
While Sudan speaks of 40 prisoners, Chad insists there are 65.
held 40 Sudan; held claimed 65 Chad
The army says 40 soldiers were captured, the rebels 65.
captured 40 army; captured 65 rebels
The army says 40 soldiers were captured, while the rebels claim 65.
captured 40 army; captured claimed 65 rebels
The army says 40 soldiers were captured; the rebels say 65.
captured 40 army; captured 65 rebels
The army spoke of 40 captured soldiers, the rebels of 65.
captured 40 army; captured 65 rebels
The army has admitted losing 40 men, while the rebels put its losses at 65.
killed confirmed 40 army; killed 65 rebels
The army admits to 40 losses; the rebels claim to have killed 65.
killed confirmed 40 army; killed claimed 65 rebels
The ombudsman said that 65 soldiers, not 40 as the army says, are held.
held 65 ombudsman; held not denied 40 ombudsman; held claimed 40 army
The ombudsman said 65 soldiers were held, more than the 40 named by the army.
held 65 ombudsman; held 40 army
"""
TOLD = """
Contrary to what the army says, 65 and not 40 soldiers are held, the ombudsman said.
held 65 ombudsman; held not denied 40 ombudsman
The general brushed aside claims that 14 soldiers had been captured.
captured not denied 14 general
The mayor was quoted by state television as saying that 14 people were missing.
missing 14 mayor
Fourteen people are missing, the agency quoted the mayor as saying.
missing 14 mayor
"""


@pytest.mark.parametrize(("text", "told"), rows(DIFFER))
def test_two_voices_that_differ_are_told_apart_and_set_against_each_other(text: str, told: str) -> None:
    assert in_short(text) == told
    assert read(text).contradictions


@pytest.mark.parametrize(("text", "told"), rows(TOLD))
def test_whoever_passes_on_is_not_who_says_it(text: str, told: str) -> None:
    assert in_short(text) == told


def test_a_number_with_a_capital_is_no_place() -> None:
    assert not read("Sixty-five families have turned to the ombudsman.").places


ANSWERED = """
The ministry did not confirm that 12 soldiers had been captured, a figure first published by Orbit, a Telegram channel.
captured not unknown 12 ministry; captured claimed 12 Orbit
The ministry did not confirm that 12 soldiers had been captured, as Orbit had reported.
captured not unknown 12 ministry; captured claimed 12 Orbit
The ministry did not confirm Orbit's report that 12 soldiers had been captured.
captured not unknown 12 ministry; captured claimed 12 Orbit
Seven soldiers are missing, the ministry said, correcting a figure of seventeen that a regional official had given.
missing 7 ministry; missing 17 official
A toll of 17 that the governor had given was wrong, the ministry said.
killed not denied 17 ministry; killed claimed 17 governor
He was not among the 19 released in May.
returned not; returned 19
His body was not among the remains of 19 persons handed over in May.
remains_returned not; remains_returned 19
The general said that, should it turn out that 12 men had been captured, he would ask to visit them.
captured possible 12 general
The rebels captured the remaining 40 soldiers.
captured 40
The army lost a further 40 men.
killed 40
"""


@pytest.mark.parametrize(("text", "told"), rows(ANSWERED))
def test_whose_figure_it_is_and_whom_it_leaves_out(text: str, told: str) -> None:
    assert in_short(text) == told
