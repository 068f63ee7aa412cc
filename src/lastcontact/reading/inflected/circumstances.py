"""When and where a claim says it was, and whom it is about, in languages with endings."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.core.dates import Interval
from lastcontact.reading.birth_days import is_birth
from lastcontact.reading.circumstances import ONGOING, STANDING, TOTALS
from lastcontact.reading.counting import Counted
from lastcontact.reading.days import Dated
from lastcontact.reading.days_of_events import of_a_fight_before
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.burying import buried_whom, buries
from lastcontact.reading.inflected.captors import does_it, led_by, whom_before, whom_else
from lastcontact.reading.inflected.counted_doers import do_it, names_a_doer
from lastcontact.reading.inflected.doers import took_whom
from lastcontact.reading.inflected.genders import named_before
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.inflected.kin_of import kin_of
from lastcontact.reading.inflected.one_named import does_it_to_them, named_one, one_named
from lastcontact.reading.inflected.put_right import of_the_wrong_figure
from lastcontact.reading.inflected.recognised import recognised
from lastcontact.reading.inflected.several import names_of, row_of
from lastcontact.reading.inflected.spoken_of import object_before
from lastcontact.reading.inflected.where_told import RULE as WHERE_TOLD
from lastcontact.reading.inflected.whose_day import of_another_clause
from lastcontact.reading.inflected.whose_people import with_their_side
from lastcontact.reading.inflected.years import of_birth
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.list_rows import behind_a_name
from lastcontact.reading.mentions import Kind
from lastcontact.reading.other_days import GROWN
from lastcontact.reading.other_places import its_own
from lastcontact.reading.trigger import Trigger


def when_of(scene: Scene, known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[Interval | None, str]:
    """The time of the clause, else one that stands at the head of the sentence or with a kindred assertion."""
    taken = {i for s in known.sayings for i in s.dates}
    own = [d for d in known.dates if d.first not in taken and not _no_event(known, d)]
    own = [d for d in own if not of_another_clause(scene, known, d, trigger)]
    own = [d for d in own if not of_a_fight_before(known, d, trigger.type)]
    inside = [d for d in own if edges[0] <= d.first < edges[1]]
    inside = [d for d in inside if not _of_participle(scene, d.last, trigger)] or inside
    lead = [d for d in own if d.last <= edges[0] and d.first - known.sentence.first <= 3]
    lead = lead or [d for d in own if d.last <= edges[0] and _opens_content(known, d.first)]
    lead = lead or [d for d in own if _beside_a_clock(known, d.last, edges[0])]
    shared = [d for d in own if _kindred(_owner(scene, known, d.first, d.last), trigger)]
    chosen = inside or ([] if trigger.type in ONGOING else lead[:1] or shared)
    taken_on = [d for d in known.dates if d.first not in taken and _as_of(known, d.first, d.last)]
    if not chosen and taken_on and trigger.type in STANDING:
        return taken_on[0].interval, taken_on[0].rule
    if not chosen:
        event = any(h.value == "event" and _beside(known, edges, h) for h in scene.found.all("there"))
        return (known.then, "date/of-event") if event and known.then is not None else (None, "")
    dated = min(chosen, key=lambda d: max(d.first - trigger.last, trigger.first - d.last))
    start_on, total = dated.interval.start_on, dated.since and trigger.type in TOTALS
    if total and known.anchor is not None and start_on and known.anchor >= start_on:
        return Interval(dated.interval.start_on, known.anchor, dated.interval.original), dated.rule
    return dated.interval, dated.rule


def _of_participle(scene: Scene, at: int, trigger: Trigger) -> bool:
    """Whether a day before a token is that of a participle which only describes people: "თებერვალში დაკავებული"."""
    found = scene.found
    told = found.at("trigger", at)
    if not found.set("owner_first") or told is None or not (told.last <= trigger.first or trigger.last <= told.first):
        return False
    endings = tuple(found.set("participle_endings") | found.set("describing_before")) or ("\0",)
    return found.low(told.last - 1).endswith(endings) and found.low(told.last)[:1].isalnum()


def _beside_a_clock(known: Known, last: int, first: int) -> bool:
    """Whether nothing but an hour stands between a day and a clause: "26 февраля, около 14:30, противник обстрелял"."""
    told = any(last <= t.first < first for t in known.triggers)
    return 0 < first - last <= _HOUR and not told and known.sheet.words[last] in ",،"


_HOUR = 7
"""Tokens of an hour between commas."""


def _beside(known: Known, edges: tuple[int, int], hit: Hit) -> bool:
    """Whether a word that points back stands in a clause or opens its sentence."""
    return edges[0] <= hit.first < edges[1] or hit.first == known.sentence.first


_BACK = ("village", "town")
_HARM = frozenset((ClaimType.KILLED, ClaimType.WOUNDED))


def _kindred(owner: Trigger | None, trigger: Trigger) -> bool:
    """Whether a time or place told with one assertion holds for another: of one kind, or the dead and the wounded."""
    if owner is None:
        return False
    return owner.type is trigger.type or {owner.type, trigger.type} <= _HARM


def _owner(scene: Scene, known: Known, first: int, last: int) -> Trigger | None:
    """The assertion whose clause a time or place stands in, or the nearest to it."""
    base = known.sentence.first

    def far(trigger: Trigger) -> int:
        low, high = min(last, trigger.last), max(first, trigger.first)
        return high - low + 20 * int(strongest(scene.joints, base, low, high) >= CLAUSE)

    return min((t for t in known.triggers if t.on_people), key=far, default=None)


def _opens_content(known: Known, at: int) -> bool:
    """Whether a day opens what somebody tells: "По данным полиции, 12 марта, ..."."""
    said = [s.last for s in known.sayings if s.after and 0 <= at - s.last <= _OPENED]
    return any(not any(known.found.over("trigger", k) for k in range(last, at)) for last in said)


_OPENED = 2
"""Tokens of a comma and a "that" between a reporting word and what is told."""


def _no_event(known: Known, dated: Dated) -> bool:
    """Whether a day is one up to which is counted, of birth, of a figure put right, or before what is now the first."""
    if of_the_wrong_figure(known, dated.first) or _first_since(known, dated):
        return True
    return _as_of(known, dated.first, dated.last) or of_birth(known.found, dated) or _beside_a_name(known, dated)


def _first_since(known: Known, dated: Dated) -> bool:
    """Whether a day is only that of the last one before: "назвало обмен первым с июля", "iyuldan bəri ilk mübadilə"."""
    around = (*range(dated.first - _FIRST, dated.first), *range(dated.last, dated.last + _FIRST))
    return dated.since and any(known.found.low(k) in known.found.set("first_words") for k in around)


_FIRST = 4
"""Tokens from "the first" to the day since which it is."""


def _beside_a_name(known: Known, dated: Dated) -> bool:
    """Whether a year long past stands right behind a name, between marks: "Արտավազդ Կարոյանը (1999 թ.)"."""
    if known.anchor is None:
        return is_birth(known.sheet, dated)
    on, named = dated.interval.start_on, known.cast.at(dated.first - 2)
    old = on is not None and known.anchor.year - on.year >= GROWN
    if old and behind_a_name(known.sheet.plain.text, known.sheet.starts[dated.first]):
        return True
    return old and named is not None and named.kind is Kind.PERSON and known.found.low(dated.first - 1) in (",", "(")


def _as_of(known: Known, first: int, last: int) -> bool:
    return any(known.found.over("as_of", k) for k in (*range(first - 5, first), *range(last, last + 4)))


def subject_of(
    known: Known, scene: Scene, trigger: Trigger, counted: Counted | None, edges: tuple[int, int]
) -> str | None:
    if counted is not None and (one := named_one(known, counted)) is not None:
        return one.name
    if counted is not None and counted.has_noun:
        return with_their_side(known, counted)
    if buries(known, trigger) and (buried := buried_whom(known, trigger, edges)) is not None:
        return buried or None
    if (whom := recognised(known, trigger, edges)) is not None:
        return whom or None
    row, verb_first = row_of(known, edges), bool(scene.found.set("verb_first"))
    handed_to = scene.found.set("told_whom")
    named = any(m.kind is Kind.PERSON for m in known.cast.within(*edges))
    so_many = [c for c in scene.counted if any(do_it(scene, t, c) for t in scene.told)]
    doers = [max(c.last, c.noun_first + 1) for c in so_many]
    for k in range(*edges):
        mention = known.cast.at(k)
        mention = one_named(known, k) if mention is None and not row else mention
        if mention is not None and doers and led_by(scene.found, doers[-1], mention.first):
            continue
        if mention is not None and mention.kind is Kind.PERSON and not names_a_doer(scene, trigger, mention):
            kin = kin_of(scene.found, mention) if not row else None
            return known.sheet.said(*kin) if kin else names_of(row) if row else mention.name
        called = scene.found.low(k) in scene.found.set("names_of")  # "имени Карена Мелконавана нет в списках"
        body = named and (called or scene.found.over("remains", k) is not None)
        if scene.found.low(k) in handed_to:
            continue  # "тела четверых переданы родственникам"
        teller = known.sayings and verb_first and any(s.last == k < trigger.first for s in known.sayings)
        did_it = object_before(known, trigger, k) or does_it_to_them(known, k, counted)
        hit = scene.found.at("people", k)
        did_it = did_it or took_whom(scene.found, trigger, k) or any(c.first <= k <= c.noun_first for c in so_many)
        if hit is not None and not did_it and (did_it := does_it(scene.found, trigger, hit, edges)):
            doers.append(hit.last)
        unit = named and hit is not None and hit.value == "group"  # "из той же роты пропал Лукас Варн"
        if hit and not (unit or body or teller or did_it or trigger.first <= k < trigger.last):
            return known.sheet.said(hit.first, hit.last)
    other = whom_before(scene.found, edges)
    other = whom_else(scene.found, trigger, doers, edges) if doers and other is None else other
    return named_before(known, edges) if other is None else known.sheet.said(other.first, other.last)


def places_of(scene: Scene, known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[str, ...]:
    """The places of the clause, else those told with a kindred assertion of the sentence."""
    inside = _located(known, edges)
    if inside:
        return tuple(its_own(known, trigger, [i for i, _ in inside], edges)[:2])
    named = {m.first - 1 for m in known.cast.within(*edges) if m.kind is Kind.PLACE} | {
        m.last for m in known.cast.within(*edges) if m.kind is Kind.PLACE
    }
    kinds = [h for h in scene.found.all("place_kind") if edges[0] <= h.first < edges[1] and h.value in _BACK]
    if scene.found.set("article"):
        kinds = [h for h in kinds if scene.found.definite(h.first)]
    if known.there and any(h.last - 1 not in named and h.first not in named for h in kinds):
        return known.there[:1]
    back = [h for h in scene.found.all("there") if _beside(known, edges, h)]
    if known.there and back:
        return known.there[:1]
    around = _located(known, (known.sentence.first, known.sentence.last))
    shared = [i for i, at in around if _kindred(_owner(scene, known, at, at + 1), trigger)]
    return tuple(shared[:1]) if len(around) <= 2 else ()


def whole_figure(known: Known, first: int) -> int:
    """Where a clause begins that would begin within a figure or at its noun: "3 min 890 nəfərdən 214-nün"."""
    within = (c for c in known.counted if c.first == first - 1 and first < max(c.last, c.noun_last))
    return next((c.first for c in within), first)


def _located(known: Known, edges: tuple[int, int]) -> list[tuple[str, int]]:
    made: dict[str, int] = {}
    tells = {s.source.first for s in known.sayings if s.source is not None and s.source.rule == WHERE_TOLD}
    for mention in known.cast.within(max(edges[0], _past_dateline(known)), edges[1]):
        identifier = known.place_ids.get(mention.first)
        origin = known.sheet.lows[mention.first - 1] in words("origin", known.sentence.language)
        if mention.first in tells:
            continue
        if mention.kind is Kind.PLACE and identifier is not None and not (origin and mention.rule == "name/again"):
            made.setdefault(identifier, mention.first)
    return list(made.items())


def _past_dateline(known: Known) -> int:
    """Where the news of a text's first sentence begins after its town and agency: "مدينة الرامة (الضفة) - "."""
    first = known.sentence.first
    sheet, reach = known.sheet, range(first + 1, min(first + _DATELINE, known.sentence.last))
    apart = (k for k in reach if sheet.words[k] == "-" and sheet.starts[k] > sheet.ends[k - 1])
    dash = next(apart, 0)
    opens = 0 < first + 1 < dash and first < _OPENING
    return dash if opens and all(_of_dateline(known, k) for k in range(first, dash)) else first


def _of_dateline(known: Known, k: int) -> bool:
    """Whether a word may stand in a dateline: a name, a kind of place, a day, or no word at all."""
    named = known.cast.at(k) is not None or not known.sheet.lows[k][:1].isalpha()
    return named or any(known.found.over(c, k) for c in ("place_kind", "month", "weekday", "ending", "year_word"))


_DATELINE = 10
_OPENING = 80
"""Tokens of a text among which its dateline stands."""
