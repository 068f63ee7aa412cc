"""What stands before each test of a file: Alma and her incident, made once for all of them.

A transaction around the tests of a file holds it; each test is rolled back to it, and the last takes it along.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from lastcontact.accounts.models import Officer, Role
from tests.bureau.acts import Bureau, Clock, hand_of

PASSWORD = "a long sentence only for tests"


@dataclass(frozen=True)
class FirstScene:
    """Alma's id, her bureau as it was opened, and what the clock said then."""

    alma: str
    opened: Bureau
    at: datetime

    def bureau(self, clock: Clock) -> Bureau:
        """The bureau for one test, with a clock that goes on from then."""
        clock.now = self.at
        hand = replace(self.opened.hand, clock=clock)
        return Bureau(hand, self.opened.incident, dict(self.opened.sources))


def create_alma() -> Officer:
    """An officer, on the team of the incident under test."""
    return Officer.objects.create_user("alma", PASSWORD, display_name="Alma Verin", roles=[Role.OFFICER])


@pytest.fixture(scope="module")
def first_scene(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[FirstScene]:
    """Alma, in whose name an incident and its sources stand. Whoever asks for it finds them in every test of a file."""
    around = transaction.atomic()
    with django_db_blocker.unblock():
        around.__enter__()
        alma, clock = create_alma(), Clock()
        made = FirstScene(alma.pk, Bureau(hand_of(alma, clock)).open(), clock.now)
    yield made
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)
