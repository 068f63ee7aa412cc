"""How a drawn world speaks: claims by the rates of the state a person is in, late, in batches, copied and changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np

from benchmarks.assessment_strangers import WORDS, Array, Habits
from benchmarks.assessment_worlds import DAY_ZERO, DAYS, NOT_HELD, Simulated, Told
from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.tables import STATES

SOLID = ("holding_party_list", "icrc_visit", "hospital_register", "own_call", "repatriation_list")
SPEAKERS = {"icrc_visit": 1, "own_call": 2, "repatriation_list": 2, "holding_party_list": 4, "hospital_register": 5}
GRADES = "ABCDEF"


@dataclass
class Hearing:
    """What one drawing needs at hand: the world, its randomness, and how good each source and list is."""

    habits: Habits
    rng: np.random.Generator
    idle: set[str]
    number: int = 0

    def name(self) -> str:
        self.number += 1
        return f"c{self.number}"


def hear(habits: Habits, people: int, seed: int) -> Simulated:
    """`people` invented persons of that world, their states by day, and what is said of them."""
    rng = np.random.default_rng([seed, 7])
    states = fates(habits, people, rng)
    kinds = sorted({kind for kind, _ in WORDS})
    sources = [f"{kind} {i}" for kind in kinds for i in range(SPEAKERS.get(kind, 15))]
    idle = {s for s in sources if rng.random() < _idle_share(habits, s)}
    hearing = Hearing(habits, rng, idle)
    told = [_told(hearing, person, states[person]) for person in range(people)]
    for row in told:
        _copy_all(hearing, row)
        row.sort(key=lambda t: (t.day, int(t.claim.claim[1:])))
    return Simulated(habits.law, states, told)


def _idle_share(habits: Habits, source: str) -> float:
    kind = source.rpartition(" ")[0]
    if kind == "holding_party_list":
        return habits.bad_lists
    return habits.sided if kind in ("comrade", "footage", "hearsay") else 0.0


def fates(habits: Habits, people: int, rng: np.random.Generator) -> np.ndarray:
    """(people, DAYS + 1): moves in continuous time, looked at each midnight; exchanges free cohorts on their day."""
    law = habits.law
    states = np.zeros((people, DAYS + 1), dtype=np.int64)
    first = rng.choice(5, size=people, p=[law.prior[s] for s in STATES])
    held, returned = STATES.index("held"), STATES.index("returned")
    for person in range(people):
        state, clock = int(first[person]), 0.0
        for day in range(DAYS + 1):
            while True:
                moves = law.hazards.get(STATES[state], {})
                total = sum(moves.values())
                wait = rng.exponential(1 / total) if total else np.inf
                if clock + wait > day:
                    break
                clock += wait
                state = STATES.index(rng.choice(list(moves), p=np.array(list(moves.values())) / total))
            clock = float(day)
            if day in law.exchanges and state == held and rng.random() < law.exchange_share:
                state = returned
            states[person, day] = state
    return states


def _told(hearing: Hearing, person: int, states: np.ndarray) -> list[Told]:
    habits, rng = hearing.habits, hearing.rng
    busy = float(rng.gamma(1 / habits.spread, habits.spread)) if habits.spread else 1.0
    by_state = habits.rate.sum(axis=0)
    even = by_state.mean()
    most = (even if habits.even else by_state.max()) * busy
    told: list[Told] = []
    for _ in range(int(rng.poisson(most))):
        day = int(DAYS * rng.random() ** habits.front)
        state = int(states[day])
        if not habits.even and rng.random() > by_state[state] / by_state.max():
            continue
        word = int(rng.choice(len(WORDS), p=habits.rate[:, state] / by_state[state]))
        told.append(_claim(hearing, person, (word, day)))
    if habits.blanket and rng.random() < 0.7:
        told.append(_denied(hearing, person, int(rng.integers(0, habits.blanket))))
    return told


def _claim(hearing: Hearing, person: int, drawn: tuple[int, int]) -> Told:
    """The claim as made, with what it is truly worth: nothing from an idle source, all from any other."""
    word, day = drawn
    habits, rng = hearing.habits, hearing.rng
    kind, asserts = WORDS[word]
    source = f"{kind} {rng.integers(SPEAKERS.get(kind, 15))}"
    grades, share = _grades(hearing, kind)
    row = _worth(habits, word)
    if source in hearing.idle:
        asserts, row = _idle_word(kind, source, asserts), np.ones(5)
    elif share < 1.0 and rng.random() > share:  # a badly graded claim may be made by somebody who does not know
        word = int(rng.choice([i for i, (k, _) in enumerate(WORDS) if k == kind]))
        asserts = WORDS[word][1]
        row = _worth(habits, word)
    if share < 1.0 and source not in hearing.idle:
        row = _blurred(habits, kind, word, share)
    late = int(rng.exponential(habits.lag_days)) if habits.lag_days else 0
    made = day + late
    if habits.batch_days:
        made = -(-made // habits.batch_days) * habits.batch_days
    return _as_told(hearing, person, (kind, asserts, source, grades), (day, made, row))


def _worth(habits: Habits, word: int) -> Array:
    """How probable such a claim is by state, relative to the best."""
    rate = habits.rate / habits.rate.sum(axis=0) if habits.even else habits.rate
    found: Array = rate[word] / rate[word].max()
    return found


def _blurred(habits: Habits, kind: str, word: int, share: float) -> Array:
    """The same, when with the rest of `share` the word was picked blindly among those of its kind."""
    rate = habits.rate / habits.rate.sum(axis=0) if habits.even else habits.rate
    same = [i for i, (k, _) in enumerate(WORDS) if k == kind]
    blind = rate[same].sum(axis=0) / len(same)
    found: Array = share * rate[word] + (1 - share) * blind
    return found / found.max()


def _idle_word(kind: str, source: str, asserts: tuple[str, ...]) -> tuple[str, ...]:
    """An idle source says one thing of everybody: which, depends on the source."""
    own = [a for k, a in WORDS if k == kind]
    return own[int(source.rpartition(" ")[2]) % len(own)] if kind != "holding_party_list" else ("held",)


def _grades(hearing: Hearing, kind: str) -> tuple[tuple[str | None, int | None, str | None], float]:
    rng, habits = hearing.rng, hearing.habits
    solid = kind in SOLID or kind == "physical_identification"
    weights = np.array((3, 5, 3, 1, 0.2, 1) if solid else (1, 4, 5, 3, 1, 3))
    grade = str(rng.choice(list(GRADES), p=weights / weights.sum()))
    credibility = int(rng.choice(6, p=np.array((2, 5, 3, 1, 0.2, 2)) / 13.2)) + 1
    genuine = str(rng.choice(["confirmed", "unknown", "doubted"])) if kind == "footage" else None
    share = 1.0
    if habits.grades == "missing":
        return ("F", None, None), share
    if habits.grades == "tell" and not solid:
        share = {"A": 1.0, "B": 0.95, "C": 0.85, "D": 0.6, "E": 0.35, "F": 0.8}[grade]
        share *= {"confirmed": 1.0, "unknown": 0.8, "doubted": 0.4}.get(genuine or "", 1.0)
    return (grade, credibility, genuine), share


def _denied(hearing: Hearing, person: int, day: int) -> Told:
    """A denial of the blanket kind: everybody is denied, so it tells nothing."""
    what = ("denial", NOT_HELD, "denial 0", ("C", 3, None))
    return _as_told(hearing, person, what, (day, day, np.ones(5)))


def _copy_all(hearing: Hearing, told: list[Told]) -> None:
    habits, rng = hearing.habits, hearing.rng
    index = 0
    while index < len(told) and len(told) < 400:
        chance = habits.copies / (1 + habits.copies)
        many = int(rng.exponential(habits.viral)) if habits.viral and rng.random() < 0.05 else 0
        for _ in range(many + int(rng.random() < chance)):
            _copy(hearing, told, told[index])
        index += 1


def _copy(hearing: Hearing, told: list[Told], original: Told) -> None:
    habits, rng = hearing.habits, hearing.rng
    kind = (
        original.claim.kind
        if rng.random() < habits.keeps_kind
        else str(rng.choice(["hearsay"] * 4 + ["footage", "comrade"]))
    )
    asserts = original.claim.asserts
    if rng.random() < habits.mutates:
        asserts = ("alive",) if asserts == ("held",) else WORDS[int(rng.integers(len(WORDS)))][1]
    grades, _ = _grades(hearing, kind)
    day = original.day + int(rng.exponential(habits.late_days))
    claim = replace(
        original.claim,
        at=DAY_ZERO + timedelta(days=day),
        kind=kind,
        asserts=asserts,
        source=f"{kind} {rng.integers(SPEAKERS.get(kind, 15))}",
        reliability=grades[0],
        credibility=grades[1],
        authenticity=grades[2],
        claim=hearing.name(),
        origin=original.claim.claim if rng.random() < habits.declared else None,
    )
    told.append(Told(claim, original.person, day, original.seen_day, True, original.likelihood))


def _as_told(hearing: Hearing, person: int, what: tuple, when: tuple[int, int, Array]) -> Told:
    kind, asserts, source, grades = what
    seen, day, row = when
    claim = EvidenceClaim(
        person=f"p{person}",
        at=DAY_ZERO + timedelta(days=day),
        kind=kind,
        asserts=asserts,
        source=source,
        reliability=grades[0],
        credibility=grades[1],
        authenticity=grades[2],
        claim=hearing.name(),
    )
    return Told(claim, person, day, seen, False, tuple(np.asarray(row, dtype=float).tolist()))
