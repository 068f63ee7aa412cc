"""The family first: codes, the relative's own page, and what the public may see."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.bureau import deciding, keeping, linking, opening, publishing, reviewing, telling
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.families import How
from lastcontact.core.payloads.records import Enquirer, ToInform
from lastcontact.core.quantities import Form, Quantity
from lastcontact.core.status import Fate, Ground, Whereabouts
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD)


def test_a_relative_signs_in_with_a_code_handed_over_and_reads_the_very_words(
    bureau: Bureau, aram: str, alma_at_desk: Client, client: Client
) -> None:
    relative = bureau.enrol(aram, call_word="plum tree")
    bureau.tell(relative, bureau.decide(aram))
    slip = alma_at_desk.post(reverse("desk:code", args=[aram, relative])).content.decode()
    digits = re.search(r"\d{4} \d{4} \d{4} \d{4}", slip)
    assert digits is not None
    client.post(reverse("family_sign_in"), {"code": digits.group()})
    page = client.get(reverse("family:page")).content.decode()
    assert "Duravan has told us in writing that it holds Aram." in page
    assert "plum tree" in page
    again = Client()
    assert again.post(reverse("family_sign_in"), {"code": digits.group()}).status_code == 422, "a code opens once"


def test_kinship_takes_two_documents_or_two_officers(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    enrol = reverse("desk:enrol", args=[aram])
    refused = alma_at_desk.post(enrol, {"relation": "mother", "documents": ["passport"], "addressed_as": "Mrs Anahit"})
    assert refused.status_code == 422 and "two documents" in refused.content.decode()
    alma_at_desk.post(enrol, {"relation": "mother", "documents": ["passport", "family_book"]})
    assert Relative.objects.count() == 1


def test_the_page_of_a_relative_stays_as_it_was_when_a_decision_changes(
    bureau: Bureau, aram: str, signed_in_client
) -> None:
    relative = bureau.enrol(aram)
    decision = bureau.decide(aram)
    bureau.tell(relative, decision)
    celia = signed_in_client(Relative.objects.get(id=relative))
    words = lambda: re.search(r"<main.*?</main>", celia.get(reverse("family:page")).content.decode(), re.S)  # noqa: E731
    before = words()
    deciding.put_in_review(by=bureau.hand, decision=decision, record=aram, why="misread")
    after = words()
    assert before is not None and after is not None
    assert re.sub(r"csrf\S+ value=\S+", "", before.group()) == re.sub(r"csrf\S+ value=\S+", "", after.group())


def test_a_relative_is_no_officer_and_an_officer_no_relative(
    bureau: Bureau, aram: str, signed_in_client, alma_at_desk: Client
) -> None:
    celia = signed_in_client(Relative.objects.get(id=bureau.enrol(aram)))
    assert celia.get(reverse("desk:person", args=[aram])).status_code == 302
    assert alma_at_desk.get(reverse("family:page")).status_code == 302


def test_what_a_relative_writes_reaches_the_officer_and_the_answer_comes_back(
    bureau: Bureau, aram: str, signed_in_client, alma_at_desk: Client
) -> None:
    relative = bureau.enrol(aram)
    celia = signed_in_client(Relative.objects.get(id=relative))
    celia.post(reverse("family:tell"), {"words": "A stranger called and asked for money."})
    desk = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert "A stranger called" in desk
    seq = bureau.person(aram).records[0].family.messages[0].seq
    answer = {"words": "Please do not answer him.", "speaks_of_death": "no"}
    alma_at_desk.post(reverse("desk:answer", args=[aram, relative, seq]), answer)
    assert "Please do not answer him." in celia.get(reverse("family:page")).content.decode()


def publisher(bureau: Bureau) -> Bureau:
    bureau.hand = replace(bureau.hand, roles=bureau.hand.roles | {"publisher"})
    return bureau


def edition(bureau: Bureau, **more: object) -> Edition:
    publisher(bureau)
    draft = publishing.draft_edition(by=bureau.hand, incident=bureau.incident)
    keys = [f.key for f in draft.figures]
    wording = publishing.Wording("People missing", keys, **more)  # type: ignore[arg-type]
    id = publishing.publish(by=bureau.hand, incident=bureau.incident, wording=wording)
    return Edition.objects.get(id=id)


def own(found: Edition) -> dict[str, str]:
    return {f.key: f.value for f in found.published.figures if f.ours}


def test_our_own_small_counts_are_never_printed(bureau: Bureau, client: Client) -> None:
    for n in range(3):
        bureau.record(f"Person {n}")
    assert own(edition(bureau)) == {"own.unknown": "fewer than 5"}
    page = client.get(reverse("bulletin:latest")).content.decode()
    assert "fewer than 5" in page
    data = client.get(reverse("bulletin:json", args=[1])).json()
    assert "3" not in {str(f["value"]) for f in data["figures"]} and not any("counted" in f for f in data["figures"])


def test_changes_of_fewer_than_five_wait_and_are_pooled(bureau: Bureau) -> None:
    for n in range(6):
        bureau.record(f"Person {n}")
    assert own(edition(bureau)) == {"own.unknown": "6"}
    bureau.record("One more")
    assert own(edition(bureau)) == {"own.unknown": "6"}
    for n in range(4):
        bureau.record(f"Another {n}")
    assert own(edition(bureau)) == {"own.unknown": "11"}


def test_who_may_be_counted_twice_is_said_roughly_until_the_links_are_judged(
    bureau: Bureau, client: Client, signed_in_client, alma: Officer
) -> None:
    twins = [bureau.record("Vahagn Sarnetsyan", source) for source in ("5th Company", "Sarn Agency")]
    for n in range(5):
        bureau.record(f"Person {n}")
    suggestions.suggest(twins)
    alma.roles = [*alma.roles, Role.PUBLISHER]
    alma.save()
    draft = signed_in_client(alma).get(reverse("desk:publish", args=[bureau.incident])).content.decode()
    assert "1 person may be counted twice" in draft
    edition(bureau)
    page = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    number = page.partition(">7<")[2].partition("</th>")[0]
    assert "of whom fewer than 5 may be counted twice" in number, "beside the number, not only beside who says it"
    data = client.get(reverse("bulletin:json", args=[1])).json()
    assert "may be counted twice" in next(f["beside"] for f in data["figures"] if f["value"] == "7")
    for n in range(5):
        bureau.record(f"Another {n}")
    changed = edition(bureau).published.changes
    assert [c.why for c in changed if "12 " in c.after and "may be counted twice" in c.why], "and in the reason"
    bureau.same(*twins)
    assert "counted twice" not in str(edition(bureau).published.figures)


def test_nobody_is_counted_as_held_before_the_family_was_told(bureau: Bureau) -> None:
    people = [bureau.record(f"P{n}", "State Commission of Duravan", ClaimType.HELD) for n in range(5)]
    decisions = [bureau.decide(p) for p in people]
    assert own(edition(bureau)) == {"own.unknown": "5"}
    for person, decision in zip(people, decisions, strict=True):
        bureau.tell(bureau.enrol(person), decision)
    why = {"own.unknown": "Counted elsewhere now."}
    assert own(edition(bureau, why=why)) == {"own.held.Duravan": "5"}


def test_a_death_is_in_no_figure_before_it_was_told_in_person(bureau: Bureau, davit: Officer, boris: Officer) -> None:
    from tests.bureau.acts import Clock, hand_of

    person = bureau.record("P")
    decision = bureau.decide(person, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    deciding.countersign(by=hand_of(davit, Clock()), decision=decision, record=person)
    assert own(edition(bureau)) == {"own.unknown": "fewer than 5"}
    relative = bureau.enrol(person)
    with pytest.raises(telling.NotInPerson):
        bureau.tell(relative, decision, How.LETTER, support_offered="Mariam")
    bureau.tell(relative, decision, How.IN_PERSON, support_offered="Mariam")
    line = rows.Record.objects.get(id=person).person_line
    assert line.death_told


def quote(bureau: Bureau, report: str, number: int, **more: object) -> str:
    count = Quantity(Form.EXACT, number, number, str(number))
    body = Claim(type=ClaimType.MISSING, speaker="Ministry of Defence of Norhat", subject="soldiers", count=count)
    attached = reviewing.Attached(source=bureau.sources["5th Company"], **more)  # type: ignore[arg-type]
    return reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)


def test_quoted_figures_carry_whose_word_they_are_and_are_never_added_up(bureau: Bureau, client: Client) -> None:
    report = bureau.report("Sarn Agency", "73 soldiers are missing.")
    quote(bureau, report, 73)
    quote(bureau, report, 3)
    edition(bureau)
    page = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    assert "5th Company (Norhat), as passed on by Sarn Agency" in page and "Officially stated" in page
    assert ">73<" in page and ">3<" in page, "what others state is quoted, small or not"
    assert "76" not in re.sub(r"<[^>]+>", "", page.split("<main")[1].split("entry")[0])


def test_what_a_report_says_in_its_own_voice_is_quoted_by_its_source(bureau: Bureau) -> None:
    report = bureau.report("Sarn Agency", "Dozens were taken.")
    body = Claim(ClaimType.CAPTURED, count=Quantity(Form.VAGUE, 24, 96, "dozens"), subject="soldiers")
    reviewing.make(by=bureau.hand, report=report, body=body)
    (figure,) = [f for f in edition(bureau).published.figures if not f.ours]
    assert (figure.phrase, figure.word_of) == ("dozens of soldiers", "Sarn Agency")


def test_a_figure_that_was_denied_stays_printed_as_standing_no_longer(bureau: Bureau, client: Client) -> None:
    report = bureau.report("Sarn Agency", "190 are missing. No, says the ministry.")
    rumour = quote(bureau, report, 190)
    edition(bureau)
    quote(bureau, report, 73, answers=rumour, answer="denies")
    second = edition(bureau)
    assert any("stands no longer" in c.after for c in second.published.changes)
    assert {f.level for f in second.published.figures if f.value == "190"} == {"reported"}
    page = client.get(reverse("bulletin:edition", args=[2])).content.decode()
    assert "<s>190" in page
    assert "190" in client.get(reverse("bulletin:edition", args=[1])).content.decode(), "an edition never changes"
    assert client.get(reverse("bulletin:reviews", args=[2])).json()[0]["claimReviewed"].startswith("190")


def test_the_public_finds_nobody_by_name(bureau: Bureau, aram: str, client: Client) -> None:
    edition(bureau)
    for name in ("bulletin:latest", "bulletin:editions", "bulletin:families", "bulletin:method", "bulletin:feed"):
        assert "Aram" not in client.get(reverse(name)).content.decode()


def test_only_a_publisher_on_the_team_publishes(bureau: Bureau, alma_at_desk: Client, boris: Officer) -> None:
    address = reverse("desk:publish", args=[bureau.incident])
    assert alma_at_desk.get(address).status_code == 404
    boris.roles = [Role.PUBLISHER]
    boris.save()
    other = Client()
    other.force_login(boris, "allauth.account.auth_backends.AuthenticationBackend")
    assert other.get(address).status_code == 404


def test_the_public_is_given_the_program_and_the_command_that_check_an_edition(
    bureau: Bureau, client: Client, tmp_path: Path
) -> None:
    quote(bureau, bureau.report("Sarn Agency", "73 are missing."), 73)
    edition(bureau)
    page = client.get(reverse("bulletin:method")).content.decode()
    printed = re.search(r'<code[^>]*>python3 chain\.py journal\.jsonl --printed "([^"<]+)"', page)[1]
    shown = client.get(reverse("bulletin:latest")).content.decode()
    on_the_edition = " ".join(
        re.sub(r"<[^>]+>", " ", shown.partition('class="seal"')[2].partition(">")[2]).split()[:18]
    )
    assert on_the_edition == printed
    (tmp_path / "chain.py").write_bytes(client.get(reverse("bulletin:program")).content)
    keeping.export_journal(tmp_path / "journal.jsonl")
    words = [sys.executable, "-I", "chain.py", "journal.jsonl", "--printed", printed]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, "The chain is whole" in done.stdout) == (0, True), done.stderr
    words[-1] = re.sub(r"[0-9a-f]{4}$", lambda last: "0000" if last[0] != "0000" else "1111", printed)
    assert subprocess.run(words, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_a_relative_enrolled_before_a_link_was_parted_is_still_to_be_told_of_whom_they_asked_about(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    mother = Enquirer(name="Anahit", relation="mother", to_inform=(ToInform("Anahit", "mother"),))
    listed = bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD)
    relative = bureau.enrol(listed)
    asked = bureau.record("Արամյան Արամ", enquirer=mother)
    bureau.same(asked, listed)
    family = reverse("desk:family", args=[asked])
    assert "to be told of this person too" not in alma_at_desk.get(family).content.decode()
    linking.undo(by=bureau.hand, a=asked, b=listed)
    shown = alma_at_desk.get(family).content.decode()
    assert "to be told of this person too" in shown
    assert f"{reverse('desk:family', args=[listed])}#rel-{relative}" in shown
    assert (
        "Enrolled on a record parted since" in alma_at_desk.get(reverse("desk:person", args=[asked])).content.decode()
    )
    enrolled = {"relation": "mother", "addressed_as": "Mrs Anahit", "documents": ["passport", "birth_certificate"]}
    assert alma_at_desk.post(reverse("desk:enrol", args=[asked]), enrolled).status_code == 302
    assert "to be told of this person too" not in alma_at_desk.get(family).content.decode()
