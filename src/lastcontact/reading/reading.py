"""What was read in one text, as values that cross to the bureau and to JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from lastcontact.core.claim import Claim
from lastcontact.core.dates import Interval
from lastcontact.core.quantities import Quantity
from lastcontact.reading.counting import Counted
from lastcontact.reading.days import Dated
from lastcontact.reading.disputes import Contradiction
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

    def as_json(self, doc: str = "") -> dict[str, Any]:
        """The document of the schema of claims, plus `text` and `unread`."""
        return {
            "doc": doc,
            "pub_date": self.published_on.isoformat() if self.published_on else None,
            "outlet": self.outlet,
            "claims": [_claim(n, claim) for n, claim in enumerate(self.claims, start=1)],
            "events": [],
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
                {"start": d.span.start, "end": d.span.end, "text": d.span.text, **d.interval.as_json()}
                for d in self.dates
            ],
            "quantities": [{**_count(c.quantity), "of": c.quantity.of} for c in self.quantities],
            "contradictions": [{"a": c.a, "b": c.b, "kind": c.kind, "why": c.why} for c in self.contradictions],
            "lineage": [
                {"name": one.name, "start": one.words.start, "end": one.words.end, "text": one.words.text}
                for one in self.lineage
            ],
            "text": self.text,
            "unread": [{"start": u.start, "end": u.end, "text": u.text, "why": u.why} for u in self.unread],
        }


def _claim(number: int, claim: Claim) -> dict[str, Any]:
    span = claim.evidence
    made: dict[str, Any] = {
        "id": f"c{number}",
        "evidence": {"start": span.start, "end": span.end, "text": span.text} if span else None,
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
