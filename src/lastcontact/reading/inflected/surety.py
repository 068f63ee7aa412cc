"""How surely, and whether affirmed, in languages with endings."""

from __future__ import annotations

import itertools

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.attributive import attributive
from lastcontact.reading.inflected.denied_words import and_that, denied_word, none_of_ours
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import UNLISTED, Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.inflected.long_offices import only_says
from lastcontact.reading.inflected.mistaken import mistaken
from lastcontact.reading.inflected.on_lists import not_among
from lastcontact.reading.inflected.still_he import past_verdict
from lastcontact.reading.inflected.topics import not_agreed, talked_of
from lastcontact.reading.inflected.turns import only_but, turned
from lastcontact.reading.inflected.who_it_is import of_another, of_who_it_is, unidentified
from lastcontact.reading.inflected.withheld import called_off, left_unconfirmed, not_so_of, undone, withheld
from lastcontact.reading.modality import Surety
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_ORDER = ("unconfirmed", "denied", "unknown", "possible", "apparent", "planned", "reported", "confirmed", "demanded")
_CUES = {"asserted": Modality.ASSERTED, "claimed": Modality.CLAIMED, "reported": Modality.REPORTED,
         "confirmed": Modality.CONFIRMED, "demanded": Modality.DEMANDED, "unknown": Modality.UNKNOWN,
         "apparent": Modality.APPARENT, "possible": Modality.POSSIBLE, "planned": Modality.PLANNED}  # fmt: skip
_FARTHEST, _AFTER = 16, 5


def surety(scene: Scene, trigger: Trigger, saying: Saying | None, edges: tuple[int, int]) -> Surety:
    """The polarity and modality of what a trigger asserts."""
    turn = turned(scene, trigger)
    plain = turn in ("yes", "if") or only_but(scene, trigger)
    nobody = of_another(scene.found, trigger) or unidentified(scene.found, trigger, edges)
    negated = turn == "not" or nobody or (not plain and _negated(scene, trigger, edges))
    polarity = Polarity.NEGATED if negated else Polarity.AFFIRMED
    hedge = _hedge(scene, trigger, saying, edges)
    if hedge is not None and hedge.value == "unknown" and of_who_it_is(scene.found, trigger, edges):
        hedge = None
    if mistaken(scene, trigger):
        return Surety(Polarity.NEGATED, Modality.DENIED, "modality/mistaken")
    if left_unconfirmed(scene.found, trigger) or not_so_of(scene.found, trigger, edges):
        return Surety(Polarity.NEGATED, Modality.UNKNOWN, "modality/left-unconfirmed")
    if turn in ("not", "yes") and hedge is not None and hedge.value in ("planned", "possible", "demanded"):
        hedge = None
    if saying is not None and saying.cue == "denied":
        if saying.negated:
            return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, saying.rule)
        return Surety(Polarity.NEGATED, Modality.DENIED, saying.rule)
    unsaid = saying is not None and scene.found.low(saying.first - 1) in scene.found.set("not")
    if saying is not None and saying.negated and (saying.cue in ("confirmed", "asserted") or unsaid):
        known_not = saying.cue != "asserted"
        return Surety(Polarity.NEGATED if known_not else Polarity.AFFIRMED, Modality.UNKNOWN, saying.rule)
    unconfirmed = hedge is not None and hedge.value == "confirmed" and denied_word(scene.found, hedge)
    if hedge is not None and (unconfirmed or hedge.value in ("unconfirmed", "denied")):
        modality = Modality.DENIED if hedge.value == "denied" else Modality.UNKNOWN
        return Surety(Polarity.NEGATED, modality, hedge.entry.id)
    if trigger.type in (ClaimType.REQUEST, ClaimType.OBLIGATION):
        return Surety(polarity, Modality.DEMANDED, trigger.rule)
    if called_off(scene, trigger) or not_agreed(scene, trigger):
        return Surety(Polarity.NEGATED, Modality.PLANNED, "modality/called-off")
    if talked_of(scene, trigger) and not negated:
        return Surety(Polarity.AFFIRMED, Modality.PLANNED, "modality/talked-of")
    if trigger.form == "absent":
        return Surety(Polarity.NEGATED, Modality.DENIED, trigger.rule)
    if trigger.form in UNLISTED:
        cue = _CUES.get(saying.cue, Modality.ASSERTED) if saying is not None else Modality.ASSERTED
        return Surety(Polarity.NEGATED, cue, trigger.rule)
    if trigger.form in ("fate", "blank"):
        return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, trigger.rule)
    if turn == "if":
        return Surety(polarity, Modality.POSSIBLE, "modality/only-if")
    if turn == "aim" and hedge is None:
        return Surety(polarity, Modality.PLANNED, "modality/aim")
    if hedge is not None and not (saying and saying.cue == "claimed" and hedge.value in ("planned", "confirmed")):
        open_end = hedge.value == "unknown"
        if hedge.value == "demanded" and trigger.on_people and (saying is None or saying.cue != "demanded"):
            return Surety(polarity, Modality.PLANNED, hedge.entry.id)
        return Surety(Polarity.AFFIRMED if open_end else polarity, Modality(hedge.value), hedge.entry.id)
    if negated and saying is not None and saying.source is not None and none_of_ours(scene.found, trigger, edges):
        return Surety(polarity, Modality.DENIED, "modality/none-of-ours")
    if saying is not None and saying.cue == "established":
        name = (saying.source.name or "").lower() if saying.source else ""
        court = any(w in name for w in scene.found.set("courts"))
        return Surety(polarity, Modality.CONFIRMED if court else Modality.ASSERTED, saying.rule)
    if saying is not None:
        return Surety(polarity, _CUES.get(saying.cue, Modality.ASSERTED), saying.rule)
    return Surety(polarity, Modality.ASSERTED, "modality/flat")


