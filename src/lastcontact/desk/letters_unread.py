"""A picture that was read by machine without the language that the officer says it is in: said at the top of its pages,
with what to install, and read again once that is there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.reports import READ_BY_MACHINE
from lastcontact.desk.languages import LANGUAGE_CHOICES
from lastcontact.reading.formats import seeing

_READ_IN = re.compile(rf"{re.escape(READ_BY_MACHINE)} \(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class LettersUnread:
    """`language` in its own words, `read_in` the codes it was read in, `package` what Debian calls the one it lacks.

    `installed`: it is here by now, so that the picture can be read again.
    """

    language: str
    read_in: str
    package: str
    installed: bool


def letters_unread(file: ReportFile) -> LettersUnread | None:
    """None for what was read in its language, typed from the original, or is in a language that cannot be had here."""
    code = seeing.OCR_OF.get(file.received.language, "")
    read_in = next((hit[1] for t in file.received.troubles if (hit := _READ_IN.search(t.what))), "")
    if not code or not read_in or file.transcribed or code in read_in.split(", "):
        return None
    language = str(dict(LANGUAGE_CHOICES).get(file.received.language, file.received.language))
    return LettersUnread(language, read_in, f"tesseract-ocr-{code}", code in seeing.languages())
