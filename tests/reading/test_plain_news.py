"""Plain sentences as agencies write them: what each tells, of how many, how surely and by whose word."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import in_short

TOLD = """
Six soldiers were killed and 14 wounded in shelling near Orlan, the army said on Monday.
  killed 6 army; wounded 14 army
At least nine people were killed when a shell hit a market in Telmur, the mayor said.
  killed 9+ mayor
Thirty-two prisoners of war were exchanged on Friday for 28 soldiers of the other side.
  returned 32; returned 28
Seventeen servicemen were taken prisoner, according to the ministry.
  captured 17 ministry
Some 312 people are missing. Of these, 240 are servicemen and 72 are civilians.
  missing 312; missing 240; missing 72
The army revised the number of missing from 37 to 31.
  missing 31 army
The holding side has confirmed 129 prisoners of war.
  held confirmed 129 side
No information has been received about nine sailors.
  missing unknown 9
The army has not confirmed the deaths.
  killed not unknown army
There was no immediate confirmation of the capture.
  captured not unknown
Another exchange is expected before the end of June.
  returned planned
The release of 12 hostages is expected on Wednesday.
  returned planned 12
Experts will begin identifying them this week.
  identified planned
Asked whether any soldiers were captured, the minister did not answer.
  captured unknown minister
Until it is verified, they are considered missing.
  missing
The Movement claimed to have captured 300 soldiers, a claim denied by the army.
  captured claimed 300 Movement; captured not denied 300 army
Sarvia denied Dorvia's claim that 40 of its soldiers had been captured.
  captured not denied 40 Sarvia; captured claimed 40 Dorvia
The army said it had killed around 30 fighters. The Front rejected the claim.
  killed 30 army; killed not denied Front
Relatives received the bodies of 909 people which Russia says are those of soldiers.
  remains_returned 909
They said 60 civilians were detained and that the whereabouts of 12 soldiers were unknown.
  detained 60; missing unknown 12
The mother of one of the missing, Marta Keshik, said she recognised her son in a video.
  identified Keshik
Case No. 3312 concerns 19 people detained in 2019.
  detained 19
Fighters led by Koro, citing a source in the General Staff, reported that 25 soldiers had surrendered.
  surrendered reported 25 Staff
The ministry said 67 men are held by the north. It said forty-four of them are soldiers, 15 police and eight civilians.
  held 67 ministry; held 44 ministry; held 15 ministry; held 8 ministry
The army said it had captured 40 men at Orlan, where contact with a brigade was lost. Twenty-nine of them are dockers.
  captured 40 army; contact_lost army; captured 29
The Front said it had nobody by the name of Anton Kelvin.
  held not Front
The list of the missing has 93 names. Sixty-one are conscripts of the Second Division.
  missing 93; missing 61
Twelve prisoners returned home. Among them were two women, both army medics.
  returned 12; returned 2
At least five have died of untreated wounds in hospital, the applicants said.
  killed 5+ applicants
The bodies of 18 soldiers killed in the fighting for the ridge were returned to Calden.
  killed 18; remains_returned 18
Two women and a child were pulled alive from the rubble.
  found 2; found
The first three men are back in Gullcape.
  returned 3
The other side claims to hold thirty of our men.
  held claimed 30 side
Three others, including the patrol commander, remain in rebel hands.
  held 3
Armenia's Defence Ministry reported that six servicemen had been taken captive.
  captured 6 Defence
Four servicemen were detained by the other side.
  captured 4
The planned exchange of 30 prisoners was called off.
  returned not planned 30
Three of the returned prisoners are in hospital.
  wounded 3
Sergeant Pavel Ostrov, who had been considered dead, has returned home.
  returned
The ministry retracted its statement that eight soldiers had died.
  killed not denied 8 ministry
The soldiers captured after the battle were released.
  captured; returned
Contact with 12 servicemen has been restored.
  found 12
The video, which appears to show five captured soldiers, has not been verified.
  captured apparent 5
