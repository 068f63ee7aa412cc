"""The board: what it shows, to whom, and that a page set back shows what was known then and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from tests.desk.scene import Scene, play

START = date(2026, 3, 10)
PAGES = ("board", "people", "team", "groups", "owed", "searches", "sources", "places", "describe")


@pytest.fixture
def scene(alma: Officer) -> Scene:
    return play(alma.id, alma.roles, START)


def test_every_page_of_an_incident_opens_for_its_team(scene: Scene, alma_at_desk: Client) -> None:
    for name in PAGES:
        assert alma_at_desk.get(reverse(f"desk:{name}", args=[scene.incident])).status_code == 200, name


def test_boris_finds_none_of_them(scene: Scene, boris_at_desk: Client) -> None:
    for name in PAGES:
        assert boris_at_desk.get(reverse(f"desk:{name}", args=[scene.incident])).status_code == 404, name
