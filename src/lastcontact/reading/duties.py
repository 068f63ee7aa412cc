"""How surely a duty or a request stands: asked for, promised, lodged, or laid down by a law."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType, Modality
from lastcontact.reading.hedges import Judged
from lastcontact.reading.lexicon import all_words, words


def of_a_duty(judged: Judged) -> Modality:
    """ "Will publish a list by Friday" is planned, "we have written nine times" a fact, "must publish" demanded."""
    lows, trigger = judged.sheet.lows, judged.trigger
    own = {*lows[trigger.first : trigger.last]}
    ahead = own | {*lows[max(judged.sentence.first, trigger.first - 2) : trigger.first]}
    promised = all_words("ahead_of", "promising")
    if trigger.type is ClaimType.OBLIGATION and ahead & promised and not own & {"must", "should"}:
        return Modality.PLANNED
    ruled = trigger.type is ClaimType.OBLIGATION and bool(own & _BY_LAW or _under_a_law(judged))
    if ruled or of_a_duty_kept(judged):
        return Modality.ASSERTED
    lodged = trigger.type is ClaimType.REQUEST and {*lows[trigger.first - 1 : trigger.last]} & words("lodged")
    return Modality.ASSERTED if lodged else Modality.DEMANDED


def of_a_duty_kept(judged: Judged) -> bool:
    """ "Has fulfilled its obligations", "has not met its duty": what was done of it, and nothing that is asked for."""
    lows, trigger = judged.sheet.lows, judged.trigger
    told = trigger.type is ClaimType.OBLIGATION and lows[trigger.first - 1] not in ("must", "should")
    return told and bool(words("keeping_word") & {*lows[trigger.first : trigger.last]})


_BY_LAW = {"obliged", "entitled", "prohibited", "forbidden", "prohibits", "forbids", "obliges", "illegal", "unlawful"}
"""What tells of a duty that a law lays down, and not of one that somebody calls for."""


def _under_a_law(judged: Judged) -> bool:
    """ "Under the Conventions all detainees must be treated humanely"."""
    lows, first = judged.sheet.lows, judged.sentence.first
    return lows[first] in ("under", "by") and bool(words("law_names") & {*lows[first + 1 : first + 5]})
