"""Speech that goes on over sentences: who is still speaking where no reporting word says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import is_number, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying
from lastcontact.reading.spoken_on import speaks_on
from lastcontact.reading.told_behind import told_behind

_FEWEST = 4
"""Words in quotation marks that make speech; fewer are a word held at arm's length."""


def carried_over(found: list[Known]) -> Iterator[Known]:
    """The sentences, each with the saying that covers its quotation when it has none of its own."""
    spoken = [_in_speech(known) for known in found]
    heading: Saying | None = None
    going: Saying | None = None
    for number, known in enumerate(found):
        bare = heading is None or heading.rule != _SUBJECT or _reports(known)
        if not known.sayings and heading is not None and _listed(known) and bare:
            asked = heading.cue if heading.cue in ("demanded", "ordered", "promised") else "asserted"
            yield replace(known, carried=replace(_carried(known, heading), cue=asked))
            continue
        heading = _over_a_list(known)
        if not known.sayings and (told := told_behind(found, number) or speaks_on(found, number)):
            yield replace(known, carried=_carried(known, told))
            continue
        if not known.sayings and (told := _between(found, number)):
            yield replace(known, carried=_carried(known, told))
            continue
        new = number == 0 or found[number - 1].sentence.paragraph != known.sentence.paragraph
        new |= known.sentence.language == "en" and number > 0 and _asks(found[number - 1])
        going = _told_that(known) if known.sayings else going if not new and not spoken[number] else None
        if not known.sayings and going is not None and _goes_on(known, going):
            yield replace(known, carried=_carried(known, going))
            continue
        own = bool(known.sayings) and all(_own(s, known.sentence.language) for s in known.sayings)
        own |= known.sentence.language != "en" and _opens_unsaid(known)
        if (known.sayings and not own) or not spoken[number]:
            yield known
            continue
        saying = _closed_by(found, number) or _earlier(found, number) or _later(found, number)
        saying = saying or _open_ended(found, number) or _introduced(found, number) or _before_paragraph(found, number)
        yield replace(known, carried=_carried(known, saying)) if saying else known


def _own(saying: Saying, language: str) -> bool:
    """Whether a reporting word within speech is its speaker's; with endings also one whose subject is not found."""
    return saying.source.kind == "own" if saying.source is not None else language != "en"


def _opens_unsaid(known: Known) -> bool:
    """Whether speech goes on before somebody else is quoted in it: "– Он звонил 3 мая, а в части говорят, что"."""
    later = [s for s in known.sayings if s.source is not None]
    if not later or not all(s.after for s in later) or later[0].source is None:
        return False
    edge = min(later[0].first, later[0].source.first)
    return any(t.last <= edge for t in known.triggers)


def _asks(known: Known) -> bool:
    """ "Evacuated where?": who asks speaks himself, and so does what follows."""
    return known.sheet.words[known.sentence.last - 1] == "?" and not known.sheet.quote[known.sentence.first]


def _told_that(known: Known) -> Saying | None:
    """The saying of "The Mission tells us that", when it covers its whole sentence."""
    last = known.sayings[-1]
    lows = known.sheet.lows
    covers = last.after and not last.negated and last.source is not None and last.source.kind != "own"
    return last if covers and "that" in lows[max(last.first, last.last - 1) : last.last + 2] else None


def _goes_on(known: Known, saying: Saying) -> bool:
    """Whether a sentence counts on within what has just been told: "Many of them are wounded. Another 60,000 ..."."""
    lows, first = known.sheet.lows, known.sentence.first
    opener, then = lows[first], lows[first + 1 : first + 2]
    if opener == "of" or (opener in ("a", "the") and then and then[0] in words("counted_on")):
        return True
    if opener in words("counted_on"):
        return True
    return is_number(opener) and known.sheet.lows[saying.first] in (
        "tells",
        "tell",
        "says",
        "say",
        "reports",
        "informs",
    )


