"""`lastcontact assess`: what the claims about each person support on a date, as a table or as JSON."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from lastcontact.assessment.assess import assess, assess_many, learnt
from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.fitting import ClosedCase, NothingToFit, checked, fit
from lastcontact.assessment.leanings import UNKNOWN, left_open, named, spoken_for
from lastcontact.assessment.learning import Learnt
from lastcontact.assessment.origins import OriginJudgement
from lastcontact.assessment.results import Assessment, Move
from lastcontact.assessment.tables import STATES, Tables, TablesUnusable, default_tables
from lastcontact.cli.asides import by_reason
from lastcontact.cli.evidence import KEYS, ClaimsFile, read_claims, read_origins
from lastcontact.cli.jsonl import day, refuse_reading, rows_of, when
from lastcontact.cli.main import Unusable
from lastcontact.core.dates import NoOneDay

NEEDS = (
    "weighs claims on one person each, with what no text says of itself: which person it is (a name alone does not"
    " tell), what kind of evidence, which states it asserts, and how far its source is relied on"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = KEYS
    parser.add_argument("claims", type=Path, metavar="CLAIMS.jsonl", help="one claim a line, keys below")
    parser.add_argument(
        "--at", required=True, metavar="DATE", help="00:00 UTC of that date; later claims are set aside"
    )
    parser.add_argument("--since", metavar="DATE", help="when contact was lost; else each person's first claim")
    parser.add_argument("--tables", type=Path, metavar="FILE", help="the bureau's own tables, as JSON")
    as_tables_help = "the tables as they stand; else a file of 50 persons or more teaches a little beyond them"
    origins_help = "what an officer says of where claims come from, each with a reason; keys below"
    parser.add_argument("--origins", type=Path, metavar="JUDGED.jsonl", help=origins_help)
    parser.add_argument("--as-tables", action="store_true", help=as_tables_help)
    fit_help = "write tables fitted to closed cases (person, state, at)"
    parser.add_argument("--fit", nargs=2, type=Path, metavar=("CLOSED.jsonl", "OUT.json"), help=fit_help)
    parser.add_argument("--moves", action="store_true", help="also what would move each assessment most")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of a table")


def run(arguments: argparse.Namespace) -> int:
    at = day(arguments.at, "--at")
    since = day(arguments.since, "--since") if arguments.since else None
    tables = _tables(arguments.tables)
    refuse_reading(arguments.claims, "assess", NEEDS)
    file = read_claims(arguments.claims)
    if not file.people:
        reasons = "; ".join(f"{lines}: {why}" for lines, why in by_reason(file.nobodys))
        what = f"holds no claim that names a person ({reasons})" if reasons else "is empty"
        shows = "write one claim a line, 'lastcontact assess --help' says what a line looks like"
        raise Unusable(f"{arguments.claims}: {what}; {shows}")
    _tell_of(file, arguments.claims)
    if arguments.fit:
        return _fit(file.people, tables, arguments.fit)
    judged = _judged(arguments.origins, file)
    taught = tables if arguments.as_tables else learnt(file.people, at=at, tables=tables, judgements=judged)
    found = _found(file.people, arguments, (at, since, taught), judged)
    if arguments.json:
        json.dump([as_json(a, file.unreadable.get(a.person, ())) for a in found], sys.stdout, ensure_ascii=False)
        print()
    else:
        for assessment in found:
            print(as_text(assessment, file.unreadable.get(assessment.person, ())))
        if found:
            print(f"Computed by: {found[0].tables}.")
    return 0


def _tell_of(file: ClaimsFile, path: Path) -> None:
    for lines, why in by_reason(file.nobodys):
        print(f"lastcontact assess: {path}: set aside {lines}: {why}", file=sys.stderr)
    for key, number in file.unread_keys.items():
        print(f"lastcontact assess: {path}, line {number}: nothing reads the key '{key}'; see --help", file=sys.stderr)
    if orphans := file.of_unknown_origin():
        told = f"{len(orphans)} claims repeat" if len(orphans) > 1 else "one claim repeats"
        first = f"{orphans[0].claim} repeats '{orphans[0].origin}'"
        print(f"lastcontact assess: {path}: {told} what is not on file ({first}): one line an origin", file=sys.stderr)


def _judged(path: Path | None, file: ClaimsFile) -> dict[str, list[OriginJudgement]]:
    if path is None:
        return {}
    judged, aside = read_origins(path, file.people)
    for lines, why in by_reason(aside):
        print(f"lastcontact assess: {path}: set aside {lines}: {why}", file=sys.stderr)
    return judged


def _found(
    people: Mapping[str, list[EvidenceClaim]],
    arguments: argparse.Namespace,
    frame: tuple[datetime, datetime | None, Tables | Learnt],
    judged: Mapping[str, Sequence[OriginJudgement]],
) -> list[Assessment]:
    at, since, tables = frame
    if arguments.moves or since:
        found = {
            person: assess(claims, at=at, tables=tables, since=since, judgements=judged.get(person, ()))
            for person, claims in people.items()
        }  # of whom no line could be read, no claim says who it is
        return [replace(assessment, person=person) for person, assessment in found.items()]
    collecting = gc.isenabled()
    gc.disable()  # nothing made here refers back to itself, and looking for what does costs a third of the time
    try:
        return assess_many(people, at=at, tables=tables, judgements=judged)
    finally:
        if collecting:
            gc.enable()


def _fit(people: Mapping[str, list[EvidenceClaim]], tables: Tables, paths: Sequence[Path]) -> int:
    """Fits tables to the persons of the claims whose outcome the first path gives; writes them to the second."""
    closed, out = paths
    cases = []
    for number, row in rows_of(closed):
        state = row.get("state")
        if row.get("at") is None or state not in STATES:
            raise Unusable(f"{closed}, line {number}: needs person, state ({', '.join(STATES)}) and at")
        try:
            moment = when(row["at"])
        except NoOneDay as problem:
            raise Unusable(f"{closed}, line {number}: its date (at) cannot be read: {problem}") from None
        cases.append(ClosedCase(tuple(people.get(str(row.get("person")), ())), state, moment))
    try:
        fitted = fit(cases, tables)
    except NothingToFit as problem:
        raise Unusable(f"{closed}: {problem}; name persons of the claims") from None
    out.write_text(json.dumps(fitted.as_json(), ensure_ascii=False, indent=1), encoding="utf-8")
    told: dict[str, Any] = {"tables": fitted.name, "prior": dict(fitted.prior)}
    if losses := checked(cases, tables):
        told["log_loss_on_the_other_half"] = {"as_they_were": losses[0], "fitted": losses[1]}
        if losses[1] >= losses[0]:
            gain = "no gain on cases it was not fitted to: the tables as they were do as well or better"
            print(f"lastcontact assess: {closed}: the fit is {gain}", file=sys.stderr)
    print(json.dumps(told, ensure_ascii=False))
    return 0


def _tables(path: Path | None) -> Tables:
    if path is None:
        return default_tables()
    try:
        return Tables.load(path)
    except (ValueError, TypeError, RecursionError) as problem:
        reason = str(problem) if isinstance(problem, TablesUnusable) else "it cannot be read as tables in JSON"
        raise Unusable(f"{path}: {reason}; start from assessment/data/tables.json") from None


def as_json(assessment: Assessment, unreadable: tuple[SetAside, ...] | list[SetAside] = ()) -> dict[str, Any]:
    """The contract's object for one person, and beside it prior, moves and the reasons in words."""
    aside = [*assessment.set_aside, *unreadable]
    return {
        "person": assessment.person,
        "distribution": dict(assessment.distribution),
        "leaning": assessment.leaning,
        "band": [assessment.band.low, assessment.band.high],
        "confidence": assessment.confidence,
        "lines": [
            {"claims": list(line.claims), "weight_log2": dict(line.weight_log2), "without": dict(line.without)}
            for line in assessment.lines
        ],
        "set_aside": [a.claim for a in aside],
        "why_set_aside": [{"id": a.claim, "why": a.why} for a in aside],
        "notes": [{"id": n.claim, "why": n.why, "other": n.other or None} for n in assessment.notes],
        "weighed": bool(assessment.lines),
        "words": assessment.band.words if assessment.lines else None,
        "most_probable": assessment.most_probable if assessment.lines else None,
        "prior": dict(assessment.prior),
        "calibration": assessment.calibration,
        "tables": assessment.tables,
        "moves": [_move(m) for m in assessment.moves],
    }


