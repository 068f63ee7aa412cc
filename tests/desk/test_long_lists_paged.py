"""Long lists of answers and of judged pairs stand on pages, and nobody is lost between them. Everybody is invented."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import linking
from lastcontact.casefile import moments
from lastcontact.core.person import Verdict
from tests.bureau.acts import Bureau

NAMES = [f"Aram Aramyan{first}{last}" for first in "abcd" for last in "klmnoprs"]


def named(page: str) -> set[str]:
    return set(re.findall(r"Aram Aramyan\w\w", page))


def test_those_asked_about_stand_on_pages_and_the_paragraph_and_the_file_have_all(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    one, *others = [bureau.record(name) for name in NAMES]
    enquiry = bureau.ask(one, *others)
    bureau.ask(one, label="E-2")
    address = reverse("desk:answers", args=[bureau.incident]) + f"?enquiry={enquiry}"
    first = alma_at_desk.get(address).content.decode()
    assert "1 of 2" in first and f"?page=2&amp;enquiry={enquiry}#ls" in first
    second = alma_at_desk.get(f"{address}&page=2").content.decode()
    assert (len(named(first)), len(named(second))) == (25, 7) and named(first) | named(second) == set(NAMES)
    assert "Of 32 persons" in first and "Of 32 persons" in second
    assert named(alma_at_desk.get(f"{address}&as=text").content.decode()) == set(NAMES)


def test_every_pair_ever_judged_is_on_some_page(bureau: Bureau, alma_at_desk: Client) -> None:
    here = bureau.record("Levon Lusats")
    for name in NAMES:
        linking.judge(by=bureau.hand, a=here, b=bureau.record(name), verdict=Verdict.DIFFERENT, why="another man")
    address = reverse("desk:links", args=[bureau.incident])
    first, second = (alma_at_desk.get(f"{address}{more}").content.decode() for more in ("", "?judged=2"))
    assert "32 judged pairs, the latest first" in first and 'href="?judged=2#jd"' in first
    assert (len(named(first)), len(named(second))) == (20, 12) and named(first) | named(second) == set(NAMES)
    part = re.compile(r'<details class="facts named" open( data-narrow)?>')
    assert part.search(first)[1] and not part.search(second)[1], "whoever leafs in it finds it open"  # type: ignore[index]


def test_what_was_said_and_done_stands_on_pages_of_the_board_as_of_the_same_day(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    for number in range(1, 70):
        bureau.ask(bureau.record(f"Levon Lusats {number}"), label=f"E-{number}")
    address = reverse("desk:board", args=[bureau.incident])
    part = re.compile(r'<ol class="log small">(.*?)</ol>(.*?)</details>', re.S)

    def leaf(more: str) -> tuple[list[str], str]:
        page = alma_at_desk.get(address + more).content.decode()
        found = part.search(page)
        assert found
        return re.findall(r"<li>(.*?)</li>", found[1], re.S), found[2]

    (first, foot), (second, _) = leaf(""), leaf("?order=2")
    assert len(first) == 60 and second and not set(first) & set(second)
    assert {f"enquiry E-{n} " in "".join(first + second) for n in range(1, 70)} == {True}
    assert "?order=2#t" in foot
    known = moments.head_seq() - 1
    assert f"?order=2&amp;known={known}#t" in leaf(f"?known={known}")[1]
