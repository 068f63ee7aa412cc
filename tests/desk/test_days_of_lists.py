"""The day on which a list stands on the board. Everybody here is invented."""

from __future__ import annotations

from datetime import date

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau


def listed(bureau: Bureau, **fields: object) -> None:
    report = bureau.report("State Commission of Duravan", kind=ReportKind.LIST, **fields)
    says = Claim(ClaimType.HELD, when=Interval.day(date(2026, 2, 3)))
    for name in ("Petr Halvorin", "Davo Orsevan"):
        intake.open_record(by=bureau.hand, person=intake.Person(report, Described(name=name), says=says))


def test_a_list_of_which_only_the_day_it_speaks_of_is_known_stands_on_that_day(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    listed(bureau)
    shown = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "3 February" in shown and "2 names." in shown


def test_a_list_that_was_published_stands_on_the_day_it_appeared(bureau: Bureau, alma_at_desk: Client) -> None:
    listed(bureau, published_on=date(2026, 2, 9))
    shown = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "9 February" in shown
