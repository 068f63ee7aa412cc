"""Which count belongs to which trigger: the cheapest by distance and joints between."""

from __future__ import annotations

import itertools

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.accused import accused, before_the_rest, of_a_parent
from lastcontact.reading.inflected.counted_doers import do_it
from lastcontact.reading.inflected.counts_beside import counted_after, predicate_of, said_again
from lastcontact.reading.inflected.described_wholes import with_described
from lastcontact.reading.inflected.doers import did_it, is_object, tells_it
from lastcontact.reading.inflected.half_verbs import gapped
from lastcontact.reading.inflected.happening import CLAUSE, COUNTABLE, Scene
from lastcontact.reading.inflected.insertions import insertions
from lastcontact.reading.inflected.joints import between, strongest
from lastcontact.reading.inflected.labelled import label_behind, labelled
from lastcontact.reading.inflected.portions import excepted
from lastcontact.reading.inflected.shared import share_counts, told_next
from lastcontact.reading.inflected.teller_cases import words_of
from lastcontact.reading.inflected.wholes import (
    is_whole,
    of_a_whole,
    one_of_them,
    some_of_them,
    told_at_once,
    were_there,
    with_its_part,
)
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_DEAREST = 26.0
_FARTHEST = 30


def assign(scene: Scene, found: list[Trigger], sayings: list[Saying]) -> dict[int, list[Counted]]:
    """Trigger number -> its counts, in order."""
    given: dict[int, list[Counted]] = {}
    inserted = insertions(scene)
    tellers = {i for s in sayings if s.source and s.source.kind != "own" for i in words_of(scene.found, s.source)}
    named = {i for s in sayings if s.source and s.cited for i in range(s.source.first, s.source.last)}
    for counted in scene.counted:
        edge = max(counted.last, counted.noun_last)
        if counted.first in tellers or tells_it(scene, counted) or any(k in named for k in range(counted.first, edge)):
            continue
        if (
            of_a_parent(scene, counted)
            or (is_whole(scene, counted) and not told_at_once(scene, counted, found))
            or one_of_them(scene, counted)
            or excepted(scene.found, counted)
            or some_of_them(scene, counted, found)
            or any(do_it(scene, trigger, counted) for trigger in found)
        ):
            continue
        best, cost = told_next(scene, counted, found), _DEAREST
        for number, trigger in enumerate(found if best is None else ()):
            if trigger.type not in COUNTABLE or (c := _cost(scene, trigger, counted, found, inserted)) >= cost:
                continue
            if accused(scene, trigger, counted) or before_the_rest(scene, trigger, counted):
                continue
            if not (were_there(scene, trigger, counted) or _of_its_own_verb(scene, trigger, counted)):
                best, cost = number, c
        if best is not None:
            given.setdefault(best, []).append(counted)
    _with_parts(scene, found, given)
    _with_wholes(scene, found, given)
    _in_list(scene, given)
    for number, mine in given.items():
        mine = [c for c in mine if not _of_another_verb(scene, found[number], c, mine)]
        mine = [c for c in mine if not with_its_part(scene, c, mine) and not said_again(c, mine)]
        people = [c for c in mine if c.kind != "group"]
        given[number] = people or mine
    share_counts(scene, found, given)
    with_described(scene, found, given)
    return given


def _with_parts(scene: Scene, found: list[Trigger], given: dict[int, list[Counted]]) -> None:
    """What is told of a part behind its whole is told of both: "48 əsir, o cümlədən yeddi qadın vətənə qaytarılıb"."""
    whose = {id(c): n for n, mine in given.items() for c in mine}
    for whole, part in itertools.pairwise(scene.counted):
        into, own = whose.get(id(part)), whose.get(id(whole))
        if into is None or own is None or into == own or found[into].first < part.last:
            continue
        edge = max(whole.last, whole.noun_last)
        subset = any(edge <= h.first <= edge + 1 and h.last <= part.first for h in scene.found.all("subset"))
        if subset and found[own].form == "status" and whole.first <= found[own].first < edge:
            given[own].remove(whole)
            given[into].insert(0, whole)


def _with_wholes(scene: Scene, found: list[Trigger], given: dict[int, list[Counted]]) -> None:
    """What is told of a whole before its part is told of the part: "погибли 6, в том числе двое детей, трое ранены"."""
    whose = {id(c): n for n, mine in given.items() for c in mine}
    for whole, part in itertools.pairwise(scene.counted):
        into, own = whose.get(id(part)), whose.get(id(whole))
        if into is None or own is None or into == own or found[own].last > part.first:
            continue
        comma = max(whole.last, whole.noun_last)
        subset = scene.found.at("subset", comma + 1) if scene.found.low(comma) == "," else None
        parted = strongest(scene.joints, scene.found.sentence.first, part.last, max(found[into].first, part.last))
        if subset is not None and subset.last == part.first and parted >= CLAUSE:
            given[into].remove(part)
            given[own].insert(given[own].index(whole) + 1, part)


def _in_list(scene: Scene, given: dict[int, list[Counted]]) -> None:
    """The next figure of a list goes where the one before went: "İtkinlər: Göytəpə - 4, Kəlbənd - 7"."""
    words = scene.found.sheet.words
    for before, counted in itertools.pairwise(scene.counted):
        owner = next((n for n, mine in given.items() if before in mine), None)
        if owner is None or any(counted in mine for mine in given.values()):
            continue
        between_them = range(max(before.last, before.noun_last), counted.first)
        label = [words[k] for k in between_them]
        told = any(scene.found.over("trigger", k) for k in between_them)
        if 3 <= len(label) <= _LABEL and label[0] in (",", ";") and label[-1] in ("-", ":") and not told:
            given[owner].append(counted)


