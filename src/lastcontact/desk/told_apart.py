"""What tells people of one name apart: birth, or age with its day, then the father, and whether one is a child."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from lastcontact.casefile import models as rows
from lastcontact.casefile.beginnings import beginnings
from lastcontact.core.ages_sent import birth_and_age
from lastcontact.core.dates import PartialDate
from lastcontact.core.fold.minors import minor_of
from lastcontact.core.fold.persons import Person, PersonLine
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.yearless import same_day_of_year
from lastcontact.desk.minors import in_words
from lastcontact.names.romanise import romanise

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Apart:
    """What tells somebody apart, in words, and that they are a child or may be; nothing where nothing is told."""

    words: str = ""
    child: str = ""

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.words, self.child)))

    def __bool__(self) -> bool:
        return bool(self.words or self.child)


UNTOLD = Apart()


@dataclass(slots=True)
class _Told:
    """What the records of one person say, each once, in the order they came."""

    births: dict[str, None] = field(default_factory=dict)
    ages: dict[str, None] = field(default_factory=dict)
    fathers: dict[str, None] = field(default_factory=dict)
    records: list[RecordFile] = field(default_factory=list)

    def add(self, file: RecordFile, told_on: date) -> None:
        """What one record says; `told_on`: the day its age is counted from."""
        self.records.append(file)
        described = file.described
        birth, age = birth_and_age(described.birth, described.age, told_on)
        for kept, said in ((self.births, birth), (self.ages, age), (self.fathers, described.father_name)):
            if said:
                kept[said] = None

    def apart(self, began: date | None) -> Apart:
        """Birth before the father, so that it is not read as the father's; an age only where no birth is known."""
        births = _finest(self.births)
        words = [births and _("born %s") % " / ".join(births)]
        words.append(bool(self.ages and not births) and _("age %s") % " / ".join(self.ages))
        words.append(bool(self.fathers) and _("father %s") % " / ".join(self.fathers))
        return Apart(", ".join(word for word in words if word), in_words(minor_of(self.records, began)))


def told_apart(records: Collection[str]) -> dict[str, Apart]:
    """Record -> what all records of its person in its incident say of birth or age, then of the father, each once; and
    that the person is a child, or may be.
    """
    persons = dict[str, tuple[str, str]]()
    for some in _in_turn(list(records)):
        found = rows.Record.objects.columns("id", "person", "incident", id=some)
        persons |= {id: (person, incident) for id, person, incident in found}
    of = [
        row
        for some in _in_turn(sorted({person for person, _incident in persons.values()}))
        for row in rows.Record.objects.filter(person__in=some).order_by("seq", "id")
    ]
    days = _days({row.report for row in of})
    told: dict[tuple[str, str], _Told] = {}
    for row in of:
        file: RecordFile = row.file
        told.setdefault((row.person, row.incident), _Told()).add(file, days.get(row.report, file.act.at.date()))
    began = beginnings({incident for _person, incident in told})
    apart = {person: said.apart(began.get(person[1])) for person, said in told.items()}
    return {record: apart.get(person, UNTOLD) for record, person in persons.items()}


def people_apart(people: Iterable[Person], began: date | None) -> dict[str, Apart]:
    """The same of people as a page knows them, by the record that leads each; set back in time, as was known then.
    `began`: the day contact was lost.
    """
    found = list(people)
    days = _days({record.report for person in found for record in person.records})
    apart = {}
    for person in found:
        told = _Told()
        for record in person.records:
            told.add(record, days.get(record.report, record.act.at.date()))
        apart[person.leader] = told.apart(began)
    return apart


def _in_turn(ids: list[str]) -> Iterable[list[str]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))


def _days(reports: Collection[str]) -> dict[str, date]:
    """Report -> the day from which its ages are counted, where it has one."""
    found: dict[str, date] = {}
    for some in _in_turn(sorted(reports)):
        dated = rows.Report.objects.filter(id__in=some).values_list("id", "folded__received__published_on", "dated_on")
        for report, published, dated_on in dated:
            if day := date.fromisoformat(published) if published else dated_on:
                found[report] = day
    return found


def _finest(births: Iterable[str]) -> list[str]:
    """The births as written, but none that another of them tells more exactly: 2006, or 14 May, beside 2006-05-14.

    >>> _finest(["2006", "14 May", "2006-05-14", "2005", "15 May"])
    ['2006-05-14', '2005', '15 May']
    """
    read = {birth: PartialDate.read(birth) for birth in births}
    finer = [birth for birth, days in read.items() if not any(_within(other, days) for other in read.values())]
    return [birth for birth in finer if read[birth].known or not any(_tells_more(other, birth) for other in finer)]


def _tells_more(whole: str, yearless: str) -> bool:
    return PartialDate.read(whole).exact is not None and bool(same_day_of_year(whole, yearless))


def _within(finer: PartialDate, wider: PartialDate) -> bool:
    if finer.earliest_on is None or finer.latest_on is None or wider.earliest_on is None or wider.latest_on is None:
        return False
    inside = wider.earliest_on <= finer.earliest_on and finer.latest_on <= wider.latest_on
    return inside and (finer.earliest_on, finer.latest_on) != (wider.earliest_on, wider.latest_on)


def alphabetical(line: PersonLine) -> tuple[bool, str]:
    """By the first name in Latin letters, whatever script it is in; whoever has none comes last."""
    name, language = line.names[0] if line.names else ("", "")
    return not name, (romanise(name, language) or name).casefold()
