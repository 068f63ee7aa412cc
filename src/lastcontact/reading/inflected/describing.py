"""What is told of people beside the news: "тела 16 солдат, погибших в мае", "ივნისში დაკარგული 52 სამხედრო"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import PEOPLE_TYPES, ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.captors import whom_before
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.parts_of_days import BARE
from lastcontact.reading.inflected.portions import excepted, of_some
from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_DESCRIBES = frozenset(t.value for t in PEOPLE_TYPES) - {ClaimType.REGISTERED.value}
_LONGEST = 9
"""Tokens of a description on either side of its participle."""
_NEAR = 4
"""Tokens before a participle that describes in which its day or place stands."""
_ASIDE = 7
"""Tokens of the longest aside between a subject and its verb."""
_OWNER = 4
"""Words that say whose a bare figure is."""
_NOUN = 5
"""Tokens between people and the comma of what describes them."""

Described = tuple[Trigger, Counted | None, tuple[int, int]]


def described(scene: Scene, known: Known, told: set[int]) -> list[Described]:
    """The participles of a sentence that tell when or where it was, and of which no claim is made otherwise.

    `told` are the tokens at which the words of other claims begin.
    """
    made: list[Described] = []
    for hit in scene.found.all("trigger"):
        kind, _, form = hit.value.partition("/")
        participle = form == "status" or (form == "verb" and _participle(scene, hit))
        if not participle or kind not in _DESCRIBES or hit.first in told:
            continue
        trigger = Trigger(hit.first, hit.last, ClaimType(kind), "status", "left", hit.entry.id)
        if kind == "held" and any(hit.last <= d.first <= hit.last + 2 for d in known.dates):
            trigger = replace(trigger, type=ClaimType.CAPTURED)
        if edges := _after_noun(scene, known, hit) or _before_noun(scene, known, hit):
            made.append((trigger, _counted(scene, hit, edges), edges))
    return made


def _after_noun(scene: Scene, known: Known, hit: Hit) -> tuple[int, int] | None:
    """ "16 военнослужащих, погибших в мае": the noun, a comma, the participle and what tells when or where."""
    found, base = scene.found, known.sentence.first
    if found.low(hit.first - 1) != ",":
        return None
    last = hit.last
    while last < min(hit.last + _LONGEST, known.sentence.last) and scene.joints[last - base] < CLAUSE:
        if found.over("trigger", last) or found.over("cue", last):
            return None
        last += 1
    comma = hit.first - 1
    noun = next((k for k in range(comma - 1, max(base, comma - _NOUN) - 1, -1) if found.over("people", k)), None)
    named = known.cast.at(comma - 1)
    if named is not None and named.kind is Kind.PERSON and named.first >= base:
        noun = named.first  # "Журналистка Нина Сельманова, | задержанная в понедельник"
    elif noun is None and found.low(comma - 1) in found.set("kin_called"):
        noun = comma - 1
    if noun is None or not circumstanced(known, hit.last, last):
        return None
    counted = next((c for c in reversed(scene.counted) if c.first <= noun < max(c.last, c.noun_last)), None)
    return (counted.first if counted else noun), last


def _before_noun(scene: Scene, known: Known, hit: Hit) -> tuple[int, int] | None:
    """ "ივნისში დაკარგული 52 სამხედრო": what tells when or where, the participle and its noun."""
    found, base = scene.found, known.sentence.first
    if not found.set("owner_first"):
        return None
    reach = range(hit.last, min(hit.last + _NOUN, known.sentence.last))
    noun = next((k for k in reach if found.over("people", k) or _one(known, k)), None)
    if noun is None or any(scene.joints[k - base] for k in range(hit.last, noun)):
        return None
    first = hit.first
    while first > max(base, hit.first - _LONGEST) and scene.joints[first - 1 - base] < CLAUSE:
        if any(found.over(c, first - 1) for c in ("trigger", "cue", "body", "title", "outlet")):
            break
        first -= 1
    near = first if _parted(scene, noun) else max(first, hit.first - _NEAR)
    if hit.value == "held/status" or any(near <= c.first < hit.first for c in scene.counted):
        return None
    if found.set("participle_endings") and not _participle(scene, hit):
        return None
    told = circumstanced(known, near, hit.first) or _parted(scene, noun)
    named = known.cast.at(noun)
    last = noun + 1 if named is None or named.kind is not Kind.PERSON else named.last
    return (near, last) if told and not _bodies(known, near, noun) else None


def _parted(scene: Scene, noun: int) -> bool:
    """Whether those described are the whole of a part that is counted right behind them: "11 hərbçidən | 6-sı"."""
    ends = scene.found.ends(noun, "ablative")
    return (
        ends and any(c.first == noun + 1 for c in scene.counted) and any(c.noun_last == noun + 1 for c in scene.counted)
    )


def antecedent(scene: Scene, trigger: Trigger) -> Counted | None:
    """The people counted before a relative clause or a participle: "троих военнослужащих, взятых в плен в ноябре"."""
    found = scene.found
    first, last = scene.clause(trigger.first, trigger.last)
    if any(found.low(k) in found.set("nobody") for k in range(first, last)):
        return None
    describing = tuple(found.set("describing_endings"))
    if describing:
        ends = (found.low(first), found.low(trigger.first))
        inner = found.low(first - 1) == "," and trigger.first - first <= 1 and any(w.endswith(describing) for w in ends)
        at = first - 1
    elif found.set("owner_first"):
        before = tuple(found.set("participle_endings") | found.set("describing_before")) or ("\0",)
        own = (c for c in scene.counted if c.kind and c.first == trigger.last)
        return next(own, None) if found.low(trigger.last - 1).endswith(before) else None
    else:
        inner = bool(found.set("verb_first")) and trigger.form == "verb" and not found.joined(trigger.first)
        at = trigger.first
        while inner and found.low(at - 1) in found.set("had_been"):
            at -= 1
    if not inner:
        return None
    return next((c for c in scene.counted if c.kind and at == max(c.last, c.noun_last)), None)


def _one(known: Known, k: int) -> bool:
    """Whether a token names one person, or kin: "saxlanılmış | Nigar Selmani", "əsir düşən | qardaşım"."""
    return person(known, k) or known.found.low(k) in known.found.set("kin_called")


def _bodies(known: Known, first: int, last: int) -> bool:
    """Whether somebody stands among the words who is not only who did it: "პოლიციის | მიერ დაკავებული"."""
    by = known.found.set("by_whom")
    return any(m.kind is not Kind.PLACE and known.found.low(m.last) not in by for m in known.cast.within(first, last))


def _participle(scene: Scene, hit: Hit) -> bool:
    ends = tuple(scene.found.set("participle_endings"))
    return bool(ends) and scene.found.low(hit.last - 1).endswith(ends)


def circumstanced(known: Known, first: int, last: int) -> bool:
    """Whether a day or a place stands within, and not only a part of the day: ships come in the evening every day."""
    if any(first <= d.first < last and d.rule != BARE for d in known.dates):
        return True
    return any(m.kind is Kind.PLACE for m in known.cast.within(first, last))


def _counted(scene: Scene, hit: Hit, edges: tuple[int, int]) -> Counted | None:
    near = [c for c in scene.counted if edges[0] <= c.first < edges[1]]
    return min(near, key=lambda c: abs(c.first - hit.first), default=None)


def relative(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger stands in a relative clause."""
    first, _ = scene.clause(trigger.first, trigger.last)
    return any(
        (h := scene.found.at("joint", k)) and h.value == "relative"
        for k in range(max(scene.found.sentence.first, first - 1), trigger.first)
    )


