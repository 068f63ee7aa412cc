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
    source, at, own = source[often], heard.said.at[said[often]], often < len(spoken)
    which = spoken[often[own]]
    repeats = _repeats(source[own], words.look[which], at[own])
    begun = _earlier(source[own], repeats) | _just_copied(source, at, ~own)[own]
    found[which] = repeats & begun
    return found


def _repeats(source: Numbers, look: Numbers, at: Numbers) -> Flags:
    """Which words are repeated: with the same grades; else, each of those once, with any."""
    graded = source * (look.max(initial=0) + 1) + look
    alike = _dense(graded, at)
    rest = np.flatnonzero(~(alike & _earlier(graded, alike)))
    alike[rest] |= _dense(source[rest], at[rest])
    return alike


def _dense(group: Numbers, at: Numbers) -> Flags:
    """Whether each is one of so many of its group in so few days; those of a group in order of time."""
    order = np.argsort(group, kind="stable")
    group, at, more = group[order], at[order], _TIMES - 1
    opens, found = np.zeros(len(at), dtype=bool), np.zeros(len(at), dtype=bool)
    opens[:-more] = (group[more:] == group[:-more]) & (at[more:] - at[:-more] <= _DAYS * DAY)
    for shift in range(min(_TIMES, len(at))):
        found[order[shift:]] |= opens[: len(at) - shift]
    return found


def _earlier(group: Numbers, flags: Flags) -> Flags:
    """Whether an earlier one of its group is flagged; those of a group in order of time."""
    order = np.argsort(group, kind="stable")
    before_it: Numbers = np.cumsum(flags[order]) - flags[order]
    found = np.zeros(len(group), dtype=bool)
    found[order] = before_it > np.maximum.accumulate(np.where(begins(group[order]), before_it, 0))
    return found


def _just_copied(source: Numbers, at: Numbers, copy: Flags) -> Flags:
    """Whether its source, of which all stand together in order of time, declared a copy in so few days before."""
    last = np.maximum.accumulate(np.where(copy, np.arange(len(source)), -1))
    found: Flags = (last >= 0) & (source[last] == source) & (at - at[last] <= _DAYS * DAY)
    return found
