"""Rule 14: one relative, one record, single use, 72 hours, five tries, revocable. Nobody here exists."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from lastcontact.accounts import codes
from lastcontact.accounts.codes import TRIES, VALID_FOR, Redeemed, Refusal, Refused
from lastcontact.accounts.models import Code, Relative

NOW = datetime(2026, 3, 27, 10, tzinfo=UTC)
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def wrong(digits: str) -> str:
    """The same slip, another secret."""
    return digits[:-1] + str((int(digits[-1]) + 1) % 10)


def reason(outcome: Redeemed | Refused) -> Refusal | None:
    return outcome.reason if isinstance(outcome, Refused) else None


def test_a_code_lets_in_the_relative_it_was_made_for(celia: Relative) -> None:
    issued = codes.issue(celia, NOW)
    outcome = codes.redeem(issued.digits, NOW)
    assert outcome == Redeemed(issued.code_id, celia)


def test_a_code_is_sixteen_digits_in_groups_of_four(celia: Relative) -> None:
    groups = codes.issue(celia, NOW).digits.split(" ")
    assert [len(group) for group in groups] == [4, 4, 4, 4]
    assert "".join(groups).isdigit()


@pytest.mark.parametrize(
    "rewritten",
    [
        lambda digits: digits.replace(" ", ""),
        lambda digits: f"  {digits.replace(' ', '-')}\n",
        lambda digits: digits.translate(ARABIC),
        lambda digits: digits.translate(PERSIAN),
    ],
    ids=["without spaces", "with hyphens", "in Arabic digits", "in Persian digits"],
)
def test_a_code_may_be_written_as_the_relative_writes_it(celia: Relative, rewritten) -> None:
    assert isinstance(codes.redeem(rewritten(codes.issue(celia, NOW).digits), NOW), Redeemed)


def test_a_code_opens_once(celia: Relative) -> None:
    digits = codes.issue(celia, NOW).digits
    codes.redeem(digits, NOW)
    assert reason(codes.redeem(digits, NOW)) is Refusal.USED


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (timedelta(0), None),
        (VALID_FOR - timedelta(seconds=1), None),
        (VALID_FOR, Refusal.EXPIRED),
        (VALID_FOR + timedelta(days=30), Refusal.EXPIRED),
        (timedelta(seconds=-1), Refusal.EXPIRED),
    ],
)
def test_a_code_is_good_for_seventy_two_hours(celia: Relative, after: timedelta, expected: Refusal | None) -> None:
    assert timedelta(hours=72) == VALID_FOR
    assert reason(codes.redeem(codes.issue(celia, NOW).digits, NOW + after)) is expected


def test_five_wrong_tries_lock_a_code_even_against_the_right_digits(celia: Relative) -> None:
    digits = codes.issue(celia, NOW).digits
    tried = [codes.redeem(wrong(digits), NOW) for _ in range(TRIES)]
    assert [outcome.just_locked for outcome in tried] == [False] * 4 + [True]
    assert reason(codes.redeem(digits, NOW)) is Refusal.LOCKED


def test_four_wrong_tries_leave_the_fifth_for_the_right_digits(celia: Relative) -> None:
    digits = codes.issue(celia, NOW).digits
    for _ in range(TRIES - 1):
        codes.redeem(wrong(digits), NOW)
    assert isinstance(codes.redeem(digits, NOW), Redeemed)


def test_a_revoked_code_opens_nothing(celia: Relative) -> None:
    issued = codes.issue(celia, NOW)
    assert codes.revoke(celia, NOW) == [issued.code_id]
    assert reason(codes.redeem(issued.digits, NOW)) is Refusal.REVOKED


def test_a_new_code_ends_the_one_before_it(celia: Relative) -> None:
    first, second = codes.issue(celia, NOW), codes.issue(celia, NOW)
    assert reason(codes.redeem(first.digits, NOW)) is Refusal.REVOKED
    assert isinstance(codes.redeem(second.digits, NOW), Redeemed)


def test_a_code_for_one_record_does_not_open_another(celia: Relative) -> None:
    digits = codes.issue(celia, NOW).digits
    Relative.objects.filter(id=celia.id).update(record_id="record-2")
    assert reason(codes.redeem(digits, NOW)) is Refusal.REVOKED


def test_a_code_of_one_relative_never_lets_in_another(celia: Relative) -> None:
    other = Relative.objects.create(record_id=celia.record_id)
    mine, theirs = codes.issue(celia, NOW), codes.issue(other, NOW)
    assert codes.redeem(theirs.digits, NOW).relative == other
    assert codes.redeem(mine.digits, NOW).relative == celia


def test_only_a_keyed_hash_of_the_digits_is_kept(celia: Relative) -> None:
    digits = codes.issue(celia, NOW).digits.replace(" ", "")
    kept = repr(Code.objects.values().get())
    assert digits not in kept
    assert digits[codes.SLIP_DIGITS :] not in kept


def test_the_hash_is_another_under_another_key(celia: Relative, settings) -> None:
    digits = codes.issue(celia, NOW).digits
    settings.SECRET_KEY = "the key of another bureau, which is long enough to be one"
    assert reason(codes.redeem(digits, NOW)) is Refusal.UNKNOWN


class WhateverIsWritten(TestCase):
    """No text but the code itself opens anything, and none breaks the door."""

    @given(written=st.text(max_size=80))
    def test_any_text_is_refused_without_an_error(self, written: str) -> None:
        assert reason(codes.redeem(written, NOW)) is Refusal.UNKNOWN

    @given(steps=st.lists(st.sampled_from(["wrong", "right", "revoke", "wait"]), max_size=12))
    def test_a_code_lets_in_at_most_once_and_never_after_its_end(self, steps: list[str]) -> None:
        relative = Relative.objects.create(record_id="record-1")
        digits = codes.issue(relative, NOW).digits
        now, entered, wrong_tries, ended = NOW, 0, 0, False
        for step in steps:
            if step == "wait":
                now += timedelta(hours=40)
                ended = ended or now >= NOW + VALID_FOR
            elif step == "revoke":
                codes.revoke(relative, now)
                ended = True
            elif step == "wrong":
                assert isinstance(codes.redeem(wrong(digits), now), Refused)
                wrong_tries += not ended
                ended = ended or wrong_tries >= TRIES
            else:
                let_in = isinstance(codes.redeem(digits, now), Redeemed)
                assert let_in == (not ended)
                entered += let_in
                ended = True
        assert entered <= 1
