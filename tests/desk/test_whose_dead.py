"""An edition says whose people each figure counts, and never by "our" or "its own". Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, reviewing
from lastcontact.bureau.quoting import quoted, quoted_figures
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_publishing import seen_on
from tests.desk.test_whose_people import group, says

SIX = Quantity(Form.EXACT, 6, 6, "six")


def fallen(bureau: Bureau, text: str, subject: str, of: str, **said: str) -> str:
    """Six of a group, in a report of the General Staff of Norhat."""
    staff = "General Staff of Norhat"
    if staff not in bureau.sources:
        words = intake.SourceWords(staff, SourceKind.BODY, "Norhat")
        bureau.sources[staff] = intake.name_source(by=bureau.hand, words=words)
    report = bureau.report(staff, text, language="en")
    at = text.index(subject)
    body = Claim(ClaimType.KILLED, Span(at, at + len(subject), subject), count=SIX, subject=subject, **said)  # type: ignore[arg-type]
    return reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(group=of))


def printed(bureau: Bureau, claim: str) -> Figure:
    return next(f for f in quoted_figures(bureau.incident) if f.claim == claim)


def test_whose_dead_they_are_stands_wherever_the_figure_does(bureau: Bureau, publisher: Client, client: Client) -> None:
    company = group(bureau, "Norhat servicemen at the Kvarn bridge", "Norhat")
    told = "Captain Danek Orlin, General Staff spokesman, said: six servicemen fell."
    claim = fallen(bureau, told, "servicemen", company, speaker="Captain Danek Orlin, General Staff spokesman")
    door = reverse("desk:publish", args=[bureau.incident])
    asked = {"title": "Losses", "lead": "", "figures": [f"said.{claim}"]}
    draft = publisher.get(door).content.decode()
    assert '<br><span class="src">people of Norhat</span>' in draft
    read = publisher.post(door, asked)
    publisher.post(door, {**asked, "deed": "publish", "seen": seen_on(read.content)})
    page = " ".join(client.get(reverse("bulletin:edition", args=[1])).content.decode().split())
    assert 'servicemen<br><span class="src">people of Norhat</span>' in page

    assert "General Staff spokesman from Norhat, not named here" in page and "Orlin" not in page
    (figure,) = client.get(reverse("bulletin:json", args=[1])).json()["figures"]
    assert figure["whose"] == client.get("/api/editions/1").json()["figures"][0]["whose"] == "people of Norhat"
    assert "servicemen; people of Norhat" in client.get(reverse("bulletin:csv", args=[1])).content.decode()
    assert printed(bureau, claim).unsaid.whose == "people of Norhat", "without the words of others it is said as well"


def test_a_group_of_no_side_stands_by_its_name(bureau: Bureau) -> None:
    lost = says(bureau, "Sarn Agency", 6, "soldiers", group(bureau, "Lost at the Kvarn bridge"))
    assert printed(bureau, lost).whose == "Lost at the Kvarn bridge" and not printed(bureau, lost).unsaid.whose


@pytest.mark.parametrize(
    ("subject", "language", "what"),
    [
        ("its own soldiers", "en", "soldiers"),
        ("our men", "en", "men"),
        ("their servicemen", "en", "servicemen"),
        ("наших військових", "uk", ""),
        ("своих солдат", "ru", "soldiers"),
        ("մեր զինվոր", "hy", "soldiers"),
        ("ჩვენი ჯარისკაცი", "ka", "soldiers"),
        ("bizim əsgər", "az", "soldiers"),
        ("جنودنا", "ar", "soldiers"),
    ],
)
def test_no_edition_says_ours_or_its_own_in_any_language(
    bureau: Bureau, publisher: Client, subject: str, language: str, what: str
) -> None:
    claim = says(bureau, "Sarn Agency", 40, subject, language=language)
    figure = printed(bureau, claim)
    assert figure.what == what or (not what and figure.what.isascii())
    assert subject not in f"{figure}" and not figure.original
    (doubt,) = quoted(bureau.incident).doubts
    assert doubt.key == figure.key and subject in doubt.why and "whose people they are is not known" in doubt.why
    page = publisher.get(reverse("desk:publish", args=[bureau.incident])).content.decode()
    assert "set the claim beside a group of theirs" in page
    known = says(bureau, "Joint Monitoring Mission", 41, subject, group(bureau, "5th Company", "Norhat"), language)
    assert "Norhat" in f"{printed(bureau, known).what} {printed(bureau, known).whose}"
    assert [d.key for d in quoted(bureau.incident).doubts] == [figure.key]


def test_what_is_not_known_in_the_language_of_the_edition_is_a_kind_of_people(bureau: Bureau) -> None:
    claim = says(bureau, "Sarn Agency", 6, "поранених евакуйовано з долини", language="uk")
    assert (printed(bureau, claim).what, printed(bureau, claim).original) == ("people killed", "")
    report = bureau.report("Sarn Agency", "Кілька десятків загинули.", language="uk")
    vague = Claim(ClaimType.KILLED, count=Quantity(Form.VAGUE, 36, 96, "кілька десятків"))
    claim = reviewing.make(by=bureau.hand, report=report, body=vague)
    assert printed(bureau, claim).phrase == "several dozen people killed"
