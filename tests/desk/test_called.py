"""Whoever called about somebody has asked, though no tracing request was filled in. Everybody here is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Relative
from lastcontact.bureau import intake, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.fold.acknowledging import acknowledgement
from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.payloads.records import Described, Enquirer
from lastcontact.journal import reader
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.conftest import SignedIn

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


@pytest.mark.parametrize("id", ["1329621152021307", "13296211520213e7"])
def test_a_call_about_somebody_whose_id_looks_like_a_number_is_found(
    bureau: Bureau, alma_at_desk: Client, id: str
) -> None:
    report = bureau.report("5th Company")
    hand = replace(bureau.hand, new_id=lambda: id)
    person = intake.Person(report=report, described=Described(name="Davo Orsevan"), locator="row 1")
    assert intake.open_record(by=hand, person=person) == id
    number = take(alma_at_desk, bureau, id, **NOTHING_CLAIMED)
    assert f"(call note {number})" in shown(alma_at_desk, "desk:people", bureau.incident)


def test_a_call_about_one_record_is_about_the_person_of_both(bureau: Bureau, alma_at_desk: Client) -> None:
    first, second = bureau.record("Davo Orsevan"), bureau.record("Orsevan Davo")
    bureau.same(first, second)
    number = take(alma_at_desk, bureau, second, **NOTHING_CLAIMED)
    for record in (first, second):
        assert f"call note {number}</a>" in shown(alma_at_desk, "desk:person", record)
    assert "1 person about whom somebody called" in shown(alma_at_desk, "desk:families", bureau.incident)


def test_whoever_is_only_spoken_of_in_the_call_of_another_family_was_not_called_about(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record, other, same = bureau.record("Davo Orsevan"), bureau.record("Petr Halvorin"), bureau.record("Orsevan Davo")
    bureau.same(record, same)
    number = take(alma_at_desk, bureau, record, **NOTHING_CLAIMED)
    note = rows.Report.objects.get(of_kind="call_note").id
    attached = reviewing.Attached(record=other, evidence_kind="hearsay")
    reviewing.make(by=bureau.hand, report=note, body=Claim(ClaimType.KILLED), attached=attached)
    named = {"person": "Petr Halvorin's neighbour", "chosen_person": "", "new_person": "on", **NOTHING_CLAIMED}
    assert alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), invented.call(**named)).status_code == 302
    for page in ("desk:person", "desk:family"):
        assert "Calls about this person" not in shown(alma_at_desk, page, other)
    assert reverse("desk:report", args=[note]) in shown(alma_at_desk, "desk:person", other), "the claim stands"
    people = shown(alma_at_desk, "desk:people", bureau.incident)
    row = people.split(f"/records/{other}/")[1].split("</tr>")[0]
    assert "Nobody has asked" in row
    assert f"/records/{other}/" not in shown(alma_at_desk, "desk:people", bureau.incident, family="waits")
    assert "2 people about whom somebody called" in shown(alma_at_desk, "desk:families", bureau.incident)
    attached = reviewing.Attached(record=same, evidence_kind="hearsay")
    reviewing.make(by=bureau.hand, report=note, body=Claim(ClaimType.HELD), attached=attached)
    words = shown(alma_at_desk, "desk:person", record)
    assert f"call note {number}</a>" in words and "nothing claimed" not in words


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


def test_whoever_asked_by_any_door_is_among_those_told_nothing_until_told_by_any_door(
    bureau: Bureau, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    asked = bureau.record("Ana Requested", enquirer=Enquirer("Tamar Requested", "sister"))
    phoned = bureau.record("Davo Orsevan")
    enrolled, answered, told = (bureau.record(name) for name in ("Eda Enrolled", "Ivo Answered", "Oda Told"))
    bureau.record("Petr Halvorin")
    take(alma_at_desk, bureau, phoned, **NOTHING_CLAIMED)
    bureau.enrol(enrolled)
    bureau.tell(bureau.enrol(told))
    relative = bureau.enrol(answered)
    before = reader.head().seq

    def listed(family: str, **more: str) -> set[str]:
        table = shown(alma_at_desk, "desk:people", bureau.incident, family=family, **more)
        return {record for record in (asked, phoned, enrolled, answered, told) if f"/records/{record}/" in table}

    assert listed("waits") == {asked, phoned, enrolled, answered} and listed("told") == {told}
    celia = signed_in_client(Relative.objects.get(id=relative))
    celia.post(reverse("family:tell"), {"words": "Is there any word of him?"})
    assert answered in listed("waits"), "who writes was told nothing by it"
    seq = bureau.person(answered).records[0].family.messages[0].seq
    reply = {"words": "We have asked the other side.", "speaks_of_death": "no"}
    alma_at_desk.post(reverse("desk:answer", args=[answered, relative, seq]), reply)
    assert listed("waits") == {asked, phoned, enrolled} and listed("told") == {answered, told}
    assert "; no notice given" in shown(alma_at_desk, "desk:people", bureau.incident)
    assert listed("waits", known=str(before)) == {asked, phoned, enrolled, answered}, "as it was known then"
    families = shown(alma_at_desk, "desk:families", bureau.incident)
    waiting, _, done = families.partition('id="to"')
    for record in (asked, phoned, enrolled):
        assert reverse("desk:family", args=[record]) in waiting
    assert reverse("desk:family", args=[answered]) in done and "answered; no notice given" in done


def test_who_speaks_in_her_own_call_is_not_passed_on_by_herself(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Davo Orsevan")
    take(alma_at_desk, bureau, record, caller="Tamar Orsevan", relation="sister")
    asked = alma_at_desk.post(reverse("desk:request", args=[bureau.incident]), invented.request(name="Petr Halvorin"))
    assert asked.status_code == 302
    note = rows.Report.objects.get(of_kind="call_note")
    attached = reviewing.Attached(record=record, evidence_kind="holding_party_list")
    body = Claim(ClaimType.HELD, speaker="the commander of his company")
    reviewing.make(by=bureau.hand, report=note.id, body=body, attached=attached)
    words = shown(alma_at_desk, "desk:person", record)
    assert "<b><bdi>sister</bdi></b>:" in words and "<bdi>sister</bdi></b>, as passed on by" not in words
    assert "the commander of his company</bdi></b>, as passed on by A caller" in words
    weighed = shown(alma_at_desk, "desk:assessment", record)
    assert "sister" in weighed and "sister, as passed on by" not in weighed
    assert "the commander of his company, as passed on by A caller" in weighed
    person = bureau.person(record)
    assert acknowledgement(person.answers, person.claims) is Acknowledgement.NOT_ASKED, "no word of the holder"
    requests = rows.Report.objects.filter(of_kind="tracing_request").values("id")
    mothers = rows.Record.objects.get(report__in=requests)
    assert "passed on by" not in shown(alma_at_desk, "desk:person", mothers.id)
