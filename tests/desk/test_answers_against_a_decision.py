"""A decision "held" against what the holder itself answered last: it is said, and may be taken into account."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import deciding, enquiring
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.status import Fate, Whereabouts
from tests.bureau.acts import Bureau

COMMISSION = "State Commission of Duravan"
HELD = {"fate": "alive", "whereabouts": "held", "holder": "Duravan"}


def answered(bureau: Bureau, record: str, *outcomes: Outcome, by: str = COMMISSION) -> None:
    enquiry = bureau.ask(record)
    for day, outcome in enumerate(outcomes, 16):
        said = {record: Answered(outcome, "as it wrote")}
        enquiring.answer(by=bureau.hand, reply=enquiring.Reply(enquiry, date(2026, 3, day), said, by))


@pytest.fixture
def aram(bureau: Bureau) -> str:
    """Named on television as a captive of Duravan, by two sources."""
    record = bureau.record("Aram Aramyan", COMMISSION, ClaimType.HELD)
    bureau.says(record, ClaimType.HELD, "Sarn Agency", actor="Duravan")
    return record


def claims(bureau: Bureau, record: str) -> list[str]:
    return [c.id for c in bureau.person(record).claims]


@pytest.mark.parametrize("outcome", [Outcome.NOT_IDENTIFIED, Outcome.DENIED])
def test_the_holders_last_answer_is_said_on_the_page_and_before_it_is_recorded(
    bureau: Bureau, aram: str, alma_at_desk: Client, outcome: Outcome
) -> None:
    answered(bureau, aram, outcome)
    address = reverse("desk:decide", args=[aram])
    assert "It does not support deciding that it holds this person" in alma_at_desk.get(address).content.decode()
    asked = {**HELD, "claims": claims(bureau, aram)}
    refused = alma_at_desk.post(address, asked)
    assert refused.status_code == 422 and "its last answer does not support this decision" in refused.content.decode()
    last = bureau.person(aram).answers[-1].id
    assert alma_at_desk.post(address, {**asked, "considered": [last]}).status_code == 302
    decided = bureau.person(aram).standing
    assert decided is not None and decided.considered == (last,) and last not in decided.claims
    shown = alma_at_desk.get(reverse("desk:person", args=[aram])).content.decode()
    assert "Seen, though it does not support the decision" in shown and f'href="#k-{last}"' in shown


def test_who_knows_it_and_decides_so_leaves_the_warning_on_record(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    answered(bureau, aram, Outcome.NOT_IDENTIFIED)
    asked = {**HELD, "claims": claims(bureau, aram), "knowing": "yes"}
    alma_at_desk.post(reverse("desk:decide", args=[aram]), asked)
    decided = bureau.person(aram).standing
    assert decided is not None and "does not support this decision" in decided.little[0]


@pytest.mark.parametrize("outcomes", [(Outcome.NOT_IDENTIFIED, Outcome.ACKNOWLEDGED), (Outcome.NO_ANSWER,)])
def test_an_answer_that_bears_it_or_silence_warns_of_nothing(
    bureau: Bureau, aram: str, alma_at_desk: Client, outcomes: tuple[Outcome, ...]
) -> None:
    answered(bureau, aram, *outcomes)
    address = reverse("desk:decide", args=[aram])
    assert "It does not support" not in alma_at_desk.get(address).content.decode()
    assert alma_at_desk.post(address, {**HELD, "claims": claims(bureau, aram)}).status_code == 302


def test_a_denial_passed_on_by_the_intermediary_is_the_holders_own(bureau: Bureau, aram: str) -> None:
    answered(bureau, aram, Outcome.DENIED, by="Joint Monitoring Mission")
    told = deciding.Conclusion(Fate.ALIVE, Whereabouts.HELD, tuple(claims(bureau, aram)), holder="Duravan")
    with pytest.raises(deciding.RestsOnLittle, match="does not hold the person"):
        deciding.decide(by=bureau.hand, record=aram, conclusion=told)


def test_only_answers_about_this_person_are_taken_into_account(bureau: Bureau, aram: str) -> None:
    other = bureau.record("Levon Lusats")
    answered(bureau, other, Outcome.DENIED)
    said = tuple(claims(bureau, aram))
    foreign = (bureau.person(other).answers[-1].id,)
    told = deciding.Conclusion(Fate.ALIVE, Whereabouts.HELD, said, holder="Duravan", considered=foreign)
    with pytest.raises(deciding.NoClaims):
        deciding.decide(by=bureau.hand, record=aram, conclusion=told)
