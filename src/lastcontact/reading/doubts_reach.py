"""How far a word that doubts reaches: over what its "that" opens, or the news before it, and to no other clause."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words

_HARD = frozenset((";", ":", "“", "”", '"', "(", ")"))
_COMMAS = frozenset((",", "՝"))
_BUT = frozenset(("but", "while", "although", "though", "whereas", "yet"))
_VERB_LAST = ("az", "hy", "ka")
"""Languages in which what is doubted may stand before the verb without a word for news."""
_NEAR = 12
"""Tokens between news and the verb behind it that doubts it."""
_UNLESS = ("doubts", "contests", "doubtful", "false", "lied")


def unless_denied(known: Known, hits: list[Hit]) -> tuple[list[Hit], list[Hit]]:
    """The words that take doubts away, and those that doubt: not "does not doubt", "не вызывает сомнений"."""
    surely = [h for h in hits if h.value == "surely"]
    others = [h for h in hits if h.value != "surely" and not any(h.first < s.last and s.first < h.last for s in surely)]
    denied = [h for h in others if h.value in _UNLESS and _taken_away(known, h)]
    doubts = [h for h in others if h not in denied and not any(_longer(o, h) for o in others)]
    return [*surely, *denied], doubts


def _taken_away(known: Known, hit: Hit) -> bool:
    """Whether a "not" stands before a word that doubts, or behind it where verbs stand last."""
    behind = known.sentence.language in ("hy", "ka") and is_not(known, hit.last)
    return (is_not(known, hit.first - 1) and not is_not(known, hit.first)) or behind


def _longer(other: Hit, hit: Hit) -> bool:
    within = other.first <= hit.first and hit.last <= other.last and other is not hit
    return within and other.last - other.first > hit.last - hit.first


def reached(known: Known, hit: Hit, draft: Draft) -> bool:
    """Whether a word that doubts is said of a claim."""
    trigger = draft.trigger
    if hit.first <= trigger.first < hit.last and trigger.last <= hit.last:
        return True
    if hit.last <= trigger.first or hit.first <= trigger.first:
        return _goes_on(known, hit, trigger.first)
    return _stands_before(known, hit, draft)


def _goes_on(known: Known, hit: Hit, at: int) -> bool:
    """Whether what stands behind the word is what it doubts: in its clause, or in the one that a "that" opens."""
    contrary = hit.value in ("contrary", "despite")
    for k in range(hit.last, at):
        if known.sheet.words[k] in _HARD or _parts(known, k):
            return False
        if known.sheet.words[k] in _COMMAS and not opens_what_is_told(known, k + 1):
            return False
    commas = [k for k in range(hit.last, at) if known.sheet.words[k] in _COMMAS]
    return not (contrary and len(commas) > 1)


def _stands_before(known: Known, hit: Hit, draft: Draft) -> bool:
    """Whether the news stands before what is said of it: "Reports that 25 were killed are open to doubt"."""
    language, last = known.sentence.language, draft.trigger.last
    between = range(last, hit.first)
    if len(between) > _NEAR or any(known.sheet.words[k] in _HARD or _parts(known, k) for k in between):
        return False
    commas = [k for k in between if known.sheet.words[k] in _COMMAS]
    if hit.value in ("contrary", "despite") or language in _VERB_LAST:
        return not commas and (hit.value in ("contrary", "despite") or language in _VERB_LAST)
    news = tuple(words("news_words", language) | words("more_news", language))
    opens = range(known.sentence.first, draft.trigger.first)
    told = any(known.sheet.lows[k].startswith(news) or opens_what_is_told(known, k) for k in opens)
    return told and len(commas) <= (hit.value == "doubtful")


def _parts(known: Known, k: int) -> bool:
    """Whether a "but", or an "and" before a reporting word, opens a clause of its own."""
    low = known.sheet.lows[k]
    joint = next((h.value for h in known.hits.of("joint") if h.first == k), "")
    if low in _BUT or joint == "strong":
        return True
    joins = low == "and" or joint == "and"
    return joins and any(k < h.first <= k + 2 and h.value != "tally" for h in known.hits.of("cue"))


def opens_what_is_told(known: Known, k: int) -> bool:
    """Whether a "that" stands at a token, and so what somebody tells, believes or doubts begins."""
    low = known.sheet.lows[k] if k < known.sentence.last else ""
    if known.sentence.language == "ar" and known.found.joined(k, "joined_and"):
        return False  # "and that" goes on with what is so
    return low in ("that", "whether") or any(h.first == k and h.value == "that" for h in known.hits.of("joint"))


def denied_within(known: Known, hit: Hit, draft: Draft) -> bool:
    """Whether what nobody doubts is itself a "not": "no doubt that none survived"."""
    low, high = min(hit.last, draft.trigger.last), max(hit.first, draft.trigger.last)
    own = range(draft.trigger.first, draft.trigger.last)
    return any(is_not(known, k) for k in (*range(low, high), *own) if not hit.first <= k < hit.last)


def is_not(known: Known, k: int) -> bool:
    """Whether a token is a "not" or a "nobody" of its language."""
    if not known.sentence.first <= k < known.sentence.last:
        return False
    low, language = known.sheet.lows[k], known.sentence.language
    if language == "en":
        return low in words("negating") or low.endswith("n't")
    return any(low in words(name, language) for name in ("not", "no_one", "nothing_words"))
