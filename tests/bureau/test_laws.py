"""The laws that always hold: rebuild equals incremental, then equals now, an erased record is nowhere."""

from __future__ import annotations

from datetime import date
from typing import Any

from lastcontact.bureau import enquiring, erasing, keeping, linking, taking_rows
from lastcontact.casefile import models as rows
from lastcontact.casefile import name_keys, refresh
from lastcontact.casefile.persons import Filter, lines_then, people, person
from lastcontact.casefile.shelf import ROWS, Now, Then
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.person import Verdict
from lastcontact.journal import reader
from lastcontact.notices import models as notice_rows
from lastcontact.notices import refresh as notices
from tests.bureau.acts import Bureau

FOLDED = [*ROWS.values(), rows.Membership, rows.Claim, rows.NameKey, notice_rows.Page, notice_rows.Edition]


def everything() -> dict[str, list[dict[str, Any]]]:
    """All read models, comparable."""
    name_keys.catch_up()
    found = {}
    for model in FOLDED:
        fields = [f.name for f in model._meta.fields if not (f.primary_key and f.get_internal_type() == "BigAutoField")]
        found[model.__name__] = sorted((dict(r) for r in model.objects.values(*fields)), key=repr)
    return found


def busy(bureau: Bureau) -> tuple[str, str]:
    """A bureau in which a bit of everything happened; gives two linked records."""
    bureau.report("Sarn Agency", "On Monday the Ministry of Defence of Norhat said that 73 soldiers are missing.")
    a = bureau.record("Արամյան Արամ Վահեի", birth="2006-05-14", place="Dorna")
    b = bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD, age="19")
    c = bureau.record("Левон Арамян")
    bureau.same(a, b)
    linking.judge(by=bureau.hand, a=a, b=c, verdict=Verdict.UNSURE)
    decision = bureau.decide(a)
    bureau.tell(bureau.enrol(a), decision)
    enquiry = bureau.ask(a, c)
    answered = {a: Answered(Outcome.ACKNOWLEDGED, "held")}
    reply = enquiring.Reply(enquiry=enquiry, answered_on=date(2026, 3, 26), answers=answered)
    enquiring.answer(by=bureau.hand, reply=reply)
    linking.undo(by=bureau.hand, a=a, b=b)
    bureau.same(a, b)
    return a, b


def test_rows_rebuilt_from_the_journal_are_the_rows_that_grew_with_it(bureau: Bureau) -> None:
    busy(bureau)
    before = everything()
    refresh.rebuild()
    notices.rebuild()
    assert everything() == before


def test_what_was_known_at_the_last_entry_is_what_is_known_now(bureau: Bureau) -> None:
    busy(bureau)
    head = Then(reader.head().seq)
    for kind, model in ROWS.items():
        ids = list(model.objects.values_list("id", flat=True))
        assert head.files(kind, ids) == Now().files(kind, ids)
    lines = {line.leader: line for line in lines_then(head, bureau.incident)}
    found = people(Now(), bureau.incident, narrowed=Filter(), page=1, silent_before=bureau.hand.at.date())
    assert {line.leader: line for line in found.lines} == {k: v for k, v in lines.items() if v.sought}


def test_a_page_set_back_shows_the_person_as_joined_then(bureau: Bureau) -> None:
    a, b = bureau.record("A"), bureau.record("B")
    before = reader.head().seq
    bureau.same(a, b)
    then = person(Then(before), a)
    assert then is not None and then[0].members == {a}
    assert bureau.person(a).members == {a, b}
    assert person(Then(1), a) is None


def test_a_list_is_taken_in_batches_and_goes_on_where_it_was_interrupted(bureau: Bureau, monkeypatch: Any) -> None:
    monkeypatch.setattr(taking_rows, "BATCH", 10)
    report = bureau.report("5th Company", kind=ReportKind.LIST)
    list_rows = [taking_rows.ListRow(n, Described(name=f"Person {n}")) for n in range(1, 36)]
    terms = taking_rows.ListTerms(columns={"Name": "name"})
    going = taking_rows.take_rows(by=bureau.hand, report=report, list_rows=list_rows, terms=terms)
    assert [next(going), next(going)] == [10, 20]
    going.close()
    assert rows.Record.objects.filter(report=report).count() == 20
    assert list(taking_rows.take_rows(by=bureau.hand, report=report, list_rows=list_rows, terms=terms))[-1] == 35
    assert rows.Record.objects.filter(report=report).count() == 35
    assert rows.Report.objects.get(id=report).file.rows_finished
    head = reader.head().seq
    list(taking_rows.take_rows(by=bureau.hand, report=report, list_rows=list_rows, terms=terms))
    assert reader.head().seq == head, "a list taken in already writes nothing more"


def test_an_erased_record_is_in_no_row_and_the_chain_still_verifies(bureau: Bureau) -> None:
    a, b = busy(bureau)
    hand = bureau.hand
    custodian = type(hand)(hand.officer, hand.roles | {"custodian"}, hand.at, hand.clock)
    erasing.erase(by=custodian, record=a, ground="the family asked")
    assert "Արամյան" not in repr(everything())
    assert person(Now(), a) is None
    assert bureau.person(b).members == {b}
    assert keeping.verify().ok
    before = everything()
    refresh.rebuild()
    notices.rebuild()
    assert everything() == before
