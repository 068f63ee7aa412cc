"""Whose word it is where a line alone says who speaks: accounts of a thread, an interview, the points of a reply.

All people, bodies and places are invented.
"""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.reader import read

THREAD = """@lira_novar
Still no word of my brother Tomo. Last online Thursday.

@kodi77, in reply
2 of them were wounded, no stretcher.

@HQ_pressdesk
We lost nobody. 8 wounded.
"""
INTERVIEW = """Daily press briefing, 4 December 2030
Spokesperson: Helin Marche

Q: Are airmen being held in Novar?

A: I can confirm that contact was lost with one of our crews on Monday.

Q: So how many are missing, 16 or 13?

A: Sixteen, until somebody shows us otherwise.

Q: In 2024 you waited nine months for the crew of the Petrel.

A: Eight. And all seven came home.
"""
REPLY = """In its reply of 7 October, submitted one day late, the Government of Estarra:

- acknowledged that it was holding 68 persons;
- stated that 9 persons had been killed in action;
- stated that it had no information on the remaining 54.
"""


def told(text: str) -> list[tuple[str, int | None, str | None]]:
    return [(c.type.value, c.count.minimum if c.count else None, c.speaker) for c in read(text).claims]


def test_each_post_of_a_thread_is_in_the_voice_of_its_account() -> None:
    speakers = {c.type: c.speaker for c in read(THREAD).claims}
    assert speakers[ClaimType.CONTACT_LOST] == "lira_novar"
    assert [c.speaker for c in read(THREAD).claims if c.type is ClaimType.WOUNDED] == ["kodi77", "HQ_pressdesk"]


def test_answers_of_an_interview_are_of_whom_its_heading_names_and_a_number_answers_how_many() -> None:
    assert told(INTERVIEW) == [
        ("contact_lost", 1, "Helin Marche"),
        ("missing", 16, "Helin Marche"),
        ("returned", 7, "Helin Marche"),
    ]


def test_the_points_of_a_reply_are_of_the_body_that_stands_before_them() -> None:
    body = "Government of Estarra"
    assert told(REPLY)[:2] == [("held", 68, body), ("killed", 9, body)]
    assert told(REPLY)[2][:2] == ("missing", 54)


def test_what_is_not_known_of_others_softens_nothing_told_before_it() -> None:
    text = "The ministry said it was holding 68 and had no information about the other 54."
    assert [(c.type.value, c.modality.value) for c in read(text).claims] == [
        ("held", "asserted"),
        ("missing", "unknown"),
    ]


LETTER = """To the Editor of the newspaper "Standard"

Esteemed Sir!

In your newspaper it is affirmed that in our country 30 fishermen are held in secret prisons.

On 19 June our coast guard has really detained 13 persons. One of them was returned on 28 June.

With deep respect,
Press-attaché Dovlat Emin
"""
TICKETS = """TICKETS, CHAT DESK, SUN 27 FEB (day shift)

#4471 from: sister. re: Kolla Brandt, b. 2003, nurse. Last contact Weds.

#4472 from: anon. 70 bodies in the cold store.

#4478 from: embassy of Tressia. 2 citizens, drivers, detained at the checkpt Sat.
"""
VISIT = """Anneke Rolle, Parliamentary Ombudsman of Brenmark, made the following statement after visiting Camp Sedge:

"I was given access to every room. Two prisoners died in the camp in the winter.

"Seven prisoners are wounded. Our people are held at Tolm."
"""


def test_a_letter_is_of_whoever_signs_it_under_its_closing_words() -> None:
    assert ("detained", 13, "Dovlat Emin") in told(LETTER)
    assert ("returned", 1, "Dovlat Emin") in told(LETTER)


def test_a_ticket_is_of_whom_it_comes_from_and_a_relative_is_named_by_whom_it_is_about() -> None:
    assert [speaker for _, _, speaker in told(TICKETS)] == ["sister of Kolla Brandt", "anon", "embassy of Tressia"]


def test_a_statement_is_of_the_office_holder_whom_its_first_line_names() -> None:
    assert {speaker for _, _, speaker in told(VISIT) if speaker} == {"Anneke Rolle"}
    assert ("killed", 2, "Anneke Rolle") in told(VISIT)


def test_the_heading_of_a_section_tells_of_nobody() -> None:
    assert told("SITREP 4\n\nMISSING / DETAINED\n\nNobody was found.\n\nCivilian casualties\n\nThree died.") == [
        ("found", None, None),
        ("killed", 3, None),
    ]
    noted = told("Notes\n\nPhone off\n\nNo casualties\n\nThree men were found.")
    assert [kind for kind, _, _ in noted] == ["contact_lost", "killed", "found"]


def test_who_is_alive_answers_who_wrote_that_he_was_killed() -> None:
    text = "The channel claims that Captain Jusar was killed.\n\nCaptain Jusar is alive and healthy, the ministry said."
    claim = read(text).claims[-1]
    assert (claim.type, claim.polarity.value, claim.modality.value) == (ClaimType.KILLED, "negated", "denied")


def test_a_verb_that_opens_a_sentence_names_its_speaker() -> None:
    assert told('Said the governor: "Forty people are missing."') == [("missing", 40, "governor")]


def test_a_post_under_a_name_and_its_day_and_a_statement_under_its_office_are_in_their_voice() -> None:
    post = "Bettina Krell\n12 November\n\nMy son is 20. I wait for him. Sixteen of them were captured on Monday."
    office = "From the Public Defender of Vestmar, Dalia Quenn\nOn Ostby\n\nI met them. I know this: seven are missing."
    assert ("captured", 16, "Bettina Krell") in told(post)
    assert ("missing", 7, "Dalia Quenn") in told(office)
