"""Files in the People Finder Interchange Format (PFIF 1.1 to 1.4, also inside an Atom or RSS feed): a list of people.

Source: the PFIF 1.4 specification, zesty.ca/pfif/1.4; fields of earlier versions are read under their present names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lastcontact.reading.formats.delimited import within
from lastcontact.reading.formats.document import Document, Limits, Problem, refused
from lastcontact.reading.formats.hints import language_of
from lastcontact.reading.tables import Table

NAMESPACES = tuple(f"http://zesty.ca/pfif/1.{version}" for version in (1, 2, 3, 4))
_EARLIER = {
    "first_name": "given_name",
    "last_name": "family_name",
    "home_zip": "home_postal_code",
    "other": "description",
}
_COLUMNS = {
    "name": "full_name", "given name": "given_name", "family name": "family_name", "other names": "alternate_names",
    "sex": "sex", "date of birth": "date_of_birth", "age": "age", "age as of": "source_date",
    "home address": "home_street", "place": "home_city", "postcode": "home_postal_code", "country": "home_country",
    "description": "description", "last seen": "", "status": "", "status in each note": "",
    "notes": "", "record there": "person_record_id",
    "author": "author_name", "source": "source_name", "withdraw on": "expiry_date",
}  # fmt: skip
Fields = dict[str, str]
EACH_STATUS = "status in each note"
"""The column of all states that notes give: "2031-03-05 believed_alive by A neighbour / ..."."""


def holds_people(data: bytes) -> bool:
    """Whether a file's first bytes name the format."""
    return any(namespace.encode() in data[:4096] for namespace in NAMESPACES)


def read(data: bytes, media_type: str, limits: Limits) -> Document:
    """One table, a person a row, what their notes say beside them; the text is all rows, cells apart by tabs.

    A person whose expiry date has passed is not taken: their home repository has withdrawn them.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root is None:
        damaged = Problem("whole file", "it is damaged: no XML can be read", "Ask the sender for the file again.")
        return refused(media_type, damaged)
    problems = [_damage(error) for error in list(parser.error_log)[:3]]
    notes, made = _loose_notes(root), max((e.text or "" for e in _elements(root, "entry_date")), default="")
    header, rows = tuple(_COLUMNS), []
    for number, element in enumerate(_elements(root, "person"), start=1):
        person = _fields(element)
        own = [_fields(note) for note in _elements(element, "note")]
        if _withdrawn(person, made):
            who = person.get("person_record_id", "a person")
            what = f"{who} was withdrawn where it came from ({person['expiry_date'][:10]})"
            problems.append(Problem(f"person {number}", what, "Not taken. Erase what you hold under this number."))
            continue
        rows.append(_row(person, own + notes.get(person.get("person_record_id", ""), [])))
    cut, more = within([[cell[: limits.cell_characters] for cell in row] for row in rows], limits)
    kept = [at for at in range(len(header)) if any(row[at] for row in cut)]
    table = Table("people", tuple(tuple(row[at] for at in kept) for row in cut), tuple(header[at] for at in kept), 1)
    if not rows:
        problems.append(Problem("whole file", "it names nobody", "Ask the sender whether it is the right file."))
    text = "\n".join("\t".join(row) for row in (table.header, *table.rows))
    tables = (table,) if rows else ()
    return Document(text, tables, (*problems, *more), media_type, language=language_of(text), encoding="utf-8")


def _damage(error: Any) -> Problem:
    return Problem(f"line {error.line}", f"the XML is broken there ({error.message})", "Compare with the original.")


def _elements(root: Any, name: str) -> Iterator[Any]:
    return root.iter(*(f"{{{namespace}}}{name}" for namespace in NAMESPACES))


def _fields(element: Any) -> Fields:
    """The fields of a person or a note; an empty one is left out, the first of a name wins."""
    found: Fields = {}
    for child in element:
        if isinstance(child.tag, str) and len(child) == 0 and (text := (child.text or "").strip()):
            name = child.tag.rpartition("}")[2]
            found.setdefault(_EARLIER.get(name, name), text)
    return found


def _loose_notes(root: Any) -> dict[str, list[Fields]]:
    """Notes that stand outside a person, by the person they are about."""
    found: dict[str, list[Fields]] = {}
    for element in _elements(root, "note"):
        if (parent := element.getparent()) is None or not str(parent.tag).endswith("}person"):
            note = _fields(element)
            found.setdefault(note.get("person_record_id", ""), []).append(note)
    return found


def _withdrawn(person: Fields, made: str) -> bool:
    """Whether nothing but a placeholder is left, or the day of expiry had passed when the file was made."""
    expiry = person.get("expiry_date", "")
    return bool(expiry) and (expiry <= made or not {"full_name", "given_name", "family_name"} & person.keys())


def _row(person: Fields, notes: list[Fields]) -> list[str]:
    notes = sorted(notes, key=lambda note: note.get("source_date", ""))
    given = " ".join(person[name] for name in ("given_name", "family_name") if name in person)
    names = person.get("full_name", given).splitlines() or [""]
    others = [*names[1:], *person.get("alternate_names", "").splitlines()]
    seen = [note["last_known_location"] for note in notes if "last_known_location" in note]
    states = [note["status"].replace("_", " ") for note in notes if "status" in note]
    cells = {column: person.get(field, "") for column, field in _COLUMNS.items()}
    cells |= {
        "name": names[0],
        "other names": "; ".join(filter(None, map(str.strip, others))),
        "age as of": person.get("source_date", "")[:10] if "age" in person else "",
        "last seen": seen[-1] if seen else "",
        "status": states[-1] if states else "",
        EACH_STATUS: " / ".join(map(_state, (note for note in notes if "status" in note))),
        "notes": " / ".join(filter(None, map(_said, notes))),
    }
    return [" ".join(cell.split()) for cell in cells.values()]


def _state(note: Fields) -> str:
    """What a note says of the person's state, by the format's own word; slashes keep to what parts two notes."""
    by = note.get("author_name", "").replace(" / ", ", ")
    return " ".join(filter(None, (note.get("source_date", "")[:10], note["status"], f"by {by}" if by else "")))


def _said(note: Fields) -> str:
    """What a note says, with its day and its author."""
    by = ", ".join(filter(None, (note.get("source_date", "")[:10], note.get("author_name", ""))))
    said = note.get("text", "") or note.get("status", "").replace("_", " ")
    return f"{by}: {said}" if said and by else said
