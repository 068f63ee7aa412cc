"""A bulletin's file: one edition, as published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.payloads.bulletins import BulletinPublished


@dataclass(frozen=True, slots=True)
class BulletinFile:
    id: str
    published: BulletinPublished
    act: Act


def bulletin(found: Iterable[Fact]) -> BulletinFile | None:
    for fact in found:
        if isinstance(fact.payload, BulletinPublished):
            return BulletinFile(fact.payload.bulletin, fact.payload, fact.act)
    return None
