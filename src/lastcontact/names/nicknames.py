"""Short and pet forms: Bob is Robert, Вова is Владимир. Found by sound, so across scripts."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from lastcontact.names.sounds import sounded

NICKNAME_SIMILARITY = 0.9
"""How alike a name and its short form count as being: less than the same name, more than a slip of the pen."""


@lru_cache(maxsize=1)
def nickname_classes() -> dict[str, frozenset[int]]:
    """Sounds of a form -> the classes it may belong to; "Alex" is in several."""
    classes: dict[str, set[int]] = {}
    text = resources.files("lastcontact.names").joinpath("data", "nicknames.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("#", "forms"))]
    for number, line in enumerate(lines, start=1):
        for form in line.split():
            classes.setdefault(sounded(form).sounds, set()).add(number)
    return {sounds: frozenset(numbers) for sounds, numbers in classes.items()}


def share_nickname(a: str, b: str) -> bool:
    """Whether two words (as sounds) are forms of one given name.

    >>> share_nickname("bob", "robert"), share_nickname("bob", "bob"), share_nickname("bob", "ivan")
    (True, True, False)
    """
    classes = nickname_classes()
    return not classes.get(a, frozenset()).isdisjoint(classes.get(b, frozenset()))
