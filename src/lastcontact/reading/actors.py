"""Who did it: after "by", or the subject of an active verb; "its forces" are the speaker's."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.agents import acts_on_others, in_whose_hands, may_be_a_state, named_before, verb_opens
from lastcontact.reading.charges import accused
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.relatives import whom_before
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_OWN = ("its", "their", "our", "his", "her", "my")
_ACTORS = (Kind.BODY, Kind.SIDE, Kind.PERSON)


def actor_of(known: Known, trigger: Trigger, edges: tuple[int, int], saying: Saying | None) -> str | None:
    """The party that a claim says did it, as the text names it; None when it names none."""
    if (charged := accused(known, trigger)) is not None:
        return charged
    if _deemed(known, trigger) or trigger.type is ClaimType.MISSING:
        return None
    lows, stop = known.sheet.lows, min(known.sentence.last, trigger.last + 12)
    own = next((i for i in range(trigger.first + 1, trigger.last) if lows[i] == "by"), None)
    if own is not None and (named := _by(known, trigger, own, saying)):
        return named  # "seized by rebels", all of which tells
    for i in range(trigger.last, stop) if "by" in lows[trigger.last : stop] else ():
        if lows[i] == "by":
            return _by(known, trigger, i, saying)
        if boundary_strength(known.sheet, i, known.sentence) >= 3:
            break
    if (kept := in_whose_hands(known, trigger)) is not None and (keeper := _keeper(known, *kept, saying)) is not None:
        return keeper
    if acts_on_others(known, trigger) and (agent := _agent(known, trigger, saying)) is not None:
        return agent
    under = trigger.type is ClaimType.ATTACKED and "under" in known.sheet.lows[trigger.first : trigger.last]
    if trigger.type in _DONE_BY_SOMEBODY and trigger.form != "noun" and not under:
        return _holder(known, trigger, saying) or _subject(known, edges[0], trigger.first, saying)
    if _befell_too(known, trigger):
        return None
    if trigger.seeks == "right" and trigger.form in ("active", "s", "base", "ing", "open"):
        low = known.sentence.first if trigger.form == "ing" else edges[0]
        low = whom + 1 if (whom := whom_before(known, trigger)) is not None else low
        return _subject(known, low, trigger.first, saying)
    return None


def _by(known: Known, trigger: Trigger, at: int, saying: Saying | None) -> str | None:
    """Who is named behind "by"."""
    if known.sheet.lows[at + 1] in words("by_means"):
        return None  # "said by radio"
    named = _party(known, at + 1, min(known.sentence.last, at + 8), saying)
    unknown = named is None and trigger.type in _KEEPS and may_be_a_state(known, at + 1)
    return known.sheet.words[at + 1] if unknown else named


def _deemed(known: Known, trigger: Trigger) -> bool:
    """ "Declared dead by his unit", "listed by the ministry as killed": who says so has not done it."""
    lows = known.sheet.lows
    return lows[trigger.last - 1] in ("dead", "missing") or lows[trigger.first - 1] == "as"


def _befell_too(known: Known, trigger: Trigger) -> bool:
    """ "Had been wounded and captured": the second participle is no verb of whom it befell."""
    lows, joint = known.sheet.lows, trigger.first - 1
    verb = next((t for t in known.triggers if t.last == joint and t.form == "passive"), None)
    return lows[joint] in ("and", "or") and verb is not None and lows[verb.first - 1] in words("be")


_DONE_BY_SOMEBODY = frozenset(
    (
        ClaimType.CONTROLS, ClaimType.WITHDREW, ClaimType.ATTACKED, ClaimType.DEPLOYED, ClaimType.VISIT,
        ClaimType.INVESTIGATING, ClaimType.PROTEST, ClaimType.AID,
    )
)  # fmt: skip


def _holder(known: Known, trigger: Trigger, saying: Saying | None) -> str | None:
    """Whose control it is: "under Sarvian control", "in our hands"."""
    for i in range(trigger.first, min(trigger.last + 2, known.sentence.last)):
        mention = known.cast.at(i)
        if mention is not None and mention.kind in (Kind.ADJECTIVE, Kind.SIDE) and mention.side:
            return f"{mention.side} forces"
        if known.sheet.lows[i] == "our" and trigger.type is ClaimType.CONTROLS:
            return _speakers(known, saying, "forces")
    return None


def _subject(known: Known, low: int, high: int, saying: Saying | None) -> str | None:
    """The first party of the clause before its verb."""
    for i in range(low, high):
        mention = known.cast.at(i)
        if mention is not None and _whose_people_are_counted(known, mention):
            continue
        if (
            known.sheet.lows[i] in _OWN
            or known.sheet.lows[i] in words("pronoun_body")
            or mention is not None
            or _group_end(known, i) is not None
        ):
            return _party(known, i, high, saying, low)
        if known.sheet.lows[i] == "we":
            return _speakers(known, saying, "")
    return None


def _whose_people_are_counted(known: Known, mention: Mention) -> bool:
    """ "Twelve soldiers of the 8th Battalion captured in May": whose soldiers they are, and not who captured them."""
    of = mention.first - 1
    of -= known.sheet.lows[of] in words("determiners")
    return known.sheet.lows[of] in ("of", "from") and any(c.noun_last == of for c in known.counted)


def _party(known: Known, first: int, stop: int, saying: Saying | None, opens: int | None = None) -> str | None:
    """The first party between two tokens; the words that say which one may begin at `opens`."""
    sheet, opens = known.sheet, first if opens is None else opens
    for i in range(first, stop):
        low = sheet.lows[i]
        if low in _OWN and i + 1 < stop:
            own = _group_end(known, i + 1) or i + 2
            return _speakers(known, saying, " ".join(sheet.lows[i + 1 : own]))
        if low in words("pronoun_body") or low == "they":
            return _speakers(known, saying, "")
        mention = known.cast.at(i)
        if mention is not None and (mention.kind in _ACTORS or _place_acts(known, mention, stop)):
            return mention.name
        if mention is not None and mention.kind is Kind.ADJECTIVE:
            return _sided(known, mention, stop)
        if (end := _group_end(known, i)) is not None:
            return sheet.said(_group_first(known, opens, i), _whose(known, end))
        if boundary_strength(sheet, i, known.sentence) >= 2:
            return None
    return None


def _agent(known: Known, trigger: Trigger, saying: Saying | None) -> str | None:
    """The party right before a verb that has others for its object."""
    at, lows, low = verb_opens(known, trigger), known.sheet.lows, known.sentence.first
    if lows[at - 1] in all_words("pronoun_body", also="we"):
        return _speakers(known, saying, "")
    if (named := named_before(known, at)) is not None:
        mention, before = known.cast.at(named[0]), named[0] - 1
        before -= lows[before] in words("determiners")
        if lows[before] in ("in", "at", "near", "from", "of", "to", "with", "by", "for"):
            return None  # "soldiers of the 8th Battalion captured in May"
        if mention is not None and mention.kind is not Kind.PLACE:
            return mention.name
        return known.sheet.said(*named) if trigger.type in _KEEPS else None
    for first in range(at - 1, max(low, at - _WORDS) - 1, -1):
        if lows[first] in _OWN:
            return _speakers(known, saying, " ".join(lows[first + 1 : at])) if at - first <= _OWN_WORDS else None
        if not lows[first].isalpha() or lows[first] in ("of", "from"):
            return None
        if _group_end(known, first) == at and lows[(opens := _group_first(known, low, first)) - 1] not in _OWN:
            return known.sheet.said(opens, at)
    return None


_KEEPS = (
    ClaimType.HELD, ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.RETURNED, ClaimType.REMAINS_RETURNED,
)  # fmt: skip
"""What a state does, of which no list tells that it is one."""
_OWN_WORDS = 4
_WORDS = 6
"""Tokens of a group that acts: "members of the local militia"."""


def _keeper(known: Known, first: int, last: int, saying: Saying | None) -> str | None:
    """Who is named between two tokens as the one in whose hands somebody is."""
    mention = known.cast.at(first + (known.sheet.lows[first] in words("determiners")))
    if mention is not None and mention.kind in (Kind.PLACE, Kind.ADJECTIVE):
        return mention.side or mention.name
    if mention is None and known.sheet.is_capital(first):
        return known.sheet.words[first].removesuffix("'s")
    return _party(known, first, last, saying)


def _place_acts(known: Known, mention: Mention, stop: int) -> bool:
    """Whether a name that may be a place does something: "Tavland | has handed over", "held by Hesk"."""
    lows, before = known.sheet.lows, known.sheet.lows[mention.first - 1]
    if mention.kind is not Kind.PLACE or (lows[mention.last] in words("determiners")):
        return False
    if before == "by":
        return _group_end(known, mention.last) is None
    if mention.first > known.sentence.first and before in ("in", "at", "near", "from", "of", "to"):
        return False
    return all(lows[k] in all_words("have", "be", "adverbs") for k in range(mention.last, stop))


def _speakers(known: Known, saying: Saying | None, noun: str) -> str | None:
    """The speaker's own side: "its forces" of the Dorvian ministry are Dorvian forces."""
    if saying is None or saying.source is None or saying.source.name is None:
        return None
    mention = known.cast.at(saying.source.first)
    if noun and mention is not None and mention.side:
        return f"{mention.side} {noun}"
    if mention is not None and mention.kind is Kind.PERSON:
        return None if noun in ("", "own") else noun
    return f"{saying.source.name} {noun}".strip()


