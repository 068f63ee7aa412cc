"""What a third person says in a chat is his word or nobody's, never the missing man's own."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read

ON = date(2026, 11, 30)


def people(text: str) -> list[Claim]:
    return [c for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES]


CHAT = (
    "[24.11.2026, 21:05] Nadia: my brother Dovan Teskar, 3rd company, no contact since the 12th\n"
    "[24.11.2026, 21:06] Nadia: his friend Messen called me\n"
    "[24.11.2026, 21:07] Nadia: he says Dovan got hit in the leg but was alive when he left him"
)


def test_he_who_tells_of_somebody_by_name_is_another() -> None:
    told = {c.type.value: c for c in people(CHAT)}
    assert told["wounded"].subject == "Dovan Teskar" and "Dovan Teskar" not in {c.speaker for c in told.values()}


def test_the_stamp_of_a_line_is_the_day_it_was_said() -> None:
    (claim,) = (c for c in people(CHAT) if c.type.value == "wounded")
    assert claim.when is None and claim.said is not None and claim.said.start_on == date(2026, 11, 24)


def test_words_of_one_line_of_a_chat_do_not_run_over_into_the_next() -> None:
    assert not [c for c in people(CHAT) if c.evidence is not None and "\n" in c.evidence.text]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nadia: Messen says that Oskar was captured.", "Oskar"),
        ("[10:02] Ирина: соседка сказала, что Оскар погиб", "Оскар"),
        ("Надя: Мессен каже, що Дован поранений у ногу.", "Дован"),
        ("[10:02] Իրինա: հարևանուհին ասաց, որ Օսկարը զոհվել է", "Օսկար"),
        ("[10:02] İrina: qonşu dedi ki, Oskar həlak olub", "Oskar"),
        ("[10:02] ირინა: მეზობელმა თქვა, რომ ოსკარი დაიღუპა", "ოსკარი"),
        ("[10:02] إيرينا: قالت الجارة إن أوسكار قتل", "أوسكار"),
    ],
)
def test_a_name_of_one_word_behind_that_is_whom_it_befell(text: str, name: str) -> None:
    (claim,) = people(text)
    assert claim.subject == name and claim.speaker != name
