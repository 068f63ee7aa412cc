"""What tells nothing the types know, speech or a whole sentence: kept as a claim of type "other", with its speaker."""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.circumstances import when_of
from lastcontact.reading.clauses import held_apart, trimmed
from lastcontact.reading.gaps import gaps
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.modality import Judged, surety
from lastcontact.reading.sheet import Zone
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.voices import saying_for
from lastcontact.reading.whereabouts import places_of

_FEWEST = 5
"""Words of speech that make a remark."""
_FEWEST_WORDS = 3
"""Words of a sentence that make a statement."""
_LONG = 4
STATEMENT = "statement"
UNKNOWN = (STATEMENT, "remark")
"""The rules of what is kept though nothing in it is known; it stays listed as unread."""


def remarks(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The quotations of a sentence that no claim touches, each as one claim of its speaker."""
    sheet, sentence = known.sheet, known.sentence
    if not any(sheet.quote[sentence.first : sentence.last]):
        return []
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
            and not held_apart(sheet, i)
            and not _of_himself(sheet.lows[max(i, first - 1) : first + 1])
        ) and (draft := _remark(known, first, last)):
            made.append(draft)
        i = j
    return made


def _of_himself(opens: list[str]) -> bool:
    """ "I was drunk when I signed", "That's what I tell them": who speaks tells of himself, or of his own words.

    Two in nine of these were held to be claims, of the other remarks half.
    """
    return opens[-1:] == ["i"] or opens in (["that", "'s"], ["that", "is"], ["this", "is"])


FLAT = (Modality.ASSERTED, Modality.REPORTED, Modality.CONFIRMED)
"""How surely a remark of nothing in particular is told that is left to the unread list."""


def statement(known: Known) -> list[Draft]:
    """A sentence of which nothing is read, where it is one clause that plans, denies or claims something.

    A figure or a telling word that made no claim leaves it to the unread list, and so does a flat remark: of texts by
    other hands one flat remark in eight was held to be a claim.
    """
    sheet, sentence = known.sheet, known.sentence
    if sentence.zone is not Zone.BODY or sheet.words[sentence.last - 1] == "?" or known.triggers or known.counted:
        return []
    runs = gaps(known, None, _FEWEST_WORDS)
    if len(runs) != 1 or not _finite(sheet.lows[slice(*runs[0])]):
        return []
    first, last = runs[0]
    denies = bool(words("negating") & set(sheet.lows[first:last]))
    if denies and words("knowing") & set(sheet.lows[sentence.first : sentence.last]):
        return []
    trigger = Trigger(first, last, ClaimType.OTHER, "state", "left", STATEMENT)
    saying = saying_for(known, trigger)
    sure = surety(Judged(sheet, sentence, trigger, saying, known.hits, (first, last)))
    if sure.modality in FLAT:
        return []
    source = saying.source if saying else None
    claim = Claim(
        type=ClaimType.OTHER,
        evidence=sheet.span(first, last),
        polarity=Polarity.NEGATED if denies or sure.modality is Modality.DENIED else Polarity.AFFIRMED,
        modality=sure.modality,
        speaker=source.name if source and source.name else known.author,
        channel=saying.channel if saying else None,
        said=saying.said if saying else None,
        places=places_of(known, trigger, (first, last)),
        when=when_of(known, trigger, (first, last))[0],
        rules={"type": STATEMENT, "speaker": saying.rule if saying else "", "modality": sure.rule},
    )
    return [Draft(claim, first, last, trigger, None)]


def _finite(lows: list[str]) -> bool:
    """Whether a clause seems to have a finite verb."""
    told = all_words("be", "have", "finite")
    return any(w in told or w.endswith("n't") or (len(w) > _LONG and w.endswith("ed")) for w in lows)


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
