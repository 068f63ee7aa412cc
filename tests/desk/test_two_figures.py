"""Two figures of one speaker on one question: the publisher is told of both, and led to say which puts which right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

COMPANY, COMMISSION = "5th Company", "State Commission of Duravan"


def counted(bureau: Bureau, number: int, day: int, source: str = COMPANY, **more: object) -> str:
    form = more.pop("form", Form.EXACT)
    high = None if form is Form.AT_LEAST else number
    body = {"type": ClaimType.KILLED, "subject": "soldiers", "said": Interval.day(date(2026, 3, day)), **more}
    count = Quantity(form, number, high, str(number))  # type: ignore[arg-type]
    report = bureau.report(source, f"On the {day}th: {number}.")
    claim = Claim(count=count, **body)  # type: ignore[arg-type]
    attached = reviewing.Attached(source=bureau.sources[source])
    return reviewing.make(by=bureau.hand, report=report, body=claim, attached=attached)


def door(bureau: Bureau) -> str:
    return reverse("desk:publish", args=[bureau.incident])


def test_both_are_told_of_with_the_other_and_one_press_says_that_the_later_puts_it_right(
    bureau: Bureau, publisher: Client
) -> None:
    nine, seven = counted(bureau, 9, 3), counted(bureau, 7, 4)
    page = publisher.get(door(bureau)).content.decode()
    note = page.split('id="look"')[1].split("</div>")[0]
    assert note.count("<li>") == 2 and page.count('href="#look"') == 2
    first, second = note.split("<li>")[1:]
    assert "9 soldiers" in first and "gave another figure later: 7" in first and "4 March 2026" in first
    assert (
        "7 soldiers" in second
        and "it is the later one" in second
        and "9 soldiers (" in second
        and "3 March 2026" in second
    )
    address = reverse("desk:claim-puts-right", args=[seven])
    assert first.count(address) == second.count(address) == 1
    assert f'value="said.{nine}"' in page and f'value="said.{seven}"' in page
    choose = publisher.get(address).content.decode()
    assert f'value="{nine}"' in choose
    assert publisher.post(address, {"earlier": nine}).status_code == 302
    page = publisher.get(door(bureau)).content.decode()
    assert 'id="look"' not in page and "<s>9</s>" in page and "put right by" in page


@pytest.mark.parametrize(
    ("number", "more"),
    [
        (9, {}),
        (7, {"source": COMMISSION}),
        (7, {"type": ClaimType.WOUNDED}),
        (7, {"type": ClaimType.RETURNED}),
        (7, {"subject": "civilians"}),
        (7, {"subject": "soldiers of Duravan"}),
        (7, {"form": Form.AT_LEAST}),
        (7, {"when": Interval.day(date(2026, 1, 9))}),
    ],
)
def test_what_answers_another_question_or_fits_is_no_second_figure(
    bureau: Bureau, publisher: Client, number: int, more: dict[str, object]
) -> None:
    counted(bureau, 9, 3, when=Interval.day(date(2026, 3, 2)), **{"subject": "soldiers of Norhat"})
    counted(bureau, number, 4, **more)  # type: ignore[arg-type]
    assert 'id="look"' not in publisher.get(door(bureau)).content.decode()


def test_a_figure_that_does_not_say_whose_people_it_counts_is_held_against_one_that_does(
    bureau: Bureau, publisher: Client
) -> None:
    counted(bureau, 9, 3, when=Interval.day(date(2026, 3, 2)), subject="soldiers of Norhat")
    counted(bureau, 7, 4)
    assert 'id="look"' in publisher.get(door(bureau)).content.decode()


def test_of_one_day_neither_is_called_the_later(bureau: Bureau, publisher: Client) -> None:
    counted(bureau, 9, 3)
    counted(bureau, 7, 3)
    page = publisher.get(door(bureau)).content.decode()
    assert page.count("gave another figure of the same day") == 2 and "the later one;" not in page


def carried(bureau: Bureau, number: int, day: int, of: str) -> str:
    """A figure of the commission's, as an agency passes it on."""
    body = Claim(
        ClaimType.CAPTURED,
        subject=of,
        count=Quantity(Form.EXACT, number, number, str(number), of=of),
        speaker=COMMISSION,
        places=("Krutoyar",),
        said=Interval.day(date(2026, 3, day)),
        when=Interval.day(date(2026, 3, 1)),
    )
    return reviewing.make(by=bureau.hand, report=bureau.report("Sarn Agency", f"It holds {number}."), body=body)


