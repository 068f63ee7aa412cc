"""The name on a family's page where nobody wrote how they write it: as our own record has it. Everybody is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Relative
from lastcontact.bureau import intake
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn

ASKED = {
    "relation": "mother",
    "addressed_as": "Mrs Olena",
    "documents": ["passport", "birth certificate"],
    "any_language": "yes",
}


def listed(bureau: Bureau, name: str, source: str = "5th Company", **more: object) -> str:
    report = bureau.report(source, kind=ReportKind.LIST)
    person = intake.Person(report=report, described=Described(name=name), locator="row 3", **more)  # type: ignore[arg-type]
    return intake.open_record(by=bureau.hand, person=person)


def family_page(signed_in_client: SignedIn) -> str:
    page = signed_in_client(Relative.objects.get()).get(reverse("family:page"))
    return " ".join(page.content.decode().split())


def enrolled(client: Client, record: str, **more: str) -> None:
    assert client.post(reverse("desk:enrol", args=[record]), {**ASKED, **more}).status_code == 302


def test_a_name_left_empty_is_the_one_of_our_own_record(
    bureau: Bureau, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    enrolled(alma_at_desk, listed(bureau, "Ouden Martin"))
    page = family_page(signed_in_client)
    assert "what we have told you about Ouden Martin, in the same words" in page
    assert "<h1><bdi>Ouden Martin</bdi></h1>" in page and "<title>Ouden Martin" in page


def test_it_stands_in_the_letters_of_the_family_where_a_record_of_ours_has_them_and_never_the_holder_s(
    bureau: Bureau, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    ours = listed(bureau, "Dremchuk Sava", "5th Company")
    theirs = listed(
        bureau, "Дрёмчук Савва", "State Commission of Duravan", sought=False, evidence_kind="holding_party_list"
    )
    bureau.same(ours, theirs)
    bureau.same(ours, listed(bureau, "Дремчук Сава", "Sarn Agency"))
    enrolled(alma_at_desk, ours, language="uk")
    assert "<bdi>Дремчук Сава</bdi>" in family_page(signed_in_client)


@pytest.mark.parametrize("written", ["", "Сава (погиб)"])
def test_a_page_without_a_name_that_a_family_may_read_says_a_whole_sentence(
    bureau: Bureau, alma_at_desk: Client, signed_in_client: SignedIn, written: str
) -> None:
    enrolled(alma_at_desk, listed(bureau, written), sought_as="your son")
    page = family_page(signed_in_client)
    assert "Dear Mrs Olena, this page holds what we have told you, in the same words." in page
    assert "<h1>your son</h1>" in page and "погиб" not in page and "about ," not in page


def test_a_name_that_the_family_cannot_read_is_asked_for(
    bureau: Bureau, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    record = listed(bureau, "ხიდელი გიორგი")
    asked = {**ASKED, "language": "ar"}
    refused = alma_at_desk.post(reverse("desk:enrol", args=[record]), asked)
    assert refused.status_code == 422 and "is not in letters of the language of their page" in refused.content.decode()
    assert not Relative.objects.exists()
    enrolled(alma_at_desk, record, language="ar", sought_name="غيورغي خيديلي")
    assert "غيورغي خيديلي" in family_page(signed_in_client)
