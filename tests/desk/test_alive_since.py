"""A list says killed, so nobody seeks them; later words say alive: shown as contradicting, waiting, weighed. All
invented.
"""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, reviewing
from lastcontact.bureau.acting import Refused
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import text_of

WAITS = "Not sought, and said otherwise since"
BOX = "the other speaks of life on a later day"
LIVES = (
    "Osh Brandek, who had been listed as killed, is alive",
    "Brandek was seen alive and well",
    "Брандек, которого считали погибшим, жив",
    "Həlak olduğu deyilən Brandek sağdır",
)


@pytest.fixture
def listed(bureau: Bureau) -> str:
    """A man whom our roll of 12 March says was killed: not sought."""
    return on_roll(bureau, ClaimType.KILLED)


def on_roll(bureau: Bureau, says: ClaimType) -> str:
    told = Claim(says, when=Interval.day(date(2026, 3, 12)))
    row = intake.Person(
        bureau.report("5th Company", kind=ReportKind.LIST), Described(name="Osh Brandek"), says=told, sought=False
    )
    return intake.open_record(by=bureau.hand, person=row)


def told(bureau: Bureau, record: str, words: str, says: ClaimType = ClaimType.FOUND, day: int = 14) -> None:
    """An article of that day, and a claim from it on the man."""
    report = bureau.report("Sarn Agency", words, published_on=date(2026, 3, day))
    body = Claim(says, Span(0, len(words), words), speaker="his wife", said=Interval.day(date(2026, 3, day)))
    reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(record=record))


def board(bureau: Bureau, browser: Client) -> str:
    return text_of(browser, reverse("desk:board", args=[bureau.incident]))


@pytest.mark.parametrize("words", LIVES)
def test_who_is_said_to_live_after_a_list_said_killed_is_shown_and_waits(
    bureau: Bureau, listed: str, alma_at_desk: Client, words: str
) -> None:
    assert WAITS not in board(bureau, alma_at_desk)
    told(bureau, listed, words)
    page = text_of(alma_at_desk, reverse("desk:person", args=[listed]))
    assert BOX in page and WAITS in board(bureau, alma_at_desk)
    lines = text_of(alma_at_desk, reverse("desk:assessment", args=[listed]))
    assert "kept, not weighed" not in lines
    alma_at_desk.post(reverse("desk:seek", args=[listed]))
    assert WAITS not in board(bureau, alma_at_desk) and bureau.person(listed).sought


@pytest.mark.parametrize(
    ("says", "words", "day"),
    [
        (ClaimType.FOUND, "The body of Osh Brandek, who was alive on Monday, was found", 14),
        (ClaimType.FOUND, "Тело Оша Брандека нашли", 14),
        (ClaimType.FOUND, "Osh Brandek was alive", 10),
        (ClaimType.MISSING, "Osh Brandek is missing", 14),
    ],
)
def test_a_body_found_and_life_before_contradict_no_death(
    bureau: Bureau, listed: str, alma_at_desk: Client, says: ClaimType, words: str, day: int
) -> None:
    told(bureau, listed, words, says, day)
    assert BOX not in text_of(alma_at_desk, reverse("desk:person", args=[listed]))
    assert WAITS not in board(bureau, alma_at_desk)


def test_who_was_back_and_is_said_to_be_held_since_waits_too(bureau: Bureau, alma_at_desk: Client) -> None:
    back = on_roll(bureau, ClaimType.RETURNED)
    told(bureau, back, "Osh Brandek is held in Torn", ClaimType.HELD)
    assert WAITS in board(bureau, alma_at_desk)


def test_it_waits_until_somebody_says_why_he_is_not_sought_or_decides(
    bureau: Bureau, listed: str, alma_at_desk: Client
) -> None:
    told(bureau, listed, LIVES[0])
    alma_at_desk.post(reverse("desk:seek", args=[listed]))
    alma_at_desk.post(reverse("desk:seek", args=[listed]), {"no_more": "1", "why": "another man of that name"})
    assert WAITS not in board(bureau, alma_at_desk)
    told(bureau, listed, LIVES[1], day=15)
    assert WAITS in board(bureau, alma_at_desk), "said anew"
    bureau.decide(listed, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    assert WAITS not in board(bureau, alma_at_desk)


def test_who_decides_a_death_hears_that_somebody_says_he_lives(bureau: Bureau, listed: str) -> None:
    told(bureau, listed, LIVES[0])
    with pytest.raises(Refused, match="speaks of the person as alive: “found”"):
        bureau.decide(listed, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA, knowing=False)


def test_the_two_may_stand_on_two_records_of_one_person(bureau: Bureau, listed: str, alma_at_desk: Client) -> None:
    told_of = intake.Person(bureau.report("Sarn Agency"), Described(name="O. Brandek"), sought=False)
    other = intake.open_record(by=bureau.hand, person=told_of)
    told(bureau, other, "Brandek is alive")
    assert WAITS not in board(bureau, alma_at_desk), "two people, as far as anybody judged"
    bureau.same(listed, other)
    assert WAITS in board(bureau, alma_at_desk)
