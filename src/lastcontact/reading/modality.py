"""How surely, and whether affirmed: from the reporting word, negation and hedges around a trigger."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.attribution import Saying
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.lexicon import Hit
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.triggers import Trigger

_ORDER = ("unknown", "possible", "apparent", "reported", "claimed", "denied")
_NEGATING = frozenset(["not", "never", "no", "none", "cannot", "nobody", "without", "neither", "nor", "n't"])


@dataclass(frozen=True, slots=True)
class Surety:
    polarity: Polarity
    modality: Modality
    rule: str


def surety(
    sheet: Sheet, sentence: Sentence, trigger: Trigger, saying: Saying | None, hits: list[Hit], edges: tuple[int, int]
) -> Surety:
    """The polarity and modality of what `trigger` asserts within the clause `edges`."""
    negated = _negated(sheet, sentence, trigger, edges)
    polarity = Polarity.NEGATED if negated else Polarity.AFFIRMED
    hedge = _hedge(sheet, sentence, trigger, hits, edges, saying)
    if saying is not None:
        if saying.cue == "denied":
            if saying.negated:
                return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, saying.rule)
            return Surety(Polarity.NEGATED, Modality.DENIED, saying.rule)
        if saying.negated and saying.cue in ("confirmed", "asserted", "reported"):
            return Surety(Polarity.NEGATED if saying.cue == "confirmed" else polarity, Modality.UNKNOWN, saying.rule)
    if hedge is not None and hedge.value == "denied":
        return Surety(Polarity.NEGATED, Modality.DENIED, hedge.entry.id)
    if trigger.type in (ClaimType.REQUEST, ClaimType.OBLIGATION) and not hedge:
        return Surety(polarity, Modality.DEMANDED, trigger.rule)
    if trigger.type is ClaimType.MISSING and trigger.form == "noun" and _unknown_after(sheet, trigger, edges):
        return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, trigger.rule)
    if (
        (trigger.type is ClaimType.MISSING
        and "unknown" in trigger.rule)
        or "unclear" in trigger.rule
        or "not known" in trigger.rule
    ):
        return Surety(Polarity.AFFIRMED, Modality.UNKNOWN, trigger.rule)
    if hedge is not None:
        return Surety(polarity, Modality(hedge.value), hedge.entry.id)
    if saying is not None:
        base = {"suggested": "apparent", "source": "asserted", "promised": "planned"}.get(saying.cue, saying.cue)
        return Surety(polarity, Modality(base), saying.rule)
    return Surety(polarity, Modality.ASSERTED, "modality/flat")


def _hedge(
    sheet: Sheet, sentence: Sentence, trigger: Trigger, hits: list[Hit], edges: tuple[int, int], saying: Saying | None
) -> Hit | None:
    """The hedge that governs the trigger: in its clause, before it, or directly after."""
    low = max(sentence.first, min(edges[0], trigger.first) - 6)
    best: Hit | None = None
    for hit in hits:
        if hit.entry.category != "hedge" or trigger.first <= hit.first < trigger.last:
            continue
        if saying is not None and saying.first <= hit.first < saying.last:
            continue
        if hit.value == "denied":
            if not edges[0] <= hit.first <= trigger.last + 12:
                continue
        elif hit.first >= edges[1] or hit.first < low:
            continue
        elif hit.first < trigger.first:
            if any(boundary_strength(sheet, i, sentence) >= 3 for i in range(hit.last, trigger.first)):
                continue
        elif hit.first - trigger.last > 3 or hit.value in ("planned", "demanded"):
            continue
        if hit.value in ("planned", "demanded") and trigger.first - hit.last > 5:
            continue
        if best is None or _rank(hit) < _rank(best):
            best = hit
    return best


def _rank(hit: Hit) -> int:
    return _ORDER.index(hit.value) if hit.value in _ORDER else len(_ORDER)


def _negated(sheet: Sheet, sentence: Sentence, trigger: Trigger, edges: tuple[int, int]) -> bool:
    if any(word in _NEGATING for word in sheet.lows[trigger.first : trigger.last]) or trigger.rule.rsplit("/", 1)[
        -1
    ].startswith(("un", "no ")):
        return False
    i = trigger.first - 1
    steps = 0
    while i >= max(sentence.first, edges[0] - 1) and steps < 6:
        word = sheet.lows[i]
        if word in _NEGATING or word.endswith("n't"):
            return not (
                word == "no" and i + 1 < sentence.last and sheet.lows[i + 1] in ("fewer", "less", "more")
            ) and not (word == "not" and i + 1 < sentence.last and sheet.lows[i + 1] in ("only", "less", "fewer"))
        if boundary_strength(sheet, i, sentence) >= 2:
            return False
        i -= 1
        steps += 1
    return False


def _unknown_after(sheet: Sheet, trigger: Trigger, edges: tuple[int, int]) -> bool:
    words = sheet.lows[trigger.last : edges[1]]
    return any(w in ("unknown", "unclear", "uncertain") for w in words) or ("not" in words and ("known" in words or "clear" in words))
