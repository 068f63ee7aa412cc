"""A claim that is accepted is its source's, in whatever case the report has the name; of two of one name, the one that
sits in the town the report gives. All invented.
"""

from __future__ import annotations

import pytest
from django.test import Client

from lastcontact.bureau import intake
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.sources import SourceKind
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, only_claim


def known(bureau: Bureau, name: str) -> str:
    words = intake.SourceWords(name, SourceKind.BODY, incident=bureau.incident)
    return intake.name_source(by=bureau.hand, words=words)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Міністерство оборони Норхата", "За словами Міністерства оборони Норхату, 12 солдатів загинули."),
        ("Міністерство оборони Норхату", "За повідомленням Міноборони Норхату, 12 солдатів загинули."),
        ("Державна комісія Кельмару", "У Державній комісії Кельмару сказали, що 12 солдатів загинули."),
        ("Спільна місія родин", "За даними Спільної місії родин, 12 солдатів загинули."),
        ("Міністерство оборони Норхату", "Міністерством оборони Норхату заявлено, що 12 солдатів загинули."),
    ],
)
def test_a_source_written_in_ukrainian_is_known_in_every_case(
    bureau: Bureau, alma_at_desk: Client, name: str, text: str
) -> None:
    source = known(bureau, name)
    known(bureau, "Міністерство юстиції Норхату")
    report = bureau.report("Sarn Agency", text, language="uk")
    act(alma_at_desk, "accept", report, proposal=key_of(report, "12"))
    assert only_claim(report).source == source


PLAIN, ARPAN, OSTREL = (f"Norhat Ministry of Defence{seat}" for seat in ("", " in Arpan", " in Ostrel"))
SAID = "The Norhat Ministry of Defence in Ostrel said that 12 soldiers were killed."
BOTH = f"The Norhat Ministry of Defence in Arpan said that 14 soldiers were captured. {SAID}"


@pytest.mark.parametrize(
    ("names", "text", "tied"),
    [
        ([PLAIN], SAID, PLAIN),
        ([PLAIN], BOTH, ""),
        ([PLAIN, OSTREL], SAID, OSTREL),
        ([ARPAN, OSTREL], SAID, OSTREL),
        ([ARPAN, OSTREL], BOTH, OSTREL),
        ([ARPAN], SAID, ""),
    ],
)
def test_of_two_ministries_of_one_name_the_one_that_sits_there_is_tied(
    bureau: Bureau, alma_at_desk: Client, names: list[str], text: str, tied: str
) -> None:
    for name in names:
        known(bureau, name)
    report = bureau.report("Sarn Agency", text, language="en")
    act(alma_at_desk, "accept", report, proposal=key_of(report, "12"))
    source = only_claim(report).source
    assert (rows.Source.objects.get(id=source).file.name if source else "") == tied
