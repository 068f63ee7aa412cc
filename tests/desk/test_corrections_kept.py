"""What an officer put into the form of a correction is in it again when the claim was taken back. All invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from lastcontact.bureau import opening, putting_right, reviewing
from lastcontact.casefile import models as rows
from lastcontact.casefile.proposals import proposed_as
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.quantities import Form, Quantity
from lastcontact.desk.claim_forms import Choices, ClaimForm
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, page_of

TEXT = "Sarn Agency said on 12 March 2026 that 28 soldiers were captured near Dorna."
ANSWER = {"answer": "corrects", "answer_why": "the same men, said anew"}


@pytest.fixture
def report(bureau: Bureau) -> str:
    return bureau.report("Sarn Agency", TEXT, language="en")


@pytest.fixture
def group(bureau: Bureau) -> str:
    return opening.name_group(
        by=bureau.hand, incident=bureau.incident, words=opening.GroupWords("5th Company", GroupKind.UNIT)
    )


def standing(report: str) -> str:
    id: str = rows.Claim.objects.get(report=report, state="accepted").id
    return id


def chosen(form: str, name: str) -> str:
    field = form.split(f'name="{name}"')[1].split("</select>")[0]
    return next(iter(re.findall(r'value="([^"]*)" selected', field)), "")


def as_it_opens(report: str, key: str, **changes: str) -> dict[str, str]:
    """What the form of a proposal posts where nothing in it was touched, with changes."""
    proposed = proposed_as(rows.Report.objects.get(id=report), key)
    assert proposed is not None
    form = ClaimForm(choices=Choices("", TEXT), proposed=proposed[0])
    return {"proposal": key, **{name: form[name].value() or "" for name in form.fields}, **changes}


def earlier(bureau: Bureau) -> str:
    report = bureau.report("Sarn Agency", "31 were captured.")
    body = Claim(ClaimType.CAPTURED, speaker="Sarn Agency", count=Quantity(Form.EXACT, 31, 31, "31"))
    return reviewing.make(by=bureau.hand, report=report, body=body)


@pytest.mark.parametrize("changes", [{}, {"subject": "soldiers of two positions"}])
def test_the_group_and_the_claim_it_answers_are_in_the_form_again(
    bureau: Bureau, report: str, group: str, alma_at_desk: Client, changes: dict[str, str]
) -> None:
    first, key = earlier(bureau), key_of(report, "28 soldiers")
    typed = as_it_opens(report, key, group=group, answers=first, credibility="2", **ANSWER, **changes)
    act(alma_at_desk, "correct", report, **typed)
    act(alma_at_desk, "take-back", standing(report))
    form = page_of(alma_at_desk, report, correct=key)
    assert (chosen(form, "group"), chosen(form, "answers"), chosen(form, "answer")) == (group, first, "corrects")
    assert 'value="the same men, said anew"' in form and chosen(form, "credibility") == "2"


def test_what_was_added_to_an_accepted_claim_is_in_the_form_too(
    bureau: Bureau, report: str, group: str, alma_at_desk: Client
) -> None:
    first, key = earlier(bureau), key_of(report, "28 soldiers")
    act(alma_at_desk, "accept", report, proposal=key)
    act(alma_at_desk, "group", standing(report), group=group)
    putting_right.put_right(by=bureau.hand, claim=standing(report), earlier=first)
    act(alma_at_desk, "take-back", standing(report))
    form = page_of(alma_at_desk, report, correct=key)
    assert (chosen(form, "group"), chosen(form, "answers"), chosen(form, "answer")) == (group, first, "corrects")


def test_a_claim_made_again_is_the_one_that_is_answered(
    bureau: Bureau, report: str, group: str, alma_at_desk: Client
) -> None:
    """The claim that answers is taken back first, then the answered one, and that one is made again."""
    other = bureau.report("Sarn Agency", TEXT.replace("28", "31"), language="en")
    theirs, key = key_of(other, "31 soldiers"), key_of(report, "28 soldiers")
    act(alma_at_desk, "accept", other, proposal=theirs)
    first = standing(other)
    typed = as_it_opens(report, key, group=group, answers=first, subject="their soldiers", **ANSWER)
    act(alma_at_desk, "correct", report, **typed)
    for claim in (standing(report), first):
        act(alma_at_desk, "take-back", claim)
    assert chosen(page_of(alma_at_desk, report, correct=key), "answers") == ""
    act(alma_at_desk, "accept", other, proposal=theirs)
    form = page_of(alma_at_desk, report, correct=key)
    assert chosen(form, "answers") == standing(other) != first and chosen(form, "group") == group


def test_a_proposal_accepted_as_it_stands_and_taken_back_is_as_proposed(report: str, alma_at_desk: Client) -> None:
    key = key_of(report, "28 soldiers")
    act(alma_at_desk, "accept", report, proposal=key)
    act(alma_at_desk, "take-back", standing(report))
    form = page_of(alma_at_desk, report, correct=key)
    assert "as it was before" not in form and chosen(form, "group") == ""


def test_a_claim_that_another_puts_right_says_so_on_its_own_report(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    first = earlier(bureau)
    theirs = rows.Claim.objects.get(id=first).report
    assert "It puts another right" in page_of(alma_at_desk, theirs)
    act(alma_at_desk, "accept", report, proposal=key_of(report, "28 soldiers"))
    newer = standing(report)
    putting_right.put_right(by=bureau.hand, claim=newer, earlier=first)
    page = " ".join(page_of(alma_at_desk, theirs).split())
    card = page.split(f'id="c-{first}"')[1]
    number = rows.Report.objects.get(id=report).number
    assert '<span class="tag off">Put right</span> <bdi>' in card and "(Sarn Agency)" in card.split("Put right")[1][:80]
    link = f'href="/desk/reports/{report}/#c-{key_of_claim(newer)}">in report {number}</a>'
    assert link in card and "It puts another right" not in card
    assert 'class="tag off">Put right' not in page_of(alma_at_desk, report)
    reviewing.take_back(by=bureau.hand, claim=newer)
    assert 'class="tag off">Put right' not in page_of(alma_at_desk, theirs)


def key_of_claim(claim: str) -> str:
    return str(rows.Claim.objects.get(id=claim).folded["proposal"])
