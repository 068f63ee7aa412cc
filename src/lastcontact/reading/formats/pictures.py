"""jpg, png, tif and webp: the words on a photographed or scanned paper, page by page."""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import replace
from itertools import islice
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
_OF_PEOPLE = "A picture of people or of a place is brought in as an evidence item."


def read(data: bytes, media_type: str, limits: Limits) -> Document:
    """The words on all pages, an empty line between two; a picture of people or of a place has none, which is said."""
    from PIL import Image

    with warnings.catch_warnings(action="ignore"):  # of damage, which is said below
        found = attempt(lambda: _pages(data, limits), Image.DecompressionBombError)
    if isinstance(found, Failed):
        what = "it is a picture that cannot be opened"
        return refused(media_type, Problem("whole file", what, f"Ask the sender for it again. {_OF_PEOPLE}"))
    pages, further = found
    text = "\n\n".join(page for page in pages if page)
    said = said_of("whole file", text)
    problems = [said if text else replace(said, remedy=f"{said.remedy} {_OF_PEOPLE}"), *hidden_signs(text)]
    if further:
        where = f"page {len(pages) + 1}"
        problems.append(Problem(where, "later pages were not read", "Bring them in as a file of their own."))
    return Document(text, (), tuple(problems), media_type, language=language_of(text))


def _pages(data: bytes, limits: Limits) -> tuple[list[str], bool]:
    """What is seen on each page, and whether there are more; only tif has pages: a telephone's jpg holds previews."""
    from PIL import Image, ImageSequence

    picture = Image.open(io.BytesIO(data))
    if picture.format != "TIFF":
        return [_seen(picture, limits)], False
    frames = islice(ImageSequence.Iterator(picture), limits.ocr_pages)
    pages = [_seen(frame, limits) for frame in frames]
    return pages, getattr(picture, "n_frames", 1) > len(pages)


def _seen(picture: Any, limits: Limits) -> str:
    text = words_on(_upright(picture), limits) or ""
    return text if len(_WORD.findall(text)) >= _FEWEST_WORDS else ""


def _upright(picture: Any) -> Any:
    """In grey, as the camera was held, and large enough."""
    from PIL import ImageOps

    page = ImageOps.exif_transpose(picture).convert("L")
    least, most = _LONG_SIDE
    longest = max(page.size)
    scale = most / longest if longest > most else max(1.0, min(least / longest, 4.0))
    return page if scale == 1 else page.resize([max(1, round(side * scale)) for side in page.size])
