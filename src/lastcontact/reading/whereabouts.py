"""Where a claim says it was."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.circumstances import LEADING, reach
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.hospitals import to_a_ward, where_they_were_brought
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.other_places import (
    TO_COUNTRY,
    is_home,
    its_own,
    of_what_came_of_it,
    only_whose,
    since_its_fall,
    told_of_by_the_way,
)
from lastcontact.reading.pointed_places import pointed_back
from lastcontact.reading.seen import SEEN
from lastcontact.reading.sheet import Sheet, Zone
from lastcontact.reading.trigger import Trigger


def places_of(known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[str, ...]:
    """Places of the clause, of a clause of time beside it, or the sentence's only ones; else what "there" means."""
    for low, high in [edges, *reach(known, trigger, edges)]:
        if inside := _places_within(known, (low, high), trigger, countries=True):
            return tuple(its_own(known, trigger, inside, (low, high)))
    if trigger.rule != SEEN and (back := pointed_back(known, edges)):
        return back
    around = _places_within(known, _same_news(known, trigger), trigger, countries=False)
    alone = trigger.on_people and sum(t.on_people for t in known.triggers) == 1
    if around and ((alone and len(around) <= 3) or len(around) == 1 or trigger.form == "ing"):
        return tuple(around if alone else around[:1])
    if brought := where_they_were_brought(known, trigger):
        return brought
    told_there = alone and any(s.source is not None and s.first < trigger.first for s in known.sayings)
    apart = told_there and "," in known.sheet.words[known.sentence.first : trigger.first]
    return _set_in(known) if trigger.on_people and not apart else ()


def _set_in(known: Known) -> tuple[str, ...]:
    """The place that a sentence opens with, and that holds for all it tells: "In the clash of Orvan, 3 died"."""
    first, sheet = known.sentence.first, known.sheet
    if sheet.lows[first] not in (*LEADING, "concerning", "regarding", "of"):
        return ()
    last = min(first + (_OPENING if sheet.lows[first] == "of" else 8), known.sentence.last)
    stop = next((i for i in range(first, last) if sheet.words[i] == ","), first)
    found = _places_within(known, (first, stop), None, countries=False)
    at = first + 1 + (sheet.lows[first + 1 : first + 2] == ["the"])
    if not found and sheet.lows[first] == "in" and (named := known.cast.at(at)) and named.kind is Kind.PLACE:
        return (known.place_ids[at],) if at in known.place_ids else ()
    return tuple(found) if len(found) == 1 else ()


_OPENING = 16
"""Tokens of "Of the fifteen men who crossed Kettle Sound on skis last Thursday"."""


def _same_news(known: Known, trigger: Trigger) -> tuple[int, int]:
    """The tokens around a trigger that may tell where it was: up to a relative clause, or to other news of people."""
    sentence = known.sentence
    others = [t for t in known.triggers if t.on_people and t is not trigger and not _casualties(t, trigger)]
    parting = {i for t in others for i in range(t.first, t.last)} | _parting(known)
    low, high = trigger.first, trigger.last
    while low > sentence.first and low - 1 not in parting:
        low -= 1
    while high < sentence.last and high not in parting:
        high += 1
    return low, high


def _casualties(a: Trigger, b: Trigger) -> bool:
    return {a.type, b.type} <= {ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.MISSING, ClaimType.CAPTURED}


def _parting(known: Known) -> set[int]:
    first = known.sentence.first
    said = enumerate(known.sheet.lows[first : known.sentence.last], start=first)
    return {i for i, low in said if low in _PARTED_BY or (low == ":" and i - first > 3)}


_PARTED_BY = frozenset(("that", "who", "which", "whom", "whose", ";", "but", "("))


def _tells_the_teller(known: Known, i: int) -> bool:
    """Whether token i belongs to the words that name a speaker: "the mayor of Hesk said"."""
    for saying in known.sayings:
        if saying.source is None:
            continue
        low, high = min(saying.first, saying.source.first), max(saying.last, saying.source.last)
        named = saying.rule not in ("closing/bracket", "closing/figure")  # a bracket names its source within itself
        while (
            named
            and low > known.sentence.first
            and known.sheet.words[low - 1] not in ',;:“”".('
            and saying.first - low < 12
            and not (known.sheet.lows[low - 1] in ("and", "but") and _told_before(known, low))
        ):
            low -= 1
        if not saying.after:
            high = max(high, _teller_ends(known, high))
        if low <= i < high:
            return True
    return False


def _told_before(known: Known, at: int) -> bool:
    """Whether something befell people before a joint: "12 were killed in Selby and | the brigade admits it"."""
    return any(t.on_people and t.last < at for t in known.triggers)


def _teller_ends(known: Known, at: int) -> int:
    """Where the words on a teller who comes last end: "Commander Prosk told reporters in Port Mallow"."""
    stop = min(known.sentence.last, at + 9)
    while (
        at < stop and known.sheet.words[at] not in ".,;:“”" and boundary_strength(known.sheet, at, known.sentence) < 2
    ):
        at += 1
    if known.sheet.words[at] == "," and known.sheet.lows[at + 1] in words("meanwhile"):
        return next((i for i in range(at, known.sentence.last) if known.sheet.words[i] in ".;“”"), known.sentence.last)
    return at


def _holds_it(sheet: Sheet, mention: Mention) -> bool:
    """Whether an owner is where it was: "in Jangpo's old cannery", but not "in Jangpo's hands"."""
    after = sheet.lows[mention.last + 1 : mention.last + 2]
    return sheet.lows[mention.first - 1] in LEADING and not set(after) & words("sides_heads")


