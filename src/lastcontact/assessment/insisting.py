"""Who says the same of a person so often within days that it is a word repeated and no new sighting."""

from __future__ import annotations

import numpy as np

from lastcontact.assessment.chains import Words
from lastcontact.assessment.courses import DAY, Flags, Numbers, begins, ranked
from lastcontact.assessment.heard import Heard

_TIMES, _DAYS = 5, 20
"""Who says the same so many times in so many days repeats it; who lists somebody every week sees him each time."""


def insisted(heard: Heard, words: Words) -> Flags:
    """By word, whether its source repeats it then, in any kind and with any grades, and had begun to.

    What begins it may be seen, and stands. What is repeated with the same grades is told by these, and what else the
    source says meanwhile is none of it: who sees the person again is graded anew.
    """
    found = np.zeros(len(words.at), dtype=bool)
    spoken, copies = np.flatnonzero(words.spoken), heard.copies
    chain = np.full(len(heard.look), -1)
    chain[words.origin[spoken]] = words.chain[spoken]
    # A declared copy is no repetition, but what is repeated undeclared may be a copy that was declared.
    copied = np.flatnonzero(chain[copies.of] >= 0)
    said = np.concatenate([heard.leading[words.origin[spoken]], copies.claim[copied]])
    source = np.concatenate([heard.source[words.origin[spoken]], copies.source[copied]])
    chained = np.concatenate([words.chain[spoken], chain[copies.of[copied]]])
    source = ranked(chained * (source.max(initial=0) + 1) + source)[1]
    times = np.bincount(source[: len(spoken)], minlength=len(source))
    often = np.flatnonzero(times[source] >= _TIMES)  # hardly anybody
    often = often[np.lexsort((said[often], source[often]))]
    source, own = source[often], np.flatnonzero(often < len(spoken))
    which = spoken[often[own]]
    repeats = _dense(source[own] * (len(heard.looks.kind) + 1) + words.look[which], words.at[which])
    rest = np.flatnonzero(~repeats)
    repeats[rest] = _dense(source[own[rest]], words.at[which[rest]])
    begins_it = np.ones(len(often), dtype=bool)
    begins_it[own] = repeats
    before_it = np.cumsum(begins_it) - begins_it
    before_it -= np.maximum.accumulate(np.where(begins(source), before_it, 0))
    found[which] = repeats & (before_it[own] > 0)
    return found


def _dense(group: Numbers, at: Numbers) -> Flags:
    """Whether each is one of so many of its group in so few days; those of a group in order of time."""
    order = np.argsort(group, kind="stable")
    group, at, more = group[order], at[order], _TIMES - 1
    opens, found = np.zeros(len(at), dtype=bool), np.zeros(len(at), dtype=bool)
    opens[:-more] = (group[more:] == group[:-more]) & (at[more:] - at[:-more] <= _DAYS * DAY)
    for shift in range(min(_TIMES, len(at))):
        found[order[shift:]] |= opens[: len(at) - shift]
    return found
