"""What of a report can still be taken in: rows of tables, words that somebody types from a picture, a film."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from lastcontact.core.access import Act
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.desk.documents import IN_CONFIDENCE, LISTS, WITH_TABLES
from lastcontact.desk.footage import footage_of
from lastcontact.desk.letters_unread import letters_unread
from lastcontact.desk.standing import Desk
from lastcontact.reading.plain import Plain
from lastcontact.reading.typed_lists import FEWEST, LONGEST_TEXT, typed_lists


def untaken(desk: Desk, file: ReportFile) -> dict[str, Any]:
    """All of it, for the page of the report."""
    told = {"may_map": may_map(desk, file), "rows_wait": rows_wait(desk, file)}
    return {**typing(desk, file), **told, "people_in_lines": people_in_lines(desk, file)}


def may_map(desk: Desk, file: ReportFile) -> bool:
    """Whether its columns can be looked at: it is a list with words or tables, or a file that may hold a table."""
    rows_may_be = (_is_list(file) and bool(file.text.strip())) or file.received.media_type in WITH_TABLES
    held = rows_may_be or bool(file.tables or file.batches)
    return desk.may(Act.TAKE_IN) and bool(file.item or file.tables) and held


def rows_wait(desk: Desk, file: ReportFile) -> bool:
    """Whether it is a list of which rows are to be taken in: something was read of it, and not all is in."""
    waits = may_map(desk, file) and _is_list(file) and not file.rows_finished and not _is_unread(file)
    return waits and not _off_pictures(file)


def people_in_lines(desk: Desk, file: ReportFile) -> int:
    """How many people stand as lines of a list in the text of a report that came as something else; 0 where there is
    no such list, its rows are in, or whoever looks may take nothing in.
    """
    kind, kept = file.received.of_kind, file.item and not file.batches and not file.read_by_machine
    pictured = file.received.media_type.startswith("image/")
    if not desk.may(Act.TAKE_IN) or not kept or pictured or kind in (*IN_CONFIDENCE, ReportKind.LIST):
        return 0
    if file.received.media_type in LISTS or len(file.text) > LONGEST_TEXT:
        return 0
    return _people_in_lines(file.text)


@lru_cache(maxsize=32)
def _people_in_lines(text: str) -> int:
    people = [len(one.lines) for one in typed_lists(Plain.of(text)) if one.surely]
    return sum(people) if max(people, default=0) >= FEWEST else 0


def may_type(desk: Desk, file: ReportFile) -> bool:
    """Whether its words are to be typed, or may be mended: the file that is kept holds no text, or a picture of one."""
    return desk.may(Act.TAKE_IN) and bool(file.item) and (_is_unread(file) or (bool(file.text) and file.typable))


def typing(desk: Desk, file: ReportFile) -> dict[str, Any]:
    """Whether its words may be typed, why they should be, in which language a machine could not read them, and of a
    film whether it is kept as evidence.
    """
    return {
        "may_type": may_type(desk, file),
        "list_unread": list_unread(desk, file),
        "list_seen": may_type(desk, file) and _is_list(file) and not file.batches and _off_pictures(file),
        "footage": footage_of(desk, file),
        "letters": letters_unread(file) if may_type(desk, file) else None,
    }


def list_unread(desk: Desk, file: ReportFile) -> bool:
    """Whether it is a list from whose file nothing could be read, as from a picture of one."""
    return may_type(desk, file) and _is_list(file) and _is_unread(file)


def _off_pictures(file: ReportFile) -> bool:
    """Whether its words are what a machine saw on pictures: a picture has no columns, whatever is drawn on it."""
    seen = bool(file.read_by_machine) or file.received.media_type.startswith("image/")
    return seen and bool(file.text.strip()) and not file.transcribed and not file.tables


def _is_list(file: ReportFile) -> bool:
    return file.received.of_kind is ReportKind.LIST


def _is_unread(file: ReportFile) -> bool:
    """No words; a spreadsheet has none, and its rows were read all the same."""
    of_tables = _is_list(file) and file.received.media_type in LISTS
    return not file.text.strip() and not file.tables and not of_tables
