"""Groups of many contradicting reports: every smallest conflict, tight limits. People and figures are invented."""

from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.assessment.account import account, limits_of
from lastcontact.assessment.bounds import MANY, PARTS, box_of
from lastcontact.assessment.conflicts import smallest_conflicts
from lastcontact.assessment.counts import CountClaim, Report
from lastcontact.assessment.doubting import cheapest_doubt
from lastcontact.assessment.exact import feasible_exactly

NAMES = "abcdefgh"


def count(name, cell, value, day=1):
    return CountClaim(id=name, at=date(2031, 3, day), group="position 7", cell=cell, minimum=value, maximum=value)


def report(name, cell, low, high, day=1, names=""):
    return Report(name, date(2031, 3, day), "position 7", cell, low, high, frozenset(names), 1020)


@st.composite
def any_reports(draw):
    """Up to eight reports, some of them lists of names."""
    found = []
    for i in range(draw(st.integers(1, 8))):
        low = draw(st.integers(0, 12))
        high = draw(st.none() | st.integers(low, 14))
        names = draw(st.just(set()) | st.sets(st.sampled_from(NAMES), min_size=1, max_size=4))
        cell = draw(st.sampled_from(("total", "listed", *PARTS)))
        found.append(report(f"r{i}", cell, low, high, draw(st.integers(1, 3)), names))
    return found


def holds(reports):
    box = box_of(reports)
    return box is not None and feasible_exactly(box)


@settings(max_examples=60, deadline=None)
@given(any_reports())
def test_lists_too_are_in_the_smallest_sets_that_cannot_hold_and_in_no_other(reports):
    found, whole = smallest_conflicts(reports, holds)
    assert whole
    for conflict in found:
        assert not holds(conflict)
        assert all(holds([r for r in conflict if r is not out]) for out in conflict)
    doubted = cheapest_doubt(found)
    assert holds([r for r in reports if r.id not in doubted])
    for spared in doubted:
        assert not holds([r for r in reports if r.id not in set(doubted) - {spared}])


@settings(max_examples=40, deadline=None)
@given(any_reports())
def test_limits_are_reached_and_cannot_be_passed(reports):
    found, _ = smallest_conflicts(reports, holds)
    left = [r for r in reports if r.id not in cheapest_doubt(found)]
    box = box_of(left)
    for x in limits_of("position 7", left, sorted({r.on for r in left})):
        if x.cell == "listed":
            continue
        index = box.index(x.cell, x.at)
        assert reached(box, index, x.minimum) and not reached(box, index, x.minimum - 1)
        assert reached(box, index, MANY // 2 if x.maximum is None else x.maximum)
        assert x.maximum is None or not reached(box, index, x.maximum + 1)


def reached(box, index, value):
    return box.low[index] <= value <= box.high[index] and feasible_exactly(box.fixed(index, value))


def test_forty_reports_that_contradict_each_other_in_pairs_are_searched_to_the_end():
    counts = [count(f"{day:02}{which}", "held", day + which, day) for day in range(1, 21) for which in (0, 1)]
    found = account(counts)
    assert found.complete
    assert [c.reports for c in found.conflicts] == [(f"{day:02}0", f"{day:02}1") for day in range(1, 21)]
    assert found.cheapest_doubt == tuple(f"{day:02}0" for day in range(1, 21))


def test_a_search_that_would_not_end_stops_and_says_so():
    chance = Random(3)
    cells = ("total", *PARTS)
    counts = [count(f"{n:04}", chance.choice(cells), chance.randrange(90), chance.randrange(1, 4)) for n in range(300)]
    reports = [report(c.id, c.cell, c.minimum, c.maximum, c.at.day) for c in counts]
    found, whole = smallest_conflicts(reports, holds)
    assert found and not whole
