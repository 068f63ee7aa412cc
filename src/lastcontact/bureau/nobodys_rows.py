"""Rows of a list that name nobody: headings, totals, remarks, sentences, a rank alone; each with why."""

from __future__ import annotations

from collections.abc import Mapping

from lastcontact.core.dates import PartialDate
from lastcontact.names.unsaid import is_a_rank
from lastcontact.reading import columns, totals
from lastcontact.reading.listed_words import seen
from lastcontact.reading.lone_names import is_somebody, is_unnamed
from lastcontact.reading.row_sentences import is_sentence

NO_PERSON = (
    "text in one cell only, a number for a name, or a word for a total beside a number:"
    " taken for a heading, a total or a remark, and for no person"
)
RANK_ALONE = "a rank and no name"
SENTENCE = "a sentence that begins with nobody's name: taken for a remark, and for no person; what it tells is no row's"


_OF_SOMEBODY = ("birth_year", "birth_date", "age", "service_number", "rank")
"""What is known of somebody, and of no total."""


def why_nobody(fields: Mapping[str, str], cells: tuple[str, ...]) -> str:
    """Why a row names nobody; "" where it does."""
    named = named_in(fields)
    if is_unnamed(named):
        return ""
    remark = is_remark(cells) and not is_somebody(named)
    if remark or _is_total(fields, cells):
        return NO_PERSON
    if tells_a_sentence(fields, cells):
        return SENTENCE
    return RANK_ALONE if rank_alone(fields) else ""


def tells_a_sentence(fields: Mapping[str, str], cells: tuple[str, ...]) -> bool:
    """Whether a row tells something of several or of nothing, in its words, and has no birth nor number beside."""
    known = any(fields.get(name, "").strip() for name in ("birth_year", "age", "service_number"))
    if known or PartialDate.read(fields.get("birth_date", "")).known:
        return False
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and is_sentence(named_in(fields) or filled[0], ", ".join(filled))


def death_in_the_name(fields: Mapping[str, str]) -> str:
    """A word of death beside a name in its cell ("Kastor Lev, died"), in a small letter where there are capitals."""
    words = named_in(fields).split()
    return next((word for word in words[1:] if not word[0].isupper() and seen(word, "death")), "")


def rank_alone(fields: Mapping[str, str]) -> bool:
    """Whether a rank stands where the name should, as in a row that slipped by a cell; beside another rank it is a
    surname: Major.
    """
    return is_a_rank(named_in(fields)) and not is_a_rank(fields.get("rank", ""))


def is_remark(cells: tuple[str, ...]) -> bool:
    """A heading, a total or a remark: one filled cell where there could be several."""
    filled = {cell.strip() for cell in cells if cell.strip()}
    return len(filled) == 1 and len(cells) > 2


def _is_total(fields: Mapping[str, str], cells: tuple[str, ...]) -> bool:
    """A word for a total and a number, or a number where a name should be and little beside it: "Total; 25"."""
    named = named_in(fields)
    filled = sum(bool(cell.strip()) for cell in cells)
    numbered = any(sign.isdigit() for sign in named) and not any(sign.isalpha() for sign in named)
    born = fields.get("birth_year", "") or fields.get("birth_date", "")
    first = next((cell.strip() for cell in cells if any(map(str.isalpha, cell))), "")
    known = any(fields.get(name, "").strip() for name in _OF_SOMEBODY)
    told = not known and totals.names_a_total(named or first)
    return (filled <= 3 and numbered) or told or totals.is_total(cells, born)


def named_in(fields: Mapping[str, str]) -> str:
    """What a row has in the place of a name."""
    return " ".join(fields.get(name, "") for name in columns.NAMING).strip()
