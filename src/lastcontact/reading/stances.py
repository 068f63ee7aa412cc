"""Voices without a reporting verb: "the ministry's version is that", "in Katz's words", "no confirmation from X"."""

from __future__ import annotations

from lastcontact.reading.antecedents import person_before
from lastcontact.reading.closing import beside_figures, bracketed
from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.lexicon import all_words, is_common, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.silences import no_word
from lastcontact.reading.sources import Finder
from lastcontact.reading.word_from import word_from


def stances(finder: Finder, hits: Hits, found: list[Saying]) -> list[Saying]:
    """The sayings of a sentence with those that a noun tells: whose view it is, or from whom nothing was confirmed."""
    denied = any(h.value == "denied" for h in hits.of("hedge"))
    denied = denied or any(s.cue == "denied" and not s.negated for s in found)
    views, papers, deeming = words("stances"), all_words("told_that", "told_papers"), words("deeming")
    opening = all_words("stances", "told_that", "told_papers", "deeming", also="what from")
    made: list[Saying | None] = []
    first, last = finder.sentence.first, finder.sentence.last - 1
    for i, low in enumerate(finder.sheet.lows[first:last], start=first):
        if low not in opening:
            continue
        if low == "what":
            made.append(_called(finder, i))
        elif low == "from":
            made.append(word_from(finder, i))
        elif i > first and low in views and (stance := _stance(finder, i)):
            made.append(stance)
        elif low in papers and not denied:
            made.append(_paper(finder, i))
        elif low in deeming:
            made.append(_deemed(finder, i))
    made += [_unconfirmed(finder, h) for h in hits.of("hedge")]
    made += [
        *beside_figures(finder),
        _signed(finder),
        _left_unanswered(finder),
        bracketed(finder),
        _own_account(finder),
    ]
    if not found:
        made.append(_before_a_quotation(finder))
    if silent := no_word(finder, hits, found):
        found = [o for o in found if not silent.first <= o.first < silent.last]
        made.append(silent)
    new = [s for s in made if s is not None and not any(o.first < s.last and s.first < o.last for o in found)]
    return sorted([*found, *new], key=lambda s: s.first) if new else found


def _stance(finder: Finder, i: int) -> Saying | None:
    """ "The ministry's version is that", "it is the view of X that", "in Katz's words"."""
    lows, sentence = finder.sheet.lows, finder.sentence
    source, end = None, i + 1
    at = i - 1 if lows[i - 1] in ("'s", "'") or finder.cast.at(i - 1) else i - 2
    counted = (
        lows[end] in ("is", "was", "stands", "remains") and end + 2 < sentence.last and _counts(lows[end + 1 : end + 3])
    )
    if at > sentence.first and lows[at] in ("'s", "'"):
        source = owner_at(finder, at - 1)
    elif lows[i - 2 : i] == ["its", "own"]:
        owners = [m for m in finder.cast.within(sentence.first, i) if m.kind in (Kind.SIDE, Kind.BODY, Kind.PLACE)]
        source = Source(i - 2, i, owners[-1].name, "body", "source/its-own") if owners else None
    elif lows[i - 1] in ("his", "her"):
        source = Source(i - 1, i, name, "person", "source/pronoun") if (name := person_before(finder, i)) else None
    elif lows[end] == "of" and (source := finder.right(end + 1)) is not None:
        if lows[i - 1 : end] == ["a", "number"] and words("news_media").isdisjoint(lows[source.first : source.last]):
            return None
        end = source.last
    if source is None or end >= sentence.last:
        return None
    first = min(source.first, i)
    while (
        first > sentence.first + 1 and finder.sheet.is_capital(first - 1) and lows[first - 1] not in ("in", "by", "on")
    ):
        first -= 1
    first -= lows[first - 1] in ("the", "a")
    if counted and lows[at] in ("'s", "'"):
        return Saying(first, end + 1, "asserted", source, True, "stance/count-is")
    if lows[end] in ("is", "was", "remains") and lows[end + 1 : end + 2] == ["that"]:
        return Saying(first, end + 2, "asserted", source, True, "stance/is-that")
    if lows[end] == "that" and lows[sentence.first : sentence.first + 2] in (["it", "is"], ["it", "was"]):
        return Saying(first, end + 1, "asserted", source, True, "stance/it-is")
    if first > sentence.first and lows[first - 1] in ("in", "by", "on"):
        opens = first - 1 <= sentence.first + 1
        return Saying(first - 1, end, "asserted", source, opens, "stance/in-words")
    return None


