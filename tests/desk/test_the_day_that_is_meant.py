"""Words that mean another day to whoever reads them later are refused with the day they mean. Everybody is invented."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lastcontact.bureau import clock
from tests.bureau.acts import Bureau

SAID = [
    *[("ar", "غدًا في العاشرة", 1), ("ar", "غداً", 1), ("ar", "بعد غد", 2), ("ar", "الليلة", 0)],
    *[("az", "sabah saat 10-da", 1), ("az", "birigün", 2), ("az", "bu gün axşam", 0)],
    *[("en", "tomorrow at ten", 1), ("en", "the day after tomorrow", 2), ("en", "this evening", 0)],
    *[("es", "mañana a las 10", 1), ("es", "pasado mañana", 2), ("es", "hoy por la tarde", 0)],
    *[("fr", "demain à 10 h", 1), ("fr", "après-demain", 2), ("fr", "aujourd’hui à 17 h", 0)],
    *[("hy", "վաղը՝ ժամը 10-ին", 1), ("hy", "այսօր երեկոյան", 0)],
    *[("ka", "ხვალ 10 საათზე", 1), ("ka", "ზეგ", 2), ("ka", "დღეს საღამოს", 0)],
    *[("ru", "завтра в 10:00", 1), ("ru", "послезавтра", 2), ("ru", "сегодня вечером", 0)],
    *[("uk", "завтра о 10:00", 1), ("uk", "післязавтра", 2), ("uk", "сьогодні о 23:59", 0)],
]


@pytest.mark.parametrize(("language", "said", "ahead"), SAID)
def test_tomorrow_is_refused_with_its_day_in_the_language_of_the_page_and_that_day_is_taken(
    bureau: Bureau, alma_at_desk: Client, settings: object, language: str, said: str, ahead: int
) -> None:
    settings.LASTCONTACT_DEMONSTRATION = True  # type: ignore[attr-defined]  # whose clock stands in the afternoon
    record = bureau.record("Aram Aramyan")
    form = reverse("desk:appointment", args=[record, bureau.enrol(record, language=language)])
    asked = alma_at_desk.post(form, {"on": said, "speaks_of_death": "no"})
    page = unescape(asked.content.decode())
    assert asked.status_code == 422 and "means another day to whoever reads it later" in page
    offered = re.search(r"such as “([^”]+), 10:00”", page)
    assert offered is not None
    taken = alma_at_desk.post(form, {"on": f"{offered[1]}, 23:59", "speaks_of_death": "no"})
    assert taken.status_code == 302, "it is read, and is in the language of the page"
    made = bureau.person(record).records[0].family.relatives[0].appointment
    assert made is not None and made.day == timezone.localdate(clock.now()) + timedelta(days=ahead)
