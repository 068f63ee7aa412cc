"""Pictures of things, and parts of things that are gone: news of nobody; all is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read

NOTHING = (
    "She posted a photo of her dog.",
    "He sent a video of the sunset.",
    "They published photos of the bridge.",
    "He shared a video of his breakfast.",
    "The museum shows photographs of old trams.",
    "Three of the shops are gone.",
    "Two of the windows are gone.",
    "Five of the boats are missing.",
    "Two of the wells are dead.",
    "Nine of the lorries were found.",
    "Half of the trees are gone.",
    "Two of the trains were held at the border.",
    "Most of the shelves were lost in the fire.",
)
SOMEBODY = (
    ("Rebels posted a video of four prisoners.", "footage"),
    ("The channel showed pictures of captured soldiers.", "footage"),
    ("A video of Captain Ilan Mosk was published on Monday.", "footage"),
    ("They published a photo of him.", "footage"),
    ("The rebels released a video of Private Orl.", "footage"),
    ("A video of the dead was posted.", "footage"),
    ("Footage of the fighting was published.", "footage"),
    ("Three of the soldiers are gone.", "missing"),
    ("Three of my cousins are gone.", "missing"),
    ("Six of the drivers are gone.", "missing"),
    ("Four of the trapped miners were found.", "found"),
    ("Two of the faces were recognised by relatives.", "identified"),
)


@pytest.mark.parametrize("text", NOTHING)
def test_things_that_are_shown_or_gone_are_no_news_of_people(text: str) -> None:
    assert read(text).claims == ()


@pytest.mark.parametrize(("text", "kind"), SOMEBODY)
def test_people_who_are_shown_or_gone_are_told_of(text: str, kind: str) -> None:
    assert read(text).claims[0].type.value == kind
