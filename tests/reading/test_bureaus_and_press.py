"""English of bureaus that search and of the press about them; every person and place is invented."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read
from tests.reading.plain_telling import FRIDAY, on_people, rows


def _told(claim: Claim) -> str:
    """ "killed- unknown 12+": the type, a mark where it is negated, the surety where it is not flat, and the count."""
    count, surety = claim.count, claim.modality.value
    figure = "" if count is None else f"{count.minimum or ''}" + ("+" if count.maximum is None else "")
    kind = claim.type.value + ("-" if claim.polarity.value == "negated" else "")
    return " ".join(filter(None, [kind, "" if surety == "asserted" else surety, figure]))


def _all_told(text: str) -> str:
    return "; ".join(map(_told, on_people(text))) or "-"


_TAKEN = """
A patrol took her and two cousins from a wedding in July.
    captured; captured 2
Soldiers took him and his two brothers at the well.
    captured; captured 2
Soldiers took him and his two brothers to the hospital.
    -
The army said it took them home.
    -
"""


@pytest.mark.parametrize(("text", "told"), rows(_TAKEN))
def test_who_was_taken_with_whom(text: str, told: str) -> None:
    assert _all_told(text) == told


_DESCRIBED = """
We remember the family of Ilo Varek, a teacher who disappeared on 4 May near Solm.
    missing
We remember the family of Ilo Varek, a teacher who taught in Solm.
    -
Mira Jano, the mother of a soldier who went missing in April, spoke first.
    missing
She thanked the men who were freed.
    -
The bodies may be those of villagers who vanished from Sarn in June.
    killed possible; missing
Petar Lom vanished in 1992, and his fate has not been established to this day.
    missing; missing unknown
The whereabouts of Petar Lom are still not known.
    missing unknown
Dina Solt, whose remains were buried on Saturday in Varda, was a nurse.
    remains_returned
"""


@pytest.mark.parametrize(("text", "told"), rows(_DESCRIBED))
def test_a_clause_with_a_day_or_a_place_tells_of_whom_it_describes(text: str, told: str) -> None:
    assert _all_told(text) == told


_THINGS = """
Identity papers belonging to three people were found in the grave.
    -
The bones of three people were found in the grave.
    found 3
The diggers found the boots of two drivers.
    -
The panel examined 900 complaints and found 300 of them to be genuine.
    -
The divers found 30 of them alive.
    found 30
No commissioner has been named yet.
    -
DNA samples will be taken from the relatives next week.
    -
He could not tell which army they belonged to.
    -
Both sides count their dead.
    -
Nobody disputes that there was shooting at the bridge.
    -
The families paid between 20,000 and 30,000 kyat each.
    -
The commission has not found a single body.
    found-
The army has not freed a single prisoner.
    returned-
The remains of another 30 men will be returned in May.
    remains_returned planned 30
Eight refugees were picked up by a patrol of the observer mission.
    found 8
Eight men were picked up by a patrol of the gendarmerie.
    detained 8
The freed men are receiving medical and psychological care.
    -
His mother was a girl who was 14 when her father disappeared.
    missing
The institute handed over 12 identified victims to their families.
    remains_returned 12
"""


@pytest.mark.parametrize(("text", "told"), rows(_THINGS))
def test_what_is_told_of_things_and_posts_is_told_of_nobody(text: str, told: str) -> None:
    assert _all_told(text) == told


_LISTS = """
The rebels took away 30 people: 18 from Solm and 12 from Varda.
    The rebels took away 30 people; 18 from Solm; 12 from Varda
The remains of three men were found in May, two at Harn Hill and one in a well near Oster.
    The remains of three men were found in May; two at Harn Hill; one in a well near Oster
Four people died, according to the hospital: three soldiers and a girl of nine.
    Four people died; three soldiers; a girl of nine
The bodies of 50 people were returned to their relatives: 30 men and 20 women.
    The bodies of 50 people were returned to their relatives; 30 men; 20 women
Gunmen killed three farmers and a nurse on Monday.
    Gunmen killed three farmers; a nurse
Two men, a father and son, were killed.
    Two men, a father and son, were killed
Police arrested four men and a woman was hurt.
    Police arrested four men; a woman was hurt
"""


@pytest.mark.parametrize(("text", "evidence"), rows(_LISTS))
def test_each_of_a_list_stands_on_its_own_words(text: str, evidence: str) -> None:
    assert "; ".join(c.evidence.text for c in on_people(text)) == evidence


def test_each_of_a_list_is_where_it_is_told_to_be_and_befell_what_befell_the_whole() -> None:
    parts = on_people("The bodies of 30 men were returned: 18 in Solm and 12 in Varda.")[1:]
    assert [(c.type.value, c.places) for c in parts] == [
        ("remains_returned", ("solm",)),
        ("remains_returned", ("varda",)),
    ]


_SILENT = """
The embassy has not yet commented on the exchange.
    other
The army spokesman did not answer phone calls.
    other
The governor did not give a figure.
    other
The general staff has published no number of its own.
    other
Of the second post it said nothing.
    other
