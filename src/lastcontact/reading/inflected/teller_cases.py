"""Cases in which nobody tells: "о судьбе журналиста Антона Крамского"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.tellers import Teller
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind


def in_other_case(found: Found, teller: Teller) -> bool:
    """Whether a person's office, or name, stands in a case that no subject has: "о судьбе журналиста Антона
    Крамского", "видела Мишу на видео", "видела Антона"."""
    if teller.kin and teller.last - teller.first == 1 and found.low(teller.first) in found.set("kin_objects"):
        return True  # "мужа | видели в плену"
    office, low = found.ending("title", teller.first), found.low(teller.first)
    if office is not None and (his := found.ending("title", office.first)) is not None and his.value != "oblique":
        office = his  # "радниця прем'єра Ада Морн"
    named = teller.mention is not None and teller.mention.kind is Kind.PERSON and bool(found.set("given_cases"))
    if named and low.endswith(("у", "ю")) and low != (teller.source.name or low).lower().split()[0]:
        return True
    given = found.set("plain_given")
    if named and low.endswith(("а", "я")) and low not in given and given & {low[:-1], low[:-1] + "й", low[:-1] + "ь"}:
        return True
    return teller.source.kind == "person" and office is not None and office.value == "oblique"


def plain_case(found: Found, teller: Teller) -> bool:
    """Whether a teller is written as his name stands alone: not "передан Красному Кресту"."""
    return found.low(teller.first) == teller.source.name.lower().split()[0] if teller.source.name else True


def acting(found: Found, at: int, before: list[Teller]) -> list[Teller]:
    """Those before a verb up to the last one in the case of who acts, where no clause parts him from it: "დედამ |
    პოლიცია დაადანაშაულა"."""
    last = next((k for k in range(len(before), 0, -1) if found.ends(before[k - 1].last - 1, "acts_by_case")), 0)
    near = range(before[last - 1].last, at) if last else range(0)
    parted = any(found.low(k) == "," or found.over("cue", k) or found.over("joint", k) for k in near)
    return before if not last or parted else before[:last]


def words_of(found: Found, source: Source) -> range:
    """The tokens of a teller, with the "some" before them: "بعض السكان"."""
    return range(source.first - (found.low(source.first - 1) in found.set("some_of")), source.last)
