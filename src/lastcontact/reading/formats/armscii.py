"""ArmSCII-8, the 8-bit Armenian code of the 1990s; Python has no codec for it.

Source: Armenian standard AST 34.002 (1997), code table of ArmSCII-8; compared byte by byte with the ARMSCII-8
converter of the GNU C library, which agrees on every code. 0xA1 is the eternity sign: no code in that converter,
U+058D in Unicode since version 7.0.
"""

from __future__ import annotations

_SIGNS = {
    0xA0: "\u00a0", 0xA1: "\u058d", 0xA2: "\u0587", 0xA3: "\u0589", 0xA4: ")", 0xA5: "(", 0xA6: "»", 0xA7: "«",
    0xA8: "—", 0xA9: ".", 0xAA: "\u055d", 0xAB: ",", 0xAC: "-", 0xAD: "\u058a", 0xAE: "…", 0xAF: "\u055c",
    0xB0: "\u055b", 0xB1: "\u055e", 0xFE: "\u055a",
}  # fmt: skip
_FIRST_LETTER, _LETTERS = 0xB2, 38
_UNKNOWN = "\ufffd"


def _table() -> str:
    letters = {}
    for n in range(_LETTERS):  # capital and small letter take turns
        letters[_FIRST_LETTER + 2 * n] = chr(0x531 + n)
        letters[_FIRST_LETTER + 2 * n + 1] = chr(0x561 + n)
    known = {**{code: chr(code) for code in range(0xA0)}, **_SIGNS, **letters}
    return "".join(known.get(code, _UNKNOWN) for code in range(256))


TABLE = _table()
"""The character of each byte 0-255; U+FFFD where the standard has none."""


def decode(data: bytes) -> str:
    """Text of ArmSCII-8 bytes, one character a byte; U+FFFD for the code that the standard leaves open.

    >>> decode(bytes([0xD0, 0xB3, 0xDB]))
    'Հայ'
    """
    return "".join(TABLE[code] for code in data)
