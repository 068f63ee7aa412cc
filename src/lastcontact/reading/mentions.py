"""Who and what a text names: bodies with their side, people with their roles, outlets and places."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from lastcontact.core.claim import Span
from lastcontact.core.frozen import frozen


class Kind(StrEnum):
    PERSON = "person"
    BODY = "body"
    OUTLET = "outlet"
    PLACE = "place"
    SIDE = "side"
    ADJECTIVE = "adjective"


@frozen
class Mention:
    """Tokens `first` to `last` name something; `name` is its canonical form, `side` the party it belongs to."""

    first: int
    last: int
    kind: Kind
    name: str
    rule: str
    side: str | None = None
    head: str = ""
    generic: bool = False
    place_kind: str = ""
    whole: tuple[int, int] | None = None
    """The tokens of a place with the noun it is called with: "Orvan bridge"."""
    listed: bool | None = None
    """Whether a body is an entry of the register; None where that is for the register to tell."""


@frozen
class Variant:
    """One way a thing is written, with every place it is written so."""

    text: str
    spans: tuple[Span, ...] = ()


@frozen
class Person:
    id: str
    name: str
    roles: tuple[str, ...]
    variants: tuple[Variant, ...]


@frozen
class Body:
    id: str
    name: str
    side: str | None
    variants: tuple[Variant, ...]


@frozen
class Place:
    id: str
    name: str
    kind: str
    variants: tuple[Variant, ...]


@dataclass(slots=True)
class Cast:
    """All mentions, by their first token, and the registers made from them."""

    mentions: list[Mention] = field(default_factory=list)
    by_token: dict[int, Mention] = field(default_factory=dict)
    roles: dict[str, list[str]] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        for i in range(mention.first, mention.last):
            self.by_token[i] = mention

    def rename(self, names: dict[int, str]) -> None:
        """Gives mentions, by their first token, the whole name of what they shorten."""
        for at, mention in enumerate(self.mentions):
            if mention.first in names and self.by_token.get(mention.first) is mention:
                made = self.mentions[at] = replace(mention, name=names[mention.first])
                for i in range(mention.first, mention.last):
                    self.by_token[i] = made

    def replace(self, old: Mention, new: Mention) -> None:
        """Puts a mention in the place of another of the same words."""
        self.mentions[self.mentions.index(old)] = new
        for i in range(old.first, old.last):
            if self.by_token.get(i) is old:
                self.by_token[i] = new

    def at(self, i: int) -> Mention | None:
        return self.by_token.get(i)

    def within(self, first: int, last: int) -> list[Mention]:
        """Mentions that start within the tokens, in order."""
        found: list[Mention] = []
        before = None
        for mention in map(self.by_token.get, range(first, last)):
            if mention is not before:
                before = mention
                if mention is not None and mention.first >= first:
                    found.append(mention)
        return found
