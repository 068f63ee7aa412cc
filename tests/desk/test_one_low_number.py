"""Vague words as one low number, where the bureau has set it so."""

from __future__ import annotations

from django.conf import LazySettings
from django.test import Client

from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_report_page import page_of

SAYS_SO = "Vague words stand for one low number each"


def test_a_report_is_read_as_the_bureau_has_set_it_and_its_page_says_so(
    bureau: Bureau, alma_at_desk: Client, settings: LazySettings
) -> None:
    as_interval = page_of(alma_at_desk, bureau.report("Sarn Agency", invented.ARTICLE, language="en"))
    settings.LASTCONTACT_CONSERVATIVE_COUNTS = True
    as_one = page_of(alma_at_desk, bureau.report("Sarn Agency", f"{invented.ARTICLE} ", language="en"))
    assert SAYS_SO not in as_interval and SAYS_SO in as_one
    assert "about 36" not in as_interval
    assert "<bdi>about 36</bdi> (<q>several dozen</q>)" in as_one
