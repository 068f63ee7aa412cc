"""What a pair's figure is once others are counted of which one person can be only one: a father, a son of one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np
from django.db.models import Q
from numpy.typing import NDArray

from lastcontact.casefile import models as m
from lastcontact.casefile import open_pairs, suggestions
from lastcontact.core.person import Pair, Verdict, pair
from lastcontact.linkage.births import GENERATION, birth_code
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.rivals import SURELY_ONE, shared_log2
from lastcontact.linkage.scorer import Explained, Line
from lastcontact.linkage.weights import weights
from lastcontact.names.compare import bits_to_probability

MOST = 60
"""Suggested pairs around two records that are held against each other, the likeliest of them."""


@dataclass(frozen=True)
class _Around:
    """The people around a pair, by their leading records: what each one's records say, and who cannot be one person."""

    described: Mapping[str, list[Candidate]]
    lists: Mapping[str, frozenset[str]]
    different: frozenset[Pair]
    same: frozenset[Pair]

    def apart(self, one: str, other: str) -> bool:
        """Judged different; or two of one list or born a generation apart, and not surely one person themselves."""
        both = pair(one, other)
        if both in self.different or both in self.same:
            return both in self.different
        if self.lists[one] & self.lists[other]:
            return True
        found = ((x.birth, y.birth) for x in self.described[one] for y in self.described[other])
        return any(birth_code(x, y) == GENERATION for x, y in found)


def with_rivals(explained: Explained, a: str, b: str, *, officer: str) -> Explained:
    """As weighed by themselves, and one line more where one of the two is suggested, within what this officer may see,
    to another person as well and can be only one of them: such share what each would have alone.
    """
    odds = _odds(a, b, officer)
    leads = dict(m.Record.objects.columns("id", "person", id={id for both in odds for id in both}))
    if leads[a] == leads[b]:
        return explained
    here = pair(leads[a], leads[b])
    among: dict[Pair, float] = defaultdict(lambda: -np.inf)
    for (one, other), log2 in odds.items():
        if leads[one] != leads[other]:
            among[both] = max(among[both := pair(leads[one], leads[other])], log2)
    among[here] = odds[pair(a, b)]
    bits = round(_shared(among, here) - among[here], 2)
    if not bits:
        return explained
    line = Line("list", "rivals.share", bits, weights()["rivals.share"].sentence)
    total = explained.weight_log2 + bits
    probability = bits_to_probability(total, explained.prior_log2)
    return replace(explained, weight_log2=total, probability=probability, lines=(*explained.lines, line))


def _odds(a: str, b: str, officer: str) -> dict[Pair, float]:
    """The log2 odds, each pair by itself and all as of now, of the pairs around these two and around those whom they
    may be. A pair left unsure is still open.
    """
    pairs: set[Pair] = {pair(a, b)}
    for _ in range(2):
        records = {id for both in pairs for id in both}
        near = open_pairs.around(officer, records).order_by("-probability", "a", "b")
        links = m.Link.objects.filter(Q(a__in=records) | Q(b__in=records), verdict=Verdict.UNSURE.value)
        pairs |= {pair(*both) for found in (near, links) for both in found.values_list("a", "b")[:MOST]}
    records = {id for both in pairs for id in both}
    rows = m.Record.objects.in_bulk(records - open_pairs.hidden_from(officer, records))
    both_open = [(rows[one], rows[other]) for one, other in sorted(pairs) if one in rows and other in rows]
    on = suggestions.lists({one.report for one, other in both_open if one.report == other.report})
    return {(x.id, y.id): e.prior_log2 + e.weight_log2 for x, y, e in suggestions.weigh(both_open, on)}


def _shared(among: Mapping[Pair, float], here: Pair) -> float:
    people = sorted({id for both in among for id in both})
    place = {id: n for n, id in enumerate(people)}
    around = _around(people)
    pairs = np.array([[place[a], place[b]] for a, b in among], np.int64)
    known = {on: n for n, on in enumerate(sorted(set().union(*around.lists.values())), start=len(people))}
    lists = np.array([known[min(on)] if (on := around.lists[id]) else place[id] for id in people], np.int64)

    def apart(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.bool_]:
        both = zip(one.tolist(), other.tolist(), strict=True)
        return np.array([x != y and around.apart(people[x], people[y]) for x, y in both], bool)

    shared = shared_log2((pairs[:, 0], pairs[:, 1]), np.array(list(among.values())), lists, apart)
    return float(shared[list(among).index(here)])


def _around(people: Collection[str]) -> _Around:
    described, reports = defaultdict[str, list[Candidate]](list), defaultdict[str, set[str]](set)
    leads = {}
    for row in m.Record.objects.filter(person__in=people).order_by("seq"):
        leads[row.id] = row.person
        described[row.person].append(suggestions.candidate_of(row))
        reports[row.person].add(row.report)
    on = suggestions.lists(set().union(*reports.values()))
    judged = m.Link.objects.filter(a__in=leads, b__in=leads, verdict=Verdict.DIFFERENT.value)
    open_pair = m.Suggestion.objects.filter(a__in=leads, b__in=leads, probability__gte=SURELY_ONE)
    different, same = (
        frozenset(pair(leads[a], leads[b]) for a, b in rows.values_list("a", "b") if leads[a] != leads[b])
        for rows in (judged, open_pair)
    )
    return _Around(described, {id: frozenset(reports[id] & on.keys()) for id in people}, different, same)
