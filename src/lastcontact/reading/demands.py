"""Demands, orders and promises: who asks, orders or promises what, of whom, by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.reading.circumstances import due_by
from lastcontact.reading.clauses import boundary_strength, trimmed
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.whose_sentence import whose_sentence

_TOLD = {"demanded": ClaimType.REQUEST, "ordered": ClaimType.OBLIGATION, "promised": ClaimType.OBLIGATION}
_FEWEST = 3
_FARTHEST = 9
"""Tokens from the reporting word within which what is asked must begin."""


def demands(known: Known, own: list[Draft]) -> list[Draft]:
    """A claim for each demand, order or promise that no other claim of the sentence tells."""
    made: list[Draft] = []
    listed = [known.carried] if known.carried is not None and not known.sayings else []
    for saying in [*known.sayings, *listed]:
        kind = _TOLD.get(saying.cue)
        if kind is None or saying.negated or not saying.after:
            continue
        edges = _content(known, saying)
        if edges is None:
            continue
        low, high = edges
        if any(d.first < high and low < d.last and (d.claim.type is kind or kind is ClaimType.OBLIGATION) for d in own):
            continue
        made.append(_demand(known, saying, kind, (low, high)))
    return made


def asked_for_only(draft: Draft, asked: Draft) -> bool:
    """ "Demanded an inquiry into the deaths": the inquiry is what a demand asks for, and told with it."""
    wanted = draft.claim.type in _WANTED and draft.claim.modality is Modality.DEMANDED
    return wanted and asked.first <= draft.first and draft.last <= asked.last


_WANTED = (ClaimType.INVESTIGATING, ClaimType.VISIT, ClaimType.AID, ClaimType.SEARCH, ClaimType.TALKS)


def invited(known: Known, own: list[Draft]) -> list[Draft]:
    """ "If you saw anybody from the list, call us": who knows something is asked to tell."""
    sheet, sentence = known.sheet, known.sentence
    lows, first = sheet.lows, sentence.first
    opens = next((i for i in range(first, min(first + _OPENING, sentence.last - 3)) if lows[i] == "if"), None)
    if opens is None or any(d.claim.type is ClaimType.REQUEST for d in own):
        return []
    asked = [*lows[opens + 1 : opens + 2], *lows[opens + 1 : opens + 3]]
    if not {"you", "your", "anybody", "anyone", "somebody", "someone"} & {*asked}:
        return []
    for i in range(opens + 3, sentence.last - 1):
        at = i + (lows[i] in words("pleading"))
        begins = sheet.words[i - 1] in ",-–—" or at > i
        if begins and lows[at] in words("telling_us") and lows[at + 1 : at + 2] and _to_whom(lows, at + 1):
            low, high = trimmed(sheet, opens, sentence.last)
            trigger = Trigger(at, at + 1, ClaimType.REQUEST, "state", "left", "request/invited")
            claim = Claim(
                type=ClaimType.REQUEST,
                evidence=sheet.span(low, high),
                modality=Modality.DEMANDED,
                speaker=known.author,
                rules={"type": trigger.rule},
            )
            return [Draft(claim, low, high, trigger, None)]
    return []


_OPENING = 5
"""Tokens before the "if" of a call to whoever knows: "PLEASE if you saw them"."""


def _to_whom(lows: list[str], at: int) -> bool:
    return lows[at] in ("us", "me", "the", "our", "your", "him", "her", "this", "on", "to", "@")


def opens_another(sheet: Sheet, i: int) -> bool:
    """Whether a token begins another thing that is asked: "release the sick and (to) let the buses through", or
    "that the mayor step down and that the dead be named"."""
    lows = sheet.lows
    if lows[i] == "that":
        before = next((w for w in reversed(lows[max(0, i - _LONGEST) : i]) if w in _ENDS), "")
        return before == "that"
    i += lows[i] == "not"
    i += lows[i : i + 1] == ["to"]
    return lows[i : i + 1] != [] and lows[i] in words("asked_verbs") and lows[i + 1 : i + 2] != ["of"]


_ENDS = ("that", ".", ":", ";", "!", "?")
_LONGEST = 24
"""Tokens of a thing that is asked, before the next one: "that the mayor step down, that"."""
JOINTS = frozenset(("and", ",", ";"))
"""What parts one thing that is asked from the next."""


def with_what_is_asked(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The claims; one of the bare words of asking goes on to what is asked, "We demand of them | to stop", or is none:
    "We ask for three things.", "I repeat my demand: give us their names"."""
    made = []
    for draft in drafts:
        if known.sheet.lows[draft.first : draft.last] in (["please"], ["pls"], ["plz"]):
            continue
        if not _only_asks(known, draft):
            made.append(draft)
        elif {"to", "that"} & {*known.sheet.lows[draft.last : min(draft.last + _ADDRESSED, known.sentence.last)]}:
            colon = known.sheet.lows[draft.last] == ":"  # "is asking for two things: | that the list be published"
            high = draft.last + colon
            while high < known.sentence.last and boundary_strength(known.sheet, high, known.sentence) < 3:
                high += 1
            first, last = (draft.last + 1, high) if colon else trimmed(known.sheet, draft.first, high)
            evidence = known.sheet.span(first, last)
            made.append(replace(draft, claim=replace(draft.claim, evidence=evidence), first=first, last=last))
    return made


