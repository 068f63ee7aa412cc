"""Invented people in any number, with damaged duplicates: names built from syllables, spelled in several scripts,
typed with errors.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl


def _letters(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LATIN = _letters("a b v g d e zh z i k l m n o p r s t u f kh ts ch sh y")
CYRILLIC = _letters("а б в г д е ж з и к л м н о п р с т у ф х ц ч ш й")
ARMENIAN = _letters("ա բ վ գ դ ե ժ զ ի կ լ մ ն ո պ ր ս տ ու ֆ խ ց չ շ յ")
GEORGIAN = _letters("ა ბ ვ გ დ ე ჟ ზ ი კ ლ მ ნ ო პ რ ს ტ უ ფ ხ ც ჩ შ ი")
SCRIPTS = (LATIN, CYRILLIC, ARMENIAN, GEORGIAN)
_VOWELS = [0, 5, 8, 13, 18]
_CONSONANTS = [i for i in range(len(LATIN)) if i not in _VOWELS]


@dataclass(frozen=True)
class Plan:
    """How many records, which part of them are damaged copies, and how many of those are written in another script."""

    records: int = 1_000_000
    duplicates: float = 0.2
    other_script: float = 0.25
    seed: int = 7


def people(plan: Plan) -> pl.DataFrame:
    """Columns id, truth, family_name, given_name, father_name, sex, birth_date, place, postcode; originals first,
    then their copies.
    """
    random_numbers = np.random.default_rng(plan.seed)
    pool = random.Random(plan.seed)
    copies = int(plan.records * plan.duplicates)
    originals = plan.records - copies
    names = _pools(pool, originals)
    frame = _originals(random_numbers, originals, names)
    chosen = random_numbers.integers(0, originals, copies)
    copied = _damaged(random_numbers, pool, frame[chosen], (plan.other_script, names))
    whole = pl.concat([frame, copied]).with_columns(id=pl.int_range(pl.len()).cast(pl.String))
    return whole.sample(fraction=1.0, shuffle=True, seed=plan.seed)


def _pools(pool: random.Random, size: int) -> dict[str, dict[str, tuple[str, ...]]]:
    """Field -> Latin form -> its forms in all scripts."""
    counts = {
        "family_name": max(300, min(60_000, size // 12)),
        "given_name": max(100, min(2_500, size // 60)),
        "place": max(60, min(4_000, size // 200)),
    }
    endings = {"family_name": ([0, 12], [13, 2], [8, 12]), "given_name": ([], [0]), "place": ([0, 15], [13, 2, 13], [])}
    pools = {}
    for field, count in counts.items():
        found: dict[str, tuple[str, ...]] = {}
        while len(found) < count:
            letters = [pool.choice(_CONSONANTS if i % 2 == 0 else _VOWELS) for i in range(pool.randint(3, 6))]
            letters += pool.choice(endings[field])
            forms = tuple("".join(script[i] for i in letters).capitalize() for script in SCRIPTS)
            found.setdefault(forms[0], forms)
        pools[field] = found
    return pools


def _originals(
    random_numbers: np.random.Generator, size: int, pools: dict[str, dict[str, tuple[str, ...]]]
) -> pl.DataFrame:
    def drawn(field: str, steep: float) -> np.ndarray:
        values = np.array(list(pools[field]))
        weights = 1.0 / np.arange(3, len(values) + 3) ** steep
        return random_numbers.choice(values, size, p=weights / weights.sum())

    place = drawn("place", 0.9)
    days = random_numbers.integers(-5500, 13500, size).astype("datetime64[D]")
    codes = {name: f"{at % 9000 + 1000}" for at, name in enumerate(pools["place"])}
    return pl.DataFrame(
        {
            "id": [""] * size,
            "truth": np.arange(size).astype(str),
            "family_name": drawn("family_name", 0.7),
            "given_name": drawn("given_name", 0.8),
            "father_name": drawn("given_name", 0.8),
            "sex": np.where(random_numbers.random(size) < 0.85, "m", "f"),
            "birth_date": np.datetime_as_string(days),
            "place": place,
            "postcode": [codes[p] for p in place],
        }
    )


def _damaged(
    random_numbers: np.random.Generator, pool: random.Random, frame: pl.DataFrame, how: tuple[float, dict]
) -> pl.DataFrame:
    other_script, pools = how
    rows = frame.rows(named=True)
    for row in rows:
        if pool.random() < other_script:
            script = pool.randint(1, 3)
            for field, known in (
                ("family_name", "family_name"),
                ("given_name", "given_name"),
                ("father_name", "given_name"),
                ("place", "place"),
            ):
                row[field] = pools[known][row[field]][script]
        for _ in range(pool.choice((1, 1, 2, 2, 3))):
            _hurt(pool, row)
    return pl.DataFrame(rows, schema=frame.schema)


def _hurt(pool: random.Random, row: dict[str, str]) -> None:
    kind = pool.random()
    if kind < 0.45:
        field = pool.choice(("family_name", "given_name", "father_name", "place"))
        row[field] = _slip(pool, row[field])
    elif kind < 0.6:
        row[pool.choice(("father_name", "birth_date", "place", "postcode", "sex"))] = ""
    elif kind < 0.72 and len(row["birth_date"]) == 10:
        at = pool.choice((3, 6, 8, 9))
        row["birth_date"] = row["birth_date"][:at] + str(pool.randint(0, 9)) + row["birth_date"][at + 1 :]
    elif kind < 0.8:
        row["birth_date"] = row["birth_date"][:4]
    elif kind < 0.88:
        row["given_name"], row["family_name"] = row["family_name"], row["given_name"]
    elif kind < 0.94:
        row["given_name"] = row["given_name"][:1]
    else:
        row["postcode"] = _slip(pool, row["postcode"])


def _slip(pool: random.Random, text: str) -> str:
    """One letter lost, doubled, changed or exchanged with its neighbour."""
    if len(text) < 3:
        return text
    at = pool.randrange(1, len(text) - 1)
    kind = pool.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at] + text[at:]
    if kind == 2:
        letters: Sequence[str] = [c for c in text.lower() if c.isalnum()]
        return text[:at] + pool.choice(letters) + text[at + 1 :]
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
