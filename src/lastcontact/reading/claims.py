"""From triggers, counts, sources and dates of a sentence to its claims."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from lastcontact.core.claim import PEOPLE_TYPES, Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.reading.attribution import Saying, Source
from lastcontact.reading.clauses import boundary_strength, outer_edges, split_between, trimmed
from lastcontact.reading.counting import Counted
from lastcontact.reading.lexicon import Hit, words
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.modality import Judged, surety
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.times import Dated
from lastcontact.reading.triggers import MOST, Trigger

_SUBSET = frozenset(["including", "included", "among", "whom", "them", "comprising", "namely"])
_FARTHEST = 26


@dataclass(frozen=True, slots=True)
class Known:
    """All that was found in one sentence."""

    sheet: Sheet
    sentence: Sentence
    hits: list[Hit]
    counted: list[Counted]
    dates: list[Dated]
    sayings: list[Saying]
    triggers: list[Trigger]
    cast: Cast
    place_ids: dict[int, str]
    carried: Saying | None = None
    anchor: date | None = None
    before: ClaimType | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim with the tokens it rests on, while it is being made."""

    claim: Claim
    first: int
    last: int
    trigger: Trigger
    counted: Counted | None


def claims_of(known: Known) -> list[Draft]:
    """The claims of a sentence, in order."""
    known = replace(known, triggers=_with_figures(known)[:MOST])
    given = _assign(known)
    drafts: list[Draft] = []
    edges = _edges(known)
    for number, trigger in enumerate(known.triggers):
        mine = given.get(number, [])
        if not mine and not _worth(known, trigger, edges[number], number, given):
            continue
        for counted in mine or [None]:
            drafts.extend(_drafts(known, trigger, counted, edges[number], mine))
    return _unique(drafts)


def _with_figures(known: Known) -> list[Trigger]:
    """ "The minister put the figure at 19" tells of what was told of last."""
    made: list[Trigger] = []
    last = known.before
    for trigger in known.triggers:
        if trigger.form == "figure":
            if last is None:
                continue
            trigger = replace(trigger, type=last)
        elif trigger.on_people:
            last = trigger.type
        made.append(trigger)
    return made


_COUNTABLE = PEOPLE_TYPES | {ClaimType.DISPLACED, ClaimType.BESIEGED, ClaimType.PROTEST, ClaimType.DEPLOYED}


def _assign(known: Known) -> dict[int, list[Counted]]:
    """Which trigger each count belongs to: the cheapest by distance, side and boundaries between."""
    given: dict[int, list[Counted]] = {}
    for counted in known.counted:
        best, cost = None, 27.0
        for number, trigger in enumerate(known.triggers):
            c = _cost(known, trigger, counted)
            if c < cost:
                best, cost = number, c
        if best is not None and known.triggers[best].type in _COUNTABLE:
            given.setdefault(best, []).append(counted)
    for number, mine in given.items():
        people = [c for c in mine if c.kind != "group"]
        given[number] = people or mine
    for number, trigger in enumerate(known.triggers):
        if number and number not in given and trigger.on_people and _shares(known, number):
            if earlier := given.get(number - 1):
                given[number] = list(earlier)
    return given


def _cost(known: Known, trigger: Trigger, counted: Counted) -> float:
    sheet, sentence = known.sheet, known.sentence
    if counted.first < trigger.first:
        low, high, side = max(counted.last, counted.noun_last), trigger.first, "left"
    else:
        low, high, side = trigger.last, counted.first, "right"
    if high < low:
        return 0.0
    if high - low > _FARTHEST:
        return 99.0
    cost = 0.6 * (high - low)
    subset = (
        side == "right"
        and any(sheet.lows[i] in _SUBSET for i in range(low, high))
        and not any(sheet.lows[i] == "not" for i in range(low, high))
    )
    for i in range(low, high):
        strength = boundary_strength(sheet, i, sentence)
        cost += (0, 1, 4, 9, 14)[strength] if not subset else (0, 0.5, 1, 2, 2)[strength]
    cost += 7 * sum(1 for t in known.triggers if t.on_people and low <= t.first < high)
    if (
        counted.first > sentence.first
        and _is_whole(sheet, sentence, counted)
        and any(sheet.words[i] == "," for i in range(low, high))
        and side == "left"
    ):
        cost += 40
    if trigger.seeks != side and trigger.form != "open":
        cost += 8 if not subset else 0
    if not counted.has_noun and high - low > 6:
        cost += 6
    return cost


