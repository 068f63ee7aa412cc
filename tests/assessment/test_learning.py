"""What a file of many persons teaches beyond the tables. Everybody is invented."""

import json
import math
from datetime import UTC, datetime, timedelta
from random import Random

import numpy as np
import pytest

from lastcontact.assessment.assess import assess, assess_many, learnt
from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.learning import LEAST_PERSONS, MOST_STEPS
from lastcontact.assessment.tables import PHYSICAL, STATES, default_tables
from lastcontact.assessment.weights import CAP_LEARNT, Weights
from lastcontact.cli.main import main

START = datetime(2031, 3, 10, tzinfo=UTC)
AT = START + timedelta(days=60)


def claim(person, kind, asserts, day, number=0):
    name = f"{person} {kind} {number}"
    return EvidenceClaim(person, START + timedelta(days=day), kind, asserts, f"{kind} {number % 3}", "B", 2, None, name)


def file(shares, seed=1, everybody=()):
    """Persons by state, each with two first-hand claims on it, and with claims that are made of everybody."""
    seen = {
        "held": ("icrc_visit", "holding_party_list"),
        "dead": ("physical_identification", "comrade"),
        "returned": ("repatriation_list", "own_call"),
    }
    chance, people = Random(seed), {}
    for state, number in shares.items():
        for i in range(number):
            name = f"{state} {i}"
            first, second = seen[state]
            people[name] = [
                claim(name, first, (state,), chance.randrange(30)),
                claim(name, second, (state,), 30 + chance.randrange(30)),
                *(claim(name, kind, asserts, chance.randrange(40)) for kind, asserts in everybody),
            ]
    return people


def test_a_small_file_teaches_nothing():
    people = file({"held": LEAST_PERSONS - 1})
    assert learnt(people, at=AT) is default_tables()


def test_base_rates_move_towards_what_the_file_shows_and_stay_probabilities():
    taught = learnt(file({"dead": 400, "held": 100}), at=AT).tables
    assert taught.prior["dead"] > default_tables().prior["dead"]
    assert taught.prior["returned"] < default_tables().prior["returned"]
    assert sum(taught.prior.values()) == pytest.approx(1)
    assert all(0 < taught.prior[s] < 1 for s in STATES)


def test_base_rates_allow_for_states_in_which_people_are_spoken_of_less_and_one_silence_still_counts_nothing():
    weeks = range(8)
    spoken = {f"h{i}": [claim(f"h{i}", "icrc_visit", ("held",), 7 * w + i % 7, w) for w in weeks] for i in range(200)}
    spoken |= {f"a{i}": [claim(f"a{i}", "own_call", ("alive_elsewhere",), i % 60)] for i in range(100)}
    everybody = spoken | {f"nobody spoke of {i}": [] for i in range(100)}
    taught = learnt(everybody, at=AT)
    assert taught.tables.prior["alive_elsewhere"] > learnt(spoken, at=AT).tables.prior["alive_elsewhere"] + 0.02
    silent = assess_many(everybody, at=AT, tables=taught)[-1]
    assert silent.distribution == pytest.approx(silent.prior)


def test_a_denial_that_is_made_of_everybody_is_learnt_to_say_less():
    everybody = [("denial", ("not_held",))]
    people = file({"held": 200, "dead": 200, "returned": 100}, everybody=everybody)
    taught = learnt(people, at=AT)
    denial = people["held 0"][-1]
    plain = Weights(default_tables()).vector(denial)
    found = Weights(taught.tables, taught.words, taught.sharpness).vector(denial)
    held, dead = STATES.index("held"), STATES.index("dead")
    assert abs(math.log(found[held] / found[dead])) < abs(math.log(plain[held] / plain[dead])) / 2


def test_no_line_weighs_more_than_its_cap_allows_whatever_the_file_shows_and_an_identification_not_more_than_once():
    people = file({"held": 300, "dead": 300}, everybody=[("hearsay", ("dead",)), ("comrade", ("alive_elsewhere",))])
    taught = learnt(people, at=AT)
    weights = Weights(taught.tables, taught.words, taught.sharpness)
    for said in people["dead 0"] + people["held 0"]:
        vector = weights.vector(said)
        most = weights.cap(said) * (1.0 if said.kind == PHYSICAL else CAP_LEARNT)
        assert max(vector) / min(vector) <= most * (1 + 1e-9)


def two_comrades(share_agreeing, number=200):
    """Persons of whom two comrades speak, two weeks apart: of that share the same is said twice, of the others not."""
    chance, people = Random(5), {}
    for i in range(number):
        name, said = f"p{i}", chance.choice(STATES)
        other = said if chance.random() < share_agreeing else chance.choice(STATES)
        people[name] = [claim(name, "comrade", (said,), 1, 0), claim(name, "comrade", (other,), 15, 1)]
    return people


