"""Suggested links: pairs of records that share keys, scored and explained. Computed, never a link."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.db import transaction
from django.db.models import Q

from lastcontact.casefile import bulk, lookup, name_keys
from lastcontact.casefile import models as m
from lastcontact.casefile.disagreeing import would_be_against
from lastcontact.casefile.persons import persons
from lastcontact.casefile.sayings import sayings
from lastcontact.casefile.shelf import Now
from lastcontact.casefile.slips import no_neighbours
from lastcontact.core.bearing import Bearing, bearing
from lastcontact.core.fold.persons import born
from lastcontact.core.fold.records import RecordFile, described_in
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.person import Pair, Verdict
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.scorer import Explained, explain, prior_log2
from lastcontact.names.frequency import Frequencies

WORTH_SHOWING = 0.2
"""Pairs less probable than this are not shown to an officer: four of five would be two people."""

IN_ONE_REPORT = 0.9
"""A report seldom names somebody twice: two records of one are shown only if they are all but surely one person."""

ON_ONE_LIST = 0.53
"""The same for two rows of a list, of which the weights say so already: three bits less than `IN_ONE_REPORT`."""

AT_ONCE = 50
"""Records that are looked up and weighed between two transactions that write."""
Weighed = tuple[m.Record, m.Record, Explained]

STATE = ("id", "person", "fate", "whereabouts", "requested", "told", "last_news_on")
"""What of a record orders the queue."""
ORDERS = ("family_waits", "new_evidence", "opposes")
"""What of a pair does."""


def suggest(records: Iterable[str]) -> int:
    """Finds and scores candidates for each of the records among all; gives how many pairs are suggested.

    They are looked up and weighed before anything is written: while that was done in the transaction, the acts of all
    officers waited for seconds, one after another, behind a list of a thousand rows.
    """
    wanted = list(records)
    known = name_keys.catch_up()
    made: set[Pair] = set()
    for start in range(0, len(wanted), AT_ONCE):
        rows = m.Record.objects.filter(id__in=wanted[start : start + AT_ONCE]).order_by("seq")
        found = [(row.id, likely([(row, other) for other in lookup.near(row, known=known)])) for row in rows]
        with transaction.atomic():
            for id, pairs in found:
                m.Suggestion.objects.drop(a=id)
                m.Suggestion.objects.drop(b=id)
                made |= keep(pairs)
    return len(made)


def if_all_the_same(people: Collection[str], incident: str) -> tuple[int, int]:
    """How many people these would be if every open suggestion within the incident were right; how many are open.

    `people`: the leading records of persons as they are joined now.
    """
    open_pairs = m.Suggestion.objects.columns("a", "b", incident=incident, other_incident=incident)
    leads = dict(m.Record.objects.columns("id", "person", incident=incident))
    parent = {p: p for p in people}
    for a, b in open_pairs:
        one, two = (_top(parent, leads.get(r, "")) for r in (a, b))
        if one and two and one != two:
            parent[max(one, two)] = min(one, two)
    return sum(p == _top(parent, p) for p in people), len(open_pairs)


def _top(parent: Mapping[str, str], person: str) -> str:
    while parent.get(person, person) != person:
        person = parent[person]
    return person if person in parent else ""


def weighed(a: RecordFile, b: RecordFile) -> Explained:
    """What speaks for and against one person, with how common the names are here: the same on every page."""
    common = name_keys.frequencies(a.described.full_name, b.described.full_name)
    one, other = (candidate(f.id, f.described, f.act.at.date()) for f in (a, b))
    on = lists([a.report]).get(a.report, "") if a.report == b.report else ""
    return _weighed(one, other, (common, on))


def _weighed(a: Candidate, b: Candidate, among: tuple[Frequencies, str]) -> Explained:
    """`among`: how common the names are, and the list on which both stand, if they do."""
    common, on = among
    one, other = replace(a, list=on), replace(b, list=on)
    return no_neighbours(explain(one, other, frequencies=common, prior_log2=prior_log2(common.total)), one, other)


def lists(reports: Collection[str]) -> dict[str, str]:
    """Of some reports those that are lists of people, each by what it is called: "report 7"."""
    found = m.Report.objects.columns("id", "number", id=reports, of_kind=ReportKind.LIST.value)
    return {id: f"report {number}" for id, number in found}


def weigh(pairs: Sequence[tuple[m.Record, m.Record]], on: Mapping[str, str]) -> Iterator[Weighed]:
    """Each pair, its records in the order of their ids, as weighed by itself. `on`: as `lists` gives it."""
    people = {row.id: candidate_of(row) for row in {row.id: row for p in pairs for row in p}.values()}
    common = name_keys.frequencies(*(person.full_name for person in people.values()))
    for one, other in pairs:
        a, b = sorted((one, other), key=lambda row: row.id)
        one_list = on.get(a.report, "") if a.report == b.report else ""
        yield a, b, _weighed(people[a.id], people[b.id], (common, one_list))


def likely(pairs: Sequence[tuple[m.Record, m.Record]]) -> list[Weighed]:
    """The pairs that are worth an officer's look, as weighed; reads only."""
    on = lists({a.report for a, b in pairs if a.report == b.report})
    found: list[Weighed] = []
    for a, b, explained in weigh(pairs, on):
        one_report = a.report == b.report
        worth = (ON_ONE_LIST if a.report in on else IN_ONE_REPORT) if one_report else WORTH_SHOWING
        if explained.probability >= worth and a.person != b.person:
            found.append((a, b, explained))
    return found


