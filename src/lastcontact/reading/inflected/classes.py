"""Words that tell different things of different people: led away are soldiers captured and villagers detained."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.counting import labels
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.lexicon import FOLDER
from lastcontact.reading.trigger import Trigger

_NAMED_BY = {
    "killed": "dead", "wounded": "wounded", "held": "prisoners", "captured": "prisoners", "missing": "missing",
    "returned": "freed", "detained": "prisoners",
}  # fmt: skip

TREATED = "treated/verb"
"""Medical help, which tells of those counted that they were hurt."""


def typed(found: Found, hit: Hit, edges: tuple[int, int], counted: list[Counted]) -> tuple[ClaimType, str] | None:
    """The type that a word of a class has in its clause, with its form where the table has one; None where it tells
    nothing there.

    Raises:
        KeyError: no class has the name that its value begins with.
    """
    present = _people(found, edges)
    if any(edges[0] <= c.first < edges[1] for c in counted):
        present.add("counted")
        if any(found.low(k) in found.set("about_whom") for k in range(*edges)) or _with_ending(found, edges, counted):
            present.add("counted_about")
    elif hit.value == TREATED and any(0 <= hit.first - max(c.last, c.noun_last) <= 1 for c in counted):
        present.add("counted")  # "yeddi nəfərə isə | tibbi yardım göstərilib"
    if any(c.first <= hit.first < max(c.noun_last, c.last + 1) for c in counted):
        present.add("counted_here")
    if labels(found, hit):
        present.add("label")
    rows = _classes()[hit.value.partition("/")[0]]
    told = next((told for who, told in rows.items() if who == "else" or present.issuperset(who.split())), None)
    if not told or rows.get("needs", "else") not in (*present, "else"):
        return None
    kind, _, form = told.partition("/")
    return ClaimType(kind), form


def _with_ending(found: Found, edges: tuple[int, int], counted: list[Counted]) -> bool:
    """Whether an ending says that something is told about those counted: "დანარჩენ 59 ადამიანზე", "შვიდზე"."""
    endings = tuple(found.set("about_endings"))
    last = (max(c.last + (found.over("people", c.last) is not None), c.noun_last) - 1 for c in counted)
    return bool(endings) and any(edges[0] <= k < edges[1] and found.low(k).endswith(endings) for k in last)


def by_the_enemy(found: Found, trigger: Trigger, counted: Counted | None, edges: tuple[int, int]) -> bool:
    """Whether soldiers are detained by the other side, and so captured."""
    soldiers = trigger.type is ClaimType.DETAINED and counted is not None and counted.kind == "military"
    return soldiers and any(found.low(k) in found.set("enemy_hands") for k in range(*edges))


def of_the_brought(found: Found, trigger: Trigger, counted: Counted | None) -> ClaimType:
    """What befell those counted by what they are called: "найдены двое мёртвыми", "В больницу доставлены 11 раненых и
    тела четырёх погибших"."""
    if trigger.type is ClaimType.FOUND and counted is not None and _dead(found, counted):
        return ClaimType.KILLED
    if trigger.type is ClaimType.KILLED and counted is not None and _others_in_hospital(found, trigger, counted):
        return ClaimType.WOUNDED
    brought, hurt = tuple(found.set("brought_in")), tuple(found.set("hurt"))
    reach = range(trigger.first, trigger.last + (_TO_VERB if found.set("verb_last") else 0))
    moved = brought and (trigger.form == "status" or any(found.low(k).startswith(brought) for k in reach))
    if not moved or counted is None or trigger.type not in _BROUGHT:
        return trigger.type
    own = range(counted.last, max(counted.noun_last, counted.last + 1))
    if any(found.bare(found.low(k)).startswith(hurt) for k in own):
        return ClaimType.WOUNDED
    beside = any(found.bare(found.low(k)).startswith(hurt) for k in range(found.sentence.first, found.sentence.last))
    remains = any(found.over("remains", k) for k in (*own, own.stop))
    return ClaimType.KILLED if remains and beside else trigger.type


def _others_in_hospital(found: Found, trigger: Trigger, counted: Counted) -> bool:
    """Whether a second half without a verb tells who is in a hospital: "قتل اثنان وثلاثة | في المستشفى"."""
    at = max(counted.last, counted.noun_last)
    at += found.low(at) in found.set("other_people")
    half = found.joined(counted.first) != "" and trigger.last < counted.first and bool(found.set("verb_first"))
    where = found.over("where", at + 1) if half and found.low(at) in found.set("in") else None
    return where is not None and where.value == "hospital"


_TO_VERB = 5
"""Words from a phrase of those brought in to its verb, past others who are counted with them."""
_BROUGHT = (ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.REMAINS_RETURNED)


def _dead(found: Found, counted: Counted) -> bool:
    """Whether those counted are the dead by their own noun or the word behind it: "2-ը՝ մահացած", "اثنين ميتين"."""
    last = max(counted.last, counted.noun_last)
    last += found.low(last) in _GAP
    return any(found.low(k) in found.set("found_dead") for k in range(counted.last, last + 1))


_GAP = ("-", "–", "—", "՝")


def _people(found: Found, edges: tuple[int, int]) -> set[str]:
    """Of whom and where a clause tells, in the words of the table of classes."""
    made: set[str] = set()
    kin, them = found.set("kin_called"), found.set("them")
    for i in range(*edges):
        if found.over("rest", i):
            made.add("rest")
        if (hit := found.over("where", i)) and not (hit.value in _LEFT and _left(found, hit)):
            made.add(hit.value)
        if found.over("remains", i):
            made.add("remains")
        if hit := found.over("people", i):
            made.add(hit.value)
            if found.low(hit.first - 1) in found.set("reflexive"):
                made.add("own")
        if (hit := found.over("trigger", i)) and hit.value.endswith("/status"):
            made.add(_NAMED_BY.get(hit.value.partition("/")[0], ""))
        if found.low(i) in them:
            made.add("them")
        if found.low(i) in kin or found.over("kin", i):
            made.add("kin")
    return made


_LEFT = ("hospital", "morgue")


def _left(found: Found, where: Hit) -> bool:
    """Whether a place is where they were taken from: "հիվանդանոցից տարել են", "забрали из больницы"."""
    return found.ends(where.last - 1, "ablative") or found.low(where.first - 1) in found.set("from")


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((FOLDER / "world" / "classes.toml").read_text(encoding="utf-8"))
