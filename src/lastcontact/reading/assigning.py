"""Which count belongs to which trigger, which clause is whose, and which trigger is worth a claim."""

from __future__ import annotations

from lastcontact.core.claim import PEOPLE_TYPES, ClaimType
from lastcontact.reading.apart import beside_next, of_their_kin
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.costs import cost_of, in_relative, is_whole, led_by
from lastcontact.reading.counting import Counted
from lastcontact.reading.described import told_besides
from lastcontact.reading.figures_before import repeated, right_of
from lastcontact.reading.gapping import gapped
from lastcontact.reading.going_on import goes_on_telling, shares_subject
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.no_counts import none_behind
from lastcontact.reading.other_verbs import tells, verb_of
from lastcontact.reading.parts import and_elsewhere, first_of_a_list, goes_on_from, hand_on, like_those, made_of
from lastcontact.reading.trigger import Trigger

_BESIDE = 2
"""Tokens between a right figure and the wrong one."""
"""What befalls people in types that are not on people: "was tortured and killed"."""
_COUNTABLE = PEOPLE_TYPES | {
    ClaimType.DISPLACED,
    ClaimType.BESIEGED,
    ClaimType.PROTEST,
    ClaimType.DEPLOYED,
    ClaimType.WITHDREW,
    ClaimType.SEARCH,
}


def assign(known: Known) -> dict[int, list[Counted]]:
    """Which trigger each count belongs to: the cheapest by distance, side and boundaries between."""
    given: dict[int, list[Counted]] = {}
    for counted in known.counted:
        if repeated(known, counted) is not None or tells(known, counted):
            continue
        best, cost = None, 27.0
        verb = verb_of(known, counted) or known.sentence.first
        who = counted.last + 6 if known.sheet.lows[counted.last] == "who" else 0
        for number, trigger in enumerate(known.triggers):
            if not trigger.tells_of_people and (
                trigger.type not in _COUNTABLE or not (counted.kind or counted.last < trigger.first < who)
            ):
                continue
            if trigger.first < verb < counted.first or (
                trigger.type is ClaimType.WITHDREW and counted.first > trigger.first
            ):
                continue
            if _bereaved(known, trigger, counted) or none_behind(known.sheet.lows, trigger.last):
                continue
            if counted.first > trigger.last and (_of_anybody(known, trigger) or _has_its_own(known, trigger, counted)):
                continue
            c = cost_of(known, trigger, counted)
            if c < cost:
                best, cost = number, c
        if best is not None:
            given.setdefault(best, []).append(counted)
    owner = {id(c): number for number, mine in given.items() for c in mine}
    _listed(known, given, owner)
    _put_right(known, given, owner)
    for number, mine in given.items():
        people = [c for c in mine if c.kind != "group"]
        own = _of_its_clause(known, known.triggers[number], people or mine)
        given[number] = _without_apposition(known, known.triggers[number], own)
    for number, mine in given.items():
        parts = [c for c in mine if not is_whole(known.sheet, known.sentence, c)]
        given[number] = parts if parts and known.triggers[number].form != "noun" else mine
    hand_on(known, given)
    told_besides(known, given)
    for number, trigger in enumerate(known.triggers):
        if none_behind(known.sheet.lows, trigger.last):
            continue
        if number not in given and trigger.on_people and (antecedent := _antecedent(known, trigger)):
            given[number] = [antecedent]
        elif number not in given and trigger.on_people and (whom := _done_to(known, trigger)):
            given[number] = [whom]
        elif number not in given and trigger.on_people and trigger.form not in ("attributive", "noun", "base", "ing"):
            described = next((c for c in known.counted if in_relative(known, c, trigger)), None)
            if described is not None and trigger.seeks == "left" and not of_their_kin(known, trigger, described):
                given[number] = [described]
        if number in given or not trigger.on_people or not number:
            continue
        told = next((n for n in range(number - 1, -1, -1) if known.triggers[n].on_people), number - 1)
        earlier = given.get(number - 1) if shares_subject(known, number) else given.get(told)
        if earlier and (shares_subject(known, number) or goes_on_telling(known, told, number, earlier)):
            given[number] = list(earlier)
    return given


