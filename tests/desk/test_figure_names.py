"""The words of quoted figures name nobody, and can be taken off editions where they did. All of it invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.quantities import Form, Quantity
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.notices import refresh
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau
from tests.desk.test_publishing import door, seen_on, words


def nine(bureau: Bureau, **said: str) -> str:
    report = bureau.report("Sarn Agency", "Nine were taken, it is said.")
    count = Quantity(Form.EXACT, 9, 9, "9")
    return "said." + reviewing.make(by=bureau.hand, report=report, body=Claim(ClaimType.HELD, count=count, **said))


def publish(bureau: Bureau, publisher: Client, **asked: object) -> Edition:
    read = publisher.post(door(bureau), words("", **asked))
    assert read.status_code == 200, read.content.decode().split("<main")[1][:3000]
    pressed = publisher.post(door(bureau), words("", deed="publish", seen=seen_on(read.content), **asked))
    assert pressed.status_code == 302
    return Edition.objects.all()[0]


@pytest.mark.parametrize(
    "said",
    [
        {"subject": "soldiers", "speaker": "the council of Halvorin's village"},
        {"subject": "comrades of Petr Halvorin"},
        {"subject": "soldiers", "speaker": "Халворин"},
    ],
)
def test_words_of_a_figure_that_name_somebody_are_refused_and_can_be_left_out(
    bureau: Bureau, publisher: Client, client: Client, said: dict[str, str]
) -> None:
    bureau.record("Petr Halvorin")
    key = nine(bureau, **said)
    page = publisher.post(door(bureau), words("", figures=["own.unknown", key]))
    body = page.content.decode()
    assert page.status_code == 422 and "print the figure without its words" in body
    assert f'name="unsaid" value="{key}" id="u-held-a1" checked' in body
    publish(bureau, publisher, figures=["own.unknown", key], unsaid=[key])
    shown = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    assert "9" in shown and "people held" in shown and "not said here" in shown
    assert "alvorin" not in shown and "Халворин" not in shown and "Petr" not in shown


def test_a_georgian_speaker_gets_no_capital(bureau: Bureau, publisher: Client, client: Client) -> None:
    key = nine(bureau, speaker="შინაგან საქმეთა სამინისტრო", subject="soldiers")
    publish(bureau, publisher, figures=["own.unknown", key])
    assert "შინაგან საქმეთა სამინისტრო" in client.get(reverse("bulletin:edition", args=[1])).content.decode()


def test_who_says_it_is_looked_at_where_it_is_somebody_of_a_family(bureau: Bureau, publisher: Client) -> None:
    key = nine(bureau, speaker="the mother of one of them", subject="soldiers")
    asked = words("", figures=["own.unknown", key])
    page = publisher.post(door(bureau), asked)
    assert page.status_code == 422 and 'name="harmless" value="the mother"' in page.content.decode()
    assert publisher.post(door(bureau), {**asked, "harmless": ["the mother"]}).status_code == 200


def test_a_correction_takes_the_words_of_figures_off_every_earlier_edition_and_no_later_one_says_them(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    key = nine(bureau, speaker="Mira Halvorin", subject="comrades of Petr Halvorin")
    both = ["own.unknown", key]
    looked_at = {"harmless": ["Petr", "Halvorin"]}
    first = publish(bureau, publisher, figures=both, **looked_at)
    second = publish(bureau, publisher, figures=both, **looked_at)
    bureau.record("Petr Halvorin")
    told = {"corrects": second.id, "correction": "Somebody was named in it.", "hides_figures": "yes"}
    third = publish(bureau, publisher, figures=both, **told)
    for _ in ("as published", "rebuilt"):
        for number in (first.number, second.number, third.number):
            addresses = [reverse(f"bulletin:{name}", args=[number]) for name in ("edition", "json", "csv", "reviews")]
            for address in (*addresses, f"/api/editions/{number}"):
                page = client.get(address).content.decode()
                assert "alvorin" not in page and "Petr" not in page, address
            assert "9" in client.get(addresses[0]).content.decode()
        refresh.rebuild()
    fourth = publish(bureau, publisher, figures=["own.unknown"], **{f"why-{key}": "It told of somebody."})
    assert [(c.before, c.after) for c in fourth.published.changes] == [("9 people held", "left out")]


@pytest.mark.parametrize("lead", ["Another death was found.", "Найдена могила."])
def test_words_of_death_beside_a_death_untold_are_looked_at_again(bureau: Bureau, publisher: Client, lead: str) -> None:
    assert "may be the name" not in publisher.post(door(bureau), words("Another death was found.")).content.decode()
    aram = bureau.record("Aram Aramyan")
    bureau.decide(aram, Fate.DEAD, Whereabouts.UNKNOWN, ground="dna")
    page = publisher.post(door(bureau), words(lead))
    assert page.status_code == 422 and "Look at each" in page.content.decode()


def test_a_figure_that_waits_says_what_was_counted_then_and_what_is_counted_now(
    bureau: Bureau, publisher: Client
) -> None:
    publish(bureau, publisher, figures=["own.unknown"])
    for n in range(2):
        bureau.record(f"Later {n}")
    page = publisher.get(door(bureau)).content.decode()
    assert "as in the last edition, 6 counted then; 8 counted now" in page and "counted: 6" not in page


@pytest.mark.parametrize(
    ("number", "subject", "asked"),
    [
        (2, "shepherds of the village", True),
        (3, "пастухов", False),
        (4, "teachers", True),
        (2, "soldiers of the Norhat post", True),
        (2, "soldiers", False),
        (2, "captives", False),
        (2, "", False),
        (12, "shepherds of the village", False),
    ],
)
def test_a_handful_told_by_what_they_are_goes_to_the_public_only_when_looked_at(
    bureau: Bureau, publisher: Client, number: int, subject: str, asked: bool
) -> None:
    report = bureau.report("Sarn Agency", "Some were taken, it is said.")
    count = Quantity(Form.EXACT, number, number, str(number))
    said = Claim(ClaimType.HELD, count=count, subject=subject or None)
    key = "said." + reviewing.make(by=bureau.hand, report=report, body=said)
    form = words("", figures=["own.unknown", key])
    page = publisher.post(door(bureau), form)
    assert page.status_code == (422 if asked else 200)
    if asked:
        phrase = f"{number} {subject}"
        assert f'name="harmless" value="{phrase}"' in page.content.decode()
        assert publisher.post(door(bureau), {**form, "harmless": [phrase]}).status_code == 200
