"""Letters, parcels and belongings that are handed over free nobody and bring nobody home. All people are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

HOME = {"returned", "remains_returned"}


def told(text: str) -> list[tuple[str, int | None]]:
    claims = read(text, published_on=date(2026, 11, 13)).claims
    return [(c.type.value, c.count.minimum if c.count else None) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "The Red Cross handed over 30 letters from captives to their families.",
        "The Red Cross delivered letters from the captives to their families.",
        "They returned the documents and telephones of 12 captives.",
        "The belongings of 12 dead soldiers were handed to their families.",
        "Private Belov's phone was returned to his family.",
        "The medal of Sergeant Danev was handed to his widow.",
        "Красный Крест посетил 12 военнопленных и передал письма родным.",
        "Передали письма 12 пленным.",
        "Посылки передали 12 пленным.",
        "Вещи 12 погибших передали семьям.",
        "Червоний Хрест передав родинам 30 листів від полонених.",
        "Речі 12 загиблих передали родинам.",
        "Կարմիր խաչի ներկայացուցիչներն այցելեցին 12 ռազմագերիների և նամակներ փոխանցեցին ընտանիքներին։",
        "12 զոհվածի իրերը փոխանցվեցին ընտանիքներին։",
        "წითელი ჯვრის წარმომადგენლებმა 12 ტყვე მოინახულეს და ოჯახებს წერილები გადასცეს.",
        "12 დაღუპულის ნივთები ოჯახებს გადასცეს.",
        "Qızıl Xaç nümayəndələri 12 əsirə baş çəkib və ailələrinə məktub çatdırıb.",
        "12 həlak olanın əşyaları ailələrinə verilib.",
        "سلمت الرسائل إلى 12 أسيرا.",
        "سلمت أغراض 12 قتيلا إلى عائلاتهم.",
    ],
)
def test_what_is_handed_over_is_a_thing_and_nobody_comes_home(text: str) -> None:
    assert not HOME & {kind for kind, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry handed over 12 captives and their documents.", "returned"),
        ("The bodies and belongings of 12 soldiers were handed over.", "remains_returned"),
        ("Twelve soldiers were returned with their belongings.", "returned"),
        ("Министерство передало 12 пленных и их вещи.", "returned"),
        ("Переданы тела и личные вещи 12 погибших.", "remains_returned"),
        ("12 пленных вернулись, письма передали их семьям.", "returned"),
        ("Міністерство передало 12 полонених і їхні речі.", "returned"),
        ("Передано тіла та особисті речі 12 загиблих.", "remains_returned"),
        ("12 գերիներին և նրանց իրերը հանձնեցին հայկական կողմին։", "returned"),
        ("Փոխանցվել են 12 զոհվածների մարմիններն ու անձնական իրերը։", "remains_returned"),
        ("12 ტყვე და მათი ნივთები გადასცეს.", "returned"),
        ("გადასცეს 12 დაღუპულის ცხედრები და ნივთები.", "remains_returned"),
        ("12 əsir və onların əşyaları təhvil verilib.", "returned"),
        ("12 şəhidin cənazələri və əşyaları təhvil verilib.", "remains_returned"),
        ("سلم 12 أسيرا ومتعلقاتهم.", "returned"),
        ("سلمت جثث 12 قتيلا ومتعلقاتهم.", "remains_returned"),
    ],
)
def test_people_and_bodies_handed_over_with_their_things_do(text: str, kind: str) -> None:
    assert told(text) == [(kind, 12)]
