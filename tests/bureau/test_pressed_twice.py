"""A button pressed twice: two requests at the same moment, with real commits, do the thing once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from django.db import connections

from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.bureau.enrolling import EnrolledAlready
from tests.bureau.acts import Bureau, Clock, hand_of


def both_at_once(act: Callable[[], object]) -> list[object]:
    """What two threads that begin together get from `act`: its answer or what it raised."""
    together, got = threading.Barrier(2), list[object]()

    def press() -> None:
        together.wait()
        try:
            got.append(act())
        except EnrolledAlready as refused:
            got.append(refused)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=press) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got


def test_a_relative_is_enrolled_once(fresh_database: Path) -> None:
    alma = Officer.objects.create_user("alma", None, display_name="Alma Verin", roles=[Role.OFFICER])
    bureau = Bureau(hand_of(alma, Clock())).open()
    record = bureau.record("Narek Tash")
    got = both_at_once(lambda: bureau.enrol(record))
    assert Relative.objects.count() == 1
    assert sorted(type(answer).__name__ for answer in got) == ["EnrolledAlready", "str"]
