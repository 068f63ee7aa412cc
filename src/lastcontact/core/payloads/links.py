"""Links: an officer's judgement on two records, with the reasons shown at the time."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.core.entry import Subject
from lastcontact.core.payloads.registry import Payload, kind
from lastcontact.core.person import Verdict


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of a suggestion as it was shown: field, code, weight (log2 of a likelihood ratio), the sentence."""

    field: str
    code: str
    weight_log2: float
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfLink(Payload):
    """Sealed under a key of the pair's own, which goes when either record is erased (decision 0002)."""

    a: str
    b: str

    @property
    def subject(self) -> Subject:
        return f"link:{self.a}~{self.b}"


@kind("link.judged")
@dataclass(frozen=True, slots=True, kw_only=True)
class LinkJudged(OfLink):
    """`needs_second`: it touches a decision on a death, and takes effect when another officer agrees."""

    incident: str
    verdict: Verdict
    why: str = ""
    prior_log2: float | None = None
    weight_log2: float | None = None
    reasons: tuple[Reason, ...] = ()
    needs_second: bool = False
    settles: str = ""
    """For unsure: what would settle it."""


@kind("link.seconded")
@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSeconded(OfLink):
    of_seq: int
    agrees: bool = True
    why: str = ""
