"""Trigger words in context: which are the heads of assertions, in which voice, and which only describe."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.core.claim import PEOPLE_TYPES, ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.lexicon import Hit
from lastcontact.reading.sheet import Sentence, Sheet

_BE = frozenset(["was", "were", "is", "are", "be", "been", "being", "am", "get", "gets", "got", "getting", "'s", "'re"])
_HAVE = frozenset(["has", "have", "had", "having"])
_ADVERBS = frozenset(
    [
        "not",
        "also",
        "all",
        "still",
        "reportedly",
        "allegedly",
        "apparently",
        "already",
        "been",
        "being",
        "feared",
        "believed",
        "confirmed",
        "now",
        "officially",
        "never",
        "only",
        "later",
        "then",
        "again",
        "since",
        "once",
        "reported",
        "thought",
        "said",
        "presumed",
        "probably",
        "likely",
        "possibly",
        "either",
        "both",
        "formally",
        "safely",
        "severely",
        "seriously",
        "critically",
        "lightly",
        "badly",
        "brutally",
        "subsequently",
        "recently",
        "initially",
        "previously",
        "listed",
        "known",
        "to",
        "have",
        "either",
        "finally",
        "eventually",
        "successfully",
        "publicly",
        "immediately",
        "therefore",
    ]
)
_DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "their",
        "our",
        "my",
        "its",
        "some",
        "any",
        "all",
        "no",
    ]
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens `first` to `last`; `seeks` tells on which side the people stand that it is about."""

    first: int
    last: int
    type: ClaimType
    form: str
    seeks: str
    rule: str

    @property
    def on_people(self) -> bool:
        return self.type in PEOPLE_TYPES


def triggers(sheet: Sheet, sentence: Sentence, hits: list[Hit], counted: list[Counted]) -> list[Trigger]:
    """The triggers of a sentence, in order, without overlaps (the longest wins)."""
    candidates = sorted((h for h in hits if h.entry.category == "trigger"), key=lambda h: (h.first - h.last, h.first))
    taken: set[int] = set()
    found: list[Trigger] = []
    noun_tokens = {i for c in counted for i in range(c.noun_first, c.noun_last)}
    for hit in candidates:
        if any(i in taken for i in range(hit.first, hit.last)):
            continue
        made = _read(sheet, sentence, hit, noun_tokens)
        if made is not None:
            taken.update(range(hit.first, hit.last))
            found.append(made)
    return sorted(found, key=lambda t: t.first)


def _read(sheet: Sheet, sentence: Sentence, hit: Hit, noun_tokens: set[int]) -> Trigger | None:
    kind, _, form = hit.value.partition("/")
    claim_type = ClaimType(kind)
    seeks = "left"
    if form in ("past", "pp"):
        voice = "passive" if form == "pp" and not _have(sheet, sentence, hit.first) else _voice(sheet, sentence, hit)
        if voice == "attributive":
            return None
        seeks = "left" if voice == "passive" else "right"
        form = voice
    elif form in ("base", "s", "ing"):
        seeks = "right"
        if form == "base" and claim_type in PEOPLE_TYPES and _nominal(sheet, sentence, hit):
            form = "noun"
        if form == "ing" and hit.first > sentence.first and sheet.lows[hit.first - 1] in ("being", "was", "were"):
            form = "ing"
    elif form in ("noun", "with"):
        seeks = "right"
        if hit.first in noun_tokens and claim_type not in (ClaimType.HELD,):
            return None
    elif form == "state" and claim_type is ClaimType.MISSING and hit.last - hit.first == 1:
        if hit.last < sentence.last and hit.first in noun_tokens:
            return None
    return Trigger(hit.first, hit.last, claim_type, form, seeks, hit.entry.id)


def _have(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    return any(sheet.lows[i] in _HAVE for i in range(max(sentence.first, at - 3), at))


def _voice(sheet: Sheet, sentence: Sentence, hit: Hit) -> str:
    """passive, active or attributive, for a past form."""
    lows = sheet.lows
    i = hit.first - 1
    steps = 0
    while i >= sentence.first and steps < 5 and (lows[i] in _ADVERBS or lows[i].endswith("ly")):
        if lows[i] in ("been", "being"):
            return "passive"
        i -= 1
        steps += 1
    before = lows[i] if i >= sentence.first else ""
    after = lows[hit.last] if hit.last < sentence.last else ""
    if before in _BE or after == "by":
        return "passive"
    if before in _HAVE:
        return "active"
    if after in _DETERMINERS or (
        after in ("at", "dozens", "more", "about", "some", "over", "up", "several", "nearly", "around")
        and not _is_place(after)
    ):
        return "active" if not (after == "at" and not _least(lows, hit.last)) else "passive"
    if after[:1].isdigit():
        return "active"
    return "open"


def _least(lows: list[str], at: int) -> bool:
    return at + 1 < len(lows) and lows[at + 1] in ("least", "most")


def _is_place(word: str) -> bool:
    return word in ("in", "on", "during")


def _nominal(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    before = sheet.lows[hit.first - 1] if hit.first > sentence.first else ""
    return before in _DETERMINERS or before in ("'s", "of")
