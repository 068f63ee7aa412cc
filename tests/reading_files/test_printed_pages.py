"""Paragraphs of a pdf and a docx: headline, dateline, lines that run on, bullets; claims as from the plain text."""

from __future__ import annotations

from lastcontact.reading.files import open_document
from lastcontact.reading.formats.document import Document
from lastcontact.reading.formats.pdf_lines import across
from lastcontact.reading.reader import read
from tests.reading_files import makers

HEADLINE = "More than 70 soldiers are missing near Orvan as the fighting around the pass goes on"
DATELINE = "14 May 2031"
BODY = (
    "The fate of more than 70 soldiers is unknown, the Ministry of Defence said on Wednesday, and at least "
    "12 others were captured near the bridge at Orvan, where contact was lost with them on Monday night."
)


def claims_in(document: Document) -> set[tuple[str, str]]:
    reading = read(document.text)
    assert all(
        c.evidence and document.text[c.evidence.start : c.evidence.end] == c.evidence.text for c in reading.claims
    )
    return {(claim.type.value, claim.evidence.text) for claim in reading.claims if claim.evidence}


def wrapped(words: str, width: int = 48) -> list[str]:
    lines = [""]
    for word in words.split():
        fits = len(lines[-1]) + len(word) < width
        lines = [*lines[:-1], f"{lines[-1]} {word}".strip()] if fits else [*lines, word]
    return lines


def page() -> bytes:
    lines: list[tuple[int, int, str]] = []
    height = 720
    for size, after, words in ((16, 30, HEADLINE), (10, 24, DATELINE), (10, 24, BODY)):
        for line in wrapped(words, 40 if size == 16 else 62):
            lines.append((height, size, line))
            height -= size + 3
        height -= after
    lines += [(height, 10, r"\177 Three men returned on Tuesday."), (height - 13, 10, r"\177 Two bodies were found.")]
    return makers.printed(lines)


def test_a_printed_page_gives_its_paragraphs_whole() -> None:
    document = open_document("a.pdf", page())
    bullets = ["• Three men returned on Tuesday.", "• Two bodies were found."]
    assert document.text.split("\n\n") == [HEADLINE, DATELINE, BODY, *bullets]
    assert "cid:" not in document.text


def test_a_pdf_a_docx_and_a_text_of_the_same_words_say_the_same() -> None:
    plain = open_document("a.txt", "\n\n".join((HEADLINE, DATELINE, BODY)).encode())
    word = open_document("a.docx", makers.word([HEADLINE, DATELINE, BODY]))
    assert read(word.text).published_on == read(plain.text).published_on is not None
    assert claims_in(word) == claims_in(plain)
    assert claims_in(plain) <= claims_in(open_document("a.pdf", page()))


def test_a_glyph_without_a_letter_is_told() -> None:
    document = open_document("a.pdf", makers.printed([(700, 10, r"Captain Ro\177m was captured.")]))
    assert "Ro\ufffdm" in document.text
    assert any("damaged" in problem.what for problem in document.problems)


def test_rows_of_names_are_not_joined() -> None:
    rows = [(700 - 13 * n, 10, f"{n}. Sarnetsyan Vahagn, private, 5th Company, Orvan, 200{n}") for n in range(1, 5)]
    assert len(open_document("a.pdf", makers.printed(rows)).text.split("\n\n")) == 4


def test_a_sentence_over_the_edge_of_a_page_stays_one() -> None:
    assert across(["They were held in", "the village."]) == "They were held in the village."
    assert across(["They were held.", "the village"]) == "They were held.\n\nthe village"
    assert across(["", "Page two."]) == "\n\nPage two."
