"""Whoever called about somebody has asked, though no tracing request was filled in. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.payloads.records import Enquirer
from lastcontact.journal import reader
from tests.bureau.acts import Bureau
from tests.desk import invented

NOTHING_CLAIMED = {"says": "", "how_known": "", "sure": "", "when": "", "words": "Is there any word of him?"}


def shown(client: Client, name: str, *of: str, **asked: str) -> str:
    return " ".join(client.get(reverse(name, args=of), asked).content.decode().split())


def take(client: Client, bureau: Bureau, record: str, **changes: object) -> int:
    """A call about a person; the number of its note."""
    form = invented.call(person="Davo Orsevan", chosen_person=record, **changes)
    assert client.post(reverse("desk:call", args=[bureau.incident]), form).status_code == 302
    return rows.Report.objects.get(of_kind="call_note").number


@pytest.mark.parametrize("changes", [{}, NOTHING_CLAIMED])
def test_a_family_that_called_about_somebody_has_asked(
    bureau: Bureau, alma_at_desk: Client, changes: dict[str, str]
) -> None:
    record, other = bureau.record("Davo Orsevan"), bureau.record("Petr Halvorin")
    then = reader.head().seq
    assert shown(alma_at_desk, "desk:people", bureau.incident).count("Nobody has asked") == 2
    number = take(alma_at_desk, bureau, record, **changes)
    people = shown(alma_at_desk, "desk:people", bureau.incident)
    assert f"(call note {number})" in people and people.count("Nobody has asked") == 1
    families = shown(alma_at_desk, "desk:families", bureau.incident)
    assert "1 person about whom somebody called" in families and reverse("desk:family", args=[record]) in families
    for page in ("desk:person", "desk:family"):
        words = shown(alma_at_desk, page, record)
        assert f"call note {number}</a>" in words and "called <time" in words
        assert ("nothing claimed" in words) is (changes == NOTHING_CLAIMED)
        assert "call note" not in shown(alma_at_desk, page, other)
    assert "call note" not in shown(alma_at_desk, "desk:people", bureau.incident, known=str(then))


def test_a_call_about_one_record_is_about_the_person_of_both(bureau: Bureau, alma_at_desk: Client) -> None:
    first, second = bureau.record("Davo Orsevan"), bureau.record("Orsevan Davo")
    bureau.same(first, second)
    number = take(alma_at_desk, bureau, second, **NOTHING_CLAIMED)
    for record in (first, second):
        assert f"call note {number}</a>" in shown(alma_at_desk, "desk:person", record)
    assert "1 person about whom somebody called" in shown(alma_at_desk, "desk:families", bureau.incident)


def test_who_has_a_request_or_was_told_is_not_named_again_as_called(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Davo Orsevan", enquirer=Enquirer("Tamar Orsevan", "sister"))
    take(alma_at_desk, bureau, record)
    assert "about whom somebody called" not in shown(alma_at_desk, "desk:families", bureau.incident)
    assert "Not yet reached" in shown(alma_at_desk, "desk:people", bureau.incident)


def test_boris_sees_no_call(bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client) -> None:
    record = bureau.record("Davo Orsevan")
    take(alma_at_desk, bureau, record)
    for address in (reverse("desk:people", args=[bureau.incident]), reverse("desk:person", args=[record])):
        assert boris_at_desk.get(address).status_code == 404
