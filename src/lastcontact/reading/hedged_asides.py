"""Hedges in an aside, or of another sense, that hedge nothing else; and hedges with an aside before their "that"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.trigger import Trigger


def in_aside(sheet: Sheet, sentence: Sentence, hit: Hit, trigger: Trigger) -> bool:
    """Whether a hedge stands between two commas that part it from the trigger: "one, believed dead, walked in"."""
    opener = next(
        (i for i in (hit.first, *range(hit.first - 1, sentence.first - 1, -1)) if sheet.lows[i] in _UNTIL), None
    )
    comma = any(sheet.words[i] == "," for i in range(hit.last, trigger.first))
    opens = hit.first == sentence.first or sheet.words[hit.first - 1] in ':\u201c"'
    if opens and _if_so(sheet, hit.first, sentence.last):
        return False
    if comma and opener is not None and "," not in sheet.words[opener : hit.first]:
        return True
    if comma and sheet.lows[sentence.first] == "of" and _of_whom(sheet, sentence.first, hit.first):
        return True  # "of the 58 who were to be freed, | 41 crossed the bridge"
    before = hit.first - 1 - sheet.lows[hit.first - 1].endswith("ly")
    opens = before > sentence.first and sheet.words[before] == ","
    return opens and any(sheet.words[i] == "," for i in range(hit.last, min(hit.last + 4, trigger.first)))


def _of_whom(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a "who" stands between two tokens, and no comma before it."""
    who = next((i for i in range(first, last) if sheet.lows[i] in ("who", "whom", "which")), None)
    return who is not None and "," not in sheet.words[first:last]


_UNTIL = ("if", "unless", "until", "before", "once")
"""What opens a clause whose surety is its own: "until that is verified, they are missing"."""


def _if_so(sheet: Sheet, at: int, stop: int) -> bool:
    """ "If confirmed,", "If she is right,", "If the manifest is correct,": what leaves all of a sentence open."""
    comma = next((i for i in range(at + 1, min(at + _IF, stop)) if sheet.words[i] == ","), at)
    return sheet.lows[at] == "if" and sheet.lows[comma - 1] in words("being_so")


_IF = 9
"""Tokens from the "if" to the comma behind "is right"."""


def that_after(lows: list[str], hit: Hit, told: int) -> int | None:
    """Where what is told opens behind who says so: "it is highly likely, she added, that"."""
    at = next((i for i in range(hit.last, told - 1) if lows[i : i + 2] == [",", "that"]), None)
    if at is None or lows[hit.last] != "," or at - hit.last > _ASIDE or "," in lows[hit.last + 1 : at]:
        return None
    return at + 2 if "it" in lows[max(0, hit.first - 4) : hit.last] else None


_ASIDE = 8
"""Tokens of "the mayor of Ilvan said" between commas."""


def is_another_word(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "17 of them appear in videos", "in May", "could not": a word that hedges elsewhere."""
    following = sheet.lows[hit.last] if hit.last < sentence.last else ""
    if sheet.lows[hit.last - 1].startswith("appear") and following in _SHOWN_IN:
        return True
    if sheet.lows[hit.last - 1] == "appeared" and not following[:1].isalpha() and sheet.lows[hit.first - 1] != "it":
        return True  # "when the film appeared"
    if sheet.lows[hit.first] == "let" and sheet.lows[hit.first - 1] in words("people_pronouns"):
        return True  # "they let her see the prisoners"
    if sheet.lows[hit.first] == "may" and (sheet.is_capital(hit.first) or following[:1].isdecimal()):
        return True
    if sheet.lows[hit.last - 1].startswith("assum") and following in ("command", "responsibility", "power", "office"):
        return True
    return hit.entry.id.endswith("/could") and sheet.lows[hit.last : hit.last + 1] == ["not"]


def of_a_false_thing(sheet: Sheet, sentence: Sentence, trigger: Trigger, hit: Hit) -> bool:
    """ "After a false alarm", "detained for spreading false reports": no news of what befell is called false."""
    lows, following = sheet.lows, sheet.lows[hit.last] if hit.last < sentence.last else "."
    word, before = lows[hit.first], lows[hit.first - 1]
    if hit.value == "reported" and word in ("rumours", "rumors", "rumour"):
        return before in words("spreading") and following not in ("that", "of", "about")
    if hit.value != "denied" or word not in ("false", "fake", "bogus", "forged", "untrue"):
        return False
    if hit.last == hit.first + 1 and following.isalpha() and following not in _PREDICATE:
        thing = following not in words("info_nouns") | words("figure_nouns")
        return thing or (hit.first >= trigger.last and (before in words("spreading") or before.endswith("ing")))
    return hit.first >= trigger.last and before in words("spreading")


_PREDICATE = all_words("be", "have", "determiners", also="and or but that as to from in on at said says")
_SHOWN_IN = ("in", "on", "at", "before", "among", "together", "with", "twice")
