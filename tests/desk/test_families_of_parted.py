"""Whose family it is when a link is undone: it goes with the record that is sought, or the officer is asked. All
invented.
"""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Relative
from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import text_of

COMMISSION = "State Commission of Duravan"
WIFE = {
    **{"relation": "wife", "addressed_as": "Mrs Nane", "sought_name": "Aram", "sought_as": "your husband"},
    **{"documents": ["passport", "marriage_certificate"], "contact": "+000 55 010209", "call_word": "quince"},
}
ASKS = "Whom does this family seek?"


@pytest.fixture
def theirs(bureau: Bureau) -> str:
    return bureau.record("Արամյան Արամ", COMMISSION, ClaimType.HELD)


def undo(browser: Client, a: str, b: str) -> str:
    page = browser.post(reverse("desk:undo-link", args=[a, b]), {"why": "another man"}, follow=True)
    return page.content.decode()


def test_a_family_enrolled_from_the_holders_list_goes_with_whom_it_seeks(
    bureau: Bureau, theirs: str, alma_at_desk: Client
) -> None:
    ours = bureau.record("Aram Aramyan")
    bureau.same(ours, theirs)
    assert alma_at_desk.post(reverse("desk:enrol", args=[theirs]), WIFE).status_code == 302
    assert Relative.objects.get().record_id == ours
    assert ASKS not in undo(alma_at_desk, ours, theirs)
    assert "Mrs Nane" in text_of(alma_at_desk, reverse("desk:family", args=[ours]))
    assert "Mrs Nane" not in text_of(alma_at_desk, reverse("desk:family", args=[theirs]))


def test_a_family_that_stayed_with_the_other_record_is_asked_after_and_enrolled_by_one_press(
    bureau: Bureau, theirs: str, alma_at_desk: Client
) -> None:
    ours = bureau.record("Aram Aramyan", says=ClaimType.CAPTURED)
    bureau.same(ours, theirs)
    alma_at_desk.post(reverse("desk:enrol", args=[theirs]), WIFE)
    assert Relative.objects.get().record_id == theirs
    asked = undo(alma_at_desk, ours, theirs)
    assert ASKS in asked and "Aram Aramyan" in asked
    assert "Enrolled on a record parted since" in text_of(alma_at_desk, reverse("desk:person", args=[ours]))
    page = alma_at_desk.get(reverse("desk:family", args=[ours])).content.decode()
    notice = page.split("to be told of this person too")[1].split("</form>")[0]
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', notice)
    sent: dict[str, list[str]] = {}
    for name, value in fields:
        sent.setdefault(name, []).append(value)
    address = re.findall(r'action="([^"]+)"', notice)[0]
    assert alma_at_desk.post(address, sent).status_code == 302
    now = text_of(alma_at_desk, reverse("desk:family", args=[ours]))
    assert "Mrs Nane" in now and "quince" in now and "passport" in now and "to be told of this person too" not in now
    assert {r.record_id for r in Relative.objects.all()} == {ours, theirs}, "their page and its words stay as they were"


def test_a_family_enrolled_before_or_after_the_link_is_nobodys_question(
    bureau: Bureau, theirs: str, alma_at_desk: Client
) -> None:
    ours = bureau.record("Aram Aramyan", says=ClaimType.CAPTURED)
    alma_at_desk.post(reverse("desk:enrol", args=[theirs]), WIFE)
    bureau.same(ours, theirs)
    assert ASKS not in undo(alma_at_desk, ours, theirs)
    assert "parted since" not in text_of(alma_at_desk, reverse("desk:person", args=[ours]))


def test_the_list_of_the_holder_asks_for_no_family_of_the_sought(
    bureau: Bureau, theirs: str, alma_at_desk: Client
) -> None:
    ours = bureau.record("Aram Aramyan")
    bureau.same(ours, theirs)
    alma_at_desk.post(reverse("desk:enrol", args=[ours]), WIFE)
    undo(alma_at_desk, ours, theirs)
    assert "parted since" not in text_of(alma_at_desk, reverse("desk:person", args=[theirs]))
