"""docx: paragraphs and tables in their order, with notes on what a text file cannot show."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from lastcontact.reading.formats.archives import nested, safe_to_open
from lastcontact.reading.formats.document import Document, Limits, Problem, refused
from lastcontact.reading.formats.failing import Failed, attempt
from lastcontact.reading.formats.hints import hidden_signs, language_of
from lastcontact.reading.formats.titles import given
from lastcontact.reading.tables import Table, table_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKED = (("del", "words were struck out by tracked changes; they are not in the text"),
           ("drawing", "pictures are not in the text"), ("commentReference", "comments are not in the text"),
           ("footnoteReference", "footnotes are not in the text"))  # fmt: skip


def read(data: bytes, media_type: str, limits: Limits) -> Document:
    """Text of the body in order (an empty line between paragraphs, cells apart by tabs), headers and footers after it,
    and the tables as tables.
    """
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    if problem := safe_to_open(data, limits):
        return refused(media_type, problem)
    opened = attempt(lambda: docx.Document(io.BytesIO(data)), OpcError, LxmlError)
    if isinstance(opened, Failed):
        what = f"it is damaged or no Word text ({opened.kind})"
        return refused(media_type, Problem("whole file", what, "Ask the sender to save it anew, or as text."))
    blocks = list(_blocks(opened))
    tables = tuple(block for block in blocks if isinstance(block, Table))
    text = "\n\n".join(words for words in map(_words, blocks) if words.strip())
    if around := attempt(lambda: _around(opened)):
        text += "" if isinstance(around, Failed) else "\n\n" + around
    problems = (*_notes(opened), *hidden_signs(text, "paragraph"), *(_inside(name) for name in nested(data)))
    return Document(text, tables, problems, media_type, None, _title(opened), language_of(text))


def _blocks(opened: Any) -> Iterator[str | Table]:
    from docx.table import Table as WordTable

    number = 0
    for block in opened.iter_inner_content():
        if not isinstance(block, WordTable):
            yield block.text
            continue
        number += 1
        grid = attempt(lambda block=block: [[cell.text for cell in row.cells] for row in block.rows])  # type: ignore[misc]
        if not isinstance(grid, Failed) and grid:
            yield table_of(f"table {number}", grid)


def _words(block: str | Table) -> str:
    if isinstance(block, str):
        return block
    head = ["\t".join(block.header)] if block.found_header else []
    return "\n".join([*block.said_above, *head, *("\t".join(row) for row in block.rows)])


def _around(opened: Any) -> str:
    found: list[str] = []
    for section in opened.sections:
        for part in (section.header, section.footer):
            found += [p.text for p in part.paragraphs if p.text.strip() and not part.is_linked_to_previous]
    return "\n".join(dict.fromkeys(found))


def _notes(opened: Any) -> Iterator[Problem]:
    body = opened.element.body
    for tag, what in _MARKED:
        if count := sum(1 for _ in body.iter(_W + tag)):
            yield Problem("whole file", f"{what} ({count})", "Look at the original for them.")


def _title(opened: Any) -> str | None:
    title = attempt(lambda: opened.core_properties.title)
    return None if isinstance(title, Failed) else given(title or "")


def _inside(name: str) -> Problem:
    return Problem(
        f"part {name}", "a file inside this file, which was not opened", "Save it by itself and bring it in."
    )
