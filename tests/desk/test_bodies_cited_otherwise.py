"""A source that another incident alone knows, cited here by one of its other names: no door here tells more of it than
its reports do, and it is one speaker all the same. Every body is invented.
"""

from __future__ import annotations

from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import citing, intake, opening, publishing, reviewing
from lastcontact.bureau.quoting import SAID, quoted
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.test_one_body_in_many_languages import board, speakers

REGISTERED, SIDE = "Grombul Watch House", "Kestrelland"
CITED = (
    "Xantel Post",
    "Ксантельский пост",
    "Ксантельська застава",
    "Քսանտելի կայան",
    "Ksantel postu",
    "ქსანტელის საგუშაგო",
    "نقطة كسانتل",
)


def named(bureau: Bureau, by: Officer, clock: Clock, *, kind: SourceKind = SourceKind.BODY) -> str:
    """The source, in an incident of `by` alone."""
    hand = hand_of(by, clock)
    incident = opening.open_incident(by=hand, title="Elsewhere", sides=(SIDE, "Norhat"))
    words = intake.SourceWords(REGISTERED, kind, SIDE, Reliability.B, other_names=CITED, incident=incident)
    return intake.name_source(by=hand, words=words)


def told(bureau: Bureau, speaker: str, number: int = 41, day: int = 11, **more: object) -> str:
    text = f"{len(bureau.reports)}: {speaker}: {number}"
    report = bureau.report("Sarn Agency", text, published_on=date(2026, 3, day))
    count = Quantity(Form.EXACT, number, number, str(number))
    body = Claim(ClaimType.HELD, count=count, speaker=speaker, subject="soldiers", **more)  # type: ignore[arg-type]
    return reviewing.make(by=bureau.hand, report=report, body=body)


PAGES = (
    "board", "sources", "numbers", "answers", "groups", "owed", "publish", "reports", "receive", "ask", "places",
    "searches", "call", "people", "items", "links", "unlisted",
)  # fmt: skip


def everything(bureau: Bureau, browser: Client) -> dict[str, str]:
    """Page -> what it shows: all of the incident's, those of its reports and of the edition that is published."""
    found = {name: browser.get(reverse(f"desk:{name}", args=[bureau.incident])) for name in PAGES}
    for report in bureau.reports:
        found[f"report {report}"] = browser.get(reverse("desk:report", args=[report]))
    for record in rows.Record.objects.filter(incident=bureau.incident):
        for name in ("person", "assessment", "decide"):
            found[name] = browser.get(reverse(f"desk:{name}", args=[record.id]))
    for name in ("edition", "json", "csv", "reviews"):
        found[f"public {name}"] = browser.get(reverse(f"bulletin:{name}", args=[1]))
    found |= {path: browser.get(path) for path in ("/", reverse("bulletin:feed"), "/api/editions/1")}
    assert all(answer.status_code == 200 for answer in found.values())
    return {name: unescape(answer.content.decode()) for name, answer in found.items()}


def publish(bureau: Bureau) -> None:
    keys = [f"{SAID}{figure.claim}" for figure in quoted(bureau.incident).figures]
    wording = publishing.Wording("Missing above Dorna", keys, sideless=keys)
    publishing.publish(by=bureau.hand, incident=bureau.incident, wording=wording)


def test_no_door_tells_the_name_or_the_side_that_another_incident_has_for_it_in_any_script(
    bureau: Bureau, publisher: Client, alma: Officer, boris: Officer, clock: Clock
) -> None:
    source = named(bureau, boris, clock)
    bureau.hand = hand_of(alma, clock)
    for day, name in enumerate(CITED, start=11):
        told(bureau, name, 30 + day, day=day)
    told(bureau, name, 9, day=12, modality="possible")
    opening.name_group(by=bureau.hand, incident=bureau.incident, words=opening.GroupWords("Post 4", GroupKind.UNIT))
    bureau.report("5th Company", f"{name} said that 41 of our soldiers were captured.", ReportKind.STATEMENT)
    bureau.says(bureau.record("Aram Velkanyan"), ClaimType.HELD, "Sarn Agency", speaker=name)
    publish(bureau)
    shown = everything(bureau, publisher)
    for page, text in shown.items():
        assert "Grombul" not in text and SIDE not in text, page
        assert source not in text, page
    assert all(name in shown["board"] for name in CITED)
    assert any(name in shown["public edition"] for name in CITED)


def test_it_stays_one_speaker_with_its_grade(
    bureau: Bureau, alma_at_desk: Client, boris: Officer, clock: Clock
) -> None:
    named(bureau, boris, clock)
    for name in CITED[:3]:
        told(bureau, name)
    page = board(bureau, alma_at_desk)
    assert speakers(page) == [CITED[0]] and "Shared 2 times; counted once." in page
    assert {figure.level for figure in quoted(bureau.incident).figures} == {"reported"}


