"""Who is recognised by whom: "сестра узнала брата на видео", "դա ճանաչել է մայրը"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.core.frozen import frozen
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger


def recognised(known: Known, trigger: Trigger, edges: tuple[int, int]) -> str | None:
    """Whom somebody recognises, "" where the words do not say; None where no verb of recognising has a subject."""
    found = known.found
    verbs = found.stems("recognises")
    if trigger.type is not ClaimType.IDENTIFIED or not any(
        found.low(k).startswith(verbs) for k in range(trigger.first, trigger.last)
    ):
        return None
    people = _people(known, edges)
    whom = [p for p in people if not p.acts]
    named = next((p for p in whom if p.named), None)
    if whom:
        return (named or whom[0]).name
    return "" if people else None


@frozen
class _One:
    """Somebody of a clause; `acts` where he stands as a subject does, `named` where by a name."""

    name: str
    acts: bool
    named: bool


def _people(known: Known, edges: tuple[int, int]) -> list[_One]:
    found, made, at = known.found, list[_One](), edges[0]
    while at < edges[1]:
        mention, kin, hit = known.cast.at(at), found.at("kin", at), found.at("people", at)
        if mention is not None and mention.kind is Kind.PERSON:
            plain = known.sheet.said(mention.first, mention.last) == mention.name
            made.append(
                _One(
                    mention.name,
                    _acts(found, mention.last - 1, known.sheet.lows[mention.last - 1] if plain else ""),
                    True,
                )
            )
            at = mention.last
        elif (kin is not None or hit is not None) and found.over("remains", at) is None:
            last = max(h.last for h in (kin, hit) if h is not None)
            made.append(_One(known.sheet.said(at, last), _acts(found, at, kin.value if kin else ""), False))
            at = last
        else:
            at += 1
    return made


def _acts(found: Found, at: int, base: str) -> bool:
    """Whether a word, `base` without its ending, stands in the case of who acts."""
    word = found.low(at)
    if found.set("verb_first"):
        return found.low(at - 1) not in found.set("recognises_whom")
    if objects := tuple(found.set("recognised_endings")):
        return not word.endswith(objects)
    if not base:  # "ოჯახმა იცნო": a family, in the case of who acts
        alone = tuple(found.set("acting_alone"))
        return bool(alone) and len(word) > _SHORT and word.endswith(alone)
    return word in (base, *(base + ending for ending in found.set("acting_endings")))


_SHORT = 4
"""Letters of a word too short to show its case."""
