"""Files for the tests, made on the spot; every person in them is invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

ROLL_HEADER = ("Ազգանուն", "Անուն", "Հայրանուն", "Ծննդյան ամսաթիվ", "Կոչում")
ROLL = (
    ("Խորասարյան", "Լևոն", "Հրայրի", "03.02.2005", "շարքային"),
    ("Լուսահատյան", "Նարեկ", "Սուրենի", "31.02.1999", "սերժանտ"),
    ("Արփանյան", "Հրայր", "Վահագնի", "", "շարքային"),
)


def workbook(fill: Callable[[object], None]) -> bytes:
    """An xlsx whose first sheet was filled by `fill(sheet)`."""
    import openpyxl

    book = openpyxl.Workbook()
    fill(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def roll_with_three_header_rows() -> bytes:
    def fill(sheet: object) -> None:
        sheet.append(["5-րդ վաշտ, անձնակազմ (հնարված)"])
        sheet.append(["№", "Անձ", "", "", "", "Ծառայություն"])
        sheet.append(["", *ROLL_HEADER])
        sheet.append(["1", "2", "3", "4", "5", "6"])
        for number, row in enumerate(ROLL, start=1):
            sheet.append([number, *row])
        sheet.merge_cells("A1:F1")
        sheet.merge_cells("B2:E2")
        sheet.merge_cells("A2:A3")

    return workbook(fill)


def word(paragraphs: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> bytes:
    import docx

    book = docx.Document()
    for words in paragraphs:
        book.add_paragraph(words)
    if rows:
        table = book.add_table(rows=len(rows), cols=len(rows[0]))
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                table.cell(at, column).text = cell
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pdf(pages: Sequence[str]) -> bytes:
    """A plain pdf with one line of Latin text on each page, put together by hand."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for words in pages:
        stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET" if words else "q 10 0 0 10 72 720 cm Q"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        content = len(objects)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {content} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _assembled(objects)


def printed(lines: Sequence[tuple[int, int, str]]) -> bytes:
    """A pdf of one page: each line its height on the page (points from below), the size of its letters, its words in
    Latin letters as a pdf writes them (`\\177` is a glyph without a letter).
    """
    drawn = "\n".join(f"BT /F1 {size} Tf 72 {height} Td ({words}) Tj ET" for height, size, words in lines)
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [5 0 R] /Count 1 >>"]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
    objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    resources = "/Resources << /Font << /F1 3 0 R >> >>"
    objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R {resources} >>")
    return _assembled(objects)


def _assembled(objects: Sequence[str]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


def scanned_pdf() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (200, 200), 255).save(out, "PDF")
    return out.getvalue()


def encrypted_pdf() -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("sesame", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """The same archive with one member replaced or added, packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return out.getvalue()


def message(body: str, attachments: Sequence[tuple[str, bytes]] = (), html: str = "") -> bytes:
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["From"] = "Desk <desk@sarn.example>"
    mail["To"] = "bureau@example.org"
    mail["Subject"] = "Lost contact near Khorasar"
    mail["Date"] = "Wed, 11 Mar 2026 09:00:00 +0400"
    if body:
        mail.set_content(body)
    if html:
        mail.set_content(html, subtype="html")
    for name, data in attachments:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()
