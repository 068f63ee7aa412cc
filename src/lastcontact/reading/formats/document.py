"""What a file turns into: its text, its tables, and in plain words everything that could not be read."""

from __future__ import annotations

from dataclasses import field, replace

from lastcontact.core.frozen import frozen
from lastcontact.reading.tables import Table

MIB = 1024 * 1024


@frozen
class Limits:
    """How much of a file is read; whatever lies beyond is said in a problem, and the original stays as received."""

    file_bytes: int = 64 * MIB
    unpacked_bytes: int = 512 * MIB
    """All members of a docx, xlsx or ods together, once unpacked."""
    unpacked_ratio: int = 200
    """A single member may unpack to so many times its packed size; small members (1 MiB) are never refused for it."""
    members: int = 10_000
    text_characters: int = 20_000_000
    pages: int = 2_000
    sheets: int = 100
    rows: int = 500_000
    columns: int = 500
    cells: int = 10_000_000
    cell_characters: int = 32_767
    problems: int = 200
    ocr_pages: int = 50
    ocr_seconds_a_page: int = 60


@frozen
class Problem:
    """One thing that could not be read as it stands: `where` a person finds it, `what` it is, and the `remedy`."""

    where: str
    what: str
    remedy: str


@frozen
class Attachment:
    """A file inside a file, as received: never opened by itself, a report of its own if an officer brings it in."""

    name: str
    media_type: str
    data: bytes = field(repr=False)


@frozen
class Document:
    """A file as far as it could be read.

    `text` is what all offsets refer to: for txt and md the decoded file unchanged. `published` is ISO (a date, or a
    date and time) and only what the file itself says. `language` is a hint: an ISO 639-1 code, or None.
    `left_out` holds, word for word, passages taken for page furniture, so that nothing is lost.
    """

    text: str
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()
    media_type: str = "application/octet-stream"
    published: str | None = None
    title: str | None = None
    language: str | None = None
    encoding: str | None = None
    sender: str | None = None
    attachments: tuple[Attachment, ...] = ()
    left_out: tuple[str, ...] = ()

    def adding(self, *problems: Problem) -> Document:
        """The same document with more problems, after those it has."""
        return replace(self, problems=(*self.problems, *problems))

    def preceded_by(self, *problems: Problem) -> Document:
        """The same document with problems that come first."""
        return replace(self, problems=(*problems, *self.problems))


def refused(media_type: str, problem: Problem) -> Document:
    """A document of which nothing could be read, for one reason."""
    return Document(text="", problems=(problem,), media_type=media_type)


def size_in_words(count: int) -> str:
    """
    >>> size_in_words(314572800)
    '300 MB'
    """
    for unit, size in (("MB", MIB), ("KB", 1024)):
        if count >= size:
            return f"{count / size:.0f} {unit}"
    return f"{count} bytes"