def _of_anybody(known: Known, trigger: Trigger) -> bool:
    """ "Denied holding anybody from the list; three guards": whom it is told of is said, and no number of them."""
    return trigger.seeks == "right" and known.sheet.lows[trigger.last : trigger.last + 1] in (["anybody"], ["anyone"])


def _bereaved(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "Five families were given the wrong bodies": those who get the dead are none of them."""
    lows = known.sheet.lows
    of_bodies = trigger.type is ClaimType.REMAINS_RETURNED or "bodies" in lows[trigger.first : trigger.last]
    own = lows[counted.first - 1] == "of"  # "the bodies of two mothers"
    return of_bodies and counted.has_noun and not own and lows[counted.noun_last - 1] in words("bereaved")


def _has_its_own(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "It has handed over everyone; Vesria says | 23 are still there": those of another clause with its own verb."""
    lows, ends = known.sheet.lows, max(counted.last, counted.noun_last)
    parted = (i for i in range(trigger.last, counted.first) if lows[i] == ";")
    own = lows[ends] in all_words("be", "have") and lows[ends + 1] != "not"  # and not "; four have not"
    return own and next(parted, None) is not None


def _listed(known: Known, given: dict[int, list[Counted]], owner: dict[int, int]) -> None:
    """Gives the counts that nothing has yet to the trigger of the one before with which they go on."""
    for counted in known.counted:
        if id(counted) in owner or verb_of(known, counted) is not None:
            continue
        before = next(filter(None, (rule(known, counted) for rule in _LISTING)), None)
        if before is not None and id(before) in owner:
            owner[id(counted)] = owner[id(before)]
            given[owner[id(before)]] = sorted([*given[owner[id(before)]], counted], key=lambda c: c.first)


def _put_right(known: Known, given: dict[int, list[Counted]], owner: dict[int, int]) -> None:
    """ "Fourteen bodies, not eleven, were found": the verb of the wrong figure tells of the right one before it too."""
    for mine in list(given.values()):
        wrong = next((c for c in mine if known.sheet.lows[c.first - 1] == "not"), None)
        if wrong is None:
            continue
        after = max(wrong.last, wrong.noun_last)
        right = next((c for c in known.counted if 0 < wrong.first - max(c.last, c.noun_last) <= _BESIDE), None)
        but = next((c for c in known.counted if c.first == after + 1 and known.sheet.lows[after] == "but"), None)
        if but is not None and id(but) not in owner:
            mine.append(but)  # "the number of the dead is not nine but seven"
        theirs = owner.get(id(right)) if right is not None else None
        if right is None or repeated(known, right) is not None:
            continue
        verb = known.triggers[theirs] if theirs is not None else None
        if theirs is not None and verb is not None and verb.seeks == "right" and verb.last == right.first:
            mine.remove(wrong)  # "holds 20, not 21, one detainee having died"
            given[theirs] = [*given[theirs], wrong]
            continue
        if theirs is not None and right in given[theirs] and wrong not in given[theirs]:
            given[theirs] = [c for c in given[theirs] if c is not right]
        if theirs is None or right not in given[theirs]:
            mine.insert(0, right)


_LISTING = (first_of_a_list, made_of, gapped, goes_on_from, like_those, beside_next, and_elsewhere, right_of)
"""How a count goes on with one before it."""


def _without_apposition(known: Known, trigger: Trigger, mine: list[Counted]) -> list[Counted]:
    """ "The four, two doctors and two drivers, were seized": who the counted are, and no more of them."""
    if len(mine) < 3 or mine[-1].first > trigger.first:
        return mine
    whole, parts = mine[0], mine[1:]
    lows, at = known.sheet.lows, max(mine[0].last, mine[0].noun_last)
    closed = lows[max(parts[-1].last, parts[-1].noun_last)] == ","
    apart = closed and lows[at : at + 1] == [","] and parts[0].first == at + 1
    return [whole] if apart and whole.quantity.minimum == sum(p.quantity.minimum or 0 for p in parts) else mine


_WITH = 3
"""Tokens from "with" to what somebody has: "with a broken arm"."""


def _of_its_clause(known: Known, trigger: Trigger, mine: list[Counted]) -> list[Counted]:
    """Without the counts of a clause before the semicolon, where the trigger's own clause has one; and those apart who
    are "with" what is told: "four walking, one with shrapnel in the back"."""
    lows = known.sheet.lows
    apart = next((c for c in mine[1:] if lows[c.last] == "with" and c.first < trigger.first <= c.last + _WITH), None)
    if apart is not None and lows[apart.first - 1] in (",", "and", ";"):
        return [apart]
    own = [c for c in mine if c.first >= trigger.first or ";" not in lows[c.last : trigger.first]]
    return own if own and own[0].first < trigger.first else mine


def _antecedent(known: Known, trigger: Trigger) -> Counted | None:
    """The counted people whom a clause after a comma goes on to tell of: "6 medics, who were captured near Dell"."""
    if trigger.form in ("attributive", "noun", "base", "ing") or known.sentence.language != "en":
        return None
    for counted in known.counted:
        at = led_by(known, max(counted.last, counted.noun_last))
        lows = known.sheet.lows
        while (at < trigger.first and lows[at] in ("of", "the")) or (
            known.cast.at(at) is not None and at < trigger.first
        ):
            at += 1
        if lows[at : at + 1] in (["who"], ["that"]) and at < trigger.first and _ends_with(known, trigger, at):
            return counted
        if _whose(known, counted, trigger) or _believed_so(known, counted, trigger):
            return counted
        if lows[at : at + 1] == [","] and lows[at + 1 : at + 2] in (["who"], ["which"]) and at + 1 < trigger.first:
            between = [t for t in known.triggers if t.on_people and at < t.first < trigger.first]
            if not between and not any(lows[i] in ("that", ";") for i in range(at + 2, trigger.first)):
                return counted
    return None


def _whose(known: Known, counted: Counted, trigger: Trigger) -> bool:
    """ "A list of 71 inhabitants of the islands | whose whereabouts are unknown": those counted before it."""
    lows, at = known.sheet.lows, max(counted.last, counted.noun_last)
    whose = trigger.first - (lows[trigger.first] != "whose")
    if lows[whose] != "whose" or not 0 <= whose - at <= _OF_WHERE or not counted.has_noun:
        return False
    if any(h.first == whose + 1 and h.value != "status" for h in known.hits.of("people")):
        return False  # "two men whose sons were killed"
    plain = whose == at or lows[at] in ("of", "from", "in")
    return plain and all(boundary_strength(known.sheet, i, known.sentence) < 1 for i in range(at, whose))


_OF_WHERE = 5
"""Tokens of "of the Corran islands"."""


def _believed_so(known: Known, counted: Counted, trigger: Trigger) -> bool:
    """ "A list of 67 people she believes are in captivity": a clause of belief that leaves out its "who"."""
    at = counted.noun_last
    if not counted.has_noun or known.sheet.lows[at] not in ("he", "she", "they", "it", "we"):
        return False
    return any(s.first == at + 1 and s.last == trigger.first for s in known.sayings)


def _done_to(known: Known, trigger: Trigger) -> Counted | None:
    """ "The eight wounded whom the enemy handed back": the counted, to whom a verb of another's is done."""
    if trigger.seeks != "right":
        return None
    for counted in known.counted:
        at = max(counted.last, counted.noun_last)
        near = at < trigger.first and known.sheet.lows[at : at + 1] == ["whom"]
        if near and all(boundary_strength(known.sheet, i, known.sentence) < 3 for i in range(at + 1, trigger.first)):
            return counted
    return None


def _ends_with(known: Known, trigger: Trigger, at: int) -> bool:
    """Whether the clause from token `at` on closes the sentence and holds the trigger: its news, not a description."""
    held = [t for t in known.triggers if t.on_people and t.first > at]
    before = [t for t in known.triggers if t.on_people and t.last <= at]
    joined = all(boundary_strength(known.sheet, i, known.sentence) < 3 for i in range(at + 1, trigger.first))
    return bool(before) and before[-1].form == "noun" and joined and trigger in held
