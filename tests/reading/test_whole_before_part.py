"""The verb of a part tells nothing of its whole, and that of one half nothing of the other. All is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import in_short

TOLD = {
    "The bus carried 30 soldiers, of whom four were killed.": "killed 4",
    "30 travelled, of whom four died.": "killed 4",
    "Автобус вёз 30 солдат, из которых четверо погибли.": "killed 4",
    "Автобус віз 30 солдатів, з яких четверо загинули.": "killed 4",
    "Ավտոբուսը տեղափոխում էր 30 զինվոր, որոնցից չորսը զոհվել են։": "killed 4",
    "Avtobusda 30 əsgər gedirdi, onlardan dördü həlak olub.": "killed 4",
    "ავტობუსს 30 ჯარისკაცი მიჰყავდა, რომელთაგან ოთხი დაიღუპა.": "killed 4",
    "كانت الحافلة تقل 30 جنديا، أربعة منهم قتلوا.": "killed 4",
    "50 were captured, of whom 12 died.": "captured 50; killed 12",
    "Forty prisoners, all of whom were ill, were freed.": "returned 40",
    "58 were repatriated and 112 were not acknowledged.": "returned 58",
    "72 were acknowledged and 112 were not identified.": "identified not 112",
    "58 были репатриированы, а 112 не признаны.": "returned 58",
    "58 солдат вернулись, 112 не подтверждены.": "returned 58",
    "أعيد 58 أسيرا ولم يعترف بـ112.": "returned 58",
    "31 prisoners were exchanged and nine were not.": "returned 31; returned not 9",
    "The applicants submit that 12 villagers were detained by soldiers.": "detained claimed 12 applicants",
    "The Government submitted that the two men had been wounded.": "wounded claimed 2 Government",
}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_a_figure_is_told_of_by_its_own_verb_alone(text: str, told: str) -> None:
    assert in_short(text) == told


def test_what_observers_could_not_verify_is_not_their_visit() -> None:
    visit = next(c for c in read("The observers visited Pelt and could not verify either account.").claims)
    assert (visit.type.value, visit.polarity.value) == ("visit", "affirmed")


@pytest.mark.parametrize(
    "text",
    [
        "Marhen listed 41 prisoners, of whom Orlavia recognises only 12.",
        "The ministry said 41 soldiers were held by Orlavia, of whom Orlavia has confirmed 12.",
        "Минобороны сообщило о 41 пленном, из которых Орлавия признаёт 12.",
    ],
)
def test_a_part_contradicts_no_whole(text: str) -> None:
    assert len(read(text).claims) == 2
    assert not read(text).contradictions


def test_two_figures_of_two_sides_still_differ() -> None:
    assert read("Marhen says 41 of its soldiers are held. Orlavia says it holds 12.").contradictions
