"""Whose people a figure counts by what stands around the words for them: "members of the armed forces of Orvand"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from lastcontact.core.claim import Claim
from lastcontact.core.frozen import frozen
from lastcontact.reading.lexicon import words
from lastcontact.reading.same_people import kinds_in_english
from lastcontact.reading.side_words import is_of_people, languages_of_word, words_of

_BREAK = re.compile(r"[.!?;:,()\[\]«»“”\"։؟،—–\n]")
_NEAR = 200
"""Letters before the words quoted in which their sentence is looked for."""
_WITHIN = 7
"""Words behind those counted in which their side may be told."""
_JOINTS = frozenset({"of", "the", "from", "its", "their"})

SidesOf = Callable[[str], Iterable[str]]
"""The sides that a word names."""


@frozen
class _Around:
    """The text right before and right behind the word for those counted, within their sentence."""

    ahead: str
    behind: str


def before_in_sentence(claim: Claim, text: str) -> str:
    """What its sentence says before the words quoted: "Our losses: three dead, | 11 wounded"."""
    quoted = claim.evidence
    before = text[max(0, quoted.start - _NEAR) : quoted.start] if quoted else ""
    return re.split(r"[.!?;։؟\n]", before)[-1]


def sides_around(claim: Claim, before: str, sides_of: SidesOf, *, speaker: str, captives: bool) -> Iterator[str]:
    """The sides that the words around those counted tell them to be of. `before`: of the sentence, before the words
    quoted; `speaker`: the side of whoever says it; `captives`: they are called so, and may be in that side's hands.
    """
    if captives:
        yield from _from_among(words_of(claim.evidence.text if claim.evidence else ""), sides_of)
        return
    around = _around(claim, before)
    if around is None:
        return
    yield from _behind(words_of(_BREAK.split(around.behind)[0]), sides_of)
    yield from _ahead(words_of(_BREAK.split(_without_number(around.ahead, claim))[-1]), sides_of)
    if _says_its(around) and "military" in kinds_in_english(claim.subject or ""):
        lows = words_of(around.ahead)
        if {side for low in lows for side in sides_of(low)} == {speaker} and not any(
            _among(w, "enemies") for w in lows
        ):
            yield speaker


def members_of(claim: Claim, before: str, names_side: Callable[[str], bool]) -> str:
    """Of what those called "members" are members, as the report says in English, without the side it is of; "" where
    it does not say.

    >>> from lastcontact.core.claim import ClaimType, Span
    >>> told = Span(0, 49, "13 members of the armed forces of Harven had died")
    >>> members_of(Claim(ClaimType.KILLED, told, subject="members"), "", "harven".__eq__)
    'members of the armed forces'
    """
    around = _around(claim, before)
    if around is None or (claim.subject or "").lower() not in MEMBERS:
        return ""
    kept: list[str] = []
    for low in words_of(_BREAK.split(around.behind)[0])[:_WITHIN]:
        if names_side(low):
            kept += ["the"] if kept[-1:] == ["of"] else []
        elif low in _BEFORE_NOUNS or _among(low, "forces") or low in words("member_groups", "en"):
            kept.append(low)
        else:
            break
    while kept and kept[-1] in _BEFORE_NOUNS:
        kept.pop()
    return " ".join(("members", *kept)) if kept[:1] == ["of"] else ""


_BEFORE_NOUNS = frozenset({"of", "the", "a", "an", "one"})
MEMBERS = frozenset({"members", "member"})
"""What those counted are called that tells nothing without of what they are."""


def _around(claim: Claim, before: str) -> _Around | None:
    """Where the word for those counted stands: in the words quoted, or told once before them ("of whom nine were")."""
    told, subject = claim.evidence, claim.subject or ""
    if told is None or not subject:
        return None
    text = before + told.text
    at = told.text.find(subject)
    at = at + len(before) if at >= 0 else before.rfind(subject)
    return _Around(text[:at], text[at + len(subject) :]) if at >= 0 else None


def _behind(lows: list[str], sides_of: SidesOf) -> Iterator[str]:
    """The side behind the forces that those counted are of: "soldiers | of the army of Orvand"."""
    of_forces = False
    for low in lows[:_WITHIN]:
        if sides := set(sides_of(low)):
            if of_forces:
                yield from sides
            return
        of_forces |= _among(low, "forces")
        if low not in _JOINTS and not _among(low, "forces"):
            return


def _ahead(lows: list[str], sides_of: SidesOf) -> Iterator[str]:
    """The side before them where a language has whose they are so: "Orvandın silahlı qüvvələrinin | 11 hərbçisi"."""
    if not lows or not _among(lows[-1], "of_forces"):
        return
    for low in reversed(lows[-_WITHIN:]):
        if sides := set(sides_of(low)):
            yield from sides
            return
        if not _among(low, "forces") and not _among(low, "of_forces"):
            return


def _from_among(lows: list[str], sides_of: SidesOf) -> Iterator[str]:
    """The side of soldiers from among whom captives are: "the captives | of the soldiers of Orvand reached 21"."""
    for at, low in enumerate(lows[:-2]):
        if _among(low, "from_among"):
            rest = [w for w in lows[at + 1 : at + _WITHIN] if w not in _JOINTS and not _among(w, "from_among")]
            if len(rest) > 1 and is_of_people(rest[0], "military"):
                yield from sides_of(rest[1])


def _says_its(around: _Around) -> bool:
    return words_of(around.ahead)[-1:] == ["its"]


def _without_number(ahead: str, claim: Claim) -> str:
    number = claim.count.text if claim.count else ""
    return ahead.rstrip().removesuffix(number) if number else ahead


def _among(low: str, name: str) -> bool:
    patterns = (pattern for language in languages_of_word(low) for pattern in words(name, language))
    return any(low.startswith(p[:-1]) if p.endswith("*") else low == p for p in patterns)
