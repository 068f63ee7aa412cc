"""A report that says whom it repeats: the page proposes the report of theirs, and one press says so."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.sources import SourceKind
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import page_of

FIRST = "Nine soldiers were captured near Dorna, the army said."
REPOST = (
    "SARN, April 8 - The army lost nine men to captivity near Dorna, Northwire reported, citing the Delta news agency."
)


@pytest.fixture
def reports(bureau: Bureau) -> tuple[str, str]:
    for name in ("Delta", "Northwire"):
        words = intake.SourceWords(name, SourceKind.OUTLET, "")
        bureau.sources[name] = intake.name_source(by=bureau.hand, words=words)
    first = bureau.report("Delta", FIRST, language="en", published_on=date(2026, 4, 7))
    return first, bureau.report("Northwire", REPOST, language="en", published_on=date(2026, 4, 8))


def test_the_report_of_whom_it_repeats_is_proposed_and_one_press_says_so(
    reports: tuple[str, str], alma_at_desk: Client
) -> None:
    first, repost = reports
    page = page_of(alma_at_desk, repost)
    number = rows.Report.objects.get(id=first).number
    assert "Its text says that it repeats Delta." in page and f"It repeats report {number}</button>" in page
    alma_at_desk.post(reverse("desk:report-repeats", args=[repost]), {"of": first, "why": "its text says so"})
    assert rows.Report.objects.get(id=repost).repost_of == first
    assert "Its text says that it repeats" not in page_of(alma_at_desk, repost)


def test_what_the_outlet_says_itself_repeats_nobody(reports: tuple[str, str], alma_at_desk: Client) -> None:
    assert "Its text says that it repeats" not in page_of(alma_at_desk, reports[0])


def test_where_nothing_of_theirs_is_here_the_page_says_to_bring_it_in(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", f"Reposted from Delta\n{FIRST}", language="en")
    page = page_of(alma_at_desk, report)
    assert "Its text says that it repeats Delta." in page and "bring in what it repeats" in page
    assert "It repeats report" not in page
    alma_at_desk.post(reverse("desk:report-repeats", args=[report]), {"of": "", "why": "looked at"})
    assert "Its text says that it repeats" not in page_of(alma_at_desk, report)