There was no immediate comment from the rebels.
    other
Letters to the ministry have gone unanswered.
    other
The pilot did not respond to radio calls.
    contact_lost
The vessel has not answered calls since Thursday.
    contact_lost
"""


@pytest.mark.parametrize(("text", "kind"), rows(_SILENT))
def test_who_gives_no_answer_is_told_and_who_is_out_of_reach_is_lost(text: str, kind: str) -> None:
    assert [c.type.value for c in read(text, published_on=FRIDAY).claims] == [kind]


_DAYS = """
In the second quarter of 2030, 120 civilians were killed.
    2030-04-01 2030-06-30
In the first half of last year, 30 people were abducted.
    2030-01-01 2030-06-30
In April-June 2030, 90 people were abducted.
    2030-04-01 2030-06-30
The office seeks 600 men who disappeared in the war of 1992-1995.
    1992-01-01 1995-12-31
Nine men vanished from the valley in the 1980s.
    1980-01-01 1989-12-31
The dig of June 2030 is over. In the same month the laboratory identified three men.
    2030-06-01 2030-06-30
Since the searches began in 2007, the remains of 900 men have been returned.
    2007-01-01 2031-03-14
The war, which began in October 2027, has killed more than 4,000 people.
    2027-10-01 2031-03-14
Nine men have been killed since the beginning of the year.
    2031-01-01 2031-03-14
Nine men were killed when fighting broke out on Monday.
    2031-03-10 2031-03-10
On the night of 9 May rebels took 12 men.
    2030-05-09 2030-05-09
On 9 May the army will release 12 men.
    2031-05-09 2031-05-09
The army promised that 20 men would be returned before Christmas.
    2031-12-25 2031-12-25
He was taken on a night in July 1984.
    1984-07-01 1984-07-31
"""


@pytest.mark.parametrize(("text", "days"), rows(_DAYS))
def test_stretches_of_time_and_sums_since_then(text: str, days: str) -> None:
    when = on_people(text)[-1].when
    assert when is not None
    assert f"{when.start_on} {when.end_on}" == days


def test_a_day_behind_what_somebody_said_is_of_the_saying() -> None:
    told = read("“We will bring them home,” Roman Hart said in televised remarks on Saturday.", published_on=FRIDAY)
    assert [str(d.interval.start_on) for d in told.dates] == ["2031-03-08"]


_AFFAIRS = """
The exchange took place on the border between Harn and Lume.
    returned
The parties agreed to open a corridor for the convoys.
    agreement
The mission documented 117 incidents of violence in the valley.
    attacked
About 3,000 people moved to the compound of the mission.
    displaced
Army Claims to Hold 30
    held
Shelling Resumes in Upper Varda
    attacked
Their radios had been jammed.
    comms_cut
The General Staff insisted on Saturday that it holds all the heights.
    controls
According to radio intercepts, the enemy lost “no fewer than thirty”.
    killed
The ministry has acknowledged one killing in its custody.
    killed
The mission documented 40 killings.
    killed
Almost everything else is disputed.
    -
The island is disputed.
    controls
"""


@pytest.mark.parametrize(("text", "kind"), rows(_AFFAIRS))
def test_what_kind_of_thing_is_told(text: str, kind: str) -> None:
    assert ("; ".join(c.type.value for c in read(text, published_on=FRIDAY).claims) or "-") == kind


_WHOSE = """
The governor said the observers were surrounded at the bridge. The observer mission denied this.
    governor; observer mission
The minister said the town was under rebel control. The army denied this.
    minister; army
The administrator, Tom Badr, says 870 families, or 4,000 people, are sleeping in the open.
    Tom Badr; Tom Badr
The commission calculated in 2003 that 9,000 people died in the war.
    commission
The army rejected this. Its own count is one dead and seven wounded.
    army; army
The army rejected this. "No soldier is in enemy hands. I repeat, none," said Colonel Ivo Sand.
    Ivo Sand
"""


@pytest.mark.parametrize(("text", "speakers"), rows(_WHOSE))
def test_whose_word_it_is(text: str, speakers: str) -> None:
    told = [c for c in read(text, published_on=FRIDAY).claims if c.type.value != "other"]
    assert "; ".join(str(c.speaker) for c in told) == speakers


def test_what_is_promised_promises_nothing_and_who_is_to_be_told_tells_nothing() -> None:
    for text in ("A hundred tents promised for the 15th have not arrived.", "The families must be told first."):
        assert {c.speaker for c in read(text, published_on=FRIDAY).claims} == {None}


def test_a_demand_goes_on_behind_a_colon() -> None:
    text = "We are asking for two things: that the barracks be searched, and that the widows be paid."
    asked = [c.evidence.text for c in read(text, published_on=FRIDAY).claims]
    assert asked == ["the barracks be searched", "the widows be paid"]


def test_a_line_of_towns_and_a_day_is_no_scene() -> None:
    text = "BOTH SIDES SPEAK\n\nHarn / Oster, Thursday\n\nNobody doubts it.\n\nEleven soldiers were killed, he said."
    assert [c.places for c in on_people(text)] == [()]