def test_lines_that_agree_are_learnt_to_be_sharper_than_lines_that_do_not():
    agreeing, random = (learnt(two_comrades(share), at=AT).sharpness for share in (0.95, 0.0))
    assert random < 1 <= agreeing


def test_one_line_a_person_shows_nothing_of_how_sharp_lines_are():
    people = {f"p{i}": [claim(f"p{i}", "comrade", (STATES[i % 5],), i % 30)] for i in range(200)}
    assert learnt(people, at=AT).sharpness == 1


def test_people_move_by_probabilities_and_nobody_rises_from_the_dead():
    table = learnt(file({"returned": 500}), at=AT).course.table
    assert table.min() >= 0
    assert table.sum(axis=-1) == pytest.approx(np.ones(table.shape[:-1]))
    dead = STATES.index("dead")
    assert table[0, -1, dead, dead] == pytest.approx(1)


def exchanged(day, number=300):
    """Held persons, seen as such until that day, when they return: nearly all on one day, as two bodies say."""
    people = {}
    for i in range(number):
        name = f"p{i}"
        people[name] = [
            claim(name, "icrc_visit", ("held",), i % 20),
            claim(name, "holding_party_list", ("held",), day - 3 - i % 5),
            claim(name, "statement_in_custody", ("held",), day - 1 - i % 3),
            claim(name, "repatriation_list", ("returned",), day + i % 3),
            claim(name, "own_call", ("returned",), day + 1 + i % 3),
        ]
    return people


def test_an_exchange_that_frees_many_on_one_day_is_seen_in_the_file():
    table = learnt(exchanged(40), at=AT).course.table
    held, returned = STATES.index("held"), STATES.index("returned")
    assert table[35, 45, held, returned] > 1.1 * table[15, 25, held, returned]


def test_a_file_that_falls_silent_is_not_read_as_one_whose_people_have_all_come_home():
    """Lists named 300 in the first days, 60 of them have called since, nothing more is said: the rest may be held."""
    chance, people = Random(5), {}
    for i in range(300):
        listed = [
            claim(f"p{i}", "holding_party_list", ("held",), chance.randrange(12), k) for k in range(1 + (i % 3 == 0))
        ]
        called = [claim(f"p{i}", "own_call", ("returned",), 15 + chance.randrange(10))] if i % 5 == 0 else []
        people[f"p{i}"] = [*listed, *called]
    at = START + timedelta(days=88)
    mean = [
        np.mean([a.distribution["returned"] for a in assess_many(people, at=at, tables=tables)])
        for tables in (learnt(people, at=at), None)
    ]
    assert abs(mean[0] - mean[1]) < 0.15


def test_who_is_listed_again_after_an_exchange_is_not_taken_to_have_come_home_in_it():
    """Of 300 on a list 50 are repatriated on day 30; the next list names 200 of the others as held."""
    people = {}
    for i in range(300):
        people[f"p{i}"] = [claim(f"p{i}", "holding_party_list", ("held",), i % 10)]
        if i % 6 == 0:
            people[f"p{i}"].append(claim(f"p{i}", "repatriation_list", ("returned",), 30))
        elif i % 6 < 5:
            people[f"p{i}"].append(claim(f"p{i}", "holding_party_list", ("held",), 35, 1))
    found = assess_many(people, at=AT, tables=learnt(people, at=AT))
    again = [a.distribution for i, a in enumerate(found) if 0 < i % 6 < 5]
    assert np.mean([d["held"] for d in again]) > 2 * np.mean([d["returned"] for d in again])


def test_who_is_spoken_of_late_is_taken_to_be_lost_with_the_others_not_on_that_day():
    people = file({"held": 60})
    people["late"] = [claim("late", "hearsay", ("held",), 59)]
    taught = learnt(people, at=AT)
    prior = assess_many(people, at=AT, tables=taught)[-1].prior
    assert prior["alive_elsewhere"] < taught.tables.prior["alive_elsewhere"] / 2


@pytest.mark.parametrize(("kind", "least"), [("icrc_visit", 0.75), ("holding_party_list", 0.55)])
def test_a_file_that_says_the_same_of_everybody_still_says_it(kind, least):
    people = {f"p{i}": [claim(f"p{i}", kind, ("held",), 30 + i % 28)] for i in range(200)}
    taught = learnt(people, at=AT)
    assert all(a.distribution["held"] > least for a in assess_many(people, at=AT, tables=taught))


