"""Who is known from an article only can be sought; a heading taken for somebody is sought no more. All invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import linking, seeking
from lastcontact.bureau.intake import Person, open_record
from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.records import Described, Enquirer
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.journal import reader
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, page_of


def page(browser: Client, record: str) -> str:
    return browser.get(reverse("desk:person", args=[record])).content.decode()


def sought(browser: Client, bureau: Bureau) -> str:
    return browser.get(reverse("desk:people", args=[bureau.incident])).content.decode()


def test_a_row_that_is_nobody_is_sought_no_more_with_a_reason_and_comes_back(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Fifth Platoon")
    assert "Fifth Platoon" in sought(alma_at_desk, bureau)
    address = reverse("desk:seek", args=[record])
    assert "Say why" in alma_at_desk.post(address, {"no_more": "1"}, follow=True).content.decode()
    alma_at_desk.post(address, {"no_more": "1", "why": "a heading of the list"})
    assert "Fifth Platoon" not in sought(alma_at_desk, bureau)
    shown = page(alma_at_desk, record)
    assert "Not sought by this bureau" in shown and "a heading of the list" in shown and "Alma Verin" in shown
    report = person(Now(), record)[0].records[0].report  # type: ignore[index]
    assert "Not sought" in page_of(alma_at_desk, report)
    alma_at_desk.post(address)
    assert "Fifth Platoon" in sought(alma_at_desk, bureau)
    assert "Not sought by this bureau" not in page(alma_at_desk, record)


def test_somebody_named_in_an_article_is_sought_from_now_on(bureau: Bureau, alma_at_desk: Client) -> None:
    text = "Sarn Agency said on 12 March 2026 that Petr Halvorin was captured near Dorna."
    report = bureau.report("Sarn Agency", text, language="en")
    act(alma_at_desk, "accept", report, proposal=key_of(report, "captured"))
    claim = page_of(alma_at_desk, report).split("/person/")[0].rpartition("claims/")[2]
    form = {"person": "Petr Halvorin", "new_person": "on"}
    alma_at_desk.post(reverse("desk:claim-attach", args=[claim]), form)
    assert "Halvorin" not in sought(alma_at_desk, bureau)
    record = page_of(alma_at_desk, report).split("/desk/records/")[1].split("/")[0]
    assert "Seek this person" in page(alma_at_desk, record)
    alma_at_desk.post(reverse("desk:seek", args=[record]))
    assert "Halvorin" in sought(alma_at_desk, bureau)


def test_nobody_stops_seeking_whom_a_family_asks_for_or_of_whom_something_is_decided(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    asked = bureau.record("Arat Senk", enquirer=Enquirer(name="Lusin Senk", relation="mother"))
    decided = bureau.record("Vahan Orr")
    bureau.says(decided, ClaimType.HELD)
    bureau.decide(decided)
    enrolled = bureau.record("Petr Halvorin")
    bureau.enrol(enrolled)
    for record, said in ((asked, "A family asks"), (enrolled, "A family asks"), (decided, "Something is decided")):
        assert "Seek no more" not in page(alma_at_desk, record)
        form = {"no_more": "1", "why": "enough"}
        answer = alma_at_desk.post(reverse("desk:seek", args=[record]), form, follow=True)
        assert said in answer.content.decode() and record in sought(alma_at_desk, bureau)


def test_a_heading_that_is_sought_no_more_is_no_name_of_its_list(bureau: Bureau, alma_at_desk: Client) -> None:
    first = bureau.record("Arat Senk")
    report = person(Now(), first)[0].records[0].report  # type: ignore[index]
    row = Person(report=report, described=Described(name="Fifth Platoon"), locator="row 2")
    heading = open_record(by=bureau.hand, person=row)

    def names() -> str:
        board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
        return board.split("Who says how many")[-1]

    assert "2 names" in names()
    alma_at_desk.post(reverse("desk:seek", args=[heading]), {"no_more": "1", "why": "a heading"})
    assert "2 names" not in names() and "1 name" in names()


def test_whoever_is_decided_on_and_not_sought_is_counted_apart_and_found_from_there(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    def shown(name: str, **asked: str) -> str:
        return " ".join(alma_at_desk.get(reverse(name, args=[bureau.incident]), asked).content.decode().split())

    names = ("Petr Halvorin", "Vahan Orr", "Arat Senk")
    back, held, undecided = (bureau.record(name) for name in names)
    bureau.record("Levon Lusats")
    for record in (back, held, undecided):
        seeking.seek_no_more(by=bureau.hand, record=record, why="a row that says what became of him")
    before = reader.head().seq
    assert "more decided" not in shown("desk:board")
    bureau.decide(back, Fate.ALIVE, Whereabouts.RETURNED)
    bureau.decide(held, Fate.ALIVE, Whereabouts.HELD)
    for page in ("desk:board", "desk:people"):
        assert "?unsought=decided" in shown(page)
        assert "2 more decided, not sought</a>" in shown(page)
    listed = shown("desk:people", unsought="decided")
    assert [name in listed for name in (*names, "Levon Lusats")] == [True, True, False, False]
    assert "2 people decided on, whom nobody seeks." in listed and listed.count("On a list, not sought") == 2
    then = shown("desk:people", unsought="decided", known=str(reader.head().seq))
    assert [name in then for name in names] == [True, True, False]
    assert "more decided" not in shown("desk:board", known=str(before))
    returned = shown("desk:people", unsought="decided", where="returned")
    assert [name in returned for name in names] == [True, False, False]


def test_somebody_not_sought_is_asked_about_from_their_own_page(bureau: Bureau, alma_at_desk: Client) -> None:
    lone, other, known = (bureau.record(name) for name in ("Petr Halvorin", "Vahan Orr", "Arat Senk"))
    bureau.says(lone, ClaimType.HELD)
    for record in (lone, other):
        seeking.seek_no_more(by=bureau.hand, record=record, why="a row of another list")
    form = reverse("desk:ask", args=[bureau.incident])
    assert f"{form}?record={lone}" in page(alma_at_desk, lone)
    ticks = " ".join(alma_at_desk.get(form, {"record": lone}).content.decode().split())
    assert f'value="{lone}" id="r-{lone}" checked' in ticks and ticks.count("not sought by this bureau") == 1
    assert f'value="{known}"' in ticks and f'value="{other}"' not in ticks
    asked = {"to": "State Commission of Duravan", "records": [lone], "due_on": "soon"}
    again = alma_at_desk.post(form, asked)
    assert again.status_code == 422 and f'id="r-{lone}" checked' in again.content.decode()
    assert alma_at_desk.post(form, {**asked, "due_on": "2126-04-04"}).status_code == 302
    assert rows.Enquiry.objects.get().file.asked == (lone,)


def test_a_decision_in_review_is_told_apart_among_those_not_sought(bureau: Bureau, alma_at_desk: Client) -> None:
    one, other = bureau.record("Petr Halvorin"), bureau.record("P. Halvorin", "State Commission of Duravan")
    bureau.same(one, other)
    seeking.seek_no_more(by=bureau.hand, record=one, why="he is back")
    bureau.decide(one, Fate.ALIVE, Whereabouts.RETURNED)
    pages = [reverse(door, args=[bureau.incident]) for door in ("desk:board", "desk:people")]
    assert all("in review)" not in alma_at_desk.get(page).content.decode() for page in pages)
    linking.undo(by=bureau.hand, a=one, b=other, why="two men")
    for page in (*pages, f"{pages[0]}?known={reader.head().seq}"):
        assert "not sought</a> (1 of them in review)" in alma_at_desk.get(page).content.decode()
