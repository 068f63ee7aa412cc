"""Who is not of the incident finds no report, opens no original and can do nothing on one."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.payloads.reports import Scope
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_report_page import act, key_of, only_claim, row_of


@pytest.fixture
def report(bureau: Bureau) -> str:
    return bureau.report("Sarn Agency", invented.ARTICLE, language="en")


ACTS = [
    ("desk:claim-accept", {"proposal": "x"}),
    ("desk:claim-reject", {"proposal": "x"}),
    ("desk:claim-correct", {"proposal": "x"}),
    ("desk:claim-make", {"words": "x"}),
    ("desk:claim-none", {"start": "0", "end": "4"}),
    ("desk:report-repeats", {"of": ""}),
    ("desk:report-narrow", {"scope": "bureau"}),
    ("desk:report-source", {"reliability": "A"}),
    ("desk:map-columns", {"column-0": "name"}),
]


@pytest.mark.parametrize(("name", "form"), ACTS)
def test_boris_can_do_nothing_on_a_report(report: str, boris_at_desk: Client, name: str, form: dict[str, str]) -> None:
    assert boris_at_desk.post(reverse(name, args=[report]), form).status_code == 404
    file = row_of(report).file
    assert not file.claims and not file.passed_over and file.scope is Scope.PUBLIC
    assert rows.Source.objects.get(id=file.received.source).file.reliability == "F"


@pytest.mark.parametrize("name", ["report", "report-original", "report-progress", "map-columns"])
def test_boris_finds_no_such_report(report: str, boris_at_desk: Client, name: str) -> None:
    address, nowhere = (reverse(f"desk:{name}", args=[id]) for id in (report, "0" * 16))
    closed, absent = boris_at_desk.get(address), boris_at_desk.get(nowhere)
    assert closed.status_code == absent.status_code == 404
    assert closed.content.decode().replace(address, "") == absent.content.decode().replace(nowhere, "")
    assert not row_of(report).file.opened


def test_boris_can_take_back_or_grade_no_claim(report: str, alma_at_desk: Client, boris_at_desk: Client) -> None:
    act(alma_at_desk, "accept", report, proposal=key_of(report, "more than 70"))
    claim = rows.Claim.objects.get().id
    assert act(boris_at_desk, "take-back", claim).status_code == 404
    assert act(boris_at_desk, "grade", claim, credibility="1").status_code == 404
    assert only_claim(report).stands and only_claim(report).credibility == "6"


def test_an_act_takes_no_get(report: str, alma_at_desk: Client) -> None:
    assert alma_at_desk.get(reverse("desk:claim-accept", args=[report])).status_code == 405
