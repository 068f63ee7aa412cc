"""A person is called as our own list writes the name, whichever list came first. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, parting
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau

OURS, THEIRS = "Дремчук Сава", "დრემჩუკ სავა"


def captive(bureau: Bureau, **more: object) -> str:
    """Somebody on a list of the holding side."""
    source = "State Commission of Duravan"
    person = intake.Person(
        report=bureau.report(source, kind=ReportKind.LIST),
        described=Described(name=THEIRS),
        locator="row 1",
        says=Claim(ClaimType.HELD),
        **more,  # type: ignore[arg-type]
    )
    return intake.open_record(by=bureau.hand, person=person)


def heads(bureau: Bureau, client: Client, record: str) -> tuple[str, str]:
    """The name in the table of people, and the one over the person's page."""
    leader = rows.Record.objects.get(person=rows.Record.objects.get(id=record).person, leads=True)
    page = client.get(reverse("desk:person", args=[record])).content.decode()
    return leader.person_line.names[0][0], OURS if OURS in page.split("<h1>")[1].split("</h1>")[0] else THEIRS


@pytest.mark.parametrize("more", [{"evidence_kind": "holding_party_list"}, {"sought": False}])
def test_who_was_parted_from_a_row_of_our_list_keeps_its_spelling(
    bureau: Bureau, alma_at_desk: Client, more: dict[str, object]
) -> None:
    row = bureau.record(f"Гемм Лукас, {OURS}")
    theirs = captive(bureau, **more)
    (ours,) = parting.part(by=bureau.hand, record=row)
    bureau.same(ours, theirs)
    assert heads(bureau, alma_at_desk, ours) == (OURS, OURS)
    people = alma_at_desk.get(reverse("desk:people", args=[bureau.incident])).content.decode()
    assert people.index(OURS) and f">{THEIRS}</bdi></a>" not in people


def test_the_list_of_the_holding_side_may_have_come_first(bureau: Bureau, alma_at_desk: Client) -> None:
    theirs = captive(bureau, evidence_kind="holding_party_list")
    ours = bureau.record(OURS)
    bureau.same(theirs, ours)
    assert heads(bureau, alma_at_desk, theirs) == (OURS, OURS)


def test_of_two_lists_of_ours_the_first_stays_the_head(bureau: Bureau, alma_at_desk: Client) -> None:
    first, later = bureau.record(OURS), bureau.record("Dremchuk Sava")
    bureau.same(first, later)
    assert heads(bureau, alma_at_desk, later) == (OURS, OURS)


def test_whom_the_holding_side_alone_names_is_called_as_it_writes_him(bureau: Bureau, alma_at_desk: Client) -> None:
    theirs = captive(bureau, evidence_kind="holding_party_list")
    assert heads(bureau, alma_at_desk, theirs) == (THEIRS, THEIRS)
