"""`lastcontact assess`: what the claims about each person support on a date, as a table or as JSON."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from lastcontact.assessment.assess import assess, assess_many, learnt
from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.fitting import ClosedCase, NothingToFit, fit
from lastcontact.assessment.leanings import named, spoken_for
from lastcontact.assessment.learning import Learnt
from lastcontact.assessment.results import Assessment, Move
from lastcontact.assessment.tables import STATES, Tables, TablesUnusable, default_tables
from lastcontact.cli.main import Unusable

KEYS = """\
CLAIMS.jsonl: one JSON object a line, in UTF-8.
  person       who it is about; required
  at           when what it says was so, 2031-03-12 or with a time; naive times are UTC; required
  kind         holding_party_list (named by the holding side), footage, comrade (eyewitness), hearsay, icrc_visit,
               denial (the holding side says it does not hold him), hospital_register, own_call (heard from himself,
               free), statement_in_custody, repatriation_list, physical_identification (prints, dental, DNA);
               another one is weighed as hearsay and reported
  asserts      a list of states: held, dead, alive_elsewhere, hospital, returned; "alive" is any but dead;
               or not_held
  source       who says so
  reliability  of the source, A to F, or null
  credibility  of what it says, 1 to 6, or null
  authenticity of footage: confirmed, unknown, doubted, or null
  claim        the id of this claim; else it is called by its line
  origin       the id of the claim that it repeats, or null

  {"person": "P1", "at": "2031-03-12", "kind": "holding_party_list", "asserts": ["held"], "source": "a ministry",
   "reliability": "B", "credibility": 2, "claim": "a", "origin": null}   (on one line)

docs/assessment.md says what each is worth, and why."""


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
    parser.add_argument("--as-tables", action="store_true", help=as_tables_help)
    fit_help = "write tables fitted to closed cases (person, state, at)"
    parser.add_argument("--fit", nargs=2, type=Path, metavar=("CLOSED.jsonl", "OUT.json"), help=fit_help)
    parser.add_argument("--moves", action="store_true", help="also what would move each assessment most")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of a table")


def run(arguments: argparse.Namespace) -> int:
    at = day(arguments.at, "--at")
    since = day(arguments.since, "--since") if arguments.since else None
    tables = _tables(arguments.tables)
    people, unreadable, nobodys = read_claims(arguments.claims)
    for aside in nobodys:
        print(f"lastcontact assess: {arguments.claims}: set aside {aside.claim}: {aside.why}", file=sys.stderr)
    if not people:
        raise Unusable(f"{arguments.claims}: holds no claim that names a person; --help says what a line looks like")
    if arguments.fit:
        return _fit(people, tables, arguments.fit)
    taught = tables if arguments.as_tables else learnt(people, at=at, tables=tables)
    found = _found(people, arguments, (at, since, taught))
    if arguments.json:
        json.dump([as_json(a, unreadable.get(a.person, ())) for a in found], sys.stdout, ensure_ascii=False)
        print()
    else:
        for assessment in found:
            print(as_text(assessment, unreadable.get(assessment.person, ())))
        if found:
            print(f"Computed by: {found[0].tables}.")
    return 0


def _found(
    people: Mapping[str, list[EvidenceClaim]],
    arguments: argparse.Namespace,
    frame: tuple[datetime, datetime | None, Tables | Learnt],
) -> list[Assessment]:
    at, since, tables = frame
    if arguments.moves or since:
        return [assess(claims, at=at, tables=tables, since=since) for claims in people.values()]
    collecting = gc.isenabled()
    gc.disable()  # nothing made here refers back to itself, and looking for what does costs a third of the time
    try:
        return assess_many(people, at=at, tables=tables)
    finally:
        if collecting:
            gc.enable()


def _fit(people: Mapping[str, list[EvidenceClaim]], tables: Tables, paths: Sequence[Path]) -> int:
    """Fits tables to the persons of the claims whose outcome the first path gives; writes them to the second."""
    closed, out = paths
    cases = []
    for number, row in rows_of(closed):
        moment, state = when(row.get("at")), row.get("state")
        if moment is None or state not in STATES:
            raise Unusable(f"{closed}, line {number}: needs person, state ({', '.join(STATES)}) and at")
        cases.append(ClosedCase(tuple(people.get(str(row.get("person")), ())), state, moment))
    try:
        fitted = fit(cases, tables)
    except NothingToFit as problem:
        raise Unusable(f"{closed}: {problem}; name persons of the claims") from None
    out.write_text(json.dumps(fitted.as_json(), ensure_ascii=False, indent=1), encoding="utf-8")
    print(json.dumps({"tables": fitted.name, "prior": dict(fitted.prior)}, ensure_ascii=False))
    return 0


def day(text: str, option: str) -> datetime:
    """00:00 UTC of a date as YYYY-MM-DD. Raises: Unusable."""
    try:
        return datetime.combine(date.fromisoformat(text), datetime.min.time(), UTC)
    except ValueError:
        raise Unusable(f"{option}: '{text}' is no date; write it as YYYY-MM-DD") from None


def _tables(path: Path | None) -> Tables:
    if path is None:
        return default_tables()
    try:
        return Tables.load(path)
    except (ValueError, TypeError) as problem:
        reason = str(problem) if isinstance(problem, TablesUnusable) else "it cannot be read as tables in JSON"
        raise Unusable(f"{path}: {reason}; start from assessment/data/tables.json") from None


def rows_of(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """The JSON objects of a jsonl file with their line numbers. Raises: Unusable."""
    rows = []
    for number, row in json_lines(path):
        if row is None:
            raise Unusable(f"{path}, line {number}: not a JSON object; write one claim a line")
        rows.append((number, row))
    return rows


def json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """Each line that is not blank, by its number; None for what is no JSON object. Raises: Unusable."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Unusable(f"{path}: is not text in UTF-8; save it as UTF-8 and try again") from None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        yield number, row if isinstance(row, dict) else None


