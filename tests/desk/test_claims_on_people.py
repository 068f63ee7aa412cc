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
