"""Whose words a statement, a signed letter and a bulletin are; "our source" speaks for himself. All is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.reader import read

WE = "We have established that twelve soldiers are held in Varn. Our staff will go on."
CASES = [
    ("Statement by the Human Rights Defender, Mira Kosten\n\nTwelve soldiers are held in Varn.", "Mira Kosten"),
    (f"Statement of the Human Rights Defender of Orlavia, Mira Kosten\n19 October 2031\n\n{WE}", "Mira Kosten"),
    ("Message from the Commissioner for the Missing, Tor Aldan\n\nTwelve soldiers are held in Varn.", "Tor Aldan"),
    (f"To the Registrar\n\n{WE}\n\nAda Renn, Commissioner for Human Rights", "Ada Renn"),
    (f"Ministry of Defence of Marhen Refutes Rumours\n\n{WE}", "Ministry of Defence"),
    ("Twelve soldiers are held in Varn, our source in the brigade says.", "source in the brigade"),
    ("According to our source in the brigade, twelve soldiers are held in Varn.", "source in the brigade"),
    (
        "Заявление уполномоченного по правам человека Миры Костен\n\nДвенадцать солдат удерживаются в Варне.",
        "Мира Костен",
    ),
    ("Заява омбудсмана Міри Костен\n\nДванадцять військових утримуються у Варні.", "Міра Костен"),
    ("Միրա Կոստենի հայտարարությունը\n\nՏասներկու զինվոր պահվում է Վառնում։", "Միրա Կոստեն"),
    ("სახალხო დამცველის მირა კოსტენის განცხადება\n\nთორმეტი ჯარისკაცი ვარნში ჰყავთ ტყვედ.", "მირა კოსტენი"),
]


def spoken(text: str, outlet: str | None = None) -> set[str | None]:
    found = read(text, published_on=date(2031, 10, 19), outlet=outlet).claims
    return {claim.speaker for claim in found if claim.type in PEOPLE_TYPES}


@pytest.mark.parametrize(("text", "name"), CASES)
def test_who_signs_or_heads_a_statement_speaks_in_all_of_it(text: str, name: str) -> None:
    assert spoken(text) == {name}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"Ministry of Defence of Marhen Refutes Rumours\n\n{WE}", "Ministry of Defence"),
        ("Statement by Mira Kosten angers families\n\nTwelve soldiers are held in Varn.", None),
        ("Ministry of Defence of Marhen Refutes Rumours\n\nTwelve soldiers are held in Varn.", None),
        ("Letter to the Defender, Mira Kosten\n\nTwelve soldiers are held in Varn.", None),
        ("Twelve soldiers are held in Varn, our office says.", None),
    ],
)
def test_its_own_publisher_and_who_is_only_told_of_are_no_author(text: str, outlet: str | None) -> None:
    assert spoken(text, outlet) == {None}
