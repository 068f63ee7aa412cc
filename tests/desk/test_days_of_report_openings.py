"""As of when a report speaks, by its title or first line, where nobody gave the day of publication. Invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk import invented


@pytest.mark.parametrize(
    ("first", "more", "published"),
    [
        ("Situation report as of the morning of 14 March 2026", {}, "as of the morning of 14 March 2026"),
        ("Сводка потерь к утру 14 марта 2026", {}, "к утру 14 марта 2026"),
        ("Зведення станом на ранок 14 березня 2026", {}, "станом на ранок 14 березня 2026"),
        ("As of 06:00 on 14 March 2026", {}, "As of 06:00 on 14 March 2026"),
        ("Losses", {"title": "Losses as of 14 March 2026"}, "as of 14 March 2026"),
        ("Attack on the morning of 14 March 2026", {}, ""),
        ("Обмен перенесён на 14 марта 2026", {}, ""),
    ],
)
def test_the_day_a_report_speaks_of_is_filled_from_its_opening(
    bureau: Bureau, alma_at_desk: Client, first: str, more: dict[str, str], published: str
) -> None:
    text = f"{first}\n\nThree were killed and five wounded."
    form = {**invented.article(bureau.sources["5th Company"], text=text, published="", title="", language=""), **more}
    alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form)
    received = rows.Report.objects.get().file.received
    expected = date(2026, 3, 14) if published else None
    assert (received.published, received.published_on) == (published, expected)
