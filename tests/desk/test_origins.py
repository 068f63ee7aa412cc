"""Whose word is whose: an officer joins and splits origins, with a reason, on the page of the assessment."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import enquiring, reviewing
from lastcontact.bureau.acting import Refused
from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.grading import Credibility
from lastcontact.core.payloads.enquiries import Answered, Outcome
from tests.bureau.acts import Bureau
from tests.desk.test_assessment import judged, levon, lines, page, said

__all__ = ["levon"]


def test_an_officer_joins_two_claims_and_they_are_one_line(bureau: Bureau, levon: str, alma_at_desk: Client) -> None:
    first = said(bureau, levon, "holding_party_list", day=14)
    second = said(bureau, levon, "icrc_visit", day=25)
    assert lines(alma_at_desk.get(page(levon)).content.decode()) == 2
    shown = judged(alma_at_desk, levon, claim=second, verdict="repeats", other=first, why="it names the same list")
    assert lines(shown) == 1 and "1 that repeats it" in shown
    assert "it names the same list" in shown and "Alma Verin" in shown


def test_an_officer_splits_what_looks_alike_and_takes_the_word_back(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "comrade", day=14)
    second = said(bureau, levon, "comrade", day=15)
    assert lines(alma_at_desk.get(page(levon)).content.decode()) == 1
    assert lines(judged(alma_at_desk, levon, claim=second, verdict="own", why="two men who never met")) == 2
    assert lines(judged(alma_at_desk, levon, claim=second, verdict="open", why="they did meet")) == 1


def test_a_judgement_without_a_reason_or_in_a_circle_is_refused_in_plain_words(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    first, second = said(bureau, levon, "comrade", day=14), said(bureau, levon, "icrc_visit", day=25)
    assert "Say why" in judged(alma_at_desk, levon, claim=second, verdict="repeats", other=first)
    assert "Choose whether" in judged(alma_at_desk, levon, claim=second, why="because")
    assert "Choose the claim" in judged(alma_at_desk, levon, claim=second, verdict="repeats", why="because")
    judged(alma_at_desk, levon, claim=second, verdict="repeats", other=first, why="read aloud from it")
    circle = judged(alma_at_desk, levon, claim=first, verdict="repeats", other=second, why="the other way")
    assert "comes from this one" in circle
    assert "Choose the claim" in judged(alma_at_desk, levon, claim=first, verdict="repeats", other=first, why="itself")


@pytest.mark.parametrize(
    ("repeated", "repeating"),
    [
        ({"kind": ClaimType.KILLED}, {"kind": ClaimType.CAPTURED}),
        ({"kind": ClaimType.CAPTURED}, {"kind": ClaimType.RETURNED}),
        ({"kind": ClaimType.HELD}, {"kind": ClaimType.CAPTURED, "polarity": Polarity.NEGATED}),
    ],
)
def test_that_a_claim_repeats_one_that_says_the_opposite_is_asked_about(
    bureau: Bureau, levon: str, alma_at_desk: Client, repeated: dict, repeating: dict
) -> None:
    first, second = (bureau.says(levon, said.pop("kind"), **said) for said in (dict(repeated), dict(repeating)))
    asked = {"claim": second, "verdict": "repeats", "other": first, "why": "word for word"}
    address = reverse("desk:origins", args=[levon])
    page_asking = alma_at_desk.post(address, asked)
    shown = page_asking.content.decode()
    assert page_asking.status_code == 422 and "say different things" in shown and "word for word" in shown
    assert f": {repeated['kind'].value}</option>" in shown, "each claim to choose says what it says"
    assert not any(c.origin_judged for c in bureau.person(levon).claims), "nothing is recorded"
    assert alma_at_desk.post(address, {**asked, "knowing": "yes"}).status_code == 302
    assert [c.comes_from for c in bureau.person(levon).claims if c.id == second] == [first]


def test_a_claim_is_not_made_as_a_repeat_of_one_that_says_the_opposite(bureau: Bureau, levon: str) -> None:
    first = bureau.says(levon, ClaimType.CAPTURED)
    report = bureau.report("State Commission of Duravan")
    repeats = reviewing.Attached(record=levon, origin=first)
    before = bureau.person(levon).claims
    with pytest.raises(Refused, match=r"“killed” cannot repeat “captured”\. If it answers that claim"):
        reviewing.make(by=bureau.hand, report=report, body=Claim(ClaimType.KILLED), attached=repeats)
    assert bureau.person(levon).claims == before, "nothing is recorded"
    held = reviewing.make(by=bureau.hand, report=report, body=Claim(ClaimType.HELD), attached=repeats)
    assert [c.comes_from for c in bureau.person(levon).claims if c.id == held] == [first]


@pytest.mark.parametrize("kind", [ClaimType.CAPTURED, ClaimType.HELD, ClaimType.MISSING])
def test_what_one_word_may_become_on_its_way_is_not_asked_about(
    bureau: Bureau, levon: str, alma_at_desk: Client, kind: ClaimType
) -> None:
    first, second = bureau.says(levon, ClaimType.CAPTURED), bureau.says(levon, kind)
    asked = {"claim": second, "verdict": "repeats", "other": first, "why": "word for word"}
    assert alma_at_desk.post(reverse("desk:origins", args=[levon]), asked).status_code == 302


def test_a_claim_on_somebody_else_cannot_be_judged_from_this_page(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    other = said(bureau, bureau.record("Aram Aramyan"), "comrade")
    asked = {"claim": other, "verdict": "own", "why": "because"}
    assert alma_at_desk.post(reverse("desk:origins", args=[levon]), asked).status_code == 404


def test_a_better_word_that_may_be_a_copy_says_of_which_and_that_its_source_can_be_asked(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "icrc_visit", day=12, speaker="Joint Monitoring Mission")
    poor = said(bureau, levon, "own_call", ClaimType.RETURNED, day=13, speaker="a cousin")
    reviewing.grade(by=bureau.hand, claim=poor, credibility=Credibility.FIVE)
    better = said(bureau, levon, "own_call", ClaimType.RETURNED, day=15, speaker="his wife")
    reviewing.grade(by=bureau.hand, claim=better, credibility=Credibility.ONE)
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert re.search(r"What it may repeat: <bdi>a cousin", shown)
    assert re.search(
        r"Ask whether it is the source.{1,8}s own knowledge, and say so of its origin: <bdi>his wife", shown
    )
    answered = judged(alma_at_desk, levon, claim=better, verdict="own", why="She rang us herself.")
    assert "What it may repeat" not in answered and "own knowledge, and say" not in answered


def test_an_answer_to_the_bureau_s_own_enquiry_is_not_asked_whose_word_it_is(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "comrade", day=14, speaker="a comrade")
    said(bureau, levon, "holding_party_list", day=15, speaker="State Television")
    given = enquiring.Reply(
        bureau.ask(levon), date(2026, 3, 16), {levon: Answered(Outcome.ACKNOWLEDGED)}, "State Commission"
    )
    enquiring.answer(by=bureau.hand, reply=given)
    shown = alma_at_desk.get(page(levon), {"known": "2026-03-18"}).content.decode()
    assert "State Commission" in shown and "What would move it most" in shown
    assert "own knowledge, and say" not in shown
