"""A name with a sign that turns the order of letters: written out wherever it is shown, and named in the doubt."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau

TURNED = "Սարնեցյան \u202eնգահաՎ"


@pytest.fixture
def turned(bureau: Bureau) -> Bureau:
    bureau.same(bureau.record(TURNED, unit="5th \u202dCompany"), bureau.record("Sarnetsyan Vahagn"))
    bureau.report("Sarn Agency", "At least 20 \u202eerew missing.", title="News \u202efo today")
    return bureau


def test_no_page_shows_the_sign_itself(turned: Bureau, alma_at_desk: Client) -> None:
    record = rows.Record.objects.order_by("seq").first()
    report = rows.Report.objects.get(of_kind=ReportKind.ARTICLE.value)
    other = rows.Record.objects.order_by("seq").last()
    addresses = [
        *(reverse(f"desk:{name}", args=[turned.incident]) for name in ("board", "people", "reports", "links", "ask")),
        reverse("desk:person", args=[record.id]),
        reverse("desk:decide", args=[record.id]),
        reverse("desk:report", args=[report.id]),
        reverse("desk:report", args=[record.report]),
        reverse("desk:pair", args=sorted((record.id, other.id))),
    ]
    for address in addresses:
        page = alma_at_desk.get(address).content.decode()
        assert not {"\u202e", "\u202d"} & set(page), address
    assert "⟨U+202E⟩նգահաՎ" in alma_at_desk.get(addresses[5]).content.decode()


def test_a_claim_is_made_from_words_copied_as_they_are_shown(turned: Bureau, alma_at_desk: Client) -> None:
    report = rows.Report.objects.get(of_kind=ReportKind.ARTICLE.value)
    form = {"words": "20 ⟨U+202E⟩erew missing", "type": "missing", "polarity": "affirmed", "modality": "asserted"}
    alma_at_desk.post(reverse("desk:claim-make", args=[report.id]), {**form, "credibility": "6"})
    claims = rows.Report.objects.get(id=report.id).file.claims
    assert [claim.body.evidence.text for claim in claims] == ["20 \u202eerew missing"]
