"""From the triggers, counts and sayings of a sentence to its claims, in languages with endings."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.counting import Counted
from lastcontact.reading.figures_before import told_once
from lastcontact.reading.inflected import first_half
from lastcontact.reading.inflected.answering import saying_for, voice_of
from lastcontact.reading.inflected.asking import with_demands
from lastcontact.reading.inflected.assigning import assign
from lastcontact.reading.inflected.beside import with_named
from lastcontact.reading.inflected.circumstances import places_of, subject_of, when_of, whole_figure
from lastcontact.reading.inflected.classes import by_the_enemy, of_the_brought
from lastcontact.reading.inflected.counted_doers import do_it
from lastcontact.reading.inflected.denials import news_of, told_by_whom
from lastcontact.reading.inflected.describing import antecedent, described, owner_of, relative
from lastcontact.reading.inflected.doubted_things import of_the_forged
from lastcontact.reading.inflected.figures_alone import with_figures
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.labelled import labelled_none
from lastcontact.reading.inflected.members import but_for_the_list, members
from lastcontact.reading.inflected.named_after import with_those_named
from lastcontact.reading.inflected.negated import negated as denied_flatly
from lastcontact.reading.inflected.no_telling import not_told
from lastcontact.reading.inflected.not_he import with_not_he
from lastcontact.reading.inflected.on_lists import who_is_not
from lastcontact.reading.inflected.onlookers import of_whom_i_saw
from lastcontact.reading.inflected.own_papers import by_another_call
from lastcontact.reading.inflected.plans import plans
from lastcontact.reading.inflected.portions import excepted
from lastcontact.reading.inflected.prisoners import were_taken
from lastcontact.reading.inflected.promised_by import with_promisers
from lastcontact.reading.inflected.put_right import said_now
from lastcontact.reading.inflected.refused import with_refused
from lastcontact.reading.inflected.several import behind_a_colon, with_row
from lastcontact.reading.inflected.shared import goes_on
from lastcontact.reading.inflected.surety import surety
from lastcontact.reading.inflected.told_aside import owner_of_aside
from lastcontact.reading.inflected.topics import on_its_day
from lastcontact.reading.inflected.turns import come_home
from lastcontact.reading.inflected.unanswered import unanswered
from lastcontact.reading.inflected.verdicts import but_for_silences, verdicts
from lastcontact.reading.inflected.visited import visits
from lastcontact.reading.inflected.witnesses import without_witnesses
from lastcontact.reading.inflected.worth import Given, worth
from lastcontact.reading.known import Draft, Known, unique
from lastcontact.reading.modality import Surety
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_ELLIPTIC = frozenset("-–—՝")


def claims_of(known: Known, before: list[Draft]) -> list[Draft]:
    """The claims of a sentence, in order; `before` are the last ones told, which it may answer."""
    found = known.found
    scene = Scene.of(found, known.counted, known.cast)
    scene.told, own = known.triggers, with_figures(scene, known.triggers, known.sayings, known.before)
    given = assign(scene, own, known.sayings)
    drafts: list[Draft] = []
    alone: Trigger | None = None
    for number, trigger in enumerate(own):
        if _within_teller(known, trigger) or not_told(scene, known, own, trigger):
            continue
        mine = given.get(number, [])
        edges = _edges(scene, known, own, number, mine)
        saying = saying_for(scene, known, trigger)
        on = alone is not None and goes_on(scene, alone, trigger)
        if (row := None if mine else behind_a_colon(known, trigger)) is not None:
            on, edges = True, row
        tells = bool(mine) or on or worth(scene, known, trigger, edges, saying, given, number)
        if not tells or (not mine and _again(own, given, trigger)):
            continue
        alone = trigger if not mine else None
        if not mine and (told_of := antecedent(scene, trigger)):
            mine = [told_of]
            edges = min(edges[0], told_of.first), max(edges[1], told_of.last, told_of.noun_last)
        for each in (*mine,) or (None,):
            voice = voice_of(known, each, saying)
            drafts += _drafts(scene, known, trigger, each, _part(scene, edges, trigger, each, mine), voice)
    for trigger, counted, edges in described(scene, known, {d.trigger.first for d in drafts}):
        saying = saying_for(scene, known, trigger)
        drafts += _drafts(scene, known, trigger, counted, _trimmed(scene, *edges), saying)
    for named in members(scene, known, drafts):
        told = _drafts(scene, known, named, None, (named.first, named.last), saying_for(scene, known, named))
        drafts = [*but_for_the_list(drafts, named), *told]
    drafts = with_demands(scene, known, with_refused(known, with_named(scene, known, with_not_he(known, drafts))))
    drafts = with_promisers(known, drafts)
    drafts = of_whom_i_saw(known, without_witnesses(known, with_those_named(known, drafts)))
    drafts += unanswered(scene, known, drafts)
    drafts += plans(scene, known, drafts, before)
    return but_for_silences(unique([*told_once(known.sheet, drafts), *verdicts(scene, known, drafts, before)]))


def _within_teller(known: Known, trigger: Trigger) -> bool:
    """Whether the words are part of a teller's name."""
    named = (s.source for s in known.sayings if s.source and not s.source.rule.startswith("source/"))
    return any(source.first <= trigger.first < source.last for source in named)


