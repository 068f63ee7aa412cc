"""What affirms a figure and what denies it are two rows of the board, though one body says both on one day. Every body
and figure is invented.
"""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

MINISTRY = "Ministry of Defence of Varnia"
SAID = {"affirmed": (Polarity.AFFIRMED, Modality.ASSERTED), "denied": (Polarity.NEGATED, Modality.DENIED)}


@pytest.mark.parametrize("order", [("affirmed", "denied"), ("denied", "affirmed"), ("denied", "denied")])
def test_a_figure_and_its_denial_by_one_body_are_never_one_row(
    bureau: Bureau, alma_at_desk: Client, order: tuple[str, str]
) -> None:
    for number, turn in enumerate(order):
        polarity, modality = SAID[turn]
        report = bureau.report("Sarn Agency", f"{number}: {turn} 41", published_on=date(2026, 3, 11))
        count = Quantity(Form.EXACT, 41, 41, "41")
        body = Claim(ClaimType.HELD, count=count, speaker=MINISTRY, polarity=polarity, modality=modality)
        reviewing.make(by=bureau.hand, report=report, body=body)
    page = unescape(alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode())
    turned = re.findall(r'<div class="f">(<span>[^<]*</span> )?<b dir="auto">41</b>', page)
    assert sorted("denied" in words for words in turned) == sorted({turn == "denied" for turn in order})
