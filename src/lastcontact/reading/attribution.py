"""Who says it: reporting words, what they cover, and denials of what somebody else has said."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.asides import reports_nothing
from lastcontact.reading.citing import nested, on_both_sides
from lastcontact.reading.days import Dated
from lastcontact.reading.denials import denial_of_news
from lastcontact.reading.elliptic import elliptic
from lastcontact.reading.lexicon import Hit, words
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.passives import by_whom, is_passive
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sentence, Sheet, Zone
from lastcontact.reading.sources import Finder
from lastcontact.reading.stances import stances
from lastcontact.reading.telling import told

_SUBJECT = 8
"""A person named this near to the opening of a sentence may be its subject."""


_CITING = ("citing", "cites", "cited", "quoting", "quotes", "quoted", "referring", "with")


def sayings(
    sheet: Sheet, sentence: Sentence, hits: list[Hit], cast: Cast, dates: list[Dated], memory: Memory
) -> list[Saying]:
    """Every reporting word of a sentence with its source resolved, in order."""
    tables: dict[str, dict[int, Hit]] = {"cue": {}, "source_noun": {}, "channel": {}}
    for hit in hits:
        table = tables.get(hit.entry.category)
        if table is not None and (hit.first not in table or table[hit.first].last < hit.last):
            table[hit.first] = hit
    silent = {
        i
        for h in hits
        if h.entry.category == "trigger" and h.last - h.first > 2 and h.value.startswith(("contact_lost", "missing"))
        for i in range(h.first + 1, h.last)
    }
    finder = Finder(sheet, sentence, cast, tables["source_noun"], memory)
    found: list[Saying] = []
    last = -1
    for at in sorted(tables["cue"]):
        hit = tables["cue"][at]
        if at < last or at in silent:
            continue
        last = hit.last
        saying = _shared(finder, hit, found) or _read(finder, hit)
        if saying is None:
            continue
        channel, taken = told(
            sheet, sentence, (saying.first, saying.last, saying.after), saying.source, cast, tables["channel"], dates
        )
        interval = taken[0].interval if taken else None
        saying = replace(saying, channel=channel, said=interval, dates=frozenset(d.first for d in taken))
        memory.remember(None if "heard" in sheet.lows[hit.first : hit.last] else saying.source)
        found += [s for s in (on_both_sides(sheet, sentence.first, saying),) if s]
        found.append(saying)
    for mention in cast.within(sentence.first, sentence.last) if sentence.zone is not Zone.BYLINE else ():
        memory.meet(mention, subject=mention.first - sentence.first <= _SUBJECT and not found)
    memory.group = _opening_group(finder, memory) or memory.group
    if sentence.zone is Zone.HEADLINE and not found and (titled := _of_headline(finder)):
        found.append(titled)
    found = elliptic(finder, stances(finder, hits, nested(sheet, found)))
    if denial := denial_of_news(finder, hits, found):
        found = sorted([*(s for s in found if s.first != denial.first), denial], key=lambda s: s.first)
    return found


def _opening_group(finder: Finder, memory: Memory) -> str | None:
    """The people whom a sentence begins with: whom "they" will mean. The body it begins with is what "it" will mean."""
    first, sheet = finder.sentence.first, finder.sheet
    first = next((i + 1 for i in range(first, min(first + 9, finder.sentence.last)) if sheet.words[i] == ":"), first)
    hit = next((finder.nouns[i] for i in range(first, first + 3) if i in finder.nouns), None)
    named = finder.cast.at(first + 1 if sheet.lows[first] in ("the", "a", "our") else first)
    if named is not None and named.kind is Kind.BODY and named.generic:
        source = finder.of_mention(named)
        memory.body = source.name if source else memory.body
        return memory.body
    if hit is None or not sheet.lows[hit.last - 1].endswith("s") or finder.cast.at(hit.first) is not None:
        return None
    return finder.of_noun(hit).name


def _shared(finder: Finder, hit: Hit, found: list[Saying]) -> Saying | None:
    """ "X called it invented and claimed that": the second word has the first one's subject."""
    i = hit.first - 1
    while i > finder.sentence.first and (
        finder.sheet.lows[i] in words("skipped_adverbs") or finder.sheet.lows[i].endswith("ly")
    ):
        i -= 1
    if not found or finder.sheet.lows[i] not in ("and", "but") or hit.value == "source":
        return None
    if finder.sheet.lows[hit.first].endswith("ing") or found[-1].source is None or not found[-1].after:
        return None
    negated = _negated(finder.sheet, finder.sentence, hit.first)
    return Saying(hit.first, hit.last, hit.value, found[-1].source, True, hit.entry.id, negated=negated)


