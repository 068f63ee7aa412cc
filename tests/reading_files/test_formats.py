"""Each format gives its words, its tables and its date."""

from __future__ import annotations

import pytest

from lastcontact.reading.files import open_document
from lastcontact.reading.formats import kinds
from lastcontact.reading.formats.hints import language_of
from tests.reading_files import makers

PAGE = """<!doctype html><html lang="en"><head><title>Sarn Agency</title>
<meta property="og:title" content="More than 70 missing">
<meta property="article:published_time" content="2026-03-11T09:00:00+04:00">
<script>var tracked = 1;</script></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>More than 70 missing</h1><p>The fate of <b>more than 70</b> servicemen remains unknown.</p>
<p>Contact was lost last night.</p>
<table><tr><th>Name</th><th>Born</th></tr><tr><td>Levon Khorasaryan</td><td>2005</td></tr></table>
<div class="share-buttons">Share this</div></article>
<aside>Weather in Arpan: 9 degrees</aside><footer>All invented. Contact us.</footer></body></html>"""


def test_a_page_gives_the_article_its_date_and_what_was_left_out() -> None:
    document = open_document("story.html", PAGE.encode())
    assert "The fate of more than 70 servicemen remains unknown." in document.text
    assert "Contact was lost last night." in document.text
    assert "Home" not in document.text and "tracked" not in document.text
    assert document.published == "2026-03-11T09:00:00+04:00"
    assert document.title == "More than 70 missing"
    assert document.language == "en"
    assert document.tables[0].rows == (("Levon Khorasaryan", "2005"),)
    assert any("left out" in problem.what for problem in document.problems)


def test_no_visible_word_of_a_page_is_lost() -> None:
    document = open_document("story.html", PAGE.encode())
    everything = " ".join((document.text, *document.left_out))
    for words in ("Home", "World", "Share this", "Weather in Arpan", "Contact us", "Levon Khorasaryan"):
        assert words in everything


def test_a_page_without_article_marks_keeps_its_paragraphs_apart() -> None:
    document = open_document("a.htm", b"<p>One.</p><p>Two <i>and</i> three.<br>Four.</p>")
    assert document.text == "One.\n\nTwo and three.\n\nFour."


def test_a_page_that_fills_itself_in_later_says_so() -> None:
    document = open_document("a.html", b"<html><body><div id='root'></div><script>go()</script></body></html>")
    assert "browser" in document.problems[-1].what


def test_a_message_gives_its_words_sender_date_and_names_its_attachments() -> None:
    data = makers.message("They called at 21:40.\n", [("roll.xlsx", makers.roll_with_three_header_rows())])
    document = open_document("call.eml", data)
    assert document.text.strip() == "They called at 21:40."
    assert document.sender == "Desk <desk@sarn.example>"
    assert document.title == "Lost contact near Khorasar"
    assert document.published == "2026-03-11T09:00:00+04:00"
    assert document.attachments[0].name == "roll.xlsx"
    assert open_document("roll.xlsx", document.attachments[0].data).tables
    assert any("roll.xlsx" in problem.where for problem in document.problems)


def test_a_message_of_html_alone_is_read_as_a_page() -> None:
    document = open_document("call.eml", makers.message("", html="<p>He said it was <b>quiet</b>.</p>"))
    assert document.text == "He said it was quiet."


def test_a_word_text_gives_paragraphs_and_tables_in_order() -> None:
    data = makers.word(["Before the table.", "Լուսահատ"], [("Name", "Born"), ("Narek Lusahatyan", "2004")])
    document = open_document("statement.docx", data)
    assert document.text.startswith("Before the table.\n\nԼուսահատ\n\nName\tBorn\nNarek Lusahatyan\t2004")
    assert document.tables[0].header == ("Name", "Born")
    assert document.problems == ()


def test_a_pdf_gives_its_text_page_by_page() -> None:
    document = open_document("reply.pdf", makers.pdf(["Of 62 persons 29 are held.", "Signed."]))
    assert document.text == "Of 62 persons 29 are held.\n\nSigned."


def test_a_semicolon_list_is_split_at_its_semicolons() -> None:
    document = open_document("list.csv", b"Name;Age\nLevon, of Khorasar;20\nReshad, of Derinqaya;44\n")
    assert document.tables[0].header == ("Name", "Age")
    assert document.tables[0].rows[1] == ("Reshad, of Derinqaya", "44")


def test_a_workbook_gives_one_table_a_sheet_and_days_in_iso() -> None:
    from datetime import datetime

    def fill(sheet: object) -> None:
        sheet.append(["Name", "Date of birth"])
        sheet.append(["Levon Khorasaryan", datetime(2005, 2, 3)])  # noqa: DTZ001 - a cell has no zone

    document = open_document("roll.xlsx", makers.workbook(fill))
    assert document.tables[0].rows == (("Levon Khorasaryan", "2005-02-03"),)
    assert document.tables[0].first_row == 2


def test_a_file_under_a_wrong_name_is_read_by_its_content_and_says_so() -> None:
    document = open_document("roll.csv", makers.roll_with_three_header_rows())
    assert document.media_type == kinds.XLSX
    assert document.tables
    assert "name says" in document.problems[0].what


def test_language_is_hinted_at_by_the_letters() -> None:
    assert open_document("a.txt", "Կապը կորել է".encode()).language == "hy"
    assert open_document("a.txt", "კავშირი დაიკარგა".encode()).language == "ka"
    assert open_document("a.txt", "Зв'язок із позиціями втрачено".encode()).language == "uk"
    assert open_document("a.txt", "پەیوەندی لەگەڵ شوێنەکان پچڕا".encode()).language == "ku"
    assert open_document("a.txt", "ارتباط با مواضع قطع شد و کسی نمی‌داند چه گذشت".encode()).language == "fa"
    assert open_document("a.txt", "انقطع الاتصال بالمواقع".encode()).language == "ar"
    assert open_document("a.txt", b"Contact was lost").language is None


ROLL = "Прізвище, ім'я;Звання;Стан\nКульба Михайло;солдат;held\nГайович Петро;солдат;в полоні\nПрядко Ілля;солдат;"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ROLL, "uk"),
        (ROLL.replace("і", "и").replace("ї", "и"), "ru"),
        ("Кулиба Михаил;рядовой\nКрылов Пётр;рядовой\nГайович Ілля;рядовой\nРысев Иван;рядовой", "ru"),
        ("Васіль Быкаў;радавы", "be"),
        ("Олег Кіт", "uk"),
    ],
)
def test_the_language_of_a_list_in_cyrillic_is_told_by_letters_that_are_few(text: str, language: str) -> None:
    assert language_of(text) == language
