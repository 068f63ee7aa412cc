"""All that stands against a question is said at once, each with the way to where it is put right. All invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.status import Fate, Whereabouts
from tests.bureau.acts import Bureau


def test_everything_that_stands_against_a_question_is_said_at_once(bureau: Bureau, alma_at_desk: Client) -> None:
    minor = bureau.record("Arat Senk", birth="01.05.2012")
    home = bureau.record("Mher Dorin")
    bureau.says(home, ClaimType.RETURNED)
    bureau.decide(home, Fate.ALIVE, Whereabouts.RETURNED)
    asked = {
        "to": "State Commission of Duravan",
        "through": "Somebody unknown",
        "records": [minor, home],
        "due_on": "2020-01-01",
    }
    answer = alma_at_desk.post(reverse("desk:ask", args=[bureau.incident]), asked)
    page = answer.content.decode()
    summary = page.split('class="summary"')[1].split("</ul>")[0]
    assert answer.status_code == 422 and not rows.Enquiry.objects.exists()
    for field in ("th", "due", "so", "fates"):
        assert f'href="#{field}"' in summary and f'id="{field}"' in page, field
    assert "is not known here as a neutral intermediary" in summary and "may be a minor" in summary


def test_one_thing_alone_is_said_as_before(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Arat Senk")
    asked = {"to": "State Commission of Duravan", "through": "Somebody unknown", "records": [record]}
    page = alma_at_desk.post(reverse("desk:ask", args=[bureau.incident]), asked).content.decode()
    assert '<ul><li><a href="#th">' not in page and "is not known here as a neutral intermediary" in page
