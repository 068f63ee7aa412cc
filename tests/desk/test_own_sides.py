"""Whose people our own figures count: said beside the number where all of them are of one side. All invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import deciding, intake, opening, publishing
from lastcontact.bureau.acting import Hand
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.payloads.families import How
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau, Clock, hand_of

HELD = "own.held.Duravan"
OF_NORHAT = "all of them people of Norhat"


@pytest.fixture
def publisher(bureau: Bureau) -> Hand:
    bureau.hand = replace(bureau.hand, roles=bureau.hand.roles | {"publisher"})
    return bureau.hand


def group(bureau: Bureau, side: str, label: str = "5th Company") -> str:
    words = opening.GroupWords(label, GroupKind.UNIT, side=side)
    return opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)


def somebody(bureau: Bureau, name: str, of: str) -> str:
    report = bureau.report("5th Company", kind=ReportKind.LIST)
    says = Claim(ClaimType.MISSING, when=Interval.day(date(2026, 3, 12)))
    person = intake.Person(report=report, described=Described(name=name), locator="row 1", group=of, says=says)
    return intake.open_record(by=bureau.hand, person=person)


def held(bureau: Bureau, how_many: int, of: str, name: str = "Person") -> None:
    """People of a group who are held by what was decided, and whose families know."""
    for n in range(how_many):
        record = somebody(bureau, f"{name} {n}", of)
        bureau.tell(bureau.enrol(record), bureau.decide(record))


def drafted(bureau: Bureau, key: str = HELD) -> Figure:
    draft = publishing.draft_edition(by=bureau.hand, incident=bureau.incident)
    return next(f for f in draft.figures if f.key == key)


def publish(bureau: Bureau) -> None:
    wording = publishing.Wording("People held", [HELD])
    publishing.publish(by=bureau.hand, incident=bureau.incident, wording=wording)


def test_the_side_stands_beside_the_number_in_print_and_in_the_data(
    bureau: Bureau, publisher: Hand, client: Client
) -> None:
    held(bureau, 3, group(bureau, "Norhat"))
    held(bureau, 2, group(bureau, "Norhat", "Residents of Dorna"), "Resident")
    publish(bureau)
    page = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    assert OF_NORHAT in page.partition(">5<")[2].partition("</th>")[0]
    figures = client.get(reverse("bulletin:json", args=[1])).json()["figures"]
    assert [f["beside"] for f in figures] == [OF_NORHAT]


def test_our_own_dead_are_said_to_be_of_their_side(
    bureau: Bureau, publisher: Hand, davit: Officer, boris: Officer
) -> None:
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    of = group(bureau, "Norhat")
    for n in range(5):
        record = somebody(bureau, f"Person {n}", of)
        decision = bureau.decide(record, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DENTAL)
        deciding.countersign(by=hand_of(davit, Clock()), decision=decision, record=record)
        bureau.tell(bureau.enrol(record), decision, How.IN_PERSON, support_offered="Mariam")
    assert (drafted(bureau, "own.dead").value, drafted(bureau, "own.dead").beside) == ("5", OF_NORHAT)


@pytest.mark.parametrize("other", ["Duravan", "", "an army of nobody’s", None])
def test_no_side_is_said_where_one_of_them_is_of_another_of_none_or_of_no_group(
    bureau: Bureau, publisher: Hand, other: str | None
) -> None:
    held(bureau, 5, group(bureau, "Norhat"))
    held(bureau, 1, "" if other is None else group(bureau, other, "Another"), "Another")
    assert (drafted(bureau).value, drafted(bureau).beside) == ("6", "")


def test_no_side_is_said_of_fewer_than_five_nor_of_those_whose_fate_is_not_known(
    bureau: Bureau, publisher: Hand
) -> None:
    of = group(bureau, "Norhat")
    held(bureau, 4, of)
    for n in range(5):
        somebody(bureau, f"Sought {n}", of)
    assert "Norhat" not in drafted(bureau).beside and drafted(bureau).value == "fewer than 5"
    assert drafted(bureau, "own.unknown").beside == ""


def test_a_figure_that_waits_keeps_its_words_so_that_they_tell_nothing_of_the_few(
    bureau: Bureau, publisher: Hand
) -> None:
    held(bureau, 5, group(bureau, "Norhat"))
    publish(bureau)
    held(bureau, 1, group(bureau, "Duravan", "Another"), "Another")
    assert (drafted(bureau).value, drafted(bureau).beside) == ("5", OF_NORHAT)
    held(bureau, 4, group(bureau, "Duravan", "A third"), "Further")
    assert (drafted(bureau).value, drafted(bureau).beside) == ("10", "")
