"""A reporting verb in its sentence: whose it is, and on which side of it what is said stands."""

from __future__ import annotations

from lastcontact.reading.asides import reports_nothing
from lastcontact.reading.citing import according, if_believed
from lastcontact.reading.closing import closing, opening
from lastcontact.reading.hits import Hit
from lastcontact.reading.inverted_voices import inverted_voice
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.passives import by_whom, is_passive
from lastcontact.reading.points_back import points_back
from lastcontact.reading.rumours import is_rumour
from lastcontact.reading.said_within import as_somebody
from lastcontact.reading.saying import Saying
from lastcontact.reading.second_verbs import with_the_subject
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.sources import Finder
from lastcontact.reading.stances import is_nominal, noun_of
from lastcontact.reading.unconfirmed import NOBODY, is_negated, is_nobody, none_says

_OPENING = 8
"""Tokens at the opening of a sentence within which a participle speaks of the clause that follows."""


def reported(finder: Finder, hit: Hit) -> Saying | None:
    sheet, sentence, at = finder.sheet, finder.sentence, hit.first
    cue = "demanded" if _asks_that(finder, hit) else hit.value
    if cue == "source":
        return according(finder, hit)
    if sheet.lows[at - 1] == "as" and sheet.lows[hit.last - 1].endswith("ed") and sheet.lows[hit.last] in _AS_TOLD:
        return None  # "not 32 as announced on Sunday"
    if cue == "claimed" and (sheet.lows[at] == "if" or sheet.lows[hit.last - 1] in ("believed", "trusted")):
        return if_believed(finder, hit)
    if sheet.lows[hit.first - 1 : hit.first + 1] == ["as", "saying"] and (quoted := _quoted_before(finder, at)):
        if sheet.lows[quoted - 1] not in words("be"):
            return None
        source = finder.left(quoted - 1)
        return Saying(at, hit.last, cue, source, True, hit.entry.id) if source else None
    if finder.cast.at(hit.first) is not None or reports_nothing(sheet, sentence, hit):
        return None
    if cue == "tally" or (is_nominal(sheet, sentence, hit) and not _closes_as_a_verb(finder, hit)):
        return noun_of(finder, hit)
    if is_passive(sheet, sentence, hit):
        return by_whom(finder, hit)
    negated = is_negated(sheet, sentence, at) or bool({"no", "nothing"} & {*sheet.lows[at : hit.last]})
    if at == sentence.first and (who := opening(finder, hit)) is not None:
        return Saying(at, who.last, cue, who, True, hit.entry.id, negated=negated)
    if (back := points_back(finder, hit, negated=negated)) is not None:
        return back
    inverted = inverted_voice(finder, hit)
    if inverted is not None:
        return Saying(hit.first, hit.last, cue, inverted, False, hit.entry.id, negated=negated)
    if sheet.lows[hit.first].endswith("ing") and sheet.lows[hit.first - 1] not in words("be"):
        return _participle(finder, hit, negated) or _of_main_clause(finder, hit)
    if _was_told(sheet, hit):
        notice = sheet.lows[hit.first - 1] in ("hereby", "is", "are")  # "relatives are hereby informed that"
        cue = "asserted" if notice else "reported"
        return Saying(hit.first, hit.last, cue, Source(at, at, None, "own", "source/told"), True, hit.entry.id)
    source = _going_on(finder, hit) or with_the_subject(finder, hit, finder.left(hit.first))
    if source is not None and _does_other_things(finder, source, hit.first):
        source = None
    if source is not None and {"nobody", "none"} & {*sheet.lows[source.last : hit.first]}:
        source = None  # "what became of the three cooks nobody can say"
    last = closing(finder, hit)
    behind = last is not None and last.first >= hit.last
    outside = source is None or (not behind and last is not None and source.first < last.first - 1)
    if last is not None and (outside or (source is not None and _says_less(finder, source, last))):
        return Saying(hit.first, hit.last, cue, last, False, hit.entry.id, negated=negated)
    if source is not None and is_nobody(sheet, sentence, source) and none_says(sheet, sentence, at):
        source = None
    if source is None:
        content = cue != "claimed" or sheet.lows[hit.last] == "that"
        unsaid = (content and none_says(sheet, sentence, at)) or (negated and cue == "confirmed")
        nobody = Source(at, at, None, "own", NOBODY) if unsaid else None
        return Saying(at, hit.last, cue, nobody, True, hit.entry.id, negated=True) if nobody else None
    if sheet.lows[hit.first] in words("witnessing") and (finder.memory.author or not _witness(source)):
        return None
    if is_rumour(sheet.lows[source.first : source.last]) or _heard(finder, hit, source):
        nobody = Source(source.first, source.last, None, "own", "source/rumour")
        return Saying(hit.first, hit.last, "reported", nobody, True, hit.entry.id)
    after = _content_follows(sheet, sentence, hit, source)
    last_of = _past_when(finder, hit.last) if after else hit.last
    return Saying(hit.first, last_of, cue, source, after, hit.entry.id, negated=negated)


