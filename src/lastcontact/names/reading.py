"""Columns of names -> a lexicon and rows of word numbers: each distinct word is read once, however many names hold
it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

import numpy as np
import polars as pl
from numpy.typing import NDArray

from lastcontact.names.frequency import NONE_SEEN, Frequencies
from lastcontact.names.letters import TURKIC_LETTERS
from lastcontact.names.lexicon import Lexicon, lexicon_of
from lastcontact.names.parts import (
    FAMILY,
    PATRONYMIC,
    SERVANTS,
    Part,
    as_family,
    as_father,
    child_words,
    parts_of,
    word_parts,
)
from lastcontact.names.people import AND_WORDS, people_in
from lastcontact.names.sons import MAYBE
from lastcontact.names.sounds import Sounded
from lastcontact.names.tokens import GEORGIAN_ENDINGS

WIDEST = 8
"""Words of a name that bulk work looks at, from the first."""
_PLAIN = r"^[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+){0,7}$"
"""Names that can be read word by word: nothing in them changes the reading of another word."""

_NO_WORD = Part("", Sounded("", False))
"""Stands in a lexicon that would have no word at all."""


@dataclass(frozen=True)
class NameRows:
    """`rows`: (n, width) int32 word numbers in `lexicon`, -1 after the last word of a name."""

    lexicon: Lexicon
    rows: NDArray[np.int32]


@dataclass(frozen=True)
class _Numbered:
    """Parts by the number they got; grows while names are read."""

    numbers: dict[Part, int] = field(default_factory=dict)

    def number(self, part: Part) -> int:
        return self.numbers.setdefault(part, len(self.numbers))


def read_names(names: Sequence[str] | pl.Series, frequencies: Frequencies = NONE_SEEN) -> NameRows:
    """Reads the names as parts_of does; those without letters become empty rows."""
    parts, rows = read_parts(names)
    return NameRows(lexicon_of(parts or [_NO_WORD], frequencies), rows)


def read_parts(names: Sequence[str] | pl.Series) -> tuple[list[Part], NDArray[np.int32]]:
    """The distinct words of names, and for each name their places among these: (n, width), -1 after the last; `WIDEST`
    words of a name at most.
    """
    column = pl.Series("name", names, dtype=pl.String).str.strip_chars()
    plain = _plain(column)
    rows = np.full((len(column), WIDEST), -1, np.int32)
    numbered = _Numbered()
    _read_words(column, plain, (rows, numbered))
    odd = np.flatnonzero(~plain | (_titles_alone(rows, numbered) & (column.str.len_bytes() > 0).to_numpy()))
    for text, at in sorted(zip(column.gather(odd), odd.tolist(), strict=True)):
        for place, part in enumerate(parts_of(text).names[:WIDEST]):
            rows[at, place] = numbered.number(part)
    width = max(1, int((rows >= 0).sum(axis=1).max(initial=1)))
    return list(numbered.numbers), rows[:, :width]


def _titles_alone(rows: NDArray[np.int32], numbered: _Numbered) -> NDArray[np.bool_]:
    """Where nothing or a single letter is left, so that words that look like titles may be the name."""
    letters = np.array([len(part.word) < 2 for part in numbered.numbers] + [True], bool)
    found: NDArray[np.bool_] = letters[rows[:, 0]] & (rows[:, 1] < 0)
    return found


def of_several(names: pl.Series) -> NDArray[np.intp]:
    """The rows of those fields that name several people; of these the first is read."""
    joined = rf" (?:{'|'.join(AND_WORDS)}) |[;/|&+\n]|\S\s+\S[^,]*,\s*\S+\s+\S"
    maybe = np.flatnonzero(names.str.contains(joined).to_numpy())
    return np.array([at for at in maybe.tolist() if len(people_in(names[at])) > 1], np.intp)


def _plain(column: pl.Series) -> NDArray[np.bool_]:
    turkic = "[" + "".join(sorted(TURKIC_LETTERS | {"Ə", "Ğ", "Ş", "İ"})) + "]"
    servants = rf"(?i)(?:^|[ -])(?:{'|'.join(sorted(SERVANTS))})(?:$|[ -])"
    joined = rf" (?:{'|'.join(AND_WORDS)}) "
    child = rf"(?i)[ -](?:{'|'.join((*child_words(), *GEORGIAN_ENDINGS))})(?: |$)"
    odd = reduce(or_, (column.str.contains(pattern) for pattern in (turkic, servants, joined, child, MAYBE)))
    found: NDArray[np.bool_] = (column.str.contains(_PLAIN) & ~odd).to_numpy()
    return found


def _read_words(column: pl.Series, plain: NDArray[np.bool_], into: tuple[NDArray[np.int32], _Numbered]) -> None:
    numbered = into[1]
    owners = np.flatnonzero(plain)
    split = column.filter(pl.Series(plain)).str.split(" ")
    counts = split.list.len().to_numpy().astype(np.int64)
    words = split.explode()
    distinct = words.unique().drop_nulls().sort()
    if not len(distinct):
        return
    codes = words.cast(pl.Enum(distinct)).to_physical().to_numpy().astype(np.int64)
    read = [word_parts(word) for word in distinct]
    flat = [part for parts in read for part in parts]
    starts = np.concatenate([[0], np.cumsum([len(parts) for parts in read])]).astype(np.int64)
    spans = starts[codes + 1] - starts[codes]
    within = np.arange(spans.sum()) - np.repeat(np.cumsum(spans) - spans, spans)
    at = np.repeat(starts[codes], spans) + within
    owner = np.repeat(np.repeat(owners, counts), spans)
    _place(np.array([numbered.number(part) for part in flat], np.int32), flat, (at, owner), into)


def _place(
    numbers: NDArray[np.int32],
    flat: list[Part],
    where: tuple[NDArray[np.int64], NDArray[np.int64]],
    into: tuple[NDArray[np.int32], _Numbered],
) -> None:
    """Puts the words into their names' rows, with the roles that follow from the place (parts._placed)."""
    (at, owner), (rows, numbered) = where, into
    if not len(at):
        return
    first = np.searchsorted(owner, owner)
    place = np.arange(len(owner)) - first
    sizes = np.bincount(owner, minlength=len(rows))[owner]
    words = numbers[at]
    patronymic = np.array([part.role == PATRONYMIC for part in flat], bool)
    if patronymic.any():
        plain = np.array([numbered.number(as_family(p)) if p.role == PATRONYMIC else -1 for p in flat], np.int32)
        words = np.where(patronymic[at] & ((sizes < 3) | (place == 0)), plain[at], words)
    fathers = [as_father(part) for part in flat]
    if any(fathers):
        genitive = np.array([numbered.number(p) if p else -1 for p in fathers], np.int32)
        family = np.array([p.role in (FAMILY, PATRONYMIC) for p in flat], bool)
        third = (sizes == 3) & (place == 2) & (genitive[at] >= 0) & family[at[first]]
        words = np.where(third, genitive[at], words)
    kept = place < WIDEST
    rows[owner[kept], place[kept]] = words[kept]
