"""Parts of those told of before: who "two of them" are, and captives in a hospital, who are held all the same."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import LANGUAGES, words

_RULE = "subject/of-them"
_HELD = "held/in-hospital"
_BACK, _NEAR = 6, 4
"""Claims back that "of them" may mean, and tokens from a count to the word for those it counts."""
_FREE = (ClaimType.RETURNED, ClaimType.FOUND, ClaimType.KILLED, ClaimType.SURRENDERED)


def with_subsets(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims: a part is of those counted before it, and captives who were taken to a hospital are held."""
    opens = [known.sentence.first for known in found]
    made = list(drafts)
    for k, draft in enumerate(drafts):
        known = found[bisect_right(opens, draft.trigger.first) - 1]
        counted = draft.counted
        if counted is None or known.sentence.language not in LANGUAGES:
            continue
        if _of_them(known, counted):
            made[k] = _as(draft, _of_whom(known, draft, made[max(0, k - _BACK) : k]))
        elif draft.claim.type is ClaimType.WOUNDED and (whom := _captives_in_hospital(known, draft)) is not None:
            rules = {**draft.claim.rules, "type": _HELD}
            made[k] = replace(draft, claim=replace(draft.claim, type=ClaimType.HELD, subject=whom, rules=rules))
        elif draft.claim.type is ClaimType.HELD and _in_a_place(known, draft) and _only_hurt(known, counted):
            rules = {**draft.claim.rules, "type": "wounded/by-their-noun"}
            made[k] = replace(draft, claim=replace(draft.claim, type=ClaimType.WOUNDED, rules=rules))
        elif k and made[k - 1].trigger is draft.trigger and not counted.has_noun and _taken(made[k - 1], draft):
            made[k] = replace(draft, claim=replace(draft.claim, type=made[k - 1].claim.type))
        elif known.sentence.language == "ar" and (whom := _from_among(known, counted)) is not None:
            made[k] = _as(draft, whom)
    return [
        d for d in made if d.claim.type not in _MOVES or not _who_crossed(found[bisect_right(opens, d.first) - 1], d)
    ]


_MOVES = (ClaimType.RETURNED, ClaimType.WITHDREW)


def _who_crossed(known: Known, draft: Draft) -> bool:
    """ "Two soldiers who crossed the river said": it only tells who they are."""
    lows, at = known.sheet.lows, draft.trigger.first
    crossed = known.sentence.language == "en" and "crossed" in lows[at : draft.trigger.last]
    return crossed and not {"who", "that"}.isdisjoint(lows[at - 1 : at + 1])


def _in_a_place(known: Known, draft: Draft) -> bool:
    """Whether only a place tells that somebody is held: "в подвале"."""
    inside = known.sentence.language != "en" and known.found.low(draft.trigger.first) in known.found.set("in")
    return inside or draft.trigger.form == "place"


def _only_hurt(known: Known, counted: Counted) -> bool:
    """Whether those counted are called wounded and not captives: "насчитали 20 раненых бойцов в подвале"."""
    language = known.sentence.language
    noun = known.sheet.lows[counted.noun_first : counted.noun_last]
    hurt = any(w.startswith(_stems("hurt_words", language)) for w in noun)
    return hurt and not any(w.startswith(_stems("captives", language)) for w in noun)


def _taken(before: Draft, draft: Draft) -> bool:
    """Whether a bare figure of the same word is of those just told of as taken: "сообщило о 25 пленных, но исправило
    цифру на 20".
    """
    return before.claim.type is ClaimType.CAPTURED and draft.claim.type is ClaimType.HELD


def _as(draft: Draft, subject: str | None) -> Draft:
    claim = draft.claim
    if subject == claim.subject:
        return draft
    return replace(draft, claim=replace(claim, subject=subject, rules={**claim.rules, "subject": _RULE}))


