"""Who is named beside a word that only tells whose he is or that he is one of many: "her son, Private Y, last called",
"one of them, X, said", in any language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from lastcontact.core.claim import ClaimType
from lastcontact.core.frozen import frozen
from lastcontact.names.unsaid import is_a_rank
from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.placing import NO_CAPITALS
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import LANGUAGES, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind

_RULE = "name/kin-named"
_OF_ONE = frozenset((
    ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.CAPTURED, ClaimType.HELD, ClaimType.MISSING, ClaimType.FOUND,
    ClaimType.RETURNED, ClaimType.CONTACT_LOST, ClaimType.DETAINED, ClaimType.SURRENDERED,
    ClaimType.REGISTERED, ClaimType.REMAINS_RETURNED,
))  # fmt: skip
_MARKS = (",", "՝")
_NAME, _REACH, _OPENS, _PARTITIVE, _RANKED = 3, 14, 4, 5, 5
"""Words of a name; tokens to what befell its bearer; tokens before "one", of "one of the parents", of a rank."""


@frozen
class _Named:
    """Tokens `first` to `last` name somebody, whose plain name is `name`; "one of them", "her son" open at `opens`."""

    first: int
    last: int
    name: str
    opens: int = 0


def with_kin_named(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims, those of kin and of "one of them" with the name that stands beside these words."""
    made = list(drafts)
    for known in found:
        language = known.sentence.language
        if language not in LANGUAGES:
            continue
        lows = known.sheet.lows[known.sentence.first : known.sentence.last]
        one = None if words("one_among", language).isdisjoint(lows[:_OPENS]) else _one_of_them(known)
        kin = [] if all_kin(language).isdisjoint(lows) else _kin(known)
        called = {} if language == "en" else _kin_who_tell(known)
        if one is None and not kin and not called:
            continue
        for k, draft in enumerate(made):
            if known.sentence.first <= draft.trigger.first < known.sentence.last and draft.claim.type in _OF_ONE:
                made[k] = _told_by(_named(known, draft, one, kin), called)
    return made


def _kin_who_tell(known: Known) -> dict[str, str]:
    """What kin who tell something are called, with the name that stands behind the word: "بحسب زوجته ألما كلوست"."""
    made: dict[str, str] = {}
    for source in (s.source for s in known.sayings):
        if source is None or source.kind != "group" or source.name is None:
            continue
        if known.found.over("kin", source.last - 1) is not None and (own := _name_at(known, source.last)) is not None:
            made[source.name] = own.name
    return made


def _told_by(draft: Draft, called: dict[str, str]) -> Draft:
    name = called.get(draft.claim.speaker or "")
    if name is None or name == draft.claim.subject:
        return draft
    return replace(draft, claim=replace(draft.claim, speaker=name, rules={**draft.claim.rules, "speaker": _RULE}))


@cache
def all_kin(language: str) -> frozenset[str]:
    """Words of a language for kin and comrades, in the forms in which somebody is called theirs."""
    return words("kinfolk") if language == "en" else words("kin_called", language) | words("mates", language)


def _named(known: Known, draft: Draft, one: tuple[_Named, bool] | None, kin: list[_Named]) -> Draft:
    claim, at = draft.claim, draft.trigger.first
    whom = next((n for n in reversed(kin) if n.last <= at <= n.last + _REACH and not _told(known, n.last, at)), None)
    teller = one[0] if one is not None and one[1] else None
    if whom is None and one is not None and not one[1] and one[0].opens - 1 <= at <= one[0].last + _REACH:
        whom = None if _told(known, one[0].last, at) else one[0]
    if whom is not None and _may_be(known, draft, whom, teller):
        claim = replace(claim, subject=whom.name, rules={**claim.rules, "subject": _RULE})
        if draft.counted is not None and (one is None or whom is not one[0]):
            rules = {k: v for k, v in claim.rules.items() if k != "count"}
            draft, claim = replace(draft, counted=None), replace(claim, count=None, rules=rules)
        before = [s.last for s in known.sayings if draft.first <= s.first < whom.opens]
        first = max(before) if before else min(draft.first, whom.opens if draft.first <= whom.last + 1 else draft.first)
        if first != draft.first:
            draft = replace(draft, first=first, last=max(draft.last, whom.last))
            claim = replace(claim, evidence=known.sheet.span(draft.first, draft.last))
    if whom is None and teller is not None and at > teller.last and draft.counted is not None:
        draft = _but_for_the_teller(known, draft, teller)
        claim = draft.claim
    if teller is not None and at > teller.last and (whom is not None or claim.speaker is None):
        claim = replace(claim, speaker=teller.name, rules={**claim.rules, "speaker": _RULE})
    elif whom is not None and claim.speaker == whom.name and any(_in(s.source, whom) for s in known.sayings):
        claim = replace(claim, speaker=None)
    return draft if claim is draft.claim else replace(draft, claim=claim)


