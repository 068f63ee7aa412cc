"""An exchange that is told beside how many came home by it: "The exchange took place. Eighty-four of ours are home"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind


def without_bare_exchanges(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims without an exchange told by itself, whose people the same paragraph counts.

    Who came home by it has its day and its place where the words tell none. An exchange that nobody counts is told as
    people who returned. What is left out stays on the unread list.
    """
    pairs = [(n, d) for n, d in enumerate(drafts) if n and _as_many(drafts[n - 1], d, found)]
    twice = {n - 1 if d.first <= drafts[n - 1].first else n for n, d in pairs}
    drafts = [d for n, d in enumerate(drafts) if n not in twice]
    gone: set[int] = set()
    lent: dict[int, Claim] = {}
    numbers = _numbers(drafts, found)
    for at, draft in enumerate(drafts):
        if not _bare(draft, found[numbers[at]]):
            continue
        near = [n for n in range(len(drafts)) if -_BEFORE <= numbers[n] - numbers[at] <= _BEHIND]
        counted = [n for n in near if _of_it(drafts[n], draft, found[numbers[n]])]
        if any(drafts[n].claim.type is ClaimType.RETURNED for n in counted):
            gone.add(at)
            lent |= {n: _with_its(lent.get(n, drafts[n].claim), draft.claim, found[numbers[n]]) for n in counted}
    kept = [replace(d, claim=lent[n]) if n in lent else d for n, d in enumerate(drafts)]
    return [d for n, d in enumerate(kept) if n not in gone]


def _as_many(before: Draft, draft: Draft, found: Sequence[Known]) -> bool:
    """Whether a number is only that for which as many were given: "35 for 35"."""
    one, other = before.counted, draft.counted
    if one is None or other is None or not {before.claim.type, draft.claim.type} <= {ClaimType.RETURNED}:
        return False
    alike = (one.quantity.minimum, one.quantity.maximum) == (other.quantity.minimum, other.quantity.maximum)
    between = found[0].sheet.lows[max(one.last, one.noun_last) : other.first]
    return alike and between == ["for"]


def _numbers(drafts: list[Draft], found: Sequence[Known]) -> list[int]:
    """The number of the sentence of each claim."""
    made, at = [], 0
    for draft in drafts:
        while at + 1 < len(found) and draft.first >= found[at].sentence.last:
            at += 1
        made.append(at)
    return made


def _bare(draft: Draft, known: Known) -> bool:
    """Whether a claim tells of an exchange and of nobody by name or number that was in it."""
    claim = draft.claim
    told = claim.polarity is Polarity.AFFIRMED and claim.modality in _TENSES and claim.modality is not _CONFIRMED
    if not told or claim.count is not None or claim.type is not ClaimType.RETURNED:
        return False
    language, lows = known.sentence.language, known.sheet.lows[draft.first : draft.last]
    told_by = known.sheet.lows[draft.trigger.first : draft.trigger.last]
    nouns, verbs = tuple(words("exchanges", language)), tuple(words("exchanged", language))
    event = any(low.startswith(nouns) and not low.startswith(verbs) for low in told_by)
    captives = tuple(w.rstrip("*") for w in words("captives", language))
    event = event or (any(map(_opens(verbs), lows)) and any(map(_opens(captives), lows)))
    return event and not any(m.kind is Kind.PERSON for m in known.cast.within(draft.first, draft.last))


def _opens(stems: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda low: low.startswith(stems)


def _of_it(other: Draft, draft: Draft, known: Known) -> bool:
    """Whether a claim counts who came home in an exchange, alive or dead: told as surely, of no other day and no sum,
    in its paragraph."""
    claim, event = other.claim, draft.claim
    if claim.type not in _GIVEN or claim.count is None or claim.polarity is not Polarity.AFFIRMED:
        return False
    if other.paragraph != draft.paragraph or _tense(claim) != _tense(event):
        return False
    if not words("other_times", known.sentence.language).isdisjoint(known.sheet.lows[other.first : other.last]):
        return False  # "in all 612 have come home"
    if claim.when is None or event.when is None:
        return True
    apart = claim.when.end_on < event.when.start_on or event.when.end_on < claim.when.start_on
    return not apart and (claim.when.end_on - claim.when.start_on).days <= _SUM


def _with_its(claim: Claim, event: Claim, known: Known) -> Claim:
    dated = claim.when is None and event.when is not None and not known.dates
    placed = not claim.places and event.places
    rules = {**claim.rules, **({"when": _RULE} if dated else {}), **({"places": _RULE} if placed else {})}
    return replace(claim, when=event.when if dated else claim.when, places=claim.places or event.places, rules=rules)


def _tense(claim: Claim) -> str | None:
    """Whether something is told as done or as still to come."""
    return _TENSES.get(claim.modality)


_RULE = "scene/exchange"
_CONFIRMED = Modality.CONFIRMED
"""What somebody confirms answers another's word and stands by itself."""
_TENSES = {
    **dict.fromkeys((Modality.ASSERTED, Modality.CONFIRMED, Modality.REPORTED, Modality.CLAIMED), "told"),
    **dict.fromkeys((Modality.PLANNED, Modality.POSSIBLE), "to come"),
}
_BEFORE, _BEHIND = 1, 2
"""Sentences before and behind an exchange in which its people are counted."""
_GIVEN = (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED)
_SUM = 62
"""Days; what counts those of a longer time is a sum: "since January 612 have come home"."""
