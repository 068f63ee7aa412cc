"""What an officer marked as the holding side's word is the holder's only where its speaker can hold the person. All
invented.
"""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import citing, enquiring, intake, linking, reviewing
from lastcontact.bureau.intake import Person, SourceWords
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh
from lastcontact.core.claim import Claim, ClaimType, Polarity, Span
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.person import Verdict
from tests.bureau.acts import Bureau
from tests.bureau.test_joining_after_a_decision import shown
from tests.desk.test_conditions import take
from tests.desk.test_intake_bad_input import bring, text_of

NAME, OURS, COMMISSION, STAFF = "Aram Aramyan", "5th Company", "State Commission of Duravan", "General Staff of Norhat"
LISTED, NOT_HELD = ("holding_party_list", Polarity.AFFIRMED), ("denial", Polarity.NEGATED)


@pytest.fixture
def sought(bureau: Bureau) -> str:
    """A man whom a company of Norhat's seeks."""
    for name, kind, side in (
        (STAFF, SourceKind.BODY, "Norhat"),
        ("Army of Vestria", SourceKind.BODY, "Vestria"),
        ("Guard of Duravan", SourceKind.BODY, "Duravan"),
        ("his mother", SourceKind.RELATIVE, ""),
    ):
        bureau.sources[name] = intake.name_source(by=bureau.hand, words=SourceWords(name, kind, side))
    row = Person(bureau.report(OURS, kind=ReportKind.LIST), Described(name=NAME), says=Claim(ClaimType.MISSING))
    return intake.open_record(by=bureau.hand, person=row)


def marked(
    bureau: Bureau, record: str, source: str, kind: tuple[str, Polarity], day: int = 12, actor: str | None = None
) -> None:
    """A claim on the man that an officer marked as the holding side's own word."""
    told = Interval.day(date(2026, 3, day))
    body = Claim(ClaimType.HELD, polarity=kind[1], speaker=source, when=told, said=told, actor=actor)
    carrier = source if source in bureau.sources else "Joint Monitoring Mission"
    report = bureau.report(carrier, f"{source} on {day} March: {kind[0]}", kind=ReportKind.STATEMENT)
    attached = reviewing.Attached(record=record, source=bureau.sources.get(source, ""), evidence_kind=kind[0])
    reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)


def now(record: str) -> str:
    row = rows.Record.objects.get(id=record)
    assert row.acknowledgement == row.person_line.acknowledgement.value
    return row.acknowledgement


def people(bureau: Bureau, browser: Client) -> str:
    return text_of(browser, reverse("desk:people", args=[bureau.incident]))


@pytest.mark.parametrize(
    ("source", "kind", "actor", "word"),
    [
        (COMMISSION, LISTED, None, "acknowledged"),
        (COMMISSION, NOT_HELD, None, "denied"),
        ("Guard of Duravan", LISTED, "Duravan", "acknowledged"),
        ("Army of Vestria", LISTED, None, "acknowledged"),
        (STAFF, LISTED, None, "not_asked"),
        (STAFF, NOT_HELD, None, "not_asked"),
        (OURS, LISTED, "Duravan", "not_asked"),
        ("Army of Vestria", LISTED, "Duravan", "not_asked"),
        ("his mother", LISTED, None, "not_asked"),
    ],
)
def test_only_who_can_hold_somebody_acknowledges_or_denies(
    bureau: Bureau, sought: str, source: str, kind: tuple[str, Polarity], actor: str | None, word: str
) -> None:
    marked(bureau, sought, source, kind, actor=actor)
    assert now(sought) == word
    assert bool(bureau.person(sought).word_of_holder) is (word != "not_asked")
    refresh.rebuild()
    assert now(sought) == word, "made anew it is the same"


def test_people_and_the_page_of_the_person_tell_the_same(bureau: Bureau, sought: str, alma_at_desk: Client) -> None:
    marked(bureau, sought, STAFF, NOT_HELD)
    assert "denied by the holder" not in people(bureau, alma_at_desk)
    marked(bureau, sought, COMMISSION, LISTED, day=11)
    assert "acknowledged by the holder" in people(bureau, alma_at_desk)
    page = text_of(alma_at_desk, reverse("desk:person", args=[sought]))
    assert COMMISSION in page and rows.Record.objects.get(id=sought).acknowledgement == "acknowledged"


