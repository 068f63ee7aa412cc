"""pdf: paragraphs and tables page by page; pages that are pictures are read by tesseract where it is installed."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

from lastcontact.core.frozen import frozen
from lastcontact.reading.formats.document import Document, Limits, Problem, refused
from lastcontact.reading.formats.failing import Failed, attempt
from lastcontact.reading.formats.hints import hidden_signs, language_of
from lastcontact.reading.formats.pdf_lines import across, line_of, paragraphs
from lastcontact.reading.formats.seeing import machine, said_of, words_on
from lastcontact.reading.formats.titles import given
from lastcontact.reading.tables import Table, table_of

_OCR_DPI = 300
_PASSWORD = Problem("whole file", "it is protected by a password", "Ask the sender for a copy without one.")


@frozen
class _Page:
    number: int
    text: str = ""
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()
    pictures: bool = False


def read(data: bytes, media_type: str, limits: Limits) -> Document:
    """Paragraphs of all pages, an empty line between two; a page that fails is named and the others are read."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    for chatty in ("pdfminer", "pypdf", "pdfplumber"):
        logging.getLogger(chatty).setLevel(
            logging.CRITICAL + 1
        )  # their warnings quote the file, and logs hold no names
    own = (PDFException, PSException, PDFPasswordIncorrect, MalformedPDFException, PdfminerException)
    if _encrypted(data):
        return refused(media_type, _PASSWORD)
    opened = attempt(lambda: pdfplumber.open(io.BytesIO(data), unicode_norm=None), *own)
    pages = Failed("") if isinstance(opened, Failed) else attempt(lambda: list(opened.pages[: limits.pages]), *own)
    if isinstance(pages, Failed) or isinstance(opened, Failed):
        what = "it is damaged: its pages cannot be found"
        return refused(media_type, Problem("whole file", what, "Ask the sender for it again, or print it and scan it."))
    found = [_page(page, number, own) for number, page in enumerate(pages, start=1)]
    found = list(_pictures_read(found, data, limits))
    text = across([page.text for page in found])
    problems = [problem for page in found for problem in page.problems]
    problems += hidden_signs(text)
    if not pages:
        problems.append(Problem("whole file", "it has no pages", "Ask the sender for it again."))
    elif len(pages) == limits.pages:
        problems.append(
            Problem(f"page {limits.pages + 1}", "later pages were not read", "Bring them in as a file of their own.")
        )
    tables = tuple(table for page in found for table in page.tables)
    return Document(text, tables, tuple(problems), media_type, None, _title(opened), language_of(text))


def _encrypted(data: bytes) -> bool:
    """Whether it opens only with a password; one that opens with an empty password is not counted."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    if b"/Encrypt" not in data:
        return False
    reader = attempt(lambda: PdfReader(io.BytesIO(data)), PyPdfError)
    if isinstance(reader, Failed):
        return False
    answer = attempt(lambda: reader.is_encrypted and not reader.decrypt(""), PyPdfError)
    return isinstance(answer, Failed) or bool(answer)


def _page(page: Any, number: int, own: tuple[type[Exception], ...]) -> _Page:
    where = f"page {number}"
    ruled = attempt(lambda: page.find_tables(), *own)
    boxes = [] if isinstance(ruled, Failed) else [table.bbox for table in ruled]
    text = attempt(lambda: "\n\n".join(paragraphs([line_of(f, boxes) for f in page.extract_text_lines()])), *own)
    if isinstance(text, Failed):
        return _Page(number, problems=(Problem(where, f"it cannot be read ({text.kind})", "Look at the original."),))
    grids = attempt(lambda: [] if isinstance(ruled, Failed) else [table.extract() for table in ruled], *own)
    pictures = attempt(lambda: bool(page.images), *own)
    no_tables = isinstance(ruled, Failed) or isinstance(grids, Failed)
    problems = (Problem(where, "its tables cannot be read", "Look at the original."),) if no_tables else ()
    tables = () if isinstance(grids, Failed) else tuple(_tables(grids, number))
    page.close()
    return _Page(number, text, tables, problems, pictures is True and not text.strip())


def _tables(grids: list[list[list[str | None]]], number: int) -> Iterator[Table]:
    for count, grid in enumerate(grids, start=1):
        cells = [[" ".join((cell or "").split("\n")) for cell in row] for row in grid]
        if len(cells) > 1 and max(map(len, cells)) > 1:
            yield table_of(f"page {number}, table {count}", cells)


def _pictures_read(pages: list[_Page], data: bytes, limits: Limits) -> Iterator[_Page]:
    left = limits.ocr_pages
    for page in pages:
        if not page.pictures:
            yield page
            continue
        text = _seen(data, page.number, limits) if machine() and left > 0 else None
        left -= 1
        problem = said_of(f"page {page.number}", text)
        yield _Page(page.number, text or "", page.tables, (*page.problems, problem))


def _seen(data: bytes, number: int, limits: Limits) -> str | None:
    """The words on a page, once it is drawn; None where it cannot be drawn."""
    import pypdfium2
    from PIL import ImageFilter

    def drawn() -> Any:
        with pypdfium2.PdfDocument(data) as book:
            page = book[number - 1]
            scale = min(_OCR_DPI / 72, 6000 / max(page.get_width(), page.get_height(), 1))
            return page.render(scale=scale, grayscale=True).to_pil().filter(ImageFilter.MedianFilter(3))

    image = attempt(drawn, pypdfium2.PdfiumError)
    return None if isinstance(image, Failed) else words_on(image, limits)


def _title(opened: Any) -> str | None:
    title = attempt(lambda: opened.metadata.get("Title"))
    return given(title) if isinstance(title, str) else None
