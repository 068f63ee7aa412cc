"""A figure of no known side is asked about once, remembered with who said so, and printed as that. All invented."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import completing, figure_sides, opening
from lastcontact.bureau.acting import NotAllowed
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.casefile.acts import deeds
from lastcontact.core.payloads.incidents import GroupKind
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.test_publishing import seen_on
from tests.desk.test_whose_figures_are_asked import dead
from tests.desk.test_whose_people import says

ASKED, UNSAID = "Whose people are these?", "whose people is not said"
LOSSES = "Our losses: 3 dead."


def door(bureau: Bureau) -> str:
    return reverse("desk:publish", args=[bureau.incident])


def words(page: Any) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())))


def publish(bureau: Bureau, client: Client, *keys: str, **more: object) -> Any:
    asked = {"title": "Losses", "lead": "", "figures": [*keys], **more}
    read = client.post(door(bureau), asked)
    assert read.status_code == 200, words(read)[:600]
    return client.post(door(bureau), {**asked, "deed": "publish", "seen": seen_on(read.content)})


def entries() -> list[str]:
    return [deed.kind for deed in deeds().deeds if deed.kind == "claim.of_no_side"]


def test_the_page_asks_once_and_does_not_tell_the_same_again(bureau: Bureau, publisher: Client) -> None:
    key = f"said.{dead(bureau, LOSSES, 'en')}"
    page = publisher.post(door(bureau), {"title": "Losses", "figures": [key], "deed": "change"}).content.decode()
    assert page.count(ASKED) == 1 and "its words tell of a side" not in page
    assert 'href="#whose"' in page and 'href="#look"' not in page
    unticked = publisher.get(door(bureau)).content.decode()
    assert "its words tell of a side" in unticked and ASKED not in unticked


def test_the_answer_is_an_entry_and_holds_for_the_next_edition_with_who_gave_it(
    bureau: Bureau, publisher: Client, alma: Officer
) -> None:
    key = f"said.{dead(bureau, LOSSES, 'en')}"
    assert publish(bureau, publisher, key, sideless=[key]).status_code == 302
    assert entries() == ["claim.of_no_side"]
    page = publisher.get(door(bureau))
    assert "1 figure is printed without a side, as was said" in words(page) and alma.display_name in words(page)
    assert ASKED not in page.content.decode()
    assert publish(bureau, publisher, key).status_code == 302, "nobody is asked again"
    assert entries() == ["claim.of_no_side"], "and nothing is said twice"


def test_it_is_undone_by_one_press_and_what_was_typed_stays(bureau: Bureau, publisher: Client) -> None:
    claim = dead(bureau, LOSSES, "en")
    key = f"said.{claim}"
    publish(bureau, publisher, key, sideless=[key])
    typed = {"title": "A title of my own", "lead": "", "figures": [key], "ask_again": claim}
    page = publisher.post(door(bureau), typed).content.decode()
    assert "A title of my own" in page and ASKED in page and "as was said" not in page
    assert entries() == ["claim.of_no_side"] * 2
    assert publisher.post(door(bureau), {"title": "Losses", "figures": [key]}).status_code == 422


def test_reading_alone_is_no_answer(bureau: Bureau, publisher: Client) -> None:
    key = f"said.{dead(bureau, LOSSES, 'en')}"
    publisher.post(door(bureau), {"title": "Losses", "figures": [key], "sideless": [key]})
    assert not entries()


def test_only_who_publishes_here_answers(bureau: Bureau, boris: Officer) -> None:
    claim = dead(bureau, LOSSES, "en")
    with pytest.raises(NotAllowed):
        figure_sides.answered(by=hand_of(boris, Clock()), claims=[claim])
    assert not entries()


@pytest.mark.parametrize(
    ("source", "subject", "unsaid"),
    [
        ("Ministry of Duravan", "servicemen", True),
        ("Ministry of Duravan", "военнослужащих", True),
        ("Ministry of Duravan", "civilians", True),
        ("Ministry of Duravan", "servicemen of Norhat", False),
        ("Ministry of Duravan", "our servicemen", False),
        ("Sarn Agency", "servicemen", False),
        ("Joint Monitoring Mission", "servicemen", False),
    ],
)
def test_what_a_side_says_of_nobody_s_people_is_printed_as_that(
    bureau: Bureau, publisher: Client, client: Client, source: str, subject: str, unsaid: bool
) -> None:
    claim = says(bureau, source, 12, subject, language="ru" if "щ" in subject else "en")
    assert publish(bureau, publisher, f"said.{claim}").status_code == 302, "printed without a question"
    edition = words(client.get(reverse("bulletin:edition", args=[1])))
    assert (UNSAID in edition) == unsaid
    data = client.get(reverse("bulletin:json", args=[1])).json()
    assert (data["figures"][0]["whose"] == UNSAID) == unsaid


def test_a_group_of_a_side_says_whose_they_are_and_the_next_edition_says_that_it_was_said(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    claim = says(bureau, "Ministry of Duravan", 12, "servicemen")
    publish(bureau, publisher, f"said.{claim}")
    named = opening.GroupWords("The crew", GroupKind.UNIT, side="Duravan")
    group = opening.name_group(by=bureau.hand, incident=bureau.incident, words=named)
    completing.of_group(by=bureau.hand, claim=claim, group=group)
    (figure,) = (f for f in quoted_figures(bureau.incident) if f.claim == claim)
    assert figure.whose == "people of Duravan"
    publish(bureau, publisher, f"said.{claim}")
    assert "whose people they are is said now" in words(client.get(reverse("bulletin:edition", args=[2])))


def test_what_is_answered_without_a_side_is_printed_as_not_said(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    key = f"said.{dead(bureau, LOSSES, 'en')}"
    publish(bureau, publisher, key, sideless=[key])
    assert UNSAID in words(client.get(reverse("bulletin:edition", args=[1])))
