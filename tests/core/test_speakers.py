"""One body under several orders of its name is one source; what may mean two is none. All names invented."""

from __future__ import annotations

import pytest

from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import Speakers


def known(*names: str, kind: SourceKind = SourceKind.BODY) -> Speakers:
    return Speakers(SourceFile(name, name, kind, "", Reliability.C) for name in names)


@pytest.mark.parametrize(
    "written",
    [
        "Ministry of Defence of Duravan",
        "the Ministry of Defence of Duravan",
        "Duravan Ministry of Defence",
        "Duravan's Ministry of Defence",
        "Duravan’s Defence Ministry",
        "DEFENCE MINISTRY OF DURAVAN",
    ],
)
def test_one_ministry_under_several_orders_of_its_name_is_one_source(written: str) -> None:
    sources = known("Ministry of Defence of Duravan", "Ministry of Defence of Norhat")
    assert sources.source_of(written) == "Ministry of Defence of Duravan"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ministry of Defence of Tavrenia", "Tavrenian Ministry of Defence"),
        ("Tavrenian Ministry of Defence", "the Ministry of Defence of Tavrenia"),
        ("Ostlirre General Staff", "Ostlirran General Staff"),
        ("Duravan State Commission", "Duravani State Commission"),
    ],
)
def test_a_body_of_a_land_is_found_by_the_adjective_of_the_land(name: str, written: str) -> None:
    assert known(name, "General Staff of Norhat").source_of(written) == name


def test_a_land_that_may_be_either_of_two_means_none() -> None:
    sources = known("Ministry of Defence of Velmar", "Ministry of Defence of Velmaria")
    assert not sources.source_of("Velmarian Ministry of Defence")


@pytest.mark.parametrize("written", ["", None, "Ministry of Defence", "Ministry of the Interior of Duravan", "Duravan"])
def test_a_name_that_is_short_of_a_word_or_has_another_means_no_source(written: str | None) -> None:
    assert known("Ministry of Defence of Duravan").source_of(written) == ""


def test_who_stands_where_is_never_turned_round() -> None:
    sources = known("Embassy of Norhat in Duravan")
    assert sources.source_of("the embassy of Norhat in Duravan")
    assert not sources.source_of("Embassy of Duravan in Norhat")


def test_a_name_that_may_mean_two_sources_means_none() -> None:
    sources = known("Commission of Norhat", "Norhat Commission")
    assert sources.source_of("Commission of Norhat") == "Commission of Norhat"
    assert not sources.source_of("the Commission of Norhat")


def test_the_names_of_private_people_are_not_turned_round() -> None:
    assert not known("Arman Sarkan", kind=SourceKind.PERSON).source_of("Sarkan Arman")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Міністерство оборони Норхату", "Міністерством оборони Норхата"),
        ("Міністерство оборони Норхату", "Міноборони Норхату"),
        ("Міноборони Норхату", "Міністерстві оборони Норхату"),
        ("Державна комісія Дуравану", "Держкомісія Дуравану"),
        ("Державна комісія Дуравану", "Державної комісії Дуравану"),
        ("Спільна місія спостерігачів", "Спільної місія спостерігачів"),
        ("Генеральний штаб Норхату", "Генштабом Норхату"),
        ("Министерство обороны Норхата", "Министерства обороны Норхата"),
        ("Государственная комиссия Дуравана", "Госкомиссией Дуравана"),
    ],
)
def test_a_body_is_found_in_every_case_of_its_name_and_by_its_short_form(name: str, written: str) -> None:
    others = ("Міністерство оборони Дуравану", "Міністерство юстиції Норхату", "Комісія Дуравану")
    assert known(name, *others).source_of(written) == name


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Посольство Норхату в Дуравані", "Посольство Дуравану в Норхаті"),
        ("Міністерство оборони Норхату", "Міністр оборони Норхату"),
        ("Міністерство оборони Норхатії", "Міністерство оборони Норхату"),
        ("Рада родин", "Радник родин"),
    ],
)
def test_another_body_is_not_taken_for_it(name: str, written: str) -> None:
    assert known(name).source_of(written) == ""


ONE, HERE, THERE = (f"Norhat Ministry of Defence{seat}" for seat in ("", " in Arpan", " in Ostrel"))
IN_ARPAN = "The Norhat Ministry of Defence in Arpan said that 12 men were killed."
IN_BOTH = f"{IN_ARPAN} Norhat's Defence Ministry in Ostrel, in May, said 14."


@pytest.mark.parametrize(
    ("sources", "written", "text", "meant"),
    [
        ((ONE,), HERE, IN_ARPAN, ONE),
        ((ONE,), ONE, IN_ARPAN, ONE),
        ((ONE,), HERE, IN_BOTH, ""),
        ((ONE,), THERE, IN_BOTH, ""),
        ((ONE,), HERE, "", ONE),
        ((HERE, THERE), HERE, IN_BOTH, HERE),
        ((HERE, THERE), ONE, IN_ARPAN, HERE),
        ((HERE, THERE), ONE, "The Norhat Ministry of Defence said so.", ""),
        ((HERE,), ONE, "The Norhat Ministry of Defence said so.", HERE),
        ((THERE,), ONE, IN_ARPAN, ""),
        ((ONE, THERE), ONE, IN_ARPAN, ""),
        ((ONE, THERE), ONE, "The Norhat Ministry of Defence said so in May.", ONE),
        (("Ministry of Defence of Norhat",), HERE, IN_ARPAN, "Ministry of Defence of Norhat"),
        (("Embassy of Norhat in Arpan",), "Embassy of Norhat", IN_ARPAN, ""),
    ],
)
def test_of_two_ministries_of_one_name_the_one_that_sits_there_is_meant(
    sources: tuple[str, ...], written: str, text: str, meant: str
) -> None:
    assert known(*sources).source_of(written, text) == meant