def read_claims(path: Path) -> tuple[dict[str, list[EvidenceClaim]], dict[str, list[SetAside]], list[SetAside]]:
    """Claims by person, in the order persons first appear; those that cannot be understood; the lines about nobody."""
    nobodys: list[SetAside] = []
    people: dict[str, list[EvidenceClaim]] = {}
    unreadable: dict[str, list[SetAside]] = {}
    for number, row in json_lines(path):
        if row is None or row.get("person") in (None, ""):
            why = (
                'it names no person; add "person"'
                if row is not None
                else "it is no JSON object; write one claim a line"
            )
            nobodys.append(SetAside(f"line {number}", why))
            continue
        person = str(row["person"])
        claims = people.setdefault(person, [])
        name = str(row["claim"]) if row.get("claim") is not None else f"line {number}"
        moment = when(row.get("at"))
        if moment is None:
            unreadable.setdefault(person, []).append(SetAside(name, "its date cannot be read"))
            continue
        claims.append(_claim(row, person, name, moment))
    return people, unreadable, nobodys


def when(value: object) -> datetime | None:
    """An aware moment from ISO text; naive times are UTC; None when it cannot be read."""
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _claim(row: Mapping[str, Any], person: str, name: str, moment: datetime) -> EvidenceClaim:
    asserts = row.get("asserts")
    words = [asserts] if isinstance(asserts, str) else asserts if isinstance(asserts, list) else []
    reliability, authenticity, origin = row.get("reliability"), row.get("authenticity"), row.get("origin")
    return EvidenceClaim(
        person=person,
        at=moment,
        kind=str(row.get("kind") or "unknown"),
        asserts=tuple(str(w) for w in words),
        source=str(row.get("source") or ""),
        reliability=None if reliability is None else str(reliability),
        credibility=_grade(row.get("credibility")),
        authenticity=None if authenticity is None else str(authenticity),
        claim=name,
        origin=None if origin in (None, "") else str(origin),
    )


def _grade(value: object) -> int | None:
    """1-6 as a number; 0, which no grade is, for what cannot be read as one."""
    if value is None:
        return None
    try:
        return int(str(value))
    except ValueError:
        return 0


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
        "notes": [{"id": n.claim, "why": n.why} for n in assessment.notes],
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
    }


def _summary(assessment: Assessment) -> list[str]:
    shown = "  ".join(f"{s} {assessment.distribution[s]:.2f}" for s in STATES)
    top = assessment.most_probable
    lead = "most probable" if assessment.distribution[top] >= 0.45 else "no state stands out; the likeliest"
    alone = "" if top in named(assessment) else "; from base rates and time alone, no claim says so"
    return [
        f"{assessment.person}: leaning {assessment.leaning}",
        f"  {shown}",
        f"  {lead}: {top} ({assessment.band}){alone}",
        f"  Confidence: {assessment.confidence}. {assessment.calibration.capitalize()}.",
    ]


def as_text(assessment: Assessment, unreadable: tuple[SetAside, ...] | list[SetAside] = ()) -> str:
    """The same for people. Of whom nothing was weighed, nothing is said but why: base rates are about nobody."""
    out = _summary(assessment) if assessment.lines else [f"{assessment.person}: nothing could be weighed"]
    state = spoken_for(assessment)
    for line in assessment.lines:
        weight, without = line.weight_log2[state], line.without[state]
        copies = f", {line.copies} that repeat it or look so" if line.copies else ""
        said = f"{line.kind} ({line.claims[0]}{copies}) says {' or '.join(line.states)}"
        out.append(f"  {said}: it moves {state} by {weight:+.1f} bits; without it {without:.2f}")
    for aside in (*assessment.set_aside, *unreadable):
        out.append(f"  set aside {aside.claim}: {aside.why}")
    for note in assessment.notes:
        out.append(f"  note on {note.claim}: {note.why}")
    for move in assessment.moves[:3]:
        again = f"; on file already, of {move.on_file.date()}" if move.on_file else ""
        asked = f"{move.enquiry} ({move.whom}{again})"
        out.append(f"  could move it by {move.expected_shift:.2f}: {asked}; cost: {move.cost}")
    return "\n".join(out)
