"""Bytes to text: UTF-8, UTF-16, and the 8-bit codes still met in lists; a file that mixes two is read line by line."""

from __future__ import annotations

import re

from lastcontact.core.frozen import frozen
from lastcontact.reading.formats import armscii
from lastcontact.reading.formats.document import Problem

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
          (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))  # fmt: skip
CANDIDATES = ("windows-1251", "armscii-8", "windows-1256", "windows-1254", "windows-1252", "koi8-r", "cp866")
"""Tried when a line is not UTF-8, the commoner first; windows-1254 is the one for Azerbaijani and Turkish."""
_SAMPLE = 200_000
_SCATTERED = frozenset({"windows-1252"})
"""Codes of languages in which letters beyond ASCII stand among plain ones, and seldom two side by side: Погибли read in
windows-1252 is Ïîãèáëè.
"""
SIDE_BY_SIDE = 1.5
_LINE = re.compile(rb"[^\n]*\n?")
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_FAR_MORE = 2
"""Whole signs for each broken byte; in 8-bit Armenian and Cyrillic there is one for three or four."""
_SCRIPTS = (
    (0x370, 0x3FF, "el"),
    (0x400, 0x52F, "cy"),
    (0x530, 0x58F, "hy"),
    (0x600, 0x6FF, "ar"),
    (0x10A0, 0x10FF, "ka"),
)
_PAST_LATIN = 0x300
_COMMON = {
    "windows-1251": "оеаинтсрвлкмдпуяіїєўґ", "koi8-r": "оеаинтсрвлкмдпуя", "cp866": "оеаинтсрвлкмдпуя",
    "armscii-8": "աենորիտվսյմկլդհթղց", "windows-1256": "اليمونترهبدسعفقكح", "windows-1254": "ıəğşçöüİĞŞÇÖÜâ",
    "windows-1252": "éèàêçôîûïëùâœñóíáúäöüß",
}  # fmt: skip


