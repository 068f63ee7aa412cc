"""A report's file: as received, and what was done with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from lastcontact.core.covering import Cover, covered
from lastcontact.core.dates import Interval
from lastcontact.core.fold import claims as claim_fold
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.payloads.reports import (
    READ_BY_MACHINE,
    KeptTable,
    OriginalOpened,
    PassedOver,
    ReportDated,
    ReportNarrowed,
    ReportReceived,
    ReportRedacted,
    ReportReposts,
    ReportTranscribed,
    RestLeft,
    RowsTaken,
    RowsTakenBack,
    Scope,
    WideningAsked,
    WideningSeconded,
)

_WIDTH = {scope: width for width, scope in enumerate(Scope)}


@dataclass(frozen=True, slots=True)
class DateBefore:
    """The day that a report bore before it was mended, as written and as read, why it was mended, and by whom."""

    published: str
    published_on: date | None
    why: str
    act: Act


@dataclass(frozen=True, slots=True)
class ReportFile:
    """`text` is what spans refer to: as received, or the redacted copy once someone in it was erased. `received` bears
    the day as it was mended last.
    """

    id: str
    received: ReportReceived
    act: Act
    text: str
    item: str
    scope: Scope
    repost_of: str = ""
    repost_why: str = ""
    withheld_as_detrimental: str = ""
    legal_hold: str = ""
    redacted: int = 0
    """How often the text gave way to a redacted one; the original is gone then."""
    words_out: int = 0
    """How often of those it did as words were blacked out, and nobody was erased."""
    blackened: tuple[Cover, ...] = ()
    """Where words of its title, its sender and the like were blacked out."""
    tables: tuple[KeptTable, ...] = ()
    """Once the original is gone: the rows of which no record was made."""
    claims: tuple[ClaimFile, ...] = ()
    passed_over: tuple[tuple[int, int], ...] = ()
    batches: tuple[RowsTaken, ...] = ()
    opened: tuple[Act, ...] = ()
    """Who took a copy of the original, and when."""
    asked_wider: tuple[WideningAsked, Act] | None = None
    """To be shared further, as one officer asks; it waits for a second."""
    transcribed: Act | None = None
    """Who typed the text, where none could be read from the original."""
    left: tuple[str, Act] | None = None
    """Why what was not judged of it waits for nobody, and who said so."""
    reporter_allows: Scope = Scope.PUBLIC
    """What the reporter narrowed it to; no officer widens it beyond that."""

    dated: tuple[DateBefore, ...] = ()
    """The days it bore before, the first as received."""
    taken_back: tuple[tuple[RowsTakenBack, Act], ...] = ()
    """What was taken in wrongly and taken back whole; it is not among the batches."""

    @property
    def typable(self) -> bool:
        """Whether its words are not the original's own for certain: none, typed, or read by machine off a picture."""
        pictured = self.received.media_type.startswith("image/") or bool(self.read_by_machine)
        return not self.text.strip() or bool(self.transcribed) or pictured

    @property
    def read_by_machine(self) -> tuple[str, ...]:
        """The places whose words a machine saw on a picture: pages of a scanned file, or the whole of a photograph."""
        return tuple(trouble.where for trouble in self.received.troubles if READ_BY_MACHINE in trouble.what)

    @property
    def rows_finished(self) -> bool:
        return bool(self.batches) and self.batches[-1].finished

    @property
    def records_taken(self) -> int:
        """How many records its rows have become so far, over all its tables."""
        return sum(batch.records for batch in self.batches)

    @property
    def list_on(self) -> Interval | None:
        """As of when a list speaks that says of each by a word of its own; None for any other."""
        return next((batch.when for batch in self.batches if batch.when), None)

    def done_in(self, table: str) -> int:
        """The number of the last row taken from this table of the file; 0 before its first batch."""
        return max((batch.last for batch in self.batches if batch.table == table), default=0)

    def left_out(self, table: str) -> tuple[int, ...]:
        """The rows of this table that were taken for no people, and that nobody took in since; in order."""
        own = [batch for batch in self.batches if batch.table == table]
        since = {batch.first for batch in own}
        return tuple(sorted({number for batch in own for number in batch.left_out} - since))

    @property
    def all_left_out(self) -> int:
        """How many rows of all its tables were left out, and are so still."""
        return sum(len(self.left_out(table)) for table in {batch.table for batch in self.batches})

    @property
    def taken_in_since(self) -> tuple[tuple[str, int], ...]:
        """The table and number of each row that was left out at first and is a record now."""
        first = {(batch.table, batch.first) for batch in self.batches}
        left = {(batch.table, number) for batch in self.batches for number in batch.left_out}
        return tuple(sorted(left & first))

    def is_taken(self, table: str, number: int) -> bool:
        """Whether a record was made of this row."""
        return number <= self.done_in(table) and number not in self.left_out(table)

    def finished_in(self, table: str) -> bool:
        """Whether this table of the file was taken in to its end."""
        return any(batch.finished for batch in self.batches if batch.table == table)


