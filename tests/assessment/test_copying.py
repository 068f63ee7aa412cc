"""How probably each claim is an undeclared copy, as a file of many persons shows it. Everybody is invented."""

from datetime import UTC, datetime, timedelta
from random import Random

import numpy as np
import pytest

from lastcontact.assessment.assess import learnt
from lastcontact.assessment.copying import copied
from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.heard import hear
from lastcontact.assessment.tables import default_tables
from lastcontact.assessment.weights import Weights

START = datetime(2031, 3, 10, tzinfo=UTC)
AT = START + timedelta(days=60)
STATES = ("held", "dead", "alive_elsewhere")


def claim(person, kind, state, day, source, *, name=None, origin=None, credibility=2):
    number = name or f"{person} {kind} {day} {source}"
    return EvidenceClaim(
        person, START + timedelta(days=day), kind, (state,), source, "C", credibility, None, number, origin
    )


def shares(people):
    """By the id of each claim that declares no origin, how probably it is a copy."""
    heard = hear(list(people.values()), Weights(default_tables()), [()] * len(people), AT)
    return {heard.claim(n).claim: share for n, share in enumerate(copied(heard).tolist())}


def retold(persons=120):
    """Of each person a comrade speaks, and another three weeks later; outlets repeat the first as hearsay within hours.

    Of every second one the outlet says so.
    """
    chance, people = Random(3), {}
    for i in range(persons):
        name, state, day = f"p{i}", STATES[i % 3], chance.randrange(20)
        people[name] = [
            claim(name, "comrade", state, day, f"witness {i}", name=f"seen {i}", credibility=1 + i % 3),
            claim(
                name,
                "hearsay",
                state,
                day + 0.2,
                f"outlet {i % 7}",
                name=f"told {i}",
                origin=f"seen {i}" if i % 2 else None,
                credibility=1 + i % 3,
            ),
            claim(name, "footage", STATES[(i + 1) % 3], day + 5, f"channel {i % 5}"),
            claim(name, "comrade", state, day + 21, f"another {i}", name=f"late {i}"),
        ]
    return people


def test_what_comes_as_the_declared_copies_do_is_probably_one_and_what_comes_first_or_weeks_later_is_none():
    found = shares(retold())
    assert min(share for name, share in found.items() if name.startswith("told")) > 0.8
    assert all(share == 0 for name, share in found.items() if not name.startswith("told"))


def test_the_share_is_a_probability_below_one():
    assert all(0 <= share < 1 for share in shares(retold()).values())


@pytest.mark.parametrize("bodies", [1, 3])
@pytest.mark.parametrize("kind", ["icrc_visit", "holding_party_list"])
def test_bodies_that_report_the_same_every_week_do_not_copy_each_other(kind, bodies):
    people = {
        f"h{i}": [claim(f"h{i}", kind, "held", 7 * w, f"body {w % bodies}") for w in range(8)] for i in range(100)
    }
    assert max(shares(people).values()) < 0.1


def test_nobody_has_to_repeat_anything():
    assert shares({"a": [claim("a", "comrade", "held", 3, "w")], "b": []}) == {"a comrade 3 w": 0}


def test_undeclared_copies_teach_the_file_little_that_is_not_learnt_without_them():
    with_copies = retold()
    without = {name: [c for c in claims if not c.source.startswith("outlet")] for name, claims in with_copies.items()}
    priors = [learnt(people, at=AT).tables.prior for people in (with_copies, without)]
    assert max(abs(priors[0][state] - priors[1][state]) for state in STATES) < 0.03


def test_of_a_flood_about_one_person_few_count_as_independent():
    people = retold()
    people["p0"] += [claim("p0", "comrade", "held", 2 + i / 8, f"outlet {i}", name=f"flood {i}") for i in range(100)]
    assert sum(1 - share for name, share in shares(people).items() if name.startswith("flood")) < 4.5


def test_what_is_learnt_does_not_depend_on_the_order_of_claims():
    people, chance = retold(), Random(5)
    mixed = {name: chance.sample(claims, len(claims)) for name, claims in people.items()}
    one, other = learnt(people, at=AT), learnt(mixed, at=AT)
    assert one.tables.prior == pytest.approx(other.tables.prior)
    assert all(np.allclose(one.words[word], other.words[word]) for word in one.words)


@pytest.mark.parametrize("voices", [1, 5, 100])
def test_floods_on_many_persons_teach_nothing_of_those_who_were_not_flooded(voices):
    """Of every second person something false is repeated a hundred times, also under one name that sees him."""
    people, flooded = retold(), {}
    for i, (name, claims) in enumerate(people.items()):
        lie = claim(name, "hospital_register", "hospital", 20, "a list", name=f"lie {i}")
        flood = [
            claim(name, lie.kind, "hospital", 20 + n / 9, f"outlet {n % voices}", name=f"r{i} {n}") for n in range(100)
        ]
        people[name], flooded[name] = [*claims, lie], [*claims, lie, *(flood if i % 2 else [])]
    before, after = learnt(people, at=AT).tables.prior, learnt(flooded, at=AT).tables.prior
    assert max(abs(before[state] - after[state]) for state in before) < 0.05


def test_a_register_that_names_somebody_every_day_floods_nothing():
    people = {
        f"p{i}": [
            claim(f"p{i}", "hospital_register", "hospital", day, "the hospital", name=f"{i} {day}") for day in range(50)
        ]
        for i in range(60)
    }
    assert max(shares(people).values()) == 0
