"""A parent and a child of one name: births a generation apart leave the names little to say. Everybody is invented."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from lastcontact.cli.main import main
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.columns import match_columns
from lastcontact.linkage.learning import published
from lastcontact.linkage.records import read_records
from lastcontact.linkage.scorer import explain
from lastcontact.linkage.scoring import score_pairs
from lastcontact.names.compare import compare
from lastcontact.names.reading import read_names
from lastcontact.names.rows import weigh_rows

NAME = "Дарбинян Ваагн Грачевич"


def person(id: str, year: int, **told: str) -> Candidate:
    return Candidate(id, name=NAME, birth=(date(year, 1, 1), date(year, 12, 31)), **told)


@pytest.mark.parametrize("told", [{}, {"place": "Верхний Торн"}, {"phone": "+374 10 000111"}, {"rank": "рядовой"}])
def test_births_a_generation_apart_are_two_people_whatever_a_family_shares(told: dict[str, str]) -> None:
    explained = explain(person("a", 1974, **told), person("b", 2002, **told))
    assert explained.probability < 0.2
    assert {"name.kin", "birth.generation"} <= {line.code for line in explained.lines}


def test_a_number_that_is_one_persons_own_still_speaks_against_a_birth_that_was_misread() -> None:
    told = {"service_number": "АБ-104477"}
    assert explain(person("a", 1974, **told), person("b", 2002, **told)).probability > 0.9


def test_births_that_agree_leave_the_names_their_whole_weight() -> None:
    explained = explain(person("a", 1974), person("b", 1974))
    assert explained.probability > 0.99
    assert "name.kin" not in {line.code for line in explained.lines}


def test_the_bulk_engine_takes_off_as_much() -> None:
    told = [
        {"id": id, "name": NAME, "birth_date": year, "phone": "010000111"}
        for id, year in (("a", "1974"), ("b", "2002"))
    ]
    frame = pl.DataFrame(told)
    records = read_records(frame, match_columns(frame.columns, {}))
    scores = score_pairs(records, published(records), (np.array([0]), np.array([1])))
    one, other = (person(id, year, phone="010000111") for id, year in (("a", 1974), ("b", 2002)))
    assert float(scores.weight_log2[0]) == pytest.approx(explain(one, other).weight_log2, abs=0.02)


def test_ages_of_no_day_tell_a_father_from_his_son_and_are_said_to_be_of_today(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    ours.write_text("Name,Age,Unit\nOrbelan Vakhtang,44,5th\nOrbelan Vakhtang,19,5th\n", encoding="utf-8")
    theirs.write_text("Name,Age,Unit\nОрбелан Вахтанг,19,5th\n", encoding="utf-8")
    out = tmp_path / "out"
    assert main(["link", str(ours), str(theirs), "--out", str(out), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["suggested"], "as of today" in figures["doubts"][0]) == (1, True)
    links = pl.read_parquet(out / "links.parquet")
    assert [sorted(pair) for pair in links.select("id1", "id2").rows()] == [["1", "2"]]


FATHER_AND_SON = [
    ("Вардунян Арам", "Вардунян Арам Арамович"),
    ("Арам Вардунян", "Vardunyan Aram Aramovich"),
]


@pytest.mark.parametrize(("father", "son"), FATHER_AND_SON)
def test_a_name_that_is_also_the_fathers_whom_the_other_tells_may_be_a_father_and_a_son(father: str, son: str) -> None:
    found = explain(Candidate(id="1", name=father), Candidate(id="2", name=son))
    assert "patronymic.of_namesake" in [line.code for line in found.lines] and found.probability < 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Вардунян Арам", "Вардунян Арам Суренович"),
        ("Вардунян Арам Арамович", "Вардунян Арам Арамович"),
        ("Вардунян Сурен", "Вардунян Арам Суренович"),
    ],
)
def test_a_father_of_another_name_or_one_told_twice_is_no_sign_of_it(one: str, other: str) -> None:
    found = explain(Candidate(id="1", name=one), Candidate(id="2", name=other))
    assert "patronymic.of_namesake" not in [line.code for line in found.lines]


def test_both_engines_take_a_father_and_a_son_of_one_name_apart() -> None:
    for father, son in FATHER_AND_SON:
        assert compare(father, son).weight_log2 == pytest.approx(float(weighed_in_rows(father, son)), abs=0.02)


def weighed_in_rows(one: str, other: str) -> float:
    read = read_names(pl.Series([one, other]))
    return float(weigh_rows(read.lexicon, read.rows[:1], read.rows[1:]).weight_log2[0])


def test_the_reasons_of_a_pair_say_that_one_may_be_the_others_father(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "they may be a father and a son"
    for other, said in (("Вардунян Арам Арамович", True), ("Вардунян Арам Гагович", False)):
        for file, name in (("a.csv", "Вардунян Арам"), ("b.csv", other)):
            (tmp_path / file).write_text(f"name;phone\n{name};+374 91 555 012\nОшян Гаго;\n", encoding="utf-8")
        assert main(["link", str(tmp_path / "a.csv"), str(tmp_path / "b.csv")]) == 0
        printed = capsys.readouterr().out
        assert f"“Вардунян Арам” and “{other}”" in printed and (told in printed) is said
