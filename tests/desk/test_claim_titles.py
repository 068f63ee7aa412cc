"""What stands over a claim: a denial says so first, and what nobody confirms is no denial."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity, Span
from lastcontact.core.quantities import Form, Quantity
from lastcontact.desk.cards import title_of


@pytest.mark.parametrize(
    ("polarity", "modality", "title"),
    [
        (Polarity.AFFIRMED, Modality.ASSERTED, "Held: soldiers"),
        (Polarity.NEGATED, Modality.DENIED, "Said not to be held: soldiers"),
        (Polarity.NEGATED, Modality.UNKNOWN, "Not confirmed: held: soldiers"),
    ],
)
def test_the_title_of_a_claim_tells_a_denial_from_what_is_not_confirmed(
    polarity: Polarity, modality: Modality, title: str
) -> None:
    assert title_of(Claim(type=ClaimType.HELD, polarity=polarity, modality=modality, subject="soldiers")) == title


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (ClaimType.MISSING, "Said not to be missing"),
        (ClaimType.TALKS, "Said not to be so: talks"),
        (ClaimType.REMAINS_RETURNED, "Said not to be so: remains handed over"),
    ],
)
def test_a_denial_reads_as_a_sentence_of_people_and_of_things(kind: ClaimType, title: str) -> None:
    assert title_of(Claim(type=kind, polarity=Polarity.NEGATED, modality=Modality.DENIED)) == title


def test_a_number_that_is_denied_stands_within_the_sentence() -> None:
    claim = Claim(
        type=ClaimType.MISSING,
        polarity=Polarity.NEGATED,
        modality=Modality.DENIED,
        count=Quantity(Form.EXACT, 14, 14, "14"),
        subject="soldiers",
    )
    assert title_of(claim) == "Said not to be so: 14 soldiers missing"


@pytest.mark.parametrize(
    ("number", "subject", "title"),
    [
        (1, "prisoners", "Held: 1 prisoner"),
        (1, "wounded guards of the 5th Company", "Held: 1 wounded guard of the 5th Company"),
        (1, "servicemen", "Held: 1 serviceman"),
        (1, "of the prisoners", "Held: 1 of the prisoners"),
        (2, "prisoners", "Held: 2 prisoners"),
        (1, "пленных", "Held: 1 пленных"),
    ],
)
def test_one_is_counted_in_the_singular(number: int, subject: str, title: str) -> None:
    count = Quantity(Form.EXACT, number, number, str(number))
    assert title_of(Claim(ClaimType.HELD, count=count, subject=subject)) == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the body of one soldier was found", "Found dead"),
        ("тіло одного бійця знайшли", "Found dead"),
        ("is alive and being treated in a hospital", "Found alive"),
        ("жив, лежит в госпитале", "Found alive"),
        ("had been listed as killed, is alive", "Found alive"),
        ("was found on Sunday", "Found"),
    ],
)
def test_who_is_found_dead_and_who_alive_have_no_one_word(words: str, title: str) -> None:
    claim = Claim(type=ClaimType.FOUND, evidence=Span(0, len(words), words))
    assert title_of(claim) == title