def test_one_mistyped_year_does_not_stretch_what_a_file_teaches():
    people = file({"held": 150, "returned": 50})
    plain = learnt(people, at=AT)
    people["stray"] = [claim("stray", "hearsay", ("held",), -9000)]
    taught = learnt(people, at=AT)
    assert taught.course.step == plain.course.step == 1
    assert taught.tables.prior["held"] == pytest.approx(plain.tables.prior["held"], abs=0.02)


@pytest.mark.parametrize("year", [2013, 2030])
def test_one_mistyped_year_moves_nobody_else_even_in_a_small_file(year):
    people = file({"held": 30, "returned": 30})
    before = assess_many(people, at=AT, tables=learnt(people, at=AT))
    people["stray"] = [EvidenceClaim("stray", START.replace(year=year), "hearsay", ("alive",), "h", "D", 4, None, "x")]
    after = assess_many(people, at=AT, tables=learnt(people, at=AT))
    moved = [abs(a.distribution[s] - b.distribution[s]) for a, b in zip(after, before, strict=False) for s in STATES]
    assert max(moved) < 0.03


@pytest.mark.parametrize("grades", [("A", 1), ("B", 2), ("D", 4), ("E", 5)])
def test_a_rumour_for_a_state_never_speaks_against_it_whatever_a_file_has_taught(grades):
    """Twenty are on a list; of forty others one rumour each says the same."""
    people = {f"l{i}": [claim(f"l{i}", "holding_party_list", ("held",), 6)] for i in range(20)}
    for i in range(40):
        rumour = EvidenceClaim(f"r{i}", START + timedelta(days=8), "hearsay", ("held",), "h", *grades, None, f"r{i}")
        people[f"r{i}"] = [rumour]
    found = assess_many(people, at=AT, tables=learnt(people, at=AT))
    assert found[-1].lines[0].weight_log2["held"] >= -1e-9


def test_a_file_over_years_is_looked_at_in_longer_steps():
    people = {f"p{i}": [claim(f"p{i}", "icrc_visit", ("held",), 20 * i)] for i in range(LEAST_PERSONS)}
    course = learnt(people, at=START + timedelta(days=1200)).course
    assert course.step == 10 and 0.9 * MOST_STEPS < len(course.table) <= MOST_STEPS + 1


def test_what_is_learnt_does_not_depend_on_the_order_of_persons():
    people = file({"held": 60, "dead": 60})
    names = list(people)
    Random(3).shuffle(names)
    one, two = (assess_many(p, at=AT, tables=learnt(p, at=AT)) for p in (people, {n: people[n] for n in names}))
    again = {a.person: a.distribution for a in two}
    for assessment in one:
        assert assessment.distribution == pytest.approx(again[assessment.person], abs=1e-9)


def test_one_person_is_assessed_alike_alone_and_in_the_file_when_both_use_what_was_learnt():
    people = file({"held": 80, "returned": 40})
    taught = learnt(people, at=AT)
    together = assess_many(people, at=AT, tables=taught)
    alone = assess(people["held 3"], at=AT, tables=taught)
    assert alone.distribution == pytest.approx(together[3].distribution)


@pytest.mark.parametrize("day", [0, 1, 400])
def test_no_number_is_missing_when_all_is_said_on_one_day_or_nothing_can_be_used(day):
    at = START + timedelta(days=day)
    people = {f"p{i}": [claim(f"p{i}", "hearsay", ("dead",), 0)] for i in range(LEAST_PERSONS)}
    people |= {f"q{i}": [claim(f"q{i}", "hearsay", ("somewhere",), 0)] for i in range(LEAST_PERSONS)}
    for assessment in assess_many(people, at=at, tables=learnt(people, at=at)):
        assert all(math.isfinite(p) and p > 0 for p in assessment.distribution.values())
        assert sum(assessment.distribution.values()) == pytest.approx(1)


def test_nothing_usable_in_a_large_file_leaves_the_tables():
    people = {f"q{i}": [claim(f"q{i}", "hearsay", ("somewhere",), 0)] for i in range(LEAST_PERSONS)}
    assert learnt(people, at=AT) == default_tables()


def test_the_command_says_by_which_tables_and_can_be_told_to_take_them_as_they_stand(tmp_path, capsys):
    path = tmp_path / "claims.jsonl"
    rows = [
        {"person": c.person, "at": c.at.isoformat(), "kind": c.kind, "asserts": list(c.asserts), "claim": c.claim}
        for claims in file({"dead": 60}).values()
        for c in claims
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main(["assess", str(path), "--at", "2031-05-09", "--json"]) == 0
    taught = json.loads(capsys.readouterr().out)
    assert main(["assess", str(path), "--at", "2031-05-09", "--json", "--as-tables"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert "60 persons" in taught[0]["tables"]
    assert plain[0]["tables"] == default_tables().name
    assert taught[0]["distribution"]["dead"] > plain[0]["distribution"]["dead"]
