"""The short texts are placed and read; what they score is a benchmark's to say."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Modality
from tests.reading import shorts
from tests.reading.scoring import figure

KINDS = {t.value for t in PEOPLE_TYPES}


@pytest.mark.parametrize("part", ["open", "sealed"])
def test_every_claim_of_a_short_text_is_of_a_known_kind_and_stands_on_its_words(part: str) -> None:
    for file in shorts.files(part):
        for text in shorts.texts(file):
            for claim in text["claims"]:
                span = claim["evidence"]
                assert text["text"][span["start"] : span["end"]] == span["text"] != ""
                assert claim["type"] in KINDS and Modality(claim["modality"])


@pytest.mark.parametrize("language", ["en", "ru", "uk", "hy", "az", "ka", "ar"])
def test_most_of_what_was_developed_on_is_read(language: str) -> None:
    file = next(f for f in shorts.files("open") if f.stem.startswith(language))
    tallies = [shorts.scored(text) for text in list(shorts.texts(file))[:40]]
    assert (figure(tallies, "claim_people") or 0.0) > 0.4
    assert (figure(tallies, "recall_with_unread") or 0.0) > 0.6
