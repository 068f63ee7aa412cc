"""txt and md: the decoded file unchanged."""

from __future__ import annotations

from lastcontact.reading.formats.document import Document, Limits
from lastcontact.reading.formats.encodings import decode
from lastcontact.reading.formats.hints import hidden_signs, language_of


def read(data: bytes, media_type: str, limits: Limits) -> Document:
    """The text as it stands, line ends and all; a mark of byte order is not part of it."""
    found = decode(data)
    return Document(
        text=found.text,
        problems=(*found.problems, *hidden_signs(found.text)),
        media_type=media_type,
        language=language_of(found.text),
        encoding=found.encoding,
    )
