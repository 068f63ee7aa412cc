"""What is taken, held or given back and is nobody: a bus, a market, a bridge."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.name_parts import is_given
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.trigger import Trigger

TAKEN = (ClaimType.CAPTURED, ClaimType.RETURNED, ClaimType.HELD, ClaimType.DETAINED)
"""What is told of places as well as of people."""
_KINDS = {"place": "place", "thing": "thing", "site": "place", "vehicle": "thing"}
_SEEN = ("site", "vehicle")
"""What stands in news of the dead as well, who died at a market or in a bus; looked at where somebody takes it."""
_NEAR = 6
"""Words between a verb and the thing it is about."""


def thing_of(found: Found, counted: list[Counted], cast: Cast, trigger: Trigger, edges: tuple[int, int]) -> str:
    """ "place", "thing" or "" for what a verb is about; people in its clause make it about them."""
    first, last = edges
    collective = found.set("collective")
    if any(
        ((c.kind or found.low(c.first) in collective) and first <= c.first < last)
        or c.last == trigger.first
        or c.first == trigger.last
        for c in counted
    ):
        return ""
    if trigger.type is ClaimType.HELD and found.low(trigger.last - 1).startswith(found.stems("jails")):
        return ""  # "содержится в следственном изоляторе | города Дарван"
    if any(found.over("remains", k) for k in range(trigger.first, trigger.last)):
        return ""  # "իրենց տարածքում ոչ մի դի չի գտնվել"
    if taken := _object(found, trigger, last) or _place_named(found, cast, trigger):
        return taken
    value, where = "", found.stems("thing_cases")
    if any((h := found.at("joint", i)) and h.value == "relative" for i in range(first, trigger.first)):
        return ""
    for i in range(first, last):
        if trigger.first <= i < trigger.last:
            continue
        if found.at("people", i) or found.low(i) in found.set("them"):
            return "place" if trigger.type is ClaimType.HELD and value == "place" else ""
        if (mention := cast.at(i)) is not None and mention.kind is Kind.PERSON:
            return ""
        if i >= trigger.last and found.at("joint", i):
            break
        thing = found.at("thing", i)
        if (
            thing is None
            or value
            or abs(i - trigger.first) > _NEAR
            or (thing.value in _SEEN and trigger.type not in TAKEN)
        ):
            continue
        seen = thing.value in _SEEN
        near = i - 1
        while found.low(near) in found.set("whose_words"):
            near -= 1  # "двое из нашего села не вернулись"
        before = range(i - 3 if seen else near, i)
        if not (seen and found.low(i).endswith(where)) and not any(
            found.low(k) in found.set("place_words") for k in before
        ):
            value = _KINDS[thing.value]
    return value


def _place_named(found: Found, cast: Cast, trigger: Trigger) -> str:
    """ "place" where a name that is nobody's is the object of a verb: "захватили Каменку", "рота держит Ключи"."""
    at, people, holds = trigger.last, tuple(found.set("people_objects")), tuple(found.set("takes_places"))
    if not holds or trigger.last - trigger.first > 1 or not found.low(trigger.first).startswith(holds):
        return ""
    if found.ends(at - 1, "done_endings") or not found.sheet.is_capital(at) or is_given(found, at):
        return ""
    mention = cast.at(at)
    named = mention is None or (mention.kind is Kind.PLACE and mention.first == at)
    nobody = not found.low(at).endswith(people) or _of_a_unit(found, trigger.first)
    return "place" if named and found.low(at).isalpha() and nobody else ""


def _of_a_unit(found: Found, verb: int) -> bool:
    """Whether a unit stands right before a verb, or before the "which" that opens its clause: "роти, що тримає"."""
    at = verb - 1
    if found.at("joint", at) is not None:
        at -= 1 + (found.low(at - 1) == ",")
    return found.low(at).startswith(found.stems("unit_stems"))


def _object(found: Found, trigger: Trigger, last: int) -> str:
    """ "place", "thing" or "" for what stands as the object of a verb: "вернули пост", "avtobusu qaçırıblar"."""
    if trigger.form != "verb" or trigger.type not in TAKEN:
        return ""
    if found.set("verb_last"):
        at, cases = trigger.first - 1, found.stems("thing_cases")
        ends = found.low(at).endswith(found.stems("object_endings")) and not found.low(at).endswith(cases)
        return _KINDS[found.tables["thing"][at].value] if ends and found.at("thing", at) else ""
    first = trigger.last
    subject = bool(found.set("verb_first")) and found.definite(first)
    if any(found.at("people", k) for k in range(first + subject, last)):
        return ""
    adjective = found.low(first).endswith(found.stems("object_adjectives"))
    if subject or adjective or found.low(first) in found.set("for_oneself"):
        first += 1
    thing = found.at("thing", first) or found.at("thing", trigger.last)
    located = found.low(trigger.last - 1) in found.set("place_words")
    located = located or (thing is not None and found.ends(thing.first, "thing_cases"))  # "տարել են | անցակետից"
    return _KINDS[thing.value] if thing is not None and not located else ""
