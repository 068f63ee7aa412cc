"""Notes what a page must never do: ask elsewhere, meet an error, or say one in the console."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response

BAD_STATUS = 400


class Watch:
    """Keeps `faults`, one sentence each, from when the page is sent somewhere: what it showed before is of no concern.

    Statuses in `allow` are what the test came to see.
    """

    def __init__(self, page: Page, server_address: str, allow: tuple[int, ...]) -> None:
        self.page = page
        self.faults: list[str] = []
        self._server_address = server_address
        self._allow = allow
        self._asked_for: set[Request] | None = None
        self._heeded: dict[Any, Callable[..., None]] = {
            "response": self._answered,
            "request": self._asked,
            "console": self._said,
            "pageerror": self._failed,
        }
        for event, heed in self._heeded.items():
            page.on(event, heed)

    def ends(self) -> None:
        """What the page does from now on is not noted."""
        for event, heed in self._heeded.items():
            self.page.remove_listener(event, heed)

    def _answered(self, response: Response) -> None:
        if self._asked_for is None or response.request not in self._asked_for:
            return
        if response.status >= BAD_STATUS and response.status not in self._allow:
            self.faults.append(f"{response.url} answered {response.status}")

    def _asked(self, request: Request) -> None:
        if self._asked_for is None and request.is_navigation_request():
            self._asked_for = set()
        if self._asked_for is None:
            return
        self._asked_for.add(request)
        if not request.url.startswith((self._server_address + "/", "data:", "blob:")):
            self.faults.append(f"{self.page.url} asked elsewhere: {request.url}")

    def _said(self, message: ConsoleMessage) -> None:
        if self._asked_for is None:
            return
        allowed = any(f"status of {status}" in message.text for status in self._allow)
        if message.type in {"error", "warning"} and not allowed:
            self.faults.append(f"{self.page.url}: console {message.type}: {message.text}")

    def _failed(self, error: Error) -> None:
        if self._asked_for is not None:
            self.faults.append(f"{self.page.url}: script error: {error}")
