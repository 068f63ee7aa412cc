"""The list of reports, searched: by title, by source, by the words of the text; never outside the incident's team."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.bureau.acts import Bureau


@pytest.fixture
def reported(bureau: Bureau) -> Bureau:
    bureau.report("Sarn Agency", "The lower road near Хорасар is cut.", title="A morning bulletin")
    bureau.report("State Commission of Duravan", "Nobody is held by us.", title="Բաց նամակ")
    return bureau


def shown(client: Client, bureau: Bureau, **query: str) -> str:
    answer = client.get(reverse("desk:reports", args=[bureau.incident]), query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("typed", ["morning", "LOWER road", "хорасар", "sarn agency", "agency cut"])
def test_title_text_and_source_find_a_report(reported: Bureau, alma_at_desk: Client, typed: str) -> None:
    page = shown(alma_at_desk, reported, q=typed)
    assert "A morning bulletin" in page
    assert "Բաց նամակ" not in page
    assert "1 report<" in page


def test_a_title_is_found_romanised(reported: Bureau, alma_at_desk: Client) -> None:
    assert "Բաց նամակ" in shown(alma_at_desk, reported, q="namak")


def test_every_word_must_stand_there(reported: Bureau, alma_at_desk: Client) -> None:
    page = shown(alma_at_desk, reported, q="lower bridge")
    assert "No report found." in page
    assert "A morning bulletin" not in page


def test_the_search_goes_with_kind_and_page(reported: Bureau, alma_at_desk: Client) -> None:
    assert "A morning bulletin" not in shown(alma_at_desk, reported, q="morning", kind="list")
    for number in range(60):
        reported.report("Sarn Agency", f"Road news {number}")
    page = shown(alma_at_desk, reported, q="road news")
    assert "page=2&amp;q=road%20news" in page


def test_boris_searches_nothing(reported: Bureau, boris_at_desk: Client) -> None:
    address = reverse("desk:reports", args=[reported.incident])
    assert boris_at_desk.get(address, {"q": "morning"}).status_code == 404
