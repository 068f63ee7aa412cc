"""An item's file: preserved, verified, looked at, handed on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.payloads.evidence import ItemHandedOn, ItemLookedAt, ItemPreserved, ItemVerified

FOUND = {
    "confirmed": "examined and found genuine",
    "doubted": "examined and doubted",
    "unknown": "examined; whether it is genuine is not known",
}
"""What was found of an item's authenticity -> how its custody says so."""


@dataclass(frozen=True, slots=True)
class ItemFile:
    """`custody` is every act on the item in order, with the words that go with it."""

    id: str
    preserved: ItemPreserved
    act: Act
    authenticity: str = ""
    verified_words: str = ""
    looks: int = 0
    custody: tuple[tuple[Act, str], ...] = ()


def item(found: Iterable[Fact]) -> ItemFile | None:
    file: ItemFile | None = None
    for fact in found:
        p = fact.payload
        if isinstance(p, ItemPreserved):
            file = ItemFile(p.item, p, fact.act, custody=((fact.act, f"preserved, {p.seen_where}".rstrip(", ")),))
        elif file and isinstance(p, ItemLookedAt):
            file = replace(file, looks=file.looks + 1, custody=(*file.custody, (fact.act, f"looked at: {p.why}")))
        elif file and isinstance(p, ItemVerified):
            words = ": ".join(filter(None, (FOUND.get(p.authenticity, p.authenticity), p.words)))
            file = replace(
                file,
                authenticity=p.authenticity,
                verified_words=p.words,
                custody=(*file.custody, (fact.act, words)),
            )
        elif file and isinstance(p, ItemHandedOn):
            what = "copy" if p.copy else "original"
            file = replace(file, custody=(*file.custody, (fact.act, f"{what} handed to {p.to}: {p.why}")))
    return file