def _is_whole(sheet: Sheet, sentence: Sentence, counted: Counted) -> bool:
    """The whole of which a part is told after the comma: "Of the 64 men drafted, 23 ..."."""
    i = counted.first - 1
    while i > sentence.first and sheet.lows[i] in ("the", "those", "these", "our", "all"):
        i -= 1
    return sheet.lows[i] in ("of", "out", "from", "из", "із", "з") and (
        i == sentence.first or sheet.words[i - 1] in ",.;:"
    )


def _shares(known: Known, number: int) -> bool:
    """Whether a trigger has the subject of the one before it: "captured and later released"."""
    before, trigger = known.triggers[number - 1], known.triggers[number]
    if not before.on_people or (trigger.seeks == "right" and trigger.form not in ("open",)):
        return False
    between = known.sheet.lows[before.last : trigger.first]
    return (
        len(between) <= 4
        and not any(c.first >= before.last and c.last <= trigger.first for c in known.counted)
        and any(w in ("or", "and", ",", "then", "/") for w in between)
    )


def _edges(known: Known) -> list[tuple[int, int]]:
    """The clause of each trigger, parted from its neighbours'."""
    sheet, sentence = known.sheet, known.sentence
    edges: list[tuple[int, int]] = []
    ordered = known.triggers
    for number, trigger in enumerate(ordered):
        low, high = sentence.first, sentence.last
        if number:
            low = split_between(sheet, sentence, ordered[number - 1].last, trigger.first)
            if low == trigger.first:
                low = ordered[number - 1].last
        if number + 1 < len(ordered):
            high = split_between(sheet, sentence, trigger.last, ordered[number + 1].first)
        for saying in known.sayings:
            parts = [(saying.first, saying.last)] + (
                [(saying.source.first, saying.source.last)] if saying.source else []
            )
            for first, last in parts:
                if last <= trigger.first:
                    low = max(low, last)
                elif first >= trigger.last:
                    high = min(high, first)
        edges.append(outer_edges(sheet, sentence, (low, high), (trigger.first, trigger.last)))
    return edges


def _worth(
    known: Known, trigger: Trigger, edges: tuple[int, int], number: int, given: dict[int, list[Counted]]
) -> bool:
    """Whether a trigger without a count makes a claim of its own."""
    if trigger.form == "attributive" and trigger.type is not ClaimType.MISSING:
        return False
    if number and known.triggers[number - 1].on_people and trigger.on_people and _shares(known, number):
        return True
    if not trigger.on_people:
        return trigger.form not in ("noun", "ing", "base") or trigger.type in (ClaimType.ATTACKED,)
    if number and given.get(number - 1) and known.triggers[number - 1].type is trigger.type:
        return False
    sheet = known.sheet
    if known.sentence.language != "en":
        return _worth_elsewhere(known, trigger, edges)
    people = {h.first for h in known.hits if h.entry.category == "people"}
    if trigger.form in ("base", "ing", "s"):
        return (
            any(
                i in people or sheet.lows[i] in ("them", "him", "her")
                for i in range(trigger.last, min(trigger.last + 4, known.sentence.last))
            )
            and trigger.form != "ing"
        )
    span = range(edges[0], edges[1])
    return any(
        i in people
        or sheet.lows[i] in words("claims_people_pronouns")
        or ((m := known.cast.at(i)) is not None and m.kind is Kind.PERSON)
        for i in span
        if not trigger.first <= i < trigger.last
    )


