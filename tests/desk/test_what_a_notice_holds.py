"""The desk shows a notice as it was recorded, whole: to whom, who was with them, what is not known, what is done."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from tests.bureau.acts import Bureau
from tests.desk.test_lines_of_hope import TOLD, decided_dead
from tests.desk.test_words_of_death import aram, death, of  # noqa: F401


@pytest.mark.usefixtures("death")
def test_all_that_was_recorded_with_the_news_of_a_death_stands_where_the_notice_stands(
    bureau: Bureau, davit: Officer, alma_at_desk: Client
) -> None:
    levon = bureau.record("Levon Levonyan")
    mother = bureau.enrol(levon, addressed_as="Mrs Oksana")
    bureau.enrol(levon, addressed_as="Mr Pavlo", relation="father")
    more = {
        "from_whom": ["the district hospital"],
        "with_whom": "her sister Iryna",
        "unknown": "how he died\nwhere his things are",
        "doing": "We ask that he be brought home.",
    }
    asked = {**TOLD, **more, "decision": decided_dead(bureau, davit, levon)}
    assert alma_at_desk.post(of(levon, mother, "notice"), asked).status_code == 302
    for page in ("desk:family", "desk:person"):
        shown = alma_at_desk.get(reverse(page, args=[levon])).content.decode()
        told = shown.split('<caption class="hidden">What was told</caption>')[1].split("</table>")[0]
        assert "With them</b>: her sister Iryna" in told and "Support offered</b>: Mariam" in told
        assert (
            "<q>how he died</q> <q>where his things are</q>" in told
            and "<q>We ask that he be brought home.</q>" in told
        )
        assert "the district hospital" in told and "told to Mrs Oksana" in told and "Mr Pavlo" not in told
