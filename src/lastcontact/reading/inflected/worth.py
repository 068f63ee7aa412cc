"""Whether a word that tells what happened, and counts nobody, makes a claim of its own."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.answering import denied_as_a_whole
from lastcontact.reading.inflected.counted_doers import do_it
from lastcontact.reading.inflected.describing import (
    circumstanced,
    of_people,
    of_someone,
    only_topic,
    people_beside,
    person,
    relative,
    somebody,
    whose,
)
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import UNLISTED, Scene
from lastcontact.reading.inflected.labelled import labelled_none, opens_losses, status_of_one
from lastcontact.reading.inflected.likewise import likewise_none
from lastcontact.reading.inflected.members import among_them
from lastcontact.reading.inflected.mistaken import by_mistake
from lastcontact.reading.inflected.no_telling import denies_beside
from lastcontact.reading.inflected.shared import contrasted
from lastcontact.reading.inflected.spoken_of import goes_on_of_him
from lastcontact.reading.inflected.topics import is_confirmed, talked_of
from lastcontact.reading.inflected.where_he_is import unknown_where
from lastcontact.reading.inflected.whether import left_open
from lastcontact.reading.inflected.withheld import called_off, took_place
from lastcontact.reading.known import Known
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

Given = dict[int, list[Counted]]
_NAMED = 12
"""Words before a verb within which the one it tells of is named."""


def worth(
    scene: Scene,
    known: Known,
    trigger: Trigger,
    edges: tuple[int, int],
    saying: Saying | None,
    given: Given,
    number: int,
) -> bool:
    """Whether a trigger without a count makes a claim of its own."""
    if not trigger.on_people:
        duty = trigger.form == "duty" and not any(t.on_people for t in scene.told if not scene.parted(t, trigger))
        return trigger.form == "verb" or duty
    found = scene.found
    if (label := _by_its_place(scene, trigger)) is not None:
        return label
    false = any(h.value == "denied" for h in found.all("hedge")) and bool(found.all("news"))
    refuted = saying is not None and (saying.cue == "denied" or (saying.negated and saying.cue == "confirmed"))
    doubted = false or refuted or by_mistake(scene, trigger) or denied_as_a_whole(scene, known, trigger)
    silent = saying is not None and saying.negated
    silent |= any(h.value in ("unknown", "unconfirmed") and edges[0] <= h.first < edges[1] for h in found.all("hedge"))
    negated = found.over("none", edges[0]) is not None
    negated |= any(found.low(k) in found.set("nobody") for k in range(*edges)) or likewise_none(scene, trigger)
    unlisted = trigger.form in ("absent", *UNLISTED)
    if unlisted or (trigger.form == "place" and silent) or _held_possible(scene, trigger, saying):
        return True
    asking = any(found.over("question", k) and denies_beside(found, k) for k in range(*edges))
    if trigger.form == "status":
        told = among_them(known, trigger, edges) or _there_are(scene, trigger)
        return (negated and not asking) or silent or (doubted and not given) or told
    if any(found.over("question", k) for k in range(*edges) if not trigger.first <= k < trigger.last) and not silent:
        return False
    people = people_beside(scene, known, trigger, edges) or any(do_it(scene, trigger, c) for c in scene.counted)
    if not silent and (only_topic(scene, trigger) or talked_of(scene, trigger)):
        return False
    if trigger.form in ("noun", "fate", "blank"):
        told = doubted or silent or _told_by_a_noun(scene, known, trigger, edges, saying)
        return told or (trigger.form in ("fate", "blank") and people)
    if trigger.form in ("degree", "bodies", "moved") or (not negated and _registers_nobody(known, trigger, edges)):
        return False
    if any(c.last == trigger.first and not c.has_noun for n, mine in given.items() if n != number for c in mine):
        return False
    if any(
        k in given and t.type is trigger.type and not scene.parted(t, trigger) for k, t in enumerate(known.triggers)
    ):
        return False
    inner = relative(scene, trigger) and bool(given)
    if inner and not circumstanced(known, *edges):
        return False
    people = people or (trigger.form == "verb" and of_people(scene, trigger)) or of_someone(scene, trigger, edges)
    named = _named_before(known, trigger) or _put_on_it(known, trigger)
    alone = _told_alone(scene, known, trigger, edges)
    return people or named or negated or doubted or alone or _bare(known, saying)


def _told_by_a_noun(
    scene: Scene, known: Known, trigger: Trigger, edges: tuple[int, int], saying: Saying | None
) -> bool:
    """Whether a noun or a fate tells by whom it stands beside, or by what came of it."""
    found = scene.found
    reach = [*range(trigger.last, min(trigger.last + 4, found.sentence.last))]
    whole = range(found.sentence.first, found.sentence.last)
    asked = saying is not None and saying.cue == "demanded"
    asked = asked and not any(found.low(k) in found.set("if_words") for k in whole)
    if found.set("owner_first") and (asked or any(h.value == "planned" for h in found.all("hedge"))):
        reach += range(max(trigger.first - 4, edges[0]), trigger.first)
    near = any(found.at("people", k) or person(known, k) for k in reach)
    near = near or (asked and any(somebody(found, k) for k in reach))
    near |= whose(known, trigger.first - 1) and is_confirmed(scene, saying, edges)
    own = {found.low(k) for k in range(trigger.first, trigger.last)}
    where = (
        bool(own & found.set("where_word")) and trigger.form == "fate" and len(own) > 2
    )  # "harada olduğunu bilmirik"
    told = called_off(scene, trigger) or took_place(scene, trigger) or bool(unknown_where(found, known.cast))
    return near or told or where


def _told_alone(scene: Scene, known: Known, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether a verb tells news of somebody whom its clause does not name."""
    alone = trigger.type is ClaimType.CONTACT_LOST or circumstanced(known, *edges) or goes_on_of_him(known, trigger)
    alone |= any(scene.found.over("remains", k) for k in range(trigger.first, trigger.last))
    return alone or called_off(scene, trigger) or _there_are(scene, trigger) or _of_him_left_out(scene, trigger)


