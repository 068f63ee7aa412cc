"""People asked about, in the People Finder Interchange Format.

Source: PFIF 1.4, zesty.ca/pfif/1.4. The format cannot say that somebody is held, nor how surely: only the question is
written.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from lastcontact.core.dates import PartialDate
from lastcontact.exchange.asked import Asked, Asking

_BESIDES = {
    "birth": "Born", "age": "Age", "father_name": "Father's name", "patronymic": "Patronymic",
    "service_number": "Service number", "rank": "Rank", "unit": "Unit", "marks": "Distinguishing marks",
    "circumstances": "Circumstances",
}  # fmt: skip
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4">\n'


def document(people: Iterable[Asked], asking: Asking) -> str:
    """XML with a person and a note "information sought" for each; everyone expires, so that no copy outlives its use.

    What the format has no field for stands in the description.
    """
    return _HEAD + "".join(_person(asked, asking) for asked in people) + "</pfif:pfif>\n"


def _person(asked: Asked, asking: Asking) -> str:
    id, at = f"{asking.domain}/{asked.id}", f"{asking.asked_on.isoformat()}T00:00:00Z"
    names, births = asked.carried.get("name", ()), asked.carried.get("birth", ())
    fields = {
        "person_record_id": id,
        "entry_date": at,
        "expiry_date": f"{asking.expires_on.isoformat()}T00:00:00Z",
        "author_name": asking.bureau,
        "source_name": asking.bureau,
        "source_date": at,
        "full_name": "".join(names[:1]),
        "alternate_names": "\n".join(names[1:]),
        "date_of_birth": next(filter(None, map(_born, births)), ""),
        "home_city": asked.all("place"),
        "description": "\n".join(f"{words}: {asked.all(f)}" for f, words in _BESIDES.items() if f in asked.carried),
    }
    note = {
        "note_record_id": f"{id}.{asking.label}",
        "author_name": asking.bureau,
        "source_date": at,
        "status": "information_sought",
        "text": f"Enquiry {asking.label}: is anything known of this person?",
    }
    noted = f"    <pfif:note>\n{_written(note, 6)}    </pfif:note>\n"
    return f"  <pfif:person>\n{_written(fields, 4)}{noted}  </pfif:person>\n"


def _born(written: str) -> str:
    """A birth date as the format has it: YYYY, YYYY-MM or YYYY-MM-DD; "" when it is less exact than a year."""
    read = PartialDate.read(written)
    if read.earliest_on is None or read.latest_on is None or read.earliest_on.year != read.latest_on.year:
        return ""
    first, last = read.earliest_on, read.latest_on
    if first == last:
        return first.isoformat()
    return f"{first:%Y-%m}" if first.month == last.month else f"{first:%Y}"


def _written(fields: dict[str, str], indent: int) -> str:
    legal = {name: "".join(c for c in value if c in "\t\n" or c.isprintable()) for name, value in fields.items()}
    return "".join(
        f"{' ' * indent}<pfif:{name}>{escape(value)}</pfif:{name}>\n" for name, value in legal.items() if value
    )
