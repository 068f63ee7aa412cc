"""Looking at a page: for the eye a picture, for the ear axe-core, for the thumb its width."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from playwright.sync_api import Error, Page

ROOT = Path(__file__).parents[2]
SHOTS = ROOT / "shots"
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"


def axe(page: Page) -> None:
    """Asserts that axe-core finds no violation, best practices included. Needs a page with scripts allowed."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "axe.run(document, {resultTypes: ['violations'], preload: false}).then(found => found.violations)"
    )
    told = [
        f"{violation['id']}: {violation['help']}: {', '.join(' '.join(node['target']) for node in violation['nodes'])}"
        for violation in found
    ]
    assert not told, f"{page.url}\n" + "\n".join(told)


def shot(page: Page, name: str) -> None:
    """A picture of the whole page in ./shots, to be looked at; taken only when asked for, as `./dev shots` does.

    Now and then Chromium refuses a picture of a page that it shows well, and takes the same one when asked again.
    """
    if "LASTCONTACT_SHOTS" not in os.environ:
        return
    SHOTS.mkdir(exist_ok=True)
    file = SHOTS / f"{name}.png"
    take = partial(page.screenshot, path=file, full_page=True, animations="disabled")
    for _ in range(3):
        try:
            take()
            return
        except Error as refused:
            if "Unable to capture screenshot" not in refused.message:
                raise
            page.wait_for_timeout(250)
    take()


def assert_fits(page: Page) -> None:
    """Asserts that nobody has to scroll sideways to read."""
    needed, width = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert needed <= width, f"{page.url} is {needed} px wide on a screen of {width} px"
