"""Silence that is nobody's loss: an office that does not answer, a mother who has stopped leaving the house."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import ClaimType, Modality
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.whose_sentence import SentenceOf, whose_sentence

_RULE, _BROUGHT = "silence/office", "hospital/where-brought"


def but_for_silent_offices(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; an office's silence is told as "other", of nobody, and whoever stays at home is not told of."""
    of = whose_sentence(found)
    left = [_at_hospital(d, of) for d in drafts if d.claim.type not in _OUT or not _stays_home(d, of)]
    return [_of_an_office(d) if d.claim.type is ClaimType.CONTACT_LOST and _is_office(d, of) else d for d in left]


def _at_hospital(draft: Draft, sentence_of: SentenceOf) -> Draft:
    """ "The hospital, where the wounded were taken": they are wounded, neither captured nor missing."""
    if draft.claim.type not in (ClaimType.MISSING, ClaimType.CAPTURED):
        return draft
    known = sentence_of(draft.trigger.first)
    if known is None:
        return draft
    language, lows, at = known.sentence.language, known.sheet.lows, draft.trigger.first
    hospitals, hurt = tuple(words("hospitals_called", language)), tuple(words("hurt_called", language))
    before = range(max(known.sentence.first, at - _WHERE), at + 1)
    where = next((k for k in before if lows[k] in words("where_there", language)), None)
    if where is None or not hospitals or not any(lows[k].startswith(hospitals) for k in before if k < where):
        return draft
    if not any(lows[k].startswith(hurt) for k in range(where, max(draft.last, draft.trigger.last))):
        return draft
    claim = replace(
        draft.claim, type=ClaimType.WOUNDED, modality=Modality.ASSERTED, rules={**draft.claim.rules, "type": _BROUGHT},
    )  # fmt: skip
    return replace(draft, claim=claim, trigger=replace(draft.trigger, type=ClaimType.WOUNDED))


_WHERE = 9
"""Tokens from a hospital to the words for who was brought there."""


_OUT = (ClaimType.CONTACT_LOST, ClaimType.DISPLACED, ClaimType.RETURNED)


def _stays_home(draft: Draft, sentence_of: SentenceOf) -> bool:
    """Whether somebody only goes out no more: "his mother has stopped leaving the house"."""
    known = sentence_of(draft.trigger.first)
    if known is None or draft.counted is not None:
        return False
    language, sentence = known.sentence.language, known.sentence
    near = range(max(sentence.first, draft.trigger.first - _WHOSE), min(sentence.last, draft.trigger.last + _WHOSE))
    said = [known.sheet.lows[k] for k in near]
    stops, goes = (tuple(words(name, language)) for name in ("no_more", "going_out"))
    if not stops or not any(w.startswith(stops) for w in said) or not any(w.startswith(goes) for w in said):
        return False
    return not words("own_home", language).isdisjoint(said)


_WHOSE = 5
"""Tokens beside the words for going out among which the house and the "no more" stand."""


def _is_office(draft: Draft, sentence_of: SentenceOf) -> bool:
    """Whether the words of a silence, or of its sentence before them, name an office, and nobody of whom it is told."""
    known = sentence_of(draft.trigger.first)
    if known is None or draft.counted is not None:
        return False
    language, lows = known.sentence.language, known.sheet.lows
    span = range(known.sentence.first, known.sentence.last)
    silent = tuple(words("office_silences", language))
    if not any(lows[k].startswith(silent) for k in range(draft.trigger.first, min(draft.trigger.last + 2, span.stop))):
        return False
    offices = tuple(words("silent_offices", language))
    opens = range(span.start, min(span.start + _OPENS, span.stop))
    at = next((k for k in opens if _bare(lows[k], language).startswith(offices)), None)
    if at is None:
        at = next((k for k in span if lows[k].startswith(offices)), None) if language in _VERB_LAST else None
    before = words("office_not_subject", language)
    return at is not None and lows[at - 1] not in before and not _kin_first(known, span.start, at)


_OPENS = 4
"""Tokens at the head of a sentence among which the office stands."""
_VERB_LAST = ("az", "ka")
"""Languages in which what describes an office stands before it."""


def _bare(word: str, language: str) -> str:
    article = next(iter(words("article", language)), "")
    return word.removeprefix(article) if article and word.startswith(article) else word


def _kin_first(known: Known, first: int, at: int) -> bool:
    """Whether kin stand before the office: "our son in the hospital does not answer"."""
    return any(h.entry.category == "kin" and first <= h.first < at for h in known.hits)


def _of_an_office(draft: Draft) -> Draft:
    claim = replace(draft.claim, type=ClaimType.OTHER, subject=None, rules={**draft.claim.rules, "type": _RULE})
    return replace(draft, claim=claim, trigger=replace(draft.trigger, type=ClaimType.OTHER))
