"""Who did it: after "by", or the subject of an active verb; "its forces" are the speaker's."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.charges import accused
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
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
    if _deemed(known, trigger):
        return None
    lows, stop = known.sheet.lows, min(known.sentence.last, trigger.last + 12)
    own = next((i for i in range(trigger.first + 1, trigger.last) if lows[i] == "by"), None)
    if own is not None and (named := _party(known, own + 1, min(known.sentence.last, own + 8), saying)):
        return named  # "seized by rebels", all of which tells
    for i in range(trigger.last, stop) if "by" in lows[trigger.last : stop] else ():
        if lows[i] == "by":
            return _party(known, i + 1, min(known.sentence.last, i + 8), saying)
        if boundary_strength(known.sheet, i, known.sentence) >= 3:
            break
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
        if (
            known.sheet.lows[i] in _OWN
            or known.sheet.lows[i] in words("pronoun_body")
            or mention is not None
            or _group(known, i)
        ):
            return _party(known, i, high, saying)
    return None


def _party(known: Known, first: int, stop: int, saying: Saying | None) -> str | None:
    sheet = known.sheet
    for i in range(first, stop):
        low = sheet.lows[i]
        if low in _OWN and i + 1 < stop:
            return _speakers(known, saying, sheet.lows[i + 1])
        if low in words("pronoun_body") or low == "they":
            return _speakers(known, saying, "")
        mention = known.cast.at(i)
        if mention is not None and mention.kind in _ACTORS:
            return mention.name
        if mention is not None and mention.kind is Kind.ADJECTIVE:
            return _sided(known, mention, stop)
        if _group(known, i):
            return sheet.said(i, _group_end(known, i, stop))
        if boundary_strength(sheet, i, known.sentence) >= 2:
            return None
    return None


def _speakers(known: Known, saying: Saying | None, noun: str) -> str | None:
    """The speaker's own side: "its forces" of the Dorvian ministry are Dorvian forces."""
    if saying is None or saying.source is None or saying.source.name is None:
        return None
    mention = known.cast.at(saying.source.first)
    if noun and mention is not None and mention.side:
        return f"{mention.side} {noun}"
    return f"{saying.source.name} {noun}".strip()


def _sided(known: Known, mention: Mention, stop: int) -> str | None:
    if mention.head == "people":
        return f"{mention.side} forces"
    if mention.last < stop and known.sheet.lows[mention.last].isalpha():
        return known.sheet.said(mention.first, mention.last + 1)
    return None


def _group(known: Known, i: int) -> bool:
    """People who act without being counted: "gunmen", "border guards"; not those of "how many men they hold"."""
    if known.sheet.lows[i - 1] == "many":
        return False
    return any(h.first == i for h in known.hits.of("people", "source_noun")) and not any(
        c.first <= i < c.noun_last for c in known.counted
    )


def _group_end(known: Known, i: int, stop: int) -> int:
    last = i + 1
    while (
        last < stop
        and boundary_strength(known.sheet, last, known.sentence) == 0
        and known.sheet.lows[last] in ("of", "the")
    ):
        last += 1
    return last if known.sheet.lows[last - 1] not in ("of", "the") else i + 1
