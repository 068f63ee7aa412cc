"""On what a death may rest: the finding itself, and never a sentence somebody wrote of it. All of it invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import enquiring, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau

DEAD = {"fate": "dead", "whereabouts": "buried"}


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


def decide(client: Client, record: str, **asked: object) -> tuple[int, str]:
    page = client.post(reverse("desk:decide", args=[record]), {**DEAD, **asked})
    return page.status_code, page.content.decode() if page.status_code != 302 else ""


def test_a_death_names_the_claim_or_the_paper_its_ground_rests_on(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    address, missing = reverse("desk:decide", args=[aram]), f"{aram}.0"
    killed = bureau.says(aram, ClaimType.KILLED)
    identified = bureau.identified(aram)
    rumour = bureau.says(aram, ClaimType.KILLED, modality=Modality.REPORTED)
    asked = {"fate": "dead", "whereabouts": "buried", "ground": "dna", "claims": [killed], "knowing": "yes"}
    assert "or the number of the report" in alma_at_desk.get(address).content.decode()
    for more, words in (
        ({}, "Say which claim or paper"),
        ({"finding": rumour}, "for sure"),
        ({"finding": missing}, "for sure"),
        ({"paper": "77"}, "no report “77”"),
        ({"finding": killed}, "is no physical identification"),
    ):
        refused = alma_at_desk.post(address, {**asked, **more})
        assert refused.status_code == 422 and words in refused.content.decode(), more
    assert not bureau.person(aram).decided
    article = rows.Report.objects.get(id=bureau.report("Sarn Agency", "His DNA was found, a laboratory says."))
    refused = alma_at_desk.post(address, {**asked, "paper": str(article.number)})
    assert refused.status_code == 422 and "is not the finding" in refused.content.decode()
    letter = bureau.report("Sarn Agency", "Letter of the laboratory: his DNA was found.", ReportKind.STATEMENT)
    report = rows.Report.objects.get(id=letter)
    assert alma_at_desk.post(address, {**asked, "paper": str(report.number)}).status_code == 302
    assert bureau.person(aram).decided[0][0].ground_rests_on == report.id
    shown = alma_at_desk.get(reverse("desk:person", args=[aram])).content.decode()
    assert f'DNA, <a href="{reverse("desk:report", args=[report.id])}"' in shown, "the reviewer sees where to look"
    assert alma_at_desk.post(address, {**asked, "finding": identified}).status_code == 302
    assert f'DNA, <a href="#k-{identified}">' in alma_at_desk.get(reverse("desk:person", args=[aram])).content.decode()


@pytest.mark.parametrize("ground", ["dna", "dental", "fingerprints"])
@pytest.mark.parametrize("kind", ["", "hearsay"])
def test_an_identification_does_not_rest_on_a_newspapers_sentence(
    bureau: Bureau, aram: str, alma_at_desk: Client, ground: str, kind: str
) -> None:
    told = bureau.says(aram, ClaimType.KILLED, "Sarn Agency", evidence_kind=kind)
    asked = {"ground": ground, "finding": told, "claims": [told], "knowing": "yes"}
    status, shown = decide(alma_at_desk, aram, **asked)
    assert status == 422 and "is no physical identification" in shown and not bureau.person(aram).decided
    paper = bureau.identified(aram)
    assert decide(alma_at_desk, aram, **{**asked, "finding": paper, "claims": [told, paper]})[0] == 302


def test_a_courts_declaration_rests_on_the_ruling(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    told = bureau.says(aram, ClaimType.KILLED, "Sarn Agency")
    asked = {"ground": "court_declaration", "finding": told, "claims": [told], "knowing": "yes"}
    status, shown = decide(alma_at_desk, aram, **asked)
    assert status == 422 and "the court&#x27;s ruling as a report of its own" in " ".join(shown.split())
    ruling = bureau.says(aram, ClaimType.KILLED, report_kind=ReportKind.STATEMENT)
    assert decide(alma_at_desk, aram, **{**asked, "finding": ruling, "claims": [ruling]})[0] == 302


@pytest.mark.parametrize("kind", [ReportKind.ARTICLE, ReportKind.CALL_NOTE, ReportKind.MESSAGE])
def test_what_only_tells_of_a_finding_is_no_paper(
    bureau: Bureau, aram: str, alma_at_desk: Client, kind: ReportKind
) -> None:
    killed = bureau.says(aram, ClaimType.KILLED)
    told = rows.Report.objects.get(id=bureau.report("Sarn Agency", "They found his DNA.", kind))
    asked = {"ground": "dna", "paper": told.number, "claims": [killed], "knowing": "yes"}
    status, shown = decide(alma_at_desk, aram, **asked)
    assert status == 422 and f"Report {told.number} is an article" in shown


def test_an_identification_told_in_an_article_is_asked_about(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    told = bureau.says(aram, ClaimType.IDENTIFIED, "Sarn Agency", evidence_kind="physical_identification")
    asked = {"ground": "dna", "finding": told, "claims": [told]}
    status, shown = decide(alma_at_desk, aram, **asked)
    assert status == 422 and "own paper" in shown and "I know this, and decide so" in shown
    assert decide(alma_at_desk, aram, **asked, knowing="yes")[0] == 302
    assert any("own paper" in words for words in bureau.person(aram).decided[0][0].little), "the reviewer reads it too"


def test_the_warning_names_a_later_claim_that_the_person_was_seen_alive(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    paper = bureau.identified(aram)
    bureau.says(aram, ClaimType.WOUNDED, "Joint Monitoring Mission", speaker="a nurse")
    asked = {"ground": "dna", "finding": paper, "claims": [paper]}
    status, shown = decide(alma_at_desk, aram, **asked)
    words = "Another claim speaks of the person as alive: “wounded”, by a nurse, of 12 March 2026"
    assert status == 422 and words in " ".join(shown.split())
    assert decide(alma_at_desk, aram, **asked, knowing="yes")[0] == 302


def test_the_holders_word_that_it_holds_the_person_is_named_as_well(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    paper = bureau.identified(aram)
    bureau.hand = replace(bureau.hand, at=bureau.hand.at + timedelta(days=3))
    held = {aram: Answered(Outcome.ACKNOWLEDGED, "Held.")}
    reply = enquiring.Reply(bureau.ask(aram), date(2026, 3, 14), held, by="State Commission of Duravan")
    enquiring.answer(by=bureau.hand, reply=reply)
    status, shown = decide(alma_at_desk, aram, ground="dna", finding=paper, claims=[paper])
    assert status == 422 and "answered on 14 March 2026 that it holds the person" in " ".join(shown.split())


def test_claims_of_an_earlier_day_are_not_named(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    paper = bureau.identified(aram)
    seen = Claim(ClaimType.WOUNDED, when=Interval.day(date(2026, 3, 11)))
    reviewing.make(
        by=bureau.hand, report=bureau.report("Sarn Agency"), body=seen, attached=reviewing.Attached(record=aram)
    )
    _status, shown = decide(alma_at_desk, aram, ground="dna", finding=paper, claims=[paper])
    assert "speaks of the person as alive" not in shown


def test_a_finding_of_no_day_says_when_it_was_reported_where_that_is_known(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    attached, body = reviewing.Attached(record=aram), Claim(ClaimType.KILLED)
    dated = bureau.report("State Commission of Duravan", published_on=date(2026, 3, 11))
    for report in (bureau.report("5th Company"), dated):
        reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)
    bureau.says(aram, ClaimType.KILLED, "Sarn Agency")
    shown = alma_at_desk.get(reverse("desk:decide", args=[aram])).content.decode()
    offered = shown.split('<select id="finding"')[1].split("</select>")[0]
    assert ">killed, 5th Company<" in offered
    assert ">killed, State Commission of Duravan, reported 11 March 2026<" in offered
    assert ">killed, Sarn Agency, 12 March 2026<" in offered and "not said killed" not in offered


def test_a_paper_by_which_somebody_was_identified_is_a_source_beside_the_claims(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    told = bureau.says(aram, ClaimType.KILLED, "Sarn Agency")
    one_source = "It rests on one source alone"
    asked = {"ground": "dna", "claims": [told]}
    same = rows.Report.objects.get(id=bureau.report("Sarn Agency", "A finding.", ReportKind.STATEMENT))
    assert one_source in decide(alma_at_desk, aram, **asked, paper=same.number)[1]
    letter = bureau.report("State Commission of Duravan", "DNA of No. 4: Արամ Արամյան.", ReportKind.STATEMENT)
    paper = rows.Report.objects.get(id=letter).number
    assert not bureau.person(aram).decided
    assert decide(alma_at_desk, aram, **asked, paper=paper)[0] == 302, "nothing else was thin about it"


@pytest.mark.parametrize(
    ("letter", "asked"),
    [
        ("Sample 22: profile matches that of the mother of Levon Levonyan.", True),
        ("Образец 22: профиль совпадает с профилем матери Арама Арамяна.", False),
        ("Sample 22: profile matches tag AB-1177.", False),
        ("Sample 22: profile matches tag AB 1177.", False),
        ("Sample 22: profile matches tag AB-11779.", True),
        ("Sample 22: profile matches that of the mother of Aram Petrosyan.", True),
    ],
)
def test_a_paper_that_does_not_name_the_person_is_asked_about(
    bureau: Bureau, alma_at_desk: Client, letter: str, asked: bool
) -> None:
    aram = bureau.record("Aram Aramyan", service_number="AB-1177")
    told = bureau.says(aram, ClaimType.KILLED, "Sarn Agency")
    paper = bureau.report("State Commission of Duravan", letter, ReportKind.STATEMENT)
    form = {"ground": "dna", "claims": [told], "paper": rows.Report.objects.get(id=paper).number}
    status, shown = decide(alma_at_desk, aram, **form)
    assert ("does not name this person" in shown) is asked and (status == 422) is asked
    assert decide(alma_at_desk, aram, **form, knowing="yes")[0] == 302, "the officer may know whose it is"


def test_it_is_said_that_the_death_of_another_rests_on_the_paper(bureau: Bureau, alma_at_desk: Client) -> None:
    words = "Sample 22: profile matches that of the mother of Levon Levonyan."
    paper = bureau.report("State Commission of Duravan", words, ReportKind.STATEMENT)
    for name, warned in (("Levon Levonyan", None), ("Aram Aramyan", True)):
        record = bureau.record(name)
        told = bureau.says(record, ClaimType.KILLED, "Sarn Agency")
        form = {"ground": "dna", "claims": [told], "paper": rows.Report.objects.get(id=paper).number}
        status, shown = decide(alma_at_desk, record, **form)
        assert (status == 422) is bool(warned) and ("rests on it already" in shown) is bool(warned)
