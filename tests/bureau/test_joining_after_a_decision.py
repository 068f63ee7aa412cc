"""What joins a person after a decision: what contradicts nothing leaves it, and the family's words, as they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lastcontact.bureau import deciding, enquiring, intake, linking, opening
from lastcontact.bureau.acting import Hand
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Then
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.links import Reason
from lastcontact.core.payloads.records import Described, Enquirer
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.person import Verdict
from lastcontact.core.status import Fate, Ground, Standing, Whereabouts
from lastcontact.journal import reader
from tests.bureau.acts import Bureau

NAME, COMMISSION = "Aram Aramyan", "State Commission of Duravan"
ALIKE = Reason("name", "name.same", 9.0, "“Aram” and “Aram” are written the same.")


DAY, LATER = (Interval.day(date(2026, 3, day)) for day in (9, 14))


def shown(*reasons: tuple[str, str, float]) -> linking.Shown:
    return linking.Shown(-10.0, 9.0, (ALIKE, *(Reason(f, c, w, "as it was shown") for f, c, w in reasons)))


def listed(bureau: Bureau, said: Claim, source: str = "5th Company", **words: object) -> str:
    """A row of a list of its own that says this of a man of the same name."""
    row = intake.Person(
        report=bureau.report(source, kind=ReportKind.LIST),
        described=Described(name=NAME, **words),  # type: ignore[arg-type]
        says=said,
    )
    return intake.open_record(by=bureau.hand, person=row)


def missing_on(day: int, **more: object) -> Claim:
    return Claim(ClaimType.MISSING, when=Interval.day(date(2026, 3, day)), **more)  # type: ignore[arg-type]


def joined(bureau: Bureau, held: str, other: str, reasons: linking.Shown | None = None) -> Standing:
    """What the decision on the one is when the other was judged the same."""
    linking.judge(by=bureau.hand, a=held, b=other, verdict=Verdict.SAME, shown=shown() if reasons is None else reasons)
    found = bureau.person(held).current
    assert found is not None
    return found[1]


@pytest.fixture
def held(bureau: Bureau) -> str:
    """A man decided to be held by Duravan, by its own commission's word of 12 March."""
    record = bureau.record(NAME, COMMISSION, ClaimType.HELD)
    bureau.decide(record)
    return record


def test_a_row_that_only_seeks_him_leaves_the_decision_the_notice_and_the_figure(bureau: Bureau, held: str) -> None:
    decision = bureau.person(held).current
    assert decision is not None
    bureau.tell(bureau.enrol(held), decision[0].id)
    assert joined(bureau, held, listed(bureau, missing_on(1))) is Standing.STANDS
    found = bureau.person(held)
    assert not found.in_doubt and len(found.joined_since) == 1
    row = rows.Record.objects.get(leads=True)
    assert (row.fate, row.whereabouts, row.in_doubt) == ("alive", "held", 0)
    refresh.rebuild()
    assert rows.Record.objects.get(leads=True).person_line == row.person_line, "made anew it is the same"
    then = person(Then(reader.head().seq), held)
    assert then is not None and then[0].current == found.current, "set back it is the same"


def test_a_family_that_seeks_him_and_names_no_day_leaves_it_where_he_is_held(bureau: Bureau, held: str) -> None:
    assert joined(bureau, held, listed(bureau, Claim(ClaimType.MISSING))) is Standing.STANDS


