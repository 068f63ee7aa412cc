"""One person's assessment. Everybody and everything in these claims is invented."""

import math
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.assessment.assess import assess, assess_many, assess_over_time
from lastcontact.assessment.leanings import compared
from lastcontact.assessment.likelihood import BANDS, band_of
from lastcontact.assessment.origins import OriginJudgement
from lastcontact.assessment.tables import STATES, Tables, TablesUnusable, default_tables
from tests.assessment.saying import AT, DAY, DAY_ZERO, LISTED, RUMOUR, SEEN, VISITED, far, said


def test_without_any_claim_the_base_rate_stands_and_nothing_is_leaned_to():
    found = assess([], at=AT)
    assert found.distribution == pytest.approx(dict(default_tables().prior))
    assert (found.leaning, found.confidence, len(found.lines)) == ("unknown", "low", 0)


def test_who_is_heard_from_after_remains_were_identified_is_remarked_on():
    """The identification outweighs the call, and the page must not pass over the call in silence."""
    found = said("found", 10, "physical_identification", "dead", reliability="A", credibility=1)
    called = said("called", 20, "own_call", "alive_elsewhere", reliability="A", credibility=1)
    assert [note.claim for note in assess([LISTED, found, called], at=AT).notes] == ["called"]
    assert not assess([LISTED, found, replace(called, at=DAY_ZERO)], at=AT).notes


def test_one_line_however_strong_is_no_leaning():
    found = assess([VISITED], at=AT)
    assert found.most_probable == "held"
    assert found.leaning == "unknown"


def test_two_independent_lines_lean_to_a_state():
    found = assess([LISTED, VISITED], at=AT)
    assert found.leaning == "held"
    assert found.confidence == "moderate"


def test_no_number_of_claims_leans_to_death_without_a_physical_identification():
    claims = [
        said(f"c{i}", i, kind, "dead", reliability="A", credibility=1)
        for i, kind in enumerate(("comrade", "holding_party_list", "footage", "hospital_register", "icrc_visit") * 3)
    ]
    found = assess(claims, at=AT)
    assert found.distribution["dead"] <= default_tables().dead_ceiling + 1e-9
    assert found.leaning == "unknown"


def test_a_physical_identification_beside_another_line_leans_to_death():
    found = assess([said("comrade", 2, "comrade", "dead"), said("dna", 20, "physical_identification", "dead")], at=AT)
    assert found.leaning == "dead"
    assert found.distribution["dead"] >= 0.95


def test_the_more_lines_say_the_same_the_less_is_kept_for_a_namesake():
    visits = [said(f"visit {i}", 6 * i, "icrc_visit", "held", source="ICRC") for i in range(5)]
    sure = replace(default_tables(), mistaken_identity=default_tables().mistaken_identity_after_physical)

    def kept(lines, at=visits[-1].at):
        return far(assess(lines, at=at, tables=sure), assess(lines, at=at))

    assert kept(visits[:2]) > 1.4 * kept(visits)


def test_nobody_is_almost_certainly_held_whom_no_line_has_named_for_three_days():
    seen = [said(f"visit {i}", 6 * i, "icrc_visit", "held", source="ICRC") for i in range(5)]
    last = max(c.at for c in seen)
    assert assess(seen, at=last).distribution["held"] >= 0.95
    later = assess(seen, at=last + timedelta(days=3))
    assert later.distribution["held"] == pytest.approx(default_tables().single_line_ceiling)
    assert str(later.band) == "very likely, 80-95 %"


def test_without_says_what_the_assessment_would_be_if_the_line_were_not_there():
    ward, denied = said("ward", 15, "hospital_register", "hospital"), said("no", 25, "denial", "not_held")
    claims = [RUMOUR, LISTED, ward, denied]
    found = assess(claims, at=AT)
    for line in found.lines:
        rest = assess([c for c in claims if c.claim not in line.claims], at=AT, since=RUMOUR.at)
        assert dict(line.without) == pytest.approx(dict(rest.distribution), abs=1e-9)


def test_the_same_claims_in_any_order_give_the_same_assessment():
    claims = [RUMOUR, SEEN, LISTED, VISITED]
    assert assess(claims, at=AT) == assess(claims[::-1], at=AT)


def test_hours_between_claims_add_up_to_days():
    weak = [said(f"c{i}", 0, "hearsay", "held", reliability="E", credibility=5) for i in range(40)]
    often = [replace(c, at=DAY_ZERO + timedelta(hours=18 * i)) for i, c in enumerate(weak)]
    prior = assess(often, at=AT).prior
    assert dict(prior) == pytest.approx(dict(assess(weak[:1], at=AT).prior))


