"""What came in before, word for word, may be kept once more: by the box on the page that says so. All invented."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.forms_sent import sent_with


@pytest.mark.parametrize("door", ["receive", "call", "request"])
def test_the_box_that_keeps_it_once_more_is_sent_with_the_form(bureau: Bureau, alma_at_desk: Client, door: str) -> None:
    forms: dict[str, dict[str, Any]] = {
        "receive": invented.article(bureau.sources["Sarn Agency"]),
        "call": invented.call(person="Orsevan", chosen_person=bureau.record("Davo Orsevan")),
        "request": invented.request(),
    }
    address, form = reverse(f"desk:{door}", args=[bureau.incident]), forms[door]
    assert alma_at_desk.post(address, form).status_code == 302
    refused = alma_at_desk.post(address, form)
    assert refused.status_code == 422 and "This is here already" in refused.content.decode()
    ticked = {"again": "on"} if {"basis", "scope"} <= sent_with(refused.content.decode(), "again") else {}
    kept = rows.Report.objects.count()
    assert alma_at_desk.post(address, form | ticked).status_code == 302
    assert rows.Report.objects.count() == kept + 1
