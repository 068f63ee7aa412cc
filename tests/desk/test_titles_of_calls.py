"""A call note is called by its day, never by the caller's first words. All invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_intake_bad_input import text_of


@pytest.mark.parametrize("confidential", ["", "on"])
def test_neither_the_caller_nor_their_number_is_in_the_title_of_a_note(
    bureau: Bureau, alma_at_desk: Client, confidential: str
) -> None:
    record = bureau.record("Davo Orsevan")
    words = "17 nov 0915 caller Nana Orsevan (mother) 555-0109. He rang her on the 15th."
    called = {"words": words, "called_at": "2026-03-11 09:15", "confidential": confidential}
    form = invented.call(person="Orsevan", chosen_person=record, **called)
    assert alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), form).status_code == 302
    note = rows.Report.objects.get(of_kind="call_note")
    assert note.file.received.title == "Call note, 11 March 2026" and words in note.file.text
    for page in (reverse("desk:reports", args=[bureau.incident]), reverse("desk:person", args=[record])):
        shown = text_of(alma_at_desk, page)
        assert "Nana" not in shown and "555" not in shown and "note, 11 March 2026" in shown.replace("Call n", "n")
