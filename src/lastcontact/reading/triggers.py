"""Trigger words in context: which are the heads of assertions, in which voice, and which only describe."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lastcontact.core.claim import PEOPLE_TYPES, ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.lexicon import Hit, words
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.sheet import Sentence, Sheet

_GONE = frozenset(("lost", "broken", "interrupted", "cut", "severed", "disrupted"))
_REMAINS = frozenset(("bodies", "body", "remains", "corpses", "corpse", "coffins", "coffin", "fallen", "ashes"))


MOST = 24
"""Triggers of one sentence that claims are made of; no sentence that anyone wrote has more."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens `first` to `last`; `seeks` tells on which side the people stand that it is about."""

    first: int
    last: int
    type: ClaimType
    form: str
    seeks: str
    rule: str

    @property
    def on_people(self) -> bool:
        return self.type in PEOPLE_TYPES


@dataclass(frozen=True, slots=True)
class Setting:
    """What a trigger is judged against: the sentence, its counts, its people and its cast."""

    sheet: Sheet
    sentence: Sentence
    counted: list[Counted]
    people: set[int]
    cast: Cast


def triggers(sheet: Sheet, sentence: Sentence, hits: list[Hit], counted: list[Counted], cast: Cast) -> list[Trigger]:
    """The triggers of a sentence, in order, without overlaps (the longest wins)."""
    people = {h.first for h in hits if h.entry.category == "people"}
    setting = Setting(sheet, sentence, counted, people, cast)
    candidates = sorted((h for h in hits if h.entry.category == "trigger"), key=lambda h: (h.first - h.last, h.first))
    taken: set[int] = set()
    found: list[Trigger] = []
    for hit in candidates:
        if any(i in taken for i in range(hit.first, hit.last)):
            continue
        made = _read(setting, hit)
        if made is not None:
            taken.update(range(made.first, made.last))
            found.append(made)
    return _settled(setting, sorted(found, key=lambda t: t.first))


def _read(setting: Setting, hit: Hit) -> Trigger | None:
    kind, _, form = hit.value.partition("/")
    trigger = Trigger(hit.first, hit.last, ClaimType(kind), form, "left", hit.entry.id)
    lows, sentence = setting.sheet.lows, setting.sentence
    inside = [c for c in setting.counted if c.noun_first <= hit.first < c.noun_last]
    if form == "any":
        return replace(trigger, form="open")
    if form in ("past", "pp"):
        voice = _voice(setting, hit) if form == "past" or _after_have(setting, hit.first) else "passive"
        if inside and hit.last < inside[0].noun_last:
            return replace(trigger, form="attributive")
        return _checked(setting, replace(trigger, form=voice, seeks="left" if voice in ("passive",) else "right"))
    if form in ("base", "s", "ing"):
        if form == "base" and _nominal(setting, hit):
            return replace(trigger, form="noun", seeks="right") if trigger.on_people else None
        return _checked(setting, replace(trigger, seeks="right"))
    if form == "gap":
        for j in range(hit.last, min(hit.last + 18, sentence.last)):
            if lows[j] in _GONE:
                return replace(trigger, last=hit.last, form="state", seeks="right")
            if boundary_strength(setting.sheet, j, sentence) >= 3:
                return None
        return None
    if form == "figure":
        return (
            replace(trigger, seeks="right")
            if any(c.first <= hit.last + 1 and c.first >= hit.last for c in setting.counted)
            else None
        )
    if form == "under":
        for j in range(hit.last, min(hit.last + 4, sentence.last)):
            if lows[j] == "control":
                return replace(trigger, last=j + 1, form="state")
        return None
    if form == "taken":
        near = (
            any(max(c.last, c.noun_last) in (hit.first, hit.first - 1) for c in setting.counted)
            or hit.first - 1 in setting.people
        )
        after = lows[hit.last] if hit.last < sentence.last else ""
        return (
            replace(trigger, form="passive")
            if near and after not in ("to", "from", "over", "up", "part", "place", "care", "off", "away", "off")
            else None
        )
    if form in ("noun", "with"):
        if inside and hit.last < inside[0].noun_last and kind != "held":
            return replace(trigger, form="attributive", seeks="right")
        return replace(trigger, seeks="right")
    if inside and hit.last < inside[0].noun_last:
        return replace(trigger, form="attributive")
    return trigger