@frozen
class Decoded:
    """Text, the encoding it was read in, and what is uncertain about it."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of a file in whatever encoding it has; always answers, and says where it had to guess."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _whole(data, encoding)
    if wide := _without_mark(data):
        return _whole(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _declared(data, declared) or _by_line(data)


def _whole(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    name = encoding.removesuffix("-sig")
    if not (lost := text.count("\ufffd")):
        return Decoded(text, name)
    what = f"{lost} places in this {name.upper()} text are damaged; each is shown as \ufffd"
    return Decoded(text, name, (Problem("whole file", what, "Ask the sender for the file again."),))


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without its mark: in Latin, Cyrillic or Armenian text every other byte is small or nought."""
    sample = data[:4096]
    if len(sample) < 8 or len(sample) % 2:
        sample = sample[: len(sample) // 2 * 2]
    pairs = len(sample) // 2
    if pairs < 4:
        return None
    low, high = sample[0::2], sample[1::2]
    for name, leading, trailing in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        blanks = sum(
            1 for lead, trail in zip(leading, trailing, strict=True) if lead == 0 and trail in b" \n\r\t,;.0123456789"
        )
        small = sum(1 for lead in leading if lead in (0, 4, 5, 6, 0x10, 0x20))
        if blanks and small >= 0.95 * pairs and trailing.count(0) <= 0.02 * pairs and 0 in leading:
            return name
    return None


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    if not declared or declared.lower().replace("_", "-") in ("utf-8", "utf8", "ascii", "us-ascii"):
        return None
    try:
        if "armscii" in declared.lower():
            return Decoded(armscii.decode(data), "armscii-8")
        return Decoded(data.decode(declared), declared.lower())
    except (LookupError, UnicodeError):
        return None


def _by_line(data: bytes) -> Decoded:
    """Lines that are UTF-8 stay so, with their damage; all others are read in the 8-bit code that suits them best."""
    lines = _LINE.findall(data)
    odd = [number for number, line in enumerate(lines) if not _is_utf8(line)]
    hurt = {number: _mended(lines[number]) for number in odd if _is_nearly_utf8(lines[number])}
    odd = [number for number in odd if number not in hurt]
    problems = [_damage(hurt)] if hurt else []
    encoding = guess(b"".join(lines[number] for number in odd)) if odd else "utf-8"
    others = set(odd)
    text = "".join(
        read_in(line, encoding) if n in others else hurt.get(n) or line.decode("utf-8") for n, line in enumerate(lines)
    )
    mixed = bool(odd) and any(n not in others and not line.isascii() for n, line in enumerate(lines))
    problems += [_guessed(encoding, odd, mixed)] if odd else []
    return Decoded(text, "mixed" if mixed else encoding, tuple(problems))


def _is_nearly_utf8(line: bytes) -> bool:
    """Whether far more of a line's letters are whole in UTF-8 than are broken in it, as no other code makes them."""
    whole = len(_SEQUENCE.findall(line))
    if not whole or whole < _FAR_MORE * len(_HIGH.findall(_SEQUENCE.sub(b"", line))):
        return False
    return all(_script(sign) != "la" or ord(sign) < _PAST_LATIN for sign in _mended(line) if sign.isalpha())


def _mended(line: bytes) -> str:
    """A damaged line of UTF-8: halves of a sign that belong together are one again, what is lost is U+FFFD."""
    try:
        halves = line.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return line.decode("utf-8", "replace")
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _damage(hurt: dict[int, str]) -> Problem:
    lost = sum(text.count("\ufffd") for text in hurt.values())
    where = f"line {min(hurt) + 1}" + (f" and {len(hurt) - 1} more" if len(hurt) > 1 else "")
    many = "one sign of this UTF-8 text is" if lost == 1 else f"{lost} signs of this UTF-8 text are"
    what = f"{many} damaged and shown as \ufffd" if lost else "signs came in halves and were joined"
    return Problem(where, what, "Ask the sender for the file again.")


def _guessed(encoding: str, odd: list[int], mixed: bool) -> Problem:
    where = "whole file"
    what = f"it does not say how its letters are coded; read as {encoding}"
    if mixed:
        where = f"line {odd[0] + 1}" + (f" and {len(odd) - 1} more" if len(odd) > 1 else "")
        what = f"coded otherwise than the rest of the file; read as {encoding}, the rest as utf-8"
    return Problem(where, what, "Compare a few names with the original; if they look wrong, ask for the file in UTF-8.")


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def read_in(data: bytes, encoding: str) -> str:
    """Text of bytes in one of the candidate encodings; what has no character there becomes U+FFFD."""
    return armscii.decode(data) if encoding == "armscii-8" else data.decode(encoding, errors="replace")


def guess(data: bytes) -> str:
    """The candidate in which these bytes look most like words; the earliest of equals.

    >>> guess("Խորասարյան Լեւոն".encode("utf-8").decode("utf-8").encode("utf-8")[:0])
    'windows-1251'
    """
    sample = data[:_SAMPLE]
    return max(CANDIDATES, key=lambda name: (_likeness(read_in(sample, name), name), -CANDIDATES.index(name)))


def _likeness(text: str, encoding: str) -> float:
    """Rises with letters of one script in small case or after a capital, falls with signs and capitals inside words."""
    points, total = 0.0, 0
    frequent = _COMMON[encoding]
    before = " "
    for sign in text:
        if ord(sign) > 127:
            total += 1
            points += _worth(before, sign, frequent)
            if encoding in _SCATTERED and ord(before) > 127 and before.isalpha() and sign.isalpha():
                points -= SIDE_BY_SIDE
        elif sign.isalpha() and before.isalpha() and _script(before) != "la":
            points -= SIDE_BY_SIDE  # a quotation mark of Word's read as the Cyrillic capital of another code
        before = sign
    return points / total if total else 0.0


def _worth(before: str, sign: str, frequent: str) -> float:
    if not sign.isalpha():
        return -0.2 if sign in "«»„“”’–—…՝։՛՜՞№\u00a0،؛؟" else -2.0
    if before.isalpha() and _script(before) != _script(sign):
        return -1.0
    if sign.isupper() and before.islower():
        return -1.5
    base = 0.6 if sign.isupper() else 1.0
    return base + (0.8 if sign.lower() in frequent or sign in frequent else 0.0)


def _script(sign: str) -> str:
    code = ord(sign)
    return next((name for start, end, name in _SCRIPTS if start <= code <= end), "la")
