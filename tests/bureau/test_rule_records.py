"""What officers made of the reader's proposals, rule by rule. Every person here is invented."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.bureau import intake, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim
from lastcontact.core.payloads.reports import Channel, ReportKind
from lastcontact.core.plain import from_plain
from lastcontact.reading.rule_records import rule_records
from tests.bureau.acts import Bureau

TEXT = "The army said 19 soldiers were captured near Orvan. The mayor said four villagers were missing."


def test_what_officers_accept_correct_and_reject_is_told_rule_by_rule(bureau: Bureau) -> None:
    received = intake.Received(
        incident=bureau.incident, kind=ReportKind.ARTICLE, source=bureau.sources["Sarn Agency"], channel=Channel.PASTE,
        data=TEXT.encode(), text=TEXT,
    )  # fmt: skip
    report = intake.receive(by=bureau.hand, report=received)
    first, second = rows.Report.objects.get(id=report).proposals
    proposed = from_plain(Claim, first["claim"])
    reviewing.accept(
        by=bureau.hand, report=report, proposal=first["key"], corrected=replace(proposed, speaker="Velmarian army")
    )
    reviewing.reject(by=bureau.hand, report=report, proposal=second["key"])
    told = {(r.field, r.right, r.corrected, r.rejected) for r in rule_records(reviewing.judgements())}
    assert ("speaker", 0, 1, 1) in told
    assert ("type", 1, 0, 0) in told
    assert ("type", 0, 0, 1) in told


def test_what_was_taken_back_is_no_verdict(bureau: Bureau) -> None:
    received = intake.Received(
        incident=bureau.incident, kind=ReportKind.ARTICLE, source=bureau.sources["Sarn Agency"], channel=Channel.PASTE,
        data=TEXT.encode(), text=TEXT,
    )  # fmt: skip
    report = intake.receive(by=bureau.hand, report=received)
    key = rows.Report.objects.get(id=report).proposals[0]["key"]
    reviewing.take_back(by=bureau.hand, claim=reviewing.accept(by=bureau.hand, report=report, proposal=key))
    assert reviewing.judgements() == ()


def test_a_count_that_says_the_same_in_other_words_was_right(bureau: Bureau) -> None:
    report = bureau.report("Sarn Agency", TEXT, language="en")
    first = rows.Report.objects.get(id=report).proposals[0]
    proposed = from_plain(Claim, first["claim"])
    assert proposed.count is not None
    typed = replace(proposed, count=replace(proposed.count, text="nineteen", start=None, end=None), actor="rebels")
    reviewing.accept(by=bureau.hand, report=report, proposal=first["key"], corrected=typed)
    told = {(r.field, r.right, r.corrected) for r in rule_records(reviewing.judgements())}
    assert ("count", 1, 0) in told
