"""Distinct words of many names as arrays, so that each is read once however often it stands, and names become rows of
word numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lastcontact.names.frequency import NONE_SEEN, Frequencies, common
from lastcontact.names.nicknames import father_classes, nickname_classes
from lastcontact.names.parts import FAMILY, INITIAL, PATRONYMIC, Part
from lastcontact.names.skeleton import fine_skeleton, skeleton
from lastcontact.names.sounds import LONGEST, UNPAIRED, Sounded, consonant_kinds, nearness, stem

NOBODY = -1
_CLASSES_KEPT = 3


@dataclass(frozen=True)
class Lexicon:
    """Column arrays over words, numbered from 0; the last rows are fathers' names found inside patronymics.

    `codes`: (n, LONGEST) uint8, 0 after the end; `sound_ids`: equal where they are equal.
    `weights`: (n, 2) float32, the cost of the whole word where vowels are written, and where not.
    `stem_weights`: the same without an ending that many surnames share; `ended`: whether it has one.
    `kinds`: the kinds of consonants, a bit each. `father`: the row of the father's name, or -1.
    `classes`: (n, 3) int32 nickname classes, 0 for none; of a father's name, as `father_classes` has them. `bits`:
    float32, how rare the word is.
    `coarse`, `fine`: skeletons.
    """

    parts: tuple[Part, ...]
    codes: NDArray[np.uint8]
    sound_ids: NDArray[np.int64]
    lengths: NDArray[np.int16]
    weights: NDArray[np.float32]
    stem_weights: NDArray[np.float32]
    ended: NDArray[np.bool_]
    kinds: NDArray[np.uint8]
    vowelless: NDArray[np.bool_]
    initial: NDArray[np.bool_]
    patronymic: NDArray[np.bool_]
    family: NDArray[np.bool_]
    father: NDArray[np.int32]
    classes: NDArray[np.int32]
    bits: NDArray[np.float32]
    coarse: tuple[str, ...]
    fine: tuple[str, ...]
    frequencies: Frequencies

    @property
    def size(self) -> int:
        return len(self.parts)

    def weighted(self, frequencies: Frequencies) -> Lexicon:
        """The same words, worth what these frequencies say."""
        bits = {key: frequencies.bits_of(key) for key in set(self.fine)}
        known = common()
        words = zip(self.parts, self.fine, strict=True)
        each = [frequencies.bits(p.sound.sounds) if p.sound.sounds in known else bits[key] for p, key in words]
        return replace(self, bits=np.array(each, np.float32), frequencies=frequencies)

    def followed_by(self, other: Lexicon) -> Lexicon:
        """Both lexicons as one; the rows of `other` come behind, moved up by `size`."""
        columns = {
            column.name: np.concatenate([getattr(self, column.name), getattr(other, column.name)])
            for column in fields(self)
            if column.name != "father" and isinstance(getattr(self, column.name), np.ndarray)
        }
        moved = np.where(other.father == NOBODY, NOBODY, other.father + self.size).astype(np.int32)
        return Lexicon(
            parts=self.parts + other.parts,
            father=np.concatenate([self.father, moved]),
            coarse=self.coarse + other.coarse,
            fine=self.fine + other.fine,
            frequencies=self.frequencies,
            **columns,
        )


def lexicon_of(parts: Sequence[Part], frequencies: Frequencies = NONE_SEEN) -> Lexicon:
    """The lexicon of these parts, in their order; fathers' names are appended behind them."""
    fathers = [Part(part.father, Sounded(part.father, part.sound.vowelless)) for part in parts if part.father]
    rows = [*parts, *fathers]
    sounds = [row.sound.sounds for row in rows]
    father = np.full(len(rows), NOBODY, np.int32)
    father[[i for i, part in enumerate(parts) if part.father]] = np.arange(len(parts), len(rows), dtype=np.int32)
    known, none = nickname_classes(), frozenset[int]()
    codes, stems = codes_of(sounds), [stem(s) for s in sounds]
    coarse, fine = tuple(map(skeleton, sounds)), tuple(map(fine_skeleton, sounds))
    return Lexicon(
        parts=tuple(rows),
        codes=codes,
        sound_ids=_sound_ids(codes),
        lengths=np.array([len(s) for s in sounds], np.int16),
        weights=np.stack([drops[codes].sum(axis=1) for drops in cost_tables()[1]], axis=1),
        stem_weights=np.stack([drops[codes_of(stems)].sum(axis=1) for drops in cost_tables()[1]], axis=1),
        ended=np.array([len(s) < len(t) for s, t in zip(stems, sounds, strict=True)], bool),
        kinds=np.array([consonant_kinds(s) for s in sounds], np.uint8),
        vowelless=np.array([row.sound.vowelless for row in rows], bool),
        initial=np.array([row.role == INITIAL for row in rows], bool),
        patronymic=np.array([row.role == PATRONYMIC for row in rows], bool),
        family=np.array([row.role == FAMILY for row in rows], bool),
        father=father,
        classes=_classes(
            [*(known.get(s, none) for s in sounds[: len(parts)]), *map(father_classes, sounds[len(parts) :])]
        ),
        bits=np.array([frequencies.bits(s) for s in sounds], np.float32),
        coarse=coarse,
        fine=fine,
        frequencies=frequencies,
    )


