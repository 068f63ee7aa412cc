"""A pair's file: every judgement on two records, and the one that holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.payloads.links import LinkJudged, LinkSeconded
from lastcontact.core.person import Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    judged: LinkJudged
    act: Act
    seconded_by: str = ""
    refused_by: str = ""
    second_why: str = ""
    """What the second officer wrote, agreeing or not."""

    @property
    def holds(self) -> bool:
        """Whether it counts: not refused, and seconded where it touches a death."""
        return not self.refused_by and (not self.judged.needs_second or bool(self.seconded_by))


@dataclass(frozen=True, slots=True)
class LinkFile:
    a: str
    b: str
    incident: str
    judgements: tuple[Judgement, ...]

    @property
    def latest(self) -> Judgement | None:
        """The latest judgement that holds; None when there is none or it was undone."""
        held = [j for j in self.judgements if j.holds]
        return held[-1] if held and held[-1].judged.verdict is not Verdict.UNDONE else None

    @property
    def verdict(self) -> Verdict | None:
        return self.latest.judged.verdict if self.latest else None

    @property
    def waiting(self) -> Judgement | None:
        """A judgement that waits for a second officer."""
        last = self.judgements[-1]
        return last if last.judged.needs_second and not last.seconded_by and not last.refused_by else None


def link(found: Iterable[Fact]) -> LinkFile | None:
    """The file of one pair; None once either record was erased."""
    judgements: list[Judgement] = []
    for fact in found:
        p = fact.payload
        if isinstance(p, LinkJudged):
            judgements.append(Judgement(p, fact.act))
        elif isinstance(p, LinkSeconded):
            judgements = [_seconded(j, p, fact.act) if j.act.seq == p.of_seq else j for j in judgements]
    if not judgements:
        return None
    first = judgements[0].judged
    return LinkFile(first.a, first.b, first.incident, tuple(judgements))


def _seconded(judgement: Judgement, p: LinkSeconded, act: Act) -> Judgement:
    if p.agrees:
        return replace(judgement, seconded_by=act.by, second_why=p.why)
    return replace(judgement, refused_by=act.by, second_why=p.why)


@dataclass(frozen=True)
class Agreement:
    """How often officers who judged the same pair one after the other said the same."""

    pairs: int
    agreed: int


def agreement(links: Iterable[LinkFile]) -> Agreement:
    """How far the officers agree, over these pairs."""
    pairs = agreed = 0
    for found in links:
        verdicts = {j.act.by: j.judged.verdict for j in found.judgements if j.judged.verdict is not Verdict.UNDONE}
        if len(verdicts) > 1:
            pairs += 1
            agreed += len(set(verdicts.values())) == 1
    return Agreement(pairs, agreed)
