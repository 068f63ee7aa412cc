"""A claim puts right what the same speaker said of the same; anything else for a reason that an officer writes."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import completing, reviewing
from lastcontact.bureau.one_question import PutsAnotherRight
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, only_claim

COMPANY = "5th Company"
TEXT = "The 5th Company said on 12 March 2026 that 7 of its soldiers had been killed."


@pytest.fixture
def report(bureau: Bureau) -> str:
    return bureau.report("Sarn Agency", TEXT, language="en")


def said(bureau: Bureau, kind: ClaimType, source: str = COMPANY, record: str = "", **more: object) -> str:
    attached = reviewing.Attached(source=bureau.sources[source], record=record)
    body = Claim(kind, **more)  # type: ignore[arg-type]
    text = f"{source} {kind} {more}"
    return reviewing.make(by=bureau.hand, report=bureau.report(source, text), body=body, attached=attached)


def killed(bureau: Bureau, number: int, source: str = COMPANY) -> str:
    count = Quantity(Form.EXACT, number, number, str(number))
    return said(bureau, ClaimType.KILLED, source, count=count, subject="soldiers")


def corrects(report: str, other: str, **more: str) -> dict[str, str]:
    form = {"type": "killed", "speaker": COMPANY, "form": "exact", "number": "7", "subject": "soldiers"}
    ends = {"modality": "asserted", "polarity": "affirmed", "credibility": "6", "answers": other, "answer": "corrects"}
    return {"proposal": key_of(report, "7 of its soldiers"), **form, **ends, **more}


def not_confirmed(bureau: Bureau) -> str:
    open_word = {"polarity": Polarity.NEGATED, "modality": Modality.UNKNOWN}
    return said(bureau, ClaimType.KILLED, subject="Aram Aramyan", **open_word)


def test_a_figure_corrects_no_word_of_one_man_and_what_was_typed_stays(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    one = not_confirmed(bureau)
    refused = act(alma_at_desk, "correct", report, **corrects(report, one, timecode="typed here"))
    page = refused.content.decode()
    assert refused.status_code == 422 and "does not answer the question" in page and "typed here" in page
    assert not rows.Claim.objects.filter(report=report).exists()
    why = "The ministry counted him among the seven."
    assert act(alma_at_desk, "correct", report, **corrects(report, one, answer_why=why)).status_code == 302
    claim = only_claim(report)
    assert (claim.answers, claim.answer, claim.answer_why) == (one, "corrects", why)
    assert why in alma_at_desk.get(reverse("desk:report", args=[report])).content.decode()


def test_a_figure_of_the_same_speaker_is_offered_first_and_accepted(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    nine, theirs, one = killed(bureau, 9), killed(bureau, 8, "State Commission of Duravan"), not_confirmed(bureau)
    address = reverse("desk:report", args=[report])
    page = alma_at_desk.get(address, {"correct": key_of(report, "7 of its soldiers")}).content.decode()
    field = page.split('name="answers"')[1].split("</select>")[0]
    first, *others = field.split("<optgroup")[1:]
    assert nine in first and theirs not in first and one not in first
    assert theirs in "".join(others) and one in "".join(others)
    assert act(alma_at_desk, "correct", report, **corrects(report, nine)).status_code == 302
    assert only_claim(report).answers == nine


def test_another_speaker_is_denied_without_a_reason_and_corrected_only_for_one(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    theirs = killed(bureau, 9, "State Commission of Duravan")
    refused = act(alma_at_desk, "correct", report, **corrects(report, theirs))
    assert refused.status_code == 422 and "is not said by whoever said" in refused.content.decode()
    assert act(alma_at_desk, "correct", report, **corrects(report, theirs, answer="denies")).status_code == 302


def test_a_claim_made_by_hand_is_held_to_the_same(bureau: Bureau, report: str, alma_at_desk: Client) -> None:
    one = not_confirmed(bureau)
    asked = {**corrects(report, one), "words": "7 of its soldiers", "source": bureau.sources[COMPANY]}
    refused = act(alma_at_desk, "make", report, **asked)
    assert refused.status_code == 422 and "does not answer the question" in refused.content.decode()
    assert not rows.Claim.objects.filter(report=report).exists()
    assert act(alma_at_desk, "make", report, **{**asked, "answers": killed(bureau, 9)}).status_code == 302


@pytest.mark.parametrize("same", [True, False])
def test_on_one_person_it_corrects_what_was_said_of_that_person(bureau: Bureau, same: bool) -> None:
    aram, levon = bureau.record("Aram Aramyan"), bureau.record("Levon Lusats")
    first = said(bureau, ClaimType.HELD, record=aram)
    attached = reviewing.Attached(
        record=aram if same else levon, source=bureau.sources[COMPANY], answers=first, answer="corrects"
    )
    body = Claim(ClaimType.HELD, polarity=Polarity.NEGATED)

    def make() -> str:
        return reviewing.make(by=bureau.hand, report=bureau.report(COMPANY, "He is not."), body=body, attached=attached)

    if same:
        assert make()
    else:
        with pytest.raises(PutsAnotherRight):
            make()


def test_an_earlier_figure_that_a_statement_puts_right_repeats_what_it_said_before_in_another_word_for_it(
    bureau: Bureau,
) -> None:
    commission = bureau.sources["State Commission of Duravan"]
    held = Claim(ClaimType.HELD, count=Quantity(Form.EXACT, 31, 31, "31"), subject="servicemen of Norhat")
    first = bureau.report("State Commission of Duravan", "It holds 31 servicemen of Norhat.", language="en")
    before = reviewing.make(by=bureau.hand, report=first, body=held, attached=reviewing.Attached(source=commission))
    text = "Взяты в плен 28 военнослужащих Норхата. Ранее сообщалось о 31 пленном."
    then = bureau.report("State Commission of Duravan", text, kind=ReportKind.STATEMENT, language="ru")
    row = rows.Report.objects.get(id=then)
    assert completing.as_attached(row, key_of(then, "31")) == {"origin": before}
