"""Silence, verdicts and what parties take back, exchanges and bare figures; everything in it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read
from tests.reading.plain_telling import in_short, rows

FRIDAY = date(2031, 3, 14)


def _claims(text: str) -> tuple[Claim, ...]:
    return read(text, published_on=FRIDAY).claims


@pytest.mark.parametrize(
    "text",
    [
        "The command has said nothing about the raid.",
        "For two weeks the government said nothing.",
        "The governor stayed silent.",
        "The rebels have made no comment.",
        "The ministry gave no details.",
        "The consulate did not answer calls on Sunday.",
        "The colonel hung up when asked about the prisoners.",
        "We got no reply.",
        "The relatives were informed on Monday.",
        "The three guards pleaded not guilty.",
        "All of the men are in good health.",
        "The bridge will stay closed until Friday.",
        "The ministry stands by its figures.",
    ],
)
def test_what_parties_keep_silent_on_and_how_things_stand_is_a_claim_of_no_kind(text: str) -> None:
    assert [c.type.value for c in _claims(text)] == ["other"]


@pytest.mark.parametrize(
    "text",
    [
        "He said nothing could be further from the truth.",
        "The army said nothing had happened at Kelt.",
        "She gave no reason to doubt him.",
        "The team made no mistakes.",
        "His sister was told to wait outside.",
        "The two brothers kept bees.",
    ],
)
def test_everyday_silence_is_no_claim(text: str) -> None:
    assert _claims(text) == ()


_DENIED = """
The rebels say they hold eleven soldiers. This is not supported by our records.
    held 11 rebels; held not denied
The rebels say they hold eleven soldiers. The figure does not stand up.
    held 11 rebels; held not denied
The mayor said that nine people had been shot. The report has no support in the file.
    killed 9 mayor; killed not denied
The rebels said on Monday that they held 40 men. On Tuesday they withdrew that figure.
    held 40 rebels; held not denied rebels
The rebels said Colonel Drost had surrendered. They later withdrew the statement.
    surrendered rebels; surrendered not denied rebels
The rebels said Colonel Drost had surrendered. They later repeated the statement.
    surrendered rebels
The navy called the rebels' claim of 40 prisoners a fantasy.
    captured not denied 40 navy; captured claimed 40 rebels
The ministry called a report by the militia about three more prisoners disinformation.
    held not denied 3 ministry; held claimed 3 militia
The ministry called a report about three more prisoners encouraging.
    held 3
Reports that 40 men had been captured were enemy propaganda, the navy said.
    captured not denied 40 navy
The rebels claimed to have captured 40 men. The navy says it knows nothing of this.
    captured claimed 40 rebels; captured not unknown navy
The mayor said that 40 people had been killed. He did not say how many were children. The police dispute that figure.
    killed 40 mayor; killed not denied police
"""


@pytest.mark.parametrize(("text", "told"), rows(_DENIED))
def test_a_claim_is_denied_by_who_finds_no_ground_for_it_or_takes_it_back(text: str, told: str) -> None:
    assert in_short(text) == told


_VOICES = """
The Interior Ministry disputes the hospital's figure of 19 deaths and says eight people died.
    killed not denied 19 Interior; killed claimed 19 hospital; killed 8 Interior
The navy rejects the union's figure of 30 missing and puts the number of missing at twelve.
    missing not denied 30 navy; missing claimed 30 union; missing 12 navy
The rebels claim 40 prisoners, the navy admits 12.
    captured claimed 40 rebels; held confirmed 12 navy
"""


@pytest.mark.parametrize(("text", "told"), rows(_VOICES))
def test_whoever_disputes_a_figure_and_gives_his_own_speaks_both(text: str, told: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Norland and Velmar exchanged prisoners on Monday. Six men came home. The bodies of nine were handed over.",
         [10, 10]),
        ("Six hostages were freed on Tuesday, the mayor said.\n\nTwo of them came back by bus.", [11, 11]),
        ("Six hostages were freed on Tuesday. So far 212 have come home.", [11, None]),
        ("Six hostages were freed on Tuesday. In earlier exchanges 212 prisoners came home.", [11, None]),
        ("Six hostages were freed on Tuesday. Twelve more will come home soon.", [11, None]),
        ("Six hostages were freed on Tuesday. Nobody else came home.", [11, None]),
    ],
)  # fmt: skip
def test_who_comes_home_in_an_exchange_comes_on_its_day(text: str, days: list[int | None]) -> None:
    assert [c.when.start_on.day if c.when else None for c in _claims(text)] == days


_FIGURES = """
Two hundred and four people came out of the prison. Two hundred and four!
    returned 204
Nine reservists are missing. The regiment said Private Rudge was dead. That leaves eight.
    missing 9; killed regiment; missing 8
Thirty men were captured. The families were called. Two paid.
    captured 30
Thirty men were captured. Twelve came back.
    captured 30; returned 12
