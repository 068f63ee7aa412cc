"""Whom a pronoun, or a verb without its subject, means by what its own sentence has named before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lastcontact.core.claim import ClaimType
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind

if TYPE_CHECKING:
    from lastcontact.reading.counting import Counted
    from lastcontact.reading.known import Known
    from lastcontact.reading.mentions import Mention
    from lastcontact.reading.phrases import Phrases
    from lastcontact.reading.trigger import Trigger

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


def meet_unnamed(phrases: Phrases, they: bool) -> None:
    """Takes note of those without a name whom the next "he" or "they" may mean: "the officer", "the families"."""
    lows, first, memory = phrases.sheet.lows, phrases.sentence.first, phrases.memory
    for i in sorted(phrases.nouns):
        hit = phrases.nouns[i]
        told = set(lows[hit.first : hit.last])
        if phrases.cast.at(i) is not None or phrases.sheet.quote[i] or lows[i - 1] not in MET_AFTER:
            continue
        if lows[i - 1] == "our" and told & words("our_reporters"):
            continue  # "a ferryman spoke to our reporter: he saw"
        spoken = bool(words("speaking_with") & set(lows[max(first, i - 6) : i]))
        if told & words("one_person") and (i - first <= 1 or spoken or memory.person in (None, memory.author)):
            memory.person = (
                named_behind(phrases, hit.last) or phrases.of_noun(hit).name or phrases.sheet.said(hit.first, hit.last)
            )
        elif told & words("many_persons") and they:
            memory.group, they = phrases.of_noun(hit).name, False
        elif i - first == 1 and they and told & words("meeting_bodies"):
            memory.body = phrases.of_noun(hit).name


def named_behind(phrases: Phrases, role: int) -> str | None:
    """The name that a role has behind a comma: "the commander of the Seventh Sector, Gen. Arvo Tremain,"."""
    sheet = phrases.sheet
    for i in range(role, min(role + _RECALLED, phrases.sentence.last - 1)):
        if sheet.words[i] == ",":
            named = next((m for k in range(i + 1, i + 4) if (m := phrases.cast.at(k))), None)
            return named.name if named is not None and named.kind is Kind.PERSON else None
        if not sheet.lows[i][0].isalnum():
            return None
    return None


def group_of_the_sentence(phrases: Phrases, i: int) -> str | None:
    """The people whom a sentence begins with, and who do a second thing: "Ten fathers came, and they said that"."""
    first = phrases.sentence.first
    if phrases.sheet.lows[i - 1] != "and" or phrases.sheet.quote[i]:
        return None
    met = (h for k in range(first, first + _OPENING) if (h := phrases.nouns.get(k)) and phrases.cast.at(k) is None)
    hit = next((h for h in met if phrases.sheet.lows[h.last - 1] in words("many_persons")), None)
    return phrases.of_noun(hit).name if hit is not None and hit.last < i else None


_OPENING = 4
"""Tokens of "about thirty women"."""


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


def is_any_of_them(phrases: Phrases, body: Mention) -> bool:
    """Whether "the ministry" answers the news of somebody else that its sentence names first, and may be any of two."""
    first, memory = phrases.sentence.first, phrases.memory
    before = [m for m in phrases.cast.within(first, body.first) if m.kind in (Kind.BODY, Kind.OUTLET) and not m.generic]
    turns = memory.speaker if "but" in phrases.sheet.lows[first : body.first] else None
    return memory.which(body.head, {*(m.name for m in before), *filter(None, (turns,))})


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


def living(group: str | None, trigger: Trigger) -> str | None:
    """Whom was told of before; nobody where those were bodies and something is told of the living."""
    dead = group is not None and bool({"body", "bodies", "remains", "corpses"} & {*group.lower().split()})
    killing = trigger.type is ClaimType.KILLED and trigger.seeks == "right"  # "it killed 30": no bodies
    papers = group is not None and not words("papers_of_people").isdisjoint(group.lower().split())
    return None if papers or (dead and (killing or trigger.type in _OF_THE_LIVING)) else group


def as_many(group: str | None, counted: Counted) -> str | None:
    """Whom was told of before; nobody where those were fewer names than are counted now."""
    names = re.split(r", | and ", group or "")
    named = all(word[:1].isupper() for name in names for word in name.split())
    return None if named and (counted.quantity.minimum or 0) > len(names) else group


_OF_THE_LIVING = (ClaimType.CAPTURED, ClaimType.HELD, ClaimType.WOUNDED, ClaimType.SURRENDERED, ClaimType.DETAINED)


def one_named(known: Known, counted: Counted | None) -> str | None:
    """ "One of the prisoners, | Private Weller, died": the one who is counted, by the name between commas."""
    if counted is None:
        return None
    at, sheet = max(counted.last, counted.noun_last), known.sheet
    apposed = counted.quantity.maximum == 1 and sheet.lows[at : at + 1] == [","]
    met = known.cast.within(at + 1, at + _TO_THE_NAME) if apposed else []
    named = next((m for m in met if m.kind is Kind.PERSON), None)
    if named is None or sheet.lows[named.last : named.last + 1] != [","]:
        return None
    return named.name if all(sheet.is_capital(i) for i in range(at + 1, named.first)) else None  # ", said Anna Dorvik,"


_TO_THE_NAME = 4
"""Tokens from a comma over a rank to a name."""
