"""Where nothing tells on what day something was said, its day is marked as the day of receipt. All invented."""

from __future__ import annotations

from datetime import date

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_whose_people import group, says, shown

MARK = "the day it was said is not known"


def undated(bureau: Bureau, count: int, of: str = "") -> str:
    """So many dead, in a report that bears no day."""
    text = f"{count} soldiers were killed."
    number = Quantity(Form.EXACT, count, count, str(count))
    body = Claim(ClaimType.KILLED, Span(0, len(text), text), count=number, subject="soldiers")
    report = bureau.report("Sarn Agency", text, language="en")
    return reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(group=of))


def test_a_figure_of_no_known_day_is_marked_as_received_on_the_board(bureau: Bureau, alma_at_desk: Client) -> None:
    known = says(bureau, "Sarn Agency", 3, "soldiers")
    unknown = undated(bureau, 4)
    board = shown(alma_at_desk, "desk:board", bureau)
    rows = {claim: board.split(f'<li id="c-{claim}"')[1].split("</li>")[0] for claim in (known, unknown)}
    assert MARK not in rows[known] and "11 March 2026" in rows[known]
    assert "received <time" in rows[unknown] and "12 March 2026" in rows[unknown] and MARK in rows[unknown]


def test_what_was_only_received_last_is_not_called_the_newest_report(bureau: Bureau, alma_at_desk: Client) -> None:
    company = group(bureau, "5th Company", "Norhat")
    undated(bureau, 4, company)
    undated(bureau, 6, company)
    page = shown(alma_at_desk, "desk:numbers", bureau)
    assert "What the report received last changed" in page and "What the newest report changed" not in page
    says(bureau, "Sarn Agency", 3, "soldiers", company)
    newest = shown(alma_at_desk, "desk:numbers", bureau).split("What the newest report changed")[1].split("</div>")[0]
    assert "3 dead" in newest and MARK not in newest


def test_what_is_said_of_a_person_on_no_known_day_is_marked_on_their_page(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Aram Aramyan")
    reviewing.make(
        by=bureau.hand,
        report=bureau.report("Sarn Agency", "Aram Aramyan was wounded."),
        body=Claim(ClaimType.WOUNDED),
        attached=reviewing.Attached(record=record),
    )
    page = " ".join(alma_at_desk.get(reverse("desk:person", args=[record])).content.decode().split())
    log = page.split('id="cl"')[1].split("</section>")[0]
    assert f"received 12 March 2026; {MARK}" in log
    assert log.count(MARK) == 1, "the row of the roll has its day"


def test_a_report_whose_day_is_known_is_marked_nowhere(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Aram Aramyan")
    reviewing.make(
        by=bureau.hand,
        report=bureau.report("Sarn Agency", "He was wounded.", published_on=date(2026, 3, 11)),
        body=Claim(ClaimType.WOUNDED),
        attached=reviewing.Attached(record=record),
    )
    page = alma_at_desk.get(reverse("desk:person", args=[record])).content.decode()
    assert MARK not in page and "11 March 2026" in page
