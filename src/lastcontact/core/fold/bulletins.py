"""A bulletin's file: one edition, as published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lastcontact.core.entry import Entry, Erased
from lastcontact.core.fold.facts import Act, facts
from lastcontact.core.payloads.bulletins import BulletinPublished


@dataclass(frozen=True, slots=True)
class BulletinFile:
    id: str
    published: BulletinPublished
    act: Act


def bulletin(entries: Sequence[Entry | Erased]) -> BulletinFile | None:
    for fact in facts(entries):
        if isinstance(fact.payload, BulletinPublished):
            return BulletinFile(fact.payload.bulletin, fact.payload, fact.act)
    return None
