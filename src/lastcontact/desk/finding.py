"""Finding people of an incident by what their records say: for the table of people, and for pages that attach something
to one of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from lastcontact.casefile import models as rows
from lastcontact.casefile.answering import Answer
from lastcontact.casefile.persons import records_of
from lastcontact.casefile.searching import Hit, Question
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.fold.records import RecordFile
from lastcontact.desk.standing import Desk
from lastcontact.linkage.ranks import rank_of
from lastcontact.names.compare import compare

MOST = 20
MOST_SHOWN = 4
"""Other records of one person that are named beside theirs."""
_BY = {"name": _("the name"), "number": _("the service number"), "unit": _("the unit"), "place": _("the place")}


@dataclass(frozen=True, slots=True)
class Found:
    """By what a person answers a question: `by` says which kind of words these are, `words` as one record has them.

    `report` is the number of that record's report, `records` how many records are this person.
    """

    by: str
    words: str
    report: int
    locator: str
    records: int


def hits_of(desk: Desk, lines: Iterable[PersonLine], answer: Answer) -> dict[str, Found]:
    """Leading record -> by what that person was found; those found by the name of a group alone are left out."""
    question = answer.question
    if not question.words:
        return {}
    people = records_of(desk.shelf, desk.incident.id, [line.leader for line in lines])
    reports = {file.report for files in people.values() for file in files}
    numbers = dict(rows.Report.objects.columns("id", "number", id=reports))
    found: dict[str, Found] = {}
    for leader, files in people.items():
        hits = [(hit, file) for file in files if (hit := question.hit(file.described, answer.fewest))]
        if hits:
            hit, file = max(hits, key=lambda one: len(question.met(one[1].described)))
            number = numbers.get(file.report, 0)
            found[leader] = Found(str(_BY[hit.field]), hit.words, number, file.opened.locator, len(files))
    return found


def named_people(incident: str, name: str) -> list[rows.Record]:
    """People of the incident who bear this name or one that sounds like it in any script, at most 20, the likest first:
    one record of each, the likest.
    """
    name = _bare(name)
    question = Question(name)
    found = [*question.written(incident).order_by("seq")[: MOST * 5], *question.sounding(incident)[: MOST * 5]]
    likest = sorted(
        (row for row in found if _by_name(question, row)),
        key=lambda row: -compare(name, row.file.described.full_name).score,
    )
    one_each: dict[str, rows.Record] = {}
    for row in likest:
        one_each.setdefault(row.person, row)
    return list(one_each.values())[:MOST]


def _bare(name: str) -> str:
    """A name without rank and trade: "Captain Zurab Orr" and "Tamar Orr, a nurse" bear the names of Orr."""
    before, _, trade = name.partition(", ")
    words = (before if trade[:1].islower() else name).split()
    while len(words) > 1 and rank_of(words[0]) != words[0]:
        words = words[1:]
    return " ".join(words) or name


def bears(record: rows.Record, name: str) -> bool:
    """Whether a name of the record's person is written so, in these letters or romanised: nobody need ask whether they
    are meant.
    """
    return Question(name).written(record.incident).filter(person=record.person).exists()


def _by_name(question: Question, row: rows.Record) -> bool:
    file: RecordFile = row.file
    hit: Hit | None = question.hit(file.described)
    return hit is not None and hit.field == "name"


def said_of(record: rows.Record) -> str:
    """A person in a few words, to be told from namesakes: what this record says, and the person's others here."""
    of_person = rows.Record.objects.filter(person=record.person, incident=record.incident)
    others = of_person.exclude(id=record.id).order_by("seq")
    also = "; ".join(_in_words(row) for row in others[:MOST_SHOWN])
    words = _in_words(record)
    return say("%(record)s (the same person: %(others)s)") % {"record": words, "others": also} if also else words


def _in_words(record: rows.Record) -> str:
    described = record.file.described
    report = next(iter(rows.Report.objects.column("number", id=record.report)), None)
    parts = [
        described.full_name,
        described.birth or described.age,
        say("report %(n)s") % {"n": report} if report else "",
        record.locator,
    ]
    return ", ".join(part for part in parts if part)
