"""Calling a parser that we did not write: whatever it throws at bad input becomes an answer."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import TypeVar

from lastcontact.core.frozen import frozen

T = TypeVar("T")

EXPECTED: tuple[type[Exception], ...] = (
    ValueError, TypeError, LookupError, AttributeError, AssertionError, ArithmeticError, OSError, EOFError, SyntaxError,
    RuntimeError, MemoryError, StopIteration, NameError, struct.error, zlib.error, zipfile.BadZipFile,
    zipfile.LargeZipFile,
)  # fmt: skip
"""What third-party parsers were seen to raise on damaged files, besides errors of their own."""


@frozen
class Failed:
    """A parser gave up; `kind` is the class of its error, never its words, which may quote the file."""

    kind: str


def attempt(read: Callable[[], T], *own: type[Exception]) -> T | Failed:
    """What `read()` gives, or `Failed` for any error that bad input causes; `own` are the parser's own errors.

    Parsers written in Rust report their faults as a panic, which is not an `Exception`; it is known by its name.
    """
    expected: tuple[type[Exception], ...] = (*EXPECTED, *own)
    try:
        return read()
    except expected as failure:
        return Failed(type(failure).__name__)
    except BaseException as failure:
        if type(failure).__name__ != "PanicException":
            raise
        return Failed("PanicException")
