"""What was sent is read whole or not at all: a connection that breaks while a file comes in leaves no half of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]


class CutShort(OSError):
    """The connection broke before all came that was announced. Django refuses the request, and keeps nothing."""


class _Whole:
    """The body of a request, that ends where it was announced to end. `left`: bytes still to come."""

    def __init__(self, body: BinaryIO, left: int) -> None:
        self._body, self._left = body, left

    def read(self, size: int = -1) -> bytes:
        return self._came(self._body.read(size), size)

    def readline(self, size: int = -1) -> bytes:
        return self._came(self._body.readline(size), size)

    def _came(self, piece: bytes, asked: int) -> bytes:
        self._left -= len(piece)
        if not piece and asked and self._left > 0:
            raise CutShort(f"{self._left} bytes of the request did not come")
        return piece


def whole_bodies(application: Application) -> Application:
    """The application, which hears of a body that was cut short. A server may hand on what came as if it were all."""

    def hears(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        announced = environ.get("CONTENT_LENGTH") or ""
        if announced.isdecimal():
            environ["wsgi.input"] = _Whole(environ["wsgi.input"], int(announced))
        return application(environ, start_response)

    return hears
