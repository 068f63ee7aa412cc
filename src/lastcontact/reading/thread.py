"""What carries from sentence to sentence: what was told of last, of whom, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from lastcontact.core.claim import ClaimType, Polarity
from lastcontact.core.frozen import frozen
from lastcontact.reading.asked_items import each_asked
from lastcontact.reading.claims import claims_of
from lastcontact.reading.demands import JOINTS, asked_for_only, demands, invited, opens_another, with_what_is_asked
from lastcontact.reading.frames import Frame, frame_of, in_frame, is_heading
from lastcontact.reading.how_many import asked_of
from lastcontact.reading.imperatives import bidden
from lastcontact.reading.inflected.thread import Going
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind
from lastcontact.reading.parts import without_parts
from lastcontact.reading.remarks import remarks, statement
from lastcontact.reading.rumoured import against_rumour, doubted, held_at_arms_length, tells_a_rumour
from lastcontact.reading.sentenced import as_sentences
from lastcontact.reading.sheet import Zone
from lastcontact.reading.substance import with_substance
from lastcontact.reading.verdicts import verdicts
from lastcontact.reading.visits import as_visits
from lastcontact.reading.whereabouts import places_named
from lastcontact.reading.withheld import empty_entry, how_many_left_open

_RUMOUR = 4
"""Sentences on from where a text tells of a rumour, within which its own flat "none" denies it."""
_HEADING = 3
"""Tokens of a heading within a list, which ends nothing: "HIGHLIGHTS"."""
_RECENT = 6
"""How many claims back a doubt about "the claim" may reach."""


_OF_MANY = (ClaimType.DISPLACED, ClaimType.BESIEGED)
"""What befalls people though it is told of places: figures go on with these too."""


@frozen
class Thread:
    """The type told of last, the group and the person spoken of, and the places named last."""

    told: ClaimType | None = None
    group: str | None = None
    person: str | None = None
    there: tuple[str, ...] = ()

    def after(self, known: Known, drafts: list[Draft], persons: frozenset[str]) -> Thread:
        """The thread once a sentence is read; a byline tells of nobody."""
        if known.sentence.zone is Zone.BYLINE:
            return self
        triggers = without_parts(known, known.triggers)
        news = {t.first for t in triggers}
        told = next((t.type for t in reversed(triggers) if t.on_people or t.type in _OF_MANY), self.told)
        of_many = (d for d in reversed(drafts) if d.trigger.on_people or d.trigger.type in _OF_MANY)
        told = next((d.claim.type for d in of_many if d.trigger not in known.triggers or d.trigger.first in news), told)
        group, person = self.group, self.person
        for draft in drafts:
            subject = draft.claim.subject
            if draft.trigger.on_people and subject:
                group, person = (group, subject) if subject in persons else (subject, person)
        for mention in known.cast.within(known.sentence.first, known.sentence.last):
            if mention.kind is Kind.PERSON and not any(
                s.source and s.source.name == mention.name for s in known.sayings
            ):
                person = mention.name
        places = tuple(dict.fromkeys(p for d in drafts for p in d.claim.places)) or places_named(known)
        return Thread(told, group, person, places or self.there)


def of_captives(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The claims of a sentence, without those that take a visit or a verdict for what befell somebody."""
    return as_sentences(known, as_visits(known, drafts))


def own_claims(known: Known) -> list[Draft]:
    """What a sentence tells by itself."""
    empty = empty_entry(known)
    return [empty] if empty else of_captives(known, with_substance(known, claims_of(known)))


