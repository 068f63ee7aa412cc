"""Whose hand an act is by, what that hand may do, and how an act is written: one transaction, then the rows."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from lastcontact.accounts.models import Officer
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh as casefile
from lastcontact.core import access
from lastcontact.core.access import Act
from lastcontact.core.entry import Receipt, Subject
from lastcontact.core.fold import facts
from lastcontact.core.fold.facts import Fact
from lastcontact.core.payloads.records import RecordOpened
from lastcontact.core.payloads.registry import Payload, draft
from lastcontact.core.payloads.reports import ReportReceived
from lastcontact.journal import pen
from lastcontact.notices import refresh as notices


class Refused(Exception):
    """The bureau does not do this; the message says why and what to do next, and names nobody."""


class NotAllowed(Refused):
    """The hand lacks the role, or is not on the incident's team. Doors answer as for what does not exist."""


class NotThere(Refused):
    """There is no such thing, or it was erased."""


def token() -> str:
    """A random id without meaning, safe in addresses."""
    return secrets.token_hex(8)


@dataclass(frozen=True, slots=True)
class Hand:
    """An officer about to act. `at` is when it is done; `clock` tells when it is written; `new_id` makes ids."""

    officer: str
    roles: frozenset[str]
    at: datetime
    clock: Callable[[], datetime]
    new_id: Callable[[], str] = token

    def may(self, act: Act) -> bool:
        return access.may(self.roles, act)


def require(hand: Hand, act: Act) -> None:
    """Raises: NotAllowed unless one of the hand's roles may do this."""
    if not hand.may(act):
        raise NotAllowed("This is not open to you.")


def see(hand: Hand, incident: str) -> None:
    """Raises: NotAllowed unless the hand is on the incident's team."""
    if not rows.Membership.objects.has(incident=incident, officer=hand.officer):
        raise NotAllowed("There is no such page, or it is not open to you.")


def write(hand: Hand, *payloads: Payload) -> tuple[Receipt, ...]:
    """Appends the payloads and refreshes what they touch, all or nothing."""
    with transaction.atomic():
        drafts = [draft(p) for p in payloads]
        receipts = pen.append(drafts, actor=hand.officer, acted_at=hand.at, clock=hand.clock)
        subjects = list(dict.fromkeys(part.subject for d in drafts for part in d.parts))
        casefile.refresh(subjects, fresh=_fresh(hand, payloads, receipts))
        if told := {p.subject for p in payloads if p.KIND in notices.KINDS}:
            notices.refresh(sorted(told))
    return receipts


def _fresh(hand: Hand, payloads: Sequence[Payload], receipts: Sequence[Receipt]) -> dict[Subject, Fact]:
    """Reports received and records opened just now: all there is about them, so it need not be unsealed to be folded.

    A list of 100,000 people, or a text of 1,000 pages, would otherwise be sealed and unsealed in one breath.
    """
    zone = timezone.get_default_timezone()
    acted_at = hand.at.astimezone(zone)
    return {
        p.subject: Fact(facts.Act(r.seq, acted_at, r.recorded_at.astimezone(zone), hand.officer), p)
        for p, r in zip(payloads, receipts, strict=True)
        if p.KIND in (ReportReceived.KIND, RecordOpened.KIND)
    }


def record_row(hand: Hand, record: str, act: Act) -> rows.Record:
    """The row of a record the hand may act on. Raises: NotAllowed; NotThere, in the same words."""
    require(hand, act)
    row = rows.Record.objects.one(id=record)
    if row is None:
        raise NotThere("There is no such page, or it is not open to you.")
    see(hand, row.incident)
    return row


def can_second(officer: str, by: Hand, incident: str, act: Act) -> bool:
    """Whether an officer can be the second for an act: of the incident's team, allowed the act, and not the hand's."""
    held = Officer.objects.filter(pk=officer, is_active=True).first()
    on_team = rows.Membership.objects.has(incident=incident, officer=officer)
    return held is not None and on_team and officer != by.officer and access.may(frozenset(held.roles), act)


def report_row(hand: Hand, report: str, act: Act) -> rows.Report:
    """The row of a report the hand may act on. Raises: NotAllowed; NotThere, in the same words."""
    require(hand, act)
    row = rows.Report.objects.one(id=report)
    if row is None:
        raise NotThere("There is no such page, or it is not open to you.")
    see(hand, row.incident)
    return row


def next_number(model: type[rows.Incident] | type[rows.Report], **within: str) -> int:
    """The next number for people to call a thing by; ids stay what links and keys go by."""
    return int(model.objects.highest("number", **within) or 0) + 1
