"""The repository works anywhere: it names no machine it was written on and no place that packages come from."""

from __future__ import annotations

import re

from tests.house.tree import texts


def any_of(*words: str) -> str:
    """One pattern of words that stand here in two pieces, so that this file does not find itself."""
    return "(?:" + "|".join(word.replace("+", "") for word in words) + ")"


HOME_OF_SOMEBODY = re.compile(rf"(?<![\w.:/-])/{any_of('ho+me', 'ro+ot', 'wo+rk', 'Us+ers', 'fa+rm')}/[\w.-]+")
REGISTRY = re.compile(any_of("pypi\\.+org", "files\\.+pythonhosted", "registry\\.+npmjs", "--index+-url"))
UNFINISHED = re.compile(rf"\b{any_of('TO+DO', 'FIX+ME', 'XX+X', 'NotImplemented+Error')}\b")
SKIPPED = re.compile(rf"pytest\.(?:mark\.)?{any_of('sk+ip', 'xf+ail')}")


def places(pattern: re.Pattern[str], *, suffix: str = "") -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in texts().items()
        if name.endswith(suffix)
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert places(HOME_OF_SOMEBODY) == []


def test_no_file_names_where_packages_come_from() -> None:
    assert places(REGISTRY) == []


def test_nothing_is_left_unfinished() -> None:
    assert places(UNFINISHED, suffix=".py") == []


def test_no_test_is_left_out() -> None:
    assert places(SKIPPED, suffix=".py") == []
