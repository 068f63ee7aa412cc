"""Another's figure is printed as that other's, of the day it was said, with who passed it on. All invented."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

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


THEIRS = "Ministry of Defence of Duravan"
MARKS = r"<li><a href=[^>]*>([^<]+)</a> <span class=.src.>([^<]+)</span>"


def company(bureau: Bureau) -> str:
    words = opening.GroupWords("5th Company", GroupKind.UNIT, "Norhat")
    return opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)


def told(bureau: Bureau, source: str, text: str, on: int, **attached: str) -> str:
    """A claim by hand of 14 captured, in a report of a source: its own word, or that of whom the text begins with."""
    speaker, _, said = text.partition(" says")
    body = Claim(
        ClaimType.CAPTURED,
        count=Quantity(Form.EXACT, 14, 14, "14"),
        subject="soldiers",
        speaker=speaker if said else None,
    )
    report = bureau.report(source, text, published_on=date(2026, 3, on))
    return reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(**attached))


def reckoned(bureau: Bureau, client: Client) -> list[tuple[str, str]]:
    return re.findall(MARKS, client.get(reverse("desk:numbers", args=[bureau.incident])).content.decode())


def parties(bureau: Bureau) -> str:
    for name, side in ((THEIRS, "Duravan"), ("Ministry of Defence of Norhat", "Norhat")):
        words = intake.SourceWords(name, SourceKind.BODY, side)
        bureau.sources[name] = intake.name_source(by=bureau.hand, words=words)
    return company(bureau)


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("14 soldiers were captured.", True),
        ("Norhat says 14 soldiers were captured.", False),
        ("The Norhat side says 14 soldiers were captured.", False),
        ("Norhat's Defence Ministry says 14 soldiers were captured.", False),
    ],
)
def test_a_partys_bulletin_that_repeats_its_enemys_figure_is_no_other_voice(
    bureau: Bureau, alma_at_desk: Client, text: str, repeats: bool
) -> None:
    group = parties(bureau)
    first = told(bureau, "Ministry of Defence of Norhat", "14 of ours were captured.", 11, group=group)
    told(bureau, "Sarn Agency", "14 were captured, it is said.", 11, group=group, origin=first)
    told(bureau, THEIRS, text, 12, group=group, **({"origin": first} if repeats else {}))
    (figure, *others) = quoted_figures(bureau.incident)
    assert figure.word_of.startswith("Ministry of Defence of Norhat, 11 March")
    assert not [f for f in others if f.level == "corroborated" or f.word_of.startswith(THEIRS)]
    told(bureau, "Joint Monitoring Mission", "14 were captured.", 13, group=group)
    ours = ("14 held", "Ministry of Defence of Norhat, 11 March")
    assert reckoned(bureau, alma_at_desk) == [ours, ("14 held", "Joint Monitoring Mission, 13 March")]


def test_what_a_party_gives_to_somebody_unknown_bears_nobody_out(bureau: Bureau) -> None:
    group = parties(bureau)
    told(bureau, "Sarn Agency", "14 were captured.", 11, group=group)
    told(bureau, THEIRS, "The enemy says 14 were captured.", 12, group=group)
    assert {f.level for f in quoted_figures(bureau.incident)} == {"reported"}


def test_a_figure_said_anew_on_another_day_is_not_taken_for_the_first(bureau: Bureau, alma_at_desk: Client) -> None:
    group = parties(bureau)
    for day in (11, 13):
        told(bureau, "Ministry of Defence of Norhat", f"14 of ours, as of day {day}.", day, group=group)
    assert len(reckoned(bureau, alma_at_desk)) == 2


def test_what_the_bureau_counts_on_a_recording_is_its_own_word_whoever_published_it(bureau: Bureau) -> None:
    words = intake.SourceWords("This bureau", SourceKind.BUREAU)
    own = bureau.sources["This bureau"] = intake.name_source(by=bureau.hand, words=words)
    report = bureau.report("Sarn Agency", "A recording of men in a yard.", published_on=ON)
    body = Claim(ClaimType.HELD, count=Quantity(Form.AT_LEAST, 23, None, "23"), subject="men", speaker="This bureau")
    reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(source=own))
    (figure,) = quoted_figures(bureau.incident)
    assert figure.word_of == "This bureau, 11 March 2026"
