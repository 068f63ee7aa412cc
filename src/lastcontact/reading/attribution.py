"""Who says it: reporting words, what they cover, and denials of what somebody else has said."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.antecedents import meet_unnamed
from lastcontact.reading.calling import called_false
from lastcontact.reading.citing import nested, on_both_sides, relayed
from lastcontact.reading.days import Dated
from lastcontact.reading.denials import denial_of_news, with_whom_they_answer
from lastcontact.reading.elliptic import elliptic
from lastcontact.reading.figures_before import told_as_earlier
from lastcontact.reading.given_figures import asides_on_figures, figures_given
from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.lexicon import words
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.reporting import reported
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sentence, Sheet, Zone
from lastcontact.reading.sources import Finder
from lastcontact.reading.stances import stances
from lastcontact.reading.telling import told
from lastcontact.reading.unconfirmed import is_negated

_SUBJECT = 8
"""A person named this near to the opening of a sentence may be its subject."""


def sayings(
    sheet: Sheet, sentence: Sentence, hits: Hits, cast: Cast, dates: list[Dated], memory: Memory
) -> list[Saying]:
    """Every reporting word of a sentence with its source resolved, in order."""
    cues, nouns, channels = (hits.tables.get(kind, {}) for kind in ("cue", "source_noun", "channel"))
    silent = {
        i
        for h in hits.of("trigger")
        if h.last - h.first > 2
        and h.value.startswith(("contact_lost", "missing", "identified"))
        and sheet.lows[h.first - 1 : h.first + 1] != [",", "who"]
        for i in range(h.first + (not h.value.startswith("identified")), h.last)
    }
    finder = Finder(sheet, sentence, cast, nouns, memory, frozenset(cues))
    found: list[Saying] = []
    last = -1
    framed = figures_given(finder) | called_false(finder, hits)
    for at in sorted({*cues, *framed}):
        if at in framed and at >= last:
            found.append(framed[at])
            last = framed[at].last
            memory.remember(framed[at].source)
            continue
        hit = cues.get(at)
        if hit is None or at < last or at in silent or _tells_nothing(finder, hit, found):
            continue
        last = hit.last
        finder.floor = found[-1].last if found and found[-1].after else 0
        saying = _shared(finder, hit, found, dates) or reported(finder, hit) or _denied_by_nobody(finder, hit)
        if saying is None or _of_a_time(saying.source):
            continue
        if sheet.words[hit.first - 1 : hit.first] == ["("] and sheet.words[hit.last : hit.last + 1] == [")"]:
            saying = replace(saying, source=Source(at, at, None, "own", "source/own-voice"))
        saying = _dated(finder, hit, saying, (channels, dates, bool(found)))
        memory.remember(None if "heard" in sheet.lows[hit.first : hit.last] else saying.source)
        found += [s for s in (on_both_sides(sheet, sentence.first, saying),) if s]
        found.append(saying)
    for mention in cast.within(sentence.first, sentence.last) if sentence.zone is not Zone.BYLINE else ():
        subject = mention.first - sentence.first <= _SUBJECT and not found
        memory.meet(mention, subject=subject)
        memory.heard(mention if subject else None)
    for said in found:
        memory.heard(cast.at(said.source.first) if said.source is not None else None)
    spoke = memory.body if any(s.source is not None and s.source.name == memory.body for s in found) else None
    opening = _opening_group(finder, memory)
    memory.body = spoke or memory.body  # "The army killed 12, the Committee said. Three were wounded, it added"
    memory.group = opening or memory.group
    if not any(s.source is not None and s.source.name for s in found):
        meet_unnamed(finder, they=opening is None)
    if not found and (titled := _of_headline(finder)):
        found.append(titled)
    found = asides_on_figures(finder, elliptic(finder, stances(finder, hits, nested(sheet, found))))
    found = with_whom_they_answer(finder, found)
    if denial := denial_of_news(finder, hits, found):
        found = sorted([*(s for s in found if not _is_what_is_denied(s, denial)), denial], key=lambda s: s.first)
    return relayed(sheet, found)


def _dated(finder: Finder, hit: Hit, saying: Saying, of: tuple[dict[int, Hit], list[Dated], bool]) -> Saying:
    """A saying with its channel and the day on which it was said; `of` are the channels and days of its sentence, and
    whether somebody has spoken in it before.
    """
    channels, dates, spoke = of
    where = (saying.first, saying.last, saying.after)
    channel, taken = told(finder.sheet, finder.sentence, where, saying.source, finder.cast, channels, dates)
    taken = (_right_before(finder.sheet, hit, dates) if spoke else []) or taken
    said_on = taken[0].interval if taken else None
    return replace(saying, channel=channel, said=said_on, dates=frozenset(d.first for d in taken))


def _right_before(sheet: Sheet, hit: Hit, dates: list[Dated]) -> list[Dated]:
    """The day beside a participle that goes on telling: "corrected itself on Monday, | saying that"."""
    goes_on = sheet.lows[hit.first].endswith("ing")
    return [d for d in dates if goes_on and d.last == hit.first - (sheet.words[hit.first - 1] == ",")]


def _denied_by_nobody(finder: Finder, hit: Hit) -> Saying | None:
    """ "It is denied that 20 are held": what is denied is never told as so, whoever it is that denies it."""
    that = finder.sheet.lows[hit.last : hit.last + 1] == ["that"]
    if hit.value != "denied" or not that or is_negated(finder.sheet, finder.sentence, hit.first):
        return None
    own = Source(hit.first, hit.first, None, "own", "source/nobody")
    return Saying(hit.first, hit.last, "denied", own, True, hit.entry.id)


def _of_a_time(source: Source | None) -> bool:
    """ "Submitted one day late", "the exchange announced for May": a time or an event, and nobody who tells."""
    name = (source.name or "").lower().split() if source is not None else []
    return 0 < len(name) <= 2 and name[-1].rstrip("s") in _NO_TELLERS


_NO_TELLERS = ("day", "week", "month", "year", "hour", "minute", "exchange", "swap", "release", "handover", "transfer")


def _is_what_is_denied(saying: Saying, denial: Saying) -> bool:
    """ "Rejected as untrue a post saying that": the post is what is denied, and no voice of its own."""
    paper = saying.source is not None and saying.source.first <= denial.first < saying.source.last
    return saying.first == denial.first or (paper and saying.first - denial.last <= 1)


_DEEMED = ("believed", "feared", "presumed", "thought")
_FATES = words("labels_of_fates") | {"taken"}
_OF_OTHERS = words("people_pronouns") | {"by", "whom"}


def _by_rule(sheet: Sheet, hit: Hit) -> bool:
    """ "Treated according to the Conventions": a rule that is kept, and nobody's word; "called the report credible"."""
    named = sheet.lows[hit.last : hit.last + 1]
    if is_figure(sheet.lows[hit.first - 1]) and sheet.lows[hit.first].endswith("ed") and hit.last == hit.first + 1:
        return bool(named) and len(named[0]) > _PLURAL and named[0].endswith("s")  # "in four declared places"
    if hit.value == "denied" and sheet.lows[hit.first].startswith("call"):
        return bool(words("praising") & {*sheet.lows[hit.last : hit.last + 4]})
    if sheet.lows[hit.first] in ("reported", "believed", "declared") and sheet.lows[hit.first - 1] in _ONCE:
        by = sheet.lows[hit.last + 1 : hit.last + 2] == ["by"]  # ", earlier reported returned, is still missing"
        return sheet.lows[hit.last] in words("labels_of_fates") and not by
    if sheet.lows[hit.first] in _DEEMED and sheet.lows[hit.last] in _FATES:
        near = {*sheet.lows[max(0, hit.first - 4) : hit.first], sheet.lows[hit.last + 1]}
        return _OF_OTHERS.isdisjoint(near)  # "Lt Ames and Cpl Roe believed taken near the mill"
    if sheet.lows[hit.first] == "admitted" and words("wards") & {*sheet.lows[hit.first + 2 : hit.first + 5]}:
        return sheet.lows[hit.first + 1] in ("to", "into", "in", "at")  # "Captain Dovel admitted to hospital"
    if sheet.lows[hit.first] == "per" and words("rates") & {*sheet.lows[hit.last : hit.last + 1]}:
        return True
    named = [w for w in sheet.lows[hit.last : hit.last + 4] if w not in ("the", "geneva", "international", "its")]
    return hit.value == "source" and bool(named) and named[0] in words("rules_kept")


