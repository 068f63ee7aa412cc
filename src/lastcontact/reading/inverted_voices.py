"""Whoever is named behind his verb: "“They took nine,” said the old ferryman", "..., Claims Pashinyan"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, is_number, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.sources import Finder


def inverted_voice(finder: Finder, hit: Hit) -> Source | None:
    """The source after the verb: “...,” said X; in headlines: "..., Claims Pashinyan"."""
    sheet, sentence = finder.sheet, finder.sentence
    before = sheet.words[hit.first - 1] if hit.first > sentence.first else ""
    if finder.in_marks(hit.first) is not None:
        return None
    if before not in (",", "”", '"', "-", "'", "?", "!") or sheet.lows[hit.first].endswith("ing"):
        return None
    if hit.last < sentence.last and sheet.lows[hit.last] in ("that", ":", "it", "there", "“", "in", "on", "at", "of"):
        return None
    if before == "," and _apposed(finder, hit.first - 1):
        return None
    source = finder.right(hit.last) or (_some_role(finder, hit.last) if before in ("”", '"') else None)
    if source is not None and not _OF_THE_NEWS.isdisjoint(sheet.lows[hit.last : source.first]):
        return None  # ", the spokesman, reported the capture of 12 soldiers"; ", said 300 were taken prisoner"
    if source is not None and _only_where(finder, source):
        return None
    if source is None or before in ("”", '"', "?", "!") or sentence.title_case:
        return source
    if sheet.lows[hit.first] in ("told", "tells"):
        return None
    opens = finder.cast.at(sentence.first)
    if sheet.lows[hit.last] in ("her", "his", "their") and opens is not None and opens.kind is Kind.PERSON:
        return None  # "Marta Delvani, a nurse from Torn, said her son Levan, 19, last called"
    after = sheet.lows[source.last] if source.last < sentence.last else "."
    behind = range(source.last + 1, min(source.last + _DESCRIBED, sentence.last - 1))
    parted = after == "," and any(sheet.lows[i] == "," and sheet.lows[i + 1] in all_words("be", "have") for i in behind)
    if parted and (sheet.lows[hit.last] in ("her", "his", "their", "my") or sheet.lows[source.last + 1].isdecimal()):
        return None  # "the caller, Ana Ivel, said her brother Petar, 17, a farmhand, was missing"
    figure = is_number(sheet.lows[hit.last]) and sheet.lows[hit.last] not in ("a", "an", "one")
    figure = figure or sheet.lows[hit.last][0].isdecimal()
    if figure and after in (",", "who", "whom", "whose"):
        return None  # ", the mayor, says 870 families, or four thousand people, are"; ", said 12 men who had fled were"
    ends = after in _ENDS
    near = (
        source.first <= hit.last + (7 if source.kind == "person" else 3)
        and not sheet.lows[hit.last].endswith("ing")
        and (hit.value not in ("denied", "confirmed") or (source.kind == "person" and after == "."))
    )
    far = hit.first - sentence.first >= 4 or (after == "," and before == "," and hit.first - sentence.first >= _FEW)
    return source if ends and near and far else None


def _only_where(finder: Finder, source: Source) -> bool:
    """ "Man, about 40, says 12 captured near Orlo": a place behind "near" says nothing."""
    mention = finder.cast.at(source.first)
    return mention is not None and mention.kind is Kind.PLACE and finder.sheet.lows[source.first - 1] in _WHERE


_WHERE = ("in", "at", "near", "outside", "inside", "around", "from", "on", "off", "beyond", "behind")


def _apposed(finder: Finder, comma: int) -> bool:
    """ "The Lantern Society, an aid group, | says": who stands before the verb, with what he is between commas."""
    lows, first = finder.sheet.lows, finder.sentence.first
    opens = next((i for i in range(comma - 1, max(first, comma - _DESCRIBED), -1) if lows[i] == ","), None)
    if opens is None or lows[opens + 1] not in ("a", "an", "the") or opens - first > _NAME:
        return False
    verbs = all_words("be", "have", "past_verbs")
    return not any(w in verbs or w.endswith("ed") for w in lows[first:comma])


_NAME = 6
"""Tokens of the longest name that opens a sentence."""
_OF_THE_NEWS = frozenset(
    ("of", "was", "were", "is", "are", "been", "had", "has", "have", "will", "would", "could", "may")
)
_ENDS = frozenset(
    (".", ",", ";", "(", "on", "in", "at", "during", "late", "after", "who", "last", "this", "yesterday", "today",
     "there", "here", "nearby", "then", "later", "earlier", "by", "from")
)  # fmt: skip
"""What may stand behind whoever is named after his verb."""
_DESCRIBED = 12
"""Tokens from a name to its verb, past his age and his trade."""
_FEW = 2
"""Tokens that open a sentence before a voice breaks in: "Four soldiers, said the general, were killed"."""


def _some_role(finder: Finder, at: int) -> Source | None:
    """ "...," said the old ferryman: whoever stands behind the reporting word of a quotation, in no list or in one."""
    lows, stop = finder.sheet.lows, finder.sentence.last
    if lows[at : at + 1] == [] or lows[at] not in ("the", "a", "an", "his", "her", "their", "another"):
        return None
    first = at if lows[at] == "another" else at + 1
    last = first
    while last < min(stop, first + _ROLE) and lows[last].isalpha() and lows[last] not in words("stoppers"):
        last += 1
    ends = last >= stop or lows[last] in ",.;" or lows[last] in words("stoppers")
    if last == first or not ends or lows[last - 1] in all_words("no_tellers", "info_nouns"):
        return None
    return Source(first, last, finder.sheet.said(first, last), "group", "source/role")


_ROLE = 3
"""Words of a role: "old village ferryman"."""
