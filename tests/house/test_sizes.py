"""Files and functions that one person can hold in mind."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT, kept_files, python_files

FILE_LINES = 300
FUNCTION_LINES = 60
LARGEST_KIB = 500


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """Those of a file that is long enough to hold one that is too long."""
    text = file.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)) if text.count("\n") > FUNCTION_LINES else ():
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {str(file.relative_to(ROOT)): file.read_bytes().count(b"\n") for file in python_files()}
    assert {name: length for name, length in lengths.items() if length > FILE_LINES} == {}


def test_no_function_is_longer_than_60_lines() -> None:
    found = {
        f"{file.relative_to(ROOT)}: {name}": length
        for file in python_files()
        for name, length in functions(file)
        if length > FUNCTION_LINES
    }
    assert found == {}


def test_every_room_says_what_it_is_for() -> None:
    rooms = {file.parent.name: file for file in (ROOT / "src" / "lastcontact").glob("*/__init__.py")}
    said = {name: ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) for name, file in rooms.items()}
    assert [name for name, words in said.items() if not words] == []


def test_no_large_file_is_kept_in_the_repository() -> None:
    judged = [file for file in kept_files() if file.suffix != ".lock"]
    sizes = {str(file.relative_to(ROOT)): file.stat().st_size // 1024 for file in judged}
    assert {name: size for name, size in sizes.items() if size > LARGEST_KIB} == {}
