"""`lastcontact account`: whether a group's numbers add up, as a table or as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from lastcontact.assessment.account import Accounting, Changed, Conflict, Limits, account, changed_by
from lastcontact.assessment.counts import CountClaim
from lastcontact.assessment.evidence import SetAside
from lastcontact.cli.asides import by_reason
from lastcontact.cli.jsonl import day, json_lines, plain, refuse_reading, unread_keys, when
from lastcontact.cli.main import Unusable
from lastcontact.core.dates import NoOneDay

KEYS = """\
COUNTS.jsonl: one JSON object a line, in UTF-8.
  id      of this count; else it is called by its line
  source  who says so
  at      the day it is of, 2031-03-12 or 12.03.2031; required
  group   whom it counts; required. Counts of one group are held against each other, of two groups never
  cell    total, unaccounted, held, dead, returned or listed
  form    exact, at_least, more_than, at_most, less_than, about, range or vague
  min     the least number it leaves, a whole number, or null
  max     the largest, or null
  hedge   asserted, confirmed, claimed or reported bound;
          apparent, possible, denied, unknown, demanded, planned, missed (whom one body misses) and
          opposed (of the other side's dead) do not
  names   the ids of the people on a named list, or left out

  {"id": "r1", "source": "a ministry", "at": "2031-03-11", "group": "5th Company", "cell": "unaccounted",
   "form": "exact", "min": 73, "max": 73, "hedge": "asserted"}   (on one line)

docs/accounting.md says what is assumed."""


NEEDS = (
    "reckons with counts of one group, with what no text says of itself: which figures are of the same people (group),"
    " which cell each is of, and the day it was so"
)
_READ = frozenset(("id", "source", "at", "group", "cell", "form", "min", "max", "hedge", "names"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = KEYS
    parser.add_argument("counts", type=Path, metavar="COUNTS.jsonl", help="one count claim a line, keys below")
    parser.add_argument("--at", metavar="DATE", help="counts later than that date are set aside")
    doubt_help = "leave a report out, with the reason behind a sign of equality if you like; repeatable"
    parser.add_argument("--doubt", action="append", default=[], metavar="ID[=WHY]", help=doubt_help)
    new_help = "also say what this report changed, against what followed without it; repeatable"
    parser.add_argument("--new", action="append", default=[], metavar="ID", help=new_help)
    parser.add_argument("--json", action="store_true", help="one JSON document instead of a table")


def run(arguments: argparse.Namespace) -> int:
    at = day(arguments.at, "--at") if arguments.at is not None else None
    refuse_reading(arguments.counts, "account", NEEDS)
    counts, unreadable = read_counts(arguments.counts)
    for key, number in unread_keys(arguments.counts, _READ).items():
        where = f"lastcontact account: {arguments.counts}, line {number}"
        print(f"{where}: nothing reads the key '{key}'; see --help", file=sys.stderr)
    if not counts:
        reasons = "; ".join(f"{ids}: {why}" for ids, why in by_reason(unreadable))
        what = f"holds no count that can be read ({reasons})" if unreadable else "is empty"
        raise Unusable(f"{arguments.counts}: {what}; write one count a line, 'lastcontact account --help' shows one")
    doubted = _doubted(arguments.doubt, counts, arguments.counts)
    if strange := set(arguments.new) - {c.id for c in counts}:
        raise Unusable(f"--new: {arguments.counts} holds no report with the id '{min(strange)}'")
    for claim in _of_another_decade(counts):
        where = f"lastcontact account: {arguments.counts}"
        print(
            f"{where}: '{claim.id}' is of {claim.at:%Y-%m-%d}, years from the others: is its year mistyped?",
            file=sys.stderr,
        )
    found = account(counts, at=at, doubted=doubted)
    changed = _changed(counts, arguments.new, doubted, at) if arguments.new else None
    if arguments.json:
        more = {"changed": _changes(changed)} if changed else {}
        json.dump(as_json(found, unreadable) | more, sys.stdout, ensure_ascii=False)
        print()
    else:
        print(as_text(found, unreadable))
        if changed:
            print(_told(changed, arguments.new))
    return 0


def _doubted(words: Sequence[str], counts: Sequence[CountClaim], path: Path) -> dict[str, str]:
    """The reports to leave out, by id, with the reason. Raises: Unusable."""
    known = {c.id for c in counts}
    doubted = {}
    for word in words:
        id, _, why = (word, "", "") if word in known else word.partition("=")
        if id not in known:
            raise Unusable(f"--doubt: {path} holds no report with the id '{id}'")
        doubted[id] = why.strip() or "by the one who asks"
    return doubted


def _changed(
    counts: Sequence[CountClaim], ids: Sequence[str], doubted: Mapping[str, str], at: datetime | None
) -> Changed:
    standing = [c for c in counts if c.id not in doubted]
    return changed_by([c for c in standing if c.id not in ids], [c for c in standing if c.id in ids], at=at)


def _of_another_decade(counts: Sequence[CountClaim]) -> list[CountClaim]:
    """The counts more than ten years from the middle one."""
    middle = sorted(claim.at for claim in counts)[len(counts) // 2]
    return [claim for claim in counts if abs((claim.at - middle).days) > 3653]


def read_counts(path: Path) -> tuple[list[CountClaim], list[SetAside]]:
    """The count claims of a file, and the lines that cannot be understood. Raises: Unusable."""
    counts: list[CountClaim] = []
    unreadable: list[SetAside] = []
    for number, row in json_lines(path):
        if row is None:
            unreadable.append(SetAside(f"line {number}", "it is no JSON object; write one count a line"))
            continue
        name = str(row["id"]) if row.get("id") not in (None, "") else f"line {number}"
        low, high, names = row.get("min"), row.get("max"), row.get("names")
        try:
            moment = when(row.get("at"))
        except NoOneDay as problem:
            unreadable.append(SetAside(name, f"its date (at) cannot be read: {problem}"))
            continue
        if not (_whole(low) and _whole(high)):
            unreadable.append(SetAside(name, "its bounds (min, max) are not whole numbers or null"))
        elif names is not None and not isinstance(names, list):
            unreadable.append(SetAside(name, "its names are not a list of ids"))
        else:
            counts.append(_count(row, name, moment))
    return counts, unreadable


def _whole(value: object) -> bool:
    return value is None or (not isinstance(value, bool) and isinstance(value, int | float) and value == value // 1)


def _count(row: Mapping[str, Any], name: str, moment: datetime) -> CountClaim:
    low, high, names = row.get("min"), row.get("max"), row.get("names")
    return CountClaim(
        id=name,
        at=moment,
        group=str(row.get("group") or ""),
        cell=plain(row.get("cell")),
        minimum=None if low is None else int(low),
        maximum=None if high is None else int(high),
        form=plain(row.get("form")) or _form(low, high),
        hedge=plain(row.get("hedge")) or None,
        source=str(row.get("source") or ""),
        names=None if names is None else tuple(str(n) for n in names),
    )


def _form(low: object, high: object) -> str:
    """The form of a count that names none, by its bounds."""
    return "exact" if low == high else "range" if None not in (low, high) else "at_most" if low is None else "at_least"


def as_json(found: Accounting, unreadable: list[SetAside]) -> dict[str, Any]:
    """The contract's object; the reasons of conflicts, `complete`, and what doubting would leave stand beside it."""
    return {
        "intervals": [_limits(i) for i in found.intervals],
        "conflicts": [list(c.reports) for c in found.conflicts],
        "cheapest_doubt": list(found.cheapest_doubt),
        "set_aside": [{"id": a.claim, "why": a.why} for a in (*found.set_aside, *unreadable)],
        "why": [c.why for c in found.conflicts],
        "checked": [c.checked for c in found.conflicts],
        "complete": found.complete,
        "if_doubted": [_limits(i) for i in found.if_doubted],
    }


def _changes(changed: Changed) -> dict[str, Any]:
    limits = [
        {"group": c.group, "cell": c.cell, "at": c.at.isoformat(), "before": list(c.before), "after": list(c.after)}
        for c in changed.limits
    ]
    return {"limits": limits, "new_conflicts": [list(c.reports) for c in changed.new_conflicts]}


def _told(changed: Changed, ids: Sequence[str]) -> str:
    out = [f"what {', '.join(ids)} changed:"]
    for c in changed.limits:
        out.append(f"  {c.group}  {c.at.isoformat()}  {c.cell} {_between(*c.before)} became {_between(*c.after)}")
    out += [f"  since then cannot all hold: {', '.join(c.reports)} ({c.why})" for c in changed.new_conflicts]
    return "\n".join(out if len(out) > 1 else [*out, "  no limit, and it contradicts no other report"])


def _limits(found: Limits) -> dict[str, Any]:
    return {
        "group": found.group,
        "cell": found.cell,
        "at": found.at.isoformat(),
        "min": found.minimum,
        "max": found.maximum,
    }


def as_text(found: Accounting, unreadable: list[SetAside]) -> str:
    """The same for people."""
    out = _table(found.intervals) or ["No report of these bounds anything, so there are no limits."]
    for conflict in found.conflicts:
        out.append(f"cannot all hold: {', '.join(conflict.reports)} ({conflict.why}){_unchecked(conflict)}")
    if found.conflicts:
        out.append(f"fewest and least firm to doubt: {', '.join(found.cheapest_doubt)} (a hint only)")
        out += ["if these were doubted:", *_table(found.if_doubted)]
    if not found.complete:
        out.append("there may be further conflicts: the search was stopped")
    out += [f"set aside {ids}: {why}" for ids, why in by_reason((*found.set_aside, *unreadable))]
    return "\n".join(out)


def _table(intervals: Sequence[Limits]) -> list[str]:
    """One line a group and day: each cell with its limits; "41+" is 41 or more, "?" is no bound at all."""
    groups: dict[str, dict[str, list[str]]] = {}
    for limits in intervals:
        days = groups.setdefault(limits.group, {})
        days.setdefault(limits.at.isoformat(), []).append(f"{limits.cell} {_shown(limits)}")
    out = []
    for group, days in groups.items():
        out.append(group)
        out += [f"  {at}  " + "  ".join(cells) for at, cells in days.items()]
    return out


def _shown(limits: Limits) -> str:
    return _between(limits.minimum, limits.maximum)


def _between(low: int, high: int | None) -> str:
    if high is None:
        return f"{low}+" if low else "?"
    return str(low) if low == high else f"{low}-{high}"


def _unchecked(conflict: Conflict) -> str:
    return "" if conflict.checked else "; a second way of reckoning has not confirmed this"
