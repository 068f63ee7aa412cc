"""The worker that does what pages leave for later: a thread beside a laptop's server, a process by itself in a team."""

from __future__ import annotations

import logging
import threading

from django.db import DatabaseError, close_old_connections
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from lastcontact.bureau import long_texts
from lastcontact.jobs import long_lists

PAUSE_SECONDS = 1.0
log = logging.getLogger(__name__)


def run(stop: threading.Event) -> None:
    """Works until told to stop: what is waiting, then what a stopped worker left behind, then a pause."""
    while not stop.is_set():
        try:
            once()
        except DatabaseError:
            log.exception("the worker could not reach the database; it tries again")
        close_old_connections()
        stop.wait(PAUSE_SECONDS)


def once() -> None:
    """Does all that waits now: texts to be read, then lists."""
    long_texts.read_waiting()
    long_lists.sweep(timezone.now())
    if not DBTaskResult.objects.ready().exists():
        return
    Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    ).run()
