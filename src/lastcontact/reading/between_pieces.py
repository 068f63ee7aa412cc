"""Whom a verb in two pieces takes away, between them: "soldiers led | Anton Velin | away", "dragged | him | into"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.whose_sentence import whose_sentence

_TAKEN = (ClaimType.CAPTURED, ClaimType.DETAINED)
_PREPOSITIONS = frozenset(("into", "onto", "in", "from", "out", "off", "at", "by", "with", "to", "through", "across"))


def with_those_between(drafts: list[Draft], found: list[Known]) -> list[Draft]:
    """The claims; of who is taken away where those before the verb had been taken for them, who did it."""
    sentence_of = whose_sentence(found)
    return [_between(sentence_of(d.trigger.first), d) if _in_pieces(d) else d for d in drafts]


def _in_pieces(draft: Draft) -> bool:
    trigger = draft.trigger
    return draft.claim.type in _TAKEN and trigger.last - trigger.first > 2 and "*" in trigger.rule


def _between(known: Known | None, draft: Draft) -> Draft:
    trigger = draft.trigger
    if known is None or known.sentence.language != "en":
        return draft
    passive = all_words("be", also="being been")
    if not passive.isdisjoint(known.sheet.lows[trigger.first - 1 : trigger.last]):
        return draft
    whom = _whom(known, trigger.first + 1, trigger.last - 1)
    if whom is None or whom == draft.claim.subject or whom in (draft.claim.subject or "").split():
        return draft
    counted, claim = draft.counted, draft.claim
    of_doers = counted is not None and counted.first < trigger.first
    actor = claim.actor or claim.subject
    rules = {field: rule for field, rule in claim.rules.items() if field != "count" or not of_doers}
    made = replace(claim, subject=whom or None, actor=actor, rules={**rules, "subject": "subject/between-pieces"})
    return replace(draft, claim=replace(made, count=None), counted=None) if of_doers else replace(draft, claim=made)


def _whom(known: Known, first: int, last: int) -> str | None:
    """Who stands there; "" for "him" and "them", None where nobody does."""
    lows, people = known.sheet.lows, {hit.first: hit for hit in known.hits.of("people")}
    for i in range(first, last):
        if lows[i] in _PREPOSITIONS:
            return None
        named = known.cast.at(i)
        if named is not None:
            return named.name if named.kind is Kind.PERSON else None
        if i in people:
            return known.sheet.said(people[i].first, people[i].last)
        if lows[i] in words("kinfolk") | words("one_person"):
            return lows[i]
        if lows[i] in ("him", "her", "them", "everyone", "everybody"):
            return known.person or "" if lows[i] in ("him", "her") else ""
    return None
