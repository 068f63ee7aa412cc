"""Text as received, made fit to be looked at: what has no shape or turns the order of letters is written out.

The text that is kept is never changed; doors pass what they show through here, pages and terminal alike.
"""

from __future__ import annotations

import re

_HIDDEN = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_WRITTEN = re.compile("\u27e8U\\+([0-9A-F]{4})\u27e9")


def written_out(text: str) -> str:
    """The text with such signs written out, so that nobody is misled.

    >>> written_out("ab\\u202ecd")
    'ab⟨U+202E⟩cd'
    """
    return _HIDDEN.sub(lambda sign: f"\u27e8U+{ord(sign.group()):04X}\u27e9", text)


def escaped(text: str) -> str:
    """The same for JSON, which can say such signs by their number.

    >>> escaped("ab\\u202ecd")
    'ab\\\\u202ecd'
    """
    return _HIDDEN.sub(lambda sign: f"\\u{ord(sign.group()):04x}", text)


def as_received(text: str) -> str:
    """Words taken from where they were shown, with the signs that were written out put back.

    >>> as_received(written_out("ab\\u202ecd")) == "ab\\u202ecd"
    True
    """
    return _WRITTEN.sub(lambda found: _sign(found), text)


def _sign(found: re.Match[str]) -> str:
    sign = chr(int(found[1], 16))
    return sign if _HIDDEN.fullmatch(sign) else found[0]
