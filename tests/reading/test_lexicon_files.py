"""The files of a language are read as one: what is set in two of them would be lost in one without a word."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest

from lastcontact.reading.lexicon import FOLDER, LANGUAGES


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_set_of_words_has_its_name_in_two_files_of_a_language(language: str) -> None:
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in (FOLDER / language).glob("*.toml")]
    names = Counter(name for file in files for part in ("grammar", "settings") for name in file.get(part, {}))
    assert files and [name for name, times in names.items() if times > 1] == []