def _over_a_list(known: Known) -> Saying | None:
    """The saying of "What the colonel told us:", which covers the points under it."""
    last = known.sentence.last - 1
    ends = known.sheet.words[last] in (":", "՝")
    told = [s for s in known.sayings if s.source is not None and not s.negated]
    if told or not ends:
        return told[-1] if told and ends else None
    own = known.cast.at(last - 1)
    if own is None or own.kind not in (Kind.BODY, Kind.PERSON) or own.last != last:
        return None
    source = Source(own.first, last, own.name, "person" if own.kind is Kind.PERSON else "body", "source/name")
    return Saying(own.first, last, "asserted", source, True, _SUBJECT)


_SUBJECT = "speech/subject-of-a-list"
"""The rule of one who stands alone before a colon, and does what each point of a list says."""


def _reports(known: Known) -> bool:
    """Whether a point of a list opens with a reporting word: "- acknowledged that it was holding 68"."""
    first = known.sentence.first
    return any(first < h.first <= first + 2 for h in known.hits.of("cue"))


def _listed(known: Known) -> bool:
    """Whether a sentence is a point of a list."""
    opens = known.sheet.words[known.sentence.first : known.sentence.first + 3]
    lettered = opens[1:2] == [")"] and len(opens[0]) == 1
    bracketed = opens[:1] == ["("] and opens[2:] == [")"] and len(opens[1]) == 1
    return opens[0] in "-•*–—" or (opens[0].rstrip(".)").isdecimal() and len(opens[0]) <= 2) or lettered or bracketed


def _between(found: list[Known], number: int) -> Saying | None:
    """Who tells both of the sentence before and, as "he", of the one after it: "X said that ... . ... ., he added."."""
    near = range(number - 1, number + 2)
    if number == 0 or number + 1 >= len(found) or len({found[k].sentence.paragraph for k in near}) > 1:
        return None
    before, after = found[number - 1].sayings, found[number + 1].sayings
    if not before or not after or before[-1].source is None or after[0].source is None:
        return None
    again = after[0].source.rule == "source/pronoun" and after[0].source.name == before[-1].source.name
    return before[-1] if again and before[-1].source.name is not None else None


def _in_speech(known: Known) -> bool:
    sheet, sentence = known.sheet, known.sentence
    quoted = sum(map(bool, sheet.quote[sentence.first : sentence.last]))
    own = sheet.quote[sentence.first]
    begun = bool(own) and sentence.language != "en" and sheet.quotations[own - 1][0] < sentence.first - 1
    length = sentence.last - sentence.first
    return (quoted >= _FEWEST and quoted * 2 > length) or (begun and quoted * 2 >= length)


def _voices(known: Known) -> list[Saying]:
    """The sayings of a sentence around its quotations, of somebody else than the one who speaks as "I"."""
    told = [s for s in known.sayings if s.source is not None and s.source.kind != "own"]
    quote, words = known.sheet.quote, known.sheet.words
    return [s for s in told if not quote[min(s.first, len(quote) - 1)] or words[s.first - 1] == "-"]


def _closed_by(found: list[Known], number: int) -> Saying | None:
    """Who is named behind a quotation that opens here and goes on: “No one is held. I repeat, no one,” X said."""
    sheet, sentence = found[number].sheet, found[number].sentence
    own = sheet.quote[sentence.last - 1]
    if not own or sheet.quotations[own - 1][0] < sentence.first - 1:
        return None
    for known in found[number + 1 : number + 12]:
        if own not in sheet.quote[known.sentence.first : known.sentence.last]:
            return None
        if told := _voices(known):
            return told[0]
    return None


def _earlier(found: list[Known], number: int) -> Saying | None:
    """The saying before it in the paragraph."""
    for k in range(number - 1, max(-1, number - 12), -1):
        if found[k].sentence.paragraph != found[number].sentence.paragraph:
            return None
        if told := _voices(found[k]):
            return told[-1]
    return None


def _later(found: list[Known], number: int) -> Saying | None:
    """The saying that closes the quotation: “One. Two,” X said."""
    for k in range(number + 1, min(len(found), number + 12)):
        if found[k].sentence.paragraph != found[number].sentence.paragraph:
            return None
        if told := _voices(found[k]):
            return told[0]
    return None


