"""What is only planned, demanded or possible is never printed, nor drawn, as what happened. All invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening, reviewing
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

COMMISSION = "State Commission of Duravan"


def claim(bureau: Bureau, type: ClaimType, modality: Modality, number: int, source: str, group: str = "") -> None:
    report = bureau.report(source, f"{len(bureau.reports)}: {number} of them.", language="en")
    body = Claim(type, modality=modality, subject="prisoners", count=Quantity(Form.EXACT, number, number, str(number)))
    attached = reviewing.Attached(source=bureau.sources[source], group=group)
    reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.DEMANDED, Modality.POSSIBLE])
@pytest.mark.parametrize("type", [ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.KILLED])
def test_it_is_no_figure_of_an_edition_and_the_board_says_what_it_is(
    bureau: Bureau, publisher: Client, type: ClaimType, modality: Modality
) -> None:
    claim(bureau, type, modality, 17, COMMISSION)
    page = publisher.get(reverse("desk:publish", args=[bureau.incident])).content.decode()
    assert "17 prisoners" not in page and not quoted_figures(bureau.incident)
    assert "only planned, demanded or possible" in page
    board = publisher.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    strip = board.split('class="cells glance"')[1].split("</dl>")[0]
    assert re.search(rf"<bdi>17</bdi></a>, <b>{modality.value}</b>", strip)
    timeline = board.split('aria-labelledby="t"')[1].split("</section>")[0]
    told = re.findall(r"17 [^<,]+[^<]*", timeline)
    assert told and all(words.rstrip(". ").endswith(modality.value) for words in told)


@pytest.mark.parametrize("modality", [Modality.ASSERTED, Modality.CLAIMED, Modality.REPORTED])
def test_what_is_said_to_be_so_is_still_a_figure(bureau: Bureau, publisher: Client, modality: Modality) -> None:
    claim(bureau, ClaimType.RETURNED, modality, 17, COMMISSION)
    assert [figure.phrase for figure in quoted_figures(bureau.incident)] == ["17 prisoners"]
    board = publisher.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "<bdi>17</bdi></a> <span" in board


def test_those_of_whom_nothing_is_known_are_missing(bureau: Bureau) -> None:
    claim(bureau, ClaimType.MISSING, Modality.UNKNOWN, 17, COMMISSION)
    assert [figure.section for figure in quoted_figures(bureau.incident)] == ["missing"]


@pytest.mark.parametrize(("modality", "level"), [(Modality.PLANNED, "reported"), (Modality.ASSERTED, "corroborated")])
def test_a_plan_bears_out_no_figure(bureau: Bureau, company: str, modality: Modality, level: str) -> None:
    claim(bureau, ClaimType.RETURNED, Modality.ASSERTED, 17, "Sarn Agency", company)
    claim(bureau, ClaimType.RETURNED, modality, 17, COMMISSION, company)
    assert quoted_figures(bureau.incident)[0].level == level


@pytest.fixture
def company(bureau: Bureau) -> str:
    words = opening.GroupWords("5th Company", GroupKind.UNIT, side="Norhat")
    return opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)
