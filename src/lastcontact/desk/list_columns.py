"""The columns of a list as its page shows them: what is proposed for each and why, and what to look at in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as say

from lastcontact.bureau.intake import showable
from lastcontact.bureau.taking import BESIDE, LEFT_OUT
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.showing import written_out
from lastcontact.desk import wording
from lastcontact.desk.column_doubts import as_shown, doubt_of, number_doubted
from lastcontact.desk.letters_unread import letters_unread
from lastcontact.desk.list_fields import field_choices
from lastcontact.desk.slash_orders import Slashes, slashes_of
from lastcontact.reading import cell_checks, columns
from lastcontact.reading.columns import CONDITION
from lastcontact.reading.header_words import OF_ANOTHER, field_of, numbers_rows
from lastcontact.reading.other_writing import OTHER_WRITING
from lastcontact.reading.tables import Table

SAMPLES = 3
_SURNAME_FIRST = ("name", "family_name", "given_name")


@dataclass(frozen=True, slots=True)
class Column:
    """One column as the page shows it. `chosen` is its field; `from_where` says why that was chosen."""

    index: int
    label: str
    samples: tuple[str, ...]
    chosen: str
    from_where: str
    filled: int
    doubt: str = ""
    """Why it does not seem to hold what is chosen, in a sentence."""
    slashes: Slashes | None = None
    """Where its days have a slash and may be two: what is said of their order."""

    @property
    def control(self) -> str:
        return f"column-{self.index}"


def proposed_columns(
    source: SourceFile | None, table: Table, posted: Mapping[str, str], form: Mapping[str, str] | None = None
) -> tuple[Column, ...]:
    """Each column with what was posted of it, else as last time from this source, else as it is proposed.

    `form`: all that was posted; None where nothing was.
    """
    remembered = dict(source.columns) if source else {}
    proposed = columns.propose(table.header, table.rows)
    again = bool(any(posted.values()))
    found = []
    for index, label in enumerate(table.header):
        values = [r[index].strip() for r in table.rows if index < len(r) and r[index].strip()]
        chosen, why = _choice(showable(label), proposed.get(label, ""), remembered)
        if again:
            chosen = posted.get(showable(label), chosen)
        samples = tuple(written_out(value)[:60] for value in dict.fromkeys(values[:200]))[:SAMPLES]
        slashes = slashes_of(index, chosen, values, form)
        found.append(Column(index, label, samples, chosen, why, len(values), doubt_of(chosen, values), slashes))
    return tuple(found)


def in_doubt(shown: tuple[Column, ...]) -> dict[str, str]:
    """The columns that do not seem to hold what is chosen: each one's control, and what that is."""
    return {column.control: column.chosen for column in shown if column.doubt}


def to_look_at(shown: tuple[Column, ...], table: Table, file: ReportFile) -> dict[str, Any]:
    """The columns, and what of them may be wrong, for the page."""
    found = {"lone_names": _lone_names(shown, table), "of_several": _of_several(shown, table)}
    doubted = in_doubt(shown)
    told = {"doubted": as_shown(doubted), "doubted_words": number_doubted(doubted)}
    return {"columns": shown, **found, **told, "letters": letters_unread(file)}


def _lone_names(chosen: tuple[Column, ...], table: Table) -> bool:
    """Whether the column that is to hold whole names holds single words, and no other the surnames."""
    held = {column.chosen: column.index for column in chosen}
    if "name" not in held or "family_name" in held:
        return False
    names = [r[held["name"]].split() for r in table.rows if held["name"] < len(r) and r[held["name"]].strip()]
    return len(names) >= SAMPLES and sum(len(words) < 2 for words in names) >= 0.8 * len(names)


def _of_several(chosen: tuple[Column, ...], table: Table) -> tuple[int, ...]:
    """The numbers of the rows in which a cell for a name seems to hold two people."""
    held = [column.index for name in _SURNAME_FIRST for column in chosen if column.chosen == name]
    found = []
    for number, cells in enumerate(table.rows, start=table.first_row):
        named = [cells[index] for index in held if index < len(cells) and cells[index].strip()]
        if any(map(cell_checks.holds_two_people, named)) or cell_checks.whole_of_two(named):
            found.append(number)
    return tuple(found)


def _choice(label: str, proposed: str, remembered: Mapping[str, str]) -> tuple[str, str]:
    if label in remembered:
        return remembered[label], say("as last time from this source")
    if proposed in (CONDITION, OTHER_WRITING) or proposed in wording.FIELDS:
        if named := columns.against_its_header(label, proposed):
            return proposed, say("by what is in it; its header says: %(field)s") % {
                "field": dict(field_choices())[named]
            }
        return proposed, say("proposed, by its header or what is in it")
    if numbers_rows(label):
        return LEFT_OUT, say("it seems to number the rows")
    if field_of(label)[0] == OF_ANOTHER:
        return BESIDE, say("it seems to tell of a relative, or of whoever asks")
    return BESIDE, say("not recognised")


def header_of(as_found: Table, table: Table, *, first_row_names: bool) -> dict[str, Any]:
    """Where the header is, for the page; `table`: as it is under its first row, where that is said to name columns."""
    found = {"header_rows": _header_rows(table), "no_header": not as_found.found_header}
    return {**found, "first_row_names": first_row_names}


def _header_rows(table: Table) -> str:
    if table.by_lines:
        return say("Its lines were parted here into what they hold; nothing in the text names the columns.")
    if not table.found_header:
        return say("No header was found: the columns are called by their letters.")
    first = len(table.said_above) + 1
    last = table.first_row - 1
    if last < 1:
        return say(
            "The format itself names the columns. What a note says of one person is kept beside them and is no claim "
            "until an officer makes it one."
        )
    if last > first:
        return say("The header was found in rows %(a)s to %(b)s.") % {"a": first, "b": last}
    return say("The header was found in row %(a)s.") % {"a": last}
