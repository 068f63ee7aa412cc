"""When a list was published, and as of when it speaks, from the title above its header or the one given. Invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_intake_bad_input import text_of

ROLL = "{}\nSer;Surname;First names;Born\n1;Orben;Ruvan;1998\n2;Varga;Nils;1999\n3;Marsk;Leo;2000\n"


@pytest.mark.parametrize(
    ("above", "more", "published", "as_of"),
    [
        ("C Coy, not returned as of 14 March 2026;;;", {}, ("as of 14 March 2026", date(2026, 3, 14)), "2026-03-14"),
        ("Roll dated 15.03.2026;;;", {}, ("dated 15.03.2026", date(2026, 3, 15)), "2026-03-15"),
        ("C Coy;;;", {"title": "Missing as of 14.03.2026"}, ("as of 14.03.2026", date(2026, 3, 14)), "2026-03-14"),
        ("As of 14.03.2026;;;", {"published": "2026-03-16"}, ("2026-03-16", date(2026, 3, 16)), "2026-03-14"),
        ("C Coy, after the attack of 11 March 2026;;;", {}, ("", None), ""),
        ("List of the missing, Heron Ridge, 12 March 2026;;;", {}, ("", None), ""),
        ("ტყვეთა სია, 14.03.2026, სულმეთი;;;", {}, ("14.03.2026", date(2026, 3, 14)), "2026-03-14"),
        (
            "ტყვეთა სია (ზემო ბრელინი, 2026 წლის 14 მარტი);;;",
            {"published": "2026-03-16"},
            ("2026-03-16", date(2026, 3, 16)),
            "2026-03-14",
        ),
        (
            "Əsirlərin siyahısı (Brelin, 14 mart 2026-cı il);;;",
            {},
            ("14 mart 2026-cı il", date(2026, 3, 14)),
            "2026-03-14",
        ),
        ("Список пленных (14.03.2026);;;", {}, ("14.03.2026", date(2026, 3, 14)), "2026-03-14"),
        ("قائمة الأسرى، 14.03.2026;;;", {}, ("14.03.2026", date(2026, 3, 14)), "2026-03-14"),
        ("C Coy;;;", {"title": "Siyahı, 14.03.2026"}, ("14.03.2026", date(2026, 3, 14)), "2026-03-14"),
    ],
)
def test_the_days_of_a_list_are_filled_from_its_title(
    bureau: Bureau,
    alma_at_desk: Client,
    above: str,
    more: dict[str, str],
    published: tuple[str, date | None],
    as_of: str,
) -> None:
    file = SimpleUploadedFile("roll.csv", ROLL.format(above).encode())
    form = {**invented.upload(bureau.sources["5th Company"], file), "published": "", "title": "", **more}
    columns = alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form).url
    received = rows.Report.objects.get().file.received
    assert (received.published, received.published_on) == published
    page = text_of(alma_at_desk, columns)
    assert (f'name="when" value="{as_of}"' in page) is bool(as_of)
    assert not published[0] or published[0] in text_of(alma_at_desk, reverse("desk:report", args=[received.report]))
