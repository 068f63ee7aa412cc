"""Whoever is to agree to a death reads the words of its paper beside the button. Everybody is invented."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn
from tests.desk.test_person_page import let_in

LETTER = "The DNA profile of sample 14 was compared. Sample 14 is Aram Aramyan, born 14.03.2001."


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


@pytest.fixture
def reviewer(bureau: Bureau, davit: Officer, boris: Officer, signed_in_client: SignedIn) -> Client:
    let_in(bureau, davit, boris)
    return signed_in_client(davit)


def decided_on(bureau: Bureau, client: Client, record: str, text: str) -> str:
    """A death whose ground is a letter of these words; the letter's report."""
    report = bureau.report("Joint Monitoring Mission", text, ReportKind.STATEMENT)
    told = bureau.report("Sarn Agency", "On Monday the company was hit. Aram was killed, his comrades say.")
    quoted = "Aram was killed"
    body = Claim(ClaimType.KILLED, evidence=Span(31, 31 + len(quoted), quoted))
    claim = reviewing.make(by=bureau.hand, report=told, body=body, attached=reviewing.Attached(record=record))
    number = rows.Report.objects.get(id=report).number
    asked = {"fate": "dead", "whereabouts": "buried", "ground": "dna", "claims": [claim], "knowing": "yes"}
    answer = client.post(
        reverse("desk:decide", args=[record]), {**asked, "paper": str(number), "as_of": "12 March 2026"}
    )
    assert answer.status_code == 302, answer.content.decode()
    return report


def beside_the_button(client: Client, record: str) -> str:
    page = unescape(client.get(reverse("desk:person", args=[record])).content.decode())
    waits = page.split("A death waits for a reviewer")[1].split('name="agrees"')[0]
    return " ".join(re.sub(r"<[^>]+>", " ", waits).split())


def test_the_letter_and_the_sentence_of_each_claim_stand_beside_the_button(
    bureau: Bureau, aram: str, alma_at_desk: Client, reviewer: Client
) -> None:
    decided_on(bureau, alma_at_desk, aram, LETTER)
    words = beside_the_button(reviewer, aram)
    assert LETTER in words and "Like the name of this person in it: Aramyan" in words
    assert "Aram was killed , his comrades say" in words and "On Monday" not in words


def test_a_letter_about_another_is_said_to_name_nobody_like_this_person(
    bureau: Bureau, aram: str, alma_at_desk: Client, reviewer: Client
) -> None:
    decided_on(bureau, alma_at_desk, aram, "Sample 14 is Ostap Kovalenko, born 14.03.2001.")
    words = beside_the_button(reviewer, aram)
    assert "Ostap Kovalenko" in words and "No word of it is like the name of this person." in words


def test_of_a_long_letter_the_part_that_names_the_person_stands_there(
    bureau: Bureau, aram: str, alma_at_desk: Client, reviewer: Client
) -> None:
    decided_on(bureau, alma_at_desk, aram, "The laboratory of the city begins its report. " * 80 + LETTER)
    words = beside_the_button(reviewer, aram)
    assert "Sample 14 is Aram Aramyan" in words and "This is a part of it" in words


def test_a_paper_without_words_is_to_be_looked_at_itself(
    bureau: Bureau, aram: str, alma_at_desk: Client, reviewer: Client
) -> None:
    decided_on(bureau, alma_at_desk, aram, "")
    assert "No words of it could be read here: look at a copy of the paper" in beside_the_button(reviewer, aram)


def test_why_is_marked_as_required(bureau: Bureau, aram: str, alma_at_desk: Client, reviewer: Client) -> None:
    decided_on(bureau, alma_at_desk, aram, LETTER)
    assert "Why, in your words required" in beside_the_button(reviewer, aram)


def test_the_words_of_a_paper_of_an_incident_that_is_not_the_reviewers_are_not_shown(
    bureau: Bureau, aram: str, alma_at_desk: Client, reviewer: Client
) -> None:
    elsewhere = Bureau(bureau.hand).open()
    there = elsewhere.record("Aram Aramyan")
    bureau.same(aram, there)
    report = decided_on(elsewhere, alma_at_desk, there, LETTER)
    assert reviewer.get(reverse("desk:report", args=[report])).status_code == 404
    shown = beside_the_button(reviewer, aram)
    assert "sample 14" not in shown and "look at a copy of the paper before you agree" in shown
