"""A day in figures that may be two: both stand on the claim's card, and one press takes the other."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, only_claim, page_of

TEXT = "Nine soldiers were captured near Dorna on 03/04/2026, the army said."


@pytest.fixture
def report(bureau: Bureau) -> str:
    return bureau.report("Sarn Agency", TEXT, language="en", published_on=date(2026, 4, 8))


def test_the_other_day_stands_on_the_card_and_is_taken_by_one_press(report: str, alma_at_desk: Client) -> None:
    page = page_of(alma_at_desk, report)
    assert "“03/04/2026” may be another day as well" in page and "or 4 March 2026" in page
    act(alma_at_desk, "accept", report, proposal=key_of(report, "Nine"), other_day="when")
    claim = only_claim(report)
    assert claim.stands and claim.corrected
    assert (claim.body.when.start_on, claim.body.when.original) == (date(2026, 3, 4), "03/04/2026")
    assert "may be another day" not in page_of(alma_at_desk, report)


def test_accepting_as_it_stands_keeps_the_day_proposed(report: str, alma_at_desk: Client) -> None:
    act(alma_at_desk, "accept", report, proposal=key_of(report, "Nine"))
    assert only_claim(report).body.when.start_on == date(2026, 4, 3)


def test_a_field_that_is_not_open_is_refused(report: str, alma_at_desk: Client) -> None:
    assert act(alma_at_desk, "accept", report, proposal=key_of(report, "Nine"), other_day="said").status_code == 404
    assert act(alma_at_desk, "accept", report, proposal=key_of(report, "Nine"), other_day="text").status_code == 404


def test_who_is_not_of_the_team_reaches_neither(report: str, boris_at_desk: Client) -> None:
    assert boris_at_desk.get(reverse("desk:report", args=[report])).status_code == 404
    assert act(boris_at_desk, "accept", report, proposal=key_of(report, "Nine"), other_day="when").status_code == 404
