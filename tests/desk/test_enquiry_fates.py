"""An enquiry about somebody who died or came back, as is decided or told, asks once more before it goes."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import deciding, enquiring, intake, opening, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity, Span
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.test_enquiry_words import asked

SAME = "We ask all the same"
WORDS = "Do you hold him?"


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


def decided_dead(bureau: Bureau, record: str) -> str:
    return bureau.decide(record, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)


def refused_once(bureau: Bureau, record: str, client: Client, said: str) -> None:
    status, page = asked(bureau, record, client, WORDS)
    assert status == 422 and said in page and SAME in page and WORDS in page
    assert not rows.Enquiry.objects.exists()
    assert asked(bureau, record, client, WORDS, all_the_same=[record])[0] == 302


def test_a_man_decided_dead_is_asked_about_only_with_one_more_press(
    bureau: Bureau, aram: str, alma_at_desk: Client, boris: Officer, davit: Officer
) -> None:
    decision = decided_dead(bureau, aram)
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    deciding.countersign(by=hand_of(davit, Clock()), record=aram, decision=decision)
    form = alma_at_desk.get(reverse("desk:ask", args=[bureau.incident])).content.decode()
    assert "decided dead" in form
    refused_once(bureau, aram, alma_at_desk, "decided dead on 12 March 2026")
    sent = rows.Enquiry.objects.get()
    assert sent.file.sent.shares[aram].in_spite_of == (decision,)
    page = alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, sent.id])).content.decode()
    assert "Asked about all the same, though" in page and "decided dead on 12 March 2026" in page
    carried = alma_at_desk.get(reverse("desk:asked", args=[bureau.incident, sent.id, "csv"])).content.decode()
    assert "Aram Aramyan" in carried and "dead" not in carried


def test_whom_a_body_was_asked_about_it_is_asked_about_again_only_with_one_more_press(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    assert asked(bureau, aram, alma_at_desk, WORDS)[0] == 302
    status, page = asked(bureau, aram, alma_at_desk, WORDS)
    assert status == 422 and "(E-1), through Joint Monitoring Mission, due on 1 January 2126, no answer yet" in page
    assert "A question before it is kept" in page and rows.Enquiry.objects.count() == 1
    assert asked(bureau, aram, alma_at_desk, WORDS, to="Duravan Staff")[0] == 302, "another body"
    sent = rows.Enquiry.objects.get(label="E-1")
    given = enquiring.Reply(sent.id, sent.file.sent.asked_on, {aram: Answered(Outcome.NOT_IDENTIFIED)})
    enquiring.answer(by=bureau.hand, reply=given)
    assert ", answered on " in asked(bureau, aram, alma_at_desk, WORDS)[1]
    assert asked(bureau, aram, alma_at_desk, WORDS, again=[aram])[0] == 302


def test_a_death_that_waits_for_its_second_signature_is_told_too(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    decided_dead(bureau, aram)
    refused_once(bureau, aram, alma_at_desk, "decided dead on 12 March 2026, not countersigned yet")


def test_a_man_decided_returned_is_told_so(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    bureau.decide(aram, Fate.ALIVE, Whereabouts.RETURNED)
    refused_once(bureau, aram, alma_at_desk, "decided returned on 12 March 2026")


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [
        (ClaimType.KILLED, {}, "“killed”, by Sarn Agency, of 12 March 2026"),
        (ClaimType.KILLED, {"modality": Modality.REPORTED}, "“killed”, reported, by Sarn Agency"),
        (ClaimType.REMAINS_RETURNED, {}, "“remains returned”, by Sarn Agency"),
        (ClaimType.RETURNED, {}, "“returned”, by Sarn Agency"),
    ],
)
def test_what_is_told_of_a_death_or_a_return_says_who_says_so(
    bureau: Bureau, aram: str, alma_at_desk: Client, kind: ClaimType, more: dict[str, object], said: str
) -> None:
    bureau.says(aram, kind, "Sarn Agency", **more)
    refused_once(bureau, aram, alma_at_desk, said)


@pytest.mark.parametrize(
    ("text", "words", "asks"),
    [
        ("Four bodies were handed over. Three have been identified.", "Three have been identified", True),
        ("His remains have been identified.", "His remains have been identified", True),
        ("Передано чотири тіла. Трьох ідентифіковано.", "Трьох ідентифіковано", True),
        ("The man in the picture was identified.", "The man in the picture was identified", False),
    ],
)
def test_who_is_identified_beside_words_of_bodies_is_asked_about_only_with_one_more_press(
    bureau: Bureau, aram: str, alma_at_desk: Client, text: str, words: str, asks: bool
) -> None:
    at = text.index(words)
    body = Claim(ClaimType.IDENTIFIED, Span(at, at + len(words), words))
    attached = reviewing.Attached(record=aram)
    reviewing.make(by=bureau.hand, report=bureau.report("Sarn Agency", text), body=body, attached=attached)
    if asks:
        refused_once(bureau, aram, alma_at_desk, "“identified, as a body?”")
    else:
        assert asked(bureau, aram, alma_at_desk, WORDS)[0] == 302


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (ClaimType.HELD, {}),
        (ClaimType.KILLED, {"polarity": Polarity.NEGATED}),
        (ClaimType.RETURNED, {"modality": Modality.PLANNED}),
    ],
)
def test_what_tells_of_neither_asks_nothing(
    bureau: Bureau, aram: str, alma_at_desk: Client, kind: ClaimType, more: dict[str, object]
) -> None:
    bureau.says(aram, kind, "Sarn Agency", **more)
    assert asked(bureau, aram, alma_at_desk, WORDS)[0] == 302


def test_a_death_told_before_somebody_was_decided_held_was_weighed_then_and_one_told_since_was_not(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    bureau.says(aram, ClaimType.KILLED, "Sarn Agency")
    bureau.decide(aram, claims=(bureau.says(aram, ClaimType.HELD),))
    assert asked(bureau, aram, alma_at_desk, WORDS)[0] == 302
    bureau.says(aram, ClaimType.KILLED, "5th Company")
    status, page = asked(bureau, aram, alma_at_desk, WORDS)
    assert status == 422 and "by 5th Company" in page and "by Sarn Agency" not in page


def test_an_answer_that_he_died_is_told_before_another_body_is_asked(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    first = bureau.ask(aram)
    reply = enquiring.Reply(first, bureau.hand.at.date().replace(day=20), {aram: Answered(Outcome.SAID_DEAD)})
    enquiring.answer(by=bureau.hand, reply=reply)
    status, page = asked(bureau, aram, alma_at_desk, WORDS)
    assert status == 422 and "State Commission of Duravan answered on 20 March 2026 that the person died" in page


def test_a_reminder_of_a_man_told_dead_since_needs_the_same_press(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    enquiry = bureau.ask(aram)
    address = reverse("desk:remind", args=[bureau.incident, enquiry])
    bureau.says(aram, ClaimType.KILLED, "Sarn Agency")
    page = alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, enquiry])).content.decode()
    assert "“killed”, by Sarn Agency" in page and SAME in page
    told = alma_at_desk.post(address, {"due_on": "2031-05-05"}).content.decode()
    assert 'name="due_on" value="2031-05-05"' in told, "the date that was typed stays"
    assert "Nothing was sent yet" in told and not rows.Enquiry.objects.get().file.reminders
    alma_at_desk.post(address, {"all_the_same": [aram]})
    assert len(rows.Enquiry.objects.get().file.reminders) == 1


def test_the_heading_of_a_body_record_is_the_fullest_name_that_it_was_joined_with(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    body = bureau.record("", marks="scar on the left hand")
    bureau.same(body, bureau.record("A. Aramyan"))
    bureau.same(body, bureau.record("Aram Aramyan"))
    enquiry = bureau.ask(body)
    page = alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, enquiry])).content.decode()
    assert "no name given" not in page
    row = page.split('<th role="rowheader"')[1].split("</tr>")[0]
    assert ">Aram Aramyan</bdi>" in row.split("</th>")[0] and "A. Aramyan" in row.split("</th>")[1]


def test_a_name_that_did_not_go_is_in_the_heading_and_said_not_to_have_gone(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    body = bureau.record("", rank="private", marks="scar on the left hand")
    enquiry = bureau.ask(body)
    address = reverse("desk:enquiry", args=[bureau.incident, enquiry])
    assert "no name given" in alma_at_desk.get(address).content.decode()
    bureau.same(body, bureau.record("Aram Aramyan"))
    page = alma_at_desk.get(address).content.decode()
    assert "no name given" not in page and "without the name" in page


def test_whoever_is_asked_about_by_the_holders_record_stands_there_as_our_own_list_writes_them(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    listed = intake.open_record(
        by=bureau.hand,
        person=intake.Person(
            report=bureau.report("State Commission of Duravan", kind=ReportKind.LIST),
            described=Described(name="Арам Арамян"),
            says=Claim(ClaimType.HELD),
            evidence_kind="holding_party_list",
        ),
    )
    bureau.same(aram, listed)
    enquiry = bureau.ask(listed)
    page = alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, enquiry])).content.decode()
    heading = page.split('<th role="rowheader"')[1].split("</th>")[0]
    assert "Aram Aramyan" in heading and "Арам Арамян" not in heading
