"""A real browser against a real server: any answer of 400 or more, any word to elsewhere, any error fails the test.

Fixtures: `bureau` (the address of a server on `fresh_database`), `furnished` (the same, with people and work in it),
`open_page` (a page of a given width, language and reader), `page` (one such page), and from tests.browser.looking
`axe(page)` and `shot(page, name)`.
"""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import waitress
from django.conf import settings as django_settings
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Browser, Page
from pytest_django.plugin import DjangoDbBlocker

from lastcontact.accounts.models import Officer, Relative
from tests.browser import furnishing
from tests.browser.watching import Watch
from tests.databases import filled_once, pointed_at

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's loop runs in this thread; the database does not mind

OpenPage = Callable[..., Page]
Pages = dict[tuple[str, str, bool], list[Page]]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium where there is one, without its window where that is had, else Playwright's own; root needs it
    without its sandbox. All pages are of one site: a process for each page takes as long to start as a page to show.
    """
    quiet = "--disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run"
    own = {"args": [*quiet.split(), "--process-per-site", *(["--no-sandbox"] if os.geteuid() == 0 else [])]}
    if debian := shutil.which("chromium-headless-shell") or shutil.which("chromium"):
        own["executable_path"] = debian
    return {**browser_type_launch_args, **own}


@pytest.fixture(scope="session")
def server_address() -> Iterator[str]:
    """One server for the whole session, as `lastcontact serve` runs it; which database it reads is another matter."""
    server = waitress.create_server(get_wsgi_application(), host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture
def bureau(fresh_database: Path, server_address: str) -> str:
    """The address of a bureau with nothing in it yet, for this test alone."""
    return server_address


@pytest.fixture(scope="session")
def furnished_bureau(
    played_bureau: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Path:
    """The folder of a bureau in which the demonstration was played and reports stand in every state."""

    def furnish(folder: Path) -> None:
        (folder / "ids.json").write_text(json.dumps(furnishing.furnish()), encoding="utf-8")

    return filled_once("furnished-bureau", played_bureau, furnish, tmp_path_factory, django_db_blocker)


@pytest.fixture
def furnished(
    furnished_bureau: Path, server_address: str, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> Iterator[furnishing.House]:
    """A copy of the furnished bureau for this test alone, marked as the demonstration that it is."""
    with _house_in(Path(shutil.copytree(furnished_bureau, tmp_path / "furnished")), django_db_blocker) as house:
        yield house


@pytest.fixture(scope="module")
def furnished_to_look_at(
    furnished_bureau: Path,
    server_address: str,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[furnishing.House]:
    """The same for all the tests of a file, which change nothing in it."""
    folder = Path(shutil.copytree(furnished_bureau, tmp_path_factory.mktemp("to-look-at") / "furnished"))
    with _house_in(folder, django_db_blocker) as house:
        yield house


@contextmanager
def _house_in(folder: Path, blocker: DjangoDbBlocker) -> Iterator[furnishing.House]:
    with pointed_at(folder, blocker, LASTCONTACT_DEMONSTRATION=True):
        yield furnishing.House.of(json.loads((folder / "ids.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def unused_pages() -> Pages:
    """Pages that nobody looks at just now, each in a context of its own without cookies.

    A new page takes longer to come than most take to be looked at, and each new context fetches all fonts again.
    """
    return defaultdict(list)


@pytest.fixture
def open_page(browser: Browser, server_address: str, unused_pages: Pages) -> Iterator[OpenPage]:
    """Opens pages: `open_page(reader=alma, width=320, language="ar", javascript=False, allow=(404,))`.

    All are watched; what they did wrong is said when the test ends. `again`: a page that is only looked at, and another
    test may look at.
    """
    watches: list[tuple[Watch, list[Page] | None]] = []

    def opened(
        *,
        reader: Officer | Relative | None = None,
        width: int = 1440,
        language: str = "en",
        javascript: bool = True,
        host: str = "127.0.0.1",
        allow: tuple[int, ...] = (),
        again: bool = False,
    ) -> Page:
        address = server_address.replace("127.0.0.1", host)
        unused = unused_pages[address, language, javascript] if again else None
        page = unused.pop() if unused else _new_page(browser, address, language, javascript)
        size = {"width": width, "height": 900}
        if page.viewport_size != size:
            page.set_viewport_size(size)
        cookies = [{"name": django_settings.LANGUAGE_COOKIE_NAME, "value": language}] if language != "en" else []
        cookies += [furnishing.session_cookie(reader)] if reader is not None else []
        page.context.add_cookies([{**cookie, "url": address} for cookie in cookies])
        watches.append((Watch(page, address, allow), unused))
        return page

    yield opened
    for watch, unused in watches:
        if unused is None:
            watch.page.context.close()
        else:
            watch.ends()
            watch.page.context.clear_cookies()
            unused.append(watch.page)
    faults = [fault for watch, _ in watches for fault in watch.faults]
    assert not faults, "\n".join(faults)


def _new_page(browser: Browser, address: str, language: str, javascript: bool) -> Page:
    how = {"base_url": address, "locale": language, "java_script_enabled": javascript, "reduced_motion": "reduce"}
    return browser.new_page(viewport={"width": 1440, "height": 900}, **how)


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One page at 1440 px, in English, of a stranger."""
    return open_page()
