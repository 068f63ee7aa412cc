"""Who says it, in languages with endings: reporting words, their tellers, and what each of them covers."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.days import Dated
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.answered import answered
from lastcontact.reading.inflected.bracketed import bracketed
from lastcontact.reading.inflected.called_names import calls_names
from lastcontact.reading.inflected.cited_words import up_to_comma
from lastcontact.reading.inflected.colons import before_colon
from lastcontact.reading.inflected.covering import closes, goes_before, introduces, opens, stands_last
from lastcontact.reading.inflected.crowds import crowd_of
from lastcontact.reading.inflected.dashes import dashed, elliptic
from lastcontact.reading.inflected.denied_words import denied_word, either_way
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.in_marks import marked_before
from lastcontact.reading.inflected.long_offices import goes_on
from lastcontact.reading.inflected.of_data import of_data
from lastcontact.reading.inflected.own_papers import of_own_paper, of_this_paper
from lastcontact.reading.inflected.pronouns import meet, of_pronoun, pronoun_first, same_speaker
from lastcontact.reading.inflected.speakers import named_left, named_right, of_verb, we_tell
from lastcontact.reading.inflected.spoken_to import told_only
from lastcontact.reading.inflected.tellers import Teller, tellers
from lastcontact.reading.inflected.told_of import our_reporter
from lastcontact.reading.inflected.unheard import unheard
from lastcontact.reading.inflected.unlisted import by_act, lone_label, of_many, only_when, some_say
from lastcontact.reading.inflected.untold import untold
from lastcontact.reading.inflected.voices_of_sides import of_the_enemy
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.saying import Saying


def sayings(found: Found, cast: Cast, dates: list[Dated], memory: Memory) -> list[Saying]:
    """Every reporting word of a sentence with its teller, in order."""
    who = tellers(found, cast, memory)
    labelled, memory.label = memory.label, lone_label(found, who)
    if data := of_data(found, who):
        memory.remember(data.source)
        return [data]
    made: list[Saying] = []
    last = -1
    for hit in found.all("cue"):
        if hit.first < last or found.over("nameless", hit.first) or untold(found, hit):
            continue
        saying = told_only(found, hit, [t.first for t in who]) or goes_on(found, hit, made)
        saying = saying or _saying(found, _without_that(found, hit), [t for t in who if not _cited_in(t, made)], memory)
        if saying is None:
            continue
        if made and saying.source and made[-1].source and saying.first < made[-1].last:
            continue
        if (whose := saying.source) and whose.rule == "name/subject" and _somewhere(found, cast, whose):
            saying = replace(saying, source=None)
        if whose and our_reporter(found, whose.last - 1):
            saying = replace(saying, source=replace(whose, name=None, kind="own"))
        if saying.source is None and saying.negated and made and _nested(found, made[-1], saying):
            saying = replace(saying, source=made[-1].source)
        if saying.cue == "confirmed" and made and made[-1].cue == "demanded" and hit.first - made[-1].last <= 1:
            saying = replace(saying, cue="unknown", source=made[-1].source)
        if not (made and _nested(found, made[-1], saying)):
            memory.remember(saying.source)
        made.append(_dated(found, calls_names(found, saying), dates))
        last = hit.last
    if colon := before_colon(found, who, made):
        memory.remember(colon.source)
        made.insert(0, colon)
    if (dash := dashed(found, who)) and not any(s.source for s in made):
        memory.remember(dash.source)
        made.append(dash)
    if not any(s.source for s in made) and (
        saying := bracketed(found, who) or unheard(found, who) or by_act(found, who)
    ):
        memory.remember(saying.source)
        made.append(saying)
    if labelled is not None and not any(s.source for s in made):
        made.insert(0, Saying(found.sentence.first, found.sentence.first, "asserted", labelled, True, "colon"))
    made.extend(elliptic(found, who, made))
    if not made and (spokesman := _before_the_press(found, who)) is not None:
        memory.remember(spokesman)
    told = any(s.source is not None and s.source.kind != "own" for s in made)
    memory.crowd = None if told else crowd_of(found, who)
    for teller in who:
        if teller.mention is not None:
            meet(found, memory, teller.mention)
    return answered(found, _voiced(found, made), who)


def _before_the_press(found: Found, who: list[Teller]) -> Source | None:
    """Who opens a sentence that tells of no people, and only speaks to the press: "Командир вышел к журналистам"."""
    press = found.stems("press_words")
    alone = bool(who) and who[0].first == found.sentence.first and who[0].mention is None and not found.all("trigger")
    if not alone or not any(found.low(k).startswith(press) for k in range(who[0].last, found.sentence.last)):
        return None
    return who[0].source if who[0].source.kind == "group" else None


def _cited_in(teller: Teller, made: list[Saying]) -> bool:
    """Whether a paper stands between commas as what somebody's word is known from: "Он, по словам газеты, сказал"."""
    paper = teller.mention is not None and teller.mention.kind is Kind.OUTLET
    return paper and any(s.cited and s.source is not None and s.source.first == teller.first for s in made)


