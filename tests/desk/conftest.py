from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from lastcontact.accounts.models import Officer, Relative, Role
from tests.bureau.acts import Bureau, Clock, hand_of

SignedIn = Callable[[Officer | Relative], Client]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bureau(alma: Officer, clock: Clock) -> Bureau:
    return Bureau(hand_of(alma, clock)).open()


@pytest.fixture
def alma_at_desk(alma: Officer, signed_in_client: SignedIn) -> Client:
    return signed_in_client(alma)


@pytest.fixture
def boris_at_desk(boris: Officer, signed_in_client: SignedIn) -> Client:
    return signed_in_client(boris)


@pytest.fixture
def davit(db: None) -> Officer:
    """A reviewer and publisher, on no team until he is let in."""
    roles = [Role.REVIEWER, Role.PUBLISHER]
    return Officer.objects.create_user("davit", None, display_name="Davit Ro", roles=roles)
