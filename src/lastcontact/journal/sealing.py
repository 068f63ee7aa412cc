"""Sealing parts and opening them again: AES-256-GCM, a random nonce a part, the envelope as associated data."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12
TAG = 16
BLOCK = 128
"""Texts are filled up with spaces to a multiple of this, so that lengths say less."""

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), check_circular=False).encode


class DoesNotOpen(Exception):
    """Sealed bytes that their own key does not open: altered, moved, or sealed under another key."""


def text_of(body: Mapping[str, Any]) -> bytes:
    """A body as it is sealed: JSON in UTF-8, filled up to a multiple of BLOCK. Lone surrogates are kept."""
    text = _encode(body).encode("utf-8", "surrogatepass")
    return text.ljust(-(-len(text) // BLOCK) * BLOCK)


def body_of(text: bytes) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(text.decode("utf-8", "surrogatepass"))
    return body


def seal_one(cipher: AESGCM, data: bytes, associated: bytes) -> bytes:
    """Nonce, ciphertext and tag of one piece."""
    nonce = os.urandom(NONCE)
    return nonce + cipher.encrypt(nonce, data, associated)


def unseal_one(cipher: AESGCM, sealed: bytes, associated: bytes) -> bytes:
    """The piece again. Raises: DoesNotOpen."""
    try:
        return cipher.decrypt(sealed[:NONCE], sealed[NONCE:], associated)
    except InvalidTag as problem:
        raise DoesNotOpen("sealed bytes do not open under their key") from problem


def seal(texts: Sequence[bytes], ciphers: Sequence[AESGCM], envelope: bytes) -> bytes:
    """The parts, each sealed under its own cipher and framed as 4-byte big-endian length, nonce, ciphertext and tag."""
    framed = []
    for number, (text, cipher) in enumerate(zip(texts, ciphers, strict=True)):
        piece = seal_one(cipher, text, _associated(envelope, number))
        framed += (len(piece).to_bytes(4, "big"), piece)
    return b"".join(framed)


def unseal(sealed: bytes, ciphers: Sequence[AESGCM | None], envelope: bytes) -> list[dict[str, Any] | None]:
    """The bodies in order, None where the cipher is None. Raises: DoesNotOpen."""
    pieces = frames(sealed)
    if len(pieces) != len(ciphers):
        raise DoesNotOpen("there are not as many sealed parts as the envelope has keys")
    return [
        None if cipher is None else body_of(unseal_one(cipher, piece, _associated(envelope, number)))
        for number, (piece, cipher) in enumerate(zip(pieces, ciphers, strict=True))
    ]


def frames(sealed: bytes) -> list[bytes]:
    """The sealed parts as they were framed. Raises: DoesNotOpen when the frames do not fill the bytes exactly."""
    parts, at = [], 0
    while at < len(sealed):
        end = at + 4 + int.from_bytes(sealed[at : at + 4], "big")
        if end > len(sealed) or end - at < 4 + NONCE + TAG:
            raise DoesNotOpen("the frames of the sealed parts are broken")
        parts.append(sealed[at + 4 : end])
        at = end
    return parts


def _associated(envelope: bytes, number: int) -> bytes:
    return envelope + number.to_bytes(4, "big")
