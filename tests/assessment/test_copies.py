"""Copies that come in an odd order, and one person among many. Everybody in these claims is invented."""

from dataclasses import replace

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


def test_reposts_that_last_for_weeks_do_not_give_an_old_word_the_day_of_a_better_one():
    """Between the two he called and was free: the old word must not come to stand after his call."""
    old = said("old", 12, "statement_in_custody", "held", reliability="D", credibility=6)
    better = said("better", 40, "statement_in_custody", "held", reliability="B", credibility=6)
    before = [RUMOUR, said("call", 16, "own_call", "alive_elsewhere", reliability="B", credibility=1), old, better]
    reposts = [replace(old, claim=f"repost {i}", source=f"outlet {i}", at=old.at + i % 50 * DAY) for i in range(100)]
    at = DAY_ZERO + 60 * DAY
    found = assess([*before, *reposts], at=at)
    assert far(assess(before, at=at), found) <= 0.10
    assert any(line.claims[0] == "better" and "old" not in line.claims for line in found.lines)
