"""Speakers as a text names them, and who spoke last."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.world import stem


@frozen
class Source:
    """A speaker as the text names him; `name` None when the words do not tell whom they mean."""

    first: int
    last: int
    name: str | None
    kind: str
    rule: str


@dataclass(slots=True)
class Memory:
    """Who spoke last and which bodies were named, for pronouns and for "the ministry"."""

    person: str | None = None
    body: str | None = None
    speaker: str | None = None
    group: str | None = None
    home: str | None = None
    author: str | None = None
    bodies: dict[str, str] = field(default_factory=dict)
    sided: str | None = None
    spoke: dict[str, None] = field(default_factory=dict)
    """The body of a side that spoke or was spoken of last, and the named ones of no side that have spoken."""
    label: Source | None = None
    crowd: str | None = None
    """The people of no name whom the sentence before told of, where nobody spoke in it."""
    people: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    """People known by a role who have spoken, in order."""
    named: set[str] = field(default_factory=set)
    alike: dict[str, dict[str, str]] = field(default_factory=dict)
    """The named bodies that one noun may mean, by whose they are."""
    time: Interval | None = None
    time_in: int | None = None
    """The time that was named last, and the paragraph that named it."""
    year: tuple[int, int] | None = None
    """The year that a day or month was told with, and the paragraph that told it."""

    def remember(self, source: Source | None) -> None:
        """Takes note of who has just spoken."""
        if source is None or source.name is None:
            return
        one = _is_one_person(source.name)
        if source.kind == "person" or one:
            self.person = source.name
            self.people.append(source.name)
        if source.kind != "person" and not (one and source.kind == "group"):
            self.body = self.group = source.name
        if source.kind == "group":
            self.offices.append(source.name)
        self.speaker = source.name

    def spoke_as(self, office: str) -> bool:
        """Whether the last to speak is who "the mayor", "the same source" mean: "mayor of Arvel", "army source"."""
        spoke = (self.speaker or "").lower()
        return spoke.endswith(f" {office}") or spoke.startswith((f"{office} of ", f"{office} in ", f"{office} at "))

    def of_one_noun(self, noun: str, body: Mention) -> None:
        """Takes note of a named body that "the ministry" may mean."""
        self.alike.setdefault(noun[:_NOUN], {})[body.side or body.name] = body.name

    def which(self, noun: str, told: Iterable[str]) -> bool:
        """Whether it cannot be told which of several "the ministry" is that answers somebody else's news; `told` are
        those named before it in its sentence.
        """
        alike, others = self.alike.get(noun[:_NOUN], {}), set(told)
        return len(alike) > 1 and bool(others) and others.isdisjoint(alike.values())

    def heard(self, mention: Mention | None) -> None:
        """Takes note of a body that speaks or acts, so that "the press office" is its own."""
        if mention is None or mention.generic or mention.head in words("organs"):
            return
        if mention.kind is not Kind.BODY and not (mention.kind is Kind.OUTLET and mention.head in words("units")):
            return
        if mention.side is not None:
            self.sided = mention.name
        else:
            self.spoke[mention.name] = None

    def has_an_organ(self) -> str | None:
        """Whose "the press office" is; None where no body, or more than one of no side, may be meant."""
        return self.sided or (next(iter(self.spoke)) if len(self.spoke) == 1 else None)

    def body_of_one(self) -> str | None:
        """The body that one person holds: "the Ombudsman", who is "she"."""
        return self.body if self.body is not None and _is_one_person(self.body) else None

    def meet(self, mention: Mention, subject: bool = True) -> None:
        """Takes note of a person or a named body, so that "he" and "the ministry" can be resolved later.

        Somebody who is no `subject` does not take the place of the one who spoke.
        """
        if mention.kind is Kind.PERSON and mention.name != self.author:
            self.people.append(mention.name)
            if subject or self.person not in self.named:
                self.person = mention.name
            self.named.add(mention.name)
        elif mention.kind is Kind.OUTLET and subject and mention.head not in words("runs_outlet_media"):
            self.body = mention.name
        elif mention.kind is Kind.BODY and not mention.generic:
            if subject:
                self.body = mention.name
            self.of_one_noun(mention.head, mention)
            if "ministry" in mention.head:
                self.bodies["ministry"] = mention.name
                self.of_one_noun("ministry", mention)
            if mention.side is not None or len(mention.name.split()) > 1:
                self.bodies[mention.head] = mention.name
            if mention.head.endswith(("army", "armed forces", "military")) and mention.side is None:
                self.bodies.pop(mention.head, None)


_NOUN = 6
"""Letters in which the forms of one noun agree: "nazirlik", "nazirliyi"."""


def _is_one_person(name: str) -> bool:
    """Whether a role is one person's, whom "he" or "she" may mean: "colonel", "doctor at the hospital"."""
    head = re.split(r" (?:of|at|in|from|for|with) ", name.lower(), maxsplit=1)[0]
    return head.split()[-1] in words("one_person") if head else False


def is_outlet(name: str | None, outlet: str | None) -> bool:
    """Whether a speaker is the body that publishes the text: then it speaks with its own voice.

    >>> is_outlet("Kaldaran Ministry of Defence", "Ministry of Defence of Kaldara")
    True
    """
    if not name or not outlet:
        return False
    one, two = _stems(name), _stems(outlet)
    return len(one) > 1 and bool(two) and (one <= two or two <= one)


def _stems(name: str) -> set[str]:
    return {stem(w) for w in name.lower().replace("'s", "").replace("defense", "defence").split() if len(w) > 3}
