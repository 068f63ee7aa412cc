"""A claim on somebody whom the bureau has no record of opens one. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_report_page import act, correction, key_of


@pytest.fixture
def report(bureau: Bureau) -> str:
    return bureau.report("Sarn Agency", invented.ARTICLE, language="en")


def test_somebody_named_for_the_first_time_gets_a_record_of_this_report(report: str, alma_at_desk: Client) -> None:
    key = key_of(report, "more than 100 have been captured")
    act(alma_at_desk, "correct", report, **correction(key, person="Garegin Dornatsyan", new_person="on"))
    record = rows.Record.objects.get().file
    assert (record.described.name, record.report, record.opened.sought) == ("Garegin Dornatsyan", report, False)
    assert record.claims[-1].report == report


def test_a_record_to_be_opened_takes_the_name_that_the_claim_has_or_asks_for_one(
    report: str, alma_at_desk: Client
) -> None:
    key = key_of(report, "more than 100 have been captured")
    nameless = act(alma_at_desk, "correct", report, **correction(key, new_person="on", subject="more than 100 of them"))
    assert nameless.status_code == 422 and "Say the name under which a record" in nameless.content.decode()
    act(alma_at_desk, "correct", report, **correction(key, new_person="on", subject="Garegin Dornatsyan"))
    assert rows.Record.objects.get().file.described.name == "Garegin Dornatsyan"
