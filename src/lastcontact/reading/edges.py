"""The clause of each trigger: parted from its neighbours, and from the words that only report."""

from __future__ import annotations

from lastcontact.reading.among import among_whom
from lastcontact.reading.clauses import boundary_strength, outer_edges, split_between
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.relatives import of_whom
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger


def clause_edges(known: Known) -> list[tuple[int, int]]:
    """The clause of each trigger, parted from its neighbours'."""
    sheet, sentence = known.sheet, known.sentence
    edges: list[tuple[int, int]] = []
    ordered = known.triggers
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
        for saying in known.sayings:
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
        high = min(high, _called_false_from(known, trigger, high))
        first, last = outer_edges(sheet, sentence, (low, high), (trigger.first, trigger.last))
        edges.append((_with_head(known, trigger, first), last))
    return edges


def _with_head(known: Known, trigger: Trigger, first: int) -> int:
    """From whom a clause is about: "the men, whom the ministry believes dead, were last seen near Arvel"."""
    if (among := among_whom(known, trigger)) is not None:
        return min(among, first)
    relative = of_whom(known, trigger)
    return relative.head if relative is not None and relative.opener <= first else first


def _called_false_from(known: Known, trigger: Trigger, high: int) -> int:
    """Where the verdict begins that follows what is denied: "reports that 12 were captured | are untrue"."""
    called = ("denial/of-news", "stance/calls-false")
    if not any(s.rule in called and s.last <= trigger.first for s in known.sayings):
        return high
    false = (h.first for h in known.hits if h.entry.category == "hedge" and h.value == "denied")
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
        for i in range(saying.last, min(saying.last + 16, trigger.first)):
            if known.sheet.lows[i] == "that":
                return i + 1
            if known.sheet.words[i] in ":“":
                break
    return _source_to(known, saying)


def teller_from(known: Known, at: int, low: int) -> int:
    """Where the words that name a teller begin: with his title, and with the apposition before his name."""
    words_of, first = known.sheet.words, at
    for _ in range(2):
        comma = next((i for i in range(first - 1, max(first - 9, low - 1), -1) if words_of[i] in ',”"'), None)
        if comma is None or not (first == at or known.sheet.lows[comma + 1] in ("the", "a", "an", "its", "his", "her")):
            return first
        first = comma + 1
        if words_of[comma] != ",":
            return first
        first = comma
    return first
