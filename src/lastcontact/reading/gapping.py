"""Second halves without a verb: "Norvia freed 12 prisoners and | Sarnia 15", "three on Monday, | two on Tuesday"."""

from __future__ import annotations

from lastcontact.core.frozen import frozen
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger


@frozen
class Remnant:
    """Tokens `first` to `last` of a half without a verb; `before` is the count whose verb it has.

    `doer` is its own subject; None where it has the first half's.
    """

    first: int
    last: int
    before: Counted
    doer: str | None


def remnant(known: Known, counted: Counted) -> Remnant | None:
    """The half without a verb that a count stands in, with who, where or when of its own; None where it is none."""
    if len(known.counted) < 2 or known.sentence.language != "en":
        return None
    before = next((c for c in reversed(known.counted) if c.last <= counted.first), None)
    trigger = next((t for t in reversed(known.triggers) if _leads(t, counted)), None)
    if before is None or trigger is None:
        return None
    low = max(before.last, before.noun_last, trigger.last)
    lows = known.sheet.lows
    behind = counted.first - (lows[counted.first - 1] == "," and ";" in lows[low : counted.first])
    joint = next((i for i in range(behind - 1, low - 1, -1) if lows[i] in _JOINTS), None)
    if joint is None or counted.first - joint > _LONGEST or _voiced(known, low, counted):
        return None
    first = joint + 1
    front = behind - (lows[behind - 1] in _FURTHER)
    fronted = _circumstance(known, first) == front
    doer = _done_by(known, trigger, before, (first, front)) if not fronted and front > first else None
    if front > first and doer is None and not fronted:
        return None
    ends = max(counted.last, counted.noun_last)
    last = _circumstance(known, ends) or ends
    if doer is None and (agent := _agent(known, trigger, ends)):
        last, doer = agent
    told = fronted or doer is not None or last > ends
    if not told or not _closes(known, last) or any(first <= t.first < last for t in known.triggers if t.on_people):
        return None
    return Remnant(first, last, before, doer)


def gapped(known: Known, counted: Counted) -> Counted | None:
    """The count that the same is told of as of this one, in a half that has the verb."""
    half = remnant(known, counted)
    return half.before if half is not None else None


def after_nobody(known: Known, trigger: Trigger, counted: Counted) -> tuple[int, int] | None:
    """ "Lost nobody on Monday and | two on Tuesday": the tokens of a half that counts some, behind one of nobody."""
    lows, joint = known.sheet.lows, counted.first - 1
    low = max(known.sentence.first, min(trigger.first, joint) - _AWAY)
    if counted.has_noun or lows[joint] not in _JOINTS or not trigger.on_people or trigger.last > joint:
        return None
    ends = max(counted.last, counted.noun_last)
    last = _circumstance(known, ends)
    front = [i for i in range(low, joint) if lows[i] in _NOBODY or lows[i : i + 2] == ["no", "one"]]
    placed = bool(front) and any(lows[i] in _PLACED for i in range(front[-1], joint))
    return (counted.first, last) if last and placed and _closes(known, last) else None


_NOBODY = ("nobody", "none")


def _leads(trigger: Trigger, counted: Counted) -> bool:
    return trigger.on_people and trigger.form != "attributive" and trigger.last <= counted.first


_JOINTS = (",", ";", "and", "but", "while", "whereas")
_LONGEST = 7
"""Tokens from the joint to the count: "and the northern military command"."""
_FURTHER = ("another", "further", "other")
_PLACED = ("in", "at", "near", "on", "outside", "around", "from", "to", "inside", "during")
_AWAY = 4
"""Tokens from "in" to the name or noun of the place: "in the eastern town of"."""


def _voiced(known: Known, low: int, counted: Counted) -> bool:
    """ "The army says 40 were captured, | the rebels 65": who says so, and not who did it."""
    return any(low <= s.first and s.last <= counted.first + 1 for s in known.sayings)


