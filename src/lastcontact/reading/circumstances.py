"""When a claim says it was, and the clauses beside its own that tell when and where."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.core.dates import Interval
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.days import Dated
from lastcontact.reading.days_of_clauses import when_it_was
from lastcontact.reading.days_of_events import of_a_fight_before
from lastcontact.reading.days_of_others import of_another_verb
from lastcontact.reading.days_of_telling import is_what_is_told, of_the_telling
from lastcontact.reading.edges import teller_from, told_from
from lastcontact.reading.figures_before import of_a_figure_before
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.other_days import of_something_else
from lastcontact.reading.relatives import asides
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.trigger import Trigger


def when_of(known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[Interval | None, str]:
    """When a claim says it happened: the date of its clause, of a clause of time beside it, or one that opens."""
    if not known.dates:
        return None, ""
    if (hung_on := when_it_was(known, trigger)) is not None:
        return hung_on.interval, hung_on.rule
    tellers = [s for s in known.sayings if not known.sheet.lows[s.first].endswith("ing")]
    taken = {i for s in tellers for i in s.dates if not is_what_is_told(known, s, trigger, i)}
    taken |= _of_the_saying(known, trigger)
    own = _own(known, trigger, edges, taken)
    for low, high in [edges, *reach(known, trigger, edges)]:
        inside = [d for d in own if low <= d.first < high]
        within = high if trigger.form == "noun" else trigger.last + _AFTER + 1
        behind = [d for d in inside if trigger.last <= d.first < within]
        inside = behind or [d for d in inside if (n := _nearest(known, d)) and n.type is trigger.type] or inside
        inside = _behind_the_verb(known, trigger, inside) or inside
        if inside:
            return _since(known, trigger, inside[0]), inside[0].rule
    if (so_then := _so_on(known, trigger, edges, taken)) is not None:
        return so_then.interval, so_then.rule
    if trigger.type in ONGOING:
        return None, ""
    lead = [d for d in own if d.last <= edges[0] and d.first - known.sentence.first <= 3]
    if lead:
        return _since(known, trigger, lead[0]), lead[0].rule
    if len(own) == 1 and (trigger.form == "ing" or _reachable(known, trigger, own[0])):
        return _since(known, trigger, own[0]), own[0].rule
    return None, ""


def _own(known: Known, trigger: Trigger, edges: tuple[int, int], taken: set[int]) -> list[Dated]:
    """The days of a sentence that may be those of a claim: of no telling, of no other verb and of no paper."""
    own = [d for d in known.dates if d.first not in taken and not _as_of(known.sheet, d) and not _measures(known, d)]
    own = [d for d in own if not _of_its_subject(known, d, trigger) and not of_something_else(known, d, trigger)]
    own = [d for d in own if not (of_a_figure_before(known, d, edges[0]) or of_the_telling(known, d, trigger))]
    own = [d for d in own if not (of_another_verb(known, d, trigger) or _since_another(known, d, trigger))]
    own = [d for d in own if not _in_what_he_tells(known, d, trigger)]
    apart = [(first, last) for first, last in asides(known) if not first <= trigger.first < last]
    own = [d for d in own if not of_a_fight_before(known, d, trigger.type)]
    return [d for d in own if not (d.since and any(first <= d.first < last for first, last in apart))]


def _so_on(known: Known, trigger: Trigger, edges: tuple[int, int], taken: set[int]) -> Dated | None:
    """The day as of which somebody is missing or held: "as of 17 May, 12 were", "16 were missing as at 31 May"."""
    if trigger.type not in STANDING:
        return None
    so_then = [d for d in known.dates if d.first not in taken and _as_of(known.sheet, d)]
    if not so_then or so_then[0].first < trigger.first:
        return so_then[0] if so_then else None
    behind = any(d.first < edges[1] + _AS_AT and known.sheet.lows[d.first - 1] != "by" for d in so_then)
    return so_then[0] if behind else None


def _measures(known: Known, dated: Dated) -> bool:
    """ "Three fewer than two weeks earlier", "the search goes on until 21 May": with what a figure is compared, and how
    long something lasts. "Not found until 21 May" says when.
    """
    lows, at = known.sheet.lows, dated.first - 1
    at -= at > known.sentence.first and lows[at] in ("a", "an", "the", "at", "least")
    at -= _TO_AN_END if lows[at] == "on" and lows[at - _TO_AN_END] in ("until", "till") else 0  # "until his release on"
    lasts = lows[at] in ("until", "till") and not {"not", "n't", "never", "only"} & {*lows[known.sentence.first : at]}
    than = lows[at] == "than" and lows[at - 1] in ("fewer", "more", "less", "higher", "lower")
    return lasts or than or (dated.since and _first_since(lows[max(known.sentence.first, at - _FIRST) : at + 1]))


def _first_since(before: list[str]) -> bool:
    """ "The ninth since January", "the largest exchange since 2022": since when there was none like it."""
    before = before[: before.index("since")] if "since" in before else before
    return any(w in all_words("ordinals", also="first only last") or w.endswith("est") for w in before[-_LIKE:])


_FIRST, _LIKE = 5, 2
"""Tokens before a day that may say since when, and from "the ninth" to "since"."""
_TO_AN_END = 3
"""Tokens from "until" to the "on" of "until his release on"."""


def _of_the_saying(known: Known, trigger: Trigger) -> set[int]:
    """The days between a reporting word and what it reports: "told the Registry on Monday that it held 31"."""
    told = [(s.first, told_from(known, s, trigger)) for s in known.sayings if s.after and s.last <= trigger.first]
    return {d.first for d in known.dates if any(first <= d.first < last for first, last in told)}


def _in_what_he_tells(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "A prisoner who was released says he shared a cell with him in September": not the day of his release."""
    told = (s for s in known.sayings if s.after and s.source is not None and s.source.first <= trigger.first)
    return any(trigger.last <= s.first and s.last <= dated.first for s in told)


