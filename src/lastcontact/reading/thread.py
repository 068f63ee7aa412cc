"""What carries from sentence to sentence: what was told of last, of whom, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.circumstances import places_named
from lastcontact.reading.claims import claims_of
from lastcontact.reading.demands import demands
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind
from lastcontact.reading.remarks import remarks
from lastcontact.reading.sheet import Zone
from lastcontact.reading.verdicts import doubted, held_at_arms_length, verdicts

_RECENT = 6
"""How many claims back a doubt about "the claim" may reach."""


@dataclass(frozen=True, slots=True)
class Thread:
    """The type told of last, the group and the person spoken of, and the places named last."""

    told: ClaimType | None = None
    group: str | None = None
    person: str | None = None
    there: tuple[str, ...] = ()

    def after(self, known: Known, drafts: list[Draft], persons: frozenset[str]) -> Thread:
        """The thread once a sentence is read."""
        told = next((t.type for t in reversed(known.triggers) if t.on_people), self.told)
        group, person = self.group, self.person
        for draft in drafts:
            subject = draft.claim.subject
            if draft.trigger.on_people and subject:
                group, person = (group, subject) if subject in persons else (subject, person)
        for mention in known.cast.within(known.sentence.first, known.sentence.last):
            if mention.kind is Kind.PERSON and not any(
                s.source and s.source.name == mention.name for s in known.sayings
            ):
                person = mention.name
        places = tuple(dict.fromkeys(p for d in drafts for p in d.claim.places)) or places_named(known)
        return Thread(told, group, person, places or self.there)


def drafts_of(found: Iterable[Known], outlet: str | None, author: str | None) -> list[Draft]:
    """The claims of all sentences, in the order of the text."""
    thread = Thread()
    drafts: list[Draft] = []
    body_began = False
    persons: frozenset[str] | None = None
    for known in found:
        persons = persons if persons is not None else _persons(known)
        known = replace(
            known, before=thread.told, outlet=outlet, author=author,
            there=thread.there, group=thread.group, person=thread.person,
        )  # fmt: skip
        own = claims_of(known)
        own += demands(known, own)
        own += remarks(known, own)
        own += verdicts(known, own, drafts)
        if doubted(known):
            drafts[-_RECENT:] = held_at_arms_length(drafts[-_RECENT:], known.sentence.paragraph)
        body_began = body_began or known.sentence.zone is Zone.BODY
        heading = not body_began
        at = known.sentence.paragraph
        drafts += [replace(d, paragraph=at, heading=heading) for d in sorted(own, key=lambda d: d.first)]
        thread = thread.after(known, own, persons)
    return drafts


def _persons(known: Known) -> frozenset[str]:
    return frozenset(m.name for m in known.cast.mentions if m.kind is Kind.PERSON)
