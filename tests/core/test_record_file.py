"""A record's file: folded from facts, written plain, and read back in part."""

from __future__ import annotations

from datetime import UTC, date, datetime

from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.fold.records import RecordFile, described_in, record
from lastcontact.core.payloads.records import Described, RecordAmended, RecordOpened, RecordViewed
from lastcontact.core.payloads.registry import Payload
from lastcontact.core.plain import from_plain, to_plain

AT = datetime(2026, 3, 14, 9, tzinfo=UTC)
AS_COPIED = Described(name="Aram Aramian", birth="2006")
OPENED = RecordOpened(record="a", incident="i", report="r", described=AS_COPIED)


def folded(*payloads: Payload) -> RecordFile:
    file = record(Fact(Act(seq, AT, AT, "alma"), payload) for seq, payload in enumerate(payloads, 1))
    assert file is not None
    return file


def test_a_mended_description_holds_and_the_report_keeps_its_own() -> None:
    mended = Described(name="Aram Aramyan")
    file = folded(OPENED, RecordAmended(record="a", described=mended, why="copied wrongly"))
    assert file.described == mended and file.opened.described == AS_COPIED
    assert file.amended == ((Act(2, AT, AT, "alma"), "copied wrongly"),)


def test_the_description_is_read_from_a_plain_file_without_the_rest_of_it() -> None:
    emptied = RecordAmended(record="a", described=Described(), why="it was another row")
    for file in (folded(OPENED), folded(OPENED, emptied), folded(OPENED, RecordViewed(record="a"))):
        plain = to_plain(file)
        assert described_in(plain) == (file.described, date(2026, 3, 14))
        assert from_plain(RecordFile, plain) == file


def test_a_record_that_was_never_opened_has_no_file() -> None:
    assert record([Fact(Act(1, AT, AT, "alma"), RecordViewed(record="a"))]) is None