def test_many_at_once_is_one_by_one():
    people = {"a": [LISTED], "b": [SEEN, VISITED, RUMOUR], "c": []}
    together = assess_many(people, at=AT)
    for found, claims in zip(together, people.values(), strict=True):
        assert dict(found.distribution) == pytest.approx(dict(assess(claims, at=AT).distribution))


@pytest.mark.parametrize(
    "tables", [default_tables(), replace(default_tables(), silence_log2_per_30_days=0.2, silence_cap_log2=1.0)]
)
def test_many_moments_at_once_are_one_by_one(tables):
    claims = [LISTED, SEEN, VISITED, RUMOUR, said("x", 1, "hearsay", "held", reliability="G")]
    judged = [OriginJudgement("seen", False, "")]
    moments = [DAY_ZERO - timedelta(days=2), *(claim.at for claim in claims), AT, AT + timedelta(days=900)]
    for moment, found in zip(moments, assess_over_time(claims, moments, tables=tables, judgements=judged), strict=True):
        alone = assess(claims, at=moment, tables=tables, judgements=judged)
        for told in ("distribution", "prior"):
            assert dict(getattr(found, told)) == pytest.approx(dict(getattr(alone, told)))
        assert replace(found, distribution={}, prior={}, lines=(), moves=alone.moves) == replace(
            alone, distribution={}, prior={}, lines=()
        )
        assert [line.claims for line in found.lines] == [line.claims for line in alone.lines]
    assert assess_over_time(claims, []) == []


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (said("x", 40, "hearsay", "held"), "later"),
        (replace(said("x", 1, "hearsay", "held"), at=datetime(1, 1, 1, tzinfo=UTC)), "100 years before"),
        (said("x", 1, "hearsay", "held", reliability="G"), "A to F"),
        (said("x", 1, "hearsay", "held", credibility=7), "1 to 6"),
        (said("x", 1, "footage", "held", authenticity="perhaps"), "authenticity"),
        (said("x", 1, "hearsay", "somewhere"), "no state"),
        (said("x", 1, "hearsay", "held", "not_held"), "contradicts"),
        (said("x", 1, "hearsay", "alive", "dead"), "excludes no state"),
        (said("x", 1, "statement_in_custody", "dead"), "captive says of others"),
        (said("x", 1, "decision", "dead"), "never fed back"),
        (said("listed", 1, "hearsay", "dead"), "same id"),
    ],
)
def test_what_cannot_be_weighed_is_set_aside_with_a_reason_and_the_rest_is_computed(claim, reason):
    found = assess([LISTED, claim], at=AT)
    assert [reason in a.why for a in found.set_aside] == [True]
    assert dict(found.distribution) == pytest.approx(dict(assess([LISTED], at=AT).distribution))


def test_an_unknown_kind_is_weighed_as_hearsay_and_reported():
    odd = said("odd", 2, "pigeon post", "held")
    found = assess([odd], at=AT)
    assert [n.claim for n in found.notes] == ["odd"]
    assert far(found, assess([replace(odd, kind="hearsay")], at=AT)) == 0


def test_the_statement_of_a_captive_proves_that_he_lives_and_no_more():
    found = assess([said("x", 29, "statement_in_custody", "held", "dead")], at=AT)
    assert found.lines[0].states == ("held",)


def test_what_would_move_it_names_whom_to_ask_and_what_it_costs():
    moves = assess([SEEN], at=AT).moves
    assert moves and all(m.whom and m.cost and 0 <= m.expected_shift <= 1 for m in moves)
    assert [m.expected_shift for m in moves] == sorted((m.expected_shift for m in moves), reverse=True)
    for move in moves:
        for answer in move.answers:
            assert 0 <= answer.probability <= 1
            assert sum(answer.distribution.values()) == pytest.approx(1)


def test_an_enquiry_says_of_which_day_such_a_word_is_on_file_already():
    on_file = {m.enquiry: m.on_file for m in assess([SEEN, VISITED, LISTED], at=AT).moves}
    assert on_file["ask for a visit to the places of detention"] == VISITED.at
    assert on_file["ask the holding side whether it holds the person"] == LISTED.at
    assert on_file["compare with unidentified remains"] is None


