"""Fates of which nobody knows: "what became of them is unknown", "no news of the twelve"."""

from __future__ import annotations

from lastcontact.reading.hedges import Judged
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.remainders import NO_NEWS


def fate_unknown(judged: Judged) -> bool:
    """Whether a word for the missing tells that nothing is known of them."""
    sheet, trigger = judged.sheet, judged.trigger
    own = sheet.lows[trigger.first : trigger.last]
    if trigger.rule == NO_NEWS:
        return True
    if any(
        w in ("unknown", "unclear", "know", "knows", "become", "became", "happened", "undetermined", "where")
        for w in own
    ) or ("not" in own and {"fate", "whereabouts"} & {*own}):
        return True
    said = judged.saying
    told = {*sheet.lows[said.first : said.last]} if said else set[str]()
    clause = {*sheet.lows[judged.edges[0] : judged.edges[1]]} - told
    if clause & words("knowing_of") and clause & all_words("negating", also="nothing silence"):
        return True
    if trigger.form != "noun":
        return False
    if own[0] in ("fate", "whereabouts", "fates"):
        return True
    after = sheet.lows[trigger.last : judged.edges[1]]
    return any(w in ("unknown", "unclear", "uncertain") for w in after)
