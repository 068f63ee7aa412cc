"""Chains of look-alikes: what was said before each word, by anybody, by its kind and by its own source."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lastcontact.assessment.courses import Array, Flags, Numbers, begins, ranked
from lastcontact.assessment.heard import Heard

NEVER = np.iinfo(np.int64).min
_BURST = 4
"""Who says the same so many times more within days is in a burst; who does so a second time sees the person no more."""


@dataclass(frozen=True)
class Words:
    """Origins and declared copies, chain by chain and in order of time within each.

    By word: `origin`, of a copy the one it repeats; `spoken`, whether it is no copy but the origin itself; `at`;
    `look`; `chain`; `opens`, whether it is the first of its chain; `kind`, a number for a kind in a chain; `voice`, one
    for a kind and source in a chain. By chain: `says`, the states, a bit each; `first`, the origin that its echoes
    join, that of its first word.
    """

    origin: Numbers
    spoken: Flags
    at: Numbers
    look: Numbers
    chain: Numbers
    opens: Flags
    kind: Numbers
    voice: Numbers
    says: Numbers
    first: Numbers


@dataclass(frozen=True)
class Before:
    """What was said before each word in its chain. Moments are NEVER and trusts 0 where nothing was.

    `last`, `trust`: by anybody; `alike`, `trust_alike`: by its kind; `said`: by its own source, copies left out, and
    what that insists on only for words that it insists on; `insists`: as was given.
    """

    last: Numbers
    trust: Array
    alike: Numbers
    trust_alike: Array
    said: Numbers
    insists: Flags


def words_of(heard: Heard) -> Words:
    """The words that may resemble others, in their chains."""
    looks, copies = heard.looks, heard.copies
    which = np.ones(len(heard.look), dtype=bool)
    which[heard.alone] = False
    own = np.flatnonzero(which)
    # A declared copy is heard only if it says something else than its origin, as a word of its origin's kind: what it
    # changed may be copied in turn. Another would make of later independent words what merely repeats it.
    # It is heard before the first origin that is no older than it; one that nothing follows is not.
    order = np.argsort(copies.at, kind="stable")
    order = order[looks.says[copies.look[order]] != looks.says[heard.look[copies.of[order]]]]
    of, at = copies.of[order], copies.at[order]
    follows = np.maximum(_first_since(heard, heard.person[of], at), of + 1)
    within = follows < len(heard.person)
    within[within] = heard.person[follows[within]] == heard.person[of[within]]
    of, order, follows = of[within], order[within], follows[within]
    place = np.argsort(np.concatenate([2 * own + 1, 2 * follows]), kind="stable")
    origin = np.concatenate([own, of])[place]
    spoken = (np.arange(len(own) + len(of)) < len(own))[place]
    look = np.concatenate([heard.look[own], heard.look[of]])[place]
    says = np.concatenate([looks.says[heard.look[own]], looks.says[copies.look[order]]])[place]
    vague = np.concatenate([looks.vague[heard.look[own]], looks.vague[copies.look[order]]])[place]
    when = np.concatenate([heard.at[own], copies.at[order]])[place]
    person = heard.person[origin]
    chained = 32 * person + _as_exact(person, says, vague, looks.kind[look])
    order = np.argsort(chained, kind="stable")
    origin, spoken, look, when, chained = origin[order], spoken[order], look[order], when[order], chained[order]
    opens = begins(chained)
    chain = np.cumsum(opens) - 1
    kind = _numbered(chain, looks.kind[look])
    voice = _numbered(kind, heard.source[origin])
    return Words(origin, spoken, when, look, chain, opens, kind, voice, chained[opens] % 32, origin[opens])


def before(words: Words, trusts: Array, insists: Flags) -> Before:
    """What was said before each of `words`; `trusts`: by look, what grades leave of it; `insists`: by word."""
    # A copy may be dated before the origin that it repeats: who spoke last is the latest, not the one before.
    moments, when = ranked(words.at)
    values, level = ranked(trusts[words.look])
    moments, values = np.concatenate([[NEVER], moments]), np.concatenate([[0.0], values])
    kind = np.argsort(words.kind, kind="stable")
    chain = np.arange(len(words.chain))
    return Before(
        last=moments[_most_before(words.chain, when, chain)],
        trust=values[_most_before(words.chain, level, chain)],
        alike=moments[_most_before(words.kind, when, kind)],
        trust_alike=values[_most_before(words.kind, level, kind)],
        said=_said(words, moments, when, insists),
        insists=insists,
    )


def _said(words: Words, moments: Numbers, when: Numbers, insists: Flags) -> Numbers:
    """When the source of each word last said so itself.

    What it insists on is no measure of another word: a hundred repetitions would silence what it sees later.
    """
    own = np.flatnonzero(words.spoken)
    own = own[np.argsort(words.voice[own], kind="stable")]
    found = np.full(len(words.at), NEVER)
    for which, level in ((insists[own], when), (~insists[own], np.where(insists, -1, when))):
        found[own[which]] = moments[_most_before(words.voice, level, own)[own[which]]]
    return found


def _first_since(heard: Heard, person: Numbers, at: Numbers) -> Numbers:
    """The first origin of `person` that is no older than `at`; of the next person if there is none."""
    moments, rank = ranked(np.concatenate([heard.at, at]))
    keys = heard.person * len(moments) + rank[: len(heard.at)]
    found: Numbers = np.searchsorted(keys, person * len(moments) + rank[len(heard.at) :])
    return found


def _as_exact(person: Numbers, says: Numbers, vague: Flags, kind: Numbers) -> Numbers:
    """What each word says; of a vague one, what the chain says that it may be a vaguer copy of, if there is one.

    Of several, that in which its own kind spoke, and of those the one last spoken in: a repost that adds a state would
    else be the first of its kind in another chain, and so a line. `person` in order, and the words of each in order of
    time.
    """
    found = says.copy()
    for number in np.unique(person[vague]).tolist():
        chains: dict[int, int] = {}
        kinds: dict[tuple[int, int], int] = {}
        low, high = np.searchsorted(person, [number, number + 1]).tolist()
        for i in range(low, high):
            here = int(says[i])
            if vague[i]:
                exact = [(kinds.get((c, int(kind[i])), -1), last, c) for c, last in chains.items() if c & here == c]
                here = max(exact, default=(0, 0, here))[-1]
            chains[here] = kinds[here, int(kind[i])] = i
            found[i] = here
    return found


def _numbered(group: Numbers, value: Numbers) -> Numbers:
    """A number for each pair that occurs of a group and a value."""
    return ranked(group * (value.max(initial=0) + 1) + value)[1]


def _most_before(group: Numbers, level: Numbers, order: Numbers) -> Numbers:
    """Of each word, one more than the highest level of those before it in its group; 0 of the first.

    `order`: the words by their groups, those of each in order of time.
    """
    groups = group[order]
    base = groups * (level.max(initial=0) + 2)
    most = np.maximum.accumulate(base + level[order] + 1)
    most[1:] = most[:-1] - base[1:]
    most[begins(groups)] = 0
    found = np.zeros_like(level)
    found[order] = most
    return found
