"""Counted people of whom a participle beside them tells, and the verb or the noun of the clause as well."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.apart import of_its_whole, part_of_these
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.relatives import contact_clause
from lastcontact.reading.sheet import Zone
from lastcontact.reading.trigger import Trigger

_OBJECT = 3
"""Tokens from a word to the counted who are its object: "the release of 25 soldiers"."""
_VERB = 4
"""Tokens from the comma that closes an aside to its verb: "were later"."""


def told_besides(known: Known, given: dict[int, list[Counted]]) -> None:
    """Gives the clause's own word the counted that a participle beside them has been given."""
    for number, trigger in enumerate(known.triggers):
        if number in given or not trigger.on_people or trigger.form in ("attributive", "base"):
            continue
        for other, mine in list(given.items()):
            aside = known.triggers[other]
            if len(mine) != 1 or aside.type is trigger.type:
                continue
            described = _describes(known, aside, mine[0]) and (
                _has_for_object(known, trigger, mine[0])
                or _closes_the_aside(known, trigger, aside, mine[0])
                or _heads(known, trigger, aside)
            )
            if not of_its_whole(known, trigger, mine[0]) and (
                described
                or part_of_these(known, trigger, mine[0])
                or _told_of_its_object(known, aside, trigger, mine[0])
            ):
                given[number] = [mine[0]]


def _describes(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "25 soldiers held since July", "two citizens, detained in May,", "a list of 15 prisoners"."""
    lows, at = known.sheet.lows, max(counted.last, counted.noun_last)
    at += lows[at : at + 1] == [","]
    at += lows[at : at + 1] == ["being"] and at < trigger.first
    named = counted.noun_first <= trigger.first < counted.noun_last
    reduced = at == trigger.first and not (words("be") - {"being"}) & {*lows[trigger.first : trigger.last]}
    return trigger.on_people and (named or reduced)


def _told_of_its_object(known: Known, aside: Trigger, trigger: Trigger, counted: Counted) -> bool:
    """ "Released 12 fishermen it had detained", "a list of 88 people last seen in custody": what befell its object."""
    if contact_clause(known, aside, trigger) == counted.noun_last:
        return known.sheet.lows[counted.last] != "of"  # and not "freed 30 of the 41 people they had arrested"
    behind = counted.has_noun and trigger.first == counted.noun_last and trigger.seeks == "left"
    participle = known.sheet.lows[trigger.first].endswith(("ed", "en", "held", "last"))
    return behind and participle and aside.type not in _STRUCK and _has_for_object(known, aside, counted)


_STRUCK = (ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.FOUND)


def _heads(known: Known, trigger: Trigger, aside: Trigger) -> bool:
    """ "11 soldiers taken hostage in May freed in Sarn": the second participle of a headline is its verb."""
    at = trigger.first
    bare = (
        known.sheet.lows[at].endswith("ed") and 0 <= at - aside.last <= _HEADED and known.sheet.lows[at - 1].isalnum()
    )
    return bare and known.sentence.zone is Zone.HEADLINE and trigger.form in ("open", "passive")


_HEADED = 5
"""Tokens between the participles of a headline: "in northern Sarn"."""


def _has_for_object(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "Secured the release of 25 soldiers", "among those freed were 15 men"."""
    gap = range(trigger.last, counted.first)
    return 0 <= counted.first - trigger.last <= _OBJECT and all(
        boundary_strength(known.sheet, i, known.sentence) < 1 for i in gap
    )


def _closes_the_aside(known: Known, trigger: Trigger, aside: Trigger, counted: Counted) -> bool:
    """ "Two citizens, detained in May, were released": the verb after the second comma."""
    lows, opened = known.sheet.lows, max(counted.last, counted.noun_last)
    if lows[opened : opened + 1] != [","] or trigger.first <= aside.last:
        return False
    closed = next((i for i in range(aside.last, trigger.first) if lows[i] == ","), None)
    verb = {*lows[closed + 1 : trigger.first + 1]} if closed is not None else set()
    near = closed is not None and trigger.first - closed <= _VERB
    return near and bool(verb & all_words("be", "have")) and not verb & {"and", "but", "who", "which"}
