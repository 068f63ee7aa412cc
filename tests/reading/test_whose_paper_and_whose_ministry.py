"""Whose word a paper named again is, whose ministry is meant, and whose answers and letters speak under a bare name.

All people, bodies and places are invented.
"""

from __future__ import annotations

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read

QUESTIONS_ALONE = """INTERVIEW

How many of you were there?
Sergeant Oren Dast: Thirteen at first. Two were killed on the first night.

And then?
Dast: We came out with our hands up. All ten of us surrendered. I have been told that two are in another prison.
"""
TURNED_TO_OTHERS = """Q: Your colleague in Velden says that some were beaten.
A: Two complained to me.
Q: And our own people over there?
A: The military police told me nine, later eleven.
"""
LETTER = """To the Minister of Defence

We are the parents of Corporal Oren Wihl. Our son has been missing since 11 August.

Karin and Olof Wihl
"""


def told(text: str) -> list[tuple[str, int | None, str | None]]:
    claims = [c for c in read(text).claims if c.type in PEOPLE_TYPES]
    return [(c.type.value, c.count.minimum if c.count else None, c.speaker) for c in claims]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Government of Orland said it held 61. According to the same reply, five persons had died in hospital.",
         "Government of Orland"),
        ("The mayor of Torn said nine were taken. The same statement says two are dead.", "Torn mayor"),
        ("Nine were taken, the mayor said. Our correspondent at the bridge has counted 12 dead.", None),
        ("Orland's Defence Ministry said nine were captured. The Velden Defence Ministry denied it. "
         "The ministry in Orland added that two were wounded.", "Orland Ministry of Defence"),
        ("The Defence Ministry of Orland said nine were captured. The Defence Ministry of Velden denied it. "
         "The Orland ministry added that two were wounded.", "Orland Ministry of Defence"),
        ("The mayor said he had three figures. The garrison had given him nine dead.", "garrison"),
        ("Her grandson Emil was last heard of in May. “He is missing, they tell me,” she says.", None),
    ],
)  # fmt: skip
def test_who_says_the_last_thing_that_a_text_tells(text: str, speaker: str | None) -> None:
    assert told(text)[-1][2] == speaker


def test_who_answers_questions_that_stand_alone_speaks_under_the_fullest_name() -> None:
    assert told(QUESTIONS_ALONE) == [
        ("killed", 2, "Oren Dast"),
        ("surrendered", 10, "Oren Dast"),
        ("held", 2, "Oren Dast"),
    ]


def test_a_figure_that_answers_a_question_of_others_is_of_nothing_told_before() -> None:
    assert [(kind, number) for kind, number, _ in told(TURNED_TO_OTHERS)] == [("wounded", None)]


def test_a_couple_signs_a_letter_without_closing_words() -> None:
    assert told(LETTER) == [("missing", None, "Karin and Olof Wihl")]
