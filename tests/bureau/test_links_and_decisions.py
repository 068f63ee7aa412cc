"""Rules 5 to 8 at the verbs: links never merge, decisions never cross a later link, a death takes two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lastcontact.accounts.models import Relative
from lastcontact.bureau import days, deciding, disclosing, grounds, linking, opening, telling
from lastcontact.bureau.acting import Hand, NotAllowed, Refused
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.families import How, SpeaksOfDeath
from lastcontact.core.payloads.records import Enquirer, ToInform
from lastcontact.core.person import Verdict
from lastcontact.core.status import Fate, Ground, Standing, Whereabouts
from tests.bureau.acts import Bureau

ROLL, LISTED = "Արամյան Արամ Վահեի", "Aram Aramyan"


def let_in(bureau: Bureau, hand: Hand) -> None:
    """Opens the incident to another officer; a third has to agree, whom we make up here."""
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=hand.officer)
    third = replace(hand, officer="someone-else")
    opening.grant_access(by=third, incident=bureau.incident, officer=hand.officer)


def test_two_records_judged_the_same_are_one_person_and_apart_again_when_that_is_undone(bureau: Bureau) -> None:
    a, b = bureau.record(ROLL), bureau.record(LISTED, "State Commission of Duravan", ClaimType.HELD)
    before = (bureau.person(a), bureau.person(b))
    bureau.same(a, b)
    assert bureau.person(a).members == bureau.person(b).members == {a, b}
    assert rows.Record.objects.filter(leads=True).count() == 1
    linking.undo(by=bureau.hand, a=a, b=b, why="another year of birth")
    assert (bureau.person(a), bureau.person(b)) == before


def test_a_different_verdict_vetoes_two_same_verdicts(bureau: Bureau) -> None:
    a, b, c = bureau.record("A"), bureau.record("B"), bureau.record("C")
    bureau.same(a, b)
    bureau.same(b, c)
    linking.judge(by=bureau.hand, a=a, b=c, verdict=Verdict.DIFFERENT)
    assert bureau.person(b).members == {b}
    assert bureau.person(b).torn
    with pytest.raises(deciding.TornApart):
        bureau.decide(b)


def test_a_record_is_not_linked_with_itself(bureau: Bureau) -> None:
    a = bureau.record("A")
    with pytest.raises(Refused):
        bureau.same(a, a)


def test_boris_may_not_link_records_of_an_incident_he_is_not_on(bureau: Bureau, boris_hand: Hand) -> None:
    a, b = bureau.record("A"), bureau.record("B")
    with pytest.raises(NotAllowed):
        linking.judge(by=boris_hand, a=a, b=b, verdict=Verdict.SAME)


def test_a_link_after_a_decision_puts_it_in_review_and_the_told_family_becomes_a_task(bureau: Bureau) -> None:
    a, b = bureau.record(ROLL), bureau.record(LISTED, "State Commission of Duravan", ClaimType.HELD)
    bureau.same(a, b)
    decision = bureau.decide(a)
    relative = bureau.enrol(a)
    bureau.tell(relative, decision)
    assert bureau.person(a).standing is not None
    linking.undo(by=bureau.hand, a=a, b=b)
    found = bureau.person(a)
    assert found.standing is None
    assert found.current is not None and found.current[1] is Standing.IN_REVIEW
    assert [n.given.relative for n in found.in_doubt] == [relative]
    assert rows.Record.objects.get(id=a).fate == "unknown"


def test_a_family_told_on_a_decision_that_unlinking_left_with_another_record_becomes_a_task(bureau: Bureau) -> None:
    listed = bureau.record(LISTED, "State Commission of Duravan", ClaimType.HELD)
    asked = bureau.record(ROLL)
    bureau.same(asked, listed)
    decision = bureau.decide(listed)
    notice = bureau.tell(bureau.enrol(asked), decision)
    assert not bureau.person(asked).in_doubt
    linking.undo(by=bureau.hand, a=asked, b=listed)
    assert [n.id for n in bureau.person(asked).in_doubt] == [notice]
    assert rows.Record.objects.get(id=asked).in_doubt == 1
    said = {"how": How.TELEPHONE, "words": "We are no longer sure.", "speaks_of_death": SpeaksOfDeath.NO}
    disclosing.speak(by=bureau.hand, record=asked, notice=notice, **said)
    assert not bureau.person(asked).in_doubt


def test_a_relative_enrolled_from_a_linked_record_stays_with_the_request_that_names_them(bureau: Bureau) -> None:
    listed = bureau.record(LISTED, "State Commission of Duravan", ClaimType.HELD)
    asked = bureau.record(
        ROLL, enquirer=Enquirer(name="Anahit", relation="mother", to_inform=(ToInform("Anahit", "mother"),))
    )
    bureau.same(asked, listed)
    decision = bureau.decide(listed)
    relative = bureau.enrol(listed)
    assert Relative.objects.get(id=relative).record_id == asked
    notice = bureau.tell(relative, decision)
    linking.undo(by=bureau.hand, a=asked, b=listed)
    assert [n.id for n in bureau.person(asked).in_doubt] == [notice] and not bureau.person(listed).in_doubt
    assert [r.id for record in bureau.person(asked).records for r in record.family.relatives] == [relative]


def test_the_doubt_is_settled_when_the_officer_has_spoken_with_the_family(bureau: Bureau) -> None:
    a = bureau.record(ROLL)
    decision = bureau.decide(a)
    notice = bureau.tell(bureau.enrol(a), decision)
    deciding.put_in_review(by=bureau.hand, decision=decision, record=a, why="the list was misread")
    assert bureau.person(a).in_doubt
    said = {"how": How.TELEPHONE, "words": "We told her we are no longer sure.", "speaks_of_death": SpeaksOfDeath.NO}
    disclosing.speak(by=bureau.hand, record=a, notice=notice, **said)
    assert not bureau.person(a).in_doubt


def test_words_that_later_words_replaced_are_in_doubt_no_more(bureau: Bureau) -> None:
    a = bureau.record(ROLL)
    decision = bureau.decide(a)
    relative = bureau.enrol(a)
    bureau.tell(relative, decision)
    bureau.tell(relative, decision, replaces_earlier=True)
    latest = bureau.tell(relative, decision, replaces_earlier=True)
    deciding.put_in_review(by=bureau.hand, decision=decision, record=a, why="the list was misread")
    assert [n.id for n in bureau.person(a).in_doubt] == [latest]


def test_what_was_said_of_a_doubt_waits_for_a_second_officer_while_a_death_is_untold(bureau: Bureau) -> None:
    a = bureau.record(ROLL)
    decision = bureau.decide(a)
    notice = bureau.tell(bureau.enrol(a), decision)
    deciding.put_in_review(by=bureau.hand, decision=decision, record=a, why="the list was misread")
    dead(bureau, a)
    said = {"how": How.TELEPHONE, "words": "We told her there is news.", "speaks_of_death": SpeaksOfDeath.NO}
    disclosing.speak(by=bureau.hand, record=a, notice=notice, **said)
    assert bureau.person(a).in_doubt, "the task is not done before"
    assert [w.of_kind for w in bureau.person(a).records[0].family.waiting] == ["doubt.spoken"]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"fate": Fate.DEAD, "where": Whereabouts.HANDED_OVER}, grounds.NoGround),
        ({"fate": Fate.DEAD, "where": Whereabouts.RETURNED, "ground": Ground.DNA}, Refused),
        ({"fate": Fate.ALIVE, "where": Whereabouts.BURIED}, Refused),
    ],
)
def test_decisions_that_cannot_be_are_refused(bureau: Bureau, changes: dict, refusal: type[Refused]) -> None:
    with pytest.raises(refusal):
        bureau.decide(bureau.record("A"), **changes)


def test_a_decision_names_claims_about_this_person(bureau: Bureau) -> None:
    a, b = bureau.record("A"), bureau.record("B")
    others = tuple(c.id for c in bureau.person(b).claims)
    for claims in ((), others):
        conclusion = deciding.Conclusion(Fate.ALIVE, Whereabouts.HELD, claims, holder="Duravan")
        with pytest.raises(deciding.NoClaims):
            deciding.decide(by=bureau.hand, record=a, conclusion=conclusion)


def dead(bureau: Bureau, record: str) -> str:
    return bureau.decide(record, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)


def test_a_death_waits_for_a_reviewer_who_neither_linked_nor_decided(bureau: Bureau, davit: Hand) -> None:
    let_in(bureau, davit)
    a, b = bureau.record(ROLL), bureau.record(LISTED)
    linking.judge(by=davit, a=a, b=b, verdict=Verdict.SAME)
    decision = dead(bureau, a)
    assert bureau.person(a).standing is None
    with pytest.raises(deciding.NotCountersigned):
        deciding.countersign(by=davit, decision=decision, record=a)
    fresh = replace(davit, officer="nare")
    let_in(bureau, fresh)
    own = replace(bureau.hand, roles=bureau.hand.roles | {"reviewer"})
    with pytest.raises(deciding.NotCountersigned):
        deciding.countersign(by=own, decision=decision, record=a)
    deciding.countersign(by=fresh, decision=decision, record=a)
    standing = bureau.person(a).standing
    assert standing is not None and standing.fate is Fate.DEAD


def test_a_death_is_told_in_person_with_support_or_not_at_all(bureau: Bureau, davit: Hand) -> None:
    let_in(bureau, davit)
    a = bureau.record(ROLL)
    decision = dead(bureau, a)
    relative = bureau.enrol(a)
    with pytest.raises(telling.NotInPerson):
        bureau.tell(relative, decision, How.IN_PERSON, support_offered="Mariam Toral")
    deciding.countersign(by=davit, decision=decision, record=a)
    with pytest.raises(telling.NotInPerson):
        bureau.tell(relative, decision, How.TELEPHONE, support_offered="Mariam Toral")
    with pytest.raises(telling.NotInPerson):
        bureau.tell(relative, decision, How.IN_PERSON)
    with pytest.raises(days.WrongDay, match="countersigned"):
        bureau.tell(relative, decision, How.IN_PERSON, support_offered="Mariam Toral")
    bureau.hand = replace(bureau.hand, at=bureau.hand.clock())
    bureau.tell(relative, decision, How.IN_PERSON, support_offered="Mariam Toral")
    assert bureau.person(a).death_told


def test_a_link_that_touches_a_death_needs_a_second_officer(bureau: Bureau, davit: Hand) -> None:
    let_in(bureau, davit)
    a, b = bureau.record(ROLL), bureau.record(LISTED)
    dead(bureau, a)
    assert bureau.same(a, b) is False
    assert bureau.person(a).members == {a}
    with pytest.raises(linking.SecondOfficerNeeded):
        linking.second(by=bureau.hand, a=a, b=b, agrees=True)
    linking.second(by=davit, a=a, b=b, agrees=True)
    assert bureau.person(a).members == {a, b}