def test_a_person_who_is_a_name_of_a_body_elsewhere_is_not_printed(
    bureau: Bureau, boris: Officer, clock: Clock
) -> None:
    source = named(bureau, boris, clock)
    citing.cite_also(by=hand_of(boris, clock), source=source, name="Colonel Ivo Brask")
    told(bureau, "Colonel Ivo Brask")
    (figure,) = quoted(bureau.incident).figures
    assert "Brask" not in figure.word_of and "Grombul" not in figure.word_of


def test_whom_this_incident_knows_too_speaks_by_the_bureaus_name(
    bureau: Bureau, alma_at_desk: Client, boris: Officer, clock: Clock
) -> None:
    source = named(bureau, boris, clock)
    told(bureau, CITED[1])
    report = bureau.report("Sarn Agency", "Of 3 March: 5", published_on=date(2026, 3, 3))
    body = Claim(ClaimType.HELD, count=Quantity(Form.EXACT, 5, 5, "5"), speaker=CITED[1])
    reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(source=source))
    assert set(speakers(board(bureau, alma_at_desk))) == {REGISTERED}


def test_of_two_that_have_the_name_the_one_known_here_is_meant(
    bureau: Bureau, alma_at_desk: Client, boris: Officer, clock: Clock
) -> None:
    theirs = intake.SourceWords("Mott Ferry Guard", SourceKind.BODY, "Norhat", incident=bureau.incident)
    intake.name_source(by=bureau.hand, words=theirs)
    hand = hand_of(boris, clock)
    incident = opening.open_incident(by=hand, title="Elsewhere", sides=(SIDE,))
    intake.name_source(by=hand, words=intake.SourceWords("Mott Ferry Guard", SourceKind.BODY, SIDE, incident=incident))
    told(bureau, "Mott Ferry Guard")
    page = board(bureau, alma_at_desk)
    assert speakers(page) == ["Mott Ferry Guard"] and "Norhat" in page and SIDE not in page


@pytest.fixture
def both(bureau: Bureau, alma: Officer) -> str:
    """A source that Alma knows from another incident of hers."""
    elsewhere = opening.open_incident(by=bureau.hand, title="Elsewhere", sides=(SIDE,))
    words = intake.SourceWords(REGISTERED, SourceKind.BODY, SIDE, other_names=CITED, incident=elsewhere)
    return intake.name_source(by=bureau.hand, words=words)


def options(page: str) -> list[str]:
    """The sources of the first select that offers them, in order, and the heading that parts them."""
    names = ("5th Company", "Sarn Agency", "Of your other incidents", REGISTERED)
    offered = page[page.index('name="source"') :]
    return sorted((name for name in names if name in offered), key=offered.index)


@pytest.mark.parametrize("page", ["receive", "report"])
def test_selects_offer_those_of_this_incident_first_and_the_officers_others_under_a_heading(
    bureau: Bureau, alma_at_desk: Client, both: str, page: str
) -> None:
    at = bureau.incident if page == "receive" else bureau.report("Sarn Agency", "Duravan holds 41 soldiers.")
    answer = unescape(alma_at_desk.get(reverse(f"desk:{page}", args=[at]) + "?make").content.decode())
    assert options(answer) == ["5th Company", "Sarn Agency", "Of your other incidents", REGISTERED]


def test_an_officer_of_this_incident_alone_is_offered_none_of_another(
    bureau: Bureau, alma_at_desk: Client, boris: Officer, clock: Clock
) -> None:
    named(bureau, boris, clock)
    answer = unescape(alma_at_desk.get(reverse("desk:receive", args=[bureau.incident])).content.decode())
    assert options(answer) == ["5th Company", "Sarn Agency"]


def test_accepting_a_proposal_attaches_no_source_of_another_incident_by_its_name(
    bureau: Bureau, alma_at_desk: Client, both: str
) -> None:
    report = bureau.report("Sarn Agency", f"{CITED[0]} said on 11 March 2026 that Norhat holds 41 soldiers.")
    page = alma_at_desk.get(reverse("desk:report", args=[report])).content.decode()
    key = page.split('name="proposal" value="')[1].split('"')[0]
    alma_at_desk.post(reverse("desk:claim-accept", args=[report]), {"proposal": key})
    (claim,) = rows.Claim.objects.filter(report=report).values_list("folded", flat=True)
    assert claim["body"]["speaker"] == CITED[0] and claim.get("source") != both
    assert REGISTERED not in board(bureau, alma_at_desk)
