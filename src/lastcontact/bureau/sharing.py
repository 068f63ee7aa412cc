"""Whether what came in a report may leave the bureau, and how far: one check for families, enquiries and bulletins."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lastcontact.bureau.acting import Refused
from lastcontact.casefile import models as rows
from lastcontact.core.disclosure import Audience, admits
from lastcontact.core.payloads.reports import Scope

_WORDS = {
    Audience.FAMILY: "told to a family",
    Audience.INTERMEDIARY: "shared with the neutral intermediary",
    Audience.PARTY: "shared with a party",
    Audience.PUBLIC: "published",
}


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
        )
        self.kept_back = tuple(kept_back)


def kept_back(reports: Iterable[str], to: Audience) -> tuple[KeptBack, ...]:
    """Those of the reports (ids) that may not go so far, by number; the narrowest holds, so one of them is enough."""
    found = rows.Report.objects.filter(id__in=set(reports)).order_by("number")
    told = found.values_list("id", "number", "incident", "folded__scope")
    return tuple(KeptBack(id, n, incident) for id, n, incident, scope in told if not admits(Scope(scope), to))


def may_leave(reports: Iterable[str], to: Audience) -> None:
    """Lets what rests on these reports leave, or refuses it. Raises: NotThatWidely."""
    if kept := kept_back(reports, to):
        raise NotThatWidely(kept, to)
