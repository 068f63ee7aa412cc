"""Answers that say only that somebody has nothing to say: "the police had no information", "he wouldn't say"."""

from __future__ import annotations

from itertools import pairwise

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hits
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.sources import Finder
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.unconfirmed import is_negated

NO_WORD = "stance/no-word"
"""The rule of a voice that only tells that it cannot or will not tell."""


def no_word(finder: Finder, hits: Hits, found: list[Saying]) -> Saying | None:
    """Whose silence a sentence tells, where nothing in it tells what befell somebody."""
    lows, sentence = finder.sheet.lows, finder.sentence
    told = [h.first for h in hits.of("trigger") if not h.value.endswith("/having")]
    for i, low in enumerate(lows[sentence.first + 1 : sentence.last], start=sentence.first + 1):
        if low not in _OPENING_SILENCE:
            continue
        last = _nothing_had(lows, i, sentence.last) or _will_not_say(lows, i, sentence.last)
        if last is None:
            continue
        of_what = lows[last : last + 1] in (["of"], ["on"], ["about"])
        pointed = lows[last + 1 : last + 2] in (["this"], ["it"], ["that"])
        of_what = of_what and (pointed or not any(i <= at < last for at in told))
        if any(at >= i for at in told) and lows[last - 1] != "such" and not of_what:
            continue
        before = next((s for s in reversed(found) if s.after and s.source is not None and s.last <= i), None)
        source = before.source if before is not None else finder.left(i)
        return Saying(i, last, "confirmed", source, True, NO_WORD, negated=True) if source else None
    return None


_RATHER = 5
"""Words of "whether this was true", which ask nothing more."""


def _nothing_had(lows: list[str], i: int, stop: int) -> int | None:
    """The end of "had no information", "knows of no such prisoners", that begins at token i."""
    if lows[i] not in _HAVING:
        return None
    if lows[i].startswith("kn") and lows[i + 1 : i + 2] == ["nothing"]:
        return i + 2
    at = i + 1 + (lows[i + 1 : i + 2] == ["of"])
    if lows[at : at + 1] != ["no"]:
        return None
    for last in range(at + 1, min(at + 4, stop)):
        if lows[last] in words("tidings") or (lows[i].startswith("kn") and lows[last] == "such"):
            return last + 1
    return None


def _will_not_say(lows: list[str], i: int, stop: int) -> int | None:
    """The end of "would not say", "declined to say", where nothing but "whether it was true" follows."""
    refuses = lows[i : i + 3] in _REFUSING
    last = i + 3 if refuses else i + 2 if lows[i : i + 2] in (["wouldn't", "say"], ["won't", "say"]) else None
    if last is None:
        return None
    rest = [w for w in lows[last:stop] if w[0].isalnum()]
    return last if not rest or (rest[-1] == "true" and len(rest) <= _RATHER) else None


_HAVING = ("have", "has", "had", "knows", "knew", "know", "with")
_REFUSING = (
    ["would", "not", "say"],
    ["would", "n't", "say"],
    ["declined", "to", "say"],
    ["refused", "to", "say"],
)
_OPENING_SILENCE = frozenset((*_HAVING, "wouldn't", "won't", *(words_of[0] for words_of in _REFUSING)))


def number_withheld(sheet: Sheet, sentence: Sentence, trigger: Trigger) -> bool:
    """ "The number of wounded has not been made public": that there are some is told, and not how many."""
    if not trigger.on_people:
        return False
    if _no_figure_given(sheet, sentence, trigger) or _no_tidings(sheet, trigger):
        return True
    lows, at = sheet.lows, trigger.first
    near = lows[max(sentence.first, at - _NUMBER) : trigger.last]
    if lows[at - 1] in ("for", "of", "on") and lows[at - 2] in _FIGURES and "no" in lows[max(0, at - 4) : at - 2]:
        return bool(words("giving_figures") & {*lows[max(sentence.first, at - 8) : at]})
    if _NUMBERS.isdisjoint(near) or not any(number in _NUMBERS and of == "of" for number, of in pairwise(near)):
        return False
    after = lows[trigger.last : min(trigger.last + _WITHHELD, sentence.last)]
    verb = next((i for i, word in enumerate(after) if word in all_words("be", "have")), None)
    if verb is None or not {"not", "never"} & {*after[verb + 1 : verb + 3]}:
        return bool({"unknown", "undisclosed", "secret"} & {*after}) and verb is not None
    return bool(words("made_known") & {*after[verb:]})


