"""Two records side by side, and the reasons for and against as bars: computed here, drawn by the template."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from lastcontact.casefile.relatives_numbers import of_a_relative
from lastcontact.core.dates import PartialDate
from lastcontact.core.fold.records import RecordFile
from lastcontact.linkage.scorer import Explained, Line, father_told

FIELDS = (
    ("full_name", _("Name as written")),
    ("father_name", _("Father")),
    ("mother_name", _("Mother")),
    ("birth", _("Birth")),
    ("age", _("Age")),
    ("sex", _("Sex")),
    ("rank", _("Rank")),
    ("unit", _("Unit")),
    ("service_number", _("Number")),
    ("phone", _("Telephone")),
    ("place", _("Place")),
    ("address", _("Address")),
    ("marks", _("Distinguishing marks")),
    ("last_contact", _("Last contact")),
    ("held_at", _("Where held, as written")),
    ("circumstances", _("Circumstances")),
)
"""The fields two records are compared by, in the order of the printed card."""


@dataclass(frozen=True)
class FieldRow:
    """One field on both records as written; `differs` when the machine weighed it against, or the years of birth are
    others. `apart`: how many years lie between these, where a slip of a pen may; `called_a`, `called_b`: which place it
    is, by the list's own heading or the form's, where the two are called otherwise.
    """

    label: str
    a: str
    b: str
    is_name: bool
    differs: bool
    told_a: str = ""
    """The patronymic in the name, where the field itself is not given."""
    told_b: str = ""
    apart: int = 0
    called_a: str = ""
    called_b: str = ""


@dataclass(frozen=True)
class Bar:
    """One reason: where its bar starts and how long it is, in per cent of the rung; neutral ones are a ring."""

    sentence: str
    words: str
    start: str
    width: str
    favours: str
    """for, against or neither"""


@dataclass(frozen=True)
class Comparison:
    rows: tuple[FieldRow, ...]
    bars: tuple[Bar, ...]
    total: str
    percent: str


def compare(a: RecordFile, b: RecordFile, explained: Explained, called: tuple[str, str] = ("", "")) -> Comparison:
    """The page of a pair: fields, reasons, and what they add up to. `called`: what the place of each is called."""
    against = {line.field for line in explained.lines if line.weight_log2 < -0.5}
    rows = []
    for field, label in FIELDS:
        left, right = getattr(a.described, field), getattr(b.described, field)
        told = [_father_in_name(f) if field == "father_name" and not v else "" for f, v in ((a, left), (b, right))]
        if left or right or any(told):
            weighed = {"full_name": "name", "age": "birth", "father_name": "father"}.get(field, field)
            row = FieldRow(label, left, right, field.endswith("name"), weighed in against, *told)
            if field == "birth" and (years := _years_apart(left, right)):
                row = replace(row, differs=True, apart=years)
            if field == "place" and left and right and called[0] != called[1]:
                row = replace(row, called_a=called[0], called_b=called[1])
            rows.append(row)
    rows += _of_relatives(a, b)
    weights = [
        (str(_("Where we start: most pairs that come this far are two different people.")), explained.prior_log2)
    ]
    weights += [(_sentence(line, called), line.weight_log2) for line in explained.lines]
    scale = max(8.0, *(abs(w) for _, w in weights))
    bars = tuple(bar(sentence, weight, scale) for sentence, weight in weights)
    total = explained.prior_log2 + explained.weight_log2
    return Comparison(tuple(rows), bars, signed(total), _of_a_hundred(explained.probability))


def _years_apart(one: str, other: str) -> int:
    """How many years lie between the years of two births as written; 0 where a year is not plain."""
    years = []
    for written in (one, other):
        read = PartialDate.read(written)
        first, last = read.earliest_on, read.latest_on
        if first is None or last is None or first.year != last.year:
            return 0
        years.append(first.year)
    return abs(years[0] - years[1])


def _sentence(line: Line, called: tuple[str, str]) -> str:
    """With what the two places are, where they are called otherwise: at home nobody was seen last."""
    if line.field != "place" or called[0] == called[1]:
        return line.sentence
    which = say("Compared are %(a)s on record A and %(b)s on record B.")
    unsaid = say("a place that is not named further")
    return f"{line.sentence} {which % {'a': called[0] or unsaid, 'b': called[1] or unsaid}}"


def _of_relatives(a: RecordFile, b: RecordFile) -> list[FieldRow]:
    """What lists tell of relatives, under the heading it has there: two of one family may share it, so that it is shown
    and weighs nothing.
    """
    one, other = a.described.other, b.described.other
    titles = (title for title in dict.fromkeys((*one, *other)) if of_a_relative(title))
    told = ((title, one.get(title, ""), other.get(title, "")) for title in titles)
    return [FieldRow(title, x, y, is_name=False, differs=False) for title, x, y in told if x or y]


def _father_in_name(record: RecordFile) -> str:
    """As written: the column of patronymics, else the word of the name that is one."""
    described = record.described
    told = father_told(described.full_name)[0]
    written = (word for word in described.full_name.split() if word.strip(",.;").casefold() == told)
    return described.patronymic or next(written, told)


def bar(sentence: str, weight: float, scale: float) -> Bar:
    """The bar of a weight in bits; `scale` bits reach to the end of the rung."""
    width = min(50.0, 50.0 * abs(weight) / scale)
    if abs(weight) < 0.05:
        return Bar(sentence, "0", "50%", "0%", "neither")
    start = 50.0 if weight > 0 else 50.0 - width
    return Bar(sentence, signed(weight), f"{start:.2f}%", f"{width:.2f}%", "for" if weight > 0 else "against")


def signed(weight: float) -> str:
    """One decimal with its sign, the minus as a minus.

    >>> signed(-2.42)
    '−2.4'
    """
    return f"{weight:+.1f}".replace("-", "−")


def _of_a_hundred(probability: float) -> str:
    """Never none and never all of a hundred pairs: nothing computed is certain."""
    if probability > 0.99:
        return str(_("more than 99"))
    return str(max(1, round(100 * probability)))
