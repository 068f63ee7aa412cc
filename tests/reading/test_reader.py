"""The reader on invented sentences: who says what of how many people."""

from __future__ import annotations

from datetime import date

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.reader import read

WEDNESDAY = date(2031, 5, 14)


def test_a_spokesman_counts_the_missing_and_the_words_are_kept() -> None:
    text = "At least 31 soldiers are missing near Orvan, the Velmarian Defence Ministry said on Wednesday."
    (claim,) = read(text, published_on=WEDNESDAY).claims
    assert claim.type is ClaimType.MISSING
    assert claim.speaker == "Velmarian Ministry of Defence"
    assert claim.count is not None and (claim.count.minimum, claim.count.maximum) == (31, None)
    assert claim.said is not None and claim.said.start_on == WEDNESDAY
    assert claim.evidence is not None and text[claim.evidence.start : claim.evidence.end] == claim.evidence.text


def test_what_was_not_confirmed_is_never_confirmed() -> None:
    text = "The ministry did not confirm that 12 soldiers were captured."
    (claim,) = read(text, published_on=WEDNESDAY).claims
    assert (claim.polarity, claim.modality) == (Polarity.NEGATED, Modality.UNKNOWN)


def test_the_fate_of_more_than_seventy_is_unknown() -> None:
    (claim,) = read("The fate of more than 70 soldiers is unknown.").claims
    assert (claim.type, claim.polarity, claim.modality) == (ClaimType.MISSING, Polarity.AFFIRMED, Modality.UNKNOWN)
    assert claim.count is not None and (claim.count.minimum, claim.count.maximum) == (71, None)


def test_an_empty_text_has_no_claims() -> None:
    assert read("").claims == ()


def test_sentences_of_several_languages_in_one_line_are_each_read_in_their_own() -> None:
    text = (
        "24 марта Министерство обороны сообщило, что 14 военных пропали без вести. "
        "Նախարարությունը հայտնել է, որ 19 հոգի գերեվարվել է։ وقال المتحدث إن ستة قتلوا."
    )
    told = [(c.type, c.count.minimum if c.count else None) for c in read(text).claims]
    assert told == [(ClaimType.MISSING, 14), (ClaimType.CAPTURED, 19), (ClaimType.KILLED, 6)]