def _of_them(known: Known, counted: Counted) -> bool:
    """Whether a count is "of them", and has no noun of its own."""
    lows, language = known.sheet.lows, known.sentence.language
    if language == "en":
        return lows[counted.last] == "of" and lows[counted.last + 1] in ("them", "these")
    beside = (counted.first - 2, counted.first - 1, counted.last, counted.last + 1)
    return any(_them(known, k) for k in beside)


def _them(known: Known, k: int) -> bool:
    """Whether a token is "of them", and no word for people in that case: "Գերիներից չորսը"."""
    found, word = known.found, known.found.low(k)
    named = found.over("people", k) is not None or word.startswith(_stems("captives", known.sentence.language))
    return bool(word) and not named and (word in found.set("of_them") or found.over("subset", k) is not None)


@cache
def _stems(name: str, language: str) -> tuple[str, ...]:
    return tuple(word.rstrip("*") for word in words(name, language)) or ("\0",)


def _of_whom(known: Known, draft: Draft, before: Sequence[Draft]) -> str | None:
    """Those whom the nearest greater count before it counts; what stands where none does."""
    own = draft.claim.subject
    counted = draft.counted
    if own is not None and known.sentence.language != "en" and counted is not None:
        edges = (counted.first - 1, counted.last)
        own = None if any(_them(known, k) and own.startswith(known.sheet.said(k, k + 1)) for k in edges) else own
    if own is not None and own in known.sheet.said(draft.first, draft.last):
        return own
    whole = next((d for d in reversed(before) if _greater(d.claim, draft.claim)), None)
    if whole is None or not (known.sentence.language == "en" or whole.first >= known.sentence.first):
        return own
    if whole.claim.subject is not None:
        return own if whole.claim.subject in known.cast.roles else whole.claim.subject
    alike = (d.claim for d in reversed(before) if d.claim.type is whole.claim.type and d.claim.subject is not None)
    return next((c.subject for c in alike if _one_voice(c.speaker, whole.claim.speaker)), own)


def _greater(whole: Claim, part: Claim) -> bool:
    most, least = whole.count, part.count
    if most is None or least is None:
        return False
    return (most.maximum or most.minimum or 0) > (least.minimum or 0)


def _one_voice(one: str | None, other: str | None) -> bool:
    """Whether two speakers may be one: "Orvand" and "Orvand Ministry of Defence"."""
    return one is None or other is None or one in other or other in one


def _captives_in_hospital(known: Known, draft: Draft) -> str | None:
    """The captives whom a claim counts who are in a hospital, of whom nothing tells that they are wounded."""
    language, counted = known.sentence.language, draft.counted
    lows = known.sheet.lows[draft.first : draft.last]
    hurt, wards = _stems("hurt_words", language), _stems("ward_words", language)
    if counted is None or not any(w.startswith(wards) for w in lows) or any(w.startswith(hurt) for w in lows):
        return None
    whole = known.sheet.lows[known.sentence.first : known.sentence.last]
    freed = any(w.startswith(_stems("freed_words", language)) for w in whole)
    if freed or any(t.type in _FREE for t in known.triggers):
        return None
    stems = _stems("captives", language)
    near = range(max(known.sentence.first, counted.first - _NEAR), min(counted.last + _NEAR, known.sentence.last))
    at = next((k for k in near if known.sheet.lows[k].removeprefix("ال").startswith(stems)), None)
    return known.sheet.said(at, at + 1) if at is not None else None


def _from_among(known: Known, counted: Counted) -> str | None:
    """Those behind "from" whom a count is a part of, where verbs come first: "ستة من الجنود الجرحى"."""
    found, at = known.found, counted.last + 1
    last = at
    while found.definite(last) and last < at + _NEAR:
        last += 1
    people = found.over("people", at) is not None or found.low(at).endswith(("ين", "ون"))
    people = people and found.over("people", counted.first) is None
    from_them = found.low(counted.last) in found.set("from_among") and not counted.has_noun
    return known.sheet.said(at, last) if last > at and people and from_them else None
