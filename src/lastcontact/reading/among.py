"""Who is said to be one of those told of: "among them is Colonel Aumont", "the mayor was among those freed"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.relatives import relatives, whom_before
from lastcontact.reading.trigger import Trigger

AMONG = "figure/among"
"""The rule of one who is named as a part of those told of last."""


def among_these(known: Known) -> list[Trigger]:
    """The counted, or the one named, of whom a sentence says only that they are among those told of last."""
    lows, sentence = known.sheet.lows, known.sentence
    if any(t.on_people for t in known.triggers):
        return []
    if _named_in_turn(known):
        return [Trigger(sentence.first, sentence.first + 2, ClaimType.OTHER, "figure", "right", AMONG)]
    for i in range(sentence.first, sentence.last - 1):
        if lows[i] != "among" or not _points_back(known, i + 1):
            continue
        end = i + 2
        opens = i <= sentence.first + 1 and bool(words("be") & {*lows[end : end + 1]})
        joined = bool(words("be") & {*lows[max(sentence.first, i - 2) : i]})
        if not (opens or joined):
            continue
        whole = any(c.first in (i + 1, i + 2) for c in known.counted)
        parts = [c for c in known.counted if (c.last <= i) is not opens and c.first not in (i + 1, i + 2)]
        if parts and (joined or not whole):
            return (
                [Trigger(c.first, c.last, ClaimType.OTHER, "figure", "right", AMONG) for c in parts] if joined else []
            )
        if any(m.kind is Kind.PERSON for m in known.cast.within(sentence.first, sentence.last)):
            return [Trigger(i, end, ClaimType.OTHER, "figure", "left", AMONG)]
    return []


def _named_in_turn(known: Known) -> bool:
    """Whether a sentence names those told of last: "They include Private Falk", "They are Enno Falk and Dara Venn"."""
    first, stop = known.sentence.first, known.sentence.last
    named = next((m for m in known.cast.within(first + 2, stop) if m.kind is Kind.PERSON), None)
    verb = ("include", "included", *words("be"))
    if named is None or known.sheet.lows[first] not in ("they", "these") or known.sheet.lows[first + 1] not in verb:
        return False
    titles = {h.first for h in known.hits.of("title")}
    return known.sheet.lows[named.last : named.last + 1] != ["'s"] and titles >= {*range(first + 2, named.first)}


def _points_back(known: Known, at: int) -> bool:
    """ "Among them", "among those freed", "among the thirty"."""
    lows = known.sheet.lows
    if lows[at] in ("them", "those", "these"):
        return True
    return lows[at] == "the" and any(c.first == at + 1 and not c.has_noun for c in known.counted)


def one_of(known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[int, int] | None:
    """The tokens of whoever is said to be among those told of: "the mayor was", "Among the hurt is the commander"."""
    lows, stop = known.sheet.lows, min(trigger.last, edges[1])
    whom = whom_before(known, trigger)
    edges = (known.sentence.first, edges[1]) if whom is not None else edges
    if _AMONG.isdisjoint(lows[edges[0] : stop]):
        return None
    at = next((i for i in range(edges[0], stop) if lows[i] in ("among", "amongst") or _is_one_of(lows, i)), None)
    if at is None or not _joined(known, at, trigger, whom):
        return None
    before = next((i for i in range(at - 1, max(edges[0], at - 4) - 1, -1) if lows[i] in words("be")), None)
    if before is not None and all(lows[i] in words("adverbs") | _HARDLY for i in range(before + 1, at)):
        if before > edges[0]:
            return edges[0], before
        parted = next((r for r in relatives(known) if r.close + 1 == before), None)
        return (parted.head, parted.opener - 1) if parted is not None else None
    if at > edges[0] and lows[at - 1][0].isalnum():
        return None
    verb = next((i for i in range(trigger.last, edges[1]) if lows[i] in words("be")), None)
    return (verb + 1, edges[1]) if verb is not None and verb + 1 < edges[1] and _joined(known, at, trigger) else None


_AMONG = frozenset(("among", "amongst", "one"))
_HARDLY = frozenset(("not", "also", "now", "still", "himself", "herself"))


def _is_one_of(lows: list[str], at: int) -> bool:
    return lows[at : at + 2] == ["one", "of"] and lows[at - 1] in words("be")


def _joined(known: Known, at: int, trigger: Trigger, whom: int | None = None) -> bool:
    """Whether nothing parts "among" from the word that tells what befell them."""
    sheet, parting = known.sheet, (i for i in range(at, trigger.first) if i != whom)
    return all(boundary_strength(sheet, i, known.sentence) < 3 for i in parting)


def among_whom(known: Known, trigger: Trigger) -> int | None:
    """Where the words begin that name one among those whom somebody freed: "Private Sarou was among the men whom"."""
    tokens = one_of(known, trigger, (trigger.first, trigger.last)) if whom_before(known, trigger) is not None else None
    return tokens[0] if tokens is not None else None


def name_of(known: Known, tokens: tuple[int, int]) -> str | None:
    """Who stands in these words: a name before an office, "her brother" before whose brother he is."""
    people = [h for h in known.hits.of("people") if tokens[0] <= h.first < tokens[1]]
    person = next((m for m in known.cast.within(*tokens) if m.kind is Kind.PERSON), None)
    if person is None and not people and tokens[1] - tokens[0] > 1:
        plain = all(known.sheet.is_capital(i) and known.cast.at(i) is None for i in range(*tokens))
        return known.sheet.said(*tokens) if plain else None
    if person is None:
        return known.sheet.said(people[0].first, people[0].last) if people else None
    between = known.sheet.lows[people[0].last : person.first] if people and people[0].first < person.first else []
    remains = bool(people) and known.sheet.lows[people[0].first] in words("dead_nouns")
    return (
        person.name
        if "of" not in between or "," in between or remains
        else known.sheet.said(people[0].first, person.last)
    )