def test_how_many_are_held_is_asked_about_however_the_figure_came_and_both_answers_are_offered(
    bureau: Bureau, publisher: Client
) -> None:
    first = carried(bureau, 34, 3, "soldiers of Norhat")
    words = {"type": ClaimType.HELD, "subject": "военнослужащих Норхата", "places": ("Крутояр, Сосновец",)}
    last = counted(bureau, 28, 9, COMMISSION, **words)  # type: ignore[arg-type]
    page = publisher.get(door(bureau)).content.decode()
    note = page.split('id="look"')[1].split("</div>")[0]
    assert note.count("has it changed since?") == 2 and "gave another figure later: 28" in note
    assert "as of 3 March 2026; the same speaker has given a later figure since" in page
    address = reverse("desk:claim-puts-right", args=[last])
    assert address in note and 'value="changed"' in publisher.get(address).content.decode()
    assert publisher.post(address, {"earlier": first, "deed": "changed"}).status_code == 302
    report = rows.Claim.objects.get(id=last).report
    assert "Changed since" in publisher.get(reverse("desk:report", args=[report])).content.decode()
    board = " ".join(publisher.get(reverse("desk:board", args=[bureau.incident])).content.decode().split())
    assert "Changed since" in board and "28 by the same speaker, 9 March" in board
    page = publisher.get(door(bureau)).content.decode()
    assert 'id="look"' not in page and page.count("the same speaker has given a later figure since") == 1
    form = {"title": "Dorna", "figures": [f"said.{first}", f"said.{last}"], "deed": "read"}
    edition = publisher.post(door(bureau), form).content.decode()
    assert (
        "as of 3 March 2026; the same speaker has given a later figure since" in edition and "<s>34</s>" not in edition
    )
    alone = publisher.post(door(bureau), form | {"figures": [f"said.{first}"]}).content.decode()
    assert "has given a later figure since" in alone and '<span class="fig">28</span>' not in alone


def test_a_figure_that_the_later_puts_right_is_as_of_no_day(bureau: Bureau, publisher: Client) -> None:
    first, last = (counted(bureau, n, day, type=ClaimType.HELD) for n, day in ((34, 3), (28, 9)))
    publisher.post(reverse("desk:claim-puts-right", args=[last]), {"earlier": first})
    page = publisher.get(door(bureau)).content.decode()
    assert "<s>34</s>" in page and "as of 3 March" not in page


def test_only_what_may_change_has_changed_since_and_only_the_later_says_so(bureau: Bureau, publisher: Client) -> None:
    dead, before = counted(bureau, 7, 4), counted(bureau, 9, 3)
    assert 'value="changed"' not in publisher.get(reverse("desk:claim-puts-right", args=[dead])).content.decode()
    first, last = (counted(bureau, n, day, type=ClaimType.HELD) for n, day in ((34, 3), (28, 9)))
    for claim, other in ((first, last), (dead, first), (dead, before)):
        address = reverse("desk:claim-puts-right", args=[claim])
        assert publisher.post(address, {"earlier": other, "deed": "changed"}).status_code == 422


def test_one_press_puts_right_the_same_figure_of_that_speaker_wherever_it_stands(
    bureau: Bureau, publisher: Client
) -> None:
    once = counted(bureau, 31, 3, type=ClaimType.HELD)
    again = counted(bureau, 31, 4, type=ClaimType.CAPTURED)
    theirs = counted(bureau, 31, 5, COMMISSION, type=ClaimType.HELD)
    last = counted(bureau, 28, 9, type=ClaimType.CAPTURED)
    address = reverse("desk:claim-puts-right", args=[last])
    assert publisher.post(address, {"earlier": once}).status_code == 302
    page = publisher.get(door(bureau)).content.decode()
    assert page.count("<s>31</s>") == 2 and f'value="said.{theirs}"' in page
    file = rows.Claim.objects.get(id=last).folded
    assert file["answers"] == once and file["also"] == [again]
    for struck in (once, again):
        refused = publisher.post(reverse("desk:claim-take-back", args=[struck]), follow=True)
        assert "another claim answers or repeats it" in refused.content.decode()


def test_a_correction_reaches_a_copy_that_came_later_by_one_press(bureau: Bureau, publisher: Client) -> None:
    once, last = (counted(bureau, n, day, type=ClaimType.HELD) for n, day in ((31, 3), (28, 9)))
    address = reverse("desk:claim-puts-right", args=[last])
    publisher.post(address, {"earlier": once})
    copy = counted(bureau, 31, 4, type=ClaimType.CAPTURED)
    report = reverse("desk:report", args=[rows.Claim.objects.get(id=last).report])
    page = publisher.get(report).content.decode()
    assert "The same figure stands elsewhere" in page and f'name="earlier" value="{copy}"' in page
    publisher.post(address, {"earlier": copy})
    assert "The same figure stands elsewhere" not in publisher.get(report).content.decode()
    assert publisher.get(door(bureau)).content.decode().count("<s>31</s>") == 2


def test_a_copy_of_the_second_figure_that_one_puts_right_is_told_of_too(bureau: Bureau, publisher: Client) -> None:
    first, other, last = (counted(bureau, n, day, type=ClaimType.HELD) for n, day in ((31, 3), (34, 4), (28, 9)))
    address = reverse("desk:claim-puts-right", args=[last])
    for earlier in (first, other):
        publisher.post(address, {"earlier": earlier})
    copy = counted(bureau, 34, 5, type=ClaimType.HELD)
    page = publisher.get(reverse("desk:report", args=[rows.Claim.objects.get(id=last).report])).content.decode()
    assert "The same figure stands elsewhere" in page and f'name="earlier" value="{copy}"' in page


