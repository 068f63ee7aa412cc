"""The chain alone: what was altered, moved, taken out or put in is found, and named; no key is needed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lastcontact.core import chain
from lastcontact.core.chain import Link

AT = datetime(2020, 12, 16, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Raw:
    key_ids: tuple[int, ...]
    actor: str
    sealed: bytes


def chained(entries: list[Raw]) -> list[Link]:
    links: list[Link] = []
    previous = chain.GENESIS
    for seq, raw in enumerate(entries, 1):
        recorded = chain.instant(AT + timedelta(seconds=seq))
        envelope = chain.envelope(seq, raw.key_ids, actor=raw.actor, recorded=recorded, previous=previous)
        previous = chain.entry_hash(envelope, raw.sealed).hex()
        links.append((envelope, raw.sealed, previous))
    return links


def some(number: int = 20) -> list[Link]:
    return chained([Raw((n, n + 1), "officer:1", bytes([n]) * 40) for n in range(1, number + 1)])


raws = st.builds(
    Raw,
    st.lists(st.integers(1, 2**60), min_size=1, max_size=4).map(tuple),
    st.text(max_size=20) | st.sampled_from(['","sealed":"', '"]', '","hash":"', "\n", "\\"]),
    st.binary(max_size=200),
)


@given(st.lists(raws, max_size=8))
def test_whatever_is_chained_verifies_and_survives_its_line(entries: list[Raw]) -> None:
    links = chained(entries)
    verdict = chain.verify(links)
    assert (verdict.ok, verdict.entries, verdict.head_seq) == (True, len(links), len(links))
    assert [chain.read_line(chain.line(link)) for link in links] == links
    assert all(chain.line(link).count(b"\n") == 1 for link in links)


@given(st.lists(raws, min_size=1, max_size=6), st.data())
def test_a_changed_bit_anywhere_names_the_entry_it_is_in(entries: list[Raw], data: st.DataObject) -> None:
    links = chained(entries)
    at = data.draw(st.integers(0, len(links) - 1))
    envelope, sealed, stated = links[at]
    whole = bytearray(envelope + sealed)
    bit = data.draw(st.integers(0, len(whole) * 8 - 1))
    whole[bit // 8] ^= 1 << bit % 8
    links[at] = bytes(whole[: len(envelope)]), bytes(whole[len(envelope) :]), stated
    assert chain.verify(links).first_bad == at + 1


@given(raws, st.integers(-8, 8))
def test_where_the_envelope_ends_is_part_of_the_hash(raw: Raw, shift: int) -> None:
    ((envelope, sealed, stated),) = chained([raw])
    both, cut = envelope + sealed, len(envelope) + shift
    verdict = chain.verify([(both[:cut], both[cut:], stated)])
    assert verdict.ok is (both[:cut] == envelope)


@pytest.mark.parametrize("taken", [1, 7, 19])
def test_an_entry_taken_out_is_missed(taken: int) -> None:
    links = some()
    del links[taken - 1]
    assert chain.verify(links).first_bad == taken


def test_two_entries_that_changed_places_are_found() -> None:
    links = some()
    links[4], links[5] = links[5], links[4]
    verdict = chain.verify(links)
    assert verdict.first_bad == 5
    assert "moved" in verdict.why


def test_an_entry_written_anew_with_a_right_hash_breaks_the_next_one() -> None:
    links = some()
    envelope, _, _ = links[6]
    links[6] = envelope, b"forged", chain.entry_hash(envelope, b"forged").hex()
    assert chain.verify(links).first_bad == 8


@pytest.mark.parametrize(
    "envelope",
    [
        b"",
        b"[]",
        b'{"a":1}',
        b'["lastcontact-9",1,[1],"o","2020-12-16T09:00:00.000000Z","' + b"0" * 64 + b'"]',
        b'["lastcontact-1",2,[1],"o","2020-12-16T09:00:00.000000Z","' + b"0" * 64 + b'"]',
        b'["lastcontact-1",1,[],"o","2020-12-16T09:00:00.000000Z","' + b"0" * 64 + b'"]',
        b'["lastcontact-1",1,[1],"o",7,"' + b"0" * 64 + b'"]',
        b'["lastcontact-1",1,[1],"o","2020-12-16T09:00:00.000000Z","' + b"1" * 64 + b'"]',
        b'["lastcontact-1",1,[1],"o","2020-12-16T09:00:00.000000Z","' + b"0" * 64 + b'"] ',
        b'["lastcontact-1",1,[1],"\xff","2020-12-16T09:00:00.000000Z","' + b"0" * 64 + b'"]',
    ],
)
def test_an_odd_envelope_is_bad_even_with_a_right_hash(envelope: bytes) -> None:
    assert chain.verify([(envelope, b"", chain.entry_hash(envelope, b"").hex())]).first_bad == 1


def test_an_entry_recorded_before_the_one_it_follows_is_bad() -> None:
    (first,) = some(1)
    envelope = chain.envelope(2, (1,), actor="o", recorded=chain.instant(AT - timedelta(days=1)), previous=first[2])
    assert chain.verify([first, (envelope, b"", chain.entry_hash(envelope, b"").hex())]).first_bad == 2


def test_everything_is_counted_even_after_a_bad_entry() -> None:
    links: list[Link | None] = [*some()]
    links[9] = None
    verdict = chain.verify(links)
    assert (verdict.entries, verdict.first_bad, verdict.head_seq) == (20, 10, 9)
    assert verdict.as_json()["ok"] is False


def test_a_line_that_was_cut_or_is_no_entry_is_named(tmp_path: Path) -> None:
    lines = [chain.line(link) for link in some()]
    for number, odd in ((3, b"{}\n"), (20, lines[19][:-40]), (5, lines[4].replace(b'"sealed":"', b'"sealed":"zz'))):
        (tmp_path / "journal.jsonl").write_bytes(b"".join([*lines[: number - 1], odd, *lines[number:]]))
        assert chain.verify_file(tmp_path / "journal.jsonl").first_bad == number


def test_an_export_is_json_line_by_line() -> None:
    for link in some():
        fields = json.loads(chain.line(link))
        assert json.dumps(fields["envelope"], separators=(",", ":")).encode() == link[0]
        assert bytes.fromhex(fields["sealed"]) == link[1]


@pytest.mark.parametrize("content", [b"", b"\n"])
def test_an_empty_file_is_no_whole_chain(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    (tmp_path / "journal.jsonl").write_bytes(content)
    assert chain.main([str(tmp_path / "journal.jsonl")]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and "journal.jsonl" in printed.err


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\n\n"])
def test_how_the_last_line_ends_alters_nothing(tmp_path: Path, ending: bytes) -> None:
    lines = [chain.line(link) for link in some()]
    (tmp_path / "journal.jsonl").write_bytes(b"".join(lines).rstrip(b"\n") + ending)
    verdict = chain.verify_file(tmp_path / "journal.jsonl")
    assert (verdict.ok, verdict.entries) == (True, 20)


def test_a_time_is_written_in_one_way_whatever_its_zone() -> None:
    assert chain.instant(AT.astimezone(timezone(timedelta(hours=4)))) == "2020-12-16T09:00:00.000000Z"


def test_a_printed_head_reads_back() -> None:
    links = some()
    printed = f"20 {chain.grouped(links[-1][2])}"
    assert chain.read_printed(printed) == (20, links[-1][2])
    for as_in_a_bulletin in (
        f"entry {printed}",
        f"entry 20\n{chain.grouped(links[-1][2])}",
        f"Գրառում 20, {links[-1][2]}",
    ):
        assert chain.read_printed(as_in_a_bulletin) == (20, links[-1][2])
    for odd in ("", "20", "x " + links[-1][2], "20 0b96", chain.grouped(links[-1][2])):
        with pytest.raises(ValueError):
            chain.read_printed(odd)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (12, "The printed head is entry 12; 8 entries since, all chained to it."),
        (19, "The printed head is entry 19; 1 entry since, chained to it."),
        (20, "The printed head is entry 20; nothing was written since."),
    ],
)
def test_a_printed_head_that_is_there_is_said_to_be_found_and_how_many_entries_came_after(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], printed: int, said: str
) -> None:
    links, journal = some(), tmp_path / "journal.jsonl"
    journal.write_bytes(b"".join(map(chain.line, links)))
    head = f"entry {printed} {chain.grouped(links[printed - 1][2])}"
    assert chain.main([str(journal), "--printed", head]) == 0
    told = capsys.readouterr().out
    assert said in told and "The chain is whole" in told and "cut off" not in told
    assert chain.main([str(journal), "--printed", head, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["printed"], found["since"]) == (printed, 20 - printed)


@pytest.mark.parametrize(("number", "said"), [(12, "Entry 12 is bad"), (25, "Entry 25 is not there")])
def test_a_printed_head_that_is_not_there_is_said_not_to_be_found_and_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], number: int, said: str
) -> None:
    links, journal = some(), tmp_path / "journal.jsonl"
    journal.write_bytes(b"".join(map(chain.line, links)))
    assert chain.main([str(journal), "--printed", f"entry {number} {chain.grouped(links[4][2])}"]) == 1
    told = capsys.readouterr().out
    assert f"{said}: the printed head was not found" in told and "cut short" in told
    assert "Compare its number and digits" in told and "The printed head is entry" not in told
