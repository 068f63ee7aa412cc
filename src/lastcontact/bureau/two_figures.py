"""Two figures of one speaker in answer to one question, both of which would be printed: the publisher is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from django.utils.translation import gettext as say

from lastcontact.bureau.figure_doubts import Found
from lastcontact.bureau.one_question import one_question, one_speaker
from lastcontact.bureau.saying import Saying
from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.reading.comparing import hardly_apart, one_group

EVENTS = frozenset({ClaimType.CONTACT_LOST, ClaimType.CAPTURED, ClaimType.KILLED, ClaimType.SURRENDERED})
"""What befalls people on a day; that they are missing or held is so on many."""


def two_figures(counts: Sequence[ClaimFile], said: Saying) -> Iterator[Found]:
    """Each of two counts of one speaker that cannot both be; with the later one, which may put the other right; why.

    `counts`: those that stand and would be printed.
    """
    for pair in combinations(counts, 2):
        if _differ(*pair) and one_question(*pair, said) and one_speaker(*pair, said):
            earlier, later = sorted(pair, key=_when_said)
            for own, other in ((earlier, later), (later, earlier)):
                yield own.id, later, _why(own, other, said)


def _differ(a: ClaimFile, b: ClaimFile) -> bool:
    one, two = a.body, b.body
    if one.type is not two.type or one.count is None or two.count is None or one.count.of or two.count.of:
        return False
    if one.count.compatible(two.count) or hardly_apart(one, two) or not one_group(one, two):
        return False
    if (a.group and b.group and a.group != b.group) or (
        one.places and two.places and not {*one.places} & {*two.places}
    ):
        return False
    if (
        a.report == b.report and a.said_on == b.said_on
    ):  # one text that gives two figures in one breath counts two things
        return False
    of_two_days = one.when and two.when and not one.when.overlaps(two.when)
    return not (one.type in EVENTS and of_two_days)


def _when_said(claim: ClaimFile) -> tuple[object, ...]:
    return claim.said_on, claim.heard_on, claim.act.seq


def _why(own: ClaimFile, other: ClaimFile, said: Saying) -> str:
    assert other.body.count is not None
    told = {"figure": other.body.count.text or str(other.body.count.minimum), "who": said.word_within(other)}
    if own.said_on < other.said_on:
        first = say("the same speaker gave another figure later: %(figure)s (%(who)s).")
    elif own.said_on > other.said_on:
        first = say("it is the later one; the same speaker gave another figure before: %(figure)s (%(who)s).")
    else:
        first = say("the same speaker gave another figure of the same day: %(figure)s (%(who)s).")
    then = say("Both would be printed: leave one out, or say that one puts the other right.")
    return f"{first % told} {then}"
