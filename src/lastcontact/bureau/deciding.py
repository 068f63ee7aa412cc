"""Deciding on fate and whereabouts: an officer's act, on named claims; a death takes a reviewer as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lastcontact.bureau import days, grounds
from lastcontact.bureau.acting import Hand, NotThere, Refused, record_row, write
from lastcontact.bureau.grounds import UNSURE
from lastcontact.bureau.holding import last_word, names_holder, side_of
from lastcontact.bureau.later_words import later_against
from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import person
from lastcontact.casefile.sayings import as_it_bears, sayings
from lastcontact.casefile.shelf import Now
from lastcontact.core.access import Act
from lastcontact.core.bearing import Bearing, bearing, said_of_holding
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.decisions import (
    StatusCountersigned,
    StatusDecided,
    StatusReviewed,
    StatusWithdrawn,
)
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.person import Pair
from lastcontact.core.status import POSSIBLE, Decision, Fate, Ground, Standing, Whereabouts
from lastcontact.journal import reader

DOES_NOT_BEAR = {
    Outcome.DENIED: "it does not hold the person",
    Outcome.NOT_IDENTIFIED: "it does not identify the person among those it holds",
    Outcome.SAID_DEAD: "the person died",
    Outcome.SAID_RETURNED: "the person returned",
}
"""Answers of a holder that do not bear a decision that it holds somebody, and what they say."""
_IN_HANDS = (Whereabouts.HELD, Whereabouts.HOSPITAL)


class NoClaims(Refused):
    """A decision names the claims it relies on."""


class NoHolder(Refused):
    """Whoever is held is held by somebody: the decision names them."""


class SaysOtherwise(Refused):
    """A claim relied on says the opposite, or none of them says anything of it. `claims`: their ids."""

    def __init__(self, words: str, claims: frozenset[str]) -> None:
        super().__init__(words)
        self.claims = claims


class RestsOnLittle(Refused):
    """It would rest on too little, and the officer has not said that they know. `words`: what is thin."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__(" ".join(words))
        self.words = words


class NotCountersigned(Refused):
    """The reviewer must be another account, neither linker nor decider."""


class TornApart(Refused):
    """The records contradict each other; judge the links first."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What an officer concludes, on which claims and answers (their ids), in which words, as of when."""

    fate: Fate
    whereabouts: Whereabouts
    claims: tuple[str, ...]
    words: str = ""
    holder: str = ""
    ground: Ground | None = None
    ground_rests_on: str = ""
    """The claim relied on, or the report of the incident, that holds the finding: its id."""
    as_of: str = ""
    leaning: str = ""
    knowing: bool = False
    """Decided although it rests on little, by an officer who was told so."""
    considered: tuple[str, ...] = ()
    """Answers (their ids) that do not bear it and were taken into account."""


def decide(*, by: Hand, record: str, conclusion: Conclusion) -> str:
    """Decides on the person around a record. A death waits for its countersignature. Gives the decision's id.

    Raises: NoGround, NoClaims, SaysOtherwise, TornApart, WrongDay; RestsOnLittle unless it is decided `knowing`;
    Refused when fate and whereabouts cannot go together.
    """
    row = record_row(by, record, Act.DECIDE)
    found = _person(row.id)
    days.told(by, conclusion.as_of)
    as_of_days = days.days_of(conclusion.as_of)
    if as_of_days is None:
        days.with_its_year(conclusion.as_of)
    days.happened(by, as_of_days)
    _possible(found, conclusion, row.incident)
    little = _little(found, conclusion)
    if little and not conclusion.knowing:
        raise RestsOnLittle(little)
    decision = by.new_id()
    write(
        by,
        StatusDecided(
            decision=decision,
            anchor=record,
            records=found.members,
            fate=conclusion.fate,
            whereabouts=conclusion.whereabouts,
            holder=conclusion.holder,
            ground=conclusion.ground,
            ground_rests_on=conclusion.ground_rests_on,
            claims=conclusion.claims,
            words=conclusion.words,
            as_of=conclusion.as_of,
            as_of_days=as_of_days,
            seen_seq=reader.head().seq,
            leaning=conclusion.leaning,
            little=little,
            considered=conclusion.considered,
        ),
    )
    return decision


