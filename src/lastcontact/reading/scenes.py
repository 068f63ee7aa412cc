"""The scene a claim belongs to: the event that a text tells of, whose place and day its next claims share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.sheet import Zone
from lastcontact.reading.whereabouts import places_named


@frozen
class _Scene:
    """Where and when the event told last was, and the sentence and paragraph that told of it; `wide` for one that the
    text opens with, or an attack."""

    places: tuple[str, ...]
    when: Interval | None
    sentence: int
    paragraph: int
    wide: bool

    def reaches(self, number: int, known: Known) -> bool:
        """Whether a sentence is still of the scene: near, and in its paragraph or, for a wide one, the next."""
        on = known.sentence.paragraph - self.paragraph
        near = number - self.sentence <= _NEAR
        return near and (on == 0 or (self.wide and on == 1 and known.sentence.zone is not Zone.BULLET))


def in_scenes(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims with the place and the day of the event that they are told with.

    "They shelled Orvan on Monday. Three were killed.": what happens to people has the place of the event told before,
    and its day too where people are counted. A sentence that names another place or day keeps to it; what is held,
    demanded, said or promised is no part of the scene.
    """
    made: list[Draft] = []
    before: tuple[Claim, int] | None
    scene: _Scene | None = None
    exchange: _Scene | None = None
    number, before = 0, None
    for at, (known, own) in enumerate(_by_sentence(drafts, found)):
        number += at > 0 and _tells(known)
        if not own and (_tells(known) or known.sheet.words[known.sentence.last - 1] in ".!?"):
            scene = _unread(known, number) or scene
        for draft, claim in zip(own, _shared([d.claim for d in own]), strict=True):
            claim, scene = _told(claim, known, number, scene)
            claim, exchange = _exchanged(claim, known, number, exchange)
            claim = _taken_there(claim, known, before)
            before = (claim, known.sentence.paragraph) if claim.places else before
            made.append(replace(draft, claim=claim) if claim is not draft.claim else draft)
    return made


def _shared(claims: list[Claim]) -> list[Claim]:
    """The claims of a sentence; kindred ones have one place and day, wherever the sentence tells them: "Nine were
    killed and two wounded when shells hit Orvan on Monday"."""
    made = []
    for claim in claims:
        kin = [c for c in claims if c is not claim and _kindred(claim, c)]
        dated = claim.when is None and claim.due is None and claim.type in _SUDDEN
        when = next((c.when for c in kin if c.when and not _summed(c.when)), None) if dated else None
        places = next((c.places for c in kin if c.places), ()) if not claim.places else ()
        lent = when or places
        made.append(replace(claim, when=when or claim.when, places=places or claim.places) if lent else claim)
    return made


def _kindred(a: Claim, b: Claim) -> bool:
    if a.polarity is not b.polarity or _of_before(a) or _of_before(b):
        return False
    return a.speaker == b.speaker and ({a.type, b.type} <= _HARM or a.type is b.type)


def _of_before(claim: Claim) -> bool:
    """Whether a claim only tells what a figure was: "22 people were killed, up from 19 on Monday"."""
    return claim.rules.get("type", "").partition("/trigger/")[2] in words("figures_of_before")


def _summed(when: Interval) -> bool:
    """Whether a time is that of a sum, "302 killed since October", and no day on which anything was."""
    return (when.end_on - when.start_on).days > _MONTH


_MONTH = 31


def _told(claim: Claim, known: Known, number: int, scene: _Scene | None) -> tuple[Claim, _Scene | None]:
    """A claim with what it shares with the scene, and the scene after it."""
    here = scene if scene is not None and scene.reaches(number, known) else None
    claim = replace(claim, places=()) if claim.type in _NOWHERE else claim
    english = known.sentence.language == "en"
    shares = claim.type in _SHARES and not (english and _not_seen(claim))
    shares = shares or (english and here is not None and _taken_in(claim, known, number, here))
    carried = here is not None and shares and not claim.places and not places_named(known)
    if here is not None and carried and not (english and len(here.places) > _CARRIED):
        claim = replace(claim, places=here.places, rules={**claim.rules, "places": "scene/carried"})
    if here is not None and _lacks_day(claim, known) and (carried or {*claim.places} & {*here.places}):
        claim = replace(claim, when=here.when, rules={**claim.rules, "when": "scene/carried"})
    if here is not None and carried:
        return claim, replace(here, sentence=number, paragraph=known.sentence.paragraph)
    if claim.places and claim.type in _OPENS:
        wide = number < _LEAD or claim.type in (ClaimType.ATTACKED, ClaimType.BESIEGED)
        return claim, _Scene(claim.places, claim.when, number, known.sentence.paragraph, wide)
    apart = claim.places and (here is None or here.places != claim.places)
    return claim, None if apart else scene


def _taken_there(claim: Claim, known: Known, before: tuple[Claim, int] | None) -> Claim:
    """ "They say 40 were captured at Orvan. The army denied it.": a capture with the place of what its paragraph told
    last, where that was a capture, whoever tells of it, or told by the same voice. English alone."""
    if claim.type is not ClaimType.CAPTURED or claim.places or before is None or known.sentence.language != "en":
        return claim
    told, paragraph = before
    alike = told.type is ClaimType.CAPTURED
    if not alike or paragraph != known.sentence.paragraph or len(told.places) > _CARRIED or places_named(known):
        return claim
    return replace(claim, places=told.places, rules={**claim.rules, "places": "scene/taken"})


