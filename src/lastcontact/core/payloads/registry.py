"""From payloads to drafts of entries and back; the list of kinds."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar

from lastcontact.core.entry import Draft, Entry, ErasedPart, Part, Subject
from lastcontact.core.plain import from_plain, to_plain

KINDS: dict[str, type[Payload]] = {}
"""Kind -> payload class. Filled by the `kind` decorator as the payload modules are read, and never changed after."""

P = TypeVar("P", bound="type[Payload]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload(ABC):
    """Content of one entry. `subject` says under whose key the common part is sealed."""

    KIND: ClassVar[str] = ""
    SHARE: ClassVar[type | None] = None
    """The class of the parts sealed apart, each under its own subject's key, where the kind has such parts."""

    _unknown: dict[str, Any] = field(default_factory=dict)

    @property
    @abstractmethod
    def subject(self) -> Subject:
        """Whom the common part is about."""


def kind(name: str, share: type | None = None) -> Callable[[P], P]:
    """Names a payload class; `share` is the dataclass of its `shares`, each sealed apart under a key of its own."""

    def register(cls: P) -> P:
        if name in KINDS:
            raise ValueError(f"kind {name} is taken")
        cls.KIND, cls.SHARE = name, share
        KINDS[name] = cls
        return cls

    return register


def draft(payload: Payload) -> Draft:
    """The entry-to-be: the common part, then one part for each record that has one."""
    body = to_plain(payload)
    shares = body.pop("shares", {})
    parts = [Part(payload.subject, body), *(Part(_subject(name), share) for name, share in shares.items())]
    return Draft(payload.KIND, tuple(parts))


def payload_of(entry: Entry) -> Payload | None:
    """The payload an entry carries; None for a kind of a later version. Parts no longer openable are left out."""
    cls = KINDS.get(entry.kind)
    first = entry.parts[0]
    if cls is None or isinstance(first, ErasedPart):
        return None
    if cls.SHARE is None:
        return from_plain(cls, first.body)
    shares = {p.subject.removeprefix("record:"): p.body for p in entry.parts[1:] if isinstance(p, Part)}
    return from_plain(cls, {**first.body, "shares": shares})


def _subject(name: str) -> Subject:
    """Shares are named by record id, or by a whole subject where they are about something else."""
    return name if ":" in name else f"record:{name}"
