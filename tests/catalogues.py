"""The catalogues of what families read: which words they must hold, and compiling them.

`python -m tests.catalogues` brings every catalogue up to date with the templates: new words are added empty, words that
stand nowhere any more go, and the compiled file is written anew. Which templates and modules are meant stands in
`SOURCES`; all else is in English so far.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).parents[1] / "src" / "lastcontact"
LOCALE = PACKAGE / "server" / "locale"
PLAIN = ("400", "403_csrf", "404", "base_family", "base_public", "language", "layout")
SOURCES = (
    *sorted((PACKAGE / "family").rglob("*.html")),
    *(PACKAGE / "server" / "templates" / f"{name}.html" for name in PLAIN),
    PACKAGE / "server" / "templates" / "django" / "forms" / "field.html",
    PACKAGE / "server" / "templates" / "parts" / "error_summary.html",
    PACKAGE / "bulletin" / "templates" / "bulletin" / "families.html",
    PACKAGE / "bulletin" / "templates" / "bulletin" / "none.html",
    PACKAGE / "bulletin" / "templates" / "bulletin" / "parts" / "reach.html",
    PACKAGE / "bulletin" / "templates" / "bulletin" / "parts" / "reach_links.html",
    *sorted((PACKAGE / "family").glob("*.py")),
    PACKAGE / "server" / "templatetags" / "lastcontact.py",
    PACKAGE / "desk" / "standing_words.py",
)
ELSEWHERE = (
    (None, "Information Bureau for the Missing"),
    (None, "Write what you want to tell us."),
    *(("public page", words) for words in ("Bulletin", "Earlier editions", "For families", "How we work", "Public")),
)
"""Words of modules that are not for families, but for these."""
OF_WHOM_AND_WHEN = tuple(
    f'"{name}: '
    for name in (
        "Report-Msgid-Bugs-To",
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Generated-By",
    )
)
"""Lines of a catalogue's head that change by themselves."""
LANGUAGES = sorted(path.name for path in LOCALE.iterdir()) if LOCALE.exists() else []
KEYWORDS = {
    "gettext": None,
    "_": None,
    "gettext_lazy": None,
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "ngettext": (1, 2),
}


def wanted() -> Catalog:
    """Every message that a catalogue must hold, without its translation."""
    found = Catalog()
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        source = templatize(text) if path.suffix == ".html" else text
        for line, message, _comments, context in extract("python", BytesIO(source.encode()), KEYWORDS):
            found.add(message, context=context, locations=[(str(path.relative_to(PACKAGE)), line)])
    for context, words in ELSEWHERE:
        found.add(words, context=context)
    return found


def held(language: str) -> Catalog:
    """The catalogue of a language as it stands."""
    with file(language, "po").open("rb") as opened:
        return read_po(opened, locale=language)


def compiled(catalogue: Catalog) -> bytes:
    """What Django reads of a catalogue."""
    made = BytesIO()
    write_mo(made, catalogue)
    return made.getvalue()


def file(language: str, ending: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"django.{ending}"


def main() -> None:
    for language in LANGUAGES:
        catalogue = held(language)
        catalogue.update(wanted(), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        written = BytesIO()
        write_po(written, catalogue, width=120, no_location=True, sort_output=True)
        kept = [line for line in written.getvalue().decode().splitlines() if not line.startswith(OF_WHOM_AND_WHEN)]
        file(language, "po").write_text("\n".join(kept).strip() + "\n", encoding="utf-8")
        file(language, "mo").write_bytes(compiled(catalogue))


if __name__ == "__main__":
    main()
