"""Keys under which one new record meets the known ones. All names are invented."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lastcontact.names.keys import index_keys, lookup_keys
from lastcontact.names.skeleton import MOST_FORMS, skeleton, skeletons
from lastcontact.names.sounds import nearness

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


@pytest.mark.parametrize(
    ("own", "others"),
    [
        (
            "Михаил Захаров",
            ("Mikhail Zakharov", "Mihail Zaharov", "Michail Sacharow", "Mixail Zaxarov", "Michał Zacharow"),
        ),
        ("Тихон Ходаков", ("Tihon Hodakov", "Tichon Chodakow", "Tixon Xodakov", "Tikhone Khodakov")),
        ("Сергей Малеев", ("Sergej Malejev", "Sergueï Maleev", "Serghei Maleyev", "Siergiej Malejew")),
        ("Пахом Воротинцевский", ("Pahom Vorotinsevskiy", "Pachom Worotinzewski", "Pakhom Vorotintsevsky")),
        ("Йоганн Мюллерштейн", ("Johann Müllerstein", "Johan Muellerstein", "Yohann Mullerstein")),
        ("Сулейманович Джахангир", ("Sulejmanovich Dschahangir", "Süleymanoviç Cahangir", "Suleymanovich Djahanguir")),
        ("Квентин Квилл", ("Quentin Quill", "Kventin Kvill", "Quentin Kwill")),
        ("Nahid Behbudov", ("Нахид Бехбудов", "Naxid Bexbudov", "Nakhid Bekhbudov", "Nahid Bähbudow")),
        ("Михайло Грушко", ("Myhailo Hrushko", "Mychajlo Hruschko", "Mykhaïlo Hrouchko", "Mihailo Gruško")),
        ("Алексей Ерофеев", ("Aleksej Jerofejev", "Alexej Jerofejew", "Alexeï Ierofeïev")),
        ("Архип Цыхоцкий", ("Arhip Cihockij", "Arkhip Tsykhotskiy", "Archip Zychozki")),
        ("Çobanlı Cavad", ("Cobanli Cavad", "Чобанлы Джавад", "Tschobanly Dschawad", "Chobanly Javad")),
        ("عثمان جمالي", ("Osman Gamali", "Othman Jamali", "Uthman Djamali")),
    ],
)
def test_the_spellings_of_one_name_share_a_key_whoever_romanised_it(own, others):
    for one, other in combinations((own, *others), 2):
        assert meet(index_keys(one), index_keys(other)), (one, other)


def test_consonants_that_count_as_nearly_one_share_a_reading():
    vowels = set("aeiouy4Ew")
    near = [pair for pair, cost in nearness(False).apart.items() if cost <= 0.15 and not vowels.issuperset(pair)]
    assert near
    for one, other in near:
        assert not set(skeletons(f"m{one}m")).isdisjoint(skeletons(f"m{other}m")), (one, other)


@given(st.text("abcdeghijkmnrstwxvXCJ06", max_size=14), st.sampled_from(("", "bach", "coban", "schach")))
def test_the_first_reading_is_the_one_that_leaves_nothing_open_and_there_are_few(sounds, word):
    found = skeletons(sounds, word)
    assert found[0] == skeleton(sounds)
    assert len(set(found)) == len(found) <= MOST_FORMS


def test_a_name_that_leaves_nothing_open_has_one_key_of_two_words():
    assert len(index_keys("Sarnetsyan Ruben")) == 1
    assert len(index_keys("Сарнецян Рубен")) == 1
