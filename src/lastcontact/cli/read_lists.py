"""What `lastcontact read` says of a list of people, and what of it is a text at all."""

from __future__ import annotations

from pathlib import Path

from lastcontact.reading.columns import NAMING, propose
from lastcontact.reading.formats.document import Document
from lastcontact.reading.plain import Plain
from lastcontact.reading.tables import Table
from lastcontact.reading.typed_lists import typed_lists

TABLES = (".csv", ".tsv", ".xlsx", ".xls", ".ods")


def without_rows(path: Path, document: Document) -> tuple[str, str]:
    """What is to be said of a table, and the text of it that is read: of a list of people the lines above its columns,
    as its rows are no sentences; of any other table all.

    ("", text) for a file that is no table.
    """
    if path.suffix.lower() not in TABLES:
        return "", document.text
    lists = [table for table in document.tables if _names_people(table)]
    if not lists:
        return f"this is a table; its cells are read as sentences. {_instead(path)}", document.text
    people = sum(sum(any(cell.strip() for cell in row) for row in table.rows) for table in lists)
    said = f"this is a list of {people} rows, and no text: its rows are not read as sentences. {_instead(path)}"
    return said, "\n".join(line for table in document.tables for line in table.said_above)


def lists_within(path: Path, text: str) -> str:
    """What is to be said of the lists of people that stand in a text as lines; "" where there is none."""
    people = sum(len(one.lines) for one in typed_lists(Plain.of(text)) if one.surely)
    return f"{people} of its lines look like a list of people. {_instead(path)}" if people else ""


def _names_people(table: Table) -> bool:
    return bool(set(propose(table.header, table.rows[:200]).values()) & set(NAMING))


def _instead(path: Path) -> str:
    return f"A list of people is for 'lastcontact link {path.name}', or for the desk: bring it in as a List of people"
