"""What befell people, in every frame that tells how surely, in six languages; the frames are in the folder `frames`."""

from __future__ import annotations

from pathlib import Path

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, rows


def _told() -> list[tuple[str, str, str]]:
    """Every fate in every frame of its language: the sentence, the type and how surely."""
    made = []
    for file in sorted((Path(__file__).parent / "frames").glob("*.txt")):
        _, fates, frames = (part.partition("\n")[2] for part in f"\n{file.read_text(encoding='utf-8')}".split("\n#"))
        made += [(frame.format(p=p), kind, told) for p, kind in rows(fates) for frame, told in rows(frames)]
    return made


def _tells(text: str, kind: str, told: str) -> bool:
    """Whether a text has claims of the kind, and all tell it as surely."""
    claims = [c for c in read(text, published_on=ON).claims if c.type == kind]
    polarity = "negated" if told.startswith("not ") else "affirmed"
    sureties = told.removeprefix("not ").split(" or ")
    return bool(claims) and all(c.polarity == polarity and c.modality in sureties for c in claims)


@pytest.mark.parametrize(("text", "kind", "told"), _told())
def test_a_frame_tells_any_fate_as_surely(text: str, kind: str, told: str) -> None:
    assert _tells(text, kind, told)
