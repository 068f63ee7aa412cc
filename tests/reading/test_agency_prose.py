"""The long sentences of news agencies: who only speaks, what an aside parts, what two words tell of the same people.

Everybody and everything is invented.
"""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read
from tests.reading.plain_telling import ON, in_short, on_people, rows

TOLD = """
A local official who declined to be identified told reporters that 12 soldiers were captured.
captured 12 official
Two officers who could not be named for fear of reprisals said 12 soldiers were captured.
captured 12 officers
Fourteen bodies could not be identified.
identified not 14
The army claimed that a "member of a sabotage group" was detained while trying to cross the border.
detained claimed army
A "foreign mercenary" was captured near Sarn.
captured
Relatives of eight fishermen who vanished off Sarn in May are asking for news.
missing 8
At least 80 others, including civilians, captured during and after the war remain unaccounted for.
captured 80+; missing 80+
Norway and Spain exchanged 75 prisoners on Friday, one of the largest swaps of the war.
returned 75
The government said it had secured the release of 25 soldiers held by the coalition of the north since July.
returned 25 government; held 25 government
Two nurses, detained in Sarn in May, were later released.
detained 2; returned 2
The staff said that among those freed were 15 men listed as missing.
returned 15 staff; missing 15 staff
The capture of 15 men has never been confirmed by the rebels.
captured not unknown 15 rebels
Fifteen men whose names were never published were freed.
returned 15
The ministry accused the rebels of detaining six doctors and taking them to an unknown location.
detained claimed 6 ministry
The Front was widely reported to have killed nine captives, a claim it denied.
killed not denied 9 Front
"We are bringing back soldiers and officers," the minister wrote.
returned minister
The number of prisoners exceeds 800.
captured 801+
The bodies of Sergeant Marcus Dole and two other soldiers were flown home on Friday.
remains_returned 2; remains_returned
Two medics were killed and their bodies flown home.
killed 2; remains_returned 2
They put the figure of captives at 600; diplomats said the true number was probably closer to 450.
captured 600; held apparent 450 diplomats
The ministry has not said how many of its soldiers were captured.
captured unknown ministry
The two sides agreed in Doha to exchange all prisoners, mediators said.
returned planned mediators
The rebels have pledged in writing to free the 12 hostages.
returned planned 12 rebels
The families demanded an inquiry into the deaths of 12 prisoners.
killed 12 families
The army released 12 fishermen it had detained in May.
returned 12; detained 12
A Western official said at least five, including two nurses, were being held in Veld.
held 5+ official; held 2 official
The video shows the men, blindfolded and barefoot, being led out of a building.
captured
On Friday Hamas said two nurses were missing.
missing 2 Hamas
A senior official, speaking off the record because he may not brief the media, said two pilots were captured.
captured 2 official
A column of about 60 prisoners was marched through the village.
held 60
The names of 43 soldiers appear on a list that the Red Cross handed to the parents' committee.
registered 43
The guards had split the 12 hostages into groups of five or six.
held 12
The governor put the casualty toll at 14 dead and 37 wounded.
killed 14 governor; wounded 37 governor
Forensic experts later identified five of them through dental records.
identified 5
Both men had been reported killed. One of them, Private Osk Marn, 22, telephoned his wife from what he said was a camp.
killed reported 2
The crew was taken ashore by armed men, the owner said.
captured owner
He added that 43 servicemen remain in captivity and that the whereabouts of a further 12 had not been established.
held 43; missing unknown 12
The men were neither captured nor wounded, the army said.
captured not army; wounded not army
The army denies claims by the Front that 40 soldiers surrendered, insisting that 12 men are missing.
surrendered not denied 40 army; surrendered claimed 40 Front; missing claimed 12 army
Nine soldiers were captured by suspected militants near Sarn.
captured 9
The Front, which has ruled the valley since 2012, has lost 200 men in ten years, the monitor said.
killed 200 monitor
Twelve men were captured. One of them looks up and lifts a hand.
captured 12
The ministry said it had mistakenly listed nine sailors as dead.
killed not denied 9
The army said it had mistakenly told his family that he was dead; he is being held in Sarn.
killed not denied army; held army
The army apologised for telling her that nine sailors had died.
killed not denied 9 army
The police wrongly detained nine sailors.
detained 9
He remains in hospital.
wounded
Twelve men were captured as the army denied that its base had fallen.
captured 12
The families of nine soldiers held in Sarn protested as the ministry rejected accusations that it had done nothing.
held 9
The rebels say they freed 11 men; the army denies that.
returned 11 rebels; returned not denied 11 army
Nine of the wounded remain in hospital.
wounded 9
The 12-strong patrol has not been heard from since Sunday.
contact_lost 12
Nine were found dead and the rest are believed to be held in a camp.
killed 9; held apparent
"There is no truth whatsoever to reports that our base was overrun and 15 of our men were captured," the general said.
captured not denied 15 general
It is not true that the base was attacked or that 15 men were captured, the army said.
captured not denied 15 army
Gunmen stormed the school, killing a guard and abducting three priests.
killed; captured 3
The army did not confirm the fall of the town, where 40 soldiers were captured on Monday.
captured 40
Two hundred soldiers refused to return to the front, a commander said on condition that he not be named.
-
At least 57 children abducted from a Catholic school in Sarn have escaped.
captured 57+; returned 57+
Five men being held at the base were wounded in the shelling, the ombudsman said.
held 5 ombudsman; wounded 5 ombudsman
Two officers being treated in the hospital died on Monday.
wounded 2; killed 2
Four hostages still being held by the rebels were killed in a raid.
held 4; killed 4
The army said the five soldiers being held in Sarn were captured in May.
held 5 army; captured 5 army
Five men are being held at the base.
held 5
Sergei Malov, thought for months to have been killed, walked across the line on Monday.
returned
The commander told his parents that he had been killed, but he phoned them on Friday.
killed not denied commander
The army told the family that he was dead, but in May he called from a prison.
killed not denied army
Two soldiers reported killed in March are alive and held in Velmar, the ombudsman said.
killed not denied 2 ombudsman; held 2 ombudsman
Lind had been listed among the dead until he appeared in a video on Sunday.
killed not denied
Private Oskar Lind, mistakenly listed by the ministry as killed in March, was freed on Friday.
killed not denied ministry; returned
Corporal Adan Ruso, wrongly declared dead by his unit, is alive in a camp in Velmar.
killed not denied unit; held
Nine men were counted as dead by the army.
killed 9 army
Corporal Ruso, whom the army had declared killed in action, is alive, his wife said.
killed army; found wife
The unit reported all nine men killed, but three of them later returned.
killed 9 unit; returned 3 unit
The ministry told relatives that he had been killed, but nobody has seen the body.
killed ministry; missing ministry
Two men were reported killed and a third is alive.
killed reported 2; found reported
Soldiers mistakenly killed three fishermen.
killed 3
Captain Rolm, who was freed in May, was reported killed on Friday.
returned; killed reported
The foreign ministry denied reports of the death of Captain Malov, he is alive and held in a colony in Rostov.
killed not denied Affairs; held Affairs
Reports of Captain Malov's death are false, he is held in Sarn.
killed not denied; held
The report of the rebels' capture of nine soldiers is false.
captured not denied 9
Captain Malov was not killed, as reported earlier, but is held in Sarn.
killed not; held
The army denied reports of the capture of the town, where three soldiers were killed.
killed 3
The ministry denied that he had been killed, that he was held in Sarn or that he had been wounded.
killed not denied ministry; held not denied ministry; wounded not denied ministry
The ministry said 17 of its servicemen had been returned home, including two who had been presumed dead.
returned 17 ministry; returned 2 ministry
"""


