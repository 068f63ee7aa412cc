"""One voice through another: "MBA reported, citing the ministry, that", "X told parliament on Tuesday: ..."."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.rumours import is_rumour
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.sources import Finder

_CITING = ("citing", "cites", "cited", "quoting", "quotes", "quoted", "referring", "with")
_CITED = ("citing", "quoting", "with", "in")
_WORDS_BETWEEN = 4
_WHO_HE_IS = 14
"""Tokens within which "according to a comrade who returned on 5 May," has told who he is."""
_SHORTEST = 4
"""Tokens before "X told them:" that make something said."""


def nested(sheet: Sheet, found: list[Saying]) -> list[Saying]:
    """The sayings with those who only pass a word on made the channel of the one they cite."""
    made: list[Saying] = []
    for saying in found:
        outer = made[-1] if made else None
        if outer is not None and _cites(sheet, outer, saying):
            channel = outer.source.name if outer.source else None
            made[-1] = replace(outer, source=saying.source, last=saying.last, channel=channel, rule=saying.rule)
            continue
        if outer is not None and _cited_before(sheet, outer, saying):
            channel = saying.source.name if saying.source else None
            made[-1] = replace(saying, source=outer.source, channel=channel, rule=outer.rule)
            continue
        made.append(saying)
    return made


def _cites(sheet: Sheet, outer: Saying, inner: Saying) -> bool:
    """Whether `inner` is who an agency cites between its verb and what it tells."""
    between = sheet.lows[outer.last : inner.first]
    return (
        outer.after
        and outer.cue in ("reported", "asserted")
        and (sheet.lows[inner.first] in _CITED or (sheet.lows[inner.first] == "which" and between == [","]))
        and inner.source is not None
        and inner.source.kind in ("person", "body", "group")
        and len(between) <= _WORDS_BETWEEN
        and not set(between) & {"that", ":", "”"}
        and {"that", ","} & set(sheet.lows[inner.last : inner.last + 4]) != set()
    )


def _cited_before(sheet: Sheet, inner: Saying, outer: Saying) -> bool:
    """Whether an agency has named its source before its own verb: "Osk, which quoted X, said"."""
    return (
        sheet.lows[inner.first] in ("which", "who", "citing", "quoting")
        and inner.source is not None
        and outer.after
        and outer.source is not None
        and sheet.lows[inner.first + 1] not in ("its", "their", "his", "her")
        and (
            (outer.source.last <= inner.first and sheet.words[inner.last : outer.first] == [","])
            or (inner.last < outer.source.first <= inner.last + 3 and sheet.words[inner.last] == ",")
            or (inner.first <= outer.source.first < inner.last and sheet.words[inner.last : outer.first] == [","])
        )
    )


def relayed(sheet: Sheet, found: list[Saying]) -> list[Saying]:
    """The sayings, of which those within a quotation come through whoever is quoted.

    "He said: "My commander told me that twelve were taken"": the commander's word, through him.
    """
    if not any(sheet.quote[saying.first] for saying in found):
        return found
    made: list[Saying] = []
    for inner in found:
        number = sheet.quote[inner.first]
        opened, closed = sheet.quotations[number - 1] if number else (0, 0)
        outer = next((s.source for s in found if number and _quotes(s, opened, closed)), None)
        through, named = outer and outer.name, inner.source and inner.source.name
        if through and named and named != through and inner.channel is None:
            inner = replace(inner, channel=through)
        elif through and inner.source is not None and sheet.lows[inner.source.first] == "they" and not named:
            inner = replace(inner, source=outer, cue="reported")  # "they told us": whoever they are
        made.append(inner)
    return made


def _quotes(outer: Saying, opened: int, closed: int) -> bool:
    """Whether a saying stands right before a quotation that it leads to, or right behind one."""
    if outer.source is None:
        return False
    first, last = min(outer.first, outer.source.first), max(outer.last, outer.source.last)
    return (outer.after and 0 <= opened - last <= 2) or (not outer.after and 0 <= first - closed <= 2)


def on_both_sides(sheet: Sheet, first: int, saying: Saying) -> Saying | None:
    """The same saying for what stands before it, in "Four were taken, Thran told parliament: two are dead"."""
    source = saying.source
    if source is None or not saying.after or source.first <= first + _SHORTEST:
        return None
    low = source.first - 1
    while low > first and (sheet.is_capital(low) or sheet.lows[low] in words("determiners")):
        low -= 1
    opens = ":" in sheet.words[saying.last : saying.last + 7]
    return replace(saying, after=False) if opens and sheet.words[low] == "," else None


def _pointed_to(finder: Finder, hit: Hit) -> Source | None:
    """ "According to them,", "in her account,": those who were told of before."""
    lows, memory = finder.sheet.lows, finder.memory
    own = lows[hit.first + 1] in _OWN and not lows[hit.last][0].isalnum()
    own |= lows[hit.first + 1] in ("his", "her") and lows[hit.last] not in ("of", "to", "in", "on", "at")
    at = hit.first + 1 if own else hit.last
    if not own and (lows[at] not in _THEM or lows[at + 1][0].isalnum()):
        return None
    if lows[at] in ("it", "its"):
        return Source(at, max(hit.last, at + 1), memory.body or memory.speaker, "body", "source/pronoun")
    if lows[at] in ("them", "their"):
        return Source(at, max(hit.last, at + 1), memory.group or memory.speaker, "body", "source/pronoun")
    return Source(at, max(hit.last, at + 1), memory.person, "person", "source/pronoun")


_THEM = ("them", "him", "her", "it")
_OWN = ("their", "his", "her", "its")


def according(finder: Finder, hit: Hit) -> Saying | None:
    sheet, sentence = finder.sheet, finder.sentence
    if sheet.lows[hit.last : hit.last + 1] in (["which"], ["by"]):
        return None
    source = _pointed_to(finder, hit) or finder.right(hit.last) or finder.phrase(hit.last)
    if source is None:
        return None
    if source.first < hit.last < source.last:
        source = replace(source, first=hit.last, name=sheet.said(hit.last, source.last))
    if named := _apposed(finder, source):
        source = replace(source, last=named)
    if is_rumour(sheet.lows[source.first : source.last]):
        nobody = replace(source, name=None, kind="own")
        return Saying(hit.first, source.last, "reported", nobody, hit.first <= sentence.first + 1, hit.entry.id)
    if sheet.lows[source.last : source.last + 1] == ["who"]:
        clause = range(source.last, min(source.last + _WHO_HE_IS, sentence.last))
        source = replace(source, last=next((i for i in clause if sheet.words[i] == ","), source.last))
    by = sheet.lows[source.last : source.last + 1] in (["by"], ["from"])
    if source.kind == "group" and by and sheet.lows[source.last - 1] in words("told_papers"):
        source = finder.right(source.last + 1) or source
    if sheet.lows[source.last : source.last + 1] == ["'s"] and sheet.lows[source.last + 1 : source.last + 2]:
        told = sheet.lows[source.last + 1] in words("told_papers")
        source = replace(source, last=source.last + 2) if told else source
    if sheet.lows[hit.last - 1] == "from" and sheet.lows[hit.first] not in ("based", "on", "information"):
        heard = "that" in sheet.lows[source.last : min(source.last + 9, sentence.last)]
        return Saying(hit.first, source.last, "reported", source, True, hit.entry.id) if heard else None
    citing = sheet.lows[hit.first] in _CITING
    paper = source.rule == "source/papers" or source.kind == "group"
    if citing and paper and sheet.lows[source.last - 1] in words("told_papers"):
        return None  # "the Commissioner said, citing a list"
    mid = sheet.lows[hit.first - 2 : hit.first] == ["that", ","] and sheet.words[source.last : source.last + 1] == [","]
    after = hit.first <= sentence.first + 1 or mid
    if citing and source.last < sentence.last and sheet.lows[source.last] in ("as", "saying"):
        after = sheet.lows[source.last + 1 : source.last + 3] != ["saying", "."]
    return Saying(hit.first, source.last, "asserted", source, after, hit.entry.id)


def _apposed(finder: Finder, source: Source) -> int | None:
    """Where the name ends that a source is called by between commas: "to the mayor, | Captain Sel Hodin, six were"."""
    sheet = finder.sheet
    if source.kind != "person" or sheet.words[source.last] != ",":
        return None
    near = finder.cast.within(source.last, min(source.last + _NAMED, finder.sentence.last))
    name = next((m for m in near if m.kind is Kind.PERSON), None)
    own = name is not None and name.name == source.name and "," not in sheet.words[source.last + 1 : name.last]
    return name.last if name is not None and own and sheet.words[name.last] == "," else None


_NAMED = 7
"""Tokens of a name between commas, with its ranks."""


def if_believed(finder: Finder, hit: Hit) -> Saying | None:
    """ "If the rebels are to be believed, 40 surrendered", "if one is to believe the ministry, 30 were killed"."""
    lows, first = finder.sheet.lows, finder.sentence.first
    opens = lows[hit.first] == "if"
    said = opens or "if" in lows[max(first, hit.first - _WHO_HE_IS) : hit.first]
    source = (finder.right(hit.last) if opens else finder.left(hit.first)) if said else None
    if source is None:
        return None
    return Saying(hit.first, max(hit.last, source.last), hit.value, source, True, hit.entry.id)
