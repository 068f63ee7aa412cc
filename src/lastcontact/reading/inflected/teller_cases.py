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


def words_of(found: Found, source: Source) -> range:
    """The tokens of a teller, with the "some" before them: "بعض السكان"."""
    return range(source.first - (found.low(source.first - 1) in found.set("some_of")), source.last)
