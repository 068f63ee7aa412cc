"""Two figures of one speaker in answer to one question, both of which would be printed: the publisher is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations, combinations_with_replacement, product

from django.utils.translation import gettext as say

from lastcontact.bureau.figure_doubts import Found
from lastcontact.bureau.one_question import (
    Heard,
    answer_alike,
    of_other_kinds,
    one_question,
    one_speaker,
    question_of,
)
from lastcontact.bureau.saying import Saying
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.reading.comparing import hardly_apart, one_group
from lastcontact.reading.parts_told import parts_of
from lastcontact.reading.people_of import counts_captives

EVENTS = frozenset({ClaimType.CONTACT_LOST, ClaimType.CAPTURED, ClaimType.KILLED, ClaimType.SURRENDERED})
"""What befalls people on a day; that they are missing or held is so on many."""
CHANGING = frozenset({"missing", "held", "asked"})
"""Questions whose answer may be another on another day, whichever of its types a claim is of: those held come home, and
more families ask."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two counts of one speaker that differ, by the day on which each was said."""

    earlier: ClaimFile
    later: ClaimFile

    @property
    def may_have_changed(self) -> bool:
        """Whether both may be right, each of its day."""
        return question_of(self.earlier.body) in CHANGING and self.earlier.said_on < self.later.said_on

    @property
    def settled(self) -> bool:
        """Whether an officer said that it has changed since."""
        return self.earlier.id in self.later.follows


def pairs_of_one_speaker(counts: Sequence[ClaimFile], said: Saying, *, of_one_day: bool = False) -> Iterator[Pair]:
    """Each two counts of one speaker that cannot both be so of one day. `counts`: those that stand and would be
    printed. `of_one_day`: only those said on one day.
    """
    parts = parts_among(counts, said, said.text_of)
    found: dict[object, list[ClaimFile]] = defaultdict(list)
    for claim in counts:
        if claim.id not in parts:
            found[claim.said_on if of_one_day else None].append(claim)
    for own in found.values():
        for pair in _of_one_speaker(own, said):
            if one_question(*pair, said):
                yield Pair(*sorted(pair, key=_when_said))


def parts_among(counts: Sequence[ClaimFile], said: Heard, text_of: Callable[[str], str]) -> dict[str, ClaimFile]:
    """Claim -> the count of which it counts a part, in the same report."""
    by_report: dict[str, list[ClaimFile]] = defaultdict(list)
    for claim in counts:
        by_report[claim.report].append(claim)
    found: dict[str, ClaimFile] = {}
    for own in by_report.values():
        found |= parts_of(own, partial(answer_alike, said=said), text_of)
    return found


def _of_one_speaker(counts: Sequence[ClaimFile], said: Saying) -> list[tuple[ClaimFile, ClaimFile]]:
    """Each two that differ, of one speaker and question, in their order: few are held against each other."""
    heard: dict[str, dict[object, list[int]]] = defaultdict(lambda: defaultdict(list))
    for n, claim in enumerate(counts):
        heard[question_of(claim.body)][said.heard_as(claim)].append(n)
    found: list[tuple[int, int]] = []
    for of_speakers in heard.values():
        for one, other in combinations_with_replacement(of_speakers.values(), 2):
            if one_speaker(counts[one[0]], counts[other[0]], said):
                two = combinations(one, 2) if one is other else product(one, other)
                found += [pair for pair in two if _differ(counts[pair[0]], counts[pair[1]], said)]
    return [(counts[a], counts[b]) for a, b in sorted(tuple(sorted(pair)) for pair in found)]


def two_figures(pairs: Sequence[Pair], said: Saying, printed: Mapping[str, str]) -> Iterator[Found]:
    """Each of two counts that nobody said to have changed since; with the later, which may put the other right; why.

    `printed`: claim -> how its figure reads in the edition, in whose language the other one is named.
    """
    for pair in pairs:
        if not pair.settled:
            for own, other in ((pair.earlier, pair.later), (pair.later, pair.earlier)):
                yield own.id, pair.later, _why(own, other, printed[other.id], said, changed=pair.may_have_changed)


def as_of_its_day(pairs: Sequence[Pair]) -> dict[str, str]:
    """Of earlier figures of what may change, by claim: that each is of its day. The later one is not in the words: it
    may be left out of the edition, or stand in it without whose it is.
    """
    return {
        pair.earlier.id: f"as of {pair.earlier.said_on:%-d %B %Y}; the same speaker has given a later figure since"
        for pair in pairs
        if pair.may_have_changed
    }


def _differ(a: ClaimFile, b: ClaimFile, said: Saying) -> bool:
    one, two = a.body, b.body
    if (a.group and b.group and a.group != b.group) or of_other_kinds(a, b, said):
        return False
    if one.count is None or two.count is None or one.count.compatible(two.count) or hardly_apart(one, two):
        return False
    if one.type is not two.type and question_of(one) not in CHANGING:
        return False
    captives = {counts_captives(body.subject or "") for body in (one, two)}
    if len(captives) > 1 and question_of(one) != "held":
        return False
    if not said.at_one_place(one, two) or not one_group(_unsided(one, said), _unsided(two, said)):
        return False
    if a.report == b.report and a.said_on == b.said_on:
        return False  # one text that gives two figures in one breath counts two things
    of_two_days = one.when and two.when and not one.when.overlaps(two.when)
    return not ({one.type, two.type} <= EVENTS and of_two_days)


def _unsided(claim: Claim, said: Saying) -> Claim:
    """Without the words for a side: "Velmian servicemen" and "военнослужащих Вельмии" are servicemen both, whose they
    are is compared apart.
    """
    kept = [word for word in (claim.subject or "").split() if not said.names_side(word)]
    return replace(claim, subject=" ".join(kept) or None)


def _when_said(claim: ClaimFile) -> tuple[object, ...]:
    return claim.said_on, claim.heard_on, claim.act.seq


def _why(own: ClaimFile, other: ClaimFile, figure: str, said: Saying, *, changed: bool) -> str:
    told = {"figure": figure, "who": said.word_within(other)}
    if own.said_on < other.said_on:
        first = say("the same speaker gave another figure later: %(figure)s (%(who)s).")
    elif own.said_on > other.said_on:
        first = say("it is the later one; the same speaker gave another figure before: %(figure)s (%(who)s).")
    else:
        first = say("the same speaker gave another figure of the same day: %(figure)s (%(who)s).")
    then = say("Both would be printed: leave one out, or say that one puts the other right.")
    if changed:
        then = say("Does the later one put the other right, or has it changed since? Both would be printed until then.")
    return f"{first % told} {then}"
