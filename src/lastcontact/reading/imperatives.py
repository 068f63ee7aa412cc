"""What a text bids its readers or a party do: "Publish the names of all who are held", "Please blur the faces"."""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.reading.circumstances import due_by
from lastcontact.reading.clauses import boundary_strength, trimmed
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.sheet import Sheet, Zone
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.voices import saying_for

BIDDEN = "request/bidden"
"""The rule of what is bidden in the imperative."""
_SHORTEST = 3
_BEFORE = ("never", "dont", "don't", "immediately", "now", "finally", "and")
_FORBIDDING = ("not", "n't", "never", "dont", "don't")
_OF_THE_MIND = ("believe", "trust", "worry", "forget", "be", "know")
"""Verbs by which nothing is forbidden that would be a claim: "Do not believe the figure"."""
_OPENING = 4
"""Tokens before the verb: a dash, a number, "Please", "do not", whom it is said to."""


def bidden(known: Known, own: list[Draft]) -> list[Draft]:
    """The claims, and one for what an imperative bids; what is told within that is only asked."""
    sheet, sentence = known.sheet, known.sentence
    if sentence.title_case or sentence.zone not in (Zone.BODY, Zone.BULLET):
        return own
    at = _verb(known)
    if (
        at is None
        or sheet.lows[at : at + 2] == ["call", "from"]
        or any(d.claim.type is ClaimType.REQUEST and d.first <= at < d.last for d in own)
    ):
        return own
    high = at + 1
    while high < sentence.last and boundary_strength(sheet, high, sentence) < 3 and not _breaks(sheet, high):
        high += 1
    begins = at
    while begins > sentence.first and sheet.lows[begins - 1] in (*_FORBIDDING, "do"):
        begins -= 1  # "Do not share the video"
    low, high = trimmed(sheet, begins, high)
    if high - low < _SHORTEST:
        return own
    trigger = Trigger(at, at + 1, ClaimType.REQUEST, "state", "left", BIDDEN)
    saying = saying_for(known, trigger)
    carried = known.carried.source if known.carried else None
    source = (saying.source if saying else None) or carried
    claim = Claim(
        type=ClaimType.REQUEST,
        evidence=sheet.span(low, high),
        modality=Modality.DEMANDED,
        speaker=known.author if source is None or source.name is None else source.name,
        channel=saying.channel if saying else None,
        said=saying.said if saying else None,
        due=due_by(known, trigger, (low, high)),
        rules={"type": BIDDEN, "modality": BIDDEN, "speaker": saying.rule if saying else ""},
    )
    kept = [d for d in own if not low <= d.trigger.first < high or d.claim.modality is Modality.DEMANDED]
    return sorted([*kept, Draft(claim, low, high, trigger, None)], key=lambda d: d.first)


def _breaks(sheet: Sheet, i: int) -> bool:
    """Whether a line of its own begins at token `i`, in a capital."""
    return sheet.is_capital(i) and "\n" in sheet.span(i - 1, i + 1).text


def _verb(known: Known) -> int | None:
    """The token of the first imperative that opens a sentence, or what stands behind a colon or a quotation mark."""
    sheet, sentence = known.sheet, known.sentence
    said = sheet.words[sentence.first : sentence.last - _SHORTEST]
    opens = [i for i, word in enumerate(said, start=sentence.first + 1) if word in ':;“"•']
    return next((v for at in (sentence.first, *opens) if (v := _opening(known, at)) is not None), None)


def _opening(known: Known, at: int) -> int | None:
    """The token of the imperative that opens a clause at token `at`."""
    lows, sentence, pleads = known.sheet.lows, known.sentence, False
    for _ in range(_OPENING):
        if at >= sentence.last - 2:
            return None
        if lows[at] in words("pleading"):
            pleads = True
        elif lows[at : at + 2] in (["do", "not"], ["do", "n't"], ["once", "again"], ["at", "least"]):
            at += 1
        elif lows[at][0].isalpha() and lows[at] not in _BEFORE:
            break
        at += 1
    forbids = at > sentence.first and lows[at - 1] in _FORBIDDING
    surely = pleads or forbids
    if forbids and lows[at] not in _OF_THE_MIND:
        return at if lows[at].isalpha() and not lows[at].endswith(("ed", "ing")) else None
    if lows[at] not in all_words("bidding", "asked_verbs"):
        return None
    after = lows[at + 1]
    if lows[at] == "let" and after in ("me", "us", "'s"):
        return None  # "Let me repeat"
    opens = after in words("bidden_what")
    opens |= (lows[at] in words("only_verbs") or surely) and after not in ("of", ":")
    return at if opens and after[0].isalnum() else None
