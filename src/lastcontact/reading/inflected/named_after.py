"""Who is named behind the number of whom it befell: "Погибли двое: Иван Белов и Пётр Горский"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.several import names_of
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind, Mention

_MARKS = (":", "-", "՝")
_APART = 5
"""Tokens of rank, trade and age between one name and the next."""


def with_those_named(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The claims, those on a count that a row of as many names follows told of them by name."""
    told = {d.claim.subject for d in drafts}
    return [
        _of(known, d, row) if (row := _row(known, d)) and told.isdisjoint(m.name for m in row) else d for d in drafts
    ]


def _of(known: Known, draft: Draft, row: list[Mention]) -> Draft:
    rules = {**draft.claim.rules, "subject": "named/behind-a-count"}
    evidence = known.sheet.span(draft.first, row[-1].last)
    claim = replace(draft.claim, evidence=evidence, subject=names_of(row), rules=rules)
    return replace(draft, claim=claim, last=row[-1].last)


def _row(known: Known, draft: Draft) -> list[Mention]:
    """The names behind the mark that closes a claim on a count, as many as it counts."""
    found, counted = known.found, draft.counted
    if counted is None or not draft.trigger.on_people or not counted.quantity.maximum:
        return []
    mark = max(draft.last, counted.last, counted.noun_last, draft.trigger.last)
    if found.low(mark) not in _MARKS:
        return []
    spoke = {s.source.name for s in known.sayings if s.source is not None}
    made: list[Mention] = []
    at = mark + 1
    while at < known.sentence.last:
        named = next((m for k in range(at, at + _APART) if (m := known.cast.at(k)) and m.kind is Kind.PERSON), None)
        if named is None or named.name in spoke or not all(_between(found, k) for k in range(at, named.first)):
            break
        made.append(named)
        at = named.last
    whole = at >= known.sentence.last or not found.low(at)[:1].isalpha()
    many = (counted.quantity.minimum, counted.quantity.maximum)
    return made if whole and many == (len(made), len(made)) else []


def _between(found: Found, k: int) -> bool:
    """Whether a token may stand between the names of a row: a comma, an "and", a rank, people, an age."""
    joint = found.at("joint", k)
    if joint is not None:
        return joint.value == "and"
    listed = found.low(k) in found.set("by_name") | found.set("named") or any(
        found.over(c, k) for c in ("title", "people", "not_people", "number")
    )
    return listed or not found.low(k)[:1].isalpha() or not found.known(k)
