"""Looking at a docx, xlsx or ods before it is opened: how much would it unpack to, and does it tell the truth?"""

from __future__ import annotations

import io
import zipfile
import zlib

from lastcontact.reading.formats.document import Limits, Problem, size_in_words
from lastcontact.reading.formats.failing import Failed, attempt

_ALWAYS_SMALL = 1024 * 1024
_LOCAL_HEADER = 30
_CHUNK = 1024 * 1024
_REMEDY = "Ask the sender to save it anew, or as csv or text."


def safe_to_open(data: bytes, limits: Limits) -> Problem | None:
    """None when the archive may be handed to a parser; else why not. Nothing is unpacked into memory as a whole.

    Reads the central directory first (totals, ratios, members that overlap), then unpacks each member in small pieces
    and counts, because a directory can lie.
    """
    listed = attempt(lambda: zipfile.ZipFile(io.BytesIO(data)).infolist())
    if isinstance(listed, Failed):
        return Problem(
            "whole file", "it is damaged: its directory cannot be read", "Ask the sender for the file again."
        )
    return _by_directory(listed, len(data), limits) or _by_unpacking(data, listed, limits)


def member_names(data: bytes) -> tuple[str, ...]:
    """Names of the members, empty when there is no directory to read."""
    names = attempt(lambda: tuple(zipfile.ZipFile(io.BytesIO(data)).namelist()))
    return () if isinstance(names, Failed) else names


def nested(data: bytes) -> tuple[str, ...]:
    """Members that are archives themselves; they are never opened."""
    endings = (".zip", ".docx", ".xlsx", ".ods", ".7z", ".rar", ".gz", ".jar")
    return tuple(name for name in member_names(data) if name.lower().endswith(endings))


def _by_directory(listed: list[zipfile.ZipInfo], size: int, limits: Limits) -> Problem | None:
    total = sum(member.file_size for member in listed)
    if len(listed) > limits.members:
        return _bomb(f"it holds {len(listed)} parts, more than {limits.members}")
    if total > limits.unpacked_bytes:
        return _bomb(f"it would unpack to {size_in_words(total)}, more than {size_in_words(limits.unpacked_bytes)}")
    if sum(member.compress_size for member in listed) > size:
        return _bomb("its parts overlap, as no office program writes them")
    for member in listed:
        if member.flag_bits & 0x1:
            return Problem("whole file", "it is protected by a password", "Ask the sender for a copy without one.")
        if member.file_size > max(_ALWAYS_SMALL, limits.unpacked_ratio * member.compress_size):
            return _bomb(f"one part would unpack to more than {limits.unpacked_ratio} times its size")
    return None


def _by_unpacking(data: bytes, listed: list[zipfile.ZipInfo], limits: Limits) -> Problem | None:
    left = limits.unpacked_bytes
    for member in listed:
        unpacked = _count(data, member, min(left, member.file_size))
        if unpacked is None or unpacked > member.file_size:
            return _bomb("a part is larger than its directory says, or damaged")
        left -= unpacked
    return None


def _count(data: bytes, member: zipfile.ZipInfo, most: int) -> int | None:
    """Bytes that a member unpacks to, stopping just above `most`; None when it cannot be unpacked."""
    start = member.header_offset
    head = data[start : start + _LOCAL_HEADER]
    if len(head) < _LOCAL_HEADER or head[:4] != b"PK\x03\x04":
        return None
    begin = start + _LOCAL_HEADER + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    packed = data[begin : begin + member.compress_size]
    if member.compress_type == zipfile.ZIP_STORED:
        return len(packed)
    if member.compress_type != zipfile.ZIP_DEFLATED:
        return None
    return _inflated(packed, most)


def _inflated(packed: bytes, most: int) -> int | None:
    machine = zlib.decompressobj(-15)
    count, rest = 0, packed
    while rest and not machine.eof:
        piece = attempt(lambda rest=rest: machine.decompress(rest, _CHUNK))  # type: ignore[misc]
        if isinstance(piece, Failed):
            return None
        count += len(piece)
        rest = machine.unconsumed_tail
        if count > most:
            return count
    return count


def _bomb(why: str) -> Problem:
    return Problem("whole file", f"it was not opened: {why}", _REMEDY)
