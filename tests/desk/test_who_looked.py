"""Who opened whose page, for the team and for who audits; and a person's file, handed out. Everybody is invented."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.bureau import disclosing, reviewing
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.records import RecordViewed
from lastcontact.core.payloads.reports import Scope
from lastcontact.core.status import Fate, Ground, Whereabouts
from lastcontact.journal import reader
from tests.bureau.acts import Bureau
from tests.desk import invented

GOES = {"audience": "PARTY", "whom": "Court of Appeal of Dorna", "why": "order 17 of 12 March 2026"}


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD, birth="2004-02-01")


@pytest.fixture
def auditor(db: None, signed_in_client) -> Client:
    return signed_in_client(Officer.objects.create_user("jonas", None, display_name="Jonas Rin", roles=[Role.AUDITOR]))


def words(answer) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def hand_out(client: Client, record: str, **more: str) -> str:
    """The address of the paper."""
    asked = client.post(reverse("desk:file", args=[record]), {**GOES, **more}, follow=True)
    assert asked.status_code == 200, words(asked)
    found = re.search(r'href="([^"]+paper\.html)"', asked.content.decode())
    return found[1] if found else ""


def test_a_persons_page_leads_to_who_opened_it_and_when(aram: str, alma_at_desk: Client, boris_at_desk: Client) -> None:
    page = alma_at_desk.get(reverse("desk:person", args=[aram])).content.decode()
    address = reverse("desk:views", args=[aram])
    assert address in page
    looked = words(alma_at_desk.get(address))
    assert "Alma Verin opened the page" in looked and "Aram Aramyan" in looked
    assert "Incident 1 Aram Aramyan Who opened it" in looked, "where the page stands"
    assert "looked at who had opened it" in words(alma_at_desk.get(address)), "looking is itself recorded"
    assert "opened 2 times" in words(alma_at_desk.get(reverse("desk:person", args=[aram]))), "and no opening"
    assert boris_at_desk.get(address).status_code == 404


def test_an_auditor_finds_who_opened_a_page_by_its_address_and_no_name(
    aram: str, alma_at_desk: Client, auditor: Client
) -> None:
    page = reverse("desk:person", args=[aram])
    alma_at_desk.get(page)
    assert reverse("lookups") in auditor.get(reverse("chain")).content.decode()
    found = words(auditor.get(reverse("lookups"), {"record": f"http://bureau.example{page}"}, follow=True))
    assert "Alma Verin opened the page" in found and "Aram" not in found
    looks = [e for e in reader.stream() if e.kind == RecordViewed.KIND]
    assert [e.parts[0].body.get("page", "person") for e in looks] == ["person", "views"]
    assert "There is no such person" in words(auditor.get(reverse("lookups"), {"record": "nobody"}))


def test_an_auditor_finds_whose_pages_an_officer_opened_in_some_days(
    aram: str, alma: Officer, alma_at_desk: Client, auditor: Client
) -> None:
    alma_at_desk.get(reverse("desk:person", args=[aram]))
    asked = {"officer": alma.pk}
    found = words(auditor.get(reverse("lookups"), asked))
    assert "Looks of Alma Verin" in found and f"{aram} Incident 1" in found and "Aram Aramyan" not in found
    assert "officer.views_read" in auditor.get(reverse("chain")).content.decode()
    before = {**asked, "first": "2020-01-01", "last": "2020-02-01"}
    assert "Nobody looked." in words(auditor.get(reverse("lookups"), before))
    assert alma_at_desk.get(reverse("lookups")).status_code == 404


def test_a_persons_file_holds_records_words_decisions_enquiries_notices_and_looks(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    decision = bureau.decide(aram)
    bureau.tell(bureau.enrol(aram), decision)
    bureau.ask(aram)
    alma_at_desk.get(reverse("desk:person", args=[aram]))
    address = hand_out(alma_at_desk, aram)
    paper = words(alma_at_desk.get(address))
    for told in (
        "Court of Appeal of Dorna",
        "order 17 of 12 March 2026",
        "Aram Aramyan ; Birth: 2004-02-01",
        "State Commission of Duravan : held",
        "named by the holding side",
        "Relies on: held (State Commission of Duravan)",
        "asked, enquiry E-1, State Commission of Duravan, through Joint Monitoring Mission",
        "Duravan has told us in writing that it holds Aram.",
        "mother, by telephone",
        "Alma Verin , opened the page",
        "entry ",
    ):
        assert told in paper, told
    saved = json.loads(alma_at_desk.get(address.replace("paper.html", "paper.json")).content)
    assert saved["to"] == "Court of Appeal of Dorna" and saved["decisions"][0]["words"] == "named by the holding side"
    looked = words(alma_at_desk.get(reverse("desk:views", args=[aram])))
    assert looked.count("took the file out") == 2


def test_a_file_says_that_there_were_calls_and_letters_but_to_no_party(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    call = invented.call(person="Aram Aramyan", chosen_person=aram, words="He called his aunt on Monday.")
    assert alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), call).status_code == 302
    bureau.enrol(aram)
    disclosing.write_to_officer(hand=bureau.hand, relative=Relative.objects.get(), words="Is he warm?")
    to_family = words(alma_at_desk.get(hand_out(alma_at_desk, aram, audience="FAMILY")))
    assert "a call, report 2" in to_family and "a letter, not answered so far, mother" in to_family
    assert "Is he warm?" not in to_family
    to_court = words(alma_at_desk.get(hand_out(alma_at_desk, aram)))
    assert "Calls and letters" not in to_court and "a letter" not in to_court


def test_no_file_goes_out_that_would_tell_a_family_of_a_death_nobody_told_them_of(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    bureau.enrol(aram)
    assert hand_out(alma_at_desk, aram)
    bureau.says(aram, ClaimType.KILLED)
    for audience in ("FAMILY", "PARTY", "INTERMEDIARY"):
        refused = alma_at_desk.post(reverse("desk:file", args=[aram]), {**GOES, "audience": audience})
        assert refused.status_code == 422 and "It is told here that the person died" in words(refused), audience


def test_a_file_goes_out_only_with_to_whom_on_what_ground_and_who_reads_it(
    bureau: Bureau, aram: str, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    address = reverse("desk:file", args=[aram])
    for left in GOES:
        refused = alma_at_desk.post(address, {**GOES, left: ""})
        assert refused.status_code == 422, left
        assert "order 17" in refused.content.decode() or left == "why", "nothing typed is lost"
    assert boris_at_desk.get(address).status_code == 404
    assert boris_at_desk.get(hand_out(alma_at_desk, aram)).status_code == 404


def test_what_came_in_a_report_that_may_not_go_so_far_is_left_out_and_its_number_said(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    claim = bureau.says(aram, ClaimType.WOUNDED, "Sarn Agency")
    report = next(c.report for c in bureau.person(aram).claims if c.id == claim)
    disclosing.narrow(by=bureau.hand, report=report, scope=Scope.INCIDENT)
    to_court = words(alma_at_desk.get(hand_out(alma_at_desk, aram)))
    assert "wounded" not in to_court and "may not be shared so widely: 2" in to_court
    to_family = words(alma_at_desk.get(hand_out(alma_at_desk, aram, audience="FAMILY")))
    assert "Sarn Agency : wounded" in to_family and "Kept back" not in to_family


def test_a_source_that_asked_not_to_be_named_is_not_named_in_a_file(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    report = bureau.report("Sarn Agency", "Brenko Adalin said he is wounded.", confidential=True)
    body = Claim(ClaimType.WOUNDED, speaker="Brenko Adalin", subject="he")
    attached = reviewing.Attached(record=aram, source=bureau.sources["Sarn Agency"])
    claim = reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)
    bureau.decide(aram, claims=(f"{aram}.0", claim))
    paper = words(alma_at_desk.get(hand_out(alma_at_desk, aram)))
    assert "a source that asked not to be named : wounded" in paper and "a claim kept back" in paper
    assert "Adalin" not in paper and "Sarn" not in paper


def test_a_childs_file_waits_for_a_second_officer(bureau: Bureau, alma_at_desk: Client, tamar_at_desk: Client) -> None:
    child = bureau.record("Lia Sorin", birth="2012-05-01")
    assert hand_out(alma_at_desk, child) == ""
    page = alma_at_desk.get(reverse("desk:file", args=[child])).content.decode()
    assert "waits for a second officer" in page and "second/" not in page
    form = re.search(
        r'action="([^"]+/second/)"', tamar_at_desk.get(reverse("desk:file", args=[child])).content.decode()
    )
    paper = form[1].replace("second/", "paper.html")
    assert alma_at_desk.get(paper).status_code == 404
    alma_at_desk.post(form[1], {"agrees": "yes"})
    assert alma_at_desk.get(paper).status_code == 404, "nobody is their own second"
    tamar_at_desk.post(form[1], {"agrees": "yes", "why": "the order names her"})
    assert "Lia Sorin" in words(alma_at_desk.get(paper))


def test_a_death_that_the_family_was_not_told_of_goes_to_nobody(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    bureau.enrol(aram)
    bureau.decide(aram, Fate.DEAD, Whereabouts.BURIED, ground=Ground.DNA)
    refused = alma_at_desk.post(reverse("desk:file", args=[aram]), GOES)
    assert refused.status_code == 422 and "told in person" in refused.content.decode()


def decided_dead(bureau: Bureau, record: str) -> None:
    bureau.enrol(record)
    bureau.decide(record, Fate.DEAD, Whereabouts.BURIED, ground=Ground.DNA)


def withheld(bureau: Bureau, record: str) -> None:
    disclosing.withhold(by=bureau.hand, record=record, from_party="Dorna", why="his brother is hiding")


def found_a_child(bureau: Bureau, record: str) -> None:
    bureau.same(record, bureau.record("Aram Aramyan", birth="2012-02-01"))


@pytest.mark.parametrize(
    ("known_since", "why"),
    [
        (decided_dead, "told in person"),
        (withheld, "withheld from that party"),
        (found_a_child, "a second officer has to agree"),
    ],
)
def test_what_is_known_since_a_file_was_asked_for_forbids_it_too_and_is_said(
    bureau: Bureau, aram: str, alma_at_desk: Client, known_since: Callable[[Bureau, str], None], why: str
) -> None:
    paper = hand_out(alma_at_desk, aram)
    known_since(bureau, aram)
    for form in (paper, paper.replace(".html", ".json")):
        refused = alma_at_desk.get(form)
        assert refused.status_code == 422 and why in words(refused), "the page says why, and asks anew"


def test_the_page_to_hand_out_calls_the_person_by_name_from_whichever_record_it_is_opened(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    nameless = bureau.record("")
    bureau.same(nameless, aram)
    page = words(alma_at_desk.get(reverse("desk:file", args=[nameless])))
    assert "Hand out this person’s file Aram Aramyan" in page and "no name given" not in page