def _hedge(scene: Scene, trigger: Trigger, saying: Saying | None, edges: tuple[int, int]) -> Hit | None:
    best: Hit | None = None
    for hit in scene.found.all("hedge"):
        if (
            hit.value in _ORDER
            and _governs(scene, trigger, hit, saying, edges)
            and (best is None or _rank(hit) < _rank(best))
        ):
            best = hit
    return best


def _rank(hit: Hit) -> int:
    return _ORDER.index(hit.value) if hit.value in _ORDER else len(_ORDER)


def _governs(scene: Scene, trigger: Trigger, hit: Hit, saying: Saying | None, edges: tuple[int, int]) -> bool:
    found, first = scene.found, scene.found.sentence.first
    if saying is not None and saying.first <= hit.first < saying.last:
        ahead = saying.last <= trigger.first or "only" in found.set("verb_last")
        return hit.value in ("possible", "apparent") and ahead
    if hit.first < trigger.last and trigger.first < hit.last:
        return _within(found, trigger, hit)
    if any(found.over(c, hit.first) for c in ("vague", "body")) or _stressed(scene, trigger, hit, saying):
        return False
    if hit.value == "unknown" and (attributive(found, hit) or _unclaimed(found, hit)):
        return False
    if hit.value in ("apparent", "unknown") and any(t.first < hit.last and hit.first < t.last for t in scene.told):
        return False
    if hit.value == "unknown" and any(_of_fate(t, hit) for t in scene.told if t is not trigger):
        return False
    if any(hit.first <= m < hit.last for m in range(trigger.first, trigger.last)):
        return False
    low, high = min(trigger.last, hit.last), max(trigger.first, hit.first)
    strength = strongest(scene.joints, first, low, high)
    if hit.value in ("denied", "unconfirmed") and hit.first < trigger.first and past_verdict(scene, hit.last, trigger):
        return False
    if hit.value == "denied":
        if and_that(found, hit.last, trigger.first):
            return False
        news = [n for n in found.all("news") if n.first < trigger.last or n.first < hit.first]
        if news:
            return any(_denies(scene, trigger, hit, n) for n in news)
        return high - low <= 12 and strength < 8
    if hit.value in ("unconfirmed", "unknown"):
        near = found.set("verb_last") or any(trigger.last <= t.first < hit.first for t in scene.told)
        limit = 6 if hit.first < trigger.first else 3 if near else 4
        return high - low <= _FARTHEST and strength < limit
    if hit.value == "reported":
        if saying is not None and hit.first > first + 2 and hit.last <= saying.first and saying.last <= trigger.first:
            return not strongest(scene.joints, first, hit.last, saying.first)
        besides = found.set("telling_besides")
        if any(found.low(k) in besides for k in range(trigger.last, hit.first)):
            return False
        return high - low <= 30 and (strength < 6 or hit.first - found.sentence.first <= 2)
    if hit.value == "confirmed":
        limit = 4 if hit.first > trigger.first or found.set("verb_first") else 3
        return edges[0] - 2 <= hit.first < edges[1] + 2 and strength < limit
    if hit.value == "planned" and hit.first >= trigger.last and found.low(hit.first - 1) in found.set("had"):
        return False
    if any(found.low(k) in found.set("purposes") for k in range(hit.first, hit.last)):
        return trigger.last == hit.first or hit.last == trigger.first
    if hit.value == "planned" and _agreed(scene, hit):
        return high - low <= 8 and strength < 3
    if hit.value in ("planned", "demanded"):
        return edges[0] <= hit.last and hit.first < edges[1] and strength < 4 and high - low <= 8
    if hit.first < trigger.first:
        return high - low <= 12 and strength < 6
    return high - low <= 6 and strength < 3 + (found.low(hit.first - 1) == found.low(hit.last) == ",")


