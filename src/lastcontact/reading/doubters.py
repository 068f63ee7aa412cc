"""Who doubts what somebody else has told: the subject of the verb, or whoever the sentence has speaking."""

from __future__ import annotations

from lastcontact.core.claim import Claim
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.tellers import tellers
from lastcontact.reading.known import Known
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.sources import Finder

_BESIDE = 3
"""Tokens between a verb and the one behind it whose verb it is."""
_OF_NOBODY = ("contrary", "false", "doubtful", "despite")
"""Words that doubt without a subject: "contrary to", "it would be wrong to say", "it is doubtful"."""


def who_doubts(known: Known, hit: Hit, told_by: str | None = None) -> str | None:
    """The name of whoever doubts, and not `told_by` where another speaks in the sentence; None where the text does not
    tell it.
    """
    source = _subject(known, hit) if hit.value not in _OF_NOBODY else None
    if source is not None:
        return source.name or known.author
    if hit.value == "lied":
        return None
    others = (s.source for s in known.sayings if s.source is not None and s.cue not in ("claimed", "reported"))
    return next((o.name for o in others if o.name is not None and o.name != told_by), None)


def claimed_by_another(known: Known, claim: Claim) -> bool:
    """Whether the sentence names who claims or reports what is told: "cast doubt on Marhen's claim that"."""
    own = [s for s in known.sayings if s.source is not None and s.source.name == claim.speaker]
    return any(s.cue in ("claimed", "reported") for s in own)


def _subject(known: Known, hit: Hit) -> Source | None:
    if known.sentence.language == "en":
        nouns = {h.first: h for h in known.hits.of("source_noun")}
        return Finder(known.sheet, known.sentence, known.cast, nouns, Memory()).left(hit.first)
    own = tellers(known.found, known.cast, Memory())
    comma = next((k for k in range(hit.first - 1, known.sentence.first, -1) if known.sheet.words[k] in ",;:"), -1)
    before = [t for t in own if comma < t.first and t.last <= hit.first]
    if known.found.set("verb_first") or not before:
        behind = [t for t in own if hit.first < t.first <= hit.first + _BESIDE]
        before = behind or before
    return before[0].source if before else None
