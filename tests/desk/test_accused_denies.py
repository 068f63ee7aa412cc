"""A denial by the side that is accused strikes nothing; what is struck says of what and by whose word."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_family_and_public import edition

OUTLET, COMMISSION, MISSION = "Sarn Agency", "State Commission of Duravan", "Joint Monitoring Mission"


def said(bureau: Bureau, type: ClaimType, subject: str) -> str:
    body = Claim(type, subject=subject, count=Quantity(Form.EXACT, 13, 13, "13"))
    report = bureau.report(OUTLET, f"13 {subject}: {type.value}.")
    return reviewing.make(by=bureau.hand, report=report, body=body)


def denied(bureau: Bureau, claim: str, by: str, type: ClaimType, subject: str, answer: str = "denies") -> None:
    body = Claim(type, polarity=Polarity.NEGATED, subject=subject)
    why = "It calls it so." if answer == "corrects" else ""
    attached = reviewing.Attached(source=bureau.sources[by], answers=claim, answer=answer, answer_why=why)
    reviewing.make(by=bureau.hand, report=bureau.report(by, f"No {subject}."), body=body, attached=attached)


@pytest.mark.parametrize("answer", ["denies", "corrects"])
@pytest.mark.parametrize("subject", ["captives", "captives from Norhat", "soldiers of Norhat"])
@pytest.mark.parametrize("type", [ClaimType.KILLED, ClaimType.CAPTURED])
def test_what_an_outlet_says_that_a_side_did_stands_beside_that_sides_denial(
    bureau: Bureau, client: Client, alma_at_desk: Client, type: ClaimType, subject: str, answer: str
) -> None:
    claim = said(bureau, type, subject)
    denied(bureau, claim, COMMISSION, type, subject, answer)
    (figure,) = (f for f in edition(bureau).published.figures if f.value == "13")
    assert figure.stands and figure.beside.startswith(f"denied by {COMMISSION}")
    page = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    assert "<s>13" not in page and f"denied by {COMMISSION}" in page
    assert client.get(reverse("bulletin:reviews", args=[1])).json() == []
    board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert f'id="c-{claim}" class="is-off"' not in board and "stands beside the other" in board


def test_what_is_struck_says_of_what_and_who_denies_it_and_that_no_side_is_taken(
    bureau: Bureau, client: Client
) -> None:
    denied(bureau, said(bureau, ClaimType.KILLED, "captives"), MISSION, ClaimType.KILLED, "captives")
    edition(bureau)
    page = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    struck = page.split("Figures that do not stand")[1].split("</section>")[0]
    assert "Dead: <s>13 captives</s>. Said by: Sarn Agency" in struck
    assert f"Denied by {MISSION}" in struck and "this bureau takes no side" in struck
    (review,) = client.get(reverse("bulletin:reviews", args=[1])).json()
    assert review["claimReviewed"] == "13 captives (people killed)"
    why = review["reviewRating"]["ratingExplanation"]
    assert why.startswith(f"Denied by {MISSION}") and "takes no side" in why


def test_a_side_answers_for_its_own_people(bureau: Bureau) -> None:
    claim = said(bureau, ClaimType.KILLED, "soldiers of Duravan")
    denied(bureau, claim, COMMISSION, ClaimType.KILLED, "soldiers of Duravan")
    (figure,) = (f for f in edition(bureau).published.figures if f.value == "13")
    assert not figure.stands and figure.beside.startswith(f"denied by {COMMISSION}")
