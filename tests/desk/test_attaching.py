"""An accepted claim attached to a person afterwards. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import putting_right, reviewing
from lastcontact.bureau.acting import write
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.claims import ClaimCompleted
from lastcontact.core.plain import from_plain
from lastcontact.desk.unattached import on_nobody
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, only_claim, page_of

TEXT = "Sarn Agency said on 12 March 2026 that Petr Halvorin was captured near Dorna."


@pytest.fixture
def report(bureau: Bureau, alma_at_desk: Client) -> str:
    report = bureau.report("Sarn Agency", TEXT, language="en")
    act(alma_at_desk, "accept", report, proposal=key_of(report, "captured"))
    return report


def test_an_accepted_claim_is_attached_to_a_person_whom_an_officer_names(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    record = bureau.record("Халворин Пётр")
    claim = only_claim(report).id
    address = reverse("desk:claim-attach", args=[claim])
    assert address in page_of(alma_at_desk, report)
    assert 'value="Petr Halvorin"' in alma_at_desk.get(address).content.decode(), "the claim names whom to look for"
    assert record in alma_at_desk.post(address, {"person": "Petr Halvorin"}).content.decode()
    answer = alma_at_desk.post(address, {"person": "Petr Halvorin", "chosen_person": record})
    assert answer.status_code == 302
    said = bureau.person(record).claims[-1]
    assert said.stands and said.body.evidence is not None and "captured" in said.body.evidence.text
    shown = page_of(alma_at_desk, report)
    assert "Халворин Пётр" in shown and "1 accepted" in shown and address not in shown
    assert alma_at_desk.get(address).status_code == 404, "it is about a person now"


def test_a_claim_about_somebody_nobody_has_named_yet_opens_a_record(report: str, alma_at_desk: Client) -> None:
    address = reverse("desk:claim-attach", args=[only_claim(report).id])
    assert "No record bears this name" in alma_at_desk.post(address, {"person": "Petr Halvorin"}).content.decode()
    alma_at_desk.post(address, {"person": "Petr Halvorin", "new_person": "on"})
    assert rows.Record.objects.get().file.described.name == "Petr Halvorin"


def test_attaching_with_nobody_chosen_says_what_to_do_and_another_name_is_looked_for(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    record = bureau.record("Халворин Пётр")
    address = reverse("desk:claim-attach", args=[only_claim(report).id])
    found = alma_at_desk.post(address, {"person": "Petr Halvorin"}).content.decode()
    assert 'name="looked_for" value="Petr Halvorin"' in found and "Nobody is chosen" not in found
    pressed = alma_at_desk.post(address, {"person": "Petr Halvorin", "looked_for": "Petr Halvorin"})
    assert pressed.status_code == 422 and "Nobody is chosen" in pressed.content.decode()
    assert record in pressed.content.decode(), "whom to choose stands there still"
    other = alma_at_desk.post(address, {"person": "Halvorin", "looked_for": "Petr Halvorin"})
    assert other.status_code == 200 and "Nobody is chosen" not in other.content.decode()


def test_a_claim_is_attached_to_nobody_of_another_incident_and_by_nobody_outside(
    bureau: Bureau, report: str, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    elsewhere = Bureau(bureau.hand).open().record("Petr Halvorin")
    address = reverse("desk:claim-attach", args=[only_claim(report).id])
    asked = {"person": "Petr Halvorin", "chosen_person": elsewhere}
    assert "Choose a person of this incident" in alma_at_desk.post(address, asked).content.decode()
    assert boris_at_desk.get(address).status_code == boris_at_desk.post(address, asked).status_code == 404
    assert only_claim(report).stands, "nothing was taken back"


@pytest.mark.parametrize(
    "subject", ["Ostravian servicemen", "Norhati soldiers", "servicemen of Norhat", "Остравские военнослужащие"]
)
def test_a_denial_about_people_of_a_side_names_nobody(bureau: Bureau, subject: str) -> None:
    report = bureau.report("Sarn Agency", f"{subject} were not captured.")
    for said in (subject, "Ostravian Petr"):
        body = Claim(ClaimType.CAPTURED, polarity=Polarity.NEGATED, subject=said)
        reviewing.make(by=bureau.hand, report=report, body=body)
    assert [one.name for one in on_nobody(bureau.incident)] == ["Ostravian Petr"]


def test_an_accepted_claim_on_a_named_person_says_at_once_that_it_is_on_nobodys_page(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    address = reverse("desk:claim-attach", args=[only_claim(report).id])
    alone = page_of(alma_at_desk, report)
    assert "On nobody’s page yet" in alone and "Is it this person?" not in alone
    record = bureau.record("Халворин Пётр")
    bureau.record("Levon Lusats")
    proposed = page_of(alma_at_desk, report)
    assert proposed.count("Is it this person?") == 1 and "Халворин Пётр, report" in proposed
    alma_at_desk.post(address, {"person": "Petr Halvorin", "chosen_person": record})
    assert "On nobody’s page yet" not in page_of(alma_at_desk, report)


@pytest.mark.parametrize(
    "text",
    [
        "Sarn Agency said on 12 March 2026 that 12 soldiers were captured near Dorna.",
        "Sarn Agency said on 12 March 2026 that several soldiers were captured near Dorna.",
        "Residents of Norhat were captured.",
        "Soldiers were captured near Dorna.",
        "The commander was captured near Dorna.",
    ],
)
def test_a_claim_that_counts_or_names_nobody_is_missed_on_no_page(
    bureau: Bureau, alma_at_desk: Client, text: str
) -> None:
    counted = bureau.report("Sarn Agency", text, language="en")
    act(alma_at_desk, "accept", counted, proposal=key_of(counted, "captured"))
    assert "On nobody’s page yet" not in page_of(alma_at_desk, counted)


def test_who_may_not_review_is_offered_no_way_to_attach(
    report: str, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    then = str(rows.Claim.objects.get().seq)
    assert "On nobody’s page yet" not in page_of(alma_at_desk, report, known=then), "a page set back takes no acts"
    assert boris_at_desk.get(reverse("desk:report", args=[report])).status_code == 404


def test_a_claim_on_nobodys_page_is_a_task_on_the_board_until_it_is_attached_or_nobody_of_ours(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    def board() -> str:
        return alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()

    claim = only_claim(report)
    assert (
        "Claim on nobody’s page" in board() and f"{reverse('desk:report', args=[report])}#c-{claim.proposal}" in board()
    )
    act(alma_at_desk, "of-nobody", claim.id)
    assert "on nobody’s page" not in board()
    page = page_of(alma_at_desk, report)
    assert "nobody this bureau knows" in page and "It is nobody of ours" not in page
    assert reverse("desk:claim-attach", args=[claim.id]) in page, "somebody may turn up who is meant"


def test_a_rank_and_a_trade_beside_a_name_are_no_part_of_it(bureau: Bureau, report: str, alma_at_desk: Client) -> None:
    bureau.record("Халворин Пётр")
    address = reverse("desk:claim-attach", args=[only_claim(report).id])
    for name in ("Captain Petr Halvorin", "Petr Halvorin, a nurse", "Halvorin, Petr"):
        assert "Халворин Пётр" in alma_at_desk.post(address, {"person": name}).content.decode()


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("The Red Cross visited the prisoner Petr Halvorin.", "visited", "Petr Halvorin"),
        ("The ministry asks for the release of Petr Halvorin.", "release", "Petr Halvorin"),
        ("Footage shows Petr Halvorin in captivity.", "Footage", "Petr Halvorin"),
        ("One soldier, Private Petr Halvorin, was handed over.", "handed over", "Petr Halvorin"),
    ],
)
def test_whoever_is_named_in_any_claim_is_on_the_board_by_name(
    bureau: Bureau, alma_at_desk: Client, text: str, kind: str, name: str
) -> None:
    named = bureau.report("Sarn Agency", text, language="en")
    act(alma_at_desk, "accept", named, proposal=key_of(named, kind))
    board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "Claim on nobody’s page" in board and f"#c-{only_claim(named).proposal}" in board
    assert f"<bdi>{name}</bdi>" in board
    page = page_of(alma_at_desk, named)
    assert "On nobody’s page yet" in page and "It is nobody of ours" in page


def test_each_of_several_who_are_named_in_a_row_is_proposed_and_stands_on_the_board(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    text = "Погибли Петр Халворин, 27 лет, сержант Левон Ротов, 30 лет, и Арам Восков."
    report = bureau.report("Sarn Agency", text, language="ru")
    proposed = rows.Report.objects.get(id=report).proposals
    assert [p["claim"]["subject"] for p in proposed] == ["Петр Халворин", "Левон Ротов", "Арам Восков"]
    for proposal in proposed[1:]:
        act(alma_at_desk, "accept", report, proposal=proposal["key"])
    assert [waiting.name for waiting in on_nobody(bureau.incident)] == ["Левон Ротов", "Арам Восков"]


def test_those_whom_a_figure_counts_and_the_text_names_are_proposed_beside_it(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    report = bureau.report("Sarn Agency", "Two detainees, Levan Arpaneli and Garen Tash, are in hospital.")
    proposed = [p["claim"] for p in rows.Report.objects.get(id=report).proposals]
    assert [(p["subject"], "count" in p) for p in proposed] == [
        ("detainees", True),
        ("Levan Arpaneli", False),
        ("Garen Tash", False),
    ]
    page = page_of(alma_at_desk, report)
    assert page.count("Levan Arpaneli") > 2 and page.count("Garen Tash") > 2


SEVERAL = (
    "Sarn Agency said on 12 March 2026 that Petr Halvorin was captured near Dorna. Levon Lusats was captured near"
    " Khorasar. Petr Halvorin was wounded on 11 March 2026."
)


@pytest.fixture
def several(bureau: Bureau, alma_at_desk: Client) -> str:
    return accepted(bureau, alma_at_desk, SEVERAL)


def accepted(bureau: Bureau, client: Client, text: str) -> str:
    """The report of a text of which everything proposed is accepted."""
    report = bureau.report("Sarn Agency", text, language="en")
    for proposal in rows.Report.objects.get(id=report).proposals:
        act(client, "accept", report, proposal=proposal["key"])
    return report


def on_people() -> dict[str, int]:
    found = rows.Claim.objects.filter(state="accepted").exclude(record="")
    people = {row.id: row.file.described.full_name for row in rows.Record.objects.all()}
    names = [people[row.record] for row in found if not row.id.endswith(".0")]
    return {name: names.count(name) for name in names}


def test_all_of_one_name_in_a_report_are_attached_by_one_press_and_taken_back_one_by_one(
    bureau: Bureau, several: str, alma_at_desk: Client
) -> None:
    record = bureau.record("Халворин Пётр")
    page = page_of(alma_at_desk, several)
    assert page.count("Attach all of this name in this report (2)") == 2
    claims = {row.folded["body"]["type"]: row.id for row in rows.Claim.objects.filter(report=several)}
    address = reverse("desk:claim-attach", args=[claims["wounded"]])
    alma_at_desk.post(address, {"person": "Petr Halvorin", "chosen_person": record, "all": "1"})
    assert on_people() == {"Халворин Пётр": 2}
    assert "2 claims of this report are on the page of this person now" in page_of(alma_at_desk, several)
    back = bureau.person(record).claims[-1].id
    alma_at_desk.post(reverse("desk:claim-take-back", args=[back]))
    assert on_people() == {"Халворин Пётр": 1}


def test_of_one_name_only_what_is_ticked_goes_along_and_somebody_new_is_opened_once(
    bureau: Bureau, several: str, alma_at_desk: Client
) -> None:
    claims = [row.id for row in rows.Claim.objects.filter(report=several).order_by("seq")]
    address = reverse("desk:claim-attach", args=[claims[0]])
    looked = alma_at_desk.post(address, {"person": "Petr Halvorin"}).content.decode()
    assert "1 more claim of this report names the same" in looked
    assert f'name="also" value="{claims[2]}" id="al-1" checked' in looked and claims[1] not in looked
    asked = {"person": "Petr Halvorin", "looked_for": "Petr Halvorin", "new_person": "on", "also": claims[1:]}
    alma_at_desk.post(address, asked)
    assert on_people() == {"Petr Halvorin": 2} and rows.Record.objects.count() == 1, "Levon is not Petr"


def test_where_one_of_one_name_cannot_be_attached_none_is(bureau: Bureau, several: str, alma_at_desk: Client) -> None:
    record = bureau.record("Халворин Пётр")
    first, _other, last = rows.Claim.objects.filter(report=several).order_by("seq")
    repeated = reviewing.Attached(origin=last.id)
    body = Claim(ClaimType.WOUNDED, subject="Petr Halvorin")
    reviewing.make(by=bureau.hand, report=bureau.report("5th Company", "x"), body=body, attached=repeated)
    address = reverse("desk:claim-attach", args=[first.id])
    refused = alma_at_desk.post(address, {"person": "Petr Halvorin", "chosen_person": record, "all": "1"})
    assert refused.status_code == 422 and "answers or repeats" in refused.content.decode() and on_people() == {}


def test_what_an_attached_claim_put_right_and_followed_beside_the_first_it_still_does(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    def said(text: str) -> str:
        body = Claim(ClaimType.HELD, subject="Petr Halvorin")
        return reviewing.make(by=bureau.hand, report=bureau.report("Sarn Agency", text), body=body)

    first, second, third, claim = map(said, ("a", "b", "c", "d"))
    for other in (first, second):
        putting_right.put_right(by=bureau.hand, claim=claim, earlier=other, why="the agency took it back")
    write(bureau.hand, ClaimCompleted(claim=claim, report=rows.Claim.objects.get(id=claim).report, follows=(third,)))
    made = reviewing.attach(by=bureau.hand, claim=claim, record=bureau.record("Petr Halvorin"))
    file = from_plain(ClaimFile, rows.Claim.objects.get(id=made).folded)
    assert file.answers_all == (first, second) and file.follows == (third,) and file.answer == "corrects"


def test_why_another_puts_it_right_stays_said_when_a_claim_is_attached(bureau: Bureau, report: str) -> None:
    own = reviewing.make(
        by=bureau.hand, report=bureau.report("5th Company", "x"), body=Claim(ClaimType.WOUNDED, subject="Petr Halvorin")
    )
    claim = only_claim(report).id
    putting_right.put_right(by=bureau.hand, claim=own, earlier=claim, why="its witness took it back")
    made = reviewing.attach(by=bureau.hand, claim=claim, record=bureau.record("Petr Halvorin"))
    file = from_plain(ClaimFile, rows.Claim.objects.get(id=own).folded)
    assert file.answers == made and file.answer_why == "its witness took it back"
