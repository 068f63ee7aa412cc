"""The numbers of claims on the page of their report: what is made or judged beside one changes its number never."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lastcontact.casefile import models as m
from lastcontact.core.fold.claims import ClaimFile


def numbers_of(claims: Sequence[ClaimFile], numbers: Mapping[str, int]) -> dict[str, str]:
    """Claim -> its number: that of its proposal ("6"); of one made by hand the letter H and its own ("H2"), of one
    whose proposal an earlier reading had, E ("E1"). `numbers`: of every proposal of the report, by its key.
    """
    found = {c.id: str(numbers[c.proposal]) for c in claims if c.proposal in numbers}
    others = sorted((c for c in claims if c.id not in found), key=lambda c: c.act.seq)
    earlier = [c for c in others if c.proposal]
    old = [c for c in others if not c.proposal and not c.by_hand]
    found |= {c.id: f"H{c.by_hand}" for c in others if c.by_hand}
    found |= {c.id: f"H{n}" for n, c in enumerate(old, start=1)}
    return found | {c.id: f"E{n}" for n, c in enumerate(earlier, start=1)}


def next_by_hand(row: m.Report) -> int:
    """The number that the next claim made by hand of a report bears; what was taken back keeps its own."""
    made = m.Claim.objects.columns("id", "folded__proposal", "folded__by_hand", report=row.id)
    found = [int(number or 0) for id, proposal, number in made if not proposal and not id.endswith(".0")]
    return max([*found, found.count(0)], default=0) + 1
