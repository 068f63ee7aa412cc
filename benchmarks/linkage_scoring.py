"""How many pairs a second one core weighs in full, in a run of a million records: `python -m benchmarks.linkage_scoring
FILE`.

A pair counts when every field and every word of its names was weighed (linkage.local.weighed_piece); a first look does
not count, and neither do sentences, which only suggested pairs get. Prints one JSON line.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from lastcontact.linkage.blocking import candidate_pairs, limits_for
from lastcontact.linkage.columns import match_columns
from lastcontact.linkage.local import PIECE, learned, weighed_piece
from lastcontact.linkage.records import read_records
from lastcontact.linkage.tables import read_table


def main(path: str) -> None:
    started = time.process_time()
    frame = read_table(Path(path))
    records = read_records(frame, match_columns(frame.columns, {}, ("truth",)))
    read = time.process_time()
    candidates = candidate_pairs(records, limits_for(records.size))
    met = time.process_time()
    model = learned(records, candidates.pairs)
    learnt = time.process_time()
    starts = range(0, len(candidates.pairs), PIECE)
    pieces = [weighed_piece(records, model, candidates.pairs[start : start + PIECE]) for start in starts]
    weighed = time.process_time()
    print(
        json.dumps(
            {
                "records": records.size,
                "met": candidates.met,
                "pairs": len(candidates.pairs),
                "kept": sum(len(pairs) for pairs, _ in pieces),
                "reading_cpu_seconds": round(read - started, 2),
                "meeting_cpu_seconds": round(met - read, 2),
                "learning_cpu_seconds": round(learnt - met, 2),
                "scoring_cpu_seconds": round(weighed - learnt, 2),
                "pairs_per_cpu_second": round(len(candidates.pairs) / (weighed - learnt)),
                "met_per_cpu_second": round(candidates.met / (met - read)),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1])
