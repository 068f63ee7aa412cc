"""Reporting words in the passive: "was reported missing", "confirmed by the army"."""

from __future__ import annotations

from itertools import pairwise

from lastcontact.reading.closing import agent
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.sources import Finder

_WHOM = 4
"""Tokens between "whom" and the verb of those who presume him dead: "whom the army presumed dead"."""


_NEGATING = {"not", "never", "n't"}
_FATES = ("deceased", "dead", "missing", "lost", "drowned", "fallen", "seized", "held", "freed", "arrested", "hurt")
_BEFALLEN = all_words(
    also="missing dead killed wounded captured injured abducted detained kidnapped held arrested imprisoned jailed "
    "interned drowned lost trapped executed murdered tortured deported alive shot taken freed released rescued seized "
    "identified"
)
"""What those are said to be whom a participle beside them tells of: "30 men believed held in Durm"."""
_CONFIRMED_AS = frozenset(("as", "a", "prisoner", "prisoners", "of", "war", "captives", "alive", "killed", "held"))
_DEEMED = ("dead", "missing")
"""What somebody is declared by others: "declared dead by his unit"."""


def _is_told_of(sheet: Sheet, hit: Hit) -> bool:
    """ "One said to be wounded", "two confirmed deceased": those counted before the word are told of."""
    word, after = sheet.lows[hit.first], sheet.lows[hit.last : hit.last + 2]
    if word == "said":
        return after in (["to", "be"], ["to", "have"])
    return word in ("confirmed", "reported", "believed") and after[:1] != [] and after[0] in _FATES


def is_passive(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "were reported missing", "12 are confirmed dead": the word tells how surely, not who says it."""
    word, at = sheet.lows[hit.first], hit.first - 1
    while at > sentence.first and (sheet.lows[at] in _NEGATING or sheet.lows[at].endswith("ly")):
        at -= 1
    of_it = sheet.lows[at] in ("was", "were", "is", "are", "been", "being")
    if word == "told" and of_it and sheet.lows[hit.last : hit.last + 1] == ["by"]:
        return True
    if word == "said" and of_it and sheet.lows[hit.last : hit.last + 1] == ["to"]:
        return True
    following = sheet.lows[hit.last] if hit.last < sentence.last else ""
    if at >= sentence.first and is_figure(sheet.lows[at]) and _is_told_of(sheet, hit):
        return True
    if word == "declared" and following in _DEEMED:
        return True
    if (
        not word.endswith("ed")
        or sheet.lows[hit.last - 1] == "saying"
        or (word in ("added", "announced", "declared") and not of_it)
    ):
        return False
    if "whom" in sheet.lows[max(sentence.first, hit.first - _WHOM) : hit.first - 1]:
        return of_it
    i = hit.first - 1
    while i >= sentence.first and (
        sheet.lows[i]
        in ("also", "not", "been", "now", "already", "yet", "officially", "initially", "previously", "being")
        or sheet.lows[i].endswith("ly")
    ):
        if sheet.lows[i] in ("been", "being"):
            return True
        i -= 1
    before = sheet.lows[i] if i >= sentence.first else ""
    if word in words("put_out") and before in all_words("filmed", "papers_shown"):
        return True
    if (following == "by" and before not in words("have")) or (word, following) in _CHARGED:
        return True
    if following in _BEFALLEN and hit.value in ("reported", "confirmed", "suggested", "claimed"):
        return True
    if following == "to" and hit.value in ("reported", "suggested"):
        to_whom = sheet.lows[hit.last + 1 : hit.last + 2]
        return not (
            to_whom and (to_whom[0] in ("the", "a", "his", "her", "its", "their") or sheet.is_capital(hit.last + 1))
        )
    return (before in words("be") and sheet.lows[hit.first] != "told") or before in (
        "as",
        "previously",
        "the",
        "widely",
    )


def by_whom(finder: Finder, hit: Hit) -> Saying | None:
    sheet, sentence = finder.sheet, finder.sentence
    if sheet.lows[hit.last : hit.last + 2] in (["by", "any"], ["by", "either"], ["by", "anyone"], ["by", "anybody"]):
        return None
    at = next((j for j in range(hit.last, min(hit.last + 6, sentence.last - 1)) if sheet.lows[j] == "by"), hit.last)
    beside = words("calendar") | {"for", "on", "late", "early", "the", *_DEEMED, *_CONFIRMED_AS}
    timed = all(w in beside for w in sheet.lows[hit.last : at])
    if sheet.lows[at : at + 1] == ["by"] and timed and (source := finder.right(at + 1) or agent(finder, at + 1)):
        if sheet.lows[hit.first] == "asked" and sheet.lows[source.last : source.last + 1] != ["to"]:
            return None
        behind = sheet.lows[source.last : min(source.last + 8, sentence.last)]
        after = "that" in behind[: behind.index(";") if ";" in behind else None]
        told = sheet.lows[sentence.first : hit.first]
        if "not" in told[-3:] and any(a in words("info_nouns") and b == "that" for a, b in pairwise(told)):
            return None
        negated = bool(_NEGATING & {*sheet.lows[max(sentence.first, hit.first - 3) : hit.first]})
        return Saying(hit.first, source.last, hit.value, source, after, hit.entry.id, negated=negated)
    return _in_the_media(finder, hit)


def _in_the_media(finder: Finder, hit: Hit) -> Saying | None:
    """ "In some media is affirmed that": the media's claim."""
    sheet, sentence = finder.sheet, finder.sentence
    if sheet.lows[sentence.first] != "in" or sheet.lows[hit.last : hit.last + 1] != ["that"]:
        return None
    for i in range(sentence.first + 1, min(sentence.first + 6, hit.first)):
        if sheet.lows[i] in words("media_nouns"):
            source = finder.right(sentence.first + 1)
            return Saying(hit.first, hit.last, "claimed", source, True, hit.entry.id) if source else None
    return None


_CHARGED = (("accused", "of"), ("suspected", "of"), ("blamed", "for"))
"""Words that tell of whom something is said, without a verb: "a militia blamed for the abduction"."""
