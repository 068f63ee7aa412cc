"""Two records weighed, with reasons. All people are invented."""

from datetime import date

import numpy as np
import polars as pl
import pytest

from lastcontact.linkage.births import birth_code
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.columns import match_columns
from lastcontact.linkage.levels import field_levels
from lastcontact.linkage.records import read_records
from lastcontact.linkage.scorer import explain, prior_log2, suggest
from lastcontact.linkage.values import equality_code, sound_code
from lastcontact.linkage.weights import weights


def day(text: str) -> tuple[date, date]:
    on = date.fromisoformat(text)
    return on, on


def year(number: int) -> tuple[date, date]:
    return date(number, 1, 1), date(number, 12, 31)


ROLL = Candidate("roll", name="Սարնեցյան Վահագն Սուրենի", birth=year(2001), place=("Հադրութ", "Hadrut"), sex="m")
LIST = Candidate(
    "list", name="Vaaqn Sarnesyan", birth=(date(2000, 5, 1), date(2001, 4, 30)), birth_original="20", place="Гадрут"
)
BROTHER = Candidate("brother", name="Сарнецян Ашот Суренович", birth=day("2003-05-01"), place="Гадрут")
FATHER = Candidate("father", name="Сарнецян Сурен Ваагнович", birth=day("1974-02-11"), place="Гадрут")
STRANGER = Candidate("stranger", name="Torchyan Ruben", birth=year(1988), place="Goris")


def test_the_same_person_comes_first_and_relatives_stay_unlikely():
    found = suggest(ROLL, [STRANGER, FATHER, BROTHER, LIST, ROLL])
    assert found[0].candidate.id == "list"
    assert found[0].explained.probability > 0.9
    assert all(scored.explained.probability < 0.5 for scored in found[1:])
    assert "roll" not in {scored.candidate.id for scored in found}


@pytest.mark.parametrize("other", [LIST, BROTHER, FATHER, STRANGER])
def test_the_lines_add_up_and_the_weight_is_symmetric(other):
    there, back = explain(ROLL, other), explain(other, ROLL)
    assert there.weight_log2 == pytest.approx(sum(line.weight_log2 for line in there.lines))
    assert there.weight_log2 == pytest.approx(back.weight_log2)
    odds = 2 ** (there.weight_log2 + there.prior_log2)
    assert there.probability == pytest.approx(odds / (1 + odds))


def test_every_line_shows_both_values_as_written():
    lines = {line.field: line.sentence for line in explain(ROLL, LIST).lines}
    assert "Գադրութ" not in lines["place"] and "Հադրութ" in lines["place"] and "Гадрут" in lines["place"]
    assert "2001" in lines["birth"] and "20" in lines["birth"]


def test_names_alone_are_said_to_be_names_alone():
    alone = explain(Candidate("a", name="Սարնեցյան Վահագն"), Candidate("b", name="Vaaqn Sarnesyan"))
    assert alone.names_alone
    assert not explain(ROLL, LIST).names_alone


def test_two_empty_records_have_nothing_in_common():
    nothing = explain(Candidate("a"), Candidate("b"))
    assert (nothing.weight_log2, nothing.lines) == (0.0, ())


def test_a_missing_field_says_nothing():
    without = Candidate("x", name=LIST.name)
    fields = {line.field for line in explain(ROLL, without).lines}
    assert fields <= {"name", "patronymic"}


def test_a_married_woman_keeps_her_given_and_father_name():
    before = Candidate("a", name="Сарнецян Нарина Суреновна", sex="f", birth=day("1990-03-04"))
    after = Candidate("b", name="Торчян Нарина Суреновна", sex="f", birth=day("1990-03-04"))
    assert explain(before, after).probability > 0.5


def test_the_prior_falls_with_the_number_of_records():
    assert prior_log2(10) > prior_log2(1000) > prior_log2(1_000_000)


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        (day("2001-03-04"), day("2001-03-04"), "birth.day_same"),
        (day("2001-03-04"), day("2001-04-03"), "birth.day_near"),
        (day("2001-03-04"), day("2001-03-14"), "birth.day_near"),
        (day("2001-03-04"), day("2001-11-30"), "birth.day_differs"),
        (day("2001-03-04"), year(2001), "birth.year_same"),
        (day("2001-03-04"), (date(2000, 5, 1), date(2001, 4, 30)), "birth.year_same"),
        (day("2001-03-04"), (date(1999, 1, 1), date(2003, 12, 31)), "birth.fits"),
        (day("2001-03-04"), year(2002), "birth.year_off"),
        (year(2001), year(2005), "birth.years_off"),
        (year(2001), year(1974), "birth.generation"),
        (year(2001), (None, None), ""),
        ((None, None), (None, None), ""),
        (year(2001), (date(1900, 1, 1), date(2020, 1, 1)), ""),
        (year(2001), (date(2002, 1, 1), date(2001, 1, 1)), ""),
    ],
)
def test_births_agree_as_far_as_they_are_known(one, other, code):
    assert birth_code(one, other) == birth_code(other, one) == code


