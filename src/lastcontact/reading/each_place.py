"""Two whom one verb is about, each at a place of his own: "a priest in Torn and two nuns in Arvik were killed"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger


def own_place(known: Known, counted: Counted) -> tuple[int, int] | None:
    """The tokens of a count and of the place right behind it, where another is told beside it with another place."""
    if len(known.place_ids) < 2:
        return None
    lows, ends = known.sheet.lows, placed(known, max(counted.last, counted.noun_last))
    if ends is None:
        return None
    behind = ends + 1 + (lows[ends : ends + 2] == [",", "and"])
    more = lows[ends] in _JOINTS and (lows[behind] in _ONE or any(c.first == behind for c in known.counted))
    joint = counted.first - 1
    before = known.cast.at(joint - 1 - (lows[joint - 1] == ","))
    also = lows[joint] in _JOINTS and before is not None and before.kind is Kind.PLACE
    return (counted.first, ends) if more or also else None


def one_before(
    known: Known, trigger: Trigger, counted: Counted, *, listed: bool = False
) -> tuple[int, int, str] | None:
    """ "A priest in Torn | and two nuns": one who is not counted, before those who are.

    `listed`: another follows them, so that a comma joins as "and" does: "a nurse, | two drivers and a doctor".
    """
    lows, joint = known.sheet.lows, counted.first - 1
    if lows[joint] not in (("and", ",") if listed else ("and",)) or not counted.kind or trigger.form == "attributive":
        return None
    near = range(joint - 2, max(joint - _LONGEST, known.sentence.first) - 1, -1)
    opens = next((i for i in near if lows[i] in _ONE), None)
    if opens is None or (trigger.form == "noun" and lows[opens - 1] not in (*_INCLUDING, "of")):
        return None
    people = {h.first: h.last for h in known.hits if h.entry.category in ("people", "title", "source_noun")}
    noun = next(
        (i for i in range(opens + 1, min(opens + 4, joint)) if i in people or lows[i] in words("one_person")), 0
    )
    if not noun:
        return None
    ends = people.get(noun, noun + 1)
    named = trigger.form == "noun" and lows[opens - 1] in _INCLUDING
    led = (
        trigger.last == opens - named
        if trigger.seeks == "right"
        else trigger.first >= counted.last and _begins(known, opens)
    )
    if not led or (ends != joint and placed(known, ends) != joint):
        return None
    return opens, joint, known.sheet.said(opens + 1, ends)


def _begins(known: Known, at: int) -> bool:
    opens = at == known.sentence.first or known.sheet.lows[at - 1] in (",", ";", ":", "that", "“", "-", "—")
    return opens or any(s.after and s.last == at for s in known.sayings)


def placed(known: Known, at: int) -> int | None:
    """Where the name of a place ends that a preposition at token `at` leads to."""
    lows = known.sheet.lows
    if at + 1 >= known.sentence.last or lows[at] not in _LEADING:
        return None
    for i in range(at + 1, min(at + _AWAY, known.sentence.last)):
        mention = known.cast.at(i)
        if mention is not None:
            return mention.last if mention.kind is Kind.PLACE and mention.first in known.place_ids else None
        if not lows[i][0].isalpha() or lows[i] in _JOINTS:
            return None
    return None


_INCLUDING = ("include", "included", "includes", "were", "are")
_ONE = ("a", "an")
_JOINTS = ("and", ",", "while")
_LEADING = ("in", "at", "near", "outside", "from", "around")
_AWAY = 6
"""Tokens from "in" to the name: "in the eastern town of"."""
_LONGEST = 10
"""Tokens of "a local priest in the eastern town of Torn"."""
