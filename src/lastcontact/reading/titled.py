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


def subject_of_two(known: Known, trigger: Trigger) -> bool:
    """ "My uncle stayed behind, and was arrested": somebody who opens the sentence, and a second verb of his."""
    lows, first, at = known.sheet.lows, known.sentence.first, trigger.first
    helped = lows[at] in AUXILIARY
    while at > first and (lows[at - 1] in AUXILIARY or lows[at - 1] == "been"):
        at, helped = at - 1, True
    if not helped or at <= first or lows[at - 1] not in ("and", "but"):
        return False
    opens = range(first, min(first + _OPENING, at - 2))
    people = {h.first for h in known.hits.of("people")}
    return any(lows[i] in _WHOEVER or i in people or _named(known, i) for i in opens)


def described(known: Known, trigger: Trigger) -> bool:
    """ "A lieutenant who had surrendered was questioned": whom a clause right beside him describes."""
    lows, first, at = known.sheet.lows, known.sentence.first, trigger.first
    while at > first and (lows[at - 1] in AUXILIARY or lows[at - 1] == "been"):
        at -= 1
    if at - 2 < first or lows[at - 1] not in ("who", "that"):
        return False
    opens = lows[first] in words("determiners") and at - 1 - first <= _WHO
    return opens and any(h.last == at - 1 for h in known.hits.of("people", "title"))


def _named(known: Known, at: int) -> bool:
    return (mention := known.cast.at(at)) is not None and mention.kind is Kind.PERSON


_WHO = 3
"""Tokens of "the young lieutenant" at the opening of a sentence."""
_OPENING = 5
"""Tokens of "in July he" at the opening of a sentence."""
_WHOEVER = ("he", "she", "they", "we", "i")
AUXILIARY = all_words(
    "be", "have", "adverbs",
    also="would will could may might must can cannot should not n't as seem seems seemed appear appears appeared thus",
)  # fmt: skip


def titled(known: Known, trigger: Trigger) -> bool:
    """ "The minister had been killed", "seized the bishop": somebody called by an office, right beside the verb."""
    lows, at = known.sheet.lows, trigger.first
    titles = known.hits.of("title")
    if trigger.form in ("active", "open", "noun"):  # "the arrest of a deputy"
        return lows[trigger.last] in words("determiners") and any(h.first == trigger.last + 1 for h in titles)
    while at > known.sentence.first and (lows[at - 1] in AUXILIARY or lows[at - 1] == "been"):
        at -= 1
    place = known.cast.at(at - 1)
    of = place.first - 1 if place is not None else at - 2
    of = at - 3 if lows[at - 3] == "of" and lows[at - 2] in words("determiners") else of
    ends = of if of > known.sentence.first and lows[of] == "of" else at  # "the mayor of Torn | fell into their hands"
    return any(h.last in (at, ends) and lows[h.first - 1] in words("determiners") for h in titles)
