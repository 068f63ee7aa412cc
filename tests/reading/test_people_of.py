"""Whose people words count, in seven languages; abstains where they may be anybody's. All invented."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.people_of import Parties, same_people
from lastcontact.reading.reader import read

PARTIES = Parties.of(("Orvand", "Mert"), [{"Mert", "Küste"}])


@pytest.mark.parametrize(
    ("side", "subjects"),
    [
        (
            "Orvand",
            "servicemen of Orvand|Orvandi soldiers|военнослужащих Орванда|орвандцев|орвандських військових"
            "|Օրվանդի զինծառայող|Orvandın hərbçisi|orvandlı əsgər|ორვანდელი ჯარისკაცი|جنود أورفاند|Orvandi prisoners",
        ),
        ("Orvand", "our soldiers|наших військових|hərbçimiz|من جنودنا|ჩვენი ჯარისკაცი|մեր զինվոր"),
        ("Mert", "Mertian soldiers|мертских солдат|Küste soldiers|enemy soldiers|вражеских солдат|düşmən əsgəri"),
        (
            "",
            "soldiers|мертвых солдат|морских пехотинцев|merchants|orphans|سجينا|prisoners of Orvand"
            "|військовополонених Орванду|soldiers of Orvand and Mert",
        ),
    ],
)
def test_whose_people_words_count_when_orvand_says_them(side: str, subjects: str) -> None:
    for subject in subjects.split("|"):
        assert PARTIES.whose(Claim(ClaimType.KILLED, subject=subject), "Orvand") == side, subject


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Two servicemen of Orvand were killed.", "Orvand"),
        ("14 of our soldiers were killed.", "Mert"),
        ("Orvand's 14 soldiers were captured.", "Orvand"),
        ("14 captives from Orvand are held.", "Orvand"),
        ("Orvand killed 14 soldiers.", ""),
        ("Գերեվարվել է մեր 14 զինծառայող։", "Mert"),
        ("ჩვენი ორი ჯარისკაცი დაიღუპა.", "Mert"),
    ],
)
def test_the_words_right_beside_those_counted_tell_it_too(text: str, side: str) -> None:
    (claim,) = read(text).claims
    assert PARTIES.whose(claim, "Mert") == side


def test_what_nobody_names_may_be_of_either_side_and_a_group_tells_it_where_no_word_does() -> None:
    soldiers = Claim(ClaimType.KILLED, subject="soldiers")
    assert PARTIES.whose(soldiers, "", "Mert") == "Mert" and PARTIES.whose(soldiers, "", "Nobody’s") == ""
    assert PARTIES.whose(Claim(ClaimType.KILLED, subject="our soldiers")) == "", "nobody knows who says so"
    assert same_people("", "Mert") and not same_people("Orvand", "Mert")
    assert Parties.of(()).whose(Claim(ClaimType.KILLED, subject="Orvandi soldiers"), "Orvand") == ""
    assert [*Parties.of(("Families", "Norhat", "Rebels")).names] == ["Norhat", "Rebels"], "families are no party"
    north, south = "North Velmar", "South Velmar"
    assert Parties.of((north, south)).whose(Claim(ClaimType.KILLED, subject="soldiers of Velmar")) == ""
    assert Parties.of((north, south)).whose(Claim(ClaimType.KILLED, subject="soldiers of South Velmar")) == south
