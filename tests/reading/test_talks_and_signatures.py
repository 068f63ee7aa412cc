"""Whose word it is where a talk is set down under labels, and where a letter or a statement is signed at its foot.

All people, bodies and places are invented.
"""

from __future__ import annotations

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read

BRIEFING = """Radio Ossel, evening talk

HOST: Colonel, listeners ask how many men you have lost.
COL. BRANT: I will not give a figure for prisoners.
HOST: The opposition says fifty.
BRANT: We have nineteen wounded, and that is firm. Killed, seven.
HOST: Were any of them found?
BRANT: Two bodies were handed over on Friday.
"""
INTERVIEW = """Teva Morlin has led the search teams of the valley for nine years.

Q: Are there still people missing?
A: Thirty-one miners are missing.
Q: The army says eight were killed.
A: We buried five soldiers in May alone.
"""
STATEMENT = """REFUTATION
The information spread in a number of channels, as if 85 servicemen were captured, does not correspond to reality. We
officially inform that the fate of 12 servicemen remains unknown.

Press Secretary of the Ministry of Defence of Ostrava Vale
"""
LETTER = """To the Head of the Commission

Dear Sir,
We are the parents of Private Oren Halvik. Our son has been missing since May. We ask you to answer.

Respectfully,
Nela and Jon Halvik
"""
ADDRESS = """ADDRESS OF THE PRESIDENT OF THE REPUBLIC NORA ESKIL TO THE NATION

Dear compatriots! I must tell you that 40 of our boys have been taken prisoner.
"""


def told(text: str) -> list[tuple[str, int | None, str | None]]:
    claims = [c for c in read(text).claims if c.type in PEOPLE_TYPES]
    return [(c.type.value, c.count.minimum if c.count else None, c.speaker) for c in claims]


def test_who_answers_under_his_name_says_all_that_stands_there_and_who_asks_says_nothing() -> None:
    said = told(BRIEFING)
    assert ("wounded", 19, "Brant") in said
    assert ("killed", 7, "Brant") in said
    assert ("remains_returned", 2, "Brant") in said
    assert all(speaker in ("Brant", "opposition") for _, _, speaker in said)


def test_answers_are_of_the_one_whom_the_lines_above_name_and_another_s_figure_is_his() -> None:
    assert told(INTERVIEW) == [
        ("missing", 31, "Teva Morlin"),
        ("killed", 8, "army"),
        ("killed", 5, "Teva Morlin"),
    ]


def test_lines_of_a_tally_under_labels_are_no_talk() -> None:
    tally = "Osk: 3 killed.\nVarn: 2 killed, is that all?\nOsk: 1 wounded."
    assert {speaker for _, _, speaker in told(tally)} == {None}


def test_an_office_that_signs_speaks_and_the_channels_it_answers_say_what_it_denies() -> None:
    assert told(STATEMENT) == [
        ("captured", 85, "Press Secretary of the Ministry of Defence of Ostrava Vale"),
        ("captured", 85, "channels"),
        ("missing", 12, "Press Secretary of the Ministry of Defence of Ostrava Vale"),
    ]


def test_those_who_sign_a_letter_and_the_one_whom_a_heading_in_capitals_names_speak_throughout() -> None:
    assert told(LETTER) == [("missing", None, "Nela and Jon Halvik")]
    assert told(ADDRESS) == [("captured", 40, "Nora Eskil")]
