"""Whoever speaks of what the clause before has told: "nine were captured, and the ministry confirms it"."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import Modality
from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "speaker", "modality"),
    [
        ("Nine men were captured near Orlo and the ministry confirms this.", "ministry", Modality.CONFIRMED),
        ("12 soldiers were killed in Selby, and the brigade admits it.", "brigade", Modality.CONFIRMED),
        ("Six fishermen are missing and the coastguard says so.", "coastguard", Modality.ASSERTED),
        ("Nine were wounded, and Colonel Ivo Kesk admitted as much.", "Ivo Kesk", Modality.CONFIRMED),
        ("Nine men were captured near Orlo; the ministry has confirmed it.", "ministry", Modality.CONFIRMED),
        ("Four sailors drowned, and the navy has acknowledged it.", "navy", Modality.CONFIRMED),
    ],
)
def test_who_speaks_of_what_was_told_before(text: str, speaker: str, modality: Modality) -> None:
    (claim,) = read(text).claims
    assert (claim.speaker, claim.modality, claim.count is not None) == (speaker, modality, True)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Nine men were captured near Orlo, and the ministry did not deny it.", [None]),
        ("Nine men were captured, but the ministry will not say so.", [None]),
        ("Nine men were captured, and the Red Cross confirmed that two of them had died.", [None, "Red Cross"]),
        ("Nine men were captured near Orlo, but the ministry has not confirmed it.", [None, "ministry"]),
    ],
)
def test_who_says_something_of_his_own_or_nothing_tells_it_not(text: str, speakers: list[str | None]) -> None:
    assert [c.speaker for c in read(text).claims] == speakers


def test_a_place_in_the_words_of_whoever_speaks_next_is_where_it_was() -> None:
    (claim,) = read("The unit lost contact with two squads near Belhalt and the brigade admits that.").claims
    assert claim.places == ("belhalt",)


@pytest.mark.parametrize("text", ["Man, about 40, says 12 captured near Orlo.", "Male, drunk, says 100 dead at Orlo."])
def test_a_place_says_nothing(text: str) -> None:
    (claim,) = read(text).claims
    assert claim.speaker != "Orlo"
    assert claim.places == ("orlo",)
