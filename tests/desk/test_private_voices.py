"""A private person's name stands in no edition: not as a figure's source, nor in what it counts or in free words."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import intake, reviewing
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau
from tests.desk.test_publishing import door, seen_on, words

TEXT = "Mira Oldane, a villager, told us that she saw three wounded men in the mill. They were captured, she said."


@pytest.fixture
def publisher(alma: Officer, bureau: Bureau, signed_in_client) -> Client:
    alma.roles = [*alma.roles, Role.PUBLISHER]
    alma.save()
    for n in range(6):
        bureau.record(f"Aram Aramyan {n}")
    return signed_in_client(alma)


def three(bureau: Bureau, source: str = "", text: str = TEXT, **said: str | None) -> str:
    """A claim that counts three; the key of its figure."""
    report = bureau.report("Sarn Agency", text)
    count = Quantity(Form.EXACT, 3, 3, "three")
    begins = text.find("three")
    span = Span(begins, begins + 5, "three") if begins >= 0 else None
    body = Claim(ClaimType.CAPTURED, span, count=count, **{"subject": "wounded men", **said})  # type: ignore[arg-type]
    attached = reviewing.Attached(source=source)
    return "said." + reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)


def named(bureau: Bureau, name: str, kind: SourceKind, side: str = "") -> str:
    return intake.name_source(by=bureau.hand, words=intake.SourceWords(name, kind, side))


def word_of(bureau: Bureau, publisher: Client, key: str) -> str:
    asked = words("", figures=["own.unknown", key])
    read = publisher.post(door(bureau), asked)
    assert read.status_code == 200, read.content.decode().split("<main")[1][:2000]
    publisher.post(door(bureau), {**asked, "deed": "publish", "seen": seen_on(read.content)})
    printed = next(f.word_of for f in Edition.objects.get().published.figures if f.key == key)
    return printed.removesuffix(", as passed on by Sarn Agency")


def test_an_eyewitness_stands_beside_a_figure_as_a_villager_and_by_name_nowhere(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    key = three(bureau, speaker="Mira Oldane")
    assert word_of(bureau, publisher, key) == "A villager, not named here"
    addresses = [reverse(f"bulletin:{name}", args=[1]) for name in ("edition", "json", "csv", "reviews")]
    for address in ("/", *addresses, "/api/editions/1", reverse("bulletin:feed")):
        shown = client.get(address).content.decode()
        assert "Oldane" not in shown and "Mira" not in shown, address
    assert "A villager, not named here" in client.get(addresses[0]).content.decode()


@pytest.mark.parametrize(
    ("speaker", "printed"),
    [
        ("Mira Oldane, a villager", "A villager, not named here"),
        ("brother of Anton Merisko", "A relative, not named here"),
        ("Мира Олдан", "Somebody, not named here"),
        ("Միրա Օլդանյան", "Somebody, not named here"),
        ("the council of Petr Halvorin's village", "Somebody, not named here"),
        ("Colonel Brenko Adalin of Norhat", "A colonel from Norhat, not named here"),
        ("Brenko Adalin, State Commission of Duravan", "Somebody from State Commission of Duravan, not named here"),
        ("Бренко Адалин (Совет матерей)", "Somebody, not named here"),
        ("Radio Tindrassa, Council of the Mothers", "Radio Tindrassa, Council of the Mothers"),
        (
            "Colonel Brenko Adalin of the State Commission of Duravan",
            "A colonel from State Commission of Duravan, not named here",
        ),
        ("brother of Anton Merisko, Norhat", "A relative from Norhat, not named here"),
        ("villager", "Villager"),
        ("Ministry of Defence of Norhat", "Ministry of Defence of Norhat"),
        ("the Dorna council", "The Dorna council"),
        ("Human Rights Watch", "Human Rights Watch"),
        ("Министерство обороны", "Министерство обороны (Ministerstvo oborony)"),
    ],
)
def test_a_speaker_is_printed_by_name_where_it_is_no_person(
    bureau: Bureau, publisher: Client, speaker: str, printed: str
) -> None:
    assert word_of(bureau, publisher, three(bureau, text="Said: three.", speaker=speaker)) == printed


@pytest.mark.parametrize(
    ("name", "kind", "printed"),
    [
        ("Mira Oldane", SourceKind.PERSON, "A villager, not named here"),
        ("Oldane", SourceKind.PERSON, "Somebody, not named here"),
        ("ميرا الدان", SourceKind.PERSON, "Somebody, not named here"),
        ("President of Norhat", SourceKind.PERSON, "President of Norhat"),
        ("Norhat Relief", SourceKind.BODY, "Norhat Relief"),
    ],
)
def test_a_source_that_is_a_person_is_printed_by_name_only_where_it_is_an_office(
    bureau: Bureau, publisher: Client, name: str, kind: SourceKind, printed: str
) -> None:
    assert word_of(bureau, publisher, three(bureau, named(bureau, name, kind))) == printed


@pytest.mark.parametrize("kind", [SourceKind.PERSON, SourceKind.RELATIVE])
def test_from_which_side_somebody_speaks_is_said_where_the_bureau_knows_it(
    bureau: Bureau, publisher: Client, kind: SourceKind
) -> None:
    key = three(bureau, named(bureau, "Mira Oldane", kind, "Norhat"))
    assert word_of(bureau, publisher, key) == "A villager from Norhat, not named here"


def test_who_speaks_for_a_body_that_is_known_here_is_that_body(bureau: Bureau, publisher: Client) -> None:
    key = three(bureau, bureau.sources["State Commission of Duravan"], speaker="Davit Halor")
    assert word_of(bureau, publisher, key) == "State Commission of Duravan"


def test_a_name_of_somebody_who_is_not_sought_is_looked_at_in_what_a_figure_counts(
    bureau: Bureau, publisher: Client
) -> None:
    asked = words("", figures=["own.unknown", three(bureau, subject="comrades of Petr Halvorin")])
    page = publisher.post(door(bureau), asked)
    assert page.status_code == 422 and 'name="harmless" value="Halvorin"' in page.content.decode()
    looked_at = ["Petr", "Halvorin", "3 comrades of Petr Halvorin"]
    assert publisher.post(door(bureau), {**asked, "harmless": looked_at}).status_code == 200


@pytest.mark.parametrize("lead", ["Mira Oldane counted them.", "Oldane counted them.", "Их считала Мира Олдан."])
def test_the_name_of_a_private_person_who_speaks_is_looked_at_in_free_words(
    bureau: Bureau, publisher: Client, lead: str
) -> None:
    three(bureau, speaker="Mira Oldane")
    page = publisher.post(door(bureau), words(lead))
    assert page.status_code == 422 and "Look at each" in page.content.decode()


def test_what_it_means_to_print_a_figure_without_its_words_is_said(bureau: Bureau, publisher: Client) -> None:
    three(bureau, speaker="Mira Oldane")
    page = publisher.get(door(bureau)).content.decode()
    assert "“Without these words”" in page and "never by name" in page
