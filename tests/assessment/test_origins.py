"""Origins that claims declare, and of whom to ask whether he repeats another. Everybody in these claims is invented."""

from dataclasses import replace

import pytest

from lastcontact.assessment.assess import assess
from lastcontact.assessment.origins import OriginJudgement
from tests.assessment.saying import AT, SEEN, far, said


def test_origins_in_a_circle_are_counted_once_and_reported():
    circle = [replace(SEEN, claim=a, origin=b) for a, b in (("a", "b"), ("b", "c"), ("c", "a"))]
    found = assess(circle, at=AT)
    assert far(found, assess([SEEN], at=AT)) == pytest.approx(0)
    assert len(found.lines) == 1 and len(found.notes) == 2


def test_a_claim_that_names_itself_as_its_origin_counts_as_its_own_and_that_is_reported():
    itself, copy = replace(SEEN, claim="a", origin="a"), replace(SEEN, claim="b", origin="a", source="another")
    found = assess([itself, copy], at=AT)
    assert far(found, assess([SEEN], at=AT)) == pytest.approx(0)
    assert [(note.claim, "names itself" in note.why) for note in found.notes] == [("a", True)]


def test_a_chain_of_copies_leads_back_to_its_origin_in_whatever_order_they_are_given():
    chain = [replace(SEEN, claim=f"c{n}", origin=f"c{n - 1}" if n else None, source=f"s{n}") for n in range(40)]
    for given in (chain, chain[::-1], chain[::3] + chain[1::3] + chain[2::3]):
        (line,) = assess(given, at=AT).lines
        assert line.claims[0] == "c0" and len(line.claims) == 40 and line.copies == 39


def test_copies_received_before_their_origin_of_the_same_moment_put_it_before_what_came_between():
    copy, between, origin = (
        said("copy", 14, "hearsay", "held", origin="first"),
        said("between", 14, "comrade", "held"),
        said("first", 14, "comrade", "held", source="another"),
    )
    (line,) = assess([copy, between, origin], at=AT).lines
    assert line.claims == ("first", "copy", "between")


def test_of_two_comrades_the_second_may_be_asked_whether_he_saw_it_himself():
    first, second = (
        said(name, day, "comrade", "held", source=name, reliability="B", credibility=2)
        for name, day in (("first", 10), ("second", 12))
    )
    found = assess([first, second], at=AT)
    (asked,) = [move for move in found.moves if move.of]
    apart = assess([first, second], at=AT, judgements=[OriginJudgement("second", False, "he was there")])
    assert (asked.of, len(asked.answers)) == ("second", 1)
    assert asked.answers[0].distribution == pytest.approx(apart.distribution)
    assert len(found.lines) == 1 and len(apart.lines) == 2


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(said("again", 12, "comrade", "held", source="first"), id="the same source again"),
        pytest.param(said("copy", 12, "comrade", "held", source="other", origin="first"), id="a declared copy"),
        pytest.param(said("other", 12, "comrade", "returned", source="other"), id="another state"),
    ],
)
def test_nobody_is_asked_about_a_word_that_is_no_look_alike_of_another_source(second):
    first = said("first", 10, "comrade", "held", source="first")
    assert not any(move.of for move in assess([first, second], at=AT).moves)


def test_a_source_that_said_it_twice_is_asked_once():
    first = said("first", 10, "comrade", "held", source="first")
    twice = [said(f"second {n}", 11 + n, "comrade", "held", source="second", reliability="B") for n in range(2)]
    assert [move.of for move in assess([first, *twice], at=AT).moves if move.of] == ["second 0"]


@pytest.mark.parametrize("claim", ["", "second", "twice"])
def test_nobody_is_asked_about_what_cannot_be_weighed_or_has_no_id(claim):
    """Two of a mistyped century, two under the id of one to come, two without an id."""
    day = {"second": -40_000, "twice": 12, "": 12}[claim]
    first, second = said("first", day, "comrade", "held"), said(claim, day + 1, "comrade", "held", source="other")
    to_come = [said("twice", 80, "comrade", "held")] if claim == "twice" else []
    assert not any(move.of for move in assess([*to_come, first, second], at=AT).moves)
