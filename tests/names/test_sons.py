"""A father told behind a name: whoever bears the father's name is not the son. All names are invented."""

from __future__ import annotations

import numpy as np
import pytest

from lastcontact.names.compare import SON, compare
from lastcontact.names.parts import PATRONYMIC, father_given, parts_of
from lastcontact.names.people import people_in
from lastcontact.names.reading import read_parts

SONS = [
    ("Oshan Tarnel", "Kerim Tarnel, son of Oshan"),
    ("Oshan Tarnel", "Kerim, son of Oshan Tarnel"),
    ("Tarnel Oshan", "Tarnel Kerim son of the late Oshan Tarnel"),
    ("Oshan Tarnel", "Mira Tarnel, daughter of Oshan"),
    ("Oshan Tarnel", "Kerim Tarnel s/o Oshan"),
    ("Тарнел Ошан", "Керим Тарнел, сын Ошана"),
    ("Віталій Дорненко", "Керим Дорненко, син Віталія"),
    ("Օշան Տարնելյան", "Քերիմ Տարնելյան, Օշանի որդի"),
    ("ოშანი ტარნელი", "ქერიმ ტარნელი, ოშანის ვაჟი"),
    ("Oşan Tarnel", "Kərim Tarnel Oşan oğlu"),
    ("Abdul Rahman Tarnel", "Kerim Tarnel, son of Abdul Rahman"),
]


@pytest.mark.parametrize(("father", "son"), SONS)
def test_whoever_bears_the_name_of_the_father_is_not_the_son(father: str, son: str) -> None:
    found = compare(father, son)
    assert found.score < 0.2 and SON in found.explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kerim Tarnel", "Kerim Tarnel, son of Oshan"),
        ("Kerim Tarnel Oshanovich", "Kerim Tarnel, son of Oshan"),
        ("Kerim Oshan Tarnel", "Kerim Tarnel, son of Oshan"),
        ("Керим Ошанович Тарнел", "Kerim Tarnel s/o Oshan"),
        ("Керим Ошанович Тарнел", "Керим Тарнел, сын Ошана"),
    ],
)
def test_the_son_is_himself_with_and_without_his_father(one: str, other: str) -> None:
    assert compare(one, other).score > 0.9


def test_two_fathers_that_differ_tell_namesakes_apart() -> None:
    assert compare("Kerim Tarnel, son of Oshan", "Kerim Tarnel, son of Veran").score < 0.7


@pytest.mark.parametrize(("_father", "son"), SONS)
def test_a_name_that_tells_a_father_is_of_one_person_and_read_alike_in_bulk(_father: str, son: str) -> None:
    assert len(people_in(son)) == 1
    assert [part.role for part in parts_of(son).names].count(PATRONYMIC) == 1
    found, rows = read_parts([son, "Kerim Tarnel"])
    assert [found[at] for at in rows[0][rows[0] >= 0]] == list(parts_of(son).names)
    assert np.count_nonzero(rows[1] >= 0) == 2


@pytest.mark.parametrize("name", ["Пак Син Андреевич", "Son Kerim", "Of Oshan", "Kerim Son"])
def test_words_that_only_look_so_tell_no_father(name: str) -> None:
    assert "sonof" not in [word for word, _ in parts_of(name).aside]


def test_a_column_of_fathers_may_say_whose_son() -> None:
    assert father_given("son of Oshan") == "oshan" and father_given("Oshan") == "Oshan"
