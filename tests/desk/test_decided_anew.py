"""A decision that changes: the family is spoken to again, a stale form is refused once. Everybody is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import deciding
from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.core.status import Whereabouts
from tests.bureau.acts import Bureau


def board(browser: Client, bureau: Bureau) -> str:
    return browser.get(reverse("desk:board", args=[bureau.incident])).content.decode()


def test_a_family_told_on_a_decision_that_gave_way_to_another_is_spoken_to_again(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Arat Senk")
    bureau.says(record, ClaimType.HELD)
    bureau.says(record, ClaimType.WOUNDED)
    relative = bureau.enrol(record)
    bureau.tell(relative, bureau.decide(record))
    bureau.decide(record)
    assert "speak to this family" not in board(alma_at_desk, bureau), "decided anew, and the same"
    again = bureau.decide(record, where=Whereabouts.HOSPITAL)
    assert "speak to this family" in board(alma_at_desk, bureau)
    bureau.tell(relative, again)
    assert "speak to this family" not in board(alma_at_desk, bureau)


def test_a_form_that_was_opened_before_somebody_decided_is_refused_once(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Arat Senk")
    claim = bureau.says(record, ClaimType.HELD)
    address = reverse("desk:decide", args=[record])
    form = {
        "fate": "alive",
        "whereabouts": "held",
        "holder": "Duravan",
        "claims": [claim],
        "words": "seen",
        "knowing": "1",
    }
    bureau.decide(record)
    answer = alma_at_desk.post(address, {**form, "seen": "none"})
    assert answer.status_code == 422 and "Somebody decided on this person since" in answer.content.decode()
    seen = answer.content.decode().split('name="seen" value="')[1].split('"')[0]
    assert alma_at_desk.post(address, {**form, "seen": seen}).status_code == 302


def test_a_denied_death_is_neither_told_as_one_nor_offered_as_its_ground(bureau: Bureau, alma_at_desk: Client) -> None:
    one, two = bureau.record("Arat Senk"), bureau.record("Arat Senk")
    denial = bureau.says(one, ClaimType.KILLED, polarity=Polarity.NEGATED, modality=Modality.DENIED)
    form = alma_at_desk.get(reverse("desk:decide", args=[one])).content.decode()
    assert denial not in form.split('name="finding"')[1].split("</select>")[0]
    bureau.same(one, two)
    pair = alma_at_desk.get(reverse("desk:pair", args=[one, two])).content.decode()
    said = pair.split("What it says of him or her")[1].split("</tr>")[0]
    assert "not so: killed" in said.lower()


def test_what_became_of_the_last_decision_is_said_before_what_was_decided_earlier(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record, other = bureau.record("Arat Senk"), bureau.record("Arat Senk")
    first = bureau.decide(record)

    def shown() -> str:
        page = alma_at_desk.get(reverse("desk:person", args=[record])).content.decode()
        return page.split('class="decided')[1]

    assert "The last decision was" not in shown() and "The decision before it" not in shown()
    again = bureau.decide(record, where=Whereabouts.HOSPITAL)
    deciding.withdraw(by=bureau.hand, decision=again, record=record, why="the wrong man")
    assert shown().index("The last decision was withdrawn") < shown().index("The decision before it")
    assert shown().index("the wrong man") < shown().index("The decision taken before it stands.")
    bureau.says(other, ClaimType.KILLED)
    bureau.same(record, other)
    assert shown().index("the wrong man") < shown().index("does not stand either") < shown().index("In review: it has")
    deciding.withdraw(by=bureau.hand, decision=first, record=record, why="nor he")
    assert shown().index("The last decision was withdrawn") < shown().index("No decision")


def test_an_enquiry_opened_from_a_person_has_them_ticked_under_whatever_record(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    one, two = bureau.record("Arat Senk"), bureau.record("Arad Senk")
    bureau.same(one, two)
    for record in (one, two):
        page = alma_at_desk.get(reverse("desk:ask", args=[bureau.incident]), {"record": record}).content.decode()
        assert page.count("checked") == 1
