"""A word that is contradicted in passing: "he had not been killed, as the enemy claimed, but wounded"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying


def as_they_said(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The claims, in which whoever is contradicted says the contrary of what is denied, and nothing of what is so."""
    drafts = _as_reported(known, _not_the_other(known, drafts))
    aside = next((s for s in known.sayings if _contradicted(known, s)), None)
    if aside is None or aside.source is None:
        return drafts
    made: list[Draft] = []
    for draft in drafts:
        claim = draft.claim
        if claim.speaker != aside.source.name:
            made.append(draft)
            continue
        own = replace(claim, speaker=None, channel=None, said=None)
        if draft.last > aside.first:
            made.append(replace(draft, claim=replace(own, modality=Modality.ASSERTED)))
        else:
            made.append(replace(draft, claim=replace(own, modality=Modality.DENIED)))
            theirs = replace(claim, polarity=Polarity.AFFIRMED, modality=Modality.CLAIMED)
            made.append(replace(draft, claim=theirs))
    return made


def _as_reported(known: Known, drafts: list[Draft]) -> list[Draft]:
    """ "Eleven were killed, not fourteen, as reported the day before": who takes a figure back had given it himself."""
    made: list[Draft] = []
    for draft in drafts:
        made.append(draft)
        day = _reported(known, draft) if draft.claim.modality is Modality.DENIED else None
        if day is None:
            continue
        wrong = replace(draft.claim, when=None)
        told = replace(
            wrong, polarity=Polarity.AFFIRMED, modality=Modality.CLAIMED, said=day,
            rules={**wrong.rules, "said": "figure/before"},
        )  # fmt: skip
        made[-1:] = [replace(draft, claim=wrong), replace(draft, claim=told)]
    return made


def _reported(known: Known, draft: Draft) -> Interval | None:
    """The day on which a wrong figure was given, where an "as reported" that tells it stands behind it."""
    counted, lows = draft.counted, known.sheet.lows
    if counted is None or lows[counted.first - 1] != "not":
        return None
    edge = max(counted.last, counted.noun_last)
    opens = edge + 1 if lows[edge : edge + 2] == [",", "as"] else known.sentence.last
    at = opens + 1
    while at < known.sentence.last and lows[at] in _BEFORE_GIVEN:
        at += 1
    if at >= known.sentence.last or lows[at] not in _GIVEN:
        return None
    return next((d.interval for d in known.dates if at < d.first <= at + _DAY_BEHIND), None)


_BEFORE_GIVEN = frozenset(
    ("was", "were", "had", "been", "it", "previously", "first", "initially", "earlier", "wrongly")
)
_GIVEN = frozenset(("reported", "stated", "announced", "said", "claimed", "given", "published", "told", "declared"))
_DAY_BEHIND = 4
"""Tokens from "as reported" to the day on which it was."""


def _not_the_other(known: Known, drafts: list[Draft]) -> list[Draft]:
    """ "It was Ivan Kravets, not Oleg Ryabov, who was killed": it befell the first, and not the second."""
    lows, first = known.sheet.lows, known.sentence.first
    if lows[first] != "it" or lows[first + 1] not in words("be"):
        return drafts
    pair = [m for m in known.cast.within(first, known.sentence.last) if m.kind is Kind.PERSON][:2]
    if len(pair) < 2 or lows[pair[0].last : pair[0].last + 2] != [",", "not"]:
        return drafts
    he, other = pair
    made: list[Draft] = []
    for draft in drafts:
        made.append(draft)
        if draft.claim.subject == other.name and draft.first >= other.first - 1 and draft.counted is None:
            span = known.sheet.span(he.first, draft.last)
            not_he = replace(draft.claim, polarity=Polarity.NEGATED)
            made[-1] = replace(draft, first=he.first, claim=replace(draft.claim, subject=he.name, evidence=span))
            made.append(replace(draft, claim=not_he))
    return made


def _contradicted(known: Known, saying: Saying) -> bool:
    """Whether a voice stands between "not ..., as" and ", but"."""
    lows, source = known.sheet.lows, saying.source
    if source is None or lows[saying.last : saying.last + 2] != [",", "but"]:
        return False
    at = source.first - 1 - (lows[source.first - 1] == "the")
    denied = "not" in lows[known.sentence.first : at] or "n't" in lows[known.sentence.first : at]
    return denied and lows[at - 1 : at + 1] == [",", "as"]
