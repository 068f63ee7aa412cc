"""Participles that open a sentence, of whom the main clause counts: "Captured near Torn, the two pilots are held"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger


def with_opening(known: Known, given: dict[int, list[Counted]]) -> dict[int, list[Counted]]:
    """The counts of each trigger by its number; a participle that opens the sentence has those of the main clause."""
    lows, first = known.sheet.lows, known.sentence.first
    leads = known.triggers[0]
    if 0 in given or not leads.on_people or leads.first - first > _MANNER or leads.form in ("noun", "base", "ing", "s"):
        return given
    if leads.first > first and not lows[first].endswith("ly"):
        return given
    comma = next(
        (i for i in range(leads.last, min(leads.last + _LONGEST, known.sentence.last)) if lows[i] == ","), None
    )
    if comma is None:
        return given
    opens = comma + 1 + (lows[comma + 1] in words("determiners"))
    whom = next((c for c in known.counted if comma < c.first <= opens), None)
    if whom is None or any(t.on_people and leads.last <= t.first < comma for t in known.triggers):
        return given
    again = (n for n, t in enumerate(known.triggers) if t.type is leads.type and t.first >= whom.last)
    return {0: [whom], **{n: [whom] for n in again}, **given}  # "captured, the four were paraded": one claim of four


def told_by_opening(drafts: list[Draft], trigger: Trigger) -> bool:
    """Whether what a verb tells of those counted before it has been told by the participle that opens the sentence."""
    return any(
        d.claim.type is trigger.type and d.counted is not None and d.trigger.last < d.counted.first < trigger.first
        for d in drafts[:1]
    )


_MANNER = 1
"""Tokens of "Mortally" before its participle."""
_LONGEST = 12
"""Tokens from an opening participle to the comma that closes it."""
