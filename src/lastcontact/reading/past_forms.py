"""Whether a past form tells what was done to somebody, what he did, or only describes him."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.trigger import Setting


def _whom(lows: list[str], low: int, high: int) -> bool:
    """ "The men whom the rebels freed": the rebels do it; not "of whom 12 died"."""
    return any(lows[k] == "whom" and lows[k - 1] != "of" for k in range(low, high))


def names_follow(setting: Setting, at: int) -> bool:
    """Whether a name stands right behind a verb, with ranks before it: "detained Lance Corporal Ilan Mosk"."""
    for i in range(at, min(at + _RANKS, setting.sentence.last)):
        if setting.cast.at(i) is not None:
            return True
        if not setting.sheet.is_capital(i):
            return False
    return False


_RANKS = 4  # tokens of a rank and the first of a name


def _has_object(lows: list[str], at: int) -> bool:
    """ "Found and destroyed | 412 shells": an object that two verbs share."""
    return at < len(lows) and (lows[at] in words("determiners") or is_figure(lows[at]))


def _says_when(lows: list[str], at: int) -> bool:
    """ "Released | the next morning", "captured the same day": a day, and nobody who is released."""
    which = lows[at + 1 : at + 2]
    return lows[at : at + 1] in (["the"], ["that"], ["this"]) and bool(which) and which[0] in words("which_day")


def voice_of(setting: Setting, hit: Hit) -> str:
    """passive, active or open, for a past form."""
    lows, sentence = setting.sheet.lows, setting.sentence
    adverbs = words("adverbs")
    i = hit.first - 1
    steps = 0
    while i >= sentence.first and steps < 6 and (lows[i] in adverbs or lows[i].endswith("ly")):
        if lows[i] in ("been", "being"):
            return "passive"
        i -= 1
        steps += 1
    i -= i > sentence.first and setting.sheet.words[i] in '“"' and lows[i - 1] in words("be")
    before = lows[i] if i >= sentence.first else ""
    after = lows[hit.last] if hit.last < sentence.last else ""
    dug_up = before == "the" and after in all_words("be", "have") and hit.value.startswith("found")
    if i > sentence.first and lows[i - 1] == "of" and (before == "those" or dug_up):
        return "attributive"  # "50 of the exhumed have been identified"
    if after == ":" and hit.first - sentence.first <= 2:
        return "open"
    deemed = before == "as" and i > sentence.first and lows[i - 1] in all_words("deeming", "triggers_aside")
    if before in words("be") or after == "by" or deemed:  # "the five whom we reported as abducted"
        return "passive"
    if before in words("have"):
        return "active"
    if after in ("and", "or") and lows[hit.last + 1].endswith("ed") and _has_object(lows, hit.last + 2):
        return "active"
    counts_next = any(c.first == hit.last for c in setting.counted)
    ago = bool({"ago", "later", "earlier"} & {*lows[hit.last + 1 : hit.last + 4]}) or _says_when(lows, hit.last)
    if ago and before in ("and", "then", "but") and hit.value.startswith("returned"):
        return "passive"
    if (
        (after in words("determiners") and not ago)
        or after in words("object_openers")
        or counts_next
        or (after == "at" and hit.last + 1 < sentence.last and lows[hit.last + 1] in ("least", "most"))
    ):
        return "active"
    left = {max(c.last, c.noun_last) for c in setting.counted} | {p + 1 for p in setting.people}
    following_people = hit.last in setting.people or names_follow(setting, hit.last)
    if i + 1 in left and not following_people:
        return "active" if _whom(lows, max(sentence.first + 1, i - 2), i) else "passive"
    if before == "," and after in words("phrase_ends") and not any(c.first == hit.last for c in setting.counted):
        return "passive"
    if hit.last in setting.people and before not in words("people_pronouns") and i + 1 not in left:
        return (
            "attributive"
            if setting.sheet.sentences
            and not any(c.first == hit.last for c in setting.counted)
            and (
                i < sentence.first
                or before in words("determiners")
                or before in ("of", "for", "about", "with", "other")
                or before[0].isdecimal()
                or not before[0].isalpha()
            )
            else "open"
        )
    whose = 0 if following_people else subject_without_be(setting.cast, setting.sheet, hit.first)
    return "passive" if whose > sentence.first + 2 and _was_done(lows, whose - 2) else "open"


def subject_without_be(cast: Cast, sheet: Sheet, at: int) -> int:
    """Where the person named right before a verb begins, with his rank, behind an "and" or a comma; 0 for nobody.

    "Colonel Marek was killed and | Captain Rolm captured".
    """
    named = cast.at(at - 1)
    if named is None or named.kind is not Kind.PERSON:
        return 0
    first = named.first
    while sheet.is_capital(first - 1):
        first -= 1
    return first if sheet.lows[first - 1] in ("and", ",") else 0


def _was_done(lows: list[str], at: int) -> bool:
    """Whether a clause that ends at token `at` tells what was done to somebody: "was killed", "had been freed"."""
    low = max(0, at - _DONE)
    return bool(words("be") & {*lows[low:at]}) and lows[at - 1 + (lows[at] != ",")] != ","


_DONE = 5
"""Tokens from "was" to the end of a short clause."""
