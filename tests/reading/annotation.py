"""Turns the corpus' marked-up sources into annotations with offsets, in the schema of claims.

A source is: `=== id | day | style | coverage | outlet`, the text, `---`, and one line a finding:
`type | words | n:words=bounds | sp:speaker | m:modality | neg | at:places | w:days | said:days | s:subject | by:actor |
ch:channel`; `P name | roles | variants`, `O name | variants`, `L id | name | kind | variants`, `D words | days`,
`Q words=bounds`, `X claim claim kind`.
`context => words` says where the words stand. All people, bodies, places and events in it are invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).with_name("corpus")
_BOUNDS = re.compile(r"(>=|<=|>|<|~)?(\d+)(?:-(\d+))?\Z")


class Unplaced(Exception):
    """An annotation whose words are not in its text."""


@dataclass(frozen=True)
class Document:
    """One annotated text; `gold` is the annotation as the schema has it."""

    id: str
    language: str
    style: str
    text: str
    gold: dict[str, Any]


def documents(half: str) -> Iterator[Document]:
    """Every document of a part: "open", "opened" (sealed once, developed on since), "sealed" (the yardstick),
    "second" (some texts of the first two, annotated again by somebody who had not seen the first annotation).
    """
    for path in sorted((CORPUS / half).glob("*.txt")):
        for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            yield _document(block, path.stem.partition("-")[0])


def _document(block: str, language: str) -> Document:
    head, rest = block.split("\n", 1)
    text, _, marks = rest.partition("\n---\n")
    identifier, day, style, coverage, outlet = (part.strip() for part in head.split("|"))
    gold: dict[str, Any] = {
        "doc": identifier, "pub_date": day, "outlet": outlet or None, "coverage": coverage,
        "claims": [], "events": [], "persons": [], "orgs": [], "places": [],
        "dates": [], "quantities": [], "contradictions": [],
    }  # fmt: skip
    for line in filter(None, (m.strip() for m in marks.splitlines())):
        try:
            _mark(line, text, gold)
        except (Unplaced, ValueError, IndexError) as problem:
            raise Unplaced(f"{identifier}: {line}: {problem}") from problem
    known = {p["id"] for p in gold["places"]}
    for claim in gold["claims"]:
        if unknown := set(claim["places"]) - known:
            raise Unplaced(f"{identifier}: no L line for {unknown}")
        if claim["count"]:
            gold["quantities"].append({**claim["count"], "of": claim["subject"]})
    gold["quantities"] = list({(q["start"], q["end"]): q for q in gold["quantities"]}.values())
    return Document(identifier, language, style, text, gold)


def _mark(line: str, text: str, gold: dict[str, Any]) -> None:
    kind, _, rest = line.partition(" ")
    parts = [p.strip() for p in rest.split("|")]
    if kind == "P":
        roles, variants = _list(parts, 1), _list(parts, 2)
        gold["persons"].append(
            {"id": f"p{len(gold['persons']) + 1}", "name": parts[0], "roles": roles, "variants": [parts[0], *variants]}
        )
    elif kind == "O":
        gold["orgs"].append(
            {"id": f"o{len(gold['orgs']) + 1}", "name": parts[0], "variants": [parts[0], *_list(parts, 1)]}
        )
    elif kind == "L":
        gold["places"].append(
            {"id": parts[0], "name": parts[1], "kind": parts[2], "variants": [parts[1], *_list(parts, 3)]}
        )
    elif kind == "D":
        gold["dates"].append({**_found(parts[0], text), **_days(parts[1])})
    elif kind == "Q":
        gold["quantities"].append({**_count(rest, text, 0), "of": None})
    elif kind == "X":
        a, b, name = rest.split()
        gold["contradictions"].append({"a": f"c{a}", "b": f"c{b}", "kind": name, "why": ""})
    else:
        gold["claims"].append(_claim(line, text, len(gold["claims"]) + 1))


def _list(parts: list[str], at: int) -> list[str]:
    return [v.strip() for v in parts[at].split(";") if v.strip()] if len(parts) > at else []


def _claim(line: str, text: str, number: int) -> dict[str, Any]:
    kind, words, *rest = (p.strip() for p in line.split(" | "))
    fields = dict(_field(part) for part in rest)
    evidence = _found(words, text)
    return {
        "id": f"c{number}", "evidence": evidence, "type": kind,
        "polarity": "negated" if "neg" in fields else "affirmed", "modality": fields.get("m", "asserted"),
        "speaker": fields.get("sp"), "channel": fields.get("ch"),
        "said": _days(fields["said"]) if "said" in fields else None,
        "subject": fields.get("s"), "actor": fields.get("by"),
        "count": _count(fields["n"], text, evidence["start"], evidence["end"]) if "n" in fields else None,
        "places": fields["at"].split(",") if "at" in fields else [],
        "when": _days(fields["w"]) if "w" in fields else None,
    }  # fmt: skip


def _field(part: str) -> tuple[str, str]:
    name, _, value = part.partition(":")
    return name, value


def _found(words: str, text: str) -> dict[str, Any]:
    context, arrow, inner = words.partition(" => ")
    start = text.find(context)
    if start < 0:
        raise Unplaced(f"not in the text: {context}")
    if arrow:
        offset = context.find(inner)
        if offset < 0:
            raise Unplaced(f"not in its context: {inner}")
        start, context = start + offset, inner
    return {"start": start, "end": start + len(context), "text": context}


def _count(written: str, text: str, low: int, high: int | None = None) -> dict[str, Any]:
    words, _, bounds = written.partition("=")
    words = re.sub(r"#\d\Z", "", words)
    pattern = re.compile(rf"(?<![\w,.]){re.escape(words)}(?!\w)", re.UNICODE)
    at = pattern.search(text, low, high or len(text)) or next(reversed([*pattern.finditer(text, 0, low)]), None)
    if at is None:
        raise Unplaced(f"count not in the text: {words}")
    found = _BOUNDS.match(bounds or words.replace(",", ""))
    if found is None:
        raise Unplaced(f"no bounds: {written}")
    sign, first, second = found[1], int(found[2]), int(found[3] or found[2])
    minimum, maximum = {
        ">": (first + 1, None), ">=": (first, None), "<": (None, first - 1), "<=": (None, first),
    }.get(sign or "", (first, second))  # fmt: skip
    return {
        "start": at.start(),
        "end": at.end(),
        "text": at.group(),
        "min": minimum,
        "max": maximum,
        "approx": sign == "~",
    }


def _days(written: str) -> dict[str, str]:
    first, _, last = written.partition("..")
    return {"from": first, "to": last or first}
