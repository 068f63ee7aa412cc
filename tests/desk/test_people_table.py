"""The table of people: found by name in any script, by fate, by silence and by what the family knows."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.core.claim import ClaimType
from lastcontact.core.status import Whereabouts
from tests.bureau.acts import Bureau

NAMES = ("Սարնեցյան Վահագն", "Хорасарян Левон", "არპანელი ლევან", "Dərinqayalı Rəşad")


@pytest.fixture
def peopled(bureau: Bureau) -> Bureau:
    for name in NAMES[1:]:
        bureau.record(name)
    bureau.decide(bureau.record(NAMES[0], says=ClaimType.HELD), where=Whereabouts.HELD)
    return bureau


def shown(client: Client, bureau: Bureau, **query: str) -> str:
    answer = client.get(reverse("desk:people", args=[bureau.incident]), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_everybody_sought_is_there_in_their_own_script_and_romanised(peopled: Bureau, alma_at_desk: Client) -> None:
    page = shown(alma_at_desk, peopled)
    assert all(name in page for name in NAMES)
    assert "Vahagn" in page


@pytest.mark.parametrize("typed", ["Sarnets", "vahagn", "Սարնեցյան"])
def test_a_name_is_found_in_any_script(peopled: Bureau, alma_at_desk: Client, typed: str) -> None:
    page = shown(alma_at_desk, peopled, q=typed)
    assert NAMES[0] in page
    assert NAMES[1] not in page
    assert "1 of 4" in page


def test_fate_and_whereabouts_narrow_the_table(peopled: Bureau, alma_at_desk: Client) -> None:
    held = shown(alma_at_desk, peopled, fate="alive", where="held")
    assert NAMES[0] in held
    assert NAMES[2] not in held
    assert NAMES[0] not in shown(alma_at_desk, peopled, fate="unknown")


def test_what_cannot_be_understood_narrows_nothing(peopled: Bureau, alma_at_desk: Client) -> None:
    page = shown(alma_at_desk, peopled, fate="zombie", quiet="-3", family="?", page="none")
    assert all(name in page for name in NAMES)


def test_a_choice_that_fits_nobody_says_so(peopled: Bureau, alma_at_desk: Client) -> None:
    assert "Nobody sought fits these choices" in shown(alma_at_desk, peopled, fate="dead")


def test_pages_of_25_keep_the_choices(bureau: Bureau, alma_at_desk: Client) -> None:
    for number in range(27):
        bureau.record(f"Person {number:02}")
    first = shown(alma_at_desk, bureau, fate="unknown")
    assert "?page=2&amp;fate=unknown" in first
    assert first.count('role="rowheader"') == 25
    assert shown(alma_at_desk, bureau, fate="unknown", page="2").count('role="rowheader"') == 2


def test_htmx_gets_the_table_alone_and_it_is_the_same_table(peopled: Bureau, alma_at_desk: Client) -> None:
    address = reverse("desk:people", args=[peopled.incident])
    part = alma_at_desk.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert part.strip() in alma_at_desk.get(address).content.decode()


def test_boris_does_not_find_the_people(peopled: Bureau, boris_at_desk: Client) -> None:
    address = reverse("desk:people", args=[peopled.incident])
    assert boris_at_desk.get(address).status_code == 404
    assert boris_at_desk.get(address, headers={"HX-Request": "true"}).status_code == 404
