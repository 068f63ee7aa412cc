"""What a text tells of one thing denies nothing that was said of another: no join is proposed. All invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, Polarity
from lastcontact.core.plain import from_plain
from lastcontact.reading.rule_records import rule_records
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act

COMMISSION, AGENCY = "State Commission of Duravan", "Sarn Agency"
WRONG = [
    (COMMISSION, "en", "15 are held by us. The commission denied that civilians are held."),
    (AGENCY, "en", "Norhat said that 15 people are held. The State Commission of Duravan denied holding civilians."),
    (AGENCY, "en", "Four soldiers were found dead. The ministry of Norhat denied that Captain Sarnet had died."),
    (AGENCY, "en", "Captain Arat Senk was captured, the rebels said. The army denied that Vahan Tor was captured."),
    (
        AGENCY,
        "hy",
        "Կարմիր խաչի խոսքով՝ գերու մեջ է պահվում Վահան Սարնեցյանը։ Դուրավանը հերքեց, թե քաղաքացիներ է պահում։",
    ),
    (AGENCY, "en", "Norhat said it had killed at most 40. Norhat's 5th Company said that no soldier was killed."),
    (
        AGENCY,
        "en",
        "At most 40 soldiers of Duravan were killed, the ministry of Duravan said. "
        "No soldier was killed, the ministry of Norhat said.",
    ),
    (
        AGENCY,
        "en",
        "The rebels said that 40 soldiers were killed. The army denied that they had captured any soldiers.",
    ),
]
RIGHT = [
    (AGENCY, "en", "Captain Arat Senk was captured, the rebels said. The army denied that Senk had been captured."),
    (AGENCY, "en", "The army of Norhat said that 12 villagers are held. Duravan denied holding any civilians."),
    (AGENCY, "en", "Duravan captured 12 soldiers, Norhat said. Duravan denied that it held any soldiers."),
    (AGENCY, "en", "Norhat’s army said that 40 Duravani soldiers were killed. No soldier was killed, Duravan said."),
]


def page_of(bureau: Bureau, client: Client, source: str, language: str, text: str) -> str:
    report = bureau.report(source, text, language=language, published_on=date(2026, 3, 11))
    read = [from_plain(Claim, p["claim"]).polarity for p in rows.Report.objects.get(id=report).proposals]
    assert {*read} == {Polarity.AFFIRMED, Polarity.NEGATED}, "both are read"
    return client.get(reverse("desk:report", args=[report])).content.decode()


@pytest.mark.parametrize(("source", "language", "text"), WRONG)
def test_what_is_of_other_people_or_by_the_same_side_denies_nothing(
    bureau: Bureau, alma_at_desk: Client, source: str, language: str, text: str
) -> None:
    assert "<dt>Denies</dt>" not in page_of(bureau, alma_at_desk, source, language, text)


@pytest.mark.parametrize(("source", "language", "text"), RIGHT)
def test_a_denial_of_the_same_people_by_the_other_side_is_proposed(
    bureau: Bureau, alma_at_desk: Client, source: str, language: str, text: str
) -> None:
    assert page_of(bureau, alma_at_desk, source, language, text).count("<dt>Denies</dt>") == 1


def test_an_officer_who_removes_a_denial_corrects_it_and_the_rule_that_proposed_it_was_wrong(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    told = "The rebels said that 40 soldiers were captured. The army denied that 40 soldiers were captured."
    report = bureau.report(AGENCY, told, language="en")
    claim, denial = (p["key"] for p in rows.Report.objects.get(id=report).proposals)
    for key in (claim, denial):
        act(alma_at_desk, "accept", report, proposal=key)
    address = reverse("desk:report", args=[report])
    assert "Accepted, corrected" not in alma_at_desk.get(address).content.decode()
    assert _joins() == [(1, 0)]
    made = rows.Claim.objects.get(state="accepted", folded__proposal=denial)
    act(alma_at_desk, "take-back", made.id)
    form = {
        field.name: field.value() or ""
        for field in alma_at_desk.get(address, {"correct": denial}).context["correcting"]
    }
    assert form["answer"] == "denies"
    act(alma_at_desk, "correct", report, **{**form, "proposal": denial, "answers": "", "answer": ""})
    assert rows.Claim.objects.filter(folded__proposal=denial, state="accepted").exists()
    page = alma_at_desk.get(address).content.decode()
    assert "Accepted, corrected" in page and "<dt>Proposed, and not so</dt>" in page
    assert _joins() == [(0, 1)]


def _joins() -> list[tuple[int, int]]:
    """How often "denies" was right and corrected, as `lastcontact read --rules` has it."""
    found = rule_records(reviewing.judgements())
    return [(one.right, one.corrected) for one in found if (one.field, one.rule) == ("answers", "join/denies")]
