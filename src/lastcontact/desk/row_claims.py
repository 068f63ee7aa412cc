"""What a list will say of each of its rows, before any is taken in: by the row's own word, and how many of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from django.http import QueryDict
from django.utils.translation import gettext as say

from lastcontact.bureau import taking
from lastcontact.bureau.row_words import Told, key
from lastcontact.bureau.taking import Order
from lastcontact.bureau.taking_rows import ListRow
from lastcontact.core.claim import Claim
from lastcontact.core.showing import written_out
from lastcontact.desk import marking
from lastcontact.desk.cards import title_of
from lastcontact.reading.columns import CONDITION
from lastcontact.reading.conditions import CLAIMS, UNKNOWN
from lastcontact.reading.tables import Table

ROWS_SHOWN = 300
NUMBERS_SHOWN = 40
WORDS_ASKED = 60
"""Words of which the officer may say what they mean, where they are not understood."""


@dataclass(frozen=True, slots=True)
class RowSaid:
    """One row as the page shows it: whom it names, its own word, and what will be said."""

    number: int
    name: str
    direction: str
    word: str
    says: str
    understood: bool


@dataclass(frozen=True, slots=True)
class WordSaid:
    """One word of the column, what will be said of those beside whom it stands, and in which rows."""

    word: str
    says: str
    understood: bool
    rows: int
    numbers: tuple[int, ...]
    asked: int = 0
    """Which of the words is it that the officer may say the meaning of, from 1; 0 for one that needs none."""
    means: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """`tally`: "31 held, 4 killed, 2 not understood". `more`: the rows that are not shown one by one. `seen` tells two
    previews apart by what is said of each row.
    """

    tally: str
    seen: str
    words: tuple[WordSaid, ...]
    rows: tuple[RowSaid, ...]
    more: int
    not_understood: int
    meanings: tuple[tuple[str, str], ...]
    """What a word may be said to mean, each in words."""


def preview(table: Table, order: Order) -> Preview | None:
    """None where no column says of each row what became of whom it names."""
    if not order.each:
        return None
    found, _left_out = taking.rows_of(table, order)
    rows = [_said(row, _word(row, order)) for row in found]
    doubtful = sum(not row.understood for row in rows)
    return Preview(
        tally=_counted(Counter(row.says for row in rows)),
        seen=sha256("\n".join(f"{row.number} {row.says}" for row in rows).encode()).hexdigest()[:16],
        words=tuple(_words(rows, order.meanings)),
        rows=tuple(sorted(rows, key=lambda row: row.understood)[:ROWS_SHOWN]),
        more=max(len(rows) - ROWS_SHOWN, 0),
        not_understood=doubtful,
        meanings=tuple((name, _title(_claim(name))) for name in (*CLAIMS, UNKNOWN)),
    )


def tally_of(claims: Iterable[Claim | None]) -> str:
    """How many of those a list names it says what of."""
    return _counted(Counter(map(_title, claims)))


def _counted(said: Counter[str]) -> str:
    return ", ".join(f"{count} {title[:1].lower()}{title[1:]}" for title, count in said.most_common())


def _word(row: ListRow, order: Order) -> str:
    labels = [label for label, name in order.columns.items() if name == CONDITION]
    return " ".join(word for label in labels if (word := row.described.other.get(label, "").strip()))


def _said(row: ListRow, word: str) -> RowSaid:
    assert row.told is not None
    name = row.described.full_name
    return RowSaid(
        number=row.number,
        name=name or say("no name given"),
        direction=marking.direction(name),
        word=written_out(word)[:120],
        says=_says(row.told),
        understood=row.told.understood,
    )


def _says(told: Told) -> str:
    return _title(told.says) if told.understood else say("not understood")


def _title(claim: Claim | None) -> str:
    return title_of(claim) if claim else say("named only: nothing is said")


def _claim(condition: str) -> Claim | None:
    if condition not in CLAIMS:
        return None
    of_type, polarity, modality = CLAIMS[condition]
    return Claim(of_type, polarity=polarity, modality=modality)


def meanings(asked: QueryDict) -> dict[str, str]:
    """What the officer says that words mean, of those the page asked about."""
    pairs = ((asked.get(f"word-{n}", ""), asked.get(f"means-{n}", "")) for n in range(1, WORDS_ASKED + 1))
    return {key(word): means for word, means in pairs if word and means in (*CLAIMS, UNKNOWN)}


def _words(rows: list[RowSaid], said: Mapping[str, str]) -> list[WordSaid]:
    """Each word once, those not understood first, the others by how often they stand."""
    by_word: dict[tuple[str, str, bool], list[int]] = {}
    for row in rows:
        by_word.setdefault((row.word, row.says, row.understood), []).append(row.number)
    found = [
        WordSaid(word, says, understood, len(numbers), tuple(numbers[:NUMBERS_SHOWN]), means=said.get(key(word), ""))
        for (word, says, understood), numbers in by_word.items()
    ]
    found.sort(key=lambda word: (word.understood and not word.means, -word.rows))
    asked = [word for word in found if not word.understood or word.means][:WORDS_ASKED]
    numbered = [replace(word, asked=n) for n, word in enumerate(asked, start=1)]
    return numbered + found[len(numbered) :]
