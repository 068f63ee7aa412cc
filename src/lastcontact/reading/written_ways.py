"""The ways of writing one phrase of a lexicon: without the words that may be left out, in every case."""

from __future__ import annotations


def without_some(tokens: list[str]) -> list[tuple[str, ...]]:
    """The ways of writing a phrase, with and without the words marked by "?"; none of no words.

    >>> without_some(["still?", "missing"])
    [('still', 'missing'), ('missing',)]
    """
    if not any(token.endswith("?") for token in tokens):
        return [tuple(tokens)] if tokens else []
    made: list[tuple[str, ...]] = [()]
    for token in tokens:
        if len(token) > 1 and token.endswith("?"):
            made = list(dict.fromkeys([(*way, token[:-1]) for way in made] + made))
        else:
            made = [(*way, token) for way in made]
    return [way for way in made if way]


def declined(phrase: str, cases: str) -> list[str]:
    """A phrase, or every case of one that ends in "~"; `cases`: their endings, parted by commas.

    >>> declined("бригад~", "а, у")
    ['бригад', 'бригада', 'бригаду']
    """
    if not phrase.endswith("~"):
        return [phrase]
    return [phrase[:-1], *(phrase[:-1] + ending.strip() for ending in cases.split(","))]
