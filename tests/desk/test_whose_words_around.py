"""Whose people a figure counts is read from the words around; "members" are printed with what of. All invented."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, opening, reviewing
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.casefile import models as rows
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.payloads.sources import SourceKind
from tests.bureau.acts import Bureau


@pytest.fixture
def bureau(bureau: Bureau) -> Bureau:
    """Between Harven and Zoltria, with a commission of inquiry."""
    bureau.incident = opening.open_incident(
        by=bureau.hand,
        title="Mirna Ford",
        when=Interval(date(2026, 3, 9), date(2026, 3, 10), ""),
        sides=("Harven", "Zoltria"),
    )
    name = "Commission of Inquiry"
    bureau.sources[name] = intake.name_source(by=bureau.hand, words=intake.SourceWords(name, SourceKind.BODY))
    return bureau


def printed(bureau: Bureau, text: str, language: str = "en", source: str = "Commission of Inquiry") -> list[Figure]:
    """The figures of a report accepted as it was read."""
    report = bureau.report(source, text, language=language, published_on=date(2026, 3, 11))
    for proposal in rows.Report.objects.get(id=report).proposals:
        reviewing.accept(by=bureau.hand, report=report, proposal=proposal["key"])
    return list(quoted_figures(bureau.incident))


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "The Commission believes that at least 13 members of the armed forces of Harven died.",
            "en",
            "at least 13 members of the armed forces of Harven",
        ),
        (
            "The Commission said 14 members of Harven's armed forces died.",
            "en",
            "14 members of the armed forces of Harven",
        ),
        (
            "Harven informed the Commission that 22 of its servicemen remain unaccounted for.",
            "en",
            "22 servicemen of Harven",
        ),
        ("Nine soldiers of the army of Harven were killed.", "en", "9 soldiers of Harven"),
        ("Погибли 12 бойцов армии Харвена.", "ru", "12 fighters, people of Harven"),
        ("დაიღუპა ჰარვენის შეიარაღებული ძალების 11 სამხედრო მოსამსახურე.", "ka", "11 servicemen, people of Harven"),
        ("تؤكد اللجنة أن عدد الأسرى من جنود هارفن بلغ 21 أسيراً.", "ar", "21 prisoners, people of Harven"),
    ],
)
def test_the_words_quoted_tell_whose_people_they_are(bureau: Bureau, text: str, language: str, told: str) -> None:
    (figure,) = printed(bureau, text, language)
    assert figure.told.replace(", as it appears", "") == told and not figure.whose_unsaid


@pytest.mark.parametrize(
    "text",
    [
        "Harven said that Zoltria had lost 22 of its servicemen, who were killed.",
        "Harven said the enemy lost 22 of its soldiers, killed at the ford.",
        "Twelve prisoners of the army of Harven died.",
        "Four members of a family died in Harven.",
        "Harven said that 22 of its citizens are missing.",
    ],
)
def test_words_that_leave_it_open_make_nobody_harven_s(bureau: Bureau, text: str) -> None:
    assert all(figure.side != "Harven" and "of Harven" not in figure.what for figure in printed(bureau, text))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The Commission said five members of the crew were killed.", "members of the crew"),
        ("The Commission said five members were killed.", "people killed"),
    ],
)
def test_members_are_printed_with_what_they_are_members_of(bureau: Bureau, text: str, what: str) -> None:
    assert [figure.what for figure in printed(bureau, text)] == [what]


def test_the_board_has_them_under_their_side_as_well(bureau: Bureau, alma_at_desk: Client) -> None:
    printed(bureau, "Harven informed the Commission that 22 of its servicemen were killed.")
    printed(bureau, "Four soldiers of Zoltria were killed.")
    page = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    dead = page.split('id="f-dead"')[1].split("</ol>")[0]
    assert re.findall(r"<h4>([^<]*)</h4>", dead) == ["People of Harven", "People of Zoltria"]


def test_those_told_of_further_on_in_the_sentence_are_of_the_same_side(bureau: Bureau) -> None:
    told = printed(
        bureau,
        "The Commission has reasonable grounds to believe that at least 13 members of the armed forces of Harven died,"
        " of whom nine were killed in action and four after they had been placed hors de combat.",
    )
    assert len(told) == 3 and all("of the armed forces of Harven" in figure.what for figure in told)


def test_what_a_side_s_office_has_of_a_ministry_it_does_not_name_further_is_said_to_be_of_people_not_told(
    bureau: Bureau,
) -> None:
    words = intake.SourceWords("Ombudsman of Harven", SourceKind.BODY, "Harven")
    bureau.sources["Ombudsman of Harven"] = intake.name_source(by=bureau.hand, words=words)
    text = "თავდაცვის სამინისტროს ცნობით, დაიღუპა 11 სამხედრო მოსამსახურე, ხოლო 23 დაკარგულად ითვლება."
    told = printed(bureau, text, "ka", source="Ombudsman of Harven")
    assert len(told) == 2 and all(figure.whose == "whose people is not said" for figure in told)
