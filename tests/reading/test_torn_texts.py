"""Texts torn apart: words lost, doubled or out of place, marks that open nothing. All is read, nothing stops."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read
from tests.reading import shorts

HERE = Path(__file__).parent / "corpus" / "short" / "open"
ON = date(2031, 10, 14)
MARKS = (*"“”\"«»():;,.-–—?!…[]'№\n", "0230", "14", "not", "не", "ոչ", "لا")
EACH = 60


def torn(language: str) -> Iterator[str]:
    """Texts of one language with some of their words and marks moved; the same ones each time."""
    random = Random(f"torn {language}")
    texts = [text["text"] for file in sorted(HERE.glob(f"{language}-*.jsonl")) for text in shorts.texts(file)]
    for _ in range(EACH):
        words = random.choice(texts).split(" ")
        for _ in range(random.randint(1, 6)):
            at, other = random.randrange(len(words)), random.randrange(len(words))
            match random.randrange(3):
                case 0 if len(words) > 3:
                    del words[at]
                case 1:
                    words[at], words[other] = words[other], words[at]
                case _:
                    words.insert(at, random.choice(MARKS))
        yield " ".join(words)


@pytest.mark.parametrize("language", ["en", "ru", "uk", "hy", "az", "ka", "ar"])
def test_a_torn_text_is_read_and_every_claim_points_into_it(language: str) -> None:
    for text in torn(language):
        for claim in read(text, published_on=ON).claims:
            assert quoted(text, claim), (text, claim)


@pytest.mark.parametrize(
    "text",
    [
        'ألقى سبعة مسلحين سلاحهم وسلّموا أنفسهم لحاجز الجيش " » عند مفرق الكروم.',
        "Семьи моряков корвета «Белая чайка северных морей» требуют вернуть 30 пленных.",
    ],
)
def test_marks_beside_a_body_stop_no_reading(text: str) -> None:
    assert all(quoted(text, claim) for claim in read(text, published_on=ON).claims)


def quoted(text: str, claim: Claim) -> bool:
    """Whether a claim stands on words of the text, where it says that they are."""
    span = claim.evidence
    return span is not None and text[span.start : span.end] == span.text