def keep(pairs: Sequence[Weighed]) -> set[Pair]:
    """Writes pairs that are likely; but for those judged meanwhile. Gives those that are suggested."""
    standing = m.Link.objects.those(id=[f"{a.id}~{b.id}" for a, b, _ in pairs])
    judged = {link.id: link for link in standing if link.verdict}
    found: list[m.Suggestion] = []
    for a, b, explained in pairs:
        link = judged.get(f"{a.id}~{b.id}")
        if link is None or _has_more(link, a.file, b.file):
            found.append(_row((a, b), explained, judged=link is not None))
    m.Suggestion.objects.bulk_create(found, ignore_conflicts=True)
    return {(row.a, row.b) for row in found}


def _has_more(link: m.Link, a: RecordFile, b: RecordFile) -> bool:
    """Whether a pair that somebody was unsure of has more to go by since."""
    return link.verdict == Verdict.UNSURE.value and link.seq < max(_heard(a), _heard(b))


def requeue(links: Sequence[str], records: Sequence[str]) -> None:
    """Keeps the queue in step: judged pairs leave it, with those that are one person by it. Whoever was one by a
    judgement taken back is looked up anew; a pair left unsure stands in the queue again once one of the two has new
    evidence, and a pair takes its place once a family asks, was told, or something was heard. `links`: ids "a~b" of the
    pairs that changed.
    """
    changed = m.Link.objects.those(id=links) if links else []
    for link in (link for link in changed if link.verdict):
        one = m.Record.objects.filter(person__in=m.Record.objects.filter(id=link.a).values("person")).values("id")
        m.Suggestion.objects.filter(Q(a=link.a, b=link.b) | Q(a__in=one, b__in=one)).delete()
    unsure = m.Link.objects.touching("id", "a", "b", one_of=records, verdict=Verdict.UNSURE.value)
    pairs = [(a, b) for _, a, b in unsure]
    rows = {row.id: row for row in m.Record.objects.those(id={id for p in pairs for id in p})}
    if open_again := [(rows[a], rows[b]) for a, b in pairs if a in rows and b in rows]:
        keep(likely(open_again))
    _reorder({*records, *(record for link in links for record in link.split("~"))})
    undone = {id for link in changed if not link.verdict for id in (link.a, link.b)}
    if undone:
        persons = m.Record.objects.column("person", id=undone)
        suggest(m.Record.objects.column("id", person=persons))


