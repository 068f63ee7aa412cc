"""A person's page and the acts on it: decisions, countersignatures, doubts, all at the door."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import deciding, enquiring, intake, opening
from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.records import Described, Enquirer
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.status import Fate, Ground, Standing, Whereabouts
from lastcontact.journal import reader
from tests.bureau.acts import Bureau, Clock, hand_of


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD, birth="2004-02-01")


def page(record: str) -> str:
    return reverse("desk:person", args=[record])


def let_in(bureau: Bureau, officer: Officer, second: Officer) -> None:
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=officer.pk)
    opening.grant_access(by=hand_of(second, Clock()), incident=bureau.incident, officer=officer.pk)


def test_the_page_shows_each_claim_with_its_source_and_that_it_was_opened(aram: str, alma_at_desk: Client) -> None:
    first = alma_at_desk.get(page(aram)).content.decode()
    assert "State Commission of Duravan" in first and "held" in first
    assert "opened 1 time, last by Alma Verin" in first
    assert "opened 2 times, last by Alma Verin" in alma_at_desk.get(page(aram)).content.decode()


def test_boris_sees_nothing_and_decides_nothing(bureau: Bureau, aram: str, boris_at_desk: Client) -> None:
    for address in (page(aram), reverse("desk:decide", args=[aram]), reverse("desk:family", args=[aram])):
        assert boris_at_desk.get(address).status_code == 404
    chosen = {"fate": "alive", "whereabouts": "returned", "claims": [f"{aram}.0"]}
    assert boris_at_desk.post(reverse("desk:decide", args=[aram]), chosen).status_code == 404
    assert not bureau.person(aram).decided


def test_a_decision_is_taken_on_named_claims_and_nothing_is_chosen_beforehand(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    address = reverse("desk:decide", args=[aram])
    assert "checked" not in alma_at_desk.get(address).content.decode()
    chosen = {"fate": "alive", "whereabouts": "held", "holder": "Duravan", "words": "named by the holder"}
    refused = alma_at_desk.post(address, chosen)
    assert refused.status_code == 422
    assert "named by the holder" in refused.content.decode(), "nothing typed is lost"
    alma_at_desk.post(address, {**chosen, "claims": [f"{aram}.0"]})
    shown = alma_at_desk.get(page(aram)).content.decode()
    assert "held by Duravan" in shown and "Alma Verin" in shown


@pytest.mark.parametrize(
    ("said", "polarity", "concluded"),
    [
        (ClaimType.KILLED, Polarity.AFFIRMED, {"fate": "alive", "whereabouts": "held", "holder": "Duravan"}),
        (ClaimType.REMAINS_RETURNED, Polarity.AFFIRMED, {"fate": "alive", "whereabouts": "returned"}),
        (ClaimType.HELD, Polarity.NEGATED, {"fate": "alive", "whereabouts": "held", "holder": "Duravan"}),
        (ClaimType.KILLED, Polarity.NEGATED, {"fate": "dead", "whereabouts": "buried", "ground": "dna"}),
        (ClaimType.RETURNED, Polarity.NEGATED, {"fate": "alive", "whereabouts": "returned"}),
    ],
)
def test_no_decision_rests_on_a_claim_that_says_the_opposite(
    bureau: Bureau, aram: str, alma_at_desk: Client, said: ClaimType, polarity: Polarity, concluded: dict[str, str]
) -> None:
    opposite = bureau.says(aram, said, polarity=polarity)
    chosen = {**concluded, "claims": [f"{aram}.0", opposite], "words": "I am sure"}
    refused = alma_at_desk.post(reverse("desk:decide", args=[aram]), chosen)
    shown = refused.content.decode()
    assert refused.status_code == 422 and "says the opposite" in shown
    assert shown.count("Does not support it") == 1 and "I am sure</textarea>" in shown, "the claim is pointed at"
    assert not bureau.person(aram).decided


def test_a_body_that_was_found_says_of_nobody_that_he_lives(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    found = bureau.says(aram, ClaimType.FOUND, subject="the body of the pilot")
    chosen = {"fate": "alive", "whereabouts": "elsewhere", "claims": [found]}
    refused = alma_at_desk.post(reverse("desk:decide", args=[aram]), chosen)
    assert refused.status_code == 422 and "says the opposite" in refused.content.decode()


@pytest.mark.parametrize(
    "concluded",
    [
        {"fate": "dead", "whereabouts": "buried", "ground": "dna"},
        {"fate": "alive", "whereabouts": "returned"},
        {"fate": "alive", "whereabouts": "elsewhere"},
    ],
)
def test_what_was_so_before_carries_no_decision_alone_but_may_stand_beside_what_does(
    bureau: Bureau, aram: str, alma_at_desk: Client, concluded: dict[str, str]
) -> None:
    address = reverse("desk:decide", args=[aram])
    alone = alma_at_desk.post(address, {**concluded, "claims": [f"{aram}.0"]})
    assert (
        alone.status_code == 422 and "None of the claims chosen here says that the person is" in alone.content.decode()
    )
    missing = bureau.says(aram, ClaimType.MISSING)
    assert alma_at_desk.post(address, {**concluded, "claims": [f"{aram}.0", missing]}).status_code == 422
    dead = concluded["fate"] == "dead"
    later = bureau.identified(aram) if dead else bureau.says(aram, ClaimType.RETURNED)
    finding = {"finding": later} if dead else {}
    both = {**concluded, **finding, "claims": [f"{aram}.0", later], "knowing": "yes"}
    assert alma_at_desk.post(address, both).status_code == 302


def test_a_decision_may_rest_on_the_holders_answer_and_not_on_its_opposite(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    levon = bureau.record("Levon Lusats")
    enquiry = bureau.ask(levon)
    for day, outcome in ((16, Outcome.DENIED), (18, Outcome.ACKNOWLEDGED)):
        reply = enquiring.Reply(enquiry, date(2026, 3, day), {levon: Answered(outcome)}, "State Commission of Duravan")
        enquiring.answer(by=bureau.hand, reply=reply)
    denied, acknowledged = (a.id for a in bureau.person(levon).answers if a.outcome)
    address = reverse("desk:decide", args=[levon])
    held = {"fate": "alive", "whereabouts": "held", "holder": "Duravan"}
    assert "answer: acknowledged" in alma_at_desk.get(address).content.decode()
    refused = alma_at_desk.post(address, {**held, "claims": [denied, acknowledged]})
    assert refused.status_code == 422 and "says the opposite" in refused.content.decode()
    assert alma_at_desk.post(address, {**held, "claims": [acknowledged]}).status_code == 302
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert f'href="#k-{acknowledged}"' in shown and f'id="k-{acknowledged}"' in shown
    assert "answer: held (State Commission of Duravan)" in shown, "what it relies on is said in words"


def test_a_death_shows_nowhere_until_a_reviewer_countersigns(
    bureau: Bureau, aram: str, alma_at_desk: Client, davit: Officer, boris: Officer, signed_in_client
) -> None:
    let_in(bureau, davit, boris)
    decision = bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    shown = alma_at_desk.get(page(aram)).content.decode()
    assert "A death waits for a reviewer" in shown
    assert bureau.person(aram).standing is None
    countersign = reverse("desk:countersign", args=[aram, decision])
    assert alma_at_desk.post(countersign, {"agrees": "yes"}).status_code == 404, "Alma is no reviewer"
    bare = signed_in_client(davit).post(countersign, {"agrees": "yes"}, follow=True).content.decode()
    assert "what you looked at" in bare and bureau.person(aram).standing is None
    signed_in_client(davit).post(countersign, {"agrees": "yes", "why": "I read the letter"})
    assert "<q>I read the letter</q>" in alma_at_desk.get(page(aram)).content.decode()
    standing = bureau.person(aram).standing
    assert standing is not None and standing.countersigned_by == davit.pk


def test_pairs_judged_have_a_heading_and_stand_beside_the_records(bureau: Bureau, alma_at_desk: Client) -> None:
    one, other = bureau.record("Aram Aramyan"), bureau.record("Aram Aramian")
    bureau.same(one, other)
    shown = alma_at_desk.get(page(one)).content.decode()
    judged = shown.index("<h3>Pairs judged</h3>")
    assert shown.index('id="joined"') < judged < shown.index(reverse("desk:pair", args=sorted((one, other))))
    assert judged < shown.index("Withhold from a party")


def test_a_decision_put_in_review_asks_for_the_family(
    bureau: Bureau, aram: str, alma_at_desk: Client, boris: Officer
) -> None:
    decision = bureau.decide(aram)
    notice = bureau.tell(bureau.enrol(aram), decision)
    alma_at_desk.post(reverse("desk:review", args=[aram, decision]), {"why": "read anew", "deed": "review"})
    assert bureau.person(aram).decided[0][1] is Standing.IN_REVIEW
    assert "Notice in doubt" in alma_at_desk.get(page(aram)).content.decode()
    doubt = reverse("desk:doubt", args=[aram, notice])
    assert alma_at_desk.get(doubt).status_code == 200
    stranger = alma_at_desk.post(doubt, {"deed": "assign", "officer": boris.pk})
    assert stranger.status_code == 422 and "of this incident" in stranger.content.decode()
    said = {"how": "telephone", "words": "We told her that we are no longer sure."}
    assert alma_at_desk.post(doubt, said).status_code == 422, "whether it speaks of a death is asked here too"
    alma_at_desk.post(doubt, {**said, "speaks_of_death": "no"})
    assert not bureau.person(aram).in_doubt


def test_a_page_set_back_shows_what_was_known_then_and_takes_no_acts(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    before = reader.head().seq
    bureau.decide(aram)
    then = alma_at_desk.get(page(aram), {"known": before}).content.decode()
    assert "Set back to" in then and "Nobody has decided" in then
    assert 'method="post"' not in then
    assert alma_at_desk.get(reverse("desk:decide", args=[aram]), {"known": before}).status_code == 404


def test_claims_that_cannot_both_hold_stand_side_by_side(bureau: Bureau, alma_at_desk: Client) -> None:
    held = bureau.record("Aram", "State Commission of Duravan", ClaimType.HELD)
    dead = bureau.record("Aram", "Sarn Agency", ClaimType.KILLED)
    assert 'class="against"' not in alma_at_desk.get(page(held)).content.decode()
    bureau.same(held, dead)
    shown = alma_at_desk.get(page(held)).content.decode()
    assert 'class="against"' in shown and "the other speaks of life on a later day" in shown
    assert "State Commission of Duravan" in shown and "Sarn Agency" in shown


def test_an_enquiry_carries_little_and_goes_through_an_intermediary(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    missing = bureau.record("Levon Lusats", marks="a scar")
    ask = reverse("desk:ask", args=[bureau.incident])
    asked = {"to": "State Commission of Duravan", "records": [missing], "due_on": "2126-04-04"}
    refused = alma_at_desk.post(ask, asked)
    assert refused.status_code == 422 and "intermediary" in refused.content.decode()
    not_neutral = alma_at_desk.post(ask, {**asked, "through": "Sarn Agency"})
    assert not_neutral.status_code == 422 and "neutral intermediary" in not_neutral.content.decode()
    alma_at_desk.post(ask, {**asked, "through": "Joint Monitoring Mission"})
    answer = bureau.person(missing).answers[0]
    assert dict(answer.sent) == {"name": "Levon Lusats"} and answer.due_on == date(2126, 4, 4)


def test_a_date_that_is_no_day_is_said_so(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    asked = {"to": "State Commission of Duravan", "records": [aram], "due_on": "soon"}
    refused = alma_at_desk.post(reverse("desk:ask", args=[bureau.incident]), asked)
    assert refused.status_code == 422 and "is not one day" in refused.content.decode()


def test_nobody_is_let_in_without_having_been_proposed(bureau: Bureau, davit: Officer) -> None:
    with pytest.raises(deciding.NotThere):
        opening.grant_access(by=hand_of(davit, Clock()), incident=bureau.incident, officer=davit.pk)


def test_whoever_has_no_name_has_every_page_of_a_person(bureau: Bureau, alma_at_desk: Client) -> None:
    body = bureau.record("", says=ClaimType.KILLED)
    for door in ("person", "family", "decide", "assessment"):
        shown = alma_at_desk.get(reverse(f"desk:{door}", args=[body]))
        assert shown.status_code == 200 and "no name given" in shown.content.decode(), door


def test_a_decision_that_would_rest_on_little_says_so_before_it_is_recorded(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    levon = bureau.record("Levon Lusats")
    thought = bureau.says(levon, ClaimType.HELD, "Sarn Agency", modality=Modality.POSSIBLE)
    address = reverse("desk:decide", args=[levon])
    chosen = {"fate": "alive", "whereabouts": "held", "holder": "Duravan", "claims": [thought], "words": "as said"}
    page = alma_at_desk.post(address, chosen)
    shown = page.content.decode()
    assert page.status_code == 422 and not bureau.person(levon).decided
    for words in ("names Duravan as the holder", "one source alone", "nobody says it for sure", "as said</textarea>"):
        assert words in shown
    top = shown[: shown.index("<form method=")]
    assert "Not recorded yet" in top and "one source alone" in top
    assert all(f'href="#{field}"' in top and f'id="{field}"' in shown for field in ("relied", "holder", "kn"))
    assert alma_at_desk.post(address, {**chosen, "knowing": "yes"}).status_code == 302
    assert len(bureau.person(levon).decided[0][0].little) == 3, "the entry keeps what was shown"
    assert "rests on little" in alma_at_desk.get(reverse("desk:person", args=[levon])).content.decode()


def test_dead_and_held_asks_who_holds_the_remains(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    asked = {"fate": "dead", "whereabouts": "held", "ground": "dna", "claims": [f"{aram}.0"]}
    shown = alma_at_desk.post(reverse("desk:decide", args=[aram]), asked).content.decode()
    assert "somebody holds the remains" in shown
    held = alma_at_desk.post(reverse("desk:decide", args=[aram]), {**asked, "holder": "Duravan"}).content.decode()
    assert "says that the person is dead" in held


@pytest.mark.parametrize(
    "words",
    [
        "His family can be reached on 000 555 01 42.",
        "Anahit Aramyan asks after him.",
        "We know that he was seen near the old mill by a neighbour.",
    ],
)
def test_what_a_family_said_is_not_sent_in_the_words_of_a_question_either(
    bureau: Bureau, alma_at_desk: Client, words: str
) -> None:
    enquirer = Enquirer("Anahit Aramyan", "mother", "094 11 22 33")
    report = bureau.report("Sarn Agency", kind=ReportKind.TRACING_REQUEST)
    described = Described(name="Aram Aramyan", birth="2004-02-01")
    aram = intake.open_record(by=bureau.hand, person=intake.Person(report, described, enquirer=enquirer))
    bureau.report("Sarn Agency", "My son was seen near the old mill.", kind=ReportKind.CALL_NOTE)
    ask = reverse("desk:ask", args=[bureau.incident])
    asked = {"to": "State Commission of Duravan", "through": "Joint Monitoring Mission", "records": [aram]}
    page = alma_at_desk.post(ask, {**asked, "words": words})
    assert page.status_code == 422 and f"{words}</textarea>" in page.content.decode()
    clean = {**asked, "words": "Please say of each, born 01.02.2004 or not, whether you hold him since 2026-03-10."}
    sent = alma_at_desk.post(ask, clean, follow=True).content.decode()
    assert "It carried: name, birth; in no record here as a field of its own: father’s name, number, rank." in " ".join(
        sent.split()
    )
