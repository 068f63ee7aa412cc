"""Whoever was found is not thereby alive: in a bulletin, and where claims are weighed. All of it invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import publishing
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.core.claim import ClaimType
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
