"""The three standing people: Alma may, Boris may not here, Celia is a relative. All invented."""

from __future__ import annotations

import pytest

from lastcontact.accounts.models import Officer, Relative, Role

PASSWORD = "a long sentence only for tests"


@pytest.fixture
def alma(db: None) -> Officer:
    """An officer, on the team of the incident under test."""
    return Officer.objects.create_user("alma", PASSWORD, display_name="Alma Verin", roles=[Role.OFFICER])


@pytest.fixture
def boris(db: None) -> Officer:
    """An officer like Alma, but not of this incident: whatever she may, he gets the page that says no."""
    return Officer.objects.create_user("boris", PASSWORD, display_name="Boris Tal", roles=[Role.OFFICER])


@pytest.fixture
def celia(db: None) -> Relative:
    """A relative: a random id, one record, never a member of staff."""
    return Relative.objects.create(record_id="record-1")
