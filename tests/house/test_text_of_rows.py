"""Ids and words of a row are asked for as text: SQLite's JSON takes an id such as "9e99999999999999" for a number."""

from __future__ import annotations

import re

from tests.house.tree import ROOT, python_files

_BARE = re.compile(r'values_list\([^)]*(?<!KT\()"folded__(?:\w+__)?(?:source|speaker|actor|proposal)"')


def test_no_id_within_a_row_is_asked_for_as_json() -> None:
    files = [file for file in python_files() if file.is_relative_to(ROOT / "src")]
    assert [str(file.relative_to(ROOT)) for file in files if _BARE.search(file.read_text(encoding="utf-8"))] == []
