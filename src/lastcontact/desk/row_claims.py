"""What a list will say of each of its rows, before any is taken in: by the row's own word, and how many of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from django.http import QueryDict
from django.utils.translation import gettext as say

from lastcontact.bureau import taking
from lastcontact.bureau.row_words import Told, bare, key
from lastcontact.bureau.taking import Order
from lastcontact.bureau.taking_rows import ListRow
from lastcontact.core.claim import Claim
from lastcontact.core.dates import Interval
from lastcontact.core.showing import written_out
from lastcontact.desk import marking, wording
from lastcontact.desk.cards import title_of
from lastcontact.reading.columns import CONDITION
from lastcontact.reading.conditions import CLAIMS, UNKNOWN, perhaps
from lastcontact.reading.tables import Table
from lastcontact.reading.words_of_death import of_dying

ROWS_SHOWN = 300
NUMBERS_SHOWN = 40
DIGITS = 9
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
    on: str
    """The day of which it is said."""
    own_day: bool
    """That day stands beside the word; else it is the list's."""
    early: bool
    """It stands beside the word and is before the incident began."""
    not_sought: bool
    """By its own word nobody seeks them, killed or back."""
    not_taken: str = ""
    """A day that stands beside the word and is not taken: the list's is."""
    kept: bool = False
    """The officer keeps them among the sought all the same."""


@dataclass(frozen=True, slots=True)
class WordSaid:
    """One word of the column, what will be said of those beside whom it stands, and in which rows."""

    word: str
    says: str
    understood: bool
    rows: int
    numbers: tuple[int, ...]
    not_sought: bool
    asked: int = 0
    """Which of the words is it that the officer may say the meaning of, from 1; 0 for one that needs none."""
    means: str = ""
    remembered: bool = False
    """It means that as last time from this source."""
    perhaps: str = ""
    """What such a word is often said for."""


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
    unsought: tuple[RowSaid, ...]
    """Those whose own word says killed or back, though those the list names are sought: the officer may keep each."""
    early: int
    """How many have a day of their own before the incident began."""
    meanings: tuple[tuple[str, str], ...]
    """What a word may be said to mean, each in words."""

    @property
    def puzzling(self) -> tuple[WordSaid, ...]:
        """The words of which the officer may say the meaning."""
        return tuple(word for word in self.words if word.asked or not word.understood)

    @property
    def plain(self) -> tuple[WordSaid, ...]:
        return tuple(word for word in self.words if word.understood and not word.asked)

    @property
    def not_sought(self) -> int:
        """How many are not sought, though those the list names are."""
        return sum(not row.kept for row in self.unsought)

    @property
    def to_keep(self) -> tuple[RowSaid, ...]:
        """Those of whom it is asked one by one; of a very long list the rest on its report's page, once it is in."""
        return self.unsought[:ROWS_SHOWN]

    @property
    def asks(self) -> bool:
        """Whether the officer may say what some word means."""
        return any(word.asked for word in self.words)


def preview(table: Table, order: Order, remembered: Mapping[str, str], began: Interval | None = None) -> Preview | None:
    """None where no column says of each row what became of whom it names. `remembered`: what words of this source mean
    as an officer said before. `began`: when the incident was.
    """
    if not order.each:
        return None
    found, _left_out = taking.rows_of(table, order)
    rows = [_said(row, _word(row, order), order, began) for row in found]
    doubtful = sum(not row.understood for row in rows)
    told = (f"{row.number} {row.says} {row.on if row.own_day else ''} {row.not_sought}" for row in rows)
    return Preview(
        tally=_counted(Counter(row.says for row in rows)),
        seen=sha256("\n".join(told).encode()).hexdigest()[:16],
        words=tuple(_words(rows, order.meanings, remembered)),
        rows=tuple(sorted(rows, key=lambda row: (row.understood, not (row.early or row.not_taken)))[:ROWS_SHOWN]),
        more=max(len(rows) - ROWS_SHOWN, 0),
        not_understood=doubtful,
        unsought=tuple(row for row in rows if row.not_sought),
        early=sum(row.early for row in rows),
        meanings=tuple((name, meaning(name)) for name in (*CLAIMS, UNKNOWN)),
    )


