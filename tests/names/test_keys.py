"""Keys under which one new record meets the known ones. All names are invented."""

import pytest

from lastcontact.names.keys import index_keys, lookup_keys

NAME = "Սարնեցյան Վահագն"


def meet(one, other):
    return bool(set(lookup_keys(one)) & set(other))


@pytest.mark.parametrize("span", range(1, 13))
def test_any_year_of_an_interval_and_the_years_beside_a_year_meet_it(span):
    kept = tuple(key for key in index_keys(NAME, birth_years=(1980, 1979 + span)) if key.startswith("y:"))
    for year in range(1980, 1980 + span):
        single = tuple(key for key in index_keys(NAME, birth_years=(year, year)) if key.startswith("y:"))
        assert meet(single, kept) and meet(kept, single)
    if span == 1:
        assert meet(tuple(key for key in index_keys(NAME, birth_years=(1981, 1981)) if key[0] == "y"), kept)


def test_a_name_with_year_and_place_has_five_keys_and_one_with_a_fathers_name_seven():
    known = {"birth_years": (2001, 2001), "places": ("Հադրութ",)}
    assert len(index_keys(NAME, **known)) == 5
    assert len(index_keys(f"{NAME} Ռուբենի", **known)) == 7


@pytest.mark.parametrize(
    "other", ["Vahagn Sarnetsyan", "Сарнецян Ваагн Суренович", "ვაჰაგნ სარნეციანი", "Sarnetsian, V. Vahagn"]
)
def test_one_name_in_other_scripts_and_orders_shares_a_key(other):
    assert meet(index_keys(NAME), index_keys(other))


def test_two_words_that_open_alike_are_a_pair_too():
    assert index_keys("Sarnetsyan Suren") == ("q:srn srn",)
    assert index_keys("Ali Ali") == ("q:l l",)


def test_an_x_that_opens_a_word_is_heard_as_kh():
    assert meet(index_keys("Gela Xevisqareli"), index_keys("Хевискарели Гела"))


@pytest.mark.parametrize("name", ["", "???", "12", "V.", "Vahagn"])
def test_what_matches_nothing_alone_has_no_key_alone(name):
    assert index_keys(name) == ()