def _sided(known: Known, mention: Mention, stop: int) -> str | None:
    if mention.head == "people":
        return f"{mention.side} forces"
    if mention.last < stop and known.sheet.lows[mention.last].isalpha():
        return known.sheet.said(mention.first, mention.last + 1)
    return None


def _group_end(known: Known, i: int) -> int | None:
    """Behind people who act without being counted: "gunmen", "border guards"; not those of "how many men they hold"."""
    lows = known.sheet.lows
    if lows[i - 1] == "many" or (lows[i].endswith("ed") and lows[i] in words("status_nouns")):
        return None
    if any(c.first <= i < c.noun_last for c in known.counted):
        return None
    return max((h.last for h in known.hits.of("people", "source_noun") if h.first == i), default=None)


def _group_first(known: Known, low: int, i: int) -> int:
    """Where a group begins with the words that say which one: "the other | side", "Tavland | troops"."""
    lows = known.sheet.lows
    while i > low and (lows[i - 1] in words("which_side") or known.sheet.is_capital(i - 1)) and lows[i - 1].isalpha():
        i -= 1
    return i + 1 if lows[i] in words("determiners") else i


def _whose(known: Known, end: int) -> int:
    """Behind the body that a group belongs to: "members | of the Valley Administration"."""
    lows, stop = known.sheet.lows, known.sentence.last
    if end + 1 >= stop or lows[end] not in ("of", "from"):
        return end
    at = end + 1 + (lows[end + 1] in words("determiners"))
    at += lows[at] in words("which_side")
    mention = known.cast.at(at)
    if mention is not None and mention.kind in (Kind.BODY, Kind.SIDE):
        return mention.last
    return _group_end(known, at) or end
