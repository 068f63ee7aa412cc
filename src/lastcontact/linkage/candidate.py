"""One record as the linker sees it: whatever is known, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record of a person; every field but `id` may be empty, which is neutral.

    `birth` holds the earliest and the latest possible birth date: an age is turned into such an interval *as of the
    report's date* before it comes here (core.dates.PartialDate.of_age). `birth_original` is what was written. `place`
    holds the forms of one place, or several places. `list`: what the list is called that it stands on.
    """

    id: str
    name: str = ""
    given_name: str = ""
    family_name: str = ""
    patronymic: str = ""
    father_name: str = ""
    mother_name: str = ""
    birth: tuple[date | None, date | None] = (None, None)
    birth_original: str = ""
    sex: str = ""
    place: str | tuple[str, ...] = ""
    address: str = ""
    postcode: str = ""
    unit: str = ""
    rank: str = ""
    service_number: str = ""
    phone: str = ""
    exact: str = ""
    list: str = ""
    as_of: date | None = None

    @property
    def full_name(self) -> str:
        """The name as one text, family name first where the parts came apart."""
        if self.name.strip():
            return self.name
        family = f"{self.family_name}," if self.family_name.strip() and self.given_name.strip() else self.family_name
        return " ".join(text for text in (family, self.given_name, self.patronymic) if text.strip())

    @property
    def places(self) -> tuple[str, ...]:
        forms = (self.place,) if isinstance(self.place, str) else self.place
        return tuple(form for form in forms if form.strip())

    @property
    def birth_years(self) -> tuple[int, int] | None:
        earliest, latest = self.birth
        return (earliest.year, latest.year) if earliest and latest else None
