"""A long text is kept at once and read behind the page; its proposals stand in the parts of the text. All invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from lastcontact.bureau import long_texts
from lastcontact.casefile import models as rows
from lastcontact.casefile import proposals, refresh
from tests.bureau.acts import Bureau, Clock
from tests.desk.test_report_page import act
from tests.first_scene import FirstScene

LINE = "The Ministry of Defence of Duravan said on 12 March 2026 that {n} soldiers were captured near Dorna.\n\n"
RULE = "-" * 518 + "\n\n"
"""Lines drawn between the paragraphs make a text long that is soon read."""
CLAIMS = 150
TEXT = "".join(LINE.format(n=n) + RULE for n in range(100, 100 + CLAIMS))


@pytest.fixture
def report(bureau: Bureau) -> str:
    return bureau.report("Sarn Agency", TEXT, language="en")


@pytest.fixture(scope="module")
def read_before(first_scene: FirstScene, django_db_blocker: DjangoDbBlocker) -> str:
    """Such a report that was read behind the page, once for all the tests that only need one: it takes a second."""
    with django_db_blocker.unblock():
        report = first_scene.bureau(Clock()).report("Sarn Agency", f"{TEXT}Read before.\n", language="en")
        long_texts.read_waiting()
    return report


def page(client: Client, report: str, **asked: object) -> str:
    return client.get(reverse("desk:report", args=[report]), asked).content.decode()


def titles(html: str) -> list[str]:
    return re.findall(r"<h3>(\d+)\. <bdi>([^<]*)</bdi>", html)


def test_a_long_text_is_kept_at_once_and_said_to_be_read_behind_the_page(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    assert len(TEXT) > proposals.LONG
    shown = page(alma_at_desk, report)
    assert "being read behind the page" in shown and "No claim is proposed" not in shown and "100 soldiers" in shown
    listed = reverse("desk:reports", args=[bureau.incident])
    assert "being read" in alma_at_desk.get(listed).content.decode()
    assert long_texts.read_waiting() == 1 and long_texts.read_waiting() == 0
    assert "being read" not in page(alma_at_desk, report)
    assert f"{CLAIMS} claims" in alma_at_desk.get(listed).content.decode()


def test_proposals_stand_in_their_part_of_the_text_and_are_counted_over_all(
    read_before: str, alma_at_desk: Client
) -> None:
    report = read_before
    seen: list[str] = []
    for part in (1, 2, 3):
        shown = page(alma_at_desk, report, part=part)
        assert f"{CLAIMS} claims proposed" in shown and f"Judged so far: 0 of {CLAIMS}" in shown
        here = titles(shown)
        assert 0 < len(here) < CLAIMS
        seen += here
    assert [int(number) for number, _ in seen] == list(range(1, CLAIMS + 1))
    last = rows.Report.objects.get(id=report).proposals[-1]["key"]
    act(alma_at_desk, "accept", report, proposal=last)
    first = page(alma_at_desk, report)
    assert "1 accepted" in first and f"{CLAIMS - 1} to judge" in first
    assert rows.Report.objects.get(id=report).to_judge == CLAIMS - 1
    assert titles(page(alma_at_desk, report, part=3))[-1][0] == str(CLAIMS)


@pytest.mark.parametrize("asked", [{"part": "²"}, {"kept": "²-4"}, {"part": "9999"}])
def test_a_part_that_is_no_number_or_beyond_the_last_opens_the_page(
    read_before: str, alma_at_desk: Client, asked: dict[str, str]
) -> None:
    assert alma_at_desk.get(reverse("desk:report", args=[read_before]), asked).status_code == 200


def test_what_officers_did_while_a_long_text_was_read_stays(report: str, alma_at_desk: Client) -> None:
    act(
        alma_at_desk,
        "make",
        report,
        words="100 soldiers were captured",
        type="captured",
        modality="asserted",
        polarity="affirmed",
        credibility="6",
        form="exact",
        number="100",
    )
    long_texts.read_waiting()
    assert "1 made by hand" in page(alma_at_desk, report)


def test_a_rebuild_leaves_long_texts_to_be_read_behind_the_page(read_before: str, alma_at_desk: Client) -> None:
    refresh.rebuild()
    assert "being read behind the page" in page(alma_at_desk, read_before)
    long_texts.read_waiting()
    assert f"{CLAIMS} claims proposed" in page(alma_at_desk, read_before)
