"""Several who are named in a row, of whom one thing is told: "Погибли Карен Мелконаван, 27 лет, и Левон Рот"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.trigger import Trigger

_APART = 9
"""Tokens between two names of a row: a comma, an age, "and", a rank."""
_ROW = 3
"""Names that make a row without an "and"."""


def row_of(known: Known, edges: tuple[int, int]) -> list[Mention]:
    """The persons of the row that the first one named in a clause stands in, in order; none where he stands alone."""
    persons = [m for m in known.cast.within(known.sentence.first, known.sentence.last) if m.kind is Kind.PERSON]
    own = next((n for n, m in enumerate(persons) if edges[0] <= m.first < edges[1]), None)
    if own is None:
        return []
    low = high = own
    while low and _joined(known, persons[low - 1], persons[low]):
        low -= 1
    while high + 1 < len(persons) and _joined(known, persons[high], persons[high + 1]):
        high += 1
    row = persons[low : high + 1]
    named = {m.name for m in row}
    told = any(s.source is not None and s.source.name in named for s in known.sayings)
    listed = len(row) >= _ROW or (len(row) > 1 and _ands(known, row[-2].last, row[-1].first))
    listed |= len(row) > 1 and any(known.found.low(k) in _COLONS for k in range(edges[0], row[0].first))
    return row if listed and not told and len(named) == len(row) else []


def with_row(known: Known, edges: tuple[int, int]) -> tuple[int, int]:
    """A clause out to the whole row of those named in it."""
    row = row_of(known, edges)
    return (min(edges[0], row[0].first), max(edges[1], row[-1].last)) if row else edges


def behind_a_colon(known: Known, trigger: Trigger) -> tuple[int, int] | None:
    """ "Пропали: Анна Дорвик, Томас Дорвик": a word of what befell people with the first name behind its colon."""
    if not trigger.on_people or trigger.type is ClaimType.REGISTERED:
        return None
    found, low = known.found, trigger.last
    colon = next((k for k in range(low, low + _COLON) if found.low(k) in _COLONS), None)
    if colon is None or any(len(found.low(k)) > _AUXILIARY for k in range(low, colon)):
        return None
    for k in range(colon + 1, colon + _APART):
        named = known.cast.at(k)
        if named is not None or not (found.over("title", k) or found.over("kin", k)):
            return (trigger.first, named.last) if named is not None and named.kind is Kind.PERSON else None
    return None


_COLON = 2
"""Tokens from a verb past its auxiliary to the colon."""
_AUXILIARY = 3
"""Letters of the longest auxiliary."""
_COLONS = (":", "՝")


def names_of(row: list[Mention]) -> str:
    """Their names, with commas between them."""
    return ", ".join(m.name for m in row)


def _joined(known: Known, one: Mention, other: Mention) -> bool:
    """Whether nothing but marks, "and", ages and ranks stands between two names, and a mark or "and" does."""
    found, between = known.found, range(one.last, other.first)
    if any(found.over("trigger", k) for k in between):
        return False  # "قُتل كريم الحداد وأُصيب سامي الخطيب"
    parted = any(found.low(k) in (",", ";") for k in between) or _ands(known, one.last, other.first)
    return parted and len(between) <= _APART and all(_between(known, k) for k in between)


def _between(known: Known, k: int) -> bool:
    found, low = known.found, known.found.low(k)
    told = found.over("title", k) or found.over("ending", k) or found.low(k - 1).isdecimal()
    told = told or low.startswith(found.stems("born_after")) or low in found.set("born_before")
    return bool(told) or low in (",", ";", "(", ")", "-", ".") or low.isdecimal() or _ands(known, k, k + 1)


def _ands(known: Known, first: int, last: int) -> bool:
    joints = (known.found.at("joint", k) for k in range(first, last))
    apart = any(joint is not None and joint.value == "and" for joint in joints)
    return apart or any(known.found.joined(k, "joined_and") for k in (*range(first, last), *_named_at(known, last)))


def _named_at(known: Known, at: int) -> range:
    """The token of a name that "and" is written as one with: "وغارين تاش"."""
    mention = known.cast.at(at)
    glued = known.found.joined(at, "joined_and")
    return range(at, at + bool(glued and mention is not None and not mention.name.startswith(glued)))
