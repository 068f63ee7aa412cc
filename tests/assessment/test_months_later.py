"""What is said again months later: no second line, unless its own body says it. Everybody is invented."""

from dataclasses import replace
from datetime import timedelta

import pytest

from lastcontact.assessment.assess import assess
from tests.assessment.saying import AT, DAY, LISTED, RUMOUR, SEEN, far


@pytest.mark.parametrize("original", [LISTED, SEEN, RUMOUR])
@pytest.mark.parametrize("after", [30, 61, 70, 200])
def test_reposts_that_come_months_later_move_no_state_by_more_than_a_tenth_and_are_no_second_line(original, after):
    at = original.at + timedelta(days=after + 10)
    flood = [
        replace(original, claim=f"repost {i}", source=f"outlet {i}", at=original.at + timedelta(days=after + i % 9))
        for i in range(100)
    ]
    before = assess([original], at=at)
    for reposts in (flood[:1], flood):
        found = assess([original, *reposts], at=at)
        assert far(before, found) <= 0.10
        assert (found.leaning, found.confidence) == ("unknown", "low")


def test_a_body_that_speaks_again_after_months_weighs_more_than_another_that_says_the_same():
    late = AT + 60 * DAY
    again, other = (replace(LISTED, claim="again", source=s, at=LISTED.at + 70 * DAY) for s in (LISTED.source, "other"))
    own, others = (assess([LISTED, word], at=late).lines[1].weight_log2["held"] for word in (again, other))
    assert own > 2 * others > 0