def drafts_of(
    found: Sequence[Known], outlet: str | None, author: str | None, voices: Mapping[int, str | None]
) -> list[Draft]:
    """The claims of all sentences, in the order of the text; `voices` are who speaks in a paragraph of its own."""
    thread = Thread()
    drafts: list[Draft] = []
    numbers: dict[tuple[int | None, int | None], ClaimType] = {}
    body_began = False
    rumoured = -_RUMOUR
    persons: frozenset[str] | None = None
    elsewhere = Going()
    frame: Frame | None = None
    for number, known in enumerate(found):
        rumoured = number if tells_a_rumour(known) else rumoured
        persons = persons if persons is not None else _persons(known)
        voice = voices.get(known.sentence.paragraph, None if _asks(known) else author)
        known = replace(
            known, before=thread.told, outlet=outlet, author=voice,
            there=thread.there, group=thread.group, person=thread.person, numbers=numbers,
            asked=asked_of(found[number - 1] if number else None, known),
        )  # fmt: skip
        if known.sentence.language != "en":
            own = [_none_of_them(d) for d in of_captives(known, elsewhere.drafts(known))]
            drafts += [replace(d, paragraph=known.sentence.paragraph) for d in own]
            thread = thread.after(known, own, persons)
            continue
        own = [] if is_heading(found, number) else own_claims(known)
        asked = demands(known, own)
        own = [d for d in own if not any(_is_the_word_of(d, a, known) or asked_for_only(d, a) for a in asked)] + asked
        own = bidden(known, with_what_is_asked(known, own))
        own = each_asked(known, own, partial(opens_another, known.sheet), JOINTS)
        own += invited(known, own)
        own += remarks(known, own)
        answers = verdicts(known, own, drafts, found[number - 1] if number else None)
        own = [d for d in own if not any(_is_told_by(a, d) for a in answers)] + answers
        if doubted(known):
            drafts[-_RECENT:] = held_at_arms_length(drafts[-_RECENT:], known.sentence.paragraph)
        elif not own:
            own = statement(known)
        own = [_none_of_them(d) for d in how_many_left_open(known, own, drafts)]
        if number - rumoured < _RUMOUR:
            own = [against_rumour(d) for d in own]
        numbers.update(
            ((d.claim.count.minimum, d.claim.count.maximum), d.claim.type)
            for d in own
            if d.claim.count and d.trigger.on_people
        )
        body_began = body_began or known.sentence.zone is Zone.BODY
        heading = not body_began
        at = known.sentence.paragraph
        if known.sentence.zone is not Zone.BULLET and known.sentence.last - known.sentence.first > _HEADING:
            frame = frame_of(known, own)
        own = [_placed(d, at, heading=heading) for d in sorted(own, key=lambda d: d.first)]
        own = [in_frame(d, frame) for d in own] if known.sentence.zone is Zone.BULLET else own
        drafts += own
        thread = thread.after(known, own, persons)
        if voices.get(at, "") is None and _asks_anew(known):
            thread = replace(thread, told=None)
    return drafts


def _placed(draft: Draft, paragraph: int, *, heading: bool) -> Draft:
    known = draft.paragraph == paragraph and draft.heading is heading
    return draft if known else replace(draft, paragraph=paragraph, heading=heading)


def _none_of_them(draft: Draft) -> Draft:
    """ "MIA 0", "0 killed": that nobody was, and no number of people."""
    count = draft.claim.count
    if count is None or count.maximum != 0 or not draft.trigger.on_people:
        return draft
    return replace(draft, claim=replace(draft.claim, polarity=Polarity.NEGATED, count=None))


def _asks_anew(known: Known) -> bool:
    """Whether somebody asks of something else: what is answered goes on with nothing told before."""
    ends = known.sheet.words[known.sentence.last - 1] == "?"
    return ends and not any(t.on_people for t in known.triggers)


def _asks(known: Known) -> bool:
    """Whether the sentence is the interviewer's: its paragraph opens with "Q."."""
    at = known.sentence.first
    return known.sheet.lows[at] == "q" and known.sheet.lows[at + 1 : at + 2] in (["."], [":"])


def _is_the_word_of(draft: Draft, asked: Draft, known: Known) -> bool:
    """Whether a draft is only the word "demand" of what is asked, or takes it for a protest."""
    told = [s for s in known.sayings if s.last <= asked.first]
    if draft.claim.type is ClaimType.PROTEST:
        return any(draft.trigger.first <= s.first < draft.trigger.last for s in told)
    return draft.claim.type is asked.claim.type and any(s.first <= draft.trigger.first < s.last for s in told)


def _is_told_by(answer: Draft, draft: Draft) -> bool:
    """Whether an answer to what was said tells better what a draft of nothing in particular holds."""
    return draft.claim.type is ClaimType.OTHER and draft.first < answer.last and answer.first < draft.last


def _persons(known: Known) -> frozenset[str]:
    return frozenset(m.name for m in known.cast.mentions if m.kind is Kind.PERSON)
