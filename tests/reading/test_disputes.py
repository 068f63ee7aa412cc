"""What stands near in a report, and what stands far apart: which claims are told to differ. Everything is invented."""

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
