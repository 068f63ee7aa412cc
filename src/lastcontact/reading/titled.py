"""Whoever stands beside a verb by a bare name or an office: "Benito had never been captured", "seized the bishop"."""

from __future__ import annotations

from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, is_common, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger


def bare_name(known: Known, trigger: Trigger) -> bool:
    """Whether the subject is a name that no title tells: "Benito had never been captured", "no Lukandan was killed"."""
    sheet, first, i = known.sheet, known.sentence.first, trigger.first - 1
    while i > first and (sheet.lows[i] in AUXILIARY or sheet.lows[i].endswith("ly")):
        i -= 1
    helped = sheet.lows[trigger.first] in AUXILIARY and i > first and sheet.is_capital(i - 1)
    alone = i == trigger.first - 1 and not helped
    if i < first or alone or known.sentence.title_case or not sheet.is_capital(i):
        return False
    mention = known.cast.at(i)
    unknown = not is_common(sheet.lows[i]) and sheet.lows[i] not in words("calendar") and not sheet.words[i].isupper()
    return unknown and (mention is None or mention.kind is Kind.PERSON or sheet.lows[i - 1] in ("no", "any", "every"))


AUXILIARY = all_words("be", "have", "adverbs", also="would will could may might not n't as")


def titled(known: Known, trigger: Trigger) -> bool:
    """ "The minister had been killed", "seized the bishop": somebody called by an office, right beside the verb."""
    lows, at = known.sheet.lows, trigger.first
    titles = known.hits.of("title")
    if trigger.form in ("active", "open", "noun"):  # "the arrest of a deputy"
        return lows[trigger.last] in words("determiners") and any(h.first == trigger.last + 1 for h in titles)
    while at > known.sentence.first and (lows[at - 1] in AUXILIARY or lows[at - 1] == "been"):
        at -= 1
    return any(h.last == at and lows[h.first - 1] in words("determiners") for h in titles)
