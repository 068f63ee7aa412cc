"""How surely something is told, in languages with endings. All people and places are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "Dörd əsgərin taleyi məlum deyil, axtarış davam edir.",
        "Судьба четырёх солдат неизвестна, поиски продолжаются.",
        "Доля чотирьох солдатів невідома, пошуки тривають.",
        "Չորս զինվորի ճակատագիրն անհայտ է, որոնումները շարունակվում են։",
        "ოთხი ჯარისკაცის ბედი უცნობია, ძებნა გრძელდება.",
        "مصير أربعة جنود مجهول، والبحث مستمر.",
    ],
)
def test_that_a_fate_is_unknown_says_nothing_of_what_else_is_told(text: str) -> None:
    told = [(c.type.value, c.modality.value) for c in read(text, published_on=date(2031, 5, 14)).claims]
    assert told == [("missing", "unknown"), ("search", "asserted")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Atışmada üç hərbçi həlak olub.", ("killed", "asserted", 3)),
        ("Döyüşdə beş hərbçi şəhid olub.", ("killed", "asserted", 5)),
        ("В среду будут переданы десять тел.", ("remains_returned", "planned", 10)),
        ("Документально подтверждён плен девяти солдат.", ("captured", "confirmed", 9)),
        ("Հաջորդ փոխանակումը ծրագրված է հինգշաբթի։", ("returned", "planned", None)),
        ("ستدفن أربعة جثامين الخميس.", ("killed", "planned", 4)),
        ("Doqquz nəfərin saxlanıldığı etiraf olunub.", ("held", "confirmed", 9)),
    ],
)
def test_a_plain_sentence_tells_this_as_surely_as_it_says(text: str, told: tuple[str, str, int | None]) -> None:
    (claim,) = read(text, published_on=date(2031, 5, 14)).claims
    assert (claim.type.value, claim.modality.value, claim.count.minimum if claim.count else None) == told


@pytest.mark.parametrize(
    "text",
    [
        "Двое солдат были похищены неизвестными.",
        "Невідому жінку знайшли в підвалі лікарні.",
        "Անհայտ կին է հայտնաբերվել հիվանդանոցի նկուղում։",
        "Երեք ձկնորս առևանգվել է անհայտ անձանց կողմից։",
        "Երեկ առևանգվել և անհայտ ուղղությամբ տարվել է երկու կամավոր։",
        "Naməlum qadın xəstəxananın zirzəmisində tapılıb.",
        "Üç balıqçı naməlum şəxslər tərəfindən qaçırılıb.",
        "უცნობი მამაკაცის ცხედარი იპოვეს მდინარესთან.",
        "عُثر على امرأة مجهولة في قبو المستشفى.",
    ],
)
def test_an_unknown_person_or_way_leaves_what_happened_sure(text: str) -> None:
    assert {c.modality.value for c in read(text, published_on=date(2031, 5, 14)).claims} == {"asserted"}


@pytest.mark.parametrize(
    "text",
    ["Yeddi əsgərin taleyi naməlumdur.", "შვიდი ჯარისკაცის ბედი უცნობია.", "مصير سبعة جنود مجهول."],
)
def test_a_fate_that_is_unknown_stays_so(text: str) -> None:
    assert {c.modality.value for c in read(text, published_on=date(2031, 5, 14)).claims} == {"unknown"}
