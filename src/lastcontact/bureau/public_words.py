"""What the words of an edition may not hold: anybody's name or number, and any count but the edition's own figures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from lastcontact.bureau.acting import Refused
from lastcontact.bureau.figure_words import misplaced, printed_by
from lastcontact.bureau.name_forms import closed_up
from lastcontact.bureau.public_names import Named, named, numbers_of_people
from lastcontact.bureau.public_voices import private_names
from lastcontact.bureau.telling_of_one import odd_counts, told_of_one
from lastcontact.casefile import models as rows
from lastcontact.core.disclosure import SMALL
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.quantities import Form, Quantity
from lastcontact.names.tokens import seen
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


@dataclass(frozen=True, slots=True)
class Part:
    """Some free words of an edition, and where they stand in it. `printed`: the figures of an earlier edition that they
    put right; what these printed may be named. `puts_right`: they say what was wrong, and are held to no figure of now.
    """

    where: str
    text: str
    printed: Collection[Figure] = ()
    puts_right: bool = False


def admit(
    incident: str,
    parts: Sequence[Part],
    figures: Collection[Figure] = (),
    *,
    harmless: Collection[str] = (),
    editions: Collection[int] = (),
) -> None:
    """Lets free words into an edition with these figures, or refuses them. `harmless`: words looked at, and no name;
    `editions`: numbers of editions that may be spoken of.

    Numbers of the incident's title are its own where the title stands; elsewhere they are looked at. Raises:
    NamesSomebody, TellsOfFew, NoFigure; MayTell for what a person has to look at.
    """
    title = rows.Incident.objects.the(id=incident).title
    _no_few(parts, editions)
    asked, worded = _numbers(parts, figures, (title, editions))
    stated = "\n".join(part.text for part in parts if not part.puts_right)
    elsewhere = list(misplaced(_to_count_in(stated, title, editions), figures))
    if wrong := next((m for m in elsewhere if m.of_death), None):
        raise NoFigure(
            f"“{wrong.words}”: {wrong.number} is the figure of {wrong.counts}, and these words call them dead."
            " Say what the figure counts, or leave it out."
        )
    whole = "\n".join(part.text for part in parts)
    found = _names(incident, parts, worded)
    looked_at = {word.casefold() for word in harmless}
    written = _uncalled(whole, editions)
    doubtful = [
        *(n.word for n in found),
        *private_names(incident, whole),
        *(told.span.text for told in asked if told.span.text.casefold() not in ARTICLES),
        *odd_counts(written),
        *told_of_one(written),
        *(m.words for m in elsewhere),
    ]
    if left := tuple(dict.fromkeys(word for word in doubtful if word.casefold() not in looked_at)):
        raise MayTell(left)


def _no_few(parts: Sequence[Part], editions: Collection[int]) -> None:
    """Raises: TellsOfFew, with the words around."""
    for part in parts:
        text = _uncalled(part.text, editions)
        printed = {n for f in part.printed if not f.ours for n in printed_by(f)}
        for count in _few(text):
            if {count.minimum, count.maximum} - {None} <= printed:
                continue
            beside = f", in “{_around(text, count)}” ({part.where})" if count.text != text.strip() else ""
            unlike = (
                " The edition that is put right printed no such number either."
                if part.printed
                else " Leave the number out, or let the figures below say it."
            )
            raise TellsOfFew(
                f"“{count.text}”{beside} counts fewer than {SMALL} people, who could be recognised.{unlike}"
            )


def _around(text: str, count: Quantity) -> str:
    """A count with three words to either side, in its line."""
    start, end = count.start or 0, count.end or 0
    before = text[:start].rpartition("\n")[2].split()[-_BESIDE:]
    after = text[end:].partition("\n")[0].split()[:_BESIDE]
    return " ".join([*before, text[start:end], *after])


_BESIDE = 3


def _numbers(
    parts: Sequence[Part], figures: Collection[Figure], known: tuple[str, Collection[int]]
) -> tuple[list[Told], set[str]]:
    """The numbers that are looked at, and the words that are numbers. `known`: the incident's title, and the editions
    that may be spoken of. Raises: NoFigure.
    """
    own = {int(n) for n in re.findall(r"\d+", known[0])}
    asked: list[Told] = []
    worded: set[str] = set()
    for part in parts:
        text = _to_count_in(part.text, *known)
        printed = {n for f in (*figures, *part.printed) for n in printed_by(f)}
        numbers = [t for t in numbers_in(text) if not (t.of_a_thing or _of_posts(text, t.span.end))]
        asked += [told for told in numbers if told.roman or _one(told) or {told.low, told.high} & own - printed]
        worded |= {told.span.text.casefold() for told in numbers if told.worded and not _one(told)}
        for told in numbers:
            if not (told.roman or _one(told)) and not {told.low, told.high} <= printed | own:
                raise NoFigure(
                    f"“{told.span.text}” ({part.where}) is not one of the figures chosen below. A number stands in an"
                    " edition with its source only, and a sum or a rest with none: leave it out, or choose the figure."
                )
    return asked, worded


def _names(incident: str, parts: Sequence[Part], worded: Collection[str]) -> list[Named]:
    """The words that may be a name. Raises: NamesSomebody, with every word that hardly is anything else, and where."""
    whole = "\n".join(part.text for part in parts)
    if number := next(numbers_of_people(incident, whole), ""):
        raise NamesSomebody(f"“{number}” is a number of somebody in this incident. A bulletin names nobody.")
    found = [n for n in named(incident, whole) if n.word.casefold() not in worded]
    if sure := [n.word for n in found if n.sure]:
        listed = ", ".join(f"“{word}”{_stands_in(word, parts)}" for word in sure)
        one = "is like the name" if len(sure) == 1 else "are each like a name"
        raise NamesSomebody(
            f"{listed} {one} of a person in this incident. A bulletin names nobody: leave the name out. A place that"
            " is called so may stand once it is named under Places."
        )
    return found


def _stands_in(word: str, parts: Sequence[Part]) -> str:
    where = (part.where for part in parts if word in part.text or word in seen(closed_up(part.text)))
    return f" ({found})" if (found := next(where, "")) else ""


def _uncalled(written: str, editions: Collection[int]) -> str:
    return _CALLED.sub(lambda said: _without_editions(said, editions), closed_up(written))


def _to_count_in(written: str, title: str, editions: Collection[int]) -> str:
    """The text as its numbers are looked at: closed up, without the incident's title and numbers of editions."""
    counted = _uncalled(written, editions)
    return counted.replace(title, " " * len(title)) if title else counted


def _without_editions(said: re.Match[str], editions: Collection[int]) -> str:
    number = said["after"] or said["before"]
    return said[0].replace(number, " " * len(number)) if int(number) in editions else said[0]


def _few(written: str) -> Iterator[Quantity]:
    found = (c.quantity for c in read(written).quantities)
    return (count for count in found if _is_few(count) and not _of_posts(written, count.end))


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
