from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.bureau import opening
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.first_scene import FirstScene

SignedIn = Callable[[Officer | Relative], Client]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def alma(db: None, first_scene: FirstScene) -> Officer:
    return Officer.objects.get(pk=first_scene.alma)


@pytest.fixture
def bureau(db: None, first_scene: FirstScene, clock: Clock) -> Bureau:
    """Alma's incident, with four sources."""
    return first_scene.bureau(clock)


@pytest.fixture
def alma_at_desk(alma: Officer, signed_in_client: SignedIn) -> Client:
    return signed_in_client(alma)


@pytest.fixture
def publisher(alma: Officer, bureau: Bureau, signed_in_client: SignedIn) -> Client:
    """Alma, who may publish, where six people are sought."""
    alma.roles = [*alma.roles, Role.PUBLISHER]
    alma.save()
    for n in range(6):
        bureau.record(f"Person {n}")
    return signed_in_client(alma)


@pytest.fixture
def custodian(alma: Officer, bureau: Bureau, alma_at_desk: Client) -> Client:
    """Alma at the desk, who may erase besides."""
    alma.roles = [*alma.roles, Role.CUSTODIAN]
    alma.save()
    bureau.hand = replace(bureau.hand, roles=frozenset(alma.roles))
    return alma_at_desk


@pytest.fixture
def boris_at_desk(boris: Officer, signed_in_client: SignedIn) -> Client:
    return signed_in_client(boris)


@pytest.fixture
def davit(db: None) -> Officer:
    """A reviewer and publisher, on no team until he is let in."""
    roles = [Role.REVIEWER, Role.PUBLISHER]
    return Officer.objects.create_user("davit", None, display_name="Davit Ro", roles=roles)


@pytest.fixture
def tamar(bureau: Bureau, boris: Officer) -> Officer:
    """A second officer of the team."""
    officer = Officer.objects.create_user("tamar", None, display_name="Tamar Sorel", roles=[Role.OFFICER])
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=officer.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=officer.pk)
    return officer


@pytest.fixture
def tamar_at_desk(tamar: Officer, signed_in_client: SignedIn) -> Client:
    return signed_in_client(tamar)
