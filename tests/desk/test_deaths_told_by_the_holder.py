"""A death that the holding side tells of itself: said as its answer, and a task that waits. Everybody is invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh
from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.acknowledging import NAMED_BY_HOLDER
from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.fold.persons import line_of
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.status import Fate, Whereabouts
from tests.bureau.acts import Bureau
from tests.desk.test_answered import reply
from tests.desk.test_conditions import TERMS, take
from tests.desk.test_intake_bad_input import bring

ROLL = "Name;Date of birth;What is known\nSarnetsyan Vahagn;14.05.2006;held\nDornatsyan Suren;12.03.1999;погиб\n"
TASK = "Death told by the holding side"


def board(browser: Client, bureau: Bureau) -> str:
    return " ".join(browser.get(reverse("desk:board", args=[bureau.incident])).content.decode().split())


def test_a_man_whom_the_holders_list_calls_killed_reads_so_and_waits_for_whoever_reviews(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    ours, bureau.sources["5th Company"] = bureau.sources["5th Company"], bureau.sources["State Commission of Duravan"]
    take(alma_at_desk, bring(bureau, alma_at_desk, "roll.csv", ROLL.encode()), {**TERMS, "voice": ""})
    held, named = rows.Record.objects.order_by("seq", "id").values_list("id", flat=True)
    assert TASK not in board(alma_at_desk, bureau), "whom nobody seeks the list only names"
    bureau.sources["5th Company"] = ours
    dead = bureau.record("Dornatsyan Suren")
    bureau.same(dead, named)
    for _ in ("as entered", "rebuilt"):
        assert line_of(bureau.person(dead)).acknowledgement is Acknowledgement.SAID_DEAD
        assert line_of(bureau.person(held)).acknowledgement is Acknowledgement.ACKNOWLEDGED
        refresh.rebuild()
    people = " ".join(alma_at_desk.get(reverse("desk:people", args=[bureau.incident])).content.decode().split())
    assert people.count("holder says: died") == 1
    page = alma_at_desk.get(reverse("desk:person", args=[dead])).content.decode()
    answers = page.split('aria-labelledby="ak"')[1].split("</section>")[0]
    assert "died, it says" in answers and "unasked" in answers and "Not asked." not in answers
    ask = alma_at_desk.get(reverse("desk:ask", args=[bureau.incident])).content.decode()
    assert "Not asked about yet" not in ask and "The holder has said something of them" in ask
    assert TASK in board(alma_at_desk, bureau) and reverse("desk:person", args=[bureau.person(dead).leader]) in board(
        alma_at_desk, bureau
    )
    bureau.decide(dead, Fate.DEAD, Whereabouts.UNKNOWN, ground="dna")
    assert TASK not in board(alma_at_desk, bureau), "it waits for a second officer now, as every death does"


def test_a_question_does_not_end_the_task_and_a_claim_taken_back_does(bureau: Bureau, alma_at_desk: Client) -> None:
    one, two = bureau.record("Arat Senk"), bureau.record("Mher Dorin")
    claims = [bureau.says(id, ClaimType.KILLED, evidence_kind=NAMED_BY_HOLDER) for id in (one, two)]
    assert "Deaths told by the holding side" in board(alma_at_desk, bureau)
    bureau.ask(two)
    assert "Deaths told by the holding side" in board(alma_at_desk, bureau), "a question is no answer"
    reviewing.take_back(by=bureau.hand, claim=claims[1], why="another man")
    assert TASK in board(alma_at_desk, bureau)
    reviewing.take_back(by=bureau.hand, claim=claims[0], why="another man")
    assert TASK not in board(alma_at_desk, bureau)


def test_what_an_agency_passes_on_waits_too_and_is_no_answer_of_the_holder(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Arat Senk")
    said = {"evidence_kind": NAMED_BY_HOLDER, "speaker": "State Commission of Duravan"}
    bureau.says(record, ClaimType.KILLED, "Sarn Agency", **said)  # type: ignore[arg-type]
    assert line_of(bureau.person(record)).acknowledgement is Acknowledgement.NOT_ASKED
    assert TASK in board(alma_at_desk, bureau)


def test_what_the_holder_says_later_ends_it(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Arat Senk")
    bureau.says(record, ClaimType.KILLED, evidence_kind=NAMED_BY_HOLDER)
    enquiry = bureau.ask(record)
    reply(bureau, enquiry, 16, **{record: Outcome.ACKNOWLEDGED})
    assert TASK not in board(alma_at_desk, bureau)


@pytest.mark.parametrize(
    ("word", "says"),
    [("плен 11.03", "acknowledged"), ("умер 14.03", "died, it says"), ("умер", "died, it says")],
)
def test_the_holder_said_it_on_the_day_of_its_list_and_not_on_that_of_what_it_tells(
    bureau: Bureau, alma_at_desk: Client, word: str, says: str
) -> None:
    roll = f"Name;Date of birth;What is known\nSarnetsyan Vahagn;14.05.2006;wounded\nDornatsyan Suren;1999;{word}\n"
    bureau.sources["5th Company"] = bureau.sources["State Commission of Duravan"]
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    take(alma_at_desk, columns, {**TERMS, "voice": "", "when": "2026-03-16"})
    record = next(row for row in rows.Record.objects.all() if "Dornatsyan" in row.file.described.full_name)
    page = " ".join(alma_at_desk.get(reverse("desk:person", args=[record.id])).content.decode().split())
    table = re.sub(r"<[^>]+>", " ", page.split('aria-labelledby="ak"')[1].split("</section>")[0])
    assert says in table and "16 March 2026" in table
    assert not any(f"{day} March 2026" in table for day in (11, 14))
