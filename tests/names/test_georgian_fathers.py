"""Fathers told as "X-ის ძე", the son of X, and "X-ის ასული", the daughter of X. Everybody here is invented."""

from __future__ import annotations

import pytest

from lastcontact.names.compare import compare
from lastcontact.names.parts import FAMILY, PATRONYMIC, parts_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ხვედიანი გიორგი ნოდარის ძე", "ხვედიანი გიორგი ვახტანგის ძე"),
        ("ველეევი სერგეი გიორგის ძე", "Велеев Сергей Павлович"),
        ("ბერიძე მარიამ ნოდარის ასული", "ბერიძე მარიამ ივანეს ასული"),
    ],
)
def test_sons_of_two_fathers_are_not_one_man(one: str, other: str) -> None:
    assert compare(one, other).score < 0.1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ველეევი სერგო პავლეს ძე", "Велеев Сергей Павлович"),
        ("ხვედიანი გიორგი ნოდარის ძე", "Хведиани Георгий Нодарович"),
        ("ხვედიანი გიორგი ნოდარის ძე", "გიორგი ნოდარის ძე ხვედიანი"),
    ],
)
def test_a_son_of_one_father_agrees_in_either_script_and_order(one: str, other: str) -> None:
    assert compare(one, other).score > 0.9


def test_the_word_for_son_is_no_name_and_a_surname_that_ends_so_is_one() -> None:
    named = {part.word: part.role for part in parts_of("ბერიძე ნიკა ნოდარის ძე").names}
    assert named == {"ბერიძე": FAMILY, "ნიკა": "", "ნოდარი": PATRONYMIC}