def test_nobody_else_marks_it(bureau: Bureau, boris_at_desk: Client) -> None:
    nine, seven = counted(bureau, 9, 3), counted(bureau, 7, 4)
    assert boris_at_desk.post(reverse("desk:claim-puts-right", args=[seven]), {"earlier": nine}).status_code == 404
    assert not rows.Claim.objects.filter(folded__answer="corrects").exists()


def test_another_speakers_word_is_put_right_only_for_a_reason_that_stands_beside_it(
    bureau: Bureau, publisher: Client
) -> None:
    theirs, seven = counted(bureau, 9, 3, COMMISSION), counted(bureau, 7, 4)
    address = reverse("desk:claim-puts-right", args=[seven])
    refused = publisher.post(address, {"earlier": theirs})
    assert refused.status_code == 422 and "is not said by whoever said" in refused.content.decode()
    why = "The commission counts for the company by their agreement."
    assert publisher.post(address, {"earlier": theirs, "why": why}).status_code == 302
    row = rows.Claim.objects.get(id=seven)
    assert why in publisher.get(reverse("desk:report", args=[row.report])).content.decode()


def test_nothing_is_chosen_or_answered_twice(bureau: Bureau, publisher: Client) -> None:
    nine, eight, seven = (counted(bureau, n, day) for n, day in ((9, 3), (8, 4), (7, 5)))
    address = reverse("desk:claim-puts-right", args=[seven])
    assert "Choose the claim" in publisher.post(address, {}).content.decode()
    assert publisher.post(address, {"earlier": nine}).status_code == 302
    assert "puts that one right already" in publisher.post(address, {"earlier": nine}).content.decode()
    assert publisher.post(address, {"earlier": eight}).status_code == 302
    assert publisher.get(door(bureau)).content.decode().count("put right by") == 2
    back = reverse("desk:claim-puts-right", args=[nine])
    assert "cannot be put right by it as well" in publisher.post(back, {"earlier": seven}).content.decode()


def test_the_wounded_among_captives_are_no_second_figure_of_ones_own(bureau: Bureau, publisher: Client) -> None:
    counted(bureau, 16, 3, COMMISSION, type=ClaimType.WOUNDED, subject="its own soldiers")
    counted(bureau, 7, 9, COMMISSION, type=ClaimType.WOUNDED, subject="раненых пленных")
    assert 'id="look"' not in publisher.get(door(bureau)).content.decode()


def missing(bureau: Bureau, number: int, day: int, subject: str, **more: str) -> str:
    """A figure that an agency passes on, of a speaker, or that a source gives itself."""
    source = more.get("source", "Sarn Agency")
    text = more.get("text", str(number))
    count = Quantity(Form.EXACT, number, number, text)
    body = Claim(ClaimType.MISSING, subject=subject, count=count, speaker=more.get("speaker"))
    report = bureau.report(source, f"{text} {subject}", language=more.get("language", "en"))
    body = replace(body, said=Interval.day(date(2026, 3, day)))
    return reviewing.make(by=bureau.hand, report=report, body=body)


@pytest.mark.parametrize("office", ["Ombudsman of Norhat", "Омбудсман Норхата", "Norhati Red Crescent"])
def test_an_ombudsman_and_his_state_are_never_one_speaker(bureau: Bureau, publisher: Client, office: str) -> None:
    words = intake.SourceWords(office, SourceKind.BODY, "Norhat")
    bureau.sources[office] = intake.name_source(by=bureau.hand, words=words)
    theirs = missing(bureau, 26, 3, "soldiers", source=office)
    states = missing(bureau, 22, 4, "soldiers", speaker="Norhat")
    page = publisher.get(door(bureau)).content.decode()
    assert "the same speaker" not in page and "given a later figure" not in page
    refused = publisher.post(reverse("desk:claim-puts-right", args=[states]), {"earlier": theirs})
    assert refused.status_code == 422 and "is not said by whoever said" in refused.content.decode()


def test_civilians_and_servicemen_of_one_speaker_are_two_figures_in_any_two_languages(
    bureau: Bureau, publisher: Client
) -> None:
    civilians = missing(bureau, 4, 3, "სამოქალაქო პირი", speaker="Norhat", language="ka", text="ოთხი")
    servicemen = missing(bureau, 22, 4, "servicemen", speaker="Norhat")
    assert 'id="look"' not in publisher.get(door(bureau)).content.decode()
    refused = publisher.post(reverse("desk:claim-puts-right", args=[servicemen]), {"earlier": civilians})
    assert refused.status_code == 422 and "not of the same people" in refused.content.decode()


def test_the_other_figure_is_named_as_the_edition_prints_it_and_not_by_a_foreign_word(
    bureau: Bureau, publisher: Client
) -> None:
    missing(bureau, 4, 3, "военнослужащих", speaker="Norhat", language="ru", text="четверо")
    missing(bureau, 22, 4, "servicemen", speaker="Norhat")
    note = publisher.get(door(bureau)).content.decode().split('id="look"')[1].split("</div>")[0]
    assert "gave another figure before: 4 servicemen" in note and "четверо" not in note
