"""From triggers, counts, sources and dates of a sentence to its claims."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.actors import actor_of
from lastcontact.reading.among import AMONG
from lastcontact.reading.as_they_said import as_they_said
from lastcontact.reading.asked import asked_from, asked_outright, only_asked
from lastcontact.reading.assigning import assign
from lastcontact.reading.believed import outlived
from lastcontact.reading.charges import only_charged
from lastcontact.reading.choosing import chosen, invades, names_dead, only_the_test
from lastcontact.reading.circumstances import due_by, when_of
from lastcontact.reading.costs import is_whole
from lastcontact.reading.counting import Counted
from lastcontact.reading.each_place import own_place
from lastcontact.reading.edges import clause_edges
from lastcontact.reading.evidence import and_himself, evidence_of
from lastcontact.reading.figures import with_figures
from lastcontact.reading.figures_before import dated_before, of_no_day
from lastcontact.reading.gapping import after_nobody, remnant
from lastcontact.reading.going_on import with_shared_subjects
from lastcontact.reading.hedges import put_off_after
from lastcontact.reading.known import Draft, Known, unique
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import is_outlet
from lastcontact.reading.mentions import Kind
from lastcontact.reading.modality import Judged, still_to_come, surety
from lastcontact.reading.named_parts import with_named_part
from lastcontact.reading.no_counts import wrong_figure_opens
from lastcontact.reading.opening_verbs import told_by_opening, with_opening
from lastcontact.reading.other_voices import the_silent_one, with_the_other_voice
from lastcontact.reading.parts import is_part
from lastcontact.reading.relatives import of_whom, recognised_by, without_interrupted
from lastcontact.reading.saying import Saying
from lastcontact.reading.subjects import carried_subject
from lastcontact.reading.things import has_an_object
from lastcontact.reading.to_follow import TO_FOLLOW
from lastcontact.reading.trigger import MOST, Trigger
from lastcontact.reading.uncounted import not_one
from lastcontact.reading.unpeopled import of_things
from lastcontact.reading.voices import both_silent, of_the_count, refuted, saying_for
from lastcontact.reading.whereabouts import places_of
from lastcontact.reading.wholes import with_wholes
from lastcontact.reading.worth import worth


def claims_of(known: Known) -> list[Draft]:
    """The claims of a sentence, in order."""
    tellers = [t for s in known.sayings for t in (s.source, s.answers) if t and t.name]
    told = [t for t in with_figures(known) if not any(o.first <= t.first and t.last <= o.last for o in tellers)]
    if told != known.triggers or len(told) > MOST:
        known = replace(known, triggers=told[:MOST])
    if not told:
        return _for_want_of_better(known, asked_from(known.sheet, known.sentence))
    given = with_wholes(known, with_opening(known, assign(known)))
    edges = with_shared_subjects(known, clause_edges(known))
    asked = asked_from(known.sheet, known.sentence)
    telling = [n for n, t in enumerate(known.triggers) if t.first < asked and _tells(known, n, given, edges)]
    if len(telling) < len(known.triggers):
        news = replace(known, triggers=[known.triggers[n] for n in telling])
        edges = with_shared_subjects(news, clause_edges(news))
    drafts: list[Draft] = []
    for number, own in zip(telling, edges, strict=True):
        trigger, mine = known.triggers[number], given.get(number, [])
        mine = [c for c in mine if c.first == trigger.first] if trigger.rule == AMONG else mine
        rests_on: list[Counted | None] = [*mine] or [None]
        if and_himself(known, trigger, mine, own) or (mine and after_nobody(known, trigger, mine[0])):
            rests_on.insert(0, None)
        for counted in rests_on:
            made = [d for d in _drafts(known, trigger, counted, own, mine) if not of_no_day(known, d)]
            drafts.extend(with_named_part(known, trigger, made))
    drafts = as_they_said(known, _with_left_over(known, unique(drafts), asked))
    return drafts or _for_want_of_better(known, asked)


def _with_left_over(known: Known, drafts: list[Draft], asked: int) -> list[Draft]:
    """With the verbs of clauses that no claim covers, though nothing in them names people: "found near the silos"."""
    made = list(drafts)
    if known.sheet.lows[known.sentence.first] == "had":
        return made
    for trigger in known.triggers if known.sentence.language == "en" and not known.sentence.title_case else ():
        free = not any(d.first < trigger.last and trigger.first < d.last for d in made)
        if (
            trigger.form in _VERBS
            and free
            and not told_by_opening(drafts, trigger)
            and trigger.on_people
            and trigger.first < asked
            and not _asked(known, trigger)
            and not (known.sheet.lows[known.sentence.first] == "asked" and only_asked(known, trigger))
            and not has_an_object(known, trigger)
            and not of_things(known, trigger)
        ):
            made += _drafts(known, trigger, None, clause_edges(replace(known, triggers=[trigger]))[0], [])
    return sorted(made, key=lambda d: d.first)


_VERBS = ("passive", "active", "s", "intr")


def _tells(known: Known, number: int, given: dict[int, list[Counted]], edges: list[tuple[int, int]]) -> bool:
    """Whether a trigger makes a claim."""
    trigger, mine = known.triggers[number], given.get(number, [])
    opener = known.sheet.lows[known.sentence.first : known.sentence.first + 2]
    if opener == ["to", "ask"] or (opener[:1] == ["had"] and opener[1:] not in (["to"], ["a"])):
        return False
    if trigger.type is ClaimType.AUTHENTIC and (_on_news(known) or not _filmed(known)):
        return False
    if _only_a_verdict(known, trigger) or _over_a_list(known, trigger) or _only_the_whole(known, trigger, mine):
        return False
    if only_the_test(known, number) or (not mine and invades(known, trigger)):
        return False
    if outlived(known.sheet.lows, trigger, known.triggers, stop=known.sentence.last):
        return False
    return bool(mine) or (not _asked(known, trigger) and worth(known, trigger, edges[number], number, given))


def _for_want_of_better(known: Known, asked: int) -> list[Draft]:
    """A claim of the first thing named where nothing of the sentence tells more: "Search parties found nothing"."""
    for trigger in known.triggers:
        thing = trigger.form == "noun" and not trigger.on_people
        if thing and trigger.first < asked and not _over_a_list(known, trigger):
            alone = replace(known, triggers=[trigger])
            return _drafts(alone, trigger, None, clause_edges(alone)[0], [])
    return []


def _over_a_list(known: Known, trigger: Trigger) -> bool:
    """ "I therefore call on the Government:" asks what the points under it ask."""
    return trigger.type is ClaimType.REQUEST and known.sheet.words[known.sentence.last - 1] == ":"


def _only_a_verdict(known: Known, trigger: Trigger) -> bool:
    """ "The information is a fake": a word on what was told, where nothing was filmed."""
    called = any(s.rule == "denial/of-news" and s.first < trigger.first for s in known.sayings)
    lows = known.sheet.lows[known.sentence.first : known.sentence.last]
    return trigger.type is ClaimType.AUTHENTIC and called and not words("filmed") & set(lows)


def _on_news(known: Known) -> bool:
    """ "Their communiqué is a fabrication": a word on what was told, where nothing was filmed or written down."""
    lows = set(known.sheet.lows[known.sentence.first : known.sentence.last])
    return bool(lows & words("news_of_others")) and not lows & (all_words("filmed", also="document letter list voice"))


def _filmed(known: Known) -> bool:
    """Whether the sentence, or one not far before it, speaks of something filmed, written or worn that can be false."""
    near = known.sheet.lows[max(0, known.sentence.first - _FILMED_WITHIN) : known.sentence.last]
    return bool(all_words("filmed", "papers_shown") & set(near))


_FILMED_WITHIN = 150
"""Tokens back."""


def _only_the_whole(known: Known, trigger: Trigger, mine: list[Counted]) -> bool:
    """ "Of the five hostages, two are dead" tells nothing of five."""
    if len(mine) != 1 or not mine[0].noun_first <= trigger.first < mine[0].noun_last:
        return False
    others = any(t.on_people and t is not trigger and t.first > trigger.last for t in known.triggers)
    return others and is_whole(known.sheet, known.sentence, mine[0])


def _asked(known: Known, trigger: Trigger) -> bool:
    """Whether a demand or an order tells it: "ordered Dorvia to name the prisoners" says nothing of prisoners."""
    saying, told_of = saying_for(known, trigger), of_whom(known, trigger)
    if told_of is not None and told_of.holds(trigger.first):
        return False  # "demanded the release of Yann Corrie, who is held by rebels"
    return saying is not None and saying.cue in ("demanded", "ordered") and trigger.on_people and saying.after


def _is_not(known: Known, counted: Counted) -> bool:
    """ "Seven have been identified; four have not." """
    at = max(counted.last, counted.noun_last)
    after = known.sheet.lows[at : at + 3]
    return (
        len(after) == 3
        and after[0] in all_words("have", "be", also="did do")
        and after[1] in ("not", "n't")
        and not after[2][0].isalnum()
    )


def _holder(known: Known, trigger: Trigger, edges: tuple[int, int], speaker: str | None) -> str | None:
    """ "Lesk is ours", "they claim to have control of it": whoever says so holds it."""
    if trigger.type is not ClaimType.CONTROLS:
        return None
    said = known.sheet.lows[slice(*edges)]
    return speaker if said[:1] == ["to"] or {"ours", "our", "we", "its"} & {*said} else None


def _own_voice(known: Known, speaker: str | None) -> bool:
    """Whether a body speaks in a text that it publishes itself; a court's press office tells what the court held."""
    return is_outlet(speaker, known.outlet) and not words("hearing") & {*(speaker or "").lower().split()}


