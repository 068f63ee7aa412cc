"""The numbers of a group: limits, smallest conflicts, the cheapest doubt. All people and figures are invented."""

from datetime import date
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.assessment.account import Accounting, account
from lastcontact.assessment.bounds import box_of
from lastcontact.assessment.cohort import consistent, example
from lastcontact.assessment.counts import CountClaim, screened
from lastcontact.assessment.exact import feasible_exactly
from lastcontact.assessment.proof import satisfied


def count(name, cell, low=None, high=None, day=1, **more):
    return CountClaim(id=name, at=date(2031, 3, day), group="position 7", cell=cell, minimum=low, maximum=high, **more)


def limits(found: Accounting, cell: str, day: int) -> tuple[int, int | None]:
    return next((i.minimum, i.maximum) for i in found.intervals if i.cell == cell and i.at == date(2031, 3, day))


def test_the_unaccounted_are_what_is_left_of_a_closed_cohort():
    found = account(
        [
            count("a", "total", 73, 73),
            count("b", "held", 41, None),
            count("c", "dead", 3, 3),
            count("d", "returned", 2, 2),
        ]
    )
    assert limits(found, "unaccounted", 1) == (0, 27)
    assert limits(found, "held", 1) == (41, 68)


def test_nothing_is_bounded_where_nothing_was_said():
    found = account([count("a", "dead", 3, 3)])
    assert limits(found, "total", 1) == (3, None)


def test_the_dead_and_the_returned_never_become_fewer():
    found = account([count("a", "dead", 3, None, day=2), count("b", "dead", None, 5, day=9)])
    assert limits(found, "dead", 2) == (3, 5)
    assert limits(found, "dead", 9) == (3, 5)


def test_three_reports_that_cannot_all_hold_are_shown_as_one_smallest_set():
    found = account(
        [
            count("a", "total", 73, 73),
            count("b", "held", 62, 62),
            count("c", "dead", 20, None),
            count("d", "returned", 1, 1),
        ]
    )
    assert [c.reports for c in found.conflicts] == [("a", "b", "c")]
    assert all(c.checked for c in found.conflicts) and found.complete
    assert len(found.cheapest_doubt) == 1


def test_reports_in_a_conflict_bound_nothing_until_somebody_decides():
    found = account([count("a", "total", 60, 60), count("b", "total", 73, 73)])
    assert limits(found, "total", 1) == (0, None)


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (count("a", "total", 9, 3), "lower bound"),
        (count("a", "total", -4, 3), "fewer than none"),
        (count("a", "total"), "no number"),
        (count("a", "wounded", 3, 3), "different question"),
        (
            count("a", "deads", 3, 3),
            "'deads' is not known: the cells are total, unaccounted, held, dead, returned, list",
        ),
        (count("a", "deads", 3, 3), "is 'dead' meant?"),
        (count("a", "", 3, 3), "it has no cell"),
        (count("a", "held", 3, 3, hedge="believed"), "believes"),
        (count("a", "held", 3, 3, hedge="denied"), "denies"),
        (count("a", "held", 3, 3, day=20), "later"),
        (count("a", "held", names=("n1", "n1")), "twice"),
        (count("a", "held", 30, None, form="at_most"), "it gives a lower bound"),
        (count("a", "held", None, 30, form="more_than"), "it gives no lower bound"),
        (count("a", "held", 3, 4, form="exact"), "not the same number"),
        (count("a", "held", 3, 9, form="at_least"), "it gives an upper bound"),
        (count("a", "held", 3, None, form="range"), "one bound only"),
    ],
)
def test_what_bounds_nothing_is_set_aside_with_a_reason(claim, reason):
    found = account([claim, count("b", "total", 10, 10)], at=date(2031, 3, 9))
    assert [(a.claim, reason in a.why) for a in found.set_aside] == [("a", True)]
    assert limits(found, "total", 1) == (10, 10)


def test_names_on_several_lists_are_counted_once():
    found = account(
        [
            count("a", "held", names=("n1", "n2", "n3"), form="at_least"),
            count("b", "held", names=("n3", "n4"), form="at_least"),
        ]
    )
    assert limits(found, "held", 1) == (4, None)
    assert limits(found, "total", 1) == (4, None)


def test_somebody_listed_as_dead_and_later_as_held_is_a_conflict_of_two_lists():
    found = account([count("a", "dead", names=("n1",)), count("b", "held", names=("n1", "n2"), day=5)])
    assert [c.reports for c in found.conflicts] == [("a", "b")]


CELLS = ("total", "unaccounted", "held", "dead", "returned")


@st.composite
def any_counts(draw):
    """Up to nine counts that may or may not hold together."""
    claims = []
    for i in range(draw(st.integers(1, 9))):
        low = draw(st.integers(0, 12))
        high = draw(st.none() | st.integers(low, 14))
        claims.append(count(f"r{i}", draw(st.sampled_from(CELLS)), low, high, day=draw(st.integers(1, 3))))
    return claims


@settings(max_examples=25, deadline=None)
@given(any_counts(), st.randoms())
def test_the_order_of_reports_does_not_matter(counts, chance):
    shuffled = counts.copy()
    chance.shuffle(shuffled)
    assert account(shuffled) == account(counts)


