"""What arrives, opened: the limits of this bureau, the words to keep, and what could not be read, in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import BinaryIO

from django.utils.translation import gettext_lazy

from lastcontact.bureau import days
from lastcontact.bureau.intake import showable
from lastcontact.bureau.taking import limits
from lastcontact.core.payloads.reports import ReportKind, Trouble
from lastcontact.reading.files import open_document
from lastcontact.reading.formats import kinds
from lastcontact.reading.formats.document import Document, Problem, refused, size_in_words
from lastcontact.reading.list_days import dated_on, speaks_as_of

LISTS = frozenset({"text/csv", "text/tab-separated-values", kinds.XLSX, kinds.XLS, kinds.ODS, kinds.PFIF})
"""Media types that are tables and nothing else: their rows become records, and only their titles stay as text."""
LONGEST_HEADLINE = 140
_OPENING = 2000
"""Letters at the head of a text in which its first line stands."""
IN_CONFIDENCE = frozenset({ReportKind.TRACING_REQUEST, ReportKind.CALL_NOTE})
"""What somebody told of a person of theirs: its words are no title."""
WITH_TABLES = LISTS | {kinds.WORD, "application/pdf", "text/html"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A document with what a report keeps of it. `text` is what spans refer to."""

    document: Document
    text: str
    troubles: tuple[Trouble, ...]

    def dated(self, kind: ReportKind, title: str, today: date) -> tuple[str, date | None]:
        """When it was published, as the file says, in words and as a day; of a list, else as its title says, and of a
        report as of when its title or its first line says that it speaks, in their own words.
        """
        written = self.document.published or ""
        if written or kind in IN_CONFIDENCE:
            return written.replace("T", ", ")[:17], day_of(written)
        if kind is ReportKind.LIST:
            above = (line for table in self.document.tables for line in table.said_above)
            found = dated_on((*above, title), today)
        else:
            first = next((line for line in self.text[:_OPENING].splitlines() if line.strip()), "")
            found = speaks_as_of((title, first) if title != first else (title,), today)
        return (found.original, found.start_on) if found else ("", None)


NOTHING = gettext_lazy(
    "Nothing stands in it: it is empty, or holds only commas, tabs and empty lines. Nothing was kept. Choose the right"
    " file, or ask the sender to send it again."
)
_SEPARATORS = frozenset(b' \t\r\n,;|"\x00\xef\xbb\xbf\xff\xfe')
"""Bytes of a file that say nothing, with the marks that stand before a text in Unicode."""


def nothing_stands_in(pieces: Iterable[bytes]) -> bool:
    """Whether a file is empty, or a table of which no cell is filled. Nothing is lost where it is not kept.

    >>> nothing_stands_in([b"\\xef\\xbb\\xbf,,,\\n;;", b"\\r\\n"]), nothing_stands_in([b"Name,,"])
    (True, False)
    """
    return all(_SEPARATORS.issuperset(piece) for piece in pieces)


def open_file(name: str, size: int, file: BinaryIO) -> Opened:
    """What a file holds. One over the limit is not brought into memory: its size alone refuses it."""
    file.seek(0)
    if size > limits().file_bytes:
        media_type, _ = kinds.recognise(PurePath(name.replace("\x00", "")).suffix, file.read(1 << 16))
        return _opened(refused(media_type, _too_large(size)))
    return open_bytes(name, file.read())


def open_bytes(name: str, data: bytes) -> Opened:
    return _opened(open_document(name, data, limits()))


def _too_large(size: int) -> Problem:
    allowed = size_in_words(limits().file_bytes)
    what = f"it has {size_in_words(size)}, more than the {allowed} that are read here"
    remedy = "Ask for it in parts, or raise LASTCONTACT_READ_MAX_BYTES in the settings."
    return Problem("whole file", what, remedy)


def _opened(document: Document) -> Opened:
    text = document.text
    if document.media_type in LISTS:
        text = "\n".join(line for table in document.tables for line in table.said_above)
    left_out = [
        Problem(f"passage {number} left out", f"taken for a menu or a link: {shorten(words)}", "See the original.")
        for number, words in enumerate(document.left_out[:20], start=1)
    ]
    return Opened(document, text, troubles((*document.problems, *left_out)))


def troubles(problems: Iterable[Problem]) -> tuple[Trouble, ...]:
    """The reader's problems as the journal keeps them."""
    return tuple(Trouble(showable(p.where), showable(p.what), showable(p.remedy)) for p in problems)


def day_of(written: str) -> date | None:
    """The day that words such as "2026-03-11, 21:30" or "11 березня 2026" name; None when they name none or several."""
    try:
        return days.one_day(written)
    except days.WrongDay:
        return None


def shorten(words: str, most: int = 120) -> str:
    """The first words of a passage, on one line.

    >>> shorten("one two three", 8)
    'one two…'
    """
    line = " ".join(words.split())
    return line if len(line) <= most else line[: line.rfind(" ", 0, most + 1)] + "…"


def headline(text: str, kind: ReportKind) -> str:
    """The first line of what is published, where it stands apart and is no sentence."""
    first, _line, rest = text.strip().partition("\n")
    published = kind in (ReportKind.ARTICLE, ReportKind.STATEMENT)
    apart = published and len(first) <= LONGEST_HEADLINE and not first.rstrip().endswith((".", ":", ",", ";", "։", "۔"))
    return first.strip() if apart and rest.strip() else ""
