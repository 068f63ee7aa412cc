"""What a telling word tells by what stands beside it: arrests and rescues, graves, raised hands, records; English.

Every person, body and place is invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read

FRIDAY = date(2031, 5, 16)


def claims(text: str) -> tuple[Claim, ...]:
    return read(text, published_on=FRIDAY, outlet="Tarn Gazette").claims


def types(text: str) -> list[str]:
    return [c.type.value for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Prisoners must be treated humanely.", "obligation"),
        ("The wounded must be collected without delay.", "obligation"),
        ("The families must be told before the press is.", "obligation"),
        ("The captives must be released at once.", "request"),
        ("They must be returned, all for all.", "request"),
        ("The nine must be handed over by Friday.", "request"),
        ("This must be cleared up by the prosecutor, said Ada Verrin.", "request"),
        ("It must be looked into without delay, the ombudsman said.", "request"),
    ],
)
def test_what_must_be_done_is_owed_and_what_must_be_given_back_is_asked(text: str, kind: str) -> None:
    assert types(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hundreds of men have been picked up on the road to Lesk.", "detained"),
        ("Three of the strikers were picked up on Monday.", "detained"),
        ("Nine students picked up in the May sweep are in the fort.", "detained"),
        ("A trawler picked up five survivors.", "found"),
        ("The two boys were picked up alive.", "found"),
        ("Fishermen picked up four bodies off the cape.", "found"),
    ],
)
def test_who_is_picked_up_is_arrested_where_nothing_tells_of_a_rescue(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Twelve came out with their hands raised.", "surrendered"),
        ("Two had walked over to the other side.", "surrendered"),
        ("Nine walked out carrying a white shirt on a pole.", "surrendered"),
        ("Nine walked into Lesk on Sunday.", "returned"),
        ("Six crawled back before dawn.", "returned"),
        ("Twelve came out of the forest.", "found"),
    ],
)
def test_who_comes_with_raised_hands_gives_himself_up(text: str, kind: str) -> None:
    assert types(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The prison has no record of the nine.", "held"),
        ("The ministry had no record of 49 people.", "held"),
        ("The garrison has no records of 12 men.", "held"),
        ("The bureau has a record of nine prisoners.", "registered"),
        ("The bureau recorded 40 captives.", "registered"),
        ("The list has 40 names.", "registered"),
    ],
)
def test_of_whom_a_keeper_has_no_record_he_does_not_hold(text: str, kind: str) -> None:
    (claim,) = claims(text)
    assert claim.type.value == kind
    assert (claim.polarity.value == "negated") is (kind == "held")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The second was buried in Halm last month.", "killed"),
        ("Some of them had been buried at the quarry.", "killed"),
        ("Two of his men are buried in Dorn.", "killed"),
        ("The remains of 40 soldiers were buried in Sorne on Monday.", "remains_returned"),
        ("The bodies of two pilots were buried at home.", "remains_returned"),
        ("Eight more victims were laid to rest in Lipna.", "remains_returned"),
    ],
)
def test_who_lies_in_a_grave_is_dead_and_whose_remains_are_buried_has_come_back(text: str, kind: str) -> None:
    assert types(text) == [kind]
