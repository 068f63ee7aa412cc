"""Small numbers: hidden by themselves, between editions, and under subtraction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lastcontact.core.disclosure import SMALL, Audience, Shown, Withheld, admits, for_enquiry, remainder, show
from lastcontact.core.payloads.reports import Scope


@pytest.mark.parametrize(
    ("count", "before", "value"),
    [
        (0, None, None),
        (1, None, "fewer than 5"),
        (4, None, "fewer than 5"),
        (5, None, "5"),
        (12, Shown("10", 10), "10"),
        (15, Shown("10", 10), "15"),
        (7, Shown("fewer than 5", 3), "fewer than 5"),
        (8, Shown("fewer than 5", 3), "8"),
        (0, Shown("fewer than 5", 3), "fewer than 5"),
        (0, Shown("10", 10), None),
        (3, Shown("10", 10), "fewer than 5"),
    ],
)
def test_a_count_is_shown_only_as_far_as_it_tells_of_five_or_more(
    count: int, before: Shown | None, value: str | None
) -> None:
    shown = show(count, before)
    assert (shown.value if shown else None) == value


@given(st.lists(st.integers(0, 60), min_size=2, max_size=40))
def test_what_is_shown_changes_by_five_or_more_or_not_at_all(counts: list[int]) -> None:
    before: Shown | None = None
    for count in counts:
        shown = show(count, before)
        was, now = (before.counted if before else 0), (shown.counted if shown else 0)
        assert was == now or abs(was - now) >= SMALL or before is None
        before = shown or before if count else shown


@given(st.integers(0, 60), st.lists(st.integers(0, 40), max_size=6))
def test_no_subtraction_from_a_known_total_tells_of_a_small_part(unknown: int, parts: list[int]) -> None:
    total = unknown + sum(parts)
    shown = [show(n) for n in parts]
    rest = remainder(total, shown)
    printed = sum(s.counted for s in shown if s and s.counted >= SMALL)
    left = total - printed - (rest.counted if rest else 0)
    assert left == 0, "everything that is not printed is in the remainder"


def test_what_a_family_said_in_a_call_is_withheld_even_when_confirmed() -> None:
    values = {"name": "Aram", "marks": "a scar", "unit": "5th", "birth": ""}
    sent = for_enquiry(values, confirmed=("marks",), told_in_calls=("marks",))
    assert sent == {"name": "Aram", "marks": Withheld("said by the family in a call")}


def test_the_narrowest_scope_holds() -> None:
    assert admits(Scope.PARTIES, Audience.INTERMEDIARY) and not admits(Scope.INCIDENT, Audience.INTERMEDIARY)
    assert not any(admits(Scope.BUREAU, to) for to in Audience), "nothing of it leaves, in any form"