def _own_account(finder: Finder) -> Saying | None:
    """ "By its own account, the army has lost 14 men": the one whom the clause is about answers for it."""
    lows, first = finder.sheet.lows, finder.sentence.first
    if lows[first] != "by" or lows[first + 1 : first + 3] not in (["its", "own"], ["their", "own"]):
        return None
    end = first + 4
    if end + 1 >= finder.sentence.last or lows[first + 3] not in words("stances"):
        return None
    source = finder.right(end + (lows[end] == ","))
    return Saying(first, end, "asserted", source, True, "stance/own-account") if source else None


def _paper(finder: Finder, i: int) -> Saying | None:
    """ "A statement by the navy that", "the commander's assertion that": whose paper it is."""
    lows = finder.sheet.lows
    shows = lows[i] in words("told_papers") and lows[i + 1] in words("shows") and lows[i - 1] == "'s"
    if shows and (source := owner_at(finder, i - 2)):
        return Saying(i, i + 2, "asserted", source, True, "stance/shows")
    if lows[i] in _FIGURES and (lows[i + 1] in words("shows") or lows[i + 1] == "put") and i > finder.sentence.first:
        of = finder.left(i) if lows[i - 1] not in words("determiners") else None
        return Saying(i, i + 2, "asserted", of, True, "stance/figures") if of and of.last == i else None
    if lows[i] not in words("told_that"):
        return None
    if lows[i + 1] == "that" and lows[i - 1] == "'s":
        source = owner_at(finder, i - 2)
        cue = "denied" if lows[i].startswith(("denial", "rejection")) else "asserted"
        return Saying(i, i + 2, cue, source, True, "stance/paper") if source else None
    source = finder.right(i + 2) if lows[i + 1] in ("by", "from", "of") else None
    if source is None or "that" not in lows[source.last : min(source.last + 6, finder.sentence.last)]:
        return None
    return Saying(i, source.last, "asserted", source, True, "stance/paper")


_FIGURES = ("figures", "data", "records", "statistics", "numbers", "lists")


def _counts(lows: list[str]) -> bool:
    """Whether words after "the ministry's own count is" give it: "23", "at forty"."""
    return any(map(is_figure, lows))


def owner_at(finder: Finder, at: int) -> Source | None:
    """Whose it is, before "'s"."""
    mention = finder.cast.at(at)
    if mention is not None:
        return finder.of_mention(mention)
    if at in finder.nouns:
        return finder.of_noun(finder.nouns[at])
    lows = finder.sheet.lows
    if (
        finder.sheet.is_capital(at)
        and lows[at].isalpha()
        and not is_common(lows[at])
        and not finder.sentence.title_case
    ):
        return Source(at, at + 1, finder.sheet.words[at], "body", "source/owner")
    article = next(
        (k for k in range(at - 1, max(at - 4, finder.sentence.first) - 1, -1) if lows[k] in ("the", "a")), None
    )
    return Source(article, at + 1, finder.sheet.said(article + 1, at + 1), "group", "source/owner") if article else None


def _called(finder: Finder, i: int) -> Saying | None:
    """ "What it called an incursion": the word is the one's who called it so."""
    lows, stop = finder.sheet.lows, min(finder.sentence.last, i + 8)
    at = next((k for k in range(i + 2, stop) if lows[k] in _CALLING), None)
    source = finder.right(i + 1) if at else None
    if at is None or source is None or source.last > at or lows[at + 1] in ("on", "for"):
        return None
    return Saying(i, at + 1, "claimed", source, True, "stance/called")


def _deemed(finder: Finder, i: int) -> Saying | None:
    """ "Listed by the ministry as missing", "counted as dead by the army": whose list it is."""
    lows, stop = finder.sheet.lows, min(finder.sentence.last - 2, i + _LISTED)
    by = next((k for k in range(i + 1, stop) if lows[k] == "by"), None)
    source = finder.right(by + 1) if by is not None else None
    noun = lows[i] in words("info_nouns") and lows[i - 1] in words("determiners")  # "a report by Channel 5"
    if by is None or source is None or noun or (by > i + 1 and lows[i + 1] != "as"):
        return None
    return Saying(i, source.last, "asserted", source, False, DEEMED)


DEEMED = "stance/deemed-by"
_LISTED = 6
"""Tokens from "listed" to "by": "listed as killed in action by"."""
_CALLING = ("called", "calls", "call", "termed", "terms", "described")