def _asks_that(finder: Finder, hit: Hit) -> bool:
    """ "Insisted that the 36 nurses held at Brannoc be freed": what is asked for, and not so."""
    lows, stop = finder.sheet.lows, finder.sentence.last
    if lows[hit.first] not in words("insisting") or lows[hit.last - 1 : hit.last + 1].count("that") == 0:
        return False
    be = next((i for i in range(hit.last, stop - 1) if lows[i] == "be"), None)
    asked = be is not None and (lows[be + 1].endswith("ed") or lows[be + 1] in words("participles"))
    return asked and all_words("modals", also="to will shall should must").isdisjoint(lows[(be or 0) - 3 : be])


def _past_when(finder: Finder, at: int) -> int:
    """Where what is told opens behind when it was told: "told her before he died | that"."""
    lows = finder.sheet.lows
    opens = next((i for i in (at, at + 1, at + 2) if lows[i] in _WHEN_TOLD), None)
    stop = min(finder.sentence.last, at + _WHEN_LONGEST)
    that = next((i for i in range(opens + 2, stop) if lows[i] == "that"), None) if opens is not None else None
    return at if that is None or {",", ";"} & {*lows[at:that]} else that + 1


_AS_TOLD = ("on", "earlier", "previously", "before", "yesterday", "last", "in", "at", ",", ".", "initially", "first")
_WHEN_TOLD = ("before", "after", "when", "while", "until")
_WHEN_LONGEST = 9
"""Tokens of "her on the telephone before he died that"."""


def _quoted_before(finder: Finder, at: int) -> int | None:
    """ "Lakes News quoted a doctor as saying that": who is quoted has been found already, and speaks.

    "The mayor was quoted by the paper as saying": the mayor speaks.
    """
    near = range(max(finder.sentence.first + 1, at - _OPENING), at)
    return next((i for i in near if finder.sheet.lows[i] in ("quoted", "quotes", "cited", "cites")), None)


def _closes_as_a_verb(finder: Finder, hit: Hit) -> bool:
    """ ", the Commissioner reports.", ", the rebels claim.": a word that may be a noun, last after whoever tells."""
    last = finder.sheet.words[hit.last] if hit.last < finder.sentence.last else "."
    if last in ",." and as_somebody(finder.sheet, finder.sentence, hit.first):
        return True
    many = finder.sheet.lows[hit.first - 1].endswith("s") and not finder.sheet.lows[hit.first].endswith("s")
    named = many or any(finder.sheet.is_capital(i) for i in range(max(finder.sentence.first, hit.first - 4), hit.first))
    low = max(finder.sentence.first, hit.first - 5)
    told = any(
        finder.sheet.words[k] == "," and finder.sheet.lows[k + 1] in words("determiners")
        for k in range(low, hit.first - 1)
    )  # ", the paper claims."
    return last == "." and (named or told) and closing(finder, hit) is not None


def _says_less(finder: Finder, source: Source, whole: Source) -> bool:
    """ "union" for "the shipowners' union", "Missing Persons" for "the Commissioner for Missing Persons"."""
    inside = whole.first < source.first and source.last == whole.last
    bare = source.kind == "group" or source.rule == "source/name"
    return inside and bare and bool({"'", "'s", "for", "of"} & {*finder.sheet.lows[whole.first : source.first]})


def _does_other_things(finder: Finder, source: Source, at: int) -> bool:
    """ "300 people were killed, said somebody unknown": the killed are not who says it."""
    lows = finder.sheet.lows
    between = lows[source.last : at]
    return between[-1:] == [","] and source.kind == "group" and bool(between) and between[0] in words("be")


def _witness(source: Source) -> bool:
    """Whether a source can see: "the agreement saw the forces withdraw" tells nothing."""
    heads = set((source.name or "").lower().split())
    return source.kind == "person" or bool(heads & all_words("one_person", "many_persons"))


def _heard(finder: Finder, hit: Hit, source: Source) -> bool:
    """ "The court heard that": by whom it was told is not said."""
    heard = "heard" in finder.sheet.lows[hit.first : hit.last]
    return heard and bool(set((source.name or "").lower().split()) & words("hearing"))


def _was_told(sheet: Sheet, hit: Hit) -> bool:
    """ "They have been told that he is alive": by whom is not said."""
    told = {"told", "informed", "notified", "reminded"} & {*sheet.lows[hit.first : hit.last]}
    passive = {"been", "was", "were", "is", "are"} & {*sheet.lows[max(0, hit.first - 1) : hit.last]}
    return bool(told and (passive or sheet.lows[hit.first - 1] == "hereby"))


def _going_on(finder: Finder, hit: Hit) -> Source | None:
    """ "The Panel found them credible, and ordered": the second verb has the subject that the sentence begins with."""
    sheet, first = finder.sheet, finder.sentence.first
    i = hit.first - 1
    while i > first and (sheet.lows[i] in words("skipped_adverbs") or sheet.lows[i].endswith("ly")):
        i -= 1
    if sheet.lows[i] not in ("and", "but") or (sheet.words[i - 1] != "," and sheet.lows[i] == "and"):
        return None
    at = first + (sheet.lows[first] in ("the", "a", "“"))
    mention = finder.cast.at(at)
    if mention is not None and mention.kind in (Kind.BODY, Kind.OUTLET, Kind.PERSON):
        return finder.of_mention(mention)
    return finder.of_noun(finder.nouns[at]) if at in finder.nouns else finder.of_pronoun(at)