def _of_headline(finder: Finder) -> Saying | None:
    """ "34 soldiers killed - ministry", "Ministry: 40 captured"."""
    sheet, sentence = finder.sheet, finder.sentence
    for i in range(sentence.first + 1, sentence.last - 1):
        if sheet.words[i] == "-" and sentence.last - i <= 6 and sheet.starts[i] > sheet.ends[i - 1]:
            source = finder.right(i + 1)
            return Saying(i, sentence.last, "asserted", source, False, "headline/dash") if source else None
        if sheet.words[i] == ":" and i - sentence.first <= 6:
            source = finder.left(i)
            if source and source.rule != "side/country" and not source.rule.startswith(("world/", "name/place")):
                return Saying(i, i + 1, "asserted", source, True, "headline/colon")
    return None


def _read(finder: Finder, hit: Hit) -> Saying | None:
    sheet, sentence, cue = finder.sheet, finder.sentence, hit.value
    if cue == "source":
        return _according(finder, hit)
    if finder.cast.at(hit.first) is not None or reports_nothing(sheet, sentence, hit):
        return None
    if cue == "tally" or _nominal(sheet, sentence, hit):
        return _noun(finder, hit)
    if is_passive(sheet, sentence, hit):
        return by_whom(finder, hit)
    if sheet.lows[hit.first] in ("went", "continued") and not any(
        w in '”"' for w in sheet.words[max(sentence.first, hit.first - 6) : hit.first]
    ):
        return None
    negated = _negated(sheet, sentence, hit.first)
    inverted = _inverted(finder, hit)
    if inverted is not None:
        return Saying(hit.first, hit.last, cue, inverted, False, hit.entry.id, negated=negated)
    if sheet.lows[hit.first].endswith("ing"):
        return _participle(finder, hit, negated)
    source = finder.left(hit.first)
    if source is None:
        return None
    if _of_no_owner(finder, source):
        nobody = Source(source.first, source.last, None, "own", "source/rumour")
        return Saying(hit.first, hit.last, "reported", nobody, True, hit.entry.id)
    after = _content_follows(sheet, sentence, hit, source)
    return Saying(hit.first, hit.last, cue, source, after, hit.entry.id, negated=negated)


def _of_no_owner(finder: Finder, source: Source) -> bool:
    """ "Unconfirmed reports say": whose they are is not told."""
    lows = finder.sheet.lows[source.first : source.last]
    return source.kind == "group" and lows[-1] in words("rumours") and set(lows[:-1]) <= words("unconfirmed")


def _participle(finder: Finder, hit: Hit, negated: bool) -> Saying | None:
    """ "The ministry rejected it, saying that": the subject of the clause before."""
    sheet, sentence = finder.sheet, finder.sentence
    i = hit.first - 1
    while i > sentence.first and sheet.words[i] != ",":
        i -= 1
    people = [m for m in finder.cast.within(sentence.first, hit.first) if m.kind is Kind.PERSON]
    source = finder.left(hit.first) if i <= sentence.first else None
    if source is None and people:
        source = finder.of_mention(people[-1])
    if source is None:
        for k in range(sentence.first, hit.first):
            if (
                finder.nouns.get(k)
                or finder.cast.at(k)
                or sheet.lows[k] in words("pronoun_person") | words("pronoun_body")
            ):
                mention = finder.cast.at(k)
                source = (
                    finder.of_mention(mention) if mention else finder.of_pronoun(k) or finder.of_noun(finder.nouns[k])
                )
                if source is not None:
                    break
    return Saying(hit.first, hit.last, hit.value, source, True, hit.entry.id, negated=negated) if source else None


