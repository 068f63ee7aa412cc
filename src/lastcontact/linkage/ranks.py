"""One rank in any language: what two lists call differently is held to be the same where the tables of ranks say so."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from lastcontact.linkage.values import plain

ARTICLE = "ال"


def rank_of(text: str) -> str:
    """The rank that a text names, as this project calls it; the text itself where no table knows it.

    >>> rank_of("мл. сержант") == rank_of("Կրտսեր սերժանտ") == rank_of("kiçik çavuş")
    True
    >>> rank_of("driver, 2nd class")
    'driver, 2nd class'
    """
    written = plain(text)
    return _ranks().get(written) or _ranks().get(written.removeprefix(ARTICLE)) or text


@lru_cache(maxsize=1)
def _ranks() -> dict[str, str]:
    text = resources.files("lastcontact.linkage").joinpath("data", "ranks.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith(("#", "rank\t")))
    return {plain(form): rank for rank, forms in rows for form in forms.split(",")}
