"""A name of two hundred letters makes no page scroll sideways. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.accounts.models import Officer
from lastcontact.bureau import mending
from lastcontact.casefile import models as rows
from tests.browser.conftest import OpenPage
from tests.browser.furnishing import House
from tests.browser.looking import assert_fits
from tests.bureau.acts import Clock, hand_of

LONG = "Vardun" + "yan" * 64 + " Aram"


def test_a_long_name_breaks_within_its_line(furnished: House, open_page: OpenPage) -> None:
    lia = furnished.readers["lia"]
    assert isinstance(lia, Officer)
    row = rows.Record.objects.the(id=furnished.ids["record"])
    named = replace(row.file.described, name=LONG, given_name="", family_name="", patronymic="")
    mending.mend(by=hand_of(lia, Clock()), record=row.id, described=named, why="copied wrongly")
    page = open_page(reader=lia, width=1280)
    record, incident = f"/desk/records/{row.id}", f"/desk/incidents/{furnished.ids['incident']}"
    wide = []
    for address in (
        f"{record}/", f"{record}/decide/", f"{record}/family/", f"{incident}/people/", f"{incident}/",
        f"{incident}/families/", f"{incident}/links/", f"{incident}/enquiries/new/", f"{incident}/answers/",
        f"{incident}/publish/", f"/desk/reports/{row.report}/",
    ):  # fmt: skip
        page.goto(address)
        assert page.get_by_role("heading", level=1).count() == 1, address
        try:
            assert_fits(page)
        except AssertionError as found:
            wide.append(str(found))
    assert not wide, "\n".join(wide)
