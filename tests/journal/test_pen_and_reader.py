"""What is written is what is read; what is erased is gone and the rest stays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from lastcontact.core import chain
from lastcontact.core.entry import Entry, Erased, ErasedPart, Part
from lastcontact.journal import keys, pen, reader, turns
from tests.journal.bureaus import Bureau, draft, subject


def _erase(about: str) -> None:
    with transaction.atomic():
        keys.destroy(about)


def test_an_entry_reads_back_as_it_was_written(bureau: Bureau) -> None:
    report, record = subject("report"), subject()
    (receipt,) = bureau.write(
        draft("record.opened", (report, {"row": 1}), (record, {"name": "Ալմա Փորձյան \ud800\x00"}))
    )
    (entry,) = reader.for_subjects([record])[record]
    assert entry == Entry(
        seq=receipt.seq,
        recorded_at=receipt.recorded_at,
        actor="officer:1",
        kind="record.opened",
        acted_at=bureau.acted_at,
        parts=(Part(report, {"row": 1}), Part(record, {"name": "Ալմա Փորձյան \ud800\x00"})),
    )
    assert receipt.hash == reader.head().hash


def test_an_empty_journal_has_the_first_head(bureau: Bureau) -> None:
    assert (reader.head().seq, reader.head().hash, list(reader.stream())) == (0, chain.GENESIS, [])
    assert reader.seq_at(bureau.now) == 0


def test_every_subject_gets_its_own_entries_in_order(bureau: Bureau) -> None:
    first, second, nobody = subject(), subject(), subject()
    for number in range(3):
        bureau.write(draft("a", (first, {"n": number})), draft("b", (second, {"n": number}), (first, {})))
    found = reader.for_subjects([first, second, nobody])
    assert [entry.seq for entry in found[first]] == [1, 2, 3, 4, 5, 6]
    assert [entry.seq for entry in found[second]] == [2, 4, 6]
    assert found[nobody] == []
    assert [entry.seq for entry in reader.for_subjects([first], upto=3)[first]] == [1, 2, 3]


def test_a_stream_gives_everything_once_and_in_order(bureau: Bureau) -> None:
    about = subject()
    bureau.write(*(draft("a", (about, {"n": number})) for number in range(2500)))
    assert [entry.parts[0].body["n"] for entry in reader.stream()] == list(range(2500))
    assert [entry.seq for entry in reader.stream(after=998, upto=1002)] == [999, 1000, 1001, 1002]


def test_subjects_come_in_the_order_of_their_first_entry(bureau: Bureau) -> None:
    one, two, report = subject(), subject(), subject("report")
    bureau.write(draft("a", (report, {}), (two, {})), draft("a", (one, {})), draft("a", (two, {})))
    assert list(reader.counted("record:")) == [(two, 2), (one, 1)]
    assert list(reader.subjects("record:", upto=1)) == [two]
    _erase(two)
    assert list(reader.subjects("record:")) == [one]
    assert list(reader.subjects("record:", erased=True)) == [two, one]


def test_an_erased_record_leaves_a_gap_in_its_place_and_the_common_part_readable(bureau: Bureau) -> None:
    incident, one, two = subject("incident"), subject(), subject()
    bureau.write(draft("link.judged", (incident, {"verdict": "same"}), (one, {"x": 1}), (two, {"x": 2})))
    _erase(one)
    (entry,) = reader.stream()
    assert entry.parts == (Part(incident, {"verdict": "same"}), ErasedPart(one), Part(two, {"x": 2}))
    assert not keys.exists(one)
    assert keys.exists(two)


def test_an_entry_whose_common_part_is_erased_is_erased_whole(bureau: Bureau) -> None:
    one, two = subject(), subject()
    (receipt,) = bureau.write(draft("a", (one, {}), (two, {})))
    _erase(one)
    assert reader.for_subjects([two])[two] == [Erased(1, receipt.recorded_at, "officer:1")]


def test_nothing_more_is_written_about_who_was_erased(bureau: Bureau) -> None:
    one = subject()
    bureau.write(draft("a", (one, {})))
    _erase(one)
    with pytest.raises(keys.KeyDestroyed):
        bureau.write(draft("b", (subject(), {}), (one, {})))
    assert reader.head().seq == 1


def test_time_never_runs_backwards_in_the_journal(bureau: Bureau) -> None:
    (first,) = bureau.write(draft("a", (subject(), {})))
    bureau.now -= timedelta(days=1)
    (second,) = bureau.write(draft("a", (subject(), {})))
    assert second.recorded_at == first.recorded_at


def test_the_entry_known_at_a_moment_is_the_last_recorded_by_then(bureau: Bureau) -> None:
    moments = [bureau.write(draft("a", (subject(), {})))[0].recorded_at for _ in range(5)]
    for number, moment in enumerate(moments, 1):
        assert reader.seq_at(moment) == number
        assert reader.seq_at(moment - timedelta(microseconds=1)) == number - 1
    assert reader.seq_at(datetime(2030, 1, 1, tzinfo=UTC)) == 5


def test_the_pen_refuses_to_write_outside_a_transaction(bureau: Bureau) -> None:
    with pytest.raises(turns.NotInTransaction):
        pen.append([draft("a", (subject(), {}))], actor="o", acted_at=bureau.acted_at, clock=bureau.clock)


def test_a_transaction_that_fails_leaves_nothing_in_the_journal(bureau: Bureau) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        pen.append([draft("a", (subject(), {}))], actor="o", acted_at=bureau.acted_at, clock=bureau.clock)
        raise ZeroDivisionError
    assert reader.head().seq == 0


@pytest.mark.parametrize("body", [{"x": float("nan")}, {"x": object()}, {"x": {1, 2}}])
def test_a_body_that_is_no_json_is_refused(bureau: Bureau, body: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError)):
        bureau.write(draft("a", (subject(), body)))


def test_a_time_without_a_zone_is_refused(bureau: Bureau) -> None:
    bureau.acted_at = datetime(2020, 12, 16)  # noqa: DTZ001
    with pytest.raises(ValueError, match="zone"):
        bureau.write(draft("a", (subject(), {})))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET sealed = sealed",
        "DELETE FROM journal_entry",
        "TRUNCATE journal_entry",
        "INSERT OR REPLACE INTO journal_entry (seq, envelope, sealed, hash) SELECT 1, envelope, sealed, hash "
        "FROM journal_entry",
        "INSERT INTO journal_entry (seq, envelope, sealed, hash) SELECT 9, envelope, sealed, hash FROM journal_entry "
        "UNION ALL SELECT 1, envelope, sealed, hash FROM journal_entry",
    ],
)
def test_the_database_itself_refuses_to_change_an_entry(bureau: Bureau, statement: str) -> None:
    bureau.write(draft("a", (subject(), {})))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert reader.head().seq == 1


def test_nothing_but_the_envelope_stands_in_clear(bureau: Bureau) -> None:
    about = subject()
    bureau.write(draft("person.died", (about, {"name": "Celia Invented"})))
    with connection.cursor() as cursor:
        cursor.execute("SELECT envelope, sealed FROM journal_entry")
        envelope, sealed = (bytes(column) for column in cursor.fetchone())
    for secret in (b"died", b"Celia", about.encode(), about.partition(":")[2].encode()):
        assert secret not in envelope + sealed
