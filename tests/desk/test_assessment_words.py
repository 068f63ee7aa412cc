"""The page of an assessment says what was said, and apart from that what it is weighed as. All invented."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.assessment.results import Assessment
from lastcontact.bureau import enquiring, reviewing
from lastcontact.casefile.shelf import Now
from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.desk.assessed import as_odds
from lastcontact.desk.weighing import evidence
from tests.bureau.acts import Bureau


def test_a_line_says_what_was_said_and_apart_from_that_what_it_is_weighed_as(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    levon = bureau.record("Levon Lusats")
    bureau.says(levon, ClaimType.CAPTURED, modality=Modality.APPARENT)
    denied = {levon: Answered(Outcome.DENIED)}
    reply = enquiring.Reply(bureau.ask(levon), date(2026, 3, 23), denied, "State Commission of Duravan")
    enquiring.answer(by=bureau.hand, reply=reply)
    shown = alma_at_desk.get(reverse("desk:assessment", args=[levon])).content.decode()
    assert "captured, apparent. " in shown and "weighed as: held" in shown
    assert "denied. " in shown and "weighed as: dead or " in shown


def test_an_answer_told_once_more_by_the_reply_it_came_in_is_one_line(bureau: Bureau, alma_at_desk: Client) -> None:
    """Shown on television by others first: the holder's own answer is no copy of it, and stands once."""
    levon, body = bureau.record("Levon Lusats"), "State Commission of Duravan"
    television = bureau.says(levon, ClaimType.CAPTURED, "Sarn Agency", evidence_kind="footage")
    paper = bureau.report(body, "We hold Levon Lusats.", ReportKind.STATEMENT)
    yes = {levon: Answered(Outcome.ACKNOWLEDGED)}
    reply = enquiring.Reply(bureau.ask(levon), date(2026, 3, 20), yes, body, report=paper)
    enquiring.answer(by=bureau.hand, reply=reply)
    alone = weighed(bureau, levon)
    drawn = reviewing.make(
        by=bureau.hand,
        report=paper,
        body=Claim(ClaimType.HELD, speaker=body, when=Interval.day(date(2026, 3, 20))),
        attached=reviewing.Attached(record=levon, source=bureau.sources[body]),
    )
    found = weighed(bureau, levon)
    assert [line.claims for line in found.lines] == [(television,), (f"{alone.lines[1].claims[0]}", drawn)]
    assert found.distribution == alone.distribution
    assert found.lines[1].weight_log2["held"] > 2.0, "the answer weighs all it says"
    assert "acknowledged" in alma_at_desk.get(reverse("desk:assessment", args=[levon])).content.decode()


def test_an_answer_of_whoever_said_the_same_before_may_be_a_copy_of_it(bureau: Bureau) -> None:
    lusine, levon = bureau.record("Lusine Lusats"), bureau.record("Levon Lusats")
    for record, speaker in ((lusine, "Sarn Agency"), (levon, "State Commission of Duravan")):
        bureau.says(record, ClaimType.CAPTURED, speaker, evidence_kind="footage")
        reply = enquiring.Reply(bureau.ask(record), date(2026, 3, 20), {record: Answered(Outcome.ACKNOWLEDGED)})
        enquiring.answer(by=bureau.hand, reply=reply)
    assert weighed(bureau, levon).distribution["held"] < weighed(bureau, lusine).distribution["held"]


def weighed(bureau: Bureau, record: str) -> Assessment:
    sources = Now().files("source", bureau.sources.values())
    return evidence(bureau.person(record), sources, {}).assessed(date(2026, 3, 25))


def test_of_whom_nothing_can_be_weighed_nothing_is_computed(bureau: Bureau, alma_at_desk: Client) -> None:
    """A claim that tells nothing of where somebody is: the page says so, and shows no base rates."""
    levon = bureau.record("Levon Lusats")
    bureau.says(levon, ClaimType.MISSING)
    shown = alma_at_desk.get(reverse("desk:assessment", args=[levon])).content.decode()
    assert "No claim that can be weighed speaks of this person" in shown
    assert "The rows add up to" not in shown and "Line by line" not in shown


@pytest.mark.parametrize(
    ("bits", "odds"), [(-2.3, "about 1 to 5"), (0.1, "about even"), (1.0, "about 2.0 to 1"), (10.0, "about 1,024 to 1")]
)
def test_a_sum_of_weights_is_put_as_odds(bits: float, odds: str) -> None:
    assert as_odds(bits) == odds


def test_the_sum_is_put_as_odds_and_the_drawing_has_a_scale(bureau: Bureau, alma_at_desk: Client) -> None:
    levon = bureau.record("Levon Lusats")
    bureau.says(levon, ClaimType.CAPTURED)
    shown = alma_at_desk.get(reverse("desk:assessment", args=[levon])).content.decode()
    found = re.search(r"The rows add up to −\S+: odds of about 1 to \d", shown)
    assert found, "one claim, against base rates of many months"
    assert ">−8.0</text>" in shown and ">+8.0</text>" in shown


def test_the_rows_add_up_to_the_sum_as_they_are_shown(bureau: Bureau, alma_at_desk: Client) -> None:
    levon = bureau.record("Levon Lusats")
    for type in (ClaimType.CAPTURED, ClaimType.HELD, ClaimType.WOUNDED):
        bureau.says(levon, type)
    shown = alma_at_desk.get(reverse("desk:assessment", args=[levon])).content.decode()
    rows = [float(w.replace("−", "-")) for w in re.findall(r'<p class="n"><bdi dir="ltr">([^<]+)</bdi>', shown)]
    total = re.search(r"The rows add up to ([−+\d.]+\d)", shown)
    assert total and round(sum(rows), 1) == float(total[1].replace("−", "-"))


def test_a_judgement_that_is_refused_keeps_what_was_typed(bureau: Bureau, alma_at_desk: Client) -> None:
    levon = bureau.record("Levon Lusats")
    claim = bureau.says(levon, ClaimType.CAPTURED)
    asked = {"claim": claim, "verdict": "repeats", "other": "", "why": "one family told both"}
    answer = alma_at_desk.post(reverse("desk:origins", args=[levon]), asked)
    shown = answer.content.decode()
    assert answer.status_code == 422 and "This could not be done" in shown
    assert 'value="one family told both"' in shown and "<details open>" in shown and "checked" in shown