def _unconfirmed(finder: Finder, hit: Hit) -> Saying | None:
    """ "There is no confirmation from the ministry that": the ministry is the one who does not confirm."""
    lows = finder.sheet.lows
    if hit.value != "unconfirmed" or hit.last >= finder.sentence.last or lows[hit.last] not in ("from", "by"):
        return None
    source = finder.right(hit.last + 1)
    if source is None or lows[hit.last + 1] in ("any", "either", "anyone", "anybody"):
        return None
    return Saying(hit.first, source.last, "confirmed", source, True, "stance/unconfirmed", negated=True)


def _signed(finder: Finder) -> Saying | None:
    """A quotation with its speaker behind a dash: “They are alive” - Rafi Doul, commander of the Front."""
    sheet, sentence = finder.sheet, finder.sentence
    if sheet.words[sentence.first] not in "“\"'«":
        return None
    for i in range(sentence.first + 4, sentence.last - 1):
        if sheet.words[i] in "-–—" and sheet.words[i - 1] in "”\"'»" and sentence.last - i < 12:
            source = finder.right(i + 1)
            named = source is not None and (source.kind == "person" or finder.cast.at(source.first) is not None)
            mention = finder.cast.at(source.first) if source else None
            outlet = mention is not None and mention.kind is Kind.PLACE
            return (
                Saying(i, sentence.last, "asserted", source, False, "stance/signed") if named and not outlet else None
            )
    return None


def _before_a_quotation(finder: Finder) -> Saying | None:
    """ "Mayor Fen Duvar live on our page: “37 were taken”": who is named before the colon that a quotation follows."""
    sheet, sentence = finder.sheet, finder.sentence
    colons = (i for i in range(sentence.first + 1, sentence.last - 1) if sheet.words[i] == ":")
    at = next((i for i in colons if sheet.words[i + 1] in _OPENING_MARKS), None)
    if at is None or {"?", "!"} & {*sheet.words[sentence.first : at]}:
        return None
    named = [m for m in finder.cast.within(sentence.first, at) if m.kind in (Kind.PERSON, Kind.BODY)]
    one = next((m for m in named if m.kind is Kind.PERSON), named[0] if named else None)
    source = finder.of_mention(one) if one is not None else None
    return Saying(source.first, at + 1, "asserted", source, True, "stance/colon") if source else None


_OPENING_MARKS = ("“", '"', "«", "„", "‘")


def _left_unanswered(finder: Finder) -> Saying | None:
    """ "Asked whether soldiers were captured, the minister did not answer": the one who was asked tells nothing."""
    lows, sentence = finder.sheet.lows, finder.sentence
    if lows[sentence.first] != "asked":
        return None
    comma = next((i for i in range(sentence.last - 3, sentence.first, -1) if finder.sheet.words[i] == ","), None)
    source = finder.right(comma + 1) if comma else None
    if comma is None or source is None or not words("unanswered") & {*lows[source.last : source.last + 4]}:
        return None
    return Saying(comma, sentence.last, "asserted", source, False, "stance/unanswered", negated=True)


def is_nominal(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    i = hit.first
    if sheet.lows[i] not in words("nominal_cues") or sentence.title_case or hit.last > i + 1:
        return False
    before = sheet.lows[i - 1] if i > sentence.first else ""
    after = sheet.lows[hit.last] if hit.last < sentence.last else ""
    opens = i == sentence.first or sheet.words[i - 1] in "“•-" or is_figure(before)
    told = after in ("to", "it", "they", "he", "she") or (is_figure(after) and sheet.lows[i - 2] == "the")
    if sheet.lows[i] == "claims" and told and not opens:
        return False  # "the enemy claims to have captured 14", "the enemy claims 60 captives"
    return (
        opens
        or before in words("nominal_before")
        or after in words("nominal_after")
        or after in (",", ".", "“")
        or before == "'"
    )


def noun_of(finder: Finder, hit: Hit) -> Saying | None:
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
        and sheet.lows[source.last] not in ("'s", "'")  # "reports of the captain's death"
    ):
        return Saying(hit.first, source.last, cue, source, True, hit.entry.id)
    return _of_owner(finder, hit, cue)


def _of_owner(finder: Finder, hit: Hit, cue: str) -> Saying | None:
    """ "Baku's claim", "the army's figure of"."""
    if hit.first - 2 < finder.sentence.first or finder.sheet.lows[hit.first - 1] not in ("'s", "'"):
        return None
    owner, noun = finder.cast.at(hit.first - 2), finder.nouns.get(hit.first - 2)
    source = finder.of_mention(owner) if owner else finder.of_noun(noun) if noun else None
    return Saying(source.first, hit.last, cue, source, True, hit.entry.id) if source else None
