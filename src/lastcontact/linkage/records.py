"""Records in columns: what the bulk engine works on. The same fields as a Candidate, one array each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from lastcontact.linkage.ages import births_of, yearless_of
from lastcontact.linkage.columns import Columns
from lastcontact.linkage.ranks import rank_of
from lastcontact.linkage.sexes import sex_of
from lastcontact.names.frequency import Frequencies
from lastcontact.names.lexicon import Lexicon
from lastcontact.names.parts import father_given
from lastcontact.names.reading import NameRows, read_names
from lastcontact.names.sounds import sounded, spelled
from lastcontact.names.unsaid import maybe_nothing, says_nothing

NO_DAY = np.iinfo(np.int32).min
MISSING = -1
TEXT_FIELDS = ("place", "address", "unit", "father_name", "mother_name")
MEANT = {"sex": sex_of, "rank": rank_of}
"""Fields compared by what their words mean, not by how they are written."""
SHORT_LIST = 200
"""Lists shorter than this teach nothing about how common a name is."""
NUMBER_FIELDS = ("postcode", "service_number", "phone")


@dataclass(frozen=True, eq=False)
class Values:
    """One field: `codes` (n,) int32 into `distinct`, -1 where missing. `shares`: how much of the known values each
    is. `instead`: codes of what the name itself tells (a patronymic), compared with a value the other record gives.
    `told`: where the name tells it at all, given or not.
    """

    codes: NDArray[np.int32]
    distinct: tuple[str, ...]
    shares: NDArray[np.float32]
    ascii: bool = False
    instead: NDArray[np.int32] | None = None
    told: NDArray[np.bool_] | None = None


def year_of(days: NDArray[np.int32]) -> NDArray[np.int32]:
    """The calendar year of days since 1970; what NO_DAY gives means nothing.

    >>> year_of(np.array([0, -1, 10592], np.int32)).tolist()
    [1970, 1969, 1999]
    """
    known = np.where(days == NO_DAY, 0, days).astype("datetime64[D]")
    return (known.astype("datetime64[Y]").astype(np.int32) + 1970).astype(np.int32)


@dataclass(frozen=True)
class Births:
    """Days since 1970 of the earliest and the latest birth date (NO_DAY where unknown), and the digits yyyymmdd as
    written, 0 where not so written. `yearless`: the digits mmdd where a day is told without its year, and nothing else.
    """

    earliest: NDArray[np.int32]
    latest: NDArray[np.int32]
    digits: NDArray[np.int32]
    yearless: NDArray[np.int32]


@dataclass(frozen=True)
class Records:
    """`ids`: as given; `lexicon` and `names`: (n, width) word rows; `name_texts`: full names as written; `births`;
    `values`: field -> Values; `texts`: field -> what was written, for the sentences. `marks`: a number (n,) for what a
    record says, wherever it stands in the list."""

    ids: pl.Series
    lexicon: Lexicon
    names: NDArray[np.int32]
    name_texts: pl.Series
    births: Births
    values: dict[str, Values]
    texts: dict[str, pl.Series]
    marks: NDArray[np.uint64]

    @property
    def size(self) -> int:
        return len(self.names)

    def without_texts(self) -> Records:
        """What weighing needs: texts and ids, which only sentences need, stay behind."""
        none = pl.Series([], dtype=pl.String)
        return replace(self, ids=none, name_texts=none, texts={})


def read_records(frame: pl.DataFrame, columns: Columns) -> Records:
    """The records of a table of text. An impossible date or age is as good as missing, and so is what only says that
    nothing is known ("unknown", "б/н"); a record without `id` is called by its row number.
    """
    names = _known(_full_names(frame, columns))
    read = read_names(names)
    texts = {
        field: _known(_text(frame, columns, field))
        for field in (*TEXT_FIELDS, *NUMBER_FIELDS, "rank", "sex")
        if field in columns.of
    }
    texts |= {
        f"exact{number + 1 if number else ''}": _known(frame[column])
        for number, column in enumerate(columns.of.get("exact", ()))
    }
    lists = lists_of(frame, columns)
    if lists.n_unique() > 1:
        texts["list"] = lists
    values = {field: values_of(_meant(text, MEANT[field]) if field in MEANT else text) for field, text in texts.items()}
    if "father_name" in texts:
        values["father_name"], texts["father_name"] = _fathers(texts["father_name"], read)
    lexicon = _with_frequencies(read)
    births = _births(frame, columns)
    texts["birth"] = _birth_texts(frame, columns)
    ids = _ids(frame, columns)
    return Records(ids, lexicon, read.rows, names, births, values, texts, _marks([names, *texts.values()], ids))


def _marks(texts: list[pl.Series], ids: pl.Series) -> NDArray[np.uint64]:
    """Mixed from all that is written; the id only tells apart what is written the same."""
    marks = np.zeros(len(ids), np.uint64)
    for number, text in enumerate([*texts, ids]):
        marks = marks * np.uint64(0x9E3779B97F4A7C15) + text.hash(number).to_numpy()
    return marks ^ marks >> np.uint64(29)


def _fathers(given: pl.Series, read: NameRows) -> tuple[Values, pl.Series]:
    """Fathers as given, and where none is given, as a patronymic in the name tells them; and what was written."""
    distinct = given.filter(given.str.contains(" ")).unique()
    plain = {text: father for text in distinct if (father := father_given(text)) != text}
    given = given.replace(list(plain), list(plain.values())) if plain else given
    lexicon, rows = read.lexicon, np.maximum(read.rows, 0)
    patronymics = lexicon.patronymic[rows] & (read.rows >= 0)
    told = patronymics.any(axis=1)
    word = np.take_along_axis(rows, patronymics.argmax(axis=1)[:, None], axis=1)[:, 0]
    at = np.where(told & (given == "").to_numpy(), word, lexicon.size)
    fathers = pl.Series([*(spelled(part.father) for part in lexicon.parts), ""])
    words = pl.Series([*(part.word for part in lexicon.parts), ""])
    both = values_of(pl.concat([given, fathers.gather(at)]))
    values = replace(values_of(given), distinct=both.distinct, codes=both.codes[: len(given)], ascii=False)
    shares = np.bincount(values.codes[values.codes >= 0], minlength=len(both.distinct)).astype(np.float32)
    values = replace(
        values, shares=shares / max(1.0, float(shares.sum())), instead=both.codes[len(given) :], told=np.asarray(told)
    )
    return values, pl.select(pl.when(given == "").then(words.gather(at)).otherwise(given).alias("father_name"))[:, 0]


def values_of(column: pl.Series) -> Values:
    """The distinct values of a text column, compared without case, signs or spaces."""
    plain = column.str.to_lowercase().str.replace_all(r"[^\p{L}\p{N}]+", " ").str.strip_chars()
    distinct = plain.unique().drop_nulls()
    distinct = distinct.filter(distinct != "").sort()
    codes = plain.replace("", None).cast(pl.Enum(distinct)).to_physical()
    numbers = codes.cast(pl.Int32).fill_null(MISSING).to_numpy()
    counts = np.bincount(numbers[numbers >= 0], minlength=max(1, len(distinct)))
    return Values(
        numbers,
        tuple(distinct),
        (counts / max(1, counts.sum())).astype(np.float32),
        not distinct.str.contains(r"[^\x00-\x7f]").any(),
    )


@lru_cache(maxsize=64)
def heard(values: Values) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """What the distinct values sound like, each once, and for every value which of these it is. Plain Latin text is
    taken as written.
    """
    if values.ascii:
        return values.distinct, np.arange(len(values.distinct), dtype=np.int32)
    words: dict[str, str] = {}
    numbers: dict[str, int] = {}
    codes = np.empty(len(values.distinct), np.int32)
    for at, text in enumerate(values.distinct):
        split = text.split()
        for word in split:
            if word not in words:
                words[word] = sounded(word).sounds
        codes[at] = numbers.setdefault(" ".join(sorted(words[word] for word in split)), len(numbers))
    return tuple(numbers), codes


def heard_codes(values: Values) -> NDArray[np.int32]:
    """As `codes`, but values that sound the same, in whatever script, have one number."""
    sounds = heard(values)[1]
    if not len(sounds):
        return values.codes
    return np.where(values.codes == MISSING, MISSING, sounds[np.maximum(values.codes, 0)]).astype(np.int32)


def _with_frequencies(read: NameRows) -> Lexicon:
    """The lexicon with the weight of each word after how often it stands in these lists; short lists teach nothing."""
    if len(read.rows) < SHORT_LIST:
        return read.lexicon
    counts = np.bincount(read.rows[read.rows >= 0], minlength=read.lexicon.size)
    by_key: dict[str, int] = {}
    for key, count in zip(read.lexicon.fine, counts.tolist(), strict=True):
        by_key[key] = by_key.get(key, 0) + count
    return read.lexicon.weighted(Frequencies(int((read.rows[:, 0] >= 0).sum()), by_key))


def _text(frame: pl.DataFrame, columns: Columns, field: str) -> pl.Series:
    parts = columns.of.get(field, ())
    if not parts:
        return pl.Series(field, [""] * frame.height)
    return frame.select(pl.concat_str([pl.col(part) for part in parts], separator=" ").str.strip_chars().alias(field))[
        field
    ]


def _known(column: pl.Series) -> pl.Series:
    """The same texts, empty where one only says that what belongs there is not known."""
    maybe = column.filter(column.str.contains(maybe_nothing())).unique()
    silent = [text for text in maybe if text and says_nothing(text)]
    return column.replace(silent, [""] * len(silent)) if silent else column


def _full_names(frame: pl.DataFrame, columns: Columns) -> pl.Series:
    """As Candidate.full_name: the whole name where there is one, else family name, given name and patronymic."""
    parts = [_text(frame, columns, field) for field in ("family_name", "given_name", "patronymic")]
    joined = pl.select(pl.concat_str(parts, separator=" ").str.replace_all(r"\s+", " ").str.strip_chars())[:, 0]
    whole = _text(frame, columns, "name")
    return pl.select(pl.when(whole.str.len_bytes() > 0).then(whole).otherwise(joined).alias("name"))["name"]


def _ids(frame: pl.DataFrame, columns: Columns) -> pl.Series:
    """As given, else the row number; with the number of the file before it where two files use one id."""
    ids = _text(frame, columns, "id")
    numbers = pl.Series(np.arange(frame.height)).cast(pl.String)
    own = pl.select(pl.when(ids.str.len_bytes() > 0).then(ids).otherwise(numbers).alias("id"))
    if "_file" not in frame.columns or frame["_file"].n_unique() == 1:
        return own["id"]
    both = own.with_columns(file=frame["_file"])
    if both.n_unique() == both["id"].n_unique():
        return own["id"]
    return both.select(pl.format("{}:{}", pl.col("file") + 1, "id").alias("id"))["id"]


def _meant(column: pl.Series, meaning: Callable[[str], str]) -> pl.Series:
    known = {value: meaning(value) for value in column.unique()}
    return column.replace_strict(list(known), list(known.values()), return_dtype=pl.String)


def _births(frame: pl.DataFrame, columns: Columns) -> Births:
    wanted: tuple[str, ...] = ("birth_date", "birth_year", "age", "as_of")
    fields = {field: _text(frame, columns, field) for field in wanted if field in columns.of}
    fields["list"] = lists_of(frame, columns)
    known = births_of(fields, frame.height)
    return Births(*known, yearless_of(fields, known))


def lists_of(frame: pl.DataFrame, columns: Columns) -> pl.Series:
    """The list each record stands on: the column `list`, else the file it came from."""
    if "list" in columns.of:
        return _text(frame, columns, "list")
    if "_file" in frame.columns:
        return frame.select(pl.format("file {}", pl.col("_file") + 1).alias("list"))["list"]
    return pl.Series([""] * frame.height)


def _birth_texts(frame: pl.DataFrame, columns: Columns) -> pl.Series:
    """What was written of the birth: the date, else the year, else the age."""
    date, year, age = (_text(frame, columns, field) for field in ("birth_date", "birth_year", "age"))
    aged = pl.when(age.str.len_bytes() > 0).then(pl.concat_str([pl.lit("age "), age])).otherwise(pl.lit(""))
    first = pl.when(date.str.len_bytes() > 0).then(date).when(year.str.len_bytes() > 0).then(year).otherwise(aged)
    return pl.select(first.alias("birth"))["birth"]
