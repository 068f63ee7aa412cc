"""Where somebody lives and where they were last seen are two questions. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import bring, text_of


@pytest.mark.parametrize("seen", ["Last seen", "Место последней связи", "Where", "Վերջին կապի վայրը"])
def test_a_place_of_last_contact_is_not_held_against_a_home(bureau: Bureau, alma_at_desk: Client, seen: str) -> None:
    for header, place in (("Village", "Lusahat"), (seen, "Khorasar")):
        table = f"Name;Father's name;{header}\nSarnetsyan Vahagn;Suren;{place}\nDornatsyan Garegin;Levon;{place}\n"
        columns = bring(bureau, alma_at_desk, f"{header}.csv", table.encode())
        page = text_of(alma_at_desk, columns)
        proposed = "last_contact" if header == seen else "place"
        assert f'<option value="{proposed}" selected>' in page
        named = {"column-0": "name", "column-1": "father_name", "column-2": proposed, "sought": "yes"}
        alma_at_desk.post(columns, named)
    home, contact = rows.Record.objects.filter(locator="row 2").order_by("seq")
    assert (home.file.described.place, contact.file.described.last_contact) == ("Lusahat", "Khorasar")
    found = rows.Suggestion.objects.get(a__in=[home.id, contact.id], b__in=[home.id, contact.id])
    assert not [line for line in found.lines if line["field"] in ("place", "address")]
