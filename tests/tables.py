"""A table of cases is one test, which names every case that fails: a test for each takes longer to send than to run.

A folder whose conftest.py takes `pytest_pycollect_makeitem` from here runs so whatever has all its arguments from
`pytest.mark.parametrize`; `pytest --each` runs each case as a test of its own again.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from itertools import product
from traceback import format_exception
from typing import Any

import pytest

_Cell = type(pytest.param())


class Table(pytest.Item):
    """One test function with all its cases."""

    def __init__(self, *, obj: Callable[..., None], marks: list[pytest.Mark], **node: Any) -> None:
        super().__init__(**node)
        self._obj, self._marks = obj, marks

    def runtest(self) -> None:
        failed: list[BaseException] = []
        cases = list(_cases(self._marks))
        for case in cases:
            try:
                self._obj(**case)
            except (Exception, pytest.fail.Exception) as fault:  # noqa: BLE001, the other cases are told of too
                fault.add_note(f"in the case of {case}")
                failed.append(fault)
        if failed:
            raise BaseExceptionGroup(f"{len(failed)} of {len(cases)} cases fail", failed)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: object) -> str:  # type: ignore[override]
        """Each case that failed, with its own way to the fault and none of pytest's."""
        group = excinfo.value
        faults = group.exceptions if isinstance(group, BaseExceptionGroup) else [group]
        return "\n".join([str(group), *("".join(format_exception(fault)) for fault in faults)])

    def reportinfo(self) -> tuple[Any, int, str]:
        return self.path, inspect.unwrap(self._obj).__code__.co_firstlineno - 1, self.name


def pytest_pycollect_makeitem(collector: pytest.Module, name: str, obj: object) -> Table | None:
    marks = [m for m in getattr(obj, "pytestmark", ()) if m.name == "parametrize"]
    if not marks or not name.startswith("test") or collector.config.getoption("--each"):
        return None
    told = {argument for mark in marks for argument in _arguments(mark)}
    if any(mark.kwargs.get("indirect") for mark in marks) or set(inspect.signature(obj).parameters) - told:  # type: ignore[arg-type]
        return None
    table: Table = Table.from_parent(collector, name=name, obj=obj, marks=marks)
    return table


def _arguments(mark: pytest.Mark) -> list[str]:
    names = mark.args[0]
    return [n.strip() for n in names.split(",")] if isinstance(names, str) else list(names)


def _cases(marks: list[pytest.Mark]) -> Iterator[dict[str, Any]]:
    for row in product(*(mark.args[1] for mark in marks)):
        case: dict[str, Any] = {}
        for mark, cell in zip(marks, row, strict=True):
            names = _arguments(mark)
            values = cell.values if isinstance(cell, _Cell) else [cell] if len(names) == 1 else cell
            case |= dict(zip(names, values, strict=True))
        yield case
