"""Whether spellings that are scored as one name share a key: `python -m benchmarks.name_keys`.

Invented names by all systems of benchmarks/spellings.py, each form against each other of the same person; and, where
LASTCONTACT_SHARED holds data/names, public figures' names. Counted are the pairs that the names engine scores `SURE` or
more. One JSON line a language: the share that share a key, that with a birth year or a place beside them do, and that
the desk's search finds by every word. Then what it costs: keys a record, pairs of unlike people that meet.
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import polars as pl

from benchmarks.people import Plan, people
from benchmarks.spellings import families
from lastcontact.names.alignment import align
from lastcontact.names.compare import compare
from lastcontact.names.keys import index_keys, lookup_keys, openings_of
from lastcontact.names.parts import INITIAL, Parts, parts_of

SURE = 0.9
ALIKE = 0.75
"""As casefile/searching.py has it."""
SAMPLE = 30
"""Pairs of spellings looked at of each person, so that Russian with its thirteen systems does not take all the time."""


def main() -> None:
    chosen = random.Random(5)
    pairs: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for language, forms in families():
        both = list(combinations(forms, 2))
        for one, other in chosen.sample(both, min(SAMPLE, len(both))):
            pairs[language].append((f"{one or 'own'} / {other or 'own'}", forms[one], forms[other]))
    for language, found in pairs.items():
        _say(language, found)
    _public()
    _cost([form for _, forms in families() for form in forms.values()])


def _say(language: str, pairs: list[tuple[str, str, str]]) -> None:
    sure = [pair for pair in dict.fromkeys(pairs) if compare(pair[1], pair[2]).score >= SURE]
    missed = [pair for pair in sure if not _meet(pair[1], pair[2])]
    known = [pair for pair in sure if _meet(pair[1], pair[2], (1990, 1990), ("Khorasar",))]
    asked = [pair for pair in sure if _alike(pair[1], pair[2])]
    reached = [pair for pair in asked if _opened_alike(pair[1], pair[2])]
    worst = Counter(system for system, _, _ in missed).most_common(4)
    line: dict[str, object] = {"names": language, "pairs": len(pairs), "one_name": len(sure)}
    line |= {"share_a_key": _share(len(sure) - len(missed), sure), "with_year_and_place": _share(len(known), sure)}
    line |= {"alike_by_word": _share(len(asked), sure), "found_by_word": _share(len(reached), asked)}
    print(
        json.dumps(
            line | {"missed_most": dict(worst), "missed": [pair[1:] for pair in missed[:: len(missed) // 5 + 1]]},
            ensure_ascii=False,
        )
    )


def _share(found: int, of: list[tuple[str, str, str]]) -> float:
    return round(found / max(1, len(of)), 4)


def _meet(one: str, other: str, years: tuple[int, int] | None = None, places: tuple[str, ...] = ()) -> bool:
    a, b = (index_keys(name, birth_years=years, places=places) for name in (one, other))
    return not frozenset(lookup_keys(a)).isdisjoint(b)


def _alike(asked: str, name: str) -> bool:
    """Whether each word asked for sounds like one of the name, as the search at the desk compares them."""
    held = parts_of(name)
    return all(
        any(p.similarity >= ALIKE and p.kind != INITIAL for p in align(Parts((word,)), held).pairings)
        for word in parts_of(asked).names
    )


def _opened_alike(asked: str, name: str) -> bool:
    """Whether each word asked for begins as one of the name does, which is how the search comes to compare them."""
    held = {begun for part in parts_of(name).names for begun in openings_of(part)}
    return all(held.intersection(openings_of(word)) for word in parts_of(asked).names)


def _public() -> None:
    file = Path(os.environ.get("LASTCONTACT_SHARED", "../shared")) / "data" / "names" / "pairs.tsv"
    if file.exists():
        table = pl.read_csv(file, separator="\t", quote_char=None, infer_schema=False).filter(pl.col("match") == "1")
        scripts = zip(table["script1"], table["script2"], strict=True)
        systems = ["-".join(sorted(pair)) for pair in scripts]
        _say("public figures", list(zip(systems, table["name1"], table["name2"], strict=True)))


def _cost(spellings: list[str]) -> None:
    frame = people(Plan(records=20_000))
    invented = [f"{family} {given}" for family, given in frame.select("family_name", "given_name").rows()]
    for what, names in (("spellings", sorted(set(spellings))), ("invented people", invented)):
        keys = [index_keys(name, birth_years=(1990, 1990), places=("Khorasar",)) for name in names]
        held = Counter(key for own in keys for key in own if key.startswith("q:"))
        line = {"cost": what, "names": len(names), "keys_a_record": round(sum(map(len, keys)) / len(keys), 2)}
        line |= {"of_two_words": round(sum(held.values()) / len(keys), 2)}
        print(json.dumps(line | {"pairs_that_meet": sum(count * (count - 1) // 2 for count in held.values())}))


if __name__ == "__main__":
    main()