def _worth_elsewhere(known: Known, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Without a count: only where the people are named and no counted claim of the sentence says the same."""
    people = {
        h.first for h in known.hits if h.entry.category == "people" and not trigger.first <= h.first < trigger.last
    }
    return any(i in people for i in range(*edges)) and trigger.type is not ClaimType.HELD


def _drafts(
    known: Known, trigger: Trigger, counted: Counted | None, edges: tuple[int, int], mine: list[Counted]
) -> list[Draft]:
    sheet = known.sheet
    first, last = edges
    if counted is not None:
        wholes = [
            c
            for c in known.counted
            if first <= c.first < counted.first and c not in mine and _is_whole(sheet, known.sentence, c)
        ]
        first = counted.first if wholes and counted.first < trigger.first else min(first, counted.first)
        last = max(last, counted.last, counted.noun_last)
        others = [c for c in mine if c is not counted]
        for other in others:
            if other.first > counted.first and other.first > trigger.last:
                last = min(last, max(other.first, counted.noun_last, counted.last, trigger.last))
        if counted is not mine[0] and counted.first > trigger.last and mine[0].first < counted.first:
            first = max(first, counted.first - 2) if counted.first - trigger.last > 2 else first
    first, last = trimmed(
        sheet, min(first, trigger.first) if counted is None or counted is mine[0] else first, max(last, first + 1)
    )
    if last <= first:
        first, last = trigger.first, trigger.last
    saying = saying_for(known, trigger)
    sure = surety(Judged(sheet, known.sentence, trigger, saying, known.hits, (first, last)))
    when, rule = _when(known, trigger, (first, last))
    source = saying.source if saying else None
    silent = (
        sure.modality is Modality.UNKNOWN
        and source is not None
        and source.kind == "group"
        and "side" in (source.name or "")
    )
    claim = Claim(
        type=trigger.type,
        evidence=sheet.span(first, last),
        polarity=sure.polarity,
        modality=sure.modality,
        speaker=None if source is None or silent else source.name,
        channel=saying.channel if saying else None,
        said=saying.said if saying else None,
        subject=_subject(known, trigger, counted, (first, last)),
        actor=_actor(known, trigger, (first, last)),
        count=counted.quantity if counted else None,
        places=_places(known, trigger, (first, last)),
        when=when,
        rules={k: v for k, v in {
            "type": trigger.rule, "modality": sure.rule, "count": counted.rule if counted else "",
            "speaker": saying.rule if saying else "", "when": rule,
        }.items() if v},
    )  # fmt: skip
    made = [Draft(claim, first, last, trigger, counted)]
    if saying is not None and saying.answers is not None:
        other = replace(
            claim, speaker=saying.answers.name, polarity=Polarity.AFFIRMED, modality=Modality.CLAIMED, said=None
        )
        made.append(Draft(other, first, last, trigger, counted))
    return made


def saying_for(known: Known, trigger: Trigger) -> Saying | None:
    """The saying that answers for a trigger: the last that introduces it, else the first that follows it."""
    before = [s for s in known.sayings if s.after and (s.last <= trigger.first or s.first == trigger.first)]
    if before:
        chosen = before[-1]
        if (
            len(before) > 1
            and before[-2].cue == "denied"
            and chosen.source is not None
            and chosen.first - before[-2].last <= 8
            and chosen.cue in ("claimed", "reported")
        ):
            return replace(before[-2], answers=chosen.source)
        return chosen
    after = [s for s in known.sayings if not s.after and s.first >= trigger.last]
    if after:
        return after[0]
    if known.sentence.language != "en" and known.sayings:
        told = [s for s in known.sayings if s.last <= trigger.first]
        return told[-1] if told else known.sayings[0]
    passed = [s for s in known.sayings if s.last <= trigger.first]
    return passed[-1] if passed else known.carried


def _when(known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[Interval | None, str]:
    taken = {i for s in known.sayings for i in s.dates}
    own = [d for d in known.dates if d.first not in taken and not _as_of(known.sheet, d)]
    inside = [d for d in own if edges[0] <= d.first < edges[1]]
    if inside:
        return _since(known, trigger, inside[0]), inside[0].rule
    lead = [d for d in own if d.last <= edges[0] and d.first - known.sentence.first <= 3]
    if lead:
        return lead[0].interval, lead[0].rule
    if len(own) == 1 and (trigger.form == "ing" or _reachable(known, trigger, own[0])):
        return own[0].interval, own[0].rule
    return None, ""


def _as_of(sheet: Sheet, dated: Dated) -> bool:
    """Whether the date tells when the figures were taken, not when it happened."""
    before = " ".join(sheet.lows[max(0, dated.first - 5) : dated.first])
    after = sheet.lows[dated.last : dated.last + 3]
    return any(w in f" {before} " for w in (" as of ", " as at ", " состоянию на ", " станом на ")) or any(
        w in ("դրությամբ", "მონაცემებით") for w in after
    )


def _since(known: Known, trigger: Trigger, dated: Dated) -> Interval:
    """ "Since X": from X on for a state, up to publication for a total that has grown."""
    if (
        not dated.since
        or trigger.type in (ClaimType.MISSING, ClaimType.HELD, ClaimType.CONTACT_LOST)
        or known.anchor is None
    ):
        return dated.interval
    return Interval(dated.interval.start_on, max(known.anchor, dated.interval.end_on), dated.interval.original)


def _reachable(known: Known, trigger: Trigger, dated: Dated) -> bool:
    low, high = min(trigger.last, dated.last), max(trigger.first, dated.first)
    return all(boundary_strength(known.sheet, i, known.sentence) < 3 for i in range(low, high))


def _subject(known: Known, trigger: Trigger, counted: Counted | None, edges: tuple[int, int]) -> str | None:
    sheet = known.sheet
    if counted is not None and counted.has_noun:
        return sheet.said(counted.noun_first, counted.noun_last)
    nouns = [
        h
        for h in known.hits
        if h.entry.category == "people"
        and edges[0] <= h.first < edges[1]
        and not trigger.first <= h.first < trigger.last
    ]
    persons = [m for m in known.cast.within(*edges) if m.kind is Kind.PERSON]
    left_persons = [m for m in persons if m.first < trigger.first]
    if trigger.seeks == "left" and left_persons and not [h for h in nouns if h.first < trigger.first]:
        return left_persons[-1].name
    side = [h for h in nouns if (h.first < trigger.first) == (trigger.seeks == "left")]
    if side or nouns:
        hit = (side or nouns)[-1 if trigger.seeks == "left" else 0]
        first = hit.first
        while first > edges[0] and (
            (m := known.cast.at(first - 1)) is not None and m.kind in (Kind.ADJECTIVE, Kind.SIDE, Kind.BODY)
        ):
            first = m.first
        return sheet.said(first, hit.last)
    return persons[0].name if persons else None


def _actor(known: Known, trigger: Trigger, edges: tuple[int, int]) -> str | None:
    """Who did it: after "by", or the subject of an active verb."""
    sheet = known.sheet
    for i in range(trigger.last, min(edges[1], trigger.last + 12)):
        if sheet.lows[i] == "by":
            for mention in known.cast.within(i + 1, min(edges[1], i + 6)):
                return _party(known, mention, edges[1])
            break
    if trigger.seeks == "right" and trigger.form in ("active", "s", "base"):
        for mention in known.cast.within(edges[0], trigger.first):
            return _party(known, mention, trigger.first)
    return None


def _party(known: Known, mention: object, stop: int) -> str | None:
    from lastcontact.reading.mentions import Mention

    assert isinstance(mention, Mention)
    if mention.kind is Kind.ADJECTIVE and mention.head != "people":
        if mention.last < stop and known.sheet.lows[mention.last].isalpha():
            return known.sheet.said(mention.first, mention.last + 1)
        return None
    return f"{mention.side} forces" if mention.head == "people" and mention.side else mention.name


def _places(known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[str, ...]:
    """Places of the clause, else those of the sentence; countries only after a preposition."""

    inside = _places_within(known, edges, countries=True)
    if inside:
        return tuple(inside)
    around = _places_within(known, (known.sentence.first, known.sentence.last), countries=False)
    return tuple(around) if len(around) == 1 else ()


_TO_COUNTRY = frozenset(("in", "to", "from", "across", "into", "inside", "neighbouring", "neighboring"))


def _places_within(known: Known, edges: tuple[int, int], *, countries: bool) -> list[str]:
    found: list[str] = []
    sheet = known.sheet
    for mention in known.cast.within(*edges):
        identifier = known.place_ids.get(mention.first)
        if (
            identifier is None
            or identifier in found
            or mention.kind not in (Kind.PLACE, Kind.SIDE)
            or sheet.lows[mention.last : mention.last + 1] == ["'s"]
        ):
            continue
        before = sheet.lows[mention.first - 1] if mention.first else ""
        if mention.kind is Kind.SIDE and (not countries or before not in _TO_COUNTRY):
            continue
        found.append(identifier)
    return found


def _unique(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        same = [
            k for k in kept
            if k.claim.type is draft.claim.type and k.claim.speaker == draft.claim.speaker and k.claim.modality is draft.claim.modality
            and k.first < draft.last and draft.first < k.last
            and (k.counted is draft.counted or draft.counted is None or k.counted is None)
        ]  # fmt: skip
        if not same:
            kept.append(draft)
    return kept


def source_name(source: Source | None) -> str | None:
    return None if source is None else source.name