def _only_asks(known: Known, draft: Draft) -> bool:
    if draft.claim.type is not ClaimType.REQUEST or draft.claim.modality is not Modality.DEMANDED:
        return False
    lows = known.sheet.lows[draft.first : draft.last]
    asks = next((n for n, w in enumerate(lows) if w in words("asking_words")), None)
    if asks is None:
        return False
    if {"not", "dont", "n't", "never"} & {*lows[:asks]}:
        return False
    rest = lows[asks + 1 :]
    what = {"to", "that", "not", "be", "must", "let", "whether"} & {*rest} or words("asked_verbs") & {*rest}
    named = "for" in rest and not {"things", "little", "nothing", "much", "this", "that"} & {*rest}
    return asks <= _ASKER and not what and not named and draft.counted is None and len(rest) <= _ADDRESSED


_ADDRESSED = 5
"""Tokens behind a word of asking that only name who is asked."""
_ASKER = 3
"""Tokens before the word of asking: "I repeat my demand", "the families ask"."""


def _demand(known: Known, saying: Saying, kind: ClaimType, edges: tuple[int, int]) -> Draft:
    low, high = edges
    trigger = Trigger(low, high, kind, "state", "left", saying.rule)
    name = saying.source.name if saying.source else None
    around = (s.source.name for s in known.sayings if s.source and not s.after and s.first >= high)
    name = name or next(around, None)
    claim = Claim(
        type=kind,
        evidence=known.sheet.span(low, high),
        modality=Modality.PLANNED if saying.cue == "promised" else Modality.DEMANDED,
        speaker=known.author if name is None else name,
        channel=saying.channel,
        said=saying.said,
        actor=_asked(known, saying, edges),
        due=due_by(known, trigger, edges),
        rules={"type": saying.rule, "speaker": saying.rule},
    )
    return Draft(claim, low, high, trigger, None)


def _content(known: Known, saying: Saying) -> tuple[int, int] | None:
    """The tokens of what is asked: "the public not to share names", "that all prisoners be freed"."""
    sheet, last = known.sheet, known.sentence.last
    at = saying.last
    while at < last and sheet.lows[at] in (
        "-",
        "–",
        "•",
        "*",
        "that",
        "on",
        "upon",
        "to",
        "for",
        ":",
        "“",
        '"',
        "with",
    ):
        at += 1
    high = at
    number = sheet.quote[saying.first]
    last = min(last, sheet.quotations[number - 1][1]) if number else last
    while high < last and boundary_strength(sheet, high, known.sentence) < 3:
        high += 1
    near = sheet.lows[saying.last : min(saying.last + _FARTHEST, high)]
    if "that" in near and sheet.lows[at - 1] != "that":
        at = saying.last + near.index("that") + 1
    asks = "to" in near or "that" in near or "be" in near or any(w in words("asked_things") for w in near)
    if not asks and saying.cue != "promised":
        return None
    first, end = trimmed(sheet, at, high)
    return (first, end) if end - first >= _FEWEST else None


def _asked(known: Known, saying: Saying, edges: tuple[int, int]) -> str | None:
    """Whom it is asked of: the first party or group of what is asked; who promises, for a promise."""
    if saying.cue == "promised":
        return saying.source.name if saying.source else None
    for mention in known.cast.within(*edges):
        if mention.kind in (Kind.BODY, Kind.SIDE, Kind.PERSON):
            return mention.name
    for i in range(edges[0], min(edges[1], edges[0] + 6)):
        if known.sheet.lows[i] == "to" and i > edges[0]:
            return known.sheet.said(edges[0], i).removesuffix(" not").removeprefix("the ")
    return None


def asked_to_do(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; what somebody is asked to do is told with the asking: "appeal to the Red Cross | to visit 23 men"."""
    sentence_of = whose_sentence(found)
    made: list[Draft] = []
    for draft in drafts:
        known, asked = sentence_of(draft.trigger.first), made[-1] if made else None
        if known is None or asked is None or not _is_what_it_asks(known, asked, draft):
            made.append(draft)
            continue
        evidence = known.sheet.span(asked.first, draft.last)
        count, subject = asked.claim.count or draft.claim.count, asked.claim.subject or draft.claim.subject
        claim = replace(asked.claim, evidence=evidence, count=count, subject=subject)
        made[-1] = replace(asked, claim=claim, last=draft.last, counted=asked.counted or draft.counted)
    return made


def _is_what_it_asks(known: Known, asked: Draft, draft: Draft) -> bool:
    """Whether a claim is what the request before it asks for, told as if it were done."""
    lows, low, at = known.sheet.lows, asked.trigger.last, draft.trigger.first
    if asked.claim.type is not ClaimType.REQUEST or asked.claim.modality is not Modality.DEMANDED:
        return False
    told = draft.claim.type in _WANTED and draft.claim.modality is Modality.ASSERTED and lows[at - 1] == "to"
    between = {*lows[low : at - 1]}
    return told and low < at <= low + _THE_ASKED and not all_words("be", "have", "finite", also=", ; and") & between


_THE_ASKED = 12
"""Tokens of whoever is asked: "the International Committee of the Red Cross"."""