def of_people(scene: Scene, trigger: Trigger) -> bool:
    """Whether a relative clause tells of the people before it: "14 граждан, которых 26 мая задержали"."""
    found, base = scene.found, scene.found.sentence.first
    first, _ = scene.clause(trigger.first, trigger.last)
    at = next((k for k in range(trigger.first - 1, first - 2, -1) if _is_relative(scene, k)), None)
    if at is None and found.low(first - 1) == "," and found.ends(first, "describing_endings"):
        at = first  # "от брата, | попавшего в плен"
    reach = range(max(base, at - 5), at) if at is not None else ()
    if any(found.over("remains", k) for k in reach):
        return False
    people = any(found.over("people", k) or found.low(k) in found.set("kin_called") for k in reach)
    return people or (at is not None and whom_before(found, (trigger.first, trigger.last)) is not None)


def only_topic(scene: Scene, trigger: Trigger) -> bool:
    """Whether a fate is only what is spoken about, and nobody says that it is unknown: "доложил о судьбе экипажа"."""
    found, whole = scene.found, range(scene.found.sentence.first, scene.found.sentence.last)
    hushed = any(h.value.startswith("no_") for h in found.all("trigger"))
    hushed = hushed or any(h.value == "silent" for h in found.all("cue"))
    hushed = hushed or any(found.low(k) in found.set("not") for k in whole)
    one_word = trigger.form == "fate" and trigger.last - trigger.first == 1
    return one_word and not hushed and found.low(trigger.first - 1) in found.set("about_whom")


