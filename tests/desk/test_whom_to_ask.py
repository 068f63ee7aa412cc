"""Whom an enquiry may be about: grouped by how far they were asked about, first those who need an act. All invented."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.fold.persons import PersonLine
from lastcontact.desk.whom_to_ask import FEW, grouped
from tests.bureau.acts import Bureau

TODAY = date(2026, 3, 20)


@pytest.mark.parametrize(
    ("acknowledgement", "due_on", "key"),
    [
        (Acknowledgement.NOT_ASKED, None, "not-asked"),
        (Acknowledgement.ASKED, date(2026, 3, 19), "overdue"),
        (Acknowledgement.ASKED, date(2026, 3, 20), "waiting"),
        (Acknowledgement.ASKED, None, "waiting"),
        (Acknowledgement.SILENT, None, "overdue"),
        (Acknowledgement.DENIED, date(2026, 3, 19), "answered"),
        (Acknowledgement.ACKNOWLEDGED, None, "answered"),
    ],
)
def test_who_is_grouped_how(acknowledgement: Acknowledgement, due_on: date | None, key: str) -> None:
    line = PersonLine("a", (("Petr Halvorin", ""),), acknowledgement=acknowledgement, due_on=due_on)
    assert [group.key for group in grouped([("a", line)], [], TODAY)] == [key]
    assert [group.key for group in grouped([("a", line)], ["a"], TODAY)] == ["chosen"]


def test_those_who_need_an_act_come_first_and_long_groups_fold(bureau: Bureau, alma_at_desk: Client) -> None:
    asked = bureau.record("Arpan Levo")
    bureau.ask(asked)
    few = [bureau.record(f"Halvor {n}") for n in range(FEW)]

    def folds() -> list[tuple[str, str, str]]:
        page = alma_at_desk.get(f"{reverse('desk:ask', args=[bureau.incident])}?record={few[0]}").content.decode()
        found = re.findall(r"<details open( data-narrow)? class=\"named\"><summary>([^:<]+): (\d+)<", page)
        return [(words, count, folded.strip()) for folded, words, count in found]

    late = ("Asked about, and no answer in time", "1", "")
    assert folds() == [("Chosen", "1", ""), late, ("Not asked about yet", str(FEW - 1), "")]
    bureau.record("Halvor again")
    bureau.record("Halvor once more")
    assert folds()[2] == ("Not asked about yet", str(FEW + 1), "data-narrow")
