"""Blacking out words of a report for good: a name, a unit or a telephone that an erasure of records does not reach."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models.fields.json import KT
from django.utils.translation import gettext as _

from lastcontact.archive import store
from lastcontact.bureau import left_rows
from lastcontact.bureau.acting import Hand, Refused, report_row, write
from lastcontact.bureau.public_names import words_like
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh as casefile
from lastcontact.core.access import Act
from lastcontact.core.covering import blacked, covers_in, pattern, texts_of
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.claims import ClaimBlackened
from lastcontact.core.payloads.reports import KeptTable, ReportKind, ReportRedacted, ReportText
from lastcontact.core.plain import from_plain, to_plain
from lastcontact.journal import keys
from lastcontact.names.keys import number_key

_NUMBER = re.compile(r"[+\w/(-]*\d[\w/()-]*(?: ?[\d(][\w/()-]*)*")
_AROUND = 40
"""Characters shown to either side."""


@dataclass(frozen=True, slots=True)
class Offered:
    """Words that may be meant, as they stand; in how many places, and the first of them."""

    words: str
    places: int
    around: str


def offered(*, by: Hand, report: str, sought: Collection[str]) -> tuple[Offered, ...]:
    """The words of a report, of its title and sender and of the claims from it, that are these, are like the words of
    these as names in any script and ending, or are these numbers otherwise written. Raises: NotThere.
    """
    row = report_row(by, report, Act.ERASE)
    whole = "\n".join(_texts(row))
    found = dict.fromkeys(word for one in sought for word in _meant(one.strip(), whole))
    found |= dict.fromkeys(words_like([one for one in sought if one.strip()], whole))  # a name, a word a line
    return tuple(_offer(word, whole) for word in found)


def in_names_of_sources(*, by: Hand, report: str, words: Collection[str]) -> tuple[str, ...]:
    """The names of the report's source, and of those whose word its claims are, that hold one of these words or one
    like it: they are not covered. Raises: NotThere.
    """
    row = report_row(by, report, Act.ERASE)
    heard = rows.Claim.objects.filter(report=row.id).values_list(KT("folded__source"), flat=True)
    files = rows.Source.objects.files(id={row.file.received.source, *heard} - {"", None})
    named = dict.fromkeys(name for file in files.values() for name in (file.name, *file.other_names))
    sought = [word.strip() for word in words if word.strip()]
    return tuple(name for name in named if any(True for word in sought for _ in _meant(word, name)))


def _meant(sought: str, whole: str) -> Iterator[str]:
    if not sought:
        return
    if hit := pattern([sought]).search(whole):
        yield hit.group()
    if key := number_key(sought):
        yield from (text for text in _NUMBER.findall(whole) if number_key(text) == key)
    yield from words_like([sought], whole)


def _offer(words: str, whole: str) -> Offered:
    hits = list(pattern([words]).finditer(whole))
    start, end = max(hits[0].start() - _AROUND, 0), hits[0].end() + _AROUND
    return Offered(words, len(hits), " ".join(whole[start:end].split()))


def _texts(row: rows.Report) -> Iterator[str]:
    """All the free words that go with a report: its own, its rows', and those of the claims from it."""
    file: ReportFile = row.file
    yield file.text
    yield from texts_of(_beside_the_text(file))
    yield from (cell for table in _tables(row, file) for kept in table.rows for cell in kept.cells)
    for claim in rows.Claim.objects.filter(report=row.id):
        yield from texts_of(claim.folded)


def _beside_the_text(file: ReportFile) -> object:
    return to_plain(replace(file, text="", tables=(), claims=(), received=replace(file.received, shares={})))


def black_out(*, by: Hand, report: str, words: Collection[str], ground: str) -> int:
    """Covers these words wherever they stand in a report, in what it is called and in the claims from it, for good.
    Gives in how many claims.

    The original is destroyed, as it holds them, and so is the key of the text as it was; run `compact` afterwards. In
    entries about claims they stay sealed, under the keys of those, and no page of any day shows them. Raises: Refused
    without a ground, where they stand nowhere, and under a legal hold; NotThere.
    """
    row = report_row(by, report, Act.ERASE)
    file: ReportFile = row.file
    sought = [word.strip() for word in words if word.strip()]
    if not sought or not ground.strip():
        raise Refused(_("Choose the words, and name the ground on which they are blacked out."))
    if file.legal_hold:
        raise Refused(_("A legal hold keeps this report as it is. It has to end first."))
    found = pattern(sought)
    if found.search(ground):
        raise Refused(_("The ground is kept for good: write it without the words that are blacked out."))
    if not any(map(found.search, _texts(row))):
        raise Refused(_("These words stand nowhere in this report, nor in the claims from it."))
    with transaction.atomic():
        claims = _cover_claims(by, report, found)
        _cover_report(by, row, found, ground.strip())
    return claims


def _cover_claims(by: Hand, report: str, found: re.Pattern[str]) -> int:
    count = 0
    for row in rows.Claim.objects.filter(report=report):
        if covers := covers_in(row.folded, found):
            claim: ClaimFile = from_plain(ClaimFile, row.folded)
            write(by, ClaimBlackened(claim=claim.id, report=claim.report, record=claim.record, covers=covers))
            count += 1
    return count


def _cover_report(by: Hand, row: rows.Report, found: re.Pattern[str], ground: str) -> None:
    file: ReportFile = row.file
    text = blacked(file.text, found)
    tables = tuple(
        replace(t, rows=tuple(replace(r, cells=tuple(blacked(cell, found) for cell in r.cells)) for r in t.rows))
        for t in _tables(row, file)
    )
    if file.item:
        store.destroy(file.item)
    shares = {f"text:{file.id}.{file.redacted + 1}": ReportText(text, tables)} if text or tables else {}
    keys.destroy(f"text:{file.id}.{file.redacted}")
    covers = covers_in(_beside_the_text(file), found)
    write(by, ReportRedacted(report=file.id, shares=shares, ground=ground, covers=covers))
    rows.Report.objects.filter(id=file.id).update(read=False, proposals=[], unread=[], to_judge=0)
    casefile.refresh([f"report:{file.id}"])


def _tables(row: rows.Report, file: ReportFile) -> tuple[KeptTable, ...]:
    """The rows of a list that are no record, which stand in place of its original."""
    if not (file.batches or file.received.of_kind is ReportKind.LIST):
        return ()
    try:
        return left_rows.kept(row, file)
    except Refused:
        return ()
