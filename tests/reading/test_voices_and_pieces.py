"""Voices without a verb of their own, verbs in pieces and places pointed back to; every name is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read

WEDNESDAY = date(2031, 5, 14)


def _read(text: str) -> list[Claim]:
    return [c for c in read(text, published_on=WEDNESDAY).claims if c.type in PEOPLE_TYPES]


def _counts(claims: list[Claim]) -> list[tuple[str, str | None, str | None]]:
    return [(c.type.value, c.count.text if c.count else None, c.speaker) for c in claims]


def test_a_second_voice_without_a_verb_gives_its_own_figure() -> None:
    text = 'Health authorities put the number of dead at 40, the Council at "not more than five".'
    assert _counts(_read(text)) == [
        ("killed", "40", "Health authorities"),
        ("killed", "not more than five", "Council"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("The rebels let nine drivers go.", "returned", "nine"),
        ("The exchange brought 75 men back.", "returned", "75"),
        ("The blast left eleven dead.", "killed", "eleven"),
        ("Rescuers reached five miners alive.", "found", "five"),
        ("The Front has fourteen of our men.", "held", "fourteen"),
        ("The navy pulled 58 people out of the water.", "found", "58"),
        ("One of the seven died on Sunday.", "killed", "One"),
        ("The militia seized a bus with 40 passengers.", "captured", "40"),
    ],
)
def test_verbs_in_pieces(text: str, kind: str, count: str) -> None:
    assert (kind, count, None) in _counts(_read(text))


def test_what_is_not_said_of_a_part_is_denied_of_it() -> None:
    seven, four = _read("Seven people have been identified so far; four have not.")
    assert (seven.polarity.value, four.polarity.value) == ("affirmed", "negated")


def test_he_and_those_with_him() -> None:
    text = "Corporal Niels Abro, 24, said he was captured near the village of Tverby with three comrades."
    assert [(c.subject, c.count.text if c.count else None) for c in _read(text)] == [
        ("Niels Abro", None),
        ("comrades", "three"),
    ]


def test_the_tunnel_is_the_one_named_before() -> None:
    text = "Troops raided the Selec tunnel on Monday. Prisoners were driven to Tormes. Six men died in the tunnel."
    assert _read(text)[-1].places == ("selec",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Front, which controls the valley, said it was holding nine soldiers.", "Front"),
        ("Colonel Tal Berin, who commands the garrison, said nine soldiers were missing.", "Tal Berin"),
        ("The ministry, citing field reports, said nine soldiers were missing.", "ministry"),
        ("Nine people were killed, according to a report by the Dorn Monitoring Mission.", "Dorn Monitoring Mission"),
        ("A fisherman interviewed by Lakes News said nine men had been abducted.", "fisherman"),
        ("What the colonel told us:\n- 6 men are dead", "colonel"),
    ],
)
def test_whose_word_it_is(text: str, speaker: str) -> None:
    assert [c.speaker for c in _read(text)] == [speaker]


def test_whoever_is_contradicted_has_said_so() -> None:
    told = _read("Contrary to what the rebels say, no prisoners were handed over, the army said.")
    assert [(c.speaker, c.polarity.value) for c in told] == [("army", "negated"), ("rebels", "affirmed")]
    told = _read("Contrary to what Radio Meridian reported, the four medics were never taken prisoner.")
    assert [(c.speaker, c.polarity.value) for c in told] == [(None, "negated"), ("Radio Meridian", "affirmed")]


def test_a_voice_does_not_contradict_itself_over_what_it_holds() -> None:
    text = "Government forces hold the northern quarters of Hamdal. The Council holds the market of Hamdal."
    assert read(text, published_on=WEDNESDAY).contradictions == ()


def test_its_men_are_no_part() -> None:
    text = "The army says 12 of its soldiers were captured near Dorn. The rebels say they captured 30 soldiers there."
    (differs,) = read(text, published_on=WEDNESDAY).contradictions
    assert differs.kind == "number"
