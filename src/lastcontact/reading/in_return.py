"""Those for whom somebody is given back are others: "the mayor was released in exchange for nine conscripts"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.whose_sentence import whose_sentence

_FOR = (["exchange", "for"], ["return", "for"], ["swap", "for"])
_BOUNDS = 3
"""Tokens between "in exchange for" and a number: "at least", "a further"."""


def with_those_given_for_them(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; a number behind "in exchange for" is a claim of its own, and none of whoever is given back for it."""
    given = {known.sentence.first: own for known in found if (own := _given_for(known))}
    if not given:
        return drafts
    sentence_of = whose_sentence(found)
    made: list[Draft] = []
    for draft in drafts:
        known = sentence_of(draft.trigger.first)
        own = given.get(known.sentence.first, {}) if known is not None else {}
        opens = own.get(draft.counted.first) if draft.counted is not None else None
        if known is None or draft.claim.type is not ClaimType.RETURNED or not own:
            made.append(draft)
            continue
        if opens is None:
            made.append(draft)
            made += _untold(known, draft, own, drafts)
        elif draft.trigger.last <= opens and not any(d.trigger is draft.trigger and d is not draft for d in drafts):
            made += _parted(known, draft, opens)
        else:
            made.append(draft)
    return made


def _given_for(known: Known) -> dict[int, int]:
    """The numbers behind "in exchange for" in an English sentence, by their first token: where those words open."""
    lows, made = known.sheet.lows, {}
    for counted in known.counted if known.sentence.language == "en" else ():
        low = max(known.sentence.first, counted.first - _BOUNDS)
        at = next((i for i in range(low, counted.first - 1) if lows[i : i + 2] in _FOR), None)
        if at is not None:
            made[counted.first] = at - (lows[at - 1] == "in")
    return made


def _parted(known: Known, draft: Draft, opens: int) -> list[Draft]:
    """Whoever is given back, whom nobody counts, and those for whom: two claims of one."""
    rules = {k: v for k, v in draft.claim.rules.items() if k != "count"}
    whom = next((m.name for m in known.cast.within(draft.first, opens) if m.kind.value == "person"), None)
    people = [h for h in known.hits.of("people") if draft.first <= h.first < draft.trigger.first]
    whom = whom or (known.sheet.said(people[0].first, people[0].last) if people else None)
    last = opens - (known.sheet.words[opens - 1] in '"“')
    evidence = known.sheet.span(draft.first, last)
    back = replace(draft, counted=None, last=last)
    back = replace(back, claim=replace(draft.claim, count=None, subject=whom, evidence=evidence, rules=rules))
    return [back, *([_for_whom(known, draft, draft.counted, opens)] if draft.counted is not None else [])]


def _for_whom(known: Known, draft: Draft, counted: Counted, opens: int) -> Draft:
    """The claim of those for whom somebody is given back, from the words "in exchange for" on."""
    last = max(counted.last, counted.noun_last)
    own = known.sheet.lows[last : last + 1] == ["of"] and known.sheet.lows[last + 1] in words("determiners")
    last += 3 if own else 0  # "17 of its own"
    noun = known.sheet.said(counted.noun_first, counted.noun_last) if counted.has_noun else None
    claim = replace(
        draft.claim,
        count=counted.quantity,
        subject=noun,
        actor=None,
        evidence=known.sheet.span(opens, last),
        rules={**draft.claim.rules, "count": counted.rule, "type": "returned/in-exchange-for"},
    )
    return replace(draft, claim=claim, counted=counted, first=opens, last=last)


def _untold(known: Known, draft: Draft, own: dict[int, int], drafts: list[Draft]) -> list[Draft]:
    """Those given for somebody whom no claim counts yet."""
    used = {d.counted.first for d in drafts if d.counted is not None}
    left = [c for c in known.counted if c.first in own and c.first not in used and draft.last <= c.first]
    back = [d for d in drafts if d.claim.type is ClaimType.RETURNED and left and d.last <= left[0].first]
    return [_for_whom(known, draft, c, own[c.first]) for c in left] if back[-1:] == [draft] else []
