"""Whom "she", "he" and "Mrs" mean, by given names, and whose a second verb is: "thanked the mediators and said"."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Anna Sol arrived. The army chief, Ivo Lant, came with her. She said 12 men were missing.", "Anna Sol"),
        ("Mayor Anna Sol met Colonel Ivo Lant. He said 12 men were missing.", "Ivo Lant"),
        ("Goran Velt and his wife Mira Velt waited. Mrs Velt said her son was captured.", "Mira Velt"),
        ("Mira Velt and her husband Goran Velt waited. Mr. Velt said 12 men were missing.", "Goran Velt"),
        ("The President thanked the mediators and promised that 12 men would come home.", "President"),
        ("The general praised his soldiers and said 12 had been captured.", "general"),
        ("The colonel questioned the prisoners and reported that nine were missing.", "colonel"),
        ("Dole Velt waited. Mrs Velt said 12 men were missing.", "Dole Velt"),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    assert [c.speaker for c in read(text).claims][-1:] == [speaker]
