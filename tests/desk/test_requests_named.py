"""Whom a tracing request names to be informed, each once. Everybody here is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk import invented


def test_an_enquirer_who_is_ticked_and_named_below_is_one_person_to_be_informed(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    asked = invented.request(
        inform_1_name="SARNETSYAN Anahit", inform_1_relation="", inform_1_contact="", inform_1_wishes="By telephone."
    )
    assert alma_at_desk.post(reverse("desk:request", args=[bureau.incident]), asked).status_code == 302
    record = rows.Record.objects.get()
    (mother,) = record.file.opened.enquirer.to_inform
    assert (mother.name, mother.relation, mother.contact) == ("Anahit Sarnetsyan", "mother", "+000 55 010203")
    assert mother.wishes == "By telephone."
    family = alma_at_desk.get(reverse("desk:family", args=[record.id])).content.decode()
    assert 'value="Anahit Sarnetsyan"' in family, "the form to enrol is filled in: there is no other"
