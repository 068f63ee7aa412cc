"""`lastcontact read FILE...`: who claims what about whom, with places, dates, numbers and the words."""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lastcontact.cli import read_days, read_lists
from lastcontact.cli.main import Unusable, of_file

if TYPE_CHECKING:
    from lastcontact.reading.formats.document import Problem
    from lastcontact.reading.gazetteer import Gazetteer

_STANDARD_INPUT = Path("-")
_PLAIN = (".txt", ".md", ".text", ".markdown", "")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="txt, md, html, eml, docx or pdf; - for standard input"
    )
    parser.add_argument("--published", metavar="DATE", help="day of publication, YYYY-MM-DD")
    parser.add_argument("--outlet", metavar="NAME", help="who published it")
    parser.add_argument("--places", metavar="FILE", help="places to know: a file of GeoNames, or an index of 'places'")
    parser.add_argument(
        "--conservative", action="store_true", help="vague words as one low number: dozens 12, not 24-99"
    )
    parser.add_argument(
        "--rules",
        action="store_true",
        help="how right each rule has been, by officers' verdicts in FILE (jsonl), else in this bureau",
    )
    parser.add_argument("--json", action="store_true", help="one JSON list on standard output")


def run(arguments: argparse.Namespace) -> int:
    if arguments.rules:
        from lastcontact.cli.read_rules import run as rules

        return rules(arguments)
    if not arguments.files:
        raise Unusable("read what? Name one file or more, or ask with --rules how right the rules have been")
    from lastcontact.cli.places import known_places

    with known_places(arguments.places) as gazetteer:
        made = _documents(arguments, gazetteer)
    unread = len(made) < len(arguments.files)
    if arguments.json:
        json.dump(made, sys.stdout, ensure_ascii=True)
        print()
        return 2 if unread else 0
    for document in made:
        print(table(document))
    return 2 if unread else 0


def _documents(arguments: argparse.Namespace, gazetteer: Gazetteer | None) -> list[dict[str, Any]]:
    from lastcontact.reading.reader import read

    started = time.monotonic()
    made: list[dict[str, Any]] = []
    for number, name in enumerate(arguments.files, start=1):
        try:
            header, body = _body(Path(name))
        except (OSError, Unusable) as problem:
            if len(arguments.files) == 1:
                raise
            print(f"lastcontact read: {of_file(problem)}; the other files are read", file=sys.stderr)
            continue
        if not body.strip() and Path(name).suffix.lower() not in read_lists.TABLES:
            print(f"lastcontact read: {name}: there is no text in it", file=sys.stderr)
        _say_hidden(name, body)
        if said := read_lists.lists_within(Path(name), body):
            print(f"lastcontact read: {name}: {said}", file=sys.stderr)
        day = read_days.given(arguments.published, header, name)
        outlet, told = arguments.outlet or header.get("outlet"), _telling(name, time.monotonic())
        ways = {"published_on": day.on, "outlet": outlet, "conservative": arguments.conservative}
        ways |= {"gazetteer": gazetteer}
        document = read(body, **ways, progress=told).as_json(Path(name).stem)
        used = read_days.counted_from(day, document)
        read_days.tell(name, used, known=day.on is not None)
        made.append({**document, "pub_date_from": used.source or None})
        if time.monotonic() - started > 1 and len(arguments.files) > 1:
            _bar(number, len(arguments.files), name)
    return made


def _say_hidden(name: str, body: str) -> None:
    """Signs that nobody sees in a plain text, by line; files of other kinds have said so already."""
    if Path(name).suffix.lower() in _PLAIN and not body.isprintable():
        from lastcontact.reading.formats.hints import hidden_signs

        for problem in hidden_signs(body):
            print(f"lastcontact read: {name}, {problem.where}: {problem.what}. {problem.remedy}", file=sys.stderr)


