"""Reading words off a picture with tesseract, where it is installed: of scanned pages and of photographed papers."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from calendar import monthrange
from pathlib import Path
from typing import Any

from lastcontact.core.payloads.reports import READ_BY_MACHINE
from lastcontact.reading.formats.document import Limits, Problem
from lastcontact.reading.formats.failing import Failed, attempt
from lastcontact.reading.formats.pdf_lines import joined, run_on

OCR_OF = {
    **{"en": "eng", "ru": "rus", "hy": "hye", "az": "aze", "uk": "ukr", "ka": "kat", "ar": "ara", "fr": "fra"},
    "es": "spa",
}
"""Language -> what tesseract calls it."""
OCR_LANGUAGES = tuple(OCR_OF.values())
FIGURES_TOLD = 8
_FIGURES = re.compile(r"(?<![\d./])(?:(\d)\1{5,}|\d{1,2}[./]\d{1,2}[./]\d{4})(?![./]?\d)")
"""One digit six times and more, and days in figures."""


def machine() -> str | None:
    """Where tesseract is on this machine; None where it is not installed."""
    return shutil.which("tesseract")


def words_on(picture: Any, limits: Limits) -> str | None:
    """What tesseract sees on a PIL image; None when it sees none, fails, takes too long or is not installed."""
    program = machine()
    if not program:
        return None
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.png"
        picture.save(page)
        command = [program, str(page), "stdout", "-l", "+".join(_languages(program)), "--psm", "3"]
        done = attempt(
            lambda: subprocess.run(command, capture_output=True, timeout=limits.ocr_seconds_a_page, check=True),
            subprocess.SubprocessError,
        )
    if isinstance(done, Failed):
        return None
    return in_paragraphs(done.stdout.decode("utf-8", errors="replace")).strip() or None


def in_paragraphs(seen: str) -> str:
    """What was seen line by line, with lines that run on in one: a person stands in one line with what is said of them.

    >>> in_paragraphs("My son Pavlo Hemm, private,\\nhas been missing\\nsince May.\\n\\n1. Aron Velt\\n2. Isak")
    'My son Pavlo Hemm, private, has been missing since May.\\n\\n1. Aron Velt\\n2. Isak'
    """
    return "\n\n".join(_joined(block.split("\n")) for block in seen.split("\n\n"))


def _joined(lines: list[str]) -> str:
    longest = max(map(len, lines))
    found: list[str] = []
    for before, line in zip(("", *lines), lines, strict=False):
        if found and run_on(before.rstrip(), line.lstrip(), longest):
            found[-1] = joined(found[-1].rstrip(), line.lstrip())
        else:
            found.append(line)
    return "\n".join(found)


def said_of(where: str, text: str | None) -> Problem:
    """What to say of a page or file that is a picture, by what was seen on it."""
    if text:
        known = ", ".join(_languages(machine() or ""))
        what = f"it is a picture; {READ_BY_MACHINE} ({known}) and may be wrong"
        remedy = "Compare names and numbers; a script that is not among these is read as another."
        if wrong := figures_misread(text):
            remedy += f" These figures cannot be right: {', '.join(wrong[:FIGURES_TOLD])}."
        return Problem(where, what, remedy)
    remedy = "Type it in, or ask for a version with text."
    if not machine():
        remedy = "Install tesseract to have it read, or type it in."
    return Problem(where, "it is a picture without text", remedy)


def figures_misread(text: str) -> tuple[str, ...]:
    """Figures that a machine made of something else: one digit six times and more, a day that there is not.

    >>> figures_misread("1. Aron Velt 0000000000 held, Isak Tor 31.02.1999, Lev Odd 14.03.2001, tel. 555 0000")
    ('0000000000', '31.02.1999')
    """
    found = (hit[0] for hit in _FIGURES.finditer(text))
    return tuple(dict.fromkeys(figures for figures in found if not _may_be(figures)))


def _may_be(figures: str) -> bool:
    parts = [int(part) for part in re.split(r"[./]", figures)]
    if len(parts) == 1:
        return False
    first, second, year = parts
    return any(_is_a_day(year, month, day) for day, month in ((first, second), (second, first)))


def _is_a_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(max(year, 1), month)[1]


def languages() -> tuple[str, ...]:
    """Which of our languages it reads on this machine, as it calls them; none where it is not installed."""
    program = machine()
    return _languages(program) if program else ()


def _languages(program: str) -> tuple[str, ...]:
    """Which of our languages are installed for it."""
    listed = attempt(
        lambda: subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=True),
        subprocess.SubprocessError,
    )
    known = set() if isinstance(listed, Failed) else set(listed.stdout.decode("utf-8", errors="replace").split())
    return tuple(name for name in OCR_LANGUAGES if name in known) or ("eng",)
