"""A table of a list that was taken in wrongly is taken back whole, while nothing rests on it; its columns are open."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q
from django.db.models.fields.json import KT
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, report_row, write
from lastcontact.bureau.models import LongList
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh as casefile
from lastcontact.core.access import Act
from lastcontact.core.fold.facts import facts
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.records import RecordOpened, RecordViewed
from lastcontact.core.payloads.reports import RowsTakenBack
from lastcontact.core.payloads.sources import MappingRemembered
from lastcontact.journal import keys, reader, turns
from lastcontact.notices.models import Edition

MOST = 1_000
"""Records taken back in one go: all of it is one transaction, while which nobody else writes."""
_NAMED = 12


class RestsOnIt(Refused):
    """Something was done since about the people of the rows."""


def take_back(*, by: Hand, report: str, table: str, why: str) -> int:
    """Takes back every record that was made of a table, and lets its columns be named anew; gives how many.

    An entry says so, with the reason. The keys of the records are destroyed: what was copied wrongly is nowhere any
    more, and the original holds all it was copied from. How these columns were read is remembered no longer. Raises:
    RestsOnIt; Refused without a reason, and for all else that `hindered` says; NotThere.
    """
    if not why.strip():
        raise Refused(_("Say what was wrong: it stays beside the report."))
    with transaction.atomic():
        turns.take()
        row = report_row(by, report, Act.TAKE_IN)
        if problem := hindered(row, table):
            raise RestsOnIt(problem)
        ids = _records(row.id, table)
        _forget(by, row, table)
        write(by, RowsTakenBack(report=row.id, table=table, records=len(ids), why=why.strip()))
        for id in ids:
            keys.destroy(f"record:{id}")
        casefile.refresh([f"record:{id}" for id in ids])
        LongList.objects.filter(report=row.id, table=table).delete()
    return len(ids)


def hindered(row: rows.Report, table: str) -> str:
    """Why a table that was taken in stays so, in words; "" where it may be taken back."""
    file: ReportFile = row.file
    if not any(batch.table == table for batch in file.batches):
        return _("No row of this table was taken in.")
    if file.legal_hold or not file.item:
        return _("The original is gone or held by an order, so this table could not be taken in anew.")
    if LongList.objects.filter(report=row.id, finished_at=None, failed="").exists():
        return _("This list is being taken in just now. Wait until it is done.")
    ids = _records(row.id, table)
    if len(ids) > MOST:
        return _("More than %(n)s records were made of it: so many are not taken back at once.") % {"n": MOST}
    if ids and _printed_since(row.incident, ids[0]):
        return _("An edition was published since, and its figures may count these people. Mend the records one by one.")
    if touched := _touched(ids, row.incident):
        places = dict(rows.Record.objects.columns("id", "locator", id=touched))
        named = ", ".join(places[id] for id in touched[:_NAMED]) + (", …" if len(touched) > _NAMED else "")
        return _(
            "Something was said or done since about people of this table: %(rows)s. Mend the records that are wrong,"
            " one by one."
        ) % {"rows": named}
    return ""


def _printed_since(incident: str, record: str) -> bool:
    taken = rows.Record.objects.values_list("seq", flat=True).get(id=record)
    return Edition.objects.filter(incident=incident, seq__gt=taken).exists()


def _records(report: str, table: str) -> list[str]:
    """The records made of the rows of a table, in the order of the rows."""
    place = f"{table}, row " if table else "row "
    found = rows.Record.objects.filter(report=report, locator__startswith=place)
    return list(found.order_by("seq", "id").values_list("id", flat=True))


def _touched(ids: Sequence[str], incident: str) -> list[str]:
    """Those of the records about which anything was written but that they were opened and looked at, that were held
    against another, that a call is about, or on whose claims an answer or a duty rests.
    """
    found: set[str] = set()
    for subject, entries in reader.for_subjects([f"record:{id}" for id in ids]).items():
        if any(not isinstance(fact.payload, RecordOpened | RecordViewed) for fact in facts(entries)):
            found.add(subject.partition(":")[2])
    for a, b in rows.Link.objects.filter(Q(a__in=ids) | Q(b__in=ids)).values_list("a", "b"):
        found |= {a, b}
    found |= set(
        rows.Report.objects.filter(folded__received__about__in=ids).values_list("folded__received__about", flat=True)
    )
    said = {f"{id}.0" for id in ids}
    answered = rows.Claim.objects.filter(folded__answers__in=said).values_list(KT("folded__answers"), flat=True)
    found |= {claim.removesuffix(".0") for claim in answered}
    owed = {duty.noted.claim for duty in rows.Incident.objects.the(id=incident).file.duties}
    found |= {claim.removesuffix(".0") for claim in owed & said}
    return [id for id in ids if id in found]


def _forget(by: Hand, row: rows.Report, table: str) -> None:
    """What was chosen for these columns is not proposed again."""
    source = rows.Source.objects.one(id=row.source)
    wrong = {pair for batch in row.file.batches if batch.table == table for pair in batch.columns.items()}
    if source and (kept := dict(pair for pair in source.file.columns if pair not in wrong)) != dict(
        source.file.columns
    ):
        write(by, MappingRemembered(source=source.id, columns=kept, meanings=dict(source.file.meanings)))