def _but_for_the_teller(known: Known, draft: Draft, teller: _Named) -> Draft:
    """What "one of them" says, who is not counted by it himself: "One of the officers, X, said the captives are"."""
    claim, counted = draft.claim, draft.counted
    if counted is None or not teller.opens <= counted.first < teller.last:
        return draft
    rules = {k: v for k, v in claim.rules.items() if k != "count"}
    first = min(
        draft.trigger.first, max((s.last for s in known.sayings if s.first >= teller.last), default=draft.first)
    )
    first = first + (known.sheet.words[first] == ",")
    subject = None if claim.subject == teller.name else claim.subject
    evidence = known.sheet.span(first, max(draft.last, first + 1))
    return replace(
        draft, first=first, counted=None,
        claim=replace(claim, count=None, subject=subject, rules=rules, evidence=evidence),
    )  # fmt: skip


def _in(source: Source | None, whom: _Named) -> bool:
    return source is not None and whom.first <= source.first < whom.last


def _may_be(known: Known, draft: Draft, whom: _Named, teller: _Named | None) -> bool:
    """Whether a claim may be of somebody named before it: it counts nobody behind the name, and names no other."""
    counted = draft.counted
    if counted is not None and (counted.first >= whom.first or (counted.quantity.maximum or 0) != 1):
        return False
    subject = draft.claim.subject
    if subject is None or subject in whom.name or (teller is not None and subject == teller.name):
        return True
    return not any(m.kind is Kind.PERSON and m.name == subject for m in known.cast.within(*_span(known)))


def _span(known: Known) -> tuple[int, int]:
    return known.sentence.first, known.sentence.last


def _told(known: Known, low: int, high: int) -> bool:
    """Whether somebody speaks, or another sentence begins, between two tokens."""
    if any(low <= s.first < high for s in known.sayings):
        return True
    return any(known.sheet.words[k] in (";", ":", "“", "”") for k in range(low, high))


def _kin(known: Known) -> list[_Named]:
    """Those who are named behind a word for kin."""
    sheet, language, made = known.sheet, known.sentence.language, list[_Named]()
    kin = all_kin(language)
    for k in range(known.sentence.first, known.sentence.last - 2):
        if sheet.lows[k] not in kin or sheet.quote[k] != sheet.quote[k + 1]:
            continue
        if language == "en" and (sheet.lows[k - 1] not in _OWN or sheet.lows[k - 2] in ("by", "with", "and")):
            continue
        if (named := _name_at(known, k + 1)) is not None and not _owner(known, k, named):
            whose = _OWN if language == "en" else words("whose_kin", language)
            made.append(replace(named, opens=k - (sheet.lows[k - 1] in whose)))
    return made


def _owner(known: Known, kin: int, named: _Named) -> bool:
    """Whether a name right behind a word for kin is of whose kin they are: "Сын | Ивана Белова погиб"."""
    beside = known.sentence.language in ("ru", "uk") and known.sheet.words[kin + 1] not in _MARKS
    said = known.sheet.said(named.first, named.last)
    return beside and (said != named.name or base_name(said, known.sentence.language, "person") != said)


_OWN = ("his", "her", "their", "my", "our")


