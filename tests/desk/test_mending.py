"""What was copied wrongly into a record is mended, with the reason; what stood there is kept. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace

from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import erasing, intake
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.records import Described
from tests.bureau.acts import Bureau


def fields(browser: Client, record: str, **changes: str) -> dict[str, str]:
    form = browser.get(reverse("desk:mend", args=[record])).context["form"]
    return {**{name: form.initial.get(name, "") for name in form.fields}, **form.carried, **changes}


def test_a_name_mistyped_is_mended_and_found_and_compared_under_the_right_one(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Xbhagn Srzntsyn", birth="2006-05-14", circumstances="left the post at night")
    other = bureau.record("Vahagn Sarnetsyan", "State Commission of Duravan", ClaimType.HELD, birth="2006-05-14")
    pairs = rows.Suggestion.objects.filter(a__in=(record, other), b__in=(record, other))
    assert not pairs.exists()
    address = reverse("desk:mend", args=[record])
    right = fields(alma_at_desk, record, name="Vahagn Sarnetsyan", why="the tape says Sarnetsyan")
    assert alma_at_desk.post(address, right)["Location"] == f"{reverse('desk:person', args=[record])}#joined"
    page = alma_at_desk.get(reverse("desk:person", args=[record])).content.decode()
    assert "<s><bdi>Xbhagn Srzntsyn</bdi></s>" in page and "the tape says Sarnetsyan" in page and "Alma Verin" in page
    assert pairs.exists()
    assert "left the post at night" in page, "the circumstances are on the page"
    assert rows.Record.objects.get(id=record).file.described.circumstances == "left the post at night"


def test_nothing_is_mended_without_a_reason_or_a_change_and_what_was_typed_stays(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Arat Senk")
    address = reverse("desk:mend", args=[record])
    for changed, said in (
        ({"name": "Arad Senk"}, "Say what was copied wrongly"),
        ({"why": "hm"}, "Nothing was changed"),
    ):
        answer = alma_at_desk.post(address, fields(alma_at_desk, record, **changed))
        assert answer.status_code == 422 and said in answer.content.decode()
        assert all(value in answer.content.decode() for value in changed.values())
    assert not rows.Record.objects.get(id=record).file.amended


def test_whoever_may_not_take_reports_in_mends_nothing(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Arat Senk")
    Officer.objects.filter(id=bureau.hand.officer).update(roles=["reviewer"])
    assert alma_at_desk.get(reverse("desk:mend", args=[record])).status_code == 404
    assert (
        reverse("desk:mend", args=[record])
        not in alma_at_desk.get(reverse("desk:person", args=[record])).content.decode()
    )


def test_whoever_is_erased_leaves_what_had_been_copied_wrongly_as_well(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", "Arad Senk, born 1999, is missing.")
    row = intake.Person(report=report, described=Described(name="Arad Senk"), locator="the first line")
    record = intake.open_record(by=bureau.hand, person=row)
    right = fields(alma_at_desk, record, name="Arat Senk", why="his brother spells it")
    alma_at_desk.post(reverse("desk:mend", args=[record]), right)
    custodian = replace(bureau.hand, roles=bureau.hand.roles | {"custodian"})
    erasing.erase(by=custodian, record=record, ground="asked for by the family")
    assert "Senk" not in rows.Report.objects.get(id=report).file.text


def opened_by_tamar_and_mended_by_alma(
    bureau: Bureau, tamar: Officer, tamar_at_desk: Client, alma_at_desk: Client
) -> tuple[str, dict[str, str]]:
    """The record, and the form as Tamar has it open, from before Alma mended the birth."""
    record = bureau.record("Arat Senk", birth="1999", unit="3rd company")
    tamar.roles = list(bureau.hand.roles)
    tamar.save()
    opened = fields(tamar_at_desk, record)
    right = fields(alma_at_desk, record, birth="1998", why="the tape says 98")
    alma_at_desk.post(reverse("desk:mend", args=[record]), right)
    return record, opened


def test_two_officers_mend_one_record_and_neither_takes_back_what_the_other_did(
    bureau: Bureau, alma_at_desk: Client, tamar: Officer, tamar_at_desk: Client
) -> None:
    record, opened = opened_by_tamar_and_mended_by_alma(bureau, tamar, tamar_at_desk, alma_at_desk)
    address = reverse("desk:mend", args=[record])
    tamar_at_desk.post(address, {**opened, "unit": "4th company", "why": "the list says the fourth"})
    described = rows.Record.objects.get(id=record).file.described
    assert (described.birth, described.unit) == ("1998", "4th company")


def test_whoever_changes_what_a_colleague_changed_meanwhile_is_asked_with_both_values(
    bureau: Bureau, alma_at_desk: Client, tamar: Officer, tamar_at_desk: Client
) -> None:
    record, opened = opened_by_tamar_and_mended_by_alma(bureau, tamar, tamar_at_desk, alma_at_desk)
    address = reverse("desk:mend", args=[record])
    mine = {**opened, "birth": "1997", "unit": "4th company", "why": "his mother says 97"}
    answer = tamar_at_desk.post(address, mine)
    page = answer.content.decode()
    assert answer.status_code == 422 and "A question before it is kept" in page
    assert "Alma Verin mended this on" in page and "“1998” stands here now, you wrote “1997”" in page
    assert 'value="1997"' in page and 'value="4th company"' in page
    assert rows.Record.objects.get(id=record).file.described.birth == "1998"
    again = {**mine, **answer.context["form"].carried}
    assert tamar_at_desk.post(address, again).status_code == 302
    described = rows.Record.objects.get(id=record).file.described
    assert (described.birth, described.unit) == ("1997", "4th company")