_LABEL = 6
"""Tokens of the longest label of a figure in a list, with its comma and its dash."""


def _of_another_verb(scene: Scene, trigger: Trigger, counted: Counted, mine: list[Counted]) -> bool:
    """Whether a count stands in a clause of its own, with a word that no list knows, and the trigger has one nearer."""
    base = scene.found.sentence.first

    def apart(c: Counted) -> bool:
        low, high = min(max(c.last, c.noun_last), trigger.last), max(c.first, trigger.first)
        return strongest(scene.joints, base, low, high) >= CLAUSE

    if not apart(counted) or all(apart(c) for c in mine):
        return False
    edge = max(counted.last, counted.noun_last)
    first, last = scene.clause(counted.first, edge)
    if any(scene.found.over("subset", k) for k in range(first, edge)):
        return False
    if {scene.found.low(first - 1), scene.found.low(first)} & scene.found.set("where_opens"):
        return True
    noun = range(counted.first, edge if counted.has_noun else edge + 1)
    rest = [k for k in range(first, last) if k not in noun]
    return any(_strange(scene, k) or scene.found.at("turn", k) or _not_done(scene, k) for k in rest)


def _of_its_own_verb(scene: Scene, trigger: Trigger, counted: Counted) -> bool:
    """Whether a past verb that no list knows stands behind a bare number: "один умер, двое | прибавились"."""
    found, verb = scene.found, counted.last
    ends = found.stems("many_did")
    strange = found.low(verb).endswith(ends) and _strange(scene, verb)
    before = trigger.last <= counted.first and found.low(counted.first - 1) in (",", ";")
    apart = before or any(found.low(k) == "," for k in range(verb, trigger.first))
    return apart and strange and not counted.has_noun and trigger.form == "verb"


def _not_done(scene: Scene, k: int) -> bool:
    """Whether a "not" stands before a verb that is no word of saying: "но троих так и | не привезли"."""
    found = scene.found
    said = any(found.over(c, i) for c in ("cue", "hedge", "bound") for i in (k, k + 1))
    return found.low(k) in found.set("so_not") and not said


def _strange(scene: Scene, i: int) -> bool:
    word = scene.found.low(i)
    if word.endswith(scene.found.stems("attribute_endings")):
        return False
    return len(word) >= _WORD and word.isalpha() and not scene.found.known(i) and not scene.found.sheet.is_capital(i)


_WORD = 4
"""Letters of the shortest word that may be a verb no list knows."""


def _cost(scene: Scene, trigger: Trigger, counted: Counted, found: list[Trigger], inserted: list[range]) -> float:
    base = scene.found.sentence.first
    among = trigger.form == "status" and any(scene.found.over("subset", k) for k in (trigger.first, trigger.first - 1))
    if among and trigger.first < counted.first and counted.first - trigger.last <= 8:
        return -2.0
    if label := labelled(scene.found, scene.counted, trigger):
        if counted is label:
            return -3.0
        if counted.last <= trigger.first:
            return 99.0
    if (own_then := counted_after(scene.found, scene.counted, trigger)) and counted not in own_then:
        return 99.0
    if did_it(scene, trigger, counted) or is_object(scene.found, trigger, counted):
        return 99.0
    if label_behind(scene.found, found, trigger, counted):
        return 99.0
    edge = max(counted.last, counted.noun_last)
    if trigger.type is ClaimType.KILLED and scene.found.low(counted.last) in scene.found.set("living"):
        return 99.0  # "üç sağ və iki ölü"
    if trigger.form == "fate" and 0 <= counted.first - trigger.last <= 1:
        return -2.0
    inside = trigger.form == "verb" and trigger.first < counted.first and edge < trigger.last
    if inside or counted.first <= trigger.first < edge:
        return -1.0 if inside or trigger.form == "status" else 0.0
    if counted.first < trigger.first:
        low, high = edge, trigger.first
    else:
        low, high = trigger.last, counted.first
    if high - low > _FARTHEST:
        return 99.0
    skip = next((r for r in inserted if low <= r.start and r.stop <= high), range(0))
    cost = 0.5 * (high - low - len(skip))
    cost += between(scene.joints, base, low, high)
    own = edge + (scene.found.over("rest", edge) is not None)  # "двух других | увели", but "двоє, решта | в оточенні"
    cost += 9 * any(scene.found.over("rest", k) for k in range(own, trigger.first))
    if skip:
        cost -= between(scene.joints, base, skip.start, skip.stop) + 2
    cost += 6 * sum(t.on_people and low <= t.first < high and t.first not in skip for t in found)
    cost += 1.5 * sum(low <= c.first < high for c in scene.counted)
    if any(trigger.first in r and counted.first not in r for r in inserted):
        cost += 9
    if any(low <= c.first < high and of_a_whole(scene, c) for c in scene.counted):
        cost += 9
    if scene.found.set("verb_last") and counted.first > trigger.first and trigger.form == "verb":
        cost += 4 if "only" in scene.found.set("verb_last") else 1
    if predicate_of(scene.found, trigger, counted) or gapped(scene.found, scene.counted, trigger, counted):
        return -1.0
    if scene.found.set("verb_first") and trigger.form in ("verb", "noun"):
        behind = scene.found.low(trigger.last - 1).endswith(scene.found.stems("behind_subject"))
        behind = behind and scene.clause(trigger.first, trigger.last)[0] < trigger.first  # not "وقتلوا | ثلاثة"
        cost += 3 * ((counted.first > trigger.first) if behind else (counted.first < trigger.first))
    if trigger.form == "degree" and (counted.kind or high - low > 2):
        return 99.0
    if not counted.kind and high - low > 8:
        cost += 4
    if trigger.form == "fate" and counted.first > trigger.first:
        cost -= 1
    return cost
