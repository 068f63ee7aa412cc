"""`lastcontact estimate`: how many people no list names, or why no number is given."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from lastcontact.assessment.estimate import Estimation, Refused, estimate
from lastcontact.assessment.overlaps import Overlaps, TableUnusable
from lastcontact.cli.main import Unusable

NOT_VOUCHED = (
    "nobody said whether officers have reviewed the links between these lists (--links-reviewed yes or no); if they"
    " have not, these numbers are not to be used: a missed link makes two people of one and raises every one of them"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("table", type=Path, metavar="TABLE.csv", help="one 0/1 column a list, and count")
    parser.add_argument(
        "--links-reviewed",
        choices=("yes", "no"),
        help="whether officers have reviewed the links between the lists; with no, no number is given; left out, every"
        " answer says first that nobody vouched for them",
    )
    parser.add_argument("--json", action="store_true", help="one JSON document instead of a table")


def run(arguments: argparse.Namespace) -> int:
    found = estimate(read_table(arguments.table), arguments.links_reviewed != "no")
    if isinstance(found, Estimation) and arguments.links_reviewed is None:
        found = replace(found, warnings=(NOT_VOUCHED, *found.warnings))
    unvouched = isinstance(found, Refused) and found.odds_ratios and arguments.links_reviewed is None
    if arguments.json:
        json.dump(as_json(found) | ({"warnings": [NOT_VOUCHED]} if unvouched else {}), sys.stdout, ensure_ascii=False)
        print()
    else:
        print(*([f"Note: {NOT_VOUCHED}"] if unvouched else []), as_text(found), sep="\n")
    return 0


def read_table(path: Path) -> Overlaps:
    """The table of a CSV file. Raises: Unusable."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [(number, row) for number, row in enumerate(csv.reader(file), 1) if any(map(str.strip, row))]
    except (UnicodeDecodeError, csv.Error):
        raise Unusable(f"{path}: is not CSV in UTF-8; save it as UTF-8 and try again") from None
    if not rows:
        raise Unusable(f"{path}: is empty; the first line names the lists and count")
    header = [cell.strip() for cell in rows[0][1]]
    if "count" not in header:
        other = next((name for mark, name in _NO_COMMAS.items() if mark in rows[0][1][0]), "")
        remedy = f"its cells are parted by {other}: save it with commas" if other else "add it"
        raise Unusable(f"{path}, line {rows[0][0]}: there is no column 'count'; {remedy}")
    place = header.index("count")
    out = []
    for number, row in rows[1:]:
        try:
            values = [int(cell) for cell in row]
        except ValueError:
            raise Unusable(f"{path}, line {number}: every cell must be a whole number") from None
        if len(values) != len(header):
            raise Unusable(f"{path}, line {number}: {len(values)} cells under {len(header)} columns; make them equal")
        out.append((values[:place] + values[place + 1 :], values[place]))
    try:
        return Overlaps.of(header[:place] + header[place + 1 :], out, [number for number, _ in rows[1:]])
    except TableUnusable as problem:
        raise Unusable(f"{path}, {problem}") from None


_NO_COMMAS = {";": "semicolons", "\t": "tabs"}


def as_json(found: Estimation | Refused) -> dict[str, Any]:
    """The contract's object; `detail` stands beside each estimate."""
    if isinstance(found, Refused):
        row = [{"odds_ratio": ratio, "total": total} for ratio, total in found.odds_ratios]
        between = {"between": list(found.between), "left_out": list(found.left_out)}
        return {"refused": found.reason} | ({"odds_ratios": row} | between if row else {})
    return {
        "observed": found.observed,
        "estimates": [
            {
                "method": e.method,
                "estimate": e.estimate,
                "low": e.low,
                "high": e.high,
                "assumption": e.assumption,
                "detail": e.detail,
            }
            for e in found.estimates
        ],
        "warnings": list(found.warnings),
    }


def as_text(found: Estimation | Refused) -> str:
    """The same for people."""
    if isinstance(found, Refused):
        out = [f"No number is given: {found.reason}."]
        for ratio, total in found.odds_ratios:
            shown = "cannot be said: the lists share nobody" if total is None else str(total)
            out.append(f"  if the odds ratio between {' and '.join(found.between)} were {ratio:g}: {shown}")
        if found.odds_ratios and found.left_out:
            out.append(f"  in these totals nobody is counted for standing on {' or '.join(found.left_out)} alone")
        return "\n".join(out)
    out = [f"{found.observed} people stand on the lists.", *(f"Note: {warning}" for warning in found.warnings)]
    for e in found.estimates:
        out.append(f"{e.method:<22} {e.estimate:>8}  [{e.low}, {e.high}]  {e.detail}")
        out.append(f"{'':<22} assumes: {e.assumption}")
    return "\n".join(out)
