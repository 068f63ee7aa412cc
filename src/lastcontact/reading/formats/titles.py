"""Whether a file's title was given by somebody, or by the program that wrote the file."""

from __future__ import annotations

import re

_BY_A_PROGRAM = re.compile(
    r"[a-z][a-z0-9+.-]+:\S+"
    r"|microsoft (?:word|excel|powerpoint) - .*"
    r"|\S+\.(?:docx?|pdf|rtf|odt|xlsx?|html?|txt|tmp|indd)"
    r"|(?:new |новый |новий )?(?:untitled|(?:microsoft word )?(?:document|документ))"
    r"(?: (?:document|microsoft word))?[ -]?\d*",
    re.IGNORECASE,
)


def given(title: str) -> str | None:
    """The title, without blanks around it; None for an address, a name of a file or of no document in particular.

    >>> given("about:blank"), given("Microsoft Word - list.docx"), given("Untitled 2"), given("Документ 1")
    (None, None, None, None)
    >>> given(" The 5th Company: who came back ")
    'The 5th Company: who came back'
    """
    plain = title.strip()
    return None if _BY_A_PROGRAM.fullmatch(plain) else plain or None