@pytest.mark.parametrize(("text", "told"), rows(TOLD))
def test_a_long_sentence_tells(text, told):
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Officials did not respond to a request for comment.", ["other"]),
        ("The Office's fact-finding group has identified 8 of the captives by name.", ["identified"]),
        ("Relatives of the soldiers blocked the Sarn highway on Monday.", ["protest"]),
        ("The Court applied a measure, obliging the government to name the captives by May.", ["obligation"]),
        ("The families want the government to negotiate with the captors.", ["request"]),
        ("The mayor of the besieged city, Vadym Osk, said 12 fighters were trapped.", ["besieged"]),
        ("The families demanded an inquiry into the deaths of 12 prisoners.", ["request", "killed"]),
        ("The delegates visited 14 detainees in Veld.", ["visit"]),
        ("Colonel Onik Tarn, the chief of staff, flew to Veld to investigate the deaths.", ["visit"]),
        ("The footage could not be independently verified.", ["authentic"]),
        ("The army used heavy artillery when it attacked the villages.", ["attacked"]),
    ],
)
def test_what_is_told_once_is_one_claim(text, types):
    assert [claim.type.value for claim in read(text, published_on=ON).claims] == types


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Oslo had received from Madrid the remains of nine sailors.", ()),
        ("Oslo said Madrid was holding nine sailors.", ()),
        ("Nine sailors were captured near Madrid.", ("madrid",)),
        ("Oslo said nine sailors were captured in Madrid.", ("madrid",)),
        ("Nine sailors were captured near Sarn village, causing panic in Veld district.", ("sarn",)),
    ],
)
def test_a_capital_that_acts_or_hears_of_it_is_no_place(text, places):
    assert [claim.places for claim in on_people(text)] == [places]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        (
            "At the time it was reported that the rebels had captured nine sailors.",
            "the rebels had captured nine sailors",
        ),
        ("It appears that nine sailors were captured.", "nine sailors were captured"),
        (
            "The patrol, which was escorting a convoy of a mining company, surrendered at dawn.",
            "The patrol, which was escorting a convoy of a mining company, surrendered at dawn",
        ),
        ("The crew, which had been missing since Monday, was found on Friday.", "was found on Friday"),
    ],
)
def test_a_claim_rests_on_its_own_clause(text, evidence):
    assert evidence == on_people(text)[-1].evidence.text


def test_the_day_that_a_deal_is_known_by_is_no_claims_day() -> None:
    (claim,) = on_people("Nine sailors were held after the 9 November agreement.")
    assert claim.when is None
    (claim,) = on_people("Nine sailors were killed in the 9 November attack.")
    assert claim.when is not None and claim.when.start_on.day == 9


def test_the_second_participle_of_a_headline_is_its_verb() -> None:
    text = "Mali: 11 soldiers taken hostage in Sarn freed after nine months\n\nThe army gave no details of the release."
    assert in_short(text).startswith("captured 11; returned 11")


def test_a_day_of_saying_or_of_an_aside_is_no_claims_day() -> None:
    (claim,) = on_people("The Front, which has ruled the valley since 2012, has lost 200 men.")
    assert claim.when is None
    told = read("The Front claimed the attack on the base in a statement on Sunday.", published_on=ON).claims
    assert [claim.when for claim in told] == [None]


def test_a_sum_of_years_differs_from_no_count_of_a_day() -> None:
    text = "The army said 8 soldiers had been killed. The group says the army has lost 2,000 soldiers in ten years."
    assert read(text, published_on=ON).contradictions == ()


def test_that_year_is_the_year_told_last() -> None:
    text = "He vanished on 12 April 2029.\n\nIn May of that year he was listed as missing. In August two were killed."
    assert [claim.when.start_on.year for claim in on_people(text) if claim.when] == [2029, 2029, 2029]
