"""`lastcontact places`: files of GeoNames as names that the reader knows, in every spelling they have."""

from __future__ import annotations

import argparse
import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from lastcontact.cli.keeping import answer, bureau, json_argument
from lastcontact.cli.main import Unusable

if TYPE_CHECKING:
    from lastcontact.reading.gazetteer import Gazetteer, Known

_SQLITE = b"SQLite format 3\0"
_ANEW = "Texts that come in from now on are read with them; 'lastcontact rebuild' has the earlier ones read anew."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="of GeoNames, as distributed: XX.zip, or its XX.txt")
    parser.add_argument("--remove", metavar="NAME", help="take the places of a file out again, by its name in the list")
    parser.add_argument("--into", metavar="FILE", help="an index of its own, for 'read --places', and not the bureau's")
    json_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    if arguments.into:
        return _run(arguments, Path(arguments.into))
    with bureau():
        from lastcontact.casefile.reading_ways import places_file

        return _run(arguments, places_file())


def _run(arguments: argparse.Namespace, index: Path) -> int:
    from lastcontact.reading import place_index

    if arguments.remove and arguments.files:
        raise Unusable("take files in, or take one out with --remove: one after the other")
    if index.exists() and not _is_index(index):
        raise Unusable(f"{index}: is no index of places; name a file that is not there yet, or one that 'places' made")
    for name in arguments.files:
        with _places_in(Path(name)) as places:
            place_index.taken_in(index, places, Path(name).stem)
    if arguments.remove:
        known = dict(place_index.sources_in(index))
        if arguments.remove not in known:
            there = ", ".join(known) or "none"
            raise Unusable(f"--remove: no file was taken in as '{arguments.remove}'; there are: {there}")
        place_index.removed(index, arguments.remove)
    held = dict(place_index.sources_in(index))
    told = [f"{name}: {count} places" for name, count in held.items()] or ["No places are taken in from files."]
    told += [_ANEW] if (arguments.files or arguments.remove) and not arguments.into else []
    return answer(arguments, {"files": held}, "\n".join(told))


def _is_index(path: Path) -> bool:
    with path.open("rb") as opened:
        return opened.read(len(_SQLITE)) == _SQLITE


@contextmanager
def known_places(name: str | None) -> Iterator[Gazetteer | None]:
    """The places of a file for one reading: an index, or a file of GeoNames that is gone through first."""
    if name is None:
        yield None
        return
    from lastcontact.reading.gazetteer import Gazetteer
    from lastcontact.reading.place_index import index_at, index_of

    path = Path(name)
    try:
        if _is_index(path):
            with index_at(path) as index:
                yield Gazetteer(beside=index)
            return
        with _places_in(path) as places, index_of(places) as index:
            yield Gazetteer(beside=index)
    except sqlite3.Error as problem:
        raise Unusable(f"{path}: is no index of places ({problem}); make it anew with 'lastcontact places'") from None


@contextmanager
def _places_in(path: Path) -> Iterator[Iterator[Known]]:
    """The places of a file of GeoNames, with a bar from the first second on. Raises: Unusable."""
    from lastcontact.reading.geonames import NotGeoNames, lines_of, places_of

    try:
        with lines_of(path) as (lines, size):
            yield places_of(_counted(lines, size, path))
    except NotGeoNames as problem:
        raise Unusable(f"{path}: {problem}") from None


def _counted(lines: Iterable[str], size: int, path: Path) -> Iterator[str]:
    started, done, shown = time.monotonic(), 0, 0
    for line in lines:
        yield line
        done += len(line.encode())
        if time.monotonic() - started > 1 and (step := 100 * done // max(size, 1)) > shown:
            shown = step
            end = "\n" if done >= size else "\r"
            print(f"[{'#' * (30 * step // 100):.<30}] {step} % of {path.name}", end=end, file=sys.stderr, flush=True)
