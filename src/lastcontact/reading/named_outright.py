"""Who the dead, the missing or the captives are said to be: "the dead are A and B", "Missing: A, 24; B, 31"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.rows_of_names import row_of
from lastcontact.reading.trigger import Trigger

NAMED = "figure/named"
"""The rule of those who are named as what a noun calls them."""
_TYPES = {
    **dict.fromkeys(("dead", "fallen", "slain", "deceased"), ClaimType.KILLED),
    **dict.fromkeys(("captives", "captive", "prisoners", "prisoner", "hostages", "hostage"), ClaimType.HELD),
    **dict.fromkeys(("detainees", "detainee"), ClaimType.HELD),
    **dict.fromkeys(("wounded", "injured"), ClaimType.WOUNDED),
    **dict.fromkeys(("missing", "mia"), ClaimType.MISSING),
    **dict.fromkeys(("killed", "kia"), ClaimType.KILLED),
    **dict.fromkeys(("captured", "pow", "pows"), ClaimType.CAPTURED),
    **dict.fromkeys(("exchanged", "freed", "released", "returned"), ClaimType.RETURNED),
}
_BEFORE = frozenset(("the", "*", "-", "•", "list", "names", "of", "those"))
_SINCE = ("since", "on", "in", "from", "as")
_LABEL = 8
"""Tokens of "since the evening of 9 November" before the colon."""
_CLOSES = frozenset((",", ".", ";", ")", "(", "-"))
_RANKED = 4
"""Tokens of a rank before the first name."""


def named_outright(known: Known) -> list[Trigger]:
    """The trigger of a sentence that opens with such a noun and says who they are; none where anything else is told."""
    lows, sentence = known.sheet.lows, known.sentence
    at = sentence.first
    while at < sentence.last and (lows[at] in _BEFORE or any(c.first == at for c in known.counted)):
        counted = next((c for c in known.counted if c.first == at), None)
        at = min(counted.last, counted.noun_first) if counted is not None and counted.has_noun else at + 1
    if at >= sentence.last or lows[at] not in _TYPES:
        return []
    is_ = at + 1
    while is_ < sentence.last and any(h.first == is_ for h in known.hits.of("people")):
        is_ += 1
    colon = next((i for i in range(is_, min(is_ + _LABEL, sentence.last)) if lows[i] == ":"), is_)
    if lows[is_ : is_ + 1] and lows[is_] in _SINCE and any(is_ <= d.first < colon for d in known.dates):
        is_ = colon  # "Missing since 9 November:"
    if lows[is_ : is_ + 1] != [":"] and not all_words("be", also="include included") & {*lows[is_ : is_ + 1]}:
        return []
    near = known.cast.within(is_ + 1, min(is_ + 1 + _RANKED, sentence.last))
    person = next((m for m in near if m.kind is Kind.PERSON), None)
    titles = {i for h in known.hits.of("title") for i in range(h.first, h.last)}
    if person is None or not titles.issuperset(range(is_ + 1, person.first)):
        return []
    end = row_of(known, person)[-1].last
    if end < sentence.last and known.sheet.words[end] not in _CLOSES:
        return []  # "The wounded: Levan Arpaneli told us": he speaks
    return [Trigger(at, is_ + 1, _TYPES[lows[at]], "state", "right", NAMED)]
