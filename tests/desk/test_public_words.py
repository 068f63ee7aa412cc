"""Free words of an edition: no name, no number but its own figures; what only may be one is looked at by a person."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import opening, taking_rows
from lastcontact.casefile.models import Incident
from lastcontact.casefile.searching import MOST_COMPARED
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.payloads.sources import PlaceName
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau


@pytest.fixture
def publisher(alma: Officer, bureau: Bureau, signed_in_client) -> Client:
    alma.roles = [*alma.roles, Role.PUBLISHER]
    alma.save()
    for n in range(5):
        bureau.record(f"Person {n}")
    bureau.record("Հովասարյան Գարեն", service_number="NR-204518")
    bureau.record("Hope Baker", given_name="Hope", family_name="Baker")
    bureau.record("ლევან არპანელი")
    return signed_in_client(alma)


def posted(bureau: Bureau, publisher: Client, lead: str, **more: object) -> tuple[int, str]:
    asked = {"title": "People missing", "lead": lead, "figures": ["own.unknown"], **more}
    page = publisher.post(reverse("desk:publish", args=[bureau.incident]), asked)
    return page.status_code, page.content.decode()


def test_any_one_word_of_a_name_is_refused_in_any_script(bureau: Bureau, publisher: Client) -> None:
    for name in [
        "Hovasaryan",
        "Hovasarian",
        "Овасаряна",
        "Հովասարյանի",
        "G. Hovasaryan",
        "Garen",
        "Гарен",
        "Hovasaryan’s",
    ]:
        status, body = posted(bureau, publisher, f"We know of {name} since Monday.")
        assert status == 422 and "names nobody" in body


def test_a_name_is_met_in_the_endings_of_its_language(bureau: Bureau, publisher: Client) -> None:
    for full_name in ("Սարնեցյան Վահագն", "Գայանե Սիրան", "Նարեկ Տաշ", "Gagik Melar", "Yasser Ordan"):
        bureau.record(full_name)
    for name in [
        *("ვაჰაგნს", "ვაჰაგნის", "ვაჰაგნმა", "სარნეციანს", "სარნეციანმა"),
        *("Գայանեին", "Գայանեից", "Նարեկով", "Նարեկին", "Նարեկի"),
        *("Нареком", "Нареку", "Гагікові", "Гагіком", "Гагику", "Сарнецяном"),
        *("لياسر", "وياسر", "بياسر", "Nareklə bağlı danışdıq, Narekdən"),
    ]:
        status, body = posted(bureau, publisher, f"{name}.")
        assert status == 422 and ("names nobody" in body or "may be the name" in body)


def test_a_name_is_met_however_it_is_broken_up(bureau: Bureau, publisher: Client) -> None:
    bureau.record("Նարեկ Տաշ")
    for name in [
        *("Na\u200brek", "N\u00adarek", "N a r e k", "N.a.r.e.k", "N-a-r-e-k", "Na-rek", "Na.rek", "N4rek", "Nar3k"),
        *(
            "Ｎａｒｅｋ",
            "N\u0332a\u0332r\u0332e\u0332k\u0332",
            "Н а р е к",
            "Нар\u2060ек",
            "Н4рек",
            "𝐍𝐚𝐫𝐞𝐤",
            *("A N a r e k", "Na rek", "Nar ek", "Na r ek"),
        ),
    ]:
        status, body = posted(bureau, publisher, f"We know of {name} since Monday.")
        assert status == 422 and ("names nobody" in body or "may be the name" in body)


def test_a_name_is_met_behind_however_many_that_begin_alike(bureau: Bureau, publisher: Client) -> None:
    names = [*(f"Marukasinto Nr {n}" for n in range(MOST_COMPARED)), "Markosyan Zenob"]
    terms = taking_rows.ListTerms(columns={"Name": "name"}, says=Claim(type=ClaimType.MISSING))
    report = bureau.report("5th Company", kind=ReportKind.LIST)
    listed = [taking_rows.ListRow(n, Described(name=name)) for n, name in enumerate(names, start=1)]
    list(taking_rows.take_rows(by=bureau.hand, report=report, list_rows=listed, terms=terms))
    status, body = posted(bureau, publisher, "We know of Markosyan since Monday.")
    assert status == 422 and "names nobody" in body


def test_a_service_number_is_refused(bureau: Bureau, publisher: Client) -> None:
    for lead in ["Number NR-204518 has answered.", "Nr 204518 is held."]:
        status, body = posted(bureau, publisher, lead)
        assert status == 422 and ("names nobody" in body or "not one of the figures" in body)


def test_a_small_count_is_refused_in_every_language(bureau: Bureau, publisher: Client) -> None:
    for lead in [
        "Двое",
        "Երկու զինվոր",
        "ორი ჯარისკაცი",
        "١ من الجنود",
        "İkisi sağdır",
        "Троє живі",
        "اثنان",
        "both of them",
        "T w o",
        "t-w-o",
    ]:
        status, body = posted(bureau, publisher, lead)
        assert status == 422 and ("counts fewer than 5" in body or "not one of the figures" in body)


def test_posts_and_positions_are_no_people_and_who_holds_them_is(bureau: Bureau, publisher: Client) -> None:
    for lead in [
        "Contact was lost with two posts above Dorna.",
        "Contact was lost with three combat positions.",
        "Связь потеряна с двумя позициями.",
    ]:
        assert posted(bureau, publisher, lead)[0] == 200, lead
    for lead in ["Two were killed in a village.", "Two men at two posts were killed.", "Two dead, two positions lost."]:
        assert posted(bureau, publisher, lead)[0] == 422, lead


def test_a_number_that_is_no_figure_of_the_edition_is_refused(bureau: Bureau, publisher: Client) -> None:
    for lead in [
        "29 + 8 = 37",
        "In total 37",
        "Of 93 sought, 92 are alive.",
        "92 % are alive.",
        "Քսանհինգ մարդ",
        "двадцать девять",
    ]:
        status, body = posted(bureau, publisher, lead)
        assert status == 422 and "not one of the figures" in body


def test_what_may_be_a_name_or_one_person_is_looked_at_before_it_passes(bureau: Bureau, publisher: Client) -> None:
    lead = "There is hope for one of the sides, Baker wrote, as Convention III says."
    status, body = posted(bureau, publisher, lead)
    assert status == 422 and all(f'name="harmless" value="{word}"' in body for word in ("hope", "Baker", "one", "III"))
    status, body = posted(bureau, publisher, lead, harmless=["hope", "Baker", "III"])
    assert status == 422 and "“one”" in body
    harmless = ["hope", "Baker", "one", "III"]
    status, body = posted(bureau, publisher, lead, harmless=harmless)
    assert status == 200
    seen = body.split('name="seen" value="')[1].split('"')[0]
    status, _ = posted(bureau, publisher, lead, harmless=harmless, seen=seen, deed="publish")
    assert status == 302 and Edition.objects.get().published.looked_at == tuple(harmless)


def test_days_and_the_edition_s_own_number_are_no_counts(bureau: Bureau, publisher: Client) -> None:
    for lead in [
        *("People missing since 27 марта 2026 года.", "27 березня 2026 року", "2026 թ. մարտի 27-ին", "27 mart 2026"),
        *("في 27 مارس 2026", "2026 წლის 27 მარტს", "Martın 9-da əlaqə itdi. People missing, 9 to 10 March"),
        *("This is bulletin 1.", "Contact lost above Dorna", "Bulletin 1 of this bureau"),
    ]:
        assert posted(bureau, publisher, lead)[0] == 200


def test_a_number_of_the_incident_s_title_is_its_own_there_and_looked_at_elsewhere(
    bureau: Bureau, publisher: Client
) -> None:
    Incident.objects.filter(id=bureau.incident).update(title="Losses at point 64, Dorna")
    assert posted(bureau, publisher, "Kurulub. Losses at point 64, Dorna", title="")[0] == 200
    status, body = posted(bureau, publisher, "64 are dead.")
    assert status == 422 and 'name="harmless" value="64"' in body


def test_one_soldier_of_one_unit_is_looked_at_too(bureau: Bureau, publisher: Client) -> None:
    for lead in ["A soldier of the 5th Company was killed.", "Солдат 5-й роты погиб."]:
        status, body = posted(bureau, publisher, lead)
        assert status == 422 and f'name="harmless" value="{lead.rstrip(".")}"' in body
    assert posted(bureau, publisher, "Some soldiers came back. Bodies were handed over.")[0] == 200


def test_one_person_told_of_is_looked_at(bureau: Bureau, publisher: Client) -> None:
    for lead in [
        *("The sergeant died.", "The boy from position 7 has died.", "The commander is held by them.", "He is dead."),
        *("They seek a man aged 20.", "He was born in 2005.", "A 20-year-old is sought.", "Ему было 20 лет."),
        *("Молодший сержант загинув.", "Նա 20 տարեկան էր։", "სერჟანტი გარდაიცვალა.", "توفي الرقيب.", "Çavuş öldü."),
    ]:
        status, body = posted(bureau, publisher, lead)
        assert status == 422 and ("may be the name" in body or "not one of the figures" in body)


def test_a_count_in_other_signs_or_words_is_looked_at(bureau: Bureau, publisher: Client) -> None:
    for lead in [
        *("②", "Soldiers alive: ³", "They gave back ||| of them.", "Ⅲ men came back."),
        *("trois soldats", "dos soldados", "zwei Soldaten", "שני חיילים", "دو سرباز"),
    ]:
        status, body = posted(bureau, publisher, lead)
        assert status == 422 and "may be the name" in body


def test_news_of_many_asks_nothing(bureau: Bureau, publisher: Client) -> None:
    for lead in [
        "The spokesman said that soldiers are held. Families were told.",
        "Bodies were handed over. Nobody is named before the family has been told.",
        "Contact with the company was lost at night. Both sides answered, and the search goes on.",
        "Поиски продолжаются с согласия обеих сторон. Семьи извещены.",
    ]:
        status, body = posted(bureau, publisher, lead)
        assert status == 200, body.split("harmless")[1:]


def test_places_and_bodies_are_no_people(bureau: Bureau, publisher: Client) -> None:
    opening.name_place(by=bureau.hand, names=(PlaceName("Hovasar", "hy", "Norhat"), PlaceName("Dorna", "en", "")))
    assert (
        posted(bureau, publisher, "Contact was lost near Dorna and Hovasar, says the Sarn Agency of Norhat.")[0] == 200
    )


def published(bureau: Bureau, publisher: Client, lead: str, **more: object) -> Edition:
    _, body = posted(bureau, publisher, lead, **more)
    seen = body.split('name="seen" value="')[1].split('"')[0]
    assert posted(bureau, publisher, lead, seen=seen, deed="publish", **more)[0] == 302
    return Edition.objects.all()[0]


def test_a_later_edition_says_what_was_wrong_and_the_old_one_says_where(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    wrong = published(bureau, publisher, "A search goes on in the valley.")
    status, body = posted(bureau, publisher, "", corrects=wrong.id)
    assert status == 422 and "say what was wrong" in body
    status, body = posted(bureau, publisher, "", corrects=wrong.id, correction="Garen was not meant.")
    assert status == 422 and "names nobody" in body
    right = published(bureau, publisher, "", corrects=wrong.id, correction="No search had begun.")
    old = client.get(reverse("bulletin:edition", args=[wrong.number])).content.decode()
    assert "Something was wrong in this edition" in old and "No search had begun." in old and "A search goes on" in old
    new = client.get(reverse("bulletin:edition", args=[right.number])).content.decode()
    assert f"This edition corrects bulletin {wrong.number}" in new
    assert "corrected by bulletin" in client.get(reverse("bulletin:editions")).content.decode()
    data = client.get(reverse("bulletin:json", args=[wrong.number])).json()
    assert data["corrected_by"] == {"bulletin": right.number, "what_was_wrong": "No search had begun."}


def test_a_correction_may_say_which_edition_and_what_it_printed(bureau: Bureau, publisher: Client) -> None:
    for n in range(5, 64):
        bureau.record(f"Person {n}")
    wrong = published(bureau, publisher, "A search goes on in the valley.")
    printed = wrong.published.figures[0].value
    for n in range(64, 84):
        bureau.record(f"Person {n}")
    said = f"Bulletin {wrong.number} gave {printed}; it should have been {int(printed) + 20}."
    assert posted(bureau, publisher, "", corrects=wrong.id, correction=said)[0] == 200
    assert posted(bureau, publisher, said)[0] == 422, "No figure of another edition stands where nothing is corrected"
    again = said.replace("should have been", f"with {wrong.number} more")
    assert posted(bureau, publisher, "", corrects=wrong.id, correction=again)[0] == 422


def test_words_that_should_not_have_been_public_leave_every_public_page(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    wrong = published(bureau, publisher, "The shepherd of Lusats saw them.", title="What the shepherd saw")
    more = {"corrects": wrong.id, "correction": "Words about a witness stood in it.", "hides_words": "yes"}
    published(bureau, publisher, "", **more)
    from lastcontact.notices import refresh

    for _ in ("as published", "rebuilt"):
        addresses = [reverse(f"bulletin:{name}", args=[wrong.number]) for name in ("edition", "json", "csv")]
        for address in (*addresses, reverse("bulletin:editions"), reverse("bulletin:feed"), "/api/editions/1"):
            page = client.get(address)
            assert page.status_code == 200 and "hepherd" not in page.content.decode(), address
        assert "Words about a witness" in client.get(addresses[0]).content.decode()
        refresh.rebuild()


def test_a_figure_is_not_used_for_another_thing_than_it_counts(bureau: Bureau, publisher: Client) -> None:
    status, body = posted(bureau, publisher, "8 people were killed.")
    assert status == 422 and "8 is the figure of persons sought" in body
    families = "8 families wrote to us"
    status, body = posted(bureau, publisher, f"{families}.", title="News")
    assert status == 422 and f'name="harmless" value="{families}"' in body
    assert posted(bureau, publisher, f"{families}.", title="News", harmless=[families])[0] == 200
    assert posted(bureau, publisher, "8 people are missing.")[0] == 200
