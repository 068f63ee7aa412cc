"""What somebody was wrongly taken for: "mistakenly listed as dead", "told them he was dead, but he phoned"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.hedges import Judged
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words

_FATES = (ClaimType.KILLED, ClaimType.MISSING, ClaimType.CAPTURED, ClaimType.WOUNDED, ClaimType.SURRENDERED)
_OTHER_FATES = (ClaimType.RETURNED, ClaimType.DETAINED, ClaimType.HELD, ClaimType.IDENTIFIED)
_BACK = 16
"""Tokens from what was wrongly told back to the word that tells it."""
_BESIDE = 2
"""The same of other fates, which may also be what came of the mistake: "wrongly reported freed"."""
_BEHIND = 6
"""Tokens from what was wrongly told on to "by mistake"."""


def mistaken(judged: Judged) -> bool:
    """Whether a fate is one that somebody was wrongly told, listed or taken to have met."""
    lows, trigger = judged.sheet.lows, judged.trigger
    if trigger.type not in _FATES + _OTHER_FATES:
        return False
    if trigger.rule.startswith("figure/") and _a_misprint(lows[trigger.first : judged.sentence.last]):
        return True
    if trigger.type is ClaimType.KILLED and _belied(judged):
        return True
    if trigger.type is ClaimType.IDENTIFIED and _of_another(judged):
        return True
    if trigger.type in _UNTIL_THEN and _counted_before(judged):
        return True
    opens = lows[judged.sentence.first : judged.sentence.first + 2] in _IN_ERROR
    low = max(judged.sentence.first, trigger.first - (_BACK if trigger.type in _FATES else _BESIDE))
    said = lows[low : trigger.first + 1]
    if words("deeming").isdisjoint(said) and words("apologising").isdisjoint(said):
        return False
    for i in range(trigger.first, low - 1, -1):
        if lows[i] in (";", "but") or boundary_strength(judged.sheet, i, judged.sentence) >= 4:
            return False
        beside = {lows[i - 1], lows[i + 1]} if i > judged.sentence.first else {lows[i + 1]}
        if lows[i] in words("deeming") and (
            opens or beside & words("mistakenly") or _by_mistake(lows, i, trigger.last)
        ):
            return True
        if lows[i] in words("apologising") and lows[i + 1] == "for":
            return True
    return False


def _a_misprint(told: list[str]) -> bool:
    """ "The figure of four in the first bulletin was a misprint"."""
    return any(told[i] in words("be") and _WRONG & {*told[i + 1 : i + 4]} for i in range(1, len(told) - 1))


_WRONG = frozenset(("misprint", "mistake", "error", "typo", "slip", "wrong", "incorrect", "erroneous", "mistaken"))


def _of_another(judged: Judged) -> bool:
    """ "The remains believed to be his belong to another man", "first identified as Dovian, are those of another"."""
    lows, after = judged.sheet.lows, range(judged.trigger.last, judged.sentence.last - 1)
    if "dna|" in judged.trigger.rule and "not" in lows[judged.trigger.last : judged.sentence.last]:
        return True  # "a test showed that the body was not his"
    verbs = (i for i in after if lows[i] in _BELONG or (lows[i] in words("be") and lows[i + 1] in ("that", "those")))
    return any(_ANOTHERS & {*lows[i : min(i + _BEHIND, judged.sentence.last)]} for i in verbs)


_BELONG = frozenset(("belong", "belongs", "belonged", "turned", "proved"))
_ANOTHERS = frozenset(("another", "somebody", "someone", "different"))


def _by_mistake(lows: list[str], at: int, last: int) -> bool:
    """ "Declared dead in February by mistake", "listed as dead in error"."""
    after = range(at, min(last + _BEHIND, len(lows) - 1))
    return any(lows[i : i + 2] in _IN_ERROR for i in after)


_IN_ERROR = (["by", "mistake"], ["in", "error"])


def _belied(judged: Judged) -> bool:
    """Whether who was told, listed or thought to be dead lives, as the sentence goes on to tell."""
    lows, trigger = judged.sheet.lows, judged.trigger
    thought = all_words("deeming", "triggers_aside")
    low = max(judged.sentence.first, trigger.first - _DEEMED)
    if not thought & {*lows[low : trigger.last]} or _BODIES & {*lows[trigger.last : judged.sentence.last]}:
        return False
    if _among_those_back(judged):
        return True
    signs = (h for h in judged.hits.of("alive") if h.first >= trigger.last)
    sign = next(signs, None)
    cues = [h.first for h in judged.hits.of("cue") if h.first >= trigger.last]
    if sign is None or any(at < sign.first for at in cues) or (cues and _named_before(judged)):
        return False
    return _of_the_same(judged, sign)


_UNTIL_THEN = (ClaimType.CAPTURED, ClaimType.MISSING, ClaimType.HELD)


def _counted_before(judged: Judged) -> bool:
    """ "Two who had been counted as captured were found dead": what they were taken for until then."""
    lows, trigger = judged.sheet.lows, judged.trigger
    low = max(judged.sentence.first, trigger.first - _DEEMED)
    had = next((i for i in range(low, trigger.first - 1) if lows[i : i + 2] == ["had", "been"]), None)
    if (
        had is None
        or lows[had - 1] not in ("who", "which", "that")
        or not words("deeming") & {*lows[had : trigger.first]}
    ):
        return False
    rest = {*lows[trigger.last : judged.sentence.last]}
    return bool(rest & words("be") and rest & _FOUND_OUT)


_FOUND_OUT = frozenset(("found", "dead", "alive", "killed", "identified", "captured", "prisoner", "prisoners", "safe"))
"""What shows that those counted otherwise were not so."""


def _among_those_back(judged: Judged) -> bool:
    """ "17 returned home, including two who had been presumed dead": what those who are back were taken for."""
    lows, trigger = judged.sheet.lows, judged.trigger
    who = next((i for i in range(trigger.first - 1, judged.sentence.first, -1) if lows[i] in ("who", "whom")), None)
    if who is None or trigger.first - who > _DEEMED or "had" not in lows[who : trigger.first]:
        return False
    return any(h.last <= who for h in judged.hits.of("alive"))


def _named_before(judged: Judged) -> bool:
    """ "Whom the army declared dead, is alive, his wife said": who tells of the death is another than of the life."""
    saying = judged.saying
    return saying is not None and saying.source is not None and saying.last <= judged.trigger.last


def _of_the_same(judged: Judged, sign: Hit) -> bool:
    """Whether the verb of a sign of life has the subject of the fate before it, or "he", "she" or "they"."""
    lows, trigger, sentence = judged.sheet.lows, judged.trigger, judged.sentence
    parts = (i for i in range(sign.first - 1, trigger.last - 1, -1) if boundary_strength(judged.sheet, i, sentence) > 1)
    start = next(parts, trigger.last)
    told = {*lows[start : sign.first]}
    if told & (words("negating") | _OTHERWISE):
        return False
    pronoun = bool(told & {*_SAME})
    named = any(h.first < trigger.first for h in judged.hits.of("people", "number"))
    opened = trigger.first - sentence.first <= _FRONTED and not named
    if not opened and _another(judged, sign):
        return False
    if start == trigger.last and (pronoun or "until" in told):
        return "until" in told
    if any(start <= h.first < sign.first and lows[h.first] not in _SAME for h in judged.hits.of("people", "number")):
        return start == trigger.last and "and" not in told and not words("be") & {lows[trigger.first - 1]}
    if start == trigger.last and not told & {"and", "or"}:
        return _thought_to(lows, trigger.first) or not words("be") & {*lows[trigger.first - 1 : trigger.last]}
    fronted = opened and lows[start] == ","
    return fronted or (pronoun and lows[start] != "and") or not told & words("determiners")


def _another(judged: Judged, sign: Hit) -> bool:
    """Whether those alive are named or counted anew: "ten are feared dead, two are alive"."""
    sheet, last = judged.sheet, judged.trigger.last
    parts = (i for i in range(sign.first - 1, last - 1, -1) if sheet.lows[i] in (",", ";", "and", "but"))
    first = next(parts, None)
    if first is None:
        return False
    people = judged.hits.of("people", "number")
    anew = any(first < h.first < sign.first and sheet.lows[h.first] not in _SAME for h in people)
    named = (i for i in range(first + 1, sign.first) if sheet.is_capital(i) and sheet.lows[i - 1] not in _WHEN)
    return anew or next(named, None) is not None


_WHEN = ("in", "on", "at", "by", "from", "near", "since", "last", "this", "until")
"""What stands before a day or a place, and before nobody's name."""
_SAME = ("all", "both", "everyone", "everybody", "he", "she", "they")
"""Words for the very ones who were told of."""


def _thought_to(lows: list[str], at: int) -> bool:
    """ "Thought to have been | killed", "believed to be | dead": what others took to be so."""
    deemed = all_words("deeming", "triggers_aside")
    return any(lows[i] == "to" and lows[i - 1] in deemed for i in range(max(1, at - 3), at + 1))


_DEEMED = 6
"""Tokens from "told", "listed" or "thought" to the fate."""
_FRONTED = 3
"""Tokens before the fate that opens a sentence: "Long believed dead, the captain"."""
_BODIES = frozenset(("body", "bodies", "remains", "coffin", "coffins", "corpse"))
_OTHERWISE = frozenset(
    ("after", "before", "when", "while", "as", "because", "if", "that", "who", "which", "whom", "had")
)
"""What opens a clause that belies nothing: "told that he was killed after he was freed"."""
