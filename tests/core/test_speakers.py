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
