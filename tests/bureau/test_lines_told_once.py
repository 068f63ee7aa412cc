"""A figure of one speaker is told once, and whatever else leaves an edition is listed. All figures are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.bureau import opening, reviewing
from lastcontact.bureau.figure_changes import changes
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.bulletins import LEFT_OUT, Figure
from lastcontact.core.payloads.sources import PlaceName
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

MINISTRY = "Ministry of Defence of Norhat"


@pytest.mark.parametrize(("one", "other", "lines"), [("Dorna", "Krutoyar", 2), ("Dorna", "Dorna", 1), ("Dorna", "", 1)])
def test_one_number_at_two_places_is_two_figures(bureau: Bureau, one: str, other: str, lines: int) -> None:
    for number, place in enumerate((one, other)):
        report = bureau.report("Sarn Agency", f"{number}: 6 killed", published_on=date(2026, 3, 11))
        names = (PlaceName(place),)
        at = (opening.name_place(by=bureau.hand, incident=bureau.incident, names=names),) if place else ()
        body = Claim(ClaimType.KILLED, count=Quantity(Form.EXACT, 6, 6, "6"), places=at, speaker=MINISTRY)
        reviewing.make(by=bureau.hand, report=report, body=body)
    assert len(quoted_figures(bureau.incident)) == lines


@pytest.mark.parametrize(
    ("was", "still", "listed"),
    [
        (MINISTRY, f"{MINISTRY}, 3 May 2026", False),
        (f"{MINISTRY}, as passed on by Sarn Agency, 4 May 2026", f"{MINISTRY}, 3 May 2026", False),
        (f"{MINISTRY}, 3 May 2026", f"{MINISTRY}, 9 May 2026", True),
        ("Ministry of Interior, Norhat, 3 May 2026", "Ministry of Interior, Duravan, 3 May 2026", True),
        ("A source that asked not to be named", "A source that asked not to be named", True),
    ],
)
def test_what_leaves_an_edition_is_listed_unless_its_speaker_is_printed_with_it(
    was: str, still: str, listed: bool
) -> None:
    gone, kept = (
        Figure(key, "missing", "60", "people missing", claim=key, word_of=of) for key, of in (("a", was), ("b", still))
    )
    found = [change for change in changes([gone, kept], [kept]) if change.after == LEFT_OUT]
    assert bool(found) == listed


def test_of_two_who_pass_a_figure_on_the_one_of_no_side_is_printed(bureau: Bureau) -> None:
    for carrier in ("State Commission of Duravan", "Sarn Agency"):
        report = bureau.report(carrier, f"{carrier}: 46", published_on=date(2026, 3, 11))
        body = Claim(ClaimType.MISSING, count=Quantity(Form.EXACT, 46, 46, "46"), speaker=MINISTRY)
        reviewing.make(by=bureau.hand, report=report, body=body)
    (figure,) = quoted_figures(bureau.incident)
    assert "as passed on by Sarn Agency" in figure.word_of
