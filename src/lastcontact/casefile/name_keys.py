"""The keys under which records are found again, and how common words are: written when next they are asked for.

A list of 100,000 people brings half a million keys. Written row by row among millions they would touch as many pages of
the index; written at once, in the order of the index, they touch each page once.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

import numpy as np
from django.db import transaction

from lastcontact.casefile import bulk
from lastcontact.casefile import models as m
from lastcontact.casefile.relatives_numbers import relatives_numbers
from lastcontact.core.dates_in_words import western
from lastcontact.core.fold.persons import born
from lastcontact.core.fold.records import RecordFile, described_in
from lastcontact.core.payloads.records import Described
from lastcontact.names.frequency import Frequencies, counted_as
from lastcontact.names.key_rows import Known, index_rows
from lastcontact.names.keys import index_keys, numbered

AT_ONCE = 50_000
"""Records whose keys are sorted and written together: few enough for the memory of a small machine."""
_ROWS = 50_000


def told(described: Described, reported_on: date) -> Known:
    """What a record's keys are made from."""
    birth = born(described, reported_on)
    years = (birth.earliest_on.year, birth.latest_on.year) if birth.earliest_on and birth.latest_on else None
    return Known(
        described.full_name,
        years or _year_of_no_day(described.birth),
        (described.place,) if described.place else (),
        tuple(n for n in (described.service_number, described.phone, *relatives_numbers(described)) if n),
    )


def _year_of_no_day(written: str) -> tuple[int, int] | None:
    """The year of a birth whose day there is not (31/02/1999): it finds the record, and weighs nothing.

    >>> _year_of_no_day("31/02/1999"), _year_of_no_day("1447/99")
    ((1999, 1999), None)
    """
    years = {int(found) for found in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", western(written))}
    year = years.pop() if len(years) == 1 else None
    return (year, year) if year else None


def keys_of(described: Described, reported_on: date) -> tuple[str, ...]:
    """The keys of a record, as the names room writes them."""
    name, years, places, numbers = told(described, reported_on)
    return index_keys(name, birth_years=years, places=places, numbers=numbers)


def _keys_of(f: RecordFile) -> tuple[str, ...]:
    return keys_of(f.described, f.act.at.date())


def words_of(name: str) -> dict[int, str]:
    """The words of a name by their sound: number in the table of words -> the sound's skeleton."""
    return {numbered(sound): sound for sound in counted_as(name)}


def frequencies(*names: str) -> Frequencies:
    """How common the words of these names are among all records."""
    words = {number: sound for name in names for number, sound in words_of(name).items()}
    found = m.NameWord.objects.filter(word__in=words).values_list("word", "records")
    return Frequencies(known(), {words[number]: count for number, count in found})


def catch_up() -> int:
    """Writes the keys of all records opened since the last time; gives how many records have keys now. To be called
    before keys are looked up.
    """
    keyed = m.Keyed.objects.one(id=1) or m.Keyed()
    behind = keyed.upto_seq < (m.Record.objects.highest("seq") or 0)
    while behind:
        before, keyed = keyed.records, _write_more()
        behind = keyed.records - before >= AT_ONCE
    return keyed.records


def _write_more() -> m.Keyed:
    """Writes the keys of the next records, `AT_ONCE` of them at most."""
    with transaction.atomic():
        row, _ = m.Keyed.objects.select_for_update().get_or_create(pk=1)
        later = m.Record.objects.filter(seq__gt=row.upto_seq).order_by("seq")
        seqs, known = array("q"), []
        for seq, folded in later.values_list("seq", "folded")[:AT_ONCE].iterator():
            seqs.append(seq)
            known.append(told(*described_in(folded)))
        if seqs:
            (owners, keys), (_, words) = index_rows(known)
            _insert(np.frombuffer(seqs, np.int64)[owners], keys)
            bulk.add(m.NameWord, ("word", "records"), sorted(Counter(words.tolist()).items()))
            row.upto_seq, row.records = seqs[-1], row.records + len(seqs)
            row.save()
    return row


def forget(records: Collection[str]) -> None:
    """Takes away the keys of records, as long as their rows are still there."""
    m.NameKey.objects.drop(opened_seq=m.Record.objects.column("seq", id=records))


def renew(files: Sequence[RecordFile]) -> None:
    """Writes the keys of records changed since they were first written; new ones wait for `catch_up`."""
    upto = _upto()
    changed = [(f.act.seq, numbered(key)) for f in files if f.act.seq <= upto for key in _keys_of(f)]
    bulk.insert(m.NameKey, ("opened_seq", "key"), changed)


def known() -> int:
    """How many records have keys, those erased since included."""
    return next(iter(m.Keyed.objects.column("records", id=1)), 0)


def _upto() -> int:
    return next(iter(m.Keyed.objects.column("upto_seq", id=1)), 0)


def _insert(seqs: np.ndarray, keys: np.ndarray) -> None:  # type: ignore[type-arg]
    order = np.lexsort((seqs, keys))
    for start in range(0, len(order), _ROWS):
        at = order[start : start + _ROWS]
        bulk.insert(m.NameKey, ("opened_seq", "key"), list(zip(seqs[at].tolist(), keys[at].tolist(), strict=True)))
