"""Words that turn a fact round: what all but happened, was escaped, refused or prevented, is threatened, or waited for.

A language has them as `[turn]`: what they make of it, and where it stands ("not/after": едва не, "aim/before": cəhd).
"""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.core.frozen import frozen
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.halves import said_beside
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.inflected.moods import conditional
from lastcontact.reading.inflected.portions import of_all
from lastcontact.reading.trigger import Trigger

_AND = 2
"""The joint of an "and"."""
_THAT = 5
"""A joint above that of "that", which a bare comma does not reach."""


@frozen
class _Reach:
    """How many words may stand before and behind it, which joint ends it, of which forms it is, how its words end, and
    whether it is said only of what befalls people."""

    ahead: int = -1
    back: int = -1
    joint: int = CLAUSE
    forms: tuple[str, ...] = ()
    named: bool = False
    endings: str = ""
    beside: str = ""
    befallen: bool = False


_REACHES = {
    "after": _Reach(ahead=5),
    "that": _Reach(ahead=8, joint=_THAT),
    "next": _Reach(ahead=0),
    "almost": _Reach(ahead=0, forms=("verb",), befallen=True),
    "noun": _Reach(ahead=5, forms=("noun",)),
    "nouns": _Reach(ahead=5, back=5, forms=("noun",)),
    "before": _Reach(back=1),
    "beside": _Reach(ahead=5, back=5),
    "within": _Reach(ahead=3, back=2),
    "infinitive": _Reach(ahead=5, back=1, endings="turned_infinitive"),
    "from": _Reach(ahead=5, back=5, endings="turned_from"),
    "named": _Reach(ahead=6, named=True),
    "listed": _Reach(back=3, named=True),
    "declare": _Reach(ahead=10, back=8, joint=8, named=True, beside="declares"),
    "off": _Reach(ahead=3, back=4, beside="executions"),
    "clause": _Reach(ahead=9),
}


def turned(scene: Scene, trigger: Trigger) -> str:
    """What a word makes of what a trigger tells: "not", "aim" (threatened or tried), "if" (waited for), "yes", or "".

    "yes" is what could not be escaped, and what was waited for and came.
    """
    found = scene.found
    for hit in found.all("turn") if trigger.on_people else ():
        kind, _, where = hit.value.partition("/")
        if not any(_governs(scene, trigger, hit, _REACHES[w]) for w in where.split()):
            continue
        if any((t.first, t.last) == (hit.first, hit.last) for t in scene.told):
            continue  # it tells something itself: "لم يعد أحد من الأسرى"
        if kind == "until":
            opens = found.low(hit.first - 1) in (",", "՝") or found.sentence.first == hit.first
            clause = any(found.low(k) in found.set("not") for k in range(hit.last, trigger.last))
            day = not clause and any(_day(found, hit.last + k) for k in range(3))
            if (found.set("until_opens") and not opens) or day:
                continue
            return "if" if _to_come(found, trigger) else "yes"
        return "yes" if kind == "not" and _denied(found, hit) else kind
    return _by_ending(found, trigger) if trigger.on_people else ""


def _governs(scene: Scene, trigger: Trigger, hit: Hit, reach: _Reach) -> bool:
    found = scene.found
    own = range(trigger.first, trigger.last)
    if (bound := found.over("bound", hit.first)) and bound.last - bound.first > hit.last - hit.first:
        return False  # "хотя бы 20 погибли"
    if (trigger.form == "status" and not reach.named) or (reach.forms and trigger.form not in reach.forms):
        return False
    if reach.befallen and trigger.type not in _BEFALLEN:
        return False
    if hit.first < trigger.last and trigger.first < hit.last:
        opens = hit.value.startswith("aim/") and hit.first == trigger.first and hit.last < trigger.last
        return opens or not any(k in own and (found.tells("trigger", k) or hit.first <= trigger.first) for k in hit.own)
    low, high = min(trigger.last, hit.last), max(trigger.first, hit.first)
    if hit.first < trigger.first and scene.opens(trigger.first):
        return False  # "حاولوا الفرار فقتلوا"
    if high - low > (reach.ahead if hit.first < trigger.first else reach.back):
        return False
    endings = tuple(found.set(reach.endings)) or ("\0",)
    if reach.endings and (trigger.form == "noun") > (reach.endings == "turned_from"):
        return False
    if reach.endings and not any(found.low(k).endswith(endings) for k in own):
        return False
    near = range(min(trigger.first, hit.first), max(trigger.last, hit.last) + 3)
    if reach.beside and not said_beside(found, hit, found.stems(reach.beside), near):
        return False
    strength = strongest(scene.joints, found.sentence.first, low, high)
    if (
        strength >= reach.joint
        or (strength == CLAUSE and reach.joint == _THAT)
        or (strength == _AND and trigger.form == "verb")
    ):
        return False
    others = (t for t in scene.told if t is not trigger and low <= t.first < high)
    return reach.named or not any(t.on_people and t.form != "status" for t in others)


