"""To whom a request, a duty or a promise is, in languages with endings: "закликав Червоний Хрест", "ailələrə"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind, Mention

_KINDS = (Kind.BODY, Kind.SIDE, Kind.PERSON, Kind.OUTLET)
_ASKING = ("demanded", "ordered", "promised")
_GAP = 3
"""Tokens between what asks and whom: a preposition, the verb of what is owed, an adjective."""


def addressee_of(known: Known, draft: Draft) -> str | None:
    """Who is asked or owed something, as the words behind what asks tell it, or those before where verbs stand last."""
    found, claim = known.found, draft.claim
    near = [s for s in known.sayings if s.cue in _ASKING and s.first < draft.last and draft.first <= s.last + _GAP]
    source = next((s.source for s in near if s.source is not None), None)
    starts = [draft.trigger.last, *(s.last for s in near)]
    if source is not None and source.first >= min((s.last for s in near), default=0):
        starts.append(source.last)  # where verbs stand first: "دعت | اللجنة | الحكومة إلى"
    taken = range(source.first, source.last) if source is not None else _subject(found, known, draft)
    told = next((t for at in starts if (t := _behind(found, known, at, taken)) is not None), None)
    if told is None and found.set("owner_first"):
        told = _before(found, known, max([s.first for s in near] or [draft.trigger.first]), taken)
    return None if told in (None, claim.speaker, claim.actor) else told


def _subject(found: Found, known: Known, draft: Draft) -> range:
    """Whoever stands right behind a verb that stands first, and promises or has to: "تعهدت | القيادة | للأمهات"."""
    named = known.cast.at(draft.trigger.last) if found.set("verb_first") else None
    return range(named.first, named.last) if named is not None else range(0)


def _behind(found: Found, known: Known, at: int, taken: range) -> str | None:
    for k in range(at, min(at + _GAP, found.sentence.last)):
        named = known.cast.at(k)
        if k in taken or (named is not None and named.first in taken):
            continue
        if named is not None:
            return named.name if named.kind in _KINDS else None
        if found.low(k) in found.set("owed_kin"):
            return found.sheet.said(k, k + 1)
        skipped = found.low(k) in found.set("asked_before") or found.ends(k, "office_adjective")
        skipped |= bool(found.set("verb_first")) and any(found.over(c, k) for c in ("title", "role"))
        skipped |= bool(found.set("owner_first")) and found.low(k) == ","  # "ვალდებულია, ოჯახებს აცნობოს"
        if not (skipped or found.ends(k, "infinitive")):
            return None
    return None


def _before(found: Found, known: Known, at: int, taken: range) -> str | None:
    """The last one before what asks who stands in the case of whom one asks, or to whom one gives."""
    mentions = {m.first: m for m in known.cast.within(found.sentence.first, at)}
    for k in range(at - 1, found.sentence.first - 1, -1):
        if found.low(k) in found.set("owed_kin"):
            return found.sheet.said(k, k + 1)
        named = mentions.get(k)
        if named is not None and named.first not in taken and named.kind in _KINDS and _is_asked(found, named):
            return named.name
    return None


def _is_asked(found: Found, named: Mention) -> bool:
    word = found.low(named.last - 1)
    cases = tuple(found.set("asked_cases") | found.set("to_endings") | found.set("asked_objects"))
    return word.endswith(cases) and word != named.name.lower().split()[-1]
