"""The language of a relative's page is proposed from the family's request or the list. Everybody here is invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake
from lastcontact.core.payloads.records import Described, Enquirer
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau


def listed(bureau: Bureau, language: str, source: str = "5th Company", of_report: str = "", **more: object) -> str:
    """Somebody on a list whose names are in this language."""
    report = bureau.report(source, kind=ReportKind.LIST, language=of_report)
    person = intake.Person(report=report, described=Described(name="Дремчук Сава"), language=language, **more)  # type: ignore[arg-type]
    return intake.open_record(by=bureau.hand, person=person)


def proposed(client: Client, record: str) -> str:
    page = client.get(reverse("desk:family", args=[record])).content.decode()
    select = page.split('name="language"')[1].split("</select>")[0]
    return re.findall(r'value="(\w+)" selected', select)[0]


@pytest.mark.parametrize("language", ["ar", "az", "es", "fr", "hy", "ka", "ru", "uk"])
def test_the_language_of_the_list_is_proposed(bureau: Bureau, alma_at_desk: Client, language: str) -> None:
    assert proposed(alma_at_desk, listed(bureau, language)) == language


@pytest.mark.parametrize(
    ("language", "of_report", "expected"), [("", "uk", "uk"), ("be", "", "en"), ("", "", "en"), ("be", "uk", "uk")]
)
def test_one_that_no_page_speaks_gives_way(
    bureau: Bureau, alma_at_desk: Client, language: str, of_report: str, expected: str
) -> None:
    assert proposed(alma_at_desk, listed(bureau, language, of_report=of_report)) == expected


def test_that_in_which_the_family_asked_comes_first(bureau: Bureau, alma_at_desk: Client) -> None:
    asks = Enquirer("Anahit", "mother", language="hy")
    assert proposed(alma_at_desk, listed(bureau, "uk", enquirer=asks)) == "hy"


def test_our_own_list_comes_before_the_holder_s(bureau: Bureau, alma_at_desk: Client) -> None:
    theirs = listed(bureau, "ka", "State Commission of Duravan", sought=False)
    ours = listed(bureau, "uk")
    bureau.same(theirs, ours)
    assert proposed(alma_at_desk, theirs) == "uk"