def _within(found: Found, trigger: Trigger, hit: Hit) -> bool:
    """Whether a hedge among a trigger's own words governs it: "ტყვე უნდა დაბრუნდეს"."""
    passed_over = not found.tells("trigger", hit.first)
    if hit.value == "planned" and trigger.type is ClaimType.AGREEMENT and not passed_over:
        return False
    return (
        hit.first < trigger.first
        or passed_over
        or hit.value == "planned"
        or (hit.value == "demanded" and trigger.on_people)
        or (hit.value == "apparent" and hit.last == trigger.last)
        or (hit.value == "unknown" and trigger.form in ("fate", "blank"))
    )


def _agreed(scene: Scene, hit: Hit) -> bool:
    """Whether what is planned is what an agreement provides for: "соглашение предусматривает обмен"."""
    agreed = any(t.type is ClaimType.AGREEMENT and t.first <= hit.first < t.last for t in scene.told)
    return agreed and scene.found.tells("trigger", hit.first)


def _stressed(scene: Scene, trigger: Trigger, hit: Hit, saying: Saying | None) -> bool:
    """Whether a verb that goes on stands between a doubt and what it adds: "не подтвердил ..., отметив, что"."""
    if (wider := scene.found.over("except", hit.first)) is not None and wider.last > hit.last:
        return True  # "если не считать двух"
    if saying is None or not hit.last <= saying.first or not saying.last <= trigger.first:
        return False
    goes_on = scene.found.low(saying.last - 1).endswith(tuple(scene.found.set("going_on")) or ("\0",))
    return goes_on or only_says(scene.found, saying.first)


def _unclaimed(found: Found, hit: Hit) -> bool:
    """Whether nobody owns up to a deed, which is known: "لم تعلن أي جهة مسؤوليتها عن خطف"."""
    deeds = tuple(found.set("owned_deeds")) or ("\0",)
    return any(found.low(k).startswith(deeds) for k in range(hit.last, hit.last + _BESIDE + 1))


def _of_fate(trigger: Trigger, hit: Hit) -> bool:
    """Whether "unknown" is said of the fate beside it: "Судьба четырёх неизвестна"."""
    between = max(hit.first - trigger.last, trigger.first - hit.last)
    return trigger.form in ("fate", "blank") and between <= _BESIDE


_BESIDE = 3  # words between a fate and its verdict


def _denies(scene: Scene, trigger: Trigger, hit: Hit, news: Hit) -> bool:
    """Whether "false" is said of the news that a trigger is told in: "сообщения о 40 пленных - ложь"."""
    base = scene.found.sentence.first
    low, high = sorted((news.first, hit.first))
    if low <= trigger.first <= high:
        return True
    if news.last <= trigger.first <= news.last + 14 and hit.first < trigger.first:
        return strongest(scene.joints, base, news.last, trigger.first) < 6
    before = bool(scene.found.set("owner_first")) and trigger.first < news.first <= trigger.last + 8
    return before and strongest(scene.joints, base, trigger.last, news.first) < 6


