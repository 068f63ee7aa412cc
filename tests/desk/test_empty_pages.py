"""A page of which nothing is filled in yet says just that. Everybody is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import deciding
from lastcontact.core.payloads.records import Enquirer
from tests.bureau.acts import Bureau
from tests.desk.test_called import NOTHING_CLAIMED, take

SPOKEN, NONE = "Every family that asked has been spoken to.", "No family has asked yet."
CALLED = "No tracing request waits. Those who called stand below."


def shown(client: Client, bureau: Bureau, page: str) -> str:
    return " ".join(client.get(reverse(page, args=[bureau.incident])).content.decode().split())


def test_families_are_spoken_to_only_where_one_asked(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Davo Orsevan")
    page = shown(alma_at_desk, bureau, "desk:families")
    assert NONE in page and SPOKEN not in page
    take(alma_at_desk, bureau, record, **NOTHING_CLAIMED)
    page = shown(alma_at_desk, bureau, "desk:families")
    assert CALLED in page and SPOKEN not in page and NONE not in page
    decision, relative = bureau.decide(record), bureau.enrol(record)
    bureau.tell(relative, decision)
    assert SPOKEN in shown(alma_at_desk, bureau, "desk:families")
    deciding.put_in_review(by=bureau.hand, decision=decision, record=record, why="read anew")
    page = shown(alma_at_desk, bureau, "desk:families")
    assert SPOKEN not in page and "Where a notice is in doubt, speak with them again" in page
    bureau.tell(relative, replaces_earlier=True)
    bureau.record("Petr Halvorin", enquirer=Enquirer("Tamar Halvorin", "sister"))
    page = shown(alma_at_desk, bureau, "desk:families")
    assert not any(words in page for words in (SPOKEN, NONE, CALLED))


def test_a_board_without_a_count_names_no_scale(bureau: Bureau, alma_at_desk: Client) -> None:
    page = shown(alma_at_desk, bureau, "desk:board")
    assert "One row, one claim. Claims are never added up or averaged." in page and "on one scale from" not in page
    bureau.record("Davo Orsevan")
    assert "on one scale from 0 to" in shown(alma_at_desk, bureau, "desk:board")