def _done_by(known: Known, trigger: Trigger, before: Counted, span: tuple[int, int]) -> str | None:
    """Who did the same, where the words before a count name it: "the militia", "Sarnia", "the northern command"."""
    lows, (first, last) = known.sheet.lows, span
    acts = trigger.seeks == "right" and trigger.form in _ACTIVE and trigger.last <= before.first
    takes = trigger.first < before.first < trigger.last  # "handed over 31 prisoners"
    if not (acts or takes) or trigger.first == known.sentence.first:
        return None
    if any(not lows[i][0].isalpha() or lows[i] in _NO_NOUN or lows[i].endswith("ly") for i in range(first, last)):
        return None
    head, named = last - 1, known.cast.at(last - 1)
    if named is not None:
        return named.name if named.kind in _DOERS else None
    people = any(h.last == last for h in known.hits.of("people", "source_noun", "body"))
    other = lows[first] == "the" and lows[head] in ("other", "latter", "second")
    capital = known.sheet.is_capital(head) and first == head
    opens = first + (lows[first] in words("determiners"))
    return known.sheet.said(opens, last) if people or other or capital else None


def _agent(known: Known, trigger: Trigger, at: int) -> tuple[int, str] | None:
    """Where "by the army" ends that stands at a token behind a count, and who it names."""
    lows, stop = known.sheet.lows, known.sentence.last
    passive = trigger.seeks == "left" and at < stop and lows[at] == "by"
    if not passive:
        return None
    near = range(at + 1, min(at + _LONGEST, stop))
    last = next((i for i in near if not lows[i][0].isalpha() or lows[i] in _JOINTS), at)
    named = known.cast.at(last - 1)
    people = any(h.last == last for h in known.hits.of("people", "source_noun", "body"))
    if last <= at + 1 or not (named or people or known.sheet.is_capital(last - 1)):
        return None
    opens = at + 1 + (lows[at + 1] in words("determiners"))
    return last, named.name if named is not None else known.sheet.said(opens, last)


_DOERS = (Kind.BODY, Kind.SIDE, Kind.PLACE, Kind.PERSON)
_ACTIVE = ("active", "s", "base", "ing", "open", "pp", "past")
_NO_NOUN = all_words("be", "have", "past_verbs", also="with of by for from to that who")


def _circumstance(known: Known, at: int) -> int | None:
    """Where a place or a day ends that token `at` opens: "on Tuesday", "last week", "in Torn", "near the old mill"."""
    lows, stop = known.sheet.lows, known.sentence.last
    if at >= stop:
        return None
    dated = next((d for d in known.dates if at <= d.first <= at + 1), None)
    if dated is not None and (dated.first == at or lows[at] in _PLACED):
        last = dated.last + (dated.first == at and lows[dated.last] == "'s")  # "Monday's brought 15, Thursday's 22"
        return _circumstance(known, last) or last
    if lows[at] not in _PLACED:
        return None
    for i in range(at + 1, min(at + 1 + _AWAY, stop)):
        mention = known.cast.at(i)
        if mention is not None and mention.kind in (Kind.PLACE, Kind.SIDE):
            return _circumstance(known, mention.last) or mention.last
        if not lows[i][0].isalpha():
            break
    near = lows[at + 1] in words("determiners") or known.sheet.is_capital(at + 1)
    near_by = range(at + 1, min(at + _LONGEST, stop))
    ends = next((i for i in near_by if not lows[i][0].isalpha() or lows[i] in _JOINTS), stop)
    return ends if near and at + 1 < ends <= at + _LONGEST and not _NO_NOUN & {*lows[at + 1 : ends]} else None


def _closes(known: Known, at: int) -> bool:
    """Whether nothing more is told behind a half: it ends, or another begins."""
    return at >= known.sentence.last or not known.sheet.lows[at][0].isalnum() or known.sheet.lows[at] in _JOINTS