def people_beside(scene: Scene, known: Known, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether a clause names people besides what its trigger says: a noun, a name, "them", or an ending for it."""
    found = scene.found
    them = found.stems("them_endings")
    if of_some(found, edges) or any(edges[0] <= c.first < edges[1] and excepted(found, c) for c in scene.counted):
        return True
    own, i_told = range(trigger.first, trigger.last), found.stems("told_of_us")
    if any(found.low(k).startswith(i_told) for k in own):
        return True  # "დავიჭერი", "ტყვედ აგვიყვანეს"
    apart = found.low(edges[0] - 1) == "," and found.low(edges[0] - 2) in found.set("them")
    if apart and not any(found.ends(k, "not_endings") for k in own):
        return True  # "O, həlak olub"; not "O, çətinliklərə təslim olmadı"
    return found.low(trigger.last - 1).endswith(them) or any(
        found.at("people", k) or found.over("rest", k) or found.low(k) in found.set("them") or person(known, k)
        for k in range(*edges)
        if trigger.last - trigger.first > 1 or not trigger.first <= k < trigger.last
    )


def person(known: Known, k: int) -> bool:
    mention = known.cast.at(k)
    return mention is not None and mention.kind is Kind.PERSON


def somebody(found: Found, k: int) -> bool:
    """Whether a word stands for people who may be given back: a noun, kin, "the wounded", "them"."""
    if any(found.over(c, k) for c in ("people", "kin")) or found.low(k) in found.set("kin_called") | found.set("them"):
        return True
    told = found.over("trigger", k)
    return told is not None and told.value.endswith("/status")


def whose(known: Known, k: int) -> bool:
    """Whether a token names whose fate follows: a person, or "their"."""
    return person(known, k) or known.found.low(k) in known.found.set("pronouns")


def of_someone(scene: Scene, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether kin, a title or a verb in the first person names who a clause is about.

    Kin may be named in a clause before it where the language leaves a subject out.
    """
    found = scene.found
    if any(found.low(k) in found.set("of_myself") for k in range(trigger.first, trigger.last)):
        return True
    if any(found.over(c, k) for k in range(*edges) for c in ("kin", "title")):
        return True
    low = found.sentence.first if found.set("drops_subject") else edges[0]
    if any(found.low(k) in found.set("kin_called") for k in range(low, edges[1])):
        return True
    them = found.set("them")
    return any(found.over("rest", k) or found.low(k) in them for k in _before_aside(scene, edges[0]))


def _before_aside(scene: Scene, first: int) -> range:
    """The words before an aside that closes where a clause goes on: "Решту, кажуть місцеві, погнали полем"."""
    found, base = scene.found, scene.found.sentence.first
    if found.low(first - 1) != ",":
        return range(0)
    opener = next((k for k in range(first - 2, max(base, first - _ASIDE) - 1, -1) if found.low(k) == ","), None)
    if opener is None or not any(found.over(c, k) for k in range(opener + 1, first - 1) for c in ("cue", "hedge")):
        return range(0)
    told = any(found.over("trigger", k) or found.over("number", k) for k in range(opener + 1, first - 1))
    return range(0) if told else range(scene.clause(opener - 1, opener)[0], opener)


def owner_of(scene: Scene, mark: int, trigger: Trigger) -> int:
    """Where the words begin that say whose a bare figure behind a dash is: "Орлании - 27 тел, Вестрии - 31"."""
    first, base = mark, scene.found.sentence.first
    while first - 1 > trigger.last and mark - first < _OWNER and scene.joints[first - 1 - base] < CLAUSE:
        first -= 1
    return first


def _is_relative(scene: Scene, k: int) -> bool:
    joint = scene.found.at("joint", k)
    return joint is not None and joint.value == "relative"
