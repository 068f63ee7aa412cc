"""What somebody has from somebody else: who "he" is who says it, whom by a lone name it is of, and when it was said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import LANGUAGES, lexicon, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind

_OF_ONE = frozenset((
    ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.CAPTURED, ClaimType.HELD, ClaimType.MISSING, ClaimType.FOUND,
    ClaimType.RETURNED, ClaimType.CONTACT_LOST,
))  # fmt: skip
_STAMP = re.compile(r"\s*\[?(\d{1,2})[./](\d{1,2})[./](?:20)?(\d\d),?\s+\d{1,2}:\d\d")
"""The day and the hour that a line of a chat opens with."""
_NEAR = 3
"""Tokens between a lone name and what befell its bearer."""
_SHORTEST = 3


def with_hearsay(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims: "he says that Dovan was hit" is of Dovan, and no word of his."""
    opens = [known.sentence.first for known in found]
    return [_heard(found[bisect_right(opens, d.trigger.first) - 1], d) for d in drafts]


def _heard(known: Known, draft: Draft) -> Draft:
    inside = known.sentence.first <= draft.trigger.first < known.sentence.last
    if not inside or known.sentence.language not in LANGUAGES:
        return draft
    claim = _said_then(known, draft, _of_whom(known, draft))
    return draft if claim is draft.claim else replace(draft, claim=claim)


def _of_whom(known: Known, draft: Draft) -> Claim:
    claim = draft.claim
    if claim.speaker is not None and _names_himself(known, draft):
        rules = {k: v for k, v in claim.rules.items() if k != "speaker"}
        claim = replace(claim, speaker=None, rules={**rules, "speaker": "hearsay/another"})
    lone = claim.type in _OF_ONE and claim.subject is None and draft.counted is None
    if lone and (name := _lone_name(known, draft)) is not None and name != claim.speaker:
        claim = replace(claim, subject=name, rules={**claim.rules, "subject": "hearsay/lone-name"})
    return claim


def _names_himself(known: Known, draft: Draft) -> bool:
    """Whether a "he" who speaks is taken for the one he tells of by name, as nobody calls himself so."""
    speaker = draft.claim.speaker
    if speaker != draft.claim.subject:
        return False
    source = next((s.source for s in known.sayings if s.source is not None and s.source.name == speaker), None)
    if source is None or _by_name(known, source, speaker or ""):
        return False
    told = (known.cast.at(k) for k in range(draft.first, draft.last) if not known.sheet.quote[k])
    return any(m is not None and m.kind is Kind.PERSON and m.name == speaker for m in told)


def _by_name(known: Known, source: Source, speaker: str) -> bool:
    """Whether the words that name who speaks hold the name, or a part of it, in any ending."""
    said = [known.sheet.lows[k] for k in range(source.first, source.last)]
    parts = [part.lower()[: max(_SHORTEST, len(part) - 2)] for part in speaker.split() if len(part) >= _SHORTEST]
    return any(word.startswith(part) for word in said for part in parts)


def _lone_name(known: Known, draft: Draft) -> str | None:
    """A name of one word right behind "that", and before what befell its bearer: "says that Dovan was hit"."""
    sheet, language = known.sheet, known.sentence.language
    that = {h.last for h in known.hits.of("joint") if h.value == "that"}
    opens = range(max(known.sentence.first + 1, draft.trigger.first - _NEAR), draft.trigger.first)
    told = ("that", "says", "said")
    at = next((k for k in opens if sheet.lows[k] not in told and (k in that or sheet.lows[k - 1] in told)), None)
    at = at + 1 if at is not None and sheet.words[at] == "," else at
    if at is None or not sheet.words[at].isalpha() or len(sheet.words[at]) < _SHORTEST:
        return None
    named = known.cast.at(at)
    if named is not None:
        return named.name if named.kind is Kind.PERSON else None
    cased = sheet.words[at].lower() != sheet.words[at].upper() and not "ა" <= sheet.words[at][0] <= "ჰ"
    two = cased and sheet.is_capital(at + 1)
    if two or (cased and not sheet.capitals[at]) or sheet.lows[at] in lexicon(language).words:
        return None
    if not cased and (any(h.first <= at < h.last for h in known.hits) or not _labelled(known, at)):
        return None
    return _plain(sheet.said(at, at + 1), language)


def _labelled(known: Known, at: int) -> bool:
    """Whether the line opens with a stamp or the name of who writes it, as in a chat or a note of a call."""
    text = known.sheet.plain.text
    return ":" in text[text.rfind("\n", 0, known.sheet.starts[at]) + 1 : known.sheet.starts[at]]


def _plain(word: str, language: str) -> str:
    """The name without the ending of a subject that its language writes as one with it."""
    endings = sorted(words("lone_name_endings", language), key=len, reverse=True)
    end = next((e for e in endings if word.lower().endswith(e) and len(word) > len(e) + _SHORTEST), "")
    return word[: len(word) - len(end)] if end else word


def _said_then(known: Known, draft: Draft, claim: Claim) -> Claim:
    """A claim of a line of a chat, whose stamp is the day it was said and not that on which it was."""
    when, text = claim.when, known.sheet.plain.text
    if when is None or when.start_on is None:
        return claim
    start = text.rfind("\n", 0, known.sheet.starts[draft.first]) + 1
    stamp = _STAMP.match(text, start)
    if stamp is None:
        return claim
    day, month, year = (int(part) for part in stamp.groups())
    if (when.start_on.day, when.start_on.month, when.start_on.year % 100) != (day, month, year):
        return claim
    told = [
        d for d in known.dates if known.sheet.starts[d.first] >= stamp.end() and d.interval.start_on == when.start_on
    ]
    return claim if told else replace(claim, when=None, said=claim.said or when)
