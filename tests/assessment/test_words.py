"""What a word is worth by what it says, beside its kind and grades. Everybody and everything here is invented."""

import pytest

from lastcontact.assessment.assess import assess
from lastcontact.assessment.tables import ALIVE, STATES, Tables, TablesUnusable, default_tables
from lastcontact.assessment.weights import Weights
from tests.assessment.saying import AT, VISITED, said

HELD, DEAD, ELSEWHERE, HOSPITAL, RETURNED = range(5)
KINDS = [kind for kind in default_tables().kinds if kind not in ("physical_identification", "denial")]


def worth(kind, *asserts, **more):
    return Weights(default_tables()).vector(said("word", 10, kind, *asserts, **more))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("rare", ["alive_elsewhere", "hospital", "returned"])
def test_what_false_talk_rarely_says_weighs_more_than_that_somebody_is_held(kind, rare):
    assert min(worth(kind, rare)) < min(worth(kind, "held"))


@pytest.mark.parametrize("kind", ["hearsay", "comrade", "footage"])
def test_who_is_only_said_to_live_is_more_probably_free_than_held_and_least_dead_or_home(kind):
    found = worth(kind, "alive")
    assert found[ELSEWHERE] > found[HELD] > found[DEAD]
    assert found[ELSEWHERE] > found[RETURNED]


def test_who_calls_freely_is_not_held_unless_that_is_what_he_says():
    assert worth("own_call", "alive")[HELD] < 0.1
    assert worth("own_call", "held")[HELD] == 1.0


@pytest.mark.parametrize("state", ["alive_elsewhere", "hospital", "returned"])
def test_no_word_exceeds_its_cap_and_none_outweighs_an_identification(state):
    weights = Weights(default_tables())
    for kind in KINDS:
        claim = said("word", 10, kind, state, reliability="A", credibility=1)
        assert 1 / min(weights.vector(claim)) <= weights.cap(claim) / 0.6  # no neighbour is lowered below 0.6 more
        assert weights.cap(claim) < default_tables().kinds["physical_identification"].ratio


def test_a_visit_alone_may_be_nearly_sure_and_a_list_alone_may_not():
    best = {"reliability": "A", "credibility": 1}
    visited = said("visited", 29, "icrc_visit", "held", **best)
    listed = said("listed", 29, "holding_party_list", "held", **best)
    ceiling = default_tables().single_line_ceiling
    assert assess([visited], at=AT).distribution["held"] > ceiling
    assert assess([listed], at=AT).distribution["held"] <= ceiling + 1e-9
    assert assess([visited], at=AT).leaning == "unknown"


BEST = {"reliability": "A", "credibility": 1}
CALLED = said("called", 10, "own_call", "alive", **BEST)
CALLED_FREE = said("called free", 28, "own_call", "alive_elsewhere", **BEST)
DENIED = said("denied", 20, "denial", "not_held", **BEST)


@pytest.mark.parametrize("claims", [[CALLED_FREE, DENIED], [CALLED, DENIED]])
def test_a_denial_is_no_second_line_for_somebody_who_called(claims):
    found = assess(claims, at=AT)
    assert (found.leaning, found.confidence) == ("unknown", "low")


def test_another_free_word_stands_behind_a_call():
    found = assess([CALLED_FREE, said("met", 27, "comrade", "alive_elsewhere", **BEST)], at=AT)
    assert (found.leaning, found.confidence) == ("alive_elsewhere", "moderate")


def test_tables_of_a_bureau_written_before_these_words_are_read_and_weigh_as_they_did():
    old = default_tables().as_json()
    for name in ("rarely_false", "vague", "alone_ratio"):
        del old[name]
    weights = Weights(Tables.read(old))
    alive = weights.vector(said("word", 10, "hearsay", "alive"))
    assert [alive[STATES.index(s)] for s in ("held", "alive_elsewhere", "hospital", "returned")] == [1.0] * 4
    home, held = (weights.vector(said("word", 10, "icrc_visit", s)) for s in ("returned", "held"))
    assert min(home) == pytest.approx(min(held), rel=0.5)
    found = assess([VISITED], at=AT, tables=Tables.read(old))
    assert found.distribution["held"] <= Tables.read(old).single_line_ceiling + 1e-9


NAN = float("nan")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("rarely_false", {"held": 1.0}),
        ("rarely_false", dict.fromkeys(STATES, 0.0)),
        ("vague", dict.fromkeys(STATES, 1.5)),
        ("vague", dict.fromkeys(STATES, NAN)),
        ("alone_ratio", 1.0),
        ("alone_ratio", NAN),
        ("reliability", {"A": 1.0}),
        ("reliability", dict.fromkeys("ABCDEF", NAN)),
        ("credibility", dict.fromkeys("123456", 1.0)),
        ("authenticity_ratio", {"confirmed": 20, "unknown": 13, "doubted": 0}),
        ("neighbours", {"held": {"hospital": NAN}}),
        ("neighbours", {"held": {"camp": 2.0}}),
        ("mistaken_identity", NAN),
        ("mistaken_identity", "0.02"),
        ("mistaken_identity_after_physical", -0.1),
        ("dead_ceiling", NAN),
        ("dead_ceiling", 1.0),
        ("single_line_ceiling", 1.5),
        ("lookalike_days", NAN),
        ("seen_again_copied", 2),
        ("said_elsewhere_copied", None),
        ("lookalike_cap_log2", float("inf")),
        ("silence_log2_per_30_days", -1),
        ("silence_cap_log2", 30),
    ],
)
def test_impossible_values_are_refused_by_name(name, value):
    with pytest.raises(TablesUnusable, match=name):
        Tables.read(default_tables().as_json() | {name: value})


@pytest.mark.parametrize("kind", [k for k in KINDS if k != "own_call"])
@pytest.mark.parametrize("graded", [("A", 1), ("D", 2), ("E", 5), (None, None)])
def test_a_word_of_life_makes_nobody_s_death_likelier_beside_any_life(kind, graded):
    """Also where a file teaches that such words are said of the dead as well."""
    claim = said("word", 10, kind, "alive", reliability=graded[0], credibility=graded[1])
    taught = {(kind, ALIVE): (0.5, 2.5, 1.0, 0.8, 0.4)}
    for weights in (Weights(default_tables()), Weights(default_tables(), taught)):
        held, dead, *others = weights.vector(claim)
        assert dead <= min(held, *others)
