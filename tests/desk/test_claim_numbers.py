"""A claim keeps its number on the page of its report, whatever is made, judged or taken back beside it. Invented."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import redating, reviewing
from lastcontact.bureau.keeping_rows import rebuild
from lastcontact.casefile import models as rows
from lastcontact.casefile.claim_numbers import next_by_hand
from lastcontact.core.claim import Claim, ClaimType, Span
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import text_of

TEXT = (
    "The ministry said on 12 March 2026 that three soldiers were killed near Dorna. Two soldiers are missing. "
    "On Friday the commission said that nine men are held in Kesh. Ruvan Holt was captured."
)


def made(bureau: Bureau, report: str, words: str, **attached: str) -> str:
    start = TEXT.index(words)
    body = Claim(ClaimType.OTHER, evidence=Span(start, start + len(words), words))
    return reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(**attached))


def numbered(browser: Client, report: str) -> dict[str, str]:
    """Number of each claim on the page -> its title."""
    page = text_of(browser, reverse("desk:report", args=[report]))
    return dict(re.findall(r"<h3>([A-Z]?\d+)\. (?:<s>)?<bdi>([^<]+)", page))


def test_numbers_stay_when_a_claim_is_made_by_hand_attached_or_taken_back(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", TEXT, language="en")
    first = numbered(alma_at_desk, report)
    assert list(first) == [str(n) for n in range(1, len(first) + 1)] and len(first) >= 3
    one, two = made(bureau, report, "near Dorna"), made(bureau, report, "in Kesh")
    after = numbered(alma_at_desk, report)
    assert {n: t for n, t in after.items() if n in first} == first and set(after) - set(first) == {"H1", "H2"}
    order = list(after)
    assert order.index("H1") < order.index("2") < order.index("H2"), "they stand where their words do"
    assert 'aria-label="claim H1"' in text_of(alma_at_desk, reverse("desk:report", args=[report]))
    proposal = rows.Report.objects.get(id=report).proposals[0]["key"]
    judged = reviewing.accept(by=bureau.hand, report=report, proposal=proposal)
    reviewing.take_back(by=bureau.hand, claim=one, why="no claim")
    three = made(bureau, report, "Two soldiers")
    record = bureau.record("Ruvan Holt")
    on_him = reviewing.attach(by=bureau.hand, claim=two, record=record)
    files = {row.id: row.folded for row in rows.Claim.objects.filter(report=report)}
    assert [files[id]["by_hand"] for id in (three, on_him)] == [3, 2]
    shown = numbered(alma_at_desk, report)
    assert {n: t for n, t in shown.items() if n in first} == first and set(shown) - set(first) == {"H2", "H3"}
    reviewing.take_back(by=bureau.hand, claim=judged)
    rebuild()
    assert numbered(alma_at_desk, report) == shown


def test_a_text_that_is_read_anew_leaves_the_numbers_of_what_was_made_by_hand(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    report = bureau.report("Sarn Agency", TEXT, language="en")
    made(bureau, report, "near Dorna")
    redating.redate(by=bureau.hand, report=report, published="2026-03-10", why="it says so in print")
    made(bureau, report, "in Kesh")
    assert {n for n in numbered(alma_at_desk, report) if n.startswith("H")} == {"H1", "H2"}


def test_claims_from_before_such_numbers_have_the_first(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", TEXT, language="en")
    claim = made(bureau, report, "near Dorna")
    row = rows.Claim.objects.get(id=claim)
    row.folded.pop("by_hand")
    row.save()
    assert next_by_hand(rows.Report.objects.get(id=report)) == 2