def _nominal(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    i = hit.first
    if sheet.lows[i] not in words("nominal_cues") or sentence.title_case or hit.last > i + 1:
        return False
    before = sheet.lows[i - 1] if i > sentence.first else ""
    after = sheet.lows[hit.last] if hit.last < sentence.last else ""
    opens = i == sentence.first or sheet.words[i - 1] in "“•-"
    return before in words("nominal_before") or after in words("nominal_after") or after in (",", ".", "“") or opens


def _noun(finder: Finder, hit: Hit) -> Saying | None:
    """ "claims by Baku that", "Baku's claim that": a source for what follows."""
    sheet, sentence = finder.sheet, finder.sentence
    low = sheet.lows[hit.first]
    if hit.value == "tally":
        return _of_owner(finder, hit, "asserted")
    if not low.startswith(("claim", "report", "estimate")):
        return None
    cue = "claimed" if low.startswith("claim") else "reported"
    if (
        (
            hit.last < sentence.last
            and sheet.lows[hit.last] in ("by", "from", "of")
            and (source := finder.right(hit.last + 1))
        )
        and source.kind != "group"
        and source.first <= hit.last + 3
    ):
        return Saying(hit.first, source.last, cue, source, True, hit.entry.id)
    return _of_owner(finder, hit, cue)


def _of_owner(finder: Finder, hit: Hit, cue: str) -> Saying | None:
    """ "Baku's claim", "the army's figure of"."""
    if hit.first - 2 < finder.sentence.first or finder.sheet.lows[hit.first - 1] != "'s":
        return None
    owner = finder.cast.at(hit.first - 2)
    source = finder.of_mention(owner) if owner else None
    return Saying(owner.first, hit.last, cue, source, True, hit.entry.id) if owner and source else None


def _negated(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether the reporting word is denied: "did not confirm", "refused to say", "neither side has said"."""
    low = max(sentence.first, at - 6)
    for i in range(at - 1, low - 1, -1):
        word = sheet.lows[i]
        if word in words("attribution_not") or word.endswith("n't"):
            return not (word == "not" and sheet.lows[i + 1] == "only")
        if word in (",", ";", "that", "”", "but", ":") or word in words("unnamed"):
            return False
    return False


def _inverted(finder: Finder, hit: Hit) -> Source | None:
    """The source after the verb: “...,” said X; in headlines: "..., Claims Pashinyan"."""
    sheet, sentence = finder.sheet, finder.sentence
    before = sheet.words[hit.first - 1] if hit.first > sentence.first else ""
    if before not in (",", "”", '"', "-", "'", "?", "!") or sheet.lows[hit.first].endswith("ing"):
        return None
    if hit.last < sentence.last and sheet.lows[hit.last] in ("that", ":", "it", "there", "“", "in", "on", "at"):
        return None
    source = finder.right(hit.last)
    if source is None or before in ("”", '"', "?", "!") or sentence.title_case:
        return source
    if sheet.lows[hit.first] in ("told", "tells"):
        return None
    after = sheet.lows[source.last] if source.last < sentence.last else "."
    ends = after in (
        ".",
        ",",
        ";",
        "on",
        "in",
        "at",
        "during",
        "late",
        "after",
        "who",
        "(",
        "last",
        "this",
        "yesterday",
        "today",
    )
    near = (
        source.first <= hit.last + 3
        and not sheet.lows[hit.last].endswith("ing")
        and hit.value not in ("denied", "confirmed")
    )
    return source if ends and near and hit.first - sentence.first >= 4 else None


def _according(finder: Finder, hit: Hit) -> Saying | None:
    sheet, sentence = finder.sheet, finder.sentence
    if sheet.lows[hit.last : hit.last + 1] == ["which"]:
        return None
    source = finder.right(hit.last) or finder.phrase(hit.last)
    if source is None:
        return None
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
    if citing and source.kind == "group" and sheet.lows[source.last - 1] in words("told_papers"):
        return None
    after = hit.first <= sentence.first + 1
    if citing and source.last < sentence.last and sheet.lows[source.last] in ("as", "saying"):
        after = True
    return Saying(hit.first, source.last, "asserted", source, after, hit.entry.id)


def _content_follows(sheet: Sheet, sentence: Sentence, hit: Hit, source: Source) -> bool:
    """Whether what is said stands after the verb, or before the source."""
    lows = sheet.lows
    rest = [lows[i] for i in range(hit.last, sentence.last) if lows[i].isalnum()]
    at = source.first
    while at > sentence.first and source.first - at < 9 and _in_noun_phrase(lows[at - 1]):
        at -= 1
    preceded = at > sentence.first and sheet.words[at - 1] in ',”"-?!'
    if "that" in rest[:8] or (hit.last < sentence.last and sheet.words[hit.last] in (":", "“")):
        return True
    if preceded and at - sentence.first >= 4:
        following = lows[hit.last] if hit.last < sentence.last else "."
        told = lows[hit.first] in ("told", "tells", "informed", "assured")
        return len(rest) > (9 if told else 2) and not _closes(following)
    return True


def _closes(word: str) -> bool:
    """Whether a word after a reporting word goes on with when, where or how it was said, and not with what."""
    if word in words("determiners") or word in words("pronoun_body") | words("pronoun_group") | words("pronoun_person"):
        return False
    return (
        not word[0].isalnum()
        or word in words("stoppers") | words("calendar") | words("said_then")
        or word.endswith(("ly", "ing"))
    )


def _in_noun_phrase(word: str) -> bool:
    return (word.isalpha() or word == "'s" or "-" in word[1:]) and (word in _ARTICLES or word not in words("stoppers"))


_ARTICLES = frozenset(("the", "a", "an", "two", "three", "of", "for", "its", "his", "her", "their"))
