"""What really happened to everybody, and who stands on which list: beside the story, for tests and measurements."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lastcontact.demonstration.people import HRAYR, LEVON, NAREK, SEED, VAHAGN, Person, people

ROLL, AIRED, PASSED = "roll", "aired", "passed"
"""The three lists: the company's roll, the names read out on television, the list through the intermediary."""
FIRST_ROW = MappingProxyType({ROLL: 4, AIRED: 2, PASSED: 2})
"""The row of each file, counted from 1 as a person does, in which its first name stands."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the State Commission answered about one person of enquiry E-1."""

    person: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Truth:
    """`rows`: list -> person -> row in that file. `fate`: person -> what is true, which nobody in the bureau sees."""

    people: MappingProxyType[str, Person]
    rows: MappingProxyType[str, MappingProxyType[str, int]]
    fate: MappingProxyType[str, str]
    answers: MappingProxyType[str, str]
    """Person -> acknowledged, not_identified, no_answer or denied; the 62 of enquiry E-1."""
    decided_early: tuple[str, ...]
    """The 31 decided on 20 March as held, not acknowledged."""
    returned: tuple[str, ...]
    bodies: tuple[str, ...]
    """The three whose bodies were handed over; the first is identified and told, the second awaits a reviewer."""
    hospital: tuple[str, ...]

    def of(self, outcome: str) -> tuple[str, ...]:
        return tuple(person for person, answer in self.answers.items() if answer == outcome)

    def row(self, on: str, person: str) -> int:
        return self.rows[on][person]

    @property
    def asked(self) -> tuple[str, ...]:
        return tuple(self.answers)

    @property
    def held_unacknowledged(self) -> tuple[str, ...]:
        return tuple(p for p in self.decided_early if self.answers.get(p) != "acknowledged")


def truth(seed: int = SEED) -> Truth:
    """The same for the same seed."""
    chance = random.Random(seed + 1)
    everybody = {person.id: person for person in people(seed)}
    soldiers = [id for id in everybody if id.startswith("S")]
    free = [id for id in soldiers if id not in (VAHAGN, LEVON, NAREK, HRAYR)]
    chance.shuffle(free)
    returned, bodies = tuple(free[:2]), (HRAYR, *free[2:4])
    hospital, off = ("R08", free[4]), free[5:14]
    asked_soldiers = [VAHAGN, NAREK, *free[14:]]
    aired_soldiers = [VAHAGN, *free[14:56]]
    answers, early = _answers(aired_soldiers, asked_soldiers, chance)
    rows = {
        ROLL: _numbered(ROLL, soldiers),
        AIRED: _numbered(AIRED, _pinned([*aired_soldiers, "A3", "A5", "R10", "R14"], {"A1": 12, VAHAGN: 44}, chance)),
        PASSED: _numbered(PASSED, _pinned([*asked_soldiers, "A3", "A4", "A5", "R10", "R14"], {VAHAGN: 18}, chance)),
    }
    fate = _fates(everybody, rows, answers, (returned, bodies, hospital, tuple(off)), chance)
    return Truth(
        MappingProxyType(everybody),
        MappingProxyType({name: MappingProxyType(found) for name, found in rows.items()}),
        MappingProxyType(fate),
        MappingProxyType(answers),
        tuple(early),
        returned,
        bodies,
        hospital,
    )


def _answers(aired: list[str], asked: list[str], chance: random.Random) -> tuple[dict[str, str], list[str]]:
    """29 acknowledged, 17 not identified, 12 no answer, 4 denied; and the 31 who had been decided before."""
    rest = [id for id in aired if id != VAHAGN]
    decided, later, unacknowledged = [VAHAGN, *rest[:22]], rest[22:27], rest[27:34]
    answers = dict.fromkeys([*decided, *later, "A5"], "acknowledged")
    kept = dict(zip([*unacknowledged, "A3"], ["not_identified"] * 4 + ["no_answer"] * 2 + ["denied"] * 2, strict=True))
    others = [id for id in asked if id not in answers and id not in kept and id != NAREK]
    others = [*others, "A4", "R10", "R14"]
    chance.shuffle(others)
    silent = dict(zip(others, ["not_identified"] * 13 + ["no_answer"] * 9 + ["denied"] * 2, strict=True))
    return {**answers, **kept, NAREK: "no_answer", **silent}, [*decided, *unacknowledged, "A3"]


def _pinned(ids: list[str], at: Mapping[str, int], chance: random.Random) -> list[str]:
    """The ids in a chance order, with some at the row of the file that the story names."""
    loose = [id for id in ids if id not in at]
    chance.shuffle(loose)
    for id, row in sorted(at.items(), key=lambda pair: pair[1]):
        loose.insert(row - 2, id)
    return loose


def _numbered(on: str, ids: Iterable[str]) -> MappingProxyType[str, int]:
    return MappingProxyType({id: row for row, id in enumerate(ids, start=FIRST_ROW[on])})


def _fates(
    everybody: Mapping[str, Person],
    rows: Mapping[str, Mapping[str, int]],
    answers: Mapping[str, str],
    known: tuple[tuple[str, ...], ...],
    chance: random.Random,
) -> dict[str, str]:
    """Held, dead, hospital, returned, hiding or displaced. Whoever was aired or acknowledged was held."""
    returned, bodies, hospital, _ = known
    fixed = {
        **dict.fromkeys(returned, "returned"),
        **dict.fromkeys(bodies, "dead"),
        **dict.fromkeys(hospital, "hospital"),
    }
    found = {}
    for id, person in everybody.items():
        if id in fixed:
            found[id] = fixed[id]
        elif id in rows[AIRED] or answers.get(id) == "acknowledged":
            found[id] = "held"
        elif person.kind == "resident":
            found[id] = chance.choice(("displaced", "displaced", "hiding", "dead"))
        else:
            found[id] = chance.choice(("dead", "dead", "held", "hiding"))
    return found
