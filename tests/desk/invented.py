"""Reports to bring in, for tests and pictures. Every person, place and state in them is invented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

ARTICLE = Path(__file__).with_name("article.txt").read_text(encoding="utf-8")
ROLL = (
    "№;Surname;Given name;Father's name;Born;Rank;Unit;Remark\n"
    "1;Սարնեցյան;Վահագն;Տիգրան;14.05.2006;private;5th Company;left shoulder scar\n"
    "2;Խորասարյան;Արտակ;Հրանտ;31.02.1999;sergeant;5th Company;\n"
    "3;Դորնացյան;Գարեգին;Լևոն;about 20;private;5th Company;\n"
    "4;Լուսահատյան;Մհեր;Աշոտ;2004;private;5th Company;\n"
)
CAPTIVES = (
    "Dustaqların siyahısı, 12 mart 2026\n"
    "Soyadı\tAdı\tYaşı\n"
    "Sarnesyan\tVaqan\t19\n"
    "Xorasaryan\tArtaq\t26\n"
    "Mirzəqalayev və Dəryaqalalı\tElşən\t31\n"
)
TERMS = {"scope": "incident", "basis": "public_interest", "review_on": "2026-09-12"}


def article(source: str, **changes: Any) -> dict[str, Any]:
    """The form of an article, pasted."""
    return {
        "text": ARTICLE,
        "kind": "article",
        "source": source,
        "title": "More than 70 without news above Khorasar",
        "published": "2026-03-11, 21:30",
        "language": "en",
        **TERMS,
        **changes,
    }


def upload(source: str, file: Any, **changes: Any) -> dict[str, Any]:
    """The form of a file, uploaded as a list unless said otherwise."""
    return {"upload": file, "kind": "list", "source": source, **TERMS, **changes}


def request(**changes: Any) -> dict[str, Any]:
    """A tracing request as a mother gives it."""
    return {
        "name": "Սարնեցյան Վահագն Տիգրանի",
        "names_language": "hy",
        "father_name": "Տիգրան",
        "birth": "14 May 2006",
        "sex": "male",
        "address": "Lusahat, 3 Mill Street",
        "unit": "5th Company",
        "last_contact_on": "2026-03-09",
        "last_contact": "He telephoned his mother from the post above Khorasar and said that it was quiet.",
        "circumstances": "His company has not been heard of since the night of 9 March.",
        "marks": "A scar on the left shoulder.",
        "says": "contact_lost",
        "enquirer": "Anahit Sarnetsyan",
        "relation": "mother",
        "contact": "+000 55 010203",
        "enquirer_language": "hy",
        "enquirer_informed": "on",
        "inform_1_name": "Hayk Sarnetsyan",
        "inform_1_relation": "brother",
        "inform_1_contact": "+000 55 010204",
        "scope": "intermediary",
        "basis": "consent",
        "review_on": "2026-09-12",
        "wishes": "Not to any party.",
        **changes,
    }


def call(**changes: Any) -> dict[str, Any]:
    """A brother who saw him in a recording."""
    return {
        "caller": "Hayk Sarnetsyan",
        "relation": "brother",
        "telephone": "+000 55 010204",
        "called_at": "2026-03-12 10:20",
        "words": "He is the one without a cap, on the left. I know how he walks.",
        "person": "Վահագն",
        "says": "held",
        "how_known": "footage",
        "sure": "asserted",
        "when": "2026-03-10",
        "scope": "intermediary",
        "basis": "consent",
        "review_on": "2026-09-12",
        **changes,
    }


def columns(**changes: Any) -> dict[str, Any]:
    """The columns page of the roll, filled in."""
    fields = ("", "family_name", "given_name", "father_name", "birth_date", "rank", "unit", "beside")
    said = {"says": "missing", "when": "2026-03-12", "sought": "yes", "language": "hy", "leave_out": "on"}
    return {**{f"column-{n}": name for n, name in enumerate(fields)}, **said, **changes}
