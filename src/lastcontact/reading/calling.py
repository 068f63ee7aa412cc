"""What is denied by calling it names: "called the figure a fairy tale", "called a report about them disinformation"."""

from __future__ import annotations

from lastcontact.reading.hits import Hits
from lastcontact.reading.lexicon import words
from lastcontact.reading.saying import Saying
from lastcontact.reading.sources import Finder
from lastcontact.reading.stances import owner_at


def called_false(finder: Finder, hits: Hits) -> dict[int, Saying]:
    """Denials by calling names, by the token of their verb."""
    sentence = finder.sentence
    if _CALLS.isdisjoint(finder.sheet.lows[sentence.first : sentence.last]):
        return {}
    at = [i for i in range(sentence.first + 1, sentence.last - 2) if finder.sheet.lows[i] in _CALLS]
    return {i: saying for i in at if (saying := _calls_false(finder, hits, i))}


def _calls_false(finder: Finder, hits: Hits, i: int) -> Saying | None:
    """ "The ministry called the figure “a fairy tale for the evening news”": a claim that is called names is denied."""
    sheet, stop = finder.sheet, finder.sentence.last
    if told := _calls_news_false(finder, hits, i):
        return told
    at = i + 1 + (sheet.lows[i + 1] in ("the", "that", "this", "these", "those", "such"))
    if sheet.lows[at - 1] not in words("verdict_objects") and sheet.lows[at] not in words("verdict_objects"):
        return None
    named = sheet.lows[at] in words("verdict_objects") - words("pointing")
    at += sheet.lows[at] in words("verdict_objects")
    at += sheet.lows[at : at + 1] == ["as"]
    at += sheet.words[at : at + 1] in (["“"], ['"'])
    number = sheet.quote[at] if at < stop else 0
    last = sheet.quotations[number - 1][1] if number else at + _NAMES
    false = any(h.value == "denied" and at <= h.first < last for h in hits.of("hedge"))
    praised = words("praising") & {*sheet.lows[at:last]}
    source = finder.left(i) if false or (number and named and not praised) else None
    return Saying(i, min(last, stop), "denied", source, True, _RULE) if source else None


def _calls_news_false(finder: Finder, hits: Hits, i: int) -> Saying | None:
    """ "The army called the rebels' claim of 40 prisoners a fantasy": the army denies what the rebels claim."""
    lows, stop = finder.sheet.lows, finder.sentence.last
    near = range(i + 2, min(i + _FARTHEST, stop - 2))
    news = next((k for k in near if lows[k] in words("info_nouns") and lows[k + 1] in _OF_WHAT), None)
    pointed = lows[i + 1] in words("verdict_objects") and lows[i + 2] not in _OF_WHAT
    if news is None or {",", ";"} & {*lows[i:news]} or pointed:
        return None
    quoted = next((k for k in range(news, stop) if finder.sheet.words[k] in ("“", '"')), stop)
    last_words = {*lows[max(news, stop - _NAMES) : stop], *lows[quoted : quoted + _NAMES]}
    false = any(h.value == "denied" and h.last >= stop - 1 for h in hits.of("hedge"))
    source = finder.left(i) if false or words("false_news") & last_words else None
    if source is None:
        return None
    owned = lows[news - 1] in ("'s", "'")
    answers = owner_at(finder, news - 2) if owned else finder.right(news + 2) if lows[news + 1] == "by" else None
    return Saying(
        i, answers.last if answers and not owned else news + 1, "denied", source, True, _RULE, answers=answers
    )


_RULE = "stance/calls-false"
_OF_WHAT = ("of", "by", "about", "that", "on", "from")
_FARTHEST = 8
"""Tokens from "called" to the report that is called names."""
_CALLS = frozenset(("called", "calls", "described", "describes", "branded", "labelled", "termed"))
_NAMES = 5
"""Words without quotation marks within which a claim is called false."""
