"""A body that says the same again and again. Everybody in these claims is invented."""

from dataclasses import replace

import pytest

from lastcontact.assessment.assess import assess
from tests.assessment.saying import AT, DAY, DAY_ZERO, LISTED, RUMOUR, SEEN, VISITED, far, said


@pytest.mark.parametrize("original", [LISTED, VISITED, said("home", 15, "repatriation_list", "returned")])
@pytest.mark.parametrize("pause", [5, 6, 7])
def test_a_body_that_says_the_same_a_hundred_times_in_bursts_moves_no_state_by_more_than_a_tenth(original, pause):
    again = [
        replace(original, claim=f"again {i}", at=original.at + pause * (i // 13) * DAY + DAY / 24 * (i % 13))
        for i in range(100)
    ]
    at = DAY_ZERO + 75 * DAY
    for others in ([], [SEEN, RUMOUR], [said("found", 30, "hospital_register", "hospital")]):
        before = [*others, original]
        assert far(assess(before, at=at), assess([*before, *again], at=at)) <= 0.10


def test_a_body_that_lists_somebody_every_week_is_believed_each_time():
    lists = [replace(LISTED, claim=f"list {week}", at=LISTED.at + 7 * week * DAY) for week in range(30)]
    at = lists[-1].at + DAY
    weights = [line.weight_log2["held"] for line in assess(lists, at=at).lines]
    assert len(weights) == 30 and min(weights[1:]) == pytest.approx(max(weights[1:])) and weights[-1] > 1


@pytest.mark.parametrize("hours", [0, 1, 12, 24])
def test_a_word_repeated_a_hundred_times_does_not_silence_what_its_body_says_weeks_later(hours):
    again = [replace(LISTED, claim=f"again {i}", at=LISTED.at + DAY / 24 * hours * i) for i in range(100)]
    later = replace(LISTED, claim="later", at=LISTED.at + 30 * DAY, credibility=4)
    at = later.at + 10 * DAY
    for others in ([], [said("home", 20, "own_call", "returned")]):
        alone, before = assess([*others, LISTED], at=at), [*others, LISTED, later]
        assert far(alone, assess(before, at=at)) > 0.10
        assert far(assess(before, at=at), assess([*before, *again], at=at)) <= 0.10


@pytest.mark.parametrize("original", [LISTED, VISITED, said("home", 15, "repatriation_list", "returned")])
@pytest.mark.parametrize("pause", [5, 6, 9])
def test_whoever_grades_its_repetitions_they_move_no_state_by_more_than_a_tenth(original, pause):
    again = [
        replace(
            original,
            claim=f"again {i}",
            at=original.at + pause * (i // 13) * DAY + DAY / 24 * (i % 13),
            reliability="ABCDEF"[i % 6],
            credibility=1 + i * 5 % 6,
        )
        for i in range(100)
    ]
    at = DAY_ZERO + 75 * DAY
    for others in ([], [SEEN, RUMOUR], [said("found", 30, "hospital_register", "hospital")]):
        before = [*others, original]
        assert far(assess(before, at=at), assess([*before, *again], at=at)) <= 0.10


@pytest.mark.parametrize("kind", ["hearsay", "footage", "comrade"])
@pytest.mark.parametrize("outlets", [1, 3])
def test_reposts_of_several_kinds_of_which_some_bear_the_name_of_the_body_move_no_state_by_more_than_a_tenth(
    kind, outlets
):
    """Its own kind comes back every five days, which alone is what a body does that sees somebody again."""
    names = (LISTED.source, *(f"outlet {i}" for i in range(1, outlets)))
    again = [
        replace(
            LISTED,
            claim=f"again {i}",
            at=LISTED.at + i % 20 * DAY * 2.5,
            kind=kind if i % 2 else LISTED.kind,
            source=names[i // 20 % outlets],
        )
        for i in range(100)
    ]
    at = DAY_ZERO + 65 * DAY
    for others in ([], [said("home", 20, "own_call", "returned")], [RUMOUR, said("dead", 15, "comrade", "dead")]):
        before = [*others, LISTED]
        assert far(assess(before, at=at), assess([*before, *again], at=at)) <= 0.10


def test_a_declared_copy_that_its_body_then_repeats_undeclared_moves_no_state_by_more_than_a_tenth():
    copy = replace(LISTED, claim="copy", at=LISTED.at + 8 * DAY, reliability="C", origin="listed")
    again = [replace(copy, claim=f"again {i}", at=copy.at + i % 15 * DAY, origin=None) for i in range(100)]
    at = DAY_ZERO + 60 * DAY
    before = [LISTED, said("home", 18, "own_call", "returned"), copy]
    assert far(assess(before, at=at), assess([*before, *again], at=at)) <= 0.10


def test_declared_copies_under_the_name_of_a_body_do_not_silence_what_it_sees_later():
    later = replace(LISTED, claim="later", at=LISTED.at + 14 * DAY, credibility=3)
    copies = [replace(LISTED, claim=f"copy {i}", kind="hearsay", origin="listed") for i in range(100)]
    before = [LISTED, said("home", 20, "own_call", "returned"), later]
    assert far(assess(before, at=AT), assess([*before, *copies], at=AT)) == 0


def test_what_is_reposted_under_the_name_of_a_witness_does_not_silence_what_he_says_himself_weeks_later():
    calls = [said(f"call {day}", day, "own_call", "returned", source="himself") for day in (18, 42)]
    before = [said("brought back", 2, "repatriation_list", "returned"), *calls, said("held", 44, "icrc_visit", "held")]
    reposts = [said(f"repost {i}", 2 + i / 24, "hearsay", "returned", source="himself") for i in range(100)]
    at = DAY_ZERO + 60 * DAY
    assert far(assess(before, at=at), assess([*before, *reposts], at=at)) <= 0.10


def test_a_copy_of_weeks_ago_does_not_begin_what_is_repeated_now():
    earlier = said("earlier", 9, "own_call", "alive_elsewhere", source="himself", reliability="D")
    copied = replace(earlier, claim="copied", at=earlier.at + 2 * DAY, reliability="C", origin="earlier")
    wrong = replace(earlier, claim="wrong", at=earlier.at + 29 * DAY, reliability="B")
    reposts = [replace(wrong, claim=f"repost {i}", at=wrong.at + i % 15 * DAY) for i in range(100)]
    at = DAY_ZERO + 60 * DAY
    for others in ([], [said("home", 20, "repatriation_list", "returned")]):
        before = [*others, earlier, copied, wrong]
        assert far(assess(before, at=at), assess([*before, *reposts], at=at)) <= 0.10


def test_what_one_word_of_many_is_repeated_for_does_not_make_the_others_new_sightings():
    graded = {0: ("F", 2), 1: ("C", 6), 7: ("B", 6), 14: ("B", 6), 16: ("B", 6)}
    word = said("word", 0, "repatriation_list", "returned", source="the commission")
    words = [
        replace(word, claim=f"day {day}", at=DAY_ZERO + day * DAY, reliability=grade, credibility=credibility)
        for day, (grade, credibility) in graded.items()
    ]
    reposts = [replace(words[1], claim=f"repost {i}", at=words[1].at + i % 15 * DAY) for i in range(100)]
    for others in ([LISTED], [said("held", 12, "icrc_visit", "held", reliability="D", credibility=3)]):
        before = [*others, *words]
        assert far(assess(before, at=AT), assess([*before, *reposts], at=AT)) <= 0.10
