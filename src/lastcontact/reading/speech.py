"""Speech that goes on over sentences: who is still speaking where no reporting word says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lastcontact.reading.known import Known
from lastcontact.reading.labels import labelled
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying

_FEWEST = 4
"""Words in quotation marks that make speech; fewer are a word held at arm's length."""


def carried_over(found: list[Known]) -> Iterator[Known]:
    """The sentences, each with the saying that covers its quotation when it has none of its own."""
    spoken = [_in_speech(known) for known in found]
    heading: Saying | None = None
    for number, known in enumerate(found):
        if not known.sayings and heading is not None and _listed(known):
            asked = heading.cue if heading.cue in ("demanded", "ordered", "promised") else "asserted"
            yield replace(known, carried=replace(_carried(known, heading), cue=asked))
            continue
        heading = _over_a_list(known)
        if not known.sayings and (told := _told_next(found, number)):
            yield replace(known, carried=_carried(known, told))
            continue
        own = bool(known.sayings) and all(s.source is not None and s.source.kind == "own" for s in known.sayings)
        if (known.sayings and not own) or not spoken[number]:
            yield known
            continue
        saying = _earlier(found, number) or _later(found, number) or _before_paragraph(found, number)
        yield replace(known, carried=_carried(known, saying)) if saying else known


def _over_a_list(known: Known) -> Saying | None:
    """The saying of "What the colonel told us:", which covers the points under it."""
    ends = known.sheet.words[known.sentence.last - 1] == ":"
    told = [s for s in known.sayings if s.source is not None and not s.negated]
    return told[-1] if ends and told else None


def _listed(known: Known) -> bool:
    """Whether a sentence is a point of a list."""
    first = known.sheet.words[known.sentence.first]
    return first in "-•*–—" or (first.rstrip(".)").isdecimal() and len(first) <= 2)


_OF_THIS = (
    ["об", "этом"], ["про", "це"], ["о", "том"], ["այս", "մասին"], ["այդ", "մասին"], ["դրա", "մասին"], ["bu", "barədə"],
    ["bunu"], ["bu", "haqda"], ["ამის", "შესახებ"], ["ამას"], ["جاء", "ذلك"], ["وجاء", "ذلك"],
)  # fmt: skip


def _told_next(found: list[Known], number: int) -> Saying | None:
    """ "Об этом сообщил X" right after a sentence: X told it."""
    if number + 1 >= len(found) or found[number + 1].sentence.paragraph != found[number].sentence.paragraph:
        return None
    following = found[number + 1]
    at = following.sentence.first
    opens = any(following.sheet.lows[at : at + len(words)] == words for words in _OF_THIS)
    return following.sayings[-1] if opens and following.sayings else None


def _in_speech(known: Known) -> bool:
    sheet, sentence = known.sheet, known.sentence
    quoted = sum(1 for i in range(sentence.first, sentence.last) if sheet.quote[i])
    return quoted >= _FEWEST and quoted * 2 > sentence.last - sentence.first


def _earlier(found: list[Known], number: int) -> Saying | None:
    """The saying before it in the paragraph."""
    for k in range(number - 1, max(-1, number - 12), -1):
        if found[k].sentence.paragraph != found[number].sentence.paragraph:
            return None
        if told := [s for s in found[k].sayings if s.source is not None]:
            return told[-1]
    return None


def _later(found: list[Known], number: int) -> Saying | None:
    """The saying that closes the quotation: “One. Two,” X said."""
    for k in range(number + 1, min(len(found), number + 12)):
        if found[k].sentence.paragraph != found[number].sentence.paragraph:
            return None
        if told := [s for s in found[k].sayings if s.source is not None]:
            return told[0]
    return None


def _before_paragraph(found: list[Known], number: int) -> Saying | None:
    """Who spoke last, when a whole paragraph is speech."""
    for k in range(number - 1, max(-1, number - 8), -1):
        if told := [s for s in found[k].sayings if s.source is not None]:
            return told[-1]
        if found[k].sentence.paragraph < found[number].sentence.paragraph - 1:
            return None
    return None


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


