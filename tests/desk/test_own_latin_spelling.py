"""The Latin spelling that a list has in a column of its own stands over the page, not the program's. All invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk.test_columns_in_doubt import bring, columns

ROLL = "ПІБ;Name in Latin;Народження\nМарроу Тобін;Marrow Tobin;1998\nГемм Лукас;;1999\nOrben Leo;Орбен Лео;1997\n"


def head(client: Client, name: str) -> str:
    record = next(r.id for r in rows.Record.objects.all() if r.file.described.full_name == name)
    page = client.get(reverse("desk:person", args=[record])).content.decode()
    return page.split("<h1>")[1].split("</h1>")[0]


def test_the_list_s_own_spelling_is_shown_and_the_programs_where_it_has_none(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    address = bring(bureau, alma_at_desk, ROLL)
    asked = columns("name", "other_writing", "birth_date", language="uk")
    assert alma_at_desk.post(address, asked).status_code == 302
    marrow = head(alma_at_desk, "Марроу Тобін")
    assert "Marrow Tobin" in marrow and "Marrou" not in marrow
    assert 'class="rom"' in head(alma_at_desk, "Гемм Лукас")
    assert 'class="rom"' not in head(alma_at_desk, "Orben Leo"), "what is Latin already has no second line"
