"""A father and a son of one name in one report: no press puts both on one page; everybody here is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk.test_attaching import accepted, on_people
from tests.desk.test_report_page import page_of

TWO = (
    "Petro Uvarenka, 51, was killed near Torn on Monday. His son Petro Uvarenka, 26, was captured the same day. "
    "Petro Uvarenka is held in Veshkar."
)


def test_where_the_words_tell_of_two_none_goes_along_unasked(bureau: Bureau, alma_at_desk: Client) -> None:
    two = accepted(bureau, alma_at_desk, TWO)
    father = bureau.record("Petro Uvarenka")
    assert "Attach all of this name" not in page_of(alma_at_desk, two)
    first = rows.Claim.objects.filter(report=two).order_by("seq")[0].id
    address = reverse("desk:claim-attach", args=[first])
    looked = alma_at_desk.post(address, {"person": "Petro Uvarenka"}).content.decode()
    assert 'name="also"' in looked and "checked" not in looked.split('name="also"', 1)[1].split("</fieldset>")[0]
    alma_at_desk.post(address, {"person": "Petro Uvarenka", "chosen_person": father, "all": "1"})
    assert on_people() == {"Petro Uvarenka": 1}