def _again(own: list[Trigger], given: Given, trigger: Trigger) -> bool:
    """Whether a second word for an unknown fate tells no more: "о судьбе 70 солдат ничего не известно"."""
    return trigger.form == "fate" and any(own[k].form == "fate" for k in given)


def _edges(scene: Scene, known: Known, own: list[Trigger], number: int, mine: list[Counted]) -> tuple[int, int]:
    """The clause of a trigger: out to the nearest joints, reporting words and other triggers' clauses."""
    trigger = own[number]
    sentence, base = known.sentence, known.sentence.first
    first = min([trigger.first, *(c.first for c in mine[:1])])
    told = trigger.last, labelled_none(scene.found, trigger)
    last = max([*told, *(max(c.last, c.noun_last) for c in mine[:1])])
    stops = {i for s in known.sayings for i in range(s.first, s.last)}
    stops |= {
        i
        for s in known.sayings
        if s.source and not s.source.rule.startswith("source/same")
        for i in range(s.source.first, s.source.last)
    }
    stops |= {i for c in ("news", "cause") for h in scene.found.all(c) for i in range(h.first, h.last)}
    stops |= {i for h in scene.found.all("hedge") if h.value == "denied" for i in range(h.first, h.last)}
    others = {
        i
        for k, t in enumerate(own)
        if k != number and not (mine and visits(t, trigger))
        for i in range(t.first, t.last)
    }
    beside = (c for c in known.counted if c not in mine and not excepted(scene.found, c))
    others |= {c.first for c in beside if mine or not do_it(scene, trigger, c)}
    while (
        first > base
        and not scene.opens(first)
        and scene.joints[first - 1 - base] < CLAUSE
        and first - 1 not in stops
        and first - 1 not in others
    ):
        if scene.joints[first - 1 - base] == 2 and any(k in others for k in range(max(base, first - 6), first)):
            break
        first -= 1
    owner = None if mine else owner_of_aside(scene.found, scene.cast, first - 1, trigger.first)
    first = first if owner is None else scene.clause(owner.first, owner.last)[0]
    while last < sentence.last and scene.joints[last - base] < CLAUSE and last not in stops and last not in others:
        if scene.joints[last - base] == 2 and any(k in others for k in range(last, min(last + 6, sentence.last))):
            break
        last += 1
    return whole_figure(known, first), max(last, first + 1)


def _part(
    scene: Scene, edges: tuple[int, int], trigger: Trigger, counted: Counted | None, mine: list[Counted]
) -> tuple[int, int]:
    """The tokens of the smallest clause that carries the assertion and this count."""
    first, last = edges
    if counted is None or counted is mine[0]:
        for rest in mine[1:]:
            if rest.first >= trigger.last and rest.first > first:
                last = min(last, max(rest.first, trigger.last))
        return _trimmed(scene, first, last)
    low, high = counted.first, max(counted.last, counted.noun_last)
    base = scene.found.sentence.first
    if not counted.has_noun and scene.found.low(low - 1) in _ELLIPTIC and low - 1 > trigger.last:
        low = owner_of(scene, low - 1, trigger)
    while low > max(base, counted.first - 3) and scene.joints[low - 1 - base] < 2 and low > trigger.last:
        if any(c.first < low <= max(c.last, c.noun_last) for c in mine) or scene.found.over("trigger", low - 1):
            break
        low -= 1
    while high < scene.found.sentence.last and scene.joints[high - scene.found.sentence.first] < 2:
        if any(c.first == high for c in mine) or scene.found.over("cue", high):
            break
        high += 1
    return _trimmed(scene, low, high)