def asked_for(bureau: Bureau, said: Claim) -> str:
    """A tracing request for a man of the same name, whose family says this."""
    row = intake.Person(
        report=bureau.report("5th Company", kind=ReportKind.TRACING_REQUEST),
        described=Described(name=NAME),
        enquirer=Enquirer(name="Ona Aramyan", relation="sister"),
        says=said,
    )
    return intake.open_record(by=bureau.hand, person=row)


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        (Claim(ClaimType.CAPTURED, modality=Modality.REPORTED), Standing.STANDS),
        (Claim(ClaimType.CAPTURED, modality=Modality.APPARENT), Standing.STANDS),
        (Claim(ClaimType.CAPTURED, modality=Modality.REPORTED, when=DAY), Standing.STANDS),
        (Claim(ClaimType.CAPTURED, modality=Modality.REPORTED, when=LATER), Standing.IN_REVIEW),
        (Claim(ClaimType.CAPTURED, modality=Modality.REPORTED, actor="Norhat"), Standing.IN_REVIEW),
        (Claim(ClaimType.CAPTURED, polarity=Polarity.NEGATED), Standing.IN_REVIEW),
        (Claim(ClaimType.KILLED, modality=Modality.REPORTED), Standing.IN_REVIEW),
    ],
    ids=["told", "believed", "of a day", "of a later day", "another holder", "a denial", "told that he is dead"],
)
def test_what_a_family_that_asks_was_told_leaves_it_where_it_says_what_is_decided(
    bureau: Bureau, held: str, said: Claim, standing: Standing
) -> None:
    assert joined(bureau, held, asked_for(bureau, said)) is standing


def test_what_a_family_was_told_of_his_capture_is_looked_at_again_where_he_is_decided_returned(bureau: Bureau) -> None:
    home = bureau.record(NAME, COMMISSION, ClaimType.RETURNED)
    bureau.decide(home, where=Whereabouts.RETURNED, as_of="2026-03-05")
    captured = Claim(ClaimType.CAPTURED, modality=Modality.REPORTED)
    assert joined(bureau, home, asked_for(bureau, captured)) is Standing.IN_REVIEW


def test_whoever_is_decided_returned_and_is_missing_on_no_day_told_is_looked_at_again(bureau: Bureau) -> None:
    home = bureau.record(NAME, COMMISSION, ClaimType.RETURNED)
    bureau.decide(home, where=Whereabouts.RETURNED, as_of="2026-03-05")
    assert joined(bureau, home, listed(bureau, Claim(ClaimType.MISSING))) is Standing.IN_REVIEW


def test_it_stands_beside_a_second_record_that_joins_by_way_of_the_first(bureau: Bureau, held: str) -> None:
    first = listed(bureau, missing_on(1))
    joined(bureau, held, first)
    linking.judge(by=bureau.hand, a=first, b=listed(bureau, missing_on(2)), verdict=Verdict.SAME, shown=shown())
    assert bureau.person(held).standing is not None and len(bureau.person(held).joined_since) == 2


def test_the_same_body_that_says_the_same_again_leaves_it(bureau: Bureau, held: str) -> None:
    again = Claim(ClaimType.HELD, when=Interval.day(date(2026, 3, 12)))
    assert joined(bureau, held, listed(bureau, again, COMMISSION)) is Standing.STANDS


@pytest.mark.parametrize(
    ("said", "source"),
    [
        (missing_on(13), "5th Company"),
        (missing_on(1, said=Interval.day(date(2026, 4, 2))), "5th Company"),
        (Claim(ClaimType.MISSING, when=Interval(date(2026, 3, 1), date(2026, 3, 31))), "5th Company"),
        (Claim(ClaimType.KILLED, when=Interval.day(date(2026, 3, 1))), "Sarn Agency"),
        (Claim(ClaimType.RETURNED, when=Interval.day(date(2026, 3, 1))), "Sarn Agency"),
        (Claim(ClaimType.HELD, when=Interval.day(date(2026, 3, 1))), "5th Company"),
        (Claim(ClaimType.HELD, actor="Norhat", when=Interval.day(date(2026, 3, 1))), COMMISSION),
        (Claim(ClaimType.HELD, polarity=Polarity.NEGATED, when=Interval.day(date(2026, 3, 1))), COMMISSION),
    ],
    ids=[
        *("missing a day later", "said so later", "a month that runs on", "another fate", "another whereabouts"),
        *("another's captive", "another holder", "a denial"),
    ],
)
def test_a_row_that_says_otherwise_or_later_puts_it_in_review(
    bureau: Bureau, held: str, said: Claim, source: str
) -> None:
    assert joined(bureau, held, listed(bureau, said, source)) is Standing.IN_REVIEW


