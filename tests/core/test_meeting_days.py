"""The day that the words of a meeting mean, from the day on which it was agreed."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.meeting_days import meeting_day

MADE_ON = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Thursday 26 March 2026, 10:00", date(2026, 3, 26)),
        ("12.04.2026 10:00", date(2026, 4, 12)),
        ("2026-04-12", date(2026, 4, 12)),
        ("between 3 and 5 on April 6th", None),
        ("6 April, between 10 and 12", date(2026, 4, 6)),
        ("March 26, 2026", date(2026, 3, 26)),
        ("12 March", MADE_ON),
        ("2 March", date(2026, 3, 2)),
        ("20 January", date(2026, 1, 20)),
        ("Wednesday 20 January", date(2027, 1, 20)),
        ("last Friday", date(2026, 3, 6)),
        ("29 February", date(2028, 2, 29)),
        ("26 March 2026, or else 28 March 2026", date(2026, 3, 28)),
        ("Friday at 10", date(2026, 3, 13)),
        ("on Thursday", MADE_ON),
        ("31 February 2027", None),
        ("soon", None),
    ],
)
def test_the_day_is_the_last_that_the_words_can_mean(written: str, day: date | None) -> None:
    assert meeting_day(written, MADE_ON) == day