def _taken_in(claim: Claim, known: Known, number: int, scene: _Scene) -> bool:
    """ "Fighters raided the post at Orvan. Nine guards were captured.": told right behind it, and flatly."""
    flat = claim.modality is Modality.ASSERTED and claim.polarity is Polarity.AFFIRMED and claim.speaker is None
    near = number - scene.sentence <= 1 and known.sentence.paragraph == scene.paragraph
    later = not words("have").isdisjoint(known.sheet.lows[known.sentence.first : known.sentence.last])
    taken = claim.type is ClaimType.CAPTURED or (claim.type is ClaimType.DETAINED and not later)
    return taken and claim.count is not None and flat and near


def _not_seen(claim: Claim) -> bool:
    """Whether nobody vouches that a claim is of the scene told before, or it is of who left it. English alone:
    elsewhere two hands of three carry such places too."""
    return claim.type is ClaimType.DISPLACED or claim.modality in _NOT_SEEN


def _exchanged(claim: Claim, known: Known, number: int, before: _Scene | None) -> tuple[Claim, _Scene | None]:
    """ "The two exchanged prisoners on Monday. Forty came home.": who comes home, or is handed over dead, with the day
    and the place of the exchange told before, and that exchange after it. English alone: elsewhere it did harm."""
    if claim.type not in _GIVEN or known.sentence.language != "en":
        return claim, before
    if claim.modality is not Modality.ASSERTED or claim.polarity is not Polarity.AFFIRMED:
        return claim, before
    paragraph = known.sentence.paragraph
    if claim.when is not None:
        return claim, _Scene(claim.places, claim.when, number, paragraph, number < _LEAD)
    near = before is not None and 0 <= paragraph - before.paragraph <= before.wide
    told = known.sheet.lows[known.sentence.first : known.sentence.last]
    if before is None or not near or known.dates or words("other_times") & {*told}:
        return claim, before
    there = claim.places or (() if places_named(known) else before.places)
    claim = replace(claim, when=before.when, places=there, rules={**claim.rules, "when": "scene/exchange"})
    return claim, replace(before, paragraph=paragraph)


def _unread(known: Known, number: int) -> _Scene | None:
    """The scene of a sentence of which no claim was read, but that names places and tells of something or some day."""
    places = places_named(known)
    if not 0 < len(places) <= _FEW or not (known.dates or known.triggers):
        return None
    when = known.dates[0].interval if len(known.dates) == 1 else None
    return _Scene(places, when, number, known.sentence.paragraph, number < _LEAD)


def _by_sentence(drafts: list[Draft], found: Sequence[Known]) -> Iterator[tuple[Known, list[Draft]]]:
    """Each sentence with its claims, in order."""
    at = 0
    for known in found:
        own = []
        while at < len(drafts) and (drafts[at].first < known.sentence.last or known is found[-1]):
            own.append(drafts[at])
            at += 1
        yield known, own


def _tells(known: Known) -> bool:
    """Whether a sentence is more than a dateline or the heading of a part."""
    sentence = known.sentence
    if sentence.zone in (Zone.DATELINE, Zone.BYLINE):
        return False
    brief = not known.triggers and sentence.last - sentence.first <= _DATELINE
    return not brief or (not known.dates and known.sheet.words[sentence.last - 1] in '.!?”"')


def _lacks_day(claim: Claim, known: Known) -> bool:
    told = claim.type in _SUDDEN and claim.count is not None and claim.polarity is Polarity.AFFIRMED
    return told and claim.when is None and claim.due is None and not known.dates


_GIVEN = (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED)
"""What an exchange is made of."""
_NEAR = 2
"""Sentences that a scene goes on without being told of."""
_HARM = frozenset((ClaimType.ATTACKED, ClaimType.KILLED, ClaimType.WOUNDED))
_SUDDEN = _HARM | {ClaimType.RETURNED, ClaimType.CAPTURED, ClaimType.SURRENDERED, ClaimType.DETAINED}
"""What has its day; the missing, the found and the held have many."""
_FEW = 3
"""Places that one event may be at."""
_CARRIED = 2
"""Places that what is told next may be at; where more are named, it is at one of them and none is told."""
_NOT_SEEN = frozenset((Modality.UNKNOWN, Modality.CLAIMED, Modality.REPORTED))
"""How what nobody vouches for is told."""
_LEAD = 2
"""Sentences that a text opens with, its headline among them."""
_DATELINE = 8
"""Tokens of a line that names a town and a day, or a heading, and tells nothing."""
_NOWHERE = frozenset((
    ClaimType.IDENTIFIED, ClaimType.OBLIGATION, ClaimType.RESPONSIBLE, ClaimType.INVESTIGATING, ClaimType.AUTHENTIC,
))  # fmt: skip
"""What is found out, owed or answered for: the places such a claim names are those of what it is about."""
_OPENS = frozenset((
    ClaimType.ATTACKED, ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.BESIEGED, ClaimType.SURRENDERED,
    ClaimType.DEPLOYED, ClaimType.WITHDREW, ClaimType.SEARCH, ClaimType.CONTACT_LOST, ClaimType.DISPLACED,
    ClaimType.MISSING,
))  # fmt: skip
"""The events that a scene is made of."""
_SHARES = _OPENS | {ClaimType.FOUND, ClaimType.CONTROLS}
"""What happens to people in an event, and so where it was; who is taken may be taken elsewhere."""
