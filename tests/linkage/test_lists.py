"""Whole lists linked on one machine. All people are invented."""

from datetime import date

import numpy as np
import polars as pl
import pytest

from lastcontact.linkage.ages import births_of, day_first
from lastcontact.linkage.blocking import Limits, candidate_pairs
from lastcontact.linkage.clusters import clusters_of
from lastcontact.linkage.columns import UnknownField, match_columns
from lastcontact.linkage.firstpass import evidence, glance_at, promising
from lastcontact.linkage.levels import field_levels
from lastcontact.linkage.local import link
from lastcontact.linkage.outcome import clusters_table, links_table, quality
from lastcontact.linkage.records import read_records
from tests.linkage.lists import invented, records_of

ROWS = [
    {"id": "a", "name": "Սարնեցյան Վահագն Սուրենի", "birth_year": "2001", "place": "Հադրութ"},
    {"id": "b", "name": "Сарнецян Ваагн Суренович", "birth_date": "2001-03-04", "place": "Гадрут"},
    {"id": "c", "name": "Vaaqn Sarnesyan", "age": "19", "as_of": "2020-12-16", "place": "Hadrut"},
    {"id": "d", "name": "Сарнецян Ашот Суренович", "birth_date": "2004-09-01", "place": "Гадрут"},
    {"id": "e", "name": "Torchyan Ruben", "birth_year": "1988", "place": "Goris"},
    {"id": "f", "name": "", "place": ""},
    {"id": "g", "name": "???", "age": "999", "as_of": "2020-12-16"},
]


def test_one_man_on_three_lists_is_one_group_and_his_brother_is_not_in_it():
    records = records_of(ROWS)
    linked = link(records)
    groups = dict(zip(records.ids, linked.clusters.tolist(), strict=True))
    assert groups["a"] == groups["b"] == groups["c"]
    assert len({groups[name] for name in "adefg"}) == 5


def test_two_namesakes_on_one_list_are_less_likely_one_person_than_on_two_lists():
    row = {"name": "Vahagn Sarnetsyan", "birth_year": "2001"}
    other = {"name": "Сарнецян Ваагн", "birth_year": "2001"}
    apart, together = (
        links_table(
            records := records_of([row | {"list": "ours"}, other | {"list": name}, {"list": "x"}]), link(records)
        )
        for name in ("theirs", "ours")
    )
    assert apart["weight_log2"][0] - together["weight_log2"][0] == pytest.approx(3.0)
    assert "Both stand on one list, ours" in together["explanation"][0]


def test_a_father_in_his_own_column_is_held_against_a_patronymic_in_a_name():
    names = ("Sarnetsyan Vahagn", "Сарнецян Ваагн Суренович", "Սարնեցյան Վահագն Ռուբենի", "Sarnetsyan Vahagn")
    rows = [{"name": name, "father_name": father} for name, father in zip(names, ("Suren", "", "", ""), strict=True)]
    (level,) = field_levels(records_of(rows), np.array([0, 0, 0, 1]), np.array([1, 2, 3, 2]))
    assert [level.codes[at - 1] if at else "" for at in level.levels] == ["same", "differs", "", ""]


def test_units_of_other_numbers_are_other_units_however_alike_they_are_written():
    rows = [{"unit": "41-րդ գունդ"}, {"unit": "42-րդ գունդ"}, {"unit": "41-րդ գունտ"}]
    (level,) = field_levels(records_of(rows), np.array([0, 0]), np.array([1, 2]))
    assert [level.codes[at - 1] for at in level.levels] == ["differs", "near"]


def test_the_weights_in_the_explanation_add_up():
    records = records_of(ROWS)
    table = links_table(records, link(records))
    assert table.height >= 3
    for row in table.iter_rows(named=True):
        total = sum(float(line.rsplit("[", 1)[1].rstrip("]")) for line in row["explanation"].splitlines())
        assert total == pytest.approx(row["weight_log2"], abs=0.02)
        odds = 2.0 ** (row["weight_log2"] + row["prior_log2"])
        assert row["probability"] == pytest.approx(odds / (1 + odds), abs=1e-6)


def test_damaged_copies_in_other_scripts_are_found_again():
    frame = invented(4000)
    records = read_records(frame, match_columns(frame.columns, {}, ("truth",)))
    linked = link(records)
    found = quality(linked, frame["truth"], linked.weighed)
    assert found.precision > 0.97
    assert found.recall > 0.95


def test_linking_twice_gives_the_same_and_the_order_of_records_does_not_matter():
    frame = invented(1500)
    columns = match_columns(frame.columns, {}, ("truth",))
    one, again = link(read_records(frame, columns)), link(read_records(frame, columns))
    assert one.clusters.tolist() == again.clusters.tolist()
    turned = read_records(frame.reverse(), columns)
    other = clusters_table(turned, link(turned))
    both = clusters_table(read_records(frame, columns), one).join(other, on="id", suffix="_turned")
    pairs = both.select("suggested_cluster", "suggested_cluster_turned").unique()
    assert pairs.height == both["suggested_cluster"].n_unique() == both["suggested_cluster_turned"].n_unique()


