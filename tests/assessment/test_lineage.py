"""Which claims are one line: reposts, look-alikes, an officer's word. Everybody in these claims is invented."""

from dataclasses import replace
from datetime import timedelta

import pytest

from lastcontact.assessment.assess import assess
from lastcontact.assessment.origins import OriginJudgement
from tests.assessment.saying import AT, DAY, DAY_ZERO, LISTED, RUMOUR, SEEN, VISITED, far, said


@pytest.mark.parametrize("states", [("dead",), ("returned",)])
def test_reposts_of_a_declared_copy_count_nothing_even_if_it_changed_what_it_copied(states):
    copy = said("copy", 18, "hearsay", *states, origin="listed")
    before = [LISTED, SEEN, copy]
    reposts = [said(f"repost {i}", 18 + i % 6, "hearsay", *states) for i in range(100)]
    assert far(assess([LISTED, SEEN], at=AT), assess(before, at=AT)) < 1e-9
    assert far(assess(before, at=AT), assess([*before, *reposts], at=AT)) <= 0.10


def test_a_declared_repost_counts_nothing():
    copy = said("copy", 14, "footage", "held", origin="listed", reliability="A", credibility=1)
    assert far(assess([LISTED], at=AT), assess([LISTED, copy], at=AT)) == 0


@pytest.mark.parametrize("original", [LISTED, VISITED, SEEN, RUMOUR, said("f", 4, "footage", "dead")])
@pytest.mark.parametrize("kind", ["same", "hearsay", "footage", "comrade"])
def test_a_hundred_undeclared_reposts_move_no_state_by_more_than_a_tenth(original, kind):
    reposts = [
        replace(
            original,
            claim=f"repost {i}",
            source=f"outlet {i}",
            kind=original.kind if kind == "same" else kind,
            at=original.at + timedelta(days=i % 9),
        )
        for i in range(100)
    ]
    beside = [RUMOUR, SEEN, LISTED, VISITED]
    for others in ([], [b for b in beside if b is not original]):
        before = [*others, original]
        assert far(assess(before, at=AT), assess([*before, *reposts], at=AT)) <= 0.10


@pytest.mark.parametrize("kind", ["hearsay", "footage", "comrade"])
@pytest.mark.parametrize("few", [1, 3, 6])
def test_a_flood_after_a_few_look_alikes_neither_adds_nor_takes_back_more_than_a_tenth(few, kind):
    early = [replace(SEEN, claim=f"early {i}", source=f"neighbour {i}", at=SEEN.at + i * DAY) for i in range(few)]
    flood = [said(f"repost {i}", 9 + i % 14, kind, "held", source=f"outlet {i}") for i in range(100)]
    for others in ([], [RUMOUR], [said("seen dead", 10, "comrade", "dead")]):
        before = [SEEN, *early, *others]
        assert far(assess(before, at=AT), assess([*before, *flood], at=AT)) <= 0.10


def test_an_outlet_that_has_spoken_before_gains_nothing_by_reposting_a_list():
    heard = [said(f"rumour {i}", i % 6, "hearsay", "held", source=f"outlet {i}") for i in range(20)]
    before = [*heard, said("returned", 26, "own_call", "returned"), LISTED]
    flood = [said(f"repost {i}", 13 + i % 14, "holding_party_list", "held", source=f"outlet {i}") for i in range(100)]
    at = DAY_ZERO + timedelta(days=45)
    assert far(assess(before, at=at), assess([*before, *flood], at=at)) <= 0.10


def test_a_flood_does_not_silence_a_body_that_speaks_again_weeks_later():
    """Its first word fell into the flood, its second did not: it is measured by what it said itself."""
    other = said("other list", 13, "holding_party_list", "held", source="the other body")
    again = replace(other, claim="again", at=DAY_ZERO + timedelta(days=40))
    before = [LISTED, said("call", 30, "own_call", "returned"), other, again]
    flood = [said(f"repost {i}", 12 + i % 14, "holding_party_list", "held", source=f"outlet {i}") for i in range(100)]
    at = DAY_ZERO + timedelta(days=45)
    assert far(assess(before, at=at), assess([*before, *flood], at=at)) <= 0.10


