"""What somebody has from somebody else: who "he" is who says it, whom by a lone name it is of, and when it was said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import LANGUAGES, lexicon, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying

_OF_ONE = frozenset((
    ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.CAPTURED, ClaimType.HELD, ClaimType.MISSING, ClaimType.FOUND,
    ClaimType.RETURNED, ClaimType.CONTACT_LOST,
))  # fmt: skip
_STAMP = re.compile(r"\s*\[?(\d{1,2})[./](\d{1,2})[./](?:20)?(\d\d),?\s+\d{1,2}:\d\d")
"""The day and the hour that a line of a chat opens with."""
_LINE = re.compile(r"\s*(?:\[[^\]\n]{4,24}\]\s*)?[^\W\d][^:.!?\n]{0,30}:\s")
"""How a line of a chat opens: a stamp, and who writes it."""
_LINES = re.compile(rf"(?m)^{_LINE.pattern}")
_NEAR = 3
"""Tokens between a lone name and what befell its bearer."""
_ALIVE = 6
"""The same behind a bare "said": "сказал Паво жив, в плену"."""
_SHORTEST = 3


def with_hearsay(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims: "he says that Dovan was hit" is of Dovan, and no word of his."""
    opens = [known.sentence.first for known in found]
    told = [_heard(found[bisect_right(opens, d.trigger.first) - 1], d) for d in drafts]
    if not found or not _LINES.search(found[0].sheet.plain.text):
        return told
    told = [_unsurely(found[bisect_right(opens, d.trigger.first) - 1], d) for d in told]
    untold = [made for known in found for made in _untold(known, told)]
    return sorted([*told, *untold], key=lambda d: d.first) if untold else told


def _untold(known: Known, drafts: list[Draft]) -> list[Draft]:
    """What a line of a chat has of one by name behind a bare "said", where no claim tells it: "وقال بافو وهو أسير"."""
    said = _relayed(known, known.sentence.last) if _in_a_chat(known, known.sentence.last - 1) else []
    if not said:
        return []
    made: list[Draft] = []
    for trigger in (t for t in known.triggers if t.type in _OF_ONE and t.form in ("verb", "status", "noun")):
        if any(d.first < trigger.last and trigger.first < d.last for d in drafts) or known.counted:
            continue
        name = _lone_name(known, trigger.first)
        source = next((s.source for s in _relayed(known, trigger.first)[-1:]), None)
        if name is not None and source is not None:
            claim = Claim(
                type=trigger.type, modality=Modality.ASSERTED, evidence=known.sheet.span(trigger.first, trigger.last),
                subject=name, speaker=source.name,
                rules={"type": trigger.rule, "subject": "hearsay/lone-name", "speaker": "hearsay/who-said"},
            )  # fmt: skip
            made.append(Draft(claim, trigger.first, trigger.last, trigger, None, known.sentence.paragraph))
    return made


def _relayed(known: Known, before: int) -> list[Saying]:
    """Who has said something, before a token, to whoever writes a line; not the label of the line itself."""
    told = (s for s in known.sayings if s.source is not None and s.last <= before)
    return sorted((s for s in told if known.sheet.words[s.first] != ":"), key=lambda s: s.first)


def _heard(known: Known, draft: Draft) -> Draft:
    inside = known.sentence.first <= draft.trigger.first < known.sentence.last
    if not inside or known.sentence.language not in LANGUAGES:
        return draft
    if known.sentence.language != "en" and draft.counted is not None:
        draft = _without_slang(known, draft)
    claim = _said_then(known, draft, _of_whom(known, draft))
    return draft if claim is draft.claim else replace(draft, claim=claim)


def _unsurely(known: Known, draft: Draft) -> Draft:
    inside = known.sentence.first <= draft.trigger.first < known.sentence.last
    claim = _unsure(known, draft) if inside and known.sentence.language in LANGUAGES else draft.claim
    return draft if claim is draft.claim else replace(draft, claim=claim)


def _without_slang(known: Known, draft: Draft) -> Draft:
    """A claim without a "200" or "300" that only means the dead or the wounded: "не пишите про 200"."""
    counted = draft.counted
    after = words("slang_after", known.sentence.language)
    slang = counted is not None and not counted.has_noun and counted.quantity.text in ("200", "300")
    if counted is None or not slang or known.sheet.lows[counted.first - 1] not in after:
        return draft
    rules = {k: v for k, v in draft.claim.rules.items() if k != "count"}
    first = max(counted.last, draft.first)
    first = min(draft.trigger.first, next((s.last for s in known.sayings if s.first >= first), draft.trigger.first))
    evidence = known.sheet.span(first, max(draft.trigger.last, first + 1))
    claim = replace(draft.claim, count=None, subject=None, evidence=evidence, rules=rules)
    return replace(draft, claim=claim, counted=None, first=first, last=draft.trigger.last)