def _after_have(setting: Setting, at: int) -> bool:
    low = max(setting.sentence.first, at - 3)
    before = setting.sheet.lows[low:at]
    return any(w in words("have") for w in before) and "been" not in before


def _voice(setting: Setting, hit: Hit) -> str:
    """passive, active or open, for a past form."""
    lows, sentence = setting.sheet.lows, setting.sentence
    adverbs = words("adverbs")
    i = hit.first - 1
    steps = 0
    while i >= sentence.first and steps < 6 and (lows[i] in adverbs or lows[i].endswith("ly")):
        if lows[i] in ("been", "being"):
            return "passive"
        i -= 1
        steps += 1
    before = lows[i] if i >= sentence.first else ""
    after = lows[hit.last] if hit.last < sentence.last else ""
    if before in words("be") or after == "by":
        return "passive"
    if before in words("have"):
        return "active"
    counts_next = any(c.first == hit.last for c in setting.counted)
    if (
        after in words("determiners")
        or after in words("object_openers")
        or counts_next
        or (after == "at" and hit.last + 1 < sentence.last and lows[hit.last + 1] in ("least", "most"))
    ):
        return "active"
    left = {max(c.last, c.noun_last) for c in setting.counted} | {p + 1 for p in setting.people}
    following_people = hit.last in setting.people or (
        setting.cast.at(hit.last) is not None and hit.last < sentence.last
    )
    if i + 1 in left and not following_people:
        return "passive"
    if hit.last in setting.people and before not in words("people_pronouns") and i + 1 not in left:
        return (
            "attributive"
            if setting.sheet.sentences
            and not any(c.first == hit.last for c in setting.counted)
            and (
                i < sentence.first
                or before in words("determiners")
                or before in ("of", "for", "about", "with", "other")
                or before[0].isdecimal()
                or not before[0].isalpha()
            )
            else "open"
        )
    return "open"


def _checked(setting: Setting, trigger: Trigger) -> Trigger | None:
    """Turns away verbs whose object is a thing, and turns "captured the town" into control of a place."""
    if trigger.type in (
        ClaimType.CAPTURED,
        ClaimType.RETURNED,
        ClaimType.HELD,
        ClaimType.FOUND,
        ClaimType.IDENTIFIED,
        ClaimType.KILLED,
        ClaimType.REGISTERED,
    ):
        found = _thing(setting, trigger)
        if found == "place":
            return (
                replace(trigger, type=ClaimType.CONTROLS)
                if trigger.type in (ClaimType.CAPTURED, ClaimType.HELD)
                else None
            )
        if found == "thing":
            return None
    return trigger


def _thing(setting: Setting, trigger: Trigger) -> str:
    """ "place", "thing" or "" for what the verb is about, by the nearest noun on the side it seeks."""
    sheet, sentence = setting.sheet, setting.sentence
    step = (
        range(trigger.last, min(trigger.last + 7, sentence.last))
        if trigger.seeks == "right"
        else range(trigger.first - 1, max(trigger.first - 9, sentence.first - 1), -1)
    )
    counted = {i for c in setting.counted for i in range(c.first, max(c.last, c.noun_last))}
    for i in step:
        low = sheet.lows[i]
        if i in counted or i in setting.people or low in words("people_pronouns"):
            return ""
        mention = setting.cast.at(i)
        if mention is not None and mention.kind is Kind.PERSON:
            return ""
        if (
            mention is not None
            and mention.kind in (Kind.PLACE, Kind.SIDE)
            and trigger.seeks == "right"
            and sheet.lows[i - 1] not in ("in", "near", "at", "from", "to")
        ):
            return "place"
        if low in words("triggers_things"):
            return (
                "place"
                if low
                in (
                    "village",
                    "villages",
                    "town",
                    "towns",
                    "city",
                    "heights",
                    "hill",
                    "hills",
                    "post",
                    "posts",
                    "area",
                    "bridge",
                    "airport",
                    "base",
                    "capital",
                    "position",
                    "positions",
                )
                else "thing"
            )
        if boundary_strength(sheet, i, sentence) >= 3 or low in ("that", "whether"):
            return "thing" if low == "that" and trigger.type in (ClaimType.FOUND, ClaimType.HELD) else ""
    return ""