"""


@pytest.mark.parametrize(("text", "told"), rows(_FIGURES))
def test_a_figure_said_once_more_or_with_a_verb_of_its_own_goes_on_with_nothing(text: str, told: str) -> None:
    assert in_short(text) == told


_ASKED = """
We demand that the mayor open an inquiry, that the colonel explain himself and that the dead be named.
    request demanded|request demanded|request demanded
The ombudsman invited the Red Cross to inspect the prison.
    request demanded
The family invited the mayor to a wedding.
    -
The widows want the commander put on trial.
    request demanded
The Committee expects the government to answer its letters.
    request demanded
Analysts expect the government to fall.
    -
The army expects to bring home twelve bodies on Thursday.
    remains_returned planned
The mediators hope to free the hostages this week.
    returned planned
The army expects that the men are dead.
    killed apparent
"""


@pytest.mark.parametrize(("text", "told"), rows(_ASKED))
def test_what_is_asked_in_turn_and_what_is_hoped_for(text: str, told: str) -> None:
    assert "|".join(f"{c.type.value} {c.modality.value}" for c in _claims(text)) == (told if told != "-" else "")


_THERE = """
There are no prisoners in our camps, the minister said.
    held not minister
There is not a single prisoner in our camps, the minister said.
    held not minister
The minister denied that there were any prisoners in the camp.
    held not denied minister
There may be more captives.
    held possible
There was no massacre, the spokesman said.
    killed not spokesman
There will be no ransom.
    -
There are no other tickets.
    -
Gunmen seized 40 drivers. Only five of them are with us, the commander said.
    captured 40; held 5 commander
Forty drivers won a prize. Only five of them are with us, the foreman said.
    -
Gunmen seized nine women. Four of them are in a shed, one of them told her father.
    captured 9; held 4
If she is right, eighteen people are still missing.
    missing possible 18
If the photographs are genuine, nine men are dead.
    killed possible 9
If you come on Friday, eighteen people are still missing.
    missing 18
About 2,300 people left Kelt for the camp at Orlow.
    -
"""


@pytest.mark.parametrize(("text", "told"), rows(_THERE))
def test_that_there_are_some_and_where_they_are_is_told(text: str, told: str) -> None:
    assert in_short(text) == told


def test_people_who_leave_for_a_camp_are_displaced() -> None:
    claims = _claims("About 2,300 people left Kelt for the camp at Orlow. The mayor left Kelt for his holidays.")
    assert [(c.type.value, c.count and c.count.minimum) for c in claims] == [("displaced", 2300)]


_OF_WHOM = """
Dead: 16 per camp committee, 9 per police.
    killed 16 committee; killed 9 police
- Unaccounted for: 22 (families), 30 (Defence Ministry)
    missing 22 families; missing 30 Defence
Missing: 12 (women), 9 (men).
    missing 12; missing 9
Dead: 16 per cent.
    killed
KIA 12, WIA 31, MIA 5
    killed 12; wounded 31; missing 5
5 MIA, 12 KIA and 31 WIA
    missing 5; killed 12; wounded 31
Sixteen people were killed. The bulletin gave 61 wounded; the correct figure is 16.
    killed 16; wounded 61; wounded 16
"""


@pytest.mark.parametrize(("text", "told"), rows(_OF_WHOM))
def test_figures_in_a_row_keep_their_labels_and_voices(text: str, told: str) -> None:
    assert in_short(text) == told


_LOG = "Hotline log, 14 March, desk 2\n\n"


@pytest.mark.parametrize(
    ("entry", "caller"),
    [
        ("08:05 mother of Sgt. K. Ferro, 3rd Coy. Son was captured on the 9th.", "mother of Sgt. K. Ferro"),
        ("Call 14. Rev. Tobias Inkpen, Kelt. Six men were killed on Saturday.", "Tobias Inkpen"),
    ],
)
def test_a_shortened_title_does_not_cut_off_a_caller(entry: str, caller: str) -> None:
    assert {c.speaker for c in _claims(_LOG + entry)} == {caller}


_FOUND = """
The remains of four people came to light at Kelt.
    found 4
Seven sets of remains were exhumed in March.
    found 7
Five of the dead have been claimed by relatives.
    identified 5
No one can say where they are.
    missing unknown
The office could not say where the men were.
    missing unknown
The parish buried 12 soldiers on Monday.
    killed 12
The plan came to light on Monday.
    -
Nobody has claimed the prize.
    -
No one can say where the money is.
    -
"""


@pytest.mark.parametrize(("text", "told"), rows(_FOUND))
def test_who_comes_to_light_is_claimed_or_is_nowhere_known(text: str, told: str) -> None:
    assert in_short(text) == told


_PRESS = """
"We counted eleven prisoners," said Ana Rell, a nurse who escaped.
    held 11 Rell
An aide to the governor said two of the missing had turned up.
    found 2 aide
Asked about the missing men, the minister said nine of them were being held.
    held 9 minister
"""


@pytest.mark.parametrize(("text", "told"), rows(_PRESS))
def test_what_is_quoted_tells_apart_from_who_is_quoted(text: str, told: str) -> None:
    assert in_short(text) == told
