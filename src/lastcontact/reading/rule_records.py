"""How right each rule of the reader has been, by what officers did with its proposals. Nothing is learned silently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum

from lastcontact.core.claim import Claim
from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.core.quantities import Quantity


class Verdict(StrEnum):
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@frozen
class Judged:
    """One proposal that an officer has judged: field -> rule, the verdict, and the fields that were corrected."""

    rules: Mapping[str, str]
    verdict: Verdict
    corrected: frozenset[str] = field(default_factory=frozenset)


@frozen
class RuleRecord:
    """What became of what one rule filled in: left as it was, corrected, or rejected with its claim."""

    field: str
    rule: str
    right: int
    corrected: int
    rejected: int

    @property
    def judged(self) -> int:
        return self.right + self.corrected + self.rejected

    @property
    def precision(self) -> float:
        """The share left as it was, 0 to 1."""
        return self.right / self.judged


def rule_records(judged: Iterable[Judged]) -> tuple[RuleRecord, ...]:
    """One record a field and rule; the most often wrong first, then the most often used.

    >>> rules = {"type": "en/trigger/missing", "speaker": "name/person"}
    >>> one = Judged(rules, Verdict.CORRECTED, frozenset({"speaker"}))
    >>> [(r.rule, r.precision) for r in rule_records([one])]
    [('name/person', 0.0), ('en/trigger/missing', 1.0)]
    """
    tallies: dict[tuple[str, str], Counter[str]] = {}
    for one in judged:
        for name, rule in one.rules.items():
            rejected = one.verdict is Verdict.REJECTED
            outcome = "rejected" if rejected else "corrected" if name in one.corrected else "right"
            tallies.setdefault((name, rule), Counter())[outcome] += 1
    made = [
        RuleRecord(name, rule, tally["right"], tally["corrected"], tally["rejected"])
        for (name, rule), tally in tallies.items()
    ]
    return tuple(sorted(made, key=lambda r: (r.right - r.judged, -r.judged, r.field, r.rule)))


def judged(proposed: Claim, body: Claim | None, *, join: str = "", joined: bool = True) -> Judged:
    """What an officer made of a proposal: `body` is the claim as accepted, None when it was rejected.

    `join`: how it was proposed to answer another claim ("denies"), empty where it was not; `joined`: it was left so.
    """
    rules = {**proposed.rules, "answers": f"join/{join}"} if join else proposed.rules
    if body is None:
        return Judged(rules, Verdict.REJECTED)
    changed = frozenset(name for name in proposed.rules if _meant(proposed, name) != _meant(body, name))
    changed |= {"answers"} if join and not joined else set()
    return Judged(rules, Verdict.CORRECTED if changed or proposed != body else Verdict.ACCEPTED, changed)


def _meant(claim: Claim, name: str) -> object:
    """A field by what it means: how many and which days, whatever the words and where they stand."""
    value = getattr(claim, name)
    if isinstance(value, Quantity):
        return value.form, value.minimum, value.maximum
    return (value.start_on, value.end_on) if isinstance(value, Interval) else value
