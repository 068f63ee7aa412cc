"""How surely, and whether affirmed, in languages with endings."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.believed import feared
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.attributive import attributive
from lastcontact.reading.inflected.denied_words import and_that, denied_word
from lastcontact.reading.inflected.doubted_things import of_a_false_thing, of_an_occasion
from lastcontact.reading.inflected.first_half import takes_up
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import UNLISTED, Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.inflected.long_offices import only_says
from lastcontact.reading.inflected.misprints import RETRACTED, misprint, retracted
from lastcontact.reading.inflected.mistaken import mistaken, taken_for
from lastcontact.reading.inflected.moods import keeps_name, wanted
from lastcontact.reading.inflected.negated import negated as denied_flatly
from lastcontact.reading.inflected.negated import none_whatever, were_not
from lastcontact.reading.inflected.next_figure import of_another_half
from lastcontact.reading.inflected.still_he import before_who_says_it, of_this, past_verdict
from lastcontact.reading.inflected.topics import asked_at, not_come_about
from lastcontact.reading.inflected.turns import only_but, turned
from lastcontact.reading.inflected.whether import (
    OPEN,
    asks_whether,
    doubts_other,
    goes_on_asking,
    left_open,
    no_word_of,
    of_something_else,
    of_that,
)
from lastcontact.reading.inflected.who_it_is import of_another, of_who_it_is, unidentified
from lastcontact.reading.inflected.withheld import left_unconfirmed, not_so_of
from lastcontact.reading.modality import Surety
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_ORDER = ("unconfirmed", "denied", "unknown", "possible", "apparent", "planned", "reported", "confirmed", "demanded")
_CUES = {"asserted": Modality.ASSERTED, "claimed": Modality.CLAIMED, "reported": Modality.REPORTED,
         "confirmed": Modality.CONFIRMED, "demanded": Modality.DEMANDED, "unknown": Modality.UNKNOWN,
         "apparent": Modality.APPARENT, "possible": Modality.POSSIBLE, "planned": Modality.PLANNED}  # fmt: skip
_FARTHEST = 16


def surety(scene: Scene, trigger: Trigger, saying: Saying | None, edges: tuple[int, int]) -> Surety:
    """The polarity and modality of what a trigger asserts."""
    turn = turned(scene, trigger)
    plain = turn in ("yes", "if") or only_but(scene, trigger)
    nobody = of_another(scene.found, trigger) or unidentified(scene.found, trigger, edges)
    negated = turn == "not" or nobody or (not plain and denied_flatly(scene, trigger, edges))
    polarity = Polarity.NEGATED if negated else Polarity.AFFIRMED
    hedge = _hedge(scene, trigger, saying, edges)
    if hedge is not None and hedge.value == "unknown" and of_who_it_is(scene.found, trigger, edges):
        hedge = None
    if (taken_back := _taken_back(scene, trigger, printed := misprint(scene, trigger))) is not None:
        return taken_back
    hedge = None if printed == "right" else hedge
    if left_unconfirmed(scene.found, trigger) or not_so_of(scene.found, trigger, edges):
        return Surety(Polarity.NEGATED, Modality.UNKNOWN, "modality/left-unconfirmed")
    if turn in ("not", "yes") and hedge is not None and hedge.value in ("planned", "possible", "demanded"):
        hedge = None
    if (none := _none_of_them(scene, trigger)) is not None:
        return none
    if saying is not None and saying.cue == "denied":
        return _of_a_denial(scene, trigger, saying, negated)
    unsaid = saying is not None and scene.found.low(saying.first - 1) in scene.found.set("not")
    if saying is not None and saying.negated and (saying.cue in ("confirmed", "asserted") or unsaid):
        told = Polarity.AFFIRMED if saying.cue == "asserted" else Polarity.NEGATED
        return Surety(told, Modality.UNKNOWN, saying.rule)
    unconfirmed = hedge is not None and hedge.value == "confirmed" and denied_word(scene.found, hedge)
    if hedge is not None and (unconfirmed or hedge.value in ("unconfirmed", "denied")):
        return Surety(Polarity.NEGATED, Modality("denied" if hedge.value == "denied" else "unknown"), hedge.entry.id)
    if trigger.type in (ClaimType.REQUEST, ClaimType.OBLIGATION):
        return Surety(polarity, Modality.DEMANDED, trigger.rule)
    if (to_come := not_come_about(scene, trigger, negated=negated)) is not None:
        return to_come
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
    doubted = hedge is None or hedge.value == "possible"
    if trigger.form == "verb" and trigger.on_people and doubted and asks_whether(scene, trigger):
        return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, "modality/asked")
    if hedge is not None and not (saying and saying.cue == "claimed" and hedge.value in ("planned", "confirmed")):
        if hedge.value == "demanded" and trigger.on_people and (saying is None or saying.cue != "demanded"):
            return Surety(polarity, wanted(scene.found, hedge), hedge.entry.id)
        told = Polarity.AFFIRMED if hedge.value == "unknown" else polarity
        return Surety(told, _as_he_has_it(scene, hedge, saying), hedge.entry.id)
    if (asked := asked_at(scene, trigger)) is not None and (saying is None or saying.cue != "denied"):
        return Surety(polarity, Modality.DEMANDED, asked.entry.id)
    if saying is not None and saying.cue == "established":
        name = (saying.source.name or "").lower() if saying.source else ""
        court = any(w in name for w in scene.found.set("courts"))
        return Surety(polarity, Modality.CONFIRMED if court else Modality.ASSERTED, saying.rule)
    if saying is not None:
        return Surety(polarity, _CUES.get(saying.cue, Modality.ASSERTED), saying.rule)
    return Surety(polarity, Modality.ASSERTED, "modality/flat")


def _as_he_has_it(scene: Scene, hedge: Hit, saying: Saying | None) -> Modality:
    """What a hedge makes of what somebody tells; a word such as "allegedly" makes it the claim of who is named."""
    named = hedge.value == "reported" and saying is not None and saying.source is not None
    claims = scene.found.low(hedge.first) in scene.found.set("so_they_claim")
    return Modality.CLAIMED if named and claims else Modality(hedge.value)


def _none_of_them(scene: Scene, trigger: Trigger) -> Surety | None:
    """What a clause says of those it counts: that there were none, or that nobody knows anything of them."""
    if no_word_of(scene, trigger):
        return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, OPEN)
    if were_not(scene, trigger) or none_whatever(scene, trigger):
        return Surety(Polarity.NEGATED, Modality.DENIED, "modality/were-not")
    return None


def _taken_back(scene: Scene, trigger: Trigger, printed: str) -> Surety | None:
    """What is told as a mistake, or as what nobody knows, and so is told by nobody as a fact."""
    if mistaken(scene, trigger):
        return Surety(Polarity.NEGATED, Modality.DENIED, "modality/mistaken")
    if taken_for(scene.found, trigger):
        return Surety(Polarity.AFFIRMED, Modality.APPARENT, "modality/taken-for")
    if printed == "wrong" or retracted(scene, trigger):
        return Surety(Polarity.NEGATED, Modality.DENIED, RETRACTED)
    if left_open(scene, trigger):
        return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, OPEN)
    return None


def _of_a_denial(scene: Scene, trigger: Trigger, saying: Saying, negated: bool) -> Surety:
    """What stands with a word of denial: denied, unless that answers what was told before and this is what is so."""
    said_no = negated or trigger.form in ("absent", *UNLISTED)
    if not said_no and saying.after and of_this(scene, saying.first, saying.last, trigger):
        said = {scene.found.low(k) for k in range(saying.last, trigger.first)}
        cue = Modality.CLAIMED if said & scene.found.set("so_they_claim") else Modality.ASSERTED
        return Surety(Polarity.AFFIRMED, cue, saying.rule)
    if saying.negated:
        return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, saying.rule)
    return Surety(Polarity.NEGATED, Modality.DENIED, saying.rule)


def _hedge(scene: Scene, trigger: Trigger, saying: Saying | None, edges: tuple[int, int]) -> Hit | None:
    best: Hit | None = None
    for hit in scene.found.all("hedge"):
        if (
            hit.value in _ORDER
            and not keeps_name(scene.found, hit)
            and not (hit.value == "planned" and feared(trigger, saying, None))
            and (takes_up(scene, trigger, hit) or _governs(scene, trigger, hit, saying, edges))
            and (best is None or _ORDER.index(hit.value) < _ORDER.index(best.value))
        ):
            best = hit
    return best


def _governs(scene: Scene, trigger: Trigger, hit: Hit, saying: Saying | None, edges: tuple[int, int]) -> bool:
    found, first = scene.found, scene.found.sentence.first
    if saying is not None and saying.first <= hit.first < saying.last:
        ahead = saying.last <= trigger.first or "only" in found.set("verb_last")
        promised = hit.value == "planned" and saying.rule.startswith("unheard")
        return promised or (hit.value in ("possible", "apparent", "planned") and ahead)
    if hit.first < trigger.last and trigger.first < hit.last:
        return _within(found, trigger, hit)
    of_a_thing = doubts_other(found, trigger, hit) or of_an_occasion(found, hit)
    if of_a_thing or any(found.over(c, hit.first) for c in ("vague", "body")) or _stressed(scene, trigger, hit, saying):
        return False
    elsewhere = attributive(found, hit) or _unclaimed(found, hit)
    if hit.value == "unknown" and (elsewhere or of_something_else(scene, hit.first, hit.last, trigger)):
        return False
    if hit.value == "unknown" and trigger.last <= hit.first and goes_on_asking(found, hit):
        return False
    if _of_another_word(scene, trigger, hit):
        return False
    low, high = min(trigger.last, hit.last), max(trigger.first, hit.first)
    strength = strongest(scene.joints, first, low, high)
    answered = hit.value in ("denied", "unconfirmed") and past_verdict(scene, hit, trigger)
    if answered or (hit.value in ("denied", "unconfirmed", "unknown") and of_another_half(scene, trigger, hit, saying)):
        return False
    if hit.value == "denied":
        over = before_who_says_it(scene, hit, saying, trigger) or and_that(found, hit.last, trigger.first)
        if over or of_a_false_thing(found, trigger, hit):
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
        another = trigger.last <= hit.first and found.low(hit.last) in found.set("about_whom")  # "учора йшлося про 14"
        if another or any(found.low(k) in besides for k in range(trigger.last, hit.first)):
            return False
        return high - low <= 30 and (strength < 6 or hit.first - found.sentence.first <= 2)
    if hit.value == "confirmed" and _confirms_that(scene, trigger, hit, saying):
        return True
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


def _of_another_word(scene: Scene, trigger: Trigger, hit: Hit) -> bool:
    """Whether a doubt is part of what another word tells, or said of the fate beside it."""
    told = [t for t in scene.told if not of_that(scene.found, t)]
    if hit.value in ("apparent", "unknown") and any(t.first < hit.last and hit.first < t.last for t in told):
        return True
    return hit.value == "unknown" and any(_of_fate(t, hit) for t in told if t is not trigger)


def _confirms_that(scene: Scene, trigger: Trigger, hit: Hit, saying: Saying | None) -> bool:
    """Whether "it was confirmed that" opens all that follows, up to a "but"."""
    found = scene.found
    behind = hit.last + (found.low(hit.last) in (",", "՝"))
    joint = found.at("joint", behind)
    if joint is None or joint.value != "that" or trigger.first < behind or denied_word(found, hit):
        return False
    if saying is not None and hit.last < saying.first < trigger.first:
        return False
    but = found.set("contrast_strongly")
    return not any(found.low(k) in but or found.low(k) == ";" for k in range(behind, trigger.first))


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
    own = (t.first <= hit.first < t.last for t in scene.told if t.type is ClaimType.AGREEMENT)
    return any(own) and scene.found.tells("trigger", hit.first)


def _stressed(scene: Scene, trigger: Trigger, hit: Hit, saying: Saying | None) -> bool:
    """Whether a verb that goes on stands between a doubt and what it adds: "не подтвердил ..., отметив, что"."""
    if (wider := scene.found.over("except", hit.first)) is not None and wider.last > hit.last:
        return True  # "если не считать двух"
    if saying is None or not hit.last <= saying.first or not saying.last <= trigger.first:
        return False
    goes_on = scene.found.low(saying.last - 1).endswith(scene.found.stems("going_on"))
    return goes_on or only_says(scene.found, saying.first)


def _unclaimed(found: Found, hit: Hit) -> bool:
    """Whether nobody owns up to a deed, which is known: "لم تعلن أي جهة مسؤوليتها عن خطف"."""
    deeds = found.stems("owned_deeds")
    return any(found.low(k).startswith(deeds) for k in range(hit.last, hit.last + _BESIDE + 1))


def _of_fate(trigger: Trigger, hit: Hit) -> bool:
    """Whether "unknown" is said of the fate beside it: "Судьба четырёх неизвестна"."""
    return trigger.form in ("fate", "blank") and max(hit.first - trigger.last, trigger.first - hit.last) <= _BESIDE


_BESIDE = 3  # words from a fate to its verdict


def _denies(scene: Scene, trigger: Trigger, hit: Hit, news: Hit) -> bool:
    """Whether "false" is said of the news that a trigger is told in: "сообщения о 40 пленных - ложь"."""
    base, (low, high) = scene.found.sentence.first, sorted((news.first, hit.first))
    if low <= trigger.first <= high:
        return True
    if news.last <= trigger.first <= news.last + 14 and hit.first < trigger.first:
        return strongest(scene.joints, base, news.last, trigger.first) < 6
    before = bool(scene.found.set("owner_first")) and trigger.first < news.first <= trigger.last + 8
    return before and strongest(scene.joints, base, trigger.last, news.first) < 6
