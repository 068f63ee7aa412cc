"""One door for every file: bytes in, a `Document` out, whatever the bytes are; what fails is said, the rest goes on."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from lastcontact.reading.formats import kinds
from lastcontact.reading.formats.document import Attachment, Document, Limits, Problem, refused, size_in_words
from lastcontact.reading.formats.failing import Failed, attempt

__all__ = ["Attachment", "Document", "Limits", "Problem", "open_document"]

_READERS = {
    "text/plain": "plain", "text/markdown": "plain", "text/html": "pages", "message/rfc822": "mail",
    kinds.WORD: "word", "application/pdf": "pdf", "text/csv": "delimited", "text/tab-separated-values": "delimited",
    kinds.XLSX: "sheets", kinds.XLS: "sheets", kinds.ODS: "sheets",
    kinds.PFIF: "pfif",
    "image/jpeg": "pictures", "image/png": "pictures", "image/tiff": "pictures", "image/webp": "pictures",
}  # fmt: skip
"""Media type -> the module in `formats` whose `read(data, media_type, limits)` gives the document."""


def open_document(name: str, data: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - frozen
    """What a file holds, as far as it can be read; never raises on bad input.

    `name` is only used for its ending, and less than the first bytes are. A file over `limits.file_bytes` is refused
    by its size alone, in a problem: whoever received it keeps it all the same.
    """
    media_type, note = kinds.recognise(PurePath(name.replace("\x00", "")).suffix, data)
    if not data:
        return refused(media_type, Problem("whole file", "it is empty: 0 bytes", "Ask the sender to send it again."))
    if len(data) > limits.file_bytes:
        return refused(media_type, _too_large(len(data), limits))
    if media_type not in _READERS:
        return refused(media_type, note or kinds.unknown())
    document = _read(media_type, data, limits)
    return _bounded(document.preceded_by(note) if note else document, limits)


def _read(media_type: str, data: bytes, limits: Limits) -> Document:
    module = import_module(f"lastcontact.reading.formats.{_READERS[media_type]}")
    read: Callable[[bytes, str, Limits], Document] = module.read
    document = attempt(lambda: read(data, media_type, limits))
    if not isinstance(document, Failed):
        return document
    what = f"it could not be read as {media_type} ({document.kind})"
    return refused(media_type, Problem("whole file", what, "Ask the sender for it again, or as text or csv."))


def _too_large(size: int, limits: Limits) -> Problem:
    what = f"it has {size_in_words(size)}, more than the {size_in_words(limits.file_bytes)} that are read here"
    return Problem("whole file", what, "Ask for it in parts, or raise the limit in the settings.")


def _bounded(document: Document, limits: Limits) -> Document:
    from dataclasses import replace

    if len(document.text) > limits.text_characters:
        what = f"its text has {len(document.text)} characters; only the first {limits.text_characters} were read"
        cut = Problem("end of the text", what, "Bring the rest in as a file of its own.")
        document = replace(document, text=document.text[: limits.text_characters]).preceded_by(cut)
    if (more := len(document.problems) - limits.problems) > 0:
        kept = document.problems[: limits.problems]
        last = Problem(
            "whole file", f"{more} more problems like these are not listed", "Mend the first ones, then look again."
        )
        document = replace(document, problems=(*kept, last))
    return document
