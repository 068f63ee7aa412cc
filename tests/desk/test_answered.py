"""The list of those asked about against the answers: standings, histories, a court's paragraph, and who sees it."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import deciding, enquiring
from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.families import How
from lastcontact.core.status import Fate, Ground, Whereabouts
from lastcontact.journal import reader
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.test_person_page import let_in

COMMISSION = "State Commission of Duravan"


@pytest.fixture
def people(bureau: Bureau) -> list[str]:
    names = ("Aram Aramyan", "Levon Lusats", "Narek Hovasar", "Tigran Marvan")
    return [bureau.record(name, says=ClaimType.CAPTURED) for name in names]


def page(bureau: Bureau, **asked: str) -> str:
    query = "&".join(f"{k}={v}" for k, v in asked.items())
    return reverse("desk:answers", args=[bureau.incident]) + (f"?{query}" if query else "")


def reply(bureau: Bureau, enquiry: str, day: int, by: str = COMMISSION, **outcomes: Outcome) -> None:
    answers = {record: Answered(outcome) for record, outcome in outcomes.items()}
    given = enquiring.Reply(enquiry=enquiry, answered_on=date(2026, 3, day), answers=answers, by=by)
    enquiring.answer(by=bureau.hand, reply=given)


def test_each_person_keeps_every_answer_and_the_paragraph_adds_up(
    bureau: Bureau, people: list[str], alma_at_desk: Client
) -> None:
    a, b, c, _ = people
    enquiry = bureau.ask(*people)
    reply(bureau, enquiry, 16, **{a: Outcome.DENIED, b: Outcome.NOT_IDENTIFIED, c: Outcome.ACKNOWLEDGED})
    reply(bureau, enquiry, 18, **{a: Outcome.ACKNOWLEDGED})
    shown = alma_at_desk.get(page(bureau)).content.decode()
    assert "Of 4 persons alleged to be held, as of" in shown
    assert "2 acknowledged as held; 1 not identified among those held; 1 without any answer" in shown
    assert "For 1 of them the answer has changed since the first one given" in shown
    text = alma_at_desk.get(page(bureau, **{"as": "text"})).content.decode()
    assert "2026-03-16  denied" in text and "2026-03-18  acknowledged as held" in text
    assert "2026-03-21  no answer" in text, "a due date that passed is silence"


def test_whom_nobody_alleges_to_be_held_stands_apart_in_the_paragraph(
    bureau: Bureau, people: list[str], alma_at_desk: Client
) -> None:
    missing = bureau.record("Vahan Sarnes")
    bureau.ask(*people)
    own = bureau.ask(missing, label="E-2")
    shown = alma_at_desk.get(page(bureau)).content.decode()
    assert "Of 4 persons alleged to be held, as of" in shown
    assert "Of 1 person asked about whom nobody alleges to be held, as of" in shown
    alone = alma_at_desk.get(page(bureau, enquiry=own)).content.decode()
    assert "Of 1 person asked about, nobody alleged to be held, as of" in alone and "persons alleged" not in alone


def test_a_denial_that_others_contradict_is_contested(bureau: Bureau, alma_at_desk: Client) -> None:
    seen = bureau.record("Aram Aramyan", "Sarn Agency", ClaimType.CAPTURED)
    enquiry = bureau.ask(seen)
    reply(bureau, enquiry, 16, **{seen: Outcome.DENIED})
    shown = alma_at_desk.get(page(bureau)).content.decode()
    assert "1 denied (1 of them contested by: “captured”, Sarn Agency, of 12 March 2026)" in shown


def test_a_denial_by_the_body_whose_own_list_named_the_person_is_told_in_the_paragraph(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    listed = bureau.record("Petr Halvorin", COMMISSION, ClaimType.HELD)
    reply(bureau, bureau.ask(listed), 16, **{listed: Outcome.DENIED})
    shown = alma_at_desk.get(page(bureau)).content.decode()
    assert "1 denied (1 of them by a body that had named them as held before)" in shown
    assert "For 1 of them the answer has changed since the first one given" in shown
    text = alma_at_desk.get(page(bureau, **{"as": "text"})).content.decode()
    assert f"2026-03-12  acknowledged as held, {COMMISSION}" in text and f"2026-03-16  denied, {COMMISSION}" in text


def test_the_holders_own_list_is_told_beside_its_later_answer_that_says_the_same(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    listed = bureau.record("Petr Halvorin", COMMISSION, ClaimType.HELD)
    reply(bureau, bureau.ask(listed), 16, **{listed: Outcome.ACKNOWLEDGED})
    shown = alma_at_desk.get(page(bureau)).content.decode()
    assert "only this one" not in shown and "1 acknowledged as held." in shown and "changed" not in shown
    bureau.decide(listed, Fate.ALIVE, Whereabouts.RETURNED)
    text = alma_at_desk.get(page(bureau, **{"as": "text"})).content.decode()
    for day in (12, 16):
        assert text.count(f"2026-03-{day}  acknowledged as held, {COMMISSION}") == 1


def test_a_denial_that_stands_in_two_reports_is_one_word_of_the_body(
    bureau: Bureau, people: list[str], alma_at_desk: Client
) -> None:
    aram = people[0]
    for _report in range(2):
        bureau.says(aram, ClaimType.HELD, COMMISSION, polarity=Polarity.NEGATED, modality=Modality.DENIED)
    reply(bureau, bureau.ask(aram), 18, **{aram: Outcome.ACKNOWLEDGED})
    text = alma_at_desk.get(page(bureau, **{"as": "text"})).content.decode()
    assert text.count(f"2026-03-12  denied, {COMMISSION}") == 1 and "2026-03-18  acknowledged as held" in text


def test_bodies_that_answer_differently_on_one_day_are_shown_as_differing(
    bureau: Bureau, people: list[str], alma_at_desk: Client
) -> None:
    enquiry = bureau.ask(people[0])
    reply(bureau, enquiry, 16, **{people[0]: Outcome.DENIED})
    reply(bureau, enquiry, 16, by="Joint Monitoring Mission", **{people[0]: Outcome.ACKNOWLEDGED})
    assert "Answers differ" in alma_at_desk.get(page(bureau)).content.decode()


def test_a_return_that_officers_decided_is_in_it(bureau: Bureau, people: list[str], alma_at_desk: Client) -> None:
    bureau.ask(*people)
    bureau.decide(people[0], Fate.ALIVE, Whereabouts.RETURNED)
    assert "1 returned; 3 without any answer" in alma_at_desk.get(page(bureau)).content.decode()


def test_a_death_stands_in_it_only_after_the_family_was_told_in_person(
    bureau: Bureau, people: list[str], alma_at_desk: Client, davit: Officer, boris: Officer
) -> None:
    bureau.ask(people[0])
    let_in(bureau, davit, boris)
    decision = bureau.decide(people[0], Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    deciding.countersign(by=hand_of(davit, Clock()), record=people[0], decision=decision, agrees=True)
    before = alma_at_desk.get(page(bureau)).content.decode()
    assert "found dead" not in before and "has not been told in person yet" in before
    relative = bureau.enrol(people[0])
    bureau.tell(relative, decision, How.IN_PERSON, support_offered="a colleague stayed with her")
    after = alma_at_desk.get(page(bureau)).content.decode()
    assert "1 found dead" in after and "has not been told in person yet" not in after


def test_one_enquiry_alone_and_no_enquiry_of_that_name(bureau: Bureau, people: list[str], alma_at_desk: Client) -> None:
    first = bureau.ask(people[0])
    bureau.ask(people[1], label="E-2")
    shown = alma_at_desk.get(page(bureau, enquiry=first)).content.decode()
    assert "Of 1 person alleged to be held" in shown
    assert "Levon Lusats" not in shown
    assert alma_at_desk.get(page(bureau, enquiry="none")).status_code == 404


def test_the_paragraph_and_the_list_can_be_had_as_plain_text(
    bureau: Bureau, people: list[str], alma_at_desk: Client
) -> None:
    bureau.ask(*people)
    found = alma_at_desk.get(page(bureau, **{"as": "text"}))
    assert found["Content-Type"].startswith("text/plain")
    text = found.content.decode()
    assert text.startswith("Of 4 persons") and "1. Aram Aramyan: no answer" in text and "<" not in text


def test_father_and_son_of_one_name_are_told_apart_on_the_page_and_in_the_text(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    father = bureau.record("Orbelan Vakhtang", birth="1969", father_name="Suren")
    son = bureau.record("Orbelan Vakhtang", age="27", father_name="Vakhtang")
    reply(bureau, bureau.ask(father, son), 16, **{son: Outcome.DENIED})
    older, younger = "born 1969, father Suren", "age 27 on 12.03.2026 (born 1998 or 1999), father Vakhtang"
    text = alma_at_desk.get(page(bureau, **{"as": "text"})).content.decode()
    assert f"Orbelan Vakhtang ({older}): no answer" in text and f"Orbelan Vakhtang ({younger}): denied" in text
    shown = alma_at_desk.get(page(bureau)).content.decode()
    assert older in shown and younger in shown


def test_set_back_it_says_what_was_answered_then(bureau: Bureau, people: list[str], alma_at_desk: Client) -> None:
    enquiry = bureau.ask(people[0])
    then = reader.head().seq
    reply(bureau, enquiry, 16, **{people[0]: Outcome.ACKNOWLEDGED})
    assert "acknowledged as held" in alma_at_desk.get(page(bureau)).content.decode()
    assert "acknowledged as held" not in alma_at_desk.get(page(bureau, known=str(then))).content.decode()


def test_boris_and_strangers_see_nothing(
    bureau: Bureau, people: list[str], boris_at_desk: Client, client: Client
) -> None:
    bureau.ask(*people)
    for address in (page(bureau), page(bureau, **{"as": "text"})):
        assert boris_at_desk.get(address).status_code == 404
        assert client.get(address).status_code == 302


def test_two_records_of_one_person_are_one_person_on_the_list(
    bureau: Bureau, people: list[str], alma_at_desk: Client
) -> None:
    twin = bureau.record("Aram Aramian")
    bureau.same(people[0], twin)
    bureau.ask(people[0])
    bureau.ask(twin, label="E-2")
    assert "Of 1 person" in alma_at_desk.get(page(bureau)).content.decode()


def test_before_anybody_was_asked_the_page_says_so(bureau: Bureau, alma_at_desk: Client) -> None:
    assert "Nobody was asked about yet" in alma_at_desk.get(page(bureau)).content.decode()


def test_a_longer_list_asks_the_database_no_more_often(
    bureau: Bureau, people: list[str], alma_at_desk: Client, django_assert_max_num_queries
) -> None:
    enquiry = bureau.ask(*people, *(bureau.record(f"Person {n}", says=ClaimType.HELD) for n in range(30)))
    reply(bureau, enquiry, 16, **{people[0]: Outcome.DENIED})
    with django_assert_max_num_queries(20):
        assert "Of 34 persons" in alma_at_desk.get(page(bureau)).content.decode()
    with django_assert_max_num_queries(30):
        alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, enquiry]))


def test_a_reply_with_something_wrong_in_it_loses_nothing_that_was_typed(
    bureau: Bureau, people: list[str], alma_at_desk: Client
) -> None:
    enquiry = bureau.ask(*people)
    typed = {f"outcome-{people[0]}": "denied", f"words-{people[0]}": "we do not know this man", "how": "in writing"}
    address = reverse("desk:reply", args=[bureau.incident, enquiry])
    refused = alma_at_desk.post(address, {**typed, "answered_on": "soon"})
    shown = refused.content.decode()
    assert refused.status_code == 422 and "<details open>" in shown
    assert '<option value="denied" selected>' in shown and 'value="we do not know this man"' in shown
    assert 'value="in writing"' in shown and 'value="soon"' in shown
