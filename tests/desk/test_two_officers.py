"""What takes two officers: the second is asked by name, answers for themselves, and nothing happens before they do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.bureau import disclosing, enquiring, enrolling
from lastcontact.bureau.days import WrongDay
from lastcontact.casefile import models as rows
from lastcontact.core.fold.answers import Acknowledgement, now
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.status import Fate, Ground, Whereabouts
from lastcontact.desk.templatetags.marks import day
from tests.bureau.acts import Bureau


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


@pytest.fixture
def celia(aram: str, tamar: Officer, alma_at_desk: Client) -> str:
    """A relative whom Alma enrolled on Tamar's word."""
    asked = {"relation": "sister", "addressed_as": "Celia", "second_officer": tamar.pk}
    assert alma_at_desk.post(reverse("desk:enrol", args=[aram]), asked).status_code == 302
    return Relative.objects.get().id


def of(record: str, relative: str, page: str) -> str:
    return reverse(f"desk:{page}", args=[record, relative])


NOTICE = {"told": ["Your letter reached us."], "how": "telephone", "speaks_of_death": "no"}


def test_nothing_is_told_and_no_code_given_before_the_second_officer_confirms_a_relative(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    shown = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert "Waits for Tamar Sorel" in shown and "New code, to hand over" not in shown
    assert alma_at_desk.post(of(aram, celia, "code")).status_code == 422
    assert alma_at_desk.post(of(aram, celia, "notice"), NOTICE).status_code == 422
    assert "Relative to confirm" in tamar_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "I confirm it" in tamar_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    tamar_at_desk.post(of(aram, celia, "vouch"), {"agrees": "yes", "why": "we were neighbours"})
    shown = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert "Waits for" not in shown and "confirmed on" in shown and "<q>we were neighbours</q>" in shown
    assert "code" in alma_at_desk.post(of(aram, celia, "code")).content.decode()
    assert alma_at_desk.post(of(aram, celia, "notice"), NOTICE).status_code == 302
    board = tamar_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "Relative to confirm" not in board


def test_a_second_officer_who_does_not_confirm_says_why_and_nothing_is_told(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    tamar_at_desk.post(of(aram, celia, "vouch"), {"agrees": "no"})
    assert bureau.person(aram).records[0].family.relatives[0].waiting, "a refusal has a reason"
    tamar_at_desk.post(of(aram, celia, "vouch"), {"agrees": "no", "why": "his sister lives abroad"})
    shown = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert "did not confirm" in shown and "his sister lives abroad" in shown
    assert alma_at_desk.post(of(aram, celia, "notice"), NOTICE).status_code == 422
    assert tamar_at_desk.post(of(aram, celia, "vouch"), {"agrees": "yes"}).status_code == 404, "once"


def test_nobody_confirms_in_the_second_officers_place(
    bureau: Bureau, aram: str, celia: str, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    assert boris_at_desk.post(of(aram, celia, "vouch"), {"agrees": "yes"}).status_code == 404
    alma_at_desk.post(of(aram, celia, "vouch"), {"agrees": "yes"})
    with pytest.raises(disclosing.KinshipNotChecked):
        enrolling.vouch(by=bureau.hand, relative=celia, agrees=True)
    assert bureau.person(aram).records[0].family.relatives[0].waiting


def test_two_documents_need_nobody_else(bureau: Bureau, aram: str, tamar: Officer) -> None:
    relative = bureau.enrol(aram, second_officer=tamar.pk)
    assert bureau.tell(relative)


@pytest.fixture
def enquiry(bureau: Bureau, tamar: Officer) -> str:
    """A question about somebody of sixteen, on which Tamar is to agree."""
    return bureau.ask(bureau.record("Nare", age="16"), second_officer=tamar.pk)


def test_a_possible_minor_is_asked_about_only_when_the_second_officer_agrees(
    bureau: Bureau, enquiry: str, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    nare = next(iter(rows.Enquiry.objects.get().file.sent.shares))
    page = reverse("desk:enquiry", args=[bureau.incident, enquiry])
    shown = alma_at_desk.get(page).content.decode()
    assert "Not to be sent yet: waits for Tamar Sorel" in shown and "Enter a reply" not in shown
    assert not bureau.person(nare).answers, "nobody was asked yet"
    carried = reverse("desk:asked", args=[bureau.incident, enquiry, "csv"])
    assert "as a file" not in shown and alma_at_desk.get(carried).status_code == 404
    reply = enquiring.Reply(enquiry, date(2026, 3, 16), {nare: Answered(Outcome.DENIED)})
    with pytest.raises(enquiring.NeedsSecondOfficer):
        enquiring.answer(by=bureau.hand, reply=reply)
    board = reverse("desk:board", args=[bureau.incident])
    assert "Enquiry to agree to" in tamar_at_desk.get(board).content.decode()
    word = reverse("desk:second-enquiry", args=[bureau.incident, enquiry])
    alma_at_desk.post(word, {"agrees": "yes"})
    assert rows.Enquiry.objects.get().file.waiting, "the one who asks is not the second"
    tamar_at_desk.post(word, {"agrees": "yes"})
    assert alma_at_desk.get(carried).status_code == 200
    assert "Tamar Sorel agreed on" in alma_at_desk.get(page).content.decode()
    assert now(bureau.person(nare).answers, at=date(2026, 3, 20)) is Acknowledgement.ASKED
    with pytest.raises(WrongDay, match="no reply to it can be older"):
        enquiring.answer(by=bureau.hand, reply=reply)
    enquiring.answer(by=bureau.hand, reply=replace(reply, answered_on=timezone.localdate()))


def test_what_a_second_officer_agrees_to_was_asked_on_that_day_wherever_it_stands(
    bureau: Bureau, tamar: Officer, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    today = timezone.localdate()
    written, due, then = today - timedelta(days=12), today - timedelta(days=2), today + timedelta(days=10)
    nare = bureau.record("Nare", age="16")
    asked = bureau.ask(nare, second_officer=tamar.pk, asked_on=written, due_on=due)
    doors = {name: reverse(f"desk:{name}", args=[bureau.incident]) for name in ("owed", "board")}
    page = reverse("desk:enquiry", args=[bureau.incident, asked])

    def shown(at: str) -> str:
        return " ".join(alma_at_desk.get(at).content.decode().split())

    assert "answer on 1 name" not in shown(doors["owed"]) and "E-1" not in shown(doors["board"])
    tamar_at_desk.post(reverse("desk:second-enquiry", args=[bureau.incident, asked]), {"agrees": "yes"})
    letter = shown(reverse("desk:letter", args=[bureau.incident, asked]))
    assert f"<dt>Date</dt><dd>{day(today)}</dd>" in letter and day(then) in letter
    assert day(written) not in letter and day(due) not in letter
    assert f"Asked on {day(today)} (written on {day(written)})" in shown(page)
    assert f"Answer due on {day(then)}" in shown(page) and "overdue" not in shown(page)
    table = shown(reverse("desk:person", args=[nare])).split("Acknowledgement table")[1].split("</table>")[0]
    assert day(today) in table and day(then) in table and day(due) not in table
    assert "ilent" not in table
    assert "answer on 1 name" in shown(doors["owed"]) and "overdue" not in shown(doors["owed"])
    reply = {"answered_on": f"{written + timedelta(days=8)}", f"outcome-{nare}": "denied"}
    refused = alma_at_desk.post(reverse("desk:reply", args=[bureau.incident, asked]), reply)
    assert refused.status_code == 422 and "no reply to it can be older" in refused.content.decode()


def test_a_date_to_answer_by_that_is_still_to_come_when_the_second_officer_agrees_stays(
    bureau: Bureau, tamar: Officer, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    today = timezone.localdate()
    due = today + timedelta(days=3)
    nare = bureau.record("Nare", age="16")
    asked = bureau.ask(nare, second_officer=tamar.pk, asked_on=today - timedelta(days=5), due_on=due)
    tamar_at_desk.post(reverse("desk:second-enquiry", args=[bureau.incident, asked]), {"agrees": "yes"})
    page = alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, asked])).content.decode()
    assert f"Answer due on {day(due)}" in page


def test_an_enquiry_the_second_officer_does_not_agree_to_is_not_sent_and_owes_no_answer(
    bureau: Bureau, enquiry: str, alma_at_desk: Client, tamar_at_desk: Client, boris_at_desk: Client
) -> None:
    word = reverse("desk:second-enquiry", args=[bureau.incident, enquiry])
    assert boris_at_desk.post(word, {"agrees": "no", "why": "curious"}).status_code == 404
    tamar_at_desk.post(word, {"agrees": "no", "why": "it tells them where she is"})
    page = alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, enquiry])).content.decode()
    assert "Not sent: Tamar Sorel did not agree" in page and "it tells them where she is" in page
    file = rows.Enquiry.objects.get().file
    owed = reverse("desk:owed", args=[bureau.incident])
    assert "answer on" not in alma_at_desk.get(owed).content.decode()
    assert not file.overdue(date(2027, 1, 1)) and not bureau.person(next(iter(file.sent.shares))).answers


def test_only_a_colleague_of_the_team_can_be_the_second(bureau: Bureau, boris: Officer) -> None:
    child = bureau.record("Nare", age="16")
    for second in ("", bureau.hand.officer, boris.pk):
        with pytest.raises(enquiring.NeedsSecondOfficer):
            bureau.ask(child, second_officer=second)


def test_whoever_decided_a_death_or_linked_is_not_offered_to_countersign_it(
    bureau: Bureau, alma: Officer, aram: str, tamar: Officer, signed_in_client
) -> None:
    for officer in (alma, tamar):
        officer.roles = [Role.OFFICER, Role.REVIEWER]
        officer.save()
    bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    page = reverse("desk:person", args=[aram])
    mine, hers = (signed_in_client(officer).get(page).content.decode() for officer in (alma, tamar))
    assert "You decided it" in mine and ">Countersign</button>" not in mine and ">Countersign</button>" in hers
    decision = bureau.person(aram).decided[0][0].id
    review = reverse("desk:review", args=[aram, decision])
    signed_in_client(alma).post(review, {"deed": "withdraw", "why": "the wrong record"})
    assert "A death waits" not in signed_in_client(tamar).get(page).content.decode()
