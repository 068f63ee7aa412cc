"""What a verb is told of, who says it and when, in plain English; everybody here is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import ClaimType
from lastcontact.reading.reader import read

ON = date(2031, 5, 14)


def told(text: str) -> list[str]:
    return [
        f"{'not ' if c.polarity == 'negated' else ''}{c.type}"
        f"{'' if c.count is None else f' {c.count.minimum}'}"
        f"{'' if c.count is not None or c.subject is None else f' {c.subject}'}"
        for c in read(text, published_on=ON).claims
        if c.type is not ClaimType.CONTROLS
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("A nurse, two drivers and a doctor are missing.", "missing nurse, missing 2, missing doctor"),
        ("Militants kidnapped a nurse, two drivers and a doctor.", "captured nurse, captured 2, captured doctor"),
        ("The army said a priest and two nuns were killed.", "killed 3"),
        ("Anna Orlova and her daughter are missing.", "missing Anna Orlova, missing daughter"),
        ("Gunmen seized the deputy mayor and his driver.", "captured mayor and his driver"),
        ("The mayor and his deputy said 12 men were killed.", "killed 12"),
        ("Anna Orlova and her two daughters are missing.", "missing 2, missing Anna Orlova"),
        ("Anna Orlova and her daughter said that he was captured.", "captured Anna Orlova"),
        ("12 people were killed and the mayor thanked 7 medics.", "killed 12"),
        ("Three soldiers were captured and the general promoted 5 officers.", "captured 3"),
        ("12 were killed and the army lost 7 men.", "killed 12, killed 7"),
        ("They were not exchanged but released.", "not returned, returned"),
        ("The two pilots were not exchanged but freed on Monday.", "not returned 2, returned 2"),
        ("Three of the dead were returned.", "remains_returned 3"),
        ("Three of the dead were soldiers.", "killed 3"),
        ("Three of the dead were found in the cellar.", "killed 3"),
        ("Captain Dovel admitted to hospital on Sunday.", "wounded Dovel"),
        ("The other side received 29 persons.", "returned 29"),
        ("The office received 29 persons.", ""),
        ("Forty families crossed into Velden on Monday.", "displaced 40"),
        ("Her brother had spoken to him by phone on Sunday.", ""),
        ("These data have not been confirmed and are withdrawn.", ""),
        ("The ministry lists him as missing.", "missing"),
        ("Five families were given the wrong bodies.", "remains_returned"),
        ("Three families received the bodies of their sons.", "remains_returned sons"),
        ("The mother buried her son.", "killed son"),
        ("Anna Orlova and her daughter buried her son.", "killed son"),
        ("The bodies of two mothers were returned.", "remains_returned 2"),
        ("Three men were killed and their bodies were handed over.", "killed 3, remains_returned 3"),
        ("Missing: Karst Bridge, Mirn Station.", ""),
        ("DNA showed the body was not Ivo's.", "not identified"),
        ("The dead include a medic and two drivers.", "killed 3"),
        ("The death of a medic and two drivers was confirmed.", "killed 3"),
        ("The Ministry considers reports about two deaths to be a provocation.", "not killed 2"),
        ("Five released, four bodies handed over at Karsk bridge", "returned 5, remains_returned 4"),
        ("It was Ivan Kravets, not Oleg Ryabov, who was killed.", "killed Ivan Kravets, not killed Oleg Ryabov"),
        (
            "The capture of Ivan Kravets was confirmed, the death of Oleg Ryabov was not.",
            "captured Ivan Kravets, not killed Oleg Ryabov",
        ),
        ("I did not see Dolyna die.", ""),
        ("Captain Petro Sova is held by the Front.", "held Petro Sova"),
        ("Mirn is held by the Front.", ""),
        ("Sergeant Ivan Dolyna was to have been among those exchanged but was not.", "not returned Ivan Dolyna"),
        ("The body first believed to be that of Private Bohdan Zhurba is not his.", "not identified Bohdan Zhurba"),
        ("RIP Oskar Brand.", "killed Oskar Brand"),
        ("Missing since 9 May: Ivo Lenn, Oskar Brand.", "missing Ivo Lenn and Oskar Brand"),
        ("List of the exchanged: Ivo Lenn, Oskar Brand.", "returned Ivo Lenn and Oskar Brand"),
        ("Police identified him as Ivo Karan, a teacher from Mirn.", "identified Ivo Karan"),
        ("Oskar Brand is in captivity.", "held Oskar Brand"),
        ("He had not been killed, as the enemy claimed, but wounded.", "not killed, killed, wounded"),
        ("Of the remaining 20, seven are known to be in captivity.", "held 7"),
        ("It has handed over everyone, Tolvia says; Vesria says 23 are still there.", "returned, held 23"),
        ("Fourteen soldiers previously considered missing were confirmed as dead.", "missing 14, killed 14"),
        ("Sergeant Milo Dravec, seen in the video, was reported killed in October.", "killed Milo Dravec"),
        ("The bodies of four were given to their relatives.", "remains_returned 4"),
        ("The toll rose from yesterday's eleven to fifteen.", "killed 15"),
        ("The number of dead has risen from eleven yesterday to fifteen.", "killed 15"),
        ("On Monday the ministry withdrew Friday's claim that 12 were held.", "not held 12"),
        ("Tolvia is still holding the ship's captain, the minister said.", "held captain"),
        ("Tolvia is still holding the ship, the minister said.", ""),
        ("They denied holding anybody from the list; three guards remembered faces.", "not held"),
        ("The northern side denies holding anybody from Mirn village.", "not held"),
    ],
)
def test_what_a_verb_is_told_of(text: str, claims: str) -> None:
    assert told(text) == ([] if not claims else claims.split(", "))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The exchange, agreed on 9 May, brought home 15 soldiers.", ["2031-05-09", None]),
        ("Twelve prisoners were freed under the agreement of 9 May.", [None, "2031-05-09"]),
        ("Since the agreement of 9 May, 12 prisoners have been freed.", ["2031-05-09"]),
        ("He was held in Mirn until his release on 9 May.", [None]),
    ],
)
def test_the_day_of_a_deal_or_an_end_is_not_that_of_what_is_told(text: str, days: list[str | None]) -> None:
    told_on = [
        c.when.start_on.isoformat() if c.when and c.when.start_on else None for c in read(text, published_on=ON).claims
    ]
    assert told_on == days


def test_whoever_is_contradicted_says_the_contrary() -> None:
    text = "He had not been killed, as the enemy claimed, but wounded."
    assert [(c.type, c.speaker) for c in read(text, published_on=ON).claims] == [
        ("killed", None), ("killed", "enemy"), ("wounded", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Tolmar confirms the captivity of 8, but according to our information there are 23.", ["Tolmar", None]),
        ("Tolmar confirms the captivity of 8, but according to the army there are 23.", ["Tolmar", "army"]),
        ("The ministry said 8 had died, but according to doctors at least 23 were killed.", ["ministry", "doctors"]),
    ],
)
def test_who_is_cited_behind_a_but_speaks_for_what_follows(text: str, speakers: list[str | None]) -> None:
    assert [c.speaker for c in read(text, published_on=ON).claims] == speakers


def test_a_hope_is_not_what_is_hoped() -> None:
    (claim,) = read("The hope that he is alive has faded.", published_on=ON).claims
    assert (claim.type, claim.modality) == ("found", "possible")


def test_what_one_would_fight_for_until_it_is_so_is_not_so() -> None:
    (claim,) = read("The president said the army would fight until all prisoners were freed.", published_on=ON).claims
    assert (claim.type, claim.modality) == ("returned", "possible")
