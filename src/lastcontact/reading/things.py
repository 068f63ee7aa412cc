"""Triggers that tell of things and not of people: which of them are news worth a claim."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_REACH = 7
_FOLLOWED = {
    ClaimType.FOOTAGE: "things_footage",
    ClaimType.TALKS: "things_talks",
    ClaimType.AGREEMENT: "things_agreement",
    ClaimType.SEARCH: "things_search",
    ClaimType.AID: "things_aid",
    ClaimType.PROTEST: "things_talks",
    ClaimType.WITHDREW: "things_talks",
}


_HOLDERS = ("forces", "units", "we", "they", "you", "i", "army", "both", "sides")


def told_of_things(known: Known, trigger: Trigger) -> bool:
    """Whether a trigger without people tells something: verbs and states do, nouns only with a verb of their own."""
    if trigger.form == "base" and trigger.first > known.sentence.first and known.cast.at(trigger.first - 1) is not None:
        return True
    if trigger.type is ClaimType.CONTROLS and trigger.form == "base":
        at = trigger.first
        while at > known.sentence.first and known.sheet.lows[at - 1] in words("adverbs"):
            at -= 1
        before = known.sheet.lows[at - 1] if at > known.sentence.first else ""
        return any(h.last == at for h in known.hits.of("people")) or before in _HOLDERS
    if trigger.form in ("base", "ing"):
        attacks = trigger.form == "ing" and trigger.type is ClaimType.ATTACKED
        return attacks and (_opens(known, trigger) or _goes_on(known, trigger))
    if trigger.type is ClaimType.VISIT and "visit" not in trigger.rule:
        shut = words("shutting_out") & {*known.sheet.lows[trigger.first : trigger.last]}
        return bool(shut) or _somebody_goes(known, trigger)
    if trigger.form != "noun":
        return True
    lows = known.sheet.lows
    after = lows[trigger.last : min(trigger.last + _REACH, known.sentence.last)]
    if trigger.type is ClaimType.ATTACKED:
        return _attack(known, trigger, after)
    if trigger.type is ClaimType.TALKS and "mediation" in lows[trigger.first : trigger.last]:
        return True
    followed = _FOLLOWED.get(trigger.type)
    return followed is not None and any(w in words(followed) for w in after)


def _somebody_goes(known: Known, trigger: Trigger) -> bool:
    """Whether a person, a body or a group that can visit stands before the verb."""
    first = known.sentence.first
    whose = known.sheet.lows[first : trigger.first]
    return (
        any(m.kind in (Kind.PERSON, Kind.BODY) for m in known.cast.within(first, trigger.first))
        or any(h.last <= trigger.first for h in known.hits.of("people"))
        or bool(words("visitors") & set(whose))
    )


def _attack(known: Known, trigger: Trigger, after: list[str]) -> bool:
    lows = known.sheet.lows
    before = lows[max(known.sentence.first, trigger.first - 4) : trigger.first]
    if after[:1] and after[0] in words("things_goes_on"):
        return True
    named = any(
        w in ("a", "an", "the", "its", "their", "another", "fresh", "heavy", "under") or w == "'s" for w in before
    )
    return (
        named and bool(after[:1]) and after[0] in ("on", "by", "against", "near", "in", "at", "late", "between", "with")
    )


def _goes_on(known: Known, trigger: Trigger) -> bool:
    """ "Shelling resumes in Upper Varda", "the bombing continued": fighting that goes on."""
    lows, first = known.sheet.lows, known.sentence.first
    opens = trigger.first == first or lows[trigger.first - 1] in ("the", "heavy", "fresh", "renewed", "new")
    return opens and lows[trigger.last] in words("things_goes_on")


def _opens(known: Known, trigger: Trigger) -> bool:
    return trigger.first > known.sentence.first and known.sheet.words[trigger.first - 1] == ","


def has_an_object(known: Known, trigger: Trigger) -> bool:
    """ "Recovered 40 lost suitcases", "held the title": an object right after the verb that names nobody."""
    lows = known.sheet.lows
    after = range(trigger.last, min(trigger.last + 4, known.sentence.last))
    opens = bool(after) and (lows[after[0]] in words("determiners") or lows[after[0]][0].isdecimal())
    return opens and trigger.form != "passive" and not any(known.sheet.is_capital(i) for i in after)
