"""Fathers told as "X-ის ძე", the son of X, and "X-ის ასული", the daughter of X. Everybody here is invented."""

from __future__ import annotations

import pytest

from lastcontact.names.compare import compare
from lastcontact.names.parts import FAMILY, PATRONYMIC, parts_of
from lastcontact.names.reading import read_parts


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Хведиани Гиорги Нодарис дзе", "Хведиани Гиорги Вахтангис дзе"),
        ("Хведиани Гиорги Нодарисдзе", "Хведиани Гиорги Вахтангисдзе"),
        ("Khvediani Giorgi Nodaris dze", "Хведиани Гиорги Вахтангович"),
        ("გიორგი ნოდარის ძე", "გიორგი ვახტანგის ძე"),
    ],
)
def test_fathers_told_in_other_letters_as_one_word_or_without_a_surname_tell_two_men_apart(
    one: str, other: str
) -> None:
    assert compare(one, other).score < 0.1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ნოდარის ძე გიორგი ხვედიანი", "ხვედიანი გიორგი ნოდარის ძე"),
        ("Nodar oglu Giorgi Khvediani", "Khvediani Giorgi Nodar oglu"),
        ("ხვედიანი გიორგი ნოდარისძე", "Хведиани Георгий Нодарович"),
        ("Беридзе Мариам Нодарис асули", "ბერიძე მარიამ ნოდარის ასული"),
        ("Алиев Гасан Рашид-оглы", "Əliyev Həsən Rəşid oğlu"),
    ],
)
def test_a_father_agrees_wherever_he_stands_and_however_he_is_written(one: str, other: str) -> None:
    assert compare(one, other).score > 0.9


@pytest.mark.parametrize("parted", ["Kapana-dze Giorgi", "Kapana dze Giorgi", "Капана-дзе Гиорги", "კაპანა ძე გიორგი"])
def test_a_surname_parted_before_its_ending_is_one_word(parted: str) -> None:
    assert [part.role for part in parts_of(parted).names] == [FAMILY, ""]
    assert compare(parted, "Kapanadze Giorgi").score > 0.98


@pytest.mark.parametrize(
    "name", ["Хведиани Гиорги Нодарис дзе", "Kapana-dze Giorgi", "Алиев Гасан Рашид-оглы", "Gela shvili Nika"]
)
def test_many_names_at_once_are_read_as_one_is(name: str) -> None:
    parts, rows = read_parts([name])
    assert tuple(parts[at] for at in rows[0] if at >= 0) == parts_of(name).names