def test_an_officer_may_split_what_looks_alike_and_join_what_does_not():
    second = said("second", 9, "comrade", "held")
    together = assess([SEEN, second], at=AT)
    apart = assess([SEEN, second], at=AT, judgements=[OriginJudgement("second", False, "another lorry, another day")])
    joined = assess(
        [LISTED, VISITED], at=AT, judgements=[OriginJudgement("visited", True, "read from the list", other="listed")]
    )
    assert apart.distribution["held"] > together.distribution["held"]
    assert (len(together.lines), len(apart.lines), len(joined.lines)) == (1, 2, 1)
    assert joined.leaning == "unknown"


def test_two_copies_of_a_claim_that_is_not_on_file_are_one_line():
    copies = [replace(SEEN, claim=n, origin="elsewhere") for n in ("a", "b")]
    assert len(assess(copies, at=AT).lines) == 1


def test_a_weightier_word_is_heard_among_many_that_repeat_a_rumour():
    rumours = [said(f"rumour {i}", 3 + i / 10, "hearsay", "dead", reliability="D", credibility=4) for i in range(30)]
    comrade = said("comrade", 7, "comrade", "dead", reliability="A", credibility=1)
    alone, with_him = assess(rumours, at=AT), assess([*rumours, comrade], at=AT)
    assert with_him.distribution["dead"] > alone.distribution["dead"] + 0.02
    assert len(with_him.lines) == 1


def test_a_flood_silences_little_of_what_others_say_later_at_second_hand():
    rumour = said("rumour", 0, "hearsay", "held")
    later = [
        said("seen", 8, "comrade", "held", reliability="A", credibility=1),
        said("shown", 15, "footage", "held", reliability="A", credibility=1, authenticity="confirmed"),
    ]
    flood = [said(f"repost {i}", i % 16, "hearsay", "held") for i in range(100)]
    assert far(assess([rumour, *later], at=AT), assess([rumour, *later, *flood], at=AT)) <= 0.10
    assert len(assess([rumour, *later], at=AT).lines) == 3


def test_a_body_that_was_only_an_echo_gains_nothing_by_it_when_it_speaks_again():
    """Its list of day 42 is a copy as probably as if it had not been among those that reposted a list on day 15."""
    listed = ("holding_party_list", "held")
    before = [
        said("camp list", 10, *listed, source="Commission"),
        said("dead list", 19, "holding_party_list", "dead", source="Watch"),
        said("second list", 33, *listed, source="Watch"),
        said("third list", 42, *listed, source="outlet 5"),
        said("grave", 56, "holding_party_list", "dead", source="Commission"),
    ]
    flood = [said(f"repost {i}", 11 + i % 14, *listed, source=f"outlet {i}") for i in range(100)]
    at = DAY_ZERO + timedelta(days=60)
    assert far(assess(before, at=at), assess([*before, *flood], at=at)) <= 0.10


def test_what_other_bodies_say_later_at_first_hand_is_held_together():
    """Two lists that came days after a third move no further than a flood that makes echoes of them takes back."""
    before = [said(f"list {day}", day, "holding_party_list", "held", source=f"body {day}") for day in (10, 22, 34, 46)]
    flood = [said(f"repost {i}", 11 + i % 40, "holding_party_list", "held", source=f"outlet {i}") for i in range(100)]
    doubt = said("seen free", 30, "comrade", "alive_elsewhere")
    at = DAY_ZERO + timedelta(days=60)
    assert far(assess([*before, doubt], at=at), assess([*before, doubt, *flood], at=at)) <= 0.10


OF_HIS_OWN = OriginJudgement("better", False, "the officer spoke with him himself")


