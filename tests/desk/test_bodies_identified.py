"""Whose body is told to be identified is told dead on every page, and decided by nobody. Everybody here is invented."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake, reviewing
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity, Span
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.status import Fate, Ground, Whereabouts
from tests.bureau.acts import Bureau
from tests.desk.test_deaths_told_by_the_holder import TASK, board

BODIES = "Duravan handed over the bodies of four servicemen. "
NAMED = BODIES + "Three of the four have been identified as Private Ruvan Holst and two others."
FELL = "Nine were killed in action, four after they had been placed hors de combat. "
PART = "It was able to identify three of the four"
WORDS = "Three of the four have been identified"
WAITS = "Told: a body identified as theirs"


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


def told(bureau: Bureau, record: str, text: str, words: str, source: str = "Sarn Agency", **body: object) -> str:
    at = text.index(words)
    said = Claim(ClaimType.IDENTIFIED, Span(at, at + len(words), words), **body)  # type: ignore[arg-type]
    attached = reviewing.Attached(record=record, source=bureau.sources[source])
    return reviewing.make(by=bureau.hand, report=bureau.report(source, text), body=said, attached=attached)


def words_of(client: Client, page: str, record: str) -> str:
    shown = client.get(reverse(page, args=[record])).content.decode()
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", shown)))


def test_whose_body_was_identified_is_told_dead_on_his_page_and_waits_on_the_board(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    told(bureau, aram, NAMED, WORDS)
    shown = words_of(alma_at_desk, "desk:person", aram)
    assert "body identified" in shown and "No claim that can be weighed" not in shown
    assert "Line by line, for “dead”" in words_of(alma_at_desk, "desk:assessment", aram)
    assert WAITS in board(alma_at_desk, bureau) and TASK not in board(alma_at_desk, bureau)
    assert bureau.person(aram).current is None


@pytest.mark.parametrize(
    ("text", "words", "dead"),
    [
        (NAMED, WORDS, True),
        ("His remains have been identified.", "His remains have been identified", True),
        ("Передано чотири тіла. Трьох ідентифіковано.", "Трьох ідентифіковано", True),
        ("Переданы тела четверых. Троих опознали.", "Троих опознали", True),
        ("Dörd nəfərin cəsədi verildi. Üçünün kimliyi müəyyən edildi.", "Üçünün kimliyi müəyyən edildi", True),
        ("გადმოსცეს ოთხი ცხედარი. სამის ვინაობა დადგინდა.", "სამის ვინაობა დადგინდა", True),
        ("Հանձնվեց չորս մարմին: Երեքի ինքնությունը պարզվեց:", "Երեքի ինքնությունը պարզվեց", True),
        ("سُلّمت أربع جثث. تم التعرف على ثلاثة.", "تم التعرف على ثلاثة", True),
        (BODIES + "Three have been identified among the captives.", "Three have been identified", False),
        (BODIES + "17 captives were named too. Three have been identified.", "Three have been identified", False),
        (BODIES + "He was identified alive.", "He was identified", False),
        (BODIES + "The man in the picture was identified.", "The man in the picture was identified", False),
        ("Передано чотири тіла. Трьох ідентифіковано серед полонених.", "Трьох ідентифіковано", False),
        ("Переданы тела четверых. Среди пленных опознали троих.", "опознали троих", False),
        ("The man was identified by his mother.", "The man was identified", False),
        ("The bodies held in the morgue of Dresk were identified.", "were identified", True),
        ("His body was identified by a photograph.", "His body was identified", True),
        (FELL + "It was able to identify three of the four: Aram Aramyan and others.", PART, True),
        (FELL + "It was able to identify three of the four as deserters in a picture.", PART, False),
        ("Nine were killed and four were captured. It was able to identify three of the four.", PART, False),
        ("Nine were killed, four are missing. It was able to identify three of the four.", PART, False),
        ("Nine were killed and four wounded. It was able to identify three of the four.", PART, False),
        (FELL + "He was identified as the owner of the car.", "He was identified", False),
        ("Четверо погибли. Комиссия установила личности троих из четырёх.", "установила личности троих из", True),
        ("Четверо загинули. Комісія встановила особи трьох із чотирьох.", "встановила особи трьох", True),
        ("Dörd nəfər həlak olub. Dörd nəfərdən üçünün kimliyi müəyyən edildi.", "kimliyi müəyyən edildi", True),
        ("Զոհվել է չորս հոգի։ Չորսից երեքի ինքնությունը պարզվեց։", "ինքնությունը պարզվեց", True),
        ("ოთხი ადამიანი დაიღუპა. ოთხიდან სამის ვინაობა დადგინდა.", "ვინაობა დადგინდა", True),
        ("قُتل أربعة. تم التعرف على ثلاثة من الأربعة.", "تم التعرف", True),
        (BODIES + "Two of those held by Duravan have been identified.", "Two of those held", False),
    ],
)
def test_only_a_body_that_is_identified_tells_of_a_death(
    bureau: Bureau, aram: str, alma_at_desk: Client, text: str, words: str, dead: bool
) -> None:
    told(bureau, aram, text, words)
    shown = words_of(alma_at_desk, "desk:person", aram)
    assert ("body identified" in shown) == dead == (WAITS in board(alma_at_desk, bureau))
    assert ("No claim that can be weighed" in shown) != dead


@pytest.mark.parametrize("how", [{"polarity": Polarity.NEGATED}, {"modality": Modality.PLANNED}])
def test_a_body_not_identified_yet_tells_of_no_death(
    bureau: Bureau, aram: str, alma_at_desk: Client, how: dict[str, object]
) -> None:
    told(bureau, aram, NAMED, WORDS, **how)
    assert WAITS not in board(alma_at_desk, bureau)
    assert "No claim that can be weighed" in words_of(alma_at_desk, "desk:person", aram)


def test_the_holders_own_word_of_an_identified_body_is_a_death_told_by_it(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    bureau.ask(aram)
    told(bureau, aram, NAMED, WORDS, "State Commission of Duravan")
    shown = board(alma_at_desk, bureau)
    assert TASK in shown and WAITS not in shown


def test_it_waits_until_somebody_decides(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    told(bureau, aram, NAMED, WORDS)
    bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    assert WAITS not in board(alma_at_desk, bureau)


def test_a_body_identified_and_a_later_word_of_captivity_stand_against_each_other(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    told(bureau, aram, NAMED, WORDS)
    bureau.says(aram, ClaimType.WOUNDED, source="Sarn Agency")
    assert "One says that he or she died, the other speaks of life" in words_of(alma_at_desk, "desk:person", aram)


def test_who_may_not_is_shown_none_of_it(bureau: Bureau, aram: str, boris_at_desk: Client) -> None:
    told(bureau, aram, NAMED, WORDS)
    assert boris_at_desk.get(reverse("desk:person", args=[aram])).status_code == 404


def test_a_public_body_is_a_source_of_it_like_any(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    ministry = intake.SourceWords("Ministry of Defence of Norhat", SourceKind.BODY, "Norhat")
    bureau.sources[ministry.name] = intake.name_source(by=bureau.hand, words=ministry)
    told(bureau, aram, NAMED, WORDS, ministry.name)
    assert WAITS in board(alma_at_desk, bureau) and TASK not in board(alma_at_desk, bureau)


@pytest.mark.parametrize(
    "before",
    [
        FELL,
        "Nine were killed in action and four after they had been captured. ",
        BODIES,
    ],
)
def test_whoever_asks_about_one_of_the_dead_that_were_identified_is_asked_first(
    bureau: Bureau, aram: str, alma_at_desk: Client, before: str
) -> None:
    told(bureau, aram, before + PART + ": Aram Aramyan, Levon Rot and Ara Senk.", PART)
    sent = {"to": "State Commission of Duravan", "through": "Joint Monitoring Mission", "records": [aram]}
    sent |= {"label": "E-1", "asked_on": "2026-03-14", "due_on": "2026-03-21"}
    refused = alma_at_desk.post(reverse("desk:ask", args=[bureau.incident]), sent)
    assert refused.status_code == 422
    shown = html.unescape(refused.content.decode())
    assert "told on file, that they died" in shown and "identified, as a body?" in shown
