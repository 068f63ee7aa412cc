"""What the holder said of itself stands beside its replies, whether or not one was entered. All invented."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from lastcontact.bureau import enquiring, erasing, intake, linking, reviewing
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.person import Verdict
from lastcontact.core.status import Fate, Ground, Whereabouts
from lastcontact.journal import reader
from tests.bureau.acts import Bureau
from tests.desk.test_answered import page, reply

COMMISSION, MISSION, AGENCY = "State Commission of Duravan", "Joint Monitoring Mission", "Sarn Agency"
SAID = f"in no reply to an enquiry, but as the body said of itself: {COMMISSION}"
OF_ITSELF = f"{SAID}, its own list, 13 March 2026"


@pytest.fixture
def ours(bureau: Bureau) -> list[str]:
    names = ("Aram Aramyan", "Levon Lusats", "Narek Hovasar")
    return [bureau.record(name, says=ClaimType.CAPTURED) for name in names]


def listed(
    bureau: Bureau, source: str = COMMISSION, says: ClaimType = ClaimType.HELD, kind: str = "", **words: str
) -> str:
    """A row of a list that `source` handed over, of 13 March."""
    body = Claim(says, said=Interval.day(date(2026, 3, 13)), speaker=words.get("voice"))
    person = intake.Person(
        report=bureau.report(source, kind=ReportKind.LIST),
        described=Described(name="A. Aramyan"),
        locator="row 1",
        says=body,
        evidence_kind=kind,
        sought=False,
    )
    return intake.open_record(by=bureau.hand, person=person)


def words(client: Client, bureau: Bureau, **asked: str) -> str:
    shown = client.get(page(bureau, **asked)).content.decode()
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", shown)))


def text(client: Client, bureau: Bureau) -> str:
    return html.unescape(client.get(page(bureau, **{"as": "text"})).content.decode())


def test_an_enquiry_without_an_answer_leaves_nobody_silent_whom_the_holders_list_names(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    bureau.same(ours[0], listed(bureau))
    bureau.ask(*ours)
    shown = words(alma_at_desk, bureau)
    assert f"1 acknowledged as held (1 of them {OF_ITSELF}); 2 without any answer." in shown
    assert f"13 March 2026, {COMMISSION} (its own list, in no reply, the report)" in shown
    assert "changed since" not in shown, "silence is no answer that changed"
    told = text(alma_at_desk, bureau)
    assert f"2026-03-13  acknowledged as held, {COMMISSION} (its own list, in no reply)" in told
    assert told.count("2026-03-21  no answer") == 3


def test_an_answer_for_some_tells_replies_from_the_list(bureau: Bureau, ours: list[str], alma_at_desk: Client) -> None:
    bureau.same(ours[0], listed(bureau))
    reply(bureau, bureau.ask(*ours), 16, **{ours[1]: Outcome.ACKNOWLEDGED})
    shown = words(alma_at_desk, bureau)
    assert f"2 acknowledged as held (1 of them {OF_ITSELF}); 1 without any answer." in shown


def test_a_reply_that_says_the_same_is_a_reply(bureau: Bureau, ours: list[str], alma_at_desk: Client) -> None:
    bureau.same(ours[0], listed(bureau))
    reply(bureau, bureau.ask(*ours), 16, **{ours[0]: Outcome.ACKNOWLEDGED})
    shown = words(alma_at_desk, bureau)
    assert "1 acknowledged as held; 2 without any answer." in shown and "in no reply to an enquiry" not in shown
    assert "its own list, in no reply" in shown, "it stays in the history"


def test_an_answer_that_contradicts_the_list_stands_and_is_told(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    bureau.same(ours[0], listed(bureau))
    reply(bureau, bureau.ask(*ours), 16, **{ours[0]: Outcome.DENIED})
    shown = words(alma_at_desk, bureau)
    assert "1 of them by a body that had named them as held before); 2 without any answer." in shown
    assert "For 1 of them the answer has changed since the first one given." in shown


def test_a_list_after_the_answer_is_the_last_word(bureau: Bureau, ours: list[str], alma_at_desk: Client) -> None:
    enquiry = bureau.ask(*ours, asked_on=date(2026, 3, 10), due_on=date(2026, 3, 20))
    reply(bureau, enquiry, 11, **{ours[0]: Outcome.DENIED})
    bureau.same(ours[0], listed(bureau))
    assert f"1 acknowledged as held (1 of them {OF_ITSELF})" in words(alma_at_desk, bureau)


def test_without_any_enquiry_those_whom_the_holder_named_stand_apart(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    bureau.same(ours[0], listed(bureau, kind="holding_party_list"))
    shown = words(alma_at_desk, bureau)
    assert "Of 1 person about whom no enquiry asked, and of whom the holding side spoke of itself, as of" in shown
    assert f"1 acknowledged as held (1 of them {OF_ITSELF})." in shown and "not asked about" in shown
    enquiry = bureau.ask(ours[1])
    both = words(alma_at_desk, bureau)
    assert "Of 1 person alleged to be held" in both and "Of 1 person about whom no enquiry asked" in both
    assert "about whom no enquiry asked" not in words(alma_at_desk, bureau, enquiry=enquiry)


@pytest.mark.parametrize(
    ("says", "standing"),
    [
        (ClaimType.KILLED, "1 dead by a body’s word alone"),
        (ClaimType.RETURNED, "1 returned by a body’s word alone"),
        (ClaimType.HELD, "1 acknowledged as held"),
    ],
)
def test_what_the_list_says_of_everybody_it_names(
    bureau: Bureau, ours: list[str], alma_at_desk: Client, says: ClaimType, standing: str
) -> None:
    bureau.same(ours[0], listed(bureau, says=says))
    bureau.ask(*ours)
    shown = words(alma_at_desk, bureau)
    assert f"{standing} (1 of them {OF_ITSELF})" in shown and "2 without any answer" in shown
    assert ("the family was told of no death yet" in shown) is (says is ClaimType.KILLED)


def test_a_statement_accepted_at_the_desk_counts_as_a_list_does(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    bureau.says(ours[0], ClaimType.HELD, COMMISSION)
    denial = {"polarity": Polarity.NEGATED, "modality": Modality.DENIED}
    bureau.says(ours[1], ClaimType.HELD, COMMISSION, said=Interval.day(date(2026, 3, 14)), **denial)
    bureau.ask(*ours)
    shown = words(alma_at_desk, bureau)
    assert f"1 acknowledged as held (1 of them {SAID}, a statement of its own, 12 March 2026); 1 denied (" in shown
    assert "1 without any answer" in shown


def test_a_notification_through_the_intermediary_is_the_holders_own_word(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    bureau.same(ours[0], listed(bureau, MISSION, voice=COMMISSION))
    bureau.ask(*ours)
    shown = words(alma_at_desk, bureau)
    assert f"(1 of them {SAID}, its own list, notified through {MISSION}, 13 March 2026)" in shown


@pytest.mark.parametrize(
    ("source", "kind", "voice"),
    [
        (AGENCY, "", ""),
        (AGENCY, "holding_party_list", COMMISSION),
        ("5th Company", "", ""),
        ("5th Company", "holding_party_list", ""),
        ("5th Company", "holding_party_list", COMMISSION),
        (MISSION, "", ""),
    ],
)
def test_the_list_of_a_third_party_is_no_acknowledgement(
    bureau: Bureau, ours: list[str], alma_at_desk: Client, source: str, kind: str, voice: str
) -> None:
    bureau.same(ours[0], listed(bureau, source, kind=kind, voice=voice))
    bureau.ask(*ours)
    shown = words(alma_at_desk, bureau)
    assert "3 without any answer." in shown and "as the body said of itself" not in shown


def test_our_own_ministry_that_was_asked_acknowledges_nobody_as_captured(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    sought = bureau.record("Vahan Sarnes")
    bureau.says(sought, ClaimType.CAPTURED, "5th Company")
    bureau.ask(sought, to="5th Company", through="")
    assert "1 without any answer" in words(alma_at_desk, bureau)


def test_a_link_that_is_suggested_unsure_or_undone_joins_no_list(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    theirs = listed(bureau)
    bureau.ask(*ours)
    assert "3 without any answer." in words(alma_at_desk, bureau)
    linking.judge(by=bureau.hand, a=ours[0], b=theirs, verdict=Verdict.UNSURE)
    assert "3 without any answer." in words(alma_at_desk, bureau)
    bureau.same(ours[0], theirs)
    assert "2 without any answer." in words(alma_at_desk, bureau)
    linking.undo(by=bureau.hand, a=ours[0], b=theirs)
    assert "3 without any answer." in words(alma_at_desk, bureau)


def test_a_list_that_is_taken_back_withdrawn_or_erased_counts_no_longer(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    theirs = [listed(bureau) for _ in ours]
    for mine, other in zip(ours, theirs, strict=True):
        bureau.same(mine, other)
    bureau.ask(*ours)
    assert "3 acknowledged as held" in words(alma_at_desk, bureau)
    reviewing.take_back(by=bureau.hand, claim=f"{theirs[0]}.0", why="of another list")
    assert "2 acknowledged as held" in words(alma_at_desk, bureau)
    attached = reviewing.Attached(
        record=theirs[1], source=bureau.sources[COMMISSION], answers=f"{theirs[1]}.0", answer="withdraws"
    )
    withdrawn = Claim(ClaimType.HELD, polarity=Polarity.NEGATED, modality=Modality.UNKNOWN)
    reviewing.make(by=bureau.hand, report=bureau.report(COMMISSION), body=withdrawn, attached=attached)
    assert "1 acknowledged as held" in words(alma_at_desk, bureau)
    custodian = replace(bureau.hand, roles=bureau.hand.roles | {"custodian"})
    erasing.erase(by=custodian, record=theirs[2], ground="asked by the person")
    assert "3 without any answer." in words(alma_at_desk, bureau)


def test_a_body_known_by_another_name_is_one_body(bureau: Bureau, ours: list[str], alma_at_desk: Client) -> None:
    named = intake.SourceWords("Captives Office", SourceKind.BODY, "Duravan", other_names=("Office of Captives",))
    bureau.sources["office"] = intake.name_source(by=bureau.hand, words=named)
    bureau.same(ours[0], listed(bureau, "office"))
    answers = {ours[0]: Answered(Outcome.DENIED)}
    enquiry = bureau.ask(*ours, to="Office of Captives")
    enquiring.answer(by=bureau.hand, reply=enquiring.Reply(enquiry, date(2026, 3, 16), answers))
    assert "by a body that had named them as held before" in words(alma_at_desk, bureau)


def test_a_return_decided_stands_before_a_bodys_word_of_it(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    bureau.ask(*ours)
    bureau.same(ours[0], listed(bureau, says=ClaimType.RETURNED))
    bureau.decide(ours[0], Fate.ALIVE, Whereabouts.RETURNED)
    assert "1 returned; 2 without any answer." in words(alma_at_desk, bureau)


def test_set_back_the_page_has_what_was_said_and_since_taken_back(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    claim = bureau.says(ours[0], ClaimType.HELD, COMMISSION, evidence_kind="holding_party_list")
    then = reader.head().seq
    reviewing.take_back(by=bureau.hand, claim=claim, why="of another man")
    assert "Nobody was asked about yet" in words(alma_at_desk, bureau)
    assert "1 acknowledged as held (1 of them in no reply" in words(alma_at_desk, bureau, known=str(then))


def test_a_link_that_waits_for_a_second_officer_joins_no_list(
    bureau: Bureau, ours: list[str], alma_at_desk: Client
) -> None:
    theirs = listed(bureau)
    bureau.decide(ours[0], Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    assert not bureau.same(ours[0], theirs), "it touches a death"
    bureau.ask(*ours)
    assert f"{COMMISSION}, its own list" not in words(alma_at_desk, bureau)


def test_boris_sees_nothing_of_it(bureau: Bureau, ours: list[str], boris_at_desk: Client) -> None:
    bureau.same(ours[0], listed(bureau))
    bureau.ask(*ours)
    assert boris_at_desk.get(page(bureau)).status_code == 404
