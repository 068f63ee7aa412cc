"""Labels with their figures, and contact that is not back, in languages with endings. All of it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.reader import read

ON = date(2036, 5, 14)


def claims(text: str) -> tuple[Claim, ...]:
    return read(text, published_on=ON).claims


def counted(text: str) -> list[tuple[ClaimType, int | None]]:
    return [(c.type, c.count.minimum if c.count else None) for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1 мсб: 200-х — 3, 300-х — 9, без вести — 2.", ["killed 3", "wounded 9", "missing 2"]),
        ("Сообщила: погибших — 7, пленных — 4, сведений нет по 11.", ["killed 7", "captured 4", "missing 11"]),
        ("Число погибших: 7, раненых: 9.", ["killed 7", "wounded 9"]),
    ],
)
def test_a_label_has_the_figure_behind_its_dash(text: str, told: list[str]) -> None:
    assert [f"{kind.value} {count}" for kind, count in counted(text)] == told


def test_a_figure_that_means_the_dead_counts_nobody() -> None:
    assert counted("Точно знаем про двоих 300-х.") == [(ClaimType.WOUNDED, 2)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Связь с группой прервалась 3 мая и до сих пор не восстановлена.", ClaimType.CONTACT_LOST),
        ("Связь с группой 3 мая восстановлена.", ClaimType.FOUND),
    ],
)
def test_contact_that_is_not_restored_is_lost(text: str, kind: ClaimType) -> None:
    assert kind in {c.type for c in claims(text)}


def test_to_insist_that_something_is_so_asks_for_nothing() -> None:
    told = claims("Вестрия настаивает, что удерживает только 15 комбатантов.")
    assert [(c.type, c.modality.value, c.speaker) for c in told] == [(ClaimType.HELD, "claimed", "Вестрия")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Майор доложил о судьбе экипажа.", []),
        ("О судьбе экипажа противная сторона молчит.", [ClaimType.MISSING]),
        ("Я жив, нахожусь в плену.", [ClaimType.HELD]),
        ("29 жителей, насильно удерживаемых без связи с родными.", [ClaimType.HELD]),
    ],
)
def test_who_is_told_of_without_being_named(text: str, told: list[ClaimType]) -> None:
    assert [c.type for c in claims(text) if c.type is not ClaimType.CAPTURED] == told


def test_a_phrase_that_goes_beyond_a_one_word_body_still_tells() -> None:
    assert counted("В морг поступило 14 тел.") == [(ClaimType.KILLED, 14)]


def test_the_wounded_beside_bodies_are_wounded() -> None:
    assert counted("Գիշերը հիվանդանոց է բերվել հինգ դի և քսաներկու վիրավոր։") == [
        (ClaimType.KILLED, 5),
        (ClaimType.WOUNDED, 22),
    ]


def test_a_bare_figure_stands_with_the_words_that_say_whose_it_is() -> None:
    told = claims("Орлании передано 27 тел, Вестрии — 31.")
    assert [c.evidence.text for c in told] == ["Орлании передано 27 тел", "Вестрии — 31"]


def test_the_parts_of_a_whole_are_told_of_too() -> None:
    told = counted("Домой вернулись 64 человека: 58 рядовых, четыре офицера и две сотрудницы полевого госпиталя.")
    assert told == [(ClaimType.RETURNED, n) for n in (64, 58, 4, 2)]


def test_a_subject_before_an_aside_is_who_a_verb_is_about() -> None:
    assert counted("Решту, кажуть місцеві, погнали полем у бік кордону.") == [(ClaimType.CAPTURED, None)]