def test_a_decision_and_an_assessment_may_differ_and_neither_changes():
    found = assess([LISTED, VISITED], at=AT)
    assert compared(found, frozenset({"held"})) == "agrees"
    assert compared(found, frozenset({"dead"})) == "differs"
    assert compared(assess([], at=AT), frozenset({"dead"})) == "open"


def test_bands_meet_and_words_stand_with_their_range():
    assert all(a.high == b.low for a, b in pairwise(BANDS))
    assert str(band_of(0.6)) == "likely, 55-80 %"
    assert (band_of(0.0).low, band_of(1.0).high) == (0.01, 0.99)


def test_tables_that_cannot_be_right_are_refused():
    tables = default_tables()
    raw = {name: getattr(tables, name) for name in tables.__dataclass_fields__}
    raw["kinds"] = {name: asdict(kind) for name, kind in tables.kinds.items()}
    assert Tables.read(raw).prior == tables.prior
    with pytest.raises(TablesUnusable, match="sum to 1"):
        Tables.read(raw | {"prior": dict.fromkeys(STATES, 0.3)})
    with pytest.raises(TablesUnusable, match="lack prior"):
        Tables.read({k: v for k, v in raw.items() if k != "prior"})


KINDS = (*default_tables().kinds, "something else")


@pytest.mark.parametrize("says", ["not_held", "alive", "hospital"])
def test_an_identification_that_says_no_death_lets_no_other_word_say_it_is_sure(says):
    found = assess(
        [
            said("prints", 1, "physical_identification", says, reliability="A", credibility=1),
            *(
                said(f"seen {n}", 8 * n, kind, "dead", reliability="A", credibility=1, authenticity="confirmed")
                for n, kind in enumerate(("footage", "comrade", "holding_party_list", "hospital_register"), start=1)
            ),
        ],
        at=AT + 10 * DAY,
    )
    assert found.distribution["dead"] <= default_tables().dead_ceiling + 1e-9
    assert found.leaning == "unknown" or found.most_probable != "dead"


@st.composite
def any_claims(draw):
    count = draw(st.integers(0, 12))
    return [
        said(
            f"c{i}",
            draw(st.integers(-400, 400)),
            draw(st.sampled_from(KINDS)),
            *draw(st.lists(st.sampled_from((*STATES, "alive", "not_held", "lost")), max_size=3)),
            reliability=draw(st.sampled_from((*"ABCDEFG", None))),
            credibility=draw(st.none() | st.integers(0, 8)),
            authenticity=draw(st.sampled_from((None, "confirmed", "unknown", "doubted"))),
            origin=draw(st.none() | st.sampled_from([f"c{j}" for j in range(13)])),
            source=draw(st.sampled_from("xyz")),
        )
        for i in range(count)
    ]


@settings(max_examples=25, deadline=None)
@given(any_claims())
def test_whatever_comes_in_the_numbers_are_probabilities(claims):
    found = assess(claims, at=AT)
    rows = [found.distribution, found.prior, *(line.without for line in found.lines)]
    for row in rows:
        assert all(math.isfinite(p) and 0 <= p <= 1 for p in row.values())
        assert sum(row.values()) == pytest.approx(1)
    assert all(math.isfinite(w) for line in found.lines for w in line.weight_log2.values())
    assert found.leaning in (*STATES, "unknown")
    used = {c for line in found.lines for c in line.claims} | {a.claim for a in found.set_aside}
    assert used == {c.claim for c in claims}


def test_many_lines_that_cannot_all_be_true_leave_numbers_even_if_a_bureau_weighs_them_beyond_reason():
    tables = default_tables()
    kinds = {name: replace(kind, ratio=1e15) for name, kind in tables.kinds.items()}
    witnesses = ("icrc_visit", "own_call", "hospital_register", "repatriation_list", "holding_party_list")
    words = dict(zip(witnesses, ("held", "alive_elsewhere", "hospital", "returned", "dead"), strict=True))
    claims = [
        said(f"c{n}", n % 25, kind, words[kind], source=f"s{n}", reliability="A", credibility=1)
        for n, kind in enumerate(witnesses * 12)
    ]
    apart = [OriginJudgement(c.claim, False, "each saw him") for c in claims]
    found = assess(claims, at=AT, tables=replace(tables, kinds=kinds), judgements=apart)
    assert len(found.lines) == len(claims)
    for row in (found.distribution, *(line.without for line in found.lines)):
        assert sum(row.values()) == pytest.approx(1) and all(math.isfinite(p) for p in row.values())
