"""A body that says the same again and again. Everybody in these claims is invented."""

from dataclasses import replace

import pytest

from lastcontact.assessment.assess import assess
from tests.assessment.saying import DAY, DAY_ZERO, LISTED, RUMOUR, SEEN, VISITED, far, said


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
