"""Naming a group or a place at the desk: what was typed stays, and one place is named once. All invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening, placing, reviewing
from lastcontact.bureau.acting import Refused
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.sources import PlaceName
from tests.bureau.acts import Bureau
from tests.desk.test_intake import text_of

FORD = "Tolm ford"


def address(bureau: Bureau, name: str, *more: str) -> str:
    return reverse(f"desk:{name}", args=[bureau.incident, *more])


def name_place(client: Client, bureau: Bureau, text: str = FORD, **more: str) -> tuple[int, str]:
    """The answer to the form as it is sent, and the page that follows."""
    forms = {"form-TOTAL_FORMS": "4", "form-INITIAL_FORMS": "0"} | {f"form-{n}-text": "" for n in range(4)}
    sent = client.post(address(bureau, "places"), {**forms, "form-0-text": text, "add": "yes", **more}, follow=True)
    return sent.redirect_chain[0][1] if sent.redirect_chain else sent.status_code, text_of(sent)


def test_a_day_that_is_refused_leaves_the_form_of_a_group_as_it_was_typed(bureau: Bureau, alma_at_desk: Client) -> None:
    typed = {"label": "Convoy at Tolm", "kind": "unit", "strength": "some forty", "last_heard_on": "2031-01-01"}
    answer = alma_at_desk.post(address(bureau, "groups"), typed)
    shown = text_of(answer)
    assert answer.status_code == 422 and 'value="Convoy at Tolm"' in shown and 'value="some forty"' in shown
    assert 'value="2031-01-01"' in shown and "is still to come" in shown
    group = opening.name_group(
        by=bureau.hand, incident=bureau.incident, words=opening.GroupWords("Watch", GroupKind.UNIT)
    )
    answer = alma_at_desk.post(address(bureau, "heard"), {"group": group, "heard": "by radio", "on": "2031-01-01"})
    assert answer.status_code == 422 and 'value="by radio"' in text_of(answer)
    assert f'<option value="{group}" selected>' in text_of(answer)


def test_a_place_is_named_and_added_in_one_step(bureau: Bureau, alma_at_desk: Client) -> None:
    assert "No place is named yet." in text_of(alma_at_desk.get(address(bureau, "places")))
    status, shown = name_place(alma_at_desk, bureau)
    assert status == 302 and "No place is named yet." not in shown and "stands among those of this incident" in shown
    place = rows.Place.objects.get().id
    assert rows.Incident.objects.get().file.places == (place,)


def test_a_place_that_is_known_is_offered_and_not_named_twice(bureau: Bureau, alma_at_desk: Client) -> None:
    opening.name_place(by=bureau.hand, names=(PlaceName(FORD, "en"),), incident=bureau.incident)
    status, shown = name_place(alma_at_desk, bureau, "tolm FORD")
    assert status == 422 and rows.Place.objects.count() == 1
    assert "“Tolm ford” is known already" in shown and "Add that one to this incident" in shown
    assert 'value="tolm FORD"' in shown
    place = rows.Place.objects.get().id
    alma_at_desk.post(address(bureau, "add-place", place))
    status, shown = name_place(alma_at_desk, bureau)
    assert status == 422 and "It stands among the places of this incident." in shown
    status, _ = name_place(alma_at_desk, bureau, another="yes")
    assert status == 302 and rows.Place.objects.count() == 2


def test_a_place_that_nothing_speaks_of_is_taken_off(bureau: Bureau, alma_at_desk: Client) -> None:
    name_place(alma_at_desk, bureau)
    place = rows.Place.objects.get().id
    take_off = address(bureau, "take-off-place", place)
    assert take_off in text_of(alma_at_desk.get(address(bureau, "places")))
    shown = text_of(alma_at_desk.post(take_off, follow=True))
    assert "Taken off this incident" in shown and "No place is named yet." in shown
    alma_at_desk.post(address(bureau, "add-place", place))
    body = Claim(ClaimType.CONTROLS, actor="Norhat", places=(place,))
    claim = reviewing.make(by=bureau.hand, report=bureau.report("Sarn Agency"), body=body)
    assert take_off not in text_of(alma_at_desk.get(address(bureau, "places")))
    with pytest.raises(Refused):
        placing.take_off(by=bureau.hand, incident=bureau.incident, place=place)
    assert rows.Incident.objects.get().file.places == (place,)
    reviewing.take_back(by=bureau.hand, claim=claim)
    assert take_off in text_of(alma_at_desk.get(address(bureau, "places")))


def test_boris_names_and_takes_off_nothing(bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client) -> None:
    name_place(alma_at_desk, bureau)
    place = rows.Place.objects.get().id
    assert boris_at_desk.post(address(bureau, "take-off-place", place)).status_code == 404
    assert name_place(boris_at_desk, bureau, "Orsa")[0] == 404
    assert rows.Incident.objects.get().file.places == (place,)