def _possible(found: Person, conclusion: Conclusion, incident: str) -> None:
    if found.torn:
        raise TornApart("Two records in this group were judged different. Judge the links again, then decide.")
    if conclusion.whereabouts not in POSSIBLE[conclusion.fate]:
        raise Refused("That fate and those whereabouts do not go together. Choose another pair.")
    if conclusion.whereabouts is Whereabouts.HELD and not conclusion.holder:
        dead = conclusion.fate is Fate.DEAD
        raise NoHolder(
            "Dead and held means that somebody holds the remains. Say who, or choose other whereabouts."
            if dead
            else "Say who is said to hold the person."
        )
    known = sayings(found.claims, found.answers)
    relied = set(conclusion.claims)
    if not relied & known.keys():
        raise NoClaims("Name at least one claim about this person that the decision relies on.")
    if relied - known.keys():
        raise NoClaims("A claim named here is not about this person, or no longer stands. Load the page again.")
    if set(conclusion.considered) - {a.id for a in found.answers if a.outcome}:
        raise NoClaims("An answer named here is not about this person, or was taken back. Load the page again.")
    bodies = {id: known[id] for id in relied}
    _supported(bodies, conclusion)
    if conclusion.fate is Fate.DEAD:
        said = {c.id: replace(c, body=known[c.id]) for c in found.claims if c.id in relied}
        grounds.require(incident, conclusion.ground, conclusion.ground_rests_on, said)


def _supported(relied: Mapping[str, Claim], conclusion: Conclusion) -> None:
    borne = {id: bearing(said, conclusion.fate, conclusion.whereabouts) for id, said in relied.items()}
    opposed = frozenset(id for id, how in borne.items() if how is Bearing.OPPOSES)
    if opposed:
        raise SaysOtherwise(
            "A claim chosen here says the opposite of what you conclude. Rest the decision on those that support it;"
            " the others stay on the person’s page as what speaks against it.",
            opposed,
        )
    if Bearing.FOR not in borne.values():
        raise SaysOtherwise(
            f"None of the claims chosen here says that the person is {_concluded(conclusion)}. Choose one that does, or"
            " bring in the report that says so first.",
            frozenset(borne),
        )


def _concluded(conclusion: Conclusion) -> str:
    if conclusion.fate is Fate.DEAD:
        return "dead"
    words = {Whereabouts.HOSPITAL: "in hospital", Whereabouts.UNKNOWN: "alive", Whereabouts.ELSEWHERE: "elsewhere"}
    return words.get(conclusion.whereabouts, conclusion.whereabouts.value)


def _little(found: Person, conclusion: Conclusion) -> tuple[str, ...]:
    """What a decision would rest on too little for, in words; empty when nothing. It may be decided all the same."""
    relied = [c for c in found.claims if c.id in conclusion.claims]
    carrying = [c for c in relied if bearing(as_it_bears(c), conclusion.fate, conclusion.whereabouts) is Bearing.FOR]
    answered = [a for a in found.answers if a.id in conclusion.claims]
    words = []
    if conclusion.whereabouts in _IN_HANDS and conclusion.holder and conclusion.fate is not Fate.DEAD:
        said = [(c.body, c.source) for c in carrying]
        own_word = any(side_of(a.by) in (conclusion.holder, side_of(conclusion.holder)) for a in answered)
        if not own_word and not names_holder(conclusion.holder, said):
            words.append(f"None of the claims chosen names {conclusion.holder} as the holder.")
        words += _own_answer(found, conclusion)
    if carrying and not answered and conclusion.fate is not Fate.UNKNOWN:
        words += _thin(carrying, conclusion.holder, conclusion.ground_rests_on)
    concluded = conclusion.fate, conclusion.whereabouts
    borne = [a.on for a in answered if (said := said_of_holding(a)) and bearing(said, *concluded) is Bearing.FOR]
    words += later_against(found, concluded, carrying, borne)
    if conclusion.fate is Fate.DEAD:
        words += grounds.doubts(found, conclusion.ground, conclusion.ground_rests_on, carrying)
    return tuple(words)


