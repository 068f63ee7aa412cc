"""A company's roll as it is really kept: remarks for conditions, short heads, its day in the title. All invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from lastcontact.reading.conditions import condition_of
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import bring

ROLL = (
    "4 Bn / C Coy, pers. not returned, as of 14 March 2026 (draft);;;;;\n"
    "Ser;Surname;First names;Born;Rk;Remarks\n"
    "1;Orben;Ruvan;1998;Sgt;KIA 12/3, seen by Pte Holt\n"
    "2;Varga;Nils;1999;Pte;missing since 11 March\n"
    "3;Marsk;Leo;2000;Pte;captured - comrade stmt\n"
    "4;Belo;Tam;2001;Cpl;brother of ser 2\n"
    "5;Kray;Otto;2002;Pte;back with unit 13/3\n"
)


def test_its_columns_and_its_day_are_proposed(bureau: Bureau, alma_at_desk: Client) -> None:
    page = alma_at_desk.get(bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())).content.decode()
    chosen = [
        re.findall(r'<option value="([^"]*)" selected', select)
        for select in re.findall(r'name="column-\d">.*?</select>', page, re.DOTALL)
    ]
    assert chosen == [[""], ["family_name"], ["given_name"], ["birth_year"], ["rank"], ["condition"]]
    assert re.search(r'name="when"[^>]*value="2026-03-14"', page)
    assert "1 killed, 1 missing, 1 captured" in page and "1 returned" in page and "1 not understood" in page


@pytest.mark.parametrize(
    ("cell", "condition"),
    [
        ("missing since", "missing"),
        ("пропал с 11.03", "missing"),
        ("зник від 11 березня", "missing"),
        ("مفقود منذ 11 مارس", "missing"),
        ("MIA both", "missing"),
        ("оба пропали", "?"),
        ("обе погиб", "killed"),
        ("KIA 12/3, seen by Cpl Holt", "killed"),
        ("погиб, со слов сослуживца", "killed"),
        ("captured - comrade stmt", "captured"),
        ("полонений, за словами побратима", "held"),
        ("ранен, госпиталь", "wounded"),
        ("yaralı, xəstəxana", "wounded"),
        ("جريح، مستشفى", "wounded"),
        ("wounded, evac", "wounded"),
        ("returned to duty", "returned"),
        ("KIA, seen alive by Cpl Holt", "?"),
        ("killed, seen by nobody, not confirmed", "?"),
        ("captured, reported by comrade but unconfirmed", "?"),
        ("погиб, со слов матери жив", "?"),
        ("missing, statement of wounded comrade", "?"),
        ("killed, hospital", "?"),
        ("KIA? seen by Cpl Holt", "?"),
    ],
)
def test_who_told_it_and_since_when_make_a_remark_no_riddle(cell: str, condition: str) -> None:
    assert condition_of(cell) == condition
