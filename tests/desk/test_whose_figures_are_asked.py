"""What tells of a side is printed with whose people it counts, or once somebody said without. All invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.quantities import Form, Quantity
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau
from tests.desk.test_publishing import seen_on
from tests.desk.test_whose_people import group


def dead(bureau: Bureau, text: str, language: str, of: str = "") -> str:
    """Three dead, nobody's by the word that counts them: the whole text is quoted."""
    report = bureau.report("Sarn Agency", text, language=language)
    three = Quantity(Form.EXACT, 3, 3, "3")
    body = Claim(ClaimType.KILLED, Span(0, len(text), text), count=three)
    return reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(group=of))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Our losses: 3 dead.", "en"),
        ("Наши потери — 3 погибших.", "ru"),
        ("Наші втрати — 3 загиблих.", "uk"),
        ("ჩვენი დანაკარგი: 3 დაღუპული.", "ka"),
        ("Bizim itkimiz: 3 həlak olan.", "az"),
        ("Մեր կորուստները՝ 3 զոհ.", "hy"),
        ("خسائرنا: 3 قتلى.", "ar"),
        ("Уничтожено 3 из числа противника.", "ru"),
        ("On the Duravan side 3 died.", "en"),
    ],
)
def test_a_figure_whose_words_tell_of_a_side_is_asked_about_before_it_is_printed(
    bureau: Bureau, publisher: Client, text: str, language: str
) -> None:
    key = f"said.{dead(bureau, text, language)}"
    door = reverse("desk:publish", args=[bureau.incident])
    asked = {"title": "Losses", "lead": "", "figures": [key]}
    for deed in ({}, {"deed": "publish", "seen": "0"}):
        refused = publisher.post(door, {**asked, **deed})
        page = refused.content.decode()
        assert refused.status_code == 422 and "Whose people are these?" in page
        assert f'name="sideless" value="{key}" id="sl-1">' in page and "Say whose they are" in page
    assert not Edition.objects.exists()
    changed = publisher.post(door, {**asked, "deed": "change"}).content.decode()
    assert f'name="sideless" value="{key}" id="sl-1">' in changed, (
        "asked as soon as it is ticked, and answered by nobody"
    )

    read = publisher.post(door, {**asked, "sideless": [key]})
    assert read.status_code == 200 and f'name="sideless" value="{key}"' in read.content.decode()
    done = publisher.post(door, {**asked, "sideless": [key], "deed": "publish", "seen": seen_on(read.content)})
    assert done.status_code == 302 and Edition.objects.count() == 1


def test_ours_said_before_in_the_same_sentence_counts_and_in_another_does_not(
    bureau: Bureau, publisher: Client
) -> None:
    def wounded(text: str) -> str:
        report, at = bureau.report("Sarn Agency", text, language="en"), text.index("11 wounded")
        eleven = Quantity(Form.EXACT, 11, 11, "11")
        body = Claim(ClaimType.WOUNDED, Span(at, at + 10, "11 wounded"), count=eleven)
        return f"said.{reviewing.make(by=bureau.hand, report=report, body=body)}"

    keys = [wounded("Our losses: three dead, 11 wounded."), wounded("Our guns fired. The valley counts 11 wounded.")]
    asked = {"title": "Losses", "lead": "", "figures": keys}
    page = publisher.post(reverse("desk:publish", args=[bureau.incident]), asked).content.decode()
    assert f'name="sideless" value="{keys[0]}"' in page and f'name="sideless" value="{keys[1]}"' not in page


def test_what_names_no_side_or_stands_beside_a_group_is_not_asked_about(bureau: Bureau, publisher: Client) -> None:
    company = group(bureau, "5th Company", "Norhat")
    keys = [
        f"said.{dead(bureau, 'Three people died in the valley.', 'en')}",
        f"said.{dead(bureau, 'Наши потери — 3 погибших.', 'ru', company)}",
    ]
    asked = {"title": "Losses", "lead": "", "figures": keys}
    read = publisher.post(reverse("desk:publish", args=[bureau.incident]), asked)
    assert read.status_code == 200 and "people of Norhat" in read.content.decode()
