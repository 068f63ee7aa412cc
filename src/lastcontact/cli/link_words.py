"""What `lastcontact link` says to people: the figures with what they mean, the likeliest pairs, what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lastcontact.linkage.columns import FIELDS

PAIRS_SHOWN = 10
FIGURES = {
    "records": ("records", ""),
    "lists": ("lists", ""),
    "left_out": ("left out", "rows that hold nobody: blank, a total of the list, a rank and no name"),
    "unnamed": ("without a name", "records that are compared by everything else"),
    "several": ("several people", "fields that name more than one person; the first of them was read"),
    "joined": ("joined rows", "rows over several lines: look whether a quotation mark is left open there"),
    "unmapped": ("not read", "say what a column holds with --map COLUMN=FIELD"),
    "met": ("looked at", "pairs with something in common: words of a name, a birth date, a place, a number"),
    "pairs": ("compared", "of these, field by field"),
    "suggested": ("suggested", "pairs likelier one person than two, each by itself"),
    "clusters": ("groups", "made by these pairs, each perhaps one person"),
    "precision": ("right", "share of the pairs within groups that the column of --truth confirms"),
    "recall": ("found", "share of its true pairs that are within groups"),
    "f1": ("f1", "both alike"),
    "blocking_recall": ("looked for", "share of its true pairs that were compared field by field"),
}
"""Key of the summary -> what it is called, and what it means. Of nothing, nothing is said but for what was found."""
ALWAYS = ("records", "suggested", "clusters")
HELP = f"""\
Which fields it reads, if columns are not recognised by their header (--map 'Surname and name=name'):
  {", ".join(FIELDS[:11])},
  {", ".join(FIELDS[11:])}
  (exact: any other number or code, compared for equality)

What it prints: how many records were read and which rows and columns were not; how many pairs were compared and
suggested; the {PAIRS_SHOWN} likeliest pairs, each with the probability that both are one person and a reason a line.
The number behind a reason is its weight in bits: each bit for doubles the odds, each against halves them. Where one
record may be either of two people, as a father and a son of one name on one list, the two share the probability.

What --out FOLDER gets: links.parquet, every suggested pair with its reasons (id1, id2, prior_log2, weight_log2,
probability, explanation), and clusters.parquet, each record with the number of its group (id, suggested_cluster).

A suggestion joins nobody: compare both originals. At the desk an officer judges a pair: same, different or unsure."""


def figures(summary: Mapping[str, Any], lists: Sequence[str]) -> list[str]:
    """The summary, a line a figure. `lists`: what they are called, in the order of the reasons' "file 1", "file 2"."""
    lines = []
    found = {**summary, "lists": [f"{name} (file {n})" for n, name in enumerate(lists, 1)] if len(lists) > 1 else []}
    for key, (label, meaning) in FIGURES.items():
        value = found.get(key)
        if value or (key in ALWAYS and value is not None):
            shown = ", ".join(value) if isinstance(value, list) else _number(value)
            lines.append(f"{label:<16} {shown}" + (f"  ({meaning})" if meaning else ""))
    lines += [f"{'doubtful':<16} {doubt}" for doubt in found["doubts"]]
    took = f"{found['seconds']} s ({found['cpu_seconds']} s of the processor), {found['peak_mib']} MiB of memory"
    return [*lines, f"{'took':<16} {took}"]


def pairs(rows: Sequence[Mapping[str, Any]], places: Sequence[Sequence[str]], start_log2: float) -> list[str]:
    """These pairs with their reasons."""
    if not rows:
        return ["", "No two records are likelier one person than two."]
    which = f"The {len(rows)} likeliest pairs" if len(rows) > 1 else "The likeliest pair"
    odds = f"every pair starts at {start_log2:g} bits, and its reasons are added"
    lines = ["", f"{which}, with the probability that both are one person ({odds}):"]
    for pair, (one, other) in zip(rows, places, strict=True):
        lines += ["", f"{pair['id1']} ({one}) and {pair['id2']} ({other}): {_probability(pair['probability'])}"]
        lines += [f"  {line}" for line in pair["explanation"].splitlines()]
    return lines


def what_next(suggested: int, out: Path | None) -> list[str]:
    """Where the rest is, and who decides."""
    if not suggested:
        return []
    more = f"{suggested - PAIRS_SHOWN} more of them" if suggested > PAIRS_SHOWN else "All of them"
    where = f"are in {out / 'links.parquet'}, the groups in {out / 'clusters.parquet'}" if out else ""
    return [
        "",
        f"{more} {where}." if where else f"{more} are written with --out FOLDER, and which groups they make.",
        "These are suggestions, and nothing was joined: compare each pair with both originals. At the desk an officer"
        " judges it: same, different or unsure.",
    ]


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _probability(probability: float) -> str:
    return f"{probability:.3f}" if probability < 0.9995 else "more than 0.999"
