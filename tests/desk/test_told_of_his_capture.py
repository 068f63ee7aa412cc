"""A family that asks and was told of his capture leaves the decision that he is held. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau
from tests.desk import invented

NAME, BORN = "Tarnel Oshan Veranovich", "14.05.1996"
WHO = {"name": NAME, "birth": BORN, "names_language": "en", "father_name": "", "unit": ""}


@pytest.mark.parametrize(
    ("says", "stands"), [("captured", True), ("believed_captured", True), ("missing", True), ("killed", False)]
)
def test_the_page_of_the_pair_says_so_beforehand_and_it_is_so(
    bureau: Bureau, alma_at_desk: Client, says: str, stands: bool
) -> None:
    held = bureau.record(NAME, "State Commission of Duravan", ClaimType.HELD, birth=BORN)
    bureau.decide(held)
    asked = invented.request(**WHO, says=says, last_contact_on="2026-03-09")
    assert alma_at_desk.post(reverse("desk:request", args=[bureau.incident]), asked).status_code == 302
    pair = sorted(rows.Record.objects.values_list("id", flat=True))
    address = reverse("desk:pair", args=pair)
    before = alma_at_desk.get(address).content.decode()
    assert ("it goes in review" not in before) is stands
    done = alma_at_desk.post(address, {"verdict": "same", "because": "shown"}, follow=True).content.decode()
    assert ("The decision stands: what joined says nothing against it." in done) is stands
