"""What a sentence adds to the one before it, and where it was; every person, body and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read
from tests.reading.plain_telling import rows

THURSDAY = date(2024, 5, 16)


def _sure(claim: Claim) -> str:
    kind = claim.type.value + ("-" if claim.polarity.value == "negated" else "")
    return f"{kind} {claim.modality.value}" + (f" by {claim.speaker}" if claim.speaker else "")


_ANSWERS = """
The ministry called it "a fairy tale".
    captured- denied by ministry
The ministry called that figure "a tale for breakfast television" and said nine were missing.
    captured- denied by ministry; missing asserted by ministry
The minister described the figure as absurd.
    captured- denied by minister
Its spokesman, Mr Ansgar Tole, calls the story "Raven hysteria".
    captured- denied by Ansgar Tole
The ombudsman called the report "credible".

The police said they had no information.
    captured- unknown by police
The police wouldn't say.
    captured- unknown by police
The mayor would not say whether this was true.
    captured- unknown by mayor
A police spokesman said he had no knowledge of the incident.
    captured- unknown by police spokesman
The governor's office had no details.
    captured- unknown by governor's office
This has yet to be verified by the monitoring mission.
    captured- unknown by monitoring mission
NOT confirmed by medics.
    captured- unknown by medics
"""


@pytest.mark.parametrize(("answer", "told"), rows(_ANSWERS))
def test_an_answer_denies_or_leaves_open_what_was_told_before_it(answer: str, told: str) -> None:
    claims = read(f"The rebels said they had captured 40 soldiers. {answer}", published_on=THURSDAY).claims
    found = [_sure(c) for c in claims[1:] if c.type in PEOPLE_TYPES]
    assert set(filter(None, told.split("; "))) <= set(found)
    assert told or not found


_WHERE = """
Zalesia and Morvania exchanged 150 prisoners on Friday.
    -
Zalesia handed over nine bodies at Kok Bel crossing.
    kok_bel
The marines from Kruhle are among those exchanged.
    -
In Rutanga the parish priest reports that nine boys were taken.
    rutanga
"""


@pytest.mark.parametrize(("text", "where"), rows(_WHERE))
def test_who_does_it_and_whence_people_come_is_no_place_of_a_claim(text: str, where: str) -> None:
    places = {p for c in read(text, published_on=THURSDAY).claims for p in c.places}
    assert (", ".join(sorted(places)) or "-") == where


def test_a_word_of_the_format_is_no_speaker() -> None:
    claims = read("CORRECTED: Governor lowers toll of missing after ferry raid", published_on=THURSDAY).claims
    assert {c.speaker for c in claims} == {None}


_FIGURES = """
The General Staff gives 61, since it counts volunteers as well.
    missing gives 61 by General Staff
Its own letter of 11 October listed 44.
    missing listed 44 by ministry
The committee names 48.
    missing names 48 by committee
The mayor has counted more than sixty.
    missing counted more than sixty by mayor
There are still twelve names to go.
    missing There are still twelve names to go by None
The army counts 55 battalions.
    -
"""


@pytest.mark.parametrize(("answer", "told"), rows(_FIGURES))
def test_a_bare_figure_tells_of_those_told_of_last(answer: str, told: str) -> None:
    claims = read(f"The ministry said 55 soldiers were missing.\n\n{answer}", published_on=THURSDAY).claims[1:]
    assert [f"{c.type.value} {c.evidence.text} by {c.speaker}" for c in claims if c.evidence] == [told] * (told != "-")


_VOICES = """
"Nine were taken," said the chaplain.
    captured asserted by chaplain
"Nine were taken," says the old ferryman.
    captured asserted by old ferryman
"Nine were taken," guessed the shopkeeper, Ilan Mosk.
    captured asserted by Ilan Mosk
Mayor Fen Duvar live on our page five minutes ago: „Nine were taken this morning.”
    captured asserted by Fen Duvar
The army lists Pavel Rook as missing.
    missing asserted by army
The ministry had listed 143 of its men as captives.
    held asserted by ministry
"""


@pytest.mark.parametrize(("text", "told"), rows(_VOICES))
def test_whose_word_a_sentence_is(text: str, told: str) -> None:
    assert [_sure(c) for c in read(text, published_on=THURSDAY).claims] == [told]


_HOLDING_DENIED = """
The army denies holding 12 men from the village.
    held- denied by army
The ministry denies holding anyone.
    held- denied by ministry
The police deny detaining anyone.
    detained- denied by police
Nobody's heard from the crew since Monday.
    contact_lost asserted
The claim was withdrawn on Friday.

The council said that was an error and it is withdrawn.

The battalion was withdrawn from the town.
    withdrew asserted
Nobody has seen him since the bridge fell.
    missing asserted
The chimney fell in the night.

The commander fell on Monday.
    killed asserted
"""


@pytest.mark.parametrize(("text", "told"), rows(_HOLDING_DENIED))
def test_a_verb_that_a_denial_leans_on_and_verbs_said_of_words_and_walls(text: str, told: str) -> None:
    assert [_sure(c) for c in read(text, published_on=THURSDAY).claims] == [told] * bool(told)
