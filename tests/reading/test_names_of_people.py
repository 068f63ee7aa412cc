"""Who is a person by the name alone: given names and surnames' endings, in English news; all of them are invented."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from lastcontact.core.claim import ClaimType
from lastcontact.reading.reader import read
from lastcontact.reading.reading import Reading

NAMES = [
    *("Elnur Guliyev", "Gor Hakobyan", "Giorgi Beridze", "Taras Shevlenko", "Petr Halvorin", "Vusal Mammadzade"),
    *("Ahmed al-Sarif", "Sergey Malov", "Oksana Tarnova", "Zaza Mergelashvili", "Michael Warble", "Dragan Petrovic"),
]
FRAMES = [
    *(
        "{} was captured near Dorna, the army said.",
        "Rebels captured {} near Dorna.",
        "{} was taken prisoner on Monday.",
    ),
    *("Contact was lost with {} on 3 March.", "The army handed over {} on Friday.", "Footage shows {} in captivity."),
]
NOBODY = [
    *(
        "Port Ansel was captured on Monday.",
        "Rebels captured North Valley near Dorna.",
        "Fighting went on in Ali Bairam.",
    ),
    *("The rebels took Alexander Bridge.", "Shells hit Victoria Hospital.", "Ararat Valley was quiet on Monday."),
]


def _read(text: str) -> Reading:
    return read(text, published_on=date(2031, 5, 14))


@pytest.mark.parametrize("frame", FRAMES)
def test_whoever_bears_a_name_as_people_do_is_a_person_and_no_place(frame: str) -> None:
    for name in NAMES:
        found = _read(frame.format(name))
        assert [p.name for p in found.persons] == [name], name
        assert name in [c.subject for c in found.claims], name
        assert name not in [p.name for p in found.places], name


@pytest.mark.parametrize("text", NOBODY)
def test_places_of_two_words_are_no_people(text: str) -> None:
    assert _read(text).persons == ()


def test_who_was_believed_dead_and_came_home_was_not_killed() -> None:
    opened = ("thought for months to have been killed", "believed killed", "long presumed to have been killed")
    for name, belief in product(("Sergey Malov", "Sergeant Ilan Mosk"), opened):
        (claim,) = _read(f"{name}, {belief}, walked home on Monday.").claims
        assert (claim.type, claim.subject) == (ClaimType.RETURNED, name.removeprefix("Sergeant "))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{} were captured near Dorna.", "captured"),
        ("The captors released {}.", "returned"),
        ("Soldiers {} are missing.", "missing"),
        ("The families of {} have heard nothing since 3 March.", "contact_lost"),
    ],
)
def test_all_who_are_named_in_a_row_are_told_of(text: str, kind: str) -> None:
    rows = ("Elnur Guliyev and Petr Halvorin", "Elnur Guliyev, Gor Hakobyan and Petr Halvorin")
    for row in rows[: 1 if kind == "contact_lost" else 2]:
        assert (kind, row) in [(c.type.value, c.subject) for c in _read(text.format(row)).claims], row


def test_a_list_of_names_is_no_headline() -> None:
    dead = _read("Among the dead are Elnur Guliyev, Petr Halvorin and Gor Hakobyan.").claims
    assert [c.subject for c in dead] == ["Elnur Guliyev", "Petr Halvorin", "Gor Hakobyan"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Soldiers detained Lieutenant Ilan Mosk.", ("detained", "Ilan Mosk", "Soldiers")),
        ("Rebels captured Lance Corporal Ilan Mosk.", ("captured", "Ilan Mosk", "Rebels")),
        ("Police shot and killed Elnur Guliyev on Monday.", ("killed", "Elnur Guliyev", "Police")),
        ("Soldiers shot and wounded Elnur Guliyev.", ("wounded", "Elnur Guliyev", "Soldiers")),
        ("Elnur Guliyev was shot and killed by soldiers.", ("killed", "Elnur Guliyev", "soldiers")),
    ],
)
def test_whom_somebody_takes_or_shoots_is_told_of_once_and_by_whom(text: str, told: tuple[str, str, str]) -> None:
    assert [(c.type.value, c.subject, c.actor) for c in _read(text).claims] == [told]


@pytest.mark.parametrize("role", ["the mayor", "the Human Rights Ombudsman of Sarvane"])
def test_a_role_between_a_place_and_a_name_is_that_of_the_name(role: str) -> None:
    told = _read(f"Nine soldiers were killed at Red Quarry, {role}, Nadir Oshel, said. Twelve were captured, he added.")
    assert [p.name for p in told.persons] == ["Nadir Oshel"] and told.places[0].name == "Red Quarry"
    assert [c.speaker for c in told.claims] == ["Nadir Oshel", "Nadir Oshel"]