_ONCE = ("earlier", "previously", "first", "initially", "once", "wrongly", "mistakenly", "originally")
_PLURAL = 4
"""Letters of a plural and no more."""


def _tells_nothing(finder: Finder, hit: Hit, found: list[Saying]) -> bool:
    """Whether a reporting word tells of nobody who speaks: it names a rule, or sets a word against an earlier one."""
    sheet, bounds = finder.sheet, (finder.sentence.first, finder.sentence.last)
    contrasts = _contrasts(sheet, hit.first, found) or told_as_earlier(sheet, bounds, hit.first)
    return contrasts or _by_rule(sheet, hit)


def _contrasts(sheet: Sheet, at: int, found: list[Saying]) -> bool:
    """ "..., the governor announced, contradicting an earlier statement": he does not deny what he announced."""
    parted = sheet.lows[at - 1] == "," and sheet.lows[at] in ("contradicting", "disputing", "refuting", "correcting")
    return parted and bool(found) and not found[-1].after and sheet.lows[at + 1] in ("a", "an", "the", "its", "his")


def _opening_group(finder: Finder, memory: Memory) -> str | None:
    """The people whom a sentence begins with: whom "they" will mean. The body it begins with is what "it" will mean."""
    first, sheet = finder.sentence.first, finder.sheet
    first = next(
        (
            i + 1
            for i in range(first, min(first + 9, finder.sentence.last))
            if sheet.words[i] == ":" and i + 2 < finder.sentence.last
        ),
        first,
    )
    hit = next((finder.nouns[i] for i in range(first, first + 3) if i in finder.nouns), None)
    named = finder.cast.at(first + 1 if sheet.lows[first] in ("the", "a", "our") else first)
    if named is not None and named.kind is Kind.SIDE and named.first == first:
        memory.body = named.name
    if named is not None and named.kind is Kind.BODY and named.generic:
        source = finder.of_mention(named)
        memory.body = source.name if source else memory.body
        return memory.body
    if named is None and sheet.lows[first] in ("the", "our", "a", "his", "her"):
        heads = (k for k in (first + 1, first + 2) if sheet.lows[k] in words("it_means"))
        if (head := next(heads, None)) is not None and sheet.lows[head + 1] != "'s":
            memory.body = sheet.said(first + 1, head + 1)  # "The brigade gave figures. Three were killed, it said."
    if hit is None or not sheet.lows[hit.last - 1].endswith("s") or finder.cast.at(hit.first) is not None:
        return None
    return finder.of_noun(hit).name


