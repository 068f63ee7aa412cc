"""Keys of many records at once: the very keys of each alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.names.frequency import counted_as
from lastcontact.names.key_rows import FEW, Known, index_rows
from lastcontact.names.keys import index_keys, numbered

NAMES = (
    *("Սարնեցյան Վահագն Սուրենի", "Сарнецян Ваагн Суренович", "Vaaqn Sarnesyan", "ვაჰაგნ სარნეციანი"),
    *("سارنتسيان فاهاغن", "Vahagn and Ashot Sarnetsyan", "Sarnetsyan Vahagn / Сарнецян Ваагн"),
    *("Şarnəsov Rəşid oğlu Kamal", "Abd al Rahman", "", "  ", "В. С. Сарнецян", "Ali Ali", "Пётр", "12", "O"),
    "one two three four five six seven eight nine ten",
)
words = st.text("abkmrstАБкмрстაბკ -.,/0", max_size=14)
years = st.none() | st.tuples(st.integers(1900, 2010), st.integers(0, 14)).map(lambda t: (t[0], sum(t)))
known = st.builds(
    Known,
    st.sampled_from(NAMES) | st.lists(words, max_size=4).map(" ".join),
    years,
    st.lists(st.sampled_from(("Dorna", "Дорна", "")) | words, max_size=2).map(tuple),
    st.lists(st.sampled_from(("AB-1234", "12")) | words, max_size=2).map(tuple),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(known, min_size=1, max_size=30))
def test_the_keys_of_many_records_are_those_of_each_alone(some: list[Known]) -> None:
    records = [*some, *(Known(name) for name in NAMES)] * (FEW // len(NAMES) + 1)
    keys, words = index_rows(records)
    for at, (name, birth_years, places, numbers) in enumerate(records):
        alone = index_keys(name, birth_years=birth_years, places=places, numbers=numbers)
        assert sorted(keys[1][keys[0] == at].tolist()) == sorted(map(numbered, alone))
        assert sorted(words[1][words[0] == at].tolist()) == sorted(map(numbered, counted_as(name)))


def test_no_records_have_no_keys() -> None:
    (owners, keys), (_, words) = index_rows([])
    assert len(owners) == len(keys) == len(words) == 0
