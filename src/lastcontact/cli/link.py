"""`lastcontact link`: which records in lists may be of one person, with the reasons; no server, no database."""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from lastcontact.cli import link_words
from lastcontact.cli.main import Unusable

if TYPE_CHECKING:
    from lastcontact.cli.lists import ListRead
    from lastcontact.linkage.columns import Columns
    from lastcontact.linkage.tables import Origin


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = link_words.HELP
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="csv, tsv, parquet, xlsx, xls, ods, or a document with tables",
    )
    parser.add_argument("--truth", metavar="COLUMN", help="a column that says who is who, to measure against")
    engines = "local (the default) on this machine; spark for more records than one machine holds"
    parser.add_argument("--engine", choices=("local", "spark"), default="local", help=engines)
    parser.add_argument(
        "--map", action="append", default=[], metavar="COLUMN=FIELD", help="which field a column holds; repeatable"
    )
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="folder for links.parquet and clusters.parquet")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    started, cpu = time.perf_counter(), time.process_time()
    frame, columns, origins, doubts = _records(arguments)
    from lastcontact.linkage import outcome
    from lastcontact.linkage.records import read_records
    from lastcontact.names.reading import of_several

    truth = frame[arguments.truth] if arguments.truth else None
    records = read_records(frame, columns)
    del frame
    linked = _engine(arguments.engine)(records, progress=bar())
    links = outcome.links_table(records, linked) if arguments.out or not arguments.json else None
    if arguments.out:
        _write(arguments.out, links, outcome.clusters_table(records, linked))
    blank = sum(origin.blank for origin in origins)
    figures: dict[str, object] = {
        "records": records.size - blank,
        "pairs": len(linked.weighed),
        "met": linked.met,
        "start_log2": linked.model.prior_log2,
        "suggested": len(linked.suggested),
        "clusters": linked.groups,
        "seconds": round(time.perf_counter() - started, 3),
        "cpu_seconds": round(time.process_time() - cpu, 3),
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        "unmapped": list(columns.unmapped),
        "several": len(of_several(records.name_texts)),
        "left_out": blank,
        "unnamed": int((records.name_texts == "").sum()) - blank,
        "joined": sum(origin.joined for origin in origins),
        "doubts": doubts,
    }
    if truth is not None:
        figures |= asdict(outcome.quality(linked, truth, linked.weighed))
    if links is None or arguments.json:
        print(json.dumps(figures, ensure_ascii=False))
        return 0
    shown = list(links.head(link_words.PAIRS_SHOWN).iter_rows(named=True))
    places = [_places(pair, origins) for pair in outcome.rows_suggested(linked)[: link_words.PAIRS_SHOWN]]
    told = link_words.pairs(shown, places, linked.model.prior_log2)
    lists = [", ".join(filter(None, (origin.path.name, origin.table))) for origin in origins]
    print(*link_words.figures(figures, lists), *told, *link_words.what_next(links.height, arguments.out), sep="\n")
    return 0


def _places(rows: Iterable[int], origins: Sequence[Origin]) -> list[str]:
    """The file and the row in it of each row of the one table that the files made."""
    told = []
    for row in rows:
        for origin in origins:
            if row < origin.rows:
                told.append(origin.of(int(row)))
                break
            row -= origin.rows
    return told