def _one_of_them(known: Known) -> tuple[_Named, bool] | None:
    """Who is named behind "one of them", and whether it is he who speaks."""
    sheet, sentence = known.sheet, known.sentence
    ones = words("one_among", sentence.language)
    stop = min(sentence.first + _OPENS, sentence.last)
    at = next((k for k in range(sentence.first, stop) if sheet.lows[k] in ones), stop)
    mark = next((k for k in range(at + 1, min(at + _PARTITIVE, sentence.last)) if sheet.words[k] in _MARKS), None)
    named = _name_at(known, mark) if mark is not None and at < stop else None
    if named is None:
        return None
    closed = named.last + (sheet.words[named.last] == ",")
    first = at if sentence.language in NO_CAPITALS[:1] else closed
    cues = [h.first for h in known.hits if h.entry.category == "cue" and not h.value.startswith("source")]
    cues += [s.first for s in known.sayings if not s.cited]
    speaks = any(closed <= k <= closed + 2 or sentence.first <= k < first < closed for k in cues)
    speaks |= any(s.source is not None and s.source.name == named.name for s in known.sayings)
    return replace(named, opens=at), speaks


def _name_at(known: Known, at: int) -> _Named | None:
    """The name that begins at a token, past a mark and a rank; None where other words stand there."""
    sheet, stop, language = known.sheet, known.sentence.last, known.sentence.language
    i, cased = at + (sheet.words[at] in _MARKS), language not in NO_CAPITALS
    while i < min(at + _RANKED, stop) and known.cast.at(i) is None and _told_of_him(known, i, cased):
        i += 2 if cased and is_a_rank(sheet.said(i, min(i + 2, stop))) else 1
    person = known.cast.at(i)
    for k in range(i + 1, min(i + _NAME, stop)) if cased and person is None else ():
        named = known.cast.at(k)
        if not _called(known, k - 1):
            break
        if named is not None and named.kind is Kind.PERSON:
            i, person = k, named
            break
    if person is not None and (person.kind is not Kind.PERSON or person.first != i):
        return None
    last = person.last if person is not None else i
    told = cased or person is not None or i > at + 1 or (i > at and is_a_rank(sheet.words[i - 1]))
    if person is None or last - i == 1:
        while last < min(i + _NAME, stop) and _part(known, last, cased):
            last += 1
        if person is not None and not cased and sheet.words[last] != ",":
            last = person.last
        if language == "ka" and person is None and last == i + _NAME:
            i += 1
        if person is None and cased and last == i + _NAME and sheet.words[last] != ",":
            last -= 1
    if person is not None and last == person.last:
        return _Named(i, last, person.name)
    if (
        last == i
        or (person is None and last - i < 2)
        or not (told or sheet.words[last] == "." or (i > at and sheet.words[last] == ","))
    ):
        return None
    return _Named(i, last, _plain(sheet.said(i, last), language))


def _plain(name: str, language: str) -> str:
    """A name as a register has it; a Georgian one has its ending on the last word alone."""
    if language == "ka":
        *before, last = name.split()
        return " ".join((*before, base_name(last, language, "person")))
    return name if language == "en" else base_name(name, language, "person")


def _told_of_him(known: Known, k: int, cased: bool) -> bool:
    """Whether a token before a name only tells who he is: a rank, a trade in small letters."""
    word = known.sheet.words[k]
    if known.sheet.lows[k] in _LINKS:
        return False
    if is_a_rank(word) or (cased and is_a_rank(known.sheet.said(k, min(k + 2, known.sentence.last)))):
        return True
    small = word.isalpha() and not known.sheet.is_capital(k) if cased else known.found.over("title", k) is not None
    return small and (not cased or _part_of_none(known, k))


_LINKS = ("that", "of", "who", "whose", "in", "from", "for", "with", "and", "to")


def _part_of_none(known: Known, k: int) -> bool:
    return not any(h.first <= k < h.last and h.entry.category in _TELLING for h in known.hits)


def _called(known: Known, k: int) -> bool:
    """Whether a capital before a name is how people are addressed or a part of a rank: "Mr", "Lance"."""
    behind = known.cast.at(k + 1)
    whole = behind is not None and behind.first == k + 1 and behind.last - behind.first > 1
    return known.sheet.is_capital(k) and (whole or known.sheet.lows[k] in words("addressed_as"))


def _part(known: Known, k: int, cased: bool) -> bool:
    """Whether a token may be a part of a name: a capital, or where there are none a word of no verb or joint."""
    if not known.sheet.words[k].isalpha():
        return False
    if cased:
        return known.sheet.is_capital(k)
    return not any(h.first <= k < h.last and h.entry.category in _NO_NAME for h in known.hits)


_TELLING = ("trigger", "cue", "joint", "negation", "preposition")
_NO_NAME = (*_TELLING, "number", "month", "weekday", "locative", "people", "kin")
