"""Replies to an enquiry: on which day they can have come, and one that was recorded by mistake."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.core.claim import ClaimType
from lastcontact.core.status import Standing, Whereabouts
from tests.bureau.acts import Bureau


@pytest.fixture
def asked(bureau: Bureau) -> tuple[str, str]:
    person = bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD)
    return person, bureau.ask(person)


def enter(client: Client, bureau: Bureau, person: str, enquiry: str, day: str, outcome: str = "acknowledged"):
    door = reverse("desk:reply", args=[bureau.incident, enquiry])
    return client.post(door, {"by": "State Commission of Duravan", "answered_on": day, f"outcome-{person}": outcome})


def acknowledged(bureau: Bureau, person: str) -> bool:
    return any(a.outcome is not None for a in bureau.person(person).answers)


@pytest.mark.parametrize(
    ("due_on", "says"),
    [(date(2099, 3, 21), "not answered yet"), (None, "not answered yet"), (date(2026, 3, 21), "without an answer")],
)
def test_silence_is_no_answer_once_the_day_set_is_past_and_not_before(
    bureau: Bureau, alma_at_desk: Client, due_on: date | None, says: str
) -> None:
    enquiry = bureau.ask(bureau.record("Aram Aramyan"), due_on=due_on)
    page = alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, enquiry])).content.decode()
    every = alma_at_desk.get(reverse("desk:enquiries", args=[bureau.incident])).content.decode()
    cell = page.split('data-l="Last answer"')[1].split("</td>")[0]
    assert f"1 {says}" in page and f"1 {says}" in every
    assert ("not answered yet" in cell) is (says == "not answered yet") and ("no answer" in cell) is (
        says != "not answered yet"
    )


@pytest.mark.parametrize("day", ["2026-01-01", "2026-03-13"])
def test_no_reply_is_older_than_its_question(
    bureau: Bureau, asked: tuple[str, str], alma_at_desk: Client, day: str
) -> None:
    page = enter(alma_at_desk, bureau, *asked, day)
    assert page.status_code == 422 and not acknowledged(bureau, asked[0])
    assert "can be older" in page.content.decode()
    assert f'value="{day}"' in page.content.decode(), "what was typed is kept"


def test_the_form_says_from_which_day_on_a_reply_can_be(
    bureau: Bureau, asked: tuple[str, str], alma_at_desk: Client
) -> None:
    form = alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, asked[1]])).content.decode()
    hint = form.split('id="aoh">')[1].split("</p>")[0]
    assert "Not before" in hint and "14 March 2026" in hint and 'aria-describedby="aoh"' in form


def test_what_leads_on_from_a_refused_reply_leads_on_from_the_enquiry(
    bureau: Bureau, asked: tuple[str, str], alma_at_desk: Client
) -> None:
    refused = enter(alma_at_desk, bureau, *asked, "2026-01-01").content.decode()
    page = reverse("desk:enquiry", args=[bureau.incident, asked[1]])
    assert f'<form method="get" action="{page}">' in refused and f"/language/?next={page}" in refused
    assert alma_at_desk.get(page, {"known": "2026-03-12"}).status_code == 200
    board = reverse("desk:board", args=[bureau.incident])
    filtered = alma_at_desk.get(board, {"fate": "dead", "q": "a"}).content.decode()
    assert f"/language/?next={board}%3Ffate%3Ddead%26q%3Da" in filtered


def test_a_reply_recorded_by_mistake_counts_for_nothing_and_stays_readable(
    bureau: Bureau, asked: tuple[str, str], alma_at_desk: Client, boris_at_desk: Client
) -> None:
    person, enquiry = asked
    enter(alma_at_desk, bureau, person, enquiry, "2026-03-20")
    (answer,) = [a for a in bureau.person(person).answers if a.outcome]
    bureau.decide(person, where=Whereabouts.HELD, claims=(answer.id,))
    door = reverse("desk:take-back-reply", args=[bureau.incident, enquiry, answer.reply])
    assert boris_at_desk.post(door, {"why": "curious"}).status_code == 404
    alma_at_desk.post(door, {"why": " "})
    assert acknowledged(bureau, person), "a reason is asked for"
    page = alma_at_desk.post(door, {"why": "entered under the wrong enquiry"}, follow=True).content.decode()
    assert "Recorded by mistake, taken back" in page and "entered under the wrong enquiry" in page
    assert not acknowledged(bureau, person)
    assert bureau.person(person).decided[0][1] is Standing.IN_REVIEW
    assert alma_at_desk.post(door, {"why": "again"}).status_code == 404


@pytest.mark.parametrize("body", ["5th Company", "Staff of Norhat", "Sarn Agency"])
@pytest.mark.parametrize("outcome", ["acknowledged", "denied"])
def test_whoever_looks_for_somebody_or_is_no_party_is_asked_about_before_it_counts_as_the_holder(
    bureau: Bureau, alma_at_desk: Client, body: str, outcome: str
) -> None:
    person = bureau.record("Aram Aramyan")
    enquiry = bureau.ask(person)
    door = reverse("desk:reply", args=[bureau.incident, enquiry])
    typed = {"by": body, "answered_on": "2026-03-15", f"outcome-{person}": outcome}
    page = alma_at_desk.post(door, typed)
    asks = page.content.decode()
    assert page.status_code == 422 and "A question before it is kept" in asks and f"“{body}” looks for them" in asks
    assert 'name="holds_them"' in asks and f'value="{body}"' in asks
    assert not acknowledged(bureau, person)
    assert alma_at_desk.post(door, {**typed, "holds_them": "yes"}).status_code == 302
    assert acknowledged(bureau, person)


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("State Commission of Duravan", "acknowledged"),
        ("Joint Monitoring Mission", "acknowledged"),
        ("A body that nobody knows", "acknowledged"),
        ("5th Company", "not_identified"),
    ],
)
def test_whoever_may_hold_them_or_says_nothing_of_it_is_not(
    bureau: Bureau, alma_at_desk: Client, body: str, outcome: str
) -> None:
    person = bureau.record("Aram Aramyan")
    door = reverse("desk:reply", args=[bureau.incident, bureau.ask(person)])
    typed = {"by": body, "answered_on": "2026-03-15", f"outcome-{person}": outcome}
    assert alma_at_desk.post(door, typed).status_code == 302 and acknowledged(bureau, person)