@pytest.mark.parametrize(
    ("field", "one", "other", "code"),
    [
        ("service_number", "AB-12 34", "ab1234", "service_number.same"),
        ("service_number", "AB1234", "AB1235", "service_number.near"),
        ("service_number", "AB1234", "XY9876", "service_number.differs"),
        ("phone", "+374 00 123456", "00123456", "phone.same"),
        ("rank", "рядовой", "сержант", "rank.differs"),
        ("exact", "", "AB1234", ""),
        ("exact", "--", "--", ""),
    ],
)
def test_numbers_agree_by_their_letters_and_digits(field, one, other, code):
    assert equality_code(field, one, other) == code


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        (("Հադրութ",), ("Гадрут",), "place.near"),
        (("41 գունդ",), ("41 гунд",), "place.near"),
        (("41 գունդ",), ("42 գունդ",), "place.differs"),
        (("Hadrut", "Հադրութ"), ("HADRUT",), "place.same"),
        (("Hadrut",), ("Goris",), "place.differs"),
        (("",), ("Goris",), ""),
    ],
)
def test_places_agree_in_any_form_and_script(one, other, code):
    assert sound_code("place", one, other) == code


@pytest.mark.parametrize(
    ("father", "code"), [("Suren", "father.same"), ("სურენ", "father.near"), ("Ruben", "father.differs"), ("", None)]
)
def test_a_father_given_on_one_record_is_held_against_a_patronymic_on_the_other(father, code):
    given, told = Candidate("a", name="Sarnetsyan Vahagn", father_name=father), Candidate("b", name=ROLL.name)
    there, back = explain(given, told), explain(told, given)
    assert [line.code for line in there.lines if line.field == "father"] == ([code] if code else [])
    assert there.weight_log2 == pytest.approx(back.weight_log2)


def test_a_patronymic_that_changes_its_name_speaks_against_nobody():
    one = Candidate("a", name="Осокин Иван Ильич")
    assert all(
        line.weight_log2 >= 0
        for line in explain(one, Candidate("b", name="Osokin Ivan", father_name="Ilya")).lines
        if line.field == "father"
    )


def test_every_published_weight_has_a_sentence_that_can_be_filled():
    for weight in weights().values():
        assert weight.sentence.format(a="x", b="y").endswith(".")
        assert "{" not in weight.sentence.format(a="x", b="y")


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("мл. сержант", "Կրտսեր սերժանտ", "rank.same"),
        ("kiçik çavuş", "უმცროსი სერჟანტი", "rank.same"),
        ("Capt.", "النقيب", "rank.same"),
        ("əsgər", "рядовой", "rank.same"),
        ("сержант", "ст. сержант", "rank.differs"),
        ("cook", "Cook", "rank.same"),
    ],
)
def test_one_rank_in_two_languages_is_the_same_online_and_in_bulk(one, other, code):
    lines = explain(Candidate("a", name="Vahagn", rank=one), Candidate("b", name="Vahagn", rank=other)).lines
    assert [line.code for line in lines if line.field == "rank"] == [code]
    assert bulk_levels({"name": ["Vahagn", "Vahagn"], "rank": [one, other]})["rank"] == code


def test_a_patronymic_held_against_a_given_father_is_weighed_in_one_line():
    given, told = Candidate("a", name="Sarnetsyan Vahagn", father_name="Suren"), Candidate("b", name=ROLL.name)
    found = explain(given, told)
    assert not [line for line in found.lines if line.field == "patronymic"]
    (father,) = [line for line in found.lines if line.field == "father"]
    one_only, same = weights()["name.one_only"].weight_log2, weights()["father.same"].weight_log2
    assert father.weight_log2 == pytest.approx(same + one_only)
    assert sum(line.weight_log2 for line in found.lines) == pytest.approx(found.weight_log2)


def test_a_father_told_by_both_names_is_not_counted_again_where_he_is_given_as_well_online_and_in_bulk():
    one = Candidate("a", name=ROLL.name, father_name="Suren")
    other = Candidate("b", name="Сарнецян Ваагн Суренович", father_name="Сурен")
    codes = [line.code for line in explain(one, other).lines]
    assert "patronymic.agrees" in codes and not any(code.startswith("father") for code in codes)
    assert bulk_levels({"name": [one.name, other.name], "father_name": ["Suren", "Сурен"]})["father"] == ""
    another = Candidate("b", name="Сарнецян Ваагн", father_name="Сурен")
    assert any(line.field == "father" for line in explain(one, another).lines)
    assert bulk_levels({"name": [one.name, another.name], "father_name": ["Suren", "Сурен"]})["father"] == "father.near"


def bulk_levels(table: dict[str, list[str]]) -> dict[str, str]:
    """Field -> code of the one pair in a table of two records, as the bulk engine finds it."""
    frame = pl.DataFrame(table)
    records = read_records(frame, match_columns(frame.columns, {}, ()))
    found = field_levels(records, np.array([0]), np.array([1]))
    return {x.field: f"{x.field}.{x.codes[x.levels[0] - 1]}" if x.levels[0] else "" for x in found}


def test_a_name_that_may_be_the_fathers_is_said_beside_the_pair():
    son, father = Candidate("1", name="Levan Giorgi Abashvili"), Candidate("2", name="Giorgi Abashvili")
    said = {line.code: line for line in explain(son, father).lines}
    assert "may be the father's" in said["name.heir"].sentence


@pytest.mark.parametrize(("one", "other", "code"), [("Hakob", "Акоп", "near"), ("Petros", "Иван", "differs")])
def test_a_father_called_by_another_form_of_his_name_is_the_same_online_and_in_bulk(one, other, code):
    assert sound_code("father", (one,), (other,)) == f"father.{code}"
    assert (
        bulk_levels({"name": ["Arat Sarnyan", "Arat Sarnyan"], "father_name": [one, other]})["father"]
        == f"father.{code}"
    )


def test_a_common_rank_beside_a_name_is_no_more_than_names():
    one, other = Candidate("a", name="Pellin Dag", rank="private"), Candidate("b", name="Пелин Даг", rank="рядовой")
    assert explain(one, other).names_alone
