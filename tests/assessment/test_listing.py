"""A list of names against the answers to it. All names are invented."""

from datetime import date

import pytest

from lastcontact.assessment.listing import Reply, Standing, UnknownAnswer, answer


def march(day):
    return date(2031, 3, day)


def reply(person, day, given, by="State Commission of Duravan"):
    return Reply(person, march(day), by, given)


def test_the_paragraph_a_court_asks_for_names_each_standing_and_adds_up():
    people = [f"p{i}" for i in range(9)]
    replies = [
        reply("p0", 3, "returned"),
        reply("p1", 3, "returned"),
        reply("p2", 4, "dead"),
        reply("p2", 5, "contested", by="his family"),
        reply("p3", 4, "denied"),
        reply("p3", 9, "acknowledged"),
        reply("p4", 9, "acknowledged"),
        reply("p5", 9, "not_identified"),
        reply("p6", 9, "silent"),
    ]
    found = answer(people, replies, at=march(9))
    assert found.paragraph == (
        "Of 9 persons alleged to be held, as of 9 March 2031: 2 returned; 1 found dead (1 of them contested by: "
        "his family); 2 acknowledged as held; 1 not identified among those held; 3 without any answer. "
        "For 1 of them the answer has changed since the first one given."
    )
    assert sum(found.counts.values()) == 9


def test_a_denial_that_became_an_acknowledgement_keeps_its_history():
    found = answer(["p"], [reply("p", 4, "denied"), reply("p", 9, "acknowledged")], at=march(20))
    (row,) = found.people
    assert row.standing is Standing.ACKNOWLEDGED and row.changed
    assert [r.answer for r in row.history] == ["denied", "acknowledged"]


def test_a_later_silence_takes_no_answer_back():
    found = answer(["p"], [reply("p", 4, "acknowledged"), reply("p", 9, "silent")], at=march(20))
    assert found.people[0].standing is Standing.ACKNOWLEDGED


def test_answers_of_one_day_that_differ_are_shown_as_differing():
    found = answer(["p"], [reply("p", 4, "denied"), reply("p", 4, "acknowledged", by="a hospital")], at=march(20))
    assert found.people[0].differing and found.people[0].contested


@pytest.mark.parametrize(
    "given", [("acknowledged", "denied"), ("denied", "acknowledged"), ("denied", "not_identified")]
)
def test_of_two_replies_of_one_body_on_one_day_the_last_stands(given):
    replies = [Reply("p", march(4), "State Commission of Duravan", said, order=n) for n, said in enumerate(given, 7)]
    for order in (replies, replies[::-1]):
        (row,) = answer(["p"], order, at=march(20)).people
        assert (row.standing, row.differing, row.contested, row.changed) == (given[1], False, False, True)
    other = Reply("p", march(4), "a hospital", "dead", order=1)
    assert answer(["p"], [*replies, other], at=march(20)).people[0].differing


def test_what_came_later_or_is_about_others_is_not_counted():
    found = answer(["p", "p"], [reply("q", 4, "dead"), reply("p", 14, "dead")], at=march(9))
    assert found.people[0].standing is Standing.SILENT
    assert (len(found.people), found.repeated, len(found.beside), found.later) == (1, ("p",), 1, 1)


def test_what_a_body_said_of_itself_is_told_from_its_replies():
    own = [Reply(p, march(3), "the Commission", "acknowledged", "list", "the Mission") for p in ("p", "q")]
    found = answer(["p", "q", "r"], [*own, reply("q", 9, "acknowledged"), reply("r", 9, "silent")], at=march(20))
    assert found.paragraph == (
        "Of 3 persons alleged to be held, as of 20 March 2031: 2 acknowledged as held (1 of them in no reply to an"
        " enquiry, but as the body said of itself: the Commission, its own list, notified through the Mission,"
        " 3 March 2031); 1 without any answer."
    )


@pytest.mark.parametrize(("said", "established"), [("said_returned", "returned"), ("said_dead", "dead")])
@pytest.mark.parametrize("day", [4, 9, 14])
def test_what_is_established_stands_before_a_bodys_word_of_the_same(said, established, day):
    found = answer(["p"], [reply("p", 9, established, by="the bureau"), reply("p", day, said)], at=march(20))
    (row,) = found.people
    assert (row.standing, row.by, row.contested, row.changed) == (established, "the bureau", False, False)


def test_the_order_of_replies_does_not_matter():
    replies = [reply("p", 4, "denied"), reply("p", 9, "acknowledged"), reply("p", 11, "contested", by="his family")]
    assert answer(["p"], replies, at=march(20)) == answer(["p"], replies[::-1], at=march(20))


def test_an_answer_nobody_knows_is_refused():
    with pytest.raises(UnknownAnswer, match="not_identified"):
        answer(["p"], [reply("p", 4, "perhaps")], at=march(9))


def test_an_empty_list_is_said_to_be_empty():
    assert "nobody is on the list" in answer([], [], at=march(9)).paragraph
