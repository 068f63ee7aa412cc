"""Notes of calls: who rang, from the words that a line opens with, and who rings again."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from lastcontact.reading.callers_named import befell, named
from lastcontact.reading.known import Known
from lastcontact.reading.labels import labelled
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying

_CALL = re.compile(r"(?:\d{1,2}[.:]|[01]\d|2[0-3])[0-5]\d\Z")

_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\Z")
"""The day of an entry, before its hour: "12/3 09:40"."""


def callers(found: list[Known], tell: Callable[[Known, int], Source | None]) -> list[Known]:
    """A note of a call, "13.10 mother of Oren Tal ...": what the line says is said by the caller it opens with."""
    made: list[Known] = []
    heard: list[str] = []
    caller: Saying | None = None
    paragraph = -1
    log, transcript = _is_log(found), _is_transcript(found, tell)
    entered = False
    for number, known in enumerate(found):
        first, opens = known.sentence.first, _after_marks(known)
        begins = known.sentence.paragraph != paragraph or _is_turn(known)
        numbered = log and (entered or opens > first)
        entered = False
        if _heads_entry(known):
            paragraph, caller, entered = -1, None, True
        elif opened := _opening(known, opens, tell, begins, numbered):
            paragraph, caller = known.sentence.paragraph, opened
        elif begins and not (transcript and caller):
            paragraph, caller = known.sentence.paragraph, None
        elif caller is not None:
            paragraph, caller = known.sentence.paragraph, replace(caller, first=first, last=first)
        if caller is not None and caller.last > first:
            caller = named(caller, known, found[number + 1 : number + 3], heard)
        made.append(_told_by(known, caller) if caller is not None else known)
    return made


def _is_turn(known: Known) -> bool:
    """A turn of a chat or a log copied into one line: "[18:06] Kay: they have found him", "0221 KITE 2: two hurt"."""
    sheet, first = known.sheet, known.sentence.first
    opens = sheet.words[first : first + 3]
    if opens[:1] == ["["]:
        return opens[2:] == ["]"] and bool(_CALL.match(opens[1]))
    named = sheet.is_capital(first + 1) and ":" in sheet.words[first + 2 : min(first + 6, known.sentence.last)]
    return named and bool(_CALL.match(opens[0]))


def _told_by(known: Known, caller: Saying) -> Known:
    """A sentence with its caller, who is also whom "caller says" means in it."""
    first = known.sentence.first
    told = [
        replace(s, source=caller.source) if _is_he(known, s, first) or _is_kin_of_hers(s, caller) else s
        for s in known.sayings
    ]
    return replace(known, sayings=told if any(s.after for s in told) else [caller, *told])


def _is_kin_of_hers(saying: Saying, caller: Saying) -> bool:
    """Whether a pronoun was taken for the one whose mother rings: "Caller: mother of Kasim Oruneth. She says"."""
    said, rings = saying.source, caller.source
    if said is None or rings is None or said.rule != "source/pronoun" or not said.name or not rings.name:
        return False
    return rings.name != said.name and rings.name.endswith(f" of {said.name}")


def _is_he(known: Known, saying: Saying, first: int) -> bool:
    """Whether a saying is of "the caller", or a pronoun of nobody named: "Says he saw nine", "She says"."""
    source = saying.source
    if source is None:
        return False
    pronoun = source.rule == "source/pronoun"
    behind = pronoun and source.first - first <= 1 and (known.sheet.lows[first] in _RANG or not source.name)
    return (source.name or "").lower() == "caller" or behind


def _opening(
    known: Known, at: int, tell: Callable[[Known, int], Source | None], begins: bool, numbered: bool
) -> Saying | None:
    """The voice that a line opens with: a repeated account, "Caller:", a label, or whoever rang at an hour."""
    first, words_of = known.sentence.first, known.sheet.words
    if begins and (repost := _repost(known)):
        return repost
    if begins and numbered and (sender := _sender(known, at)):
        return Saying(first, sender.last, "asserted", sender, True, "speech/caller")
    if (label := _label(known)) is not None:
        source = tell(known, label) or _described(known, at, label)
        return Saying(first, source.last, "asserted", source, True, "speech/caller") if source else None
    if role := labelled(known, at, tell):
        return role
    if begins and (rang := _who_rang(known, tell)):
        return rang
    if not begins or known.sentence.last - at <= 3:
        return None
    if _CALL.match(words_of[at]):
        at += 2 if words_of[at + 1] in ("-", ":", ".", "]") else 1
        at += 2 if known.sheet.lows[at] in words("no_label") and words_of[at + 1] == ":" else 0
        if at >= known.sentence.last - 1:
            return None
    elif not numbered:
        return None
    source = _labelled(known, at) or tell(known, at) or _one_letter(known, at)
    if source is None or (source.rule == "source/name" and words_of[source.last] not in ":-(,"):
        return None
    if befell(known.triggers, source) or _acts(known, source.last):
        return None
    return Saying(first, source.last, "asserted", source, True, "speech/caller")


def _acts(known: Known, at: int) -> bool:
    """Whether a verb that tells no word stands behind who opens a line: "14:20 Nine soldiers | have been killed"."""
    if known.sheet.lows[at] == ",":  # "14:20 Lenn Osk, 24, | was shot"
        near = range(at + 1, min(at + _ASIDE, known.sentence.last - 1))
        at = next((i + 1 for i in near if known.sheet.lows[i] == ","), at)
    lows = known.sheet.lows[at : at + _TO_WHAT_IS_TOLD]
    return lows[0] in all_words("be", "have") - {"'s"} and "that" not in lows


_ASIDE = 7
"""Tokens of "a baker from Torn" between commas."""
_TO_WHAT_IS_TOLD = 5
"""Tokens of "has just posted that"."""


def _who_rang(known: Known, tell: Callable[[Known, int], Source | None]) -> Saying | None:
    """The relative or friend of "Mother called 10:40.", "Call from the wife of Arat Senk." and "Called: mother."."""
    lows, first, last = known.sheet.lows, known.sentence.first, known.sentence.last
    if known.sentence.language != "en" or last - first > _NOTE:
        return None
    at = first
    if lows[at] in _CALLS:
        at += 1 + (lows[at : at + 2] == ["phone", "call"])
        if lows[at] not in ("from", ":", "by"):
            return None
        at += 1
    at += lows[at] in ("the", "a", "his", "her", "their")
    source = tell(known, at) if lows[at] in words("ringing_up") else None
    called = at > first + 1 or (source is not None and _has_rung(known, source.last))
    if source is None or not called:
        return None
    name = source.name or ""
    source = replace(source, name=name[:1].lower() + name[1:])
    return Saying(first, last, "asserted", source, True, "speech/caller")


def _has_rung(known: Known, at: int) -> bool:
    """Whether somebody rang and no more: "called again", "rang 9.15", and not "called on the state"."""
    lows, after = known.sheet.lows, known.sheet.lows[at + 1]
    dated = any(at < d.first <= at + 2 for d in known.dates)
    return lows[at] in _RINGING and (dated or not after.isalpha() or after in _WHEN)


_RINGING = frozenset(("called", "rang", "phoned", "telephoned"))
_WHEN = all_words(also="again at back us in today yesterday this from twice about to early")


_CALLS = frozenset(("call", "called", "phone", "telephoned", "phoned"))
_NOTE = 14
"""Tokens of the longest sentence that says no more than who rang, and when."""


def _is_log(found: list[Known]) -> bool:
    """Whether a text is the log of a telephone line, by its heading."""
    heading = {
        w for k in found[:3] for w in k.sheet.lows[k.sentence.first : min(k.sentence.last, k.sentence.first + 14)]
    }
    return len(heading & words("log_words")) > 1 and bool(
        heading & {"log", "hotline", "shift", "desk", "duty", "sheet", "line", "tickets"}
    )


def _is_transcript(found: list[Known], tell: Callable[[Known, int], Source | None]) -> bool:
    """Whether named speakers take turns, so that one keeps the word over paragraphs until the next is named."""
    turns = [s.source for k in found[:60] if (s := labelled(k, k.sentence.first, tell)) and s.source]
    return len([t for t in turns if t.kind == "person"]) > 2


def _heads_entry(known: Known) -> bool:
    """Whether a sentence is only the number of an entry: "Call 0412."."""
    lows, first = known.sheet.lows, known.sentence.first
    short = known.sentence.last - first <= 4
    return (
        short
        and lows[first] in ("call", "case", "entry", "caller")
        and "".join(lows[first + 1 : first + 2])[:1].isdecimal()
    )


_AFTER_LETTER = ([","], ["."], ["-"], ["/"], ["("])


def _one_letter(known: Known, at: int) -> Source | None:
    """The caller of "2110 m, says", "#411 - male, 60s", "Unknown woman. Says" and "Man, won't give his name."."""
    first = at
    while at < first + 2 and known.sheet.lows[at] in _WHATEVER:
        at += 1
    who = _CALLERS.get(known.sheet.lows[at])
    ends = known.sheet.words[at + 1 : at + 2] in _AFTER_LETTER
    return Source(at, at + 1, who, "group", "source/label") if who and ends else None


_WHATEVER = ("unknown", "anonymous", "unnamed", "elderly", "young", "older", "another", "drunk", "old", "caller")
_CALLERS = {"m": "man", "f": "woman", "w": "woman", "male": "man", "female": "woman", "man": "man", "woman": "woman"}


def _after_marks(known: Known) -> int:
    """Where a line begins behind its number or its mark: "(1) 17:05", "2) Mayor:", "⚡️ Mayor:"."""
    words_of, at, stop = known.sheet.words, known.sentence.first, known.sentence.last - 2
    while at < stop and not words_of[at][0].isalnum():
        at += 1
    if at < stop and words_of[at].isdecimal() and words_of[at + 1] in (")", "/") and len(words_of[at]) < 3:
        at += 2
    elif at < stop and at and words_of[at - 1] == "#" and words_of[at].isdecimal():
        at += 1
    while at < stop and not words_of[at][0].isalnum():
        at += 1
    if at < stop and _DAY.match(words_of[at]) and (_CALL.match(words_of[at + 1]) or words_of[at + 1] == ","):
        at += 2 if words_of[at + 1] == "," else 1
    lows = known.sheet.lows
    return at + 2 if at < stop and lows[at] in words("messages") and lows[at + 1] == "from" else at


def _label(known: Known) -> int | None:
    """Where the caller is named after "Caller:"."""
    lows, first = known.sheet.lows, known.sentence.first
    for i in range(first, min(first + 8, known.sentence.last - 2)):
        if lows[i] in ("caller", "informant", "source") and lows[i + 1] == ":":
            return i + 2
    return None


def _described(known: Known, at: int, label: int) -> Source | None:
    """The caller of "Anonymous caller: ..."."""
    at += bool(_CALL.match(known.sheet.words[at]))
    return Source(at, label, known.sheet.said(at, label - 1), "group", "source/label") if at < label - 2 else None


def _sender(known: Known, at: int) -> Source | None:
    """The caller of "#4471 from: sister. re: ...": the words up to the first stop."""
    sheet, last = known.sheet, known.sentence.last
    if sheet.lows[at : at + 2] != ["from", ":"]:
        return None
    end = next((i for i in range(at + 3, min(at + 10, last)) if sheet.words[i] in ".,;("), last)
    person = known.cast.at(at + 2)
    if person is not None and person.kind is Kind.PERSON and person.last == end:
        return Source(at, end, person.name, "person", "source/label")
    return Source(at, end, sheet.said(at + 2, end), "group", "source/label")


def _labelled(known: Known, at: int) -> Source | None:
    """The words up to the colon of "13.25 ex-soldier: ..."."""
    sheet = known.sheet
    for i in range(at + 1, min(at + 9, known.sentence.last)):
        if sheet.words[i] == ":" or (sheet.words[i] == "-" and sheet.starts[i] > sheet.ends[i - 1]):
            person = next((m for m in known.cast.within(at, i) if m.kind is Kind.PERSON), None)
            plain = person is not None and not any(sheet.lows[k] in ("of", "'s") for k in range(at, i))
            aside = next((k for k in range(at + 1, i - 1) if sheet.words[k] == "," and sheet.words[k + 1].islower()), i)
            end = min(aside, i - (sheet.lows[i - 1] in _RANG))  # "man from Kell, refuses name: saw two bodies"
            name = person.name if person is not None and plain else sheet.said(at, end)
            return Source(at, i, name, "person" if plain else "group", "source/label")
        if sheet.words[i] in ",;" and i > at + 5:
            return None
    return None


_RANG = ("called", "rang", "phoned", "says", "said", "writes", "wrote", "reports", "calls")


def _repost(known: Known) -> Saying | None:
    """ "RT @sarviatruth: ...": what follows is told by the account that is repeated."""
    lows, first = known.sheet.lows, known.sentence.first
    colon = next((i for i in range(first + 3, min(first + 9, known.sentence.last)) if lows[i] == ":"), None)
    if lows[first : first + 2] == ["rt", "@"] and colon:
        source = Source(first + 2, colon, known.sheet.said(first + 2, colon), "body", "source/repost")
        return Saying(first, colon + 1, "asserted", source, True, "speech/repost")
    return None
