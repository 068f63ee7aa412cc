"""Names that the holder owns to: "the enemy has confirmed nineteen names" registers nineteen, and misses nobody."""

from __future__ import annotations

from collections.abc import Sequence

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.teller_cases import plain_case
from lastcontact.reading.inflected.tellers import Teller, tellers
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import LANGUAGES, words
from lastcontact.reading.memory import Memory
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_RULE = "names/confirmed"
_TOLD_OF_NAMES = frozenset((ClaimType.MISSING, ClaimType.IDENTIFIED, ClaimType.REGISTERED))
_FARTHEST = 12
"""Tokens between the verb and the names that it is said of."""


def with_confirmed_names(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims, where names that somebody confirms or acknowledges are told as registered, by whoever does."""
    made = list(drafts)
    for known in found:
        if (verb := _verb(known)) is None or not (counted := _names(known, verb)):
            continue
        own = [d for d in made if known.sentence.first <= d.first < known.sentence.last]
        others = [d for d in own if d.claim.type not in _TOLD_OF_NAMES and d.counted in counted]
        if others or any(d.claim.type is ClaimType.REGISTERED for d in own):
            continue  # "confirmed the names of nine dead"
        before = next((d.claim for d in own if d.counted in counted), None)
        made = [d for d in made if d not in own or d.claim.type not in _TOLD_OF_NAMES or _of_others(d, counted)]
        made += [_draft(known, verb, c, before) for c in counted]
    return sorted(made, key=lambda d: d.first) if len(made) != len(drafts) or made != drafts else drafts


def _of_others(draft: Draft, counted: Sequence[Counted]) -> bool:
    return draft.counted is not None and draft.counted not in counted and bool(draft.counted.kind)


def _verb(known: Known) -> int | None:
    """The verb by which somebody confirms or acknowledges, where nothing opens what is told behind it."""
    sentence, lows = known.sentence, known.sheet.lows
    if sentence.language not in LANGUAGES:
        return None
    whole, names = range(sentence.first, sentence.last), words("counted_names", sentence.language)
    if names.isdisjoint(lows[sentence.first : sentence.last]):
        return None
    stems = tuple(words("owns_to", sentence.language))
    joined = tuple(words("joined_and", sentence.language))
    at = next((k for k in whole if lows[k].startswith(stems) or _joined(lows[k], joined).startswith(stems)), None)
    if at is None:
        return None
    that = {h.first for h in known.hits.of("joint") if h.value == "that"}
    behind = at + 1 + (lows[at + 1] == ",")
    return None if behind in that or lows[behind] == "that" else at


def _joined(word: str, joints: tuple[str, ...]) -> str:
    """A word without the "and" that is written as one with it."""
    return next((word.removeprefix(joint) for joint in joints if word.startswith(joint)), word)


def _is_name(known: Known, k: int) -> bool:
    """Whether a token is a word for names that are counted; "names of the dead" are their names."""
    return known.sheet.lows[k] in words("counted_names", known.sentence.language)


def _names(known: Known, verb: int) -> list[Counted]:
    """The numbers of names near the verb: a bare one behind "of the names", else those of the word itself."""
    near = [c for c in known.counted if _beside(known, verb, c) and not _of_whose(known, c)]
    named = [c for c in near if any(_is_name(known, k) for k in range(c.last, max(c.last + 2, c.noun_last)))]
    bare = [c for c in near if c not in named and not c.has_noun and not c.kind]
    of_them = words("names_whole", known.sentence.language)
    whole = [c for c in near if of_them & {*known.sheet.lows[c.last : max(c.last + 1, c.noun_last)]}]
    bare = [c for c in bare if c not in whole]
    left = bare if bare and (whole or not named) else [c for c in named if c not in whole]
    return left[:1]


def _beside(known: Known, verb: int, counted: Counted) -> bool:
    """Whether no mark parts a number from the verb."""
    low, high = min(verb, counted.first), max(verb, counted.first)
    return high - low <= _FARTHEST and not _MARKS & {*known.sheet.lows[low:high]}


_MARKS = frozenset(",:;-(–—")


def _of_whose(known: Known, counted: Counted) -> bool:
    """Whether a number is of people whose names they are: "the names of nine dead"."""
    return bool(counted.kind) and not any(_is_name(known, k) for k in range(counted.first, counted.noun_last))


def _draft(known: Known, verb: int, counted: Counted, before: Claim | None) -> Draft:
    first, last = min(verb, counted.first), max(verb + 1, counted.last, counted.noun_last)
    denied = before is not None and before.polarity is Polarity.NEGATED and not _but_for(known)
    claim = Claim(
        type=ClaimType.REGISTERED,
        polarity=Polarity.NEGATED if denied else Polarity.AFFIRMED,
        modality=before.modality if denied and before is not None else Modality.CONFIRMED,
        evidence=known.sheet.span(first, last),
        count=counted.said,
        speaker=who_tells(known, verb, before),
        said=before.said if before is not None else None,
        rules={"type": _RULE, "modality": _RULE, "speaker": _RULE, "count": "number"},
    )
    trigger = Trigger(verb, verb + 1, ClaimType.REGISTERED, "verb", "right", _RULE)
    return Draft(claim, first, last, trigger, counted, known.sentence.paragraph)


def _may_act(known: Known, teller: Teller) -> bool:
    return not known.found.set("declines_head") or teller.source.kind != "body" or plain_case(known.found, teller)


def _but_for(known: Known) -> bool:
    only = words("names_only", known.sentence.language)
    return any(known.sheet.lows[k] in only for k in range(known.sentence.first, known.sentence.last))


def who_tells(known: Known, verb: int, before: Claim | None) -> str | None:
    """Whoever a verb is of: the source of its saying, the speaker of what was read before, else who stands first."""
    told = next((s.source.name for s in known.sayings if s.first <= verb < s.last and s.source is not None), None)
    if told is None and before is not None:
        told = before.speaker
    lead = told or next((s.source.name for s in known.sayings if s.source is not None), None)
    if lead is None and known.sentence.language != "en":
        who = (t for t in tellers(known.found, known.cast, Memory()) if t.first < verb + 4)
        lead = next((t.source.name for t in who if _may_act(known, t)), None)
    opens = known.cast.at(known.sentence.first)
    if lead is None and opens is not None and opens.last <= verb and opens.kind in (Kind.BODY, Kind.SIDE, Kind.PLACE):
        lead = opens.name
    return lead if lead is not None else known.author
