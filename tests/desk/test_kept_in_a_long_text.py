"""A refusal to take a claim back stands at the claim, whatever part of a long text it is in. All invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import long_texts, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.desk import marking
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act

LAST = "Sarn Agency said on 12 March 2026 that 28 soldiers were captured near Dorna."


def test_the_part_with_the_claim_is_shown(bureau: Bureau, alma_at_desk: Client) -> None:
    text = ("-" * 208 + "\n\n") * 200 + LAST
    assert len(marking.parts(text)) == 2
    report = bureau.report("Sarn Agency", text, language="en")
    long_texts.read_waiting()
    key = next(p["key"] for p in rows.Report.objects.get(id=report).proposals)
    act(alma_at_desk, "accept", report, proposal=key)
    claim = rows.Claim.objects.get(report=report).id
    denied = Claim(ClaimType.CAPTURED, polarity=Polarity.NEGATED)
    attached = reviewing.Attached(answers=claim, answer="denies")
    reviewing.make(by=bureau.hand, report=bureau.report("5th Company", "No."), body=denied, attached=attached)
    answer = alma_at_desk.post(reverse("desk:claim-take-back", args=[claim]))
    assert answer["Location"].endswith(f"#c-{key}")
    page = alma_at_desk.get(answer["Location"]).content.decode()
    card = page.split(f'id="c-{key}"')[1].split('<li class="claim')[0]
    assert "It was not taken back" in card and "(5th Company)" in card