def test_which_pairs_meet_under_crowded_keys_does_not_hang_on_the_order_of_records():
    frame = invented(3000)
    columns = match_columns(frame.columns, {}, ("truth",))

    def met(rows):
        records = read_records(rows, columns)
        pairs = candidate_pairs(records, Limits(whole=3, window=2, rare=2)).pairs
        return {frozenset(records.ids.gather(list(divmod(pair, records.size)))) for pair in pairs.tolist()}

    assert met(frame) == met(frame.reverse()) == met(frame.sample(fraction=1.0, shuffle=True, seed=5))


def test_what_is_learned_and_linked_does_not_hang_on_the_order_of_records():
    frame = invented(6000)
    columns = match_columns(frame.columns, {}, ("truth",))

    def links(rows):
        linked = link(records := read_records(rows, columns))
        both = zip(records.ids.gather(linked.one), records.ids.gather(linked.other), linked.weight_log2, strict=True)
        return linked.model.learned, {(frozenset((a, b)), round(float(weight), 2)) for a, b, weight in both}

    assert links(frame)[0]
    assert links(frame) == links(frame.reverse())


def test_identical_names_in_thousands_are_looked_through_not_multiplied():
    rows = [{"name": "Vahagn Sarnetsyan", "birth_year": str(1950 + i % 50)} for i in range(3000)]
    records = records_of(rows)
    limits = Limits()
    candidates = candidate_pairs(records, limits)
    keys = 12
    assert candidates.met <= keys * limits.whole * records.size
    assert candidates.met < records.size**2 / 10
    link(records)


def test_empty_and_senseless_records_are_never_suggested():
    rows = [{"name": "", "place": "", "birth_date": ""}] * 30 + [
        {"name": "-", "place": "?", "birth_date": "99.99.9999"}
    ] * 30
    records = records_of(rows)
    linked = link(records)
    assert len(linked.one) == 0
    assert len(set(linked.clusters.tolist())) == records.size


def test_ages_and_dates_that_cannot_be_are_as_good_as_missing():
    fields = {
        "birth_date": pl.Series(["2001-03-04", "31.02.1999", "04.03.2001", "", "nonsense"]),
        "age": pl.Series(["", "", "", "999", "0"]),
        "as_of": pl.Series(["", "", "", "2020-12-16", "2020-12-16"]),
    }
    earliest, latest, digits = births_of(fields, 5)
    unknown = int(np.iinfo(np.int32).min)
    assert earliest[0] == earliest[2] == latest[0] != unknown
    assert earliest[1] == earliest[3] == earliest[4] == unknown
    assert digits.tolist() == [20010304, 19990231, 20010304, 0, 0]


def test_an_age_helps_where_the_date_beside_it_cannot_be():
    fields = {"birth_date": pl.Series(["31.02.2000"]), "age": pl.Series(["19"]), "as_of": pl.Series(["2020-12-16"])}
    earliest, _, digits = births_of(fields, 1)
    assert earliest[0] != np.iinfo(np.int32).min
    assert digits[0] == 20000231


@pytest.mark.parametrize("written", ["00.00.1999", "1999-00-00", "1999 г.р.", "ծնվ. 1999 թ.", "1999?", "born 1999"])
def test_a_year_is_read_where_only_the_year_is_told(written):
    earliest, latest, digits = births_of({"birth_date": pl.Series([written, "1999"])}, 2)
    assert (earliest[0], latest[0], digits[0]) == (earliest[1], latest[1], 0)
    assert latest[0] - earliest[0] == 364


@pytest.mark.parametrize(
    "written", ["12 березня 1991", "12 марта 1991 г.", "12 մարտի 1991", "12 მარტი 1991", "١٢ مارس ١٩٩١", "12 mart 1991"]
)
def test_a_birth_with_its_month_in_words_is_worth_as_much_as_one_in_figures(written):
    found = births_of({"birth_date": pl.Series([written, "12.03.1991", "11.03.1991"])}, 3)
    assert [(column[0], column[1]) for column in found] == [(column[1], column[1]) for column in found]


def test_month_first_dates_are_read_by_the_hand_of_their_list():
    dates = pl.Series(["11/18/1991", "03/04/1990", "18/11/1991", "03/04/1990", "03/04/1990"])
    lists = pl.Series(["ours", "ours", "theirs", "theirs", "third"])
    turned = day_first(dates, lists).to_list()
    assert turned == ["18/11/1991", "04/03/1990", "18/11/1991", "03/04/1990", "03/04/1990"]
    digits = births_of({"birth_date": dates, "list": lists}, 5)[2]
    assert digits.tolist() == [19911118, 19900304, 19911118, 19900403, 19900403]