def _trimmed(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Without the punctuation and the joining words at the edges."""
    first, last = trimmed(scene.found.sheet, first, last)
    while first < last - 1 and scene.found.low(first) in scene.found.set("auxiliary"):
        first += 1
    while first < last - 1 and (joint := scene.found.over("joint", first)) and joint.value in ("and", "that", "strong"):
        first += 1
    return first, last


def _drafts(
    scene: Scene, known: Known, trigger: Trigger, counted: Counted | None, edges: tuple[int, int], saying: Saying | None
) -> list[Draft]:
    first, last = edges if edges[0] < edges[1] else (trigger.first, trigger.last)
    first, last = with_row(known, (first, last)) if counted is None else (first, last)
    saying = _not_what_is_asked(scene, trigger, saying)
    sure = surety(scene, trigger, saying, (min(first, trigger.first), max(last, trigger.last)))
    if trigger.type is ClaimType.AUTHENTIC:
        sure = of_the_forged(known.found, sure, (first, last))
    listed, whom = who_is_not(known, counted, (first, last)) if sure.polarity is Polarity.NEGATED else (counted, None)
    trigger = _settled(scene, trigger, counted, sure)
    saying, answered = told_by_whom(saying, sure.modality)
    if answered is None:
        saying, answered = first_half.voices(scene, known, trigger, saying, sure)
    when, rule = when_of(scene, known, trigger, (first, last))
    sure = on_its_day(known, trigger, sure, when, (first, last))
    source = saying.source if saying else None
    author = None if saying is None or by_another_call(scene.found, saying) else known.author
    author = author or (known.carried.source.name if saying and known.carried and known.carried.source else None)
    claim = Claim(
        type=trigger.type,
        evidence=known.sheet.span(first, last),
        polarity=sure.polarity,
        modality=sure.modality,
        speaker=source.name if source is not None else author,
        channel=saying.channel if saying else None,
        said=said_now(known, saying),
        subject=subject_of(known, scene, trigger, counted, (first, last)) if whom is None else whom or None,
        actor=None,
        count=listed.said if listed else None,
        places=places_of(scene, known, trigger, (first, last)),
        when=when,
        rules={k: v for k, v in {
            "type": trigger.rule, "modality": sure.rule, "count": listed.rule if listed else "",
            "speaker": saying.rule if saying else "", "when": rule,
        }.items() if v},
    )  # fmt: skip
    made = [Draft(claim, first, last, trigger, listed)]
    answers = saying.answers if saying is not None else answered
    if answers is None and sure.modality is Modality.DENIED:
        answers = news_of(scene, known, trigger, saying)
    if answers is not None and not _of_none(scene, trigger, counted, (first, last)):
        other = replace(claim, speaker=answers.name, polarity=Polarity.AFFIRMED, modality=Modality.CLAIMED, said=None)
        made.append(Draft(other, first, last, trigger, counted))
    return made


def _of_none(scene: Scene, trigger: Trigger, counted: Counted | None, edges: tuple[int, int]) -> bool:
    """Whether what stands with a denial is that there was none: "not one of ours was captured" nobody has claimed."""
    lost = trigger.type in (ClaimType.MISSING, ClaimType.CONTACT_LOST)
    return counted is None and not lost and denied_flatly(scene, trigger, edges)


def _settled(scene: Scene, trigger: Trigger, counted: Counted | None, sure: Surety) -> Trigger:
    """A trigger with the type that its count, its doer and its surety make of it."""
    if sure.rule == "modality/only-if" and come_home(scene.found, trigger):
        trigger = replace(trigger, type=ClaimType.RETURNED)
    if were_taken(scene, trigger, counted, sure.modality):
        trigger = replace(trigger, type=ClaimType.CAPTURED)
    if by_the_enemy(scene.found, trigger, counted, scene.clause(trigger.first, trigger.last)):
        trigger = replace(trigger, type=ClaimType.CAPTURED)
    return replace(trigger, type=of_the_brought(scene.found, trigger, counted))


def _not_what_is_asked(scene: Scene, trigger: Trigger, saying: Saying | None) -> Saying | None:
    """What only describes those whom somebody asks for is his word: "освободить троих граждан, которых держат"."""
    if saying is not None and _of_himself(trigger, saying):
        return None
    if saying is None or saying.cue != "demanded" or not trigger.on_people or trigger.first < saying.last:
        return saying
    return replace(saying, cue="asserted") if relative(scene, trigger) else saying


def _of_himself(trigger: Trigger, saying: Saying) -> bool:
    """Whether who said something when he last called is taken for who tells that he is silent since: "Климов последний
    раз звонил в мае, сказал, что едут"."""
    source = saying.source
    lost = trigger.type is ClaimType.CONTACT_LOST and source is not None and source.kind == "person"
    return lost and not saying.cited and source is not None and source.last <= trigger.first < saying.first
