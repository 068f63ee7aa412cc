from __future__ import annotations

import pytest

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau.acting import Hand
from tests.bureau.acts import Bureau, Clock, hand_of


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bureau(alma: Officer, clock: Clock) -> Bureau:
    """Alma's incident: she opened it and is its team."""
    return Bureau(hand_of(alma, clock)).open()


@pytest.fixture
def boris_hand(boris: Officer, clock: Clock) -> Hand:
    return hand_of(boris, clock)


@pytest.fixture
def davit(db: None, clock: Clock) -> Hand:
    """A reviewer, on no team until he is let in."""
    officer = Officer.objects.create_user("davit", None, display_name="Davit Ro", roles=[Role.OFFICER, Role.REVIEWER])
    return hand_of(officer, clock)
