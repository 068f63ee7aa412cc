"""English of reports, ombudsmen, hotlines and long features, and what it tells; every person and place is invented."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import Claim
from tests.reading.plain_telling import on_people, rows


def _told(claim: Claim) -> str:
    """ "killed- unknown 12+": the type, a mark where it is negated, the surety where it is not flat, and the count."""
    count, surety = claim.count, claim.modality.value
    figure = "" if count is None else f"{count.minimum or ''}" + ("+" if count.maximum is None else "")
    kind = claim.type.value + ("-" if claim.polarity.value == "negated" else "")
    return " ".join(filter(None, [kind, "" if surety == "asserted" else surety, figure]))


_TOLD = """
Access to the camp was refused. The bodies have yet to be handed over.
    remains_returned-
Nine of the 30 have yet to be identified.
    identified- 9
The army has yet to release the 12 prisoners.
    returned- 12
The handover of 40 bodies has yet to begin.
    remains_returned- 40
Nine men have yet to return.
    missing 9
The worst is yet to come, said the mayor, and two soldiers were killed.
    killed 2
The court held that Ilan Rolm must be presumed dead.
    killed apparent
The men must now be considered dead.
    killed apparent
Nine men must be presumed missing.
    missing apparent 9
Last contact 2 March by phone from the area of Orlan.
    contact_lost
The army detained 864 civilians, among them 94 women and seven boys, of whom at least 77 were executed.
    detained 864; detained 94; detained 7; killed 77+
The rebels seized 40 men and six women, of whom 12 were later freed.
    captured 40; captured 6; returned 12
Some 8.1 million people have been displaced, and 1.25 million soldiers were wounded.
    wounded 1250000
The mission clarified the fate of 12 soldiers.
    found 12
The Bureau has been able to provide information on the fate or whereabouts of some 8,000 people.
    found 8000
The families have received no information about the fate of 12 men.
    missing unknown 12
The ministry has not clarified the fate of 12 soldiers.
    missing unknown 12
The army has not yet established the whereabouts of nine men.
    missing unknown 9
The unit told her he is "presumably captured".
    captured apparent
He was "arrested on suspicion of espionage" in Arvel.
    detained
"""


@pytest.mark.parametrize(("text", "told"), rows(_TOLD))
def test_what_the_words_of_reports_tell(text: str, told: str) -> None:
    assert "; ".join(map(_told, on_people(text))) == told


_EVIDENCE = """
As of 1 March, 214 people were missing.
    As of 1 March, 214 people were missing
As of the date of this report, the fate of 214 of them remained unknown.
    As of the date of this report, the fate of 214 of them remained unknown
The unit told her he was "presumably captured".
    he was "presumably captured"
The unit told her he had been captured.
    he had been captured
Among those released were 17 gunners, five of whom had been considered missing in action.
    Among those released were 17 gunners; five of whom had been considered missing in action
Rolm told her brother that nine men had been captured.
    nine men had been captured
"""


@pytest.mark.parametrize(("text", "evidence"), rows(_EVIDENCE))
def test_evidence_is_whole_and_ends_with_its_clause(text: str, evidence: str) -> None:
    assert "; ".join(c.evidence.text for c in on_people(text)) == evidence


_MADE_BY = """
According to the Sarnia situation report issued by the Lakes Council on 10 March, 40 people were killed.
    Lakes Council
A report published late on Monday by the Lakes Council says 12 men were detained.
    Lakes Council
Some 40 people were killed, according to a statement signed by Governor Lia Benga.
    Lia Benga
According to a list drawn up by the families, 12 men are missing.
    families
A letter sent on Monday by the mayor of Sarn to the ministry says four men were arrested.
    mayor of Sarn
The report published in May says 12 were killed.
    report
On the 23rd his commander rang and told me that four of them had drowned.
    commander
"""


@pytest.mark.parametrize(("text", "speaker"), rows(_MADE_BY))
def test_a_paper_is_the_word_of_whoever_has_made_it(text: str, speaker: str) -> None:
    assert {c.speaker for c in on_people(text)} - {None} == {speaker}


_PAST = """
He had been detained at a checkpoint near Arvel on March 28.
    2030-03-28
Two soldiers have been missing since 1 April.
    2030-04-01
Twelve prisoners will be freed on 1 April.
    2031-04-01
Twelve prisoners are to be freed on 1 April.
    2031-04-01
