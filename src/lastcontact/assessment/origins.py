"""Which claims come from one origin: as they declare it, and as an officer judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from lastcontact.assessment.courses import Flags, Numbers
from lastcontact.assessment.evidence import SetAside
from lastcontact.assessment.said import Said

PassedOn = Mapping[str, str | None]
"""Ids of claims of one person that were set aside, and what each says it repeats."""
_CIRCLE = "its origins run in a circle: the earliest claim of it is counted once"
_ITSELF = "it names itself as what it repeats: it counts as its own"


@dataclass(frozen=True, slots=True)
class OriginJudgement:
    """An officer's word on origins: `claim` repeats `other` (same), or stands on its own (not same), and why."""

    claim: str
    same: bool
    reason: str
    other: str | None = None


@dataclass(frozen=True)
class Origins:
    """By claim: `leads`, the claim that leads its origin, itself if it does. `apart`: claims that an officer set apart.

    An origin is led by the claim that the others repeat, or by the earliest of them if that one is not on file.
    `notes`: remarks by person.
    """

    leads: Numbers
    apart: Numbers
    notes: dict[int, list[SetAside]]


def origins_of(said: Said, judgements: Sequence[Sequence[OriginJudgement]]) -> Origins:
    """The origins of claims; `judgements` by person."""
    origin = [c.origin for c in said.claims]
    apart = _judge(said, judgements, origin)
    passed_on = {n: _as_judged(ids, judgements[n] if n < len(judgements) else ()) for n, ids in said.passed_on.items()}
    repeats = [n for n, name in enumerate(origin) if name]
    own = np.arange(len(origin))
    if not repeats:
        return Origins(own, apart, {})
    above = _above(said, repeats, origin, passed_on)
    roots, circular = _roots(above, int(np.bincount(said.person).max()))
    roots, circular = roots[: len(own)], circular[: len(own)]
    leads = np.arange(len(above))
    missing, first = np.unique(roots[roots >= len(own)], return_index=True)
    leads[missing] = np.flatnonzero(roots >= len(own))[first]
    odd = dict.fromkeys(np.flatnonzero(circular & (roots != own)).tolist(), _CIRCLE)
    odd |= {n: _ITSELF for n in repeats if above[n] == n}
    notes: dict[int, list[SetAside]] = {}
    for n, why in odd.items():
        notes.setdefault(int(said.person[n]), []).append(SetAside(said.claims[n].claim, why))
    return Origins(leads[roots], apart, notes)


def _judge(said: Said, judgements: Sequence[Sequence[OriginJudgement]], origin: list[str | None]) -> Numbers:
    """Puts an officer's word in the place of what claims say they repeat; returns those that he set apart."""
    apart = []
    for person, judged in enumerate(judgements):
        if judged:
            last = {word.claim: word for word in judged if word.other or not word.same}
            for n, claim in enumerate(said.of(person), said.begins[person]):
                if claim.claim in last:
                    word = last[claim.claim]
                    origin[n] = word.other if word.same else None
                    apart += [] if word.same else [n]
    return np.array(apart, dtype=np.int64)


def _as_judged(ids: PassedOn, judged: Sequence[OriginJudgement]) -> PassedOn:
    """What claims that were set aside repeat, with an officer's last word on it."""
    last = {word.claim: word.other if word.same else None for word in judged if word.other or not word.same}
    return {name: last.get(name, origin) for name, origin in ids.items()} if last else ids


def _weighed(name: str | None, known: Mapping[str | None, int], ids: PassedOn) -> str | None:
    """The claim on file that a copy goes back to, past those that were set aside; else the last that is named."""
    seen = set[str | None]()
    while name not in known and name not in seen and (further := ids.get(name or "")):
        seen.add(name)
        name = further
    return name


def _above(
    said: Said, repeats: Sequence[int], origin: Sequence[str | None], passed_on: Mapping[int, PassedOn]
) -> Numbers:
    """By claim, the one that it repeats, else itself; then, as their own, those that are not on file."""
    above = list(range(len(origin)))
    for person, group in groupby(repeats, key=said.person.tolist().__getitem__):
        known: dict[str | None, int] = {c.claim: n for n, c in enumerate(said.of(person), said.begins[person])}
        for n in group:
            name = _weighed(origin[n], known, passed_on.get(person, {}))
            if name not in known:
                known[name] = len(above)
                above.append(len(above))
            above[n] = known[name]
    return np.array(above, dtype=np.int64)


def _roots(above: Numbers, most: int) -> tuple[Numbers, Flags]:
    """By claim, where its origins end, in a circle the earliest of it; and whether they run in a circle.

    `most`: the claims of one person; no more can follow on each other.
    """
    roots = above
    for _ in range(most.bit_length()):
        if (roots == (further := roots[roots])).all():
            break
        roots = further
    circular = above[roots] != roots
    for n in np.flatnonzero(circular).tolist():
        path = [n]
        while (here := int(above[path[-1]])) not in path:
            path.append(here)
        roots[n] = min(path[path.index(here) :])
    return roots, circular
