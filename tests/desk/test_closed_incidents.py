"""What stands in an incident that is not an officer's is behind no door of theirs. Everybody here is invented."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pytest
from django.test import Client

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import publishing
from lastcontact.bureau.enrolling import EnrolledAlready, Kin, enrol
from lastcontact.casefile import models as rows
from lastcontact.casefile import moments
from tests.bureau.acts import Bureau, hand_of
from tests.desk.conftest import SignedIn
from tests.desk.doors import Opened, doors, opened, things
from tests.desk.two_incidents import ADDRESSED, CLOSED, NAME, NUMBER, OF_PEOPLE, Joined, play

MORE = {
    "desk:people": ("?q=zorvanthel", "?q=velkanyan", "?q=grombulvale+velkanyan", "?family=waits", "?unsought=decided"),
    "desk:answers": ("?as=text",),
    "desk:reports": ("?q=plimtorque", "?q=ministry"),
    "desk:places": ("?q=grombulvale",),
    "desk:family": ("?enrol=0",),
    "desk:report": ("?make=1",),
}
"""What stands behind an address besides the day it is set back to; asked in small letters, which are said again."""
NOTHING_TO_SEE = {
    "api:api-root": "no page",
    "desk:claim-correct": "leads back to its report",
    "desk:claim-make": "leads back to its report",
    "desk:claim-attach": "only while a claim that was sent waits for whom it is about",
    "desk:doubt": "only for a notice that is in doubt",
    "desk:words": "only for words that wait for a second officer",
}
"""Doors that say yes to nobody in this scene, and why."""


@pytest.fixture(params=["here", "there"])
def joined(request: pytest.FixtureRequest, bureau: Bureau, alma: Officer) -> Joined:
    """Two incidents of Alma's; of the first an edition is out."""
    alma.roles = list(Role.values)
    alma.save()
    bureau.hand = hand_of(alma, bureau.hand.clock)
    found = play(bureau, leads=request.param)
    publishing.publish(
        by=bureau.hand, incident=bureau.incident, wording=publishing.Wording("People missing", ["own.unknown"])
    )
    return found


def seen(client: Client, joined: Joined, only: Collection[str] = ()) -> Iterator[tuple[str, Opened]]:
    known = things(joined.here.incident, joined.there.incident)
    for door in doors():
        if not only or door.name in only:
            more = (f"?known={moments.head_seq()}", *MORE.get(door.name, ()))
            yield from ((door.name, page) for page in opened(client, door, known, more))


@pytest.mark.parametrize("joined", ["here"], indirect=True)
def test_no_word_of_it_is_on_any_page_of_whoever_is_not_on_its_team(
    joined: Joined, tamar: Officer, signed_in_client: SignedIn
) -> None:
    tamar.roles = list(Role.values)
    tamar.save()
    asked, answered = set(), set()
    for door, page in seen(signed_in_client(tamar), joined):
        asked.add(door)
        answered |= {door} if page.status == 200 else set()
        assert not [word for word in CLOSED if word in page.said], page.address
    assert asked - answered == NOTHING_TO_SEE.keys(), "a page that nobody sees shows nothing here either"


@pytest.mark.parametrize("joined", ["here"], indirect=True)
def test_whoever_is_on_both_teams_reads_every_word_on_the_pages_of_a_record_of_either(
    joined: Joined, signed_in_client: SignedIn, alma: Officer
) -> None:
    pages = seen(signed_in_client(alma), joined, ("desk:person", "desk:family"))
    said = " ".join(page.said for _, page in pages if page.address.split("/")[3] in joined.own.values())
    assert not [word for word in OF_PEOPLE if word not in said]


def test_the_people_of_both_stand_in_the_tables_of_each_by_the_names_of_its_own(
    joined: Joined, alma_at_desk: Client
) -> None:
    for bureau, name, other in ((joined.here, "Velkanyan", NAME), (joined.there, NAME, "Velkanyan")):
        for known in ("", f"?known={moments.head_seq()}"):
            page = alma_at_desk.get(f"/desk/incidents/{bureau.incident}/people/{known}").content.decode()
            assert name in page and other not in page
    leading = rows.Record.objects.filter(leads=True).values_list("person", "incident")
    assert len(leading) == len(set(rows.Record.objects.values_list("person", "incident")))


def test_no_relative_enrolled_in_it_is_named_to_whoever_enrols_the_same(joined: Joined, tamar: Officer) -> None:
    papers = ("passport", "birth certificate")
    kin = Kin(joined.own["third"], "sister", "Miss Karine", "A.", "your brother", documents=papers, contact=NUMBER)
    with pytest.raises(EnrolledAlready, match=ADDRESSED):
        enrol(by=joined.here.hand, kin=kin)
    assert enrol(by=hand_of(tamar, joined.here.hand.clock), kin=kin)
