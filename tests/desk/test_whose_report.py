"""The holder acknowledges in a report of its own, or as a neutral intermediary notifies it; an outlet passes on."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import enquiring, intake, reviewing
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.fold.persons import line_of
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

COMMISSION, MISSION, AGENCY = "State Commission of Duravan", "Joint Monitoring Mission", "Sarn Agency"
MINISTRY = "Ministry of Defence of Duravan"
ON = Interval.day(date(2026, 3, 12))
LISTED = "holding_party_list"


@pytest.fixture
def more(bureau: Bureau) -> Bureau:
    for name, kind, side in (
        (MINISTRY, SourceKind.BODY, "Duravan"),
        ("Duravan Television", SourceKind.OUTLET, "Duravan"),
        ("Other Agency", SourceKind.OUTLET, ""),
        ("Mother of Arat", SourceKind.RELATIVE, ""),
        ("Spokesman of Duravan", SourceKind.PERSON, "Duravan"),
        ("A neighbour", SourceKind.PERSON, ""),
        ("This bureau", SourceKind.BUREAU, ""),
    ):
        bureau.sources[name] = intake.name_source(by=bureau.hand, words=intake.SourceWords(name, kind, side))
    return bureau


def said(bureau: Bureau, record: str, carrier: str, speaker: str = "", source: str = "", **more: str) -> None:
    """That somebody is held (or not, as `kind` has it), in a report of `carrier`, as the form at the desk gives it."""
    kind = more.get("kind", LISTED)
    denied = {"polarity": Polarity.NEGATED, "modality": Modality.DENIED} if kind == "denial" else {}
    body = Claim(ClaimType.HELD, said=ON, speaker=speaker or None, **denied)  # type: ignore[arg-type]
    attached = reviewing.Attached(record=record, source=bureau.sources.get(source, ""), evidence_kind=kind)
    reviewing.make(by=bureau.hand, report=bureau.report(carrier), body=body, attached=attached)


def now(bureau: Bureau, record: str) -> str:
    return line_of(bureau.person(record)).acknowledgement.value


def page(client: Client, record: str) -> str:
    shown = client.get(reverse("desk:person", args=[record])).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", shown))


@pytest.mark.parametrize(
    ("carrier", "speaker", "source", "state"),
    [
        (COMMISSION, "", "", "acknowledged"),
        (COMMISSION, "the commission", "", "acknowledged"),
        (COMMISSION, "Colonel Petr Halvor", COMMISSION, "acknowledged"),
        (COMMISSION, MINISTRY, MINISTRY, "acknowledged"),
        ("Spokesman of Duravan", "", "", "acknowledged"),
        (MISSION, COMMISSION, COMMISSION, "acknowledged"),
        (MISSION, "the Duravan army", "", "acknowledged"),
        ("This bureau", COMMISSION, COMMISSION, "acknowledged"),
        (AGENCY, COMMISSION, COMMISSION, "not_asked"),
        (AGENCY, "Duravan's army", "", "not_asked"),
        (AGENCY, "", "", "not_asked"),
        ("Duravan Television", COMMISSION, COMMISSION, "not_asked"),
        ("Mother of Arat", COMMISSION, COMMISSION, "not_asked"),
        ("A neighbour", "", "", "not_asked"),
        ("5th Company", COMMISSION, COMMISSION, "not_asked"),
        ("5th Company", "the Duravan army", "", "not_asked"),
    ],
)
def test_whose_report_it_stands_in_says_whether_it_acknowledges(
    more: Bureau, carrier: str, speaker: str, source: str, state: str
) -> None:
    record = more.record("Arat Senk")
    said(more, record, carrier, speaker, source)
    assert now(more, record) == state


@pytest.mark.parametrize(("carrier", "state"), [(COMMISSION, "denied"), (MISSION, "denied"), (AGENCY, "not_asked")])
def test_a_denial_needs_the_holders_own_report_as_well(more: Bureau, carrier: str, state: str) -> None:
    record = more.record("Arat Senk")
    said(more, record, carrier, COMMISSION, COMMISSION, kind="denial")
    assert now(more, record) == state


def test_two_outlets_that_quote_it_acknowledge_no_more_than_one_and_are_named(
    more: Bureau, alma_at_desk: Client
) -> None:
    record = more.record("Arat Senk")
    for outlet in (AGENCY, "Other Agency"):
        said(more, record, outlet, COMMISSION, COMMISSION)
    assert now(more, record) == "not_asked"
    shown = page(alma_at_desk, record)
    assert f"{COMMISSION}, as passed on by {AGENCY}" in shown and "as passed on by Other Agency" in shown
    assert "the holding side has said nothing of itself" in shown
    weighed = alma_at_desk.get(reverse("desk:assessment", args=[record])).content.decode()
    assert "hearsay" in weighed and "named by the holding side" not in weighed
    said(more, record, COMMISSION)
    assert now(more, record) == "acknowledged"


def test_a_reply_acknowledges_whatever_outlets_passed_on_before(more: Bureau) -> None:
    record = more.record("Arat Senk")
    said(more, record, AGENCY, COMMISSION, COMMISSION, kind="denial")
    answers = {record: Answered(Outcome.ACKNOWLEDGED)}
    given = enquiring.Reply(enquiry=more.ask(record), answered_on=date(2026, 3, 15), answers=answers)
    enquiring.answer(by=more.hand, reply=given)
    assert now(more, record) == "acknowledged"


@pytest.mark.parametrize(
    ("carrier", "voice", "speaker", "state"),
    [
        (COMMISSION, "", "", "acknowledged"),
        (MISSION, "", "", "acknowledged"),
        ("Duravan Television", "", "", "not_asked"),
        (AGENCY, "the Duravan army", "", "not_asked"),
        ("5th Company", "the Duravan army", "", "not_asked"),
        (AGENCY, "", COMMISSION, "not_asked"),
    ],
)
def test_a_list_is_the_holders_own_by_who_sent_it(
    more: Bureau, carrier: str, voice: str, speaker: str, state: str
) -> None:
    person = intake.Person(
        report=more.report(carrier, kind=ReportKind.LIST),
        described=Described(name="Arat Senk"),
        says=Claim(ClaimType.HELD, when=ON, speaker=voice or None),
        speaker=more.sources.get(speaker, ""),
        evidence_kind=LISTED,
    )
    assert now(more, intake.open_record(by=more.hand, person=person)) == state


def test_the_card_of_a_claim_says_that_it_is_not_the_holders_own_word(more: Bureau, alma_at_desk: Client) -> None:
    record = more.record("Arat Senk")
    said(more, record, AGENCY, COMMISSION, COMMISSION)
    report = next(c.report for c in more.person(record).claims if c.evidence_kind)
    card = alma_at_desk.get(reverse("desk:report", args=[report])).content.decode()
    assert f"named by the holding side, as passed on by {AGENCY}: not its own word" in card


@pytest.mark.parametrize(
    ("carrier", "source", "level"),
    [
        (MINISTRY, MINISTRY, "stated"),
        (MINISTRY, COMMISSION, "stated"),
        (MISSION, MINISTRY, "stated"),
        (AGENCY, MINISTRY, "reported"),
        ("5th Company", MINISTRY, "reported"),
        ("Duravan Television", MINISTRY, "reported"),
    ],
)
def test_a_figure_is_officially_stated_in_the_bodys_own_report_alone(
    more: Bureau, carrier: str, source: str, level: str
) -> None:
    count = Quantity(Form.EXACT, 30, 30, "30")
    body = Claim(ClaimType.HELD, count=count, speaker=source, said=ON)
    attached = reviewing.Attached(source=more.sources[source])
    reviewing.make(by=more.hand, report=more.report(carrier), body=body, attached=attached)
    assert [f.level for f in quoted_figures(more.incident)] == [level]
