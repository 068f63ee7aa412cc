"""Long lists, taken in behind the page: ordered once, gone on with after any interruption, never done twice.

A list is ordered here (`start`), and worked on by whoever holds its lease (`work_on`): `jobs` looks for those waiting.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as say

from lastcontact.accounts.models import Officer
from lastcontact.bureau import days
from lastcontact.bureau.acting import Hand, Refused
from lastcontact.bureau.models import LongList
from lastcontact.bureau.taking import Order, take
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggesting_all, suggestions
from lastcontact.core.plain import from_plain, to_plain

LEASE = timedelta(minutes=3)
"""How long a worker may be silent before another goes on in its place."""
LONG_LEASE = timedelta(minutes=30)
"""The same while a million records are compared in one go."""
SILENT = timedelta(seconds=30)
"""No batch of rows takes so long: whoever wrote nothing for that long was stopped, or the machine is at its limit."""
MOST_TRIES = 5
COMPARED_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long list is, for the page. `stage` is "rows", "links", "done" or "failed"."""

    stage: str
    done: int
    rows: int
    compared: int
    why: str = ""
    waiting: bool = False
    silent_since: datetime | None = None
    """When the worker wrote last, where it has been silent for longer than it takes to write a batch of rows."""
    goes_on_at: datetime | None = None
    """When another worker goes on at the latest, where this one stopped."""


def start(*, by: Hand, report: str, order: Order, rows: int) -> None:
    """Orders a list to be taken in behind the page. Raises: Refused when that is under way already; WrongDay."""
    days.happened(by, order.day)
    try:
        with transaction.atomic():
            LongList.objects.create(
                report=report, table=order.table, officer=by.officer, asked_at=by.at, order=to_plain(order), rows=rows
            )
    except IntegrityError as twice:
        raise Refused(say("This list is being taken in already.")) from twice


def progress(report: str, now: datetime | None = None) -> Progress | None:
    """The last job on this report, as far as it is by `now`; None when there never was one."""
    job = LongList.objects.filter(report=report).order_by("-pk").first()
    if job is None:
        return None
    if job.failed:
        return Progress("failed", job.done, job.rows, job.compared, job.failed)
    if job.finished_at:
        return Progress("done", job.done, job.rows, job.compared)
    stage = "rows" if job.done < job.rows else "links"
    if job.leased_until is None:
        return Progress(stage, job.done, job.rows, job.compared, waiting=True)
    wrote_at = job.leased_until - LEASE
    silent = wrote_at if stage == "rows" and now and now - wrote_at > SILENT else None
    return Progress(
        stage, job.done, job.rows, job.compared, silent_since=silent, goes_on_at=max(job.leased_until, now or wrote_at)
    )


def work_on(job_id: int) -> None:
    """Goes on with a list where it was left, unless somebody else is at it."""
    if not _lease(job_id):
        return
    job = LongList.objects.get(pk=job_id)
    try:
        _take(job)
        _compare(job)
    except Refused as refused:
        _change(job, failed=str(refused), leased_until=None)
        return
    _change(job, finished_at=timezone.now(), leased_until=None)


def _lease(job_id: int) -> bool:
    now = timezone.now()
    free = Q(leased_until=None) | Q(leased_until__lt=now)
    waiting = LongList.objects.filter(free, pk=job_id, finished_at=None, failed="")
    return bool(waiting.update(leased_until=now + LEASE))


def _take(job: LongList) -> None:
    order = from_plain(Order, job.order)
    for done in take(by=_hand(job), report=job.report, order=order):
        _change(job, done=done, leased_until=timezone.now() + LEASE)
    _change(job, done=job.rows)


def _compare(job: LongList) -> None:
    """Looks for people of the list in other reports: all at once, or a few hundred at a time among very many."""
    if suggesting_all.pays(job.rows):
        _change(job, leased_until=timezone.now() + LONG_LEASE)
        suggesting_all.suggest_all(report=job.report)
        _change(job, compared=job.rows)
        return
    ids = list(rows.Record.objects.filter(report=job.report).order_by("seq", "id").values_list("id", flat=True))
    for start in range(job.compared, len(ids), COMPARED_AT_ONCE):
        suggestions.suggest(ids[start : start + COMPARED_AT_ONCE])
        compared = min(start + COMPARED_AT_ONCE, len(ids))
        _change(job, compared=compared, leased_until=timezone.now() + LEASE)


def _hand(job: LongList) -> Hand:
    """The hand of the officer who asked, with the roles held now: who may no longer do this, does not."""
    officer = Officer.objects.filter(pk=job.officer, is_active=True).first()
    roles = frozenset(officer.roles) if officer else frozenset()
    return Hand(job.officer, roles, job.asked_at, timezone.now)


def _change(job: LongList, **fields: Any) -> None:
    LongList.objects.filter(pk=job.pk).update(**fields)
    for name, value in fields.items():
        setattr(job, name, value)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Jobs to be queued now, and those of them that a worker let fall (its task is to be closed)."""

    jobs: tuple[int, ...]
    fallen: tuple[int, ...]


def waiting(now: datetime) -> Waiting:
    """What nobody works on: new orders, and what a stopped worker left; each is given once, until its lease lapses.

    After a few stops a list is given up. A worker that was killed leaves a lease that runs out: that is what counts.
    """
    lapsed = Q(leased_until__lt=now) | Q(leased_until=None, queued=True, asked_at__lt=now - LEASE)
    jobs, fallen = [], []
    for job in LongList.objects.filter(lapsed | Q(queued=False), finished_at=None, failed="").order_by("pk"):
        if job.leased_until is not None:
            fallen.append(job.pk)
            if job.tries + 1 >= MOST_TRIES:
                _change(job, failed=say("It stopped several times. Take the list in again: it goes on from there."))
                continue
        _change(job, tries=job.tries + (job.leased_until is not None), leased_until=None, queued=True)
        jobs.append(job.pk)
    return Waiting(tuple(jobs), tuple(fallen))