def _since_another(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "Freed 23 civilians held there since March": the day is since when they were held."""
    told = [t for t in known.triggers if t.on_people and trigger.first < t.first and t.last <= dated.first - 1]
    if not (dated.since and told):
        return False
    if told[-1].type is trigger.type:
        return "," in known.sheet.lows[trigger.last : told[-1].first] and told[-1].form == "noun"
    gap = range(told[-1].last, dated.first - 1)
    return len(gap) <= _FAR and all(boundary_strength(known.sheet, i, known.sentence) < 2 for i in gap)


_AS_AT = 4
"""Tokens from the end of a clause to the day of "as at 31 May" behind it."""
_FAR = 9
"""Tokens from "held" to since when: "held by the armed coalition of the north since July"."""


_ACTS = ("active", "passive", "intr")


def _behind_the_verb(known: Known, trigger: Trigger, inside: list[Dated]) -> list[Dated]:
    """ "Under a deal reached on 9 September they exchanged 30 prisoners on Friday": the day behind the verb."""
    if len(inside) < 2 or trigger.form not in _ACTS or inside[0].first - known.sentence.first <= _OPENS:
        return []
    others = [t for t in known.triggers if t.on_people and t.first >= trigger.last]
    before = known.sheet.lows[inside[0].first - 2 : inside[0].first]
    if inside[0].last > trigger.first or not any(w.endswith("ed") or w in words("participles") for w in before):
        return []
    return [d for d in inside if d.first >= trigger.last and not any(t.first < d.first for t in others)]


_OPENS = 3
"""Tokens at the opening of a sentence within which a day is that of all that follows."""


def _nearest(known: Known, dated: Dated) -> Trigger | None:
    """The telling word that a day stands closest to: "captured in August, released last Friday"."""
    told = [t for t in known.triggers if t.on_people]
    return min(told, key=lambda t: max(dated.first - t.last, t.first - dated.last + _AFTER), default=None)


def _of_its_subject(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "Miners seized by gunmen last week have been freed": the day stands within whom the verb is about."""
    if trigger.first < dated.last:
        return False
    between = known.sheet.lows[dated.last : trigger.first]
    told = [
        t
        for t in known.triggers
        if t.on_people and t.type is not trigger.type and dated.first - _SUBJECT <= t.first < dated.first
    ]
    if told and all(w == "," or w in all_words("be", "have", "adverbs") for w in between):
        return True
    describes = bool(told) and told[-1].form == "passive" and known.sheet.lows[told[-1].first - 1] not in words("be")
    verb = known.sheet.lows[trigger.first] in all_words("be", "have")
    return describes and verb and not _JOINTS & {*between}


_JOINTS = frozenset((",", ";", "and", "but", "or", "who", "which", "that", "when", "while", "after", "before"))
_SUBJECT = 14
"""Tokens from a day back to the verb that it is of, within a subject."""
_AFTER = 3
"""Tokens by which a day before a verb counts as farther away than one behind it."""


def reach(known: Known, trigger: Trigger, edges: tuple[int, int]) -> list[tuple[int, int]]:
    """Clauses of time beside a claim's own, whose place and day are its own too: "missing since fighting broke out"."""
    sheet, sentence = known.sheet, known.sentence
    if trigger.rule.partition("/trigger/")[2] in words("figures_of_before"):
        return []
    made: list[tuple[int, int]] = []
    at = edges[1]
    if at < sentence.last and sheet.words[at] == ",":
        at += 1
    if at < sentence.last and sheet.lows[at] in _OF_TIME:
        made.append((at, _clause_end(known, at + 1)))
    first = sentence.first
    opens = sheet.lows[first] in _OF_TIME or (sheet.lows[first] in LEADING and edges[0] - first <= 12)
    if opens and edges[0] > first and sheet.words[edges[0] - 1] in ",-":
        made.append((first, edges[0]))
    if edges[0] > first and sheet.lows[edges[0] - 1] in ("when", "where"):
        made.append((first, edges[0]))
    elif edges[0] > first + 1 and sheet.lows[edges[0] - 2 : edges[0]] in (["in", "which"], ["during", "which"]):
        low = max(first, edges[0] - _IN_WHICH)
        made += [(low, edges[0])] if words("filmed").isdisjoint(sheet.lows[low : edges[0]]) else []
    if trigger.form == "ing":
        made.append((first, trigger.first))
    return [(low, high) for low, high in made if not _spoken_for(known, low, high)]


_IN_WHICH = 14
"""Tokens of "the siege of Orvan in 2028, in which"."""


def _clause_end(known: Known, at: int) -> int:
    tellers = [teller_from(known, s.source.first, at) for s in known.sayings if s.source and s.source.first > at]
    stops = {*tellers, *(s.first for s in known.sayings)}
    while at < known.sentence.last and boundary_strength(known.sheet, at, known.sentence) < 3 and at not in stops:
        at += 1
    return at


def _spoken_for(known: Known, low: int, high: int) -> bool:
    """Whether a reporting word stands there: then the clause tells of the saying."""
    return any(low <= s.first < high and s.source is not None for s in known.sayings)


def due_by(known: Known, trigger: Trigger, edges: tuple[int, int], *, planned: bool = False) -> Interval | None:
    """By when a duty, a demand or a plan is to be met: "by 23 September", "within" nothing that a calendar can tell."""
    owed = trigger.type in (ClaimType.OBLIGATION, ClaimType.REQUEST)
    lows, planned = known.sheet.lows, planned and trigger.type not in STANDING
    if not owed and (not planned or not _DOUBTED.isdisjoint(lows[known.sentence.first : trigger.first])):
        return None
    cues = ("by", "until", "before") if owed else ("by",)
    inside = (d for d in known.dates if edges[0] <= d.first < edges[1])
    return next((d.interval for d in inside if lows[d.first - 1] in cues), None)


_DOUBTED = frozenset(("if", "should", "unless"))


def _as_of(sheet: Sheet, dated: Dated) -> bool:
    """Whether the date tells when the figures were taken, not when it happened."""
    if sheet.lows[dated.first - 1 : dated.first] == ["by"]:
        return sheet.lows[dated.last - 1] not in words("parts_of_day")
    before = " ".join(sheet.lows[max(0, dated.first - 5) : dated.first])
    after = sheet.lows[dated.last : dated.last + 3]
    return any(w in f" {before} " for w in (" as of ", " as at ", " состоянию на ", " станом на ")) or any(
        w in ("դրությամբ", "მონაცემებით") for w in after
    )


def _since(known: Known, trigger: Trigger, dated: Dated) -> Interval:
    """ "Since X": from X on for a state ("dead since Monday"), up to publication for a total that has grown."""
    lows, at = known.sheet.lows, trigger.first
    when = lows[dated.last : dated.last + 2] == [",", "when"] and at > dated.last
    itself = trigger.last <= dated.first and lows[dated.first - 1] != "since"  # "since fighting broke out on Monday"
    when = when or (itself and "since" in lows[max(known.sentence.first, at - _FAR) : at])
    since = dated.since or _began_then(known, trigger, dated)
    if not since or trigger.type not in TOTALS or known.anchor is None or when or _is_so(known, trigger):
        return dated.interval
    return Interval(dated.interval.start_on, max(known.anchor, dated.interval.end_on), dated.interval.original)


def _began_then(known: Known, trigger: Trigger, dated: Dated) -> bool:
    """ "The war, which began in October 2017, has killed 4,000": a sum since then."""
    lows, at = known.sheet.lows, dated.first
    began = {"which", "that"} & {*lows[at - 4 : at]} and words("beginnings") & {*lows[at - 3 : at]}
    return bool(began) and dated.last < trigger.first and bool(words("have") & {*lows[dated.last : trigger.first + 1]})


def _is_so(known: Known, trigger: Trigger) -> bool:
    """ "One is home since Saturday", "dead since Monday": what somebody is, and no sum."""
    dead = trigger.type is ClaimType.KILLED and _LYING & {*known.sheet.lows[trigger.first : trigger.last]}
    so = trigger.form == "state" and (bool(dead) or trigger.type is ClaimType.RETURNED)
    before = known.sheet.lows[max(known.sentence.first, trigger.first - 2) : trigger.last]
    return so and ("been" in before or not words("have") & {*before})


_LYING = {"dead", "lie", "lies", "lay", "lying"}
ONGOING = frozenset((ClaimType.HELD, ClaimType.REGISTERED, ClaimType.IDENTIFIED, ClaimType.REQUEST))
"""What has no day but one that its own clause tells."""
STANDING = frozenset((ClaimType.HELD, ClaimType.REGISTERED, ClaimType.MISSING, ClaimType.CONTACT_LOST))
"""What is so on the day as of which it is told: "as of 17 May, 12 were missing"."""
TOTALS = frozenset((
    ClaimType.ATTACKED,
    ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.CAPTURED, ClaimType.DISPLACED, ClaimType.DETAINED,
    ClaimType.REGISTERED, ClaimType.RETURNED, ClaimType.FOUND, ClaimType.IDENTIFIED, ClaimType.REMAINS_RETURNED,
    ClaimType.SURRENDERED,
))  # fmt: skip
"""What is summed up since a day; anything else began on it."""


def _reachable(known: Known, trigger: Trigger, dated: Dated) -> bool:
    low, high = min(trigger.last, dated.last), max(trigger.first, dated.first)
    sheet = known.sheet
    set_apart = dated.first - 1 if sheet.words[dated.first - 1] == "(" else None  # "the shelling of Orvan (1-3 June)"
    return all(
        i == set_apart
        or (
            (boundary_strength(sheet, i, known.sentence) < 3 or sheet.lows[i] in _OF_TIME)
            and not (sheet.words[i] == "," and i + 1 < high and sheet.lows[i + 1].endswith("ing"))
        )
        for i in range(low, high)
    )


_OF_TIME = ("after", "since", "before", "until", "following", "as", "when", "during", "amid", "while")
LEADING = ("in", "on", "at", "near", "during", "around", "outside", "from", "across")
