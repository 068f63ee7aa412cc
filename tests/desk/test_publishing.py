"""From the draft to the edition: read as it would be, pressed twice, and what free words may not hold."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, only_claim


@pytest.fixture
def publisher(publisher: Client, bureau: Bureau) -> Client:
    bureau.record("Հովասարյան Գարեն")
    return publisher


def door(bureau: Bureau) -> str:
    return reverse("desk:publish", args=[bureau.incident])


def words(lead: str, **more: str) -> dict[str, object]:
    return {"title": "People missing", "lead": lead, "figures": ["own.unknown"], **more}


def seen_on(page: bytes) -> str:
    return page.decode().split('name="seen" value="')[1].split('"')[0]


def test_an_edition_is_read_as_it_would_be_before_a_second_press_publishes_it(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    read = publisher.post(door(bureau), words("Contact was lost."))
    assert read.status_code == 200 and not Edition.objects.exists()
    shown = read.content.decode()
    assert "Not published yet" in shown and "<strong>Contact was lost.</strong>" in shown and ">7<" in shown
    assert "An earlier edition" not in shown
    again = publisher.post(door(bureau), words("Contact was lost.", deed="change")).content.decode()
    assert "Contact was lost.</textarea>" in again
    blind = publisher.post(door(bureau), words("Contact was lost.", deed="publish"))
    assert blind.status_code == 200 and not Edition.objects.exists(), "nobody publishes what they did not read"
    pressed = publisher.post(door(bureau), words("Contact was lost.", deed="publish", seen=seen_on(read.content)))
    assert pressed.status_code == 302 and Edition.objects.count() == 1
    assert "<strong>Contact was lost.</strong>" in client.get(pressed["Location"]).content.decode()


def test_what_changed_since_it_was_read_is_read_again(bureau: Bureau, publisher: Client) -> None:
    read = publisher.post(door(bureau), words(""))
    for n in range(5):
        bureau.record(f"Later {n}")
    late = publisher.post(door(bureau), words("", deed="publish", seen=seen_on(read.content)))
    assert late.status_code == 409 and "have changed since you read them" in late.content.decode()
    assert ">12<" in late.content.decode() and not Edition.objects.exists()


@pytest.mark.parametrize(
    "lead",
    [
        "Two more are dead, and a search goes on.",
        "At least 3 soldiers were taken.",
        "Ещё двое погибли.",
        "Երկու զինվոր զոհվել է։",
        "İki nəfər həlak olub.",
        "قتل اثنان من الجنود.",
    ],
)
def test_a_count_below_five_in_free_words_is_not_published(bureau: Bureau, publisher: Client, lead: str) -> None:
    page = publisher.post(door(bureau), words(lead))
    assert page.status_code == 422 and "counts fewer than 5" in page.content.decode()
    assert lead in page.content.decode(), "what was typed is kept"


@pytest.mark.parametrize("name", ["Garen Hovasaryan", "Hovasaryan Garen", "Гарен Овасарян", "Գարեն Հովասարյանը"])
def test_a_name_of_somebody_sought_is_not_published_in_any_script(bureau: Bureau, publisher: Client, name: str) -> None:
    for asked in (words(f"We know that {name} is held."), {**words(""), "title": f"The case of {name}"}):
        page = publisher.post(door(bureau), asked)
        assert page.status_code == 422 and "names nobody" in page.content.decode()
    assert not Edition.objects.exists()


@pytest.mark.parametrize(
    "lead",
    [
        "The Ministry of Defence of Norhat has answered. 4 days ago contact was lost at 3 places.",
        "Nobody is named before the family has been told. Call 000 555 0142.",
        "On 27 March 2026 at 16:05 the 5th Company near hill 720 answered; in 2025 it had 2 trucks.",
        "7 are sought by this bureau.",
    ],
)
def test_other_words_pass(bureau: Bureau, publisher: Client, lead: str) -> None:
    assert publisher.post(door(bureau), words(lead)).status_code == 200


def test_the_figures_to_choose_from_stand_under_what_they_count(bureau: Bureau, publisher: Client) -> None:
    from lastcontact.bureau import reviewing
    from lastcontact.core.claim import Claim, ClaimType
    from lastcontact.core.quantities import Form, Quantity

    report = bureau.report("Sarn Agency", "A driver was killed.")
    body = Claim(ClaimType.KILLED, subject="a driver", count=Quantity(Form.EXACT, 1, 1, "A"))
    reviewing.make(by=bureau.hand, report=report, body=body)
    shown = publisher.get(door(bureau)).content.decode()
    missing, dead = (shown.index(f"<summary>{words}: 1 figure") for words in ("Missing", "Dead"))
    assert missing < shown.index("persons sought by this bureau") < dead < shown.index(">1 driver</label>")


def test_somebody_of_two_records_is_ticked_once_for_print(bureau: Bureau, publisher: Client, client: Client) -> None:
    """Who is too few to be counted apart is among those sought; the line of their own is the publisher's to add."""
    aram = [bureau.record("Aram Aramyan"), bureau.record("Арам Арамян", "State Commission of Duravan")]
    bureau.same(*aram)
    bureau.tell(bureau.enrol(aram[0]), bureau.decide(aram[0]))
    shown = publisher.get(door(bureau))
    assert shown.context["chosen"] == {"own.unknown"} and "own.held.Duravan" in shown.content.decode()
    both = words("", figures=["own.unknown", "own.held.Duravan"])
    read = publisher.post(door(bureau), both)
    published = publisher.post(door(bureau), {**both, "deed": "publish", "seen": seen_on(read.content)})
    assert "counted in another of our figures as well" in client.get(published["Location"]).content.decode()
    again = publisher.get(door(bureau)).context["chosen"]
    assert again == {"own.unknown", "own.held.Duravan"}, "what was printed is not left out by itself"


