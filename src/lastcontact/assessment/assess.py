"""What the claims about a person support on a given date, with the weight of each line. Never a decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

import numpy as np

from lastcontact.assessment.courses import At, Course, Numbers, at_each, at_of, constant, microseconds
from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.filtering import run
from lastcontact.assessment.heard import Heard, hear, heard_of
from lastcontact.assessment.leanings import UNKNOWN, backing, confidence, withheld
from lastcontact.assessment.learning import Learnt, learn, sample
from lastcontact.assessment.ledger import Ledger, LinesOfEvidence, weights_log2
from lastcontact.assessment.lines import Lines, lines_of, steps_of
from lastcontact.assessment.moves import answers_to_come, may_be_copies, moves_for
from lastcontact.assessment.origins import OriginJudgement
from lastcontact.assessment.results import Assessment
from lastcontact.assessment.said import supposed, usable
from lastcontact.assessment.tables import STATES, Tables, by_state, default_tables
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
    person, frame = claims[0].person if claims else "", (at, since)
    said, aside = usable([claims], weights, at)
    answers = answers_to_come(at)
    # An answer to the bureau's own enquiry is no copy; what may be one is weighed as if an officer said it is none.
    answered = [(*judged, OriginJudgement(answer.claim, False, "")) for answer in answers]
    asked = may_be_copies(said.claims, {word.claim for word in judged}, weights)
    apart = [(*judged, OriginJudgement(name, False, "")) for name in asked]
    files = supposed(said, answers, len(asked), weights)
    heard = heard_of(files, aside, weights, [judged, *answered, *apart], at)
    [found], (_, *finals) = _assessed([person], heard, frame, weights, taught.course)
    led_to = [by_state(final) for final in finals]
    then = list(zip(answers, led_to, strict=False))
    alone = dict(zip(asked, led_to[len(answers) :], strict=True))
    return replace(found, moves=moves_for(found, said.claims, then, alone, weights))


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
        heard = hear([claims for _, claims in some], weights, [judgements.get(p, ()) for p, _ in some], at)
        out += _assessed([person for person, _ in some], heard, (at, None), weights, taught.course)[0]
    return out


def assess_over_time(
    claims: Sequence[EvidenceClaim],
    moments: Sequence[datetime],
    *,
    tables: Tables | Learnt | None = None,
    judgements: Iterable[OriginJudgement] = (),
) -> list[Assessment]:
    """One person's assessment as of each of `moments`, as `assess` has it, all weighed at once; without `moves`."""
    if not moments:
        return []
    taught, judged, persons = _taught(tables), tuple(judgements), [claims[0].person if claims else ""] * len(moments)
    weights = Weights(taught.tables, taught.words, taught.sharpness)
    heard = hear([claims] * len(moments), weights, [judged] * len(moments), moments)
    return _assessed(persons, heard, (moments, None), weights, taught.course)[0]


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
    return learn(heard, at, weights) or base


def _taught(tables: Tables | Learnt | None) -> Learnt:
    if isinstance(tables, Learnt):
        return tables
    tables = tables or default_tables()
    return Learnt(tables, {}, constant(tables))


def _assessed(
    persons: Sequence[str], heard: Heard, frame: tuple[At, datetime | None], weights: Weights, course: Course
) -> tuple[list[Assessment], list[list[float]]]:
    """The assessments of the first of those heard of, `persons`, and the distributions of all.

    `frame`: at what moment, or moment of each, and since when if not the first that is said of each.
    """
    at, since = frame
    lines = lines_of(heard, weights)
    starts = course.starts(heard.since)
    if since is not None:
        starts = np.minimum(heard.since, microseconds([since]))
    steps = steps_of(lines, starts, at_each(at, heard.persons), course)
    filtered = run(steps, weights.tables, course)
    rates = filtered.base[lines.person]
    ledger = Ledger(lines, weights_log2(lines.vectors, rates), filtered.without[steps.filled])
    top = filtered.final.argmax(axis=1)
    odds = filtered.final.max(axis=1)
    backed = backing(lines, top, weights_log2(lines.level, rates)[np.arange(len(lines.person)), top[lines.person]])
    ends, finals = np.cumsum(lines.counts).tolist(), filtered.final.tolist()
    rows = zip(
        persons,
        [0, *ends],
        ends,
        finals,
        filtered.base.tolist(),
        top.tolist(),
        withheld(top, odds, backed),
        confidence(backed),
        strict=False,
    )
    remarks, tables = _remarks(ledger), weights.tables
    out = []
    for number, (person, first, end, final, base, likeliest, why, sure) in enumerate(rows):
        out.append(
            Assessment(
                person=person,
                at=at_of(at, number),
                distribution=by_state(final),
                leaning=UNKNOWN if why else STATES[likeliest],
                held_back=why,
                confidence=sure,
                lines=LinesOfEvidence(ledger, first, end),
                set_aside=tuple(heard.aside.get(number, ())),
                notes=tuple(remarks.get(number, ())),
                prior=by_state(base),
                calibration=tables.calibration,
                tables=tables.name,
            )
        )
    return out, finals


def _remarks(ledger: Ledger) -> dict[int, list[SetAside]]:
    """By person: remarks on claims that were weighed."""
    heard, notes = ledger.lines.heard, ledger.remarks()
    said, looks = heard.said, heard.looks
    for n in np.flatnonzero(looks.strange[said.look]).tolist():
        note = SetAside(said.claims[n].claim, "its kind is unknown: weighed as hearsay")
        notes.setdefault(int(said.person[n]), []).append(note)
    for n in _after_identification(ledger.lines).tolist():
        notes.setdefault(int(said.person[n]), []).append(SetAside(said.claims[n].claim, _ONE_OF_TWO))
    return notes


def _after_identification(lines: Lines) -> Numbers:
    """First-hand words that somebody lives, after remains were identified as theirs; by number in what is said."""
    said, looks = lines.heard.said, lines.heard.looks
    identified = np.zeros(said.persons, dtype=bool)
    identified[lines.person[looks.remains[lines.look]]] = True
    found = np.flatnonzero(looks.remains[said.look] & identified[said.person])[::-1]
    since = np.full(said.persons, np.iinfo(np.int64).max)
    since[said.person[found]] = said.at[found]  # the first of each, as it is the last put there
    return np.flatnonzero(looks.seen_alive[said.look] & (said.at > since[said.person]))


_ONE_OF_TWO = "it says that the person lives, after remains were identified: one of the two is about somebody else"