def _own_answer(found: Person, conclusion: Conclusion) -> list[str]:
    """That the holder itself answered otherwise last, unless the officer says that this was taken into account."""
    last = last_word(conclusion.holder, found.answers)
    if last is None or last.outcome not in DOES_NOT_BEAR or last.id in conclusion.considered:
        return []
    return [
        f"{last.by} itself answered on {last.on:%-d %B %Y} that {DOES_NOT_BEAR[last.outcome]}: its last answer does not"
        " support this decision. Say below that you have seen it."
    ]


def _thin(carrying: Sequence[ClaimFile], holder: str, paper: str = "") -> list[str]:
    """`paper`: the report that a death's ground rests on, where that is one: whoever wrote it is a source as well."""
    sources = {c.source or c.report for c in carrying} | set(rows.Report.objects.column("source", id=paper))
    known = rows.Source.objects.files(id=sources).values()
    graded = any(s.reliability not in (Reliability.E, Reliability.F) or (holder and s.side == holder) for s in known)
    words = []
    if len(sources) == 1 and not graded:
        words.append("It rests on one source alone, of which nobody has said that it is reliable.")
    if all(c.body.modality in UNSURE for c in carrying):
        words.append("Whoever says so calls it possible, apparent or hearsay, and nobody says it for sure.")
    return words


def countersign(*, by: Hand, decision: str, record: str, agrees: bool = True, why: str = "") -> None:
    """A reviewer's word on a death. Raises: NotCountersigned when the reviewer linked or decided; NotThere."""
    row = record_row(by, record, Act.COUNTERSIGN)
    found, links = _around(row.id)
    waiting = _decision(found, decision, Standing.AWAITS)
    if by.officer == waiting.decided_by:
        raise NotCountersigned("You took this decision. Another reviewer has to look at it.")
    if by.officer in linkers(links):
        raise NotCountersigned(
            "You judged a link of this person. A reviewer who linked nothing here has to look at it."
        )
    if agrees and found.members != waiting.records:
        raise NotCountersigned("The records of this person changed since the decision. It has to be taken anew.")
    write(by, StatusCountersigned(decision=decision, anchor=waiting.anchor, agrees=agrees, why=why))


def linkers(links: dict[Pair, LinkFile]) -> frozenset[str]:
    """Everybody who judged or seconded a link around a person."""
    judged = {j.act.by for f in links.values() for j in f.judgements}
    return frozenset(judged | {j.seconded_by for f in links.values() for j in f.judgements if j.seconded_by})


def put_in_review(*, by: Hand, decision: str, record: str, why: str) -> None:
    """Takes a decision out of the figures until somebody decides anew."""
    row = record_row(by, record, Act.DECIDE)
    standing = _decision(_person(row.id), decision, Standing.STANDS)
    write(by, StatusReviewed(decision=decision, anchor=standing.anchor, why=why))


def withdraw(*, by: Hand, decision: str, record: str, why: str) -> None:
    """Takes a decision back for good; what families were told on it becomes doubtful."""
    row = record_row(by, record, Act.DECIDE)
    held = _decision(_person(row.id), decision, Standing.STANDS, Standing.IN_REVIEW, Standing.AWAITS)
    write(by, StatusWithdrawn(decision=decision, anchor=held.anchor, why=why))


def _person(record: str) -> Person:
    return _around(record)[0]


def _around(record: str) -> tuple[Person, dict[Pair, LinkFile]]:
    found = person(Now(), record)
    if found is None:
        raise NotThere("There is no such page, or it is not open to you.")
    return found


def _decision(found: Person, id: str, *wanted: Standing) -> Decision:
    for decision, standing in found.decided:
        if decision.id == id and standing in wanted:
            return decision
    raise NotThere("This decision no longer stands as it did. Load the page again.")