It is not known whether the soldiers are alive.
  missing unknown
Nikol Dargolin was killed at Ustvale.
  killed
According to a comrade who returned on 5 May, Nikol Dargolin was killed at Ustvale.
  killed comrade
According to a witness, Nikol Dargolin was killed.
  killed witness
Contact with one of the posts was temporarily lost.
  contact_lost 1
The Court held, by fifteen votes to two, that the State had failed to account for the fate of the six.
  missing 6
The General Staff said 57 soldiers had been captured. The ministry denied this and said it holds 12 servicemen.
  captured 57 Staff; captured not denied ministry; held 12 ministry
Contact was lost with OP 7 and OP 9.
  contact_lost
""".strip().splitlines()


@pytest.mark.parametrize(("text", "told"), list(zip(TOLD[::2], map(str.strip, TOLD[1::2]), strict=True)), ids=TOLD[::2])
def test_a_plain_sentence_tells_this_much_and_no_more_of_people(text, told):
    assert in_short(text) == told


def test_each_of_two_verbs_has_the_day_behind_it():
    text = "Seven of the ten peacekeepers seized by rebels in the east two weeks ago were released on Wednesday."
    claims = read(text, published_on=date(2026, 3, 18)).claims
    assert [(c.type.value, c.when.start_on) for c in claims] == [
        ("captured", date(2026, 3, 4)),
        ("returned", date(2026, 3, 18)),
    ]


def test_a_day_within_whom_a_verb_is_about_is_not_the_verbs_day():
    text = "Fourteen miners who were seized by gunmen in Kono province last week have been freed."
    seized, freed = read(text, published_on=date(2026, 2, 24)).claims
    assert seized.when is not None and freed.when is None


def test_a_day_behind_what_tells_of_the_speaker_is_no_day_of_saying():
    (freed,) = read("A prisoner freed on 24 May said nothing.", published_on=date(2026, 6, 12)).claims
    assert (freed.type.value, freed.when.start_on) == ("returned", date(2026, 5, 24))


def test_the_one_spoken_with_is_lost_unless_it_is_the_family_at_home():
    for text in (
        "Marta Kelvin, 47, last spoke with her son, Anton Kelvin, on Tuesday.",
        "Anton Kelvin last spoke with his mother, Marta Kelvin, on Tuesday.",
    ):
        assert [c.subject for c in read(text, published_on=date(2026, 6, 12)).claims] == ["Anton Kelvin"]


def test_a_day_that_no_year_tells_counts_nobody():
    (wounded,) = read("Six people were wounded at the customs house on Sept. 3.").claims
    assert wounded.count.text == "Six"


def test_a_number_behind_a_month_counts_where_a_verb_of_many_follows():
    (freed,) = read("In March eleven were released.", published_on=date(2026, 6, 12)).claims
    assert (freed.count.minimum, freed.when.start_on) == (11, date(2026, 3, 1))


def test_the_middle_of_a_month_is_a_time_and_no_place():
    reading = read("The men were detained in mid-December.", published_on=date(2021, 5, 6))
    assert not reading.places
    assert (reading.claims[0].when.start_on, reading.claims[0].when.end_on) == (date(2020, 12, 11), date(2020, 12, 20))


def test_a_line_of_a_log_with_its_day_and_hour_is_told_by_its_caller():
    text = "Hotline log\n\n12/3 15:30 Anonymous caller: 6 bodies in the school cellar at Mirov."
    (claim,) = read(text, published_on=date(2026, 3, 13)).claims
    assert claim.speaker == "Anonymous caller"


def test_a_paragraph_is_read_in_its_own_language_whatever_the_text_is_said_to_be_in():
    text = "Խուզարկուներ\n\nHis company has not been heard of since the night of 9 March."
    (claim,) = read(text, published_on=date(2026, 3, 12), language="hy").claims
    assert (claim.type.value, claim.subject) == ("missing", "company")
