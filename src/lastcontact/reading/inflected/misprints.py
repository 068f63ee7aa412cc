"""What a paper takes back of its own: "Вместо «ранены 16» следует читать «ранены 6»", "Ранее мы писали, что ... Это
ошибка"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.lexicon import lexicon
from lastcontact.reading.trigger import Trigger

RETRACTED = "modality/retracted"
"""The rule of what was told to be taken back."""
_BEHIND = 3
"""Tokens between the words that were wrong and "instead of", where it stands behind them."""
_OPENS = 4
"""Tokens at the head of a sentence within which it says that what stood before it is wrong."""


def misprint(scene: Scene, trigger: Trigger) -> str:
    """Whether a trigger's words are said to have been printed "wrong", or "right" are to be read; else ""."""
    found = scene.found
    first, last = _as_printed(scene, trigger)
    before = found.low(first - 1 - (found.low(first - 1) in (":", "“")))
    read, instead = found.set("to_read"), found.set("instead_of")
    words = {found.low(k) for k in range(found.sentence.first, found.sentence.last)}
    quoted = bool(found.sheet.quote[trigger.first])
    behind = any(found.low(k) in found.set("instead_behind") for k in range(last, last + _BEHIND))
    if words.isdisjoint(read):
        return ""
    if before in instead or behind or (quoted and before in found.set("not")):
        return "wrong"
    return "right" if before in read or (quoted and before == "-") else ""


def _as_printed(scene: Scene, trigger: Trigger) -> tuple[int, int]:
    """The tokens of the quotation around a trigger, with its marks, or of the trigger with the figure beside it."""
    sheet, first, last = scene.found.sheet, trigger.first, trigger.last
    if number := sheet.quote[first]:
        whole = range(scene.found.sentence.first, scene.found.sentence.last)
        inside = [k for k in whole if sheet.quote[k] == number]
        first, last = inside[0], inside[-1] + 1
        return first - (scene.found.low(first - 1) == "“"), last
    for counted in scene.counted:
        if counted.last == first or counted.first <= first < max(counted.last, counted.noun_last):
            first = min(first, counted.first)
        if counted.first == last:
            last = counted.last
    return first, last


def retracted(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger tells what the paper wrote before, where that is put right."""
    return _called_wrong_next(scene) or _in_our_issue(scene, trigger)


def _called_wrong_next(scene: Scene) -> bool:
    """Whether a sentence tells what the paper wrote before, and the next one calls it wrong or tells what is so."""
    found = scene.found
    if not found.all("we_wrote"):
        return False
    behind = next((s for s in found.sheet.sentences if s.first == found.sentence.last), None)
    if behind is None or behind.language != found.sentence.language:
        return False
    hits = lexicon(behind.language).hits(found.sheet.lows, behind.first, min(behind.last, behind.first + 2 * _OPENS))
    opens = set(found.sheet.lows[behind.first : behind.first + _OPENS])
    return _wrong(behind.first, hits) or not opens.isdisjoint(found.set("in_truth"))


def _in_our_issue(scene: Scene, trigger: Trigger) -> bool:
    """Whether a paper takes back what it told itself: "تصويب: ورد في نشرتنا أن 27 جنديا قتلوا، والصحيح أن 17"."""
    found, lows = scene.found, scene.found.sheet.lows
    ours, right = found.stems("our_issue"), tuple(found.set("corrected"))
    span = range(found.sentence.first, trigger.first)
    at = next((k for k in span if found.low(k).startswith(ours)), None)
    if at is None or not trigger.on_people:
        return False
    sentences = found.sheet.sentences
    following = next((s.last for s in sentences if s.first >= found.sentence.last), found.sentence.last)
    marks = [k for k in range(max(0, found.sentence.first - _HEAD), following) if lows[k].startswith(right)]
    return bool(marks) and not any(at < k < trigger.first for k in marks)


_HEAD = 3
"""Tokens of the longest heading before a sentence that puts something right."""


def _wrong(first: int, hits: list[Hit]) -> bool:
    """Whether a sentence begins with "this is false"."""
    false = any(h.entry.category == "hedge" and h.value == "denied" and h.first < first + _OPENS for h in hits)
    return false and any(h.entry.category == "this" and h.first <= first + 1 for h in hits)
