"""Who a person is, as each of their records writes it: every differing value, and nothing overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from lastcontact.core.dates import PartialDate
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.yearless import same_day_of_year
from lastcontact.linkage.ranks import rank_of
from lastcontact.names.script import script_of
from lastcontact.reading.other_writing import OTHER_WRITING

CELLS = (
    ("birth", _("Birth")),
    ("age", _("Age")),
    ("father_name", _("Father")),
    ("patronymic", _("Patronymic")),
    ("mother_name", _("Mother")),
    ("rank", _("Rank")),
    ("service_number", _("Number")),
    ("unit", _("Unit")),
    ("place", _("Place")),
    ("birth_place", _("Place of birth")),
    ("nationality", _("Nationality")),
    ("occupation", _("Occupation")),
    ("marks", _("Distinguishing marks")),
    ("last_contact", _("Last contact")),
    ("held_at", _("Where held, as written")),
    ("circumstances", _("Circumstances")),
)
"""What of a description the page shows; how to reach people is for those who speak with families."""


LONG = 60
"""A value of more characters is no word or two."""


@dataclass(frozen=True)
class Value:
    """One value as written, and which records write it so."""

    text: str
    records: tuple[RecordFile, ...]
    differs: bool = False

    @property
    def language(self) -> str:
        """Of those who write it so, where one of them says."""
        return next((r.opened.language for r in self.records if r.opened.language), "")


@dataclass(frozen=True)
class Cell:
    label: str
    values: tuple[Value, ...]

    @property
    def long(self) -> bool:
        """Whether it needs the whole width."""
        return any(len(value.text) > LONG for value in self.values)


def values(records: Sequence[RecordFile], name: str) -> tuple[Value, ...]:
    """Every differing value of a field, with the records that write it; `differs` from the first."""
    found = _by_text((record, getattr(record.described, name)) for record in records)
    first = next(iter(found), "")
    return tuple(Value(text, held, _differ(name, first, text)) for text, held in found.items())


def cells(records: Sequence[RecordFile]) -> tuple[Cell, ...]:
    """The fields that any of the records gives, in order."""
    return tuple(Cell(str(label), found) for name, label in CELLS if (found := values(records, name)))


def other_columns(records: Sequence[RecordFile]) -> tuple[Cell, ...]:
    """The columns of lists that are no field of ours, as they are headed there: remarks, and whatever else."""
    titles = dict.fromkeys(title for record in records for title, text in record.described.other.items() if text)
    said = {title: _by_text((r, r.described.other.get(title, "")) for r in records) for title in titles}
    return tuple(Cell(title, tuple(Value(text, held) for text, held in said[title].items())) for title in titles)


def in_latin(records: Iterable[RecordFile], reports: Mapping[str, ReportFile]) -> str:
    """The name in Latin letters as a list of these records writes it in a column of its own; "" where none does."""
    for record in records:
        batches = reports[record.report].batches if record.report in reports else ()
        labels = dict.fromkeys(label for b in batches for label, held in b.columns.items() if held == OTHER_WRITING)
        written = " ".join(word for label in labels if (word := record.described.other.get(label, "").strip()))
        if script_of(written) == "Latin" and script_of(record.described.full_name) not in ("Latin", ""):
            return written
    return ""


def _by_text(written: Iterable[tuple[RecordFile, str]]) -> dict[str, tuple[RecordFile, ...]]:
    found: dict[str, tuple[RecordFile, ...]] = {}
    for record, text in written:
        if text:
            found[text] = (*found.get(text, ()), record)
    return found


def _differ(name: str, one: str, other: str) -> bool:
    """Whether two values cannot mean the same: ranks in any army's word, days in any form, a year with a day in it."""
    if name == "rank":
        return rank_of(one) != rank_of(other)
    if name == "birth" and (same := same_day_of_year(one, other)) is not None:
        return not same
    a, b = PartialDate.read(one), PartialDate.read(other)
    if name == "birth" and a.earliest_on and a.latest_on and b.earliest_on and b.latest_on:
        return a.latest_on < b.earliest_on or b.latest_on < a.earliest_on
    return name in ("service_number", "birth") and one != other
