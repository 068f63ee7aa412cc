"""Decisions that stand, and what came in since that does not go with them: flagged for an officer, nothing changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from lastcontact.casefile import models as rows
from lastcontact.casefile.sayings import as_it_bears, sayings
from lastcontact.core.bearing import ALIVE, Bearing, bearing
from lastcontact.core.contradiction import DEAD, day_of
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.status import Decision, Fate, Standing, Whereabouts

_TELLS = ALIVE | DEAD
_TELL_NOTHING = (None, Outcome.NO_ANSWER)


def against_since(person: Person) -> tuple[str, ...]:
    """The ids of what came after the decision that stands and does not go with it: nobody has decided on it yet.

    It says the opposite; or what can be so of an earlier time only, of a day that is not earlier than what the decision
    rests on: whoever is decided dead is said to be held on a later day. Of what one body answered its last word counts.
    """
    if (decided := person.standing) is None:
        return ()
    claims = [claim for claim in person.claims if claim.act.seq > decided.seq]
    last = {a.by: a for a in sorted(person.answers, key=lambda a: (a.on, a.seq)) if a.outcome not in _TELL_NOTHING}
    return _against(person, decided, claims, [answer for answer in last.values() if answer.seq > decided.seq])


def would_be_against(person: Person, claims: Iterable[ClaimFile], answers: Iterable[Answer]) -> bool:
    """Whether what is said of a record that may be this person too does not go with what is decided on them."""
    return person.standing is not None and bool(_against(person, person.standing, [*claims], [*answers]))


def _against(
    person: Person, decided: Decision, claims: Sequence[ClaimFile], answers: Sequence[Answer]
) -> tuple[str, ...]:
    days = {c.id: day_of(c) for c in claims} | {a.id: a.on for a in answers}
    since = _rests_on_days(person, decided)
    return tuple(
        id
        for id, said in sayings(claims, answers).items()
        if (how := bearing(said, decided.fate, decided.whereabouts)) is Bearing.OPPOSES
        or (how is Bearing.EARLIER and _not_before(days[id], since, decided))
    )


def _rests_on_days(person: Person, decided: Decision) -> list[date]:
    """The days of what bears a decision out; that of the decision itself where nothing on file does."""
    named = frozenset(decided.claims)
    bears = [
        day_of(c)
        for c in person.claims
        if c.id in named and bearing(as_it_bears(c), decided.fate, decided.whereabouts) is Bearing.FOR
    ]
    bears += [a.on for a in person.answers if a.id in named]
    return bears or ([decided.decided_at.date()] if decided.decided_at else [])


def _not_before(day: date, since: list[date], decided: Decision) -> bool:
    """Whoever died or came back did from the first day on which somebody says so; else the last word counts."""
    if decided.fate is Fate.DEAD:
        return not since or day >= min(since)
    return not since or day > (min(since) if decided.whereabouts is Whereabouts.RETURNED else max(since))


def with_later_words(incident: str) -> tuple[str, ...]:
    """The people (their leading records) of an incident of whom something came in since they were decided on."""
    decided: dict[str, int] = {}
    newest: dict[str, int] = {}
    here = rows.Record.objects.filter(incident=incident, standing=Standing.STANDS.value)
    found = list(here.order_by("seq").values_list("id", "person", "folded__decisions", "folded__answers"))
    said = rows.Claim.objects.filter(incident=incident, state="accepted").exclude(record="")
    tells = Q(type__in=[type.value for type in _TELLS]) | Q(folded__body__polarity="negated")
    spoken: dict[str, int] = {}
    for record, seq in said.filter(tells).values_list("record", "folded__act__seq"):
        spoken[record] = max(seq, spoken.get(record, 0))
    leads: dict[str, str] = {}
    for record, person, decisions, answers in found:
        leads[person] = min(record, leads.get(person, record))
        decided[person] = max(_last(one for one in decisions or () if _counts(one)), decided.get(person, 0))
        newest[person] = max(_last(answers), spoken.get(record, 0), newest.get(person, 0))
    return tuple(leads[person] for person, seq in decided.items() if newest[person] > seq)


def _counts(decision: dict[str, Any]) -> bool:
    """Whether a decision took the place of those before it."""
    signed = decision["fate"] != Fate.DEAD.value or decision.get("countersigned_by")
    return bool(signed) and not decision.get("withdrawn") and not decision.get("refused_by")


def _last(acts: Iterable[dict[str, Any]] | None) -> int:
    return max((act["seq"] for act in acts or ()), default=0)
