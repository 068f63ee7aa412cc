"""What has not come about: what is only spoken about or agreed on, and what is told of a day to come."""

from __future__ import annotations

from datetime import timedelta

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.reading.circumstances import ONGOING
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.inflected.withheld import called_off
from lastcontact.reading.known import Known
from lastcontact.reading.modality import Surety
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_GIVEN = (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED)
_NOT_SET = frozenset((*ONGOING, ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.CONTACT_LOST, ClaimType.MISSING))
"""What nobody sets a day for: "завтра похороны" is of somebody dead."""
_SPOKEN = (ClaimType.TALKS, ClaimType.AGREEMENT)


def not_come_about(scene: Scene, trigger: Trigger, *, negated: bool) -> Surety | None:
    """What is called off, not agreed on or only spoken about; None of anything else."""
    if called_off(scene, trigger) or not_agreed(scene, trigger):
        return Surety(Polarity.NEGATED, Modality.PLANNED, "modality/called-off")
    if talked_of(scene, trigger) and not negated:
        return Surety(Polarity.AFFIRMED, Modality.PLANNED, "modality/talked-of")
    return None


def not_agreed(scene: Scene, trigger: Trigger) -> bool:
    """Whether no agreement was reached on a return: "Стороны не договорились об освобождении"."""
    if trigger.type not in _GIVEN or trigger.form != "noun":
        return False
    found, nots = scene.found, scene.found.set("not")
    agrees, endings = found.stems("agrees"), found.stems("not_endings")
    first, last = scene.clause(trigger.first, trigger.last)
    return any(
        found.low(k).startswith(agrees) and (found.low(k - 1) in nots or found.low(k).endswith(endings))
        for k in range(first, last)
    )


def talked_of(scene: Scene, trigger: Trigger) -> bool:
    """Whether a return is what talks or an agreement are about, and has not come about by them."""
    if trigger.type not in _GIVEN:
        return False
    found, base = scene.found, scene.found.sentence.first
    promised = (t for t in scene.told if t.type is ClaimType.OBLIGATION and 0 <= t.first - trigger.last <= 1)
    if found.set("verb_last") and any(promised):
        return True  # "üç əsgəri azad etməyə söz verib"
    about, endings = found.set("about_whom"), found.stems("agreed_endings")
    topic = found.low(trigger.first - 1) in about | found.set("agreed_on") or found.low(trigger.last) in about
    topic = topic or found.low(trigger.last - 1) in about
    if not topic and not found.low(trigger.last - 1).endswith(endings):
        return False
    talks = found.stems("talks_stems")
    spoken = [(t.first, t.last) for t in scene.told if t.type in _SPOKEN]
    spoken += [(k, k + 1) for k in range(base, trigger.first) if found.low(k).startswith(talks)]
    return any(
        strongest(scene.joints, base, min(last, trigger.last), max(first, trigger.first)) < CLAUSE
        for first, last in spoken
    )


_SOON = timedelta(days=31)
"""How far ahead a day without a year may lie of what a noun names: farther, it may be one of the year before."""


def on_its_day(known: Known, told: Trigger, sure: Surety, when: Interval | None, edges: tuple[int, int]) -> Surety:
    """What a clause tells flatly of tomorrow is planned: "غدا يتم تبادل 50 أسيرا", "План: 16 мая передача тел"."""
    flat = sure.modality is Modality.ASSERTED and sure.polarity is Polarity.AFFIRMED
    if not flat or told.type in _NOT_SET or known.anchor is None or when is None or when.start_on is None:
        return sure
    soon = told.form == "noun" and when.start_on <= known.anchor + _SOON
    ahead = [d for d in known.dates if soon or "/relative/" in d.rule or d.rule == "date/weekday"]
    own = [d for d in ahead if edges[0] <= d.first < edges[1] and d.interval == when]
    return Surety(sure.polarity, Modality.PLANNED, own[0].rule) if own and when.start_on > known.anchor else sure


def is_confirmed(scene: Scene, saying: Saying | None, edges: tuple[int, int]) -> bool:
    """Whether what a noun names is said to be confirmed: "Հաստատվել է Վահան Օրթելյանի մահը"."""
    near = range(edges[0] - 2, edges[1] + 2)
    by_word = any(h.value == "confirmed" and h.first in near for h in scene.found.all("hedge"))
    return by_word or (saying is not None and saying.cue == "confirmed")


def asked_at(scene: Scene, trigger: Trigger) -> Hit | None:
    """The word right before that asks for what a trigger tells, whoever asks: "в котором требуют | освободить их"."""
    found, base = scene.found, scene.found.sentence.first
    if trigger.type not in _GIVEN or trigger.form not in ("verb", "noun", "moved"):
        return None
    near = [h for h in found.all("cue") if h.value == "demanded" and 0 <= trigger.first - h.last <= _AT_ONCE]
    asked = near[-1] if near else None
    if asked is None or strongest(scene.joints, base, asked.last, trigger.first) >= CLAUSE:
        return None
    between = range(asked.last, trigger.first)
    return None if any(found.over("trigger", k) or found.over("relative", k) for k in between) else asked


_AT_ONCE = 4
"""Words between "demand" and what is demanded: "немедленно и без условий"."""
