"""On an Armenian page a sentence ends with an Armenian full stop, and what is named behind a mark stands behind "՝".

The lower dot and the colon of Latin letters are other marks there: a pause within a sentence, and none. All invented.
"""

from __future__ import annotations

import re
from html import unescape

from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Relative
from lastcontact.bureau import disclosing
from lastcontact.core.payloads.families import SpeaksOfDeath, Told
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn

_BLOCK = re.compile(
    r"</?(?:p|li|h\d|section|div|ul|form|label|legend|main|footer|header|summary|aside|button)\b[^>]*>|<br>"
)
_LATIN_END = re.compile(r"(?<=[\w)»])[.:](?=\s+(?!Ձե)[Ա-Ֆ]|\s*$)|(?<=[ա-ֆև]):")
ASKED, TOLD = "Նա ո՞ւր է։", "Նա գերության մեջ է։"


def latin_stops(page: str) -> list[str]:
    """Sentences that end as those of Latin letters do; "Ձեր" has its capital within one."""
    shown = page.split("<body")[1]
    blocks = (" ".join(unescape(re.sub(r"<[^>]+>", "", part)).split()) for part in _BLOCK.split(shown))
    return [block for block in blocks if re.search("[Ա-ֆ]", block) and _LATIN_END.search(block)]


def test_a_page_with_all_that_may_stand_on_it_ends_its_sentences_in_armenian(
    bureau: Bureau, signed_in_client: SignedIn
) -> None:
    mother = bureau.enrol(
        bureau.record("Aram Aramyan"), language="hy", call_word="ընկուզենի", sought_name="Արամ", sought_as="Ձեր որդին",
        addressed_as="տիկին Անահիտ",
    )  # fmt: skip
    talk = disclosing.Appointment(
        relative=mother,
        words="Կզանգեմ Ձեզ։",
        on="2026 թ. մարտի 26, հինգշաբթի",
        officer=bureau.hand.officer,
        telephone="+000 55 0100",
        support_name="Մարիամ",
        support_telephone="+000 55 0101",
        speaks_of_death=SpeaksOfDeath.NO,
    )
    disclosing.appoint(by=bureau.hand, appointment=talk)
    hers = signed_in_client(Relative.objects.get())
    assert not latin_stops(hers.get(reverse("family:page")).content.decode())
    for _ in range(2):
        bureau.tell(mother, told=(Told(TOLD, "Հանձնաժողովից"),), unknown=(ASKED,), doing=(TOLD,), replaces_earlier=True)
    for words in ("", ASKED):
        page = hers.post(reverse("family:tell"), {"words": words}, follow=True).content.decode()
        assert TOLD in page and not latin_stops(page)
    assert "Մարիամ" in page and "55 0101" in page and "և մենք չենք" not in page
    earlier = hers.get(reverse("family:earlier")).content.decode()
    assert TOLD in earlier and not latin_stops(earlier)


def test_the_pages_before_signing_in_do_so_too(client: Client, db: None) -> None:
    for address in ("/family/sign-in/", "/for-families/", "/", "/language/"):
        assert not latin_stops(client.get(address, headers={"accept-language": "hy"}).text), address
    for code in ("", "1234", "0000 0000 0000 0000"):
        page = client.post("/family/sign-in/", {"code": code}, headers={"accept-language": "hy"}).text
        assert not latin_stops(page), code