def tally_of(claims: Iterable[tuple[Claim | None, bool]]) -> str:
    """How many of those a list names it says what of; of each, the claim and whether its word was understood."""
    return _counted(Counter(_title(claim) if understood else say("not understood") for claim, understood in claims))


def _counted(said: Counter[str]) -> str:
    return ", ".join(f"{count} {title[:1].lower()}{title[1:]}" for title, count in said.most_common())


def _word(row: ListRow, order: Order) -> str:
    labels = [label for label, name in order.columns.items() if name == CONDITION]
    return " ".join(word for label in labels if (word := row.described.other.get(label, "").strip()))


def _said(row: ListRow, word: str, order: Order, began: Interval | None) -> RowSaid:
    assert row.told is not None
    name, told = row.described.full_name, row.told
    when = told.says.when if told.says else None
    own = bool(told.condition and when and when != order.day)
    return RowSaid(
        number=row.number,
        name=name or say("no name given"),
        direction=marking.direction(name),
        word=written_out(word)[:120],
        says=_says(told),
        understood=told.understood,
        on=wording.interval(when) if when else "",
        own_day=own,
        early=bool(own and when and began and when.end_on < began.start_on),
        not_sought=order.sought and told.no_more_sought,
        not_taken=told.day_not_taken,
        kept=row.number in order.kept_sought,
    )


def _says(told: Told) -> str:
    if told.says and of_dying(told.says):
        return str(wording.DIED)
    return _title(told.says) if told.understood else say("not understood")


def _title(claim: Claim | None) -> str:
    return title_of(claim) if claim else say("named only: nothing is said")


def meaning(condition: str) -> str:
    """A condition in words: what is said of whoever has a word that means it."""
    return _title(_claim(condition))


def _claim(condition: str) -> Claim | None:
    if condition not in CLAIMS:
        return None
    of_type, polarity, modality = CLAIMS[condition]
    return Claim(of_type, polarity=polarity, modality=modality)


def meanings(asked: QueryDict, remembered: Mapping[str, str]) -> dict[str, str]:
    """What words mean: as the officer says of those the page asked about, of others as it is remembered."""
    pairs = ((asked.get(f"word-{n}", ""), asked.get(f"means-{n}", "")) for n in range(1, WORDS_ASKED + 1))
    said = {key(word): means for word, means in pairs if word}
    return {word: means for word, means in {**remembered, **said}.items() if means in (*CLAIMS, UNKNOWN)}


def kept_sought(asked: QueryDict) -> tuple[int, ...]:
    """The rows that the officer ticked, to be sought whatever their own word says."""
    return tuple(int(n) for n in asked.getlist("keep") if n.isdecimal() and len(n) <= DIGITS)


def _words(rows: list[RowSaid], said: Mapping[str, str], remembered: Mapping[str, str]) -> list[WordSaid]:
    """Each word once, the day beside it passed over; those not understood first, the others by how often they stand."""
    by_word: dict[tuple[str, str, bool, bool], list[int]] = {}
    for row in rows:
        by_word.setdefault((bare(row.word), row.says, row.understood, row.not_sought), []).append(row.number)
    found = []
    for (word, says, understood, not_sought), numbers in by_word.items():
        means = said.get(key(word), "")
        line = WordSaid(word, says, understood, len(numbers), tuple(numbers[:NUMBERS_SHOWN]), not_sought, means=means)
        known = bool(means) and remembered.get(key(word)) == means
        often = perhaps(word)
        found.append(replace(line, remembered=known, perhaps=meaning(often) if often else ""))
    found.sort(key=lambda word: (word.understood and not word.means, -word.rows))
    asked = [word for word in found if not word.understood or word.means][:WORDS_ASKED]
    numbered = [replace(word, asked=n) for n, word in enumerate(asked, start=1)]
    return numbered + found[len(numbered) :]
