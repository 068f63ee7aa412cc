"""A refusal to take a claim back stands at the claim, whatever part of a long text it is in. All invented."""

from __future__ import annotations

from dataclasses import replace

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import long_texts, putting_right, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.quantities import Form, Quantity
from lastcontact.desk import marking
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act

LAST = "Sarn Agency said on 12 March 2026 that 28 soldiers were captured near Dorna."


def long_report(bureau: Bureau, last: str = LAST) -> tuple[str, str]:
    """A report of two parts, with the key of the proposal in its last one."""
    text = ("-" * 208 + "\n\n") * 200 + last
    assert len(marking.parts(text)) == 2
    report = bureau.report("Sarn Agency", text, language="en")
    long_texts.read_waiting()
    key = next(p["key"] for p in rows.Report.objects.get(id=report).proposals)
    return report, key


def test_the_part_with_the_claim_is_shown(bureau: Bureau, alma_at_desk: Client) -> None:
    report, key = long_report(bureau)
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


def test_what_leads_to_a_claim_opens_the_part_in_which_it_stands(bureau: Bureau, alma_at_desk: Client) -> None:
    report, key = long_report(bureau)
    place = reverse("desk:report", args=[report]) + f"?part=2#c-{key}"
    assert act(alma_at_desk, "accept", report, proposal=key)["Location"] == place
    assert f'id="c-{key}"' in alma_at_desk.get(place).content.decode()
    claim = rows.Claim.objects.get(report=report).id
    assert act(alma_at_desk, "grade", claim, credibility="2")["Location"] == place
    other = figure(bureau, 31)
    putting_right.put_right(by=bureau.hand, claim=claim, earlier=other)
    assert f'<a href="{place}">' in told_on(other, alma_at_desk), "from the claim that it puts right"


def test_a_copy_in_a_later_part_is_led_to_there(bureau: Bureau, alma_at_desk: Client) -> None:
    report, key = long_report(bureau)
    act(alma_at_desk, "accept", report, proposal=key)
    first, other = figure(bureau, 28), bureau.report("Sarn Agency", "It takes that back.")
    attached = reviewing.Attached(answers=first, answer="withdraws")
    body = Claim(ClaimType.CAPTURED, polarity=Polarity.NEGATED, speaker="Sarn Agency")
    taking = reviewing.make(by=bureau.hand, report=other, body=body, attached=attached)
    page = told_on(taking, alma_at_desk)
    assert "The same figure stands elsewhere" in page and f'href="/desk/reports/{report}/?part=2#c-{key}"' in page


def test_a_claim_on_nobodys_page_is_led_to_in_its_part_from_the_board(bureau: Bureau, alma_at_desk: Client) -> None:
    report, key = long_report(bureau, "The Red Cross visited the prisoner Petr Halvorin.")
    act(alma_at_desk, "accept", report, proposal=key)
    board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "Claim on nobody’s page" in board
    assert f'href="{reverse("desk:report", args=[report])}?part=2#c-{key}"' in board


def figure(bureau: Bureau, number: int) -> str:
    body = Claim(ClaimType.CAPTURED, speaker="Sarn Agency", count=Quantity(Form.EXACT, number, number, str(number)))
    report = bureau.report("Sarn Agency", f"{number} soldiers.")
    return reviewing.make(by=bureau.hand, report=report, body=replace(body, subject="soldiers"))


def told_on(claim: str, browser: Client) -> str:
    """The page of the report in which a claim stands."""
    page = browser.get(reverse("desk:report", args=[rows.Claim.objects.get(id=claim).report]))
    return page.content.decode()
