"""What holds for any lists at all. All people are invented."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.learning import published
from lastcontact.linkage.local import link
from lastcontact.linkage.scorer import explain
from lastcontact.linkage.scoring import score_pairs
from tests.linkage.lists import records_of

NAMES = (
    *(
        "Սարնեցյան Վահագն Սուրենի",
        "Сарнецян Ваагн Суренович",
        "Vaaqn Sarnesyan",
        "ვაჰაგნ სარნეციანი",
        "Sarnetsyan V. S.",
    ),
    *(
        "فاهاغن سارنيتسيان",
        "Torchyan, Ruben",
        "ТОРЧЯН РУБЕН",
        "Ruben and Ashot Torchyan",
        "рядовой Торчян",
        "Tarverdiyev Vəli Rəşid oğlu",
    ),
    *("", "???", "🙂", "12", "\u200b", "a" * 300, "nam " * 500),
)
ROWS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(NAMES),
        "birth_date": st.sampled_from(("2001-03-04", "03.04.2001", "2001", "31.02.2001", "00.00.2001", "", "nonsense")),
        "age": st.sampled_from(("", "0", "19", "999", "-3")),
        "as_of": st.sampled_from(("", "2020-12-16")),
        "place": st.sampled_from(("", "Հադրութ", "Hadrut", "?")),
        "father_name": st.sampled_from(("", "Suren", "სურენ")),
        "unit": st.sampled_from(("", "41 գունդ", "42 գունդ")),
        "service_number": st.sampled_from(("", "AB-12345", "AB12345", "0")),
        "list": st.sampled_from(("ours", "theirs")),
    }
)
STRANGERS = [
    {"name": f"Zorg{a}un Melk{b}vats", "birth_date": f"19{60 + i}-01-02", "list": "third"}
    for i, (a, b) in enumerate(zip("abcdefgh", "stuvwxyz", strict=True))
]


def numbered(rows):
    return [row | {"id": f"r{at}"} for at, row in enumerate(rows)]


def links(rows):
    records = records_of(rows)
    linked = link(records)
    pairs = zip(records.ids.gather(linked.one), records.ids.gather(linked.other), linked.weight_log2, strict=True)
    return {frozenset((a, b)): round(float(weight), 2) for a, b, weight in pairs}


@settings(max_examples=40, deadline=None)
@given(st.lists(ROWS, min_size=2, max_size=8))
def test_a_weight_is_the_same_from_either_side(rows):
    records = records_of(numbered(rows))
    one, other = np.triu_indices(records.size, 1)
    model = published(records)
    there, back = (score_pairs(records, model, pair).weight_log2 for pair in ((one, other), (other, one)))
    np.testing.assert_allclose(there, back, atol=0.011)


@settings(max_examples=25, deadline=None)
@given(st.lists(ROWS, min_size=2, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_no_link(rows, random):
    rows = numbered(rows)
    shuffled = random.sample(rows, len(rows))
    assert links(rows) == links(rows) == links(shuffled)


@settings(max_examples=25, deadline=None)
@given(st.lists(ROWS, min_size=2, max_size=6))
def test_unrelated_records_change_no_weight(rows):
    rows = numbered(rows)
    strangers = [row | {"id": f"s{at}"} for at, row in enumerate(STRANGERS)]
    alone, among = links([*rows, {"id": "x", "list": "third"}]), links([*rows, *strangers])
    own = {pair: weight for pair, weight in among.items() if not any(id.startswith("s") for id in pair)}
    assert all(own[pair] == alone[pair] for pair in own.keys() & alone.keys())


@settings(max_examples=60, deadline=None)
@given(ROWS, ROWS)
def test_two_records_weigh_the_same_from_either_side_on_an_officers_page(one, other):
    fields = ("name", "place", "father_name", "unit", "service_number")
    a, b = (Candidate(id, **{field: row[field] for field in fields}) for id, row in (("a", one), ("b", other)))
    there, back = explain(a, b), explain(b, a)
    assert there.weight_log2 == pytest.approx(back.weight_log2)
    assert sorted(line.code for line in there.lines) == sorted(line.code for line in back.lines)


def test_what_is_no_name_no_date_and_no_number_links_nobody():
    empty = ("", "???", "🙂", "12", "\u200b", "-", "И.")
    rows = [
        {"name": name, "birth_date": "31.02.2001", "age": age, "as_of": "2020-12-16"}
        for name in empty
        for age in ("0", "999", "")
    ]
    assert not links(numbered(rows))
