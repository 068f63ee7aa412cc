"""Whoever was found is not thereby alive: in a bulletin, and where claims are weighed. All of it invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening, publishing, reviewing
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.quantities import Form, Quantity
from lastcontact.desk.weighing import asserted
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of
from tests.desk.test_what_may_leave import publisher  # noqa: F401


@pytest.mark.parametrize(
    ("text", "number", "what"),
    [
        ("The ministry said two bodies had been found on the bank.", "two bodies", "bodies found"),
        ("В реке найдены тела двух солдат.", "тела", "bodies found"),
        ("The ministry said two people were found on the bank.", "two people", "people"),
    ],
)
def test_a_bare_find_accepted_as_proposed_is_printed_as_found_and_never_as_alive(
    bureau: Bureau,
    publisher: Client,  # noqa: F811
    client: Client,
    text: str,
    number: str,
    what: str,
) -> None:
    report = bureau.report("Sarn Agency", text, language="ru" if text[0] == "В" else "en")
    act(publisher, "accept", report, proposal=key_of(report, number))
    (figure,) = quoted_figures(bureau.incident)
    assert (figure.section, figure.what) == ("found", what)
    publishing.publish(by=bureau.hand, incident=bureau.incident, wording=publishing.Wording("Missing", [figure.key]))
    page = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    table = page.split("<table")[1].split("</table")[0]
    assert ">Found</th>" in table and "alive" not in table and "Returned" not in table


def test_a_body_found_says_of_nobody_that_they_live(bureau: Bureau) -> None:
    record = bureau.record("Aram Aramyan")
    bureau.says(record, ClaimType.FOUND, subject="his body")
    bureau.says(record, ClaimType.FOUND, subject="Aram Aramyan")
    body, alive = bureau.person(record).claims[-2:]
    assert asserted(body) == () and asserted(alive) == ("alive",)


def test_who_calls_from_a_hospital_and_is_free_is_not_weighed_as_held(bureau: Bureau) -> None:
    record = bureau.record("Aram Aramyan")
    bureau.says(record, ClaimType.FOUND, subject="Aram Aramyan")
    claim = replace(bureau.person(record).claims[-1], evidence_kind="own_call")
    assert "held" not in asserted(claim) and {"hospital", "returned", "alive_elsewhere"} == set(asserted(claim))


def test_a_loss_of_another_night_says_so_in_a_bulletin(bureau: Bureau) -> None:
    began = Interval.day(date(2026, 3, 10))
    bureau.incident = opening.open_incident(by=bureau.hand, title="Contact lost", when=began, sides=("Norhat",))
    count = Quantity(Form.EXACT, 14, 14, "14")
    for night in (10, 22):
        report = bureau.report("Sarn Agency", f"Contact was lost with 14 of {night} March.")
        when = Interval.day(date(2026, 3, night))
        body = Claim(ClaimType.CONTACT_LOST, subject="servicemen", count=count, when=when)
        reviewing.make(by=bureau.hand, report=report, body=body)
    assert [f.what for f in quoted_figures(bureau.incident)] == ["servicemen", "servicemen, 22 March 2026"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("It is believed that 12 prisoners were freed.", "people who came back, as it appears"),
        ("The ministry said 12 prisoners were freed.", "people who came back"),
    ],
)
def test_what_only_appears_to_be_so_is_printed_as_that(
    bureau: Bureau,
    publisher: Client,  # noqa: F811
    text: str,
    printed: str,
) -> None:
    report = bureau.report("Sarn Agency", text)
    act(publisher, "accept", report, proposal=key_of(report, "12"))
    assert [figure.what for figure in quoted_figures(bureau.incident)] == [printed]
