"""Direct speech that tells nothing the types know: kept as a claim of type "other", with its speaker."""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.voices import saying_for

_FEWEST = 5
"""Words of speech that make a remark."""


def remarks(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The quotations of a sentence that no claim touches, each as one claim of its speaker."""
    sheet, sentence = known.sheet, known.sentence
    covered = {i for d in drafts for i in range(d.first, d.last)}
    made: list[Draft] = []
    i = sentence.first
    while i < sentence.last:
        number = sheet.quote[i]
        j = i + 1
        while j < sentence.last and sheet.quote[j] == number:
            j += 1
        first, last = trimmed(sheet, i, j)
        if (
            number
            and last - first >= _FEWEST
            and not covered & set(range(first, last))
            and sheet.words[last - 1 : j].count("?") == 0
        ) and (draft := _remark(known, first, last)):
            made.append(draft)
        i = j
    return made


def _remark(known: Known, first: int, last: int) -> Draft | None:
    trigger = Trigger(first, last, ClaimType.OTHER, "state", "left", "remark")
    saying = saying_for(known, trigger)
    if saying is None or saying.source is None or saying.source.name is None or saying.cue == "denied":
        return None
    claim = Claim(
        type=ClaimType.OTHER,
        evidence=known.sheet.span(first, last),
        speaker=saying.source.name,
        channel=saying.channel,
        said=saying.said,
        rules={"type": "remark", "speaker": saying.rule},
    )
    return Draft(claim, first, last, trigger, None)
