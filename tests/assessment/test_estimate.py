"""Those whom no list names. All tables are invented; published ones are compared in benchmarks/estimate.py."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.assessment.estimate import FAILS, Estimation, Refused, estimate
from lastcontact.assessment.graphs import decomposable
from lastcontact.assessment.loglinear import NotIdentified, fitted, stepwise
from lastcontact.assessment.overlaps import Overlaps, TableUnusable


def expected_table(total, listed, odds=None):
    """The counts that independent lists (and one dependent pair with these odds) would give, rounded."""
    rows = []
    weight = {}
    for pattern in product((0, 1), repeat=len(listed)):
        p = 1.0
        for digit, share in zip(pattern, listed, strict=True):
            p *= share if digit else 1 - share
        if odds and pattern[0] and pattern[1]:
            p *= odds
        weight[pattern] = p
    whole = sum(weight.values())
    for pattern, p in weight.items():
        if any(pattern):
            rows.append((pattern, round(total * p / whole)))
    return Overlaps.of([f"list {i}" for i in range(len(listed))], rows)


def test_independent_lists_give_back_the_total():
    found = estimate(expected_table(20_000, (0.3, 0.2, 0.4)), True)
    assert isinstance(found, Estimation)
    for each in found.estimates:
        assert each.estimate == pytest.approx(20_000, rel=0.02), each.method
        assert each.low <= each.estimate <= each.high


def test_a_dependent_pair_is_found_and_allowed_for():
    table = expected_table(20_000, (0.3, 0.2, 0.4, 0.25), odds=4)
    assert stepwise(table).terms == ((0, 1),)
    found = estimate(table, True)
    assert found.estimates[0].estimate == pytest.approx(20_000, rel=0.02)
    assert "list 0*list 1" in found.estimates[0].detail


def test_every_answer_says_what_it_assumes_and_how_often_intervals_fail():
    hidden = expected_table(2000, (0.1, 0.05, 0.1, 0.08))
    seen = expected_table(1000, (0.6, 0.5, 0.7, 0.4))
    two_kinds = Overlaps(seen.lists, {p: n + hidden.counts[p] for p, n in seen.counts.items()})
    found = estimate(two_kinds, True)
    assert {e.method for e in found.estimates} == {
        "log_linear_stepwise",
        "log_linear_best",
        "log_linear_average",
        "decomposable_graphs",
        "latent_class",
    }
    assert all("links between lists are right" in e.assumption for e in found.estimates)
    assert FAILS in found.warnings


def test_links_that_nobody_reviewed_give_no_number():
    refused = estimate(expected_table(900, (0.3, 0.2, 0.4)), False)
    assert isinstance(refused, Refused) and "reviewed" in refused.reason


def test_two_lists_give_a_row_of_odds_ratios_and_no_number():
    table = Overlaps.of(["a", "b"], [((1, 1), 20), ((1, 0), 60), ((0, 1), 30)])
    refused = estimate(table, True)
    assert isinstance(refused, Refused) and "fewer than three" in refused.reason
    assert dict(refused.odds_ratios)[1.0] == 200
    totals = [total for _, total in refused.odds_ratios]
    assert totals == sorted(totals)


def test_two_lists_that_share_nobody_cannot_even_give_that():
    refused = estimate(Overlaps.of(["a", "b"], [((1, 0), 60), ((0, 1), 30)]), True)
    assert {total for _, total in refused.odds_ratios} == {None}


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([((1, 0, 0), 5), ((0, 1, 0), 5), ((0, 0, 1), 5)], "no two lists share"),
        ([((1, 0, 0), 0)], "nobody stands"),
        ([((1, 0, 0), 5), ((1, 1, 0), 5)], "fewer than three"),
    ],
)
def test_what_cannot_be_identified_is_refused_with_the_reason(rows, reason):
    refused = estimate(Overlaps.of(["a", "b", "c"], rows), True)
    assert isinstance(refused, Refused) and reason in refused.reason


@pytest.mark.parametrize(
    ("lists", "rows"),
    [
        (["a", "a", "c"], []),
        (["a", "b"], [((1, 2), 3)]),
        (["a", "b"], [((1, 0), -3)]),
        (["a", "b"], [((0, 0), 3)]),
        (["a", "b"], [((1, 0, 1), 3)]),
    ],
)
def test_a_table_that_is_none_is_refused(lists, rows):
    with pytest.raises(TableUnusable):
        Overlaps.of(lists, rows)


def test_a_third_list_that_shares_nobody_does_not_make_a_number_of_two():
    rows = [((1, 1, 0), 10), ((1, 0, 0), 30), ((0, 1, 0), 40), ((0, 0, 1), 1)]
    refused = estimate(Overlaps.of(["a", "b", "c"], rows), True)
    assert isinstance(refused, Refused) and refused.odds_ratios


def test_the_row_of_two_lists_names_them_and_whoever_is_in_no_total():
    rows = [((1, 0, 0), 7), ((0, 1, 1), 10), ((0, 1, 0), 30), ((0, 0, 1), 40)]
    refused = estimate(Overlaps.of(["hospital", "families", "ministry"], rows), True)
    assert refused.between == ("families", "ministry") and refused.left_out == ("hospital",)
    assert dict(refused.odds_ratios)[1.0] == 200


@pytest.mark.parametrize("lists", [13, 30])
def test_more_lists_than_can_be_reckoned_with_are_refused_at_once(lists):
    rows = [([int(i in (n, n + 1)) for i in range(lists)], 4) for n in range(lists)]
    refused = estimate(Overlaps.of([f"list {n}" for n in range(lists)], rows), True)
    assert isinstance(refused, Refused) and "more than 12 lists" in refused.reason


def test_a_number_of_people_who_do_not_live_is_withheld():
    rows = [((1, 0, 0), 9e7), ((0, 1, 0), 8e7), ((0, 0, 1), 7e7), ((1, 1, 0), 9), ((0, 1, 1), 8), ((1, 1, 1), 3)]
    found = estimate(Overlaps.of(["a", "b", "c"], [(p, int(n)) for p, n in rows]), True)
    assert all(e.high < 10**9 for e in found.estimates)
    assert "log_linear_stepwise: withheld, as its limits pass any number of people" in " ".join(found.warnings)


def test_a_list_that_holds_everybody_leaves_no_log_linear_model_and_each_method_left_out_is_named():
    rows = [((1, 0, 0), 400), ((1, 1, 0), 10), ((1, 0, 1), 10), ((1, 1, 1), 4)]
    found = estimate(Overlaps.of(["a", "b", "c"], rows), True)
    told = " ".join(found.warnings)
    assert all(f"{method}" in told for method in ("stepwise", "log_linear_best", "log_linear_average", "latent_class"))


def test_where_everybody_stands_on_the_same_lists_no_number_is_given():
    refused = estimate(Overlaps.of(["a", "b", "c"], [((1, 1, 1), 10)]), True)
    assert isinstance(refused, Refused) and "the same lists" in refused.reason


def test_an_empty_overlap_uses_the_sparse_method_and_warns():
    table = expected_table(900, (0.3, 0.2, 0.4, 0.3))
    counts = {p: (0 if p[0] and p[1] else n) for p, n in table.counts.items()}
    sparse = Overlaps(table.lists, counts)
    fit = fitted(sparse, ((0, 1),))
    together = sparse.cells[:, 0] * sparse.cells[:, 1] == 1
    assert fit.expected[together].sum() == 0
    assert any("share nobody (list 0 and list 1)" in w for w in estimate(sparse, True).warnings)


def test_a_model_with_more_terms_than_the_table_has_cells_is_not_identified():
    table = expected_table(900, (0.3, 0.2, 0.4))
    with pytest.raises(NotIdentified):
        fitted(table, ((0, 1), (0, 2), (1, 2), (0, 1, 2)))


@pytest.mark.parametrize(("lists", "graphs"), [(3, 8), (4, 61), (5, 822)])
def test_there_are_as_many_decomposable_graphs_as_published(lists, graphs):
    assert len(decomposable(lists)) == graphs


def test_the_order_of_lists_does_not_matter():
    table = expected_table(700, (0.3, 0.2, 0.4, 0.25), odds=3)
    turned = Overlaps(table.lists[::-1], {p[::-1]: n for p, n in table.counts.items()})
    for one, other in zip(estimate(table, True).estimates[:4], estimate(turned, True).estimates[:4], strict=True):
        assert one.estimate == pytest.approx(other.estimate, abs=1)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=15, max_size=15))
def test_whatever_the_table_each_figure_is_a_whole_number_not_below_those_observed(people):
    patterns = [p for p in product((0, 1), repeat=4) if any(p)]
    table = Overlaps.of(["a", "b", "c", "d"], list(zip(patterns, people, strict=True)))
    found = estimate(table, True)
    if isinstance(found, Refused):
        assert found.reason
        return
    for each in found.estimates:
        assert all(isinstance(n, int) for n in (each.estimate, each.low, each.high))
        assert found.observed <= each.low <= each.high
        assert np.isfinite([each.estimate, each.low, each.high]).all()
