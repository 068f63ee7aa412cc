"""Which claims are one line of evidence: declared reposts, undeclared look-alikes, an officer's split or join."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lastcontact.assessment.chains import NEVER, Before, Words, before, words_of
from lastcontact.assessment.courses import DAY, Array, Flags, Numbers, ranked
from lastcontact.assessment.heard import Heard
from lastcontact.assessment.insisting import insisted
from lastcontact.assessment.tables import Tables

_FADES_AFTER_DAYS, _HALF_DAYS = 20, 16.0
"""A look-alike that comes later than that is less probably a copy, by half in every so many days more."""
_AGAIN = 0.5
"""When a body says again what was probably a copy, that is a copy half as probably."""
BETTER = 2.0
"""A look-alike whose grades leave so many times as much of it as of those before it leads their line."""
_NONE = -1


@dataclass(frozen=True)
class Lineage:
    """Which origins stand as lines, and what became of the others. By origin, as `Heard` numbers them:

    `line`: the one it stands in, itself if it is a line. `copied`: how probable it is that it is a copy. `late`:
    whether it stands only because nothing like it was said for some days; `doubted`: whether it is much better than
    those before it, and yet counts for less than it says. By word, in order: `leads`, (m, 2) words and the line that
    each leads from then on; `echoed`, (k,) words that are echoes.
    """

    words: Words
    line: Numbers
    copied: Array
    late: Flags
    doubted: Flags
    leads: Numbers
    echoed: Numbers


def lineage_of(heard: Heard, tables: Tables) -> Lineage:
    """What stands as a line among what was heard."""
    words = words_of(heard)
    said = before(words, heard.looks.trust, insisted(heard, words))
    placing = _Placing(heard, words, said, tables, round(tables.lookalike_days * DAY))
    placing.at_second_hand()
    for which in _turns(words, heard):
        placing.at_first_hand(which)
    return placing.found()


def _turns(words: Words, heard: Heard) -> Sequence[Numbers]:
    """Words at first hand, but for those that open a chain: the first of each kind in it, the second, and so on."""
    which = np.flatnonzero(words.spoken & ~words.opens & heard.looks.first_hand[words.look])
    which = which[np.argsort(words.kind[which], kind="stable")]
    turn = np.arange(len(which)) - np.searchsorted(words.kind[which], words.kind[which])
    order = np.argsort(turn, kind="stable")
    return np.split(which[order], np.cumsum(np.bincount(turn))[:-1])


class _Placing:
    """Puts words beside their look-alikes: as lines of their own, as the same word again, or as echoes."""

    def __init__(self, heard: Heard, words: Words, said: Before, tables: Tables, near: int) -> None:
        looks, origins = heard.looks, len(heard.look)
        self.heard, self.words, self.said, self.tables, self.near = heard, words, said, tables, near
        self.line = np.arange(origins)
        self.copied, self.repeats = np.zeros(origins), np.zeros(origins)
        self.late, self.doubted = np.zeros(origins, dtype=bool), np.zeros(origins, dtype=bool)
        self.leads: list[Numbers] = []
        self.echoed: list[Numbers] = []
        self.trust, self.usual = looks.trust[words.look], looks.copied[words.look]
        # The same kind and states in a chain: whose first line a better word at first hand may lead.
        self.alike = ranked(words.kind * 32 + looks.says[words.look])[1]
        self.own = np.full(words.voice.max(initial=0) + 1, _NONE)
        """The last line of each voice."""
        self.kin = np.full(self.alike.max(initial=0) + 1, _NONE)
        """The first line of each kind and states, but no identification: a finding keeps its own lead."""
        self._stands(np.flatnonzero(words.spoken & words.opens))
        self._owned_by_the_copied(words)

    def _owned_by_the_copied(self, words: Words) -> None:
        """Where a copy that changed what it says opens a chain, the body that it repeats has spoken there already."""
        which = np.flatnonzero(words.spoken & ~words.spoken[words.opens][words.chain])
        copied, heard = words.first[words.chain[which]], self.heard
        same_kind = heard.looks.kind[heard.look[copied]] == heard.looks.kind[words.look[which]]
        same = same_kind & (heard.source[copied] == heard.source[words.origin[which]])
        self.own[words.voice[which[same]]] = copied[same]

    def at_second_hand(self) -> None:
        """Words of kinds that did not see the person: measured by all that was said before them."""
        words, said, looks = self.words, self.said, self.heard.looks
        which = np.flatnonzero(words.spoken & ~words.opens & ~looks.first_hand[words.look])
        first = words.first[words.chain[which]]
        opening = self.heard.look[first]
        same = looks.says[opening] == looks.says[words.look[which]]
        firm = looks.first_hand[opening] | looks.physical[opening]
        worse = np.where(same & ~firm & (self.trust[which] >= BETTER * said.trust[which]), first, _NONE)
        nobody = np.full(len(which), _NONE)
        self._place(which, said.last[which], said.last[which], nobody, worse)

    def at_first_hand(self, which: Numbers) -> None:
        """Words of bodies that see the person: measured by what they said themselves, else by what their kind said.

        A body speaks for itself, whatever number of others repeat it meanwhile, if it stands with a line of its own, or
        if its word was lost among echoes longer ago than a flood may last. Else reposts would silence a later sighting.
        """
        words, said, looks = self.words, self.said, self.heard.looks
        own, before_it = self.own[words.voice[which]], said.said[which]
        lost = (before_it != NEVER) & (words.at[which] - before_it > _FADES_AFTER_DAYS * DAY)
        last = np.where((own != _NONE) | lost, before_it, said.alike[which])
        same = looks.says[self.heard.look[own]] == looks.says[words.look[which]]
        worse = np.where((own != _NONE) & same, own, self.kin[self.alike[which]])
        worse = np.where(self.trust[which] >= BETTER * said.trust_alike[which], worse, _NONE)
        self._place(which, last, said.alike[which], own, worse)

    def _place(self, which: Numbers, last: Numbers, alike: Numbers, own: Numbers, worse: Numbers) -> None:
        """`last`: what each word is measured by; `own`: the line of its body; `worse`: the line that it may lead."""
        words = self.words
        origin, at = words.origin[which], words.at[which]
        near = (last != NEVER) & (at - last <= self.near)
        # A better word long after the line it might lead is a line: reposts between would else give that line its day.
        near &= (worse == _NONE) | (at - self.heard.at[worse] <= self.near)
        leads, again = near & (worse != _NONE), near & (worse == _NONE) & (own != _NONE)
        echoes = near & (worse == _NONE) & (own == _NONE)
        self.line[origin[leads]] = worse[leads]
        self.line[origin[again]] = own[again]
        self.line[origin[echoes]] = words.first[words.chain[which[echoes]]]
        self.leads.append(np.stack([which[leads], worse[leads]], axis=1))
        self.echoed.append(which[echoes])
        new = ~near
        known = (self.said.alike[which] != NEVER)[new]
        self._weigh(which[new], last[new], alike[new], own[new], known)
        # A body that stands only because nothing like its word came just before it stands so when it speaks again. It
        # does, however many days go by: a repost of last spring's list is no second list.
        borrowed = new & (last != NEVER) & ((own == _NONE) | self.late[own] | self.said.insists[which])
        self.late[origin[borrowed]] = True
        self.doubted[origin[borrowed]] = worse[borrowed] != _NONE
        self._stands(which[new])

    def _weigh(self, which: Numbers, last: Numbers, alike: Numbers, own: Numbers, known: Flags) -> None:
        """How probably new lines are copies all the same."""
        tables, origin, usual = self.tables, self.words.origin[which], self.usual[which]
        spoken = np.maximum(tables.seen_again_copied, _AGAIN * self.repeats[own])
        again = np.where(own != _NONE, spoken, tables.said_elsewhere_copied)
        copied = np.where(known, np.maximum(usual, again), usual)
        self.repeats[origin] = copied
        # Who was only an echo and speaks again stands, but repeats no less probably than if it had kept silent.
        since = np.where(own != _NONE, last, alike)
        # Whole for as long as a flood may last and its echoes count: else reposts would silence what weighed fully.
        gap = np.where(since == NEVER, 0, self.words.at[which] - since)
        faded = np.maximum(0, gap // DAY - _FADES_AFTER_DAYS)
        self.copied[origin] = copied * 2.0 ** (-faded / _HALF_DAYS)

    def _stands(self, which: Numbers) -> None:
        words = self.words
        origin = words.origin[which]
        firm = (self.own[words.voice[which]] == _NONE) & ~self.late[origin]
        anew = firm | ~self.said.insists[which]
        self.own[words.voice[which[anew]]] = origin[anew]
        led = which[(self.kin[self.alike[which]] == _NONE) & ~self.heard.looks.physical[words.look[which]]]
        self.kin[self.alike[led]] = words.origin[led]

    def found(self) -> Lineage:
        line = self.line
        while (line != (line := line[line])).any():
            pass
        leads = np.concatenate(self.leads)
        leads = leads[np.argsort(leads[:, 0], kind="stable")]
        echoed = np.sort(np.concatenate(self.echoed))
        leads[:, 1] = line[leads[:, 1]]
        return Lineage(self.words, line, self.copied, self.late, self.doubted, leads, echoed)