@pytest.mark.parametrize(
    "reason",
    [
        ("birth", "birth.years_off", -3.0),
        ("name", "name.differs", -7.0),
        ("patronymic", "patronymic.differs", -6.0),
        ("father", "father.differs", -5.0),
        ("service_number", "service_number.differs", -5.0),
    ],
)
def test_reasons_that_name_another_identity_put_it_in_review(
    bureau: Bureau, held: str, reason: tuple[str, str, float]
) -> None:
    assert joined(bureau, held, listed(bureau, missing_on(1)), shown(reason)) is Standing.IN_REVIEW


@pytest.mark.parametrize("reason", [("place", "place.differs", -0.8), ("name", "name.one_only", -0.7)])
def test_what_may_change_or_is_merely_left_out_names_no_other_identity(
    bureau: Bureau, held: str, reason: tuple[str, str, float]
) -> None:
    assert joined(bureau, held, listed(bureau, missing_on(1)), shown(reason)) is Standing.STANDS


def test_a_link_of_which_no_reasons_are_on_file_puts_it_in_review(bureau: Bureau, held: str) -> None:
    assert joined(bureau, held, listed(bureau, missing_on(1)), linking.Shown()) is Standing.IN_REVIEW


def test_a_later_contact_told_by_the_record_puts_it_in_review(bureau: Bureau, held: str) -> None:
    assert joined(bureau, held, listed(bureau, missing_on(1), last_contact="2026-04-02")) is Standing.IN_REVIEW


def test_a_second_row_of_a_list_it_was_taken_on_puts_it_in_review(bureau: Bureau, held: str) -> None:
    report = rows.Record.objects.get(id=held).report
    twin = intake.Person(report=report, described=Described(name=NAME), says=missing_on(1))
    assert joined(bureau, held, intake.open_record(by=bureau.hand, person=twin)) is Standing.IN_REVIEW


@pytest.mark.parametrize(
    ("outcome", "standing"),
    [
        (Outcome.NO_ANSWER, Standing.STANDS),
        (Outcome.NOT_IDENTIFIED, Standing.IN_REVIEW),
        (Outcome.DENIED, Standing.IN_REVIEW),
        (Outcome.ACKNOWLEDGED, Standing.IN_REVIEW),
    ],
)
def test_what_the_commission_answered_about_the_other_record_counts(
    bureau: Bureau, held: str, outcome: Outcome, standing: Standing
) -> None:
    """An acknowledgement too: by a body of which the decision says nothing."""
    other = listed(bureau, missing_on(1))
    reply = enquiring.Reply(bureau.ask(other), date(2026, 3, 15), {other: Answered(outcome)})
    enquiring.answer(by=bureau.hand, reply=reply)
    assert joined(bureau, held, other) is standing


def test_two_decisions_that_meet_do_not_both_stand_by_themselves(bureau: Bureau, held: str) -> None:
    other = listed(bureau, missing_on(1))
    bureau.decide(other, Fate.ALIVE, Whereabouts.RETURNED)
    assert joined(bureau, held, other) is Standing.IN_REVIEW


def test_a_death_never_crosses_a_later_link(bureau: Bureau, davit: Hand) -> None:
    found = bureau.record(NAME)
    bureau.decide(found, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.officer)
    third = replace(davit, officer="someone-else")
    opening.grant_access(by=third, incident=bureau.incident, officer=davit.officer)
    decision = bureau.person(found).decided[0][0]
    deciding.countersign(by=davit, decision=decision.id, record=found)
    other = listed(bureau, missing_on(1))
    linking.judge(by=bureau.hand, a=found, b=other, verdict=Verdict.SAME, shown=shown())
    linking.second(by=davit, a=found, b=other, agrees=True)
    assert bureau.person(found).members == {found, other} and bureau.person(found).standing is None


def test_what_joined_and_leaves_again_changes_nothing(bureau: Bureau, held: str) -> None:
    other = listed(bureau, missing_on(1))
    joined(bureau, held, other)
    linking.undo(by=bureau.hand, a=held, b=other)
    assert bureau.person(held).standing is not None and not bureau.person(held).joined_since