"""


@pytest.mark.parametrize(("text", "day"), rows(_PAST))
def test_a_day_that_has_been_is_of_the_year_before(text: str, day: str) -> None:
    assert [str(c.when.start_on) for c in on_people(text) if c.when] == [day]


_PLACE = """
"I last spoke to him on 19 January," says Dara Venn, sitting in her flat in Sarn.
    -
"Two of them drowned near Arvel," said Ilan Rolm, seated at a table in Sarn.
    arvel
Ilan Rolm said two of them drowned, fighting near Arvel.
    arvel
"""


@pytest.mark.parametrize(("text", "places"), rows(_PLACE))
def test_where_the_teller_sits_is_no_place_of_what_he_tells(text: str, places: str) -> None:
    assert (",".join(p for c in on_people(text) for p in c.places) or "-") == places


_APART = """
Fourteen people were found: six were dead and eight alive.
    found 14; killed 6
The group clarified 14 cases: in six the persons were at liberty, in five they were in detention.
    returned 6; detained 5
She and two colleagues had treated 71 wounded on the first night alone.
    wounded 71
The ministry has identified 12 of the men captured on Monday.
    identified 12; captured 12
The ministry said DNA matches had so far been established for 311 of the dead handed over in January.
    identified 311; remains_returned 311
Nine of the men freed on Monday were in hospital.
    returned 9; wounded 9
Nine of the men freed on Monday are soldiers.
    returned 9
Six were dead and eight wounded.
    killed 6; wounded 8
Some 200 people fled, including 12 who were wounded.
    wounded 12
The ministry disputed the figure, arguing that 12 men had been released.
    returned 12
The ministry disputed the claim that 12 men had been released.
    returned- denied 12
At least nine had died before they could be transferred to Sarn.
    killed 9+
I do not know whether to believe him.
    -
I do not know whether he is alive.
    missing unknown
My brothers were stopped at the Malha checkpoint on 3 May.
    detained
"""


@pytest.mark.parametrize(("text", "told"), rows(_APART))
def test_a_count_beside_a_word_that_is_not_its_own(text: str, told: str) -> None:
    assert ("; ".join(map(_told, on_people(text))) or "-") == told


_TELLERS = """
Partners report 34 killed and more than 80 injured.
    Partners
The partners' report says 12 died.
    report
A nurse, speaking on condition that her name not be published, said that nine had died.
    nurse
The officer, insisting that he not be named, said 12 men had been captured.
    officer
"""


@pytest.mark.parametrize(("text", "speaker"), rows(_TELLERS))
def test_who_reports_and_who_will_not_be_named(text: str, speaker: str) -> None:
    assert {c.speaker for c in on_people(text)} == {speaker}


_TURNED = """
None of the 14 soldiers captured in May has been released.
    captured 14; returned- 14
None of the 14 men was captured.
    captured- 14
The army said none of its men had been killed.
    killed-
The diggers found the remains of 25 people, none of whom has so far been identified.
    found 25; identified-
The dig had yielded the remains of at least 25 people.
    found 25+
The army failed to identify nine of the bodies.
    identified- 9
Rescuers were unable to find two miners.
    found- 2
Divers were able to find two miners.
    found 2
Troops rescued 137 pupils, the governor said on Sunday, contradicting an earlier statement by the head teacher.
    found 137
Troops rescued 137 pupils, the governor said on Sunday.
    found 137
On 9 March at around 14:30 two male residents of Sarn, aged 63 and 71, were killed.
    killed 2
The mayor's office denied that nine had been shot, as alleged by a rights group, but conceded that four had died.
    killed- denied 9; killed confirmed 4
The council said that 27 residents of the village were taken away during the occupation.
    captured 27
At least 21 soldiers and 14 civilians, including three nurses, were taken to the Sarn Strip as hostages.
    captured 21+; captured 14; captured 3
The council said the army refuses to hand over the bodies of 12 men.
    remains_returned- 12
The fighters abducted around 60 men to carry looted goods.
    captured 60
Her son Elchin, then 20, is still listed as missing.
    missing
The investigation was suspended for failure to identify those responsible.
    -
"""


@pytest.mark.parametrize(("text", "told"), rows(_TURNED))
def test_what_is_denied_of_whom(text: str, told: str) -> None:
    assert ("; ".join(map(_told, on_people(text))) or "-") == told
