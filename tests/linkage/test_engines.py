"""What is shared out among workers is what one alone does; a new record meets the known ones by a table of keys."""

import sqlite3

import numpy as np

from lastcontact.linkage.blocking import Limits, candidate_pairs, sorted_unique
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.columns import match_columns
from lastcontact.linkage.local import learned, link, weighed_piece
from lastcontact.linkage.records import read_records
from lastcontact.linkage.scorer import suggest
from lastcontact.linkage.standing import keys_to_read, worth_weighing
from lastcontact.names.keys import index_keys, lookup_keys
from tests.linkage.lists import invented


def test_workers_together_find_and_weigh_what_one_alone_does():
    frame = invented(2000)
    records = read_records(frame, match_columns(frame.columns, {}, ("truth",)))
    alone = link(records)
    shares = [candidate_pairs(records, Limits(), share=(k, 5)) for k in range(5)]
    pairs = sorted_unique(np.concatenate([share.pairs for share in shares]))
    assert np.array_equal(pairs, alone.weighed)
    assert sum(share.met for share in shares) == alone.met
    model = learned(records, pairs)
    pieces = [weighed_piece(records, model, pairs[start::7]) for start in range(7)]
    found = {(int(p), float(w)) for piece in pieces for p, w in zip(*piece, strict=True)}
    expected = zip((alone.one * records.size + alone.other).tolist(), alone.weight_log2.tolist(), strict=True)
    assert found == set(expected)


def test_a_new_record_is_found_by_keys_in_a_table():
    frame = invented(600)
    table = sqlite3.connect(":memory:")
    table.execute("create table keys (key text, record text, primary key (key, record)) without rowid")
    people = {}
    for row in frame.iter_rows(named=True):
        name = f"{row['family_name']} {row['given_name']}"
        year = int(row["birth_date"][:4]) if row["birth_date"][:4].isdigit() else 0
        years = (year, year) if year else None
        keys = index_keys(name, birth_years=years, places=(row["place"],))
        table.executemany("insert into keys values (?, ?)", [(key, row["id"]) for key in keys])
        people[row["id"]] = Candidate(row["id"], name=name, place=row["place"]), keys, row["truth"]
    found = tried = 0
    for id, (candidate, keys, truth) in list(people.items()):
        others = [other for other, (_, _, same) in people.items() if same == truth and other != id]
        if not others:
            continue
        wanted = lookup_keys(keys)
        marks = ",".join("?" * len(wanted))
        counts = dict(table.execute(f"select key, count(*) from keys where key in ({marks}) group by key", wanted))
        read = keys_to_read(counts)
        marks = ",".join("?" * len(read))
        rows = table.execute(f"select key, record from keys where key in ({marks})", read).fetchall()
        near = worth_weighing(rows, counts, known=len(people))
        best = suggest(candidate, [people[other][0] for other in near])
        tried += 1
        found += bool(best) and best[0].candidate.id in others
    table.close()
    assert tried > 100
    assert found / tried > 0.9
