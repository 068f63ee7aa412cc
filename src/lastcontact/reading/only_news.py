"""What only a word for news holds is told by nobody as so: "they waved aside the story of two dead pilots"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import PEOPLE_TYPES, Modality, Polarity
from lastcontact.reading.doubts_reach import is_not, opens_what_is_told
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.whose_sentence import whose_sentence

_RULE, _NOT = "news/only", "news/not-so"
_ABOUT = 5
"""Tokens from a word for news past "about" or "that" to what it tells of."""
_BEHIND = ("az", "hy", "ka")
"""Languages in which a word for news may stand behind what it tells of."""


def with_only_news(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; a flat one that a word for news holds is only reported, and one of which its clause says that it, or
    what opens its "that", is not so, is neither told nor denied.
    """
    sentence_of = whose_sentence(found)
    made = list(drafts)
    for at, draft in enumerate(made):
        flat = draft.claim.modality is Modality.ASSERTED and draft.claim.polarity is Polarity.AFFIRMED
        known = sentence_of(draft.trigger.first) if flat and draft.claim.type in PEOPLE_TYPES else None
        made[at] = _as_told(known, draft) if known is not None else draft
    return made


def _as_told(known: Known, draft: Draft) -> Draft:
    if draft.claim.speaker is None and _denied_that(known, draft):
        return _made(draft, Polarity.NEGATED, Modality.UNKNOWN, _NOT)
    if (news := _news(known, draft)) is None:
        return draft
    if _denied_of(known, draft, news):
        return _made(draft, Polarity.NEGATED, Modality.UNKNOWN, _NOT)
    if draft.claim.speaker is None and known.sentence.language != "en":
        return _made(draft, Polarity.AFFIRMED, Modality.REPORTED, _RULE)
    return draft


def _made(draft: Draft, polarity: Polarity, modality: Modality, rule: str) -> Draft:
    rules = {**draft.claim.rules, "modality": rule}
    return replace(draft, claim=replace(draft.claim, polarity=polarity, modality=modality, rules=rules))


def _news(known: Known, draft: Draft) -> int | None:
    """The word for news that holds a claim: before "of", "about" or "that", or behind what it tells of."""
    lows, language = known.sheet.lows, known.sentence.language
    about = words("about_news", language)
    told = {k for h in known.hits.of("cue") for k in range(h.first, h.last)} if language != "en" else ()
    ahead = min(draft.trigger.first, draft.counted.first if draft.counted else draft.trigger.first)
    for k in range(ahead - 1, max(known.sentence.first, ahead - _ABOUT) - 1, -1):
        if k not in told and _is_news(lows[k], language):
            joined = any(lows[j] in about for j in range(k + 1, ahead))
            joined = joined or any(opens_what_is_told(known, j) for j in (k + 1, k + 2))
            return k if joined or {lows[k + 1], lows[draft.trigger.last]} & about else None
    behind = max(draft.trigger.last, draft.counted.noun_last if draft.counted else 0)
    for k in range(behind, min(behind + _ABOUT, known.sentence.last)) if language in _BEHIND else ():
        if lows[k] in (",", ";", ":", ".", "“", "”"):
            return None
        if k not in told and _is_news(lows[k], language):
            return k if any(lows[j] in about for j in range(behind, k)) else None
    return None


def _is_news(low: str, language: str) -> bool:
    stems = words("news_words", language) | words("more_news", language)
    if language == "en" and low in words("verdict_counts"):
        return False  # "the figure of 41 missing does not include"
    return low in words("info_nouns") or low in stems if language == "en" else low.startswith(tuple(stems))


def _denied_of(known: Known, draft: Draft, news: int) -> bool:
    """Whether the clause of the news has a "not" behind it: "The claim that 200 surrendered does not hold water"."""
    low = max(draft.trigger.last, news + 1)
    for k in range(low, min(low + _CLAUSE, known.sentence.last)):
        if known.sheet.words[k] in (",", ";", ":", ".", "“", "”", "-"):
            return False
        if is_not(known, k) or known.sheet.lows[k].endswith(tuple(words("not_endings", known.sentence.language))):
            return True
    return False


_CLAUSE = 6
"""Tokens from what news tells of to the "not" of its verb."""


def _denied_that(known: Known, draft: Draft) -> bool:
    """Whether a "that" opens the claim of which the clause before says that nothing or nobody does: "ничто не указывает
    на то, что".
    """
    first = known.sentence.first
    ahead = min(draft.trigger.first, draft.counted.first if draft.counted else draft.trigger.first)
    that = next((k for k in range(ahead - 1, max(first, ahead - _ABOUT) - 1, -1) if opens_what_is_told(known, k)), None)
    of_time = that is not None and known.sheet.lows[that - 1] in words("that_of_time", known.sentence.language)
    if that is None or of_time or is_not(known, that - 1):  # "after that"; "ոչ թե" is "not ... but"
        return False
    parts = (k + 1 for k in range(that - 2, first - 1, -1) if known.sheet.words[k] in (",", ";", ":", "“", "."))
    low = next(parts, first)
    lows = known.sheet.lows[low:that]
    nothing = not words("nothing_words", known.sentence.language).isdisjoint(lows)
    if not nothing and any(low <= h.first < that for h in known.hits.of("cue")):
        return False
    so = tuple(words("so_all_the_same", known.sentence.language))
    return any(is_not(known, k) for k in range(low, that)) and not any(w.startswith(so) for w in lows if so)