_BEFALLEN = frozenset((
    ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.CAPTURED, ClaimType.SURRENDERED, ClaimType.DETAINED,
))  # fmt: skip


def _day(found: Found, k: int) -> bool:
    """Whether a word is of a day, and "until" before it opens no clause."""
    return any(found.over(c, k) is not None for c in ("month", "weekday", "relative", "week", "period"))


def _to_come(found: Found, trigger: Trigger) -> bool:
    """Whether the verb that "until" stands before tells what has not come yet."""
    endings, begins = found.stems("to_come"), found.stems("to_come_begins")
    own = [found.low(k) for k in range(trigger.first, trigger.last)]
    return any(w.endswith(endings) for w in own) or own[0].startswith(begins)


def _denied(found: Found, hit: Hit) -> bool:
    """Whether there is a "not" on the word that turns a fact: "не удалось избежать гибели"."""
    refused, before = found.set("not"), found.low(hit.first - 1)
    if before in refused or (before in found.set("tried") and found.low(hit.first - 2) in refused):
        return True
    endings = found.stems("not_endings")
    return not hit.entry.id.endswith(endings) and found.low(hit.last - 1).endswith(endings)


def _by_ending(found: Found, trigger: Trigger) -> str:
    """What the mood of a verb makes of it, where a language tells it by an ending: "azad edilməsə", "düşərdi"."""
    last = found.low(trigger.last - 1)
    if last.endswith(found.stems("if_endings")) or any(
        conditional(found, k) for k in _to_comma(found, trigger.last - 1)
    ):
        return "if"
    before = range(found.sentence.first, trigger.first)
    if found.ends(trigger.last - 1, "then_endings") and any(
        conditional(found, k) and found.low(k + 1) == "," for k in before
    ):
        return "if"  # "Atəşkəs pozularsa, 12 əsgər həlak olacaq"
    would_ends = found.stems("would_endings")
    unreal = found.stems("unreal_endings")
    whole = range(found.sentence.first, found.sentence.last)
    if any(part in last for part in found.set("aim_parts")) and not last.endswith(would_ends):
        return "aim"
    would = last.endswith(would_ends)
    return "if" if would and any(found.low(k).endswith(unreal) for k in whole) else ""


def _to_comma(found: Found, at: int) -> list[int]:
    """The token and the few behind it within its clause."""
    near = range(at, min(at + _IF, found.sentence.last))
    return [k for k in near if not any(found.sheet.words[i] in ",;:.”" for i in range(at, k))]


_IF = 4
"""Words from what is told to the verb in the mood of an "if" that it depends on: "öldüyü | məlum olarsa"."""


def come_home(found: Found, trigger: Trigger) -> bool:
    """Whether it is by not coming home that somebody is missing: "пока они не вернутся домой" tells of a return."""
    coming = found.stems("coming")
    own = range(trigger.first, trigger.last)
    return trigger.type is ClaimType.MISSING and any(found.low(k).startswith(coming) for k in own)


def only_but(scene: Scene, trigger: Trigger) -> bool:
    """Whether a "not" and an "except" leave those who are counted: "لم يقتل سوى جنديين" tells of two killed."""
    found = scene.found
    near = range(trigger.first - 1, max(trigger.first + _EXCEPT, trigger.last))
    at = next((h for k in near if (h := found.at("except", k)) is not None and h.value != "behind"), None)
    if at is None or of_all(found):
        return False
    return any(0 <= c.first - at.last <= _COUNT for c in scene.counted)


_EXCEPT = 4
"""Words from a verb to the "except" behind it."""
_COUNT = 1
"""Words from an "except" to the count behind it."""
