"""The day of an act is that of the bureau's clocks: what is done after midnight in Tbilisi is done on the new day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

from django.test import Client
from django.urls import reverse

from lastcontact.casefile.called import call_notes
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau

LATE = datetime(2026, 3, 14, 21, 30, tzinfo=UTC)
"""Half past one on 15 March, four hours to the east."""


def test_people_and_families_show_the_day_on_which_it_was_done(bureau: Bureau, alma_at_desk: Client, settings) -> None:
    settings.TIME_ZONE = "Asia/Tbilisi"
    record = bureau.record("Aram Aramyan")
    bureau.hand = replace(bureau.hand, at=LATE, clock=lambda: LATE)
    bureau.tell(bureau.enrol(record))
    for name in ("people", "families"):
        shown = alma_at_desk.get(reverse(f"desk:{name}", args=[bureau.incident])).content.decode()
        assert re.search(r"15 March", shown) and "14 March" not in shown, name


def test_a_call_was_made_on_the_day_it_was_there(bureau: Bureau, settings) -> None:
    settings.TIME_ZONE = "Asia/Tbilisi"
    record = bureau.record("Aram Aramyan")
    bureau.hand = replace(bureau.hand, at=LATE, clock=lambda: LATE)
    bureau.report("Sarn Agency", "He called.", ReportKind.CALL_NOTE, about=(record,))
    assert [note.on.day for note in call_notes(bureau.incident)] == [15]
