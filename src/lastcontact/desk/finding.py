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
from lastcontact.casefile.searching import MOST_COMPARED, Hit, Question, contacts_of, sharing_two_words
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.fold.records import RecordFile, described_in
from lastcontact.desk.standing import Desk
from lastcontact.linkage.ranks import rank_of
from lastcontact.names.alignment import align
from lastcontact.names.compare import compare
from lastcontact.names.parts import FAMILY, INITIAL, PATRONYMIC, parts_of

MOST = 20
SURELY = 0.9
"""How alike two names are, 0-1, as `lastcontact names compare` says, that are found though one tells a word more."""
MOST_SHOWN = 4
"""Other records of one person that are named beside theirs."""
_BY = {"name": _("the name"), "number": _("the service number"), "unit": _("the unit"), "place": _("the place")}
_BY |= {"birth": _("the birth"), "phone": _("a telephone"), "contact": _("the telephone of whoever asks for them")}


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
        found_by = ((question.hit(file.described, answer.fewest, contacts_of(file)), file) for file in files)
        hits = [(hit, file) for hit, file in found_by if hit]
        if hits:
            hit, file = max(hits, key=lambda one: len(question.met(one[1].described, contacts_of(one[1]))))
            number = numbers.get(file.report, 0)
            words = question.typed if hit.field == "contact" else hit.words  # whoever asks is no name of the person
            found[leader] = Found(str(_BY[hit.field]), words, number, file.opened.locator, len(files))
    return found


def named_people(incident: str, name: str) -> list[rows.Record]:
    """People of the incident who bear this name or one that sounds like it in any script, at most 20, the likest first:
    one record of each, the likest. Also those whose name tells less (no patronymic) and is as good as the same.
    """
    name = _bare(name)
    question = Question(name)
    found = [*question.written(incident).order_by("seq")[: MOST * 5], *question.sounding(incident)[: MOST * 5]]
    scored = {row: compare(name, row.file.described.full_name).score for row in found if _by_name(question, row)}
    shorter = sharing_two_words(incident, name).exclude(id__in=[row.id for row in scored])
    for row in shorter.order_by("seq")[:MOST_COMPARED]:
        written = described_in(row.folded)[0].full_name
        if (score := compare(name, written).score) >= SURELY and not _is_the_fathers(name, written):
            scored[row] = score
    likest = sorted(scored, key=lambda row: -scored[row])
    one_each: dict[str, rows.Record] = {}
    for row in likest:
        one_each.setdefault(row.person, row)
    return list(one_each.values())[:MOST]


def _is_the_fathers(one: str, other: str) -> bool:
    """Whether a name met the other's father instead of whom it names: "Ramiz Samadov", "Səmədov Elçin Ramiz oğlu"."""
    found = align(parts_of(one), parts_of(other))
    as_father = any((p.a.role == PATRONYMIC) != (p.b.role == PATRONYMIC) for p in found.pairings)
    return as_father and any(part.role not in _NO_GIVEN_NAME for part in (*found.left_a, *found.left_b))


_NO_GIVEN_NAME = (FAMILY, PATRONYMIC, INITIAL)


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
