"""A figure that its source or the bureau puts right is printed as one change, old and new together. All invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import intake, opening, publishing, putting_right, reviewing
from lastcontact.bureau.quoting import quoted
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Polarity, Span
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_family_and_public import edition, publisher
from tests.desk.test_report_page import key_of

COMPANY = "5th Company"
AGAIN = "what was said against it was withdrawn, put right or taken back"
HEARD_WRONGLY = "this bureau had read wrongly what was said against it"
MISREAD = "our reading was wrong; whoever said it changed nothing"


def counted(bureau: Bureau, number: int, polarity: Polarity = Polarity.AFFIRMED, on: int = 12, **attached: str) -> str:
    text = f"{len(bureau.reports)}: {number} of our soldiers are missing."
    report = bureau.report(COMPANY, text, published_on=date(2026, 3, on))
    count = Quantity(Form.EXACT, number, number, str(number))
    body = Claim(ClaimType.MISSING, count=count, subject="soldiers", polarity=polarity)
    source = bureau.sources[COMPANY]
    return reviewing.make(
        by=bureau.hand, report=report, body=body, attached=reviewing.Attached(source=source, **attached)
    )


def test_what_a_source_corrects_is_one_change_and_the_old_figure_says_what_stands_in_its_place(
    bureau: Bureau, client: Client, alma_at_desk: Client
) -> None:
    first = counted(bureau, 25)
    edition(bureau)
    counted(bureau, 27, answers=first, answer="corrects")
    Officer.objects.filter(id=bureau.hand.officer).update(roles=["officer", "publisher"])
    form = alma_at_desk.get(reverse("desk:publish", args=[bureau.incident]))
    assert all(
        figure.key in form.context["chosen"] for section in form.context["figures"] for figure in section.figures
    )
    second = edition(bureau)
    (change,) = second.published.changes
    assert (change.before, change.after, change.why) == ("25 soldiers", "27 soldiers", "put right since")
    page = client.get(reverse("bulletin:edition", args=[2])).content.decode()
    struck = page.split("Figures that do not stand")[1].split("</section>")[0]
    assert "<s>25 soldiers</s>" in struck and "Put right: 27 soldiers. 5th Company" in struck
    assert not edition(bureau).published.changes, "told once"


def test_what_the_bureau_had_read_wrongly_is_one_change_too(bureau: Bureau, client: Client) -> None:
    report = bureau.report(
        "Sarn Agency", "The army said on 12 March 2026 that 25 soldiers were missing.", language="en"
    )
    key = key_of(report, "25")
    claim = reviewing.accept(by=bureau.hand, report=report, proposal=key)
    edition(bureau)
    reviewing.take_back(by=bureau.hand, claim=claim, why="read wrongly")
    right = Claim(ClaimType.MISSING, count=Quantity(Form.EXACT, 35, 35, "35"), subject="soldiers", speaker="army")
    reviewing.accept(by=bureau.hand, report=report, proposal=key, corrected=right)
    (change,) = edition(bureau).published.changes
    told = ("we printed 25 soldiers", "the report says 35 soldiers", MISREAD)
    assert (change.before, change.after, change.why) == told
    page = client.get(reverse("bulletin:edition", args=[2])).content.decode()
    assert "Our reading was wrong: we printed 25 soldiers; the report says 35 soldiers" in page
    assert "Put right" not in page and "stands no longer" not in page
    assert client.get(reverse("bulletin:reviews", args=[2])).json() == [], "nobody claimed it"
    assert "those that we misread are not among them" in page
    assert not edition(bureau).published.changes, "told once"
    assert "the report says 35 soldiers" in client.get(reverse("bulletin:edition", args=[3])).content.decode()


def test_a_figure_read_wrongly_and_made_anew_by_hand_is_no_change_of_its_source(bureau: Bureau) -> None:
    report = bureau.report(COMPANY, "Of the soldiers 11 are missing.")

    def by_hand(number: int) -> str:
        count = Quantity(Form.EXACT, number, number, str(number))
        body = Claim(ClaimType.MISSING, Span(16, 18, "11"), count=count, subject="soldiers")
        return reviewing.make(by=bureau.hand, report=report, body=body)

    wrong = by_hand(14)
    edition(bureau)
    reviewing.take_back(by=bureau.hand, claim=wrong)
    by_hand(11)
    (change,) = edition(bureau).published.changes
    assert (change.before, change.after) == ("we printed 14 soldiers", "the report says 11 soldiers")


def test_what_this_bureau_takes_back_is_never_its_sources_change(
    bureau: Bureau, client: Client, alma_at_desk: Client
) -> None:
    first = counted(bureau, 25)
    edition(bureau)
    assert alma_at_desk.post(reverse("desk:claim-take-back", args=[first])).status_code == 302
    (change,) = edition(bureau).published.changes
    assert (change.before, change.after, change.why) == ("we printed 25 soldiers", "taken back by this bureau", MISREAD)
    page = client.get(reverse("bulletin:edition", args=[2])).content.decode()
    assert "Our reading was wrong: we printed it, and have taken it back." in page and "stands no longer" not in page
    assert client.get(reverse("bulletin:reviews", args=[2])).json() == []
    (figure,) = [f for f in client.get(reverse("bulletin:json", args=[2])).json()["figures"] if f["value"] == "25"]
    assert (figure["stands"], figure["misread"]) == (False, True)
    Officer.objects.filter(id=bureau.hand.officer).update(roles=["officer", "publisher"])
    form = alma_at_desk.get(reverse("desk:publish", args=[bureau.incident]))
    assert "our reading was wrong" in form.content.decode()


def test_a_copy_taken_back_of_what_its_source_put_right_is_its_sources_change(bureau: Bureau) -> None:
    first, copy = counted(bureau, 25), counted(bureau, 25, on=13)
    edition(bureau)
    counted(bureau, 27, answers=first, answer="corrects")
    reviewing.take_back(by=bureau.hand, claim=copy, why="a copy")
    told = {(c.before, c.after, c.why) for c in edition(bureau).published.changes}
    assert told == {
        ("25 soldiers", "27 soldiers", "put right since"),
        ("25 soldiers", "stands no longer", "denied, withdrawn or corrected since"),
    }


def test_what_was_never_ticked_is_not_said_to_be_said_since(bureau: Bureau) -> None:
    first = counted(bureau, 25)
    bureau.record("Aram Aramyan")
    publisher(bureau)
    wording = publishing.Wording("People missing", ["own.unknown"])
    publishing.publish(by=bureau.hand, incident=bureau.incident, wording=wording)
    counted(bureau, 27, answers=first, answer="corrects")
    told = {c.after: c.why for c in edition(bureau).published.changes}
    assert told == {
        "25 soldiers": "not in the last edition, and it does not stand",
        "27 soldiers": "new in this edition",
    }


def test_the_word_of_a_review_is_the_speaker_alone_and_its_day_is_apart(bureau: Bureau, client: Client) -> None:
    report = bureau.report("Sarn Agency", "Council of Norhat: 25 are missing.", published_on=date(2026, 3, 13))
    count = Quantity(Form.EXACT, 25, 25, "25")
    body = Claim(ClaimType.MISSING, count=count, speaker="Council of Norhat", said=Interval.day(date(2026, 3, 11)))
    first = reviewing.make(by=bureau.hand, report=report, body=body)
    less = replace(body, count=Quantity(Form.EXACT, 20, 20, "20"))
    right = reviewing.Attached(answers=first, answer="corrects")
    reviewing.make(by=bureau.hand, report=report, body=less, attached=right)
    edition(bureau)
    (review,) = client.get(reverse("bulletin:reviews", args=[1])).json()
    assert review["itemReviewed"] == {
        "@type": "Claim",
        "author": {"@type": "Organization", "name": "Council of Norhat"},
        "datePublished": "2026-03-11",
    }


def test_every_figure_that_a_correction_taken_back_had_put_right_was_heard_wrongly(bureau: Bureau) -> None:
    first, also = counted(bureau, 25), counted(bureau, 31)
    newer = counted(bureau, 27, answers=first, answer="corrects")
    putting_right.put_right(by=bureau.hand, claim=newer, earlier=also)
    edition(bureau)
    reviewing.take_back(by=bureau.hand, claim=newer, why="it speaks of another day")
    told = {c.before: c.why for c in edition(bureau).published.changes if "stands again" in c.after}
    assert told == {f"{n} soldiers: stood no longer": HEARD_WRONGLY for n in (25, 31)}


def test_a_figure_whose_denial_is_taken_back_is_said_to_stand_again(bureau: Bureau) -> None:
    first = counted(bureau, 25)
    denial = counted(bureau, 25, Polarity.NEGATED, answers=first, answer="denies")
    edition(bureau)
    reviewing.take_back(by=bureau.hand, claim=denial, why="it speaks of another day")
    second = edition(bureau)
    (change,) = second.published.changes
    assert (change.before, change.after, change.why) == (
        "25 soldiers: stood no longer",
        "25 soldiers: stands again",
        HEARD_WRONGLY,
    )
    assert all(f.stands for f in second.published.figures)


def test_a_figure_stands_again_where_its_source_withdraws_the_correction(bureau: Bureau, alma_at_desk: Client) -> None:
    first = counted(bureau, 25)
    wrong = counted(bureau, 27, answers=first, answer="corrects")
    assert {f.value: f.stands for f in edition(bureau).published.figures if not f.ours} == {"25": False, "27": True}
    counted(bureau, 25, answers=wrong, answer="corrects")
    second = edition(bureau)
    standing = [(f.value, f.stands) for f in second.published.figures if not f.ours]
    assert sorted(standing) == [("25", True), ("25", True), ("27", False)]
    assert {c.after for c in second.published.changes} == {"25 soldiers", "25 soldiers: stands again"}
    assert AGAIN in {c.why for c in second.published.changes}
    board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "taken back since" in board


def test_a_claim_taken_back_by_mistake_and_accepted_anew_is_no_change(bureau: Bureau) -> None:
    told = "The army said on 12 March 2026 that 25 soldiers were missing."
    report = bureau.report("Sarn Agency", told, language="en")
    claim = reviewing.accept(by=bureau.hand, report=report, proposal=key_of(report, "25"))
    edition(bureau)
    reviewing.take_back(by=bureau.hand, claim=claim, why="by mistake")
    again = reviewing.accept(by=bureau.hand, report=report, proposal=key_of(report, "25"))
    assert not edition(bureau).published.changes
    reviewing.take_back(by=bureau.hand, claim=again, why="by mistake")
    assert [c.after for c in edition(bureau).published.changes] == ["taken back by this bureau"]
    reviewing.accept(by=bureau.hand, report=report, proposal=key_of(report, "25"))
    last = edition(bureau)
    why = "this bureau had taken it back by mistake"
    assert [(c.after, c.why) for c in last.published.changes] == [("25 soldiers: stands again", why)]
    assert all(f.stands for f in last.published.figures)


@pytest.mark.parametrize("by_hand_first", [False, True])
@pytest.mark.parametrize("printed_both", [False, True])
def test_a_claim_made_again_only_to_say_more_beside_it_is_no_change(
    bureau: Bureau, client: Client, by_hand_first: bool, printed_both: bool
) -> None:
    """Its group and what it puts right were set: the edition printed it as taken back, and as new."""
    first = counted(bureau, 11)
    report = bureau.report(COMPANY, "Of the soldiers 9 are missing.")
    count = Quantity(Form.EXACT, 9, 9, "9")
    body = Claim(ClaimType.MISSING, Span(16, 17, "9"), count=count, subject="soldiers")
    source = bureau.sources[COMPANY]
    right = reviewing.Attached(source=source, answers=first, answer="corrects")

    def made(attached: reviewing.Attached, *, words: bool = True) -> str:
        said = body if words else replace(body, evidence=None)
        return reviewing.make(by=bureau.hand, report=report, body=said, attached=attached)

    claim = made(right if not printed_both else reviewing.Attached(source=source), words=not by_hand_first)
    edition(bureau)
    reviewing.take_back(by=bureau.hand, claim=claim, why="its group was not said")
    crew = opening.GroupWords("The crew", GroupKind.COHORT)
    group = opening.name_group(by=bureau.hand, incident=bureau.incident, words=crew)
    made(replace(right, group=group))
    second = edition(bureau)
    told = [(c.before, c.after, c.why) for c in second.published.changes]
    assert told == ([("11 soldiers", "9 soldiers, The crew", "put right since")] if printed_both else [])
    assert [(f.value, f.stands) for f in second.published.figures if f.value == "9"] == [("9", True)]
    page = client.get(reverse("bulletin:edition", args=[2])).content.decode()
    assert "Our reading was wrong" not in page and "<s>9 soldiers</s>" not in page
    assert not edition(bureau).published.changes


def test_another_number_made_in_the_place_of_one_taken_back_is_a_change(bureau: Bureau) -> None:
    first, wrong = counted(bureau, 11), counted(bureau, 9)
    edition(bureau)
    report = rows.Claim.objects.get(id=wrong).report
    reviewing.take_back(by=bureau.hand, claim=wrong, why="read wrongly")
    body = Claim(ClaimType.MISSING, count=Quantity(Form.EXACT, 8, 8, "8"), subject="soldiers")
    right = reviewing.Attached(source=bureau.sources[COMPANY], answers=first, answer="corrects")
    reviewing.make(by=bureau.hand, report=report, body=body, attached=right)
    told = {(c.before, c.after) for c in edition(bureau).published.changes}
    assert told == {("11 soldiers", "8 soldiers"), ("we printed 9 soldiers", "taken back by this bureau")}


def test_whoever_takes_a_figure_back_is_told_of_its_other_copies(bureau: Bureau, alma_at_desk: Client) -> None:
    first, copy = counted(bureau, 25), counted(bureau, 25)
    counted(bureau, 26)
    withdrawal = counted(bureau, 27, answers=first, answer="corrects")
    rows_of = {row.id: row.report for row in rows.Claim.objects.all()}
    page = alma_at_desk.get(reverse("desk:report", args=[rows_of[withdrawal]])).content.decode()
    told = page.split("The same figure stands elsewhere")[1].split("</div>")[0]
    assert f"{reverse('desk:report', args=[rows_of[copy]])}#c-{copy}" in told and told.count("<a ") == 1
    reviewing.take_back(by=bureau.hand, claim=copy, why="a copy")
    again = alma_at_desk.get(reverse("desk:report", args=[rows_of[withdrawal]])).content.decode()
    assert "The same figure stands elsewhere" not in again


@pytest.mark.parametrize(
    ("first_named", "then_named"),
    [
        ("Ministry of Defence", "Ministry of Defence"),
        ("Defence Ministry in Sarn", "the ministry in Sarn"),
        ("Міноборони в Сарні", "Міноборони в Сарні"),
    ],
)
def test_a_speaker_whom_no_source_is_called_by_puts_its_own_figure_right_in_print_too(
    bureau: Bureau, alma_at_desk: Client, first_named: str, then_named: str
) -> None:
    ministry = intake.SourceWords("Ministry of Defence of Norhat", SourceKind.BODY, "Norhat")
    bureau.sources["ministry"] = intake.name_source(by=bureau.hand, words=ministry)

    def told(number: int, speaker: str, day: int, **attached: str) -> str:
        said = Interval.day(date(2026, 3, day))
        count = Quantity(Form.EXACT, number, number, str(number))
        body = Claim(ClaimType.MISSING, count=count, subject="soldiers", speaker=speaker, said=said)
        report = bureau.report("Sarn Agency", f"{speaker}: {number}", published_on=date(2026, 3, day))
        return reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(**attached))

    first = told(14, first_named, 12)
    second = told(11, then_named, 13, source=bureau.sources["ministry"])
    asked = alma_at_desk.post(reverse("desk:claim-puts-right", args=[second]), {"earlier": first})
    assert asked.status_code == 302, "one speaker: it needs no reason"
    found = quoted(bureau.incident)
    assert not found.pairs and {f.claim: f.stands for f in found.figures} == {first: False, second: True}