def _asker(known: Known, trigger: Trigger) -> str | None:
    """ "Tsoraberd has asked the Red Cross to see them", "the court has declared dead nine men": who, right before."""
    at = trigger.first - 1
    while at > known.sentence.first and known.sheet.lows[at] in all_words("have", "adverbs"):
        at -= 1
    asks = trigger.type in (ClaimType.REQUEST, ClaimType.AUTHENTIC) and trigger.form == "state"
    asks = asks or known.sheet.lows[trigger.first] in words("pronouncing")
    if not asks or at < known.sentence.first or "been" in known.sheet.lows[at : trigger.first]:
        return None  # "she has been asked for 2,000"
    if known.sheet.lows[at] in ("he", "she"):
        return known.person
    mention = known.cast.at(at)
    return mention.name if mention is not None and mention.kind in _ASKERS else None


_ASKERS = (Kind.PERSON, Kind.BODY, Kind.SIDE, Kind.PLACE)


def _drafts(
    known: Known, trigger: Trigger, counted: Counted | None, edges: tuple[int, int], mine: list[Counted]
) -> list[Draft]:
    sheet = known.sheet
    first, last = evidence_of(known, trigger, counted, edges, mine)
    saying = of_the_count(known, trigger, counted) or saying_for(known, trigger)
    sure = surety(Judged(sheet, known.sentence, trigger, saying, without_interrupted(known, trigger), (first, last)))
    saying = refuted(known, saying, sure.rule) if sure.modality is Modality.DENIED else saying
    part = counted is not None and is_part(known, counted)
    around = (min(first, edges[0]), max(last, edges[1])) if part else (first, last)
    own = counted and own_place(known, counted)
    where = own or ((first, last) if known.place_ids.keys() & range(first, last) else around)
    if counted is not None and (counted is not mine[0] or trigger.form == "figure") and _is_not(known, counted):
        sure = replace(sure, polarity=Polarity.NEGATED)
        last = max(counted.last, counted.noun_last) + 2
    if counted is not None and (opens := wrong_figure_opens(sheet, counted.first)) is not None:
        sure = replace(sure, polarity=Polarity.NEGATED, modality=Modality.DENIED)
        first, last = opens, max(counted.last, counted.noun_last)
        around = first, last
    if counted is not None and after_nobody(known, trigger, counted):
        sure = replace(sure, polarity=Polarity.AFFIRMED, modality=Modality.ASSERTED)
        around = first, last
    around = edges if counted is not None and mine and and_himself(known, trigger, mine, edges) else around
    half = remnant(known, counted) if counted is not None and counted is not mine[0] else None
    if half is not None and any(first <= d.first < last for d in known.dates):
        around = first, last
    doer = (half and half.doer) or actor_of(known, trigger, edges if half else (first, last), saying)
    when, rule = when_of(known, trigger, around)
    if not put_off_after(sheet, known.sentence, trigger.last):
        sure = still_to_come(sure, trigger.type, when, known.anchor)
    if sure.modality is Modality.ASSERTED and only_charged(known, trigger):
        sure = replace(sure, modality=Modality.CLAIMED, rule="modality/charge")
    if asked_outright(known, trigger) or trigger.rule == TO_FOLLOW:
        sure = replace(sure, modality=Modality.PLANNED if trigger.rule == TO_FOLLOW else Modality.UNKNOWN)
    speaker = _speaker(known, trigger, saying, sure.modality)
    kind = chosen(known, trigger, mine[0] if part and mine and not names_dead(known, trigger, counted) else counted)
    if kind is ClaimType.FOUND and trigger.type is ClaimType.MISSING:
        sure = replace(sure, polarity=Polarity.NEGATED)
    claim = Claim(
        type=kind,
        evidence=sheet.span(first, last),
        polarity=sure.polarity,
        modality=sure.modality,
        speaker=speaker,
        channel=saying.channel if saying else None,
        said=saying.said if saying else None,
        subject=(subject := carried_subject(known, trigger, counted, (first, last))),
        actor=_another(subject, doer or _holder(known, trigger, (first, last), speaker)),
        count=None if counted is None or not_one(sheet, counted.first) else counted.quantity,
        places=places_of(known, trigger, where),
        when=when,
        rules={k: v for k, v in {
            "type": trigger.rule, "modality": sure.rule, "count": counted.rule if counted else "",
            "speaker": saying.rule if saying else "", "when": rule,
        }.items() if v},
    )  # fmt: skip
    if due := due_by(known, trigger, (first, last), planned=sure.modality is Modality.PLANNED):
        claim = replace(claim, due=due, when=None)
    made = Draft(dated_before(known, claim, counted), first, last, trigger, counted, known.sentence.paragraph)
    return with_the_other_voice(known, made, saying)


def _another(subject: str | None, doer: str | None) -> str | None:
    """Who did it, where that is somebody else: nobody is his own captor ("Orlavyan, 1998, captured")."""
    return None if doer == subject else doer


def _speaker(known: Known, trigger: Trigger, saying: Saying | None, modality: Modality) -> str | None:
    """Whose word a claim is: who says it, who goes on speaking, who has written the text, or nobody that is named."""
    source = saying.source if saying else None
    silent = modality is Modality.UNKNOWN and source is not None and both_silent(known, saying, source)
    speaker = None if source is None or silent else source.name
    if speaker is None and (source is None or source.kind == "own") and not silent:
        carried = known.carried.source if known.carried else None
        speaker = known.author or (carried.name if carried else None) or _asker(known, trigger)
        speaker = speaker or recognised_by(known, trigger)
        if speaker is None and modality is Modality.UNKNOWN and source is None:
            speaker = the_silent_one(known, trigger)
    return None if _own_voice(known, speaker) else speaker
