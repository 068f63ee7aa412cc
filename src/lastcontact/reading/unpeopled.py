"""Verbs without a count that tell of things: "elections were held in May", "the court returned to the case"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.animate import AGENTS, BEFORE_PLACES
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_OF_BOTH = (ClaimType.FOUND, ClaimType.RETURNED, ClaimType.HELD, ClaimType.KILLED)
"""What is said of things as readily as of people."""
_TAKEN = (
    ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED, ClaimType.MISSING, ClaimType.CONTACT_LOST,
    ClaimType.RETURNED, ClaimType.SURRENDERED,
)  # fmt: skip
"""Of whom it is news that he comes back."""


def of_things(known: Known, trigger: Trigger) -> bool:
    """Whether a verb tells of a thing, or of somebody who was never gone."""
    gone = trigger.type is ClaimType.MISSING and trigger.form == "intr"  # "the letter disappeared"
    if gone and trigger.last == trigger.first + 1:
        return _thing_before(known, trigger)
    if trigger.type not in _OF_BOTH or trigger.form not in ("passive", "state", "intr", "s"):
        return False
    if {"life", "lives"} & {*known.sheet.lows[trigger.first : trigger.last]}:
        return False  # "a mine claimed the life of a shepherd"
    return _thing_before(known, trigger) or _never_gone(known, trigger) or _held_on(known, trigger)


def _thing_before(known: Known, trigger: Trigger) -> bool:
    """ "The letter was found in", "weapons were recovered": a plain noun that names nobody, right before the verb."""
    sheet, first = known.sheet, known.sentence.first
    at = trigger.first - 1
    while at > first and (sheet.lows[at] in _HELPING or sheet.lows[at].endswith("ly")):
        at -= 1
    word = sheet.lows[at] if at >= first else ""
    if len(word) < _SHORTEST or not word.isalpha() or word in _NAMING or word in words("phrase_ends"):
        return False
    hangs = BEFORE_PLACES - _WHEN if trigger.form == "intr" else BEFORE_PLACES
    if hangs & {*sheet.lows[max(first, at - _HANGS) : at]} or _EMPTY & {
        *sheet.lows[trigger.first : trigger.first + _NEAR]
    }:
        return False
    plain = word.endswith("s") or bool(words("determiners") & {*sheet.lows[max(first, at - _HANGS) : at]})
    if trigger.form == "s" or not plain:
        return False
    told = any(h.first <= at < h.last for h in known.hits.of("people", "title", "source_noun"))
    told = told and word not in all_words("told_papers", also="letter report article")
    mention = known.cast.at(at)
    named = mention is not None and mention.kind in (Kind.PERSON, Kind.BODY, Kind.SIDE)
    # A capital in the midst of a sentence is a name, whoever bears it.
    acts = word.endswith(AGENTS) and word not in words("no_agents")
    return not (told or named or acts or (sheet.is_capital(at) and at > first))


_WHEN = frozenset(("since", "after", "before", "as"))
"""What opens a clause of time before the subject of its verb: "since the towers fell"."""
_SHORTEST = 4
_HANGS, _NEAR = 2, 5
_EMPTY = {"empty", "abandoned", "burnt", "burned", "deserted", "overturned"}
"""How what people left behind is found: that tells of them."""
_HELPING = all_words(
    "be", "have", "adverbs", "modals", also="been not n't seem seems seemed appear appears appeared cannot"
)
_NAMING = (
    all_words(
        "people_pronouns", "claims_people_pronouns", "gatherings", "dead_nouns", "leavers", "ranked", "one_person",
        "homes_of", "nobody", "taken_for", "one_of_them",
        also="nothing those these this that hers same they later were",
    )
)  # fmt: skip


def _never_gone(known: Known, trigger: Trigger) -> bool:
    """ "The minister returned on Friday", "came out under an umbrella": a bare way, where nobody was missing."""
    lows = known.sheet.lows
    comes = lows[trigger.first : trigger.last] == ["came", "out"] and lows[trigger.first - 1] not in words("negating")
    goes = comes or lows[trigger.first].startswith("return")
    if trigger.type is not ClaimType.RETURNED or not goes:
        return False
    sentence = {*lows[known.sentence.first : known.sentence.last]}
    gone = all_words("captivity_words", "listed_states", "dead_nouns")
    return known.before not in _TAKEN and gone.isdisjoint(sentence) and not sentence & _COMING_HOME


_COMING_HOME = {
    "home", "exchange", "exchanged", "swap", "released", "freed", "family", "families", "alive", "safe", "safely",
    "lines", "unit", "base", "hostages", "wife", "mother", "parents", "unharmed", "relatives", "repatriated",
}  # fmt: skip


def _held_on(known: Known, trigger: Trigger) -> bool:
    """ "The front held", "the ceasefire held overnight": whoever holds holds nobody."""
    lows, at = known.sheet.lows, trigger.first
    if lows[trigger.first : trigger.last] != ["held"] or lows[at - 1] in all_words("be", also="been being"):
        return False
    after = lows[trigger.last] if trigger.last < known.sentence.last else "."
    return not after[0].isalnum() or after == "overnight"
