"""One sentence, one way of saying it, in the words of armies, courts, relief and friends.

All people, bodies, places and events are invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read

_WAYS = {
    "agreement": [
        "The two armies have settled on a truce.",
    ],
    "aid": [
        "Lorries with flour got through at last.",
    ],
    "attacked": [
        "Mortars pounded the market all night.",
    ],
    "besieged": [
        "The town has been cut off for nine days.",
    ],
    "captured": [
        "Eleven of our lads ended up as prisoners after the bridge was lost.",
        "The patrol's two drivers were seized at a roadblock outside Velmar.",
        "Militiamen bundled a nurse and her brother into a pickup.",
        "A whole squad, nine men in all, walked straight into enemy hands.",
        "He fell prisoner near the quarry on 3 May.",
        "Three of the wounded could not be evacuated and were taken by the rebels.",
        "They dragged him out of his cellar and drove off.",
        "The enemy boasts of having bagged 25 of our marines.",
        "Armed men made off with six surveyors.",
        "The seizure of four teachers has shocked the valley.",
        "The enemy took twenty of ours, the general conceded",
        "Six fishermen were abducted at sea by men in a grey launch.",
        "Our scouts captured a lieutenant and two sappers.",
        "The fall of the fort cost us 60 men, all taken alive.",
        "The prosecutor alleges that 31 villagers were unlawfully taken to the barracks.",
        "In the course of the fighting were taken into captivity 14 servicemen of the adversary.",
        "They just walked in, lined us up and took the young ones.",
        "Of our unit, seven men were made prisoner.",
        "Reports that a general has been captured are false.",
    ],
    "contact_lost": [
        "The garrison has not come up on the radio since dawn.",
        "We have had no word from the 12th company.",
        "His telephone rings but nobody picks up.",
        "Communications with the outpost broke off at 04:10.",
        "The last we heard of them was a text on Friday.",
        "The headquarters lost touch with two platoons.",
        "Her messages have stayed unread since Sunday.",
        "no signal from unit 4 since 0300",
        "his phone has been dead for a week",
        "We lost all contact with the forward post at dusk.",
    ],
    "controls": [
        "The hill changed hands twice.",
    ],
    "detained": [
        "Police took 20 protesters into custody.",
        "Three journalists have been under arrest since Monday.",
        "He was picked up at the checkpoint and questioned for hours.",
        "Soldiers rounded up all men between 16 and 60.",
        "They arrested my cousin at the border yesterday",
        "Some 300 people have been placed in preventive detention.",
        "The applicants were apprehended by officers of the special police on 4 June.",
        "Eleven aid workers were arrested and later released without charge.",
        "Border guards stopped two vans and detained all nine passengers.",
    ],
    "displaced": [
        "Three hundred families spent the night in the gym.",
        "An estimated 4,000 people have sought safety in the hills.",
    ],
    "found": [
        "Divers found the bodies of two boys in the lake.",
        "A patrol came across three survivors in a barn.",
        "His body turned up in a ditch.",
        "Rescuers dug a child out alive after 30 hours.",
        "Seven of the lost hikers have been located.",
        "Nothing has been found of the truck.",
        "A farmer found one of the airmen, badly burned.",
        "She was discovered in a shed, dazed.",
        "All but two of the party have been accounted for.",
        "she was dug out, alive, thank god",
        "Evacuation teams recovered five bodies and one survivor.",
        "We found his boots and nothing else.",
    ],
    "found,identified": [
        "Four bodies were dug up on Monday, of which two have been identified.",
    ],
    "held": [
        "The rebels still have fourteen conscripts in their custody.",
        "Seven women remain behind bars in Dorna.",
        "Her nephew is sitting in a pit somewhere near Hesk, she says.",
        "Both brothers are languishing in a camp across the river.",
        "Northmark admits to holding 40 of them.",
        "Thirty-one captives are kept in the brickworks.",
        "The other five are in the hands of the Falcon brigade.",
        "We feed them and treat them correctly, all nineteen.",
        "He has been in captivity for two years.",
        "Nobody from our town is imprisoned there, the warden said.",
        "The Court notes that nine persons remain deprived of their liberty.",
        "Access to the 70 detainees has not been granted.",
        "The movement denies that it holds any civilians.",
    ],
    "held,wounded": [
        "Eleven are held in Dorna, four of them with gunshot wounds.",
    ],
    "identified": [
        "DNA tests put a name to 14 of the dead.",
        "The mother knew her son by his boots.",
        "None of the four has been identified.",
        "The man in the clip is our neighbour, Aram.",
        "Relatives identified him from a photograph.",
        "The remains were identified by means of genetic analysis as those of Ilir Doda.",
        "Not one of the bodies has been recognised by relatives.",
    ],
    "investigating": [
        "Prosecutors are looking into the deaths.",
    ],
    "killed": [
        "Six of the miners perished underground.",
        "Shelling claimed the lives of four villagers.",
        "The toll has climbed to 33.",
        "Two more succumbed to their injuries overnight.",
        "Five did not live to see the dawn.",
        "We buried nineteen of ours on Tuesday.",
        "Losses amount to 12 dead.",
        "Four succumbed in the ambulance.",
        "One of the hostages was executed on Sunday.",
        "We mourn 17 comrades.",
        "He was killed instantly.",
        "The strike killed a family of five.",
        "Nine were found shot in the head.",
        "His death was confirmed by the unit.",
        "It is established that six of the victims were summarily executed.",
        "rip to the 6 boys from our street",
        "Liquidated up to 30 fighters of the enemy.",
        "The losses of our side make 3 dead and 9 wounded.",
        "The population buried 23 people in a common grave.",
        "Two of my friends did not make it.",
        "My uncle was shot in front of me.",
        "At least 15 are feared dead.",
    ],
    "killed,captured": [
        "They shot the officer and led the other six away.",
    ],
    "killed,missing,found": [
        "14 dead, 6 missing, one found alive",
    ],
    "killed,wounded": [
        "Toll so far: 9 killed / 23 hurt",
    ],
    "missing": [
        "Of the crew's 12 members, five are unaccounted for.",
        "What became of the other eight nobody can say.",
        "There is no trace of the two engineers.",
        "Thirty families do not know where their sons are.",
        "My brother never came home from the market.",
        "Her husband went out for bread on Monday and has not been seen since.",
        "Nine are still to be accounted for.",
        "As for the remaining seven, their fate is a blank.",
        "Not a word about the fate of the other crew.",
        "Two pilots are listed as missing in action.",
        "Some forty souls have vanished into the marshes.",
        "no trace of my father since the shelling",
        "The whereabouts of the remaining 22 persons have not been established.",
        "pls share: my dad Juri, 54, left the shelter on tuesday and we cannot find him",
        "so that makes nine we know nothing about",
        "Without news remain eight conscripts.",
        "Protection teams follow up on 33 missing children.",
        "The pilot is feared lost.",
    ],
    "protest": [
        "Wives of the missing sat down in front of the ministry.",
    ],
    "registered": [
        "Our register now holds 214 names.",
        "We have opened 31 new tracing files.",
        "Her name is not on any list.",
        "The hotline logged 88 calls yesterday.",
        "We took down the particulars of 26 people.",
        "Partners have registered 61 unaccompanied minors.",
    ],
    "remains_returned": [
        "The coffins of nine sailors were flown home.",
        "The sides exchanged the bodies of 40 fallen.",
        "Relatives were given the remains of two pilots.",
        "Twelve coffins came back across the bridge.",
        "We got our dead back on Tuesday, eighteen of them.",
        "Three bodies were repatriated through the neutral intermediary.",
    ],
    "request": [
        "The mothers want the lists made public.",
    ],
    "returned": [
        "Four teachers are back with their families.",
        "Twenty prisoners crossed the bridge to freedom.",
        "The last three came home on Easter Monday.",
        "Nine were let go in exchange for a truckload of flour.",
        "After 60 days the miner walked out of the compound.",
        "The swap gave us back 45 men.",
        "Two escaped and reached the border on foot.",
        "Seven of the hostages regained their freedom on Friday.",
        "Update: dad walked in this morning, thin but alive!!",
        "The army says it has freed 16 hostages.",
        "Ninety detainees were released under the amnesty.",
        "guys great news, marek got out yesterday, he's with his mum",
        "half of them came back, half did not",
        "Eleven aid workers were arrested and later released without charge.",
        "They let me go because I was sick.",
        "The freed men, 26 in number, arrived in Orvan by bus.",
        "An exchange of 20 for 20 is planned for Sunday.",
    ],
    "returned,held": [
        "Three women were let go, but their husbands are still in the camp.",
    ],
    "search": [
        "Boats are dragging the river for the two boys.",
    ],
    "surrendered": [
        "The garrison of Orsk, some 80 men, laid down its arms.",
        "Fifteen gave themselves up to the marines.",
        "A dozen fighters came out with their hands raised.",
        "No one on our side has surrendered.",
        "Forty defenders chose to hand in their rifles.",
        "The last holdouts surrendered to the 5th Brigade at noon.",
        "A group of 12 mercenaries laid down the weapon voluntarily.",
        "The enemy's claim that our men surrendered is a lie.",
    ],
    "talks": [
        "Envoys will sit down again on Thursday.",
    ],
    "visit": [
        "A delegate was let into the prison for an hour.",
    ],
    "withdrew": [
        "The company fell back to the second line.",
    ],
    "wounded": [
        "Another ten were hurt, two of them gravely.",
        "The clinic is treating 14 people with burns.",
        "He lost a leg at Karsk.",
        "Eight soldiers sustained shrapnel wounds.",
        "A boy of nine was hit in the back by a splinter.",
        "The blast left 31 injured.",
        "Another nine needed stitches.",
        "mate lost both legs",
        "The losses of our side make 3 dead and 9 wounded.",
    ],
}


@pytest.mark.parametrize(("told", "text"), [(told, text) for told, texts in _WAYS.items() for text in texts])
def test_it_is_read_however_it_is_said(told: str, text: str) -> None:
    found = {claim.type.value for claim in read(text, published_on=date(2030, 5, 6)).claims}
    assert set(told.split(",")) <= found


@pytest.mark.parametrize(
    "text",
    [
        "The mayor opened a new library on Friday.",
        "Prices of bread rose by nine percent.",
        "The team won the match in the last minute.",
        "Heavy snow closed the mountain road for two days.",
        "Press release 014, issued by the Registry.",
        "To ask the Minister how many members of the Armed Forces remain missing.",
        "She chaired the Joint Commission on Prisoners for nine years.",
    ],
)
def test_nothing_is_told_of_people(text: str) -> None:
    assert [c.type.value for c in read(text, published_on=date(2030, 5, 6)).claims if c.type in PEOPLE_TYPES] == []
