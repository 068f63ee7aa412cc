"""A figure that is printed and whose claim was taken back waits for whoever publishes. Everything is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_family_and_public import edition
from tests.desk.test_tasks import waits

TASK = "Printed figure taken back"


def test_a_printed_figure_that_was_taken_back_waits_for_the_publisher_until_an_edition_says_so(
    bureau: Bureau, publisher: Client, tamar_at_desk: Client
) -> None:
    report = bureau.report("5th Company", "14 of them were captured.")
    body = Claim(ClaimType.CAPTURED, count=Quantity(Form.EXACT, 14, 14, "14"), subject="soldiers")
    claim = reviewing.make(by=bureau.hand, report=report, body=body)
    edition(bureau)
    board = reverse("desk:board", args=[bureau.incident])
    assert TASK not in publisher.get(board).content.decode()
    reviewing.take_back(by=bureau.hand, claim=claim, why="It is of another post.")
    shown = waits(publisher, bureau)
    assert TASK in shown and reverse("desk:publish", args=[bureau.incident]) in shown
    assert TASK not in tamar_at_desk.get(board).content.decode(), "it waits for those who may publish"
    edition(bureau)
    assert TASK not in publisher.get(board).content.decode()
