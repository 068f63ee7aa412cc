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
    told = resources.files("lastcontact.names").joinpath("data", "patronymics.tsv").read_text(encoding="utf-8")
    fathers = [line.split("\t") for line in told.splitlines() if not line.startswith(("#", "father\t"))]
    lines += [f"{father} {also}" for father, also, _ in fathers]
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


_DROPPED = "aeiouy4E"
"""Vowels and y at the end of a name, which its patronymic lets fall: Никита, Никитич."""
SHORTEST_STEM = 3


@lru_cache(maxsize=1)
def _stem_classes() -> dict[str, frozenset[int]]:
    """What patronymics leave of a given name -> the classes of all names that leave it; of names that are not one
    another's forms, none: "aleks" may be of Aleksey or of Aleksandr.
    """
    left: dict[str, list[frozenset[int]]] = {}
    for sounds, classes in nickname_classes().items():
        left.setdefault(sounds.rstrip(_DROPPED), []).append(classes)
    return {stem: found[0].intersection(*found) for stem, found in left.items() if len(stem) >= SHORTEST_STEM}


@lru_cache(maxsize=262144)
def father_classes(told: str) -> frozenset[int]:
    """The classes of the given names of which a patronymic may leave this (as sounds); none where that is not sure.

    >>> father_classes("graC") == father_classes("hraCyay") == father_classes("hraCya") != frozenset()
    True
    """
    stems = _stem_classes()
    if len(told) < SHORTEST_STEM:
        return frozenset()
    if told in stems:
        return stems[told]
    return nickname_classes().get(told) or stems.get(told.rstrip(_DROPPED), frozenset())


def share_father(told: str, given: str) -> bool:
    """Whether the father whom a patronymic tells may be the one given, by the forms of a name (both as sounds).

    >>> share_father("graC", "hraCya"), share_father("graC", "grigor"), share_father("aleks", "aleksandr")
    (True, False, False)
    """
    return not father_classes(told).isdisjoint(nickname_classes().get(given, frozenset()))
