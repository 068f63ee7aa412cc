"""A body under several names is of the side that its name tells, and a crowded day can still be read. All invented."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, opening, reviewing
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from lastcontact.desk.drawings.crowded import LABELLED, Said, labels
from tests.bureau.acts import Bureau

AGENCY = "Sarn Agency"


@pytest.fixture(autouse=True)
def sides(bureau: Bureau) -> None:
    when = Interval.day(date(2026, 3, 10))
    words = opening.IncidentWords("Contact lost above Dorna", when=when, sides=("Varnia", "Tessaly"))
    opening.describe(by=bureau.hand, incident=bureau.incident, words=words)


def told(bureau: Bureau, speaker: str, number: int = 4, day: int = 11) -> None:
    report = bureau.report(AGENCY, f"{len(bureau.reports)}: {speaker}: {number}", published_on=date(2026, 3, day))
    count = Quantity(Form.EXACT, number, number, str(number))
    reviewing.make(by=bureau.hand, report=report, body=Claim(ClaimType.CAPTURED, count=count, speaker=speaker))


def board(bureau: Bureau, browser: Client) -> str:
    return browser.get(reverse("desk:board", args=[bureau.incident])).content.decode()


def beside(page: str, speaker: str) -> str:
    """The side that stands under a speaker's name on the board."""
    found = re.search(rf"<b><bdi>{re.escape(speaker)}</bdi></b><br>([^,]*),", unescape(page))
    assert found, f"{speaker} is not on the board"
    return found[1]


@pytest.mark.parametrize(
    ("speaker", "side"),
    [
        ("Varnian Defence Staff", "Varnia"),
        ("Varniya Müdafiə Nazirliyi", "Varnia"),
        ("Министерство внутренних дел Тессалии", "Tessaly"),
        ("Міністерство оборони Варнії", "Varnia"),
        ("ვარნიის თავდაცვის სამინისტრო", "Varnia"),
        ("Տեսալիի պաշտպանության նախարարություն", "Tessaly"),
        ("وزارة دفاع فارنيا", "Varnia"),
        ("Ministry of Interior", "Side not known"),
        ("Varnian Evening News", "Side not known"),
        ("Embassy of Varnia in Tessaly", "Side not known"),
        ("Committee of families in Varnia", "Side not known"),
        ("Ilse Marrow", "Side not known"),
    ],
)
def test_a_body_stands_on_the_side_that_its_name_tells(
    bureau: Bureau, alma_at_desk: Client, speaker: str, side: str
) -> None:
    told(bureau, speaker)
    assert beside(board(bureau, alma_at_desk), speaker) == side


def test_the_board_leads_to_where_a_name_becomes_that_of_a_source(bureau: Bureau, alma_at_desk: Client) -> None:
    words = intake.SourceWords("Defence Staff", SourceKind.BODY, "Varnia", incident=bureau.incident)
    intake.name_source(by=bureau.hand, words=words)
    told(bureau, "Defence Staff")
    assert "stands here by a name of no source" not in board(bureau, alma_at_desk)
    told(bureau, "Varnian Defence Staff", 5)
    page = " ".join(board(bureau, alma_at_desk).split())
    hint = page[page.index('id="of-no-source"') :].split("</p>")[0]
    assert "Varnian Defence Staff" in hint and reverse("desk:sources", args=[bureau.incident]) in hint


def test_a_crowded_day_has_a_few_labels_and_says_how_many_more(bureau: Bureau, alma_at_desk: Client) -> None:
    for number in range(20):
        told(bureau, "Ministry of Interior", number + 3)
    drawn = re.findall(r'class="x-mark"[^>]*>([^<]*)<', board(bureau, alma_at_desk))
    said = [words for words in drawn if "captured" in words]
    assert len(said) == LABELLED and f"and {20 - LABELLED} more" in drawn


def test_the_weightiest_of_a_day_keep_their_labels_and_other_days_all() -> None:
    day = date(2026, 3, 11)
    crowd = [Said(str(n), "Varnia", day, f"said {n}", n % 7) for n in range(9)]
    alone = Said("alone", "Varnia", day + timedelta(days=1), "alone", 0)
    found = labels([*crowd, alone])
    assert found["alone"] == "alone"
    assert {key for key, words in found.items() if words.startswith("said")} == {"3", "4", "5", "6"}
    assert found["8"] == "and 5 more" and [*found.values()].count("") == 4