def _by_its_place(scene: Scene, trigger: Trigger) -> bool | None:
    """Whether a label or a second half tells by where it stands; None where other things decide."""
    found = scene.found
    if opens_losses(found, scene.told, scene.counted, trigger):
        return False
    labelled = status_of_one(found, trigger) or labelled_none(found, trigger) > 0
    if labelled or (trigger.form not in ("status", "alive") and left_open(scene, trigger)):
        return True
    others = (t for t in scene.told if t is not trigger)
    return True if any(contrasted(scene, t, trigger) and t.last <= trigger.first for t in others) else None


def _of_him_left_out(scene: Scene, trigger: Trigger) -> bool:
    """Whether a short clause tells what befell somebody whom its verb alone stands for: "ტყვედ ჩავარდა"."""
    found, (low, high) = scene.found, scene.clause(trigger.first, trigger.last)
    if trigger.form != "verb" or trigger.type.value not in found.set("tells_alone"):
        return False
    around = range(low - 2, high)
    turned = found.set("future_if") | found.set("future_wish") | found.set("where_opens") | found.set("not")
    other = any(found.over(c, k) for k in around for c in ("number", "thing", "not_people", "question"))
    other = other or any(found.low(k) in turned or found.low(k)[:1].isdecimal() or found.that(k) for k in around)
    return not other and high - low <= trigger.last - trigger.first + _WORDS


_WORDS = 2
"""Tokens beside such a verb: where, when, "and"."""


