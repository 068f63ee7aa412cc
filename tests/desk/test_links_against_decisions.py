"""Pairs in which one record speaks against what was decided on the other come first, and say so."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import deciding, opening, reviewing
from lastcontact.casefile.suggestions import suggest
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau, Clock, hand_of


@pytest.mark.parametrize(("day", "against"), [(11, False), (14, True)])
def test_held_on_a_later_day_speaks_against_a_death(
    bureau: Bureau, alma_at_desk: Client, davit: Officer, boris: Officer, day: int, against: bool
) -> None:
    two = [bureau.record("Սարնեցյան Վահագն Սուրենի", birth="2006-05-14", place="Sarnadzor") for _ in range(2)]
    suggest(two)
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    dead = bureau.decide(two[0], Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
    deciding.countersign(by=hand_of(davit, Clock()), decision=dead, record=two[0])
    report = bureau.report("State Commission of Duravan", f"Day {day}: held.")
    held = Claim(ClaimType.HELD, when=Interval.day(date(2026, 3, day)))
    attached = reviewing.Attached(record=two[1], source=bureau.sources["State Commission of Duravan"])
    reviewing.make(by=bureau.hand, report=report, body=held, attached=attached)
    page = alma_at_desk.get(reverse("desk:links", args=[bureau.incident])).content.decode()
    assert ("Against a decision" in page) is against
