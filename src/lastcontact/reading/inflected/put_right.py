"""What a sentence says of an earlier figure behind the right one: "11, а не 14, как министерство сообщило в среду"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Claim, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.saying import Saying

_BEHIND = 4
"""Tokens between a wrong figure and the "as" that tells when it was given."""
_MARKS = (",", ";", "՝", "։")


def of_the_wrong_figure(known: Known, at: int) -> bool:
    """Whether a token stands behind the "as" that tells when, or by whom, a figure was given that is wrong now."""
    found = known.found
    opens = [k for k in range(found.sentence.first, at) if found.low(k) in found.set("as_said")]
    return any(_denied_before(known, k) for k in opens)


def closed_before(known: Known, saying: Saying, at: int) -> bool:
    """Whether who gave a figure that is wrong now is named in an aside that is over before a token."""
    over = any(known.found.low(k) in _MARKS for k in range(saying.last, at))
    return over and of_the_wrong_figure(known, saying.last - 1)


def said_now(known: Known, saying: Saying | None) -> Interval | None:
    """The day on which a saying was said, unless that is the day of a figure that is put right."""
    if saying is None or saying.said is None:
        return None
    return None if any(of_the_wrong_figure(known, at) for at in saying.dates) else saying.said


def given_before(known: Known, claim: Claim, wrong: Counted) -> Claim | None:
    """The claim of the wrong figure, in the words of who gave it and of the day they name; None where they name none.

    `claim` is that of the right one.
    """
    found, edge = known.found, max(wrong.last, wrong.noun_last)
    opens = next((k for k in range(edge, edge + _BEHIND) if found.low(k) in found.set("as_said")), None)
    if opens is None:
        return None
    close = next((k for k in range(opens, known.sentence.last) if found.low(k) in _MARKS), known.sentence.last)
    told = (s for s in known.sayings if s.source is not None and opens < max(s.last, s.source.last) <= close)
    teller = next(told, None)
    day = next((d.interval for d in known.dates if opens < d.first < close), None)
    source = teller.source if teller is not None else None
    if source is None and day is None:
        return None
    return replace(
        claim, speaker=source.name if source else claim.speaker, polarity=Polarity.AFFIRMED, modality=Modality.CLAIMED,
        count=wrong.quantity, said=day, when=None,
        evidence=known.sheet.span(*trimmed(known.sheet, wrong.first, known.sentence.last)),
        rules={**claim.rules, "count": "figure/before", "said": "figure/before"},
    )  # fmt: skip


def as_reported(known: Known, wrong: Counted) -> bool:
    """Whether "as reported" stands behind a wrong figure: it is no hedge of the right one."""
    edge = max(wrong.last, wrong.noun_last)
    return any(known.found.low(k) in known.found.set("as_said") for k in range(edge, edge + _BEHIND))


def _denied_before(known: Known, at: int) -> bool:
    """Whether a figure with a "not" of its own stands right before a token: "а не 14, | как", "14-ը, | ինչպես"."""
    found = known.found
    for k in range(at - 1, max(at - _BEHIND, found.sentence.first), -1):
        if found.low(k).isdecimal() or found.over("number", k):
            before = {found.low(i).removeprefix("و") for i in (k - 2, k - 1)}
            return bool(before & found.set("not"))
    return False