def _there_are(scene: Scene, trigger: Trigger) -> bool:
    """Whether a sentence tells no more than that there are some: "Есть раненые", "Yaralananlar var", "هناك قتلى"."""
    found, there = scene.found, scene.found.set("there_are")
    low, high = scene.clause(trigger.first, trigger.last)
    others = [t for t in scene.told if t is not trigger and t.on_people and low <= t.first < high]
    row = [t for t in scene.told if t.form == "status" and _in_a_row(scene, t, trigger)]
    first, last = min(t.first for t in (trigger, *others, *row)), max(t.last for t in (trigger, *row))
    beside = range(max(found.sentence.first if row else low, first - _SOME), min(max(high, last), last + _SOME))
    some = any(found.low(k) in there for k in beside if not trigger.first <= k < trigger.last)
    some = some and not (row and any(found.low(k) in found.set("not") for k in beside))
    return some and all(t.form == "status" for t in others)


def _in_a_row(scene: Scene, other: Trigger, trigger: Trigger) -> bool:
    """Whether only an "and" parts two words for people: "есть погибшие и | раненые", "ثمة قتلى | وجرحى"."""
    between = range(min(other.last, trigger.last), max(other.first, trigger.first))
    joined = (scene.found.at("joint", k) is not None for k in between)
    return other is not trigger and len(between) < _SOME and all(joined)


_SOME = 2
"""Tokens between "there are" and the wounded: "есть и тяжело | раненые"."""


def _named_before(known: Known, trigger: Trigger) -> bool:
    low = max(known.sentence.first, trigger.first - _NAMED)
    return any(person(known, k) for k in range(low, trigger.first))


def _registers_nobody(known: Known, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether a list or a register is told of, and nobody by name put on it: "рядовой Иван Белов внесён в реестр"."""
    if trigger.type is not ClaimType.REGISTERED or _put_on_it(known, trigger):
        return False
    own = range(trigger.first, trigger.last)
    passive = any(known.found.ends(k, "done_endings") or known.found.low(k) in known.found.set("put_on") for k in own)
    alone = trigger.first == known.sentence.first and known.found.ends(trigger.first, "done_endings")
    who = alone or any(person(known, k) or known.found.at("kin", k) for k in range(edges[0] - _BESIDE, edges[1]))
    return not (trigger.form == "verb" and passive and who)


def _put_on_it(known: Known, trigger: Trigger) -> bool:
    """ "Их внесли в список", "брата записали", "записали имена": who is meant is told by a pronoun, by "all", as kin,
    or by what is written down."""
    near = range(trigger.first - _BESIDE, trigger.last + _BESIDE)
    found = known.found
    if trigger.type is not ClaimType.REGISTERED or trigger.form != "verb":
        return False
    opens = trigger.first == known.sentence.first and trigger.last > trigger.first + 1
    if opens and found.ends(trigger.first, "done_endings"):
        return True  # "Внесён в журнал под № 1187"
    kin = frozenset() if found.set("verb_first") else found.set("kin_called")  # "تلقت | زوجته رسالة": who received it
    who = found.set("put_on_list") | kin
    return any(found.low(k) in who or _all_of_people(found, k) for k in near)


def _all_of_people(found: Found, k: int) -> bool:
    """Whether "all" stands alone or before people: "переписали всех", "все пленные учтены", and not "все жалобы"."""
    if found.low(k) not in found.set("all_or_none") or found.low(k) in found.set("nobody"):
        return False
    after = found.low(k + 1)
    return not after[:1].isalpha() or any(found.over(c, k + 1) for c in ("people", "trigger", "joint"))


_BESIDE = 3
"""Tokens of a name between commas before the clause that tells of him, with its comma."""


def _bare(known: Known, saying: Saying | None) -> bool:
    """A verb without its people in a note or a post: the subject is left out."""
    return saying is not None and saying.source is not None and saying.source.kind in ("group", "person")


def _held_possible(scene: Scene, trigger: Trigger, saying: Saying | None) -> bool:
    """Whether somebody holds possible what a noun tells: "не исключил наличия раненых"."""
    if trigger.form not in ("status", "noun") or saying is None or saying.source is None:
        return False
    return any(h.value == "possible" and abs(h.first - saying.first) <= 1 for h in scene.found.all("hedge"))
