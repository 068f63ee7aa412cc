"""The public pages lead an officer back to the desk, and an address is not broken in its hours."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from tests.bureau.acts import Bureau


@pytest.mark.parametrize("place", ["latest", "families", "method"])
def test_who_is_signed_in_finds_the_desk_in_the_head_of_a_public_page(
    bureau: Bureau, alma: Officer, alma_at_desk: Client, client: Client, place: str
) -> None:
    address = reverse(f"bulletin:{place}")
    head = alma_at_desk.get(address).content.decode().split("</header>")[0]
    assert "Back to the desk" in head and 'href="/home/"' in head
    everybody = client.get(address).content.decode()
    assert "Back to the desk" not in everybody and "Staff: sign in" in everybody


def test_hours_and_numbers_of_the_bureau_stay_in_one_line(client: Client, settings, db: None) -> None:
    settings.LASTCONTACT_BUREAU_CONTACT = "3 Mill Lane, Brenn <old>; 055-01-02, 9-18"
    page = client.get(reverse("bulletin:families")).content.decode()
    assert '<span class="nb">9-18</span>' in page and '<span class="nb">055-01-02</span>' in page
    assert "3 Mill Lane, Brenn &lt;old&gt;;" in page
