"""Name peers on pairs of names: runs in the peers' environment, `names_peers.py SYSTEM PAIRS.tsv OUT.tsv` writes one
score a row.

`nomenklatura`: logic-v2 with its default settings on two persons of one name each. `tetrak`: its folds of Armenian and
Georgian, Latin folded for the script it is compared with; the score is how much of the folded words, in alphabetic
order, is the same text.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import lru_cache


def nomenklatura() -> Callable[[str, str], float]:
    from followthemoney import EntityProxy
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm("logic-v2")
    assert algorithm is not None
    settings = algorithm.default_config()

    @lru_cache(maxsize=65536)
    def person(name: str) -> EntityProxy:
        return EntityProxy.from_dict({"id": name, "schema": "Person", "properties": {"name": [name]}})

    return lambda one, other: algorithm.compare(person(one), person(other), settings).score


def tetrak() -> Callable[[str, str], float]:
    from tetrak_translit import detect, fold

    @lru_cache(maxsize=65536)
    def folded(name: str, script: str) -> str:
        return " ".join(sorted(fold(word, script=script) for word in name.split()))

    def score(one: str, other: str) -> float:
        named = [str(detect(name).script) for name in (one, other)]
        script = "hy" if any("armenian" in name.lower() for name in named) else "ka"
        return SequenceMatcher(None, *sorted((folded(one, script), folded(other, script))), autojunk=False).ratio()

    return score


SYSTEMS = {"nomenklatura": nomenklatura, "tetrak": tetrak}


def main(system: str, pairs: str, out: str) -> None:
    with open(pairs, encoding="utf-8", newline="") as opened:  # noqa: PTH123
        rows = list(csv.DictReader(opened, delimiter="\t", quoting=csv.QUOTE_NONE))
    score = SYSTEMS[system]()
    score(rows[0]["name1"], rows[0]["name2"])
    started = time.process_time()
    scores = [score(row["name1"], row["name2"]) for row in rows]
    seconds = time.process_time() - started
    with open(out, "w", encoding="utf-8") as opened:  # noqa: PTH123
        opened.writelines(f"{value:.6f}\n" for value in scores)
    print(json.dumps({"pairs": len(rows), "cpu_seconds": round(seconds, 3)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
