"""A decision and a later claim that do not go together are flagged, and nothing of the decision changes."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import deciding, enquiring, opening, reviewing
from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.status import Fate, Ground, Standing, Whereabouts
from tests.bureau.acts import Bureau, Clock, hand_of

TASK, FLAG = "Decision and a later claim disagree", "The decision and a later claim disagree"


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


@pytest.fixture
def dead(bureau: Bureau, aram: str, boris: Officer, davit: Officer) -> str:
    """A person decided dead on what is of 12 March, and countersigned."""
    decision = bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    deciding.countersign(by=hand_of(davit, Clock()), record=aram, decision=decision)
    return aram


def says(bureau: Bureau, record: str, kind: ClaimType, day: int, **more: object) -> None:
    body = Claim(kind, when=Interval.day(date(2026, 3, day)), **more)  # type: ignore[arg-type]
    attached = reviewing.Attached(record=record, source=bureau.sources["Sarn Agency"])
    reviewing.make(by=bureau.hand, report=bureau.report("Sarn Agency", f"{kind} {day}"), body=body, attached=attached)


def flagged(bureau: Bureau, client: Client, record: str) -> bool:
    board = client.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    page = client.get(reverse("desk:person", args=[record])).content.decode()
    assert (TASK in board) is (FLAG in page), "the board and the page say the same"
    return FLAG in page


@pytest.mark.parametrize("kind", [ClaimType.HELD, ClaimType.RETURNED])
@pytest.mark.parametrize(("day", "disagrees"), [(11, False), (12, True), (20, True)])
def test_alive_on_a_day_no_earlier_than_a_death_is_flagged_and_the_death_stands(
    bureau: Bureau, dead: str, alma_at_desk: Client, kind: ClaimType, day: int, disagrees: bool
) -> None:
    assert not flagged(bureau, alma_at_desk, dead)
    says(bureau, dead, kind, day)
    assert flagged(bureau, alma_at_desk, dead) is disagrees
    (_, standing), *_ = bureau.person(dead).decided
    assert standing is Standing.STANDS and bureau.person(dead).standing is not None


@pytest.mark.parametrize(
    ("kind", "more"),
    [(ClaimType.KILLED, {}), (ClaimType.MISSING, {}), (ClaimType.RETURNED, {"modality": Modality.PLANNED})],
)
def test_what_goes_with_a_death_or_says_nothing_of_it_is_not_flagged(
    bureau: Bureau, dead: str, alma_at_desk: Client, kind: ClaimType, more: dict[str, object]
) -> None:
    says(bureau, dead, kind, 20, **more)
    assert not flagged(bureau, alma_at_desk, dead)


def test_a_holder_who_acknowledges_a_dead_man_later_is_flagged(bureau: Bureau, dead: str, alma_at_desk: Client) -> None:
    asked = bureau.ask(dead)
    answers = {dead: Answered(Outcome.ACKNOWLEDGED)}
    enquiring.answer(by=bureau.hand, reply=enquiring.Reply(asked, date(2026, 3, 20), answers))
    assert flagged(bureau, alma_at_desk, dead)


@pytest.mark.parametrize("last", [Outcome.DENIED, Outcome.ACKNOWLEDGED])
def test_of_two_answers_of_the_holder_on_one_day_the_last_counts(
    bureau: Bureau, aram: str, alma_at_desk: Client, last: Outcome
) -> None:
    bureau.says(aram, ClaimType.HELD)
    bureau.decide(aram)
    asked = bureau.ask(aram)
    first = Outcome.ACKNOWLEDGED if last is Outcome.DENIED else Outcome.DENIED
    for outcome in (first, last):
        reply = enquiring.Reply(asked, date(2026, 3, 20), {aram: Answered(outcome, "as it wrote")})
        enquiring.answer(by=bureau.hand, reply=reply)
    assert flagged(bureau, alma_at_desk, aram) is (last is Outcome.DENIED)
    door = reverse("desk:answers", args=[bureau.incident])
    told = alma_at_desk.get(door, {"as": "text"}).content.decode()
    assert ("1 denied" in told) is (last is Outcome.DENIED)
    assert ("1 acknowledged as held" in told) is (last is Outcome.ACKNOWLEDGED)
    assert "contested" not in told or last is Outcome.DENIED


@pytest.mark.parametrize(
    ("where", "kind", "day", "disagrees"),
    [
        (Whereabouts.HELD, ClaimType.KILLED, 10, True),
        (Whereabouts.HELD, ClaimType.RETURNED, 20, True),
        (Whereabouts.HELD, ClaimType.RETURNED, 11, False),
        (Whereabouts.HELD, ClaimType.HELD, 20, False),
        (Whereabouts.RETURNED, ClaimType.KILLED, 20, True),
        (Whereabouts.RETURNED, ClaimType.HELD, 20, True),
        (Whereabouts.RETURNED, ClaimType.HELD, 11, False),
    ],
)
def test_what_does_not_go_with_held_or_returned_is_flagged(
    bureau: Bureau,
    aram: str,
    alma_at_desk: Client,
    where: Whereabouts,
    kind: ClaimType,
    day: int,
    disagrees: bool,
) -> None:
    bureau.decide(aram, Fate.ALIVE, where)
    says(bureau, aram, kind, day)
    assert flagged(bureau, alma_at_desk, aram) is disagrees


def test_it_waits_until_somebody_decides_anew_on_it(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    bureau.decide(aram)
    says(bureau, aram, ClaimType.RETURNED, 20)
    assert flagged(bureau, alma_at_desk, aram)
    bureau.decide(aram, Fate.ALIVE, Whereabouts.RETURNED)
    assert not flagged(bureau, alma_at_desk, aram)


def test_a_death_that_is_not_countersigned_yet_hides_nothing_that_came_before_it(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    held = bureau.says(aram, ClaimType.HELD)
    bureau.decide(aram, claims=(held,))
    says(bureau, aram, ClaimType.KILLED, 20)
    finding = bureau.identified(aram)
    bureau.decide(
        aram, Fate.DEAD, Whereabouts.UNKNOWN, ground=Ground.DNA, claims=(finding,), ground_rests_on=finding, holder=""
    )
    assert flagged(bureau, alma_at_desk, aram)
