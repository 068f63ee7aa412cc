"""One word too many: whoever answers most of the question is shown, and the page says so. All names are invented."""

from __future__ import annotations

import pytest
from django.test import Client

from lastcontact.casefile import moments
from tests.bureau.acts import Bureau
from tests.desk.test_people_table import shown

SOME = "Nobody matches every word; these match some:"
ASIDE = "ranks and titles are not names"


@pytest.fixture
def listed(bureau: Bureau) -> Bureau:
    for name in ("Trensky Pavlo", "Oldenko Mykhailo", "Vorovets Petro", "Lusahatyan Narek"):
        bureau.record(name)
    return bureau


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Pavlo Ivanovich Trensky", "Trensky Pavlo"),
        ("Тренський Павло Іванович", "Trensky Pavlo"),
        ("Oldenko Michael", "Oldenko Mykhailo"),
        ("Trensky, Pavlo 4th", "Trensky Pavlo"),
    ],
)
def test_where_nobody_has_every_word_those_are_shown_who_have_most(
    listed: Bureau, alma_at_desk: Client, typed: str, found: str
) -> None:
    page = shown(alma_at_desk, listed, q=typed)
    assert SOME in page and found in page
    assert "Lusahatyan" not in page and "Vorovets" not in page
    assert "found by the name" in page


@pytest.mark.parametrize("typed", ["Trensky Pavlo", "pavlo", "Trensky, Pavlo", "Тренский Павло"])
def test_whoever_has_every_word_is_shown_alone_and_nothing_is_said_of_some(
    listed: Bureau, alma_at_desk: Client, typed: str
) -> None:
    listed.record("Trenskaya Olha")
    page = shown(alma_at_desk, listed, q=typed)
    assert "Trensky Pavlo" in page and "1 person found" in page
    assert SOME not in page and ASIDE not in page


@pytest.mark.parametrize("typed", ["Sgt Trensky", "сержант Тренский", "Sgt. Trensky Pavlo", "Lt Col Trensky"])
def test_a_rank_is_no_name_and_the_page_says_that_it_was_left_out(
    listed: Bureau, alma_at_desk: Client, typed: str
) -> None:
    page = shown(alma_at_desk, listed, q=typed)
    assert "Trensky Pavlo" in page and "1 person found" in page
    assert ASIDE in page and SOME not in page


def test_a_word_that_may_be_a_rank_is_looked_for_where_somebody_has_it(listed: Bureau, alma_at_desk: Client) -> None:
    listed.record("Major Pavlo")
    page = shown(alma_at_desk, listed, q="Major Pavlo")
    assert "Major Pavlo" in page and "Trensky" not in page.split("</form>")[1]
    assert ASIDE not in page


def test_the_rarer_word_brings_the_nearer_person(listed: Bureau, alma_at_desk: Client) -> None:
    for number in range(3):
        listed.record(f"Pavlo Person{'abc'[number]}")
    page = shown(alma_at_desk, listed, q="Vorovets Pavlo")
    assert SOME in page
    assert page.index("Vorovets Petro") < page.index("Trensky Pavlo")


@pytest.mark.parametrize("typed", ["Nobody At All", "Trensky Nobody Atall", "Xy Zz"])
def test_fewer_than_half_of_the_words_are_no_answer(listed: Bureau, alma_at_desk: Client, typed: str) -> None:
    page = shown(alma_at_desk, listed, q=typed)
    assert "No record of this incident has all these words" in page and SOME not in page


def test_a_page_set_back_offers_the_same_and_only_whom_the_bureau_knew_of(listed: Bureau, alma_at_desk: Client) -> None:
    then = moments.head_seq()
    listed.record("Trensky Pavlyna")
    for typed, words in (("Pavlo Ivanovich Trensky", SOME), ("Sgt Trensky", ASIDE)):
        page = shown(alma_at_desk, listed, q=typed, known=str(then))
        assert words in page and "Trensky Pavlo<" in page and "Pavlyna" not in page


def test_boris_gets_no_near_answer_either(listed: Bureau, boris_at_desk: Client) -> None:
    answer = boris_at_desk.get(f"/incidents/{listed.incident}/people/", {"q": "Pavlo Ivanovich Trensky"})
    assert answer.status_code == 404
