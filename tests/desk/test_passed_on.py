"""Another's figure is printed as that other's, of the day it was said, with who passed it on. All invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from lastcontact.bureau import intake, opening, reviewing
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act

MINISTRY = "Ministry of Defence of Kelmar"
ON = date(2026, 3, 11)


def printed(bureau: Bureau, client: Client, text: str, source: str = MINISTRY) -> list[str]:
    """By whose word an edition prints the figures of a report of 11 March, all its proposals accepted by key."""
    if source not in bureau.sources:
        words = intake.SourceWords(source, SourceKind.BODY, "Kelmar")
        bureau.sources[source] = intake.name_source(by=bureau.hand, words=words)
    report = bureau.report(source, text, language="en", published_on=ON)
    for proposal in rows.Report.objects.get(id=report).proposals:
        act(client, "accept", report, proposal=proposal["key"])
    return [f"{f.value}: {f.word_of}" for f in quoted_figures(bureau.incident)]


@pytest.mark.parametrize(
    ("text", "word_of"),
    [
        (
            "The Red Cross said on 8 March that 30 people were held.",
            f"30: Red Cross, 8 March 2026, as passed on by {MINISTRY}, 11 March 2026",
        ),
        (
            "According to the Norhat Ombudsman, 22 people were captured.",
            f"22: Norhat Ombudsman, as passed on by {MINISTRY}, 11 March 2026",
        ),
        ("The ministry said that 14 of its soldiers were missing.", f"14: {MINISTRY}, 11 March 2026"),
    ],
)
def test_who_said_it_when_and_who_passed_it_on(bureau: Bureau, alma_at_desk: Client, text: str, word_of: str) -> None:
    assert printed(bureau, alma_at_desk, text) == [word_of]


@pytest.mark.parametrize(
    ("name", "through"), [("Mira Oldane", "a relative, not named here"), ("President of Norhat", "President of Norhat")]
)
def test_a_private_person_who_passes_it_on_is_not_named(
    bureau: Bureau, alma_at_desk: Client, name: str, through: str
) -> None:
    kind = SourceKind.RELATIVE if "Mira" in name else SourceKind.PERSON
    bureau.sources[name] = intake.name_source(by=bureau.hand, words=intake.SourceWords(name, kind))
    (figure,) = printed(bureau, alma_at_desk, "The Red Cross said on 8 March that 30 people were held.", name)
    assert figure == f"30: Red Cross, 8 March 2026, as passed on by {through}, 11 March 2026"


def test_one_body_has_one_name_on_the_page(bureau: Bureau, alma_at_desk: Client) -> None:
    names = intake.SourceWords(
        "Office of the Ombudsman of Norhat", SourceKind.BODY, "Norhat", other_names=("Ombudsman",)
    )
    bureau.sources["office"] = intake.name_source(by=bureau.hand, words=names)
    text = "The Ombudsman said on 9 March 2026 that 22 people were captured."
    (figure,) = printed(bureau, alma_at_desk, text, "Sarn Agency")
    assert figure == "22: Office of the Ombudsman of Norhat, 9 March 2026, as passed on by Sarn Agency, 11 March 2026"


@pytest.mark.parametrize(
    "what", ["12 relatives' applications", "12 applications of relatives", "12 families’ requests"]
)
def test_papers_are_no_people_on_a_list(bureau: Bureau, alma_at_desk: Client, what: str) -> None:
    assert printed(bureau, alma_at_desk, f"The commission registered {what}.") == []
    assert len(printed(bureau, alma_at_desk, "The commission registered 12 people.")) == 1


@pytest.mark.parametrize(
    ("speakers", "level"),
    [
        (("Ministry of Defence of Tavren", "Tavren's Ministry of Defence"), "reported"),
        (("Ministry of Defence of Tavren", "Council of Tavren"), "corroborated"),
    ],
)
def test_two_notes_that_pass_on_one_body_which_is_no_source_are_one_voice(
    bureau: Bureau, speakers: tuple[str, ...], level: str
) -> None:
    words = opening.GroupWords("Crew", GroupKind.COHORT)
    group = opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)
    for speaker in speakers:
        outlet = intake.SourceWords(f"Outlet of {speaker}", SourceKind.OUTLET)
        bureau.sources[speaker] = intake.name_source(by=bureau.hand, words=outlet)
        count = Quantity(Form.EXACT, 14, 14, "14")
        body, attached = Claim(ClaimType.MISSING, count=count, speaker=speaker), reviewing.Attached(group=group)
        reviewing.make(by=bureau.hand, report=bureau.report(speaker), body=body, attached=attached)
    assert {figure.level for figure in quoted_figures(bureau.incident)} == {level}
