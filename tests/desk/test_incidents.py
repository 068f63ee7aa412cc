"""Opening an incident, its team, and the acts of its own pages: each for Alma, none for Boris, none when set back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import opening
from lastcontact.bureau.acting import Hand
from lastcontact.casefile import models as stored
from lastcontact.casefile import moments
from lastcontact.core.dates import Interval
from lastcontact.core.fold.incidents import IncidentFile
from tests.bureau.acts import Bureau

SignedIn = Callable[[Officer], Client]
TITLE = "Contact lost near Dərinqaya / Khorasar"


def incident_of(bureau: Bureau) -> IncidentFile:
    found: IncidentFile = stored.Incident.objects.get(id=bureau.incident).file
    return found


def page(name: str, bureau: Bureau, *more: str) -> str:
    return reverse(f"desk:{name}", args=[bureau.incident, *more])


def new_place(bureau: Bureau, alma_at_desk: Client) -> str:
    names = {"form-0-text": "Խորասար", "form-0-language": "hy", "form-0-used_by": "Norhat", "form-1-text": "Dərinqaya"}
    names |= {"form-TOTAL_FORMS": "4", "form-INITIAL_FORMS": "0"}
    assert alma_at_desk.post(page("places", bureau), names).status_code == 302
    return stored.Place.objects.get().id


def test_an_officer_opens_an_incident_and_is_the_first_of_its_team(alma_at_desk: Client, alma: Officer) -> None:
    form = {"title": TITLE, "start": "09.03.2026", "end": "10.03.2026", "sides": "Norhat\nDuravan\nNorhat\n"}
    answer = alma_at_desk.post(reverse("desk:open-incident"), form)
    file: IncidentFile = stored.Incident.objects.get(title=TITLE).file
    assert answer.url == reverse("desk:board", args=[file.id])
    assert (file.title, file.sides, file.team) == (TITLE, ("Duravan", "Norhat"), {alma.pk})
    assert file.when is not None
    assert (file.when.start_on.day, file.when.end_on.day) == (9, 10)
    assert TITLE in alma_at_desk.get(reverse("desk:incidents")).content.decode()


def test_a_date_that_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost(alma_at_desk: Client) -> None:
    answer = alma_at_desk.post(reverse("desk:open-incident"), {"title": TITLE, "start": "31.02.2026"})
    assert answer.status_code == 422
    assert TITLE in answer.content.decode()
    assert "31.02.2026" in answer.content.decode()
    assert not stored.Incident.objects.filter(title=TITLE).exists()


def test_an_administrator_finds_no_incidents(db: None, signed_in_client: SignedIn) -> None:
    administrator = Officer.objects.create_user("hana", None, display_name="Hana", roles=[Role.ADMINISTRATOR])
    client = signed_in_client(administrator)
    assert client.get(reverse("desk:incidents")).status_code == 404
    assert client.get(reverse("desk:open-incident")).status_code == 404


def test_boris_sees_a_list_without_almas_incident(bureau: Bureau, boris_at_desk: Client) -> None:
    answer = boris_at_desk.get(reverse("desk:incidents"))
    assert answer.status_code == 200
    assert incident_of(bureau).title not in answer.content.decode()


def test_whoever_is_on_no_team_reads_that_only_a_team_can_ask_and_that_teams_are_not_shown(
    bureau: Bureau, boris_at_desk: Client, tamar: Officer
) -> None:
    """The names are the same whoever is on a team, so that the page does not tell whether there is an incident."""
    roles = {"hana": Role.ADMINISTRATOR, "karin": Role.REVIEWER, "olan": Role.OFFICER}
    for login, role in roles.items():
        Officer.objects.create_user(login, None, display_name=f"{login.title()} Ro", roles=[role])
    Officer.objects.filter(login="olan").update(is_active=False)
    shown = boris_at_desk.get(reverse("desk:incidents")).content.decode()
    named = shown.split("Only someone on its team can ask for you. Who is on which team is not shown here;")[1]
    named = named.split("</li>")[0]
    assert all(name in named for name in ("Alma Verin", "Tamar Sorel", "Karin Ro"))
    assert not any(name in named for name in ("Boris Tal", "Hana Ro", "Olan Ro"))


def test_title_and_sides_are_said_anew_and_places_kept(bureau: Bureau, alma_at_desk: Client) -> None:
    place = new_place(bureau, alma_at_desk)
    alma_at_desk.post(page("add-place", bureau, place))
    form = {"title": TITLE, "sides": "Norhat", "places": [place]}
    assert alma_at_desk.post(page("describe", bureau), form).status_code == 302
    assert (incident_of(bureau).title, incident_of(bureau).places) == (TITLE, (place,))


def test_letting_somebody_in_takes_two_officers(
    bureau: Bureau, alma_at_desk: Client, boris: Officer, davit: Officer, signed_in_client: SignedIn
) -> None:
    assert (
        alma_at_desk.post(page("team", bureau), {"officer": boris.pk, "why": "knows the district"}).status_code == 302
    )
    alma_at_desk.post(page("grant", bureau, boris.pk))
    assert boris.pk not in incident_of(bureau).team
    signed_in_client(boris).post(page("grant", bureau, boris.pk))
    assert boris.pk not in incident_of(bureau).team
    second = signed_in_client(davit)
    listed = second.get(reverse("desk:incidents")).content.decode()
    assert "incident 1" in listed and '<q dir="auto">knows the district</q>' in listed
    assert incident_of(bureau).title not in listed
    assert second.get(page("board", bureau)).status_code == 404
    assert second.post(page("grant", bureau, boris.pk)).url == reverse("desk:incidents")
    assert boris.pk in incident_of(bureau).team
    assert signed_in_client(boris).get(page("board", bureau)).status_code == 200


def test_the_page_says_who_may_agree_and_that_two_people_are_too_few(
    bureau: Bureau, alma_at_desk: Client, boris: Officer, signed_in_client: SignedIn
) -> None:
    asked = alma_at_desk.post(page("team", bureau), {"officer": boris.pk}, follow=True).content.decode()
    assert "It takes a third person".casefold() in asked.casefold()
    Officer.objects.create_user("davit", None, display_name="Davit Ro", roles=[Role.REVIEWER])
    Officer.objects.create_user("hana", None, display_name="Hana Rook", roles=[Role.ADMINISTRATOR])
    named = alma_at_desk.get(page("team", bureau)).content.decode()
    assert "Can agree, on their own page Incidents" in named and "Davit Ro" in named
    assert "Hana Rook" not in named and "It takes a third person" not in named


def test_nobody_takes_themselves_off_the_team(bureau: Bureau, alma: Officer, alma_at_desk: Client) -> None:
    answer = alma_at_desk.post(page("withdraw-access", bureau, alma.pk), follow=True)
    assert "A colleague takes you off the team" in answer.content.decode()
    assert alma.pk in incident_of(bureau).team


def test_a_colleague_is_taken_off_with_a_second_press_that_says_who_can_still_countersign(
    bureau: Bureau, boris: Officer, alma_at_desk: Client
) -> None:
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=boris.pk)
    second = Hand("second", frozenset({"officer"}), bureau.hand.at, bureau.hand.clock)
    opening.grant_access(by=second, incident=bureau.incident, officer=boris.pk)
    address = page("withdraw-access", bureau, boris.pk)
    asked = alma_at_desk.post(address, {"why": "on leave"})
    shown = asked.content.decode()
    assert asked.status_code == 422 and boris.pk in incident_of(bureau).team
    assert "two officers to let them in again" in shown and 'name="why" value="on leave"' in shown
    assert alma_at_desk.post(address, {"why": "on leave", "sure": "yes"}).status_code == 302
    assert boris.pk not in incident_of(bureau).team


def test_a_group_is_named_and_heard_of_again(bureau: Bureau, alma_at_desk: Client) -> None:
    form = {"label": "Residents of the upper village", "kind": "residents", "last_heard": "telephone", "cut_off": "on"}
    assert alma_at_desk.post(page("groups", bureau), {**form, "last_heard_on": "13.03.2026"}).status_code == 302
    (group,) = incident_of(bureau).groups
    assert group.cut_off
    heard = {"group": group.id, "heard": "a lorry driver", "on": "15.03.2026"}
    assert alma_at_desk.post(page("heard", bureau), heard).status_code == 302
    (group,) = incident_of(bureau).groups
    assert (group.last_heard, group.last_heard_on and group.last_heard_on.start_on.day) == ("a lorry driver", 15)
    assert "a lorry driver" in alma_at_desk.get(page("board", bureau)).content.decode()


def test_what_is_owed_is_noted_and_done(bureau: Bureau, alma_at_desk: Client) -> None:
    form = {"owed_by": "Joint Monitoring Mission", "what": "search the slope", "due": "18.03.2026", "promised": "on"}
    assert alma_at_desk.post(page("owed", bureau), form).status_code == 302
    (duty,) = incident_of(bureau).duties
    assert "overdue" in alma_at_desk.get(page("owed", bureau)).content.decode()
    assert alma_at_desk.post(page("duty-done", bureau, duty.noted.duty), {"on": "20.03.2026"}).status_code == 302
    (duty,) = incident_of(bureau).duties
    assert duty.done is not None
    assert duty.done.done == Interval(duty.done.done.start_on, duty.done.done.end_on, "20.03.2026")
    assert "Done 20 March" in alma_at_desk.get(page("owed", bureau)).content.decode()


def test_a_search_ends_only_with_an_outcome(bureau: Bureau, alma_at_desk: Client) -> None:
    alma_at_desk.post(page("searches", bureau), {"area": "upper slope", "team": "the mission"})
    (search,) = incident_of(bureau).searches
    address = page("search-ended", bureau, search.planned.search)
    assert alma_at_desk.post(address, {"outcome": " "}).status_code == 422
    assert incident_of(bureau).searches[0].ended is None
    alma_at_desk.post(address, {"outcome": "nothing was found", "ended": "19 March"})
    assert incident_of(bureau).searches[0].ended is not None


def test_a_source_is_named_and_graded(bureau: Bureau, alma_at_desk: Client) -> None:
    alma_at_desk.post(page("sources", bureau), {"name": "Ombudsman of Norhat", "kind": "body", "reliability": "F"})
    source = stored.Source.objects.get(name="Ombudsman of Norhat")
    assert alma_at_desk.post(page("grade-source", bureau, source.id), {"reliability": "B"}).status_code == 302
    assert stored.Source.objects.get(id=source.id).file.reliability == "B"
    assert alma_at_desk.post(page("grade-source", bureau, source.id), {"reliability": "Z"}).status_code == 404


def test_a_private_source_of_another_incident_is_not_listed(bureau: Bureau, alma_at_desk: Client) -> None:
    form = {"name": "A neighbour", "kind": "person", "reliability": "F"}
    other = Bureau(replace(bureau.hand)).open()
    alma_at_desk.post(page("sources", other), form)
    assert "A neighbour" not in alma_at_desk.get(page("sources", bureau)).content.decode()


def test_a_relative_who_was_named_as_a_source_can_be_chosen_here_and_nowhere_else(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    alma_at_desk.post(page("sources", bureau), {"name": "Mother of A.", "kind": "relative", "reliability": "F"})
    choices = alma_at_desk.get(reverse("desk:receive", args=[bureau.incident])).content.decode()
    assert "Mother of A." in choices
    other = Bureau(replace(bureau.hand)).open()
    assert "Mother of A." not in alma_at_desk.get(reverse("desk:receive", args=[other.incident])).content.decode()


def test_a_place_bears_every_sides_name_and_joins_the_title(bureau: Bureau, alma_at_desk: Client) -> None:
    place = new_place(bureau, alma_at_desk)
    assert alma_at_desk.post(page("add-place", bureau, place)).status_code == 302
    board = alma_at_desk.get(page("board", bureau)).content.decode()
    assert "Խորասար" in board
    assert "Dərinqaya" in board


def test_a_place_without_a_name_is_refused(bureau: Bureau, alma_at_desk: Client) -> None:
    answer = alma_at_desk.post(page("places", bureau), {"form-TOTAL_FORMS": "4", "form-INITIAL_FORMS": "0"})
    assert answer.status_code == 422
    assert "Give at least one name" in answer.content.decode()


ACTS = [
    ("team", (), {"officer": "x"}),
    ("withdraw-access", ("x",), {}),
    ("groups", (), {"label": "A group", "kind": "unit"}),
    ("heard", (), {"group": "x", "heard": "a call"}),
    ("owed", (), {"owed_by": "a body", "what": "an answer"}),
    ("duty-done", ("x",), {}),
    ("searches", (), {"area": "slope", "team": "mission"}),
    ("search-ended", ("x",), {"outcome": "nothing"}),
    ("sources", (), {"name": "a body", "kind": "body", "reliability": "F"}),
    ("grade-source", ("x",), {"reliability": "A"}),
    ("places", (), {"form-TOTAL_FORMS": "4", "form-INITIAL_FORMS": "0", "form-0-text": "Dorna"}),
    ("add-place", ("x",), {}),
    ("describe", (), {"title": "another title"}),
]


@pytest.mark.parametrize(("name", "more", "form"), ACTS, ids=[name for name, _more, _form in ACTS])
def test_boris_does_nothing_here(
    bureau: Bureau, boris_at_desk: Client, name: str, more: tuple[str, ...], form: dict[str, str]
) -> None:
    before = incident_of(bureau)
    assert boris_at_desk.post(page(name, bureau, *more), form).status_code == 404
    assert incident_of(bureau) == before


@pytest.mark.parametrize(("name", "more", "form"), ACTS[2:], ids=[name for name, _more, _form in ACTS[2:]])
def test_a_page_set_back_takes_no_act(
    bureau: Bureau, alma_at_desk: Client, name: str, more: tuple[str, ...], form: dict[str, str]
) -> None:
    before, places = incident_of(bureau), stored.Place.objects.count()
    assert alma_at_desk.post(f"{page(name, bureau, *more)}?known=3", form).status_code == 404
    assert incident_of(bureau) == before
    assert stored.Place.objects.count() == places


def test_an_officer_without_incidents_is_told_why_and_whom_to_ask(
    bureau: Bureau, boris_at_desk: Client, alma: Officer, davit: Officer
) -> None:
    shown = boris_at_desk.get(reverse("desk:incidents")).content.decode()
    assert "open to its team only" in shown and "ask one of them to let you in" in shown
    assert alma.display_name in shown and davit.display_name in shown
    assert incident_of(bureau).title not in shown


def test_a_page_set_back_to_before_the_bureau_knew_says_so_and_leads_to_the_first_day(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    before = moments.head_seq()
    record = bureau.record("Aram Aramyan")
    report = stored.Report.objects.get().id
    for address, known in (
        (page("board", bureau), "2026-03-01"),
        (reverse("desk:person", args=[record]), str(before)),
        (reverse("desk:report", args=[report]), str(before)),
    ):
        early = alma_at_desk.get(address, {"known": known})
        shown = early.content.decode()
        assert early.status_code == 404 and "The bureau did not" in shown and "12 March 2026" in shown
        first = re.search(r'href="([^"]+\?known=\d+)"', shown)
        assert first is not None and alma_at_desk.get(first.group(1)).status_code == 200


def test_whoever_may_not_see_an_incident_reads_the_same_whether_it_was_known_or_never_was(
    bureau: Bureau, boris_at_desk: Client
) -> None:
    known = {"known": "2026-03-01"}
    closed = boris_at_desk.get(page("board", bureau), known)
    absent = boris_at_desk.get(reverse("desk:board", args=["0000000000000000"]), known)
    assert closed.status_code == absent.status_code == 404
    assert closed.content.decode().replace(bureau.incident, "0000000000000000") == absent.content.decode()
