"""Photographed papers are read where tesseract is installed, and say so. Everybody here is invented."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from lastcontact.reading.files import open_document

LINES = "Persons held at Camp Halm\n\n1. Halvorin Petr, b. 1991"


def picture(kind: str, pages: int = 1) -> bytes:
    out = io.BytesIO()
    first, *others = [Image.new("RGB", (300, 200), "white") for _ in range(pages)]
    first.save(out, kind, **({"save_all": True, "append_images": others} if others else {}))
    return out.getvalue()


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, sees: str) -> None:
    """A stand-in for tesseract that sees these words on every page, and none on a page that is not there."""
    (folder / "words").write_text(sees)
    program = folder / "tesseract"
    listed = 'if [ "$1" = --list-langs ]; then printf "List:\\neng\\nkat\\nosd\\n"; exit; fi'
    program.write_text(f'#!/bin/sh\n{listed}\n[ -s "$1" ] && cat "{folder}/words"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_words_on_a_photographed_paper_are_read_and_said_to_be_a_machines(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, LINES)
    document = open_document("from a telephone", picture(kind))
    assert document.text == LINES and document.media_type == f"image/{kind.lower()}"
    assert [p.what for p in document.problems] == [
        "it is a picture; its text was read by machine (eng, kat) and may be wrong"
    ]


def test_all_pages_of_a_fax_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, LINES)
    assert open_document("fax.tif", picture("TIFF", pages=3)).text == "\n\n".join([LINES] * 3)


def test_previews_beside_a_photograph_are_no_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, LINES)
    document = open_document("IMG_2.jpg", picture("MPO", pages=2))
    assert document.text == LINES and len(document.problems) == 1


@pytest.mark.parametrize("sees", ["", "\\ | ~ e a\n=. ii", "No 12"])
def test_a_picture_without_words_is_no_text_and_says_what_to_do(
    sees: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, sees)
    document = open_document("yard.jpg", picture("JPEG"))
    assert document.text == ""
    (problem,) = document.problems
    assert "evidence item" in problem.remedy


def test_without_tesseract_a_picture_says_how_to_have_it_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    document = open_document("list.jpg", picture("JPEG"))
    assert document.text == "" and "Install tesseract" in document.problems[0].remedy


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("left", [20, 60])
def test_half_a_picture_is_said_to_be_one(kind: str, left: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    document = open_document("list.jpg", picture(kind)[:left])
    assert document.text == "" and document.problems[-1].remedy


def test_a_telephones_own_kind_of_picture_is_no_film() -> None:
    document = open_document("IMG_1.heic", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00" + bytes(40))
    assert "a picture" in document.problems[0].what and document.problems[0].remedy == "Save it as jpg."


@pytest.mark.parametrize(
    ("sees", "read"),
    [
        (
            "My son Pavlo Hemm, private,\n5th company, has been missing\nsince 12 November.",
            "My son Pavlo Hemm, private, 5th company, has been missing since 12 November.",
        ),
        ("They were cap-\ntured near Brenn.", "They were captured near Brenn."),
        (
            "Held at Camp Halm\n1. Aron Velt, private,\n2. Isak Grann",
            "Held at Camp Halm\n1. Aron Velt, private,\n2. Isak Grann",
        ),
        ("Aron Velt, private,\nIsak Grann, corporal,", "Aron Velt, private,\nIsak Grann, corporal,"),
        ("Roll of the company\n\nAron Velt\nIsak Grann", "Roll of the company\n\nAron Velt\nIsak Grann"),
        (
            "ჩემი შვილი პავლო ჰემი, მეხუთე ასეულის რიგითი ჯარისკაცი,\nარ ჩანს თორმეტი ნოემბრიდან. მისი დედა.",
            "ჩემი შვილი პავლო ჰემი, მეხუთე ასეულის რიგითი ჯარისკაცი,\nარ ჩანს თორმეტი ნოემბრიდან. მისი დედა.",
        ),
    ],
)
def test_lines_of_a_letter_that_run_on_are_one_and_rows_of_a_list_stay_apart(
    sees: str, read: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, sees)
    assert open_document("letter.jpg", picture("JPEG")).text == read
