"""The ledger of an assessment: what each line weighs for and against every state, and what would be without it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

import numpy as np

from lastcontact.assessment.courses import Array, Numbers, totals
from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.lines import Lines
from lastcontact.assessment.results import LineOfEvidence
from lastcontact.assessment.tables import STATES, by_state

_HELD_BACK = (
    "it may repeat what others had said before it, and so adds little to that; if it is no copy, an officer can say "
    "that it stands on its own, and it weighs all it says"
)


@dataclass(frozen=True)
class Ledger:
    """The lines of many persons with their bits, and the distributions without each: both (lines, 5)."""

    lines: Lines
    weights_log2: Array
    without: Array

    def between(self, first: int, end: int) -> list[LineOfEvidence]:
        """The lines in these rows, in words: columns are cut once for all of them, as a file may have a million."""
        lines, rows = self.lines, slice(first, end)
        origins, states, claims = lines.origin[rows], self._states, lines.heard.said.claims
        return [
            LineOfEvidence(
                claims=tuple([c.claim for c in said]),
                kind=claims[lead].kind,
                states=states[look],
                at=claims[lead].at,
                copies=copies,
                weight_log2=by_state(weighs),
                without=by_state(without),
            )
            for lead, look, (said, copies), weighs, without in zip(
                lines.heard.leading[lines.lead[rows]].tolist(),
                lines.look[rows].tolist(),
                self._claims(origins),
                self.weights_log2[rows].tolist(),
                self.without[rows].tolist(),
                strict=True,
            )
        ]

    @cached_property
    def _states(self) -> list[tuple[str, ...]]:
        """By look, the states that it allows."""
        allows = self.lines.heard.looks.allows.tolist()
        return [tuple(state for state, so in zip(STATES, row, strict=True) if so) for row in allows]

    def remarks(self) -> dict[int, list[SetAside]]:
        """By person: on origins that run in a circle, and on claims that count for less than they say."""
        lines, out = self.lines, {n: list(notes) for n, notes in self.lines.heard.notes.items() if notes}
        for row in np.flatnonzero(lines.held_back).tolist():
            lead = lines.heard.claim(int(lines.lead[row]))
            note = SetAside(lead.claim, _HELD_BACK, self._repeated(int(lines.origin[row])))
            out.setdefault(int(lines.person[row]), []).append(note)
        return out

    def _repeated(self, origin: int) -> str:
        """The claim that a line which is held back may repeat."""
        lines, words = self.lines, self.lines.lineage.words
        if not lines.lineage.doubted[origin]:
            return lines.heard.claim(origin).claim
        word, leads = self._led
        first = int(lines.lineage.line[words.first[words.chain[word[origin]]]])
        led = [lead for lead in leads.get(first, ()) if lead < word[origin]]
        return lines.heard.claim(int(words.origin[led[-1]]) if led else first).claim

    @cached_property
    def _led(self) -> tuple[Numbers, dict[int, list[int]]]:
        """By origin, its own word; by line, the words that came to lead it, in order of time."""
        lineage = self.lines.lineage
        spoken = np.flatnonzero(lineage.words.spoken)
        word = np.zeros(len(lineage.line), dtype=np.int64)
        word[lineage.words.origin[spoken]] = spoken
        leads: dict[int, list[int]] = {}
        for lead, line in lineage.leads.tolist():
            leads.setdefault(line, []).append(lead)
        return word, leads

    def _claims(self, origins: Numbers) -> Iterator[tuple[list[EvidenceClaim], int]]:
        """All claims of each line, the leading one first, and how many of them only repeat it."""
        first, by_line, roles = self._joined
        heard = self.lines.heard
        ends = zip(first[origins].tolist(), first[origins + 1].tolist(), strict=True)
        for claims, (begin, end) in zip(heard.members(origins), ends, strict=True):
            copies = len(claims) - 1
            joined = by_line[begin:end]
            for other, members in zip(joined.tolist(), heard.members(joined), strict=True) if begin < end else ():
                role = roles[other]
                claims = [*members, *claims] if role == _LEADS else [*claims, *members]
                copies += 0 if role == _AGAIN else len(members)
            yield claims, copies

    @cached_property
    def _joined(self) -> tuple[Numbers, Numbers, Numbers]:
        """Where the origins of each line begin; those that stand in another's line, by that line; and as what."""
        lineage = self.lines.lineage
        every = np.arange(len(lineage.line))
        joined = np.flatnonzero(lineage.line != every)
        joined = joined[np.argsort(lineage.line[joined], kind="stable")]
        first = np.searchsorted(lineage.line[joined], np.arange(len(every) + 1))
        roles = np.full(len(every), _AGAIN)
        roles[lineage.words.origin[lineage.leads[:, 0]]] = _LEADS
        roles[lineage.words.origin[lineage.echoed]] = _ECHOES
        return first, joined, roles


_AGAIN, _LEADS, _ECHOES = range(3)


class LinesOfEvidence(Sequence[LineOfEvidence]):
    """The lines of one assessment, worded when looked at: a hundred thousand people are not all read at once."""

    __slots__ = ("_end", "_first", "_ledger")

    def __init__(self, ledger: Ledger, first: int, end: int) -> None:
        self._ledger, self._first, self._end = ledger, first, end

    def __len__(self) -> int:
        return self._end - self._first

    @overload
    def __getitem__(self, index: int) -> LineOfEvidence: ...
    @overload
    def __getitem__(self, index: slice) -> list[LineOfEvidence]: ...
    def __getitem__(self, index: int | slice) -> LineOfEvidence | list[LineOfEvidence]:
        if isinstance(index, slice):
            return list(self)[index]
        row = range(self._first, self._end)[index]
        return self._ledger.between(row, row + 1)[0]

    def __iter__(self) -> Iterator[LineOfEvidence]:
        return iter(self._ledger.between(self._first, self._end))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


def weights_log2(vectors: Array, rates: Array) -> Array:
    """(lines, 5): bits that vectors weigh for each state against the rest together, the rest by the base rates; all
    (lines, 5).
    """
    share = vectors * rates
    rest = (totals(share) - share) / (1.0 - rates)
    found: Array = np.log2(vectors / np.maximum(rest, np.finfo(float).tiny))
    return found
