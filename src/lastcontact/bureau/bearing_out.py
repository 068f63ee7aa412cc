"""Whether one figure bears out another: both count the same people, of the same event, by voices apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta

from lastcontact.bureau.saying import Saying
from lastcontact.core.claim import ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.quantities import Form
from lastcontact.reading.counted_nouns import counts_families
from lastcontact.reading.people_of import same_people

_STATES = frozenset({ClaimType.HELD, ClaimType.MISSING, ClaimType.REGISTERED, ClaimType.IDENTIFIED})
"""What is so for long: who says it on another day says the same. Anything else happened on a day."""
_HEARD_WITHIN = timedelta(days=3)
"""How long before it was said an event is taken to lie of which no day is told."""


def beside(claims: Iterable[ClaimFile], said: Saying) -> Mapping[tuple[ClaimType, str], Collection[ClaimFile]]:
    """Type and group -> the counts that say of that group how many it is so of: each may bear another out. Of those of
    one voice that count as many of one side's people at one place and time one stands for all.
    """
    found: dict[tuple[ClaimType, str], dict[object, ClaimFile]] = defaultdict(dict)
    for c in claims:
        count = c.body.count
        says_how_many = count is not None and count.form in (Form.EXACT, Form.ABOUT)
        if count and says_how_many and c.stands and not c.comes_from and c.group and c.body.says_so:
            size, days = (count.form, count.minimum, count.maximum), _happened(c)
            alike = (size, said.voice(c), said.whose(c), days.start_on, days.end_on, c.body.places)
            found[c.body.type, c.group].setdefault(alike, c)
    return {question: own.values() for question, own in found.items()}


def bears_out(other: ClaimFile, claim: ClaimFile, said: Saying) -> bool:
    """Whether another voice, of another side where both are of one, counts the same people of the same event, and may
    count as many.
    """
    one, two = other.body.count, claim.body.count
    if one is None or two is None or not one.compatible(two):
        return False
    voice, own = said.voice(other), said.voice(claim)
    if not voice.is_another_than(own) or (voice.side and voice.side == own.side):
        return False
    if counts_families(other.body) is not counts_families(claim.body):
        return False
    if not same_people(said.whose(other), said.whose(claim)) or not said.at_one_place(other.body, claim.body):
        return False
    return claim.body.type in _STATES or _happened(other).overlaps(_happened(claim))


def _happened(claim: ClaimFile) -> Interval:
    return claim.body.when or Interval(claim.said_on - _HEARD_WITHIN, claim.said_on)
