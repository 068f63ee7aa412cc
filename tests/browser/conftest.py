"""A real browser against a real server: any answer of 400 or more, any word to elsewhere, any error fails the test.

Fixtures: `bureau` (the address of a server on `fresh_database`), `furnished` (the same, with people and work in it),
`open_page` (a page of a given width, language and reader), `page` (one such page), and from tests.browser.looking
`axe(page)` and `shot(page, name)`.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
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
from tests.databases import pointed_at, settle

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's loop runs in this thread; the database does not mind

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium where there is one, else Playwright's own; root needs it without its sandbox."""
    quiet = "--disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run"
    own = {"args": [*quiet.split(), *(["--no-sandbox"] if os.geteuid() == 0 else [])]}
    if debian := shutil.which("chromium"):
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
    empty_bureau: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Path:
    """The folder of a bureau in which the whole demonstration was played, once for all of xdist's workers."""
    here = tmp_path_factory.getbasetemp()
    shared = here.parent if "PYTEST_XDIST_WORKER" in os.environ else here
    folder = shared / "furnished-bureau"
    with (shared / "furnishing.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            building = Path(shutil.copytree(empty_bureau, shared / "bureau-being-furnished"))
            with pointed_at(building, django_db_blocker):
                (building / "ids.json").write_text(json.dumps(furnishing.furnish()), encoding="utf-8")
                settle()
            building.rename(folder)
    return folder


@pytest.fixture
def furnished(
    furnished_bureau: Path, server_address: str, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> Iterator[furnishing.House]:
    """A copy of the furnished bureau for this test alone, marked as the demonstration that it is."""
    folder = Path(shutil.copytree(furnished_bureau, tmp_path / "furnished"))
    with pointed_at(folder, django_db_blocker, LASTCONTACT_DEMONSTRATION=True):
        yield furnishing.House.of(json.loads((folder / "ids.json").read_text(encoding="utf-8")))


@pytest.fixture
def open_page(browser: Browser, server_address: str, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Opens pages: `open_page(reader=alma, width=320, language="ar", javascript=False, allow=(404,))`.

    All are watched; what they did wrong is said when the test ends.
    """
    watches: list[Watch] = []

    def opened(
        *,
        reader: Officer | Relative | None = None,
        width: int = 1440,
        language: str = "en",
        javascript: bool = True,
        host: str = "127.0.0.1",
        allow: tuple[int, ...] = (),
    ) -> Page:
        address = server_address.replace("127.0.0.1", host)
        context = browser.new_context(
            base_url=address,
            viewport={"width": width, "height": 900},
            locale=language,
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        cookies = [{"name": django_settings.LANGUAGE_COOKIE_NAME, "value": language}] if language != "en" else []
        cookies += [furnishing.session_cookie(reader)] if reader is not None else []
        context.add_cookies([{**cookie, "url": address} for cookie in cookies])
        page = context.new_page()
        watches.append(Watch(page, address, allow))
        return page

    yield opened
    for watch in watches:
        watch.page.context.close()
    faults = [fault for watch in watches for fault in watch.faults]
    assert not faults, "\n".join(faults)


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One page at 1440 px, in English, of a stranger."""
    return open_page()
