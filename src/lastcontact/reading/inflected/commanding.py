"""What the mood of a verb tells somebody to do: "girovları buraxın!", "verilməlidir", "ნუ დატოვებთ", "لا تنشروا"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.inflected.answering import saying_for
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.trigger import Trigger

_FEWEST = 2
"""Tokens of the shortest thing that is asked: "Share!" asks nothing about people."""
_LETTERS = 4
"""Letters of the shortest verb in such a mood."""
_FORBIDDEN, _TOLD, _OWED = _MOODS = ("request/forbidden", "request/mood", "obligation/mood")
_ASKED = (ClaimType.REQUEST, ClaimType.OBLIGATION)
_UNWANTED = frozenset((
    ClaimType.WOUNDED, ClaimType.KILLED, ClaimType.CAPTURED, ClaimType.MISSING, ClaimType.CONTACT_LOST,
))  # fmt: skip
"""What nobody asks for: "ayağı kəsilməlidir" tells how badly somebody is hurt."""
_DOUBTED = ("possible", "apparent")


def with_commands(scene: Scene, known: Known, drafts: list[Draft]) -> list[Draft]:
    """The drafts with a demand or a duty for each clause whose verb commands, in the place of what else it tells."""
    for at, kind, rule in _commanding(known):
        first, last = trimmed(known.sheet, *scene.clause(at, at + 1))
        if last - first < _FEWEST or any(_asks(d) and d.first < last and first < d.last for d in drafts):
            continue
        inner = [d for d in drafts if first <= d.trigger.first < last]
        if any(d.claim.type in _UNWANTED and d.trigger.first <= at < d.trigger.last for d in inner):
            continue
        order = [d for d in drafts if _asks(d) and d.last <= first]
        if len(order) == 1 and order[0].trigger.rule not in _MOODS and order[0].claim.type is ClaimType.OBLIGATION:
            inner, first, kind = [*inner, *order], order[0].first, ClaimType.OBLIGATION
        told = [_demanded(d, rule) if _set_free(known, d, at) else None for d in inner]
        rest = [d for d in drafts if d not in inner]
        drafts = [*rest, *filter(None, told), _command(scene, known, (first, last), kind, rule, inner)]
    return drafts


def _set_free(known: Known, draft: Draft, at: int) -> bool:
    """Whether so many, or those whom the commanding word itself frees, are to be let go or handed over: told beside the
    demand."""
    nobody = not known.found.set("nobody").isdisjoint(known.sheet.lows[draft.first : draft.last])
    freed = draft.counted is not None or (draft.trigger.first <= at < draft.trigger.last and not nobody)
    return freed and draft.claim.type in (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED)


def _demanded(draft: Draft, rule: str) -> Draft:
    claim = replace(draft.claim, modality=Modality.DEMANDED, rules={**draft.claim.rules, "modality": rule})
    return replace(draft, claim=claim)


def _asks(draft: Draft) -> bool:
    return draft.claim.type in _ASKED


def _commanding(known: Known) -> Iterator[tuple[int, ClaimType, str]]:
    """Each word that commands, and what it makes of its clause."""
    found = known.found
    particles = found.pairs("told_not")
    last, anywhere = tuple(found.set("told_last")), tuple(found.set("told_anywhere"))
    if not (particles or last or anywhere) or _only_wished(found):
        return
    never = found.stems("not_told")
    for i in range(known.sentence.first, known.sentence.last):
        word, open_ended = found.low(i), found.low(i + 1)[:1].isalnum()
        if len(word) < _LETTERS or word.startswith(never) or not word.isalpha():
            continue
        if word in found.set("bids_or_did") and _bidden(known, i):
            yield i, ClaimType.REQUEST, _TOLD
        elif (ends := particles.get(found.low(i - 1))) is not None and _between(word, ends):
            yield i, ClaimType.REQUEST, _FORBIDDEN
        elif last and not open_ended and _owed(known, i):
            yield i, ClaimType.OBLIGATION, _OWED
        elif (last and not open_ended and (word.endswith(last) or _told_at_end(known, i))) or (
            anywhere and word.endswith(anywhere) and not word.startswith(tuple(found.set("first_person")))
        ):
            yield i, ClaimType.REQUEST, _TOLD


def _bidden(known: Known, i: int) -> bool:
    """Whether a word that may tell what they did bids it: it opens what is called out, or it is of "our sons", "at
    once": "أطلقوا سراح 12 أسيرا!"."""
    found, last = known.found, known.sentence.last
    opens = i == known.sentence.first or not found.low(i - 1)[:1].isalnum()
    if not opens or any(i < d.first < last for d in known.dates):
        return False
    called_out = any(found.low(k) == "!" for k in range(i, min(last + 1, i + _CALL)))
    ours = any(
        found.low(k) in found.set("at_once") or found.ends(k, "our_own_endings") for k in range(i + 1, min(i + 5, last))
    )
    return called_out or ours


_CALL = 12
"""Tokens of the longest call."""


def _owed(known: Known, i: int) -> bool:
    """Whether a verb says what must be done, and not only what is due on a day: "bu həftə iclas keçirməlidir"."""
    found, word = known.found, known.found.low(i)
    owed = word.endswith(tuple(found.set("owed_last"))) or (
        found.low(i + 1) == "," and word.endswith(tuple(found.set("owed_listed")))
    )
    until = found.stems("range_end")
    due = (d for d in known.dates if i - _DAY < d.first < i)
    return owed and all(found.low(d.last - 1).endswith(until) or found.low(d.last) in until for d in due)


_DAY = 10
"""Words before a verb within which a day is its own."""


def _only_wished(found: Found) -> bool:
    """Whether a sentence asks a question, prays or guesses: "Allah rəhmət eləsin", "ola bilər ki, baş tutsun"."""
    wished = found.set("wished_of") | {"?", "؟"}
    doubted = any(h.value in _DOUBTED and h.last - h.first > 1 for h in found.all("hedge"))
    return doubted or any(found.low(i) in wished for i in range(found.sentence.first, found.sentence.last))


def _between(word: str, ends: str) -> bool:
    """Whether a word has the beginning and the ending that a particle asks for, written with "~" between them."""
    opening, _, closing = ends.partition("~")
    return word.startswith(opening) and word.endswith(closing)


def _told_at_end(known: Known, i: int) -> bool:
    """Whether the last word of a sentence commands, in small letters and of no list of people or numbers."""
    found, word = known.found, known.found.low(i)
    if not word.endswith(found.stems("told_at_end")) or found.sheet.is_capital(i):
        return False
    named = any(found.over(category, i) for category in ("people", "number", "body", "month"))
    after = range(i + 1, known.sentence.last)
    return (
        not named
        and not word.endswith(tuple(found.set("name_closing")))
        and not any(found.low(k).isalnum() for k in after)
    )


def _command(
    scene: Scene, known: Known, edges: tuple[int, int], kind: ClaimType, rule: str, inner: list[Draft]
) -> Draft:
    trigger = Trigger(*edges, kind, "verb", "left", rule)
    counted = next((d.counted for d in inner if d.counted is not None), None)
    saying = saying_for(scene, known, trigger)
    source = saying.source if saying is not None else None
    claim = Claim(
        type=kind,
        evidence=known.sheet.span(*edges),
        modality=Modality.DEMANDED,
        speaker=source.name if source is not None else known.author,
        channel=saying.channel if saying is not None else None,
        said=saying.said if saying is not None else None,
        count=counted.quantity if counted is not None else None,
        rules={"type": rule, "modality": rule, "speaker": saying.rule if saying is not None else ""},
    )
    return Draft(claim, *edges, trigger, counted)
