"""What a file is, by its first bytes before its name; and what to say of files that are not read here."""

from __future__ import annotations

from lastcontact.reading.formats import pfif
from lastcontact.reading.formats.archives import member_names
from lastcontact.reading.formats.document import Problem

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLS = "application/vnd.ms-excel"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
PFIF = "application/pfif+xml"
UNKNOWN = "application/octet-stream"
BY_ENDING = {
    ".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown",
    ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".eml": "message/rfc822",
    ".docx": WORD, ".pdf": "application/pdf", ".csv": "text/csv", ".tsv": "text/tab-separated-values",
    ".tab": "text/tab-separated-values", ".xlsx": XLSX, ".xlsm": XLSX, ".xls": XLS, ".ods": ODS,
    ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".tif": "image/tiff", ".tiff": "image/tiff",
    ".webp": "image/webp",
}  # fmt: skip
_PICTURES = (
    (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG", "image/png"), (b"II*\x00", "image/tiff"), (b"MM\x00*", "image/tiff"),
)  # fmt: skip
_OTHER = (
    (b"{\\rtf", "application/rtf", "an RTF text", "Save it as docx or txt"),
    (b"GIF8", "image/gif", "a picture", "Bring it in as an evidence item"),
    (b"\x1aE\xdf\xa3", "video/webm", "a film", "Bring it in as an evidence item"),
    (b"Rar!", "application/vnd.rar", "an archive", "Unpack it and bring in each file"),
    (b"7z\xbc\xaf", "application/x-7z-compressed", "an archive", "Unpack it and bring in each file"),
    (b"\x1f\x8b", "application/gzip", "an archive", "Unpack it and bring in each file"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def recognise(ending: str, data: bytes) -> tuple[str, Problem | None]:
    """The media type, and a problem when the file is not what its name says or is of a kind that is not read."""
    named = BY_ENDING.get(ending.lower(), "")
    found, problem = _by_content(data, named)
    if problem or not found:
        return (found or named or _guess_text(data)), problem
    if named and found != named and not (named == XLSX and found == XLS):
        what = f"its name says {ending.lower()}, its content says {found}; read by its content"
        return found, Problem("whole file", what, "Nothing to do, unless the text looks wrong.")
    return found, None


def unknown() -> Problem:
    """What to say of a file of which neither name nor content tells what it is."""
    readable = "txt, md, html, eml, docx, pdf, csv, tsv, xlsx, xls, ods, PFIF (xml), jpg, png, tif and webp"
    return Problem("whole file", "it is of a kind that is not read here", f"Ask for it as one of {readable}.")


def _by_content(data: bytes, named: str) -> tuple[str, Problem | None]:
    head = data[:4096]
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _packed(data, named)
    if head.startswith(_OLE):
        return _compound(data)
    if head.lstrip().startswith(b"%PDF-") or (b"%PDF-" in head and named in ("", "application/pdf")):
        return "application/pdf", None
    if head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"avif"):
        return "image/heif", _not_text("a picture of a kind that is not read here", "Save it as jpg")
    if head[4:8] == b"ftyp":
        return "video/mp4", _not_text("a film", "Bring it in as an evidence item")
    if pfif.holds_people(head):
        return PFIF, None
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp", None
    for start, media_type in _PICTURES:
        if head.startswith(start):
            return media_type, None
    for start, media_type, words, remedy in _OTHER:
        if head.startswith(start):
            return media_type, _not_text(words, remedy)
    return "", None


def _not_text(words: str, remedy: str) -> Problem:
    return Problem("whole file", f"it is {words}, not a text or a list", f"{remedy}.")


def _packed(data: bytes, named: str) -> tuple[str, Problem | None]:
    names = member_names(data)
    for member, media_type in (("word/document.xml", WORD), ("xl/workbook.xml", XLSX), ("xl/workbook.bin", XLSX)):
        if member in names:
            return media_type, None
    if "content.xml" in names and named == ODS:
        return ODS, None
    if named in (WORD, XLSX, ODS) and (not names or any(name.endswith(".xml") for name in names)):
        return named, None
    if not names and not named:
        return "application/zip", Problem("whole file", "it is a damaged archive", "Ask the sender for the file again.")
    return "application/zip", _not_text("an archive", "Unpack it and bring in each file")


def _compound(data: bytes) -> tuple[str, Problem | None]:
    """Old office files are told apart by the names in their directory, which stand there in UTF-16."""
    if _holds(data, "EncryptedPackage"):
        problem = Problem("whole file", "it is protected by a password", "Ask the sender for a copy without one.")
        return "application/x-ole-storage", problem
    if _holds(data, "Workbook") or _holds(data, "Book"):
        return XLS, None
    words = "an old Word text (.doc)" if _holds(data, "WordDocument") else "an old office file"
    return "application/msword", Problem(
        "whole file", f"it is {words}, which is not read here", "Save it as docx or txt."
    )


def _holds(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in data


def _guess_text(data: bytes) -> str:
    """Text without an ending: when most of it is printable, or it opens like a web page."""
    head = data[:4096]
    if head.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
        return "text/html"
    odd = sum(1 for code in head if code < 9 or 13 < code < 32)
    return "text/plain" if head.startswith((b"\xff\xfe", b"\xfe\xff")) or odd <= 0.02 * len(head) else UNKNOWN