def _telling(name: str, started: float) -> Callable[[int, int], None]:
    """A bar for one long text, from the first second on; its claims are put together after its last sentence."""

    def told(done: int, total: int) -> None:
        if time.monotonic() - started > 1 and (done % max(1, total // 200) == 0 or done + 1 == total):
            last = done + 1 == total
            _bar(total if last else done, total, f"sentences of {name}{', now its claims' if last else ''}")

    return told


def _bar(done: int, total: int, what: str) -> None:
    filled = 30 * done // total
    end = "\n" if done == total else "\r"
    print(f"[{'#' * filled}{'.' * (30 - filled)}] {done}/{total} {what}", end=end, file=sys.stderr, flush=True)


def _body(path: Path) -> tuple[dict[str, str], str]:
    """The header, if there is one, and the text that all offsets refer to."""
    data = sys.stdin.buffer.read() if path == _STANDARD_INPUT else path.read_bytes()
    if path.suffix.lower() not in _PLAIN:
        from lastcontact.reading.files import open_document

        document = open_document(path.name, data)
        told = _told(document.problems)
        if told and not document.text.strip():
            raise Unusable(f"{path}: {told}")
        if told:
            print(f"lastcontact read: {path}: {told}", file=sys.stderr)
        said, text = read_lists.without_rows(path, document)
        if said:
            print(f"lastcontact read: {path}: {said}", file=sys.stderr)
        return ({"date": document.published} if document.published else {}), text
    return split_header(_decoded(data, path))


def _decoded(data: bytes, path: Path) -> str:
    """The text of a plain file; where its coding had to be guessed, standard error says so. Raises: Unusable."""
    from lastcontact.reading.formats.encodings import decode

    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return data.decode("utf-16" if marked else "utf-8")
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
    found = decode(data)
    if marked or ("\ufffd" in found.text and found.encoding != "utf-8"):
        raise Unusable(f"{path}, line {line}: not text in UTF-8; save it as UTF-8 and try again")
    print(f"lastcontact read: {path}: {_told(found.problems)}", file=sys.stderr)
    return found.text


def _told(problems: Iterable[Problem]) -> str:
    return "; ".join(f"{p.where}: {p.what.rstrip('.')}. {p.remedy}" for p in problems)


def split_header(text: str) -> tuple[dict[str, str], str]:
    """A header is taken only if every line before the first line that is exactly `---` is `key: value`."""
    found = re.search(r"^---[ \t]*\r?\n", text, re.MULTILINE)
    if found is None or found.start() == 0:
        return {}, text
    header: dict[str, str] = {}
    for line in text[: found.start()].lstrip("\ufeff").splitlines():
        key, colon, value = line.partition(":")
        if not line.strip():
            continue
        if not colon or not re.fullmatch(r"[\w -]{1,40}", key.strip()):
            return {}, text
        header[key.strip().lower()] = value.strip()
    return header, text[found.end() :]


def table(document: dict[str, Any]) -> str:
    """Who claims what, a block a claim, then what was not read."""
    names = {p["id"]: p["name"] for p in document["places"]}
    outlet = f", {document['outlet']}" if document["outlet"] else ""
    lines = [f"{document['doc']}  ({document['pub_date'] or 'day of publication unknown'}{outlet})"]
    if document["pub_date"]:
        lines.append(f"days are counted from {document['pub_date']}: {document['pub_date_from']}")
    lines += dict.fromkeys(f"repeats {one['name']}" for one in document["lineage"])
    lines.append("")
    for claim in document["claims"]:
        lines += [*_block(claim, names, document["dates"]), ""]
    if not document["claims"]:
        lines += ["No claim was found.", ""]
    if document["contradictions"]:
        lines.append("Differs:")
        lines += [f"  {c['a']} and {c['b']} ({c['kind']}): {c['why']}" for c in document["contradictions"]]
        lines.append("")
    if document["unread"]:
        lines.append("Not read; look yourself:")
        lines += [f"  {u['start']}-{u['end']}  {u['why']}: {_short(u['text'])}" for u in document["unread"]]
    return "\n".join(lines)


def _block(claim: dict[str, Any], names: dict[str, str], dates: list[dict[str, Any]]) -> list[str]:
    speaker = claim["speaker"] or "(the outlet)"
    said = f", {_days(claim, 'said', dates)}" if claim["said"] else ""
    through = f", through {claim['channel']}" if claim["channel"] else ""
    denied = (
        "not confirmed: " if claim["modality"] == "unknown" else "not "
    )  # "not missing [unknown]" reads as good news
    what = [f"{denied if claim['polarity'] == 'negated' else ''}{claim['type'].replace('_', ' ')}"]
    if claim["count"]:
        what.append(_count(claim["count"]))
    if claim["subject"]:
        what.append(claim["subject"])
    if claim["to"]:
        what.append(f"to {claim['to']}")
    if claim["actor"]:
        what.append(f"by {claim['actor']}")
    if claim["places"]:
        what.append("at " + ", ".join(names.get(p, p) for p in claim["places"]))
    if claim["when"]:
        what.append(_days(claim, "when" if claim["when"] != claim["due"] else "due", dates))
    span = claim["evidence"]
    return [
        f"{claim['id']:>4}  {speaker}{said}{through} [{claim['modality']}]",
        f"      {' | '.join(what)}",
        f'      {span["start"]}-{span["end"]}: "{_short(span["text"], 160)}"',
    ]


def _count(count: dict[str, Any]) -> str:
    low, high = count["min"], count["max"]
    bounds = str(low) if low == high else f"{low if low is not None else ''}..{high if high is not None else ''}"
    return f'{"about " if count["approx"] else ""}{bounds} ("{count["text"]}")'


def _days(claim: dict[str, Any], field: str, dates: list[dict[str, Any]]) -> str:
    """The days, the other ones that the words may mean, and the text's own words where those leave them to be reckoned:
    2031-03-11 ("yesterday").
    """
    interval, other = claim[field], claim.get("or", {}).get(field)
    shown = ("by " if field == "due" else "") + _from_to(interval) + (f" or {_from_to(other)}" if other else "")
    same = [day for day in dates if (day["from"], day["to"]) == (interval["from"], interval["to"])]
    nearest = min(same, key=lambda day: abs(day["start"] - claim["evidence"]["start"]), default=None)
    reckoned = nearest is not None and (other is not None or interval["from"][:4] not in nearest["text"])
    return f'{shown} ("{_short(nearest["text"], 40)}")' if nearest and reckoned else shown


def _from_to(interval: dict[str, str]) -> str:
    one = interval["from"] == interval["to"]
    return interval["from"] if one else f"{interval['from']} to {interval['to']}"


def _short(text: str, length: int = 90) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1] + "…"
