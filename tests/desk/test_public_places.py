"""Places and countries in an edition, in every ending: no people, unless somebody bears the name. All invented."""

from __future__ import annotations

from django.test import Client

from lastcontact.bureau import intake, opening, reviewing
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.payloads.sources import PlaceName, SourceKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_public_words import posted, publisher

__all__ = ["publisher"]


def test_a_place_or_country_is_no_person_in_any_of_its_endings(bureau: Bureau, publisher: Client) -> None:
    opening.name_place(by=bureau.hand, names=(PlaceName("Дорна", "uk", ""), PlaceName("Sarnadzor", "hy", "Norhat")))
    for full_name in ("Норхад Салим", "Дорнай Ілля", "Սարնազոր Արամ"):
        bureau.record(full_name)
    said = Claim(ClaimType.CAPTURED, count=Quantity(Form.EXACT, 14, 14, "14"), subject="soldiers", speaker="Норхат")
    reviewing.make(by=bureau.hand, report=bureau.report("Sarn Agency", "Взято 14.", kind=ReportKind.ARTICLE), body=said)
    for lead in [
        *(
            "Семьи из Норхата обратились к Норхату.",
            "В Норхате ждут вестей.",
            "Разом із Норхатом.",
            "У Норхаті чекають.",
        ),
        *("Зв'язок утрачено біля Дорни.", "Контакт потерян в Дорне.", "Սարնաձորում սպասում են։", "Նորհատի կողմը։"),
    ]:
        status, body = posted(bureau, publisher, lead)
        assert status == 200, (lead, body.split('role="alert"')[1:2])


def test_whoever_bears_the_name_of_a_place_is_still_looked_for(bureau: Bureau, publisher: Client) -> None:
    opening.name_place(by=bureau.hand, names=(PlaceName("Дорна", "uk", ""), PlaceName("Garen", "en", "")))
    bureau.record("Ілля Дорн", given_name="Ілля", family_name="Дорн")
    for word in ("Garen", "Дорна"):
        status, body = posted(bureau, publisher, f"Чекають: {word}.")
        assert status == 422 and f'name="harmless" value="{word}"' in body
        assert posted(bureau, publisher, f"Чекають: {word}.", harmless=[word])[0] == 200
    words = intake.SourceWords("Норхат Оруд", SourceKind.PERSON, incident=bureau.incident)
    bureau.sources["a villager"] = intake.name_source(by=bureau.hand, words=words)
    bureau.report("a villager", "Их видели.")
    status, body = posted(bureau, publisher, "Спасибо Норхату.")
    assert status == 422 and 'name="harmless" value="Норхату"' in body
    for lead in ("Лист Дорну.", "Про Гарена нічого не відомо."):
        status, body = posted(bureau, publisher, lead)
        assert status == 422 and "names nobody" in body, lead
