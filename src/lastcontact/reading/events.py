"""Nouns that tell an event by themselves: "did not confirm the capture", "another exchange is expected in June"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.trigger import Trigger

_ANSWERED = ("confirmed", "denied", "claimed")
"""Reporting words whose object may be all that is told."""
_OF_IT = 3
"""Tokens between such a word and its noun: "the", "the alleged", "their reported"."""
_TO_ITS_VERB = 14
"""Tokens from a noun, past "of the seriously wounded", to the verb that tells of it."""


def is_event(known: Known, trigger: Trigger) -> bool:
    """Whether a noun is what somebody confirms or denies, or what is planned, took place or failed."""
    return trigger.form == "noun" and any(tells(known, trigger) for tells in (_answered, _comes_about, _of_whom))


def _answered(known: Known, trigger: Trigger) -> bool:
    lows = known.sheet.lows
    named = lows[max(0, trigger.first - 3) : trigger.first]
    if named[:2] in (["confirmation", "of"], ["denial", "of"]) and named[2] in _THE:
        return True
    return lows[trigger.first] not in words("determiners") and any(
        s.after and s.cue in _ANSWERED and s.last < trigger.first <= s.last + _OF_IT and _the(lows, s.last)
        for s in known.sayings
    )


def _the(lows: list[str], at: int) -> bool:
    """ "Confirmed | the capture", "reports | of their capture are false"."""
    return lows[at] in _THE or (lows[at] in ("of", "on", "about") and lows[at + 1] in ("his", "her", "their", "our"))


_THE = words("determiners") - {"no", "any", "this", "that"}


def _comes_about(known: Known, trigger: Trigger) -> bool:
    """Whether the noun opens its clause and its verb says that it is to come, came about or did not."""
    sheet, sentence = known.sheet, known.sentence
    low = trigger.first
    while low > sentence.first and boundary_strength(sheet, low - 1, sentence) < 2 and trigger.first - low <= _OF_IT:
        low -= 1
    opens = low == sentence.first or boundary_strength(sheet, low - 1, sentence) >= 2 or sheet.lows[low - 1] == "that"
    if not opens:
        return False
    for i in range(trigger.last, min(trigger.last + _TO_ITS_VERB, sentence.last)):
        word = sheet.lows[i]
        if word in words("event_verbs"):
            return True
        if word in all_words("be", "have", also="will would may could did does"):
            after = [w for w in sheet.lows[i + 1 : i + 5] if w not in all_words("adverbs", "be", "have")]
            return bool(after) and (after[0] in words("event_states") or after[:2] == ["to", "take"])
        set_for = sheet.lows[i + 1 : i + 2] in (["for"], ["by"], ["last"], ["earlier"])
        if boundary_strength(sheet, i, sentence) >= 3 or (any(s.first == i for s in known.sayings) and not set_for):
            return False
    return False


def _of_whom(known: Known, trigger: Trigger) -> bool:
    """ "His capture was announced", "their release followed on Friday": the noun is what the sentence tells."""
    lows, at = known.sheet.lows, trigger.last
    whose = lows[trigger.first - 1] in ("his", "her", "their") or lows[trigger.first] in ("his", "her", "their")
    opens = trigger.first - known.sentence.first <= 2
    return whose and opens and lows[at : at + 1] != [] and lows[at] in all_words("be", "have", also="followed came")


def goes_on_after_its_subject(known: Known, trigger: Trigger) -> bool:
    """ "The soldiers captured after the battle were released": the main verb of whom a participle tells apart."""
    lows = known.sheet.lows
    before = next((t for t in reversed(known.triggers) if t.on_people and t.last <= trigger.first), None)
    if before is None:
        return False
    helped = (all_words("be", "have")) - {"'s"}
    main = lows[trigger.first] in helped or lows[trigger.first - 1] in helped
    taken_for = lows[before.first - 3 : before.first] == ["to", "have", "been"]
    taken_for = taken_for and lows[before.first - 4] in words("taken_for")
    apart = before.form in _PARTICIPLES and (taken_for or not helped & {*lows[before.first - 1 : before.first + 1]})
    other = before.type is not trigger.type
    if not (main and apart and other) or trigger.first - before.last > _TO_ITS_VERB:
        return False
    people = {h.first for h in known.hits.of("people")}
    return not any(i in people or lows[i] in _ENDS for i in range(before.last, trigger.first))


_ENDS = (",", ";", ":", "and", "but", "or", "who", "which", "that")
_PARTICIPLES = ("open", "passive", "state", "attributive")


def strikes_one(known: Known, trigger: Trigger) -> bool:
    """ "Stormed the seminary, killing a guard": what an attack did to one who is named by his noun."""
    lows, at = known.sheet.lows, trigger.last
    struck = trigger.form == "ing" and trigger.type in (ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.CAPTURED)
    if not struck or lows[trigger.first - 1] not in (",", "and") or lows[at : at + 1] not in (["a"], ["an"], ["the"]):
        return False
    return any(at < h.first <= at + _ONE for h in known.hits.of("people", "source_noun"))


_ONE = 3
"""Tokens from "a" to the noun for one who was struck: "a security guard"."""
