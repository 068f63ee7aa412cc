"""What the second half of a sentence says of its first: "сообщалось о семи пленных — эта информация неверна"."""

from __future__ import annotations

from lastcontact.core.claim import Modality, Polarity
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.known import Known
from lastcontact.reading.memory import Source
from lastcontact.reading.modality import Surety
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_MARKS = ("-", ",", "՝", "،")
_FALSE = ("denied", "unconfirmed")
_FARTHEST = 24
"""Tokens from what is told to what answers it."""
_WORDS = 7
"""Tokens of the second half up to the end of "is not true"."""


def takes_up(scene: Scene, trigger: Trigger, hit: Hit) -> bool:
    """Whether a "false" or "not confirmed" stands in a half of its own that takes up what a trigger tells before it."""
    if hit.value not in _FALSE or not trigger.on_people or not trigger.last < hit.first <= trigger.last + _FARTHEST:
        return False
    mark = _opening(scene.found, trigger.last, hit)
    return mark is not None and not any(mark < t.first < hit.first and t.on_people for t in scene.told)


def _opening(found: Found, low: int, hit: Hit) -> int | None:
    """The mark behind which a clause opens by "this", "this news" or the news alone; None where there is none."""
    marks = (k for k in range(hit.first - 1, max(low, hit.last - _WORDS) - 1, -1) if found.sheet.words[k] in _MARKS)
    mark = next(marks, None)
    if mark is None:
        return None
    at = mark + 1
    at += found.low(at) in found.set("contrast_strongly") | found.set("contrast") and at < hit.first
    news = any(found.at("news", k) for k in (at, at + 1))
    this = any(found.over("this", k) for k in (at, at + 1)) or found.low(at) in found.set("which_all")
    glued = found.joined(at, "joined_and")
    this = this or (bool(glued) and found.known_word(found.low(at).removeprefix(glued)) and news)
    alone = found.at("news", at) is not None and not found.joined(at, "joined_and")
    said = alone or (news and (this or found.low(at) in found.set("this_news")))
    return mark if said or (this and hit.value == "denied") else None


def voices(
    scene: Scene, known: Known, trigger: Trigger, saying: Saying | None, sure: Surety
) -> tuple[Saying | None, Source | None]:
    """Who denies the first half, and whose claim it is; the saying as it was where no second half answers.

    Who told the first half does not deny it himself; whoever closes the sentence does, or the text in its own voice.
    """
    if sure.polarity is not Polarity.NEGATED or sure.modality not in (Modality.DENIED, Modality.UNKNOWN):
        return saying, None
    answers = (h for h in scene.found.all("hedge") if h.entry.id == sure.rule and takes_up(scene, trigger, h))
    hit = next(answers, None)
    if hit is None:
        return saying, None
    closing = next((s for s in known.sayings if s.first >= hit.last and s.source is not None and not s.negated), None)
    if saying is None or saying.source is None or saying.source.name is None or saying.first > hit.first:
        return closing or saying, None
    if saying.rule == "colon" or scene.found.sheet.quote[hit.first]:
        return saying, None  # he says both halves
    within = range(saying.last, trigger.first)
    nested = any(scene.found.at("news", k) for k in within) or any(s.first in within for s in known.sayings)
    return (saying, None) if nested else (closing, saying.source)
