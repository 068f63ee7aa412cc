"""What stands near in a report, and what stands far apart: which claims are told to differ. Everything is invented."""

from dataclasses import replace

import pytest

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity, Span
from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.contradictions import contradictions

_AT = iter(range(10**9))


def claim(kind, words, *, speaker=None, count=None, modality="asserted", denied=False, subject=None):
    at = 100 * next(_AT)
    return Claim(
        type=ClaimType(kind),
        evidence=Span(at, at + len(words), words),
        polarity=Polarity.NEGATED if denied else Polarity.AFFIRMED,
        modality=Modality(modality),
        speaker=speaker,
        subject=subject,
        count=Quantity(Form.EXACT, count, count, str(count)) if count is not None else None,
    )


def told(*claims, **how):
    """The pairs told to differ, by their places in `claims`."""
    found = contradictions([(str(n), c) for n, c in enumerate(claims)], **how)
    return [(int(f.a), int(f.b), f.kind) for f in found]


SOME = [claim("visit", f"the envoy came to town {n}") for n in range(6)]
TAKEN = claim("captured", "40 guards were taken", speaker="Front", count=40, subject="guards")
FLAT = claim("captured", "nobody was taken", speaker="Ministry of Norvale", modality="denied", denied=True)


def test_a_denial_answers_what_stands_near_it_and_not_what_was_told_far_above():
    assert told(TAKEN, FLAT) == [(0, 1, "status")]
    assert told(TAKEN, *SOME, FLAT) == []
    assert told(TAKEN, *SOME, FLAT, one_report=False) == [(0, 7, "status")]


@pytest.mark.parametrize(
    ("subject", "found"), [("guards", [(0, 7, "number")]), ("border police", []), (None, [])], ids=str
)
def test_figures_far_apart_differ_only_if_two_voices_count_the_same_people(subject, found):
    other = claim("captured", "31 people were taken", speaker="Ministry of Norvale", count=31, subject=subject)
    assert told(TAKEN, *SOME, other) == found


def test_a_bare_figure_of_another_voice_just_behind_is_a_rival_and_of_the_same_voice_it_is_not():
    assert told(TAKEN, claim("captured", "31", speaker="Ministry of Norvale", count=31, subject="guards")) == [
        (0, 1, "number")
    ]
    assert told(TAKEN, claim("captured", "31", speaker="Front", count=31, subject="guards")) == []
    assert told(TAKEN, claim("captured", "3", speaker="Ministry of Norvale", count=3, subject="guards")) == []


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        pytest.param(
            claim("other", "the camp was closed in May", speaker="Front"),
            claim("other", "it never existed", speaker="Ministry", denied=True, modality="denied"),
            [(0, 1, "status")],
            id="a remark that is denied at once",
        ),
        pytest.param(
            claim("other", "the camp was closed in May", speaker="Ministry"),
            claim("other", "it never existed", speaker="Ministry", denied=True, modality="denied"),
            [],
            id="by the same voice",
        ),
        pytest.param(
            claim("other", "the camp may be closed", speaker="Front", modality="possible"),
            claim("other", "it never existed", speaker="Ministry", denied=True, modality="denied"),
            [],
            id="what was only held possible",
        ),
        pytest.param(
            claim("killed", "its pilot is dead", speaker="radio", modality="reported", subject="pilot"),
            claim("killed", "this is untrue", speaker="Ministry", denied=True, modality="denied", subject="report"),
            [(0, 1, "status")],
            id="a report that is denied at once, however it is named",
        ),
    ],
)
def test_a_flat_denial_beside_a_claim_answers_it(before, after, found):
    assert told(before, after) == found


def test_a_figure_and_the_one_it_is_said_not_to_be_differ_beside_each_other():
    right = claim("missing", "46 people are missing", speaker="Norvale", count=46)
    wrong = claim("missing", "not 64", speaker="Norvale", count=64, modality="denied", denied=True)
    assert told(right, wrong) == [(0, 1, "number")]
    assert told(right, SOME[0], wrong) == []


def test_a_denial_of_what_no_voice_has_told_answers_it_only_right_beside_it():
    flat = claim("captured", "40 guards were taken", count=40, subject="guards")
    assert told(flat, FLAT) == [(0, 1, "status")]
    assert told(flat, SOME[0], FLAT) == []
    assert told(TAKEN, SOME[0], FLAT) == [(0, 2, "status")]


def test_whoever_is_said_to_have_taken_somebody_denies_it_by_whatever_word():
    taken = replace(claim("captured", "37 fishermen were taken", speaker="Oduvar", count=37), actor="Blue Patrol")
    none = claim("detained", "we detained no one", speaker="Blue Patrol", modality="denied", denied=True)
    other = claim("detained", "we detained no one", speaker="Norvale", modality="denied", denied=True)
    assert told(taken, none) == [(0, 1, "status")]
    assert told(taken, other) == []


def test_whoever_denies_what_he_says_that_others_tell_answers_them():
    heard = claim("captured", "soldiers were captured", speaker="Berre", modality="reported")
    none = claim("captured", "not a soldier was captured", speaker="Berre", modality="denied", denied=True)
    assert told(heard, none) == [(0, 1, "status")]
