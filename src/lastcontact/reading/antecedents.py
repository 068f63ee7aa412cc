"""Whom a pronoun, or a verb without its subject, means by what its own sentence has named before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind

if TYPE_CHECKING:
    from lastcontact.reading.known import Known
    from lastcontact.reading.phrases import Phrases

MET_AFTER = ("the", "a", "an", "another", "her", "his", "one", "my", "our", "two", "three")
"""What stands before one who is met: "a colonel"."""


def person_of_the_clause(phrases: Phrases, i: int) -> str | None:
    """The one whom the clause before names: "When the governor paid a call, he swore"."""
    lows, first = phrases.sheet.lows, phrases.sentence.first
    comma = next((k for k in range(first, i) if lows[k] == ","), None)
    if lows[first] not in words("subordinate_openers") or comma is None:
        return None
    for k in range(first + 1, comma):
        mention, hit = phrases.cast.at(k), phrases.nouns.get(k)
        if mention is not None and mention.kind is Kind.PERSON:
            return mention.name
        if hit is not None and lows[hit.last - 1] in words("one_person") and lows[k - 1] in MET_AFTER:
            return phrases.of_noun(hit).name
    return None


def person_before(phrases: Phrases, i: int) -> str | None:
    """Whom "his" means by who was named before: "By his account Prosper Lamtey was led away" is of somebody else."""
    memory, later = phrases.memory, {m.name for m in phrases.cast.within(i, phrases.sentence.last)}
    return next((p for p in (memory.person, *reversed(memory.people[-_RECALLED:])) if p and p not in later), None)


_RECALLED = 8
"""How many names back he may have been named."""


def body_of_the_sentence(phrases: Phrases, i: int) -> str | None:
    """The body that the sentence is about: "In May, the Front was said to have killed nine, a claim it denied"."""
    lows, first = phrases.sheet.lows, phrases.sentence.first
    if lows[i] != "it" or "," not in lows[first:i]:
        return None
    for mention in phrases.cast.within(first, i - 1):
        if mention.kind is not Kind.BODY or mention.generic or lows[mention.last] in ("'s", "'"):
            continue
        at = mention.first - (lows[mention.first - 1] == "the")
        opens = at <= first or lows[at - 1] == ","
        return mention.name if opens and lows[mention.last] in all_words("be", "have") else None
    return None


def organ_of(phrases: Phrases, name: str, at: int) -> str:
    """An office that only speaks for another, with whose it is: "the press office", "the front's press centre"."""
    lows, memory = phrases.sheet.lows, phrases.memory
    if known := memory.bodies.get(name.lower()):
        return known
    if lows[at - 1] == "'s":
        whose = memory.bodies.get(lows[at - 2])
        return f"{whose} {name}" if whose else f"{lows[at - 2]}'s {name}"
    here = [m for m in phrases.cast.within(phrases.sentence.first, at) if m.kind is Kind.BODY and m.side]
    owner = here[-1].name if here else memory.has_an_organ()
    return f"{owner} {name}" if owner else name


OFFICES = (
    ["spokesman", "'s", "office"],
    ["spokeswoman", "'s", "office"],
    ["spokesperson", "'s", "office"],
    ["spokesperson", "office"],
)
"""What speaks for a body and is no body of its own."""


def goes_on_about(known: Known, edges: tuple[int, int]) -> str | None:
    """ "Batraz Gulaev called home on Monday and has not been heard from since": the one whom the sentence is about."""
    lows, first = known.sheet.lows, edges[0]
    if lows[first - 1] not in ("and", "but") or lows[first] not in all_words("be", "have"):
        return None
    persons = [m for m in known.cast.within(known.sentence.first, first) if m.kind is Kind.PERSON]
    tellers = {s.source.name for s in known.sayings if s.source is not None}
    return persons[0].name if len(persons) == 1 and persons[0].name not in tellers else None
