"""A sealed file: pieces of one mebibyte, each sealed in its place, so that a large one never stands in memory whole."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from lastcontact.journal.master import sync_folder
from lastcontact.journal.sealing import NONCE, TAG, DoesNotOpen, seal_one, unseal_one

PIECE = 1 << 20
_MARK = b"lastcontact-archive-1\n"


Content = bytes | BinaryIO | Iterable[bytes]
"""What is kept: in memory, as an open binary file, or as it comes, in pieces of any size."""


def pieces(data: Content) -> Iterator[bytes]:
    """The data in pieces of at most PIECE bytes, at least one, the last may be empty; read as they are asked for."""
    if isinstance(data, bytes):
        view = memoryview(data)
        yield from (bytes(view[start : start + PIECE]) for start in range(0, len(data) or 1, PIECE))
        return
    if not hasattr(data, "read"):
        came = False
        for part in data:
            for piece in pieces(part):
                came = True
                yield piece
        if not came:
            yield b""
        return
    yield data.read(PIECE)
    while piece := data.read(PIECE):
        yield piece


def write(path: Path, plain: Iterable[bytes], *, cipher: AESGCM, name: str) -> None:
    """Seal the pieces into a new file that appears whole or not at all; `name` binds the content to this item.

    Where the pieces break off, what was written of them goes at once.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".part")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(_MARK)
            for number, piece, is_last in _marked_last(plain):
                sealed = seal_one(cipher, piece, _place(name, number, is_last))
                out.write(len(sealed).to_bytes(4, "big"))
                out.write(sealed)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def read(path: Path, *, cipher: AESGCM, name: str) -> Iterator[bytes]:
    """The pieces again, each checked before it is given. Raises: DoesNotOpen (altered, cut short, or another's)."""
    with path.open("rb") as file:
        if file.read(len(_MARK)) != _MARK:
            raise DoesNotOpen(f"item {name}: this is not a sealed file")
        for number, sealed, is_last in _marked_last(_frames(file, name)):
            yield unseal_one(cipher, sealed, _place(name, number, is_last))


def _frames(file: BinaryIO, name: str) -> Iterator[bytes]:
    while head := file.read(4):
        length = int.from_bytes(head, "big")
        if not NONCE + TAG <= length <= NONCE + TAG + PIECE:
            raise DoesNotOpen(f"item {name}: the sealed file is broken")
        sealed = file.read(length)
        if len(sealed) != length:
            raise DoesNotOpen(f"item {name}: the sealed file was cut short")
        yield sealed


def _marked_last(pieces_: Iterable[bytes]) -> Iterator[tuple[int, bytes, bool]]:
    number, held = -1, None
    for piece in pieces_:
        if held is not None:
            yield number, held, False
        number, held = number + 1, piece
    if held is None:
        raise DoesNotOpen("the sealed file holds nothing")
    yield number, held, True


def _place(name: str, number: int, is_last: bool) -> bytes:
    return f"{name} {number} {'last' if is_last else 'more'}".encode()
