"""What the words of an edition may not hold: anybody's name or number, and any count but the edition's own figures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lastcontact.bureau.acting import Refused
from lastcontact.bureau.figure_words import misplaced, printed_by
from lastcontact.bureau.name_forms import closed_up
from lastcontact.bureau.public_names import named, numbers_of_people
from lastcontact.bureau.public_voices import private_names
from lastcontact.bureau.telling_of_one import odd_counts, told_of_one
from lastcontact.casefile import models as rows
from lastcontact.core.disclosure import SMALL
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.counted_nouns import counts_no_people
from lastcontact.reading.every_number import Told, numbers_in
from lastcontact.reading.reader import read

_EDITION = (
    "(?:bulletin|edition|бюллетен|бюлетен|выпуск|випуск|տեղեկագր|թողարկ|bülleten|buraxılış"
    "|ბიულეტენ|გამოცემა|نشرة|العدد)"
)
_CALLED = re.compile(
    rf"{_EDITION}\w*\s*(?:no\.?|nr\.?|№|#|թիվ|رقم)?\s*(?P<after>\d+)|(?P<before>\d+)\W{{0,2}}\w{{0,5}}\s+{_EDITION}",
    re.I,
)
"""The number of an edition beside a word for it."""
ARTICLES = frozenset({"մի", "bir"})
"""Words for one that stand before any noun."""


class NamesSomebody(Refused):
    """A bulletin names nobody who is sought."""


class TellsOfFew(Refused):
    """Fewer than five people are not counted in free words."""


class NoFigure(Refused):
    """A number in free words that is no figure of the edition: a sum, a rest, or a count nobody stands for."""


class MayTell(Refused):
    """Words that may be a name, tell of one person or misplace a figure; who publishes says that they do not. `words`:
    which.
    """

    def __init__(self, words: tuple[str, ...]) -> None:
        listed = ", ".join(f"“{word}”" for word in words)
        super().__init__(
            f"{listed} may be the name of somebody in this incident, tell of one person or of a few who can be known"
            " by it, or use a figure for another thing than it counts. Look at each, and tick it below where it does"
            " not."
        )
        self.words = words


def admit(
    incident: str,
    written: str,
    figures: Collection[Figure] = (),
    *,
    harmless: Collection[str] = (),
    editions: Collection[int] = (),
    correction: str = "",
) -> None:
    """Lets free words into an edition with these figures, or refuses them. `harmless`: words looked at, and no name;
    `editions`: numbers of editions that may be spoken of; `correction`: words that say what was wrong in one of them.

    Numbers of the incident's title are its own where the title stands; elsewhere they are looked at. Raises:
    NamesSomebody, TellsOfFew, NoFigure; MayTell for what a person has to look at.
    """
    title = rows.Incident.objects.get(id=incident).title
    stated, named_in = _to_count_in(written, title, editions), f"{written}\n{correction}"
    written = _CALLED.sub(lambda said: _without_editions(said, editions), closed_up(named_in))
    if few := next(_few(written), ""):
        raise TellsOfFew(
            f"“{few}” counts fewer than {SMALL} people, who could be recognised. Leave the number out, or let the"
            " figures below say it."
        )
    told_of = _to_count_in(named_in, title, editions)
    numbers = [t for t in numbers_in(told_of) if not (t.of_a_thing or _of_posts(told_of, t.span.end))]
    printed, own = {n for f in figures for n in printed_by(f)}, {int(n) for n in re.findall(r"\d+", title)}
    asked = [told for told in numbers if told.roman or _one(told) or {told.low, told.high} & own - printed]
    for told in numbers:
        if not (told.roman or _one(told)) and not {told.low, told.high} <= printed | own:
            raise NoFigure(
                f"“{told.span.text}” is not one of the figures chosen below. A number stands in an edition with its"
                " source only, and a sum or a rest with none: leave it out, or choose the figure."
            )
    elsewhere = list(misplaced(stated, figures))
    if wrong := next((m for m in elsewhere if m.of_death), None):
        raise NoFigure(
            f"“{wrong.words}”: {wrong.number} is the figure of {wrong.counts}, and these words call them dead."
            " Say what the figure counts, or leave it out."
        )
    if number := next(numbers_of_people(incident, named_in), ""):
        raise NamesSomebody(f"“{number}” is a number of somebody in this incident. A bulletin names nobody.")
    worded = {told.span.text.casefold() for told in numbers if told.worded and not _one(told)}
    found = [n for n in named(incident, named_in) if n.word.casefold() not in worded]
    if name := next((n.word for n in found if n.sure), ""):
        raise NamesSomebody(
            f"“{name}” is like the name of a person in this incident. A bulletin names nobody: leave the name out."
        )
    looked_at = {word.casefold() for word in harmless}
    doubtful = [
        *(n.word for n in found),
        *private_names(incident, named_in),
        *(told.span.text for told in asked if told.span.text.casefold() not in ARTICLES),
        *odd_counts(written),
        *told_of_one(written),
        *(m.words for m in elsewhere),
    ]
    if left := tuple(dict.fromkeys(word for word in doubtful if word.casefold() not in looked_at)):
        raise MayTell(left)


def _to_count_in(written: str, title: str, editions: Collection[int]) -> str:
    """The text as its numbers are looked at: closed up, without the incident's title and numbers of editions."""
    counted = _CALLED.sub(lambda said: _without_editions(said, editions), closed_up(written))
    return counted.replace(title, " " * len(title)) if title else counted


def _without_editions(said: re.Match[str], editions: Collection[int]) -> str:
    number = said["after"] or said["before"]
    return said[0].replace(number, " " * len(number)) if int(number) in editions else said[0]


def _few(written: str) -> Iterator[str]:
    found = (c.quantity for c in read(written).quantities)
    return (count.text for count in found if _is_few(count) and not _of_posts(written, count.end))


def _of_posts(written: str, end: int | None) -> bool:
    """Whether a number that ends there counts posts, positions or units: the very next words say so, and no people."""
    following = _NEXT.match(written, end) if end is not None else None
    return following is not None and counts_no_people(following[1])


_NEXT = re.compile(r"[^\S\n]+([^\W\d_]+(?:[^\S\n]+[^\W\d_]+)?)")
"""The two words after a number."""


def _is_few(count: Quantity) -> bool:
    if count.form is Form.VAGUE:
        return False
    bound = count.minimum if count.minimum is not None else (count.maximum or 0) + 1
    return 0 < bound < SMALL


def _one(told: Told) -> bool:
    """A word for one, which may count nobody ("one of the sides")."""
    return told.worded and told.low == told.high == 1