def _open_ended(found: list[Known], number: int) -> Saying | None:
    """Who is named where speech ends that goes on over paragraphs, each with a mark that opens."""
    at, open_ended = number, True
    for k in range(number + 1, min(len(found), number + 14)):
        known, before = found[k], found[at]
        if known.sentence.paragraph != before.sentence.paragraph:
            ends = before.sheet.words[before.sentence.last - 1]
            open_ended = ends not in ("”", '"') and known.sheet.words[known.sentence.first] in ("“", '"')
        if not open_ended or known.sentence.paragraph - before.sentence.paragraph > 1:
            return None
        if told := _voices(known):
            return told[0]
        at = k
    return None


def _introduced(found: list[Known], number: int) -> Saying | None:
    """The one whom the sentence after a quotation presents: “They took nine.” Jens Brenn, 44, is a survivor."""
    following = found[number + 1] if number + 1 < len(found) else None
    if following is None or following.sentence.paragraph != found[number].sentence.paragraph:
        return None
    at = following.sentence.first
    person = following.cast.at(at)
    if person is None or person.kind is not Kind.PERSON:
        return None
    if following.sheet.lows[person.last : person.last + 1] not in ([","], ["is"], ["was"]):
        return None
    return Saying(
        at, at, "asserted", Source(at, person.last, person.name, "person", person.rule), True, "speech/presented"
    )


def _before_paragraph(found: list[Known], number: int) -> Saying | None:
    """Who spoke last, when a whole paragraph is speech, or whom the line before it names."""
    inside = found[number].sentence
    speech = found[number].sheet.quote[inside.first] or found[number].sheet.quote[inside.last - 1]
    for k in range(number - 1, max(-1, number - 14), -1):
        if told := _voices(found[k]):
            return told[-1]
        before = found[k].sentence
        if before.language != "en" and speech and found[k].sheet.quote[before.last - 1] == speech:
            inside = before
            continue
        named = _named_alone(found[k]) if before.paragraph == inside.paragraph - 1 else None
        if named is not None and (before.language != "en" or _meets(found[k], named)):
            return named
        if before.paragraph < inside.paragraph - 1 - _paused(found, number):
            return None
    return None


def _paused(found: list[Known], number: int) -> bool:
    """ "She pauses to straighten a frame.": a short line between two paragraphs of one speaker."""
    own = found[number].sentence.paragraph
    at = next((k for k in range(number - 1, max(-1, number - 14), -1) if found[k].sentence.paragraph != own), None)
    if at is None:
        return False
    before, sheet, sentence = found[at], found[at].sheet, found[at].sentence
    alone = at < 1 or found[at - 1].sentence.paragraph != sentence.paragraph
    unsaid = sentence.language == "en" and not before.sayings and not before.counted
    return alone and unsaid and sheet.lows[sentence.first] in ("he", "she", "they")


def _meets(known: Known, named: Saying) -> bool:
    """ "The head of the hospital, Dr. Ana Pell, spoke to reporters on Monday.": whose words are to follow, and who is
    not met there, nor the husband of one who is.
    """
    lows, source = known.sheet.lows, named.source
    if source is None or words("speaking_with") & {*lows[known.sentence.first : source.first]}:
        return False
    return bool(words("speaking_with") & {*lows[source.last : source.last + _VERB]})


_VERB = 3
"""Tokens from a name past a comma to the verb."""


def _named_alone(known: Known) -> Saying | None:
    """The only person of a sentence that tells nothing: "The minister, Pavel Gushin, met the press. His answers:"."""
    at = known.sentence.first
    people = [m for m in known.cast.within(at, known.sentence.last) if m.kind is Kind.PERSON]
    if len({m.name for m in people}) != 1:
        return None
    source = Source(people[0].first, people[0].last, people[0].name, "person", people[0].rule)
    return Saying(at, at, "asserted", source, True, "speech/presented")


def _carried(known: Known, saying: Saying) -> Saying:
    at = known.sentence.first
    return replace(
        saying,
        first=at,
        last=at,
        after=True,
        cue="asserted",
        negated=False,
        answers=None,
        dates=frozenset(),
        rule="speech/goes-on",
    )
