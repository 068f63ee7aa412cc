"""What the page of the next edition says before anybody presses: what was left out, and what stands against it."""

from __future__ import annotations

import re
from datetime import timedelta

from django.test import Client

from lastcontact.accounts.models import Officer
from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.test_family_and_public import edition
from tests.desk.test_figure_names import nine, publish
from tests.desk.test_publishing import door, words

HELD = "own.held.Duravan"


def held(bureau: Bureau, how_many: int = 5) -> None:
    for n in range(how_many):
        record = bureau.record(f"Somebody {n}")
        bureau.tell(bureau.enrol(record), bureau.decide(record))


def test_our_own_figure_that_was_left_out_of_the_last_edition_stays_left_out_and_is_shown(
    bureau: Bureau, publisher: Client
) -> None:
    held(bureau)
    first = publisher.get(door(bureau))
    assert first.context["chosen"] == {"own.unknown", HELD} and "of the last edition" not in first.content.decode()
    publish(bureau, publisher)
    page = publisher.get(door(bureau))
    assert page.context["chosen"] == {"own.unknown"}
    shown = page.content.decode()
    assert "One of our own figures was left out of the last edition" in shown and f'value="{HELD}"' in shown
    publish(bureau, publisher, figures=["own.unknown", HELD])
    assert publisher.get(door(bureau)).context["chosen"] == {"own.unknown", HELD}


def test_our_own_figure_that_the_last_edition_could_not_have_is_ticked(
    bureau: Bureau, publisher: Client, alma: Officer, clock: Clock
) -> None:
    edition(bureau)
    clock.now += timedelta(days=1)
    bureau.hand = hand_of(alma, clock)
    held(bureau)
    page = publisher.get(door(bureau))
    assert page.context["chosen"] == {"own.unknown", HELD}
    assert "left out of the last edition" not in page.content.decode()


def test_what_stands_against_the_figures_that_are_ticked_is_said_before_anybody_presses(
    bureau: Bureau, publisher: Client
) -> None:
    key = nine(bureau, subject="comrades of Petr Halvorin", speaker="the mother of one of them")
    assert 'value="the mother"' not in publisher.get(door(bureau)).content.decode(), "it is not ticked yet"
    chosen = {"figures": ["own.unknown", key], "harmless": ["the mother", "Petr Halvorin", "Halvorin", "Petr"]}
    publish(bureau, publisher, **chosen)
    bureau.record("Petr Halvorin")
    page = publisher.get(door(bureau)).content.decode()
    assert "The figures ticked here could not be published as they are" in page
    assert (
        "print the figure without its words" in page and f'name="unsaid" value="{key}" id="u-held-a1" checked' in page
    )
    changed = publisher.post(
        door(bureau), words("", deed="change", unsaid=[key], figures=["own.unknown"])
    ).content.decode()
    assert "could not be published as they are" not in changed


def test_a_refused_press_says_all_that_stands_against_it_and_not_the_first_thing_alone(
    bureau: Bureau, publisher: Client
) -> None:
    bureau.record("Aram Velkanyan")
    key = nine(bureau, subject="comrades of Petr Halvorin", speaker="the mother of one of them")
    bureau.record("Petr Halvorin")
    chosen = {"figures": ["own.unknown", key], "harmless": ["the mother"], "deed": "read"}
    answer = publisher.post(door(bureau), words("Aram Velkanyan is among them.", **chosen))
    page = answer.content.decode()
    assert answer.status_code == 422 and "names nobody" in page, "what stands against the first words"
    assert f'name="unsaid" value="{key}"' in page and "print the figure without its words" in page


def test_words_to_look_at_stand_on_the_page_unticked(bureau: Bureau, publisher: Client) -> None:
    key = nine(bureau, speaker="the mother of one of them", subject="soldiers")
    publish(bureau, publisher, figures=["own.unknown", key], harmless=["the mother"])
    page = publisher.get(door(bureau)).content.decode()
    assert 'name="harmless" value="the mother" id="hw-1">' in page


def test_figures_are_folded_but_for_what_is_new_changed_or_to_be_looked_at(bureau: Bureau, publisher: Client) -> None:
    def folds() -> dict[str, bool]:
        page = publisher.get(door(bureau)).content.decode()
        found = re.findall(r"<details([^>]*)><summary>(\w+): \d", page)
        return {words: "open" in how for how, words in found}

    key = nine(bureau, subject="soldiers")
    assert folds() == {"Missing": True, "Held": True}, "nothing was printed yet"
    publish(bureau, publisher, figures=["own.unknown", key])
    assert folds() == {"Missing": False, "Held": False}
    text = "12 of their drivers are held."
    count = Quantity(Form.EXACT, 12, 12, "12")
    body = Claim(ClaimType.HELD, count=count, subject="drivers")
    reviewing.make(by=bureau.hand, report=bureau.report("Sarn Agency", text), body=body)
    assert folds() == {"Missing": False, "Held": True}
    assert "2 figures, 1 ticked, 1 not in the last edition" in publisher.get(door(bureau)).content.decode()


def test_figures_that_need_an_act_come_first_and_only_they_are_open_on_a_telephone(
    bureau: Bureau, publisher: Client
) -> None:
    key = nine(bureau, subject="comrades of Petr Halvorin", speaker="the mother of one of them")
    harmless = ["the mother", "Petr Halvorin", "Halvorin", "Petr"]
    publish(bureau, publisher, figures=["own.unknown", key], harmless=harmless)
    plain = publisher.get(door(bureau)).content.decode()
    assert re.findall(r"data-narrow class=\"named\"><summary>(\w+): \d", plain) == ["Missing", "Held"]
    bureau.record("Petr Halvorin")
    shown = publisher.get(door(bureau)).content.decode()
    assert shown.index("<summary>Held: ") < shown.index("<summary>Missing: ")
    assert "<details open><summary>Held: " in shown, "it is never folded"
    assert 'data-narrow class="named"><summary>Missing: ' in shown


def test_counts_of_the_wounded_are_offered_and_printed_as_what_they_are(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    report = bureau.report("5th Company", "27 soldiers were wounded.")
    count = Quantity(Form.EXACT, 27, 27, "27")
    attached = reviewing.Attached(source=bureau.sources["5th Company"])
    for subject in ("soldiers", None):
        body = Claim(ClaimType.WOUNDED, count=count, subject=subject)
        reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)
    assert "Wounded: 2 figures" in publisher.get(door(bureau)).content.decode()
    edition(bureau)
    page = client.get("/bulletin/1/").content.decode()
    assert 'scope="rowgroup" colspan="4">Wounded</th>' in page and "people wounded" in page
