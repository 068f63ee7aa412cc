"""The invented people, who stands on which list, and the lists as files."""

from __future__ import annotations

from collections import Counter

import pytest

from lastcontact.demonstration.lists import AGES_OFF, AIRED_ON, WITH_AGE, WITHOUT_BIRTH, list_file
from lastcontact.demonstration.people import LEVON, VAHAGN, people, table
from lastcontact.demonstration.requests import persons_of_requests
from lastcontact.demonstration.truth import AIRED, PASSED, ROLL, truth
from lastcontact.reading.columns import Row, apply, propose
from lastcontact.reading.files import open_document

TRUTH = truth()
LISTS = {ROLL: 73, AIRED: 48, PASSED: 62}


def rows_of(on: str) -> dict[int, Row]:
    file = list_file(on, TRUTH)
    found = open_document(file.name, file.data).tables[0]
    return {row.number: row for row in apply(propose(found.header, found.rows), found)}


def test_ninety_three_people_are_sought() -> None:
    kinds = Counter(person.kind for person in people())
    assert kinds == {"soldier": 73, "attached": 5, "resident": 15}


def test_the_same_seed_gives_the_same_people_and_the_same_bytes() -> None:
    assert people(7) == people(7)
    assert people(7) != people(8)
    assert all(list_file(on, truth(7), 7) == list_file(on, truth(7), 7) for on in LISTS)


def test_no_two_people_share_name_and_father() -> None:
    assert len({person.own.full for person in people()}) == 93


def test_names_stand_in_six_scripts_or_romanisations() -> None:
    languages = {language for person in people() for language in person.spellings}
    assert languages == {"hy", "ru", "az", "en", "ka", "ar"}


def test_the_answers_add_up_as_the_reply_says() -> None:
    counts = Counter(TRUTH.answers.values())
    assert counts == {"acknowledged": 29, "not_identified": 17, "no_answer": 12, "denied": 4}
    assert len(TRUTH.decided_early) == 31
    assert len(TRUTH.held_unacknowledged) == 8


def test_whoever_was_read_out_was_held_in_truth() -> None:
    assert {TRUTH.fate[person] for person in TRUTH.rows[AIRED]} == {"held"}
    assert TRUTH.fate[VAHAGN] == "held"
    assert LEVON not in TRUTH.rows[PASSED]


def test_thirty_requests_come_from_twenty_seven_families() -> None:
    rows = table("requests.tsv")
    sought = persons_of_requests(TRUTH)
    assert len(rows) == 30
    twice = 30 - len(set(sought.values()))
    houses = Counter(row["enquirer"] for row in rows if row["enquirer"])
    assert 30 - twice - sum(count - 1 for count in houses.values()) == 27


@pytest.mark.parametrize("on", sorted(LISTS))
def test_each_list_is_read_back_row_by_row(on: str) -> None:
    rows = rows_of(on)
    assert set(rows) == set(TRUTH.rows[on].values())
    assert len(rows) == LISTS[on]


def test_the_roll_has_three_header_rows_and_six_births_missing() -> None:
    rows = rows_of(ROLL)
    assert min(rows) == 4
    assert sum("birth_date" not in row.fields for row in rows.values()) == WITHOUT_BIRTH
    mine = rows[TRUTH.row(ROLL, VAHAGN)].fields
    assert (mine["family_name"], mine["given_name"], mine["patronymic"]) == ("Սարնեցյան", "Վահագն", "Սուրենի")


def test_the_list_read_out_has_ages_some_of_them_wrong() -> None:
    rows = rows_of(AIRED)
    people_of = {row: TRUTH.people[person] for person, row in TRUTH.rows[AIRED].items()}
    ages = {number: row.fields["birth_date"] for number, row in rows.items() if len(row.fields["birth_date"]) < 4}
    wrong = [number for number, age in ages.items() if int(age) != people_of[number].age_on(AIRED_ON)]
    assert (len(ages), len(wrong)) == (WITH_AGE, AGES_OFF)
    assert rows[44].fields["name"] == "Vaaqn Sarnesyan"
    assert rows[44].fields["rank"] == "çavuş"


def test_the_list_of_62_names_five_who_are_not_on_the_roll() -> None:
    assert sum(person not in TRUTH.rows[ROLL] for person in TRUTH.rows[PASSED]) == 5
    assert rows_of(PASSED)[18].fields["name"] == "Сарнецян Ваагн Суренович"
