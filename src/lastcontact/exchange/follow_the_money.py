"""People asked about, as FollowTheMoney entities.

Source: followthemoney.tech, schema Person.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from lastcontact.core.ages_sent import years_of_birth
from lastcontact.core.dates import PartialDate
from lastcontact.exchange.asked import Asked, Asking

_PROPERTIES = {
    "name": "name", "father_name": "fatherName", "patronymic": "middleName",
    "service_number": "idNumber", "rank": "title", "unit": "position", "place": "address", "marks": "appearance",
    "circumstances": "notes",
}  # fmt: skip


def lines(people: Iterable[Asked], asking: Asking) -> str:
    """One JSON object a line, a Person each; a birth that is not one day, or an age, is given as its years."""
    return "".join(json.dumps(_entity(asked, asking), ensure_ascii=False) + "\n" for asked in people)


def _entity(asked: Asked, asking: Asking) -> dict[str, object]:
    properties = {_PROPERTIES[name]: list(sent) for name, sent in asked.carried.items() if name in _PROPERTIES}
    born = [year for birth in asked.carried.get("birth", ()) for year in _born(birth)]
    born += [str(year) for age in asked.carried.get("age", ()) for year in years_of_birth(age)]
    if years := dict.fromkeys(born):
        properties["birthDate"] = list(years)
    properties["publisher"] = [asking.bureau]
    properties["summary"] = [f"Asked about in enquiry {asking.label} of {asking.asked_on.isoformat()}."]
    return {"id": f"{asking.domain}/{asked.id}", "schema": "Person", "properties": properties}


def _born(written: str) -> list[str]:
    read = PartialDate.read(written)
    if read.earliest_on is None or read.latest_on is None:
        return []
    if read.exact:
        return [read.exact.isoformat()]
    return [str(year) for year in range(read.earliest_on.year, read.latest_on.year + 1)]
