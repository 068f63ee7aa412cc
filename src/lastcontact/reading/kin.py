"""Those who are known by whose kin they are: "the mother of the missing soldier Oskar Lind", "Sev Arlan's brother"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.phrases import Phrases
from lastcontact.reading.trigger import Trigger

HERSELF = "source/kin-herself"
"""The rule of "the mother of the soldier, Anna Malova": she is no "he"."""


def kin_of(within: Phrases, person: Mention, low: int) -> Source | None:
    """ "The brother of Lt. Sev Arlan", "Sev Arlan's brother": is the brother, not the lieutenant."""
    sheet, nouns = within.sheet, within.nouns
    after = nouns.get(person.last + 1) if sheet.lows[person.last : person.last + 1] == ["'s"] else None
    if after is not None:
        return Source(person.first, after.last, sheet.said(person.first, after.last), "group", "source/kin")
    at = person.first - 1
    while at > low and (sheet.is_capital(at) or sheet.words[at] == "." or _tells_of_him(within, at)):
        at -= 1
    if at <= low or sheet.lows[at] != "of" or (at - 1) not in nouns:
        return None
    told = any(_tells_of_him(within, k) for k in range(at + 1, person.first))
    return Source(at - 1, at if told else person.last, sheet.said(at - 1, person.last), "group", "source/kin")


def kin_of_somebody(within: Phrases, person: Source, comma: int) -> Source | None:
    """ "The wife of the missing captain, Pavel Rolm, said": the name is his, unless it is a woman's."""
    lows, at = within.sheet.lows, comma - 1
    while at > within.sentence.first and _tells_of_him(within, at):
        at -= 1
    if at == comma - 1 or lows[at] != "of" or (at - 1) not in within.nouns:
        return None
    if lows[at - 1] in words("her_roles") and lows[person.first].endswith("a"):
        return replace(person, rule=HERSELF)
    return Source(at - 1, at, within.sheet.said(at - 1, comma), "group", "source/kin")


def _tells_of_him(within: Phrases, at: int) -> bool:
    """Whether a word tells of the one named behind it: "the mother of | the missing soldier | Oskar Lind"."""
    return within.sheet.lows[at] in all_words("determiners", "whose_kin")


def with_his_own(known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[int, int]:
    """ "The deputy mayor and his driver": the tokens of both, where one of them was found."""
    lows, (first, last) = known.sheet.lows, edges
    people = {h.first for h in known.hits.of("people")}
    if lows[last] == "and" and lows[last + 1] in _HIS and last + 2 in people and trigger.last <= first:
        return first, last + 3
    if lows[first - 2] == "and" and lows[first - 1] in _HIS and first - 3 in people and trigger.first >= last:
        return first - 3, last
    return edges


_HIS = ("his", "her")


def own_kin(known: Known, trigger: Trigger) -> str | None:
    """ "The mother | buried her son": the son, and not who buried him; None where the words name no kin who died."""
    if trigger.type is not ClaimType.KILLED or trigger.form != "state":
        return None
    lows = known.sheet.lows
    within = range(trigger.first, trigger.last - 1)
    return next((lows[i + 1] for i in within if lows[i] in _OWN and lows[i + 1] in words("kinfolk")), None)


_OWN = ("her", "his", "their", "my", "our")


def whose_own(known: Known, said: str, at: int) -> str:
    """ "Velmark denied a report that 40 of its own soldiers had died": under another name they would be that one's."""
    lows = known.sheet.lows
    own = at + (lows[at] in ("its", "their"))
    if lows[own] != "own" or lows[own - 1] not in ("its", "their"):
        return said
    parties = known.cast.within(known.sentence.first, at)
    named: list[tuple[int, str | None]] = [
        (m.first, m.side or m.name) for m in parties if m.kind in (Kind.SIDE, Kind.BODY)
    ]
    named += [(s.source.first, s.source.name) for s in known.sayings if s.source and s.source.kind == "body"]
    whose = next((name for first, name in sorted(named, key=lambda n: n[0]) if first < at and name), None)
    return f"{whose} {said.partition('own ')[2]}" if whose else said
