"""A teller named last, in whatever words: ", the harbour master reports", ", said the shipowners' union", "(ICRC)"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, is_number, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.saying import Saying
from lastcontact.reading.sources import Finder

_EDGES = frozenset(",;:”“\"-()•?!'")
_LONGEST = 12
"""Tokens of whoever tells."""
_FEWEST = 4
"""Tokens of what is told before it."""
_ROLE = 6
"""Tokens of whoever stands behind his verb."""
_TO_SOMEBODY = ("told", "tells", "informed", "informs", "assured", "assures")
_OPENERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "one", "another", "two", "three", "some"))
_JOINS = frozenset(("of", "for", "in", "at", "and", "from", "the", "a", "an", "on", "to", "with", "near", "by"))
_NONE = frozenset(("he", "she", "it", "they", "we", "i", "who", "which", "that", "this", "there", "you", "what", "so"))
_QUOTES = ("”", '"')


def closing(finder: Finder, hit: Hit) -> Source | None:
    """Whoever stands between the last comma and a reporting word that ends what is said, or right behind it."""
    sheet, sentence = finder.sheet, finder.sentence
    silent = hit.value in ("tally", "source", "demanded", "ordered", "promised") or sentence.title_case
    is_said = bool(words("be") & {*sheet.lows[hit.last : hit.last + 1]})
    if silent or is_said or sheet.lows[hit.first] in words("witnessing"):
        return None
    stop = hit.first
    while stop > sentence.first and (
        sheet.lows[stop - 1] in words("skipped_adverbs") or sheet.lows[stop - 1].endswith("ly")
    ):
        stop -= 1
    first = stop
    while first > sentence.first and stop - first < _LONGEST and not _edge(finder, first - 1):
        first -= 1
    if first == stop:
        return None if sheet.lows[hit.first] in _TO_SOMEBODY else _behind(finder, hit)
    before = sheet.words[first - 1] if first > sentence.first else ""
    if before not in (",", *_QUOTES) or first - sentence.first < _FEWEST or not _ends(finder, hit.last):
        return None
    return teller(finder, first, stop)


def bracketed(finder: Finder) -> Saying | None:
    """ "Twelve are held (ICRC data).": the body that a bracket at the end of a sentence names, and no count with it."""
    sheet, sentence = finder.sheet, finder.sentence
    last = sentence.last - 1
    while last > sentence.first and sheet.words[last] in ".!":
        last -= 1
    if sheet.words[last] != ")":
        return None
    opened = next((i for i in range(last - 1, max(sentence.first, last - _BRACKET), -1) if sheet.words[i] == "("), None)
    alone = opened is not None and last - opened == 2 and opened - sentence.first > 1
    if (
        opened is None
        or (opened - sentence.first < _FEWEST and not alone)
        or any(w[0].isdecimal() for w in sheet.lows[opened:last])
    ):
        return None
    named = [m for m in finder.cast.within(opened, last) if m.kind in (Kind.BODY, Kind.OUTLET)]
    source = finder.of_mention(named[0]) if named else None
    papers = bool(words("told_papers") & {*sheet.lows[opened:last]})
    inside = range(opened + 1, last)
    unmet = len(inside) > 1 and all(sheet.is_capital(i) and finder.cast.at(i) is None for i in inside)
    if source is None and (papers or unmet or sheet.words[opened + 1].isupper()):
        source = finder.capital_run(opened + 1, last)
    if source is None and papers and (noun := finder.nouns.get(opened + 1)):
        source = finder.of_noun(noun)  # "(hospital data)"
    if source is None and len(inside) == 1 and finder.sheet.lows[opened + 1] in words("it_means") | _TELLERS:
        source = Source(opened + 1, last, finder.sheet.said(opened + 1, last), "group", "source/in-brackets")
    if source is None or not (papers or source.first == opened + 1):
        return None
    return Saying(opened, last, "asserted", source, False, "closing/bracket")


def beside_figures(finder: Finder) -> list[Saying]:
    """ "Missing: 31 (families), 22 (army)": a bracket right behind a figure, with whose figure it is."""
    sheet, sentence = finder.sheet, finder.sentence
    if "(" not in sheet.words[sentence.first : sentence.last]:
        return []
    made = []
    for i in range(sentence.first + 1, sentence.last - 2):
        close = next((k for k in (i + 2, i + 3, i + 4) if sheet.words[k : k + 1] == [")"]), None)
        if sheet.words[i] != "(" or close is None or not is_figure(sheet.lows[i - 1]):
            continue
        if sheet.lows[i - 2] in words("calendar") or sheet.words[close + 1 : close + 2] == ["-"]:
            continue  # "Arpan, May 29 (PRESS) -": a dateline
        source = finder.right(i + 1)
        counts = words("counted_in_brackets") & {*sheet.lows[i:close]}
        if source is not None and source.name is not None and source.last == close and not counts:
            made.append(Saying(i, close, "asserted", source, False, "closing/figure"))
    return made


_TELLERS = frozenset(
    ("mayor", "governor", "prefect", "police", "officials", "witnesses", "rebels", "residents", "medics")
)
"""Who tells, alone in a bracket that ends a sentence: "nine killed (hospital)"."""
_BRACKET = 8
"""Tokens of a bracket that names a source."""


def _edge(finder: Finder, at: int) -> bool:
    """A quotation mark, a comma, a stop; not the apostrophe of "the shipowners' union"."""
    word, lows = finder.sheet.words[at], finder.sheet.lows
    owned = word == "'" and lows[at - 1].endswith("s") and finder.sheet.ends[at - 1] == finder.sheet.starts[at]
    return word in _EDGES and not owned


def _ends(finder: Finder, at: int) -> bool:
    """Whether nothing follows but when, where and to whom it was said."""
    sheet, last = finder.sheet, finder.sentence.last
    following = sheet.lows[at] if at < last else "."
    return not following[0].isalnum() or following in all_words("stoppers", "calendar", "said_then")


def _behind(finder: Finder, hit: Hit) -> Source | None:
    """ ", says the coastguard": up to the next comma, stop or word of time."""
    sheet, sentence = finder.sheet, finder.sentence
    before = sheet.words[hit.first - 1] if hit.first > sentence.first else ""
    if before not in (",", *_QUOTES) or hit.first - sentence.first < _FEWEST or hit.last >= sentence.last:
        return None
    if sheet.lows[hit.last] not in _OPENERS and not sheet.is_capital(hit.last):
        return None
    last = hit.last
    while last < min(sentence.last, hit.last + _LONGEST) and not _edge(finder, last) and sheet.words[last] != ".":
        if sheet.lows[last] in words("calendar") or (
            sheet.lows[last] in ("on", "in", "at", "to") and last > hit.last + 1
        ):
            break
        last += 1
    ends = last >= sentence.last or sheet.words[last] in ".,;" or sheet.lows[last] in all_words("calendar", also="on")
    return teller(finder, hit.last, last) if ends and hit.last < last <= hit.last + _ROLE else None


def agent(finder: Finder, first: int) -> Source | None:
    """ "Was confirmed by | the parish council.": whoever stands behind a "by" that ends what is said."""
    sheet, last = finder.sheet, first
    while last < min(finder.sentence.last, first + _ROLE) and not _edge(finder, last) and sheet.words[last] != ".":
        if sheet.lows[last] in all_words("calendar", also="on in at after to"):
            break
        last += 1
    ends = last >= finder.sentence.last or not sheet.lows[last][0].isalnum() or sheet.lows[last] != "to"
    return teller(finder, first, last) if ends and first < last else None


def teller(finder: Finder, first: int, stop: int) -> Source | None:
    """The noun phrase from `first` to `stop` as a source; none where it holds a verb, a pronoun or a number."""
    sheet = finder.sheet
    lows = sheet.lows[first:stop]
    opens = lows[0] in _OPENERS or sheet.is_capital(first)
    head = lows[-1]
    vague = all_words("no_tellers", "info_nouns", "calendar", "time_openers")
    if not opens or lows[0] in _NONE or head in vague or not head[0].isalpha():
        return None
    verbs = all_words("be", "have", "finite") | _NONE
    if any(w in verbs for w in lows) or any(is_number(w) and w != "one" for w in lows[1:]):
        return None
    if any(not (w[0].isalpha() or w in ("'s", "'", ".")) or w in words("stoppers") - _JOINS for w in lows[1:]):
        return None
    at = first + (lows[0] in ("the", "a", "an"))
    return Source(at, stop, sheet.said(at, stop), "group", "source/closing") if at < stop else None


def opening(finder: Finder, hit: Hit) -> Source | None:
    """The source of "Said the governor: ...": a verb that opens a sentence, whoever says it, and a colon."""
    source = finder.right(hit.last)
    near = source is not None and source.first <= hit.last + 2 and source.last < finder.sentence.last
    return source if near and source is not None and finder.sheet.words[source.last] == ":" else None
