"""Drawings: every form of a count has its own mark, labels never touch, and everything stays in its box."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.core.quantities import Form, Quantity
from lastcontact.desk.counting import figure_of
from lastcontact.desk.drawings.labels import GAP, Wish, placed
from lastcontact.desk.drawings.ladder import Scale, mark_of, mark_of_limits, scale_for
from lastcontact.desk.drawings.timeline import LEFT, RIGHT, Item, Shape, axis_for, timeline
from lastcontact.desk.drawings.units import units

FORMS = [
    (Quantity(Form.EXACT, 73, 73), "73", "tick"),
    (Quantity(Form.AT_LEAST, 84, None), "at least 84", "least"),
    (Quantity(Form.MORE_THAN, 71, None), "more than 70", "more"),
    (Quantity(Form.AT_MOST, None, 30), "at most 30", "most"),
    (Quantity(Form.LESS_THAN, None, 4), "fewer than 5", "fewer"),
    (Quantity(Form.ABOUT, 60, 60), "about 60", "about"),
    (Quantity(Form.RANGE, 60, 160), "60 to 160", "range"),
    (Quantity(Form.VAGUE, 36, 96, "several dozen"), "several dozen", "vague"),
]


@pytest.mark.parametrize(("quantity", "words", "shape"), FORMS, ids=[words for _q, words, _s in FORMS])
def test_each_form_has_its_own_words_and_its_own_mark(quantity: Quantity, words: str, shape: str) -> None:
    assert figure_of(quantity).plain == words
    assert mark_of(quantity, Scale(200)).shape == shape


def test_more_than_is_drawn_from_the_number_that_was_said() -> None:
    assert mark_of(Quantity(Form.MORE_THAN, 71, None), Scale(200)).x == "35.00"


def test_a_figure_beyond_the_scale_is_an_arrow_at_its_end() -> None:
    assert mark_of(Quantity(Form.EXACT, 2000, 2000), Scale(200)).shape == "beyond"


def test_limits_without_an_upper_bound_stay_open() -> None:
    assert mark_of_limits(41, None, Scale(200)).open_end
    assert not mark_of_limits(41, 68, Scale(200)).open_end


@given(st.lists(st.integers(0, 10**7)))
def test_the_scale_ends_at_a_round_number_above_every_count(counts: list[int]) -> None:
    scale = scale_for(counts)
    assert all(count < scale.top for count in counts)
    assert [t.words for t in scale.ticks][-1] == str(scale.top)


@given(st.integers(1, 5000))
def test_marks_of_people_stand_for_all_of_them(count: int) -> None:
    drawn = units(count, filled=True)
    assert (drawn.path.count("M") - 1) * drawn.each < count <= drawn.path.count("M") * drawn.each


wishes = st.builds(
    Wish,
    st.floats(LEFT, RIGHT, allow_nan=False),
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=70),
)


@settings(deadline=None)
@given(st.lists(wishes, max_size=25))
def test_labels_never_touch_each_other_and_stay_in_the_box(wanted: list[Wish]) -> None:
    spots = placed(wanted, left=LEFT, right=1220)
    assert all(spot.left >= LEFT - 0.1 and spot.right <= 1220.1 for spot in spots)
    for n, one in enumerate(spots):
        for other in spots[n + 1 :]:
            if one.level == other.level:
                assert one.right + GAP <= other.left + 0.2 or other.right + GAP <= one.left + 0.2


days = st.dates(date(2026, 3, 1), date(2027, 3, 1))


@settings(deadline=None, max_examples=40)
@given(st.lists(days, min_size=1, max_size=40), days)
def test_time_runs_from_left_to_right_over_both_scales(found: list[date], today: date) -> None:
    axis = axis_for(found, today)
    places = [axis.at(day) for day in sorted({*found, today})]
    assert places == sorted(places)
    assert all(LEFT - 0.1 <= x <= RIGHT + 0.1 for x in places)


@settings(deadline=None, max_examples=30)
@given(st.lists(days, min_size=1, max_size=30))
def test_every_item_has_a_mark_in_its_lane(found: list[date]) -> None:
    lanes = ("North", "South")
    items = [Item(str(n), lanes[n % 2], on, Shape.CLAIM, f"said {n}") for n, on in enumerate(sorted(found))]
    drawn = timeline(items, lanes=lanes, today=max(found) + timedelta(days=3))
    assert [m.item for m in drawn.marks] == items
    assert all(float(m.y) < drawn.height for m in drawn.marks)


def test_a_short_incident_has_one_scale_and_a_long_one_with_a_dense_start_two() -> None:
    start = date(2026, 3, 10)
    first_days = [start + timedelta(days=n // 8) for n in range(24)]
    assert not axis_for(first_days, start + timedelta(days=5)).broken
    assert axis_for(first_days, start + timedelta(days=30)).broken
