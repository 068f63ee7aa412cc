"""A text may break off anywhere: a post cut short, a page that ends. What is left is read. Everybody is invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lastcontact.reading.reader import read

ON = date(2031, 5, 14)
_PLAIN = Path(__file__).parent / "plain"
_BROKEN_OFF = (
    "Сарвия отвергла утверждение",
    "Погибли пять солдат, считают в «",
    "The Velmarian army denied claims by",
    "My uncle was shot in front of",
    "By its own",
    "The ministry's version is",
    "24/7",
    "On the",
)


def _sentences() -> list[str]:
    lines = [
        line.split("\t")[-1].strip()
        for file in sorted(_PLAIN.iterdir())
        for line in file.read_text("utf-8").split("\n")
    ]
    return [line for line in lines if line and not line.startswith(("#", "-"))]


def test_what_is_left_of_a_sentence_is_read() -> None:
    """Every third sentence ends at a token of its own choosing, or begins there, or has lost its stop."""
    for number, sentence in enumerate(_sentences()[::3]):
        tokens = sentence.split(" ")
        at = 1 + number % max(1, len(tokens) - 1)
        text = (" ".join(tokens[:at]), " ".join(tokens[at:]), sentence.rstrip(".։"))[number % 3]
        for claim in read(text, published_on=ON).claims:
            assert claim.evidence.text in text


@pytest.mark.parametrize("text", _BROKEN_OFF)
def test_a_text_that_breaks_off_is_read(text: str) -> None:
    assert read(text, published_on=ON).as_json("cut")["text"] == text
