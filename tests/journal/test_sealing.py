"""A sealed part opens in its own place, under its own key, beside its own envelope, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from lastcontact.journal import sealing

CIPHERS = [AESGCM(bytes([number]) * 32) for number in range(6)]
texts = st.text(st.characters(exclude_categories=())) | st.text()
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
bodies = st.dictionaries(texts, plain, max_size=4)


@given(st.lists(bodies, min_size=1, max_size=6))
def test_parts_open_as_they_were_sealed(written: list[dict[str, Any]]) -> None:
    ciphers = CIPHERS[: len(written)]
    sealed = sealing.seal([sealing.text_of(body) for body in written], ciphers, b"envelope")
    assert sealing.unseal(sealed, ciphers, b"envelope") == written


@given(st.lists(st.binary(max_size=80), min_size=1, max_size=5))
def test_frames_are_read_back_one_by_one(pieces: list[bytes]) -> None:
    framed = sealing.seal(pieces, CIPHERS[: len(pieces)], b"e")
    assert [len(frame) for frame in sealing.frames(framed)] == [len(piece) + 28 for piece in pieces]


@given(bodies)
def test_a_length_says_little(body: dict[str, Any]) -> None:
    assert len(sealing.text_of(body)) % sealing.BLOCK == 0


@given(st.binary(max_size=60))
def test_broken_frames_are_refused(broken: bytes) -> None:
    if broken:
        with pytest.raises(sealing.DoesNotOpen):
            sealing.unseal(broken, [CIPHERS[0]], b"e")


def test_a_part_does_not_open_beside_another_envelope_or_in_another_place() -> None:
    text = sealing.text_of({"n": 1})
    sealed = sealing.seal([text, text], [CIPHERS[0], CIPHERS[0]], b"envelope")
    first, second = (len(frame).to_bytes(4, "big") + frame for frame in sealing.frames(sealed))
    for altered, envelope in ((sealed, b"another"), (second + first, b"envelope"), (first + first, b"envelope")):
        with pytest.raises(sealing.DoesNotOpen):
            sealing.unseal(altered, [CIPHERS[0], CIPHERS[0]], envelope)
    with pytest.raises(sealing.DoesNotOpen):
        sealing.unseal(sealed, [CIPHERS[1], CIPHERS[0]], b"envelope")
    with pytest.raises(sealing.DoesNotOpen):
        sealing.unseal(first, [CIPHERS[0], CIPHERS[0]], b"envelope")


def test_a_part_without_its_key_leaves_the_others_open() -> None:
    sealed = sealing.seal([sealing.text_of({"n": n}) for n in range(3)], CIPHERS[:3], b"e")
    assert sealing.unseal(sealed, [CIPHERS[0], None, CIPHERS[2]], b"e") == [{"n": 0}, None, {"n": 2}]
