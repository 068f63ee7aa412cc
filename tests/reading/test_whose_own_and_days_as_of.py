"""Whose "own" people are, what a denial of several things denies, and the day as of which something is so.

All people, bodies and places are invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.answering import answers
from lastcontact.reading.reader import read

ON = date(2026, 5, 18)


def told(text: str) -> list[Claim]:
    return [c for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES]


def test_own_people_are_called_by_whose_they_are_also_under_another_name() -> None:
    denial = told(
        "Velden denied a report by the Orlandian channel Dawn Front that 40 of its own soldiers had been killed."
    )
    assert {c.speaker for c in denial} == {"Velden", "Dawn Front"}
    assert {c.subject for c in denial} == {"Velden soldiers"}


def test_who_dismisses_a_claim_denies_the_whole_and_not_the_part_that_was_told_last() -> None:
    claims = told(
        "The Velden General Staff said its forces had captured 23, among them three wounded. "
        "The Orland ministry dismissed that claim."
    )
    assert [(c.type.value, c.modality.value) for c in claims][-1] == ("captured", "denied")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("As of 17 May, 12 soldiers were missing.", 17),
        ("As of the morning of 17 May, 12 soldiers are held.", 17),
        ("As of 17 May 12 soldiers had been killed.", None),
        ("Станом на ранок 17 травня зниклими вважаються 12 військових.", 17),
        ("По состоянию на 17 мая пропавшими считаются 12 военных.", 17),
        ("По состоянию на 17 мая погибли 12 военных.", None),
        ("Մայիսի 17-ի դրությամբ անհետ կորած է 12 զինվոր։", 17),
        ("17 მაისის მდგომარეობით დაკარგულია 12 ჯარისკაცი.", 17),
    ],
)
def test_what_is_so_as_of_a_day_is_of_that_day_and_what_befell_until_then_is_not(text: str, day: int | None) -> None:
    (claim,) = told(text)
    assert (claim.when.start_on.day if claim.when and claim.when.start_on else None) == day


def test_one_of_the_missing_who_is_found_is_not_missing() -> None:
    claims = told("Зниклими вважаються п'ятеро. Одного з них, солдата Андрія Левчука, знайдено живим.")
    assert [(c.type.value, c.count.minimum if c.count else None) for c in claims] == [("missing", 5), ("found", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said 14 soldiers were missing, correcting a figure of 17 it had given a day earlier.",
        "Зниклими безвісти вважаються 12 військових, учора повідомлялося про 14.",
    ],
)
def test_a_lower_figure_puts_right_the_one_of_yesterday(text: str) -> None:
    ((name, answer),) = answers(read(text, published_on=ON)).items()
    assert (name, answer.to, answer.how) == ("c1", "c2", "corrects")
