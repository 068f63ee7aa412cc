"""What joins a person after a decision, and whether it leaves the decision as it is (docs/decisions/0010)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from lastcontact.core.bearing import NOT_KNOWN, NOT_YET, says_so
from lastcontact.core.claim import Modality, Polarity
from lastcontact.core.dates import PartialDate
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.links import Reason
from lastcontact.core.person import Verdict
from lastcontact.core.status import Decision, Fate, Whereabouts

IDENTITY = frozenset({"name", "patronymic", "father", "mother", "birth", "sex", "service_number", "exact"})
"""The fields that tell one person from another; a place, a unit or a rank may change."""
SAYS_LITTLE = frozenset({"name.one_only", "patronymic.one_only", "name.one_word"})
"""Reasons that take weight from a name and name nothing that differs."""
UNSURE = frozenset({Modality.APPARENT, Modality.POSSIBLE, Modality.DENIED, Modality.UNKNOWN})


def leaves_as_it_is(decision: Decision, records: Mapping[str, RecordFile], links: Iterable[LinkFile]) -> bool:
    """Whether every record that joined since contradicts nothing of a decision: it may stand, and what a family was
    told on it with it. `records`: those that are the person now; `links`: the judgements among them.

    Never for a death, nor when a record left. What is not known to be harmless is not.
    """
    if decision.fate is Fate.DEAD or not decision.records <= records.keys():
        return False
    taken_on = [records[id] for id in sorted(decision.records)]
    joined = [file for id, file in records.items() if id not in decision.records]
    return all(_says_nothing_against(decision, taken_on, file) for file in joined) and _one_identity(
        frozenset(file.id for file in joined), records.keys(), links
    )


def _one_identity(joined: frozenset[str], members: Iterable[str], links: Iterable[LinkFile]) -> bool:
    """Whether each judgement that joined them was made on reasons, none of which names another identity."""
    among = frozenset(members)
    for link in links:
        here = {link.a, link.b}
        if link.verdict is Verdict.SAME and here <= among and here & joined:
            reasons = link.latest.judged.reasons if link.latest else ()
            if not reasons or any(_differs(reason) for reason in reasons):
                return False
    return True


def _differs(reason: Reason) -> bool:
    return reason.weight_log2 < 0 and reason.field in IDENTITY and reason.code not in SAYS_LITTLE


def _says_nothing_against(decision: Decision, taken_on: list[RecordFile], joined: RecordFile) -> bool:
    of_one_list = any(joined.report == file.report for file in taken_on)
    elsewhere = any(joined.incident != file.incident for file in taken_on)
    decided_too = any(not d.withdrawn and not d.refused_by for d in joined.decisions)
    if of_one_list or elsewhere or decided_too or _heard_after(joined, _day(decision)):
        return False
    relied = [claim for file in taken_on for claim in file.claims if claim.id in decision.claims]
    bodies = {a.by for file in taken_on for a in file.answers if a.id in decision.claims}
    said = [claim for claim in joined.claims if claim.stands]
    asks = joined.opened.enquirer is not None
    return all(_fits(decision, relied, claim) or (asks and _was_told(decision, claim)) for claim in said) and all(
        _answer_fits(decision, bodies, answer) for answer in joined.answers
    )


def _fits(decision: Decision, relied: list[ClaimFile], claim: ClaimFile) -> bool:
    """A claim that only seeks the person, no later than decided, or of no day, as whoever is held is sought too;
    or what a source relied on says once more.
    """
    said = claim.body
    if said.polarity is Polarity.NEGATED:
        return False
    if said.type in NOT_KNOWN:
        of_no_day = said.when is None and said.said is None and decision.whereabouts is Whereabouts.HELD
        return of_no_day or _spoken_on(claim) <= _day(decision)
    if said.modality in NOT_YET | UNSURE:
        return False
    heard_before = bool(claim.source) and any(claim.source == other.source for other in relied)
    holder_named = said.actor in (None, "", decision.holder)
    return says_so(said.type, decision.fate, decision.whereabouts) and heard_before and holder_named


def _was_told(decision: Decision, claim: ClaimFile) -> bool:
    """What a family that asks was told, or believes, and that says just what is decided: it is no source of its own,
    and names no other holder. Of a day no later than decided, or of none.
    """
    said = claim.body
    if said.polarity is Polarity.NEGATED or said.modality in NOT_YET | (UNSURE - {Modality.APPARENT}):
        return False
    of_no_day = said.when is None and said.said is None
    same = says_so(said.type, decision.fate, decision.whereabouts) and said.actor in (None, "", decision.holder)
    return same and decision.whereabouts is Whereabouts.HELD and (of_no_day or _spoken_on(claim) <= _day(decision))


def _spoken_on(claim: ClaimFile) -> date:
    """The last day a claim may speak of: a roll of April that somebody is missing since March speaks of April."""
    days = [when.end_on for when in (claim.body.when, claim.body.said) if when]
    return max(days, default=claim.heard_on)


def _answer_fits(decision: Decision, relied: set[str], answer: Answer) -> bool:
    if answer.outcome in (None, Outcome.NO_ANSWER):
        return True
    held = decision.whereabouts is Whereabouts.HELD and answer.outcome is Outcome.ACKNOWLEDGED
    return held and answer.by in relied | {decision.holder}


def _heard_after(joined: RecordFile, day: date) -> bool:
    """Whether the record tells of a contact later than what was decided."""
    described = joined.described
    written = PartialDate.read(described.last_contact).earliest_on if described.last_contact else None
    told = described.last_contact_on.end_on if described.last_contact_on else written
    return told is not None and told > day


def _day(decision: Decision) -> date:
    """The day up to which a decision speaks: the one it names, else that on which it was taken."""
    named = decision.as_of_days.end_on if decision.as_of_days else None
    taken = decision.decided_at.date() if decision.decided_at else date.min
    return min(named, taken) if named else taken