def _no_tidings(sheet: Sheet, trigger: Trigger) -> bool:
    """ "Has no confirmed information about prisoners": whether there are any is not known."""
    own = sheet.lows[trigger.first : trigger.last] if trigger.type is ClaimType.CAPTURED else []
    return own[:1] in (["no"], ["any"], ["without"]) and bool(words("tidings") & {*own})


def _no_figure_given(sheet: Sheet, sentence: Sentence, trigger: Trigger) -> bool:
    """ "Neither capital has given a figure for the missing", "no number of prisoners has been published"."""
    lows, at = sheet.lows, trigger.first - 1
    at -= lows[at] in ("the", "its", "their")
    if lows[at] not in ("for", "of", "on") or lows[at - 1] not in _FIGURES:
        return False
    figure = at - 1
    if lows[figure - 1] == "no" and all_words("be", "have") & {*lows[trigger.last : trigger.last + 2]}:
        return bool(words("made_known") & {*lows[trigger.last : trigger.last + _GIVEN]})
    given = next((i for i in range(figure - 1, max(sentence.first, figure - _GIVEN), -1) if lows[i] in _GIVING), None)
    return given is not None and is_negated(sheet, sentence, given)


_GIVING = (
    "given", "give", "gave", "published", "publish", "released", "release", "disclosed", "disclose", "provided",
    "provide", "offered", "offer", "issued", "announced", "named", "put",
)  # fmt: skip
_GIVEN = 5
"""Tokens from a figure to the verb of giving it, before it or behind."""
_FIGURES = ("figure", "figures", "number", "numbers", "count", "toll", "details")
_NUMBERS = frozenset(("number", "numbers"))
_NUMBER, _WITHHELD = 4, 10
"""Tokens from "the number of" to the word for a fate, and on to what is not done with the number."""


def left_unconfirmed(sheet: Sheet, sentence: Sentence, trigger: Trigger) -> bool:
    """ "Independent confirmation that 80 were captured is lacking", "confirmation of it was not available"."""
    lows, first = sheet.lows, sentence.first
    opens = lows[first : first + _OPENING]
    if opens[0] == "unconfirmed" and opens[1] in _BY_WHOM and trigger.first > first:
        return True
    if "confirmation" not in opens or trigger.first <= first + opens.index("confirmation"):
        return False
    after = lows[trigger.last : sentence.last]
    verb = next((i for i, w in enumerate(after) if w in all_words("be", "have", also="remains")), None)
    tail = after[verb:] if verb is not None else []
    not_had = " ".join(tail[:6]).find("not to be had") >= 0
    return (
        not_had
        or bool({"lacking", "absent", "missing", "wanting"} & {*tail})
        or (bool({"not", "never", "yet"} & {*tail}) and bool((words("made_known") | _FORTHCOMING) & {*tail}))
    )


def taken_back(sheet: Sheet, sentence: Sentence, trigger: Trigger) -> bool:
    """ "Reports that 14 were captured were denied", "the claim of 12 deaths was withdrawn", by whomever."""
    lows, first = sheet.lows, sentence.first
    if not trigger.on_people:
        return False
    if words("info_nouns").isdisjoint(lows[first : first + _OPENING + 1]):
        return False
    news = next(i for i in range(first, first + _OPENING + 1) if lows[i] in words("info_nouns"))
    if news >= trigger.first or lows[news + 1] not in ("of", "that", "about", "on", "by"):
        return False
    helping = all_words("be", "have", "adverbs", also="later since then quickly also")
    for i in range(trigger.last, sentence.last - 1):
        if lows[i] in (";", ":", "but", "which"):
            return False
        if lows[i] in words("be") and not {"not", "never", "n't"} & {lows[i + 1]}:
            at = next((k for k in range(i + 1, sentence.last) if lows[k] not in helping), i)
            if lows[at] in _TAKEN_BACK and (not lows[at + 1].isalpha() or lows[at + 1] in _HOW):
                return True
    return False


_HOW = ("by", "on", "in", "as", "at", "within", "later", "yesterday", "today", "last", "this", "and", "after", "when")
"""What may stand behind "denied" where nothing is denied to anybody."""
_TAKEN_BACK = (
    "denied",
    "rejected",
    "dismissed",
    "refuted",
    "withdrawn",
    "retracted",
    "disproved",
    "disproven",
    "rebutted",
)
_OPENING = 3
_BY_WHOM = ("by", "is", "remains", "so", "as", "at")


_FORTHCOMING = {"forthcoming", "come", "received", "obtained", "possible"}
