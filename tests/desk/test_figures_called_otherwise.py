"""Those whom a figure counts by what befell them: said in English, and looked at where they stand under another."""

from __future__ import annotations

import pytest
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn
from tests.desk.test_whose_people import printed, says

STATES = [
    ("hy", "վիրավոր", "wounded"),
    ("hy", "վիրավոր զինվոր", "wounded soldiers"),
    ("hy", "անհայտ կորած զինծառայող", "missing servicemen"),
    ("hy", "դի", "bodies"),
    ("ru", "раненых", "wounded"),
    ("ru", "пропавших без вести", "missing"),
    ("ru", "погибших военнослужащих Норхата", "dead servicemen of Norhat"),
    ("uk", "загиблих", "dead"),
    ("uk", "зниклих безвісти", "missing"),
    ("az", "yaralı", "wounded"),
    ("az", "itkin düşən əsgər", "missing soldiers"),
    ("ka", "დაჭრილი", "wounded"),
    ("ka", "მძევალი", "hostages"),
    ("ar", "جريحا", "wounded"),
    ("ar", "قتلى", "dead"),
    ("ar", "مفقودين", "missing"),
]


def test_a_word_for_a_state_is_printed_in_english_with_the_word_of_the_report_beside_it(bureau: Bureau) -> None:
    told = {
        says(bureau, "Sarn Agency", 12 + number, subject, language=of): (subject, what)
        for number, (of, subject, what) in enumerate(STATES)
    }
    figures = {claim: printed(bureau, claim) for claim in told}
    assert {told[claim][0]: f.what for claim, f in figures.items()} == {subject: what for _, subject, what in STATES}
    assert all(f.original == told[claim][0] for claim, f in figures.items())


@pytest.mark.parametrize(
    ("language", "subject", "warned"),
    [
        ("hy", "վիրավոր", True),
        ("ru", "пропавших без вести", True),
        ("en", "wounded", True),
        ("ru", "погибших солдат", False),
        ("ru", "пленных", False),
        ("en", "soldiers", False),
    ],
)
def test_who_publishes_is_told_of_a_figure_whose_own_word_contradicts_where_it_stands(
    bureau: Bureau, alma: Officer, signed_in_client: SignedIn, language: str, subject: str, warned: bool
) -> None:
    alma.roles = [*alma.roles, Role.PUBLISHER]
    alma.save()
    says(bureau, "Sarn Agency", 12, subject, language=language)
    page = signed_in_client(alma).get(reverse("desk:publish", args=[bureau.incident])).content.decode()
    assert ("before you print them" in page and f"it counts “{subject}”" in page) is warned


@pytest.mark.parametrize(
    ("text", "words", "asked"),
    [
        ("Returned:\n- 3 officers\n- 2 wounded\n", "2 wounded", "Returned"),
        ("The Commission answers.\nReturned\n2 wounded\n", "2 wounded", "Returned"),
        ("Вернулись:\n1) 2 раненых\n", "2 раненых", "Вернулись"),
        ("Повернулися:\n– 2 поранених\n", "2 поранених", "Повернулися"),
        ("Wounded:\n- 2 wounded\n", "2 wounded", ""),
        ("Returned and wounded:\n- 2 wounded\n", "2 wounded", ""),
        ("They have returned.\n- 2 wounded\n", "2 wounded", ""),
        ("Our list:\n- 2 wounded\n", "2 wounded", ""),
        ("2 wounded\n", "2 wounded", ""),
    ],
)
def test_a_figure_in_a_list_whose_heading_tells_of_another_fate_is_looked_at_again(
    bureau: Bureau, alma: Officer, signed_in_client: SignedIn, text: str, words: str, asked: str
) -> None:
    alma.roles = [*alma.roles, Role.PUBLISHER]
    alma.save()
    report = bureau.report("Sarn Agency", text)
    start = text.index(words)
    body = Claim(ClaimType.WOUNDED, Span(start, start + len(words), words), count=Quantity(Form.EXACT, 2, 2, "2"))
    reviewing.make(by=bureau.hand, report=report, body=body)
    page = signed_in_client(alma).get(reverse("desk:publish", args=[bureau.incident])).content.decode()
    told = f"it stands under “{asked}” in its report, and would be printed under “Wounded”."
    assert ("before you print them" in page and told in page) is bool(asked)
    assert asked or "it stands under" not in page
