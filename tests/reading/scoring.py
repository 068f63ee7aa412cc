"""Scores a reading against an annotation: counts of right, wrong and missed, field by field.

Source of the rules: the schema of claims (a span matches on half of the shorter and a fifth of the union; claims match
one to one; a field of an unmatched claim counts as missed or wrong).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from lastcontact.core.claim import PEOPLE_TYPES

PEOPLE = frozenset(t.value for t in PEOPLE_TYPES)
Tally = dict[str, list[int]]
_EMPTY = frozenset(
    ("the", "a", "an", "of", "for", "and", "in", "at", "s", "army", "general", "colonel", "mr", "mrs", "dr")
)
_FUNCTION = frozenset(
    ("ministry", "defence", "defense", "president", "minister", "prime", "army", "forces", "government", "spokesman",
     "committee", "commission", "authorities", "military", "chief", "staff", "state", "human", "rights", "defender",
     "office", "general", "commander", "group")
)  # fmt: skip


def score(gold: dict[str, Any], read: dict[str, Any]) -> Tally:
    """Field -> [right, wrong, missed] for one document; fields that end in `_matched` are [right, not right, 0]."""
    tally: Tally = defaultdict(lambda: [0, 0, 0])
    _claims(tally, "claim_people", _people(gold["claims"]), _people(read["claims"]))
    whole = gold["coverage"] == "all"
    if whole:
        _claims(tally, "claim_all", gold["claims"], read["claims"])
    mine = gold["claims"] if whole else _people(gold["claims"])
    theirs = read["claims"] if whole else _people(read["claims"])
    _fields(tally, mine, theirs, (_variants(gold), _variants(read)))
    _covered(tally, mine, read)
    _dates(tally, gold, read)
    for kind in ("persons", "orgs"):
        if gold[kind]:
            pairs = _greedy(gold[kind], read[kind], lambda a, b: float(bool(_forms(a) & _forms(b))))
            _add(tally, kind, len(pairs), len(read[kind]) - len(pairs), len(gold[kind]) - len(pairs))
    _contradictions(tally, gold, read)
    text = read["text"]
    spans = [c["evidence"] for c in read["claims"]] + read["dates"] + read["quantities"] + read["unread"]
    exact = sum(text[s["start"] : s["end"]] == s["text"] for s in spans)
    _add(tally, "spans_exact", exact, len(spans) - exact, 0)
    return dict(tally)


def figure(tallies: Iterable[Tally], field: str) -> float | None:
    """F1 of a field over documents (for `_matched` and `recall` fields the share that is right)."""
    right = wrong = missed = 0
    for tally in tallies:
        r, w, m = tally.get(field, (0, 0, 0))
        right, wrong, missed = right + r, wrong + w, missed + m
    whole = 2 * right + wrong + missed
    if field.endswith(("_matched", "_exact")) or field.startswith("recall"):
        whole = 2 * (right + wrong + missed)
    return round(2 * right / whole, 3) if whole else None


def _people(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [c for c in claims if c["type"] in PEOPLE]


def _add(tally: Tally, field: str, right: int, wrong: int, missed: int) -> None:
    for i, n in enumerate((right, wrong, missed)):
        tally[field][i] += n


def _overlap(a: dict[str, Any], b: dict[str, Any]) -> float:
    """The share of the union, 0.0 when two spans do not match."""
    common = min(a["end"], b["end"]) - max(a["start"], b["start"])
    if common <= 0:
        return 0.0
    union = max(a["end"], b["end"]) - min(a["start"], b["start"])
    shorter = max(1, min(a["end"] - a["start"], b["end"] - b["start"]))
    return common / union if common / shorter >= 0.5 and common / union >= 0.2 else 0.0


def _likeness(a: dict[str, Any], b: dict[str, Any]) -> float:
    if a["type"] != b["type"]:
        return 0.0
    overlap = _overlap(a["evidence"], b["evidence"])
    return (
        overlap + 0.5 * bool(a["count"] and b["count"] and _count(a["count"]) == _count(b["count"])) if overlap else 0.0
    )


def _greedy(left: list[Any], right: list[Any], like: Callable[[Any, Any], float]) -> list[tuple[int, int]]:
    ranked = sorted(((like(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)), reverse=True)
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for likeness, i, j in ranked:
        if likeness > 0 and i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((i, j))
    return pairs


def _claims(tally: Tally, field: str, gold: list[dict[str, Any]], read: list[dict[str, Any]]) -> None:
    pairs = _greedy(gold, read, _likeness)
    _add(tally, field, len(pairs), len(read) - len(pairs), len(gold) - len(pairs))


def _fields(
    tally: Tally,
    gold: list[dict[str, Any]],
    read: list[dict[str, Any]],
    places: tuple[dict[str, set[str]], dict[str, set[str]]],
) -> None:
    pairs = _greedy(gold, read, _likeness)
    matched_gold, matched_read = {i for i, _ in pairs}, {j for _, j in pairs}
    rows: list[tuple[Any, Any]] = [(gold[i], read[j]) for i, j in pairs]
    rows += [(g, None) for i, g in enumerate(gold) if i not in matched_gold]
    rows += [(None, r) for j, r in enumerate(read) if j not in matched_read]
    same: dict[str, Callable[[Any, Any], bool]] = {
        "speaker": same_name, "count": lambda a, b: _count(a) == _count(b),
        "modality": lambda a, b: a == b, "when": lambda a, b: a == b,
    }  # fmt: skip
    for a, b in rows:
        for field, equal in same.items():
            x, y = (a or {}).get(field), (b or {}).get(field)
            alike = x is not None and y is not None and equal(x, y)
            if x is not None or y is not None:
                _add(tally, field, int(alike), int(y is not None and not alike), int(x is not None and not alike))
            if a and b:
                right = alike or (x is None and y is None)
                _add(tally, f"{field}_matched", int(right), int(not right), 0)
        _places(
            tally,
            [places[0][p] for p in (a or {}).get("places", [])],
            [places[1][p] for p in (b or {}).get("places", [])],
        )


def _places(tally: Tally, gold: list[set[str]], read: list[set[str]]) -> None:
    pairs = _greedy(gold, read, lambda a, b: float(bool(a & b)))
    _add(tally, "places", len(pairs), len(read) - len(pairs), len(gold) - len(pairs))


def _covered(tally: Tally, gold: list[dict[str, Any]], read: dict[str, Any]) -> None:
    """Claims that were read, or whose words the unread list points at."""
    for claim in gold:
        span = claim["evidence"]
        found = any(_likeness(claim, r) for r in read["claims"])
        found = found or any(u["start"] < span["end"] and span["start"] < u["end"] for u in read["unread"])
        _add(tally, "recall_with_unread", int(found), 0, int(not found))


def _dates(tally: Tally, gold: dict[str, Any], read: dict[str, Any]) -> None:
    if not gold["dates"]:
        return
    pairs = _greedy(gold["dates"], read["dates"], _overlap)
    right = sum(
        (gold["dates"][i]["from"], gold["dates"][i]["to"]) == (read["dates"][j]["from"], read["dates"][j]["to"])
        for i, j in pairs
    )
    _add(tally, "dates", right, len(read["dates"]) - right, len(gold["dates"]) - right)


def _contradictions(tally: Tally, gold: dict[str, Any], read: dict[str, Any]) -> None:
    if not gold["contradictions"]:
        return
    ours = {c["id"]: c["evidence"] for c in gold["claims"]}
    theirs = {c["id"]: c["evidence"] for c in read["claims"]}

    def like(a: dict[str, str], b: dict[str, str]) -> float:
        straight = min(_overlap(ours[a["a"]], theirs[b["a"]]), _overlap(ours[a["b"]], theirs[b["b"]]))
        return max(straight, min(_overlap(ours[a["a"]], theirs[b["b"]]), _overlap(ours[a["b"]], theirs[b["a"]])))

    pairs = _greedy(gold["contradictions"], read["contradictions"], like)
    _add(
        tally,
        "contradictions",
        len(pairs),
        len(read["contradictions"]) - len(pairs),
        len(gold["contradictions"]) - len(pairs),
    )


def _count(count: dict[str, Any]) -> tuple[Any, Any, bool]:
    return count["min"], count["max"], bool(count["approx"])


def _plain(words: str) -> str:
    folded = unicodedata.normalize("NFKD", words.lower().replace("’", "'"))
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w ]+", " ", re.sub(r"'s\b", "", folded)).split())


def _tokens(words: str) -> set[str]:
    tokens = set(_plain(words).replace("defence", "defense").split())
    return tokens - _EMPTY or tokens


def same_name(a: str, b: str) -> bool:
    """Whether two names mean one speaker: half of the shorter's words, and a shared name where both have one."""
    one, two = _tokens(a), _tokens(b)
    names = [{_plain(w) for w in re.findall(r"[\w’'.-]+", n) if w[:1].isupper()} - _FUNCTION - _EMPTY for n in (a, b)]
    if names[0] and names[1] and not names[0] & names[1]:
        return False
    common = len(one & two)
    shorter = min(len(one), len(two)) or 1
    return common / shorter >= 0.5 and (common >= 2 or shorter == 1)


def _variants(document: dict[str, Any]) -> dict[str, set[str]]:
    return {p["id"]: {_plain(v) for v in p["variants"]} for p in document["places"]}


def _forms(thing: dict[str, Any]) -> set[str]:
    return {_plain(v).removeprefix("the ") for v in thing["variants"]}
