"""Counts that another verb takes than the one that tells what befell: "killed 11 and forced 4,000 to flee"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words

_JOINTS = frozenset(("and", "but", "then"))
_PAST = frozenset(("kept", "left", "held", "drove", "hurt", "hid", "led"))
_SHORTEST = 5


def verb_of(known: Known, counted: Counted) -> int | None:
    """The token of the verb joined by "and" or "but" whose object the count is; None where there is none of its own.

    With the verb's own subject too: "12 were killed and the mayor thanked 7 medics".
    """
    lows, first = known.sheet.lows, known.sentence.first
    at = counted.first - 1
    while at > first and (lows[at] in words("determiners") or lows[at] in _BEFORE_NUMBERS):
        at -= 1
    verb = at
    past = lows[verb] != "received" and (
        lows[verb] in _PAST or (len(lows[verb]) >= _SHORTEST and lows[verb].endswith("ed"))
    )
    while at > first and lows[at - 1] in all_words("adverbs", also="still also later"):
        at -= 1
    if past and at > first and lows[at - 1] in _JOINTS:
        return verb
    acts = past or lows[verb] in words("past_verbs") - all_words("be", "have")
    return verb if acts and _has_a_subject(lows, verb, max(first, verb - _SUBJECT)) else None


def _has_a_subject(lows: list[str], verb: int, low: int) -> bool:
    """Whether nothing but who does it stands between "and" and a verb."""
    for i in range(verb - 1, low, -1):
        if lows[i] in _JOINTS:
            return i < verb - 1
        if (
            not lows[i].isalpha()
            or lows[i] in all_words("be", "have", also="to who which that whom")
            or lows[i].endswith("ed")
        ):
            return False
    return False


_SUBJECT = 6
"""Tokens of "and the mayor of Torn"."""


_BEFORE_NUMBERS = all_words("adverbs", also="about around some nearly at least most than more over up to another other")


def tells(known: Known, counted: Counted) -> bool:
    """ "Two plasterers said that 12 were captured": who tells of others is not counted among them."""
    lows, ends = known.sheet.lows, max(counted.last, counted.noun_last)
    if _set_out(known, counted, ends):
        return True
    if lows[ends : ends + 1] == [":"] and known.sheet.words[ends + 1 : ends + 2] in (["“"], ['"']):
        return True  # "two plasterers: “12 were captured.”"
    papers = all_words("said_of_papers", "papers_said", also="figures data")
    if any(t.first < ends and counted.first < t.last for t in known.triggers):
        return False  # "a letter from two prisoners says"
    if lows[counted.first - 1] in ("by", "from") and lows[counted.first - 2] in papers:
        return True  # "a statement by two plasterers says"
    cue = next((h for h in known.hits.of("cue") if h.first == ends), None)
    opens = cue is not None and lows[cue.last : cue.last + 1] in (["that"], [":"])
    return cue is not None and opens and lows[cue.last + 1] not in ("they", "he", "she", "both", "all", "their")


def _set_out(known: Known, counted: Counted, ends: int) -> bool:
    """ "Twenty of us went in, seven came out": how many there were, and not what befell them."""
    lows = known.sheet.lows
    ends += 2 * (lows[ends] == "of")
    others = (c for c in known.counted if ends < c.first <= ends + _OTHERS)
    out = lows[ends] in _OUT or (lows[ends] == "went" and lows[ends + 1] in ("in", "out", "up", "into"))
    return out and any(lows[c.first - 1] in (",", "and", "but", ";", "only") for c in others)


_OUT = ("set", "started", "drove", "marched", "walked", "entered", "crossed", "sailed", "climbed")
_OTHERS = 7
"""Tokens from how many set out to how many came back."""
