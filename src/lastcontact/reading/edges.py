"""The clause of each trigger: parted from its neighbours, and from the words that only report."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.among import among_whom
from lastcontact.reading.clauses import boundary_strength, outer_edges, split_between
from lastcontact.reading.counting import Counted
from lastcontact.reading.inserted_voices import before_the_voice
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.relatives import asides, contact_clause, described_from, of_whom
from lastcontact.reading.saying import Saying
from lastcontact.reading.stances import DEEMED
from lastcontact.reading.trigger import Trigger


def clause_edges(known: Known) -> list[tuple[int, int]]:
    """The clause of each trigger, parted from its neighbours'."""
    sheet, sentence = known.sheet, known.sentence
    edges: list[tuple[int, int]] = []
    ordered, parted = known.triggers, asides(known)
    for number, trigger in enumerate(ordered):
        low, high = sentence.first, sentence.last
        earlier = next((t for t in reversed(ordered[:number]) if not _attends(known, t, trigger)), None)
        if earlier is not None:
            low = split_between(sheet, sentence, earlier.last, trigger.first)
            if low == trigger.first:
                low = earlier.last
        later = next((t for t in ordered[number + 1 :] if not _attends(known, t, trigger)), None)
        if later is not None:
            high = split_between(sheet, sentence, trigger.last, later.first)
            high = max(high, *(c.noun_last for c in known.counted if _is_its_noun(c, trigger, later)), high)
            high = min(high, contact_clause(known, trigger, later) or high)
        for saying in (s for s in known.sayings if s.rule != DEEMED):
            parts = [(saying.first, told_from(known, saying, trigger))]
            if saying.source:
                parts.append((teller_from(known, saying.source.first, trigger.last), saying.source.last))
            for first, last in parts:
                if last <= trigger.first:
                    low = max(low, last)
                elif first == trigger.first and sheet.lows[first - 1] in ("and", "but"):
                    low = max(low, first)
                elif first >= trigger.last:
                    high = min(high, first)
        low = max(low, _after_it_is_said(known, trigger))
        for opener, close in parted:
            if opener <= trigger.first < close:
                high = min(high, close)
            elif close <= trigger.first and any(opener <= t.first < close and t.on_people for t in ordered):
                low = max(low, close + 1)
        high = min(high, _called_false_from(known, trigger, high))
        first, last = outer_edges(sheet, sentence, (low, high), (trigger.first, trigger.last))
        first = before_the_voice(known, trigger, first)
        edges.append((_with_head(known, trigger, _past(known, parted, first, (low, trigger.first))), last))
    return edges


def _is_its_noun(counted: Counted, trigger: Trigger, later: Trigger) -> bool:
    """ "Visited 14 detainees": the counted whom a later word names belong to the verb before them."""
    beside = trigger.last <= counted.first and counted.noun_first <= later.first < counted.noun_last
    return beside and (not trigger.on_people or trigger.type is ClaimType.REGISTERED)


def _past(known: Known, parted: list[tuple[int, int]], first: int, scope: tuple[int, int]) -> int:
    """Where a clause begins that an aside has parted: "The patrol, which had lost its way, | surrendered"."""
    for opener, close in parted:
        if opener <= first <= close < scope[1] and scope[0] < opener - 1:
            first = opener - 1
            while first > scope[0] and boundary_strength(known.sheet, first - 1, known.sentence) < 2:
                first -= 1
    return first


def _after_it_is_said(known: Known, trigger: Trigger) -> int:
    """Where what nobody in particular tells begins: "it was reported that | the army used artillery"."""
    lows, first = known.sheet.lows, known.sentence.first
    for i in range(trigger.first - 1, first + 1, -1):
        if lows[i] == "that" and {"it", "reason"} & {*lows[max(first, i - 4) : i - 1]}:
            hedged = any(h.first <= i - 1 < h.last for h in known.hits.of("hedge"))
            return i + 1 if hedged else first
    return first