def _nominal(setting: Setting, hit: Hit) -> bool:
    before = setting.sheet.lows[hit.first - 1] if hit.first > setting.sentence.first else ""
    return before in words("determiners") or before in (
        "'s",
        "of",
        "for",
        "prisoner",
        "immediate",
        "possible",
        "alleged",
        "reported",
        "on",
        "in",
        "about",
    )


def _settled(setting: Setting, found: list[Trigger]) -> list[Trigger]:
    """Drops what only describes when a verb tells the news, and gives handed-over bodies their own type."""
    kept: list[Trigger] = []
    found, rest = found[:MOST], found[MOST:]
    for trigger in found:
        others = [
            t
            for t in found
            if t is not trigger and t.on_people and _one_clause(setting, trigger, t) and t.form != "attributive"
        ]
        if _demanded(setting, trigger, found):
            continue
        if others and _rank(setting, trigger) > min(_rank(setting, t) for t in others):
            continue
        if trigger.type is ClaimType.RETURNED and _of_the_dead(setting, trigger):
            trigger = replace(trigger, type=ClaimType.REMAINS_RETURNED)
        kept.append(trigger)
    return kept + rest


def _demanded(setting: Setting, trigger: Trigger, found: list[Trigger]) -> bool:
    """Whether a trigger is what a demand or a duty asks for: then the demand tells it."""
    if trigger.form not in ("base", "noun", "attributive") or any(
        trigger.last <= c.first <= trigger.last + 3 for c in setting.counted
    ):
        return False
    asked = [t for t in found if t.type in (ClaimType.REQUEST, ClaimType.OBLIGATION) and t.last <= trigger.first]
    return bool(asked) and all(
        boundary_strength(setting.sheet, i, setting.sentence) < 3 for i in range(asked[-1].last, trigger.first)
    )


def _rank(setting: Setting, trigger: Trigger) -> int:
    """0 tells the news; 1 to 3 tell it only where nothing in the clause tells it better."""
    word = setting.sheet.lows[trigger.first]
    if setting.sentence.language != "en":
        return int(any(c.noun_first <= trigger.first < c.noun_last for c in setting.counted)) * 2
    if trigger.form == "attributive":
        return 3
    if _aside(setting, trigger):
        return 3
    if word in words("triggers_keeping") and (trigger.form == "noun" or word in ("captivity", "custody")):
        return 2
    return 1 if word in words("triggers_listing") and trigger.form in ("noun", "state") else 0


def _aside(setting: Setting, trigger: Trigger) -> bool:
    """ "One gendarme, believed dead, walked in": a few words between commas."""
    sheet, sentence = setting.sheet, setting.sentence
    i = trigger.first - 1
    while i >= sentence.first and sheet.lows[i] in words("triggers_aside"):
        i -= 1
    return (
        i < trigger.first - 1
        and i > sentence.first
        and sheet.words[i] == ","
        and sheet.words[trigger.last : trigger.last + 1] == [","]
    )


def _one_clause(setting: Setting, a: Trigger, b: Trigger) -> bool:
    low, high = min(a.last, b.last), max(a.first, b.first)
    return all(boundary_strength(setting.sheet, i, setting.sentence) < 3 for i in range(low, high))


def _of_the_dead(setting: Setting, trigger: Trigger) -> bool:
    low = max(setting.sentence.first, trigger.first - 12)
    high = min(setting.sentence.last, trigger.last + 9)
    span = [i for i in range(low, high) if not trigger.first <= i < trigger.last]
    near = [
        i
        for i in span
        if all(
            boundary_strength(setting.sheet, k, setting.sentence) < 3
            for k in range(min(i, trigger.first), max(i, trigger.first))
        )
    ]
    return any(setting.sheet.lows[i] in _REMAINS for i in near)