def test_a_third_side_that_denies_is_not_the_holder_that_was_asked(bureau: Bureau, sought: str) -> None:
    day = date(2026, 3, 12)
    enquiry = bureau.ask(sought, asked_on=day)
    held = {sought: Answered(Outcome.ACKNOWLEDGED)}
    enquiring.answer(by=bureau.hand, reply=enquiring.Reply(enquiry, day, held, by=COMMISSION, words="We hold him."))
    assert now(sought) == "acknowledged"
    marked(bureau, sought, "Army of Vestria", NOT_HELD)
    assert now(sought) == "acknowledged"


def test_who_is_one_with_another_record_has_one_holder(bureau: Bureau, sought: str) -> None:
    other = bureau.record(NAME, COMMISSION, ClaimType.HELD)
    marked(bureau, other, STAFF, LISTED)
    assert now(other) == "acknowledged", "nobody seeks this one"
    linking.judge(by=bureau.hand, a=sought, b=other, verdict=Verdict.SAME, shown=shown())
    assert rows.Record.objects.get(leads=True).acknowledgement == "not_asked"


def test_a_speaker_who_turns_out_to_be_of_the_side_that_seeks_is_no_holder(bureau: Bureau, sought: str) -> None:
    marked(bureau, sought, "Frontier Committee", LISTED)
    assert now(sought) == "acknowledged", "whom nobody knows is as the officer marked"
    citing.cite_also(by=bureau.hand, source=bureau.sources[STAFF], name="Frontier Committee")
    assert now(sought) == "not_asked"
    refresh.rebuild()
    assert now(sought) == "not_asked"


@pytest.mark.parametrize(
    ("meaning", "named"),
    [("wounded", "named on its list as wounded"), ("alive", "named on its list as alive")],
)
def test_whom_the_holders_own_list_names_as_living_is_acknowledged(
    bureau: Bureau, sought: str, alma_at_desk: Client, meaning: str, named: str
) -> None:
    terms = {"says": "held", "evidence_kind": "holding_party_list", "when": "2026-03-12"}
    columns = {"column-0": "name", "column-1": "condition", "sought": "no", "leave_out": "on"}
    said = {"word-1": "in the ward at Torn", "means-1": meaning}
    table = "Name;What is known\nАрамян Арам;in the ward at Torn\nBrandek Osh;held\n"
    address = bring(bureau, alma_at_desk, "list.csv", table.encode(), source=COMMISSION)
    take(alma_at_desk, address, columns | terms | said)
    theirs = next(row.id for row in rows.Record.objects.all() if row.file.described.full_name == "Арамян Арам")
    linking.judge(by=bureau.hand, a=sought, b=theirs, verdict=Verdict.SAME, shown=shown())
    page = text_of(alma_at_desk, reverse("desk:person", args=[sought]))
    assert named in page and "Not asked." not in page
    assert "acknowledged by the holder" in people(bureau, alma_at_desk)
    assert "Not asked about yet" not in text_of(alma_at_desk, reverse("desk:ask", args=[bureau.incident]))
    answers = text_of(alma_at_desk, reverse("desk:answers", args=[bureau.incident]))
    assert "1 acknowledged as held" in answers and "its own list" in answers


@pytest.mark.parametrize("source", [STAFF, OURS, "his mother"])
def test_a_list_of_who_seeks_them_that_names_the_wounded_acknowledges_nobody(
    bureau: Bureau, sought: str, source: str
) -> None:
    kind = {"evidence_kind": "holding_party_list", "report_kind": ReportKind.LIST}
    bureau.says(sought, ClaimType.WOUNDED, source, **kind)
    assert now(sought) == "not_asked"


def test_a_body_that_the_holder_says_was_found_is_no_acknowledgement(bureau: Bureau, sought: str) -> None:
    words = "The body of one soldier was found."
    report = bureau.report(COMMISSION, words, kind=ReportKind.STATEMENT)
    attached = reviewing.Attached(record=sought, source=bureau.sources[COMMISSION], evidence_kind="holding_party_list")
    body = Claim(ClaimType.FOUND, Span(0, len(words), words))
    reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)
    assert now(sought) == "not_asked"
