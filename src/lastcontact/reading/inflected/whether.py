"""What somebody does not know or does not tell: whether it is so, and of how many: "взяты ли в плен остальные,
неизвестно", "сколько погибло, нам не говорят"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.trigger import Trigger

OPEN = "modality/whether"
"""The rule of what nobody knows."""
_NEAR = 12
"""Tokens between a question and who does not know the answer."""


def asks_whether(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger's clause asks whether what it tells is so: "взяты ли они в плен"."""
    if _true_asked(scene.found):
        return True
    found, (first, last) = scene.found, _clause(scene, trigger)
    words, pairs = found.set("whether"), [f"{found.low(k)} {found.low(k + 1)}" for k in range(first, last)]
    for k, pair in zip(range(first, last), pairs, strict=True):
        if (found.low(k) in words or pair in words) and found.low(k - 1) not in found.set("whether_not"):
            return True  # not "чуть ли не", "едва ли"
    opens = [k for k in range(first, trigger.first + 1) if not any(c.first < k < c.last for c in scene.counted)]
    return any(found.low(k) in found.set("whether_opens") for k in opens) or _marked(found, first, last)


def _true_asked(found: Found) -> bool:
    """ "Правда ли, что трое попали в плен?": a whole sentence that asks whether something is so."""
    first = found.sentence.first + (found.low(found.sentence.first) in ("-", "“", '"'))
    marked = any(found.low(k) in ("?", "؟", "՞") for k in range(first, found.sentence.last))
    return marked and found.low(first) in found.set("true_asked")


def _asks_how_many(scene: Scene, trigger: Trigger) -> bool:
    found, first = scene.found, _clause(scene, trigger)[0]
    opens = range(first, max(trigger.first, first + 1) if found.set("verb_first") else first + 1)
    return any(found.low(k) in found.set("how_many_opens") and found.at("joint", k + 1) is None for k in opens)


def _clause(scene: Scene, trigger: Trigger) -> tuple[int, int]:
    first, last = scene.clause(trigger.first, trigger.last)
    while first < trigger.first and not scene.found.low(first)[:1].isalnum():
        first += 1
    return first, last


def left_open(scene: Scene, trigger: Trigger) -> bool:
    """Whether what a trigger's clause asks is what somebody in the sentence does not know or tell."""
    if not trigger.on_people:
        return False
    near = [h for h in _unknowing(scene.found) if _beside(trigger, h)]
    if near and (asks_whether(scene, trigger) or _asks_how_many(scene, trigger)):
        return True
    return any(h.value == "known" for h in near) and _either(scene, trigger)


def _unknowing(found: Found) -> list[Hit]:
    return [*found.all("knows_not"), *(h for h in found.all("cue") if h.value == "silent")]


def _beside(trigger: Trigger, hit: Hit) -> bool:
    between = max(hit.first - trigger.last, trigger.first - hit.last)
    return 0 <= between <= _NEAR


def _marked(found: Found, first: int, last: int) -> bool:
    """Whether a word of a clause bears the mark of a question, where a language has one within words: "ընկե՞լ են"."""
    span = found.sheet.span(first, last)
    return "՞" in found.sheet.plain.original[span.start : span.end]


def _either(scene: Scene, trigger: Trigger) -> bool:
    """Whether an "or" joins what a trigger tells to something else: "убит он или взят в плен, неизвестно"."""
    found, ors = scene.found, scene.found.set("range_or") | scene.found.set("whether_or")
    others = [t for t in scene.told if t is not trigger and t.on_people]
    for other in others:
        low, high = min(trigger.last, other.last), max(trigger.first, other.first)
        if high - low <= _BETWEEN and any(found.low(k) in ors for k in range(low, high)):
            return True
    return False


_BETWEEN = 4
"""Tokens between two fates of which one is somebody's."""


def of_something_else(scene: Scene, first: int, last: int, trigger: Trigger) -> bool:
    """Whether what is not known or told, in the tokens `first` to `last`, is another thing than what a trigger told
    before it: "погибли двое, имён не сообщают", "шестеро погибли, сколько ранено, неизвестно"."""
    found = scene.found
    low, high = scene.clause(first, last)
    if trigger.last > low:
        return False
    if any(found.low(k).startswith(found.stems("details")) for k in range(low, high)):
        return True
    opened = high + 1 + (found.low(high + 1) in found.set("asks_whether"))
    besides = trigger.type is not ClaimType.MISSING and found.set("asked_besides")
    if besides and any(found.low(k) in besides for k in (*range(low, high), opened)):
        return True  # "двое убиты, неизвестно, кто стрелял"
    before = [scene.clause(low - 2, low - 1)] if low - 2 > trigger.last else []
    others = (t for t in scene.told if t is not trigger and t.on_people and not (t.first < last and first < t.last))
    asked = [t for t in others if t.first >= trigger.last and t.last <= high]
    return any(
        (t.first >= low and found.low(t.first - 1) != ",") or any(a <= t.first < b for a, b in before) for t in asked
    ) and not any(_either_of(scene, trigger, t) for t in asked)


def of_that(found: Found, trigger: Trigger) -> bool:
    """Whether nobody's fate is unknown, but whether it is so that: "нет данных о том, что двое погибли"."""
    at = trigger.last
    joint = found.at("joint", at + 3)
    about = found.low(at) in found.set("about_whom") and found.low(at + 2) == ","
    return about and joint is not None and joint.value == "that" and trigger.form in ("fate", "blank")


def no_word_of(scene: Scene, trigger: Trigger) -> bool:
    """Whether there is no information about those whom a word calls by what befell them: "сведений о 12 пропавших нет",
    "про загиблих остаточних відомостей немає"."""
    found, (first, last) = scene.found, scene.clause(trigger.first, trigger.last)
    if trigger.form not in ("status", "noun") or not trigger.on_people:
        return False
    words = [k for k in range(first, last) if found.low(k) in found.set("word_of")]
    none = [k for k in range(first, last) if found.low(k) in found.set("there_is_no")]
    low = trigger.first
    while low > first and (found.over("number", low - 1) or found.low(low - 1).isdecimal()):
        low -= 1
    return bool(words and none) and found.low(low - 1) in found.set("about_whom")


def goes_on_asking(found: Found, hit: Hit) -> bool:
    """Whether an "and" joins to what somebody told what he does not know yet: "підтвердила викрадення двох і з'ясовує,
    чи забрали третього"."""
    joint = found.at("joint", hit.first - 1)
    told = any(h.last < hit.first and h.value in ("asserted", "confirmed", "denied") for h in found.all("cue"))
    return told and joint is not None and joint.value == "and" and found.low(hit.last) == ","


def _either_of(scene: Scene, one: Trigger, two: Trigger) -> bool:
    ors = scene.found.set("range_or") | scene.found.set("whether_or")
    return any(scene.found.low(k) in ors for k in range(one.last, two.first))


def doubts_other(found: Found, trigger: Trigger, hit: Hit) -> bool:
    """Whether a doubt is of what follows it: "12 в плену, и вряд ли их отпустят"; or is none: "едва ли не все"."""
    if hit.value != "unconfirmed":
        return False
    doubts = found.low(hit.first) in found.set("doubts_ahead")
    that = found.that(hit.last + (found.low(hit.last) == ","))
    ahead = hit.first >= trigger.last and (doubts or that)
    return ahead or (doubts and found.low(hit.last) in found.set("not_quite"))
