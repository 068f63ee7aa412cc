"""What the claims about a person support on a given date, with the weight of each line. Never a decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

import numpy as np

from lastcontact.assessment.courses import Course, constant, microseconds
from lastcontact.assessment.evidence import EvidenceClaim, SetAside, asserted_states, usable
from lastcontact.assessment.filtering import run
from lastcontact.assessment.heard import hear
from lastcontact.assessment.leanings import UNKNOWN, backing, confidence, withheld
from lastcontact.assessment.learning import Learnt, learn, sample
from lastcontact.assessment.ledger import Ledger, LinesOfEvidence, weights_log2
from lastcontact.assessment.likelihood import band_of
from lastcontact.assessment.lines import lines_of, steps_of
from lastcontact.assessment.moves import if_answered, may_be_copies, moves_for
from lastcontact.assessment.origins import OriginJudgement
from lastcontact.assessment.results import Assessment
from lastcontact.assessment.tables import PHYSICAL, STATES, Tables, by_state, default_tables
from lastcontact.assessment.weights import Weights

BATCH = 4000
"""Persons filtered at once: keeps the arrays small."""
Judgements = Mapping[str, Sequence[OriginJudgement]]
NO_JUDGEMENTS: Judgements = MappingProxyType({})


def assess(
    claims: Sequence[EvidenceClaim],
    *,
    at: datetime,
    tables: Tables | Learnt | None = None,
    since: datetime | None = None,
    judgements: Iterable[OriginJudgement] = (),
) -> Assessment:
    """One person's assessment on the date `at` (aware). `since`: when contact was lost, else the first claim."""
    taught, judged = _taught(tables), tuple(judgements)
    weights = Weights(taught.tables, taught.words, taught.sharpness)
    person, kept = claims[0].person if claims else "", usable(claims, at)[0]
    frame = (at, since)
    files = [(person, claims), *((person, answered) for answered in if_answered(kept, at))]
    found, *then = _assessed(files, [judged] * len(files), frame, weights, taught.course)
    # Of a claim that may be a copy: as if an officer said that it is none.
    apart = [(*judged, OriginJudgement(one.claim, False, "")) for one in may_be_copies(found)]
    alone = _assessed([(person, kept)] * len(apart), apart, frame, weights, taught.course) if apart else []
    distributions = [a.distribution for a in then], [a.distribution for a in alone]
    return replace(found, moves=moves_for(found, kept, distributions, weights))


def assess_many(
    people: Mapping[str, Sequence[EvidenceClaim]],
    *,
    at: datetime,
    tables: Tables | Learnt | None = None,
    judgements: Judgements = NO_JUDGEMENTS,
) -> list[Assessment]:
    """The assessments of many persons, in the order given; without `moves`, which only `assess` computes.

    By the tables as they stand, or by what `learnt` made of them. `judgements`: by person.
    """
    taught = _taught(tables)
    weights = Weights(taught.tables, taught.words, taught.sharpness)
    files, out = list(people.items()), []
    for first in range(0, len(files), BATCH):
        some = files[first : first + BATCH]
        out += _assessed(some, [judgements.get(p, ()) for p, _ in some], (at, None), weights, taught.course)
    return out


def learnt(
    people: Mapping[str, Sequence[EvidenceClaim]],
    *,
    at: datetime,
    tables: Tables | None = None,
    judgements: Judgements = NO_JUDGEMENTS,
) -> Tables | Learnt:
    """The tables, and what a file of many persons teaches beyond them; the tables alone if it is small."""
    base = tables or default_tables()
    some = sample(list(people))
    if not some:
        return base
    weights = Weights(base)
    heard = hear([people[p] for p in some], weights, [judgements.get(p, ()) for p in some], at)
    return learn(lines_of(heard, weights), at, weights) or base


def _taught(tables: Tables | Learnt | None) -> Learnt:
    if isinstance(tables, Learnt):
        return tables
    tables = tables or default_tables()
    return Learnt(tables, {}, constant(tables))


def _assessed(
    files: Sequence[tuple[str, Sequence[EvidenceClaim]]],
    judgements: Sequence[Sequence[OriginJudgement]],
    frame: tuple[datetime, datetime | None],
    weights: Weights,
    course: Course,
) -> list[Assessment]:
    """The assessments of persons and their claims; `frame`: at what moment, and since when if not the first claim."""
    at, since = frame
    heard = hear([claims for _, claims in files], weights, judgements, at)
    lines = lines_of(heard, weights)
    starts = course.starts(heard.since)
    if since is not None:
        starts = np.minimum(heard.since, microseconds([since]))
    steps = steps_of(lines, starts, int(microseconds([at])[0]), course)
    filtered = run(steps, weights.tables, course)
    ledger = Ledger(lines, weights_log2(lines, filtered.base), filtered.without[steps.filled])
    top = filtered.final.argmax(axis=1)
    odds = filtered.final.max(axis=1)
    backed = backing(lines, top, ledger.weights_log2[np.arange(len(lines.person)), top[lines.person]])
    ends = np.cumsum(lines.counts).tolist()
    rows = zip(
        (person for person, _ in files),
        heard.kept,
        heard.aside,
        [0, *ends],
        ends,
        filtered.final.tolist(),
        filtered.base.tolist(),
        top.tolist(),
        withheld(top, odds, backed),
        confidence(backed),
        strict=False,
    )
    remarks, tables = ledger.remarks(), weights.tables
    identified = set(lines.person[heard.looks.physical[lines.look]].tolist())
    out = []
    for number, (person, kept, aside, first, end, final, base, likeliest, why, sure) in enumerate(rows):
        out.append(
            Assessment(
                person=person,
                at=at,
                distribution=by_state(final),
                leaning=UNKNOWN if why else STATES[likeliest],
                held_back=why,
                band=band_of(final[likeliest]),
                confidence=sure,
                lines=LinesOfEvidence(ledger, first, end),
                set_aside=tuple(aside),
                notes=(*remarks.get(number, ()), *_remarks(kept, tables, number in identified)),
                prior=by_state(base),
                calibration=tables.calibration,
                tables=tables.name,
            )
        )
    return out


def _remarks(kept: Sequence[EvidenceClaim], tables: Tables, identified: bool) -> list[SetAside]:
    """Remarks on claims that were weighed."""
    known, notes = tables.kinds, []
    if not known.keys() >= {c.kind for c in kept}:
        notes = [SetAside(c.claim, "its kind is unknown: weighed as hearsay") for c in kept if c.kind not in known]
    return notes + _after_identification(kept) if identified else notes


def _after_identification(kept: Sequence[EvidenceClaim]) -> list[SetAside]:
    """Remarks on first-hand words that somebody lives, after remains were identified as theirs."""
    found = [c.at for c in kept if c.kind == PHYSICAL and c.asserts == ("dead",)]
    seen = [c for c in kept if c.kind in _SEEN_ALIVE and c.at > found[0]] if found else []
    return [SetAside(c.claim, _ONE_OF_TWO) for c in seen if "dead" not in (asserted_states(c.asserts) or ())]


_SEEN_ALIVE = frozenset(("own_call", "icrc_visit", "statement_in_custody", "repatriation_list"))
_ONE_OF_TWO = "it says that the person lives, after remains were identified: one of the two is about somebody else"