@pytest.mark.parametrize(
    ("kind", "worse_kind", "asserts"),
    [
        ("footage", "hearsay", "held"),
        ("comrade", "hearsay", "held"),
        ("repatriation_list", "repatriation_list", "returned"),
        ("own_call", "own_call", "returned"),
    ],
)
def test_a_better_witness_just_after_a_poor_word_leads_it_and_an_officer_gives_him_all_he_says(
    kind, worse_kind, asserts
):
    """Nothing tells him from a repost that is graded better; an officer may know, and is told so."""
    poor = said("poor", 20, worse_kind, asserts, reliability="E", credibility=4)
    better = said("better", 22, kind, asserts, authenticity="confirmed")
    against = said("against", 18, "comrade", "dead") if asserts == "held" else said("against", 18, "icrc_visit", "held")
    before, both = assess([against, poor], at=AT), assess([against, poor, better], at=AT)
    assert both.distribution[asserts] > before.distribution[asserts] + 0.02
    assert [(note.claim, note.other) for note in both.notes] == [("better", "poor")]
    assert "an officer can say that it stands on its own" in both.notes[0].why
    assert both.lines[-1].claims[0] == "better"
    judged = assess([against, poor, better], at=AT, judgements=[OF_HIS_OWN])
    assert judged.distribution[asserts] >= assess([against, better], at=AT).distribution[asserts] - 0.01
    assert judged.notes == ()
    asked = next(move for move in both.moves if move.of == "better")
    assert asked.answers[0].distribution == pytest.approx(dict(judged.distribution), abs=1e-9)
    assert not any(move.of for move in judged.moves)


GRADES = [(reliability, credibility) for reliability in "ABCDEF" for credibility in (1, 2, 3, 4, 5, 6, None)]


@pytest.mark.parametrize(
    "kinds", [("hearsay",), ("own_call",), ("holding_party_list",), ("hearsay", "footage", "comrade")]
)
@pytest.mark.parametrize("grade", [("E", 4), ("C", 5), ("B", 4), ("D", 2)])
@pytest.mark.parametrize("days", [9, 41])
def test_a_hundred_reposts_graded_as_their_outlets_are_move_no_state_by_more_than_a_tenth(kinds, grade, days):
    false = said("false", 20, kinds[0], "returned", reliability=grade[0], credibility=grade[1])
    before = [said("visited", 18, "icrc_visit", "held"), false, said("seen", 22, "comrade", "dead")]
    reposts = [
        replace(false, claim=f"repost {i}", source=f"outlet {i}", kind=kinds[i % len(kinds)]) for i in range(100)
    ]
    graded = [
        replace(
            copy,
            at=false.at + i * 7 % days * DAY,
            reliability=GRADES[i * 11 % 42][0],
            credibility=GRADES[i * 11 % 42][1],
        )
        for i, copy in enumerate(reposts)
    ]
    at = DAY_ZERO + timedelta(days=60)
    assert far(assess(before, at=at), assess([*before, *graded], at=at)) <= 0.10


def test_a_better_claim_of_another_state_does_not_take_over_the_origin_of_a_copy_that_changed_it():
    copy = said("copy", 13, "holding_party_list", "dead", reliability="D", credibility=4, origin="listed")
    better = said("better", 14, "holding_party_list", "dead", reliability="A", credibility=1)
    for line in assess([LISTED, copy, better], at=AT).lines:
        assert (line.claims[0] == "listed") == (line.states == ("held",))


def test_a_better_claim_is_remarked_on_though_a_declared_copy_of_it_changed_what_it_says():
    poor = said("poor", 20, "own_call", "returned", reliability="E", credibility=4)
    better = said("better", 22, "own_call", "returned")
    changed = said("changed", 23, "hearsay", "dead", origin="poor")
    echo = said("echo", 24, "hearsay", "dead")
    assert [note.claim for note in assess([poor, better, changed, echo], at=AT).notes] == ["better"]


def test_a_better_list_that_comes_days_later_is_remarked_on_as_well():
    poor = said("poor", 10, "holding_party_list", "held", reliability="D", credibility=4)
    better = said("better", 22, "holding_party_list", "held", reliability="A", credibility=1)
    assert [note.claim for note in assess([poor, better], at=AT).notes] == ["better"]


def test_lists_of_many_years_do_not_end_in_nothing():
    lists = [said(f"list {i}", 5 * i, "holding_party_list", "held", source="another body") for i in range(1, 500)]
    found = assess([said("first", 0, "holding_party_list", "held"), *lists], at=DAY_ZERO + timedelta(days=2600))
    assert abs(sum(found.distribution.values()) - 1) < 1e-9


