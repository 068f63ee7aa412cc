"""Copies that come in an odd order, and one person among many. Everybody in these claims is invented."""

from dataclasses import replace

import pytest

from lastcontact.assessment.assess import assess, assess_many
from tests.assessment.saying import AT, DAY, DAY_ZERO, LISTED, RUMOUR, SEEN, VISITED, far, said


def test_a_copy_dated_before_its_origin_does_not_make_what_follows_seem_late():
    origin = said("origin", 16, "holding_party_list", "held")
    early = said("early copy", 1, "holding_party_list", "held", origin="origin")
    after = said("after", 18, "comrade", "held")
    found = assess([early, origin, after], at=AT)
    assert [line.claims for line in found.lines] == [("origin", "early copy", "after")]


def test_who_repeats_the_changed_copy_of_an_echo_stands_in_the_line_of_the_echo_and_is_not_lost():
    echo = said("echo", 9, "hearsay", "held", source="outlet 1")
    changed = said("changed", 10, "hearsay", "returned", source="outlet 2", origin="echo")
    repeats = said("repeats", 11, "hearsay", "returned", source="outlet 3")
    found = assess([SEEN, echo, changed, repeats], at=AT)
    assert sorted(claim for line in found.lines for claim in line.claims) == ["changed", "echo", "repeats", "seen"]


def test_one_person_is_assessed_alike_alone_and_among_many():
    claims = [said(f"c{day}", day, kind, "held") for day, kind in ((2, "hearsay"), (3, "footage"), (9, "icrc_visit"))]
    people = {"alone": claims, "nobody": [], "another": [LISTED, VISITED, SEEN, RUMOUR]}
    for person, found in zip(people, assess_many(people, at=AT), strict=True):
        one = assess(people[person], at=AT)
        assert far(found, one) < 1e-12
        assert list(found.lines) == list(one.lines) and found.notes == one.notes
        assert [found.lines[n] for n in range(len(found.lines))] == found.lines[:] == list(one.lines)


def test_reposts_that_last_for_weeks_do_not_give_an_old_word_the_day_of_a_better_one():
    """Between the two he called and was free: the old word must not come to stand after his call."""
    old = said("old", 12, "statement_in_custody", "held", reliability="E", credibility=5)
    better = said("better", 40, "statement_in_custody", "held", reliability="B", credibility=6)
    before = [RUMOUR, said("call", 16, "own_call", "alive_elsewhere", reliability="B", credibility=1), old, better]
    reposts = [replace(old, claim=f"repost {i}", source=f"outlet {i}", at=old.at + i % 50 * DAY) for i in range(100)]
    at = DAY_ZERO + 60 * DAY
    found = assess([*before, *reposts], at=at)
    assert far(assess(before, at=at), found) <= 0.10
    assert any(line.claims[0] == "better" and "old" not in line.claims for line in found.lines)


FALSE = said("false", 14, "comrade", "dead", reliability="D", credibility=5)
HOME = said("home", 4, "repatriation_list", "returned", reliability="A", credibility=1)


@pytest.mark.parametrize(
    "link",
    [
        said("link", 40, "hearsay", "dead", origin="false"),
        said("link", 15, "hearsay", "dead", origin="false", reliability="Z"),
        said("link", 15, "statement_in_custody", "dead", origin="false"),
    ],
)
def test_who_repeats_a_copy_that_is_set_aside_repeats_what_that_repeats(link):
    kinds = ("holding_party_list", "icrc_visit", "hospital_register")
    copies = [said(f"copy {kind}", 16, kind, "dead", origin="link") for kind in kinds]
    assert far(assess([HOME, FALSE], at=AT), assess([HOME, FALSE, link, *copies], at=AT)) == 0


def test_a_declared_repost_does_not_make_a_later_witness_an_echo():
    later = said("later", 23, "footage", "held", reliability="A", authenticity="confirmed")
    repost = said("repost", 20, "hearsay", "held", origin="listed")
    assert far(assess([LISTED, later], at=AT), assess([LISTED, repost, later], at=AT)) == 0


@pytest.mark.parametrize("kind", ["own_call", "hospital_register", "icrc_visit"])
def test_reposts_of_which_a_few_add_a_state_move_no_state_by_more_than_a_tenth(kind):
    state = {"own_call": "alive_elsewhere", "hospital_register": "hospital", "icrc_visit": "held"}[kind]
    wrong = said("wrong", 21, kind, state, reliability="A")
    others = [s for s in ("held", "hospital", "returned") if s != state]
    before = [LISTED, said("talk", 18, "hearsay", "hospital", reliability="D", credibility=4), wrong]
    reposts = [
        replace(
            wrong, claim=f"repost {i}", source=f"outlet {i}", asserts=(state, others[i // 10 % 2])[: 2 - bool(i % 10)]
        )
        for i in range(100)
    ]
    assert far(assess(before, at=AT), assess([*before, *reposts], at=AT)) <= 0.10


@pytest.mark.parametrize("number", [1, 2, 3, 5, 10, 30, 100])
@pytest.mark.parametrize("kind", ["repatriation_list", "hearsay", "comrade"])
@pytest.mark.parametrize("days", [10, 30, 50])
def test_reposts_few_or_many_soon_or_days_later_move_no_state_by_more_than_a_tenth(number, kind, days):
    wrong = said("wrong", 12, "repatriation_list", "returned", reliability="F", credibility=4)
    reposts = [
        said(
            f"repost {i}",
            13 + days * i / number,
            kind,
            "returned",
            source=f"outlet {i}",
            reliability="A",
            credibility=1,
        )
        for i in range(number)
    ]
    at = DAY_ZERO + 70 * DAY
    for others in ([], [LISTED], [said("dead", 24, "comrade", "dead")]):
        before = [*others, wrong]
        assert far(assess(before, at=at), assess([*before, *reposts], at=at)) <= 0.10