def _nested(found: Found, outer: Saying, inner: Saying) -> bool:
    """Whether a reporting word stands in what another one tells: who is told of has not spoken himself."""
    joints = [h.value for k in range(outer.last, inner.first) if (h := found.at("joint", k))]
    return outer.source is not None and outer.after and "that" in joints and "strong" not in joints


def _somewhere(found: Found, cast: Cast, source: Source) -> bool:
    """Whether what seems a subject only tells where: "Միրովի մոտ տեսել է"."""
    mention = cast.at(source.first)
    return mention is not None and mention.kind is Kind.PLACE and found.low(source.last) in found.set("near")


def _voiced(found: Found, made: list[Saying]) -> list[Saying]:
    """ "We cannot confirm it," said X: the verb inside the speech has the speaker of the one outside."""
    spoken = next((s.source for s in made if s.source is not None and s.source.kind != "own" and not _we(s)), None)
    if spoken is not None and of_the_enemy(found, spoken.name):
        return made  # "the enemy claims 50; by our data six are missing"
    unsaid = [(s.source is None and s.cue in ("confirmed", "denied")) or _we(s) for s in made]
    return [replace(s, source=spoken) if open_ and spoken else s for s, open_ in zip(made, unsaid, strict=True)]


def _we(saying: Saying) -> bool:
    return saying.source is not None and saying.source.rule == "source/own"


def _without_that(found: Found, hit: Hit) -> Hit:
    """The verb of a "they say that" which is one phrase, so that those before it are seen: "ребята говорят что"."""
    that = hit.last - hit.first == _SAY_THAT and found.that(hit.last - 1) and found.set("someone")
    return Hit(hit.first, hit.last - 1, hit.entry) if hit.value == "hearsay" and that else hit


_SAY_THAT = 2
"""Words of "they say that"."""


def _meant(found: Found, hit: Hit, memory: Memory) -> Source | None:
    return of_pronoun(found, hit, memory) or of_this_paper(found, hit, memory)


