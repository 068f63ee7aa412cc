"""Looking, withholding, erasing and auditing, at the door."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import custody, enquiring, erasing, intake, linking, reviewing
from lastcontact.bureau.withheld import Detrimental
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind, Trouble
from lastcontact.core.person import Verdict
from tests.bureau.acts import Bureau
from tests.desk import invented


@pytest.fixture
def footage(bureau: Bureau) -> str:
    found = custody.Found(bureau.incident, "V-03", b"moving pictures", filename="v03.mp4", seen_where="a channel")
    return custody.preserve(by=bureau.hand, found=found)


def test_footage_is_not_handed_out_before_a_reason_is_given_and_each_look_is_recorded(
    footage: str, alma_at_desk: Client
) -> None:
    address = reverse("desk:look", args=[footage])
    page = alma_at_desk.get(address).content.decode()
    assert "Blurred, grey, muted." in page and "moving pictures" not in page
    assert alma_at_desk.post(address, {"why": " "}).status_code == 422
    given = alma_at_desk.post(address, {"why": "compare the cap", "with_whom": "his brother"})
    assert given.getvalue() == b"moving pictures" and given["Content-Disposition"].startswith("attachment")
    file = rows.Item.objects.get().file
    assert file.looks == 1
    assert "compare the cap" in alma_at_desk.get(address).content.decode()


def test_boris_sees_no_evidence(bureau: Bureau, footage: str, boris_at_desk: Client) -> None:
    assert boris_at_desk.get(reverse("desk:look", args=[footage])).status_code == 404
    assert boris_at_desk.get(reverse("desk:items", args=[bureau.incident])).status_code == 404
    assert boris_at_desk.post(reverse("desk:look", args=[footage]), {"why": "curious"}).status_code == 404
    assert rows.Item.objects.get().file.looks == 0


def test_where_there_is_no_copy_no_look_is_recorded(bureau: Bureau, alma_at_desk: Client) -> None:
    seen = {"label": "V-04", "seen_where": "a channel"}
    item = alma_at_desk.post(reverse("desk:items", args=[bureau.incident]), seen)["Location"]
    page = alma_at_desk.get(item).content.decode()
    assert "keeps no copy" in page and "Record my look" not in page and "Hand a copy on" not in page
    assert alma_at_desk.post(item, {"why": "the mother asks"}).status_code == 422
    assert rows.Item.objects.get().file.looks == 0
    late = alma_at_desk.post(reverse("desk:items", args=[bureau.incident]), {**seen, "first_seen": "2126-01-01"})
    assert late.status_code == 422 and 'value="a channel"' in late.content.decode()


def filmed(bureau: Bureau, browser: Client) -> str:
    film = SimpleUploadedFile("v7.mp4", b"\x00\x00\x00\x18ftypmp42 moving pictures", "video/mp4")
    form = invented.upload(bureau.sources["Sarn Agency"], film, kind="footage")
    browser.post(reverse("desk:receive", args=[bureau.incident]), form)
    return rows.Report.objects.get().id


def test_footage_that_came_as_a_report_is_kept_as_evidence_by_one_press(bureau: Bureau, alma_at_desk: Client) -> None:
    report = filmed(bureau, alma_at_desk)
    page, door = reverse("desk:report", args=[report]), reverse("desk:keep-footage", args=[report])
    assert f'action="{door}"' in alma_at_desk.get(page).content.decode()
    kept = alma_at_desk.post(door, follow=True).content.decode()
    item = rows.Item.objects.get()
    assert reverse("desk:look", args=[item.id]) in kept and f'action="{door}"' not in kept
    assert item.file.preserved.seen_where == "Sarn Agency" and item.file.preserved.report == report
    looked = alma_at_desk.post(reverse("desk:look", args=[item.id]), {"why": "compare the cap"})
    assert looked.getvalue().endswith(b"moving pictures") and rows.Item.objects.get().file.looks == 1
    alma_at_desk.post(door)
    assert rows.Item.objects.count() == 1, "once"


def test_no_other_report_is_offered_as_evidence_nor_to_boris(
    bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    report = bureau.report("Sarn Agency", "A film was shown.")
    assert "Keep it as an item" not in alma_at_desk.get(reverse("desk:report", args=[report])).content.decode()
    for browser in (alma_at_desk, boris_at_desk):
        assert browser.post(reverse("desk:keep-footage", args=[report])).status_code == 404


def test_an_item_is_said_not_to_be_looked_at_until_somebody_says_what_was_found(
    bureau: Bureau, footage: str, alma_at_desk: Client
) -> None:
    items, page = reverse("desk:items", args=[bureau.incident]), reverse("desk:look", args=[footage])
    assert "not looked at" in alma_at_desk.get(items).content.decode()
    assert '<option value="" selected>not looked at' in alma_at_desk.get(page).content.decode()
    door = reverse("desk:item-act", args=[footage])
    assert "Say what was found of it" in alma_at_desk.post(door, {"authenticity": ""}, follow=True).content.decode()
    assert rows.Item.objects.get().file.authenticity == ""
    for found in ("confirmed", "doubted"):
        how = alma_at_desk.post(door, {"authenticity": found, "words": " "}, follow=True).content.decode()
        assert "Say how that was found" in how and rows.Item.objects.get().file.authenticity == ""
    alma_at_desk.post(door, {"authenticity": "unknown"})
    assert "examined; whether it is genuine is not known" in alma_at_desk.get(page).content.decode()
    alma_at_desk.post(door, {"authenticity": "doubted", "words": "the shadow is wrong"})
    assert "doubted" in alma_at_desk.get(items).content.decode()
    assert "examined and doubted: the shadow is wrong" in alma_at_desk.get(page).content.decode()


def test_what_would_harm_is_kept_from_a_party_with_its_reason_and_the_intermediary_still_asked(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    aram = bureau.record("Aram", "State Commission of Duravan", ClaimType.HELD)
    address = reverse("desk:withhold", args=[aram])
    alma_at_desk.post(address, {"party": "State Commission of Duravan", "why": ""})
    assert not bureau.person(aram).records[0].withheld_from
    alma_at_desk.post(address, {"party": "State Commission of Duravan", "why": "his brother is hiding"})
    for through in ("", "Joint Monitoring Mission"):
        with pytest.raises(Detrimental):
            bureau.ask(aram, through=through)
    bureau.ask(aram, to="Joint Monitoring Mission", through="")
    assert "his brother is hiding" in alma_at_desk.get(reverse("desk:person", args=[aram])).content.decode()


def test_a_custodian_erases_only_after_reading_what_it_does(
    bureau: Bureau, alma: Officer, alma_at_desk: Client
) -> None:
    aram = bureau.record("Aram Aramyan")
    address = reverse("desk:erase", args=[aram])
    assert alma_at_desk.get(address).status_code == 404, "an officer alone may not"
    alma.roles = [Role.OFFICER, Role.CUSTODIAN]
    alma.save()
    assert "cannot be undone" in alma_at_desk.get(address).content.decode()
    assert alma_at_desk.post(address, {"ground": "the family asked"}).status_code == 422
    assert alma_at_desk.post(address, {"sure": "yes", "ground": ""}).status_code == 422
    done = alma_at_desk.post(address, {"sure": "yes", "ground": "the family asked"}).content.decode()
    assert "lastcontact compact" in done
    assert alma_at_desk.get(reverse("desk:person", args=[aram])).status_code == 404


def test_whoever_erases_is_told_what_rests_on_the_record_and_speaks_with_the_family_first(
    bureau: Bureau, alma: Officer, alma_at_desk: Client
) -> None:
    aram = bureau.record("Aram Aramyan")
    bureau.tell(bureau.enrol(aram), bureau.decide(aram))
    bureau.ask(aram)
    alma.roles = [Role.OFFICER, Role.CUSTODIAN]
    alma.save()
    address = reverse("desk:erase", args=[aram])
    shown = alma_at_desk.get(address).content.decode()
    for words in (
        "Mrs Anahit, mother: a page of theirs closes",
        "A decision on this person",
        "Enquiry E-1 asks about it",
    ):
        assert words in shown
    sure = {"sure": "yes", "looked": "yes", "ground": "the family asked"}
    refused = alma_at_desk.post(address, sure)
    assert refused.status_code == 422 and "speak with them first" in refused.content.decode()
    assert "lastcontact compact" in alma_at_desk.post(address, {**sure, "spoken": "yes"}).content.decode()


def test_whoever_erases_a_record_sees_the_persons_others_and_those_of_which_an_officer_was_not_sure(
    bureau: Bureau, alma: Officer, alma_at_desk: Client
) -> None:
    aram, same, unsure, other = (bureau.record(name) for name in ("Aram A", "Арам А", "Aram Ah", "Petr B"))
    bureau.same(aram, same)
    linking.judge(by=bureau.hand, a=aram, b=unsure, verdict=Verdict.UNSURE)
    alma.roles = [Role.OFFICER, Role.CUSTODIAN]
    alma.save()
    shown = alma_at_desk.get(reverse("desk:erase", args=[aram])).content.decode()
    assert "Other records of this person" in shown and "They stay" in shown
    assert reverse("desk:erase", args=[same]) in shown and "one person with this record" in shown
    assert reverse("desk:erase", args=[unsure]) in shown and "an officer was not sure" in shown
    assert reverse("desk:erase", args=[other]) not in shown
    assert "Other records" not in alma_at_desk.get(reverse("desk:erase", args=[other])).content.decode()


def test_after_an_erasure_the_report_says_nothing_of_an_original(
    bureau: Bureau, alma: Officer, alma_at_desk: Client
) -> None:
    short = Trouble("row 3", "it has one cell less", "Compare these rows with the original.")
    report = bureau.report("5th Company", "Aram Aramyan", kind=ReportKind.LIST, troubles=(short,))
    record = intake.open_record(by=bureau.hand, person=intake.Person(report, Described(name="Aram Aramyan")))
    address = reverse("desk:report", args=[report])
    before = alma_at_desk.get(address).content.decode()
    assert "Kept as received" in before and "Compare these rows with the original" in before
    custodian = replace(bureau.hand, roles=bureau.hand.roles | {"custodian"})
    erasing.erase(by=custodian, record=record, ground="the family asked")
    after = alma_at_desk.get(address).content.decode()
    assert "Kept redacted" in after and "one cell less" in after
    for word in ("as received", "Compare", "Take a copy", "Aramyan"):
        assert word not in after, word


def test_an_auditor_sees_the_chain_and_no_person(bureau: Bureau, signed_in_client, client: Client) -> None:
    aram = bureau.record("Aram Aramyan")
    jonas = Officer.objects.create_user("jonas", None, display_name="Jonas Velt", roles=[Role.AUDITOR])
    auditor = signed_in_client(jonas)
    page = auditor.get(reverse("chain")).content.decode()
    assert "record.opened" in page and "Aram" not in page and aram not in page
    assert "Nothing was altered" in auditor.post(reverse("chain")).content.decode()
    for closed in (reverse("desk:person", args=[aram]), reverse("desk:links", args=[bureau.incident])):
        assert auditor.get(closed).status_code == 404


def test_a_claim_that_is_attached_to_somebody_is_not_counted_as_undone(bureau: Bureau, signed_in_client) -> None:
    aram = bureau.record("Aram Aramyan")
    told = [bureau.says("", ClaimType.HELD, "Sarn Agency", subject=f"Aram {n}") for n in range(3)]
    for claim in told[:2]:
        reviewing.attach(by=bureau.hand, claim=claim, record=aram)
    reviewing.take_back(by=bureau.hand, claim=told[2], why="read wrongly")
    jonas = Officer.objects.create_user("jonas", None, display_name="Jonas Velt", roles=[Role.AUDITOR])
    page = " ".join(signed_in_client(jonas).get(reverse("chain")).content.decode().split())
    assert "2 <code>claim.taken_back</code> (made again on the person it is about: nothing was undone)" in page
    assert re.search(r"1 <code>claim.taken_back</code>(?! \(made)", page) and "read wrongly" not in page


def test_an_administrator_reads_nobody(bureau: Bureau, signed_in_client) -> None:
    aram = bureau.record("Aram Aramyan")
    nadia = Officer.objects.create_user("nadia", None, display_name="Nadia Corin", roles=[Role.ADMINISTRATOR])
    assert signed_in_client(nadia).get(reverse("desk:person", args=[aram])).status_code == 404


def test_a_report_that_may_not_leave_the_bureau_stops_an_enquiry(bureau: Bureau) -> None:
    from lastcontact.bureau import disclosing
    from lastcontact.core.payloads.reports import Scope

    aram = bureau.record("Aram", "State Commission of Duravan", ClaimType.HELD)
    report = bureau.person(aram).records[0].report
    disclosing.narrow(by=bureau.hand, report=report, scope=Scope.INCIDENT, by_reporter=True)
    with pytest.raises(enquiring.Refused):
        bureau.ask(aram)
    disclosing.narrow(by=replace(bureau.hand), report=report, scope=Scope.PUBLIC)
    assert rows.Report.objects.get(id=report).file.scope is Scope.INCIDENT, "never widened"
