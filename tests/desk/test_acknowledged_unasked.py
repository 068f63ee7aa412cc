"""The holder's own statement that names a prisoner acknowledges from its day, asked or not. Everybody is invented."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import opening, reviewing
from lastcontact.casefile import models as rows
from lastcontact.casefile import moments
from lastcontact.casefile.persons import Tally
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.desk.said_unasked import recounted
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.test_answered import page
from tests.desk.test_deaths_told_unasked import HOSPITAL, bureau, table, words  # noqa: F401

MINISTRY = "State Commission of Duravan"


def names(bureau: Bureau, record: str, source: str = MINISTRY, **how: object) -> str:  # noqa: F811
    """A bulletin of 12 March in which it names a man among its prisoners."""
    attached = reviewing.Attached(record=record, source=bureau.sources[source])
    body = Claim(ClaimType.HELD, said=Interval.day(date(2026, 3, 12)), **how)  # type: ignore[arg-type]
    words_ = f"Bulletin {len(bureau.reports)}: among the prisoners is Erik Brandt."
    report = bureau.report(source, words_, published="12 March 2026")
    return reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)


@pytest.mark.parametrize("asked", [False, True])
def test_it_does_from_its_own_day_whether_or_not_it_was_asked(
    bureau: Bureau,  # noqa: F811
    alma_at_desk: Client,
    asked: bool,
) -> None:
    erik = bureau.record("Brandt Erik", source="Staff of Norhat")
    names(bureau, erik)
    if asked:
        bureau.ask(erik)
    shown = table(alma_at_desk, erik)
    assert "12 March 2026: acknowledged" in shown and f"{MINISTRY} , unasked" in shown and "Not asked." not in shown
    court = words(alma_at_desk, page(bureau))
    assert f"1 of them in no reply to an enquiry, but as the body said of itself: {MINISTRY}" in court
    assert "1 acknowledged as held" in court and ("not asked about" in court) is not asked
    assert weighed_as(alma_at_desk, erik) == "named by the holding side (by its speaker)"


def test_a_body_that_says_so_of_somebody_nobody_seeks_from_elsewhere_is_the_holder_once_it_took_him(
    bureau: Bureau,  # noqa: F811
    alma_at_desk: Client,
) -> None:
    erik = bureau.record("Brandt Erik", source="Burial Commission")
    names(bureau, erik)
    assert "Not asked." in table(alma_at_desk, erik) and weighed_as(alma_at_desk, erik) == "hearsay"
    names(bureau, erik, actor="Duravan")
    assert "12 March 2026: acknowledged" in table(alma_at_desk, erik)
    assert weighed_as(alma_at_desk, erik) == "named by the holding side (by its speaker)"


def weighed_as(client: Client, record: str) -> str:
    """The kind of the first line of evidence on the page of the assessment."""
    shown = words(client, reverse("desk:assessment", args=[record]))
    told = re.findall(r"hearsay|named by the holding side(?: \(by its speaker\))?", shown)
    return str(told[0])


def test_the_kind_of_evidence_is_proposed_where_a_body_names_its_own_side_as_the_holder(
    bureau: Bureau,  # noqa: F811
    alma_at_desk: Client,
) -> None:
    text = "Sergeant Erik Brandt was captured by the forces of Duravan on 12 March."
    told: dict[str, bool] = {}
    for source in (MINISTRY, "Staff of Norhat", "Duravan Evening"):
        report = bureau.report(source, f"{source}. {text}")
        told[source] = "Evidence named by the holding side" in words(
            alma_at_desk, reverse("desk:report", args=[report])
        )
        (key,) = (one["key"] for one in rows.Report.objects.get(id=report).proposals)
        alma_at_desk.post(reverse("desk:claim-accept", args=[report]), {"proposal": key})
    assert told == {MINISTRY: True, "Staff of Norhat": False, "Duravan Evening": False}
    kinds = [row.folded.get("evidence_kind", "") for row in rows.Claim.objects.order_by("seq")]
    assert kinds == ["holding_party_list", "", ""]


@pytest.mark.parametrize(
    ("source", "how"),
    [
        ("Staff of Norhat", {}),
        ("Duravan Evening", {}),
        ("Burial Commission", {}),
        (MINISTRY, {"modality": Modality.POSSIBLE}),
        (MINISTRY, {"polarity": Polarity.NEGATED}),
        (HOSPITAL, {"actor": "Kelmar"}),
    ],
)
def test_what_is_no_flat_word_of_the_holding_side_does_not(
    bureau: Bureau,  # noqa: F811
    alma_at_desk: Client,
    source: str,
    how: dict[str, object],
) -> None:
    erik = bureau.record("Brandt Erik", source="Staff of Norhat")
    names(bureau, erik, source, **how)
    assert "Not asked." in table(alma_at_desk, erik)


def test_the_tables_and_the_form_of_an_enquiry_know_it_too(
    bureau: Bureau,  # noqa: F811
    alma_at_desk: Client,
) -> None:
    erik, other = (bureau.record(name, source="Staff of Norhat") for name in ("Brandt Erik", "Aldo Fenn"))
    for record in (erik, other):
        bureau.says(record, ClaimType.HELD, "Duravan Evening", actor="Duravan")
        bureau.decide(record)
    names(bureau, erik)
    people = words(alma_at_desk, reverse("desk:people", args=[bureau.incident]))
    assert people.count("acknowledged by the holder") == 1
    board = words(alma_at_desk, reverse("desk:board", args=[bureau.incident]))
    assert board.count("acknowledged by the holder") == 2  # over the table, and in the row
    assert "1 alive, held by Duravan the holder does not acknowledge it now" in board
    form = words(alma_at_desk, reverse("desk:ask", args=[bureau.incident]))
    assert form.index("Not asked about yet") < form.index("Aldo Fenn") < form.index("The holder has said something")
    assert form.index("The holder has said something") < form.index("Brandt Erik")


def test_the_same_person_in_another_teams_incident_shows_nothing_of_it(
    bureau: Bureau,  # noqa: F811
    alma_at_desk: Client,
    boris: Officer,
    boris_at_desk: Client,
) -> None:
    hers, his = bureau, Bureau(hand_of(boris, Clock())).open()
    his.sources |= hers.sources
    theirs = his.record("Brandt Erik", source="Staff of Norhat")
    his.says(theirs, ClaimType.CAPTURED, source="Staff of Norhat")
    opening.propose_access(by=his.hand, incident=his.incident, officer=hers.hand.officer)
    third = Officer.objects.create_user("third", None, display_name="Third Ro", roles=[Role.OFFICER])
    opening.grant_access(by=hand_of(third, Clock()), incident=his.incident, officer=hers.hand.officer)
    erik = hers.record("Brandt Erik", source="Staff of Norhat")
    names(hers, erik)
    hers.same(erik, theirs)
    word = "acknowledged by the holder"
    assert word in words(alma_at_desk, reverse("desk:people", args=[hers.incident]))
    assert word not in words(boris_at_desk, reverse("desk:people", args=[his.incident]))
    assert "Not asked about yet" in words(boris_at_desk, reverse("desk:ask", args=[his.incident]))


def test_a_page_set_back_knows_what_was_known_then(
    bureau: Bureau,  # noqa: F811
    alma_at_desk: Client,
) -> None:
    erik = bureau.record("Brandt Erik", source="Staff of Norhat")
    bureau.says(erik, ClaimType.HELD, "Duravan Evening", actor="Duravan")
    bureau.decide(erik)
    claim = names(bureau, erik)
    then = f"?known={moments.head_seq()}"
    bureau.says(erik, ClaimType.RETURNED, "Duravan Evening")
    bureau.decide(erik, where=Whereabouts.RETURNED)
    reviewing.take_back(by=bureau.hand, claim=claim, why="another man")
    people, board = (reverse(f"desk:{page}", args=[bureau.incident]) for page in ("people", "board"))
    word = "acknowledged by the holder"
    assert words(alma_at_desk, people).count(word) == 0
    assert words(alma_at_desk, people + then).count(word) == 1
    assert words(alma_at_desk, board + then).count(word) == 2  # over the table, and in the row


def test_who_is_counted_as_acknowledged_takes_the_long_silence_along() -> None:
    line = PersonLine("a", (), fate=Fate.ALIVE, whereabouts=Whereabouts.HELD, holder="Duravan")
    line = replace(line, acknowledgement=Acknowledgement.ACKNOWLEDGED)
    before = [Tally(Fate.ALIVE, Whereabouts.HELD, "Duravan", False, count=3, silent=3)]
    after = recounted(before, {"a": line}, date(2026, 3, 1))
    assert [(t.acknowledged, t.count, t.silent) for t in after] == [(False, 2, 2), (True, 1, 1)]
