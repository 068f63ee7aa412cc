"""The words of quoted figures, what they count and who says so: they name nobody who is sought, or are left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db.models import Q

from lastcontact.bureau.figure_words import tells_few
from lastcontact.bureau.public_names import named, numbers_of_people
from lastcontact.bureau.public_voices import strangers
from lastcontact.bureau.public_words import MayTell, NamesSomebody
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.status import Fate
from lastcontact.notices.models import Edition
from lastcontact.reading.listed_words import seen
from lastcontact.reading.words_of_death import word_of_death


class FigureNames(NamesSomebody):
    """The words of figures name somebody. `keys`: whose words are to be left out."""

    def __init__(self, words: Sequence[str], keys: Sequence[str]) -> None:
        listed = ", ".join(f"“{word}”" for word in words)
        super().__init__(
            f"{listed}: the words of a figure are like the name of a person in this incident, or say their number. A"
            " bulletin names nobody: print the figure without its words, as is ticked below, or leave it out."
        )
        self.keys = tuple(keys)


def name_nobody(incident: str, figures: Collection[Figure], *, harmless: Collection[str] = ()) -> None:
    """Lets the words of quoted figures into an edition, or refuses them. `harmless`: words looked at, and no name.

    Raises: FigureNames; MayTell for what a person has to look at, such as words of somebody of a family, a name of
    somebody who is not sought, or words by which a handful of people can be known.
    """
    texts = {
        f.key: f"{f.what}\n{f.group}\n{f.original}\n{f.word_of}\n{f.beside}\n{f.of_day}" for f in figures if not f.ours
    }
    whole = "\n".join(texts.values())
    found = list(named(incident, whole))
    if sure := [*(n.word for n in found if n.sure), *numbers_of_people(incident, whole)]:
        raise FigureNames(sure, [key for key, text in texts.items() if any(word in text for word in sure)])
    of_family = [word for text in texts.values() if (word := seen(text, "family"))]
    quoted = [f for f in figures if not f.ours]
    told = strangers(
        incident, *(w for f in quoted for w in (f.what, f.group, f.original, f.word_of, f.beside, f.of_day))
    )
    looked_at = {word.casefold() for word in harmless}
    few = filter(None, map(tells_few, figures))
    doubtful = dict.fromkeys([*(n.word for n in found), *of_family, *told, *few])
    if left := tuple(word for word in doubtful if word.casefold() not in looked_at):
        raise MayTell(left)


def beside_untold_death(incident: str, written: str, *, harmless: Collection[str] = ()) -> None:
    """While a death is on file untold, words of death are looked at: an edition must not be how a family learns.

    Raises: MayTell.
    """
    deaths = rows.Record.objects.filter(Q(fate=Fate.DEAD.value) | Q(awaits=True), incident=incident, leads=True)
    if not any(not row.person_line.death_told for row in deaths):
        return
    word = word_of_death(written)
    if word and word.casefold() not in {one.casefold() for one in harmless}:
        raise MayTell((word,))


def withdrawn(incident: str) -> frozenset[str]:
    """The figures of an incident whose words a correction took off its editions: they are said no more."""
    editions = Edition.objects.filter(incident=incident)
    return frozenset(key for row in editions for key in row.published.hides_figures)