def _reorder(records: Collection[str]) -> None:
    near = m.Record.objects.column("id", person=m.Record.objects.column("person", id=records))
    waiting = m.Suggestion.objects.touching("id", "a", "b", *ORDERS, one_of=near)
    if not waiting:
        return
    people = m.Record.objects.only(*STATE).in_bulk({record for _, a, b, *_ in waiting for record in (a, b)})
    judged = m.Link.objects.columns("id", "verdict", id=[f"{a}~{b}" for _, a, b, *_ in waiting])
    unsure = {id for id, verdict in judged if verdict}
    changed: list[bulk.Values] = []
    for id, one, other, *before in waiting:
        a, b = people[one], people[other]
        now = (_family_waits(a, b), f"{one}~{other}" in unsure or _silent(a, b), _opposes(a, b) or _opposes(b, a))
        if now != tuple(before):
            changed.append((*now, id))
    bulk.update(m.Suggestion, (*ORDERS, "id"), changed)


def _family_waits(a: m.Record, b: m.Record) -> bool:
    return bool((a.requested and not a.told) or (b.requested and not b.told))


def _silent(a: m.Record, b: m.Record) -> bool:
    """Whether of one of the two nothing was heard yet, so that the other brings something."""
    return a.last_news_on is None or b.last_news_on is None


def _opposes(row: m.Record, decided: m.Record) -> bool:
    """Whether what is said of one person does not go with what was decided on the other."""
    fate, whereabouts = Fate(decided.fate), Whereabouts(decided.whereabouts)
    if fate is Fate.UNKNOWN and whereabouts is Whereabouts.UNKNOWN:
        return False
    files = [record.file for record in m.Record.objects.those(person=row.person)]
    claims, answers = [c for file in files for c in file.claims], [a for file in files for a in file.answers]
    how = {bearing(said, fate, whereabouts) for said in sayings(claims, answers).values()}
    if Bearing.OPPOSES in how or Bearing.EARLIER not in how:
        return Bearing.OPPOSES in how
    found = persons(Now(), [decided.id])
    return bool(found) and would_be_against(found[0], claims, answers)


def _heard(file: RecordFile) -> int:
    """The last entry that brought something about a record: a claim, a correction, an answer."""
    claims = (claim.act.seq for claim in file.claims)
    return max((file.act.seq, *claims, *(act.seq for act, _ in file.amended), *(a.seq for a in file.answers)))


def candidate_of(row: m.Record) -> Candidate:
    """From the row's description alone: fifty records are weighed for each new one."""
    return candidate(row.id, *described_in(row.folded))


def candidate(id: str, described: Described, reported_on: date) -> Candidate:
    """A record as the scorer takes it."""
    birth = born(described, reported_on)
    return Candidate(
        id=id,
        name=described.name,
        given_name=described.given_name,
        family_name=described.family_name,
        patronymic=described.patronymic,
        father_name=described.father_name,
        mother_name=described.mother_name,
        birth=(birth.earliest_on, birth.latest_on),
        birth_original=birth.original,
        sex=described.sex,
        place=described.place,
        address=described.address,
        unit=described.unit,
        rank=described.rank,
        service_number=described.service_number,
        phone=described.phone,
        as_of=reported_on,
    )


def _row(pair: tuple[m.Record, m.Record], explained: Explained, *, judged: bool) -> m.Suggestion:
    a, b = pair
    lines = [
        {"field": line.field, "code": line.code, "weight_log2": line.weight_log2, "sentence": line.sentence}
        for line in explained.lines
    ]
    return m.Suggestion(
        a=a.id,
        b=b.id,
        incident=a.incident,
        other_incident=b.incident,
        prior_log2=explained.prior_log2,
        weight_log2=explained.weight_log2,
        probability=explained.probability,
        lines=lines,
        family_waits=_family_waits(a, b),
        new_evidence=judged or _silent(a, b),
        opposes=_opposes(a, b) or _opposes(b, a),
    )