def test_what_a_flood_adds_with_the_days_it_pauses_is_held_together():
    """Echoes and a repost that came after a pause, which stands as a line, move no further than echoes alone may."""
    called = said("called", 14, "own_call", "returned", reliability="C", credibility=3)
    before = [said("visited", 10, "icrc_visit", "held", reliability="D"), called]
    days = [*range(15, 22), *range(30, 50)]
    flood = [
        replace(called, claim=f"repost {i}", source=f"outlet {i}", at=DAY_ZERO + days[i % len(days)] * DAY)
        for i in range(100)
    ]
    at = DAY_ZERO + timedelta(days=60)
    alone, after = assess(before, at=at), assess([*before, *flood], at=at)
    assert len(after.lines) > len(alone.lines)
    assert far(alone, after) <= 0.10


def test_whose_word_a_better_graded_repost_leads_is_still_heard_weeks_later():
    """A visitor sees the person again: the outlet that reposted the first visit is not the visitor."""
    first = said("first", 22, "icrc_visit", "held", source="visitors", reliability="C", credibility=4)
    again = said("again", 55, "icrc_visit", "held", source="visitors", reliability="B", credibility=3)
    found = said("found", 12, "physical_identification", "dead")
    better = [
        said(f"better {i}", 23 + i % 15, "icrc_visit", "held", source=f"outlet {i}", reliability="A", credibility=1)
        for i in range(100)
    ]
    at = DAY_ZERO + timedelta(days=60)
    assert far(assess([found, first, again], at=at), assess([found, first, *better, again], at=at)) <= 0.10


def test_reposts_of_a_better_witness_do_not_lead_in_its_place():
    """Among them the first stays the lead: they are graded as what they repost."""
    rumour = said("rumour", 11, "hearsay", "held", reliability="D", credibility=4)
    seen = said("seen", 12, "hearsay", "held")
    flood = [said(f"repost {i}", 13 + i % 9, "comrade", "held", source=f"outlet {i}") for i in range(100)]
    assert far(assess([rumour, seen], at=AT), assess([rumour, seen, *flood], at=AT)) <= 0.10


def test_a_better_witness_who_comes_weeks_later_weighs_the_same_with_a_flood_before_him():
    rumour = said("rumour", 15, "comrade", "dead", reliability="D", credibility=4)
    witness = said("witness", 34, "comrade", "dead", reliability="A", credibility=2)
    listed = said("register", 35, "hospital_register", "hospital")
    flood = [
        replace(rumour, claim=f"repost {i}", source=f"outlet {i}", at=rumour.at + i % 19 * DAY) for i in range(100)
    ]
    at = DAY_ZERO + timedelta(days=60)
    assert far(assess([rumour, witness, listed], at=at), assess([rumour, *flood, witness, listed], at=at)) <= 0.10


def test_a_better_witness_who_comes_a_week_later_stands_beside_the_rumour():
    """He gains no more than a flood between the two takes away again."""
    rumour = said("rumour", 12, "hearsay", "dead", reliability="C", credibility=4)
    better = said("better", 19, "hearsay", "dead", reliability="A", credibility=1)
    free = said("free", 15, "hearsay", "alive_elsewhere")
    flood = [replace(rumour, claim=f"repost {i}", source=f"outlet {i}", at=rumour.at + i % 14 * DAY) for i in range(99)]
    at = DAY_ZERO + timedelta(days=60)
    alone = assess([rumour, free, better], at=at)
    assert [line.claims[0] for line in alone.lines] == ["rumour", "free", "better"]
    assert far(alone, assess([rumour, free, better, *flood], at=at)) <= 0.10


def test_a_register_that_follows_another_gains_nothing_by_saying_so_every_week():
    """Its first word stood only because no flood came before it; what rests on that stands no firmer."""
    first = said("first", 11, "hospital_register", "hospital", source="East", reliability="A", credibility=1)
    second = [said(f"again {day}", day, "hospital_register", "hospital", source="West") for day in (19, 27, 35)]
    found = said("found", 31, "physical_identification", "dead", reliability="C")
    flood = [replace(first, claim=f"repost {i}", source=f"outlet {i}", at=first.at + i % 15 * DAY) for i in range(100)]
    at, before = DAY_ZERO + timedelta(days=60), [first, *second, found]
    assert far(assess(before, at=at), assess([*before, *flood], at=at)) <= 0.10
