"""Items of evidence: preserved, looked at, verified, handed on. Who appears in them is a claim."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.core.entry import Subject
from lastcontact.core.payloads.registry import Payload, kind


@dataclass(frozen=True, slots=True, kw_only=True)
class OfItem(Payload):
    item: str

    @property
    def subject(self) -> Subject:
        return f"item:{self.item}"


@kind("item.preserved")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPreserved(OfItem):
    """`stored` is the sealed original in the archive; its digest is keyed."""

    incident: str
    report: str = ""
    label: str
    media_type: str = ""
    size: int = 0
    stored: str = ""
    digest: str = ""
    seen_where: str = ""
    first_seen: str = ""
    custodian: str = ""


@kind("item.looked_at")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLookedAt(OfItem):
    why: str
    with_whom: str = ""


@kind("item.verified")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemVerified(OfItem):
    """What was found of its source, its technique and its content. Source: Berkeley Protocol (2020), part VI."""

    authenticity: str
    words: str


@kind("item.handed_on")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemHandedOn(OfItem):
    to: str
    why: str
    copy: bool = True
