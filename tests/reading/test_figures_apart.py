"""A figure before a "but" is not of the verb behind it, which has a figure of its own."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read


def told(text: str) -> list[tuple[str, int | None]]:
    claims = [c for c in read(text).claims if c.type in PEOPLE_TYPES]
    return [(c.type.value, c.count.minimum if c.count else None) for c in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Earlier the ministry spoke of fifty-two, but six have made their way back.", [("returned", 6)]),
        ("Ранее ведомство говорило о пятидесяти двух, но шестеро добрались до своих.", [("found", 6)]),
        ("Раніше міністерство говорило про 52, але шестеро дісталися до своїх.", [("returned", 6)]),
        ("Մարզպետը խոսում էր քառասունի մասին, բայց հինգը գտնվեցին ողջ։", [("found", 5)]),
        ("Ötən həftə nazirlik otuz nəfərdən danışırdı, amma dördü piyada qayıdıb.", [("returned", 4)]),
        ("გუბერნატორი ორმოცზე საუბრობდა, მაგრამ ხუთი ცოცხალი იპოვეს.", [("found", 5)]),
        ("تحدثت الوزارة عن ثلاثين، لكن أربعة عادوا سيرا على الأقدام.", [("returned", 4)]),
        (
            "Ранее ведомство говорило о 52 пропавших, но шестеро из них добрались до своих.",
            [("missing", 52), ("found", 6)],
        ),
    ],
)
def test_whoever_was_spoken_of_has_not_come_back(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Пропали двадцать человек. Командир говорил о двадцати двух, но девять вернулись на базу.",
        "Зникли двадцять людей. Командир говорив про двадцять двох, але дев'ятеро повернулися на базу.",
        "Twenty men were missing. The commander spoke of twenty-two, but nine walked back to the base.",
    ],
)
def test_what_was_told_of_last_is_told_of_the_figure(text: str) -> None:
    assert told(text)[:2] == [("missing", 20), ("missing", 22)]