def codes_of(sounds: Sequence[str]) -> NDArray[np.uint8]:
    """Sound strings as rows of bytes; a letter that is no sound (of a script without a table) is folded into
    128-255.
    """
    codes = np.zeros((len(sounds), LONGEST), np.uint8)
    for row, text in enumerate(sounds):
        codes[row, : len(text)] = [ord(c) if ord(c) < 128 else 128 + ord(c) % 128 for c in text]
    return codes


def _sound_ids(codes: NDArray[np.uint8]) -> NDArray[np.int64]:
    """A number for each distinct row of sounds, the same in every lexicon (a 63-bit mixture of its bytes)."""
    if not len(codes):
        return np.zeros(0, np.int64)
    parts = np.ascontiguousarray(codes).view(np.uint64).reshape(len(codes), -1)
    mixed = np.zeros(len(codes), np.uint64)
    for column in parts.T:
        mixed = (mixed ^ column) * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(31)
    return (mixed >> np.uint64(1)).astype(np.int64)


def _classes(found: Sequence[frozenset[int]]) -> NDArray[np.int32]:
    classes = np.zeros((len(found), _CLASSES_KEPT), np.int32)
    for row, of_word in enumerate(found):
        if of_word:
            kept = sorted(of_word)[:_CLASSES_KEPT]
            classes[row, : len(kept)] = kept
    return classes


@lru_cache(maxsize=1)
def cost_tables() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """(2, 65536) costs of one sound for another, and (2, 256) of a sound without a partner; byte 0 (past the end)
    costs nothing.
    """
    apart = np.ones((2, 256, 256), np.float32)
    drops = np.full((2, 256), UNPAIRED, np.float32)
    for mode in (0, 1):
        near = nearness(bool(mode))
        np.fill_diagonal(apart[mode], 0.0)
        for (one, other), cost in near.apart.items():
            apart[mode, ord(one), ord(other)] = cost
        for sound, cost in near.unpaired.items():
            drops[mode, ord(sound)] = cost
    apart[:, 0, :] = apart[:, :, 0] = 9.0
    apart[:, 0, 0] = 0.0
    drops[:, 0] = 0.0
    return apart.reshape(2, -1), drops


@lru_cache(maxsize=1)
def hundredths() -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """`cost_tables` in whole hundredths: half as wide, so twice as many fit the processor's registers."""
    apart, drops = cost_tables()
    return np.round(apart * 100).astype(np.int16), np.round(drops * 100).astype(np.int16)