def _records(arguments: argparse.Namespace):  # type: ignore[no-untyped-def]
    from lastcontact.cli.lists import (
        ages_of_today,
        doubts_of_births,
        doubts_of_columns,
        known_columns,
        read_lists,
        without_nobodies,
    )
    from lastcontact.linkage.columns import UnknownField, match_columns
    from lastcontact.linkage.tables import UnreadableTable, one_table

    wanted = {}
    for word in arguments.map:
        column, equals, field = word.rpartition("=")
        if not equals or not column:
            raise Unusable(f"--map {word}: write it as COLUMN=FIELD")
        wanted[column] = field
    kept = (arguments.truth,) if arguments.truth else ()
    try:
        lists = [read for path in arguments.files for read in read_lists(path)]
        headers = list(dict.fromkeys(header for read in lists for header in read.frame.columns))
        if arguments.truth and arguments.truth not in headers:
            raise Unusable(f"--truth: there is no column '{arguments.truth}'; the columns are {', '.join(headers)}")
        match_columns(headers, wanted, kept)
        own = [{column: field for column, field in wanted.items() if column in read.frame.columns} for read in lists]
        found = [known_columns(read, asked, kept) for read, asked in zip(lists, own, strict=True)]
        lists = [without_nobodies(read, columns) for read, columns in zip(lists, found, strict=True)]
    except (UnreadableTable, UnknownField) as problem:
        raise Unusable(str(problem)) from problem
    for path in arguments.files:
        _require_people(path, [(r, c) for r, c in zip(lists, found, strict=True) if r.origin.path == path])
    people = [(r, c) for r, c in zip(lists, found, strict=True) if _of_people(c)]
    doubts = [doubt for read in lists for doubt in read.doubts]
    unlike = [read.origin for read, columns in zip(lists, found, strict=True) if not _of_people(columns)]
    doubts += [f"{o.path}, {o.table}: none of its columns describes a person; it was left out" for o in unlike]
    doubts += [doubt for read, columns in people for doubt in doubts_of_columns(read, columns)]
    doubts += [doubt for read, columns in people for doubt in doubts_of_births(read, columns)]
    frames, columns = [read.frame for read, _ in people], [found for _, found in people]
    frame, mapped = one_table(frames, columns, kept) if len(frames) > 1 else (frames[0], columns[0])
    if "age" in mapped.of and "as_of" not in mapped.of:
        frame, mapped = ages_of_today(frame, mapped)
        doubts.append(
            f"column '{mapped.of['age'][0]}': no column tells on what day these ages were true;"
            " all are taken as of today (a column as_of tells it)"
        )
    return frame, mapped, [read.origin for read, _ in people], doubts


def _of_people(columns: Columns) -> bool:
    return bool(set(columns.of) - {"id", "list", "as_of"})


def _require_people(path: Path, lists: Sequence[tuple[ListRead, Columns]]) -> None:
    """Refuses a file of which no table describes people, or in which there are none."""
    people = [read for read, columns in lists if _of_people(columns)]
    if not people:
        headers = ", ".join(dict.fromkeys(header for read, _ in lists for header in read.frame.columns))
        raise Unusable(
            f"{path}, line {max(1, lists[0][0].origin.first - 1)}: none of the columns {headers} is known to describe a"
            " person; say what they hold, as in --map 'Surname and name=name'"
        )
    if not any(read.frame.height for read in people):
        raise Unusable(f"{path}, line {people[0].origin.first}: there are no records under the header")


def _engine(name: str):  # type: ignore[no-untyped-def]
    if name == "spark":
        from lastcontact.linkage import spark

        try:
            return spark.engine()
        except spark.NoSpark as problem:
            raise Unusable(str(problem)) from problem
    from lastcontact.linkage.local import link

    return link


def bar():  # type: ignore[no-untyped-def]
    """A bar on standard error once the work takes longer than a second."""
    started = time.perf_counter()

    def show(part: float) -> None:
        if time.perf_counter() - started > 1 and sys.stderr.isatty():
            full = round(part * 30)
            print(f"\r[{'#' * full}{'.' * (30 - full)}]", end="\n" if part >= 1 else "", file=sys.stderr, flush=True)

    return show


def _write(folder: Path, links, clusters) -> None:  # type: ignore[no-untyped-def]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        links.write_parquet(folder / "links.parquet")
        clusters.write_parquet(folder / "clusters.parquet")
    except OSError as problem:
        raise Unusable(f"{folder} cannot be written to ({problem.strerror}); choose another --out") from problem
