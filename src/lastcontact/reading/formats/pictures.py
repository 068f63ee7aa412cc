"""jpg, png, tif and webp: the words on a photographed or scanned paper, page by page."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from typing import Any

from lastcontact.reading.formats.document import Document, Limits, Problem, refused
from lastcontact.reading.formats.failing import Failed, attempt
from lastcontact.reading.formats.hints import hidden_signs, language_of
from lastcontact.reading.formats.seeing import said_of, words_on

_LONG_SIDE = 2_400, 6_000
"""Pixels: a picture that a messenger made small is drawn larger, since letters under 20 pixels are misread."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST_WORDS = 3
"""Fewer are seen in any leaf and wall, and a face says none."""


def read(data: bytes, media_type: str, limits: Limits) -> Document:
    """The words on all pages, an empty line between two; a picture of people or of a place has none, which is said."""
    from PIL import Image

    own = (Image.DecompressionBombError,)
    with warnings.catch_warnings(action="ignore"):  # of damage, which is said below
        opened = attempt(lambda: Image.open(io.BytesIO(data)), *own)
        pages = opened if isinstance(opened, Failed) else attempt(lambda: list(_seen(opened, limits)), *own)
    if isinstance(opened, Failed) or isinstance(pages, Failed):
        what = "it is a picture that cannot be opened"
        remedy = "Ask the sender for it again. A picture of people or of a place is brought in as an evidence item."
        return refused(media_type, Problem("whole file", what, remedy))
    text = "\n\n".join(page for page in pages if page)
    problems = [said_of("whole file", text), *hidden_signs(text)]
    if not text:
        remedy = "A picture of people or of a place is brought in as an evidence item."
        problems.append(Problem("whole file", "no words were seen on it", remedy))
    if (frames := getattr(opened, "n_frames", 1)) > len(pages):
        what = f"it has {frames} pages, of which {len(pages)} were read"
        problems.append(Problem(f"page {len(pages) + 1}", what, "Bring the others in as a file of their own."))
    return Document(text, (), tuple(problems), media_type, language=language_of(text))


def _seen(picture: Any, limits: Limits) -> Iterator[str]:
    from PIL import ImageSequence

    for number, frame in enumerate(ImageSequence.Iterator(picture)):
        if number == limits.ocr_pages:
            return
        text = words_on(_upright(frame), limits) or ""
        yield text if len(_WORD.findall(text)) >= _FEWEST_WORDS else ""


def _upright(picture: Any) -> Any:
    """In grey, as the camera was held, and large enough."""
    from PIL import ImageOps

    page = ImageOps.exif_transpose(picture).convert("L")
    least, most = _LONG_SIDE
    longest = max(page.size)
    scale = most / longest if longest > most else max(1.0, min(least / longest, 4.0))
    return page if scale == 1 else page.resize([max(1, round(side * scale)) for side in page.size])
