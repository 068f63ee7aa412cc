"""Long lists of answers and of judged pairs stand on pages, and nobody is lost between them. Everybody is invented."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import linking
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
