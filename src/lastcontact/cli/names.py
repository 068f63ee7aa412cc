"""`lastcontact names`: compare two names, score a file of pairs, search a gallery; any scripts, no server."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from lastcontact.cli.main import Unusable
from lastcontact.names.compare import compare

PIECE = 100_000
"""Pairs scored at a time."""
OUT_COLUMNS = "query (which row of the queries, from 0), rank (from 1), id (of the name found), score"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True)
    one = verbs.add_parser("compare", help="how likely two names are of one person, and why")
    one.add_argument("a")
    one.add_argument("b")
    many = verbs.add_parser("score", help="score each row of a file of pairs")
    many.add_argument("pairs", type=Path, help="tab-separated, with the columns name1 and name2")
    many.add_argument("--out", type=Path, required=True)
    find = verbs.add_parser("search", help="find names in a list of names")
    find.add_argument("--gallery", type=Path, required=True, help="tab-separated, with the columns id and name")
    find.add_argument("--queries", type=Path, required=True, help="tab-separated, with the column name")
    find.add_argument("--top", type=int, default=10, help="names given for each query, 10 if not told")
    find.add_argument("--out", type=Path, required=True, help=f"columns: {OUT_COLUMNS}")
    for verb in (one, many, find):
        verb.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    return {"compare": _compare, "score": _score, "search": _search}[arguments.verb](arguments)


def _compare(arguments: argparse.Namespace) -> int:
    if not (arguments.a.strip() and arguments.b.strip()):
        raise Unusable("Give two names: one of them is empty.")
    found = compare(arguments.a, arguments.b)
    if arguments.json:
        print(json.dumps({"score": round(found.score, 4), "explanation": list(found.explanation)}, ensure_ascii=False))
    else:
        surely = f"{min(found.score, 0.99):.2f}" if found.score < 0.995 else "more than 0.99"
        print(f"score {surely}: how surely it is one name, from 0 to 1; below, how alike two words sound, in per cent")
        print(*(f"  {line}" for line in found.explanation), sep="\n")
    return 0


def _score(arguments: argparse.Namespace) -> int:
    header, rows = read_rows(arguments.pairs, ("name1", "name2"))
    one, other = header.index("name1"), header.index("name2")
    started = time.perf_counter()
    scores = _scores([row[one] for row in rows], [row[other] for row in rows])
    seconds = time.perf_counter() - started
    keep = [i for i, column in enumerate(header) if column != "score"]
    lines = ["\t".join([*(header[i] for i in keep), "score"])]
    lines.extend("\t".join([*(row[i] for i in keep), f"{score:.6f}"]) for row, score in zip(rows, scores, strict=True))
    write_lines(arguments.out, lines)
    _summary(arguments, {"pairs": len(rows), "seconds": round(seconds, 3)})
    return 0


def _scores(left: list[str], right: list[str]) -> list[float]:
    """compare() for each pair, in bulk, piece by piece so that progress can be shown."""
    import numpy as np
    import polars as pl

    from lastcontact.cli.link import bar
    from lastcontact.names.batch import probabilities
    from lastcontact.names.compare import PRIOR_BITS
    from lastcontact.names.reading import of_several, read_names
    from lastcontact.names.rows import weigh_rows

    show, count = bar(), len(left)
    names = pl.Series([*left, *right], dtype=pl.String)
    read = read_names(names)
    scores = np.zeros(count)
    for start in range(0, count, PIECE):
        one, other = (read.rows[first + start : first + min(start + PIECE, count)] for first in (0, count))
        weights = weigh_rows(read.lexicon, one, other).weight_log2.astype(np.float64)
        found = probabilities(weights - PRIOR_BITS)
        scores[start : start + PIECE] = np.where((one[:, 0] < 0) | (other[:, 0] < 0), 0.0, found)
        show(min(1.0, (start + PIECE) / count))
    for at in {int(at) % count for at in of_several(names)}:
        scores[at] = compare(left[at], right[at]).score
    return [float(score) for score in scores]


def _search(arguments: argparse.Namespace) -> int:
    from lastcontact.linkage.learning import birth_bits
    from lastcontact.names.gallery import Gallery

    if arguments.top < 1:
        raise Unusable("--top must be 1 or more")
    known = read_rows(arguments.gallery, ("id", "name"))
    asked = read_rows(arguments.queries, ("name",))
    ids, names = _column(known, "id"), _column(known, "name")
    started = time.perf_counter()
    gallery = Gallery.of(names)
    index_seconds = time.perf_counter() - started
    started = time.perf_counter()
    dated = "birth_date" in known[0] and "birth_date" in asked[0]
    further = birth_bits(_column(asked, "birth_date"), _column(known, "birth_date")) if dated else None
    hits = gallery.search(_column(asked, "name"), top=arguments.top, further=further)
    query_seconds = time.perf_counter() - started
    lines = ["query\trank\tid\tscore"]
    lines.extend(f"{hit.query}\t{hit.rank}\t{ids[hit.row]}\t{hit.score:.6f}" for hit in hits)
    write_lines(arguments.out, lines)
    figures = {
        "queries": len(asked[1]),
        "gallery": len(ids),
        "index_seconds": round(index_seconds, 3),
        "query_seconds": round(query_seconds, 3),
    }
    _summary(arguments, figures)
    if not arguments.json:
        print(f"its columns: {OUT_COLUMNS}", file=sys.stderr)
    return 0


def _column(table: tuple[list[str], list[list[str]]], name: str) -> list[str]:
    header, rows = table
    at = header.index(name)
    return [row[at] for row in rows]


def _no_column(header: list[str]) -> str:
    """What to do about a header without a column: its cells may be parted by another sign."""
    other = next((name for mark, name in _NO_TABS.items() if len(header) == 1 and mark in header[0]), "")
    if other:
        return f"its cells are parted by {other}: save it with tabs between them"
    return "the first line names the columns, separated by tabs"


_NO_TABS = {";": "semicolons", ",": "commas", "|": "bars"}


def read_rows(path: Path, needed: tuple[str, ...]) -> tuple[list[str], list[list[str]]]:
    """Header and rows of a tab-separated file, no quoting; short rows are filled with empty fields.

    Raises: Unusable, when the file is not UTF-8 text, or lacks a needed column.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Unusable(f"{path}: is not text in UTF-8; save it as UTF-8 and try again") from problem
    if not text.strip():
        raise Unusable(f"{path}: is empty; its first line names the columns ({', '.join(needed)}), separated by tabs")
    lines = text.split("\n")
    header = lines[0].rstrip("\r").split("\t")
    for column in needed:
        if column not in header:
            raise Unusable(f"{path}, line 1: there is no column '{column}'; {_no_column(header)}")
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip("\r") and number == len(lines):
            continue
        fields = line.rstrip("\r").split("\t")
        if len(fields) > len(header):
            raise Unusable(
                f"{path}, line {number}: {len(fields)} fields instead of {len(header)}; remove the extra tabs"
            )
        rows.append(fields + [""] * (len(header) - len(fields)))
    return header, rows


def write_lines(path: Path, lines: list[str]) -> None:
    """Writes the lines as UTF-8. Raises: Unusable, when the place cannot be written to."""
    try:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as problem:
        raise Unusable(f"{path} cannot be written ({problem.strerror}); check the folder") from problem


def _summary(arguments: argparse.Namespace, figures: dict[str, float]) -> None:
    if arguments.json:
        print(json.dumps(figures))
    else:
        print(*(f"{name.replace('_', ' ')}: {value}" for name, value in figures.items()), sep="\n")
        print(f"written to {arguments.out}", file=sys.stderr)
