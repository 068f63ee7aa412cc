"""Whoever says it is found wherever a sentence names him. Everybody and everything is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON

SPEAKERS = {
    "the army": "army", "the Ministry of Defence of Chad": "Defence", "army spokesman Colonel Tor Ven": "Tor Ven",
    "Tor Ven, the army spokesman,": "Tor Ven", "a spokesman for the rebels": "rebels", "Mayor Tor Ven": "Tor Ven",
    "the mayor of Sarn, Tor Ven,": "Tor Ven", "local residents": "residents", "Reuters": "Reuters",
    "the International Committee of the Red Cross (ICRC)": "Red Cross", "the rights group Alva": "Alva",
    "the head of the hospital, Dr Tor Ven,": "Tor Ven", "a survivor, Tor Ven,": "Tor Ven", "relatives": "relatives",
    "the families of the soldiers": "families", "a rebel commander": "commander", "her husband": "husband",
    "the country's ombudsman, Ana Ven,": "Ana Ven", "state-run television": "television", "prosecutors": "prosecutors",
    "the district police chief": "chief", "a source in the army": "source", "a lawyer for the families": "lawyer",
    "Ana Ven, who chairs the commission,": "Ana Ven", "a village elder": "elder",
}  # fmt: skip
PLACES = (
    "{S} said that twelve soldiers had been captured.", "Twelve soldiers had been captured, {s} said on Monday.",
    "Twelve soldiers had been captured, said {s}.", '"Twelve soldiers were captured," {s} said.',
    "According to {s}, twelve soldiers were captured.", "Twelve soldiers were captured, according to {s}.",
    "{S} told the BBC that twelve soldiers had been captured.", "Twelve soldiers, {s} said, had been captured.",
    "In a statement, {s} said twelve soldiers had been captured.", "{S} reported the capture of twelve soldiers.",
    "On Monday {s} said twelve soldiers had been captured.", "{S} denied that twelve soldiers had been captured.",
)  # fmt: skip


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_whose_word_it_is(speaker: str) -> None:
    for place in PLACES:
        named = speaker.rstrip(",") if "{s}." in place else speaker
        claims = read(place.format(s=named, S=named[0].upper() + named[1:]), published_on=ON).claims
        told = [c.speaker or "" for c in claims if c.type == "captured"]
        assert told, place
        assert all(SPEAKERS[speaker].lower() in name.lower() for name in told), place