def _move(move: Move) -> dict[str, Any]:
    answers = [
        {"words": a.words, "probability": a.probability, "distribution": dict(a.distribution)} for a in move.answers
    ]
    return {
        "enquiry": move.enquiry,
        "whom": move.whom,
        "cost": move.cost,
        "expected_shift": move.expected_shift,
        "answers": answers,
        "on_file": move.on_file and move.on_file.isoformat(),
        "of": move.of or None,
    }


def _summary(assessment: Assessment) -> list[str]:
    top = assessment.most_probable
    lead = "most probable" if assessment.distribution[top] >= 0.45 else "no state stands out; the likeliest"
    none = ", to no state" if assessment.leaning == UNKNOWN else ""
    return [
        f"{assessment.person}: leaning {_plain(assessment.leaning)}{none}",
        f"  {_shares(assessment.distribution)}",
        f"  before any line: {_shares(assessment.prior)}",
        f"  {lead}: {_plain(top)} ({assessment.band}){_not_said(assessment)}",
        f"  Confidence: {assessment.confidence}. {assessment.calibration.capitalize()}.",
    ]


def _shares(distribution: Mapping[str, float]) -> str:
    return "  ".join(f"{_plain(s)} {_share(distribution[s])}" for s in STATES)


def _share(value: float) -> str:
    """Two places, and never quite 0 or 1: nothing here is impossible or sure."""
    return "<0.01" if value < 0.005 else ">0.99" if value >= 0.995 else f"{value:.2f}"


