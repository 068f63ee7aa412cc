"""A chat whose lines open with the hour: each line is its own writer's, whatever stops are missing."""

from __future__ import annotations

from tests.reading.plain_telling import on_people

CHAT = """[18:02] Bev: anyone heard from the school??
[18:03] Carl: hit about half 5. fire brigade there now
[18:09] Carl: they brought him out ten mins ago. hes dead Bev im so sorry
[18:10] Jo: two of the cleaners are still missing
[18:11] Bev: no"""


def test_a_line_without_a_stop_ends_where_the_next_hour_begins() -> None:
    told = [(c.type.value, c.speaker, "\n" in c.evidence.text) for c in on_people(CHAT)]
    assert told == [("killed", "Carl", False), ("missing", "Jo", False)]


def test_whose_profile_a_body_has_is_who_is_identified() -> None:
    (claim,) = on_people("The DNA profile of body 3 matches that of the parents of Private Mihal Orund.")
    assert (claim.type.value, claim.subject, claim.count) == ("identified", "Mihal Orund", None)


def test_who_is_told_by_is_not_told_of() -> None:
    (claim,) = on_people("According to the company commander, Captain Sel Odrin, Private Tarm was killed.")
    assert (claim.subject, claim.speaker) == ("Tarm", "Sel Odrin")