def _saying(found: Found, hit: Hit, who: list[Teller], memory: Memory) -> Saying | None:
    value = "claimed" if hit.value == "demanded" and _insists(found, hit) else hit.value
    if value == "hearsay" and some_say(found, hit, who) and not found.over("news", hit.first):
        value = "asserted"
    if value == "hearsay" or (value == "asserted" and _news_tell(found, hit)):
        return Saying(hit.first, hit.last, "reported", None, True, hit.entry.id)
    cue = "claimed" if value.endswith("_claimed") else "asserted"
    hedge = found.over("hedge", hit.first)
    if hedge is not None and hedge.last > hit.last:  # "ըստ ամենայնի" is "in all likelihood", nobody's word
        return None
    if value.startswith("source_right"):
        source = named_right(found, hit, who, memory) or up_to_comma(found, hit.last)
        source = source or (_first_named(who, hit) if only_when(found, hit.last) else None)
        if source is None:
            return None
        last, after = max(hit.last, source.last), introduces(found, hit, source)
        return Saying(hit.first, last, cue, source, after, hit.entry.id, cited=True)
    if value.startswith("source_left"):
        source = marked_before(found, hit.first, {t.first for t in who}) or named_left(found, hit, who, memory)
        if source is None:
            return None
        follows = any(found.over("trigger", k) for k in range(hit.last, found.sentence.last))
        return Saying(min(source.first, hit.first), hit.last, cue, source, follows, hit.entry.id, cited=True)
    if _of_news(found, hit):
        return None
    postposed = stands_last(found, hit) or closes(found, hit)
    if value in ("asserted", "confirmed", "claimed", "denied", "demanded") and we_tell(found, hit):
        source = Source(hit.first, hit.last, None, "own", "source/own")
        return Saying(hit.first, hit.last, value, source, True, hit.entry.id, negated=denied_word(found, hit))
    if _thought_of(found, hit):
        return None
    beside = pronoun_first(found, hit)
    source = of_own_paper(found, hit, memory) or (of_pronoun(found, hit, memory) if beside else None)
    source = source or of_verb(found, hit, who, postposed) or _meant(found, hit, memory)
    source = None if source is not None and of_many(found, hit, source) else source
    if value in ("confirmed", "unconfirmed", "denied") and either_way(found, hit):
        return Saying(hit.first, hit.last, "unknown", source, not postposed, hit.entry.id)
    neither = sum(found.low(k) in found.set("neither") for k in range(found.sentence.first, hit.first))
    if neither > 1 and not postposed and value in ("asserted", "confirmed"):
        return Saying(hit.first, hit.last, value, None, goes_before(found, hit, None), hit.entry.id, negated=True)
    if value == "silent" and _refuses_an_act(found, hit):
        return None
    if value == "silent":
        none = source is not None and found.ending("none", source.first) is not None
        both = none or neither > 1 or (source is not None and _of_both(found, source.first))
        after = goes_before(found, hit, source)
        return Saying(hit.first, hit.last, "asserted", None if both else source, after, hit.entry.id, negated=True)
    if value == "unconfirmed":
        return Saying(hit.first, hit.last, "confirmed", source, not postposed, hit.entry.id, negated=True)
    negated = denied_word(found, hit)
    if negated and source is not None and found.ending("none", source.first) is not None:
        return Saying(hit.first, hit.last, value, None, goes_before(found, hit, source), hit.entry.id, negated=True)
    after = not postposed and opens(found, hit, source)
    drops = bool(found.set("verb_first"))
    if source is None and (value in ("asserted", "claimed") or drops) and not negated:
        source = same_speaker(found, hit, memory) or (_first_named(who, hit) if drops else None)
        if source is None and value == "asserted" and found.low(hit.first) not in found.set("impersonal"):
            return None
    cue = "reported" if source is None and found.low(hit.first) in found.set("impersonal") else value
    return Saying(hit.first, hit.last, cue, source, after, hit.entry.id, negated=negated)


def _of_both(found: Found, at: int) -> bool:
    """Whether those who are silent are both sides: "стороны", "ორივე მხარე"."""
    return found.low(at) in found.set("both_sides") or found.low(at - 1) in found.set("both")


def _thought_of(found: Found, hit: Hit) -> bool:
    """Whether it is thought of the one before "who", and by nobody who is named: "الذي كان يُظن أنه قُتل"."""
    if found.low(hit.first) not in found.set("thought"):
        return False
    before = hit.first - 1 - (found.low(hit.first - 1) in found.set("had"))
    joint = found.at("joint", before)
    return joint is not None and joint.value == "relative" and not found.at("people", hit.last)


