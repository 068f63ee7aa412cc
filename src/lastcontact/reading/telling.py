"""When and through what something was said: the words beside the reporting word."""

from __future__ import annotations

from lastcontact.reading.days import Dated
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.sheet import Sentence, Sheet


def told(
    sheet: Sheet,
    sentence: Sentence,
    cue: tuple[int, int, bool],
    source: Source | None,
    cast: Cast,
    media: dict[int, Hit],
    dates: list[Dated],
) -> tuple[str | None, list[Dated]]:
    """The channel and the dates that belong to the saying `cue` (first, last, whether content follows)."""
    low, high = _reach(sheet, sentence, cue, source)
    channel: str | None = None
    for i in range(low, high):
        mine = source is not None and source.first <= i < source.last and sheet.lows[i] == "press"
        if (
            (hit := media.get(i))
            and not mine
            and i > sentence.first
            and sheet.lows[i - 1] in words("telling_before_medium")
        ):
            channel = channel or sheet.said(hit.first, hit.last)
        mention = cast.at(i)
        if mention is None or i != mention.first or (source is not None and source.first <= i < source.last):
            continue
        near = sheet.lows[max(sentence.first, i - 3) : i]
        if mention.kind is Kind.OUTLET and any(w in ("told", "telling", "to", "with", "by") for w in near):
            channel = f"{channel} {mention.name}" if channel == "interview" else mention.name
        elif mention.kind is Kind.PERSON and any(
            w in ("through", "via") for w in sheet.lows[max(sentence.first, i - 4) : i]
        ):
            channel = f"spokesperson {mention.name}"
    own = [d for d in dates if low <= d.first < high and not d.since and not _deadline(sheet, d)]
    own = [d for d in own if "(" not in sheet.words[d.last : cue[0]]]  # "killed on 8 June (source: the hospital)"
    if source is not None and sheet.words[source.first - 1 : source.first] == [","] == sheet.words[cue[1] : cue[1] + 1]:
        own = [d for d in own if d.first >= source.first]  # "On 8 June, he says, nine were killed"
    return channel, [d for d in own if not (source and _describes(sheet, source, d.first, cue[0]))]


def _describes(sheet: Sheet, source: Source, at: int, cue: int) -> bool:
    """Whether a day tells of the speaker and not of his words: "a prisoner freed on 24 May said".

    A statement released on 24 May was said then.
    """
    between = sheet.lows[source.last : at]
    if not source.last <= at < cue:
        return False
    paper = all_words("authored", "papers_said")
    freed = any(w.endswith("ed") or w in words("participles") for w in between)
    return any(w in ("by", "who", "which") for w in between) or (
        freed and not paper & {*sheet.lows[source.first : source.last]}
    )


def _reach(sheet: Sheet, sentence: Sentence, cue: tuple[int, int, bool], source: Source | None) -> tuple[int, int]:
    """The tokens around a reporting word that speak of the saying and not of what is said."""
    first, last, after = cue
    start = min(first, source.first) if source else first
    stop = max(last, source.last) if source else last
    limit = min(sentence.last, stop + 14)
    limit = stop if after and sheet.lows[last - 1] == "that" else limit  # "found that on 12 August they took 16 men"
    j = stop
    while j < limit and sheet.lows[j] not in ("that", ":", "“", ";", '"'):
        if after and j > stop and (sheet.words[j] == "," or not _belongs(sheet, j)):
            break
        if (after and j == stop and not _belongs(sheet, j)) or (not after and sheet.words[j] == ","):
            break
        j += 1
    i = start
    while (
        i > sentence.first
        and start - i < 14
        and sheet.words[i - 1] not in '”";.“'
        and (sheet.words[i - 1] != "," or _opening(sheet, sentence, i - 1))
    ):
        i -= 1
    return i, j


def _belongs(sheet: Sheet, j: int) -> bool:
    low = sheet.lows[j]
    if low in ("the", "a", "an", "its", "his", "her", "their"):
        return sheet.lows[j - 1] in (
            "in",
            "on",
            "during",
            "to",
            "at",
            "by",
            "with",
            "told",
            "from",
            "over",
            "through",
            "via",
        )
    return (
        low in words("telling_reach")
        or sheet.is_capital(j)
        or sheet.lows[j - 1] in words("telling_reach")
        or (low[0].isdecimal() and sheet.is_capital(j - 1))
    )


def _opening(sheet: Sheet, sentence: Sentence, comma: int) -> bool:
    """Whether the comma closes words of time or place that open the sentence."""
    opener, following = sheet.lows[sentence.first], sheet.lows[sentence.first + 1]
    return (
        comma - sentence.first <= 9
        and opener in words("telling_time_first")
        and following not in ("least", "most", "which", "whom", "those")
    )


def _deadline(sheet: Sheet, dated: Dated) -> bool:
    """Whether a day is the one by which something is to be done, and not the day it was said."""
    return dated.first > 0 and sheet.lows[dated.first - 1] in ("by", "until", "till", "before")
