"""Long lists: behind the page, with progress; gone on with after any stop, and nobody taken in twice."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import long_lists, taking
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.models import LongList
from lastcontact.bureau.taking import Order
from lastcontact.bureau.taking_rows import BATCH
from lastcontact.casefile import models as rows
from lastcontact.jobs import worker
from lastcontact.jobs.long_lists import go_on, sweep
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk import invented

ROWS = 1_300
ORDER = Order(columns={"Name": "name", "Born": "birth_date", "Number": "service_number"})
BY_DATABASE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def clock() -> Clock:
    return Clock(timezone.now())


@pytest.fixture
def bureau(alma: Officer, clock: Clock) -> Bureau:
    return Bureau(hand_of(alma, clock)).open()


def invented_name(n: int) -> str:
    """Names that nobody bears, each different from the others."""
    signs = ("ba", "ke", "dro", "vi", "mu", "sar", "no", "lep", "gi", "tha", "zu", "fen")
    part = [signs[n // 12**place % 12] for place in range(3)]
    return f"{part[2]}{part[0]}{part[1]}yan {part[1]}{part[2]}{part[0]}el".title()


def roll(size: int = ROWS) -> bytes:
    lines = (f"{invented_name(n)};{1 + n % 28:02}.{1 + n % 12:02}.{1960 + n % 47};N-{n:05}" for n in range(size))
    return "\n".join(["Name;Born;Number", *lines]).encode()


def brought(bureau: Bureau, browser: Client, size: int = ROWS) -> str:
    """A roll of so many invented people, kept and not yet taken in."""
    form = invented.upload(bureau.sources["5th Company"], SimpleUploadedFile("roll.csv", roll(size)))
    browser.post(reverse("desk:receive", args=[bureau.incident]), form)
    return rows.Report.objects.get().id


@pytest.fixture
def report(bureau: Bureau, signed_in_client: Callable[[Officer], Client], alma: Officer) -> str:
    return brought(bureau, signed_in_client(alma))


def locators() -> list[str]:
    return list(rows.Record.objects.values_list("locator", flat=True))


def whole(size: int = ROWS) -> set[str]:
    return {f"row {n}" for n in range(2, size + 2)}


def test_a_long_list_goes_on_behind_the_page_which_says_how_far_it_is(
    report: str, alma: Officer, signed_in_client: Callable[[Officer], Client], settings: object
) -> None:
    settings.TASKS = BY_DATABASE  # type: ignore[attr-defined]
    browser = signed_in_client(alma)
    form = {"column-0": "name", "column-1": "birth_date", "column-2": "service_number", "sought": "yes"}
    answer = browser.post(reverse("desk:map-columns", args=[report]), {**form, "leave_out": "on"})
    assert answer["Location"] == reverse("desk:report", args=[report])
    assert not rows.Record.objects.exists()
    waiting = browser.get(answer["Location"]).content.decode()
    assert f"Taking the list in: 0 of {ROWS} rows" in waiting
    again = browser.post(reverse("desk:map-columns", args=[report]), {**form, "leave_out": "on"})
    assert again.status_code == 422 and "being taken in already" in again.content.decode()
    go_on.call(LongList.objects.get().pk)
    assert set(locators()) == whole() and len(locators()) == ROWS
    part = browser.get(reverse("desk:report-progress", args=[report])).content.decode()
    assert f"All {ROWS} rows were taken in" in part and "hx-get" not in part
    assert rows.Report.objects.get().file.rows_finished


def test_it_goes_on_after_the_last_batch_that_was_written(bureau: Bureau, report: str) -> None:
    next(iter(taking.take(by=bureau.hand, report=report, order=ORDER)))
    assert len(locators()) == BATCH
    long_lists.start(by=bureau.hand, report=report, order=ORDER, rows=ROWS)
    assert sweep(timezone.now()) == 1
    assert set(locators()) == whole() and len(locators()) == ROWS


def test_two_workers_at_once_take_nobody_in_twice(bureau: Bureau, report: str) -> None:
    one = iter(taking.take(by=bureau.hand, report=report, order=ORDER))
    other = iter(taking.take(by=bureau.hand, report=report, order=ORDER))
    for hand in (one, other, other, one, one, other):
        next(hand, None)
    assert set(locators()) == whole() and len(locators()) == ROWS
    assert rows.Report.objects.get().file.records_taken == ROWS


def left_behind(report: str, **fields: object) -> LongList:
    """A job as a worker leaves it when it is killed: its lease runs, its task says RUNNING."""
    job = LongList.objects.create(
        report=report,
        officer=Officer.objects.get(login="alma").pk,
        asked_at=timezone.now(),
        order={"columns": dict(ORDER.columns)},
        rows=ROWS,
        queued=True,
        leased_until=timezone.now() + long_lists.LEASE,
    )
    DBTaskResult.objects.create(
        status=TaskResultStatus.RUNNING,
        args_kwargs={"args": [job.pk], "kwargs": {}},
        task_path=go_on.module_path,
        queue_name="default",
        backend_name="default",
        run_after=timezone.now(),
        exception_class_path="",
        traceback="",
    )
    LongList.objects.filter(pk=job.pk).update(**fields)
    return job


def test_what_a_killed_worker_left_is_started_again_once_its_lease_is_over(bureau: Bureau, report: str) -> None:
    next(iter(taking.take(by=bureau.hand, report=report, order=ORDER)))
    job = left_behind(report)
    now = timezone.now()
    assert sweep(now) == 0 and len(locators()) == BATCH, "its worker may still be at it"
    assert sweep(now + long_lists.LEASE + timedelta(seconds=1)) == 1
    assert set(locators()) == whole() and len(locators()) == ROWS
    assert DBTaskResult.objects.get().status == TaskResultStatus.FAILED, "no task runs for ever"
    job.refresh_from_db()
    assert job.finished_at is not None and sweep(now + timedelta(days=1)) == 0


def test_the_page_says_that_it_was_interrupted_and_when_it_goes_on_by_itself(
    report: str, alma: Officer, signed_in_client: Callable[[Officer], Client]
) -> None:
    now = timezone.now()
    left_behind(report, leased_until=now + timedelta(seconds=100))
    page = " ".join(signed_in_client(alma).get(reverse("desk:report", args=[report])).content.decode().split())
    wrote, goes_on = (timezone.localtime(now + timedelta(seconds=100) - by) for by in (long_lists.LEASE, timedelta(0)))
    assert f"nothing was written since {wrote:%H:%M:%S}." in page
    assert f"It goes on by itself at {goes_on:%H:%M}" in page and "Nothing is to be pressed" in page
    assert "No row was taken in yet" not in page and "how far that is stands above" in page


def test_a_worker_that_wrote_a_moment_ago_is_not_said_to_be_interrupted(
    report: str, alma: Officer, signed_in_client: Callable[[Officer], Client]
) -> None:
    left_behind(report)
    page = signed_in_client(alma).get(reverse("desk:report", args=[report])).content.decode()
    assert f"Taking the list in: 0 of {ROWS} rows" in page and "interrupted" not in page


def test_a_job_whose_task_was_never_queued_is_started(report: str) -> None:
    left_behind(report, leased_until=None, asked_at=timezone.now() - 2 * long_lists.LEASE)
    assert sweep(timezone.now()) == 1
    assert len(locators()) == ROWS


def test_a_list_that_stops_its_worker_again_and_again_is_given_up_in_plain_words(report: str) -> None:
    left_behind(report, tries=long_lists.MOST_TRIES - 1, leased_until=timezone.now() - long_lists.LEASE)
    assert sweep(timezone.now()) == 0
    found = long_lists.progress(report)
    assert found is not None and found.stage == "failed" and "Take the list in again" in found.why


def test_an_officer_who_may_no_longer_do_it_has_nothing_done_in_their_name(report: str, alma: Officer) -> None:
    alma.roles = [Role.AUDITOR]
    alma.save()
    left_behind(report, leased_until=timezone.now() - long_lists.LEASE)
    sweep(timezone.now())
    found = long_lists.progress(report)
    assert found is not None and found.stage == "failed"
    assert not rows.Record.objects.exists()


def test_the_same_list_is_not_put_in_line_twice(bureau: Bureau, report: str, settings: object) -> None:
    settings.TASKS = BY_DATABASE  # type: ignore[attr-defined]
    long_lists.start(by=bureau.hand, report=report, order=ORDER, rows=ROWS)
    with pytest.raises(Refused, match="already"):
        long_lists.start(by=bureau.hand, report=report, order=ORDER, rows=ROWS)


def test_people_of_a_long_list_are_compared_with_other_reports(bureau: Bureau, report: str) -> None:
    bureau.record(invented_name(7), birth="08.08.1967", service_number="N-00007")
    long_lists.start(by=bureau.hand, report=report, order=ORDER, rows=ROWS)
    sweep(timezone.now())
    assert rows.Suggestion.objects.filter(probability__gt=0.5).exists()
    found = long_lists.progress(report)
    assert found is not None and found.stage == "done" and found.compared == ROWS


def test_a_worker_killed_in_the_middle_loses_and_doubles_nobody(fresh_database: Path, settings: object) -> None:
    settings.TASKS = BY_DATABASE  # type: ignore[attr-defined]
    alma = Officer.objects.create_user("alma", "a long sentence only for tests", display_name="A", roles=[Role.OFFICER])
    bureau = Bureau(hand_of(alma, Clock(timezone.now()))).open()
    browser = Client()
    browser.force_login(alma, "allauth.account.auth_backends.AuthenticationBackend")
    report = brought(bureau, browser)
    job = left_behind(report, leased_until=None)
    connections.close_all()
    child = os.fork()
    if child == 0:
        go_on.call(job.pk)
        os._exit(0)
    for _ in count():
        if rows.Record.objects.exists() or os.waitpid(child, os.WNOHANG)[0]:
            break
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert 0 < len(locators()) <= ROWS
    LongList.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    worker.once()
    assert set(locators()) == whole() and len(locators()) == ROWS
