"""A father told by a patronymic, held against a father given: one name in two scripts agrees, another man's does not.
All people are invented.
"""

import numpy as np
import polars as pl
import pytest

from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.columns import match_columns
from lastcontact.linkage.levels import field_levels
from lastcontact.linkage.records import read_records
from lastcontact.linkage.scorer import explain
from lastcontact.names.compare import compare

CASES = [
    ("Грачевич", "Hrachya", "father.near"),
    ("Грачьевич", "Հրաչյա", "father.near"),
    ("Рачьевич", "Hrachik", "father.near"),
    ("Hrachevich", "Грачья", "father.near"),
    ("Грачьевна", "Hrachya", "father.near"),
    ("Hraçya oğlu", "Грачья", "father.near"),
    ("Вовович", "Владимир", "father.near"),
    ("Грачевич", "Hrant", "father.differs"),
    ("Грачевич", "Suren", "father.differs"),
    ("Алексеевич", "Petros", "father.differs"),
    ("Алексеевич", "Alexander", ""),
    ("Алиевич", "Albert", ""),
]


@pytest.mark.parametrize(("patronymic", "father", "code"), CASES)
def test_a_patronymic_agrees_with_the_father_it_is_made_of_and_with_no_other(patronymic, father, code):
    explained = explain(
        Candidate("a", name=f"Дарбинян Ваагн {patronymic}"), Candidate("b", name="Darbinyan Vahagn", father_name=father)
    )
    assert next((line.code for line in explained.lines if line.field == "father"), "") == code


def test_a_file_is_read_alike():
    frame = pl.DataFrame(
        [{"id": f"a{n}", "name": f"Дарбинян Ваагн {told}", "father": ""} for n, (told, _, _) in enumerate(CASES)]
        + [{"id": f"b{n}", "name": "Darbinyan Vahagn", "father": given} for n, (_, given, _) in enumerate(CASES)]
    )
    records = read_records(frame, match_columns(frame.columns, {}))
    at = np.arange(len(CASES))
    for one, other in ((at, at + len(CASES)), (at + len(CASES), at)):
        (found,) = (f for f in field_levels(records, one, other) if f.field == "father")
        codes = ["", *(f"father.{code}" for code in found.codes)]
        assert [codes[level] for level in found.levels] == [code for _, _, code in CASES]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Грачьевич", "Հրաչյայի", True),
        ("Грачевич", "Hraçya oğlu", True),
        ("Алексеевич", "Aleksandrovich", False),
        ("Алиевич", "Albertovich", False),
        ("Грачевич", "Hranti", False),
    ],
)
def test_two_patronymics_of_one_name_agree(one, other, agree):
    said = " ".join(compare(f"Дарбинян Ваагн {one}", f"Darbinyan Vahagn {other}").explanation)
    assert ("differ" in said or "Only the first" in said) is not agree


@pytest.mark.parametrize(
    ("given", "told", "code"),
    [
        ("ნოდარის ძე", "Хведиани Георгий Нодарович", "near"),
        ("ნოდარის ძე", "Хведиани Георгий Вахтангович", "differs"),
        ("ილიას ძე", "Хведиани Георгий Ильич", "near"),
        ("Ilia", "Хведиани Георгий Ильич", "near"),
        ("Лука", "Хведиани Нино Лукинична", "near"),
        ("იაკობ", "Khvediani Giorgi Yakovlevich", "near"),
        ("Савва", "Хведиани Георгий Саввич", "near"),
        ("Лев", "Хведиани Георгій Львович", "near"),
        ("Ілля", "Хведиани Георгій Ілліч", "near"),
        ("Павел", "Хведиани Георгий Ильич", "differs"),
        ("Александр", "Хведиани Георгий Александрович", "near"),
        ("Рашид оглы", "Хведиани Георгий Рашидович", "near"),
    ],
)
def test_a_father_given_as_whose_son_somebody_is_agrees_in_bulk_as_well(given: str, told: str, code: str) -> None:
    rows = [{"id": "a", "name": "ხვედიანი გიორგი", "father": given}, {"id": "b", "name": told, "father": ""}]
    frame = pl.DataFrame(rows)
    records = read_records(frame, match_columns(frame.columns, {}))
    (found,) = (f for f in field_levels(records, np.array([0]), np.array([1])) if f.field == "father")
    assert ["", *found.codes][found.levels[0]] == code