def _elsewhere(known: Known, mention: Mention, trigger: Trigger) -> bool:
    """Whether a place is where people come from or were brought to, and not where it happened."""
    if trigger.type not in _MOVED and is_home(known, mention):
        return True
    if trigger.type is ClaimType.HELD and since_its_fall(known, mention):
        return True
    lows, i = known.sheet.lows, mention.first - 1
    while i > known.sentence.first and i > mention.first - 4 and lows[i] in words("before_a_place"):
        i -= 1
    if trigger.type in _STRUCK and to_a_ward(known, i):
        return True
    if lows[i] == "to" and lows[i - 1] in ("road", "roads", "way", "highway", "path", "track"):
        return False
    if lows[i] == "to":
        arrived = trigger.type is ClaimType.KILLED and set(lows[max(0, i - 3) : i]) & words("contradictions_arrived")
        return trigger.type in _STRUCK and not arrived
    if lows[i] == "from" and trigger.type in _MOVED and trigger.first >= mention.last:
        return any(h.last == i for h in known.hits.of("people"))
    if lows[i] != "from" or trigger.type in _MOVED:
        return False
    who = known.cast.at(i - 1)
    of_whom = (h for h in known.hits.of("people") if h.last == i)
    people = any(not trigger.first <= h.first < trigger.last for h in of_whom)  # and not "missing from Sarn"
    return people or (who is not None and who.kind is Kind.PERSON) or lows[i - 1] in words("anybody_from")


def _does_it(known: Known, mention: Mention, trigger: Trigger) -> bool:
    """ "Zalesia and Morvania exchanged 150 prisoners": who does it, and no place."""
    sheet = known.sheet
    if trigger.seeks != "right" or trigger.form == "noun" or mention.last > trigger.first:
        return False
    between = sheet.lows[mention.last : trigger.first]
    opens = mention.first == known.sentence.first or sheet.lows[mention.first - 1] in (
        ",",
        "that",
        "and",
        "-",
        ":",
        "said",
    )
    joints = all_words("have", "adverbs", also="and ,")
    named = {i for m in known.cast.within(mention.last, trigger.first) for i in range(m.first, m.last)}
    return opens and all(w in joints or mention.last + n in named for n, w in enumerate(between))


_STRUCK = frozenset((ClaimType.WOUNDED, ClaimType.KILLED, ClaimType.MISSING, ClaimType.CONTACT_LOST))
_MOVED = frozenset((ClaimType.RETURNED, ClaimType.DISPLACED, ClaimType.WITHDREW, ClaimType.REMAINS_RETURNED))


def _places_within(known: Known, edges: tuple[int, int], trigger: Trigger | None, *, countries: bool) -> list[str]:
    found: list[str] = []
    sheet, last = known.sheet, 0
    for mention in known.cast.within(*edges):
        identifier = known.place_ids.get(mention.first)
        if (
            identifier is None
            or identifier in found
            or mention.kind not in (Kind.PLACE, Kind.SIDE)
            or (sheet.lows[mention.last : mention.last + 1] == ["'s"] and not _holds_it(sheet, mention))
            or only_whose(known, mention)
            or (trigger is not None and (_elsewhere(known, mention, trigger) or _does_it(known, mention, trigger)))
            or _tells_the_teller(known, mention.first)
            or (trigger is None and to_a_ward(known, mention.first - 1))
            or (trigger is not None and told_of_by_the_way(known, trigger, mention))
            or (trigger is not None and of_what_came_of_it(known, trigger, mention))
        ):
            continue
        if mention.kind is Kind.SIDE and (not countries or _leads_to(sheet, mention.first) not in TO_COUNTRY):
            continue
        if found and _holds_the_last(known, mention, last):
            continue
        last = mention.last
        found.append(identifier)
    return found


def _leads_to(sheet: Sheet, at: int) -> str:
    """The word that leads to a country, past what part of it is meant: "in | northwest", "off | the coast of"."""
    lows, i = sheet.lows, at - 1
    if lows[i] == "of" and (lows[i - 1] in _PARTS or lows[i - 1].endswith("ern")):
        i -= 2
    i -= lows[i].endswith("ern") or lows[i] in _PARTS
    i -= lows[i] == "the"
    return lows[i] if i >= 0 else ""


_PARTS = frozenset((
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
    "south-east", "south-west", "central", "coast", "centre", "center", "interior", "rest", "parts", "border",
))  # fmt: skip


def _holds_the_last(known: Known, mention: Mention, last: int) -> bool:
    """Whether a place only says where the one before it lies: "Tiguel in the west of Mandara"."""
    between = known.sheet.lows[last : mention.first]
    between = between[1:] if between[:1] and between[0] in words("place_last") else between
    return (
        bool(between)
        and len(between) <= 6
        and between[0] in ("in", "near", "of", ",")
        and (
            mention.kind is Kind.SIDE
            or mention.place_kind in ("country", "region")
            or between[0] == "near"
            or len(between) > 2
        )
        and all(w == "," or w in words("places_within") or w.endswith("ern") or w.isdecimal() for w in between)
    )


def places_named(known: Known) -> tuple[str, ...]:
    """Every place that a sentence names, but for countries and the places of speakers."""
    if known.sentence.zone in (Zone.DATELINE, Zone.BYLINE):
        return ()
    return tuple(_places_within(known, (known.sentence.first, known.sentence.last), None, countries=False))
