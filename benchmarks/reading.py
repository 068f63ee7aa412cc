"""How well and how fast texts are read: one JSON line.

All parts of the corpus under tests/reading/corpus, per
language, each figure with its 90 % bootstrap interval over documents (`[figure, low, high]`), a language of fewer than
20 texts marked as unmeasured; time per 1,000 characters and for 5,000; beside it dateparser on the same expressions of
time and spaCy on the same persons and characters, where they are installed. The motivating article is scored for
information where it is at hand (LASTCONTACT_SHARED or ../shared).
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import platform
import random
import sys
import time
from datetime import date, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.reading import shorts  # noqa: E402
from tests.reading.annotation import Document, documents  # noqa: E402
from tests.reading.scoring import Tally, figure, score  # noqa: E402

from lastcontact.reading.reader import read  # noqa: E402

FIGURES = (
    "claim_people", "claim_all", "recall_with_unread", "speaker", "speaker_matched", "count", "count_matched",
    "modality", "places", "dates", "when", "persons", "orgs", "contradictions", "spans_exact",
)  # fmt: skip
ENOUGH = 20
RESAMPLES = 400


def scored(document: Document) -> Tally:
    gold = document.gold
    reading = read(document.text, published_on=date.fromisoformat(gold["pub_date"]), outlet=gold["outlet"])
    return score(gold, reading.as_json(document.id))


def figures(tallies: list[Tally]) -> dict[str, Any]:
    """Each figure with its interval; null where nothing of the kind is annotated."""
    chance = random.Random(20201216)
    made: dict[str, Any] = {}
    for name in FIGURES:
        value = figure(tallies, name)
        again = sorted(
            v for _ in range(RESAMPLES) if (v := figure(chance.choices(tallies, k=len(tallies)), name)) is not None
        )
        made[name] = None if value is None else [value, again[len(again) // 20], again[-len(again) // 20 - 1]]
    return made


def half(name: str) -> dict[str, Any]:
    found = list(documents(name))
    made: dict[str, Any] = {}
    for language in sorted({d.language for d in found}):
        own = [scored(d) for d in found if d.language == language]
        made[language] = {"texts": len(own), **figures(own)}
        if len(own) < ENOUGH:
            made[language]["unmeasured"] = f"fewer than {ENOUGH} texts"
    return made


def short(part: str) -> dict[str, Any]:
    """The short texts of a part, per language, each figure with its interval."""
    found: dict[str, list[Tally]] = {}
    for file in shorts.files(part):
        found.setdefault(file.stem[:2], []).extend(shorts.scored(text) for text in shorts.texts(file))
    return {
        language: {"texts": len(own), **{name: v for name, v in figures(own).items() if name in shorts.FIGURES}}
        for language, own in sorted(found.items())
    }


def agreement() -> dict[str, Any]:
    """How well a second annotator, who had not seen the first annotation, agrees with it, scored as the reader is."""
    first = {d.id: d for part in ("open", "opened", "sealed") for d in documents(part)}
    again = [(first[d.id], d) for d in documents("second")]
    made: dict[str, Any] = {}
    for name, pairs in (("all", again), ("en", [p for p in again if p[0].language == "en"])):
        tallies = [score(a.gold, b.gold | {"text": b.text, "unread": []}) for a, b in pairs]
        made[name] = {"texts": len(pairs)} | {f: figure(tallies, f) for f in FIGURES if not f.startswith("recall")}
    return made


def seconds(text: str, rounds: int = 20) -> float:
    read(text)
    started = time.process_time()
    for _ in range(rounds):
        read(text)
    return (time.process_time() - started) / rounds


def pace() -> dict[str, Any]:
    text = "\n\n".join(d.text for d in documents("open") if d.language == "en")
    five = text[:5000]
    return {
        "ms_per_1000_characters": {
            language: round(1e6 * seconds(joined) / len(joined), 2)
            for language in ("en", "ru", "uk", "hy", "az", "ka", "ar")
            if (joined := "\n\n".join(d.text for d in documents("open") if d.language == language))
        },
        "ms_for_5000_characters": round(1000 * seconds(five), 1),
    }


def article() -> dict[str, Any] | None:
    """The motivating article, which the rules were first tried on: information, not a measure."""
    shared = Path(os.environ.get("LASTCONTACT_SHARED", ROOT.parent / "shared")) / "seed"
    annotations = shared / "gold.json"
    texts = sorted(shared.glob("*.txt"))
    if not annotations.exists() or not texts:
        return None
    gold = json.loads(annotations.read_text(encoding="utf-8"))
    reading = read(texts[0].read_text(encoding="utf-8"), published_on=date.fromisoformat(gold["pub_date"]))
    tally = score(gold, reading.as_json("seed"))
    return {name: figure([tally], name) for name in FIGURES}


def peers() -> dict[str, Any]:
    """What others make of the same English texts; a reason in words where they are not installed."""
    return {"dateparser": _dateparser(), "spacy": _spacy()}


def _english() -> list[Document]:
    return [d for name in ("open", "opened") for d in documents(name) if d.language == "en"]


def _dateparser() -> dict[str, Any] | str:
    """The annotated expressions of time, handed over one by one."""
    if importlib.util.find_spec("dateparser") is None:
        return "not installed"
    search = importlib.import_module("dateparser")
    right = total = 0
    for document in _english():
        base = datetime.fromisoformat(document.gold["pub_date"])
        for dated in document.gold["dates"]:
            total += 1
            found = search.parse(
                dated["text"], languages=["en"], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
            )
            right += found is not None and dated["from"] == dated["to"] == found.date().isoformat()
    return {"expressions": total, "resolved_rightly": round(right / total, 3)}


def _spacy() -> dict[str, Any] | str:
    """Persons found by an English model, and its time per 1,000 characters."""
    if importlib.util.find_spec("spacy") is None:
        return "not installed; its makers publish no model on the package index, and re-uploads by others are not used"
    spacy = importlib.import_module("spacy")
    models = [m for m in spacy.util.get_installed_models() if m.startswith("en_core_web")]
    if not models:
        return "no English model of its makers is installed"
    model = spacy.load(models[0])
    tally = [0, 0, 0]
    started, length = time.process_time(), 0
    for document in _english():
        named = {
            e.text.removesuffix("'s").removesuffix("’s") for e in model(document.text).ents if e.label_ == "PERSON"
        }
        wanted = [set(p["variants"]) for p in document.gold["persons"]]
        right = sum(1 for variants in wanted if variants & named)
        wrong = sum(1 for name in named if not any(name in variants for variants in wanted))
        for i, n in enumerate((right, wrong, len(wanted) - right)):
            tally[i] += n
        length += len(document.text)
    spent = time.process_time() - started
    f1 = round(2 * tally[0] / (2 * tally[0] + tally[1] + tally[2]), 3)
    return {"model": models[0], "persons": f1, "ms_per_1000_characters": round(1e6 * spent / length, 2)}


def main() -> None:
    made = {
        "benchmark": "reading",
        "python": platform.python_version(),
        "processor": platform.machine(),
        **pace(),
        "open": half("open"),
        "opened": half("opened"),
        "sealed": half("sealed") if "--sealed" in sys.argv else "not opened: run with --sealed",
        "short_open": short("open"),
        "short_sealed": short("sealed") if "--sealed" in sys.argv else "not opened: run with --sealed",
        "agreement": agreement(),
        "article": article(),
        "peers": peers(),
    }
    print(json.dumps(made))


if __name__ == "__main__":
    main()
