"""Numbers that are names of units, months that are verbs, places that are held, and papers that are released."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import ClaimType, Modality
from lastcontact.reading.reader import read

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("Unit 5031 lost two men near Varn.", ClaimType.KILLED, 2),
        ("Battery 17 lost four men.", ClaimType.KILLED, 4),
        ("Convoy 8 brought home 30 villagers.", ClaimType.RETURNED, 30),
        ("Task force 9 freed five hostages.", ClaimType.RETURNED, 5),
        ("Squad 4 was captured near Orlo.", ClaimType.CAPTURED, None),
        ("Patrol 12 is missing since Monday.", ClaimType.MISSING, None),
        ("Platoon 12 soldiers are missing.", ClaimType.MISSING, 12),
    ],
)
def test_the_number_of_a_unit_counts_nobody(text: str, kind: ClaimType, count: int | None) -> None:
    (claim,) = read(text, published_on=FRIDAY).claims
    assert (claim.type, claim.count.maximum if claim.count else None) == (kind, count)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("8 may have been wounded in the blast.", 8),
        ("14 may have drowned when the ferry sank.", 14),
        ("30 march home from captivity.", 30),
    ],
)
def test_a_month_that_is_a_verb_is_no_day(text: str, count: int) -> None:
    reading = read(text, published_on=FRIDAY)
    assert [c.count.maximum for c in reading.claims if c.count] == [count]
    assert reading.dates == ()


def test_a_month_in_small_letters_is_a_day_all_the_same() -> None:
    (day,) = read("They were captured on 12 may near Varn.", published_on=FRIDAY).dates
    assert day.interval.start_on == date(2026, 5, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Orlavian forces control Pelt.",
        "The rebels said they control Pelt.",
        "Marheni troops still hold Pelt, the governor said.",
    ],
)
def test_who_controls_a_town_holds_it(text: str) -> None:
    (claim,) = read(text, published_on=FRIDAY).claims
    assert (claim.type, claim.places) == (ClaimType.CONTROLS, ("pelt",))


@pytest.mark.parametrize("text", ["MEDIA RELEASE: 5 killed at Varn.", "Press release of the Registrar. 5 were killed."])
def test_a_release_to_the_press_frees_nobody(text: str) -> None:
    assert [c.type for c in read(text, published_on=FRIDAY).claims] == [ClaimType.KILLED]


@pytest.mark.parametrize("year", [1, 9999])
def test_a_day_that_nobody_can_have_published_on_is_none(year: int) -> None:
    reading = read("Twelve men were captured on Monday and two days later.", published_on=date(year, 1, 1))
    assert reading.published_on is None
    assert len(reading.claims) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Батарея 17 потеряла четверых.", 4),
        ("Экипаж 12 пропал без вести.", None),
        ("Экипаж 12 человек погиб.", 12),
        ("В роте 12 человек пропали.", 12),
        ("Батарея 17 втратила чотирьох.", 4),
        ("Վաշտ 3-ը կորցրեց ինը զինվոր։", 9),
        ("Bölük 3 doqquz əsgər itirib.", 9),
        ("პატრული 7 არ დაბრუნდა.", None),
    ],
)
def test_the_number_of_a_unit_counts_nobody_in_other_languages(text: str, count: int | None) -> None:
    assert [c.count.maximum if c.count else None for c in read(text).claims] == [count]


@pytest.mark.parametrize(
    "text",
    [
        "The bodies of 20 soldiers will be handed over tomorrow.",
        "If the shelling stops, the bodies of 20 soldiers will be handed over tomorrow.",
        "The remains of 20 soldiers will be returned to their families next week.",
    ],
)
def test_bodies_that_will_be_handed_over_are_not_there_yet(text: str) -> None:
    (claim,) = read(text).claims
    assert (claim.type, claim.modality) == (ClaimType.REMAINS_RETURNED, Modality.PLANNED)