def _refuses_an_act(found: Found, hit: Hit) -> bool:
    """Whether "refused" is said of an act and not of an answer: "უარი თქვა ცხედრების გადმოცემაზე"."""
    case, stems = tuple(found.set("refused_case")), tuple(found.set("refuses"))
    if not case or not found.low(hit.first).startswith(stems):
        return False
    acts = (h for h in found.all("trigger") if h.value.partition("/")[0] in _ACTS)
    return any(found.low(h.last - 1).endswith(case) for h in acts)


_ACTS = ("returned", "remains_returned", "handed", "visit", "identified")


def _of_news(found: Found, hit: Hit) -> bool:
    """Whether a reporting word is part of a longer one that tells what happened: "վերջին անգամ խոսել է"."""
    told = found.over("trigger", hit.first)
    if told is None or told.value.partition("/")[0] not in PEOPLE_TYPES:
        return False
    return told.last > hit.last or (told.first < hit.first and hit.first in told.own)


def _news_tell(found: Found, hit: Hit) -> bool:
    """Whether what tells is news of nobody: "على الأنباء التي تحدثت عن"."""
    joint = found.at("joint", hit.first - 1)
    news = found.over("news", hit.first - 2)
    return news is not None and news.last == hit.first - 1 and joint is not None and joint.value == "relative"


def _insists(found: Found, hit: Hit) -> bool:
    """Whether one insists that something is so, and asks for nothing: "настаивает, что удерживает только 15"."""
    return found.low(hit.last) == "," and found.low(hit.last + 1) in found.set("insists_that")


def _first_named(who: list[Teller], hit: Hit) -> Source | None:
    """Who the sentence began with, for a verb that goes on without a subject of its own."""
    return who[0].source if who and who[0].last <= hit.first and who[0].source.kind in ("person", "body") else None


def _dated(found: Found, saying: Saying, dates: list[Dated]) -> Saying:
    """A date right beside the reporting word or its teller tells when it was said."""
    edges = [(saying.first, saying.last)]
    if saying.source is not None:
        edges.append((saying.source.first, saying.source.last))
    low, high = min(e[0] for e in edges), max(e[1] for e in edges)
    clause = _own_clause(found, low, high)
    for dated in sorted(dates, key=lambda d: d.first != saying.last):
        beside = any(dated.first == last or dated.last == first for first, last in edges)
        commas = found.low(dated.first - 1) == found.low(dated.last) == "," and not saying.cited
        beside = beside or (commas and any(dated.first - 1 == last for _, last in edges))
        if low < dated.first < high and dated.last != saying.first and _of_content(found, dated, saying):
            continue
        if beside or low <= dated.first < high or clause[0] <= dated.first < clause[1]:
            return replace(saying, said=dated.interval, dates=frozenset({dated.first}))
    return saying


def _of_content(found: Found, dated: Dated, saying: Saying) -> bool:
    """Whether a day between a teller and his verb is of what he tells: "Rauf 2031-ci ildə əsir düşdüyünü deyib".

    A single day right behind the teller is that of his word: "nazirlik martın 9-da iki nəfərin öldüyünü bildirib".
    """
    one, whose = dated.interval.start_on == dated.interval.end_on, saying.source
    if "only" not in found.set("verb_last") or (one and whose is not None and dated.first == whose.last):
        return False
    return any(found.over("trigger", k) for k in range(dated.last, saying.first))


def _own_clause(found: Found, low: int, high: int) -> tuple[int, int]:
    """The clause around a reporting word and its teller; empty when something that happened is told in it."""
    stops = (",", ";", ":", "“", "”", '"', "-", "(", ")", "՝")
    first, last = low, high
    while (
        first > found.sentence.first and found.sheet.words[first - 1] not in stops and not found.at("joint", first - 1)
    ):
        first -= 1
    while last < found.sentence.last and found.sheet.words[last] not in stops and not found.at("joint", last):
        last += 1
    inside = any(found.over("trigger", k) for k in range(first, last) if not low <= k < high)
    return (low, low) if inside else (first, last)
