"""Whose word a sentence is, and how surely: the ways of saying it that English has. All of it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

_REPORT = "Fighting near Orbel\n\nORBEL (Harbour Press) - The road to the valley is closed.\n\n"


def _told(text: str, outlet: str | None = "Harbour Press") -> list[tuple[str | None, str]]:
    claims = read(text, published_on=date(2033, 5, 12), outlet=outlet).claims
    return [(c.speaker, c.modality.value) for c in claims]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Twelve soldiers were captured, growled the battalion commander, Major Ossip Tarn.", "Ossip Tarn"),
        ("Abu Tarek, the Dawn Front's spokesman, says twelve soldiers were captured.", "Abu Tarek"),
        ("Karl Benn, a prisoner who escaped on Monday, said twelve soldiers were captured.", "Karl Benn"),
        ("A mother whose son serves in the unit told us twelve soldiers were captured.", "mother"),
        ("The minister, who denied on Monday that anyone was missing, said twelve soldiers were captured.", "minister"),
        ("Mayor Hedda Vik said the navy had informed her that twelve soldiers were captured.", "navy"),
        ("The newspaper Dagen writes, with reference to Governor Lana Pettis, that twelve soldiers were captured.",
         "Lana Pettis"),
        ("Osk, which quoted Governor Lana Pettis, said twelve soldiers were captured.", "Lana Pettis"),
        ("Citing the ministry, Osk said twelve soldiers were captured.", "ministry"),
        ("The ministry's version is that twelve soldiers were captured.", "ministry"),
        ("In Governor Lana Pettis's words, twelve soldiers were captured.", "Lana Pettis"),
        ("There is no confirmation from the ministry that twelve soldiers were captured.", "ministry"),
        ("Hours after denying it, the ministry admitted that twelve soldiers were captured.", "ministry"),
        ("The ministry was told by the Red Cross that twelve soldiers were captured.", "Red Cross"),
        ("From a released shepherd we know that twelve soldiers were captured.", "released shepherd"),
        ("In its statement the governor says that twelve soldiers were captured.", "governor"),
        ("When the governor came on Friday, he swore that twelve soldiers were captured.", "governor"),
        ("An officer there, he says, told him that twelve soldiers were captured.", "officer"),
        ("Unconfirmed reports speak of twelve captured soldiers.", None),
        ("They have been told that twelve soldiers were captured.", None),
        ("While the ministry claimed to hold the hill, it appears that twelve soldiers were captured.", None),
    ],
)  # fmt: skip
def test_a_claim_is_the_word_of_the_nearest_who_answers_for_it(sentence: str, speaker: str | None) -> None:
    assert speaker in [name for name, _ in _told(_REPORT + sentence)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Reports by Radio Selm that nine men were captured are false, the navy said.",
         [("navy", "denied"), ("Radio Selm", "claimed")]),
        ("The rebels say nine men were captured, which the navy denies.", [("rebels", "asserted"), ("navy", "denied")]),
        ("The army put the number of captured at nine, the rebels at forty.",
         [("army", "asserted"), ("rebels", "asserted")]),
        ("The navy did not confirm that nine men were captured, as the villagers maintain.",
         [("navy", "unknown"), ("villagers", "claimed")]),
        ("The navy maintains that it captured nobody.", [("navy", "denied")]),
        ("Contrary to rebel claims, no one was captured, the navy said.", [("navy", "denied")]),
        ("Neither the navy nor the Dawn Front would confirm on Tuesday that nine men were captured.",
         [(None, "unknown")]),
        ("Should nine men be released on Friday, the hospital will examine them.", [(None, "possible")]),
    ],
)  # fmt: skip
def test_both_parties_of_a_dispute_keep_their_word(sentence: str, told: list[tuple[str | None, str]]) -> None:
    found = _told(_REPORT + sentence)
    assert [t for t in told if t not in found] == []


def test_the_next_he_is_the_one_named_and_fits_his_titles() -> None:
    text = (
        _REPORT
        + "Father Aldo Reyes buried six men. His housekeeper, Mrs Luz Oral, came in. She says nine men are dead."
    )
    assert ("Luz Oral", "asserted") in _told(text)


def test_an_office_is_the_person_who_holds_it() -> None:
    text = _REPORT + "Deputy Governor Malik Seroun came. The deputy governor said that three men had been captured."
    assert ("Malik Seroun", "asserted") in _told(text)


def test_a_speaker_may_be_presented_after_his_quotation() -> None:
    assert ("Jens Brenn", "asserted") in _told(
        _REPORT + '"They took nine men." Jens Brenn, 44, is one of the survivors.'
    )


def test_a_caller_who_rings_again_is_the_one_heard_before() -> None:
    text = (
        "Hotline log, 12 May, desk 2\n\n08:10 Mother of Pvt Ilan Breck calls. Son was captured on the 9th.\n"
        "08:40 woman, Orbel. Brother Dov Harsan was wounded on Friday.\n09:10 mother again: he is dead."
    )
    names = [name for name, _ in _told(text, None)]
    assert names[0] == names[-1] == "Mother of Pvt Ilan Breck"
    assert "sister of Dov Harsan" in names


def test_what_the_mission_tells_goes_on_while_it_counts() -> None:
    text = "DAILY NOTE\n\nThe Mission tells us that 40 people were wounded on Sunday. Many of them are missing."
    assert _told(text, None) == [("Mission", "asserted"), ("Mission", "asserted")]


def test_named_speakers_who_take_turns_keep_the_word_over_paragraphs() -> None:
    text = (
        "WRITTEN ANSWERS\n\nMs. Dora Kell: To ask how many soldiers are missing.\n\nMr. Anders Holt: 17 soldiers are "
        "missing.\n\nNine of them were captured.\n\nMs. Dora Kell: Is that all?\n\nMr. Anders Holt: Two are dead."
    )
    assert [name for name, _ in _told(text, None)] == ["Anders Holt"] * 3


def test_the_applicant_government_is_that_of_the_state_named_first() -> None:
    text = "Interim measures in Arvania v. Kurgistan\n\nThe applicant Government submitted that 40 men were missing."
    assert _told(text, "Registry of the Court")[-1][0] == "Government of Arvania"


def test_the_one_written_to_does_not_sign_the_letter() -> None:
    text = (
        "An open letter to General Prasit Vong\n\nGeneral, we are the mothers of 33 men. Our sons were captured on "
        "8 May.\n\nWe ask you to release them.\n\nRespectfully,\nMrs. Kham Sisavat"
    )
    assert {name for name, _ in _told(text, "Mothers")} == {"Kham Sisavat"}
