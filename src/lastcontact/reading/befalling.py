"""Whether what a verb tells befalls people, for words that are said of places and things as well."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Setting


def of_people(setting: Setting, hit: Hit) -> ClaimType | None:
    """ "Eight soldiers were liberated", "are still in their hands", "fell at Kress": words of towns, said of people."""
    lows = setting.sheet.lows
    whom = hit.last + (lows[hit.last] in words("determiners"))  # "claimed to hold the three engineers"
    if any(c.first in (hit.last, whom) and c.kind and c.kind != "group" for c in setting.counted):
        return ClaimType.HELD
    own = {*lows[hit.first : hit.last]}
    subject = _subject_end(setting, hit) - 1
    named = setting.cast.at(subject)
    one = lows[subject] == "who" or (named is not None and named.kind is Kind.PERSON)
    if "held" in own and lows[hit.first] != "held" and one:
        return ClaimType.HELD  # "Captain Petro Sova is held by the Front", "who has been held by the Front"
    if not befalls(setting, hit, passive=False):
        return None
    if "hands" in own or ("held" in own and lows[hit.first] != "held"):
        return ClaimType.HELD
    if "back" in own and lows[hit.first] not in words("be"):
        return None
    if "back" in own and lows[hit.first - 1] in words("leavers") and not _counted_before(setting, hit.first):
        return None
    if (
        own & {"fell", "fallen"}
        and lows[hit.last - 1 : hit.last + 1] == ["on", "the"]
        and _one_told_of(setting, subject + 1)
    ):
        return None  # "the president fell on the stairs"
    if own & {"taken", "captured", "seized"} and lows[hit.first - 2 : hit.first] in _WHOSE:
        return ClaimType.CAPTURED
    return ClaimType.RETURNED if own & {"liberated", "back"} else ClaimType.KILLED if own & {"fell", "fallen"} else None


_WHOSE = (["of", "the"], ["of", "this"], ["of", "that"], ["from", "the"])
"""What stands between people and their village: "27 residents of the | village were taken away"."""


def _counted_before(setting: Setting, at: int) -> bool:
    return any(max(c.last, c.noun_last) == at for c in setting.counted)


def _subject_end(setting: Setting, hit: Hit) -> int:
    """Where the words before a verb end, without its auxiliaries: "Petro Sova | has been"."""
    at = hit.first
    while at > setting.sentence.first and setting.sheet.lows[at - 1] in all_words("be", "have", "adverbs", also="been"):
        at -= 1
    return at


def befalls(setting: Setting, hit: Hit, *, passive: bool = True) -> bool:
    """Whether people are the subject right before a verb, in the passive where that is asked."""
    lows, at = setting.sheet.lows, _subject_end(setting, hit)
    if passive and not all_words("be", also="been") & {*lows[at : hit.last]}:
        return False
    if at > setting.sentence.first and lows[at - 1] == ",":
        opened = (k for k in range(at - 2, max(at - 9, setting.sentence.first), -1) if lows[k] == ",")
        comma = next(opened, at)
        broken = lows[comma + 1] in ("including", "among", "some", "most", "all") or lows[at - 2] in words("said_on")
        at = comma if broken else at  # "the twelve, the prefect says, are in enemy hands"
    at -= at > setting.sentence.first and lows[at - 1] == "who"
    at -= 2 * (lows[at - 2 : at] in _WHOSE)
    counted = any(
        c.kind != "group" and max(c.last, c.noun_last) == at for c in setting.counted if c.kind or not passive
    )
    pointed = lows[at - 2 : at] in (["of", "ours"], ["of", "them"], ["of", "us"], ["of", "theirs"])
    one = at > setting.sentence.first and lows[at - 1] in ("he", "she", "i", "him", "her")
    one = one and lows[hit.last : hit.last + 1] != ["by"]  # "she was struck by the beauty of the place"
    return counted or pointed or one or at - 1 in setting.people or _one_told_of(setting, at)


def _one_told_of(setting: Setting, at: int) -> bool:
    """Whether somebody is named or called by an office right before token `at`: "Jan Moor |", "the mayor of Torn |"."""
    lows, named = setting.sheet.lows, setting.cast.at(at - 1)
    if named is not None and named.kind is Kind.PERSON:
        return True
    at = named.first - 1 if named is not None and lows[named.first - 1] == "of" else at
    return at > setting.sentence.first and lows[at - 1] in all_words("one_person", "titled_ones")


def people_left(setting: Setting, at: int) -> bool:
    """Whether people stand before token `at` in its clause."""
    for i in range(at - 1, setting.sentence.first - 1, -1):
        low = setting.sheet.lows[i]
        if i in setting.people or (low in words("people_pronouns") and low not in ("both", "all", "some", "most")):
            return True
        if any(c.first <= i < max(c.last, c.noun_last) and c.kind != "group" for c in setting.counted):
            return True
        mention = setting.cast.at(i)
        if mention is not None and mention.kind is Kind.PERSON:
            return True
    return False
