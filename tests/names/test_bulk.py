"""The measure for millions is the measure for two. All names are invented."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.names.batch import similarities
from lastcontact.names.compare import compare
from lastcontact.names.gallery import Gallery
from lastcontact.names.lexicon import lexicon_of
from lastcontact.names.parts import Part, parts_of
from lastcontact.names.reading import read_names
from lastcontact.names.rows import weigh_rows
from lastcontact.names.sounds import Sounded, similarity

NAMES = [
    "Սարնեցյան Վահագն Սուրենի",
    "Сарнецян Ваагн Суренович",
    "Сарнецян Сурен Ваагнович",
    "Sarnetsyan Ashot",
    "Vaaqn Sarnesyan",
    "Սարնեցյան Վահագն Ռուբենի",
    "Sarnetsyan V. S.",
    "Sarnetsyan A. V.",
    "S. A. V.",
    "Тарвердиев Вели Рашид оглы",
    "Tarverdiyev Vəli Rəşid oğlu",
    "Rəşid Tarverdiyev",
    "Kerim Tarnel, son of Oshan",
    "Oshan Tarnel",
    "Керим Тарнел, сын Ошана",
    "ვაჰაგნ სარნეციანი",
    "فاهاغن سارنيتسيان",
    "عبد الرحمن الطريجي",
    "Abdulrahman Al-Turayji",
    "Bob Tamrin",
    "Robert Tamrin",
    "Əhməd Vəliyev",
    "Ахмед Велиев",
    "Jean Marie Dufaux",
    "Jeanmarie Dufaux",
    "O'Tarn, Seán",
    "MAJOR Kestutis VARNAS",
    "Vahagn",
    "",
    "123",
]
SOUNDS = st.text(alphabet="aeiouptkbdgmnrlfvszxhwyTSC58", min_size=1, max_size=9)


def test_weights_in_bulk_are_those_of_compare():
    pairs = [(a, b) for a in range(len(NAMES)) for b in range(len(NAMES))]
    read = read_names(NAMES)
    one, other = np.array(pairs).T
    bulk = weigh_rows(read.lexicon, read.rows[one], read.rows[other])
    single = [compare(NAMES[a], NAMES[b]).weight_log2 for a, b in pairs]
    np.testing.assert_allclose(bulk.weight_log2, single, atol=0.01)


def test_names_read_in_bulk_have_the_parts_read_one_by_one():
    read = read_names(NAMES)
    for name, row in zip(NAMES, read.rows, strict=True):
        found = [read.lexicon.parts[word] for word in row if word >= 0]
        assert [(p.word, p.sound, p.role == "patronymic") for p in found] == [
            (p.word, p.sound, p.role == "patronymic") for p in parts_of(name).names
        ]


@settings(max_examples=50)
@given(st.lists(st.tuples(SOUNDS, SOUNDS, st.booleans()), min_size=1, max_size=30))
def test_words_in_bulk_are_as_alike_as_one_by_one(pairs):
    parts = [Part(s, Sounded(s, vowelless)) for one, other, vowelless in pairs for s in (one, other)]
    lexicon = lexicon_of(parts)
    rows = np.arange(len(parts), dtype=np.int32)
    bulk = similarities(lexicon, rows[::2], rows[1::2])
    single = [max(similarity(a.sound, b.sound), 0) for a, b in zip(parts[::2], parts[1::2], strict=True)]
    nicknamed = np.isclose(bulk, 0.9, atol=1e-3)
    np.testing.assert_allclose(bulk[~nicknamed], np.array(single)[~nicknamed], atol=1e-4)


def test_a_gallery_finds_a_name_in_another_script_first():
    others = [
        f"{a}{b}ov {c}in" for a in ("Tar", "Mel", "Kor", "Zub") for b in ("an", "ish", "ug") for c in ("Art", "Pol")
    ]
    gallery = Gallery.of([*others, "Սարնեցյան Վահագն", "Robert Tamrin"])
    hits = gallery.search(["Vaaqn Sarnesyan", "Боб Тамрин", "???"], top=3)
    best = {hit.query: hit.row for hit in hits if hit.rank == 1}
    assert best == {0: len(others), 1: len(others) + 1}


def test_a_name_that_many_of_the_list_resemble_is_found_with_less_certainty():
    namesakes = [
        f"Vahagn Sarnet{ending}" for ending in ("sian", "zian", "ian", "syan", "yan", "chyan", "shyan", "jyan")
    ]
    alone, among = (
        Gallery.of(["Vahagn Sarnetsyan", *others]).search(["Ваагн Сарнецян"], top=1)[0]
        for others in ([], [name + more for name in namesakes for more in ("", " Pol", " Art")])
    )
    assert alone.row == among.row == 0
    assert alone.score > among.score


def test_a_name_answered_in_part_is_less_certain_than_one_answered_in_full():
    hits = Gallery.of(["Vahagn Sarnetsyan", "Vahagn Sarnetsyan Toralov"]).search(["Vahagn Sarnetsyan Toralov"])
    assert [hit.row for hit in hits] == [1, 0]


def found_in(names, asked):
    return Gallery.of(names).search([asked], top=1)[0]


OTHERS = [f"{a}{b}ov {c}in" for a in ("Tar", "Mel", "Kor", "Zub") for b in ("an", "ish", "ug") for c in ("Art", "Pol")]


@pytest.mark.parametrize(
    ("name", "nearer", "further"),
    [
        ("Vahagn Sarnetsyan", "Сарнецян Ваагн", "Саргсян Ваагн"),
        ("Vahagn Sarnetsyan", "Vahagn Sarnetsyan", "Sarnet Vahagnyan"),
        ("Robert Tamrin", "Robert Tamrin", "Bob Tamrin"),
        ("Robert J. Tamrin", "Robert Tamrin", "Robert Jon Tamrin"),
        ("Robert Tamrin", "Bob Tamrin", "Egbert Tamrin"),
        ("Сарнецян Ваагн Суренович", "Սարնեցյան Վահագն Սուրենի", "Սարնեցյան Արամ Սուրենի"),
        ("Jean Marie Dufaux", "Jeanmarie Dufaux", "Jeanpaul Dufaux"),
        ("Jeanmarie Dufaux", "Jean Marie Dufaux", "Jean Paul Dufaux"),
    ],
)
def test_the_better_a_name_is_answered_the_surer_it_is(name, nearer, further):
    assert found_in([name, *OTHERS], nearer).score > found_in([name, *OTHERS], further).score


def test_a_word_that_many_of_the_list_resemble_says_little_though_spelled_like_none():
    like = [f"{given} Tarovin" for given in ("Aleksandr", "Alexandre", "Aleksander", "Alesandro") for _ in range(200)]
    asked = "Aleksendr Zorgunov"
    rare, common = (found_in(["Aleksandr Zorgunov", *names], asked) for names in (OTHERS * 30, like))
    assert rare.row == common.row == 0
    assert rare.score > common.score


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([*NAMES, *OTHERS]), min_size=1, max_size=12), st.sampled_from(NAMES), st.randoms())
def test_the_order_of_a_list_changes_no_score(names, asked, random):
    mixed = names[:]
    random.shuffle(mixed)
    one, other = (sorted(hit.score for hit in Gallery.of(order).search([asked], top=12)) for order in (names, mixed))
    np.testing.assert_allclose(one, other, atol=1e-6)


def test_an_empty_gallery_finds_nothing():
    assert Gallery.of([]).search(["Vahagn Sarnetsyan"]) == []
    assert Gallery.of(["", "12"]).search(["Vahagn Sarnetsyan", ""]) == []


def test_a_title_beside_a_single_letter_is_the_name_in_bulk_too():
    names = ["a mr", "mr a", "A. Mr", "mr", "A", "mr Bob Tamrin"]
    read = read_names(names)
    words = [[read.lexicon.parts[word].word for word in row if word >= 0] for row in read.rows]
    assert words == [[part.word for part in parts_of(name).names] for name in names]