@settings(max_examples=12, deadline=None)
@given(any_counts())
def test_conflicts_are_exactly_the_smallest_sets_that_cannot_hold(counts):
    reports, _ = screened(counts, None)
    sets = [frozenset(c) for n in range(1, len(reports) + 1) for c in combinations(reports, n)]
    impossible = {s for s in sets if not feasible_exactly(box_of(sorted(s, key=lambda r: r.id)))}
    smallest = {frozenset(r.id for r in s) for s in impossible if not any(s - {r} in impossible for r in s)}
    found = account(counts)
    assert {frozenset(c.reports) for c in found.conflicts} == smallest
    assert all(c.checked for c in found.conflicts)
    left = [r for r in reports if r.id not in found.cheapest_doubt]
    assert consistent(left)


@settings(max_examples=25, deadline=None)
@given(any_counts())
def test_a_found_example_satisfies_every_report(counts):
    reports, _ = screened(counts, None)
    numbers = example(reports)
    if consistent(reports):
        assert numbers is not None
        assert satisfied(reports, numbers)
    else:
        assert numbers is None


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_adding_a_consistent_report_never_widens_an_interval(seed):
    counts = true_series(Random(seed), reports=8)
    wider, narrower = account(counts[:-1]), account(counts)
    before = {(i.cell, i.at): (i.minimum, i.maximum) for i in wider.intervals}
    assert not narrower.conflicts
    for i in narrower.intervals:
        low, high = before.get((i.cell, i.at), (0, None))
        assert i.minimum >= low
        assert high is None or (i.maximum is not None and i.maximum <= high)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_the_truth_lies_within_the_limits_of_true_reports(seed):
    chance = Random(seed)
    found = account(true_series(chance, reports=10))
    for i in found.intervals:
        true = truth(i.at.day)[i.cell]
        assert i.minimum <= true
        assert i.maximum is None or true <= i.maximum


def truth(day: int) -> dict[str, int]:
    dead, returned, held = day // 6, day // 3, 60 - day // 2
    return {"total": 100, "dead": dead, "returned": returned, "held": held, "unaccounted": 100 - dead - returned - held}


def true_series(chance: Random, reports: int) -> list[CountClaim]:
    claims = []
    for i in range(reports):
        day, cell = chance.randrange(1, 28), chance.choice(CELLS)
        value = truth(day)[cell]
        low = chance.choice((None, value, max(0, value - chance.randrange(9))))
        high = value + chance.randrange(9) if low is None else chance.choice((None, value))
        claims.append(count(f"r{i:02}", cell, low, high, day=day))
    return claims


@pytest.mark.parametrize(
    ("cell", "other", "days"),
    [("held", "returned", (10, 10)), ("held", "unaccounted", (10, 10)), ("returned", "held", (10, 12))],
)
def test_nobody_is_in_two_cells_of_one_day_nor_held_once_he_is_back(cell, other, days):
    one = count("a", cell, 2, 2, day=days[0], names=("n1", "n2"))
    two = count("b", other, 2, 2, day=days[1], names=("n2", "n3"))
    assert [c.reports for c in account([one, two]).conflicts] == [("a", "b")]


def test_a_list_of_more_names_than_it_says_contradicts_itself():
    found = account([count("a", "listed", 2, 2, names=("n1", "n2", "n3"))])
    assert [c.reports for c in found.conflicts] == [("a",)]


def test_of_two_reports_of_one_id_neither_is_taken_and_the_same_report_twice_counts_once():
    held, dead, total = count("a", "held", 5, 5), count("a", "dead", 7, 7), count("b", "total", 9, 9)
    for told in ([held, dead, total], [dead, total, held]):
        found = account(told)
        assert limits(found, "held", 1) == limits(found, "dead", 1) == (0, 9)
        assert [a.claim for a in found.set_aside] == ["a", "a"] and "says something else" in found.set_aside[0].why
    twice = account([held, held, total])
    assert limits(twice, "held", 1) == (5, 5) and [a.claim for a in twice.set_aside] == ["a"]


@pytest.mark.parametrize(
    ("one", "day", "other", "why"),
    [
        ("dead", 2, "held", "one person is named as dead on one list and later as held on the other"),
        ("returned", 2, "held", "one person is named as returned on one list and later as held on the other"),
        ("held", 1, "unaccounted", "named as held on one list and on the same day as unaccounted for on the other"),
        ("held", 1, "dead", "named as held on one list and on the same day as dead on the other"),
    ],
)
def test_two_lists_that_exclude_each_other_are_told_by_what_they_say(one, day, other, why):
    found = account([count("a", one, 1, None, names=("p",)), count("b", other, 1, None, day=day, names=("p",))])
    [conflict] = found.conflicts
    assert conflict.why.endswith(why)


def test_two_lists_of_others_that_do_not_add_up_name_nobody():
    found = account([count("a", "held", 5, 5, names=tuple("pqrst")), count("b", "total", 3, 3, names=tuple("xyz"))])
    assert [c.why for c in found.conflicts] == ["the parts and the total do not add up"]


def test_without_a_total_the_missing_and_the_held_only_become_fewer():
    found = account(
        [
            count("a", "held", None, 0, day=1, form="at_most"),
            count("b", "unaccounted", 0, 0, day=1),
            count("c", "returned", 1, 1, day=5),
        ]
    )
    assert limits(found, "unaccounted", 5) == limits(found, "held", 5) == (0, 0)
