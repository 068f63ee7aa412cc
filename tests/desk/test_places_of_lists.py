"""Where somebody lives and where they were last seen are two questions. Everybody here is invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.casefile.suggestions import suggest
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


def test_where_somebody_is_held_is_no_home_and_a_year_of_birth_no_doubt(bureau: Bureau, alma_at_desk: Client) -> None:
    table = (
        "ФИО;Родился;Дом;Где содержится;Родственник\n"
        "Сарнецян Ваагн Суренович;1987;Лусаат;г. Дуравард, СИЗО;Сарнецян Ануш\n"
        "Дорнацян Гарегин Левонович;12.03.1999;Хорасар;г. Дуравард, СИЗО;Дорнацян Левон\n"
    )
    columns = bring(bureau, alma_at_desk, "captives.csv", table.encode())
    page = text_of(alma_at_desk, columns)
    proposed = re.findall(r'<select[^>]* name="column-(\d)".*?<option value="(\w+)" selected>', page)
    assert [field for _, field in proposed] == ["name", "birth_date", "place", "held_at", "beside"]
    assert "it seems to tell of a relative" in page
    taken = alma_at_desk.post(columns, {f"column-{n}": field for n, field in proposed} | {"sought": "yes"})
    assert taken.status_code == 302
    first = rows.Record.objects.order_by("seq")[0]
    told = first.file.described
    assert (told.birth, told.place, told.held_at) == ("1987", "Лусаат", "г. Дуравард, СИЗО")
    assert first.file.opened.troubles == () and told.other == {"Родственник": "Сарнецян Ануш"}
    shown = text_of(alma_at_desk, reverse("desk:person", args=[first.id]))
    assert "Where held, as written" in shown and "not a whole date" not in shown
    mother = bureau.record("Сарнецян Ваагн Суренович", place="Лусаат", birth="1987")
    suggest([mother])
    found = rows.Suggestion.objects.get(a__in=[mother, first.id], b__in=[mother, first.id])
    assert "place.same" in {line["code"] for line in found.lines}
    assert "held at" not in str(found.lines) and "СИЗО" not in str(found.lines)
