"""What an officer put into the form of a correction is in it again when the claim was taken back. All invented."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening, putting_right, reviewing
from lastcontact.casefile import models as rows
from lastcontact.casefile.proposals import proposed_as
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.plain import from_plain
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


def before_it(bureau: Bureau, number: int, day: int = 10) -> str:
    """A figure that the same speaker gave of an earlier day."""
    report = bureau.report("Sarn Agency", f"{number} were captured on {day} March.")
    when = Interval.day(date(2026, 3, day))
    count = Quantity(Form.EXACT, number, number, str(number))
    body = Claim(ClaimType.CAPTURED, speaker="Sarn Agency", count=count, when=when, subject="soldiers")
    return reviewing.make(by=bureau.hand, report=report, body=body)


def ticked(form: str, name: str) -> set[str]:
    boxes = re.findall(r'<input type="checkbox" name="(\w+)" value="([^"]*)"[^>]*?( checked)?>', form)
    return {value for field, value, checked in boxes if field == name and checked}


def test_every_claim_that_it_put_right_and_every_one_that_changed_since_is_in_the_form_again(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    first, second, third, gone = (before_it(bureau, n) for n in (31, 33, 25, 37))
    key = key_of(report, "28 soldiers")
    act(alma_at_desk, "accept", report, proposal=key)
    for other in (first, second, gone):
        putting_right.put_right(by=bureau.hand, claim=standing(report), earlier=other)
    putting_right.changed_since(by=bureau.hand, claim=standing(report), earlier=third)
    act(alma_at_desk, "take-back", standing(report))
    reviewing.take_back(by=bureau.hand, claim=gone)
    form = page_of(alma_at_desk, report, correct=key)
    assert chosen(form, "answers") == first
    assert (ticked(form, "also"), ticked(form, "follows")) == ({second}, {third}), "what stands no longer is not there"
    typed = as_it_opens(report, key, answers=first, answer="corrects")
    alma_at_desk.post(reverse("desk:claim-correct", args=[report]), {**typed, "also": [second], "follows": [third]})
    file = from_plain(ClaimFile, rows.Claim.objects.get(report=report, state="accepted").folded)
    assert (file.answers_all, file.follows) == ((first, second), (third,))
    act(alma_at_desk, "take-back", standing(report))
    alma_at_desk.post(reverse("desk:claim-correct", args=[report]), {**typed, "answers": "", "also": [second]})
    file = from_plain(ClaimFile, rows.Claim.objects.get(report=report, state="accepted").folded)
    assert (file.answers_all, file.follows) == ((second,), ()), "what was unticked stays out"


def test_a_later_figure_alone_is_in_the_form_again(bureau: Bureau, report: str, alma_at_desk: Client) -> None:
    earlier_figure, key = before_it(bureau, 25), key_of(report, "28 soldiers")
    act(alma_at_desk, "accept", report, proposal=key)
    putting_right.changed_since(by=bureau.hand, claim=standing(report), earlier=earlier_figure)
    act(alma_at_desk, "take-back", standing(report))
    assert ticked(page_of(alma_at_desk, report, correct=key), "follows") == {earlier_figure}


def test_what_a_claim_may_not_put_right_is_refused_beside_the_first_too(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    first, key = before_it(bureau, 31), key_of(report, "28 soldiers")
    body = Claim(ClaimType.KILLED, speaker="State Commission", count=Quantity(Form.EXACT, 4, 4, "4"))
    other = reviewing.make(by=bureau.hand, report=bureau.report("5th Company", "4 were killed."), body=body)
    typed = as_it_opens(report, key, answers=first, answer="corrects")
    answer = alma_at_desk.post(reverse("desk:claim-correct", args=[report]), {**typed, "also": [other]})
    assert "is not said by whoever said" in answer.content.decode()
    assert not rows.Claim.objects.filter(report=report, state="accepted").exists()
