"""What a body does not confirm it does not deny either. Everybody here is invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import enquiring
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.core.payloads.enquiries import Answered, Outcome
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, only_claim

NOT_CONFIRMED = {"polarity": Polarity.NEGATED, "modality": Modality.UNKNOWN}
BOTH_WAYS = "the other that he or she is not"


@pytest.fixture
def seen(bureau: Bureau) -> str:
    """Somebody whom an agency calls captured."""
    return bureau.record("Aram Aramyan", "Sarn Agency", ClaimType.CAPTURED)


def page(client: Client, name: str, id: str) -> str:
    return client.get(reverse(f"desk:{name}", args=[id])).content.decode()


@pytest.mark.parametrize("word", ["did not confirm", "has not confirmed", "neither confirmed nor denied"])
def test_what_the_reader_proposes_of_it_says_neither_yes_nor_no(
    bureau: Bureau, alma_at_desk: Client, word: str
) -> None:
    told = f"The State Commission {word} that Aram Aramyan was captured."
    report = bureau.report("Sarn Agency", told, language="en")
    (key,) = [p["key"] for p in rows.Report.objects.get(id=report).proposals]
    act(alma_at_desk, "accept", report, proposal=key)
    said = only_claim(report).body
    assert said.left_open and not said.affirms and not said.denies


def test_it_stands_in_words_that_say_just_that_and_contradicts_nobody(
    bureau: Bureau, seen: str, alma_at_desk: Client
) -> None:
    bureau.says(seen, ClaimType.CAPTURED, **NOT_CONFIRMED)
    for name in ("person", "decide"):
        shown = page(alma_at_desk, name, seen)
        assert "not confirmed, nor denied" in shown and "not so" not in shown and BOTH_WAYS not in shown


def test_it_weighs_nothing(bureau: Bureau, seen: str, alma_at_desk: Client) -> None:
    before = page(alma_at_desk, "assessment", seen).split("<h2")[1]
    bureau.says(seen, ClaimType.CAPTURED, **NOT_CONFIRMED)
    after = page(alma_at_desk, "assessment", seen)
    assert after.split("<h2")[1] == before and "It neither says so nor denies it: kept, not weighed." in after


@pytest.mark.parametrize(("said", "contested"), [(NOT_CONFIRMED, False), ({"polarity": Polarity.NEGATED}, True)])
def test_it_does_not_contest_an_answer_and_a_denial_does(
    bureau: Bureau, seen: str, alma_at_desk: Client, said: dict, contested: bool
) -> None:
    bureau.says(seen, ClaimType.HELD, "5th Company", **said)
    answers = {seen: Answered(Outcome.ACKNOWLEDGED)}
    by = "State Commission of Duravan"
    reply = enquiring.Reply(enquiry=bureau.ask(seen), answered_on=date(2026, 3, 16), answers=answers, by=by)
    enquiring.answer(by=bureau.hand, reply=reply)
    assert ("contested" in page(alma_at_desk, "answers", bureau.incident)) is contested


def test_a_decision_stands_that_somebody_does_not_confirm(bureau: Bureau, seen: str, alma_at_desk: Client) -> None:
    bureau.decide(seen)
    bureau.says(seen, ClaimType.HELD, **NOT_CONFIRMED)
    assert "Decision and a later claim disagree" not in page(alma_at_desk, "board", bureau.incident)
    assert "The decision and a later claim disagree" not in page(alma_at_desk, "person", seen)
