"""docs/record-format.md lists every kind, field and shape of the journal, and nothing that is not there."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

import lastcontact.core.payloads.keeping
from lastcontact.core.payloads import KINDS

PAGE = (Path(__file__).parents[2] / "docs" / "record-format.md").read_text()
KINDS_PART = PAGE.split("## Kinds")[1].split("## Shapes inside")[0]
LISTED = dict(re.findall(r"^#### `([a-z_.]+)`\n(.*?)(?=^#|\Z)", KINDS_PART, re.MULTILINE | re.DOTALL))


def test_every_kind_is_listed_and_no_other() -> None:
    assert set(LISTED) == set(KINDS)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_of_a_kind_is_listed_and_no_other(kind: str) -> None:
    written = set(re.findall(r"^- `(\w+)`", LISTED[kind], re.MULTILINE))
    assert written == {f.name for f in fields(KINDS[kind]) if f.name != "_unknown"}


def test_all_payload_modules_are_read_with_the_package() -> None:
    assert lastcontact.core.payloads.keeping.KeyTurned.KIND in KINDS
