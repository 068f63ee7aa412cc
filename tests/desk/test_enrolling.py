"""Enrolling a relative: who they are, how it was checked, and nobody twice."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative
from lastcontact.bureau import intake
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.records import Described, Enquirer, ToInform
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD)


def test_enrolling_does_not_ask_again_what_the_tracing_request_holds(bureau: Bureau, alma_at_desk: Client) -> None:
    inform = (ToInform("Anahit Aramyan", "mother", "094 11 22 33"), ToInform("Gor Aramyan", "brother"))
    enquirer = Enquirer("Anahit Aramyan", "mother", "094 11 22 33", "hy", inform, wishes="call after six")
    report = bureau.report("Sarn Agency", kind=ReportKind.TRACING_REQUEST)
    person = intake.Person(report, Described(name="Aram Aramyan", given_name="Aram"), enquirer=enquirer)
    record = intake.open_record(by=bureau.hand, person=person)
    address = reverse("desk:family", args=[record])
    both = alma_at_desk.get(address).content.decode()
    assert "Anahit Aramyan" in both and "Gor Aramyan" in both and 'value="mother"' not in both, "nobody is chosen"
    shown = alma_at_desk.get(address, {"enrol": f"{record}.0"}).content.decode()
    for held in ("mother", "Anahit Aramyan", "Aram", "094 11 22 33"):
        assert f'value="{held}"' in shown, held
    assert '<option value="hy" selected>' in shown and "call after six" in shown
    asked = {"relation": "mother", "addressed_as": "Mrs Anahit", "contact": "094 11 22 33", "language": "hy"}
    papers = {"documents": ["passport", "family_book"], "any_language": "yes"}
    assert alma_at_desk.post(reverse("desk:enrol", args=[record]), {**asked, **papers}).status_code == 302
    left = alma_at_desk.get(address).content.decode()
    assert 'value="Gor Aramyan"' in left and 'value="Anahit Aramyan"' not in left, "the one who is left"


def test_who_vouches_for_a_kinship_is_an_officer_of_the_team(
    bureau: Bureau, aram: str, alma_at_desk: Client, boris: Officer
) -> None:
    enrol = reverse("desk:enrol", args=[aram])
    page = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert boris.display_name not in page
    refused = alma_at_desk.post(enrol, {"relation": "mother", "second_officer": boris.pk})
    assert refused.status_code == 422 and not Relative.objects.exists()


def test_the_same_mother_is_not_enrolled_twice_unless_an_officer_says_it_is_another(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    other = bureau.record("Aram Aramyan", "5th Company")
    bureau.enrol(aram, contact="+000 55 010203")
    bureau.same(aram, other)
    papers = {"documents": ["passport", "family_book"]}
    for again in ({"relation": "Mother", "addressed_as": "Anahit"}, {"relation": "aunt", "contact": "000 55 01 02 03"}):
        page = alma_at_desk.post(reverse("desk:enrol", args=[other]), {**again, **papers})
        assert page.status_code == 422 and "is enrolled already" in page.content.decode()
        assert f'href="#rel-{Relative.objects.get().id}"' in page.content.decode()
    sister = {"relation": "sister", "addressed_as": "Nane", **papers}
    assert alma_at_desk.post(reverse("desk:enrol", args=[other]), sister).status_code == 302
    stepmother = {"relation": "mother", "addressed_as": "Gayane", "another": "yes", **papers}
    assert alma_at_desk.post(reverse("desk:enrol", args=[other]), stepmother).status_code == 302


def test_a_relative_of_whom_only_the_kinship_is_known_is_named_once(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    asked = {"relation": "mother", "documents": ["passport", "family_book"]}
    alma_at_desk.post(reverse("desk:enrol", args=[aram]), asked)
    card = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode().split('id="rel-', 1)[1]
    heading = card.split("<h3>", 1)[1].split("</h3>", 1)[0]
    assert heading.count("mother") == 1


@pytest.mark.parametrize(
    ("language", "typed", "greeting"),
    [("en", "dear Mrs Anahit", "Dear"), ("ka", "ძვირფასო ქალბატონო ანაჰიტ", "ძვირფასო")],
)
def test_a_greeting_that_the_page_puts_itself_is_not_put_twice(
    aram: str, alma_at_desk: Client, language: str, typed: str, greeting: str
) -> None:
    kin = {"relation": "mother", "language": language, "documents": ["passport", "family_book"], "any_language": "yes"}
    enrol = reverse("desk:enrol", args=[aram])
    refused = alma_at_desk.post(enrol, {**kin, "addressed_as": typed, "sought_name": "Aram Aramyan"})
    assert refused.status_code == 422 and f"The page itself puts “{greeting}” before it" in refused.content.decode()
    assert typed in refused.content.decode() and not Relative.objects.exists()
    alone = typed.partition(" ")[2]
    assert alma_at_desk.post(enrol, {**kin, "addressed_as": alone, "sought_name": "Aram Aramyan"}).status_code == 302