def _with_head(known: Known, trigger: Trigger, first: int) -> int:
    """From whom a clause is about: "the men, whom the ministry believes dead, were last seen near Arvel"."""
    if (among := among_whom(known, trigger)) is not None:
        return min(among, first)
    relative = of_whom(known, trigger)
    if relative is not None:
        return relative.head if relative.opener <= first else first
    described = described_from(known, trigger) if {"who", "that"} & {*known.sheet.lows[first - 1 : first + 1]} else None
    return first if described is None else described


def _called_false_from(known: Known, trigger: Trigger, high: int) -> int:
    """Where the verdict begins that follows what is denied: "reports that 12 were captured | are untrue"."""
    called = ("denial/of-news", "stance/calls-false")
    if not any(s.rule in called and s.last <= trigger.first for s in known.sayings):
        return high
    false = (h.first for h in known.hits.of("hedge") if h.value == "denied")
    at = next((i for i in sorted(false) if i >= trigger.last), high)
    return at - 1 if at - 1 > trigger.last and known.sheet.lows[at - 1] in words("be") else at


def _attends(known: Known, other: Trigger, trigger: Trigger) -> bool:
    """Whether a noun that tells no news of people only says where or how: "seen in a video", "killed in the attack"."""
    if other.on_people or other.form != "noun" or not trigger.on_people:
        return False
    low, high = (trigger.last, other.first) if other.first >= trigger.last else (other.last, trigger.first)
    between = known.sheet.lows[low - 1 : high]
    return any(w in _PREPOSITIONS for w in between) and all(
        boundary_strength(known.sheet, i, known.sentence) < 2 for i in range(low, high)
    )


_PREPOSITIONS = ("in", "during", "on", "at", "from", "by", "of", "with", "near", "under")


def _source_to(known: Known, saying: Saying) -> int:
    """Where the words of a source that opens the sentence end: at the comma of "According to the Office,"."""
    last = saying.last
    if (
        saying.after
        and saying.source
        and saying.first <= known.sentence.first + 1
        and saying.source.first > saying.first
    ):
        for i in range(last, min(last + 8, known.sentence.last)):
            if known.sheet.words[i] == ",":
                return i + 1
            if known.sheet.words[i] in ".;:":
                break
    return last


def told_from(known: Known, saying: Saying, trigger: Trigger) -> int:
    """Where what is said begins: after "that", when the reporting word has one."""
    if saying.after and saying.last <= trigger.first:
        for i in range(saying.last, min(saying.last + 24, trigger.first)):
            if known.sheet.lows[i] == "that":
                return i + 1
            if known.sheet.words[i] in ":“":
                break
        whom = known.sheet.lows[saying.last : saying.last + 2]
        if whom[0] in ("him", "her", "them", "me", "us", "you") and whom[1] in _GOES_ON:
            return saying.last + 1
        if whom[0] in words("told_whom") and whom[1] in ("he", "she", "they", "it", "we", "that"):
            return saying.last + 1
    return _source_to(known, saying)


_GOES_ON = ("he", "she", "they", "it", "we", "i", "the", "his", "their", "on", "in", "yesterday", "there", "nobody")
"""What opens that which somebody is told: "told her | he was captured"."""


def _names_an_office(known: Known, at: int, stop: int) -> bool:
    """ "Its spokesman,", "Sarn's defence ministry spokesman,": the words before a name that tell who he is."""
    lows = known.sheet.lows
    if lows[at] in ("the", "a", "an", "its", "his", "her", "their", "our", "my"):
        return True
    owned = lows[at + 1 : at + 2] == ["'s"] and known.sheet.is_capital(at)
    return owned and bool(words("one_person") & {*lows[at:stop]})


def teller_from(known: Known, at: int, low: int) -> int:
    """Where the words that name a teller begin: with his title, and with the apposition before his name."""
    words_of, first = known.sheet.words, at
    for _ in range(2):
        comma = next((i for i in range(first - 1, max(first - 9, low - 1), -1) if words_of[i] in ',”"'), None)
        if comma is None or not (first == at or _names_an_office(known, comma + 1, first)):
            return first
        first = comma + 1
        if words_of[comma] != ",":
            return first
        first = comma
    return first