def test_the_first_words_of_the_last_edition_are_offered_and_say_whose_they_are(
    bureau: Bureau, publisher: Client
) -> None:
    assert "They are those of bulletin" not in publisher.get(door(bureau)).content.decode()
    said = words("Contact was lost above Dorna. Families may call at any hour.")
    read = publisher.post(door(bureau), said)
    publisher.post(door(bureau), {**said, "deed": "publish", "seen": seen_on(read.content)})
    next_one = publisher.get(door(bureau)).content.decode()
    assert "Families may call at any hour.</textarea>" in next_one and "They are those of bulletin 1" in next_one
    emptied = publisher.post(door(bureau), words("", deed="change")).content.decode()
    assert "Families may call" not in emptied, "who leaves them out has left them out"


def test_a_figure_left_out_is_told_with_the_reason_that_was_given(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    report = bureau.report("Sarn Agency", "Sarn Agency: 25 soldiers are missing.", language="en")
    act(publisher, "accept", report, proposal=key_of(report, "25"))
    figure = f"said.{only_claim(report).id}"
    both, one = {"figures": ["own.unknown", figure]}, {"figures": ["own.unknown"]}
    read = publisher.post(door(bureau), {**words(""), **both})
    publisher.post(door(bureau), {**words(""), **both, "deed": "publish", "seen": seen_on(read.content)})
    back = publisher.post(door(bureau), {**words(""), **one, "deed": "change"}).content.decode()
    assert f'name="why-{figure}" size="60" value=""' in back and "Why it is published no longer" in back
    why = {f"why-{figure}": "The agency counts wounded as well."}
    kept = publisher.post(door(bureau), {**words(""), **one, **why, "deed": "change"}).content.decode()
    assert 'value="The agency counts wounded as well."' in kept
    read = publisher.post(door(bureau), {**words(""), **one, **why})
    publisher.post(door(bureau), {**words(""), **one, **why, "deed": "publish", "seen": seen_on(read.content)})
    (change,) = Edition.objects.get(number=2).published.changes
    assert (change.after, change.why) == ("left out", "The agency counts wounded as well.")


def test_a_stock_reason_stays_with_what_it_is_the_reason_of(bureau: Bureau, publisher: Client) -> None:
    report = bureau.report("Sarn Agency", "Sarn Agency: 25 soldiers are missing.", language="en")
    read = publisher.post(door(bureau), words(""))
    publisher.post(door(bureau), words("", deed="publish", seen=seen_on(read.content)))
    act(publisher, "accept", report, proposal=key_of(report, "25"))
    figure = f"said.{only_claim(report).id}"
    asked = {**words(""), "figures": ["own.unknown", figure], f"why-{figure}": "no longer published"}
    assert "new in this edition" in publisher.post(door(bureau), asked).content.decode()