def report(found: Iterable[Fact]) -> ReportFile | None:
    """The file of one report; None when it can no longer be opened."""
    file: ReportFile | None = None
    claims: dict[str, ClaimFile] = {}
    for fact in found:
        p = fact.payload
        if isinstance(p, ReportReceived):
            file = ReportFile(p.report, p, fact.act, p.text, p.item, p.scope, repost_of=p.repost_of)
        if file is None or claim_fold.apply(claims, fact):
            continue
        if isinstance(p, ReportReposts):
            file = replace(file, repost_of=p.of, repost_why=p.why)
        elif isinstance(p, ReportDated):
            file = dated_anew(file, p, fact.act)
        elif isinstance(p, ReportNarrowed):
            scope = min(file.scope, p.scope, key=_WIDTH.__getitem__)
            why = p.why if p.withheld_as_detrimental else file.withheld_as_detrimental
            own = p.scope if p.by_reporter else Scope.PUBLIC
            allows = min(file.reporter_allows, own, key=_WIDTH.__getitem__)
            file = replace(file, scope=scope, withheld_as_detrimental=why, reporter_allows=allows, asked_wider=None)
        elif isinstance(p, WideningAsked):
            file = replace(file, asked_wider=(p, fact.act))
        elif isinstance(p, WideningSeconded) and file.asked_wider:
            scope = file.asked_wider[0].scope if p.agrees else file.scope
            file = replace(file, scope=scope, asked_wider=None)
        elif isinstance(p, PassedOver):
            file = replace(file, passed_over=(*file.passed_over, (p.start, p.end)))
        elif isinstance(p, ReportTranscribed):
            file = replace(file, text=p.text, transcribed=fact.act)
        elif isinstance(p, RestLeft):
            file = replace(file, left=(p.why, fact.act) if p.left else None)
        elif isinstance(p, RowsTaken):
            file = replace(file, batches=(*file.batches, p))
        elif isinstance(p, RowsTakenBack):
            left = tuple(batch for batch in file.batches if batch.table != p.table)
            file = replace(file, batches=left, taken_back=(*file.taken_back, (p, fact.act)))
        elif isinstance(p, OriginalOpened):
            file = replace(file, opened=(*file.opened, fact.act))
        elif isinstance(p, ReportRedacted):
            if p.legal_hold:
                file = replace(file, legal_hold=p.legal_hold)
            else:
                file = blacked_out(file, p.covers)
                out = file.words_out + bool(p.ground)
                file = replace(file, redacted=file.redacted + 1, words_out=out, text=p.text, tables=p.tables, item="")
    return replace(file, claims=tuple(claims.values())) if file else None


def dated_anew(file: ReportFile, p: ReportDated, act: Act) -> ReportFile:
    """The report with another day of publication, which keeps the one it bore before."""
    before = DateBefore(file.received.published, file.received.published_on, p.why, act)
    received = replace(file.received, published=p.published, published_on=p.published_on)
    return replace(file, received=received, dated=(*file.dated, before))


def blacked_out(file: ReportFile, covers: tuple[Cover, ...]) -> ReportFile:
    """The report without the words that stand in these places; its text gives way to another by itself."""
    return replace(covered(ReportFile, file, covers), blackened=(*file.blackened, *covers)) if covers else file