def test_a_pair_called_different_is_never_in_one_group():
    pairs = np.array([0, 1, 0]), np.array([1, 2, 2])
    odds = np.array([9.0, 9.0, 9.0], np.float32)
    assert len(set(clusters_of(3, pairs, odds).tolist())) == 1
    apart = np.array([0]), np.array([2])
    groups = clusters_of(3, pairs, odds, apart)
    assert groups[0] != groups[2]


def test_a_chain_with_a_contradiction_is_split_at_its_weakest():
    pairs = np.array([0, 1, 2, 0]), np.array([1, 2, 3, 3])
    odds = np.array([12.0, 2.0, 12.0, -15.0], np.float32)
    groups = clusters_of(4, pairs, odds).tolist()
    assert groups[0] == groups[1] != groups[2] == groups[3]


def test_columns_are_found_by_name_or_by_word_of_the_user():
    columns = match_columns(["Rec ID", "Surname", "First Name", "DOB", "colour", "case"], {"case": "exact"}, ())
    assert columns.of["family_name"] == ("Surname",)
    assert columns.of["exact"] == ("case",)
    assert columns.unmapped == ("colour",)
    with pytest.raises(UnknownField, match="no column 'nothing'"):
        match_columns(["a"], {"nothing": "name"})
    with pytest.raises(UnknownField, match="no field 'shoe'"):
        match_columns(["a"], {"a": "shoe"})


SPELLED = [
    ("Михаил Захаров", "Mihail Zaharov"),
    ("Тихон Ходаков", "Tihon Hodakov"),
    ("Nahid Behbudov", "Нахид Бехбудов"),
    ("Михайло Грушко", "Myhailo Hrushko"),
    ("Сергей Ходаков", "Sergej Chodakow"),
    ("Алексей Ерофеев", "Aleksej Jerofejev"),
    ("Йоганн Мюллерштейн", "Johann Müllerstein"),
    ("Пахом Воротинцевский", "Pahom Vorotinsevskiy"),
]


def test_names_alone_in_another_romanisation_are_weighed():
    rows = [{"name": name} for pair in SPELLED for name in pair]
    linked = link(records_of(rows))
    assert {(2 * at, 2 * at + 1) for at in range(len(SPELLED))} <= set(
        zip(linked.one.tolist(), linked.other.tolist(), strict=True)
    )


def test_in_a_long_list_the_first_look_knows_each_reading_of_a_word():
    crowd = invented(3000).select("family_name", "given_name", "place").rows(named=True)
    pairs = [
        {"family_name": family, "given_name": given, "place": f"Khorasar {at}"}
        for at, pair in enumerate(SPELLED)
        for given, family in (name.split() for name in pair)
    ]
    records = records_of([*crowd, *pairs])
    glance = glance_at(records)
    one = np.arange(len(crowd), len(crowd) + len(pairs), 2)
    assert promising(glance, one, one + 1, 8.0).all()
    assert not (evidence(glance, one, one + 1) >= 8.0).all()


@pytest.mark.parametrize(("field", "written"), [("birth_date", "20 лет"), ("age", "20 лет"), ("age", "20")])
def test_an_age_in_words_is_read_also_where_a_date_should_be(field, written):
    fields = {field: pl.Series([written, ""]), "as_of": pl.Series(["2026-03-12", "2026-03-12"])}
    earliest, latest, _ = births_of(fields, 2)
    born = np.array(["2005-03-13", "2006-03-12"], "datetime64[D]").astype(np.int32)
    assert (earliest[0], latest[0]) == tuple(born)
    assert earliest[1] == latest[1] == np.iinfo(np.int32).min


def test_a_number_that_may_be_a_year_is_no_age():
    fields = {"birth_date": pl.Series(["71"]), "as_of": pl.Series(["2026-03-12"])}
    assert births_of(fields, 1)[0][0] == np.iinfo(np.int32).min


def test_beside_a_surname_a_column_called_name_is_the_given_name_unless_it_was_said_what_it_is():
    assert set(match_columns(["Surname", "Name"], {}).of) == {"family_name", "given_name"}
    assert set(match_columns(["Surname", "Name"], {"Name": "name"}).of) == {"family_name", "name"}
    assert set(match_columns(["Surname", "Given name", "Name"], {}).of) == {"family_name", "given_name", "name"}
    assert set(match_columns(["Name"], {}).of) == {"name"}


def test_a_year_under_an_age_is_that_of_the_birth_and_needs_no_day_it_was_true_on():
    ages = pl.Series(["1999", "12.03.1999", "27", "двадцать семь"])
    earliest, latest, _ = births_of({"age": ages}, 4)
    first = (date(1999, 1, 1) - date(1970, 1, 1)).days
    assert (earliest[0], latest[0]) == (first, first + 364) and earliest[1] == latest[1] == first + 70
    unknown = int(np.iinfo(np.int32).min)
    assert (earliest[2:] == unknown).all()
    earliest, _, _ = births_of({"age": ages, "as_of": pl.Series(["2026-03-12"] * 4)}, 4)
    assert earliest[0] == first and earliest[2] == earliest[3] > unknown
