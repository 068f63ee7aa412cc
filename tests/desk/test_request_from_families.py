"""Whoever stands on the page of families finds where a tracing request is taken down; others do not."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests.bureau.acts import Bureau


def test_the_page_of_families_leads_to_a_tracing_request(
    bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    page, form = (reverse(f"desk:{name}", args=[bureau.incident]) for name in ("families", "request"))
    assert f'href="{form}"' in alma_at_desk.get(page).content.decode()
    assert alma_at_desk.get(form).status_code == 200
    assert boris_at_desk.get(page).status_code == 404
