"""A speaker as readers of an edition can tell it. Everybody here is invented."""

from __future__ import annotations

import pytest

from lastcontact.bureau.readable_names import readable
from lastcontact.reading.people_of import Parties


@pytest.mark.parametrize(
    ("name", "side", "printed"),
    [
        ("თავდაცვის სამინისტრო", "Norhat", "თავდაცვის სამინისტრო (Tavdatsvis Saminist'ro; Norhat)"),
        (
            "Министерство обороны Норхата",
            "Norhat",
            "Министерство обороны Норхата (Ministerstvo oborony Norkhata; Norhat)",
        ),
        ("Ministry of Defence", "Duravan", "Ministry of Defence (Duravan)"),
        ("Ministry of Defence of Duravan", "Duravan", "Ministry of Defence of Duravan"),
        ("Duravani army", "Duravan", "Duravani army"),
        ("Norhat", "Norhat", "Norhat"),
        ("Sarn Agency", "", "Sarn Agency"),
        ("An officer from Norhat, not named here", "Norhat", "An officer from Norhat, not named here"),
    ],
)
def test_it_stands_in_latin_letters_too_and_with_its_side(name: str, side: str, printed: str) -> None:
    assert readable(name, Parties.of(("Norhat", "Duravan")), side) == printed
