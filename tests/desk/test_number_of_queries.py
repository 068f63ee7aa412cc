"""No page asks the database more often because there is more in the incident. Everybody here is invented."""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import enquiring, opening
from lastcontact.casefile import models as rows
from lastcontact.casefile.suggestions import suggest
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau, hand_of
from tests.desk.conftest import SignedIn
from tests.desk.doors import doors
from tests.desk.test_bodies_identified import told
from tests.desk.test_whose_figures_are_asked import dead

OF_ONE = ("person", "assessment", "decide", "family", "erase", "mend")


NAMES = ("", "Aram Velkanyan", "Zurab Orr", "Petr Halvorin", "Ilkin Maro", "Davit Sorel", "Yusuf Tepeli", "Levon Khor")


class Works:
    """An incident in which more and more is done."""

    def __init__(self, bureau: Bureau) -> None:
        self.bureau, self.people, self.n = bureau, list[str](), 0

    def some_more(self, times: int) -> None:
        for _ in range(times):
            self.n += 1
            self._one(self.n)

    def _one(self, n: int) -> None:
        b, name = self.bureau, NAMES[n]
        one, other = b.record(name), b.record(name, "State Commission of Duravan")
        suggested = b.record(name, "Sarn Agency", birth="1999")
        b.same(one, other)
        suggest([suggested])
        opening.name_group(by=b.hand, incident=b.incident, words=opening.GroupWords(f"{n}", GroupKind.UNIT))
        self.people.append(one)
        b.says(one, ClaimType.HELD, "Sarn Agency", speaker=f"the mayor of {name}")
        for _ in range(2):
            b.says("", ClaimType.KILLED, "Sarn Agency", count=Quantity(Form.EXACT, n, n, str(n)), speaker=f"body {n}")
        told(b, b.record(f"Lost {n}"), f"{n} bodies came. One was identified.", "One was identified")
        dead(b, f"Our losses in battle {n}: 3 dead.", "en")
        b.report("Sarn Agency", f"{n} men were killed near Lornak, the mayor said. 4 drivers came back. It rained.")
        asked = b.ask(one, label=f"E-{n}")
        if n % 2:
            given = {one: Answered(Outcome.DENIED, "no")}
            enquiring.answer(by=b.hand, reply=enquiring.Reply(asked, date(2026, 3, 14), given))
        held = tuple(c.id for c in b.person(one).claims if c.body.type is ClaimType.HELD)
        b.tell(b.enrol(one), b.decide(one, claims=held))


def queries(client: Client, addresses: dict[str, str]) -> dict[str, int]:
    counted = {}
    for name, address in addresses.items():
        with CaptureQueriesContext(connection) as found:
            answer = client.get(address)
        if answer.status_code != 405:
            assert answer.status_code == 200, address
            counted[name] = len(found)
    return counted


def pages(works: Works) -> dict[str, str]:
    incident, one = works.bureau.incident, works.people[0]
    of_incident = [door.name for door in doors() if door.takes == ("incident",)]
    found = {name: reverse(name, args=[incident]) for name in of_incident}
    found |= {name: reverse(f"desk:{name}", args=[one]) for name in OF_ONE}
    report = rows.Report.objects.exclude(search="").filter(of_kind="article").order_by("number").first()
    assert report
    found["report"] = reverse("desk:report", args=[report.id])
    found["letter"] = reverse("desk:letter", args=[incident, rows.Enquiry.objects.order_by("label")[0].id])
    found["enquiry"] = reverse("desk:enquiry", args=[incident, rows.Enquiry.objects.order_by("label")[0].id])
    pair = rows.Suggestion.objects.order_by("a", "b")[0]
    found["pair"] = reverse("desk:pair", args=[pair.a, pair.b])
    found["search"] = reverse("desk:people", args=[incident]) + "?q=velkanyan"
    return found


def test_more_in_an_incident_is_no_more_to_ask_for(bureau: Bureau, alma: Officer, signed_in_client: SignedIn) -> None:
    alma.roles = list(Role.values)
    alma.save()
    bureau.hand = hand_of(alma, bureau.hand.clock)
    works, client = Works(bureau), signed_in_client(alma)
    works.some_more(3)
    addresses = pages(works)
    queries(client, addresses)
    few = queries(client, addresses)
    works.some_more(4)
    many = queries(client, addresses)
    assert {name: (few[name], n) for name, n in many.items() if n > few[name]} == {}
