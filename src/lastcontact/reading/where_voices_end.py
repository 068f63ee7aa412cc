"""Where a voice ends before what it might be taken to tell: with its own clause, whole, denial or quotation."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.given_figures import OF_A_FIGURE
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.relatives import interrupted
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger


def over(known: Known, saying: Saying, trigger: Trigger) -> bool:
    """Whether a denial ends before the trigger: "army denies surrender; 200 trapped"."""
    lows = known.sheet.lows
    if saying.rule == OF_A_FIGURE or interrupted(known, saying.first, trigger.first):
        return True
    if lows[saying.last] == "as" and any(
        t.first == saying.last + 1 and t.last <= trigger.first for t in known.triggers
    ):
        return True  # "the five we reported as abducted have been found"
    if _conceded(known, saying, trigger) or _within_what_was_said(known, saying, trigger):
        return True
    if _of_the_whole(known, saying, trigger):
        return True
    silent = trigger.type is ClaimType.OTHER and lows[trigger.first] in ("declined", "refused", "did", "would")
    if silent and lows[trigger.first - 1] == "but":
        return True  # "confirmed the number, but declined to comment further": what he did, and not what he said
    unsaid = saying.negated or saying.cue == "denied"
    if unsaid and any(lows[i : i + 2] == [",", "where"] for i in range(saying.last, trigger.first)):
        return True  # "did not confirm the fall of the town, where 40 were captured": the outlet tells of these
    if unsaid and _others_act(known, saying, trigger):
        return True
    if saying.rule == "denial/of-news":
        false = (h for h in known.hits.of("hedge") if h.value == "denied" and h.first >= saying.last)
        return any({";", ":"} & {*lows[h.last : trigger.first]} for h in false if h.last <= trigger.first)
    return saying.cue == "denied" and ";" in lows[saying.last : trigger.first]


def _others_act(known: Known, saying: Saying, trigger: Trigger) -> bool:
    """Whether a "but" opens what others do or say: "denied losing anyone, but | villagers buried nine men"."""
    lows = known.sheet.lows
    buts = [i for i in range(saying.last, trigger.first) if lows[i] in _BUT and lows[i - 1] not in ("nothing", "none")]
    return any(_has_its_subject(known, i + 1, trigger) for i in buts)


def _has_its_subject(known: Known, at: int, trigger: Trigger) -> bool:
    """Whether others than who spoke are the subject of a clause that begins at a token."""
    at += known.sheet.lows[at] in words("determiners")
    named = known.cast.at(at)
    of_their_own = any(h.first == at for h in known.hits.of("people", "source_noun")) or (
        named is not None and named.kind in (Kind.PERSON, Kind.BODY, Kind.SIDE)
    )
    return (of_their_own or known.sheet.lows[at] in words("that_show")) and at < trigger.first + 1


_BUT = frozenset(("but", "while", "although", "though", "whereas", "yet"))


def _within_what_was_said(known: Known, saying: Saying, trigger: Trigger) -> bool:
    """ "“The guards said that two had died,” recalled Tem, who was freed in May": they say nothing of him."""
    number = known.sheet.quote[saying.first]
    named = saying.source is not None and saying.source.name is not None
    if not number or not named or known.sheet.quotations[number - 1][1] > trigger.first:
        return False
    return any(s.source is not None and saying.last <= s.first < trigger.first and not s.after for s in known.sayings)


def _of_the_whole(known: Known, saying: Saying, trigger: Trigger) -> bool:
    """ "Of the nine whom the army said it had captured, seven remain in custody": the army told of the nine alone."""
    lows, first = known.sheet.lows, known.sentence.first
    if lows[first] != "of" or saying.first <= first or "," in lows[first : saying.first]:
        return False
    commas = [i for i in range(saying.last, trigger.first) if lows[i] == ","]
    return any(c.first - 1 in commas[:1] for c in known.counted)


def _conceded(known: Known, saying: Saying, trigger: Trigger) -> bool:
    """Whether a voice ends with its clause: "while the ministry claimed to hold the hill, the enemy has taken it"."""
    lows, first = known.sheet.lows, known.sentence.first
    if lows[first] not in ("while", "although", "though", "whereas") or saying.source is None:
        return False
    comma = next((i for i in range(saying.last, trigger.first) if lows[i] == ","), None)
    opens = comma is not None and (
        lows[comma + 1] in ("it", "the", "there", "at", "no", "some") or lows[comma + 1][0].isdecimal()
    )
    return opens and "," not in lows[first : saying.first]