_ACTS = frozenset((
    ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.SURRENDERED,
))  # fmt: skip
"""What is done to people, or to nobody."""
_EVENTS = frozenset((
    ClaimType.VISIT,
    ClaimType.IDENTIFIED, ClaimType.FOUND, ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.CAPTURED,
    ClaimType.DETAINED, ClaimType.SURRENDERED,
))  # fmt: skip
"""What has not happened where the words that tell it hold a "not"."""


def _figure(found: Found, i: int) -> bool:
    return found.low(i)[:1].isdecimal() or found.over("number", i) is not None


def _failed(scene: Scene, trigger: Trigger) -> bool:
    """Whether what a verb tells is said to have failed: "Опознать их пока не удалось"."""
    found = scene.found
    tried, refused = found.set("tried"), found.set("not")
    return any(
        found.low(k) in tried and found.low(k - 1) in refused for k in range(trigger.last, trigger.last + _AFTER)
    )


_STAYS = (ClaimType.MISSING, ClaimType.HELD)
"""What is told by saying that nobody came back or was freed."""


def _negated(scene: Scene, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """A flat "not", "none", "no" of the trigger's own clause; endings that negate count as well."""
    found = scene.found
    phrase = trigger.rule.rsplit("/", 1)[-1].replace("*", "").split()
    endings = tuple(found.set("not_endings"))
    opens_with_not = any(word in found.set("not") for word in phrase[0].split("|"))
    if trigger.type in _EVENTS and (opens_with_not or (endings and phrase[-1].endswith(endings))):
        return True
    if opens_with_not:
        return False
    if _failed(scene, trigger) or withheld(found, trigger, edges) or undone(found, trigger):
        return True
    inside, nobody = range(trigger.first, trigger.last), found.set("nobody")
    own = [found.low(k) for k in inside]
    if trigger.type in _ACTS and any(found.low(k) in nobody and not found.over("number", k) for k in inside):
        return True
    if trigger.type is not ClaimType.CONTACT_LOST and not_among(found, scene.counted, trigger, edges):
        return True
    but, nots = found.set("not_but"), found.set("not")
    if within := [w for w, after in zip(own, [*own[1:], ""], strict=True) if w in nots and after not in but]:
        lost = tuple(found.set("lost")) or ("\0",)
        if trigger.type is ClaimType.CONTACT_LOST and all(w.startswith(lost) for w in within):
            return any(w in nots and w != own[0] and after.startswith(lost) for w, after in itertools.pairwise(own))
        raw = trigger.rule.rsplit("/", 1)[-1].split()
        parts = [alt for part in phrase for alt in part.split("|")] if trigger.on_people else raw
        return not any(w.endswith(tuple(parts)) for w in within)
    verbs = [w for k, w in zip(inside, own, strict=True) if not found.sheet.is_capital(k) or k == found.sentence.first]
    negative = bool(endings) and any(w.endswith(endings) for w in verbs) and trigger.type is not ClaimType.CONTACT_LOST
    if negative and not any(w.endswith(endings) for w in phrase):
        return True
    begins = tuple(found.set("not_beginnings")) or ("\0",)
    if trigger.type in _STAYS and (phrase[-1].endswith(endings or begins) or phrase[0].startswith(begins)):
        return False  # "heç kim qayıtmadı": none has returned
    if found.over("none", edges[0]) or any(found.over("none", k) for k in range(edges[0], trigger.last)):
        return True
    for k in range(trigger.first - 1, max(edges[0], trigger.first - 4) - 1, -1):
        word = found.low(k)
        if word in found.set("not") and not found.over("bound", k) and not found.over("hedge", k):
            return found.low(k + 1) not in found.set("not_but")
        other = found.over("trigger", k)
        if (other and other.last <= trigger.first) or found.at("joint", k) or word == ",":
            break
    if found.low(trigger.last) in found.set("not") and found.low(trigger.last + 1) in found.set("copula"):
        return True
    return any(
        found.low(k) in found.set("not_after")
        and not (found.low(k) in found.set("number_not") and _figure(found, k - 1))
        for k in range(trigger.last, min(trigger.last + 5, edges[1]))
    )