def _unsure(known: Known, draft: Draft) -> Claim:
    """A claim of a line of a chat, reported where whoever writes it has only heard it or is not sure."""
    claim = draft.claim
    asserted = claim.modality is Modality.ASSERTED
    if not (asserted or claim.modality is Modality.UNKNOWN) or not _in_a_chat(known, draft.first):
        return claim
    language, lows = known.sentence.language, known.sheet.lows
    heard = not words("heard_words", language).isdisjoint(lows[known.sentence.first : draft.trigger.first])
    behind = f" {' '.join(lows[draft.trigger.last : known.sentence.last])} "
    unsure = any(f" {w} " in behind for w in words("not_sure_words", language))
    if not ((heard or unsure) if asserted else (heard and unsure and draft.counted is not None)):
        return claim
    rules = {**claim.rules, "modality": "hearsay/not-sure"}
    polarity = claim.polarity if asserted else Polarity.AFFIRMED
    return replace(claim, modality=Modality.REPORTED, polarity=polarity, rules=rules)


def _of_whom(known: Known, draft: Draft) -> Claim:
    claim = draft.claim
    if claim.speaker is not None and _names_himself(known, draft):
        rules = {k: v for k, v in claim.rules.items() if k != "speaker"}
        claim = replace(claim, speaker=None, rules={**rules, "speaker": "hearsay/another"})
    lone = claim.type in _OF_ONE and claim.subject is None and draft.counted is None
    if lone and (name := _lone_name(known, draft.trigger.first)) is not None and name != claim.speaker:
        claim = replace(claim, subject=name, rules={**claim.rules, "subject": "hearsay/lone-name"})
        said = _relayed(known, draft.trigger.first) if _in_a_chat(known, draft.first) else []
        if said and said[-1].source is not None and said[-1].source.name is not None:
            claim = replace(claim, speaker=said[-1].source.name)
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


def _lone_name(known: Known, before: int) -> str | None:
    """A name of one word right behind "that", in a chat behind a bare "said", and before what befell its bearer at a
    token: "says that Dovan was hit".
    """
    sheet, language = known.sheet, known.sentence.language
    that, said = {h.last for h in known.hits.of("joint") if h.value == "that"}, set[int]()
    if _in_a_chat(known, before):
        said = {s.last for s in _relayed(known, before)[-1:]}
    opens = range(max(known.sentence.first + 1, before - _NEAR), before)
    told = ("that", "says", "said")
    at = next((k for k in opens if sheet.lows[k] not in told and (k in that or sheet.lows[k - 1] in told)), None)
    at = max(said, default=None) if at is None and said and before - max(said) <= _ALIVE else at
    at = at + 1 if at is not None and sheet.words[at] == "," else at
    if at is None or not sheet.words[at].isalpha() or len(sheet.words[at]) < _SHORTEST:
        return None
    named = known.cast.at(at)
    if named is not None:
        return named.name if named.kind is Kind.PERSON else None
    cased = sheet.words[at].lower() != sheet.words[at].upper() and not "ა" <= sheet.words[at][0] <= "ჰ"
    two = cased and sheet.is_capital(at + 1)
    common = sheet.lows[at] in lexicon(language).words and sheet.lows[at] not in words("plain_given", language)
    if two or (cased and not sheet.capitals[at]) or common:
        return None
    if not cased and (any(h.first <= at < h.last for h in known.hits) or not _labelled(known, at)):
        return None
    return _plain(sheet.said(at, at + 1), language)


def _labelled(known: Known, at: int) -> bool:
    """Whether the line opens with a stamp or the name of who writes it, as in a chat or a note of a call."""
    text = known.sheet.plain.text
    return ":" in text[text.rfind("\n", 0, known.sheet.starts[at]) + 1 : known.sheet.starts[at]]


def _in_a_chat(known: Known, at: int) -> bool:
    """Whether the line opens with a stamp or none and with who writes it: "[10:02] Ирина: соседка сказала"."""
    text = known.sheet.plain.text
    opened = _LINE.match(text, text.rfind("\n", 0, known.sheet.starts[at]) + 1)
    return opened is not None and opened.end() <= known.sheet.starts[at]


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