_CALL = re.compile(r"(?:\d{1,2}[.:]|[01]\d|2[0-3])[0-5]\d\Z")


def callers(found: list[Known], tell: Callable[[Known, int], Source | None]) -> list[Known]:
    """A note of a call, "13.10 mother of Oren Tal ...": what the line says is said by the caller it opens with."""
    made: list[Known] = []
    caller: Saying | None = None
    paragraph = -1
    for known in found:
        first = known.sentence.first
        opens = _after_marks(known)
        if known.sentence.paragraph != paragraph:
            paragraph, caller = known.sentence.paragraph, None
            if repost := _repost(known):
                caller = repost
            elif (label := _label(known)) is not None:
                source = tell(known, label)
                caller = Saying(first, source.last, "asserted", source, True, "speech/caller") if source else None
            elif role := labelled(known, opens, tell):
                caller = role
            elif _CALL.match(known.sheet.words[opens]) and known.sentence.last - opens > 3:
                at = opens + 2 if known.sheet.words[opens + 1] in ("-", ":", ".") else opens + 1
                source = _labelled(known, at) or tell(known, at)
                caller = Saying(first, source.last, "asserted", source, True, "speech/caller") if source else None
        elif (label := _label(known)) is not None and (source := tell(known, label)) is not None:
            caller = Saying(first, source.last, "asserted", source, True, "speech/caller")
        elif role := labelled(known, opens, tell):
            caller = role
        elif caller is not None:
            caller = replace(caller, first=first, last=first)
        if caller is not None and not any(s.after for s in known.sayings):
            known = replace(known, sayings=[caller, *known.sayings])
        made.append(known)
    return made


def _after_marks(known: Known) -> int:
    """Where a line begins behind its number or its mark: "(1) 17:05", "2) Mayor:", "⚡️ Mayor:"."""
    words_of, at, stop = known.sheet.words, known.sentence.first, known.sentence.last - 2
    while at < stop and not words_of[at][0].isalnum():
        at += 1
    if at < stop and words_of[at].isdecimal() and words_of[at + 1] in (")", "/") and len(words_of[at]) < 3:
        at += 2
    while at < stop and not words_of[at][0].isalnum():
        at += 1
    return at


def _label(known: Known) -> int | None:
    """Where the caller is named after "Caller:"."""
    lows, first = known.sheet.lows, known.sentence.first
    for i in range(first, min(first + 8, known.sentence.last - 2)):
        if lows[i] in ("caller", "informant", "source") and lows[i + 1] == ":":
            return i + 2
    return None


def _labelled(known: Known, at: int) -> Source | None:
    """The words up to the colon of "13.25 ex-soldier: ..."."""
    sheet = known.sheet
    for i in range(at + 1, min(at + 9, known.sentence.last)):
        if sheet.words[i] == ":" or (sheet.words[i] == "-" and sheet.starts[i] > sheet.ends[i - 1]):
            person = next((m for m in known.cast.within(at, i) if m.kind is Kind.PERSON), None)
            plain = person is not None and not any(sheet.lows[k] in ("of", "'s") for k in range(at, i))
            name = person.name if person is not None and plain else sheet.said(at, i)
            return Source(at, i, name, "person" if plain else "group", "source/label")
        if sheet.words[i] in ",;" and i > at + 5:
            return None
    return None


def _repost(known: Known) -> Saying | None:
    """ "RT @sarviatruth: ...": what follows is told by the account that is repeated."""
    lows, first = known.sheet.lows, known.sentence.first
    if lows[first : first + 2] == ["rt", "@"] and lows[first + 3 : first + 4] == [":"]:
        source = Source(first + 2, first + 3, known.sheet.words[first + 2], "body", "source/repost")
        return Saying(first, first + 4, "asserted", source, True, "speech/repost")
    return None
