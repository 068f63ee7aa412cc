"""People whom a court sentences: neither taken nor killed by that word alone: "sentenced to 15 years", "to death"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger


def as_sentences(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The claims of a sentence; what only tells of a verdict is of no type of its own, with whom and how many it tells.

    "Was arrested and sentenced" tells of an arrest, "is serving his sentence" of one who is held.
    """
    stems = tuple(words("sentencing", known.sentence.language))
    lows = known.sheet.lows[known.sentence.first : known.sentence.last]
    if not drafts or not stems or not any(low.startswith(stems) for low in lows):
        return drafts
    made: list[Draft] = []
    for draft in drafts:
        told = _only_sentenced(known, draft, stems)
        if told and any(d.claim.rules.get("type") == _RULE and _told_before(d, draft) for d in made):
            continue
        made.append(_retyped(draft) if told else draft)
    verdicts = [d for d in made if d.claim.rules.get("type") == _RULE]
    return [d for d in made if d in verdicts or not any(_same_verdict(d, v) for v in verdicts)]


def _only_sentenced(known: Known, draft: Draft, stems: tuple[str, ...]) -> bool:
    trigger, lows = draft.trigger, known.sheet.lows
    if draft.claim.type not in _TAKEN_FOR or _joined(trigger):
        return False
    own = lows[trigger.first : trigger.last]
    remand = tuple(words("remand", known.sentence.language))
    if remand and any(low.startswith(remand) for low in own):
        return False  # "30-დღიანი პატიმრობა მიუსაჯა": days of custody are an arrest
    if any(low.startswith(stems) for low in own):
        return True
    penalties = tuple(words("penalties", known.sentence.language))
    low, high = max(known.sentence.first, trigger.first - _NEAR), min(known.sentence.last, trigger.last + _NEAR)
    return any(w.startswith(penalties) for w in own) and any(w.startswith(stems) for w in lows[low:high])


def _joined(trigger: Trigger) -> bool:
    """Whether two words side by side tell: "осуждённые взяты под стражу"."""
    phrase = trigger.rule.rpartition("/")[2]
    return "+" not in phrase and len(phrase.split()) < trigger.last - trigger.first


def _told_before(told: Draft, draft: Draft) -> bool:
    """Whether a verdict is told already, and the second word counts nobody else."""
    return draft.counted is None or draft.counted is told.counted


def _same_verdict(draft: Draft, verdict: Draft) -> bool:
    """Whether a claim without a number only tells that somebody was found guilty."""
    bare = draft.claim.count is None and draft.claim.type in (ClaimType.RESPONSIBLE, ClaimType.OTHER)
    return bare and draft.first < verdict.last and verdict.first < draft.last


def _retyped(draft: Draft) -> Draft:
    rules = {**draft.claim.rules, "type": _RULE}
    return replace(draft, claim=replace(draft.claim, type=ClaimType.OTHER, rules=rules))


_RULE = "verdict/of-a-court"
_TAKEN_FOR = (ClaimType.DETAINED, ClaimType.KILLED, ClaimType.CAPTURED)
_NEAR = 10
"""Words between a penalty and the word for the verdict."""
