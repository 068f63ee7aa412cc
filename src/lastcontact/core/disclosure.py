"""What may leave the bureau: small numbers, pooled changes, scopes, and what an enquiry carries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from lastcontact.core.payloads.reports import Scope

SMALL = 5
"""Counts below this are not published. Source: DESIGN rule 9; practice of encontrados.co and of national statistics."""

ENQUIRY_FIELDS = ("name", "father_name", "patronymic", "birth", "age", "service_number", "rank")
"""What an enquiry carries by default (rule 10); any more is confirmed field by field."""

_WIDTH = {scope: width for width, scope in enumerate(Scope)}


class Audience(Enum):
    """To whom something leaves the bureau; the value is the narrowest scope that lets it."""

    FAMILY = Scope.INCIDENT
    INTERMEDIARY = Scope.INTERMEDIARY
    PARTY = Scope.PARTIES
    PUBLIC = Scope.PUBLIC


@dataclass(frozen=True, slots=True)
class Shown:
    """A count of our own as the public sees it. `counted` is the true count behind what is shown.

    `waiting`: the count has changed since by fewer than five and waits for a later edition.
    """

    value: str
    counted: int
    waiting: bool = False


def show(count: int, before: Shown | None = None) -> Shown | None:
    """A count as it may be published, given what the last edition showed; None when there is nothing to show.

    >>> show(3).value
    'fewer than 5'
    >>> show(12, before=Shown("10", 10)).value
    '10'
    """
    if before is not None and 0 < abs(count - before.counted) < SMALL:
        return Shown(before.value, before.counted, waiting=True)
    if count == 0:
        return None
    return Shown(f"fewer than {SMALL}" if count < SMALL else str(count), count)


def remainder(total: int, parts: Iterable[Shown | None], before: Shown | None = None) -> Shown | None:
    """What is left of a total when the parts large enough to be printed are taken away.

    Small parts stay in it: whoever knows the total and every printed part learns nothing about them by subtraction.

    >>> remainder(93, [Shown("29", 29), Shown("fewer than 5", 2)]).value
    '64'
    """
    apart = sum(p.counted for p in parts if p is not None and p.counted >= SMALL)
    return show(max(0, total - apart), before)


def admits(scope: Scope, to: Audience) -> bool:
    """Whether what came in a report of this scope may go to them.

    >>> admits(Scope.INCIDENT, Audience.FAMILY), admits(Scope.PARTIES, Audience.PUBLIC)
    (True, False)
    """
    return _WIDTH[scope] >= _WIDTH[to.value]


def is_wider(scope: Scope, than: Scope) -> bool:
    """Whether one scope lets more people see a report than another."""
    return _WIDTH[scope] > _WIDTH[than]


@dataclass(frozen=True, slots=True)
class Withheld:
    """Not shown, and why; never shown as nothing."""

    reason: str


def for_enquiry(
    values: Mapping[str, str], *, confirmed: Iterable[str] = (), told_in_calls: Iterable[str] = ()
) -> dict[str, str | Withheld]:
    """What of a record may be sent to a body: the default fields and those confirmed one by one.

    What a family said in a call never goes to a party, confirmed or not.
    """
    called = frozenset(told_in_calls)
    allowed = (*ENQUIRY_FIELDS, *confirmed)
    sent: dict[str, str | Withheld] = {}
    for name, value in values.items():
        if not value or name not in allowed:
            continue
        sent[name] = Withheld("said by the family in a call") if name in called else value
    return sent