def _shared(finder: Finder, hit: Hit, found: list[Saying], dates: list[Dated]) -> Saying | None:
    """ "X called it invented and claimed that": the second word has the first one's subject."""
    lows, i = finder.sheet.lows, hit.first - 1
    speaks_on = lows[hit.first].endswith("ing") and lows[i] == "," and hit.value != "source"
    if speaks_on and (said := _said_before(finder, hit, found)):
        return Saying(hit.first, hit.last, hit.value, said.source, True, hit.entry.id)
    while i > finder.sentence.first and (lows[i] in words("skipped_verbs") or lows[i].endswith("ly")):
        i -= 1
    if day := next((d for d in dates if d.last == i + 1), None):
        i = day.first - 1 - (lows[day.first - 1] in ("on", "in", "by"))  # "but on Wednesday put the number at"
    then = lows[i] == "," and i + 1 < hit.first and lows[i + 1] in ("today", "yesterday", "later", "then")
    if not found or hit.value == "source" or not (lows[i] in ("and", "but") or then):
        return None
    before = next((s for s in reversed(found) if not _is_owner(s) and lows[s.first - 1] != "as"), found[-1])
    if finder.sheet.lows[hit.first].endswith("ing") or before.source is None or not before.after:
        return None
    negated = is_negated(finder.sheet, finder.sentence, hit.first)
    return Saying(hit.first, hit.last, hit.value, before.source, True, hit.entry.id, negated=negated)


def _is_owner(saying: Saying) -> bool:
    """Whether a voice only owns what another speaks of: "rejects the office's figure of 19 and says"."""
    return saying.source is not None and saying.source.first == saying.first


def _said_before(finder: Finder, hit: Hit, found: list[Saying]) -> Saying | None:
    """ "Four are missing, the ministry said in a statement, adding that": the one who has just spoken."""
    spoken = [s for s in found if finder.sheet.lows[s.first] not in words("info_nouns")] or found
    said = spoken[-1] if spoken and spoken[-1].source is not None else None
    if said is not None and said.after and finder.sheet.lows[hit.first] not in words("adding"):
        return None
    parted = said is not None and {";", ":"} & {*finder.sheet.words[said.last : hit.first]}
    return None if parted else said


def _of_headline(finder: Finder) -> Saying | None:
    """ "34 soldiers killed - ministry", "Ministry: 40 captured"; in a text "34 killed - police source." alone."""
    sheet, sentence = finder.sheet, finder.sentence
    heads = sentence.zone is Zone.HEADLINE
    closes = sentence.last - (sheet.words[sentence.last - 1] == ".")
    for i in range(sentence.first + 1, sentence.last - 1):
        if sheet.words[i] == "-" and sentence.last - i <= 6 and sheet.starts[i] > sheet.ends[i - 1]:
            source = finder.right(i + 1)
            alone = source is not None and source.last == closes and i - sentence.first >= _CLIPPED
            told = source is not None and (heads or (alone and "name" not in source.rule))
            return Saying(i, sentence.last, "asserted", source, False, "headline/dash") if told else None
        if (
            heads
            and sheet.words[i] == ":"
            and i - sentence.first <= 6
            and not {sheet.lows[sentence.first], sheet.lows[i - 1]} & words("no_label")
        ):
            source = finder.left(i)
            if source and source.rule != "side/country" and not source.rule.startswith(("world/", "name/place")):
                return Saying(i, i + 1, "asserted", source, True, "headline/colon")
    return None


_CLIPPED = 2
"""Tokens of the shortest news before a dash: "Several dead"."""
