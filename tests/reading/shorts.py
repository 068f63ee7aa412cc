"""Short texts, one construction each, with the claims on people that an annotator found in them.

One JSON object a line: `text`, `pub_date`, `claims` of `type`, `count` ([least, most, about] or null), `evidence`
(words of the text), `modality` and `speaker` (as the text has it, with its ending). "open" was developed on; "sealed"
is looked at by nobody who writes rules. All people, bodies, places and events in them are invented.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from lastcontact.reading.reader import read
from tests.reading.scoring import Tally, score

FOLDER = Path(__file__).with_name("corpus") / "short"
FIGURES = ("claim_people", "recall_with_unread", "speaker", "speaker_matched", "count", "count_matched", "modality")
"""What is annotated in them."""


def files(part: str) -> Iterator[Path]:
    """The files of a part, "open" or "sealed"; a name begins with its language."""
    return iter(sorted((FOLDER / part).glob("*.jsonl")))


def texts(file: Path) -> Iterator[dict[str, Any]]:
    """The texts of a file, their claims with spans, as the schema has them."""
    for line in file.read_text(encoding="utf-8").splitlines():
        found = json.loads(line)
        found["claims"] = [_claim(found["text"], c) for c in found["claims"]]
        yield found


def _claim(text: str, claim: dict[str, Any]) -> dict[str, Any]:
    start = text.index(claim["evidence"])
    span = {"start": start, "end": start + len(claim["evidence"]), "text": claim["evidence"]}
    count = claim["count"] and dict(zip(("min", "max", "approx"), claim["count"], strict=True))
    return {**claim, "evidence": span, "count": count, "places": [], "when": None}


def scored(found: dict[str, Any]) -> Tally:
    """The reading of one text against its claims."""
    made = read(found["text"], published_on=date.fromisoformat(found["pub_date"])).as_json("short")
    voices = {c["speaker"] for c in made["claims"] if c["speaker"]}
    found = {**found, "claims": [{**c, "speaker": _plain_form(c["speaker"], voices)} for c in found["claims"]]}
    empty = {key: [] for key in ("persons", "orgs", "places", "dates", "quantities", "contradictions")}
    gold = {**empty, "coverage": "people", "claims": found["claims"], "pub_date": found["pub_date"]}
    tally = score(gold, {**made, "dates": [], "contradictions": []})
    return {name: tally[name] for name in FIGURES if name in tally}


def _plain_form(speaker: str | None, voices: set[str]) -> str | None:
    """The voice of the reading that is the annotated one but for its ending; else the annotated one."""
    return next((v for v in sorted(voices) if speaker and _alike(v, speaker)), speaker)


def _alike(one: str, two: str) -> bool:
    """Whether the last words of two names have all but an ending in common."""
    a, b = one.lower().split()[-1], two.lower().split()[-1]
    return a[:_STEM] == b[:_STEM] and abs(len(a) - len(b)) <= _ENDING


_STEM, _ENDING = 4, 4
"""Letters that tell a word, and letters of its longest ending."""