def _of_main_clause(finder: Finder, hit: Hit) -> Saying | None:
    """ "Hours after denying that any was missing, the ministry conceded": the subject of the clause that follows."""
    sheet, sentence = finder.sheet, finder.sentence
    if hit.first - sentence.first > _OPENING:
        return None
    comma = next((i for i in range(hit.last + 2, sentence.last - 2) if sheet.words[i] == ","), None)
    source = finder.right(comma + 1) if comma else None
    if comma is None or source is None or source.first > comma + 3:
        return None
    return Saying(hit.first, hit.last, hit.value, source, True, hit.entry.id)


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
            if finder.nouns.get(k) or finder.cast.at(k) or sheet.lows[k] in all_words("pronoun_person", "pronoun_body"):
                mention = finder.cast.at(k)
                source = (
                    finder.of_mention(mention) if mention else finder.of_pronoun(k) or finder.of_noun(finder.nouns[k])
                )
                if source is not None:
                    break
    return Saying(hit.first, hit.last, hit.value, source, True, hit.entry.id, negated=negated) if source else None


def _content_follows(sheet: Sheet, sentence: Sentence, hit: Hit, source: Source) -> bool:
    """Whether what is said stands after the verb, or before the source."""
    lows = sheet.lows
    adds = (i for i in range(hit.last, sentence.last - 1) if lows[i] == "," and lows[i + 1] in words("adding"))
    rest = [lows[i] for i in range(hit.last, next(adds, sentence.last)) if lows[i].isalnum()]
    at = source.first
    while (
        at > sentence.first
        and source.first - at < 9
        and (_in_noun_phrase(lows[at - 1]) or (lows[at - 1] == "." and lows[at - 2] in words("sheet_abbreviations")))
    ):
        at -= 1
    preceded = at > sentence.first and sheet.words[at - 1] in ',”"-?!'
    if at - 2 > sentence.first and lows[at - 1] == "as" and sheet.words[at - 2] == ",":
        return False
    if preceded and (not rest or _breaks_in(sheet, sentence, (at, hit.last))):
        return False  # "Sixteen, the spokesman said."
    behind = preceded and at - sentence.first >= 4 and lows[hit.last] == "," and lows[hit.last + 1].endswith("ing")
    opens = hit.last < sentence.last and sheet.words[hit.last] in (":", "“")
    if opens or ("that" in [*rest[:8], lows[hit.last - 1]] and not behind):
        return True
    if rest[:2] in (["to", "have"], ["to", "hold"]) or (rest[:1] == ["there"] and words("be") & {*rest[1:2]}):
        return True
    if preceded and at - sentence.first >= 4:
        following = lows[hit.last] if hit.last < sentence.last else "."
        told = lows[hit.first] in ("told", "tells", "informed", "assured")
        if told and following in ("him", "her", "me", "us", "them"):
            return len(rest) > 2 and not _closes(lows[hit.last + 1])
        return _tells_briefly(sheet, sentence, hit) or (len(rest) > (9 if told else 2) and not _closes(following))
    return True


def _breaks_in(sheet: Sheet, sentence: Sentence, voice: tuple[int, int]) -> bool:
    """ "Her son, the prefect says, | was killed": a voice between somebody and his verb."""
    lows, (first, last) = sheet.lows, voice
    if sheet.words[first - 1] != "," or last + 1 >= sentence.last or lows[last] != ",":
        return False
    at = last + 1
    while at < sentence.last - 1 and lows[at].endswith("ly"):
        at += 1
    verb = lows[at] in all_words("be", "have", "past_verbs", also="remains remain") or lows[at].endswith("ed")
    return verb and first - sentence.first <= _FEW_BEFORE + 1


_FEW_BEFORE = 4
"""Tokens before a voice that breaks in so early that it might open the sentence."""


def _tells_briefly(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "40 were killed, rebels say | only six", "he is missing, his commander says | dead": what follows is told."""
    at = hit.last + (sheet.lows[hit.last] in ("only", "just", "about", "no"))
    told = at < sentence.last and (is_figure(sheet.lows[at]) or sheet.lows[at] in words("said_in_a_word"))
    return told and (at + 1 >= sentence.last or not sheet.lows[at + 1][0].isalnum())


def _closes(word: str) -> bool:
    """Whether a word after a reporting word goes on with when, where or how it was said, and not with what."""
    if word in words("determiners") or word in all_words("pronoun_body", "pronoun_group", "pronoun_person"):
        return False
    return (
        not word[0].isalnum() or word in all_words("stoppers", "calendar", "said_then") or word.endswith(("ly", "ing"))
    )


def _in_noun_phrase(word: str) -> bool:
    return (word.isalpha() or word in ("'s", "'") or "-" in word[1:]) and (
        word in _ARTICLES or word not in words("stoppers")
    )


_ARTICLES = frozenset(("the", "a", "an", "two", "three", "of", "for", "its", "his", "her", "their", "our", "my"))
