"""What was read in one text, as values that cross to the bureau and to JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from lastcontact.core.claim import Claim, Span
from lastcontact.core.dates import Interval
from lastcontact.core.quantities import Quantity
from lastcontact.reading.counting import Counted
from lastcontact.reading.days import Dated
from lastcontact.reading.disputes import Contradiction
from lastcontact.reading.grounds import Ground
from lastcontact.reading.happenings import Happening, happenings
from lastcontact.reading.lineage import Lineage
from lastcontact.reading.mentions import Body, Person, Place
from lastcontact.reading.unread import Unread


@dataclass(frozen=True)
class Reading:
    """All that one text says. Claims are known by position: the first is c1. Offsets refer to `text`."""

    text: str
    published_on: date | None
    outlet: str | None
    language: str
    claims: tuple[Claim, ...] = ()
    persons: tuple[Person, ...] = ()
    orgs: tuple[Body, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[Dated, ...] = ()
    quantities: tuple[Counted, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    unread: tuple[Unread, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    grounds: tuple[Mapping[str, Ground], ...] = ()
    """For each claim: each field that is filled -> the rule that filled it, and its words."""

    def other_days(self, claim: Claim) -> dict[str, Interval]:
        """Field of a time -> the days that its words may mean as well: "3/4/2026", "last Friday"."""
        told = {name: getattr(claim, name) for name in TIMES}
        return {name: self._others[at] for name, at in told.items() if at in self._others}

    @cached_property
    def _others(self) -> dict[Interval, Interval]:
        return {day.interval: day.alternative for day in reversed(self.dates) if day.alternative is not None}

    def as_json(self, doc: str = "") -> dict[str, Any]:
        """The document of the schema of claims, plus `text` and `unread`."""
        return {
            "doc": doc,
            "pub_date": self.published_on.isoformat() if self.published_on else None,
            "outlet": self.outlet,
            "claims": [self._claim(n, claim) for n, claim in enumerate(self.claims, start=1)],
            "events": [_event(n, one) for n, one in enumerate(happenings(self.claims), start=1)],
            "persons": [
                {"id": p.id, "name": p.name, "roles": list(p.roles), "variants": [v.text for v in p.variants]}
                for p in self.persons
            ],
            "orgs": [{"id": o.id, "name": o.name, "variants": [v.text for v in o.variants]} for o in self.orgs],
            "places": [
                {"id": p.id, "name": p.name, "kind": p.kind, "variants": [v.text for v in p.variants]}
                for p in self.places
            ],
            "dates": [
                {**_span(d.span), **d.interval.as_json(), **({"or": d.alternative.as_json()} if d.alternative else {})}
                for d in self.dates
            ],
            "quantities": [{**_count(c.quantity), "of": c.quantity.of} for c in self.quantities],
            "contradictions": [{"a": c.a, "b": c.b, "kind": c.kind, "why": c.why} for c in self.contradictions],
            "lineage": [{"name": one.name, **_span(one.words)} for one in self.lineage],
            "text": self.text,
            "unread": [{"start": u.start, "end": u.end, "text": u.text, "why": u.why} for u in self.unread],
        }

    def _claim(self, number: int, claim: Claim) -> dict[str, Any]:
        """A claim of the schema; beside it to whom and by when, other days, and each field's rule with its words."""
        made = _claim(number, claim)
        made |= {"to": claim.to, "due": _interval(claim.due)}
        if others := self.other_days(claim):
            made["or"] = {name: other.as_json() for name, other in others.items()}
        filled = self.grounds[number - 1] if self.grounds else {}
        made["rules"] = {name: {"rule": one.rule, **_span(one.words)} for name, one in filled.items()}
        return made


TIMES = ("when", "said", "due")
"""The fields of a claim that are days."""


def _event(number: int, one: Happening) -> dict[str, Any]:
    claims = [f"c{n}" for n in one.claims]
    told = {"type": one.type.value, "places": list(one.places), "when": _interval(one.when), "actor": one.actor}
    return {"id": f"e{number}", **told, "claims": claims}


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _claim(number: int, claim: Claim) -> dict[str, Any]:
    span = claim.evidence
    made: dict[str, Any] = {
        "id": f"c{number}",
        "evidence": _span(span) if span else None,
        "type": claim.type.value,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "speaker": claim.speaker,
        "channel": claim.channel,
        "said": _interval(claim.said),
        "subject": claim.subject,
        "actor": claim.actor,
        "count": _count(claim.count) if claim.count else None,
        "places": list(claim.places),
        "when": _interval(claim.when or claim.due),
    }
    if claim.note:
        made["note"] = claim.note
    return made


def _interval(interval: Interval | None) -> dict[str, str] | None:
    return interval.as_json() if interval else None


def _count(count: Quantity) -> dict[str, Any]:
    return {
        "min": count.minimum,
        "max": count.maximum,
        "approx": count.approximate,
        "text": count.text,
        "start": count.start,
        "end": count.end,
    }
