"""Erasing a record: an entry says so, its keys are destroyed, its rows go; a list that named it gives way to a copy."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import Q

from lastcontact.accounts.models import Relative
from lastcontact.archive import store
from lastcontact.bureau import left_rows
from lastcontact.bureau.acting import Hand, NotThere, Refused, require, see, write
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh as casefile
from lastcontact.core.access import Act
from lastcontact.core.covering import BLACK
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.records import ErasureOrdered
from lastcontact.core.payloads.reports import KeptTable, ReportKind, ReportRedacted, ReportText
from lastcontact.journal import keys
from lastcontact.notices import refresh as notices

_PARTICLE = 2
"""Letters of a word that may stand in anybody's name."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did: how many keys went, whether the list's original was replaced or held."""

    keys: int
    original: str
    held: bool = False


def erase(*, by: Hand, record: str, ground: str, legal_hold: str = "") -> Erased:
    """Erases a record for good. Run `compact` afterwards: then no byte of it is left in any file.

    `legal_hold`: the reason why the original report must be kept all the same; without one the original is destroyed
    and a redacted text replaces it. Raises: Refused without a ground, NotThere.
    """
    require(by, Act.ERASE)
    if not ground.strip():
        raise Refused("Name the ground on which the record is erased.")
    row = rows.Record.objects.one(id=record)
    if row is None:
        raise NotThere("There is no such record, or it was erased already.")
    see(by, row.incident)
    file: RecordFile = row.file
    pairs = list(rows.Link.objects.filter(Q(a=record) | Q(b=record)).values_list("id", flat=True))
    partners = {r for id in pairs for r in id.split("~")} - {record}
    with transaction.atomic():
        write(by, ErasureOrdered(record=record, ground=ground, legal_hold=legal_hold))
        original = _redact(by, file, legal_hold)
        gone = [f"record:{record}", *(f"link:{id}" for id in pairs)]
        gone += [f"relative:{id}" for id in Relative.objects.filter(record_id=record).values_list("id", flat=True)]
        destroyed = sum(1 for subject in gone if keys.destroy(subject))
        Relative.objects.filter(record_id=record).delete()
        enquiries = rows.Enquiry.objects.filter(incident=row.incident, folded__sent__shares__has_key=record)
        asked = [f"enquiry:{id}" for id in enquiries.values_list("id", flat=True)]
        casefile.refresh([*gone, *(f"record:{partner}" for partner in partners), *asked])
        notices.refresh([f"record:{record}"])
    return Erased(destroyed, original, held=bool(legal_hold))


def _redact(by: Hand, file: RecordFile, legal_hold: str) -> str:
    report_row = rows.Report.objects.one(id=file.report)
    if report_row is None:
        return "the report was erased before"
    report: ReportFile = report_row.file
    if legal_hold:
        write(by, ReportRedacted(report=report.id, legal_hold=legal_hold))
        return "kept under a legal hold"
    text, tables = blacken(report.text, file), _rows_kept(report_row, file)
    if report.item:
        store.destroy(report.item)
    edition = report.redacted + 1
    shares = {f"text:{report.id}.{edition}": ReportText(text, tables)} if text or tables else {}
    keys.destroy(f"text:{report.id}.{report.redacted}")
    write(by, ReportRedacted(report=report.id, shares=shares))
    rows.Report.objects.filter(id=report.id).update(read=False, proposals=[], unread=[], to_judge=0)
    casefile.refresh([f"report:{report.id}"])
    if rows_kept := sum(len(table.rows) for table in tables):
        kept = f"{rows_kept} row{'s' if rows_kept > 1 else ''}" + (" and a text" if text else "")
        return f"destroyed; what is no record of it replaces it: {kept}"
    return "destroyed; a redacted text replaces it" if text else "destroyed"


def _rows_kept(report_row: rows.Report, file: RecordFile) -> tuple[KeptTable, ...]:
    """The rows of a list that are no record: nobody looked at them, and this person's erasure is not about them.

    A row that names the person as well, or holds their number, is blackened like a text.
    """
    report: ReportFile = report_row.file
    if not (report.batches or report.received.of_kind is ReportKind.LIST):
        return ()
    try:
        tables = left_rows.kept(report_row, report)
    except Refused:
        return ()
    return tuple(
        replace(table, rows=tuple(replace(row, cells=_without(row.cells, file)) for row in table.rows))
        for table in tables
    )


def _without(cells: tuple[str, ...], file: RecordFile) -> tuple[str, ...]:
    return tuple(blacken(cell, file) for cell in cells) if _names(cells, file) else cells


def _names(cells: tuple[str, ...], file: RecordFile) -> bool:
    """Whether a row holds the person's whole name, in one piece or by its parts, or a number that is theirs."""
    words, alone = " ".join(cells), {cell.strip() for cell in cells}
    for described in file.written:
        parts = (described.family_name.strip(), described.given_name.strip())
        told = {described.name.strip(), described.full_name.strip()}
        told |= {described.service_number.strip(), described.phone.strip()}
        if any(value in alone or (not value.isalpha() and value in words) for value in told - {""}):
            return True
        if all(parts) and all(part in words for part in parts):
            return True
    return False


def blacken(text: str, file: RecordFile) -> str:
    """The text with every value of the record covered by blocks of the same length, so that spans still fit."""
    values: set[str] = set()
    for described in file.written:
        values |= {described.full_name, described.birth, described.service_number, described.phone, described.address}
        values |= {described.given_name, described.family_name, described.patronymic, described.father_name}
        values |= {described.mother_name, *described.other.values()}
        if file.opened.of_several:  # the row has the name otherwise: "Arman and Levon Aramyan"
            values |= {word for word in described.full_name.split() if len(word) > _PARTICLE}
    for value in sorted((v for v in values if len(v.strip()) > 1), key=len, reverse=True):
        text = text.replace(value, BLACK * len(value))
    return text
