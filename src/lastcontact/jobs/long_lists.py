"""Long lists, taken in behind the page: started once, gone on with after any interruption, never done twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as say
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from lastcontact.accounts.models import Officer
from lastcontact.bureau.acting import Hand, Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.core.plain import from_plain, to_plain
from lastcontact.jobs.models import LongList
from lastcontact.jobs.taking import Order, take

LEASE = timedelta(minutes=3)
"""How long a worker may be silent before another goes on in its place."""
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


def start(*, by: Hand, report: str, order: Order, rows: int) -> None:
    """Puts a list to be taken in behind the page. Raises: Refused when that is under way already."""
    try:
        with transaction.atomic():
            job = LongList.objects.create(
                report=report, table=order.table, officer=by.officer, asked_at=by.at, order=to_plain(order), rows=rows
            )
    except IntegrityError as twice:
        raise Refused(say("This list is being taken in already.")) from twice
    go_on.enqueue(job.pk)


def progress(report: str) -> Progress | None:
    """The last job on this report; None when there never was one."""
    job = LongList.objects.filter(report=report).order_by("-pk").first()
    if job is None:
        return None
    if job.failed:
        return Progress("failed", job.done, job.rows, job.compared, job.failed)
    if job.finished_at:
        return Progress("done", job.done, job.rows, job.compared)
    stage = "rows" if job.done < job.rows else "links"
    return Progress(stage, job.done, job.rows, job.compared, waiting=job.leased_until is None)


@task()
def go_on(job_id: int) -> None:
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
    """Looks for people of the list in other reports, a few hundred at a time."""
    ids = list(rows.Record.objects.filter(report=job.report).order_by("seq", "id").values_list("id", flat=True))
    for start in range(job.compared, len(ids), COMPARED_AT_ONCE):
        with transaction.atomic():
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


def sweep(now: datetime) -> int:
    """Starts again what a stopped worker left behind; gives how many. After a few tries a list is given up.

    A worker that was killed leaves its task RUNNING for ever and its lease running out: the lease is what counts.
    """
    never_begun = Q(leased_until=None, asked_at__lt=now - LEASE)
    lapsed = LongList.objects.filter(never_begun | Q(leased_until__lt=now), finished_at=None, failed="")
    started = 0
    for job in lapsed:
        _forget_task(job, now)
        if job.leased_until is not None and job.tries + 1 >= MOST_TRIES:
            _change(job, failed=say("It stopped several times. Take the list in again: it goes on after the last row."))
            continue
        _change(job, tries=job.tries + (job.leased_until is not None), leased_until=None)
        go_on.enqueue(job.pk)
        started += 1
    return started


def _forget_task(job: LongList, now: datetime) -> None:
    """Closes the task of a worker that is no more."""
    running = DBTaskResult.objects.filter(task_path=go_on.module_path, status=TaskResultStatus.RUNNING)
    running.filter(args_kwargs={"args": [job.pk], "kwargs": {}}).update(
        status=TaskResultStatus.FAILED, finished_at=now, traceback="the worker stopped"
    )
