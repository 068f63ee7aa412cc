"""Figures of two sides' people answer no one question; whom an edition counts reads in English. All invented."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import intake, opening, reviewing
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.people_of import Parties
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn
from tests.desk.test_family_and_public import edition
from tests.desk.test_report_page import act

PEOPLE = {"Ministry of Norhat": "Norhat", "Ministry of Duravan": "Duravan"}


def shown(client: Client, name: str, bureau: Bureau) -> str:
    return " ".join(client.get(reverse(name, args=[bureau.incident])).content.decode().split())


def says(bureau: Bureau, source: str, count: int, subject: str, group: str = "", language: str = "en") -> str:
    if source not in bureau.sources:
        words = intake.SourceWords(source, SourceKind.BODY, PEOPLE.get(source, ""))
        bureau.sources[source] = intake.name_source(by=bureau.hand, words=words)
    text = f"{len(bureau.reports)}: {count} {subject}"
    report = bureau.report(source, text, language=language, published_on=date(2026, 3, 11))
    number = Quantity(Form.EXACT, count, count, str(count))
    body = Claim(ClaimType.KILLED, count=number, subject=subject)
    return reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(group=group))


def group(bureau: Bureau, label: str, side: str = "") -> str:
    words = opening.GroupWords(label, GroupKind.UNIT, side=side)
    return opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)


def parts(page: str) -> dict[str, str]:
    """Heading of the rows of the dead -> those rows."""
    dead = page.split('id="f-dead"')[1].split("</ol>")[0]
    found = re.split(r"<h4>([^<]*)</h4>", dead)
    return dict(zip(found[1::2], found[2::2], strict=True))


def test_the_dead_of_two_sides_stand_apart_on_the_board_and_the_unsaid_beside_both(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    ours = says(bureau, "Ministry of Norhat", 2, "наших военнослужащих", language="ru")
    foes = says(bureau, "Ministry of Norhat", 4, "soldiers of Duravan")
    theirs = says(bureau, "Ministry of Duravan", 4, "Norhati servicemen")
    anybody = says(bureau, "Sarn Agency", 3, "soldiers")
    page = shown(alma_at_desk, "desk:board", bureau)
    found = parts(page)
    assert list(found) == ["People of Duravan", "People of Norhat", "Whose people is not said"]
    where = {claim: head for head, rows_of in found.items() for claim in re.findall(r'<li id="c-([^"]+)"', rows_of)}
    assert where[foes] == "People of Duravan" and where[ours] == where[theirs] == "People of Norhat"
    assert where[anybody] == "Whose people is not said" and "compared with both" in found["Whose people is not said"]
    assert "Speaks of" not in found["People of Duravan"], "it differs from nothing: nothing else counts Duravan’s"
    glance = page.split("How many are dead?")[1].split("</div>")[0]
    assert "people of Duravan; <bdi>Ministry of Norhat" in glance and "whose people is not said; <bdi>Sarn" in glance


def test_one_speaker_who_counts_as_many_of_each_side_says_two_things(bureau: Bureau, alma_at_desk: Client) -> None:
    says(bureau, "Ministry of Norhat", 4, "our soldiers")
    says(bureau, "Ministry of Norhat", 4, "enemy soldiers")
    says(bureau, "Ministry of Norhat", 4, "soldiers of Norhat")
    found = parts(shown(alma_at_desk, "desk:board", bureau))
    assert {head: part.count("<li id=") for head, part in found.items()} == {
        "People of Duravan": 1,
        "People of Norhat": 1,
    }, "the third is the first said again"


def test_what_counts_another_side_than_its_group_contradicts_nothing_there(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    company, lost = group(bureau, "5th Company", "Norhat"), group(bureau, "Lost at the bridge")
    says(bureau, "Ministry of Norhat", 2, "soldiers", company)
    says(bureau, "Ministry of Norhat", 9, "Duravani soldiers", company)
    page = shown(alma_at_desk, "desk:numbers", bureau)
    assert "These 2 cannot all hold" not in page and "people of another side than its group" in page
    says(bureau, "Ministry of Norhat", 3, "soldiers of Norhat", lost)
    says(bureau, "Ministry of Norhat", 7, "soldiers of Duravan", lost)
    board = shown(alma_at_desk, "desk:board", bureau)
    assert "These 2 cannot all hold" not in board and board.count("Lower limit only") == 2
    says(bureau, "Sarn Agency", 5, "soldiers", lost)
    page = shown(alma_at_desk, "desk:numbers", bureau)
    assert "These 2 cannot all hold" in page and "7 dead, people of Duravan, reckoned as at least so many" in page, (
        "5 in all are fewer"
    )


def test_the_limits_of_a_group_stand_with_the_people_of_its_side(bureau: Bureau, alma_at_desk: Client) -> None:
    company = group(bureau, "5th Company", "Norhat")
    says(bureau, "Ministry of Norhat", 2, "soldiers", company)
    says(bureau, "Joint Monitoring Mission", 2, "soldiers", company)
    says(bureau, "Ministry of Norhat", 4, "Duravani soldiers")
    says(bureau, "Sarn Agency", 3, "soldiers")
    found = parts(shown(alma_at_desk, "desk:board", bureau))
    assert {head: "if these reports hold" in rows_of for head, rows_of in found.items()} == {
        "People of Duravan": False,
        "People of Norhat": True,
        "Whose people is not said": False,
    }


def printed(bureau: Bureau, claim: str) -> Figure:
    return next(f for f in quoted_figures(bureau.incident) if f.claim == claim)


def test_an_edition_says_whom_it_counts_in_english_and_keeps_the_words_of_the_report(
    bureau: Bureau, alma: Officer, signed_in_client: SignedIn, client: Client
) -> None:
    told = {
        says(bureau, "Sarn Agency", 14, "військовополонених", language="uk"): "prisoners of war",
        says(bureau, "Ministry of Norhat", 12, "наших военнослужащих", language="ru"): "servicemen of Norhat",
        says(bureau, "Sarn Agency", 11, "Դուրավանի զինվոր", language="hy"): "soldiers of Duravan",
        says(bureau, "Sarn Agency", 13, "добровольцев из долины", language="ru"): "people killed",
        says(bureau, "Sarn Agency", 15, "servicemen"): "servicemen",
    }
    assert {claim: printed(bureau, claim).what for claim in told} == told
    first = next(iter(told))
    alma.roles = [*alma.roles, Role.PUBLISHER]
    alma.save()
    door, publisher = reverse("desk:publish", args=[bureau.incident]), signed_in_client(alma)
    asked = {"title": "Losses", "lead": "", "figures": [f"said.{first}"]}
    read = publisher.post(door, asked).content.decode()
    seen = read.split('name="seen" value="')[1].split('"')[0]
    done = publisher.post(door, {**asked, "deed": "publish", "seen": seen})
    page = client.get(done["Location"]).content.decode()
    assert 'prisoners of war<br><span class="src">in the report: <q dir="auto" lang="uk">військовополонених</q>' in page
    (figure,) = client.get(reverse("bulletin:json", args=[1])).json()["figures"]
    assert (figure["what"], figure["original"]) == ("prisoners of war", "військовополонених")
    assert client.get("/api/editions/1").json()["figures"][0]["original"] == "військовополонених"
    without = printed(bureau, first).unsaid
    assert "військовополонених" not in f"{without}", "without these words means without these"


def test_whoever_says_the_enemys_is_named_beside_it_with_whose_people_they_are(
    bureau: Bureau, publisher: Client
) -> None:
    told = {
        says(bureau, "Ministry of Norhat", 12, "Наши потери", language="ru"): "people killed",
        says(bureau, "Ministry of Norhat", 14, "enemy losses"): "enemy losses (so called by Ministry of Norhat:"
        " people of Duravan)",
    }
    assert {claim: printed(bureau, claim).what for claim in told} == told
    assert [printed(bureau, claim).whose for claim in told] == ["people of Norhat", ""]
    first = next(iter(told))
    assert printed(bureau, first).unsaid.what == "people killed"
    asked = {"title": "Losses", "lead": "", "figures": [f"said.{claim}" for claim in told]}
    read = publisher.post(reverse("desk:publish", args=[bureau.incident]), asked)
    assert read.status_code == 200 and "so called by Ministry of Norhat: people of Duravan" in read.content.decode()


def test_the_name_of_a_group_stands_beside_a_figure_unless_its_words_say_it(bureau: Bureau) -> None:
    crew = group(bureau, "Crew of the Petrel")
    told = {
        words: printed(bureau, says(bureau, "Sarn Agency", 7, words, crew))
        for words in ("men", "the crew of the Petrel")
    }
    assert {words: figure.group for words, figure in told.items()} == {
        "men": "Crew of the Petrel",
        "the crew of the Petrel": "",
    }


def test_two_who_count_the_dead_of_different_sides_do_not_corroborate_each_other(bureau: Bureau) -> None:
    lost = group(bureau, "Lost at the bridge")
    first = says(bureau, "Sarn Agency", 12, "soldiers of Norhat", lost)
    words = intake.SourceWords("Dorna Herald", SourceKind.OUTLET)
    bureau.sources["Dorna Herald"] = intake.name_source(by=bureau.hand, words=words)
    says(bureau, "Dorna Herald", 12, "soldiers of Duravan", lost)
    assert printed(bureau, first).level == "reported"
    says(bureau, "Dorna Herald", 12, "Norhati soldiers", lost)
    assert printed(bureau, first).level == "corroborated"


def test_a_read_text_tells_whose_people_it_counts(bureau: Bureau, alma_at_desk: Client) -> None:
    """From the words of a report, accepted as proposed, to the board."""
    text = (
        "The agency: two servicemen of Norhat were killed, four Duravani soldiers died and five civilians were killed."
    )
    report = bureau.report("Sarn Agency", text, language="en", published_on=date(2026, 3, 11))
    for proposal in rows.Report.objects.get(id=report).proposals:
        act(alma_at_desk, "accept", report, proposal=proposal["key"])
    found = parts(shown(alma_at_desk, "desk:board", bureau))
    assert list(found) == ["People of Duravan", "People of Norhat", "Whose people is not said"]
    told = {f.what: f.original for f in quoted_figures(bureau.incident)}
    assert told == {"servicemen of Norhat": "", "Duravani soldiers": "", "civilians": ""}


def test_its_own_of_a_body_that_speaks_from_a_side_are_of_that_side(bureau: Bureau, alma_at_desk: Client) -> None:
    own = says(bureau, "Ministry of Norhat", 4, "its own soldiers")
    theirs = says(bureau, "Ministry of Duravan", 5, "своих военнослужащих", language="ru")
    nobodys = says(bureau, "Sarn Agency", 3, "its own soldiers")
    dead = parts(shown(alma_at_desk, "desk:board", bureau))
    assert own in dead["People of Norhat"] and theirs in dead["People of Duravan"]
    assert nobodys in dead["Whose people is not said"]
    what = {figure.claim: (figure.what, figure.original) for figure in quoted_figures(bureau.incident)}
    assert what[own] == ("soldiers of Norhat", "") and what[theirs] == ("servicemen of Duravan", "")


def test_its_own_is_nobodys_where_the_words_name_the_other_side(bureau: Bureau) -> None:
    parties = Parties.of(["Norhat", "Duravan"])
    words = "the Duravani army buried four of its own soldiers"
    told = Claim(ClaimType.KILLED, subject="its own soldiers", evidence=Span(0, len(words), words))
    assert not parties.whose(told, "Norhat")
    assert parties.whose(replace(told, evidence=None), "Norhat") == "Norhat"


def test_its_own_reads_plainly_where_nobody_said_the_language_of_the_report(bureau: Bureau) -> None:
    own = says(bureau, "Ministry of Norhat", 4, "its own soldiers", language="")
    (figure,) = (figure for figure in quoted_figures(bureau.incident) if figure.claim == own)
    assert figure.what == "soldiers of Norhat"


def test_fighters_of_a_party_s_enemy_are_printed_with_their_side_and_one_named_man_by_no_name(bureau: Bureau) -> None:
    fighters = printed(bureau, says(bureau, "Ministry of Norhat", 9, "боевиков", language="ru"))
    assert (fighters.what, fighters.original) == ("fighters of Duravan", "боевиков")
    one = printed(bureau, says(bureau, "Sarn Agency", 1, "Ivo Tarn"))
    assert one.what == "person killed", "a bulletin names nobody, whatever is ticked"


def test_who_was_identified_is_no_name_on_a_list(bureau: Bureau, client: Client) -> None:
    report = bureau.report("Sarn Agency", "Twelve servicemen have been identified.")
    body = Claim(ClaimType.IDENTIFIED, count=Quantity(Form.EXACT, 12, 12, "12"), subject="servicemen")
    claim = reviewing.make(by=bureau.hand, report=report, body=body)
    assert printed(bureau, claim).what == "servicemen identified"
    edition(bureau)
    assert "Named: on a list, or identified" in client.get(reverse("bulletin:edition", args=[1])).content.decode()


def test_one_word_in_three_languages_is_no_difference_on_the_board(bureau: Bureau, alma_at_desk: Client) -> None:
    says(bureau, "Sarn Agency", 14, "soldiers")
    says(bureau, "Norhat Radio", 14, "солдат", language="ru")
    says(bureau, "Eastern Office", 12, "ჯარისკაცი", language="ka")
    page = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "Eastern Office" in page and "Speaks of" not in page
    says(bureau, "Red Mission", 3, "врачей", language="ru")
    page = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert page.count("Speaks of") == 1
