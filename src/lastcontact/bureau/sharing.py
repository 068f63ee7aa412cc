"""Whether what came in a report may leave the bureau, and how far: one check for families, enquiries and bulletins."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lastcontact.bureau.acting import Hand, NotThere, Refused, report_row, write
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.disclosure import Audience, admits, is_wider
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.reports import Scope, WideningAsked, WideningSeconded

_WORDS = {
    Audience.FAMILY: "told to a family",
    Audience.INTERMEDIARY: "shared with the neutral intermediary",
    Audience.PARTY: "shared with a party",
    Audience.PUBLIC: "published",
}

_THROUGH = (
    " A letter to a party is read by that party, through whomever it goes: what only the neutral intermediary may see"
    " is asked of the intermediary itself."
)


@dataclass(frozen=True, slots=True)
class KeptBack:
    """A report whose sharing scope keeps what came in it from an audience."""

    report: str
    number: int
    incident: str


class NotThatWidely(Refused):
    """A report behind this may not be shared so widely. `kept_back`: which reports."""

    def __init__(self, kept_back: Collection[KeptBack], to: Audience) -> None:
        numbers = sorted({one.number for one in kept_back})
        which = f"Report {numbers[0]}" if len(numbers) == 1 else f"Reports {', '.join(map(str, numbers))}"
        super().__init__(
            f"{which} may not be {_WORDS[to]}. Leave out what rests on it, or have it shared further: its page says how"
            " widely it is shared, and an officer proposes there what a second one agrees to."
            + (_THROUGH if to is Audience.PARTY else "")
        )
        self.kept_back = tuple(kept_back)


def kept_back(reports: Iterable[str], to: Audience) -> tuple[KeptBack, ...]:
    """Those of the reports (ids) that may not go so far, by number; the narrowest holds, so one of them is enough."""
    told = rows.Report.objects.columns("id", "number", "incident", "folded__scope", id=set(reports))
    return tuple(KeptBack(id, n, incident) for id, n, incident, scope in told if not admits(Scope(scope), to))


def may_leave(reports: Iterable[str], to: Audience) -> None:
    """Lets what rests on these reports leave, or refuses it. Raises: NotThatWidely."""
    if kept := kept_back(reports, to):
        raise NotThatWidely(kept, to)


def shareable(row: rows.Record, to: Audience) -> rows.Record:
    """The record of the same person under which to ask: this one, unless only another came in a report that may go so
    far. A list row for officers alone, once joined, would else end all questions about somebody.
    """
    others = rows.Record.objects.filter(person=row.person, incident=row.incident).order_by("seq")
    may = [one for one in (row, *others) if not kept_back([one.report], to)]
    return may[0] if may else row


def ask_wider(*, by: Hand, report: str, scope: Scope, why: str) -> None:
    """Asks that a report may be shared further; a second officer's word is needed.

    Raises: Refused without a reason, for a scope that is no wider, and beyond what its reporter asked for.
    """
    file: ReportFile = report_row(by, report, Act.REVIEW).file
    if not is_wider(scope, file.scope):
        raise Refused("It may be shared that far already. Choose a wider circle.")
    if is_wider(scope, file.reporter_allows):
        raise Refused("The reporter asked that it be shared no further. Only their own word, in a new report, may.")
    if not why.strip():
        raise Refused("Say why it may be shared further, and who allows it: the second officer reads it.")
    write(by, WideningAsked(report=report, scope=scope, why=why.strip()))


def second_wider(*, by: Hand, report: str, agrees: bool, why: str = "") -> None:
    """The second officer's word on it. Raises: NotThere; Refused for whoever asked, and for a no without why."""
    file: ReportFile = report_row(by, report, Act.REVIEW).file
    if file.asked_wider is None:
        raise NotThere("Nothing waits for a second officer here.")
    if file.asked_wider[1].by == by.officer:
        raise Refused("You asked for it yourself. Another officer of the team has to agree.")
    if not agrees and not why.strip():
        raise Refused("Say why it should not be shared further.")
    write(by, WideningSeconded(report=report, agrees=agrees, why=why.strip()))
