"""What a report says in its own voice is graded as its source is. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, reviewing
from lastcontact.core.grading import Reliability
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, only_claim

HOSPITAL = "District Hospital of Arpan"


@pytest.mark.parametrize(
    ("text", "graded"),
    [
        ("Aram Aramyan was wounded near Dorna.", "A"),
        ("The District Hospital of Arpan said that Aram Aramyan was wounded near Dorna.", "A"),
        ("The hospital said that Aram Aramyan was wounded near Dorna.", "A"),
        ("The army said that Aram Aramyan was wounded near Dorna.", "F"),
    ],
)
def test_a_claim_is_graded_as_whoever_speaks(bureau: Bureau, alma_at_desk: Client, text: str, graded: str) -> None:
    record = bureau.record("Aram Aramyan")
    words = intake.SourceWords(HOSPITAL, intake.SourceKind.BODY, "", Reliability.A)
    bureau.sources[HOSPITAL] = intake.name_source(by=bureau.hand, words=words)
    report = bureau.report(HOSPITAL, text, language="en")
    act(alma_at_desk, "accept", report, proposal=key_of(report, "wounded"))
    reviewing.attach(by=bureau.hand, claim=only_claim(report).id, record=record)
    (wounded,) = [c for c in bureau.person(record).claims if c.body.type.value == "wounded"]
    shown = alma_at_desk.get(reverse("desk:person", args=[record])).content.decode()
    line = shown.split(f'id="k-{wounded.id}"')[1].split("</li>")[0]
    assert f">{graded}</abbr>" in line.split('class="grade"')[1][:120]
    card = alma_at_desk.get(reverse("desk:report", args=[report])).content.decode().split('id="c-')[1]
    assert f">{graded}</abbr>" in card.split('class="grade"')[1][:120], (
        "the report's page grades it as the person's does"
    )
    decided = {"fate": "alive", "whereabouts": "hospital", "claims": [wounded.id], "seen": "none", "words": "so"}
    refused = alma_at_desk.post(reverse("desk:decide", args=[record]), decided).content.decode()
    assert ("nobody has said that it is reliable" in refused) is (graded == "F")
