"""A "not", "no" or "nobody" before a verb, and how far it denies."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.hedges import Judged
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.negations import kept_from
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.sheet import Sheet

_ENDED = (ClaimType.MISSING, ClaimType.HELD, ClaimType.REGISTERED, ClaimType.CONTROLS, ClaimType.BESIEGED)
"""States that are over when they are "no longer" so."""
TURNED = frozenset(
    ClaimType(t)
    for t in ("identified", "authentic", "deployed", "attacked", "visit", "aid", "talks", "agreement", "withdrew",
              "registered", "returned", "remains_returned", "found", "search", "responsible", "controls", "detained",
              "displaced")
)  # fmt: skip
"""Types that a "not" within their phrase denies; of others it is part of the telling: "not heard from", "no signal"."""
_LISTED = 11
"""Tokens back to a "nobody" whose verbs are listed."""
_FINITE = ("passive", "active", "open", "state", "intr", "s")
_DONE_WITHOUT = 3
"""Tokens from "without" to what is not done: "without any further arrests"."""
_FROM_WHERE = 16
"""Tokens from a "nobody from" to the verb, past where they are from."""


def denied_before(judged: Judged, bounds: set[int]) -> bool:
    """Whether a word before the trigger denies it, in its clause; in `bounds` none does ("no more than")."""
    sheet, trigger, negating = judged.sheet, judged.trigger, words("negating")
    far = _FROM_WHERE if _nobody_of(judged) else _LISTED if _one_of_several(judged) else 7
    low = max(judged.sentence.first, trigger.first - far - len(_voice_between(judged)))
    near = sheet.lows[low : trigger.first]
    cues = all_words("negating", "failing", also="yet from nothing")
    if cues.isdisjoint(near) and not any(map(_is_not, near)):
        return False
    done = trigger.type in (ClaimType.CAPTURED, ClaimType.KILLED, ClaimType.DETAINED, ClaimType.SURRENDERED)
    done = done and not any(h.first == trigger.first for h in judged.hits.of("cue"))  # "failed to report 12 dead"
    voice = _voice_between(judged)
    for i in range(trigger.first - 1, low - 1, -1):
        word = sheet.lows[i]
        if i in voice:
            continue
        if word == "yet" and sheet.lows[i + 1] == "to" and sheet.lows[i - 1] in all_words("be", "have"):
            return True
        if kept_from(judged, i) and (trigger.type in TURNED or word == "from" or (done and trigger.first == i + 2)):
            return True
        if word == "nothing" and trigger.type in (ClaimType.FOUND, ClaimType.IDENTIFIED):
            return True
        if word == "not" and _of_the_figure_alone(sheet, i):
            continue
        if i not in bounds and (word in negating or _is_not(word)):
            if _of_another_verb(sheet.lows, i, trigger.first):
                return False
            after = sheet.lows[i + 1] if i + 1 < judged.sentence.last else ""
            if word == "no" and after in words("stands_as_it_was") and sheet.lows[i + 2] in _ABOUT:
                return False  # "no change on the 3 missing", "no news of the 14 captured"
            verb = trigger.form in _FINITE and after != "being"
            if word == "without" and (verb or after in words("goes_without") or trigger.first - i > _DONE_WITHOUT):
                continue  # "to release without delay the 12 held", "men without papers were held": no verb is denied
            if after == "longer":
                return trigger.type in _ENDED
            if after in ("until", "before"):
                return False  # "not until May were they freed"
            if word == "no" and after == "more" and sheet.lows[i + 2] != "than":
                return True  # "no more prisoners"
            return not (after in ("fewer", "less", "more", "only") or (word == "no" and after[0].isdecimal()))
        listed = word in (",", "or") and _one_of_several(judged)
        if word == "and" and any(h.first == i + 1 for h in judged.hits.of("number")):
            return False  # "nobody was killed and | three were wounded"
        if word in words("known_of") or (word in ("for", "over") and _it_befell(judged)):
            return False  # "we cannot forget the 12 killed", "nobody answers for the death of 12"
        if trigger.form == "noun" and word == "to" and sheet.lows[i + 1] in ("the", "these", "those", "their"):
            return False
        if (boundary_strength(sheet, i, judged.sentence) >= 2 and not listed) or word in ("whether", "if", "how"):
            return False
    return False


def _voice_between(judged: Judged) -> range:
    """The tokens of a voice that breaks in: "nobody|, the mayor said,| was killed"."""
    said, lows = judged.saying, judged.sheet.lows
    if said is None or said.after or said.source is None or said.last > judged.trigger.first:
        return range(0)
    low, high = min(said.first, said.source.first), max(said.last, said.source.last)
    while low > judged.sentence.first + 1 and lows[low - 1] != "," and lows[low - 1] in words("determiners"):
        low -= 1
    broken = low > judged.sentence.first + 1 and lows[low - 1] == "," and lows[high] == ","
    helping = all_words("be", "have", "adverbs", also="been")
    verb = helping >= {*lows[high + 1 : judged.trigger.first]}  # and not "without food, the mayor said, 12 people died"
    return range(low - 1, high + 1) if broken and verb else range(0)


def _it_befell(judged: Judged) -> bool:
    """Whether "for it" is of what befell somebody; not "no evidence for the deaths of 12"."""
    lows = judged.sheet.lows
    if judged.trigger.form != "noun" and judged.trigger.type is not ClaimType.MISSING:
        return False
    return words("grounds").isdisjoint(
        lows[max(judged.sentence.first, judged.trigger.first - 7) : judged.trigger.first]
    )


def _of_the_figure_alone(sheet: Sheet, i: int) -> bool:
    """Whether a "not" only says which figure is wrong: "65 and not 40 | soldiers are held", "11 not 14"."""
    beside = sheet.lows[i - 1] in ("and", ",") or is_figure(sheet.lows[i - 1]) or " " in sheet.words[i]
    return beside and is_figure(sheet.lows[i + 1])


def _is_not(word: str) -> bool:
    return word.endswith("n't")


def _of_another_verb(lows: list[str], i: int, verb: int) -> bool:
    """ "Those whose names were never published were freed", "could not retreat and were captured": the verb denied has
    an auxiliary of its own.
    """
    auxiliary = all_words("be", "have")
    told = lows[i] == "never" and (lows[i + 1].endswith("ed") or lows[i + 1] in words("past_verbs"))
    if told and words("be") & {*lows[i + 2 : verb + 1]}:
        return True  # "a signaller whose name he never learned was taken away"
    helped = lows[i - 1] in _DO or lows[i] == "cannot" or _is_not(lows[i])
    if helped and lows[i + 1] not in _OF_THE_MIND:
        return bool(words("be") & {*lows[i + 2 : verb + 1]} - {"been", "being", "be"})
    return lows[i - 1] in auxiliary and bool(auxiliary & {*lows[i + 2 : verb + 1]} - {"been", "being"})


_ABOUT = ("on", "of", "about", "in", "to", "for", "from", "with", "regarding", "concerning", "over", "as")
_DO = ("did", "do", "does", "could", "can", "would", "will", "might")
_OF_THE_MIND = all_words(also="think believe expect say confirm claim admit know mean suggest report show prove state")
"""Verbs whose "not" is of what is told behind them: "did not say that 12 were captured"."""


def _nobody_of(judged: Judged) -> bool:
    """ "No one from the 2nd company had been taken": whom it is of stands between."""
    lows, at = judged.sheet.lows, judged.trigger.first
    return any(
        lows[i] in ("one", "nobody", "none") and lows[i + 1] in _ABOUT and (lows[i] != "one" or lows[i - 1] == "no")
        for i in range(max(judged.sentence.first, at - _FROM_WHERE + 1), at - 1)
    )


def _one_of_several(judged: Judged) -> bool:
    """ "Nobody is captured, killed or missing": what is told of nobody goes on over the commas."""
    lows, trigger = judged.sheet.lows, judged.trigger
    near = [*lows[max(0, trigger.first - 2) : trigger.first], *lows[trigger.last : trigger.last + 3]]
    return "or" in near or "nor" in near
