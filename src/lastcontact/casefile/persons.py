"""The person around a record, and the people of an incident, now or as known at an entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from lastcontact.casefile import models as m
from lastcontact.casefile.answering import Answer, answer_now, answer_then
from lastcontact.casefile.called import call_notes
from lastcontact.casefile.narrowing import Filter, of_children
from lastcontact.casefile.sayings import with_bodies
from lastcontact.casefile.searching import Question
from lastcontact.casefile.shelf import Shelf, of_incident
from lastcontact.casefile.sides import sides_of
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.persons import Person, PersonLine, line_in, person_of
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.person import Cluster, Pair, Verdict, clusters
from lastcontact.core.status import Fate, Standing, Whereabouts

PAGE = 25
ORPHANS = 5
"""So many or fewer on a last page stand on the page before it, here and in every other list."""
_UNASKED = Answer(Question(""))


@dataclass(frozen=True)
class Tally:
    """How many people were decided to be what; for officers only, small numbers are not published."""

    fate: Fate
    whereabouts: Whereabouts
    holder: str
    acknowledged: bool
    count: int
    silent: int


@dataclass(frozen=True)
class People:
    """One page of the people of an incident, and the tallies over all of them. `answer`: to what was asked for."""

    lines: tuple[PersonLine, ...]
    total: int
    found: int
    page: int
    pages: int
    tallies: tuple[Tally, ...]
    answer: Answer
    unsought: tuple[int, int] = (0, 0)
    """How many more are decided on, whom nobody seeks: in no tally; of how many of them the decision is in review."""


def people(shelf: Shelf, incident: str, *, narrowed: Filter, page: int, silent_before: date) -> People:
    """The people sought in an incident. `silent_before`: the day before which the last news counts as long ago."""
    if shelf.seq is None:
        return _people_now(incident, narrowed, page, silent_before)
    everyone = lines_then(shelf, incident)
    sought = [line for line in everyone if line.sought]
    unsought = [line for line in everyone if line.decided_on and not line.sought]
    listed = unsought if narrowed.unsought else sought
    answer, among = _asked_for_then(shelf, incident, narrowed) if narrowed.asked.strip() else (_UNASKED, listed)
    nearest = answer.people if answer.partly else {}
    called: set[str] = set()
    if narrowed.family == "waits":
        noted = {note.record for note in call_notes(incident, shelf.seq) if note.own}
        clusters_of = clusters_then(shelf, incident)
        called = {line.leader for line in among if not noted.isdisjoint(clusters_of[line.leader].records)}
    found = sorted(
        (line for line in among if narrowed.admits(line, called)),
        key=lambda line: (-nearest.get(line.leader, 0.0), *_waiting_first(line)),
    )
    chosen, pages = _cut(len(found), page)
    left = len(unsought), sum(line.standing == Standing.IN_REVIEW for line in unsought)
    shown, tallies = tuple(found[chosen]), tally(sought, silent_before)
    return People(shown, len(sought), len(found), page, pages, tallies, answer, left)


def _asked_for_then(shelf: Shelf, incident: str, narrowed: Filter) -> tuple[Answer, list[PersonLine]]:
    lines, found = lines_then(shelf, incident), clusters_then(shelf, incident)
    leads = {record: line.leader for line in lines for record in found[line.leader].records}
    files = {id: file for id, file in of_incident(shelf, "record", incident).items() if id in leads}
    grouped = {line.leader for line in lines if narrowed.groups.intersection(line.groups)}
    answer = answer_then(Question(narrowed.asked, narrowed.contacts), files, leads)
    if answer.partly and grouped:
        answer = Answer(answer.question)
    return answer, [line for line in lines if line.leader in grouped or line.leader in answer.people]


def records_of(shelf: Shelf, incident: str, leaders: Iterable[str]) -> dict[str, list[RecordFile]]:
    """Leading record -> the records of that person in the incident, in the order they came."""
    if shelf.seq is None:
        people = m.Record.objects.different("person", id=leaders)
        rows = sorted(m.Record.objects.those(incident=incident, person=people), key=lambda row: row.seq)
        leads = {row.person: row.id for row in rows if row.leads}
        return _by_person((leads[row.person], row.file) for row in rows)
    found, files = clusters_then(shelf, incident), of_incident(shelf, "record", incident)
    mine = {record: leader for leader in leaders for record in found[leader].records}
    return _by_person((mine[id], file) for id, file in files.items() if id in mine)


def _by_person(found: Iterable[tuple[str, RecordFile]]) -> dict[str, list[RecordFile]]:
    people: dict[str, list[RecordFile]] = {}
    for leader, file in found:
        people.setdefault(leader, []).append(file)
    return people


def lines_then(shelf: Shelf, incident: str) -> list[PersonLine]:
    """Every person of an incident, folded, in the order their leading records came, as rows are."""
    return list(shelf.remember(("lines", incident), lambda: _lines_then(shelf, incident)))


def _lines_then(shelf: Shelf, incident: str) -> list[PersonLine]:
    own = of_incident(shelf, "record", incident)
    found = clusters_then(shelf, incident)
    files = own | shelf.files("record", {r for id in own for r in found[id].records} - own.keys())
    leaders = [id for id in own if id == min(found[id].records & own.keys())]
    known = tuple(_links_then(shelf, incident).values()), sides_of(shelf)
    return [line_in(person_of(found[id], files, *known), incident) for id in leaders]


def clusters_then(shelf: Shelf, incident: str) -> Mapping[str, Cluster]:
    """Record -> its cluster, for the records of an incident and whatever links lead to."""

    def make() -> Mapping[str, Cluster]:
        links = _links_then(shelf, incident)
        verdicts = {pair: f.verdict for pair, f in links.items() if f.verdict}
        linked = {record for pair in links for record in pair}
        return clusters(sorted(linked | of_incident(shelf, "record", incident).keys()), verdicts)

    return shelf.remember(("clusters", incident), make)


def _links_then(shelf: Shelf, incident: str) -> dict[Pair, LinkFile]:
    """The judged pairs of an incident, and those around records of others that they lead to."""

    def make() -> dict[Pair, LinkFile]:
        links = {(f.a, f.b): f for f in of_incident(shelf, "link", incident).values()}
        own = m.Record.objects.filter(incident=incident).values("id")
        beyond = m.Link.objects.filter(Q(a__in=own) ^ Q(b__in=own))
        ends = {record for pair in beyond.values_list("a", "b") for record in pair}
        return links | _around(shelf, ends)[1] if ends else links

    return shelf.remember(("links", incident), make)


def tally(lines: Iterable[PersonLine], silent_before: date) -> tuple[Tally, ...]:
    counts: dict[tuple[Fate, Whereabouts, str, bool], list[int]] = {}
    for line in lines:
        acknowledged = line.acknowledgement.value == "acknowledged" and line.whereabouts is Whereabouts.HELD
        count = counts.setdefault((line.fate, line.whereabouts, line.holder, acknowledged), [0, 0])
        count[0] += 1
        count[1] += not line.news_on or line.news_on[-1] < silent_before
    return _tallies(counts)


def _tallies(counts: dict[tuple[Fate, Whereabouts, str, bool], list[int]]) -> tuple[Tally, ...]:
    found = [Tally(*key, count=n, silent=silent) for key, (n, silent) in counts.items()]
    return tuple(sorted(found, key=lambda t: -t.count))


def _people_now(incident: str, narrowed: Filter, page: int, silent_before: date) -> People:
    everyone = m.Record.objects.filter(incident=incident, leads=True, sought=True)
    unsought = m.Record.objects.filter(incident=incident, leads=True, sought=False, line__decided_on__isnull=False)
    listed = unsought if narrowed.unsought else everyone
    answer, found = _asked_for_now(incident, narrowed) if narrowed.asked.strip() else (_UNASKED, listed)
    if narrowed.fate:
        found = found.filter(fate=narrowed.fate)
    if narrowed.whereabouts:
        found = found.filter(whereabouts=narrowed.whereabouts)
    if narrowed.children:
        found = found.filter(of_children(narrowed))
    if narrowed.silent_since:
        found = found.filter(Q(last_news_on=None) | Q(last_news_on__lt=narrowed.silent_since))
    if narrowed.family:
        found = found.filter(_of_families(incident, narrowed.family))
    total = found.count()
    chosen, pages = _cut(total, page)
    ordered = found.order_by("-in_doubt", "-requested", "told", "seq")
    rows = sorted(ordered, key=lambda row: -answer.people[row.person])[chosen] if answer.partly else ordered[chosen]
    silent = Count("id", filter=Q(last_news_on=None) | Q(last_news_on__lt=silent_before))
    counts: dict[tuple[Fate, Whereabouts, str, bool], list[int]] = {}
    of_each = everyone.values("fate", "whereabouts", "holder", "acknowledgement")
    for row in of_each.annotate(n=Count("id"), quiet=silent):
        held = row["acknowledgement"] == "acknowledged" and row["whereabouts"] == "held"
        key = (Fate(row["fate"]), Whereabouts(row["whereabouts"]), row["holder"], held)
        count = counts.setdefault(key, [0, 0])
        count[0] += row["n"]
        count[1] += row["quiet"]
    standings = dict(unsought.values_list("standing").annotate(n=Count("id")))
    left = sum(standings.values()), standings.get(Standing.IN_REVIEW.value, 0)
    shown, tallies = tuple(row.person_line for row in rows), _tallies(counts)
    return People(shown, sum(t.count for t in tallies), total, page, pages, tallies, answer, left)


def _of_families(incident: str, which: str) -> Q:
    if which == "doubt":
        return Q(in_doubt__gt=0)
    if which == "told":
        return ~UNTOLD
    noted = {note.record for note in call_notes(incident) if note.own}
    called = m.Record.objects.filter(id__in=noted).values("person")
    return (Q(requested=True) | Q(person__in=called)) & UNTOLD


UNTOLD = Q(told=False, line__answered_on__isnull=True)
"""Of those who lead: nobody of the family was told anything, by a notice or in answer to a letter."""


def _asked_for_now(incident: str, narrowed: Filter) -> tuple[Answer, QuerySet[m.Record]]:
    answer, asked_for = answer_now(Question(narrowed.asked, narrowed.contacts), incident)
    everyone, grouped = m.Record.objects.filter(incident=incident, leads=True), Q()
    for group in narrowed.groups:
        grouped |= Q(line__groups__icontains=group)
    if answer.partly and grouped and everyone.filter(grouped).exists():
        return Answer(answer.question), everyone.filter(grouped)
    return answer, everyone.filter(asked_for | grouped)


def _waiting_first(line: PersonLine) -> tuple[int, bool, bool]:
    return (-line.in_doubt, not line.asked_for, line.told_on is not None)


def _cut(total: int, page: int) -> tuple[slice, int]:
    pages = max(1, -(-(total - ORPHANS) // PAGE))
    page = min(max(page, 1), pages)
    return slice((page - 1) * PAGE, total if page == pages else page * PAGE), pages


def person(shelf: Shelf, record: str) -> tuple[Person, dict[Pair, LinkFile]] | None:
    """The person a record belongs to, with the judged pairs among and around its records; None if there is none."""
    found, links = _around(shelf, {record})
    cluster = found[record]
    files = shelf.files("record", cluster.records)
    if record not in files:
        return None
    around = {pair: f for pair, f in links.items() if set(pair) & (cluster.records | cluster.kin)}
    return with_bodies([person_of(cluster, files, around.values(), sides_of(shelf))])[0], around


def persons(shelf: Shelf, records: Iterable[str]) -> tuple[Person, ...]:
    """The people of these records, each once, in the order of the records; looked up together."""
    wanted = list(dict.fromkeys(records))
    found, links = _around(shelf, set(wanted))
    files = shelf.files("record", {r for record in wanted for r in found[record].records})
    sides = sides_of(shelf)
    each = {found[record].records: found[record] for record in wanted if record in files}
    return with_bodies([person_of(cluster, files, links.values(), sides) for cluster in each.values()])


def _around(shelf: Shelf, records: set[str]) -> tuple[Mapping[str, Cluster], dict[Pair, LinkFile]]:
    """Record -> its cluster, for these and whatever links lead to; and the judged pairs among them."""
    seen: set[str] = set()
    edge = set(records)
    links: dict[Pair, LinkFile] = {}
    while edge:
        seen |= edge
        pairs = m.Link.objects.touching("id", one_of=edge)
        found = shelf.files("link", [id for (id,) in pairs if tuple(id.split("~")) not in links])
        links |= {(f.a, f.b): f for f in found.values()}
        edge = {r for f in found.values() for r in (f.a, f.b)} - seen
    verdicts: dict[Pair, Verdict] = {pair: f.verdict for pair, f in links.items() if f.verdict}
    return clusters(sorted(seen), verdicts), links