def _not_said(assessment: Assessment) -> str:
    """That no claim says the most probable state by itself, and what makes it so; empty where one does."""
    top = assessment.most_probable
    if top in named(assessment):
        return ""
    if top in left_open(assessment):
        return "; no claim says just that, but claims leave it open, and base rates and time favour it"
    return "; from base rates and time alone, no claim says so"


def _plain(state: str) -> str:
    return state.replace("_", " ")


def as_text(assessment: Assessment, unreadable: tuple[SetAside, ...] | list[SetAside] = ()) -> str:
    """The same for people. Of whom nothing was weighed, nothing is said but why: base rates are about nobody."""
    out = _summary(assessment) if assessment.lines else [f"{assessment.person}: nothing could be weighed"]
    state = spoken_for(assessment)
    for line in assessment.lines:
        weight, without = line.weight_log2[state], line.without[state]
        copies = f", {line.copies} that repeat it or look so" if line.copies else ""
        said = f"{line.kind} ({line.claims[0]}{copies}) says {' or '.join(map(_plain, line.states))}"
        out.append(f"  {said}: it moves {_plain(state)} by {weight:+.1f} bits; without it {without:.2f}")
    out += [f"  set aside {claims}: {why}" for claims, why in by_reason((*assessment.set_aside, *unreadable))]
    out += [f"  note on {claims}: {why}" for claims, why in by_reason(assessment.notes)]
    for move in assessment.moves[:3]:
        again = f"; on file already, of {move.on_file.date()}" if move.on_file else ""
        of = f"of {move.of}: " if move.of else ""
        asked = f"{of}{move.enquiry} ({move.whom}{again})"
        out.append(f"  could move it by {move.expected_shift:.2f}: {asked}; cost: {move.cost}")
    return "\n".join(out)
