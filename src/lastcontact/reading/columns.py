"""Which column says what about a person, and the rows read by that: text kept, doubts marked, nothing dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lastcontact.core.dates import tells_birth
from lastcontact.core.frozen import frozen
from lastcontact.names.script import script_of
from lastcontact.names.unsaid import says_nothing
from lastcontact.reading import cell_checks
from lastcontact.reading.cell_kinds import FEW, holds_years, kind_of, without_row_number
from lastcontact.reading.column_doubts import Holds, column_doubt
from lastcontact.reading.conditions import CLAIMS, condition_of, hold_conditions, perhaps
from lastcontact.reading.formats.document import Problem
from lastcontact.reading.header_words import IGNORED, OF_ANOTHER, field_of, fields, names_birth
from lastcontact.reading.other_writing import OTHER_WRITING, fuller, one_name_twice
from lastcontact.reading.tables import Mark, Table

ENOUGH = 0.34
"""A header word must explain at least this share of the words in its cell."""
NAMING = ("name", "given_name", "family_name")
CONDITION = "condition"
"""The field of a column that says of each row what became of whom it names (reading.conditions)."""
_NO_FIELD = (IGNORED, OF_ANOTHER)
_SAMPLE = 200


@frozen
class Row:
    """One row of a table: the number a person sees, the fields as they stand, and what is doubtful in them."""

    number: int
    fields: dict[str, str]
    problems: tuple[Problem, ...] = ()


def propose(header: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> dict[str, str]:
    """Column label -> field, for those columns whose header (or, failing that, content) says clearly what they hold.

    Each field is proposed once; the better header has it. An officer confirms or changes the proposal.

    >>> propose(("№", "Soyadı", "Adı", "Təvəllüdü"))
    {'Soyadı': 'family_name', 'Adı': 'given_name', 'Təvəllüdü': 'birth_date'}
    """
    ranked = sorted(
        (
            (share, -index, label, name)
            for index, label in enumerate(header)
            for name, share in [_by_header(label)]
            if share >= ENOUGH
        ),
        reverse=True,
    )
    chosen: dict[str, str] = {}
    for _, _, label, name in ranked:
        if name in _NO_FIELD or name not in chosen.values():
            chosen[label] = name
    _widen_lone_given_name(chosen)
    _dates_of_birth(header, rows, chosen)
    _conditions(header, rows, chosen)
    _as_they_hold(header, rows, chosen)
    _by_content(header, rows, chosen)
    _other_writing(header, rows, chosen)
    return {label: chosen[label] for label in header if chosen.get(label, IGNORED) not in _NO_FIELD}


def _by_header(label: str) -> tuple[str, float]:
    """The last part of a joined header speaks first; the parts above it only when it says nothing."""
    parts = label.split(" / ")
    found = [field_of(part) for part in reversed(parts)]
    for depth, (name, share) in enumerate(found):
        if name and share >= ENOUGH:
            return name, share - 0.01 * depth
    return field_of(label)


def _widen_lone_given_name(chosen: dict[str, str]) -> None:
    """ "Name" alone, with no column for the surname, holds the whole name, and so does a lone "nom" or "الاسم"."""
    naming = [label for label, name in chosen.items() if name in NAMING]
    if len(naming) == 1 and chosen[naming[0]] in ("given_name", "family_name"):
        chosen[naming[0]] = "name"
    if "name" in chosen.values() and "family_name" in chosen.values() and "given_name" not in chosen.values():
        chosen[next(label for label, name in chosen.items() if name == "name")] = "given_name"


def _dates_of_birth(header: Sequence[str], rows: Sequence[Sequence[str]], chosen: dict[str, str]) -> None:
    """A column headed as a year, a place or an age whose cells are whole dates of birth holds those: "Born / Place of
    birth" over dates, "Ծննդյան թիվ" over 12.05.1998. One headed as a date of birth whose cells are bare years holds
    years.
    """
    for index, label in enumerate(header):
        of_birth = chosen.get(label) in ("birth_year", "age") or (chosen.get(label) == "place" and names_birth(label))
        if of_birth and "birth_date" not in chosen.values() and kind_of(_values(rows, index)) == "birth_date":
            chosen[label] = "birth_date"
            continue
        years_fit = chosen.get(label) == "birth_date" and "birth_year" not in chosen.values()
        if years_fit and holds_years(_values(rows, index)):
            chosen[label] = "birth_year"


def _conditions(header: Sequence[str], rows: Sequence[Sequence[str]], chosen: dict[str, str]) -> None:
    """A column is of conditions by what is in it: under a header that says so one word of them is enough."""
    headed = next((label for label, name in chosen.items() if name == CONDITION), "")
    if headed and any(condition_of(v) in CLAIMS or perhaps(v) for v in _values(rows, header.index(headed))):
        return
    chosen.pop(headed, None)
    for index, label in enumerate(header):
        if label not in chosen and len(values := _values(rows, index)) >= FEW and hold_conditions(values):
            chosen[label] = CONDITION
            return


def _as_they_hold(header: Sequence[str], rows: Sequence[Sequence[str]], chosen: dict[str, str]) -> None:
    """Columns that hold something else than their headers say, and surely what: they are that, where no other is."""
    moved: dict[str, str] = {}
    for index, label in enumerate(header):
        values = _values(rows, index)
        doubt = column_doubt(chosen.get(label, ""), values)
        if doubt is not None and len(values) >= FEW:
            held = _AS_HELD.get(doubt.holds, "") or kind_of(values) or (CONDITION if hold_conditions(values) else "")
            moved |= {label: held} if held else {}
    while True:
        others = [field for label, field in chosen.items() if label not in moved] + list(moved.values())
        naming = len([field for field in others if field in NAMING])
        barred = [
            label for label, field in moved.items() if others.count(field) > 1 or (field == "name" and naming > 1)
        ]
        if not barred:
            break
        moved = {label: field for label, field in moved.items() if label not in barred}
    chosen |= moved


_AS_HELD = {Holds.NAMES: "name", Holds.RANKS: "rank", Holds.FATES: CONDITION}


def against_its_header(label: str, field: str) -> str:
    """The field that the header of a column names where it is proposed as another by what is in it; "" for none."""
    named, share = _by_header(label)
    alike = any({named, field} <= one for one in _ONE_THING)
    return named if share >= ENOUGH and named not in (*_NO_FIELD, field) and not alike else ""


_ONE_THING = ({"birth_date", "birth_year", "age", "place"}, {"name", "given_name", "family_name", OTHER_WRITING})
"""Fields that one header may mean, by what is in its column and beside it."""


def _other_writing(header: Sequence[str], rows: Sequence[Sequence[str]], chosen: dict[str, str]) -> None:
    """Of two columns of the whole name in two scripts, or in two orders, the one that tells more is the name. Beside
    columns of the surname and the given name, those that write them in another script are their other writing, one by
    one or together. One whose header says nothing ("Latin", "As in passport") must be so in a few rows at least.
    """
    of = {chosen[label]: _cells(rows, header.index(label)) for label in header if chosen.get(label) in NAMING}
    parts = [of[field] for field in ("family_name", "given_name") if field in of]
    together = [" ".join(words) for words in zip(*parts, strict=True)] if len(parts) > 1 else []
    name = next((label for label, field in chosen.items() if field == "name"), "")
    if name and together and one_name_twice(of["name"], together) and not _same_script(of["name"], together):
        chosen[name] = OTHER_WRITING
        return
    for label in header:
        if label == name or chosen.get(label, "given_name") not in ("given_name", "family_name"):
            continue
        cells = _cells(rows, header.index(label))
        if not _by_header(label)[0] and sum(bool(cell.strip()) for cell in cells) < FEW:
            continue
        if name and one_name_twice(of["name"], cells):
            chosen[label] = OTHER_WRITING
            if fuller(cells, of["name"]):
                chosen[name], chosen[label] = OTHER_WRITING, "name"
            return
        if label not in chosen and any(one_name_twice(own, cells) for own in (*parts, together) if own):
            chosen[label] = OTHER_WRITING


def _same_script(one: Sequence[str], other: Sequence[str]) -> bool:
    return script_of(" ".join(one)) == script_of(" ".join(other))


def _cells(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    return [row[index] if index < len(row) else "" for row in rows[:_SAMPLE]]


def twice_named(mapping: Mapping[str, str], table: Table) -> bool:
    """Whether two columns are both to be the whole name, and are one name in two scripts."""
    held = [_cells(table.rows, table.header.index(label)) for label, name in mapping.items() if name == "name"]
    return any(one_name_twice(one, other) for n, one in enumerate(held) for other in held[n + 1 :])


def _values(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    return [row[index].strip() for row in rows[:_SAMPLE] if index < len(row) and row[index].strip()]


def _by_content(header: Sequence[str], rows: Sequence[Sequence[str]], chosen: dict[str, str]) -> None:
    for index, label in enumerate(header):
        if label in chosen:
            continue
        name = kind_of(_values(rows, index))
        taken = set(chosen.values())
        if name and name not in taken and not (name == "name" and taken & set(NAMING)):
            chosen[label] = name


def apply(mapping: Mapping[str, str], table: Table) -> tuple[Row, ...]:
    """Every row that holds anything, with its fields word for word, names without the number of their row, and its
    doubts; blank rows are passed over.

    Two columns mapped to one field are joined with a blank. Raises: ValueError for a label the table does not have or
    a field that does not exist.
    """
    if unknown := [label for label in mapping if label not in table.header]:
        raise ValueError(f"the table has no column {unknown[0]!r}")
    if strange := [name for name in mapping.values() if name not in (*fields(), "id", "exact", OTHER_WRITING)]:
        raise ValueError(f"there is no field {strange[0]!r}")
    placed = [(table.header.index(label), label, name) for label, name in mapping.items()]
    marks: dict[int, list[Mark]] = {}
    for mark in table.marks:
        marks.setdefault(mark.row, []).append(mark)
    found = (_row(table, index, placed, marks) for index in range(len(table.rows)))
    return tuple(row for row in found if row is not None)


def _row(
    table: Table, index: int, placed: Sequence[tuple[int, str, str]], marks: Mapping[int, Sequence[Mark]]
) -> Row | None:
    cells, number = table.rows[index], table.number_of(index)
    if not any(cell.strip() for cell in cells):
        return None
    read: dict[str, str] = {}
    problems: list[Problem] = []
    for column, label, name in placed:
        cell = cells[column] if column < len(cells) else ""
        if name in NAMING:
            cell = without_row_number(cell)
        if cell.strip():
            read[name] = f"{read[name]} {cell}" if name in read else cell
            where = f"{table.name}, row {number}, column '{label}'"
            problems += [Problem(where, doubt.what, doubt.remedy) for doubt in cell_checks.doubts(name, cell)]
    other = read.pop(OTHER_WRITING, "")
    if other and not any(read.get(name, "").strip() for name in NAMING):
        read["name"] = other
    parts = [read[name].strip() for name in ("family_name", "given_name") if read.get(name, "").strip()]
    problems += [Problem(f"{table.name}, row {number}", d.what, d.remedy) for d in cell_checks.whole_of_two(parts)]
    if tells_birth(read.get("age", "")) and not {"birth_date", "birth_year"} & read.keys():
        read["birth_year"] = read.pop("age")
    if cell_checks.births_disagree(read.get("birth_date", ""), read.get("birth_year", "")):
        what = f"two births that disagree: {read['birth_date'].strip()} and {read['birth_year'].strip()}"
        problems.append(
            Problem(f"{table.name}, row {number}", what, "The date is taken; ask the source which is right.")
        )
    for mark in marks.get(number, ()):
        where = (
            f"{table.name}, row {number}, column '{table.header[mark.column]}'"
            if mark.column < len(table.header)
            else f"{table.name}, row {number}"
        )
        problems.append(Problem(where, mark.what, "Compare with the original."))
    if all(says_nothing(read.get(name, "")) for name in NAMING):
        problems.append(_nameless(table, number, cells, read))
    return Row(number, read, tuple(problems))


def _nameless(table: Table, number: int, cells: Sequence[str], read: Mapping[str, str]) -> Problem:
    filled = [cell for cell in cells if cell.strip()]
    what = "it has no name"
    if said := " ".join(read[name].strip() for name in NAMING if read.get(name, "").strip()):
        what = f"it has no name, but “{said}”"
    elif len(filled) == 1 and len(cells) > 2:
        what = "it has text in one cell only: perhaps a heading, a total or a remark rather than a person"
    return Problem(
        f"{table.name}, row {number}", what, "Look at the row: bring it in as a person without a name, or leave it out."
    )
