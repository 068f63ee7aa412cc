"""The reader at the desk knows the places of a file that was taken in, beside the bureau's own."""

from __future__ import annotations

from lastcontact.casefile import models as rows
from lastcontact.casefile.reading_ways import places_file
from lastcontact.reading.geonames import places_of
from lastcontact.reading.place_index import removed, taken_in
from tests.bureau.acts import Bureau
from tests.reading.test_geonames import line

TEXT = "Девять солдат попали в плен под Хцабердом, сообщила армия."


def where(report: str) -> list[str]:
    return [place for p in rows.Report.objects.get(id=report).proposals for place in p["claim"].get("places", ())]


def test_a_report_names_places_as_the_file_has_them_until_it_is_taken_out(bureau: Bureau) -> None:
    taken_in(places_file(), places_of([line(7, "Khtsaberd", "Խծաբերդ")]), "XX")
    try:
        assert where(bureau.report("Sarn Agency", TEXT, language="ru")) == ["Khtsaberd"]
    finally:
        removed(places_file(), "XX")
        places_file().unlink()
    assert where(bureau.report("Sarn Agency", f"{TEXT} ", language="ru")) == ["Хцаберд"]
