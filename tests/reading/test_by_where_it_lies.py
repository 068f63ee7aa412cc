"""Places told by where they lie or by what was done to them. Everybody and everything is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("12 солдат взяты в плен восточнее Марлова.", "марлов"),
        ("12 солдат взяты в плен в пяти километрах от Марлова.", "марлов"),
        ("12 солдат взяты в плен при захвате Марлова.", "марлов"),
        ("12 солдатів узято в полон на схід від Марлова.", "марлов"),
        ("12 солдатів узято в полон біля греблі Браск.", "браск"),
        ("Vellin ələ keçirilməsi zamanı 12 əsgər əsir götürülüb.", "vell"),
        ("ნაზვრევის აღებისას 12 ჯარისკაცი ტყვედ აიყვანეს.", "ნაზვრევი"),
        ("Մարլովի գրավման ժամանակ 12 զինվոր գերի է ընկել։", "մարլով"),
    ],
)
def test_where_something_lies_or_what_was_taken_is_the_place(text: str, place: str) -> None:
    read_text = read(text, published_on=date(2031, 10, 14)).as_json("x")
    names = {p["id"]: p["name"].lower() for p in read_text["places"]}
    assert any(place in names[p] for claim in read_text["claims"] for p in claim["places"])
