"""The task that takes long lists in, and the sweep that finds what waits or was left behind."""

from __future__ import annotations

from datetime import datetime

from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from lastcontact.bureau import long_lists


@task()
def go_on(job_id: int) -> None:
    """Goes on with a list where it was left, unless somebody else is at it."""
    long_lists.work_on(job_id)


def sweep(now: datetime) -> int:
    """Queues the lists that nobody works on, and closes the tasks of workers that are no more; gives how many."""
    found = long_lists.waiting(now)
    running = DBTaskResult.objects.filter(task_path=go_on.module_path, status=TaskResultStatus.RUNNING)
    for job in found.fallen:
        running.filter(args_kwargs={"args": [job], "kwargs": {}}).update(
            status=TaskResultStatus.FAILED, finished_at=now, traceback="the worker stopped"
        )
    for job in found.jobs:
        go_on.enqueue(job)
    return len(found.jobs)
