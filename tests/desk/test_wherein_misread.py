"""A printed figure that was read wrongly is corrected with what was wrong in it, not by its number alone. All invented.

Who corrects a figure says what befell those counted, whose people they are, where and when, if that was read wrongly.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening, reviewing
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.sources import PlaceName
from lastcontact.core.quantities import Form, Quantity
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau
from tests.desk.test_family_and_public import edition

COUNT = Quantity(Form.EXACT, 20, 20, "20")
TEXT = "Duravan holds 20 persons of Norhat, one detainee having died."
READ = Claim(ClaimType.KILLED, Span(8, 24, "holds 20 persons"), count=COUNT, subject="persons")
HELD = replace(READ, type=ClaimType.HELD)


def corrected(bureau: Bureau, read: Claim, right: Claim, group: str = "") -> Edition:
    """The edition behind one that printed a claim as it was read at first."""
    report = bureau.report("Sarn Agency", TEXT, published_on=date(2026, 3, 13))
    wrong = reviewing.make(by=bureau.hand, report=report, body=read)
    edition(bureau)
    reviewing.take_back(by=bureau.hand, claim=wrong, why="read wrongly")
    reviewing.make(by=bureau.hand, report=report, body=right, attached=reviewing.Attached(group=group))
    return edition(bureau)


def test_twenty_printed_dead_that_are_held_are_corrected_as_dead_and_held(bureau: Bureau, client: Client) -> None:
    right = replace(HELD, subject="persons of Norhat")
    (change,) = corrected(bureau, READ, right).published.changes
    assert change.before == "we printed dead: 20 persons"
    assert change.after == "the report says held: 20 persons of Norhat"
    page = " ".join(client.get(reverse("bulletin:edition", args=[2])).content.decode().split())
    struck = page.split("Figures that do not stand")[1].split("</section>")[0]
    assert "we printed dead: 20 persons; the report says held: 20 persons of Norhat" in struck


def test_the_same_words_under_another_fate_are_a_change_too(bureau: Bureau) -> None:
    (change,) = corrected(bureau, READ, HELD).published.changes
    assert (change.before, change.after) == ("we printed dead: 20 persons", "the report says held: 20 persons")


def test_whose_people_they_are_is_told_where_only_the_right_reading_says_it(bureau: Bureau) -> None:
    words = opening.GroupWords("Held at Karun", GroupKind.COHORT, side="Norhat")
    group = opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)
    (change,) = corrected(bureau, READ, HELD, group).published.changes
    assert change.before == "we printed dead: 20 persons, whose people is not said"
    assert change.after == "the report says held: 20 persons, people of Norhat"


def test_the_place_and_the_day_that_were_read_wrongly_are_told(bureau: Bureau) -> None:
    dorna, karun = (
        opening.name_place(by=bureau.hand, names=(PlaceName(name, "en"),), incident=bureau.incident)
        for name in ("Dorna", "Karun")
    )
    was = replace(READ, places=(dorna,), when=Interval.day(date(2026, 3, 11)))
    right = replace(READ, count=replace(COUNT, minimum=21, maximum=21, text="21"))
    right = replace(right, places=(karun,), when=Interval.day(date(2026, 3, 12)))
    (change,) = corrected(bureau, was, right).published.changes
    assert "also of the place (Karun, not Dorna) and also of the day (12 March 2026, not 11 March 2026)" in change.why
    assert change.why.endswith("whoever said it changed nothing")
