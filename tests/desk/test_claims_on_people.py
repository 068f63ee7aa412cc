"""Claims on people, from the door: whom a claim opens a record for, and what is left of an answer. All invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.bureau.acting import Refused
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Polarity
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, correction, page_of

FOLD = "<summary>Whom it is about, what it answers, how good it is</summary>"


def test_a_record_opened_for_a_claim_is_suggested_with_whom_it_may_be(bureau: Bureau) -> None:
    sought = bureau.record("Սարնեցյան Վահագն Սուրենի", birth="2006-05-14")
    report = bureau.report("Sarn Agency", "Vahagn Sarnetsyan was killed.")
    reviewing.make(
        by=bureau.hand,
        report=report,
        body=Claim(ClaimType.KILLED, subject="Vahagn Sarnetsyan"),
        attached=reviewing.Attached(newly_named="Vahagn Sarnetsyan"),
    )
    (suggested,) = rows.Suggestion.objects.all()
    assert sought in (suggested.a, suggested.b)


def test_a_claim_that_is_denied_is_not_taken_back_before_its_denial(bureau: Bureau) -> None:
    report = bureau.report("Sarn Agency", "14 were taken. The commission denies it.")
    taken = reviewing.make(by=bureau.hand, report=report, body=Claim(ClaimType.CAPTURED))
    denial = reviewing.make(
        by=bureau.hand,
        report=report,
        body=Claim(ClaimType.CAPTURED, polarity=Polarity.NEGATED),
        attached=reviewing.Attached(answers=taken, answer="denies"),
    )
    with pytest.raises(Refused, match="Another claim answers or repeats this one"):
        reviewing.take_back(by=bureau.hand, claim=taken)
    reviewing.take_back(by=bureau.hand, claim=denial)
    reviewing.take_back(by=bureau.hand, claim=taken)


@pytest.mark.parametrize("door", ["claim-correct", "claim-make"])
def test_a_link_of_a_form_that_was_refused_leads_back_to_the_report(
    bureau: Bureau, alma_at_desk: Client, door: str
) -> None:
    report = bureau.report("Sarn Agency", "14 were taken.")
    answer = alma_at_desk.get(reverse(f"desk:{door}", args=[report]), {"correct": "0-2-captured"})
    assert answer["Location"] == reverse("desk:report", args=[report]) + "?correct=0-2-captured"


def test_the_form_of_a_claim_on_somebody_opens_with_whom_it_names(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Halvorin Petr")
    text = "The commission said on 12 March that Petr Halvorin had been captured. Ilia Dornev was killed on 9 March."
    report = bureau.report("Sarn Agency", text, language="en")
    known, unknown = (p["key"] for p in rows.Report.objects.get(id=report).proposals)
    form = page_of(alma_at_desk, report, correct=known)
    assert f"<details open>{FOLD}" in form
    assert 'name="person" value="Petr Halvorin"' in form
    form = page_of(alma_at_desk, report, correct=unknown)
    assert f"<details open>{FOLD}" in form and 'name="person" value=' not in form
    act(alma_at_desk, "correct", report, **correction(known, person="Petr Halvorin", form="", number=""))
    assert rows.Record.objects.get(id=record).file.claims[-1].report == report


def test_the_form_of_a_claim_on_a_number_keeps_its_fold(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", "Some officials said that 40 soldiers had been captured.", language="en")
    form = page_of(alma_at_desk, report, correct=rows.Report.objects.get(id=report).proposals[0]["key"])
    assert f"<details>{FOLD}" in form
