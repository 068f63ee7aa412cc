"""Numbers that are kept back or not known: "declined to say how many", "Captured: no data"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.trigger import Trigger

NUMBER, ENTRY = "number/withheld", "entry/empty"
"""The rules of what only tells that a number is kept back, and of an entry of a tally without one."""
_AFTER = 3
"""Tokens from the verb of saying to "how many"."""
_LABEL = 3
"""Tokens of the label of an entry: "Taken prisoner:"."""
_NOBODY, _UNSURE, _UNKNOWN = (
    (Polarity.NEGATED, Modality.ASSERTED),
    (Polarity.NEGATED, Modality.UNKNOWN),
    (Polarity.AFFIRMED, Modality.UNKNOWN),
)
_EMPTY = (
    dict.fromkeys(("none", "nil", "no", "nobody", "no one", "no cases", "none reported"), _NOBODY)
    | dict.fromkeys(("no confirmed cases", "none confirmed"), _UNSURE)
    | dict.fromkeys(("no data", "no information", "no figures", "no reliable data", "number unknown"), _UNKNOWN)
    | dict.fromkeys(("not known", "not yet known", "not available", "not established", "number not known"), _UNKNOWN)
    | dict.fromkeys(("unknown", "unclear", "unconfirmed", "under verification", "being clarified"), _UNKNOWN)
    | dict.fromkeys(("to be established", "being established"), _UNKNOWN)
)
"""What stands behind the colon of an entry that gives no number, and what that says."""


def how_many_left_open(known: Known, own: list[Draft], earlier: list[Draft]) -> list[Draft]:
    """What a sentence tells of people, and, where it then keeps their number back, a claim that says so.

    "It had taken prisoners but declined to say how many", "He would not give a number": of whom the last claim tells.
    """
    lows, sentence = known.sheet.lows, known.sentence
    if words("giving_numbers").isdisjoint(lows[sentence.first : sentence.last]):
        return own
    opens = all_words("refusing", also="not n't never without")
    for i in range(sentence.first, sentence.last - 2):
        if lows[i] not in opens:
            continue
        last = _kept_back(lows, i, sentence.last)
        if last is None or any(t.first >= last and t.on_people for t in known.triggers):
            continue
        near = [d for d in earlier[-1:] if sentence.paragraph - d.paragraph <= 1]
        of = next((d for d in reversed([*near, *own]) if d.trigger.on_people and d.last <= i), None)
        if of is None:
            return own
        trigger = Trigger(i, last, of.claim.type, "state", "left", NUMBER)
        claim = replace(
            of.claim, evidence=known.sheet.span(i, last), polarity=Polarity.AFFIRMED, modality=Modality.UNKNOWN,
            speaker=of.claim.speaker or (of.claim.actor if of in own else None), count=None,
            rules={"type": NUMBER, "modality": NUMBER},
        )  # fmt: skip
        rest = [d for d in own if d.claim.type is not ClaimType.OTHER or d.last <= i or last <= d.first]
        return [*rest, Draft(claim, i, last, trigger, None)]
    return own


def _kept_back(lows: list[str], i: int, stop: int) -> int | None:
    """The end of "declined to say how many", "did not give a number", that begins at token i and ends its clause."""
    refuses = lows[i] in words("refusing") and lows[i + 1] == "to"
    not_told = lows[i] in _NOT and lows[i - 1] in _HELPING
    without = lows[i] == "without"
    if not (refuses or not_told or without):
        return None
    at = i + 1 + refuses
    if lows[at] not in words("giving_numbers"):
        return None
    for k in range(at + 1, min(at + _AFTER, stop - 1)):
        if lows[k : k + 2] == ["how", "many"] or lows[k] in ("number", "numbers", "figure", "figures"):
            last = k + 1 + (lows[k] == "how")
            ends = last >= stop or not lows[last][0].isalnum() or lows[last : last + 2] in _OF_THEM
            return last if ends else None
    return None


_NOT = ("not", "n't", "never")
_HELPING = ("would", "did", "does", "do", "could", "will", "has", "have", "had", "wo", "can", "ca")
_OF_THEM = (["there", "were"], ["there", "are"], ["of", "them"], ["it", "was"], ["they", "were"], ["or", "where"])


def empty_entry(known: Known) -> Draft | None:
    """ "Captured: none", "Killed: no data": an entry of a tally that says nobody, or that it is not known."""
    lows, sentence = known.sheet.lows, known.sentence
    trigger = next(iter(known.triggers), None)
    if trigger is None or not trigger.on_people or trigger.first - sentence.first > 1:
        return None
    colon = next((i for i in range(trigger.first, min(trigger.first + _LABEL + 1, sentence.last)) if lows[i] == ":"), 0)
    if not colon:
        return None
    said = " ".join(w for w in lows[colon + 1 : sentence.last] if w[0].isalnum())
    if said not in _EMPTY:
        return None
    polarity, modality = _EMPTY[said]
    last = sentence.last - (not lows[sentence.last - 1][0].isalnum())
    claim = Claim(
        type=trigger.type, evidence=known.sheet.span(trigger.first, last), polarity=polarity, modality=modality,
        speaker=known.author, places=known.there, rules={"type": trigger.rule, "modality": ENTRY},
    )  # fmt: skip
    return Draft(claim, trigger.first, last, trigger, None)
