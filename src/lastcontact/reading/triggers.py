"""Trigger words in context: which are the heads of assertions, in which voice, and which only describe."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.lexicon import Hit, words
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.ranking import settled
from lastcontact.reading.sheet import Sentence, Sheet, Zone
from lastcontact.reading.trigger import Setting, Trigger

_PIECES = ("gap", "figure", "under", "taken", "lost", "received", "alone", "imperative", "counted")
_BACK = frozenset(("restored", "re-established", "reestablished", "regained"))
_GONE = frozenset(("lost", "broken", "interrupted", "cut", "severed", "disrupted"))


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
    return settled(setting, sorted(found, key=lambda t: t.first))


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
        return _verb(setting, hit, trigger)
    if form in _PIECES:
        return _in_pieces(setting, hit, trigger)
    if form == "state" and lows[hit.last : hit.last + 1] == [":"] and hit.first - sentence.first <= 2:
        return replace(trigger, form="open", seeks="right")
    if form in ("noun", "with"):
        if inside and hit.last < inside[0].noun_last and kind != "held":
            return replace(trigger, form="attributive", seeks="right")
        return replace(trigger, seeks="right")
    if inside and hit.last < inside[0].noun_last:
        return replace(trigger, form="attributive")
    if form == "state" and hit.last in setting.people and hit.last == hit.first + 1 and not _copula(setting, hit.first):
        return replace(trigger, form="attributive")
    before = setting.cast.at(hit.first - 1)
    if form == "intr" and kind == "killed" and before is not None and before.kind in (Kind.PLACE, Kind.SIDE):
        return replace(trigger, type=ClaimType.CONTROLS, form="state")
    if kind == "held" and form == "state" and lows[hit.last - 1] == "hands" and not _people_left(setting, hit.first):
        return replace(trigger, type=ClaimType.CONTROLS)
    return trigger


def _copula(setting: Setting, at: int) -> bool:
    return at > setting.sentence.first and setting.sheet.lows[at - 1] in words("be") | words("have")


def _people_left(setting: Setting, at: int) -> bool:
    """Whether people stand before token `at` in its clause."""
    for i in range(at - 1, setting.sentence.first - 1, -1):
        if i in setting.people or setting.sheet.lows[i] in words("people_pronouns"):
            return True
        if any(c.first <= i < max(c.last, c.noun_last) and c.kind != "group" for c in setting.counted):
            return True
        mention = setting.cast.at(i)
        if mention is not None and mention.kind is Kind.PERSON:
            return True
    return False


def _verb(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """Forms that are no past; some are nouns in truth ("a night assault", "of wounds")."""
    lows = setting.sheet.lows
    before = lows[hit.first - 1] if hit.first > setting.sentence.first else ""
    if trigger.form == "s" and (
        before in words("determiners") or before in ("of", "from", "with", "'s", "and", "their")
    ):
        return None
    if trigger.form == "base" and _nominal(setting, hit):
        kept = trigger.on_people or trigger.type is ClaimType.ATTACKED
        return replace(trigger, form="noun", seeks="right") if kept else None
    if trigger.form == "ing" and lows[hit.last : hit.last + 1] == ["of"]:
        return replace(trigger, form="noun", seeks="right")
    return _checked(setting, replace(trigger, seeks="right"))


def _in_pieces(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """Those that need a word further on: "contact with ... lost", "taken ... prisoner"."""
    lows, sentence, form = setting.sheet.lows, setting.sentence, trigger.form
    if form == "gap":
        for j in range(hit.last, min(hit.last + 18, sentence.last)):
            if lows[j] in _BACK:
                return replace(trigger, type=ClaimType.FOUND, form="state", seeks="right")
            if lows[j] in _GONE:
                return replace(trigger, form="state", seeks="right")
            if boundary_strength(setting.sheet, j, sentence) >= 3:
                return None
        return None
    if form == "figure":
        follows = any(hit.last <= c.first <= hit.last + 1 for c in setting.counted)
        return replace(trigger, seeks="right") if follows else None
    if form in ("lost", "received"):
        return replace(trigger, form="active", seeks="right") if _people_follow(setting, hit.last, form) else None
    if form == "counted":
        near = any(hit.first - 1 <= max(c.last, c.noun_last) <= hit.first for c in setting.counted)
        return replace(trigger, form="state") if near else None
    if form == "imperative":
        return replace(trigger, form="state", seeks="right") if _opens_order(setting, hit) else None
    if form == "alone":
        follows = lows[hit.last] if hit.last < sentence.last else "."
        transitive = follows in words("determiners") or any(c.first == hit.last for c in setting.counted)
        return None if transitive else replace(trigger, form="state")
    if form == "under":
        at = next((j for j in range(hit.last, min(hit.last + 4, sentence.last)) if lows[j] == "control"), None)
        return replace(trigger, last=at + 1, form="state") if at is not None else None
    if _captive_follows(setting, hit.last):
        return replace(trigger, form="active", seeks="right")
    return _taken(setting, hit, trigger)


def _opens_order(setting: Setting, hit: Hit) -> bool:
    """Whether a bare verb opens its clause as an order does: "Let the Red Cross see them, and send them home"."""
    sheet, sentence, at = setting.sheet, setting.sentence, hit.first
    while at > sentence.first and sheet.lows[at - 1] in ("please", "and", "pls", "just"):
        at -= 1
    after = sheet.lows[hit.last] if hit.last < sentence.last else "."
    if after in ("of", "by", "was", "were", "is", "are", ":", ".", ",") or sentence.title_case:
        return False
    if at == sentence.first:
        return hit.first > at or sheet.is_capital(at) or sentence.zone is Zone.BODY
    return sheet.words[at - 1] in ':“";•' or (sheet.words[at - 1] == "," and any(sheet.words[k] == ":" for k in range(sentence.first, at)))


def _people_follow(setting: Setting, at: int, form: str) -> bool:
    """ "lost 12 men", "received 40 of its servicemen": the words need a count of people right after."""
    for counted in setting.counted:
        if at <= counted.first <= at + 1 and counted.kind and counted.kind != "group":
            noun = setting.sheet.lows[counted.noun_last - 1] if counted.has_noun else ""
            return form == "lost" or noun not in words("triggers_not_received")
    return False


def _taken(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """ "12 taken", "was taken at the checkpoint": captured; not "taken to", "taken over", "taken place"."""
    lows, sentence = setting.sheet.lows, setting.sentence
    after = lows[hit.last] if hit.last < sentence.last else ""
    if lows[hit.first] != "taken" or after in ("to", "from", "over", "up", "part", "place", "care", "off", "away"):
        return None
    near = any(max(c.last, c.noun_last) in (hit.first, hit.first - 1) for c in setting.counted)
    passive = hit.first > sentence.first and lows[hit.first - 1] in words("be")
    held = passive and after in ("at", "by", "during", "near", "in")
    return replace(trigger, form="passive") if near or held or hit.first - 1 in setting.people else None


def _captive_follows(setting: Setting, at: int) -> bool:
    """ "taken five prisoner", "took the crew hostage"."""
    for j in range(at, min(at + 8, setting.sentence.last)):
        if setting.sheet.lows[j] in ("prisoner", "captive", "hostage"):
            return j > at
        if setting.sheet.lows[j] in ("prisoners", "captives", "hostages"):
            return any(c.first <= at + 1 and c.noun_first <= j < c.noun_last for c in setting.counted) or j - at == 1
        if boundary_strength(setting.sheet, j, setting.sentence) >= 2:
            return False
    return False


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
    if after == ":" and hit.first - sentence.first <= 2:
        return "open"
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
    if trigger.type is ClaimType.HELD and trigger.seeks == "left" and not any(i in counted for i in step):
        for i in step:
            if sheet.lows[i] in words("triggers_events"):
                return "thing"
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
            and (trigger.seeks == "right" or i == trigger.first - 1)
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
    further = setting.sheet.lows[hit.first - 2] if hit.first - 2 >= setting.sentence.first else ""
    if further in ("a", "an", "the") and hit.value.startswith("attacked"):
        return True
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
